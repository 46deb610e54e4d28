"""Counts as of a day: from which day on those dead are counted, or a part of those of whom the text has told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimtrack.language import LanguagePack, Tokens
from claimtrack.model import Claim
from claimtrack.quantity import Period, UnitKind
from claimtrack.reading.figures.figure import Figure
from claimtrack.reading.passage.tolls import TollGrammar
from claimtrack.reading.sentences import SentenceSpan

_LAG = 7
"""The most days between the end of a toll's period and the day as of which it is counted again."""
_RECALL = 40
"""How many claims back what a count goes on from may stand."""


@dataclass(frozen=True, slots=True)
class CountingGrammar:
    """Dates what one document counts as of a day."""

    tokens: Tokens
    pack: LanguagePack
    tolls: TollGrammar

    def since_the_event(self, claim: Claim, figure: Figure, span: SentenceSpan, before: Sequence[Claim]) -> Claim:
        """A toll as of a day counts from the day on which the event began, where an earlier toll tells it.

        So does a part of those whom the text has counted: "by the end of June 250 of the Colombians had been killed".
        """
        period, part = claim.period, self._is_of_those(figure)
        if period is None or period.start is None or period.start != period.end:
            return claim
        last = before[-1].period if before and figure.inherited_unit else None
        if last is not None and last.end == period.end and before[-1].sentence == claim.sentence:
            # "... and another 240 hurt".
            return replace(claim, period=last)
        as_of, until = self.pack.time.words["as_of"], self.pack.time.words["until"]
        told_by = (table.at(self.tokens.folded, i) for i in range(span.first, span.last) for table in (as_of, until))
        if not (part or self.tolls.counts(claim)) or not any(self._dates(found) for found in told_by):
            return claim
        for other in before[-_RECALL:]:
            told = other.period
            counted = other.quantity is not None and other.quantity.unit.kind is UnitKind.COUNT
            if told is None or told.start is None or told.end is None:
                continue
            if not (part and counted) and not self.tolls.counts(other):
                continue
            if told.start < period.start <= told.end or (told.start < told.end and 0 <= _gap(told, period) <= _LAG):
                return replace(claim, period=Period(told.start, period.end))
        return claim

    def _is_of_those(self, figure: Figure) -> bool:
        """Whether a figure is a part of those counted before: "250 of the Colombians"."""
        of = self.tokens.at(figure.last) in self.pack.of_words
        return of and self.tokens.at(figure.last + 1) in self.pack.definite and not figure.of

    def _dates(self, found: tuple[int, str] | None) -> bool:
        """Whether words for "as of" stand before a date, and no agent ("hit by coalition forces")."""
        if found is None:
            return False
        if self.pack.time.words["end_of"].at(self.tokens.folded, found[0]) is not None:
            return True
        at = found[0] + (self.tokens.at(found[0]) in self.pack.definite)
        time, word = self.pack.time, self.tokens.at(at)
        return self.tokens.is_number(at) or word in time.months or word in time.weekdays or word in time.days


def _gap(first: Period, second: Period) -> int:
    """The days from the end of one period to the start of another."""
    return (second.start - first.end).days if first.end and second.start else -1
