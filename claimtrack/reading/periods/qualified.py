"""The period of a share or a difference: that of the figure which it qualifies, unless it has one of its own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import takewhile

from claimtrack.language import LanguagePack, Tokens
from claimtrack.model import Modality
from claimtrack.quantity import DIMENSIONLESS, PERCENT, PERCENTAGE_POINT, Period
from claimtrack.reading.figures.figure import Figure
from claimtrack.reading.numbers.numeral import Form
from claimtrack.reading.periods.asked import NO_PERIOD, Answer, Asked
from claimtrack.reading.periods.brackets import BracketGrammar
from claimtrack.reading.periods.clauses import ClauseGrammar
from claimtrack.reading.periods.figure_roles import FigureRoles
from claimtrack.reading.periods.leaning import LEANING
from claimtrack.reading.periods.period_choice import PeriodChoice
from claimtrack.reading.periods.period_mention import PeriodMention, Span

_BESIDE = 2
_SHARES = (PERCENT, PERCENTAGE_POINT, DIMENSIONLESS)


class QualifiedGrammar:
    """Tells what a share, a multiple or a difference qualifies, and so what it covers."""

    def __init__(
        self,
        tokens: Tokens,
        pack: LanguagePack,
        clauses: ClauseGrammar,
        choice: PeriodChoice,
        roles: FigureRoles,
        brackets: BracketGrammar,
    ) -> None:
        self.tokens = tokens
        self.pack = pack
        self.clauses = clauses
        self.choice = choice
        self.roles = roles
        self.brackets = brackets

    def of(self, asked: Asked) -> Answer:
        """The period of the figure that one qualifies, if it is of that kind and the nearest period is not its own."""
        figure, mention = asked.figure, asked.mention
        if figure.unit not in _SHARES and not self.roles.is_difference(figure):
            return None
        if mention is not None and self._own(figure, mention):
            return None
        main = self._main(figure, asked.before)
        if main:
            return main if asked.mode is not Modality.LIMIT else NO_PERIOD
        if mention is None or mention.first <= figure.first:
            return None
        last = asked.before[-1] if asked.before else None
        near = last is not None and figure.sentence - last[0].sentence == 1
        return (last[1],) if last is not None and near and asked.mode is not Modality.LIMIT else NO_PERIOD

    def _main(self, figure: Figure, before: Sequence[tuple[Figure, Period | None]]) -> tuple[Period | None] | None:
        """The period of the figure of its sentence that a share or a difference qualifies; None without such a figure.

        That is the first one; of a change between two dated ones, the later.
        """
        last = before[-1] if before else None
        if last is not None and last[0].unit not in _SHARES and self.brackets.says_over(last[0], figure):
            # "Which was finished in 2023, supplies 111 megawatts, or 4 percent of the capacity."
            return (last[1],)
        here = takewhile(lambda pair: pair[0].sentence == figure.sentence, reversed(before))
        main = [period for other, period in here if other.unit not in _SHARES and not self._is_aside(other)]
        dated = [period for period in main if period is not None and period.end is not None]
        if len(dated) > 1:
            return (max(dated[::-1], key=lambda period: period.end or date.min),)
        return (main[-1],) if main else None

    def _is_aside(self, figure: Figure) -> bool:
        """Whether a figure only tells what somebody has, or what stands now, beside the one that its sentence dates."""
        return self.clauses.known.owned(figure) or self.roles.is_now(figure)

    def _own(self, figure: Figure, mention: PeriodMention) -> bool:
        """Whether a share's period is its own, and not that of what it is compared with."""
        if mention.first < figure.first and self.choice.opens_clause(figure, mention):
            return True
        if mention.first < figure.first:
            beside = range(mention.last, figure.start)
            if len(beside) == 1 and self.tokens.at(mention.last) == "(":
                # "Lower than in the previous 12 months (71 per cent)."
                return True
            joined = any(self.pack.ranges.conjunctions.at(self.tokens.folded, i) is not None for i in beside)
            return mention.span in (Span.EARLIER, Span.NEIGHBOUR) and len(beside) <= _BESIDE + 1 and not joined
        if mention.span in LEANING:
            return figure.form is not Form.MULTIPLE and not self.choice.set_against(figure, mention)
        if figure.form is Form.MULTIPLE and self.tokens.is_number(mention.first):
            # "Double the 2022 figure": the year is that of what it is held against.
            return False
        if figure.form is Form.MULTIPLE and any(
            self.tokens.at(i) in self.pack.prepositions for i in range(figure.end, mention.first)
        ):
            # "Twice as many as in the 2022 floods."
            return False
        if any(self.choice.averages(i) for i in range(figure.last, mention.first)):
            # "4.1 times the average of the past ten years."
            return False
        if figure.of is not None and figure.end <= mention.first:
            return True
        if self.tokens.at(figure.last) in self.pack.comparison.against:
            return False
        whole = self.tokens.at(figure.unit_last) in self.pack.of_words
        between = range(self.roles.past_restated(figure), mention.first)
        return not any(
            (self.tokens.is_number(i) and not whole and not self.choice.is_result(i))
            or self.tokens.at(i) in self.pack.comparison.words
            for i in between
        )
