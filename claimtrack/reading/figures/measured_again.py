"""Bare numbers of a verb that measures: "The limit is 120 days. At the Royal the wait averages 214"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from claimtrack.language import LanguagePack, Tokens
from claimtrack.quantity import UnitKind
from claimtrack.reading.figures.figure import Figure, alike
from claimtrack.reading.numbers.numeral import Form

_NEAR = 20
"""What was told is at most so many times what is told after it, or a part so small of it."""
_ANY = (UnitKind.TIME, UnitKind.PHYSICAL, UnitKind.MONEY, UnitKind.PERCENT)


@dataclass(frozen=True, slots=True)
class MeasuredAgainGrammar:
    """Gives such numbers of one document the unit that the sentence before measures in."""

    tokens: Tokens
    pack: LanguagePack

    def unit_of(self, figure: Figure, done: Sequence[Figure], before: Sequence[Figure]) -> Figure | None:
        """The figure of the sentence before whose unit and rate a number has; None where its verb measures nothing."""
        if done or figure.form is not Form.PLAIN or not figure.digits or not self._ends(figure.last):
            return None
        verb = self.tokens.at((figure.start if figure.qualifier is None else figure.qualifier) - 1)
        averages = verb in self.pack.ranges.averaging
        if not averages and verb not in self.pack.ranges.lasting:
            return None
        kinds = _ANY if averages else (UnitKind.TIME,)
        last = takewhile(lambda f: figure.sentence - f.sentence == 1, reversed(before))
        told = next((f for f in last if f.unit is not None and f.unit.kind in kinds), None)
        if told is None or told.scaled != figure.scaled or not alike(told.size, figure.size, _NEAR):
            return None
        # The rate goes with it, as in what is told twice.
        return replace(told, sentence=figure.sentence, power=figure.power) if averages else told

    def _ends(self, i: int) -> bool:
        """Whether nothing is told behind a number: "averages 214, ...", and not "took 30 to hospital"."""
        return not self.tokens.is_word(i) or self.tokens.at(i) in self.pack.conjunctions
