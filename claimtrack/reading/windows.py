"""Windows of time: the last months, the year to June, the same months of another year, a year earlier."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.language import LanguagePack, Tokens
from claimtrack.reading.dates import DateGrammar
from claimtrack.reading.period_mention import PeriodMention, Span

FISCAL = "fiscal year"
"""The unit of a mention that means the fiscal year of which the text has told the end."""


def skip_article(tokens: Tokens, pack: LanguagePack, i: int) -> int:
    """The position after the article, and the weekday of a day, that may stand at a token."""
    i = i + 1 if tokens.at(i) in pack.definite else i
    return i + 1 if tokens.at(i) in pack.time.weekdays and tokens.is_number(i + 1) else i


@dataclass(frozen=True, slots=True)
class WindowGrammar:
    """Finds the windows of one document."""

    tokens: Tokens
    pack: LanguagePack
    dates: DateGrammar

    def to_date(self, i: int) -> PeriodMention | None:
        """So far this year, en lo que va del año."""
        for name, unit in (("ytd", "year to date"), ("mtd", "month to date")):
            found = self.pack.time.words[name].at(self.tokens.folded, i)
            if found:
                return PeriodMention(i, found[0], Span.RECENT, count=1, unit=unit)
        found = self.pack.time.words["so_far_in"].at(self.tokens.folded, i)
        begin = self.dates.at(found[0]) if found else None
        return PeriodMention(i, begin.last, Span.AT, begin) if begin is not None and begin.year is not None else None

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
        unit = self.pack.units.time.get(self.tokens.at(at))
        if recent is None and lead is not None and number is not None and unit and self._since_then(at + 1):
            return PeriodMention(i, at + 2, Span.RECENT)
        if not recent:
            return None
        if unit is None and number is not None and lead and self._counts_spells(i, at):
            return PeriodMention(i, at + 1, Span.RECENT)
        if unit is None or (number is None and not lead):
            return None
        if number is None and self.tokens.at(at - 1) in self.pack.foregoing:
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
            return self._same(i, at + 1)
        return PeriodMention(i, at + 1, Span.RECENT, count=number or 1, unit=unit)

    def _same(self, first: int, i: int) -> PeriodMention:
        """The same months of 2023, los mismos meses del año anterior."""
        words = self.pack.time.words
        unit = self.pack.units.time.get(self.tokens.at(i - 1)) or ""
        link = words["day_of"].at(self.tokens.folded, i) or words["at"].at(self.tokens.folded, i)
        for at in (i, link[0] if link else i):
            earlier = words["year_before"].at(self.tokens.folded, at)
            if earlier:
                return PeriodMention(first, earlier[0], Span.EARLIER)
        begin = self.dates.at(link[0] if link else i)
        if begin is None or (begin.year is None and begin.unit != "year" and not link):
            return PeriodMention(first, i, Span.SAME, unit=unit)
        return PeriodMention(first, begin.last, Span.SAME, begin, unit=unit)

    def _since_then(self, i: int) -> bool:
        """Whether "in the five years" goes on "since": a stretch that nothing dates."""
        return self.pack.time.words["since_then"].at(self.tokens.folded, i) is not None

    def _counts_spells(self, first: int, i: int) -> bool:
        """Whether "over the past three harvests" tells of time by what fills it."""
        word = self.tokens.at(i)
        opens = self.tokens.at(first) in self.pack.prepositions
        return opens and self.tokens.is_word(i) and word.endswith(self.pack.plural_suffixes)

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

    def compared(self, i: int) -> PeriodMention | None:
        """The same period of 2023; a year earlier."""
        words = self.pack.time.words
        lead = words["at"].at(self.tokens.folded, i)
        noun = lead[0] if lead else i
        at = skip_article(self.tokens, self.pack, noun)
        same = words["same_period"].at(self.tokens.folded, at)
        if same:
            return self._same(i, same[0])
        for start in (i, i + 1 if lead else i, noun, at):
            anaphora = words["anaphora"].at(self.tokens.folded, start)
            if anaphora:
                return PeriodMention(i, anaphora[0], Span.SAME, unit=self._named_unit(start, anaphora[0]))
            then = words["then"].at(self.tokens.folded, start)
            if then:
                return PeriodMention(i, then[0], Span.SAME, unit="then")
            earlier = words["year_before"].at(self.tokens.folded, start)
            if earlier and not self._before_event(earlier[0]):
                return PeriodMention(i, earlier[0], Span.EARLIER)
            ago = words["year_ago"].at(self.tokens.folded, start)
            if ago:
                return PeriodMention(i, ago[0], Span.EARLIER, count=1, unit="year")
        return None

    def _before_event(self, i: int) -> bool:
        """Whether "the year before" goes on: "the year before the war" is no year that the text has told."""
        before = self.tokens.at(i - 1) in self.pack.prepositions and self.tokens.is_word(i)
        return before and (self.tokens.at(i) in self.pack.determiners or self.tokens.capital(i))

    def _is_plural(self, i: int) -> bool:
        """Whether a word of time is a plural: "meses", and not "mes"."""
        word = self.tokens.at(i)
        return any(word.endswith(end) and word[: -len(end)] in self.pack.units.time for end in ("s", "es"))

    def _named_unit(self, first: int, last: int) -> str:
        """The unit of time that a phrase such as "that same day" names."""
        whole = (i for i in range(first, last) if not self.tokens.at(i).endswith(self.pack.plural_suffixes))
        named = (self.pack.units.time.get(self.tokens.at(i)) for i in whole)
        return next((unit for unit in named if unit), "")

    def fiscal(self, i: int) -> PeriodMention | None:
        """Last financial year, that fiscal year: the one whose end the text has told."""
        words = self.pack.time.words
        for name in ("last", "this", "anaphoric"):
            before = words[name].at(self.tokens.folded, i)
            at = before[0] if before else i
            if before and self.tokens.at(at) in self.pack.fiscal and words["year"].at(self.tokens.folded, at + 1):
                return PeriodMention(i, at + 2, Span.SAME, unit=FISCAL)
        return None

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
