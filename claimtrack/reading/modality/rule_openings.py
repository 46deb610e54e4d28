"""Limits of what a rule with which the sentence opens lets be done: "Under the pact, up to 500 nurses may enter"."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either
from claimtrack.reading.figures.figure import Figure
from claimtrack.reading.sentences import SentenceSpan

_NAME = 4
"""How many words the rule's name may take: "under the national building code"."""
_BEFORE = 14
"""How many tokens before a figure the verb may stand that tells what may be done."""
_BEHIND = 7
"""How many tokens behind a figure it may stand of which that is the subject."""


@dataclass(frozen=True, slots=True)
class RuleOpeningGrammar:
    """Tells such limits in one document."""

    tokens: Tokens
    pack: LanguagePack

    def ruled(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether a bound is one of what may be done, by the rule that opens its sentence or by a denial."""
        if figure.interval.is_point or figure.qualifier is None:
            return False
        # "According to the agreement up to 40 people work there" tells how many there are.
        strict = figure.interval.low is None and self.pack.ranges.end.at(self.tokens.folded, figure.qualifier) is None
        if strict and (self._closes(figure, span) or self._opens_with_law(span)):
            return True
        if self._opens(span):
            return self._granted(range(figure.qualifier - 1, max(span.first, figure.qualifier - _BEFORE), -1)) or (
                self._is_subject(figure, span)
            )
        denied = self.tokens.at(figure.qualifier) in self.pack.negations and figure.interval.low is None
        return denied and self._is_subject(figure, span)

    def _opens(self, span: SentenceSpan) -> bool:
        """Whether a sentence opens with a rule: "Under the pact", "Según el reglamento", and not "Under the bridge"."""
        first = span.first + (not self.tokens.is_word(span.first))
        under = self.pack.modality.under.at(self.tokens.folded, first)
        if under is None:
            return False
        rules = either(self.pack.traps.laws, self.pack.modality.programmes)
        return self.tokens.holds(rules, under[0], min(span.last, under[0] + _NAME))

    def _opens_with_law(self, span: SentenceSpan) -> bool:
        """Whether a sentence opens with a law: "Según el convenio, los pilotos vuelan como mucho 900 horas"."""
        first = span.first + (not self.tokens.is_word(span.first))
        under = self.pack.modality.under.at(self.tokens.folded, first)
        return under is not None and self._names_law(under[0], span)

    def _closes(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether the law stands behind what it bounds: "como mucho 25 alumnos según la norma autonómica"."""
        for i in range(figure.end, min(span.last, figure.end + _NAME)):
            if not self.tokens.is_word(i):
                return False
            under = self.pack.modality.under.at(self.tokens.folded, i)
            if under is not None:
                return self._names_law(under[0], span)
        return False

    def _names_law(self, first: int, span: SentenceSpan) -> bool:
        """Whether a law, and no budget, is named by the words from a token on."""
        named = self.tokens.folded[first : min(span.last, first + _NAME)]
        if "," in named:
            named = named[: named.index(",")]
        return not (self.pack.traps.laws - self.pack.modality.budgets).isdisjoint(named)

    def _is_subject(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether a bound is the subject of what may be: "no more than 300 such visas | may be granted"."""
        return self._granted(range(figure.end, min(span.last, figure.end + _BEHIND)))

    def _granted(self, places: range) -> bool:
        """Whether a verb at one of some places, none of them behind a pause, tells what may or must be done."""
        allowing = either(self.pack.modality.permissions, self.pack.modality.obligations)
        for i in places:
            if not self.tokens.is_word(i) and self.tokens.at(i) not in ("%", "€", "$"):
                return False
            if self.tokens.at(i) in allowing and not self.tokens.capital(i):
                return self.tokens.at(i + 1) not in self.pack.modality.perfect
        return False
