"""Bare numbers of deliveries, exports and the like: they count what was delivered, which the text has told before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimtrack.language import LanguagePack, Tokens
from claimtrack.quantity import UnitKind
from claimtrack.reading.figures.figure import Figure, alike
from claimtrack.reading.numbers.numeral import Form
from claimtrack.reading.sentences import SentenceSpan

_REACH = 9
"""How many tokens before a number its subject may stand."""
_BACK = 3
"""How many sentences back what was delivered may have been counted."""
_FIGURES = 12
_ALIKE = 20
"""How many times as large the one number may be as the other."""
_KINDS = (UnitKind.COUNT, UnitKind.PHYSICAL)


@dataclass(frozen=True, slots=True)
class DeedGrammar:
    """Finds what such numbers of one document count."""

    tokens: Tokens
    pack: LanguagePack

    def unit_of(
        self, figure: Figure, done: Sequence[Figure], before: Sequence[Figure], span: SentenceSpan
    ) -> Figure | None:
        """The figure before whose unit a bare number has: of its sentence (`done`) or of earlier ones (`before`)."""
        if figure.form is not Form.PLAIN or figure.fractional and not figure.scaled or not self._is_told(figure, span):
            return None
        for other in (*reversed(done), *reversed(before[-_FIGURES:])):
            if figure.sentence - other.sentence > _BACK:
                return None
            if other.unit is not None and other.unit.kind in _KINDS and alike(other.size, figure.size, _ALIKE):
                return other
        return None

    def _is_told(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether the subject of a number's clause is a deed: "Deliveries must average", "Las ventas llegaron a"."""
        for i in range(figure.start - 1, max(span.first, figure.start - _REACH) - 1, -1):
            if self.tokens.at(i) in self.pack.parts.deeds:
                opens = i == span.first or not self.tokens.is_word(i - 1)
                opens = opens or (self.tokens.at(i - 1) in self.pack.definite and self._opens(i - 2, span))
                return opens and self.tokens.at(i + 1) not in self.pack.of_words
            if not self.tokens.is_word(i) or self.tokens.is_number(i):
                return False
        return False

    def _opens(self, i: int, span: SentenceSpan) -> bool:
        return i < span.first or not self.tokens.is_word(i) or self.tokens.at(i) in self.pack.conjunctions
