"""The time that a limit is for, where it is told as one: "in a single night", "en el transcurso de un año"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimtrack.language import LanguagePack, Tokens
from claimtrack.quantity import PERCENT, PERCENTAGE_POINT
from claimtrack.quantity.unit import TIME_UNITS
from claimtrack.reading.figures.figure import Figure
from claimtrack.reading.sentences import SentenceSpan

_BEHIND = 10
"""How many tokens behind a limit its time may stand."""
_WORDS = 4
"""How many words may stand before the noun of the time: "in any one calendar"."""
_OPENING = 6
"""How many tokens of a sentence may tell the time that a limit in it is for: "Over a year, a boat may ..."."""
_BREAKS = frozenset(";:.")


@dataclass(frozen=True, slots=True)
class LimitSpanGrammar:
    """Finds such times in one document. `covered` marks the tokens of dates."""

    tokens: Tokens
    pack: LanguagePack
    covered: Sequence[bool]

    def unit_of(self, figure: Figure, span: SentenceSpan) -> str | None:
        """The unit of time that a limit without one is for each of; None where it tells none, or is a share."""
        if figure.per is not None or figure.unit in (None, PERCENT, PERCENTAGE_POINT):
            return None
        for i in range(figure.last, min(span.last, figure.end + _BEHIND)):
            number = self.tokens.is_number(i) and not self.covered[i]
            if self.tokens.at(i) in _BREAKS or (number and not self._is_one(i)):
                break
            found = self._at(i, span)
            if found is not None:
                return found
        openings = (self._at(i, span) for i in range(span.first, min(figure.first, span.first + _OPENING)))
        return next((found for found in openings if found is not None), None)

    def _is_one(self, i: int) -> bool:
        return self.tokens.at(i) in self.pack.numbers.one or self.tokens.at(i) in self.pack.modality.any_time

    def _at(self, i: int, span: SentenceSpan) -> str | None:
        """The unit of a time told at a token: "in any one week", "of the year", "en una misma noche"."""
        modality = self.pack.modality
        if self.tokens.at(i) not in modality.within:
            return None
        at = i + 1
        while at < min(span.last, i + 1 + _WORDS) and self.tokens.at(at) in modality.any_time:
            at += 1
        # "In the year" is the whole of it, "in the week" the one that is spoken of.
        definite = self.tokens.at(at) in self.pack.definite and at == i + 1
        at += definite
        if at == i + 1 and self.tokens.at(i) not in modality.whole_time:
            return None
        if at < span.last and self.tokens.at(at) in modality.nights:
            return None if definite else "day"
        found = self.pack.units.time.at(self.tokens.folded, at)
        if found is None or found[1] not in TIME_UNITS or found[0] != at + 1:
            return None
        known = definite or at == i + 1
        after = self.tokens.at(at + 1)
        of_its_own = (
            self.tokens.is_number(at + 1)
            or after in self.pack.of_words
            or self.pack.ranges.end.at(self.tokens.folded, at + 1) is not None
        )
        return None if known and (found[1] != "year" or of_its_own) else found[1]
