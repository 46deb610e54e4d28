"""Dates: days, months, years and calendar spans as a text writes them, without the words that make them periods."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from claimtrack.language import LanguagePack, Tokens
from claimtrack.quantity.period import Period, Precision, shift

_FIRST_YEAR, _LAST_YEAR = 1500, 2199
_ISO_PARTS = 5


@dataclass(frozen=True, slots=True)
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
    """The last day, of a stretch of days in one month ("5-7 May")."""
    year_offset: int | None = None
    """Years from the document's own, where the text says so ("March of last year" is -1)."""

    @property
    def complete(self) -> bool:
        """Whether the text gives the year."""
        return self.year is not None

    def period(self, published: date | None, *, year: int | None = None, ahead: bool = False) -> Period | None:
        """The days it covers, or None where it needs a document's date that is not known.

        `year` is one that the text gives nearby; `ahead` asks for the next such date rather than the latest.
        """
        if self.relative is not None:
            return _relative(self.relative, self.unit, published)
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
        return year if here.start <= published else year - 1

    def _in(self, year: int) -> Period | None:
        try:
            if self.month is None:
                return _edge(Period.year(year), self.edge)
            if self.months:
                first = date(year, self.month, 1)
                return Period(first, shift(first, months=self.months) - timedelta(days=1), Precision.MONTH)
            if self.day is None:
                return _edge(Period.month(year, self.month), self.edge)
            start = date(year, self.month, self.day)
            end = date(year, self.month, self.day_last) if self.day_last else start
            return Period(start, end) if end >= start else None
        except ValueError:
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
    if unit == "weekday":
        back = (published.weekday() - amount) % 7
        return Period.day(published - timedelta(days=back))
    return Period.day(shift(published, days=amount))


@dataclass(frozen=True, slots=True)
class DateGrammar:
    """Finds dates in the tokens of one document."""

    tokens: Tokens
    pack: LanguagePack

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
        if not tokens.is_word(i):
            return None
        return self._span(i) or self._named(i) or self._edge_of(i) or self._month_first(i) or self._quarter_code(i)

    def _number(self, i: int) -> int | None:
        text = self.tokens.at(i)
        return int(text) if self.tokens.is_number(i) and text.isascii() and text.isdigit() and len(text) < 5 else None

    def _month(self, i: int) -> int | None:
        word = self.tokens.at(i)
        month = self.pack.time.months.get(word)
        if month is None:
            return self.pack.time.short_months.get(word) if self._short_month(i) else None
        # English "may" is a month only with a capital letter.
        if not self.pack.noun_before_adjective and not self.tokens.capital(i):
            return None
        # "Julio Almánzar" is a person.
        if self.pack.noun_before_adjective and self.tokens.capital(i) and self.tokens.capital(i + 1):
            return None
        return month

    def _short_month(self, i: int) -> bool:
        """Whether a short form such as "mar" stands beside a number."""
        return any(self.tokens.is_number(k) for k in (i - 1, i + 1, i + 2))

    def _is_year(self, i: int) -> bool:
        year = self._number(i)
        return year is not None and _FIRST_YEAR <= year <= _LAST_YEAR and len(self.tokens.at(i)) == 4

    def _year_after(self, i: int) -> tuple[int, int | None, int | None]:
        """The year that may follow a date: the position after it, the year, or a relative one ("of last year")."""
        tokens, words = self.tokens, self.pack.time.words
        start = i
        if tokens.at(start) == "," and self._is_year(start + 1):
            start += 1
        link = words["day_of"].at(tokens.folded, start)
        start = link[0] if link else start
        if words["year"].at(tokens.folded, start):
            start += 1
        if self._is_year(start) and not self._counts_things(start + 1):
            return start + 1, self._number(start), None
        if link:
            relative = self._relative_year(link[0])
            if relative:
                return relative[0], None, relative[1]
        adjective = words["last"].at(tokens.folded, i)
        if adjective and self.pack.noun_before_adjective:
            return adjective[0], None, None
        return i, None, None

    def _counts_things(self, i: int) -> bool:
        """Whether a scale follows, so that the digits before it are no year."""
        word = self.tokens.at(i)
        return word in self.pack.numbers.scales or word == "%" or word in self.pack.money.words

    def _relative_year(self, i: int) -> tuple[int, int] | None:
        """This year, last year, el año pasado: the position after it and the years from now."""
        tokens, words = self.tokens, self.pack.time.words
        for name, amount in (("this", 0), ("last", -1), ("next", 1)):
            before = words[name].at(tokens.folded, i)
            if before and words["year"].at(tokens.folded, before[0]):
                return before[0] + 1, amount
        year = words["year"].at(tokens.folded, i + 1 if tokens.at(i) in self.pack.determiners else i)
        if year is None:
            return None
        for name, amount in (("last", -1), ("next", 1), ("this", 0)):
            after = words[name].at(tokens.folded, year[0])
            if after:
                return after[0], amount
        if tokens.at(i) in self.pack.definite or tokens.at(i - 1) in self.pack.of_words:
            return year[0], 0
        return None

    def _iso(self, i: int) -> DateMention | None:
        """A date of ISO 8601: 2024-03-12."""
        tokens = self.tokens
        if not self._is_year(i) or tokens.at(i + 1) != "-" or tokens.at(i + 3) != "-" or not tokens.glued(i + 1):
            return None
        year, month, day = self._number(i), self._number(i + 2), self._number(i + 4)
        if month is None or day is None or not 1 <= month <= 12 or not 1 <= day <= 31:
            return None
        return DateMention(i, i + _ISO_PARTS, year, month, day)

    def _slashed(self, i: int) -> DateMention | None:
        """12/03/2024, in the order of the language."""
        tokens = self.tokens
        if tokens.at(i + 1) != "/" or tokens.at(i + 3) != "/" or not self._is_year(i + 4):
            return None
        first, second, year = self._number(i), self._number(i + 2), self._number(i + 4)
        if first is None or second is None:
            return None
        month, day = (first, second) if self.pack.time.month_day_order == "mdy" else (second, first)
        if month > 12:
            month, day = day, month
        return DateMention(i, i + _ISO_PARTS, year, month, day) if 1 <= month <= 12 and 1 <= day <= 31 else None

    def _day_first(self, i: int) -> DateMention | None:
        """22 de noviembre de 2024, 22 November 2024, 5-7 May."""
        tokens = self.tokens
        day = self._number(i)
        if day is None or not 1 <= day <= 31:
            return None
        end, last = i + 1, None
        if tokens.glued(end) and tokens.at(end) in self.pack.ordinal_suffixes:
            end += 1
        second = self._number(end + 1) if tokens.at(end) in ("-", "–", "y", "and", "al", "to") else None
        if second is not None and day < second <= 31:
            end, last = end + 2, second
        link = self.pack.time.words["day_of"].at(tokens.folded, end)
        month_at = link[0] if link else end
        month = self._month(month_at)
        if month is None or (not link and self.pack.noun_before_adjective):
            return None
        end, year, relative = self._year_after(month_at + 1)
        return self._dated(i, end, year, relative, month=month, day=day, day_last=last)

    def _dated(
        self,
        first: int,
        end: int,
        year: int | None,
        relative: int | None,
        *,
        month: int,
        day: int | None = None,
        day_last: int | None = None,
        months: int = 0,
        edge: str = "",
    ) -> DateMention:
        if relative is not None:
            year = None
        return DateMention(first, end, year, month, day, months, edge=edge, day_last=day_last, year_offset=relative)

    def _month_first(self, i: int) -> DateMention | None:
        """November 22, 2024; marzo de 2024; March."""
        month = self._month(i)
        if month is None:
            return None
        tokens = self.tokens
        dotted = tokens.at(i) in self.pack.time.short_months and tokens.at(i + 1) == "." and tokens.is_number(i + 2)
        day, end = self._number(i + 2 if dotted else i + 1), i + 2 if dotted else i + 1
        last = None
        if day is not None and 1 <= day <= 31 and not self.pack.noun_before_adjective:
            end += 1
            if tokens.glued(end) and tokens.at(end) in self.pack.ordinal_suffixes:
                end += 1
            second = self._number(end + 1) if tokens.at(end) in ("-", "–") else None
            if second is not None and day < second <= 31:
                end, last = end + 2, second
        else:
            day = None
        if day is None and tokens.at(end) == ",":
            return DateMention(i, end, None, month)
        end, year, relative = self._year_after(end)
        return self._dated(i, end, year, relative, month=month, day=day, day_last=last)

    def _year(self, i: int) -> DateMention | None:
        """2024, where it is no count of things."""
        if not self._is_year(i) or self._counts_things(i + 1) or self.tokens.at(i - 1) in ("$", "€", "£"):
            return None
        if self.tokens.glued(i) and self.tokens.at(i - 1) not in ("(", "-", "–", "/", "“", '"', "«", "‘"):
            return None
        if self.tokens.at(i - 1) == "/" and self.tokens.is_number(i - 2):
            # "Ley 12/2023" is a name.
            return None
        year, end = self._number(i), i + 1
        if self.tokens.at(end) in ("/", "-", "–") and self.tokens.glued(end) and self.tokens.glued(end + 1):
            short = self._number(end + 1)
            if (
                short is not None
                and len(self.tokens.at(end + 1)) == 2
                and year is not None
                and short == (year + 1) % 100
            ):
                return DateMention(i, end + 2, year)
        if self.tokens.at(end) == "s" and self.tokens.glued(end):
            return DateMention(i, end + 1, year, edge="decade")
        return DateMention(i, end, year)

    def _span(self, i: int) -> DateMention | None:
        """The first quarter of 2025, el segundo semestre, los primeros tres meses del año."""
        tokens, time = self.tokens, self.pack.time
        ordinal = time.ordinals.get(tokens.at(i))
        if ordinal is None:
            return self._first_months(i)
        length = time.spans.get(tokens.at(i + 1))
        if length is None:
            return self._first_months(i)
        count = 12 // length
        place = count if ordinal == -1 else ordinal
        if not 1 <= place <= count:
            return None
        end, year, relative = self._year_after(i + 2)
        if year is None and relative is None and not self.pack.noun_before_adjective and length == 6:
            return None
        return self._dated(i, end, year, relative, month=(place - 1) * length + 1, months=length)

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
                value = self.pack.numbers.words.get(tokens.at(at)) or self._number(at)
                if value is not None and 1 < value < 12:
                    number, at = value, at + 1
        if not first or number is None or self.pack.units.time.get(tokens.at(at)) != "month":
            return None
        end, year, relative = self._year_after(at + 1)
        if year is None and relative is None:
            return None
        return self._dated(i, end, year, relative, month=1, months=number)

    def _named(self, i: int) -> DateMention | None:
        """Yesterday, on Monday, this year, el mes pasado."""
        tokens, time = self.tokens, self.pack.time
        word = tokens.at(i)
        if word in time.days:
            return DateMention(i, i + 1, relative=time.days[word], unit="day")
        if word in time.weekdays:
            return DateMention(i, i + 1, relative=time.weekdays[word], unit="weekday")
        year = self._relative_year(i)
        if year and (year[1] or tokens.at(i) not in self.pack.definite):
            return DateMention(i, year[0], relative=year[1], unit="year")
        return self._relative_unit(i)

    def _relative_unit(self, i: int) -> DateMention | None:
        """Last month, this week, la semana pasada."""
        tokens, time = self.tokens, self.pack.time
        for name, amount in (("this", 0), ("last", -1), ("next", 1)):
            before = time.words[name].at(tokens.folded, i)
            unit = self.pack.units.time.get(tokens.at(before[0])) if before else None
            if before and unit in ("month", "week") and not tokens.at(before[0]).endswith("s"):
                return DateMention(i, before[0] + 1, relative=amount, unit=unit)
        unit = self.pack.units.time.get(tokens.at(i))
        if unit in ("month", "week") and self.pack.noun_before_adjective:
            for name, amount in (("last", -1), ("next", 1)):
                after = time.words[name].at(tokens.folded, i + 1)
                if after:
                    return DateMention(i, after[0], relative=amount, unit=unit)
        return None

    def _edge_of(self, i: int) -> DateMention | None:
        """The end of May, fines de mayo, late 2024."""
        for name in ("end", "start", "middle"):
            found = self.pack.time.words[f"{name}_of"].at(self.tokens.folded, i)
            if not found:
                continue
            inner = self.at(found[0])
            if inner and inner.relative is None and inner.day is None:
                return replace(inner, first=i, edge=name)
            if inner and inner.unit == "year":
                return DateMention(i, inner.last, edge=name, year_offset=inner.relative)
        return None

    def _quarter_code(self, i: int) -> DateMention | None:
        """Q1 2025, T3 de 2024."""
        if self.tokens.at(i) not in ("q", "t") or not self.tokens.glued(i + 1):
            return None
        place = self._number(i + 1)
        if place is None or not 1 <= place <= 4:
            return None
        end, year, relative = self._year_after(i + 2)
        if year is None and relative is None:
            return None
        return self._dated(i, end, year, relative, month=place * 3 - 2, months=3)
