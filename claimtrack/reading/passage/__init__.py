"""Passages: what figures take over from those before them, and what a text says of how they stand to each other."""
