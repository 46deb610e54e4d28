"""Slips: a word like "thousand" or "million" that a figure seems to have lost, where two figures are of one passage.

"852 million, against the 834 of the year before": whoever reads it knows that the 834 are millions. "Exports came to
12,617 dollars, 40.7 million of them bananas": there the word is wanting, and the figure is wrong as it stands.
"""

from __future__ import annotations

from claimtrack.checking.measures.figure import Figure, digits
from claimtrack.quantity import Interval, UnitKind

_SCALES = (3, 6, 9)
_SMALL = 1_000_000
"""A figure from here on was told with its scale."""
_TELLING = 4
"""So many digits but for two of them are no accident."""
_TWO = 2
_LEAST = 500
"""Two figures of one thing nearer than this are not a scale word apart."""


def short_of_scale(first: Figure, second: Figure) -> Figure | None:
    """The smaller of two figures of one passage, where only a lost scale word can keep them so far apart."""
    if first.main is None or second.main is None or min(first.main, second.main) <= 0:
        return None
    lower, upper = sorted((first, second), key=lambda figure: figure.main or 0)
    if (upper.main or 0) < (lower.main or 0) * _LEAST or (lower.main or 0) >= _SMALL <= (upper.main or 0):
        return None
    return lower if lower.quantity.unit.kind in (UnitKind.MONEY, UnitKind.PHYSICAL, UnitKind.COUNT) else None


def swapped(first: Figure, second: Figure) -> bool:
    """Whether two figures are one number with two neighbouring digits changed over: 268,400 and 286,400."""
    one, other = digits(first), digits(second)
    if len(one) < _TELLING or len(one) != len(other) or not (first.main and second.main):
        return False
    apart = [n for n, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1]]
    return (
        len(apart) == 2
        and apart[1] == apart[0] + 1
        and (one[apart[0]], one[apart[1]]) == (other[apart[1]], other[apart[0]])
        and first.main.adjusted() == second.main.adjusted()
    )


def shifted(first: Figure, second: Figure) -> bool:
    """Whether two figures are one number of two digits or more but for noughts at its end: 96,000 and 960,000."""
    one, other = digits(first), digits(second)
    return len(one) >= _TWO and one == other and first.main != second.main


def would_fit(quotient: Interval, stated: Interval) -> bool:
    """Whether a quotient would be the one stated, were one of its two figures a thousand or a million times as much."""
    return any(
        (quotient * Interval.point(10**n)).overlaps(stated) or quotient.overlaps(stated * Interval.point(10**n))
        for n in _SCALES
    )
