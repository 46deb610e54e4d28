"""Levels that differ by place or group: "the average wait was 118 days, but rose to 164 in orthopaedics"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either
from claimtrack.quantity import UnitKind
from claimtrack.reading.figures.figure import Figure, alike
from claimtrack.reading.figures.nouns import NounGrammar
from claimtrack.reading.numbers.numeral import Form

_ALIKE = 20
"""How many times as large as a level the other may be."""
_TOPIC = 6
"""How many words may tell where or for whom before the verb: "but in the city centre it reached"."""
_KINDS = (UnitKind.TIME, UnitKind.MONEY, UnitKind.PHYSICAL, UnitKind.COUNT)


@dataclass(frozen=True, slots=True)
class VariedGrammar:
    """Finds the level from which such a number of one document differs."""

    tokens: Tokens
    pack: LanguagePack
    nouns: NounGrammar

    def unit_of(self, figure: Figure, done: Sequence[Figure]) -> Figure | None:
        """The figure right before a number of the same sentence that tells another level of the same thing."""
        if figure.form is not Form.PLAIN or not done or self.tokens.at(figure.last) in self.pack.of_words:
            return None
        other = done[-1]
        if other.unit is None or other.unit.kind not in _KINDS or not alike(other.size, figure.size, _ALIKE):
            return None
        if self.tokens.is_word(figure.last) and not self.nouns.closes(figure.last):
            return None
        verb = self._verb(figure, other.end)
        return other if verb is not None and self._same_subject(other.end, verb) else None

    def _verb(self, figure: Figure, first: int) -> int | None:
        """The verb of a level or a change with nothing but small words between it and its number."""
        small = either(self.pack.definite, self.pack.attribution.adverbs, self.pack.numbers.one)
        for at in range(figure.start - 1, first - 1, -1):
            if self.tokens.at(at) in either(self.pack.ranges.levels, self.pack.ranges.change):
                return None if self.tokens.at(at) in self.pack.auxiliaries else at
            leads = self.pack.ranges.end.at(self.tokens.folded, at) is not None
            bounds = figure.qualifier is not None and at >= figure.qualifier
            if not (leads or bounds or self.tokens.at(at) in small):
                return None
        return None

    def _same_subject(self, first: int, verb: int) -> bool:
        """Whether a clause names no other subject between a joint and its verb, at most where: "but in the centre"."""
        at = first + (self.tokens.at(first) == ",")
        joint = self.tokens.at(at) in self.pack.conjunctions
        at += joint
        if at == verb:
            return True
        if not joint:
            return False
        if self.tokens.at(at) in self.pack.prepositions:
            while at < verb - 1 and self.tokens.is_word(at) and verb - at <= _TOPIC:
                at += 1
            return at == verb - 1
        subjects = either(self.pack.attribution.pronouns, self.pack.attribution.adverbs)
        return at == verb - 1 and self.tokens.at(at) in subjects
