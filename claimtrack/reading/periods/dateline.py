"""The date that a text gives itself: its date line, or the day as of which it opens."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from claimtrack.language import LanguagePack, Tokens
from claimtrack.reading.periods.period_mention import PeriodMention, Span
from claimtrack.reading.sentences import SentenceSpan

_OPENING = 12
"""How many tokens into the first sentence a date line may begin."""


def dateline(
    tokens: Tokens, pack: LanguagePack, mentions: Sequence[PeriodMention], spans: Sequence[SentenceSpan]
) -> date | None:
    """The full date with which a text opens ("MADRID, 3 de mayo de 2025", "Al 22 de noviembre de 2024"), or None.

    Only a date on a line of its own, behind a place name, or behind a word such as "published" counts: a date in the
    first sentence's story is not when the text was written.
    """
    if not spans:
        return None
    limit = spans[0].first + _OPENING
    for mention in mentions:
        begin = mention.begin
        if mention.first > limit:
            return None
        if mention.span is not Span.AT or begin is None or begin.year is None or begin.day is None:
            continue
        if not _opens(tokens, pack, mention, spans[0].first):
            continue
        period = begin.period(None)
        return period.start if period else None
    return None


def _opens(tokens: Tokens, pack: LanguagePack, mention: PeriodMention, first: int) -> bool:
    """Whether what stands before a date makes it a date line."""
    words = pack.time.words["dateline"]
    if mention.first == first:
        return words.at(tokens.folded, first) is not None or tokens.at(mention.last) in ("\n", ".", "–", "—", "-", "")
    if words.ending(tokens.folded, mention.first):
        return True
    before = range(first, mention.first)
    named = [i for i in before if tokens.is_word(i)]
    return bool(named) and all(tokens.capital(i) for i in named) and tokens.at(mention.first - 1) in (",", "(")
