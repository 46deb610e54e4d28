"""Episodes: what the text dates with its first day and its last, so that figures told of it cover both.

A fire broke out on 13 August and was put out on Sunday the 24th: it burned 64,700 hectares in those days.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from claimtrack.language import Kind, LanguagePack, Tokens
from claimtrack.quantity import Period
from claimtrack.reading.periods.period_mention import PeriodMention, Span
from claimtrack.reading.sentences import SentenceSpan

_LEAD = 5
"""How many tokens before a day the verb may stand with which something began or ended."""
_APART = 2
"""How many sentences may lie between the first day and the last."""
_PARAGRAPHS = 1
"""How many paragraphs farther on an episode may still be spoken of."""


def points_back(mention: PeriodMention) -> bool:
    """Whether a mention means the days just told of: "in those ten days"."""
    return mention.span is Span.SAME and mention.begin is None and mention.count > 1


@dataclass(frozen=True, slots=True)
class Episode:
    """Its days, the sentence tokens in which it is spoken of, and the two mentions that date it."""

    period: Period
    first: int
    last: int
    begun: PeriodMention
    ended: PeriodMention


@dataclass(frozen=True, slots=True)
class EpisodeReader:
    """Finds the episodes of one document; `mentions` are its periods, by the first token of their sentence."""

    tokens: Tokens
    pack: LanguagePack
    published: date | None

    def all(self, spans: Sequence[SentenceSpan], mentions: Mapping[int, Sequence[PeriodMention]]) -> list[Episode]:
        """Every episode of the text, in order."""
        found: list[Episode] = []
        begun: tuple[int, PeriodMention] | None = None
        ended: tuple[int, PeriodMention] | None = None
        for place, span in enumerate(spans):
            for mention in mentions.get(span.first, ()):
                if not mention.is_day or mention.span is not Span.AT:
                    continue
                if self._led(mention, self.pack.events.onsets):
                    begun = (place, mention)
                elif self._led(mention, self.pack.events.closings):
                    ended = (place, mention)
                else:
                    continue
                if begun is not None and ended is not None and abs(begun[0] - ended[0]) <= _APART:
                    episode = self._episode(begun, ended, spans, mentions)
                    if episode is not None:
                        found.append(episode)
                        begun = ended = None
        return found

    def _led(self, mention: PeriodMention, words: frozenset[str]) -> bool:
        """Whether one of some verbs stands before a day, in its clause."""
        for i in range(mention.first - 1, max(-1, mention.first - 1 - _LEAD), -1):
            if self.tokens.at(i) in words:
                return True
            if not self.tokens.is_word(i):
                return False
        return False

    def _episode(
        self,
        begun: tuple[int, PeriodMention],
        ended: tuple[int, PeriodMention],
        spans: Sequence[SentenceSpan],
        mentions: Mapping[int, Sequence[PeriodMention]],
    ) -> Episode | None:
        first, last = begun[1].resolve(self.published), ended[1].resolve(self.published)
        if first is None or last is None or first.start is None or last.end is None or first.start >= last.end:
            return None
        dates = (begun[1], ended[1])
        opening, place = min(begun[0], ended[0]), max(begun[0], ended[0])
        breaks = 0
        while place + 1 < len(spans):
            between = range(spans[place].last - 1, spans[place + 1].first + 1)
            breaks += any(self._is_break(i) for i in between)
            told = mentions.get(spans[place + 1].first, ())
            if breaks > _PARAGRAPHS or any(m not in dates and not points_back(m) for m in told):
                break
            place += 1
        return Episode(Period(first.start, last.end), spans[opening].first, spans[place].last, *dates)

    def _is_break(self, i: int) -> bool:
        return 0 <= i < len(self.tokens) and self.tokens.kinds[i] is Kind.BREAK
