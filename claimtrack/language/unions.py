"""Sets of words put together: a pack's sets stay the same, and their unions are asked for at every other word."""

from __future__ import annotations

from functools import cache


@cache
def either(*sets: frozenset[str]) -> frozenset[str]:
    """The words that one of some sets of a pack holds, put together once. Not for sets that a text makes."""
    return frozenset().union(*sets)
