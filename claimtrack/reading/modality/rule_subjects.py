"""Limits told of the rule itself: "The permit is for 1,500 containers", "El valor máximo de plomo es de 10"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either
from claimtrack.quantity import UnitKind
from claimtrack.reading.figures.figure import Figure
from claimtrack.reading.sentences import SentenceSpan

_BEFORE = 16
"""How many tokens before a figure the rule may stand that it is told of."""
_NAMED = 11
"""How many tokens before its verb the word may stand that makes a noun one of the most allowed."""
_DESCRIBED = 3
"""How many words before a limit, the determiner first, may describe it: "its annual quota"."""
_ASIDE = 20
"""How many tokens an aside may have."""
_BREAKS = frozenset(";:")
_AMOUNTS = (UnitKind.COUNT, UnitKind.PHYSICAL)


@dataclass(frozen=True, slots=True)
class RuleSubjectGrammar:
    """Tells such limits in one document. `covered` marks the tokens of dates."""

    tokens: Tokens
    pack: LanguagePack
    covered: Sequence[bool]

    def ruled(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether a licence covers a figure, a rule fixes something at it, or it is what the most allowed is."""
        if not figure.interval.is_point or figure.unit is None:
            return False
        return (
            self._is_most(figure, span)
            or self._is_named(figure, span)
            or self._may_be_taken(figure)
            or self.assured(figure, span)
            or (figure.unit.kind in _AMOUNTS and self._is_licensed(figure, span))
            or self._is_fixed(figure, span)
        )

    def _is_licensed(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether a licence has a figure for what it covers: "el permiso contempla 80.000 vuelos al año"."""
        covering, licences = self.pack.modality.covering, self.pack.modality.licences
        return any(covering.at(self.tokens.folded, i) is not None for i in self._since(licences, figure, span))

    def assured(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether a rule promises a figure as a least: "The contract guarantees the town 5,000 litres a day"."""
        if not figure.interval.is_point or figure.unit is None or figure.unit.kind not in _AMOUNTS:
            return False
        told = self._since(self.pack.traps.laws, figure, span)
        return self.tokens.holds(self.pack.modality.assures, told.start, told.stop)

    def _is_fixed(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether a rule fixes a number "at" a figure: "The agreement sets the number of trawlers at 60"."""
        if self.tokens.at(figure.start - 1) not in self.pack.modality.fixing:
            return False
        told = self._since(self.pack.traps.laws - self.pack.modality.budgets, figure, span)
        if not self.tokens.holds(self.pack.modality.rules, told.start, told.stop):
            return False
        # "The contract sets the price at $40" is no cap, "the law sets what a candidate may spend at $7,500" is one.
        counted = figure.unit is not None and figure.unit.kind in _AMOUNTS
        return counted or self.tokens.holds(self.pack.modality.permissions, told.start, told.stop)

    def _is_most(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether a verb of the present tells what the most is: "la carga máxima por eje es de 9 toneladas"."""
        at = figure.start - 1
        at -= self.tokens.at(at) in either(self.pack.of_words, self.pack.prepositions)
        if self.tokens.at(at) not in self.pack.present:
            return False
        for i in range(at - 1, max(span.first, at - _NAMED), -1):
            if not self.tokens.is_word(i):
                return False
            if self.tokens.at(i) in either(self.pack.modality.ceilings, self.pack.modality.allowances):
                return True
        return False

    def _is_named(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether a limit is the subject, and an aside follows: "The quota, which the agency sets, is 900 tonnes"."""
        comma = figure.start - 1
        comma -= self.tokens.at(comma) in either(self.pack.of_words, self.pack.prepositions)
        states = self.tokens.at(comma) in either(self.pack.auxiliaries, self.pack.ranges.levels)
        comma -= 1
        if not states or self.tokens.at(comma) != ",":
            return False
        aside = range(comma - 1, max(span.first, comma - _ASIDE), -1)
        opening = next((i for i in aside if self.tokens.at(i) == ","), None)
        if opening is None:
            return False
        for i in range(opening - 1, max(span.first, opening - _NAMED), -1):
            cue = self.pack.modality.cues.at(self.tokens.folded, i)
            if not (self.tokens.is_word(i) or self.covered[i]):
                return False
            if cue is not None and cue[1] == "limit" and cue[0] <= opening and not self.tokens.capital(i):
                return self.tokens.holds(self.pack.determiners, max(span.first, i - _DESCRIBED), i)
        return False

    def _may_be_taken(self, figure: Figure) -> bool:
        """Whether a relative clause says that an amount may be taken: "the 900 tonnes that may be caught"."""
        if figure.unit is None or figure.unit.kind not in (UnitKind.PHYSICAL, UnitKind.MONEY):
            return False
        known = self.tokens.at(figure.first - 1) in self.pack.definite
        if not known or self.tokens.at(figure.end) not in self.pack.relatives:
            return False
        at = figure.end + 1
        at += self.tokens.at(at) in self.pack.attribution.reflexive
        passive = self.tokens.at(at + 1) in self.pack.modality.passive_marks or not self.pack.modality.passive_marks
        return self.tokens.at(at) in self.pack.modality.permissions and passive

    def _since(self, rules: frozenset[str], figure: Figure, span: SentenceSpan) -> range:
        """The tokens from the nearest of some nouns to a figure of its clause; none behind another number."""
        for i in range(figure.start - 1, max(span.first - 1, figure.start - _BEFORE), -1):
            if self.tokens.at(i) in _BREAKS or (self.tokens.is_number(i) and not self.covered[i]):
                break
            if self.tokens.at(i) in rules:
                return range(i, figure.start)
        return range(0)
