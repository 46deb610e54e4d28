"""What each one gets or costs: "six scanners at $4.5 million each", "volunteers get a bonus of 400 euros each"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimtrack.language import LanguagePack, Tokens, fold
from claimtrack.quantity import UnitKind
from claimtrack.reading.figures.figure import Figure
from claimtrack.reading.figures.nouns import NounGrammar
from claimtrack.reading.sentences import SentenceSpan


@dataclass(frozen=True, slots=True)
class ApieceGrammar:
    """Tells of whom "each" is one in one document."""

    tokens: Tokens
    pack: LanguagePack
    nouns: NounGrammar

    def of(self, figure: Figure, before: Sequence[Figure], span: SentenceSpan) -> str | None:
        """What an amount is for one of, where "each" tells it: "six scanners at $4.5 million each", "cada uno"."""
        at = figure.end + (self.tokens.at(figure.end) in self.pack.prepositions)
        if self.tokens.at(at) not in self.pack.rates.each or figure.unit is None:
            return None
        often = self.pack.rates.fixed.at(self.tokens.folded, at + 1)
        if often is not None:
            # "118,000 refugees get 12 kilos each a month".
            return often[1]
        ends = self.nouns.closes(at + 1) or self.tokens.at(at + 1) in self.pack.past_words
        if self.tokens.at(at + 1) not in self.pack.numbers.one and not ends:
            return None
        # "Eight centres with 1,200 beds, 150 in each": none is per itself.
        counted = (o.unit for o in reversed(before) if o.unit is not None and o.unit.kind is UnitKind.COUNT)
        of_them = next((self.nouns.one_of(unit.name) for unit in counted if unit != figure.unit), None)
        return of_them or self._sharer(figure, before, span)

    def _sharer(self, figure: Figure, before: Sequence[Figure], span: SentenceSpan) -> str | None:
        """One of those with whom a clause begins, whom nobody has counted: "volunteers get 400 euros each"."""
        last = max((other.end for other in before), default=span.first)
        joints = (i for i in range(figure.start - 1, last - 1, -1) if self._opens_clause(i))
        first = next(joints, last - 1) + 1
        while self.tokens.at(first) in self.pack.definite:
            first += 1
        if first >= figure.start:
            # "The lorries carried 4,800 tonnes, 20 tonnes each."
            first = span.first
        while self.tokens.at(first) in self.pack.definite:
            first += 1
        phrase = self.nouns.counted(first)
        if phrase is None or phrase.last >= figure.start:
            return None
        own = figure.unit is not None and fold(figure.unit.name) == self.tokens.at(phrase.head_last - 1)
        return self.nouns.one_of(self.tokens.lower(phrase.head_last - 1)) if not own else None

    def _opens_clause(self, i: int) -> bool:
        """Whether a clause may begin behind a token."""
        return not self.tokens.is_word(i) or self.tokens.at(i) in self.pack.ranges.conjunctions

    def paced(self, figure: Figure) -> bool:
        """Whether a pace is told of what is counted: "un promedio diario de 82 homicidios", "a daily average of"."""
        near = range(figure.start - 3, figure.start)
        return self.tokens.at(figure.start - 1) in self.pack.of_words and any(
            self.tokens.at(i) in self.pack.rates.paces for i in near
        )
