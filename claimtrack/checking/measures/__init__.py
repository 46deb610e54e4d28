"""Measures: what a figure is a figure of, and when two of them are of one thing."""
