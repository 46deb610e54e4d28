"""Periods: the dates and stretches of a text, and which of them a figure covers."""
