"""Attribution: who says what, by which cue, and how far the words reach."""
