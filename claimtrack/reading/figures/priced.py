"""What a rate is per whose unit or price other words tell: "20 million euros, 200,000 per place"."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.language import LanguagePack, Tokens
from claimtrack.quantity import UnitKind
from claimtrack.reading.figures.figure import Figure
from claimtrack.reading.figures.nouns import NounGrammar
from claimtrack.reading.figures.rates import RateGrammar


@dataclass(frozen=True, slots=True)
class PricedGrammar:
    """Finds the nouns behind "per" of such rates in one document."""

    tokens: Tokens
    pack: LanguagePack
    nouns: NounGrammar

    def of(self, figure: Figure) -> str | None:
        """The noun behind "per" of a price whose currency another figure tells: "200,000 per place"."""
        at_rate = self.pack.rates.at_rates.ending(self.tokens.folded, figure.start) is not None
        if figure.unit is None or not (at_rate or (figure.inherited_unit and figure.unit.kind is UnitKind.MONEY)):
            return None
        if at_rate:
            # "A razón de 20 toneladas por contenedor", "de 8 millones por crédito".
            per = self.pack.rates.per.at(self.tokens.folded, figure.end)
            if per is None or self.nouns.closes(per[0]) or not self.tokens.is_word(per[0]):
                return None
            return self._name(per[0])
        if figure.scaled:
            # "9 millones por taquilla".
            return None
        found = RateGrammar(self.tokens, self.pack, self.nouns).after(figure.end, figure.unit, figure.end)
        return found[1] if found is not None else None

    def _name(self, i: int) -> str:
        found = self.pack.units.physical.at(self.tokens.folded, i) or self.pack.units.time.at(self.tokens.folded, i)
        return found[1] if found else self.tokens.raw(i)
