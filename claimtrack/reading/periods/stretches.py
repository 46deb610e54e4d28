"""Stretches of a year: quarters, halves, its first months."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from claimtrack.language import LanguagePack, Tokens
from claimtrack.reading.periods.calendar_date import MONTH_END, DateMention
from claimtrack.reading.periods.date_parts import DatePartGrammar
from claimtrack.reading.ways import Way, Ways

_HALF = 15
"""The last day of the first half of a month."""
_DAYS = {"day": 1, "week": 7}
_LONGEST = 28
"""The days that every month has."""
_CENTURY = 2000
_ACCOUNTS = 7
"""Within how many tokens "of" leads to the word that tells of a year of accounts."""
_SEVERAL = 3
"""The fewest first months that are those of a year where the text names none."""
_SHORT = 2
"""How many digits a short year has: "3Q24"."""


class StretchGrammar:
    """Finds the stretches of a year in one document."""

    def __init__(self, tokens: Tokens, pack: LanguagePack, parts: DatePartGrammar) -> None:
        self.tokens = tokens
        self.pack = pack
        self.parts = parts
        self.ways = stretch_ways(pack)

    def at(self, i: int) -> DateMention | None:
        """The stretch that begins at a token."""
        return self.ways.at(self, self.tokens, i)

    def _decade(self, i: int) -> DateMention | None:
        """The nineties, los años noventa: ten years whose days the text leaves open."""
        found = self.pack.time.words["decade"].at(self.tokens.folded, i)
        return DateMention(i, found[0], loose=True) if found else None

    def _of_month(self, i: int) -> DateMention | None:
        """The first week of May, los primeros diez días de mayo, la última semana de junio."""
        tokens, time, units = self.tokens, self.pack.time, self.pack.units.time
        if units.get(tokens.at(i + 1)) not in _DAYS and units.get(tokens.at(i + 2)) not in _DAYS:
            return None
        edge = time.ordinals.get(tokens.at(i))
        at, number = i + 1, 1
        if edge not in (1, -1) or self.pack.units.time.get(tokens.at(at)) not in _DAYS:
            edge, at, number = self._counted_edge(i)
        length = _DAYS.get(self.pack.units.time.get(tokens.at(at)) or "")
        link = time.words["day_of"].at(tokens.folded, at + 1)
        month = self.parts.month(link[0]) if link and length and edge else None
        if link is None or month is None or length is None or not 0 < number * length <= _LONGEST:
            return None
        end, year, offset = self.parts.after(link[0] + 1)
        first, last = (1, number * length) if edge == 1 else (-number * length, MONTH_END)
        return DateMention(i, end, year, month, first, day_last=last, year_offset=offset)

    def _counted_edge(self, i: int) -> tuple[int | None, int, int]:
        """First or last, and how many: "first ten", "diez primeros"; 1 or -1, the position after, the number."""
        words = self.pack.time.words
        for edge, name in ((1, "first"), (-1, "recent")):
            for at, count in ((i, i + 1), (i + 1, i)):
                number = self.pack.numbers.words.get(self.tokens.at(count)) or self.parts.number(count)
                if number is not None and words[name].at(self.tokens.folded, at):
                    return edge, i + 2, number
        return None, i, 0

    def _half_month(self, i: int) -> DateMention | None:
        """The first half of May, la segunda quincena de junio."""
        tokens, time = self.tokens, self.pack.time
        place = time.ordinals.get(tokens.at(i))
        if place is None or not time.words["half_month"].at(tokens.folded, i + 1):
            return None
        link = time.words["day_of"].at(tokens.folded, i + 2)
        month = self.parts.month(link[0]) if link else None
        if link is None or month is None or place not in (1, 2, -1):
            return None
        end, year, offset = self.parts.after(link[0] + 1)
        first, last = (1, _HALF) if place == 1 else (_HALF + 1, MONTH_END)
        return DateMention(i, end, year, month, first, day_last=last, year_offset=offset)

    def _part(self, i: int) -> DateMention | None:
        """The first quarter of 2025, el segundo semestre, los primeros tres meses del año."""
        tokens, time = self.tokens, self.pack.time
        ordinal = time.ordinals.get(tokens.at(i))
        joined = tokens.at(i + 1) == "-" and tokens.glued(i + 1) and tokens.glued(i + 2)
        at = i + 1 + joined
        length = time.spans.get(tokens.at(at))
        if ordinal is None or length is None:
            return None
        count = 12 // length
        place = count if ordinal == -1 else ordinal
        if not 1 <= place <= count:
            return None
        if self._is_of_accounts(i, at + 1):
            return DateMention(i, at + 1, loose=True)
        end, year, offset = self.parts.after(at + 1)
        bare = year is None and offset is None
        if bare and (length == 1 or (length == 6 and not self._is_half_year(i, at + 1, joined=joined))):
            return None
        return DateMention(i, end, year, (place - 1) * length + 1, months=length, year_offset=offset)

    def _is_of_accounts(self, first: int, i: int) -> bool:
        """Whether a quarter is one of a year of accounts, which may begin in any month: "of the 2024 fiscal year"."""
        if self.tokens.at(first - 1) in self.pack.parts.fiscal:
            return True
        link = self.pack.time.words["day_of"].at(self.tokens.folded, i)
        reach = range(link[0], link[0] + _ACCOUNTS) if link else ()
        named = [k for k in reach if self.tokens.at(k) in self.pack.parts.fiscal]
        return bool(named) and not any(self.tokens.at(k) in (",", ".", ";") for k in range(i, named[0]))

    def _is_half_year(self, first: int, i: int, *, joined: bool) -> bool:
        """Whether a half with no year is one of a year, and not of a match or a season: "in the first half, sales"."""
        if self.pack.noun_before_adjective:
            return True
        words, folded = self.pack.time.words, self.tokens.folded
        led = words["at"].ending(folded, first - 1) is not None and self.tokens.at(first - 1) in self.pack.definite
        return (led or joined) and self.tokens.at(i) not in self.pack.of_words

    def _first_months(self, i: int) -> DateMention | None:
        """The first N months of a year, in either order of the words."""
        tokens, time = self.tokens, self.pack.time
        at = i
        number: int | None = None
        first = False
        for _ in range(2):
            if time.words["first"].at(tokens.folded, at) and not first:
                first, at = True, at + 1
            elif number is None:
                value = self.pack.numbers.words.get(tokens.at(at)) or self.parts.number(at)
                if value is not None and 1 < value < 12:
                    number, at = value, at + 1
        if not first or number is None or self.pack.units.time.get(tokens.at(at)) != "month":
            return None
        end, year, offset = self.parts.after(at + 1)
        if year is None and offset is None and not (number >= _SEVERAL and self._is_of_year(i, end)):
            return None
        return DateMention(i, end, year, 1, months=number, year_offset=offset)

    def _is_of_year(self, first: int, i: int) -> bool:
        """Whether first months with no year are those of one: "in the first eight months", and not "of the war"."""
        led = self.pack.time.words["at"].ending(self.tokens.folded, first) is not None
        known = self.tokens.at(first - 1) in self.pack.definite
        return led and known and self.tokens.at(i) not in self.pack.of_words

    def _code(self, i: int) -> DateMention | None:
        """Q1 2025, T3 de 2024, H1 2024, S2 de 2023."""
        length = self.pack.time.codes.get(self.tokens.at(i))
        if length is None or not self.tokens.glued(i + 1):
            return None
        return self._coded(i, i + 1, length, self.tokens.raw(i) == "Q")

    def numbered(self, i: int) -> DateMention | None:
        """3Q24, 1H 2024, 2T de 2024: a code that begins with its number."""
        length = self.pack.time.codes.get(self.tokens.at(i + 1))
        if length is None or not self.tokens.glued(i + 1) or not self.tokens.capital(i + 1):
            return None
        short = self.parts.number(i + 2) if self.tokens.glued(i + 2) else None
        if short is None or len(self.tokens.at(i + 2)) != _SHORT:
            return self._coded(i, i, length, known=False)
        coded = self._coded(i, i, length, known=True)
        return replace(coded, last=i + 3, year=_CENTURY + short) if coded is not None else None

    def _coded(self, i: int, number: int, length: int, known: bool) -> DateMention | None:
        """A stretch by its number, whose year stands behind; `known` codes need none."""
        place = self.parts.number(number)
        if place is None or not 1 <= place <= 12 // length:
            return None
        end, year, offset = self.parts.after(i + 2)
        if year is None and offset is None and not known:
            return None
        return DateMention(i, end, year, (place - 1) * length + 1, months=length, year_offset=offset)

    def _season(self, i: int) -> DateMention | None:
        """Last winter, the summer of 2023: a stretch whose days the text leaves open."""
        tokens, words = self.tokens, self.pack.time.words
        season = words["season"].at(tokens.folded, i)
        if season is None:
            for name in ("this", "last", "next"):
                before = words[name].at(tokens.folded, i)
                season = words["season"].at(tokens.folded, before[0]) if before else None
                if season:
                    return DateMention(i, season[0], loose=True)
            return None
        for name in ("last", "next"):
            after = words[name].at(tokens.folded, season[0]) if self.pack.noun_before_adjective else None
            if after:
                return DateMention(i, after[0], loose=True)
        end, year, offset = self.parts.after(season[0])
        return DateMention(i, end, loose=True) if year is not None or offset is not None else None


@cache
def stretch_ways(pack: LanguagePack) -> Ways[StretchGrammar, DateMention]:
    """Every way to tell a stretch, with the words that can begin it; digits as in "9 primeros meses del año"."""
    time, numbers = pack.time, pack.numbers.words
    grammar = StretchGrammar
    return Ways(
        pack.time.date_openers,
        Way(grammar._half_month, (time.ordinals,)),
        Way(grammar._of_month, (time.ordinals, numbers, *time.opening("first", "recent")), digits=True),
        Way(grammar._part, (time.ordinals,)),
        Way(grammar._first_months, (numbers, *time.opening("first")), digits=True),
        Way(grammar._code, (time.codes,)),
        Way(grammar._season, time.opening("season", "this", "last", "next")),
        Way(grammar._decade, time.opening("decade")),
    )
