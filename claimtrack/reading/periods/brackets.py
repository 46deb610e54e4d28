"""Figures in brackets behind the period that is theirs: "the record of 2022 (248,000)", "en mayo (5.508 millones)"."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

from claimtrack.language import LanguagePack, Tokens
from claimtrack.quantity import PERCENT, Period, UnitKind
from claimtrack.reading.figures.figure import Figure
from claimtrack.reading.periods.period_mention import PeriodMention, Span

_REACH = 12
"""How many tokens a bracket may hold before a figure."""
_OR = 2
"""How many tokens may stand between an amount and the same one in other words: ", or"."""
_OPEN = "("
_STOPS = frozenset({")", ".", ";", "\n"})
_PERIODS = (Span.AT, Span.BETWEEN, Span.SAME, Span.EARLIER, Span.NEIGHBOUR)


@dataclass(frozen=True, slots=True)
class BracketGrammar:
    """Finds the periods of one document whose figures stand in brackets right behind them."""

    tokens: Tokens
    pack: LanguagePack

    def dated(self, figure: Figure, mentions: Sequence[PeriodMention], bases: Set[int]) -> PeriodMention | None:
        """The period right before the bracket in which a figure stands, unless the bracket tells one of its own.

        A share behind a base of comparison tells the difference over: "22.899 personas más que en agosto (0,12 %)".
        """
        opening = self._opening(figure.start)
        if opening is None:
            return None
        for mention in mentions:
            if opening < mention.first < figure.start or 0 <= mention.first - figure.end <= 1:
                return None
        dated = (m for m in mentions if m.last == opening and m.span in _PERIODS)
        return next((m for m in dated if figure.unit != PERCENT or m.first not in bases or self._stands_for(m)), None)

    def told_over(
        self, figure: Figure, before: Sequence[tuple[Figure, Period | None]]
    ) -> tuple[Figure, Period | None] | None:
        """The sum that a bracket tells over in another currency: "9.700 millones de pesos (10,2 millones de euros)"."""
        last = before[-1] if before else None
        if last is None or last[0].sentence != figure.sentence or figure.start - last[0].end != 1:
            return None
        one, two = last[0].unit, figure.unit
        money = one is not None and two is not None and one.kind is UnitKind.MONEY is two.kind
        return last if self.tokens.at(figure.start - 1) == _OPEN and money and one != two else None

    def says_over(self, told: Figure, figure: Figure) -> bool:
        """Whether a figure only says another one over behind "or": "111 megawatts, or 4 percent of the capacity"."""
        if told.sentence != figure.sentence or not 0 < figure.start - told.end <= _OR:
            return False
        gap = self.tokens.folded[told.end : figure.start]
        return gap[-1] in self.pack.attribution.restates.openers and gap[:-1] in ([], [","])

    def _stands_for(self, mention: PeriodMention) -> bool:
        """Whether a participle before a base stands for the other figure: "la registrada en diciembre (2,8 %)"."""
        return self.tokens.at(mention.first - 1).endswith(self.pack.endings.participle)

    def _opening(self, first: int) -> int | None:
        """The bracket that is open at a token."""
        for i in range(first - 1, max(-1, first - _REACH), -1):
            mark = self.tokens.folded[i]
            if mark == _OPEN:
                return i
            if mark in _STOPS:
                return None
        return None
