"""Dates beside plans, forecasts and limits: whether they date what is to come, or what was before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from claimtrack.language import LanguagePack, Tokens
from claimtrack.quantity import Period
from claimtrack.reading.figures.figure import Figure
from claimtrack.reading.periods.period_mention import PeriodMention, Span
from claimtrack.reading.periods.tense import TenseGrammar

_TERM = 6
"""How many words may tell by what something is due: "by the end of its term in January 2028"."""
_NAME = 7
"""How many tokens may lead from the noun of a limit to the year that it is for."""
_BREAKS = (".", ",", ";", ":", "\n")
_FORESEEN = 10
"""How many words before a figure the verb may stand that tells of it as foreseen before."""


@dataclass(frozen=True, slots=True)
class PlanDates:
    """Judges the dates of what is to come, or is the rule, in one document."""

    tokens: Tokens
    pack: LanguagePack
    published: date | None
    tense: TenseGrammar

    def is_of_the_past(
        self, mention: PeriodMention, figure: Figure, before: Sequence[tuple[Figure, Period | None]]
    ) -> bool:
        """Whether a date with no year dates what happened, and not the plan that is told beside it."""
        begin = mention.begin
        if begin is None or self.published is None:
            return False
        past = mention.resolve(self.published)
        if mention.first > figure.first:
            # "It will close 40 after it closed 60 last year."
            other = any(self.tokens.is_number(i) for i in range(figure.end, mention.first))
            over = past is not None and past.end is not None and past.end < self.published
            return begin.relative is not None and other and over
        if begin.relative is not None and past is not None and past.end is not None and past.end < self.published:
            return True
        if begin.year is not None or begin.year_offset is not None or begin.relative is not None:
            return False
        return any(other.sentence == figure.sentence and period == past for other, period in before)

    def was_foreseen(self, figure: Figure) -> bool:
        """Whether what was foreseen is over: "analysts had expected a profit of 40 million in the second quarter"."""
        for i in range(figure.start - 1, figure.start - _FORESEEN, -1):
            if self.tokens.at(i) in self.pack.modality.pluperfect:
                return True
            if self.tokens.at(i) in _BREAKS:
                return False
        return False

    def is_of_rule(self, mention: PeriodMention, figure: Figure) -> bool:
        """Whether a date tells of the rule itself, or of another clause, and not of what is limited."""
        return self.dates_rule(mention, figure) or self.is_coordinate(mention, figure)

    def dates_rule(self, mention: PeriodMention, figure: Figure) -> bool:
        """Whether a date tells when a limit was set, and not what it is for: "in 2016 the court ruled that"."""
        lead = self.tokens.at(mention.first)
        if mention.span is not Span.AT or lead in self.pack.comparison.purpose or self._is_of_limit(mention):
            return False
        return mention.last <= figure.first or self._is_imposed(figure, mention)

    def _is_of_limit(self, mention: PeriodMention) -> bool:
        """Whether the noun of a limit stands before its year, with no participle: "el tope de gasto en 2025"."""
        if mention.begin is None or mention.begin.year is None or mention.begin.month is not None:
            return False
        for i in range(mention.first - 1, mention.first - _NAME, -1):
            cue = self.pack.modality.cues.at(self.tokens.folded, i)
            if cue is not None and cue[1] == "limit":
                return self.tokens.at(i - 1) in self.pack.determiners
            done = self.tokens.at(i).endswith(self.pack.endings.participle)
            if done or not self.tokens.is_word(i) or self.tokens.at(i) in self.pack.past_words:
                return False
        return False

    def _is_imposed(self, figure: Figure, mention: PeriodMention) -> bool:
        """Whether a relative clause tells when a limit was set: "463 millones | que le impuso la liga en marzo"."""
        clause = range(figure.end, mention.first)
        if any(self.tokens.at(i) in self.pack.events.issued for i in clause):
            # "Up to 120 a month under a protocol signed with Beijing on 14 May".
            return True
        relative = next((i for i in clause if self.tokens.at(i) in self.pack.relatives), None)
        return relative is not None and any(self.tense.is_past(i) for i in range(relative + 1, mention.first))

    def is_coordinate(self, mention: PeriodMention, figure: Figure) -> bool:
        """Whether "and" stands between a limit and a date: "allows 110 km/h and has banned alcohol since 2016"."""
        behind = range(figure.end, mention.first - 1)
        before = range(mention.last, figure.start)
        return mention.span is not Span.BETWEEN and any(
            self.pack.ranges.conjunctions.at(self.tokens.folded, i) is not None for i in (*behind, *before)
        )

    def is_due(self, mention: PeriodMention, figure: Figure) -> bool:
        """Whether a date is only the last by which something is to be done: "250,000 jobs by 2029"."""
        due, at = self.pack.time.words["due_by"], mention.first
        while due.at(self.tokens.folded, at) is None:
            at -= 1
            within = figure.start <= at < figure.end
            if mention.first - at > _TERM or within or not self.tokens.is_word(at):
                return False
        # "By the end of its term in January 2028."
        return True

    def is_past_day(self, mention: PeriodMention, figure: Figure) -> bool:
        """Whether a named day lies before the document: the day of an act, for what is yet to come."""
        begin = mention.begin
        if begin is None or begin.unit not in ("day", "weekday"):
            return False
        if begin.unit == "weekday":
            # "On Monday it said that 400 will go" tells of the day before; "will move 400 on Wednesday" of the next.
            gone = self.pack.time.words["last"].ending(self.tokens.folded, mention.first) is not None
            return gone or mention.first < figure.first or self._is_imposed(figure, mention)
        return (begin.relative or 0) < 0
