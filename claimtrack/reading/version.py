"""Which reader this is."""

READER = 1
"""Raised with each release in which a text may be read otherwise, so that a case can tell what to read again."""
