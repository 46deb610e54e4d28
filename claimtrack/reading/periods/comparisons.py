"""Periods told from another one: the same months of 2023, a year earlier, the month before, the following year."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either
from claimtrack.reading.periods.dates import DateGrammar
from claimtrack.reading.periods.period_mention import PeriodMention, Span

FISCAL = "fiscal year"
"""The unit of a mention that means the fiscal year of which the text has told the end."""
SEASON = "season"
"""The unit of a mention that means a season of which the text has told the first day and the last."""
MANY = -1
"""The count of a mention that means a stretch of several units of time: "over those years"."""
TOLD = -2
"""The count of a mention that means the year or the month of which the text has told: "for the year"."""
HALF = "half"
"""The unit of a mention that means the half of a year of which the text has told."""
_HALF_YEAR = 6
_RECALL = 30
"""How many tokens back the stretch may be named that "the second" leaves out."""

_UNITS = ("day", "week", "month", "quarter", "year")
"""The units of time by which one period lies beside another."""


def skip_article(tokens: Tokens, pack: LanguagePack, i: int) -> int:
    """The position after the article, and the weekday of a day, that may stand at a token."""
    i = i + 1 if tokens.at(i) in pack.definite else i
    return i + 1 if tokens.at(i) in pack.time.weekdays and tokens.is_number(i + 1) else i


@cache
def _openers(pack: LanguagePack) -> frozenset[str]:
    """The words with which a period can open that is told by no unit of time: "by then", "a year earlier"."""
    told = ("before_last", "anaphora", "then", "year_before", "year_ago")
    return frozenset().union(*(pack.time.words[name].openers for name in told))


@dataclass(frozen=True, slots=True)
class ComparisonGrammar:
    """Finds the periods of one document that lean on another one."""

    tokens: Tokens
    pack: LanguagePack
    dates: DateGrammar

    def compared(self, i: int) -> PeriodMention | None:
        """The same period of 2023; a year earlier."""
        words = self.pack.time.words
        lead = words["at"].at(self.tokens.folded, i)
        noun = lead[0] if lead else i
        at = skip_article(self.tokens, self.pack, noun)
        same = words["same_period"].at(self.tokens.folded, at)
        if same:
            return self.same(i, same[0])
        again = words["told_again"].at(self.tokens.folded, i)
        if again and self._closes(again[0]):
            return PeriodMention(i, again[0], Span.SAME, count=TOLD, unit=self._named_unit(i, again[0]))
        beside, openers = self._counts_time(i, at), _openers(self.pack)
        for start in dict.fromkeys((i, i + 1 if lead else i, noun, at)):
            if not beside and self.tokens.at(start) not in openers:
                continue
            if words["before_last"].at(self.tokens.folded, start):
                return None
            those = self._those(i, start) if beside else None
            if those:
                return those
            told = self._beside(i, start) if beside else None
            if told and not words["year_before"].at(self.tokens.folded, start):
                return told
            anaphora = words["anaphora"].at(self.tokens.folded, start)
            if anaphora and self.dates.at(anaphora[0]) is None:
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

    def _counts_time(self, first: int, i: int) -> bool:
        """Whether a unit of time stands near, as in "the previous month", "three months earlier"."""
        return self.pack.units.time.single(self.tokens.folded[first : i + 3])

    def _those(self, first: int, i: int) -> PeriodMention | None:
        """In those eight months, en esos ocho meses, the same eight months: the stretch spoken of."""
        words = self.pack.time.words
        if self.tokens.at(i) in self.pack.attribution.possessives:
            # "In its eighteen days" tells how long it lasted.
            return None
        same = words["same_window"].at(self.tokens.folded, i)
        at = same[0] if same else i + 1
        led = first < i and self.tokens.at(i) in self.pack.definite and self._ends_there(at + 2)
        pointed = same is not None or led or self.tokens.at(i) in self.pack.demonstratives
        count = self._number(at)
        counted = count is not None and self.tokens.at(at + 1) in self.pack.units.time
        many = same is None and count is None and self.tokens.at(i) in self.pack.demonstratives and self._is_many(at)
        last = at + 2 if counted else at + 1
        if not pointed or not (counted or many) or self.dates.at(last) is not None:
            return None
        unit = self.pack.units.time.get(self.tokens.at(last - 1)) or ""
        last = self._month_told_again(last)
        return PeriodMention(first, last, Span.SAME, count=count or (MANY if many else 0), unit=unit)

    def _closes(self, i: int) -> bool:
        """Whether nothing behind it tells which year or month is meant: "for the year | ended"."""
        word, words = self.tokens.at(i), self.pack.time.words
        if self.tokens.is_number(i) or self.tokens.capital(i) or self.dates.at(i) is not None:
            return False
        if word == "-" and self.tokens.glued(i):
            # "In the year-earlier period."
            return False
        if word in either(self.pack.of_words, self.pack.relatives, self.pack.determiners, self.pack.comparison.when):
            return False
        behind = ("ended", "earlier", "after", "since", "from", "between", "until", "day_of", "last", "next", "this")
        return not any(words[name].at(self.tokens.folded, i) for name in behind)

    def _ends_there(self, i: int) -> bool:
        """Whether nothing before a token tells which stretch is meant: "over the twelve months | and sold 40"."""
        word = self.tokens.at(i)
        if not self.tokens.is_word(i) or word in self.pack.conjunctions - self.pack.relatives:
            return True
        # "The bill for the four months | comes to".
        finite = word.endswith(self.pack.endings.finite_past) or word in self.pack.past_words
        return finite or word in self.pack.ranges.levels

    def seasonal(self, i: int) -> PeriodMention | None:
        """Over the season, la campaña anterior, the season before: one that the text has dated, or the one before."""
        words, folded = self.pack.time.words, self.tokens.folded
        lead = words["at"].at(folded, i)
        at = lead[0] if lead else i
        at += self.tokens.at(at) in self.pack.definite
        before = words["preceding"].at(folded, at)
        season = words["season"].at(folded, before[0] if before else at)
        if season is None or (lead is None and at == i) or self.tokens.at(at - 1) not in words["the_one"]:
            return None
        behind = words["earlier"].at(folded, season[0])
        if behind or before:
            return PeriodMention(i, behind[0] if behind else season[0], Span.EARLIER)
        return PeriodMention(i, season[0], Span.SAME, unit=SEASON) if lead is not None else None

    def _beside(self, first: int, i: int) -> PeriodMention | None:
        """The month before, el trimestre anterior, three months earlier, a day later, the following year."""
        words, folded = self.pack.time.words, self.tokens.folded
        number = self._number(i)
        at = i if number is None else i + 1
        at += number is None and self.tokens.at(at) in self.pack.definite
        for name, sign in (("preceding", 1), ("following", -1)):
            before = words[name].at(folded, at)
            unit = self.pack.units.time.get(self.tokens.at(before[0])) if before else None
            if before is not None and unit in _UNITS and number is None and not self._is_many(before[0]):
                return PeriodMention(first, before[0] + 1, Span.NEIGHBOUR, count=sign, unit=unit)
        unit = self.pack.units.time.get(self.tokens.at(at))
        if unit not in _UNITS or (number is None and self._is_many(at)):
            return None
        for name, sign in (("earlier", 1), ("after", -1)):
            behind = words[name].at(folded, at + 1)
            if behind is not None and not self._before_event(behind[0]):
                return PeriodMention(first, behind[0], Span.NEIGHBOUR, count=sign * (number or 1), unit=unit)
        return None

    def _number(self, i: int) -> int | None:
        word = self.tokens.at(i)
        if word in self.pack.numbers.one:
            return 1
        if self.tokens.is_number(i):
            return int(word) if word.isascii() and word.isdigit() and len(word) < 3 else None
        return self.pack.numbers.words.get(word)

    def _is_many(self, i: int) -> bool:
        """Whether a word of time is a plural: "meses", and not "mes"."""
        word = self.tokens.at(i)
        return any(word.endswith(end) and word[: -len(end)] in self.pack.units.time for end in ("s", "es"))

    def elliptic(self, i: int) -> PeriodMention | None:
        """Down from 5.1% in the second: a quarter or a half by its number alone, behind another one."""
        tokens, time = self.tokens, self.pack.time
        if not tokens.holds(time.ordinals.keys(), i + 1, i + 4):
            return None
        lead = time.words["at"].at(tokens.folded, i)
        at = lead[0] if lead else i
        at += tokens.at(at) in self.pack.definite
        place = time.ordinals.get(tokens.at(at))
        if lead is None or place is None or place < 1 or tokens.at(at - 1) not in time.words["the_one"]:
            return None
        if tokens.is_word(at + 1) and tokens.at(at + 1) not in either(self.pack.conjunctions, self.pack.prepositions):
            return None
        for back in range(i - 1, max(-1, i - _RECALL), -1):
            if tokens.at(back) in (".", "\n"):
                return None
            length = time.spans.get(tokens.at(back))
            stated = self.dates.at(back - 1) if length is not None else None
            if stated is not None and length is not None and place <= 12 // length and stated.months == length:
                end, year, offset = self.dates.parts.after(at + 1)
                if year is None and offset is None:
                    year, offset = stated.year, stated.year_offset
                begin = replace(stated, first=at, last=end, month=(place - 1) * length + 1, year=year)
                return PeriodMention(i, end, Span.AT, replace(begin, year_offset=offset))
        return None

    def _before_event(self, i: int) -> bool:
        """Whether "the year before" goes on: "the year before the war" is no year that the text has told."""
        if self.tokens.at(i) in self.pack.of_words and self.pack.noun_before_adjective:
            # "Un mes después de que se aprobara", "un año antes de la guerra", "300 al año antes de 2030".
            goes_on = self.tokens.at(i + 1) in either(self.pack.relatives, self.pack.determiners)
            return goes_on or self.tokens.is_number(i + 1)
        before = self.tokens.at(i - 1) in self.pack.prepositions and self.tokens.is_word(i)
        return before and (self.tokens.at(i) in self.pack.determiners or self.tokens.capital(i))

    def same(self, first: int, i: int) -> PeriodMention:
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
            return PeriodMention(first, self._month_told_again(i), Span.SAME, unit=unit)
        return PeriodMention(first, begin.last, Span.SAME, begin, unit=unit)

    def _month_told_again(self, i: int) -> int:
        """The position behind the month with which the same stretch ends: "over the same twelve months to March"."""
        ended = self.pack.time.words["ended"].at(self.tokens.folded, i)
        month = self.dates.at(ended[0]) if ended else None
        bare = month is not None and month.month is not None and month.day is None and month.year is None
        return month.last if month is not None and bare else i

    def _named_unit(self, first: int, last: int) -> str:
        """The unit of time that a phrase such as "that same day" names."""
        whole = (i for i in range(first, last) if not self.tokens.at(i).endswith(self.pack.endings.plural))
        named = (self.pack.units.time.get(self.tokens.at(i)) or self._half(i) for i in whole)
        return next((unit for unit in named if unit), "")

    def _half(self, i: int) -> str:
        """The unit "half" of "the half", which is no unit of time elsewhere."""
        return HALF if self.pack.time.spans.get(self.tokens.at(i)) == _HALF_YEAR else ""

    def fiscal(self, i: int) -> PeriodMention | None:
        """Last financial year, that fiscal year: the one whose end the text has told."""
        words = self.pack.time.words
        for name in ("last", "this", "anaphoric"):
            before = words[name].at(self.tokens.folded, i)
            at = before[0] if before else i
            if before and self.tokens.at(at) in self.pack.parts.fiscal and words["year"].at(self.tokens.folded, at + 1):
                return PeriodMention(i, at + 2, Span.SAME, unit=FISCAL)
        return None
