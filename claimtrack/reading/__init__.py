"""From a text to its claims: sentences, numbers, quantities, periods, attribution, statements. Pure."""

from claimtrack.reading.pipeline import read

__all__ = ["read"]
