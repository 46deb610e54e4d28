"""Windows of time: the last months, the year to June, the next three years, three years ago."""

from __future__ import annotations

from dataclasses import dataclass, replace

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either
from claimtrack.reading.periods.calendar_date import DateMention
from claimtrack.reading.periods.comparisons import ComparisonGrammar
from claimtrack.reading.periods.dates import DateGrammar
from claimtrack.reading.periods.period_mention import PeriodMention, Span

_HOURS = 24
_HALF_YEAR = 6
"""The months of half a year."""


@dataclass(frozen=True, slots=True)
class WindowGrammar:
    """Finds the windows of one document."""

    tokens: Tokens
    pack: LanguagePack
    dates: DateGrammar
    comparisons: ComparisonGrammar

    def to_date(self, i: int) -> PeriodMention | None:
        """So far this year, en lo que va del año."""
        for name, unit in (("ytd", "year to date"), ("mtd", "month to date"), ("wtd", "week to date")):
            found = self.pack.time.words[name].at(self.tokens.folded, i)
            if found:
                last = self._through(found[0]) if unit == "year to date" else None
                return last or PeriodMention(i, found[0], Span.RECENT, count=1, unit=unit)
        close = self.pack.time.words["year_to_close"].at(self.tokens.folded, i)
        if close:
            # "It expects to close the year with sales of" tells of all of it.
            return PeriodMention(i, close[0], Span.AT, DateMention(i, close[0], relative=0, unit="year"))
        rest = self.pack.time.words["rest_of_year"].at(self.tokens.folded, i)
        if rest:
            return PeriodMention(i, rest[0], Span.NEXT, count=1, unit="rest of the year")
        found = self.pack.time.words["so_far_in"].at(self.tokens.folded, i)
        begin = self.dates.at(found[0]) if found else None
        return PeriodMention(i, begin.last, Span.AT, begin) if begin is not None and begin.year is not None else None

    def in_year_through(self, i: int) -> PeriodMention | None:
        """This year by the end of October, este año hasta agosto."""
        year = self.dates.parts.relative(i)
        if year is None or year[1] or self.tokens.at(i) in self.pack.definite:
            return None
        found = self._through(year[0])
        return replace(found, first=i) if found is not None else None

    def _through(self, i: int) -> PeriodMention | None:
        """From the beginning of the document's year to the month or the day told behind it: ", hasta agosto"."""
        words, folded = self.pack.time.words, self.tokens.folded
        at = i + (self.tokens.at(i) == ",")
        lead = words["until"].at(folded, at) or words["ended"].at(folded, at)
        finish = self.dates.at(lead[0]) if lead is not None else None
        if finish is None or finish.month is None or finish.months or finish.year is not None:
            return None
        begin = DateMention(i, i, month=1, year_offset=0)
        return PeriodMention(i, finish.last, Span.BETWEEN, begin, replace(finish, year_offset=0))

    def recent(self, i: int) -> PeriodMention | None:
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
            if recent and number != 1 and not self._is_plural(recent[0]):
                # "It shut 60 last year" counts no years.
                return None
            at = recent[0] if recent else at
        if (
            recent
            and lead is None
            and self.tokens.at(i - 1)
            in either(self.pack.modality.future_words, self.pack.modality.modals, self.pack.infinitive_marks)
        ):
            # "The lease will last thirty years".
            return None
        unit = self.pack.units.time.get(self.tokens.at(at))
        several = self.pack.time.lengths.get(self.tokens.at(at))
        if recent and several is not None and not same and self._calls_recent(at, number, lead=lead is not None):
            return PeriodMention(i, at + 1, Span.RECENT, count=several[0] * (number or 1), unit=several[1])
        if recent and unit == "hour" and number is not None and number % _HOURS == 0:
            # The past 24 hours, las últimas 48 horas.
            return PeriodMention(i, at + 1, Span.RECENT, count=number // _HOURS, unit="day")
        if recent is None and lead is not None and number is not None and unit and self._since_then(at + 1):
            return PeriodMention(i, at + 2, Span.RECENT)
        if not recent:
            return None
        if unit is None and number is not None and lead and self._counts_spells(i, at):
            return PeriodMention(i, at + 1, Span.RECENT)
        if unit is None or (number is None and not lead):
            return None
        if number is None and self.tokens.at(at - 1) in self.pack.comparison.foregoing:
            return None
        if number is None and not same and self._names_calendar(at + 1):
            return None
        if (
            number is None
            and not same
            and (self._is_plural(at) or unit not in ("year", "decade", "quarter", "month", "week"))
        ):
            return None
        if same:
            found = self.comparisons.same(i, at + 1)
            return replace(found, count=number) if number is not None and found.begin is None else found
        return PeriodMention(i, at + 1, Span.RECENT, count=number or 1, unit=unit)

    def _calls_recent(self, i: int, number: int | None, *, lead: bool) -> bool:
        """Whether a word for several units of time is told back from now, "el último lustro", and not from a year."""
        return (number is not None or lead) and not self._names_calendar(i + 1)

    def _since_then(self, i: int) -> bool:
        """Whether "in the five years" goes on "since": a stretch that nothing dates."""
        return self.pack.time.words["since_then"].at(self.tokens.folded, i) is not None

    def _counts_spells(self, first: int, i: int) -> bool:
        """Whether "over the past three harvests" tells of time by what fills it."""
        word = self.tokens.at(i)
        opens = self.tokens.at(first) in self.pack.prepositions
        return opens and self.tokens.is_word(i) and word.endswith(self.pack.endings.plural)

    def coming(self, i: int) -> PeriodMention | None:
        """In the next three years, en los próximos tres años."""
        words = self.pack.time.words
        lead = words["in_recent"].at(self.tokens.folded, i)
        at = lead[0] if lead else i
        number = self._small(at)
        coming = words["coming"].at(self.tokens.folded, at + 1 if number is not None else at)
        if lead is None or coming is None:
            return None
        at = coming[0]
        if number is None:
            number, at = self._small(at), at + 1
        unit = self.pack.units.time.get(self.tokens.at(at)) if number is not None else None
        return PeriodMention(i, at + 1, Span.NEXT, count=number or 1, unit=unit) if unit else None

    def ended(self, i: int) -> PeriodMention | None:
        """The three months ended June 30: a window that ends with a date."""
        lead = self.pack.time.words["in_recent"].at(self.tokens.folded, i)
        at = lead[0] if lead else i
        number = self._small(at)
        if number is None and lead is not None:
            number, at = 1, at - 1
        if self.tokens.at(at + 1) in self.pack.parts.fiscal:
            at += 1
        season = self.pack.time.words["season"].at(self.tokens.folded, at + 1) if number == 1 else None
        unit = self.pack.units.time.get(self.tokens.at(at + 1)) if number is not None else None
        half = self._half_year(at + 1) if number == 1 and unit is None else None
        if half is not None:
            # "The half-year to June."
            number, unit, at = _HALF_YEAR, "month", half - 2
        if season is not None and unit is None:
            # "The season to 30 September 2026."
            unit, at = "year", season[0] - 2
        link = at + 2 + (self.tokens.at(at + 2) == "," and self.tokens.at(at + 3) in self.pack.relatives)
        ended = self.pack.time.words["ended"].at(self.tokens.folded, link) if unit else None
        finish = self.dates.at(ended[0]) if ended else None
        whole = finish is not None and finish.day is None and finish.month is None and finish.unit != "weekday"
        if whole and (unit not in ("year", "decade") or finish is None or finish.year is None):
            return None
        if number is None or unit is None or finish is None:
            return None
        return PeriodMention(i, finish.last, Span.RECENT, finish=finish, count=number, unit=unit)

    def _half_year(self, i: int) -> int | None:
        """The position after a word for half a year: "half-year", "half year", "semestre"."""
        if self.pack.time.spans.get(self.tokens.at(i)) != _HALF_YEAR:
            return None
        year = i + 1 + (self.tokens.at(i + 1) == "-")
        return year + 1 if self.tokens.at(year) in self.pack.time.words["year"] else i + 1

    def closed(self, first: int, stretch: DateMention) -> PeriodMention | None:
        """The third quarter, which ended on 2 November: a stretch of a year of accounts, by its last day."""
        if stretch.year is not None or stretch.year_offset is not None:
            return None
        link = stretch.last + (self.tokens.at(stretch.last) == ",")
        ended = self.pack.time.words["ended"].at(self.tokens.folded, link)
        finish = self.dates.at(ended[0]) if ended and ended[0] - link > 1 else None
        if finish is None or finish.month is None or stretch.month == finish.month:
            return None
        return PeriodMention(first, finish.last, Span.RECENT, finish=finish, count=stretch.months, unit="month")

    def measured(self, i: int) -> int | None:
        """Where the dates begin that tell the ends of a window: "the five years | from 2019 to 2023"."""
        words = self.pack.time.words
        if not self.pack.units.time.single(self.tokens.folded[i + 2 : i + 5]):
            return None
        lead = words["in_recent"].at(self.tokens.folded, i)
        number = self._small(lead[0]) if lead else None
        if lead is None or number is None or self.pack.units.time.get(self.tokens.at(lead[0] + 1)) is None:
            return None
        runs = words["runs"].at(self.tokens.folded, lead[0] + 2)
        return runs[0] if runs else lead[0] + 2

    def _names_calendar(self, i: int) -> bool:
        """Whether "the last quarter" goes on "of 2024": a calendar span, no window."""
        link = self.pack.time.words["day_of"].at(self.tokens.folded, i)
        return link is not None and self.dates.at(link[0]) is not None

    def _small(self, i: int) -> int | None:
        text = self.tokens.at(i)
        if self.tokens.is_number(i):
            return int(text) if text.isascii() and text.isdigit() and len(text) < 4 else None
        return self.pack.numbers.words.get(text)

    def _is_plural(self, i: int) -> bool:
        """Whether a word of time is a plural: "meses", and not "mes"."""
        word = self.tokens.at(i)
        return any(word.endswith(end) and word[: -len(end)] in self.pack.units.time for end in ("s", "es"))

    def ago(self, i: int) -> PeriodMention | None:
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
            return self._point(i, at + 2, at, unit)
        after = words["ago"].at(self.tokens.folded, at + 2) if not self.pack.noun_before_adjective else None
        if after and self.tokens.at(at + 2) in words["ago"] and words["year_ago"].at(self.tokens.folded, at):
            return self._point(i, after[0], at, unit)
        after = after or words["later"].at(self.tokens.folded, at + 2)
        return PeriodMention(i, after[0], Span.AGO, count=self._small(at) or 1, unit=unit) if after else None

    def _point(self, first: int, last: int, number: int, unit: str) -> PeriodMention:
        """A point in the past: a single unit ago is a day, "three years ago" only about one."""
        if self.tokens.at(number) in self.pack.numbers.one and unit in ("week", "month", "year"):
            return PeriodMention(first, last, Span.EARLIER, count=1, unit=unit)
        return PeriodMention(first, last, Span.AGO, count=self._small(number) or 1, unit=unit)
