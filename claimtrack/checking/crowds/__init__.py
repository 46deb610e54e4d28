"""Crowds: claims filed under what they measure, and very many of one measure."""
