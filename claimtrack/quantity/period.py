"""Periods: the dates that a figure covers, and the lengths of years and months."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from dateutil.relativedelta import relativedelta


class Precision(StrEnum):
    """How exactly the text states the ends of a period."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `start` to `end`, both counted; an end that is None is open.

    Raises ValueError when both ends are open or the end lies before the start.
    """

    start: date | None
    end: date | None
    precision: Precision = Precision.DAY

    def __post_init__(self) -> None:
        if self.start is None and self.end is None:
            raise ValueError("a period has a start, an end or both")
        if self.start and self.end and self.end < self.start:
            raise ValueError(f"a period runs forwards, not from {self.start} to {self.end}")

    @classmethod
    def year(cls, year: int) -> Period:
        """A calendar year."""
        return cls(date(year, 1, 1), date(year, 12, 31), Precision.YEAR)

    @classmethod
    def month(cls, year: int, month: int) -> Period:
        """A calendar month."""
        first = date(year, month, 1)
        return cls(first, first + relativedelta(months=1, days=-1), Precision.MONTH)

    @classmethod
    def day(cls, day: date) -> Period:
        """A single day."""
        return cls(day, day)

    @property
    def days(self) -> int | None:
        """How many days it covers, both ends counted; None when an end is open."""
        if self.start is None or self.end is None:
            return None
        return (self.end - self.start).days + 1

    @property
    def years(self) -> tuple[int, ...]:
        """The calendar years that it touches; empty when an end is open."""
        if self.start is None or self.end is None:
            return ()
        return tuple(range(self.start.year, self.end.year + 1))

    def contains(self, other: Period) -> bool:
        """Whether the other period lies wholly in this one."""
        return _start(self) <= _start(other) and _end(other) <= _end(self)

    def overlaps(self, other: Period) -> bool:
        """Whether some day lies in both."""
        return _start(self) <= _end(other) and _start(other) <= _end(self)

    def __str__(self) -> str:
        return f"{self.start or ''}..{self.end or ''}"


def _start(period: Period) -> date:
    return period.start or date.min


def _end(period: Period) -> date:
    return period.end or date.max


def days_in_year(year: int) -> int:
    """365, or 366 in a leap year."""
    return (date(year + 1, 1, 1) - date(year, 1, 1)).days


def year_length(period: Period) -> Fraction:
    """The mean length, in days, of the calendar years in which the period's days lie.

    Raises ValueError when an end of the period is open.
    """
    days = period.days
    if period.start is None or period.end is None or days is None:
        raise ValueError("a period with an open end has no length")
    weighted = 0
    for year in period.years:
        first, last = max(period.start, date(year, 1, 1)), min(period.end, date(year, 12, 31))
        weighted += ((last - first).days + 1) * days_in_year(year)
    return Fraction(weighted, days)


def months_before(day: date, months: int) -> date:
    """The same day of the month a number of months earlier, or that month's last day where it is shorter."""
    return day - relativedelta(months=months)


def shift(day: date, *, years: int = 0, months: int = 0, weeks: int = 0, days: int = 0) -> date:
    """A day moved by calendar units; a day that the month lacks becomes its last one."""
    return day + relativedelta(years=years, months=months, weeks=weeks, days=days)


def whole_months(period: Period) -> int | None:
    """The number of calendar months when the period is made of whole ones, else None."""
    if period.start is None or period.end is None:
        return None
    after = period.end + timedelta(days=1)
    if period.start.day != 1 or after.day != 1:
        return None
    return (after.year - period.start.year) * 12 + after.month - period.start.month


# How many of a unit of time make a year. Day and week depend on the year's length and are not here.
PER_YEAR = {"year": Decimal(1), "half_year": Decimal(2), "quarter": Decimal(4), "month": Decimal(12)}
