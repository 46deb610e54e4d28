"""From a text to its claims: sentences, numbers, quantities, periods, attribution, statements. Pure."""

from claimtrack.reading.pipeline import read
from claimtrack.reading.version import reader

__all__ = ["read", "reader"]
