"""Numbers of a clause that leaves out its verb and its noun: "Chile took 31 tonnes, the Netherlands 27 and Peru 22"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either
from claimtrack.quantity import DIMENSIONLESS, UnitKind
from claimtrack.reading.figures.figure import Figure, alike
from claimtrack.reading.figures.nouns import NounGrammar
from claimtrack.reading.numbers.numeral import Form

_NAME = 8
"""How many tokens the name may take whose number it is, small words included."""
_ALIKE = 15
"""How many times as large as the one before a number may be that goes on from it."""
_LEAST = 10
"""A smaller number behind a name may be a part of it: "Leopard 2"."""


@dataclass(frozen=True, slots=True)
class GappingGrammar:
    """Finds what such numbers of one document go on from."""

    tokens: Tokens
    pack: LanguagePack
    nouns: NounGrammar

    def unit_of(self, figure: Figure, done: Sequence[Figure]) -> Figure | None:
        """The figure before whose unit a number has that stands right behind a name: `done` are those before it."""
        if figure.form is not Form.PLAIN or figure.scaled or not figure.digits or not done:
            return None
        other = done[-1]
        if (
            other.unit is None
            or other.unit == DIMENSIONLESS
            or other.scaled
            or not alike(other.size, figure.size, _ALIKE)
        ):
            return None
        if figure.size < _LEAST and not figure.fractional or not self._ends(figure):
            return None
        if other.unit.kind is UnitKind.COUNT and figure.fractional:
            return None
        return other if self._follows_name(figure, other) else None

    def _ends(self, figure: Figure) -> bool:
        """Whether nothing that a number could count stands behind it, but the next of the list."""
        word = self.tokens.at(figure.last)
        return not self.tokens.is_word(figure.last) or word in self.pack.conjunctions

    def _follows_name(self, figure: Figure, other: Figure) -> bool:
        """Whether a clause begins between two figures that is nothing but a name, and perhaps how it was."""
        named, plain = False, True
        small = either(
            self.pack.prepositions,
            self.pack.determiners,
            self.pack.of_words,
            self.pack.auxiliaries,
            self.pack.ranges.levels,
        )
        for i in range(figure.start - 1, max(other.end, figure.start - 1 - _NAME) - 1, -1):
            word = self.tokens.at(i)
            if word in (",", ";", ":") or self.pack.ranges.conjunctions.get(word) is not None:
                # "Por la base aérea de Al Jadim 59", "the port of Hull 75".
                lead = self.tokens.at(i + 1) in either(self.pack.prepositions, self.pack.definite)
                return named and (plain or lead)
            if self.tokens.capital(i) and self.tokens.is_word(i):
                named = True
            elif word not in small and word not in self.pack.attribution.pronouns:
                if not self.tokens.is_word(i) or word in self.pack.attribution.verbs or i == figure.start - 1:
                    return False
                plain = False
        return False
