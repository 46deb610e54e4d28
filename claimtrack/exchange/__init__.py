"""Other formats, out and in: what the program knows as other programs read it."""
