"""Wholes that a sentence only names before it tells their parts: "Del alijo, 40 kilos ...", "The cuts comprise ..."."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either
from claimtrack.model import Claim, Modality
from claimtrack.quantity import DIMENSIONLESS, PERCENT, PERCENTAGE_POINT
from claimtrack.reading.figures.figure import Figure
from claimtrack.reading.sentences import SentenceSpan

_NAME = 6
"""How many tokens may name the whole."""
_RECALL = 12
"""How many claims back the whole may stand."""
_SHARES = (PERCENT, PERCENTAGE_POINT, DIMENSIONLESS)


@dataclass(frozen=True, slots=True)
class WholeNames:
    """Finds the wholes of the parts that the sentences of one document list."""

    tokens: Tokens
    pack: LanguagePack

    def of(self, claim: Claim, figure: Figure, span: SentenceSpan, before: Sequence[Claim]) -> Claim | None:
        """The figure of a sentence before of which a claim tells a part; `before` are all claims before it."""
        if figure.unit in _SHARES or figure.per is not None or figure.from_value:
            return None
        told = [other for other in reversed(before[-_RECALL:]) if other.sentence != claim.sentence]
        if self._is_made_up(figure, span):
            wholes = [other for other in told if other.sentence == told[0].sentence and self._may_be(other)]
            return wholes[-1] if wholes and _holds(wholes[-1], figure) else None
        if not self._is_of_it(figure, span):
            return None
        same = [o for o in told if self._may_be(o) and o.quantity and o.quantity.unit == figure.unit]
        held = [other for other in same if _holds(other, figure)]
        # "The quota is 28,000 tonnes. Of the catch, 17,900": what was done has its parts, and not the cap.
        return next((o for o in held if o.modality is not Modality.LIMIT), next(iter(held), None))

    def _may_be(self, other: Claim) -> bool:
        quantity = other.quantity
        return quantity is not None and quantity.per is None and quantity.unit not in _SHARES

    def _is_made_up(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether a sentence begins with what was just told and says of what it is made up."""
        if self.tokens.at(span.first) not in self.pack.definite:
            return False
        for at in range(span.first + 1, min(figure.start, span.first + _NAME)):
            if self.pack.parts.makes_up.at(self.tokens.folded, at) is not None:
                return True
            if not self.tokens.is_word(at) or self.tokens.capital(at):
                return False
        return False

    def _is_of_it(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether a sentence begins with "of" and the name of a whole, and a comma: "De la suma cobrada, 40"."""
        first = span.first + 1
        # "Del alijo": the article is in the preposition.
        contracted = self.tokens.at(span.first) in self.pack.units.singular_articles
        if self.tokens.at(span.first) not in self.pack.of_words:
            return False
        articles = either(self.pack.definite, self.pack.attribution.restated)
        if not contracted and self.tokens.at(first) not in articles:
            return False
        for at in range(first, min(figure.start, first + _NAME)):
            if self.tokens.at(at) == ",":
                return at > first
            if not self.tokens.is_word(at) or self.tokens.capital(at) or self.tokens.at(at) in self.pack.time.months:
                return False
        return False


def _holds(whole: Claim, part: Figure) -> bool:
    """Whether a figure is of the kind of another one, and no larger."""
    quantity = whole.quantity
    if quantity is None or part.unit is None or quantity.unit.kind is not part.unit.kind:
        return False
    size = quantity.low if quantity.low is not None else quantity.high
    return size is not None and size >= part.size
