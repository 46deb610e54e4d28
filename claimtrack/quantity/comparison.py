"""How two intervals stand to each other, and how wide the gap between them is."""

from __future__ import annotations

from enum import StrEnum

from claimtrack.quantity.interval import Interval


class Stand(StrEnum):
    """How a first interval stands to a second."""

    EQUAL = "equal"
    INSIDE = "inside"
    AROUND = "around"
    OVERLAPPING = "overlapping"
    ABOVE = "above"
    BELOW = "below"

    @property
    def disjoint(self) -> bool:
        """Whether no value lies in both."""
        return self in (Stand.ABOVE, Stand.BELOW)


def compare(first: Interval, second: Interval) -> Stand:
    """How the first interval stands to the second."""
    if first.is_above(second):
        return Stand.ABOVE
    if first.is_below(second):
        return Stand.BELOW
    if first == second:
        return Stand.EQUAL
    if second.contains(first):
        return Stand.INSIDE
    if first.contains(second):
        return Stand.AROUND
    return Stand.OVERLAPPING


def gap(first: Interval, second: Interval) -> Interval | None:
    """How many times the greater is the smaller, as an interval; None where they meet or the smaller reaches zero.

    The low end compares the two facing ends (the least that the gap can be), the high end the two far ones; it is
    open where a far end is.
    """
    if first.is_above(second):
        upper, lower = first, second
    elif second.is_above(first):
        upper, lower = second, first
    else:
        return None
    if lower.high is None or lower.high <= 0:
        return None
    near = (Interval.point(upper.low) / Interval.point(lower.high)).low if upper.low is not None else None
    if upper.high is None or lower.low is None or lower.low <= 0:
        return Interval(near, None)
    return Interval(near, (Interval.point(upper.high) / Interval.point(lower.low)).high)
