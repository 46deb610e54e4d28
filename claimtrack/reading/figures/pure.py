"""Pure numbers: an index, a score, a level, and what the words compare with no unit in sight."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimtrack.language import LanguagePack, Tokens
from claimtrack.quantity import DIMENSIONLESS, PERCENT
from claimtrack.reading.figures.figure import Figure
from claimtrack.reading.figures.handing_on import large
from claimtrack.reading.figures.nouns import NounGrammar
from claimtrack.reading.figures.pairing import enclosed
from claimtrack.reading.numbers.numeral import Form

_SUBJECT_REACH = 10
_JOINED = 4
"""How many tokens may stand between two pure numbers that "and" joins."""
_COPULA = 3
"""How many tokens before a number the noun of numbers may stand of which it is told."""
_THOUSAND = 1000


@dataclass(frozen=True, slots=True)
class PureGrammar:
    """Tells the pure numbers of one document. `covered` marks the tokens of dates."""

    tokens: Tokens
    pack: LanguagePack
    nouns: NounGrammar
    covered: Sequence[bool]

    def of(self, figure: Figure, done: Sequence[Figure]) -> Figure | None:
        """A pure number, where the noun before it names one: "the index rose to 104.2", "a score below 30"."""
        if done and done[-1].unit == DIMENSIONLESS and done[-1].of is None:
            gap = range(done[-1].end, figure.start)
            if len(gap) < _JOINED and all(self.tokens.at(i) in self.pack.conjunctions | {","} for i in gap):
                return replace(figure, unit=DIMENSIONLESS)
        if figure.per and figure.per[0].isdigit() or self._is_level(figure, done):
            return replace(figure, unit=DIMENSIONLESS)
        for i in range(figure.start - 1, max(-1, figure.start - _SUBJECT_REACH), -1):
            if not self.tokens.is_word(i) or self.covered[i]:
                return None
            if self.pack.implied.get(self.tokens.at(i)) == DIMENSIONLESS.name:
                return replace(figure, unit=DIMENSIONLESS)
            if self.nouns.is_plural(i) and not self.nouns.closes(i):
                return None
        return None

    def compared(self, figure: Figure, following: Figure | None) -> Figure | None:
        """A pure number, where nothing names a unit and the words compare it: "more than 3,000", "equal to 12".

        A small one is an hour, an age or a place in a row as often as not, but where a sign compares it ("x < 20") or
        the words do so from both sides ("more than 10 and less than 20") or tell a number for itself ("the value is").
        """
        equal = self.pack.numbers.equals.ending(self.tokens.folded, figure.start) is not None
        between = figure.interval.low is not None and figure.interval.high is not None
        bounded = not figure.interval.is_point and (not between or figure.start < figure.first)
        signed = not self.tokens.is_word(figure.start) and not between
        both = following is not None and following.unit is None and enclosed(figure, following) is not None
        compared = equal or (bounded and (large(figure) or signed or both))
        compared = compared or (not figure.interval.is_point and self._is_told_itself(figure))
        return replace(figure, unit=DIMENSIONLESS) if compared and figure.form is Form.PLAIN else None

    def _is_told_itself(self, figure: Figure) -> bool:
        """Whether a noun of numbers is the subject: "the value is between 20 and 30"."""
        words = self.pack.numbers.themselves
        return self.tokens.holds(words, figure.start - _COPULA, figure.start)

    @staticmethod
    def _is_level(figure: Figure, done: Sequence[Figure]) -> bool:
        """Whether a large number with decimals is where a change by percent led: "rose 0.7 percent to 6,327.80"."""
        return (
            figure.fractional and not figure.scaled and _thousands(figure) and bool(done) and done[-1].unit == PERCENT
        )


def _thousands(figure: Figure) -> bool:
    return figure.interval.low is not None and figure.interval.low >= _THOUSAND
