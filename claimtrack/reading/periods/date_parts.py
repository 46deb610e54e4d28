"""The parts of a date: its month, and its year in digits or told from the document's own ("of last year")."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.language import LanguagePack, Tokens

_FIRST_YEAR, _LAST_YEAR = 1500, 2199


@dataclass(frozen=True, slots=True)
class DatePartGrammar:
    """Finds the months and years of one document."""

    tokens: Tokens
    pack: LanguagePack

    def number(self, i: int) -> int | None:
        """A plain number of at most four digits."""
        text = self.tokens.at(i)
        return int(text) if self.tokens.is_number(i) and text.isascii() and text.isdigit() and len(text) < 5 else None

    def is_year(self, i: int) -> bool:
        """Whether a token may be a year."""
        year = self.number(i)
        return year is not None and _FIRST_YEAR <= year <= _LAST_YEAR and len(self.tokens.at(i)) == 4

    def after(self, i: int) -> tuple[int, int | None, int | None]:
        """The year that may follow a date: the position after it, the year, or a relative one ("of last year")."""
        tokens, words = self.tokens, self.pack.time.words
        start = i
        if tokens.at(start) == "," and self.is_year(start + 1):
            start += 1
        link = words["day_of"].at(tokens.folded, start)
        start = link[0] if link else start
        if words["year"].at(tokens.folded, start):
            start += 1
        if self.is_year(start) and not self.counts_things(start + 1):
            return start + 1, self.number(start), None
        if link or not self.pack.noun_before_adjective:
            # "March of last year", "March last year".
            at = link[0] if link else i
            relative = self.relative(at) if link or tokens.at(at) not in self.pack.definite else None
            if relative:
                return relative[0], None, relative[1]
        adjective = words["last"].at(tokens.folded, i)
        if adjective and self.pack.noun_before_adjective:
            return adjective[0], None, None
        return i, None, None

    def counts_things(self, i: int) -> bool:
        """Whether a scale follows, so that the digits before it are no year."""
        word = self.tokens.at(i)
        return word in self.pack.numbers.scales or word == "%" or word in self.pack.money.words

    def relative(self, i: int) -> tuple[int, int] | None:
        """This year, last year, el año pasado: the position after it and the years from now."""
        tokens, words = self.tokens, self.pack.time.words
        earlier = words["before_last"].at(tokens.folded, i)
        if earlier:
            return earlier[0], -2
        for name, amount in (("this", 0), ("last", -1), ("next", 1)):
            before = words[name].at(tokens.folded, i)
            if before and words["year"].at(tokens.folded, before[0]) and not self.is_year(before[0] + 1):
                # "Todo el año 2023" tells which.
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

    def month(self, i: int) -> int | None:
        """The month that a token names; none in "a normal April", which is no April of a year."""
        word = self.tokens.at(i)
        if self._is_any(i):
            return None
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
        """Whether a short form such as "mar" stands beside a number: "mar 3", "5 de mar."."""
        linked = self.tokens.at(i - 1) in self.pack.of_words and self.tokens.is_number(i - 2)
        return linked or any(self.tokens.is_number(k) for k in (i - 1, i + 1, i + 2))

    def _is_any(self, i: int) -> bool:
        """Whether an indefinite article makes it any such month: "a normal April", "un abril lluvioso"."""
        one = self.pack.numbers.one
        if self.tokens.at(i - 1) in one:
            return True
        return (
            self.tokens.at(i - 2) in one
            and self.tokens.is_word(i - 1)
            and self.tokens.at(i - 1) in self.pack.comparison.usual
        )
