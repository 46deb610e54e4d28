"""What a figure is in its sentence, as far as that tells its period: a difference, a whole, an aim, a flow."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile

from claimtrack.language import LanguagePack, Tokens, fold
from claimtrack.language.unions import either
from claimtrack.quantity import DIMENSIONLESS, PERCENT, PERCENTAGE_POINT, UnitKind
from claimtrack.reading.figures.figure import Figure
from claimtrack.reading.periods.period_mention import PeriodMention

_BRACKET = 6
"""How many tokens the bracket may have that tells a figure over."""
_FLOW = 6
"""How many tokens before a figure its noun may stand."""
_SHARES = (PERCENT, PERCENTAGE_POINT, DIMENSIONLESS)
_LENGTHS = ("day", "week", "month", "year")


@dataclass(frozen=True, slots=True)
class FigureRoles:
    """Tells what the figures of one document are."""

    tokens: Tokens
    pack: LanguagePack

    def is_flow(self, mention: PeriodMention, figure: Figure) -> bool:
        """Whether what stands at the end of a year is what came together over it: a deficit, sales, a profit."""
        begin = mention.begin
        if begin is None or begin.edge != "end" or begin.month is not None or begin.unit not in ("", "year"):
            return False
        reach = range(max(0, min(mention.first, figure.start) - _FLOW), figure.start)
        between = range(mention.last, figure.start) if mention.last <= figure.start else reach
        counted = fold(figure.unit.name) if figure.unit is not None else ""
        return counted in self.pack.modality.flows or any(
            self.tokens.at(i) in self.pack.modality.flows for i in between
        )

    def is_difference(self, figure: Figure) -> bool:
        """Whether a figure is what another one grew or fell by: "a saving of 8.2 billion", "10,170 fewer than"."""
        if figure.unit is not None and figure.unit not in _SHARES:
            ends = {figure.last, figure.unit_last, figure.end}
            if any(
                self.tokens.at(i) in self.pack.comparison.words
                and self.tokens.at(i + 1) in self.pack.comparison.against
                for i in ends | {figure.end - 1}
            ):
                return True
        return self.tokens.at(figure.start - 1) in self.pack.of_words and (
            self.tokens.at(figure.start - 2) in self.pack.comparison.changes
        )

    def is_now(self, figure: Figure) -> bool:
        """Whether a figure is what stands now beside what was or will be: "el salario, hoy de 900 euros, subirá"."""
        lead = figure.qualifier if figure.qualifier is not None else figure.start
        links = either(self.pack.of_words, self.pack.attribution.places)
        return self.tokens.at(lead - 1) in links and self.tokens.at(lead - 2) in self.pack.comparison.now

    def converts(self, figure: Figure) -> bool:
        """Whether a figure is the rate at which others are converted: "$32m, at 520 tenge to the dollar"."""
        money = figure.unit is not None and figure.unit.kind is UnitKind.MONEY and figure.per is not None
        lead = self.tokens.at((figure.qualifier if figure.qualifier is not None else figure.start) - 1)
        return (
            money and lead in self.pack.prepositions and self.pack.money.words.get(fold(figure.per or "")) is not None
        )

    def is_whole(self, figure: Figure) -> bool:
        """Whether a figure is the whole of a part that stands before it: "480 of its 3,100 jobs"."""
        lead = figure.first - 1
        definite = self.tokens.at(lead) in self.pack.definite and self.tokens.at(lead - 1) in self.pack.of_words
        return definite and self.tokens.is_number(lead - 2)

    def is_set_against(self, figure: Figure) -> bool:
        """Whether an aim is what the figure before is held against, whose date it has not: "against a target of 60"."""
        return self.tokens.holds(self.pack.comparison.contrast, figure.start - _FLOW, figure.start)

    def past_restated(self, figure: Figure) -> int:
        """The position after a figure, and after the bracket that tells it over: "three-fifths (58 per cent) of"."""
        if self.tokens.at(figure.end) != "(":
            return figure.end
        inside = takewhile(lambda i: self.tokens.at(i) not in (")", ""), range(figure.end, figure.end + _BRACKET))
        end = max(inside) + 2
        return end if self.tokens.at(end) in self.pack.of_words else figure.end

    def is_length_of_before(self, figure: Figure) -> bool:
        """Whether a length tells how long something had gone on by a day: "retired on Monday after 26 years"."""
        if figure.unit is None or figure.unit.name not in _LENGTHS or figure.per is not None:
            return False
        return self.tokens.at(figure.start - 1) in self.pack.time.words["upon"].openers
