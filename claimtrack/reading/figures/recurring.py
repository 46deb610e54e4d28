"""Rates told by how a sentence begins: "Every month 3,000 inmates enter", "Al año, el país compra 40"."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.language import LanguagePack, Tokens
from claimtrack.quantity import UnitKind
from claimtrack.reading.figures.figure import Figure
from claimtrack.reading.sentences import SentenceSpan

_CALENDAR = frozenset(("hour", "day", "week", "month", "quarter", "year"))
_QUOTES = frozenset('«»“”"')


@dataclass(frozen=True, slots=True)
class RecurringGrammar:
    """Finds how often what the sentences of one document tell comes again."""

    tokens: Tokens
    pack: LanguagePack

    def per(self, figure: Figure, span: SentenceSpan) -> str | None:
        """The time of which a figure is told that stands in the clause of such an opening, or None."""
        if figure.unit is None or figure.unit.kind is UnitKind.TIME:
            return None
        first = span.first + (self.tokens.at(span.first) in _QUOTES)
        often = self.pack.rates.fixed.at(self.tokens.folded, first)
        if often is None or often[1] not in _CALENDAR:
            return None
        # "A year ago" and "Al día siguiente" tell a time.
        if self.tokens.at(first) not in self.pack.rates.each and self.tokens.at(often[0]) != ",":
            return None
        return often[1] if self._is_clause(often[0], figure.start) else None

    def _is_clause(self, first: int, end: int) -> bool:
        """Whether no other clause begins between two tokens, with a subject or a time of its own."""
        for i in range(first, end):
            if self.tokens.at(i) in (";", ":") or self.tokens.at(i) in _QUOTES:
                return False
            if self.tokens.at(i) == "," and self.tokens.at(i + 1) in self.pack.relatives:
                return False
        return True
