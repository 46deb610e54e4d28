"""Periods in a text: since, until, between, in the last months; and the days that each covers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from claimtrack.language import LanguagePack, Tokens
from claimtrack.quantity.period import Period, Precision, shift
from claimtrack.reading.dates import DateGrammar, DateMention

_LONGEST_WINDOW = 1000
_WINDOWS = ("year", "decade", "quarter", "month", "week")
_EVENT_REACH = 8
"""How many words may tell of the event with which a period begins."""


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
    AGO = "ago"
    """N years ago, in N years: a point in time that no figure covers."""


@dataclass(frozen=True, slots=True)
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
    def is_day(self) -> bool:
        """Whether it is a single day: mostly when something was said, not what a figure covers."""
        if self.span is not Span.AT or self.begin is None or self.begin.day_last is not None:
            return False
        return self.begin.day is not None or self.begin.unit in ("day", "weekday")

    def resolve(self, published: date | None, *, ahead: bool = False) -> Period | None:
        """The days it covers, or None where the text leaves them open.

        `ahead` asks for the next date rather than the latest where the text gives no year.
        """
        if self.span is Span.RECENT:
            return self._window(published)
        if self.begin is None:
            return None
        if self.span is Span.SINCE:
            begin = self.begin.period(published)
            if begin is None or begin.start is None:
                return None
            end = published if published is None or published >= begin.start else None
            return Period(begin.start, end, begin.precision)
        if self.span is Span.BETWEEN and self.finish is not None:
            return self._between(self.begin, self.finish, published)
        if self.span in (Span.AT, Span.SAME):
            return self.begin.period(published, ahead=ahead)
        return None

    def _window(self, published: date | None) -> Period | None:
        if self.finish is not None:
            finish = self.finish.period(published)
            published = finish.end if finish else None
        if published is None:
            return None
        start = _back(published, self.count, self.unit)
        if start is not None and self.finish is not None:
            start = shift(start, days=1)
        return Period(start, published) if start else None

    @staticmethod
    def _between(begin: DateMention, finish: DateMention, published: date | None) -> Period | None:
        last = finish.period(published, year=begin.year)
        year = finish.year if finish.year is not None else (last.end.year if last and last.end else None)
        first = begin.period(published, year=year)
        if first and last and first.start and last.end and first.start > last.end and begin.year is None:
            first = begin.period(published, year=first.start.year - 1)
        if not first or not last or first.start is None or last.end is None or first.start > last.end:
            return None
        precision = max(first.precision, last.precision, key=list(Precision).index)
        return Period(first.start, last.end, precision)


def _back(day: date, count: int, unit: str) -> date | None:
    if not 0 < count <= _LONGEST_WINDOW:
        return None
    try:
        match unit:
            case "year":
                return shift(day, years=-count)
            case "to date":
                return date(day.year, 1, 1)
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


@dataclass(frozen=True, slots=True)
class PeriodGrammar:
    """Finds the periods of one document."""

    tokens: Tokens
    pack: LanguagePack
    dates: DateGrammar

    def all(self) -> Iterator[PeriodMention]:
        """Every period of the text, in order, none inside another."""
        i = 0
        while i < len(self.tokens):
            found = self.at(i)
            if found:
                yield found
            i = found.last if found else i + 1

    def at(self, i: int) -> PeriodMention | None:
        """The longest period that begins at a token."""
        if self.tokens.folded[i] not in self.pack.time.openers and not self.tokens.is_number(i):
            return None
        return (
            self._to_date(i)
            or self._pair(i, "between", "and")
            or self._pair(i, "from", "to")
            or self._recent(i)
            or self._ended(i)
            or self._compared(i)
            or self._led(i, "since", Span.SINCE)
            or self._led(i, "until", Span.UNTIL)
            or self._ago(i)
            or self._led(i, "at", Span.AT)
            or self._bare(i)
        )

    def _to_date(self, i: int) -> PeriodMention | None:
        """So far this year, en lo que va del año."""
        found = self.pack.time.words["ytd"].at(self.tokens.folded, i)
        return PeriodMention(i, found[0], Span.RECENT, count=1, unit="to date") if found else None

    def _skip_article(self, i: int) -> int:
        return i + 1 if self.tokens.at(i) in self.pack.definite else i

    def _pair(self, i: int, opening: str, joining: str) -> PeriodMention | None:
        """Between March and October 2024; from 2019 to 2023; del 5 al 9 de mayo."""
        words = self.pack.time.words
        lead = words[opening].at(self.tokens.folded, i)
        if not lead:
            return None
        begin = self.dates.at(self._skip_article(lead[0]))
        if not begin:
            return self._days(i, lead[0], joining)
        link = words[joining].at(self.tokens.folded, begin.last)
        finish = self.dates.at(self._skip_article(link[0])) if link else None
        if finish is None:
            return PeriodMention(i, begin.last, Span.AT, begin) if begin.day_last else None
        return PeriodMention(i, finish.last, Span.BETWEEN, begin, finish)

    def _days(self, first: int, i: int, joining: str) -> PeriodMention | None:
        """Entre el 5 y el 9 de mayo: the first day takes the month of the second."""
        i = self._skip_article(i)
        text = self.tokens.at(i)
        if not self.tokens.is_number(i) or not text.isdigit() or not 1 <= int(text) <= 31:
            return None
        link = self.pack.time.words[joining].at(self.tokens.folded, i + 1)
        finish = self.dates.at(self._skip_article(link[0])) if link else None
        if not finish or finish.day is None or finish.month is None or finish.day <= int(text):
            return None
        begin = DateMention(i, i + 1, finish.year, finish.month, int(text), year_offset=finish.year_offset)
        return PeriodMention(first, finish.last, Span.BETWEEN, begin, finish)

    def _recent(self, i: int) -> PeriodMention | None:
        """En los últimos ocho meses, over the past year, las tres últimas décadas."""
        words = self.pack.time.words
        lead = words["in_recent"].at(self.tokens.folded, i)
        at = lead[0] if lead else i
        same = words["same_window"].at(self.tokens.folded, at)
        recent = words["recent"].at(self.tokens.folded, at)
        if recent:
            number = self._small(recent[0])
            at = recent[0] + 1 if number is not None else recent[0]
        else:
            number = self._small(at)
            recent = words["recent"].at(self.tokens.folded, at + 1) if number is not None else None
            at = recent[0] if recent else at
        if not recent:
            return None
        unit = self.pack.units.time.get(self.tokens.at(at))
        if unit is None or (number is None and not lead):
            return None
        if number is None and self._names_calendar(at + 1):
            return None
        if number is None and (
            self.tokens.at(at).endswith("s") or unit not in ("year", "decade", "quarter", "month", "week")
        ):
            return None
        if same:
            return self._same(i, at + 1)
        return PeriodMention(i, at + 1, Span.RECENT, count=number or 1, unit=unit)

    def _same(self, first: int, i: int) -> PeriodMention:
        """The same months of 2023, los mismos meses del año anterior."""
        words = self.pack.time.words
        link = words["day_of"].at(self.tokens.folded, i)
        at = link[0] if link else i
        earlier = words["year_before"].at(self.tokens.folded, at)
        if link and earlier:
            return PeriodMention(first, earlier[0], Span.EARLIER)
        begin = self.dates.at(at) if link else None
        if begin is not None and begin.year is not None:
            return PeriodMention(first, begin.last, Span.SAME, begin)
        return PeriodMention(first, i, Span.SAME)

    def _ended(self, i: int) -> PeriodMention | None:
        """The three months ended June 30: a window that ends with a date."""
        lead = self.pack.time.words["in_recent"].at(self.tokens.folded, i)
        at = lead[0] if lead else i
        number = self._small(at)
        if number is None and lead is not None:
            number, at = 1, at - 1
        if self.tokens.at(at + 1) in self.pack.fiscal:
            at += 1
        unit = self.pack.units.time.get(self.tokens.at(at + 1)) if number is not None else None
        ended = self.pack.time.words["ended"].at(self.tokens.folded, at + 2) if unit else None
        finish = self.dates.at(ended[0]) if ended else None
        if finish is not None and finish.day is None and finish.month is None:
            return None
        if number is None or unit is None or finish is None:
            return None
        return PeriodMention(i, finish.last, Span.RECENT, finish=finish, count=number, unit=unit)

    def _names_calendar(self, i: int) -> bool:
        """Whether "the last quarter" goes on "of 2024": a calendar span, no window."""
        link = self.pack.time.words["day_of"].at(self.tokens.folded, i)
        return link is not None and self.dates.at(link[0]) is not None

    def _small(self, i: int) -> int | None:
        text = self.tokens.at(i)
        if self.tokens.is_number(i):
            return int(text) if text.isascii() and text.isdigit() and len(text) < 4 else None
        return self.pack.numbers.words.get(text)

    def _compared(self, i: int) -> PeriodMention | None:
        """The same period of 2023; a year earlier."""
        words = self.pack.time.words
        at = i
        lead = words["at"].at(self.tokens.folded, at)
        at = lead[0] if lead else at
        at = self._skip_article(at)
        same = words["same_period"].at(self.tokens.folded, at)
        if same:
            link = words["at"].at(self.tokens.folded, same[0])
            begin = self.dates.at(link[0] if link else same[0])
            return PeriodMention(i, begin.last if begin else same[0], Span.SAME, begin)
        for start in (i, at):
            anaphora = words["anaphora"].at(self.tokens.folded, start)
            if anaphora:
                return PeriodMention(i, anaphora[0], Span.SAME)
            earlier = words["year_before"].at(self.tokens.folded, start)
            if earlier:
                return PeriodMention(i, earlier[0], Span.EARLIER)
        return None

    def _led(self, i: int, opening: str, span: Span) -> PeriodMention | None:
        """A date after since, until, in, during."""
        lead = self.pack.time.words[opening].at(self.tokens.folded, i)
        if not lead:
            return None
        begin = self.dates.at(lead[0]) or self.dates.at(self._skip_article(lead[0]))
        if begin is None and span is Span.SINCE:
            begin = self._event(lead[0])
        if not begin:
            return None
        if span is Span.UNTIL and begin.edge == "end":
            # "By the end of August" tells of the day itself.
            span = Span.AT
        years = self._years(i, begin) if span is Span.AT else None
        return years or PeriodMention(i, begin.last, span, begin)

    def _event(self, i: int) -> DateMention | None:
        """The date of an event that opens a period: "since the war began in April 2023"."""
        for at in range(i, i + _EVENT_REACH):
            if not self.tokens.is_word(at):
                return None
            lead = self.pack.time.words["at"].at(self.tokens.folded, at)
            found = self.dates.at(lead[0]) if lead else None
            if found is not None and found.relative is None:
                return found
        return None

    def _years(self, first: int, begin: DateMention) -> PeriodMention | None:
        """2019-2023; 2022 y 2023: a year and a later one."""
        link = begin.last
        joined = self.tokens.at(link) in ("-", "–") or self.tokens.at(link) in self.pack.ranges.conjunctions
        if not joined or begin.year is None or begin.month is not None or begin.edge:
            return None
        finish = self.dates.at(link + 1)
        if finish is None or finish.month is not None or finish.year is None or finish.year <= begin.year:
            return None
        return PeriodMention(first, finish.last, Span.BETWEEN, begin, finish)

    def _ago(self, i: int) -> PeriodMention | None:
        """Three years ago, hace tres años."""
        words = self.pack.time.words
        lead = words["ago"].at(self.tokens.folded, i) if self.pack.noun_before_adjective else None
        at = lead[0] if lead else i
        counted = self._small(at) is not None or self.tokens.is_number(at)
        if not counted and self.tokens.at(at) not in self.pack.numbers.one:
            return None
        unit = self.pack.units.time.get(self.tokens.at(at + 1))
        if unit is None or unit in ("hour", "minute", "second"):
            return None
        if lead:
            return PeriodMention(i, at + 2, Span.AGO, count=self._small(at) or 1, unit=unit)
        after = words["ago"].at(self.tokens.folded, at + 2) if not self.pack.noun_before_adjective else None
        after = after or words["later"].at(self.tokens.folded, at + 2)
        return PeriodMention(i, after[0], Span.AGO, count=self._small(at) or 1, unit=unit) if after else None

    def _bare(self, i: int) -> PeriodMention | None:
        begin = self.dates.at(i)
        if not begin:
            return None
        years = self._years(i, begin)
        if years is not None:
            return years
        return PeriodMention(i, begin.last, Span.AT, begin)
