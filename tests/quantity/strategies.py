"""Intervals, values in them, and periods, for the laws of the room."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from hypothesis import strategies as st

from claimtrack.quantity import Interval, Period

decimals = st.decimals(min_value=-(10**12), max_value=10**12, allow_nan=False, allow_infinity=False, places=4)
positives = st.decimals(min_value=Decimal("0.0001"), max_value=10**12, places=4)
days = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))


@st.composite
def intervals(draw: st.DrawFn, ends: st.SearchStrategy[Decimal] = decimals, *, open_ends: bool = True) -> Interval:
    """An interval; either end may be open."""
    low, high = sorted((draw(ends), draw(ends)))
    low_open = open_ends and draw(st.booleans())
    high_open = open_ends and draw(st.booleans())
    return Interval(None if low_open else low, None if high_open else high)


@st.composite
def members(draw: st.DrawFn, interval: Interval) -> Fraction:
    """An exact value inside an interval."""
    share = draw(st.fractions(min_value=0, max_value=1, max_denominator=1000))
    far = draw(st.integers(min_value=0, max_value=10**15))
    if interval.low is not None and interval.high is not None:
        low, high = Fraction(interval.low), Fraction(interval.high)
        return low + (high - low) * share
    if interval.low is not None:
        return Fraction(interval.low) + far + share
    if interval.high is not None:
        return Fraction(interval.high) - far - share
    return far * draw(st.sampled_from((1, -1))) + share


@st.composite
def periods(draw: st.DrawFn) -> Period:
    """A period with both ends."""
    start, end = sorted((draw(days), draw(days)))
    return Period(start, end)


def holds(interval: Interval, value: Fraction) -> bool:
    """Whether an interval contains an exact value."""
    return (interval.low is None or Fraction(interval.low) <= value) and (
        interval.high is None or value <= Fraction(interval.high)
    )
