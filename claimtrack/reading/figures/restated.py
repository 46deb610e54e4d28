"""Amounts told again as a rate, or for a longer time: "64 million euros, that is, 20,000 per tonne"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimtrack.language import LanguagePack, Tokens
from claimtrack.quantity import UnitKind
from claimtrack.reading.figures.figure import Figure
from claimtrack.reading.numbers.numeral import Form


@dataclass(frozen=True, slots=True)
class RestatedGrammar:
    """Finds what such numbers of one document tell again."""

    tokens: Tokens
    pack: LanguagePack

    def unit_of(self, figure: Figure, done: Sequence[Figure]) -> Figure | None:
        """The figure whose unit a bare number has that only tells it again; `done` are those of its sentence."""
        if figure.form is not Form.PLAIN or not done:
            return None
        other = done[-1]
        rate = self.pack.rates.per.at(self.tokens.folded, figure.last) is not None
        # "It cost 96 million euros, 8,000 per hectare."
        beside = figure.start - other.end == 1 and self.tokens.at(other.end) == "," and (rate or figure.per is not None)
        if other.unit is None or not (beside or self._only_restates(other.end, figure.start)):
            return None
        if other.unit.kind is UnitKind.MONEY:
            return other if figure.per is not None or rate else None
        counted = other.unit.kind in (UnitKind.COUNT, UnitKind.PHYSICAL)
        return other if counted and figure.per is not None and other.per is not None else None

    def _only_restates(self, first: int, last: int) -> bool:
        """Whether nothing but words of telling again stand between two tokens: ", es decir,", ", at a rate of"."""
        at = first
        while self.tokens.at(at) == ",":
            at += 1
        for table in (self.pack.attribution.restates, self.pack.rates.at_rates):
            found = table.at(self.tokens.folded, at)
            if found is not None:
                end = found[0] + (self.tokens.at(found[0]) == ",")
                return end == last
        return False
