"""Dates: days, months, years and calendar spans as a text writes them, without the words that make them periods."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from claimtrack.language import LanguagePack, Tokens
from claimtrack.reading.periods.calendar_date import DateMention
from claimtrack.reading.periods.date_parts import DatePartGrammar
from claimtrack.reading.periods.stretches import StretchGrammar, stretch_ways
from claimtrack.reading.ways import Way, Ways, apart

_ISO_PARTS = 5
_EARLY, _CENTURY = 1900, 100


class DateGrammar:
    """Finds dates in the tokens of one document."""

    def __init__(self, tokens: Tokens, pack: LanguagePack) -> None:
        self.tokens = tokens
        self.pack = pack
        self.parts = DatePartGrammar(tokens, pack)
        self.stretches = StretchGrammar(tokens, pack, self.parts)
        self.ways = _ways(pack)
        self._found: dict[int, DateMention | None] = {}

    def all(self) -> Iterator[DateMention]:
        """Every date of the text, in order, none inside another."""
        return apart(self.ways.places(self.tokens), self.at)

    def at(self, i: int) -> DateMention | None:
        """The longest calendar expression that begins at a token; several ways to tell a period look for it there."""
        if i not in self._found:
            self._found[i] = self._at(i)
        return self._found[i]

    def _at(self, i: int) -> DateMention | None:
        tokens = self.tokens
        if tokens.is_number(i):
            return (
                self._iso(i)
                or self._slashed(i)
                or self._day_first(i)
                or self.stretches.numbered(i)
                or self.stretches.at(i)
                or self._numbered_day(i)
                or self._year(i)
            )
        if not tokens.is_word(i):
            return None
        return self.ways.at(self, self.tokens, i)

    def _feast(self, i: int) -> DateMention | None:
        """Christmas Eve, Nochevieja; "Christmas" alone only behind "since"."""
        time, folded = self.pack.time, self.tokens.folded
        found = time.feasts.at(folded, i)
        if found is None and time.words["since_what"].ending(folded, i) is not None:
            found = time.since_feasts.at(folded, i)
        if found is None:
            return None
        end, year, offset = self.parts.after(found[0])
        return DateMention(i, end, year, *found[1], year_offset=offset)

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
        if tokens.glued(end) and tokens.at(end) in self.pack.traps.ordinal_suffixes:
            end += 1
        second = self._second_day(end)
        if second is not None and day < second[1] <= 31:
            end, last = second
        elif self._counts(i):
            return None
        link = self.pack.time.words["day_of"].at(tokens.folded, end)
        month_at = link[0] if link else end
        month = self.parts.month(month_at)
        end, year, offset = self.parts.after(month_at + 1 + self._is_dotted(month_at))
        # "5 nov. 2025" is a date in any language, "5 mayo" is none in Spanish.
        bare = link is None and year is None and self.pack.noun_before_adjective
        if month is None or bare:
            return None
        return DateMention(i, end, year, month, day, day_last=last, year_offset=offset)

    def _second_day(self, i: int) -> tuple[int, int] | None:
        """The day that goes on from one, and the position after it: "4-5", "4 y 5", "4 y el 5"."""
        words = self.pack.time.words
        joined = self.tokens.at(i) in ("-", "–", "al", "to") or words["and"].at(self.tokens.folded, i) is not None
        link = words["and"].at(self.tokens.folded, i)
        at = link[0] if link else i + 1
        at += self.tokens.at(at) in words["the"]
        day = self.parts.number(at) if joined else None
        suffixed = self.tokens.glued(at + 1) and self.tokens.at(at + 1) in self.pack.traps.ordinal_suffixes
        return (at + 1 + suffixed, day) if day is not None else None

    def _counts(self, i: int) -> bool:
        """Whether an article of the plural makes a number a count: "frente a los 30 de septiembre"."""
        article = self.tokens.at(i - 1)
        return article in self.pack.definite and article.endswith(self.pack.endings.plural)

    def _month_first(self, i: int) -> DateMention | None:
        """November 22, 2024; marzo de 2024; March."""
        month = self.parts.month(i)
        if month is None:
            return None
        tokens, dotted = self.tokens, self._is_dotted(i)
        day, end = self.parts.number(i + 2 if dotted else i + 1), i + 2 if dotted else i + 1
        last = None
        if day is not None and 1 <= day <= 31 and not self.pack.noun_before_adjective:
            end += 1
            if tokens.glued(end) and tokens.at(end) in self.pack.traps.ordinal_suffixes:
                end += 1
            second = self.parts.number(end + 1) if tokens.at(end) in ("-", "–") else None
            if second is not None and day < second <= 31:
                end, last = end + 2, second
        else:
            day = None
        months = 0
        if day is None and tokens.at(end) in ("-", "–") and tokens.glued(end) and tokens.glued(end + 1):
            other = self.pack.time.months.get(tokens.at(end + 1))
            if other is not None and other > month:
                # "January-September", "enero-septiembre de 2023".
                end, months = end + 2, other - month + 1
        if day is None and tokens.at(end) == ",":
            return DateMention(i, end, None, month, months=months, over=self._is_over(i, end))
        end, year, offset = self.parts.after(end)
        over = day is None and year is None and offset is None and self._is_over(i, end)
        return DateMention(i, end, year, month, day, months=months, day_last=last, year_offset=offset, over=over)

    def _is_dotted(self, i: int) -> bool:
        """Whether a short name of a month stands with its full stop: "Feb. 21", "5 de nov. de 2025"."""
        goes_on = self.tokens.is_number(i + 2) or (self.tokens.is_word(i + 2) and not self.tokens.capital(i + 2))
        return self.tokens.at(i) in self.pack.time.short_months and self.tokens.at(i + 1) == "." and goes_on

    def _is_over(self, i: int, end: int) -> bool:
        """Whether "last" stands beside a month, and no year: "last November", "noviembre pasado"."""
        words, folded = self.pack.time.words["last"], self.tokens.folded
        return words.ending(folded, i) is not None or words.ending(folded, end) is not None

    def _year(self, i: int) -> DateMention | None:
        """2024, where it is no count of things."""
        if not self.parts.is_year(i) or self.parts.counts_things(i + 1) or self.tokens.at(i - 1) in ("$", "€", "£"):
            return None
        if self.tokens.glued(i) and self.tokens.at(i - 1) not in ("(", "-", "–", "/", "“", '"', "«", "‘"):
            return None
        if self.tokens.at(i - 1) == "/" and self.tokens.is_number(i - 2) or self._is_amount(i):
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
        if self._is_fiscal(i):
            return DateMention(i, end, year, loose=True)
        decade = self.tokens.at(end) == "s" and self.tokens.glued(end)
        link = i - 1 if self.tokens.at(i - 1) in self.pack.of_words else i
        named = self.pack.time.words["decade_words"].ending(self.tokens.folded, link) is not None
        season = self.tokens.at(end) in self.pack.comparison.seasons
        return DateMention(i, end + (decade or season), year, loose=decade or named or season)

    def _is_amount(self, i: int) -> bool:
        """Whether digits behind a bound are rather an amount than a year: "more than 2000", "below 1500"."""
        number, folded, words = self.parts.number(i), self.tokens.folded, self.pack.time.words
        bound = self.pack.bounds.before.ending(folded, i)
        if bound is None or bound[1] not in ("low", "high") or number is None:
            return False
        timed = any(table.ending(folded, end) for table in (words["since"], words["until"]) for end in (i, bound[0]))
        return not timed and (number < _EARLY or number % _CENTURY == 0)

    def _is_fiscal(self, i: int) -> bool:
        """Whether a year is one of accounts, which may end in any month: "fiscal 2024", "FY2024"."""
        before = i - 1 if self.tokens.at(i - 1) not in self.pack.time.words["year"] else i - 2
        return self.tokens.at(before) in self.pack.parts.fiscal or self.tokens.at(i - 1) in self.pack.parts.fiscal

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
            day, behind = self.parts.number(i + 1), i + 2
            suffixed = self.tokens.glued(behind) and tokens.at(behind) in self.pack.traps.ordinal_suffixes
            behind += suffixed
            if day is not None and 1 <= day <= 31 and (suffixed or self._ends_phrase(behind) or self._goes_on(behind)):
                # "El domingo 17", "Friday 11th", "el viernes 11 duró": the latest day with that number.
                return DateMention(i, behind, relative=day, unit="day of the month")
            return DateMention(i, i + 1, relative=time.weekdays[word], unit="weekday", over=self._is_over(i, i + 1))
        number = self.parts.number(i + 1) if self.pack.units.time.get(word) == "day" else None
        closed = self._ends_phrase(i + 2) or self._goes_on(i + 2)
        if number is not None and 1 <= number <= 31 and self._is_the_one(i) and closed:
            # "El día 17", "el pasado día 17 se".
            return DateMention(i, i + 2, relative=number, unit="day of the month")
        year = self.parts.relative(i)
        if year and (year[1] or tokens.at(i) not in self.pack.definite):
            return DateMention(i, year[0], relative=year[1], unit="year")
        return self._relative_unit(i)

    def _numbered_day(self, i: int) -> DateMention | None:
        """On the 17th, "levantada el 6": the latest day with that number."""
        day, mark = self.parts.number(i), self.tokens.at(i + 1)
        lead = self.pack.time.words["on_the"].ending(self.tokens.folded, i)
        if lead is None or day is None or not 1 <= day <= 31:
            return None
        glued = self.tokens.glued(i + 1) and mark in self.pack.traps.ordinal_suffixes
        closed = self.pack.noun_before_adjective and self.tokens.at(lead[0] - 1) in self.pack.events.closings
        last = i + 1 + glued
        told = (glued or closed) and self._ends_phrase(last)
        return DateMention(i, last, relative=day, unit="day of the month") if told else None

    def _ends_phrase(self, i: int) -> bool:
        """Whether nothing that a number could count stands at a position."""
        word = self.tokens.at(i)
        closed = word in self.pack.prepositions or word in self.pack.conjunctions or word in self.pack.determiners
        return not self.tokens.is_number(i) and (closed or (not self.tokens.is_word(i) and word not in ("%", "-")))

    def _goes_on(self, i: int) -> bool:
        """Whether a verb of the past follows: "el día 17 murieron", "el día 17 se atendió"."""
        raw = self.tokens.lower(i) if self.tokens.is_word(i) else ""
        verb = self.pack.noun_before_adjective and raw.endswith(self.pack.endings.finite_past)
        return verb or self.tokens.at(i) in self.pack.attribution.reflexive

    def _is_the_one(self, i: int) -> bool:
        """Whether an article of the singular, or "last", stands before a word: "el día 17"."""
        words = self.pack.time.words
        return self.tokens.at(i - 1) in words["the"] or words["last"].ending(self.tokens.folded, i) is not None

    def _is_plural(self, i: int) -> bool:
        """Whether an article tells of every such day: "los lunes"."""
        return self.tokens.at(i) in self.pack.definite and self.tokens.at(i).endswith(self.pack.endings.plural)

    def _relative_unit(self, i: int) -> DateMention | None:
        """Last month, this week, la semana pasada."""
        tokens, time = self.tokens, self.pack.time
        for name, amount in (("this", 0), ("last", -1), ("next", 1)):
            before = time.words[name].at(tokens.folded, i)
            unit = self.pack.units.time.get(tokens.at(before[0])) if before else None
            plural = before is not None and self._many(before[0])
            named = before is not None and tokens.at(before[0] + 1) in self.pack.of_words
            if before and unit in ("month", "week") and not (plural or named):
                return DateMention(i, before[0] + 1, relative=amount, unit=unit)
        weekend = self._weekend(i)
        if weekend is not None:
            return weekend
        unit = self.pack.units.time.get(tokens.at(i))
        if unit in ("month", "week") and self.pack.noun_before_adjective:
            for name, amount in (("last", -1), ("next", 1)):
                after = time.words[name].at(tokens.folded, i + 1)
                if after:
                    return DateMention(i, after[0], relative=amount, unit=unit)
        return None

    def _weekend(self, i: int) -> DateMention | None:
        """The weekend, last weekend, este fin de semana, el pasado fin de semana."""
        words, folded = self.pack.time.words, self.tokens.folded
        if folded[i + 1 : i + 2] and not words["weekend"].openers.intersection(folded[i + 1 : i + 3]):
            return None
        for name, amount in (("this", 0), ("last", -1), ("next", 1), ("the", 0)):
            before = words[name].at(folded, i)
            found = words["weekend"].at(folded, before[0]) if before else None
            if before is None or found is None:
                continue
            for behind, later in (("last", -1), ("next", 1)):
                after = words[behind].at(folded, found[0])
                if after and self.pack.noun_before_adjective:
                    return DateMention(i, after[0], relative=later, unit="weekend")
            return self._weekend_of(i, found[0]) or DateMention(i, found[0], relative=amount, unit="weekend")
        return None

    def _weekend_of(self, first: int, i: int) -> DateMention | None:
        """The weekend of 18 and 19 January, el fin de semana del 18 y el 19 de enero."""
        link = self.pack.time.words["day_of"].at(self.tokens.folded, i)
        inner = self.at(link[0] + (self.tokens.at(link[0]) in self.pack.definite)) if link else None
        if inner is None or inner.day is None:
            return None
        return replace(inner, first=first, day_last=inner.day_last or inner.day + 1)

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
            if inner and inner.unit == "month":
                return replace(inner, first=i, edge=name)
            if inner and inner.unit == "year":
                return DateMention(i, inner.last, edge=name, year_offset=inner.relative)
        return None


@cache
def _ways(pack: LanguagePack) -> Ways[DateGrammar, DateMention]:
    """Every way to write a date in words, with the words that can begin it."""
    time, of = pack.time, pack.time.opening
    return Ways(
        pack.time.date_openers,
        Way(DateGrammar._feast, (time.feasts.openers, time.since_feasts.openers)),
        Way(lambda self, i: self.stretches.at(i), stretch_ways(pack).openers, digits=True),
        Way(
            DateGrammar._named,
            (
                *(time.days, time.weekdays, pack.units.time.openers, pack.determiners),
                *of("before_last", "this", "last", "next", "year", "the"),
            ),
        ),
        Way(DateGrammar._edge_of, of("end_of", "start_of", "middle_of")),
        Way(DateGrammar._month_first, (time.months, time.short_months)),
    )
