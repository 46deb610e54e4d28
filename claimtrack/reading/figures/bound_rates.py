"""What a bare bound is per: what the figure is that it is set for, "£92 a night ... a ceiling of £75"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from claimtrack.language import LanguagePack, Tokens
from claimtrack.quantity import DIMENSIONLESS, PERCENT, PERCENTAGE_POINT
from claimtrack.reading.figures.bare_limits import BareLimitGrammar
from claimtrack.reading.figures.figure import Figure, alike
from claimtrack.reading.figures.nouns import NounGrammar
from claimtrack.reading.numbers.numeral import Form
from claimtrack.reading.sentences import SentenceSpan

_ALIKE = 4
"""How many times as large as the rate before it a bound may be, to be one of such a rate."""
_SHARES = (PERCENT, PERCENTAGE_POINT, DIMENSIONLESS)


@dataclass(frozen=True, slots=True)
class BoundRateGrammar:
    """Completes the bounds of one document that leave out what they are per. `covered` marks the tokens of dates."""

    tokens: Tokens
    pack: LanguagePack
    nouns: NounGrammar
    covered: Sequence[bool]

    def completed(self, figures: Sequence[Figure], spans: Sequence[SentenceSpan]) -> list[Figure]:
        """The figures, each bound that names nothing but a number and a unit with what the rate before it is per."""
        limits = BareLimitGrammar(self.tokens, self.pack, self.nouns, self.covered)
        done: list[Figure] = []
        for figure in figures:
            if self._is_bare(figure) and limits.sets(figure, spans[figure.sentence]):
                near = takewhile(lambda f: figure.sentence - f.sentence <= 1, reversed(done))  # noqa: B023
                of_its_unit = next((f for f in near if f.unit == figure.unit), None)
                if of_its_unit is not None and alike(of_its_unit.size, figure.size, _ALIKE):
                    figure = replace(figure, per=of_its_unit.per)
            done.append(figure)
        return done

    def _is_bare(self, figure: Figure) -> bool:
        """Whether nothing but a unit follows the number of a figure."""
        if figure.per is not None or figure.unit in (None, *_SHARES) or figure.form is not Form.PLAIN:
            return False
        return figure.of is None and self.nouns.closes(figure.end)
