"""What began on a day and goes on: "a strike that began on 4 November has cost 90 million"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from claimtrack.language import LanguagePack, Tokens
from claimtrack.quantity import Period
from claimtrack.reading.periods.period_mention import PeriodMention

_ONSET = 4
"""How many tokens before its day the verb may stand with which something began."""


@dataclass(frozen=True, slots=True)
class OnsetGrammar:
    """Tells of the days of one document whether something began on them that goes on."""

    tokens: Tokens
    pack: LanguagePack
    published: date | None

    def goes_on(self, mention: PeriodMention) -> bool:
        """Whether what began on a day is told up to now: "a strike that began on 4 November has cost 90 million"."""
        lead = range(max(0, mention.first - _ONSET), mention.first)
        if not any(self.tokens.at(i) in self.pack.events.onsets for i in lead):
            return False
        return any(self.tokens.at(i) in self.pack.modality.done for i in range(mention.last, mention.last + _ONSET))

    def since(self, mention: PeriodMention, mentions: Sequence[PeriodMention], period: Period) -> Period:
        """From the day on which something began to the day as of which it is counted, where the sentence dates both."""
        for other in mentions:
            if not other.is_day or other.last > mention.first:
                continue
            lead = range(max(0, other.first - _ONSET), other.first)
            begun = other.resolve(self.published)
            onset = any(self.tokens.at(i) in self.pack.events.onsets for i in lead)
            if onset and begun and begun.start and period.end and begun.start <= period.end:
                return Period(begun.start, period.end)
        return period
