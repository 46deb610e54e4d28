"""Limits at which a rule holds somebody, or that it allots: "The directive holds doctors to 48 hours a week"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either
from claimtrack.quantity import PERCENT, PERCENTAGE_POINT, UnitKind
from claimtrack.quantity.unit import TIME_UNITS
from claimtrack.reading.figures.figure import Figure
from claimtrack.reading.sentences import SentenceSpan

_BEFORE = 14
"""How many tokens before a figure the verb may stand that holds to it, or allots it."""
_BREAKS = frozenset(";:")
_DAYTIME = frozenset(("am", "pm"))


@dataclass(frozen=True, slots=True)
class HoldingGrammar:
    """Tells such limits in one document. `covered` marks the tokens of dates."""

    tokens: Tokens
    pack: LanguagePack
    covered: Sequence[bool]

    def ruled(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether a rule holds somebody to a bare figure, or allots it to somebody."""
        if not figure.interval.is_point or figure.unit is None or figure.unit == PERCENTAGE_POINT:
            return False
        return self._is_held(figure, span) or (figure.unit != PERCENT and self._is_allotted(figure, span))

    def _is_held(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether a verb of holding leads "to" a figure, or "at" it, and a rule stands before the verb."""
        if self.tokens.at(figure.start - 1) not in self.pack.modality.holding_at:
            return False
        i = self._verb(self.pack.modality.holding, figure, span)
        return i is not None and self._is_ruled(i, span)

    def _is_allotted(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether a rule gives somebody an amount, once or for each year: "el permiso le concede 1.200 toneladas"."""
        kind = figure.unit.kind if figure.unit is not None else None
        i = self._verb(self.pack.modality.allotting, figure, span)
        if i is None or not self._is_ruled(i, span):
            return False
        # "El plan deja cazar 180 venados".
        lets = bool(self.pack.endings.infinitive) and self.tokens.at(i + 1).endswith(self.pack.endings.infinitive)
        timed = figure.per in TIME_UNITS or lets
        if kind is not UnitKind.PHYSICAL and not (kind is not UnitKind.MONEY and timed):
            return False
        # What was given once has come about, what is given for each year still is.
        past = self.tokens.lower(i).endswith(self.pack.endings.finite_past) or self.tokens.at(i) in self.pack.past_words
        return figure.per in TIME_UNITS or not past

    def _verb(self, verbs: frozenset[str], figure: Figure, span: SentenceSpan) -> int | None:
        """The nearest of some verbs before a figure, with no other number between but times of day."""
        for i in range(figure.start - 1, max(span.first, figure.start - _BEFORE), -1):
            if self.tokens.at(i) in verbs:
                return i
            number = self.tokens.is_number(i) and not self.covered[i] and self.tokens.at(i + 1) not in _DAYTIME
            if number or self.tokens.at(i) in _BREAKS:
                return None
        return None

    def _is_ruled(self, i: int, span: SentenceSpan) -> bool:
        """Whether a rule, and no budget, stands before a verb."""
        rules = either(self.pack.traps.laws, self.pack.modality.licences, self.pack.modality.charters)
        for at in range(i - 1, span.first - 1, -1):
            if self.tokens.at(at) in _BREAKS:
                return False
            if self.tokens.at(at) in rules and self.tokens.at(at) not in self.pack.modality.budgets:
                return True
        return False
