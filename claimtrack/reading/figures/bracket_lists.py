"""Bare numbers in brackets behind the names of a list: "Lima (3.050), Piura (2.532) e Ica (1.951)"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either
from claimtrack.quantity import PERCENT, UnitKind, count
from claimtrack.reading.figures.figure import Figure
from claimtrack.reading.figures.nouns import NounGrammar
from claimtrack.reading.sentences import SentenceSpan

_FEWEST = 2
"""How many names with a number in brackets make a list; one alone is an age or a year as often as not."""
_HUNDRED = Decimal(100)
_OLDEST = Decimal(115)


@dataclass(frozen=True, slots=True)
class BracketListGrammar:
    """Names what the numbers of such lists count in one document."""

    tokens: Tokens
    pack: LanguagePack
    nouns: NounGrammar

    def unit_of(
        self, figure: Figure, done: Sequence[Figure], before: Sequence[Figure], span: SentenceSpan
    ) -> Figure | None:
        """The figure whose unit a number of a list has: `done` are those of its sentence, `before` earlier ones."""
        if not self._stands_in_one(figure.first, figure.last) or self._names(span) < _FEWEST:
            return None
        last = done[-1] if done else None
        value = figure.interval.low or figure.interval.high
        if last is not None and last.unit == PERCENT and value is not None and value <= _HUNDRED:
            return last
        if last is not None and self.tokens.at(last.start - 1) == "(" and last.unit != PERCENT:
            return last
        return self._whole(figure, done) or self._counted(figure, span) or self._before(figure, before)

    def _stands_in_one(self, first: int, last: int) -> bool:
        """Whether nothing but a number stands in a bracket behind a name."""
        opens = self.tokens.at(first - 1) == "(" and self.tokens.capital(first - 2)
        return opens and self.tokens.at(last) == ")"

    def _names(self, span: SentenceSpan) -> int:
        """How many names of a sentence have a number in brackets behind them."""
        opened = (i for i in range(span.first + 1, span.last) if self.tokens.at(i) == "(")
        return sum(self.tokens.is_number(i + 1) and self.tokens.capital(i - 1) for i in opened)

    @staticmethod
    def _whole(figure: Figure, done: Sequence[Figure]) -> Figure | None:
        """The larger count of its sentence that the list breaks down: "112 muertes, la mayoría en Central (49)"."""
        for other in reversed(done):
            if other.unit is not None and other.unit.kind is UnitKind.COUNT and other.size > figure.size:
                return other
        return None

    def _counted(self, figure: Figure, span: SentenceSpan) -> Figure | None:
        """What grew or was summed up: "regiones con un aumento de casos son"."""
        nouns = either(self.pack.comparison.changes, self.pack.parts.totals)
        for i in range(figure.first - 2, span.first + 1, -1):
            of = self.tokens.at(i - 1) in self.pack.of_words and self.tokens.at(i - 2) in nouns
            if of and self.nouns.is_plural(i) and not self.nouns.closes(i):
                return replace(figure, unit=count(self.tokens.raw(i)))
        return None

    @staticmethod
    def _before(figure: Figure, before: Sequence[Figure]) -> Figure | None:
        """The last thing counted in the sentence before; a small number behind a name is an age as often as not."""
        value = figure.interval.low or figure.interval.high
        if value is None or value <= _OLDEST:
            return None
        near = (f for f in reversed(before) if figure.sentence - f.sentence == 1 and f.unit is not None)
        return next((f for f in near if f.unit is not None and f.unit.kind is UnitKind.COUNT), None)
