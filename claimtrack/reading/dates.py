"""Dates: days, months, years and calendar spans as a text writes them, without the words that make them periods."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claimtrack.language import LanguagePack, Tokens
from claimtrack.reading.calendar_date import DateMention
from claimtrack.reading.date_parts import DatePartGrammar
from claimtrack.reading.stretches import StretchGrammar

_ISO_PARTS = 5


class DateGrammar:
    """Finds dates in the tokens of one document."""

    def __init__(self, tokens: Tokens, pack: LanguagePack) -> None:
        self.tokens = tokens
        self.pack = pack
        self.parts = DatePartGrammar(tokens, pack)
        self.stretches = StretchGrammar(tokens, pack, self.parts)

    def all(self) -> Iterator[DateMention]:
        """Every date of the text, in order, none inside another."""
        i = 0
        while i < len(self.tokens):
            found = self.at(i)
            if found:
                yield found
            i = found.last if found else i + 1

    def at(self, i: int) -> DateMention | None:
        """The longest calendar expression that begins at a token."""
        tokens = self.tokens
        if tokens.is_number(i):
            return self._iso(i) or self._slashed(i) or self._day_first(i) or self._year(i)
        if tokens.at(i) not in self.pack.time.date_openers or not tokens.is_word(i):
            return None
        return self.stretches.at(i) or self._named(i) or self._edge_of(i) or self._month_first(i)

    def _iso(self, i: int) -> DateMention | None:
        """A date of ISO 8601: 2024-03-12."""
        tokens = self.tokens
        if not self.parts.is_year(i) or tokens.at(i + 1) != "-" or tokens.at(i + 3) != "-" or not tokens.glued(i + 1):
            return None
        year, month, day = self.parts.number(i), self.parts.number(i + 2), self.parts.number(i + 4)
        if month is None or day is None or not 1 <= month <= 12 or not 1 <= day <= 31:
            return None
        return DateMention(i, i + _ISO_PARTS, year, month, day)

    def _slashed(self, i: int) -> DateMention | None:
        """12/03/2024, in the order of the language."""
        tokens = self.tokens
        if tokens.at(i + 1) != "/" or tokens.at(i + 3) != "/" or not self.parts.is_year(i + 4):
            return None
        first, second, year = self.parts.number(i), self.parts.number(i + 2), self.parts.number(i + 4)
        if first is None or second is None:
            return None
        month, day = (first, second) if self.pack.time.month_day_order == "mdy" else (second, first)
        if month > 12:
            month, day = day, month
        return DateMention(i, i + _ISO_PARTS, year, month, day) if 1 <= month <= 12 and 1 <= day <= 31 else None

    def _day_first(self, i: int) -> DateMention | None:
        """22 de noviembre de 2024, 22 November 2024, 5-7 May."""
        tokens = self.tokens
        day = self.parts.number(i)
        if day is None or not 1 <= day <= 31:
            return None
        end, last = i + 1, None
        if tokens.glued(end) and tokens.at(end) in self.pack.ordinal_suffixes:
            end += 1
        second = self.parts.number(end + 1) if tokens.at(end) in ("-", "–", "y", "and", "al", "to") else None
        if second is not None and day < second <= 31:
            end, last = end + 2, second
        link = self.pack.time.words["day_of"].at(tokens.folded, end)
        month_at = link[0] if link else end
        month = self.parts.month(month_at)
        if month is None or (not link and self.pack.noun_before_adjective):
            return None
        end, year, offset = self.parts.after(month_at + 1)
        return DateMention(i, end, year, month, day, day_last=last, year_offset=offset)

    def _month_first(self, i: int) -> DateMention | None:
        """November 22, 2024; marzo de 2024; March."""
        month = self.parts.month(i)
        if month is None:
            return None
        tokens = self.tokens
        dotted = tokens.at(i) in self.pack.time.short_months and tokens.at(i + 1) == "." and tokens.is_number(i + 2)
        day, end = self.parts.number(i + 2 if dotted else i + 1), i + 2 if dotted else i + 1
        last = None
        if day is not None and 1 <= day <= 31 and not self.pack.noun_before_adjective:
            end += 1
            if tokens.glued(end) and tokens.at(end) in self.pack.ordinal_suffixes:
                end += 1
            second = self.parts.number(end + 1) if tokens.at(end) in ("-", "–") else None
            if second is not None and day < second <= 31:
                end, last = end + 2, second
        else:
            day = None
        if day is None and tokens.at(end) == ",":
            return DateMention(i, end, None, month)
        end, year, offset = self.parts.after(end)
        return DateMention(i, end, year, month, day, day_last=last, year_offset=offset)

    def _year(self, i: int) -> DateMention | None:
        """2024, where it is no count of things."""
        if not self.parts.is_year(i) or self.parts.counts_things(i + 1) or self.tokens.at(i - 1) in ("$", "€", "£"):
            return None
        if self.tokens.glued(i) and self.tokens.at(i - 1) not in ("(", "-", "–", "/", "“", '"', "«", "‘"):
            return None
        if self.tokens.at(i - 1) == "/" and self.tokens.is_number(i - 2):
            # "Ley 12/2023" is a name.
            return None
        year, end = self.parts.number(i), i + 1
        if self.tokens.at(end) in ("/", "-", "–") and self.tokens.glued(end) and self.tokens.glued(end + 1):
            short = self.parts.number(end + 1)
            if short is not None and len(self.tokens.at(end + 1)) == 2 and year is not None and short > year % 100:
                # "The season 2022/23" may begin in any month; "2019-23" are years.
                last = year - year % 100 + short
                loose = last == year + 1
                return DateMention(i, end + 2, year, year_last=None if loose else last, loose=loose)
        decade = self.tokens.at(end) == "s" and self.tokens.glued(end)
        link = i - 1 if self.tokens.at(i - 1) in self.pack.of_words else i
        named = self.pack.time.words["decade_words"].ending(self.tokens.folded, link) is not None
        season = self.tokens.at(end) in self.pack.seasons
        return DateMention(i, end + (decade or season), year, loose=decade or named or season)

    def _named(self, i: int) -> DateMention | None:
        """Yesterday, on Monday, this year, el mes pasado."""
        tokens, time = self.tokens, self.pack.time
        word = tokens.at(i)
        if word in time.days:
            return DateMention(i, i + 1, relative=time.days[word], unit="day")
        if word in time.weekdays and not self._is_plural(i - 1):
            comma = tokens.at(i + 1) == ","
            inner = self.at(i + 1 + comma) if tokens.is_number(i + 1) or comma or tokens.is_word(i + 1) else None
            if inner is not None and inner.day is not None and (not comma or tokens.is_number(i + 2)):
                # "Monday 5 May" and "el martes 14 de octubre" are one day.
                return replace(inner, first=i)
            return DateMention(i, i + 1, relative=time.weekdays[word], unit="weekday")
        year = self.parts.relative(i)
        if year and (year[1] or tokens.at(i) not in self.pack.definite):
            return DateMention(i, year[0], relative=year[1], unit="year")
        return self._relative_unit(i)

    def _is_plural(self, i: int) -> bool:
        """Whether an article tells of every such day: "los lunes"."""
        return self.tokens.at(i) in self.pack.definite and self.tokens.at(i).endswith(self.pack.plural_suffixes)

    def _relative_unit(self, i: int) -> DateMention | None:
        """Last month, this week, la semana pasada."""
        tokens, time = self.tokens, self.pack.time
        for name, amount in (("this", 0), ("last", -1), ("next", 1)):
            before = time.words[name].at(tokens.folded, i)
            unit = self.pack.units.time.get(tokens.at(before[0])) if before else None
            plural = before is not None and self._many(before[0])
            if before and unit in ("month", "week") and not plural:
                return DateMention(i, before[0] + 1, relative=amount, unit=unit)
        unit = self.pack.units.time.get(tokens.at(i))
        if unit in ("month", "week") and self.pack.noun_before_adjective:
            for name, amount in (("last", -1), ("next", 1)):
                after = time.words[name].at(tokens.folded, i + 1)
                if after:
                    return DateMention(i, after[0], relative=amount, unit=unit)
        return None

    def _many(self, i: int) -> bool:
        """Whether a word of time is a plural: "meses", and not "mes"."""
        word = self.tokens.at(i)
        return any(word.endswith(end) and word[: -len(end)] in self.pack.units.time for end in ("s", "es"))

    def _edge_of(self, i: int) -> DateMention | None:
        """The end of May, fines de mayo, late 2024."""
        for name in ("end", "start", "middle"):
            found = self.pack.time.words[f"{name}_of"].at(self.tokens.folded, i)
            if not found:
                continue
            at = found[0]
            while self.tokens.at(at) in self.pack.of_words or self.tokens.at(at) in self.pack.time.words["the"]:
                at += 1
            inner = self.at(at) or self.at(found[0])
            if inner and inner.relative is None and inner.day is None:
                return replace(inner, first=i, edge=name)
            if inner and inner.unit == "year":
                return DateMention(i, inner.last, edge=name, year_offset=inner.relative)
        return None
