"""A calendar expression as a text writes it, and the days that it names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from claimtrack.quantity.period import Period, Precision, shift

MONTH_END = 0
"""As the last day of a stretch of days: the last of its month, whichever that is."""
_SATURDAY = 5


@dataclass(slots=True)
class DateMention:
    """A calendar expression: tokens `first` up to, not including, `last`.

    The parts that the text leaves out are None; `period` fills them in from the document's date. `relative` is a
    number of years, months or days from that date, by `unit` ("last year" is -1 years).
    """

    first: int
    last: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    months: int = 0
    """The length of a span of months that begins at `month` (a quarter has three)."""
    relative: int | None = None
    unit: str = ""
    edge: str = ""
    """`start`, `end` or `middle` where the text names a part of the span ("the end of May")."""
    day_last: int | None = None
    """The last day, of a stretch of days in one month ("5-7 May"), or MONTH_END."""
    year_offset: int | None = None
    """Years from the document's own, where the text says so ("March of last year" is -1)."""
    year_last: int | None = None
    """The last year, of a stretch of years ("2019-23")."""
    over: bool = False
    """Whether the text says that it lies wholly in the past: "last November", "el pasado marzo"."""
    loose: bool = False
    """Whether the text names a stretch without fixing its days: a decade, a winter, the season 2022/23."""

    @property
    def complete(self) -> bool:
        """Whether the text gives the year."""
        return self.year is not None

    def period(self, published: date | None, *, year: int | None = None, ahead: bool = False) -> Period | None:
        """The days it covers, or None where it needs a document's date that is not known.

        `year` is one that the text gives nearby; `ahead` asks for the next such date rather than the latest.
        """
        if self.loose:
            return None
        if self.relative is not None:
            period = _relative(self.relative, self.unit, published)
            if self.over and self.unit == "weekday" and period is not None and period.start == published is not None:
                # "El pasado miércoles", told on a Wednesday.
                period = Period.day(shift(published, weeks=-1))
            if ahead and self.unit == "weekday" and period is not None and period.start is not None:
                return Period.day(shift(period.start, weeks=1))
            return _edge(period, self.edge) if period is not None else None
        known = self.year if self.year is not None else year
        if self.year_offset is not None:
            known = published.year + self.year_offset if published else None
        if known is None:
            if published is None or self.year_offset is not None:
                return None
            known = self._nearest_year(published, ahead=ahead)
        return self._in(known)

    def _nearest_year(self, published: date, *, ahead: bool) -> int:
        year = published.year
        here = self._in(year)
        if here is None or here.start is None or here.end is None:
            return year
        if ahead:
            return year if here.end >= published else year + 1
        return year if (here.end < published if self.over else here.start <= published) else year - 1

    def _in(self, year: int) -> Period | None:
        try:
            if self.month is None:
                whole = Period.year(year)
                if self.year_last is not None:
                    whole = Period(whole.start, date(self.year_last, 12, 31), whole.precision)
                return _edge(whole, self.edge)
            if self.months:
                first = date(year, self.month, 1)
                last = shift(first, months=self.months) - timedelta(days=1)
                return _edge(Period(first, last, Precision.MONTH), self.edge)
            if self.day is None:
                return _edge(Period.month(year, self.month), self.edge)
            whole = Period.month(year, self.month)
            if self.day < 0:
                # "The last week of May" is counted from the end of the month.
                return Period(shift(whole.end or date.max, days=self.day + 1), whole.end)
            start = date(year, self.month, self.day)
            end = date(year, self.month, self.day_last) if self.day_last else start
            if self.day_last == MONTH_END:
                end = Period.month(year, self.month).end or end
            return Period(start, end) if end >= start else None
        except ValueError:
            return None


def _latest_day(day: int, published: date) -> Period | None:
    """The latest date, not after the document's, with a day's number: "el domingo 17"."""
    for back in range(2):
        month = shift(published.replace(day=1), months=-back)
        last = Period.month(month.year, month.month).end
        if last is not None and day <= last.day and month.replace(day=day) <= published:
            return Period.day(month.replace(day=day))
    return None


def _edge(period: Period, edge: str) -> Period:
    if edge == "end" and period.end:
        return Period(period.end, period.end, period.precision)
    return period


def _relative(amount: int, unit: str, published: date | None) -> Period | None:
    if published is None:
        return None
    if unit == "year":
        return Period.year(published.year + amount)
    if unit == "month":
        day = shift(published, months=amount)
        return Period.month(day.year, day.month)
    if unit == "week":
        monday = shift(published, weeks=amount) - timedelta(days=published.weekday())
        return Period(monday, monday + timedelta(days=6))
    if unit == "weekend":
        # Told on a Saturday or a Sunday, "the weekend" is this one, and "last weekend" the one before.
        back = (published.weekday() - _SATURDAY) % 7
        weeks = amount if amount > 0 or published.weekday() >= _SATURDAY else 0
        saturday = shift(published, weeks=weeks, days=-back)
        return Period(saturday, saturday + timedelta(days=1))
    if unit == "day of the month":
        return _latest_day(amount, published)
    if unit == "weekday":
        back = (published.weekday() - amount) % 7
        return Period.day(published - timedelta(days=back))
    return Period.day(shift(published, days=amount))
