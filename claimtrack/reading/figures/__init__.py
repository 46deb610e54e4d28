"""Figures: numerals with their units, rates, bounds and what they leave out."""
