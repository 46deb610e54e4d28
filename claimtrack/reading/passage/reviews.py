"""Figures of a review that goes on: behind "exports fell by 3 % in 2024", "imports rose 2 %" is of 2024 too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import count

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either
from claimtrack.model import Claim, Modality
from claimtrack.quantity import Period, UnitKind
from claimtrack.reading.figures.figure import Figure
from claimtrack.reading.passage.continuing import latest
from claimtrack.reading.periods.coverage import PeriodReader
from claimtrack.reading.sentences import SentenceSpan

_SHORTEST = 27
"""The fewest days of a period that a text reviews: an event of a day has its toll, and no more."""
_VERB = 16
"""How many tokens before a figure the verb may stand that tells what came of the thing reviewed."""
_SUBJECT = 24
"""How many tokens the subject before that verb may have."""
_UNDATED = 1
"""How many sentences with figures and no period may lie between a review and what goes on with it."""
_PARAGRAPHS = 1
"""How many paragraphs farther on it may go on."""
_RECALL = 12
"""How many claims back a review and its comparison may stand."""
_LENGTH = 3
"""How many tokens behind a figure the time may begin in which it came about."""


@dataclass(frozen=True, slots=True)
class ReviewGrammar:
    """Gives figures of one document the period of the review that they go on with."""

    tokens: Tokens
    pack: LanguagePack
    periods: PeriodReader
    spans: Sequence[SentenceSpan]

    def over(
        self, claim: Claim, figure: Figure, read: Sequence[tuple[Figure, Period | None]], before: Sequence[Claim]
    ) -> Claim:
        """The claim of a figure whose sentence names no period of its own.

        `before` are the document's claims so far, `read` their figures with their periods.

        What something came to or by how much it changed is of the period reviewed last; what it had been before, of
        the one with which that was compared.
        """
        if claim.period is not None or claim.modality is not Modality.REPORTED or figure.per is not None:
            return claim
        if figure.unit is None or figure.unit.kind is UnitKind.TIME:
            return claim
        if not self._came_about(figure) or self._took(figure):
            return claim
        near = [(claim, figure) for claim, (figure, _) in zip(before[-_RECALL:], read[-_RECALL:], strict=True)]
        review = self._reviewed(claim, near)
        if review is None:
            return claim
        return replace(claim, period=self._base(review, near) if self._was_before(figure) else review)

    def _came_about(self, figure: Figure) -> bool:
        """Whether a figure stands right behind a verb of change or outcome, in the past, of the main clause."""
        span = self.spans[figure.sentence]
        verbs = either(self.pack.ranges.change, self.pack.ranges.outcomes)
        back = range(figure.start - 1, max(span.first, figure.start - _VERB) - 1, -1)
        verb = next((i for i in back if self.tokens.at(i) in verbs and self.periods.clauses.tense.is_past(i)), None)
        if verb is None or self.tokens.at(verb - 1) in self.pack.modality.done:
            return False
        if any(self._leaves_main_clause(i) for i in range(max(span.first, verb - _SUBJECT), figure.start)):
            return False
        return self._leads_to_number(verb + 1) and not self.periods.clauses.known.owned(figure)

    def _leaves_main_clause(self, i: int) -> bool:
        """Whether a token opens another clause, other than one about a part: "to 187 million, of which 57 percent"."""
        relative = self.tokens.at(i) in self.pack.relatives and self.tokens.at(i - 1) not in self.pack.of_words
        return relative or self.tokens.at(i) in (";", ":", "(")

    def _leads_to_number(self, i: int) -> bool:
        """Whether a verb before a token takes a number: "edged up to 75", and not "raised demand by 7 per cent"."""
        skipped = either(self.pack.ranges.change, self.pack.prepositions, self.pack.determiners)
        at = next(at for at in count(i) if self.tokens.at(at) not in skipped)
        if not self.tokens.is_word(at) or not self.tokens.is_word(at + 1):
            # "To 31 million", "to NZ$104 million", "by half, to 40".
            return True
        bound = self.pack.bounds.before.at(self.tokens.folded, at) is not None
        return bound or self.tokens.at(at) in self.pack.numbers.words

    def _took(self, figure: Figure) -> bool:
        """Whether words behind a figure tell in what time it came about: "fell by 1.2 metres in five years"."""
        for i in range(figure.end, figure.end + _LENGTH):
            counted = self.tokens.is_number(i) or self.tokens.at(i) in self.pack.numbers.words
            if counted and self.tokens.at(i + 1) in self.pack.units.time:
                return True
        return False

    def _was_before(self, figure: Figure) -> bool:
        """Whether a figure tells what there was before a change: "from 94 to 81", "to 81 from 94"."""
        beside = (self.tokens.at(figure.start - 1), self.tokens.at(figure.start - 2))
        against = (word in self.pack.comparison.against - self.pack.attribution.that for word in beside)
        return figure.from_value or any(against)

    def _reviewed(self, claim: Claim, near: Sequence[tuple[Claim, Figure]]) -> Period | None:
        """The period that the text reviewed last: `near` are the claims before one, with their figures."""
        undated: set[int] = set()
        before = [other for other, _ in near]
        for other, figure in reversed(near):
            if other.sentence == claim.sentence or self._was_before(figure):
                continue
            if other.period is None:
                undated.add(other.sentence.start)
                continue
            told = latest(other, before)
            breaks = self.tokens.text.count("\n\n", other.sentence.end, claim.sentence.start)
            if len(undated - {other.sentence.start}) > _UNDATED or breaks > _PARAGRAPHS:
                return None
            long = told.period is not None and (told.period.days or 0) >= _SHORTEST
            return told.period if long and told.modality is Modality.REPORTED else None
        return None

    def _base(self, review: Period, near: Sequence[tuple[Claim, Figure]]) -> Period | None:
        """With what the sentence that tells the period of a review compares it."""
        told = (self.spans[figure.sentence].first for claim, figure in reversed(near) if claim.period == review)
        return next((base for first in told if (base := self.periods.base_of(first)) is not None), None)
