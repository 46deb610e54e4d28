"""What a figure is per where "each" stands for one of those counted: "6,600 beds. Each cost 182 euros"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimtrack.language import LanguagePack, Tokens
from claimtrack.quantity import DIMENSIONLESS, PERCENT, PERCENTAGE_POINT, UnitKind
from claimtrack.reading.figures.figure import Figure
from claimtrack.reading.figures.nouns import NounGrammar
from claimtrack.reading.sentences import SentenceSpan

_REACH = 9
"""How many tokens before a figure the word may stand that tells that it is of each one."""
_BACK = 1
"""How many sentences before it those may be counted of whom it tells."""
_SHARES = (PERCENT, PERCENTAGE_POINT, DIMENSIONLESS)


@dataclass(frozen=True, slots=True)
class EachOneGrammar:
    """Finds of whom "each" is one in one document, where no noun follows it."""

    tokens: Tokens
    pack: LanguagePack
    nouns: NounGrammar

    def of(self, figure: Figure, span: SentenceSpan, before: Sequence[Figure]) -> str | None:
        """One of those counted last, where "each" opens the clause of a figure; `before` are the figures before it."""
        at = self._each(figure, span, before)
        if at is None and self._has_each(figure, span):
            # "They carried 4,800 tonnes, 20 tonnes each."
            at = span.first
        if at is None:
            return None
        for other in reversed(before):
            if figure.sentence - other.sentence > _BACK:
                return None
            unit = other.unit
            if unit is None or unit in _SHARES or unit.kind is UnitKind.MONEY or other.start > at:
                continue
            if unit.kind is UnitKind.COUNT and unit != figure.unit and other.size > 1:
                return self.nouns.one_of(unit.name)
            return None
        return None

    def _has_each(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether "each" stands behind a figure whose sentence begins with a pronoun for those counted before."""
        at = figure.end + (self.tokens.at(figure.end) in self.pack.prepositions)
        return (
            self.tokens.at(at) in self.pack.rates.each and self.tokens.at(span.first) in self.pack.attribution.pronouns
        )

    def _each(self, figure: Figure, span: SentenceSpan, before: Sequence[Figure]) -> int | None:
        """Where "each" stands for one of those counted, with nothing but the verb between it and the figure."""
        last = max((f.end for f in before if f.sentence == figure.sentence), default=span.first)
        for i in range(figure.start - 1, max(last, figure.start - _REACH) - 1, -1):
            if not self.tokens.is_word(i):
                return None
            if self.tokens.at(i) in self.pack.rates.each:
                return i if self._stands_alone(i + 1, figure.start) else None
        return None

    def _stands_alone(self, i: int, end: int) -> bool:
        """Whether "each" is a pronoun: a verb, or "of them", follows it; in Spanish "cada uno" with no "de" behind."""
        if self.tokens.at(i) in self.pack.numbers.one:
            i += 1
            them = self.tokens.at(i + 1) in self.pack.them
            return i <= end and (self.tokens.at(i) not in self.pack.of_words or them)
        if self.tokens.at(i) in self.pack.of_words:
            return self.tokens.at(i + 1) in self.pack.them or self.tokens.at(i + 1) in self.pack.demonstratives
        word, pack = self.tokens.at(i), self.pack
        verb = word in pack.auxiliaries or word in pack.past_words or word in pack.present_words
        verb = verb or word in pack.singular_verbs or word in pack.money.implied
        return verb or word.endswith(pack.endings.finite_past)
