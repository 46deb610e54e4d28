"""What came together in a year up to a month or a day: "hasta agosto se gastaron 40 millones", "through August"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from claimtrack.language import LanguagePack, Tokens
from claimtrack.model import Modality
from claimtrack.quantity import Period, UnitKind
from claimtrack.quantity.period import shift
from claimtrack.reading.figures.figure import Figure
from claimtrack.reading.periods.asked import Answer, Asked
from claimtrack.reading.periods.period_mention import PeriodMention, Span
from claimtrack.reading.periods.tense import TenseGrammar

_VERB = 3
"""How many tokens from a period its verb may stand."""
_LATE = 6
"""How many months after it a month with no year is told of at most."""
_ENDS = (";", ":", "\n")


@dataclass(frozen=True, slots=True)
class YearThrough:
    """Finds the stretches of a year that one document tells by their last month alone."""

    tokens: Tokens
    pack: LanguagePack
    published: date | None
    tense: TenseGrammar

    def of(self, asked: Asked) -> Answer:
        """The stretch from the first of January for what has come together by then, and no nearer period dates."""
        figure = asked.figure
        if asked.mode not in (Modality.REPORTED, Modality.ESTIMATE) or figure.per is not None or figure.from_value:
            return None
        if figure.unit is None or figure.unit.kind is UnitKind.TIME or asked.episode is not None:
            return None
        through = next((m for m in asked.told if self._runs(m) and self._happened(m, figure)), None)
        if through is None or through.begin is None:
            return None
        nearest = asked.mention
        if nearest is not None and _apart(nearest, figure) <= _apart(through, figure):
            return None
        last = through.begin.period(self.published)
        if last is None or last.end is None:
            return None
        if self.published is not None and not last.end <= self.published <= shift(last.end, months=_LATE):
            # "Hasta diciembre", told in June, is still to come.
            return None
        return (Period(date(last.end.year, 1, 1), last.end, last.precision),)

    def _runs(self, mention: PeriodMention) -> bool:
        """Whether a period is told by its last month or day alone, since when the year had run."""
        begin = mention.begin
        led = self.pack.time.words["year_through"].at(self.tokens.folded, mention.first)
        return mention.span is Span.UNTIL and led is not None and begin is not None and begin.month is not None

    def _happened(self, mention: PeriodMention, figure: Figure) -> bool:
        """Whether the clause that a figure and a period share tells what has happened: "had received", "desembarcó"."""
        first, last = min(mention.last, figure.end), max(mention.first, figure.start)
        if any(self.tokens.at(i) in _ENDS or self._opens_clause(i) for i in range(first, last)):
            return False
        if mention.first > figure.end and self.tokens.at(figure.first - 1) in self.pack.definite:
            # "Las 98.000 familias inscritas hasta mayo."
            return False
        around = range(min(mention.first, figure.first) - _VERB, max(mention.last, figure.start))
        past = any(self.tense.is_past(i) or self.tokens.at(i) in self.pack.modality.done for i in around)
        received = self.tokens.at(mention.first - 1).endswith(self.pack.endings.participle)
        return past or (received and mention.last <= figure.first)

    def _opens_clause(self, i: int) -> bool:
        """Whether a comma and a conjunction stand at a token: "closed through March, | and 3,000 people left"."""
        return self.tokens.at(i) == "," and self.tokens.at(i + 1) in self.pack.conjunctions


def _apart(mention: PeriodMention, figure: Figure) -> int:
    """How many tokens lie between a period and a figure."""
    return max(mention.first - figure.end, figure.first - mention.last)
