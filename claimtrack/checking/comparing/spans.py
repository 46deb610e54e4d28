"""Spans: the periods of two figures, and how a pace is brought from one unit of time to another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from claimtrack.checking.measures.figure import Figure
from claimtrack.model import Modality
from claimtrack.quantity import Interval, Period
from claimtrack.quantity.period import days_in_year, whole_months, year_length
from claimtrack.quantity.unit import SECONDS

_SLACK_DAYS = 15
_SLACK_SHARE = Decimal("0.03")
_YEAR_DAYS = 366
REFERENCE = "reference"
"""The mark of a measure that is a reference figure's."""
NEAR_DAYS = 60
"""Levels and paces stated at most so many days apart are compared as one moment's."""
_AT_ONCE = frozenset({"earthquake", "explosion", "crash", "shipwreck", "eruption", "landslide"})
"""What strikes on one day: whom it struck is counted for days after, and told for either day."""
_TOLL_DAYS = 14
_FIXED_DAYS = {unit: Decimal(SECONDS[unit]) / SECONDS["day"] for unit in ("week", "day", "hour", "minute", "second")}
_MONTHS = {"month": 1, "quarter": 3, "half_year": 6, "year": 12}


class Times(StrEnum):
    """How the periods of two figures stand to each other."""

    SAME = "same"
    """Stated, and the same to within two weeks and three per cent."""
    ASSUMED = "assumed"
    """One or both are not stated; nothing speaks against one period."""
    FIRST_INSIDE = "first_inside"
    SECOND_INSIDE = "second_inside"
    APART = "apart"
    """Different periods or moments: not to be held against each other."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How many of one unit of time make another, as an interval, and whether that is exact."""

    factor: Interval
    exact: bool


def relate(first: Figure, second: Figure) -> Times:
    """How the periods of two totals, or of two paces, stand to each other."""
    if REFERENCE in first.measured.measure.marks | second.measured.measure.marks:
        return _trusted(first, second)
    a, b = first.period, second.period
    if a is not None and b is not None:
        times = _stated(a, b)
        return Times.ASSUMED if times is Times.APART and _one_toll(first, second, a, b) else times
    if first.same_document(second) or Modality.LIMIT is first.claim.modality is second.claim.modality:
        # A cap stands until another is set.
        return Times.ASSUMED
    stated, bare = (a, second) if a is not None else (b, first)
    if stated is None:
        return Times.ASSUMED if _near(first.published, second.published) else Times.APART
    if stated.end is not None and _near(stated.end, bare.published):
        return Times.ASSUMED
    # A figure of a past year needs its year beside it: without one it may be any other.
    return Times.APART


def _one_toll(first: Figure, second: Figure, a: Period, b: Period) -> bool:
    """Whether two texts count those whom one event struck, the one for its day and the other for that of its count."""
    one, other = first.measured.measure, second.measured.measure
    if (
        first.same_document(second)
        or not one.status
        or a.end is None
        or b.end is None
        or max(a.days or 2, b.days or 2) > 1
    ):
        return False
    events = (one.about | one.setting) & (other.about | other.setting) & _AT_ONCE
    return bool(events) and abs((a.end - b.end).days) <= _TOLL_DAYS


def _trusted(first: Figure, second: Figure) -> Times:
    """A reference figure holds within a year of its date; one without a date always."""
    given, other = (first, second) if REFERENCE in first.measured.measure.marks else (second, first)
    day = other.as_of
    if given.published is None or (day is not None and abs((day - given.published).days) <= _YEAR_DAYS):
        return Times.ASSUMED
    return Times.APART


def _stated(a: Period, b: Period) -> Times:
    if same_period(a, b):
        return Times.SAME
    if a.days is None or b.days is None:
        return Times.APART
    if b.contains(a):
        return Times.FIRST_INSIDE
    return Times.SECOND_INSIDE if a.contains(b) else Times.APART


def same_period(a: Period, b: Period) -> bool:
    """Whether two stated periods are one, to within two weeks and three per cent of the longer at each end."""
    if a == b:
        return True
    if a.days is None or b.days is None or a.start is None or b.start is None or a.end is None or b.end is None:
        return False
    slack = min(_SLACK_DAYS, int(max(a.days, b.days) * _SLACK_SHARE))
    return abs((a.start - b.start).days) <= slack and abs((a.end - b.end).days) <= slack


def _near(first: date | None, second: date | None) -> bool:
    return first is not None and second is not None and abs((first - second).days) <= NEAR_DAYS


def moment_in(figure: Figure, period: Period) -> bool:
    """Whether a pace is that of a period: stated for it, or of a moment in it or at most two months from it."""
    if figure.period is not None:
        return figure.period.contains(period) or same_period(figure.period, period)
    day = figure.published
    if day is None or period.start is None or period.end is None:
        return False
    return (period.start - day).days <= NEAR_DAYS and (day - period.end).days <= NEAR_DAYS


_MONTH = Interval(Decimal(30), Decimal(31))


def per(unit: str, other: str, near: Period | None, published: date | None) -> Pace:
    """How many of one unit of time fit in another: 12 months in a year; days by the length of the year at hand.

    Raises KeyError for what is not one of TIME_UNITS.
    """
    if unit == other:
        return Pace(Interval.point(1), True)
    if unit in _MONTHS and other in _MONTHS:
        return Pace(Interval.point(Decimal(_MONTHS[other]) / _MONTHS[unit]), True)
    fixed = unit in _FIXED_DAYS and other in _FIXED_DAYS
    return Pace(_reckoned(other, near, published) / _reckoned(unit, near, published), fixed)


def _reckoned(unit: str, near: Period | None, published: date | None) -> Interval:
    """The length of a unit of time in days, as a pace is brought to another one: a month has 30 days, or 31."""
    return _MONTH if unit == "month" else length(unit, near, published)


def length(unit: str, near: Period | None, published: date | None) -> Interval:
    """The length of a unit of time in days; a year is the mean of the calendar years at hand.

    Raises KeyError for what is not one of TIME_UNITS.
    """
    if unit in _FIXED_DAYS:
        return Interval.point(_FIXED_DAYS[unit])
    months = _MONTHS[unit]
    if near is not None and near.days is not None:
        mean = year_length(near)
        year = Interval.point(mean.numerator) / Interval.point(mean.denominator)
    else:
        days = days_in_year(published.year) if published else None
        year = Interval.point(days) if days else Interval(Decimal(365), Decimal(366))
    return year * Interval.point(months) / Interval.point(12)


def count_of(unit: str, period: Period) -> Interval | None:
    """How many of a unit of time a period lasts, None for an open one; whole months are counted as months."""
    days = period.days
    if days is None:
        return None
    months = whole_months(period)
    if unit in _MONTHS and months is not None:
        return Interval.point(months) / Interval.point(_MONTHS[unit])
    return Interval.point(days) / length(unit, period, None)


def touched(unit: str, period: Period, opening: int = 1) -> int | None:
    """How many years, quarters or months a period touches; the years begin with the month `opening`."""
    if period.start is None or period.end is None or unit not in _MONTHS:
        return None
    size = _MONTHS[unit]
    shift = opening - 1 if unit == "year" else 0
    first = (period.start.year * 12 + period.start.month - 1 - shift) // size
    last = (period.end.year * 12 + period.end.month - 1 - shift) // size
    return last - first + 1


def own_year(period: Period | None) -> Period | None:
    """A period that is a year of its own: twelve whole months that do not begin in January (fiscal year, campaign)."""
    if period is None or period.start is None or period.start.month == 1:
        return None
    return period if whole_months(period) == _MONTHS["year"] else None
