"""A period as a text writes it, and the days that it covers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from claimtrack.quantity.period import Period, Precision, shift
from claimtrack.reading.periods.calendar_date import DateMention

_LONGEST_WINDOW = 1000


class Span(Enum):
    """How the words around a date make it a period."""

    AT = "at"
    SINCE = "since"
    UNTIL = "until"
    BETWEEN = "between"
    RECENT = "recent"
    """The last N months."""
    SAME = "same"
    """The same stretch of another year."""
    EARLIER = "earlier"
    """The year before: the period spoken of, a year earlier."""
    NEIGHBOUR = "neighbour"
    """The month before, the following year: the period spoken of, `count` of its `unit` earlier (later below zero)."""
    AGO = "ago"
    """N years ago: a point in time that no figure covers."""
    NEXT = "next"
    """The next N months."""


@dataclass(slots=True)
class PeriodMention:
    """A period in the tokens `first` up to, not including, `last`.

    `begin` and `finish` are its dates; `count` and `unit` the length of a window that ends with the document's date.
    """

    first: int
    last: int
    span: Span
    begin: DateMention | None = None
    finish: DateMention | None = None
    count: int = 0
    unit: str = ""

    @property
    def lacks_year(self) -> bool:
        """Whether a day or a month is told with no year."""
        begin = self.begin
        return begin is not None and begin.year is None and begin.year_offset is None and begin.relative is None

    @property
    def is_day(self) -> bool:
        """Whether it is a single day: mostly when something was said, not what a figure covers."""
        if self.span is not Span.AT or self.begin is None or self.begin.day_last is not None:
            return False
        return self.begin.day is not None or self.begin.unit in ("day", "weekday", "day of the month", "weekend")

    @property
    def is_relative(self) -> bool:
        """Whether it begins at a date told from the document's: "this year", "on Tuesday"."""
        return self.begin is not None and self.begin.relative is not None

    @property
    def is_today(self) -> bool:
        """Whether it is the document's own day, or simply now: "hoy", "today"."""
        return self.begin is not None and self.begin.unit == "day" and self.begin.relative == 0

    def resolve(self, published: date | None, *, ahead: bool = False) -> Period | None:
        """The days it covers, or None where the text leaves them open.

        `ahead` asks for the next date rather than the latest where the text gives no year.
        """
        if self.span is Span.RECENT:
            return self._window(published)
        if self.unit == "rest of the year" and published is not None:
            return Period(published, date(published.year, 12, 31))
        if self.span is Span.NEXT and published is not None:
            end = _back(published, -self.count, self.unit)
            return Period(published, end) if end else None
        if self.begin is None:
            return None
        if self.span is Span.SINCE:
            begin = self.begin.period(published)
            if begin is None or begin.start is None:
                return None
            end = published if published is None or published >= begin.start else None
            return Period(begin.start, end, begin.precision)
        if self.span is Span.BETWEEN and self.finish is not None:
            period = self._between(self.begin, self.finish, published)
            over = period is not None and period.end is not None and published is not None and period.end < published
            if ahead and over and period is not None and self._lacks_year():
                start = shift(period.start, years=1) if period.start else None
                return Period(start, shift(period.end, years=1) if period.end else None, period.precision)
            return period
        if self.span in (Span.AT, Span.SAME):
            return self.begin.period(published, ahead=ahead)
        return None

    def _lacks_year(self) -> bool:
        """Whether neither end tells its year, so that it may be the next one."""
        ends = [end for end in (self.begin, self.finish) if end is not None]
        return all(end.year is None and end.year_offset is None and end.relative is None for end in ends)

    def _window(self, published: date | None) -> Period | None:
        if self.finish is not None:
            finish = self.finish.period(published)
            published = finish.end if finish else None
        if published is None:
            return None
        if self.finish is None:
            start = _back(published, self.count, self.unit)
            return Period(start, published) if start else None
        return self.ending(published)

    def ending(self, last: date) -> Period | None:
        """The window whose last day is known: "the three months to February" begin on 1 December."""
        # They begin with the day after the same date three months back.
        after = _back(shift(last, days=1), self.count, self.unit)
        return Period(after, last) if after and after <= last else None

    @staticmethod
    def _between(begin: DateMention, finish: DateMention, published: date | None) -> Period | None:
        last = finish.period(published, year=begin.year)
        if begin.year is not None and finish.year is None and finish.year_offset is None:
            # "From June 2023 to April": the first April after it.
            early = begin.period(published)
            if last and early and last.end and early.start and last.end < early.start:
                last = finish.period(published, year=begin.year + 1)
        year = finish.year if finish.year is not None else (last.end.year if last and last.end else None)
        first = begin.period(published, year=year)
        if first and last and first.start and last.end and first.start > last.end and begin.unit == "weekday":
            # "Between Monday and Friday", told on a Wednesday.
            first = Period.day(shift(first.start, weeks=-1))
        if first and last and first.start and last.end and first.start > last.end and begin.year is None:
            first = begin.period(published, year=first.start.year - 1)
        if not first or not last or first.start is None or last.end is None or first.start > last.end:
            return None
        precision = max(first.precision, last.precision, key=list(Precision).index)
        return Period(first.start, last.end, precision)


def _back(day: date, count: int, unit: str) -> date | None:
    if not 0 < abs(count) <= _LONGEST_WINDOW:
        return None
    try:
        match unit:
            case "year":
                return shift(day, years=-count)
            case "year to date":
                return date(day.year, 1, 1)
            case "week to date":
                return shift(day, days=-day.weekday())
            case "month to date":
                return date(day.year, day.month, 1)
            case "decade":
                return shift(day, years=-10 * count)
            case "quarter":
                return shift(day, months=-3 * count)
            case "month":
                return shift(day, months=-count)
            case "week":
                return shift(day, weeks=-count)
            case "day":
                return shift(day, days=-count)
    except ValueError:
        return None
    return None
