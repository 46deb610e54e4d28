"""Bare numbers of a pace: they count what the verb before them moves, or else its subject."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimtrack.language import LanguagePack, Tokens
from claimtrack.quantity import count
from claimtrack.reading.figures.figure import Figure
from claimtrack.reading.figures.nouns import NounGrammar
from claimtrack.reading.numbers.numeral import Form
from claimtrack.reading.sentences import SentenceSpan

_DATELINE = 6
"""How many tokens may name the place with which a report opens."""
_DASHES = frozenset("-–—")
_TIMES = frozenset(("second", "minute", "hour", "day", "week", "month", "quarter", "year"))


@dataclass(frozen=True, slots=True)
class PacedGrammar:
    """Finds what such numbers of one document count. `covered` marks the tokens of dates."""

    tokens: Tokens
    pack: LanguagePack
    nouns: NounGrammar
    covered: Sequence[bool]

    def unit_of(self, figure: Figure, done: Sequence[Figure], span: SentenceSpan) -> Figure | None:
        """A figure with the noun that it counts: "Refugees crossed the river in May at a rate of 1,200 a day".

        Where a figure of its sentence stands before it (`done`), that tells what it counts.
        """
        if figure.form is not Form.PLAIN or figure.per not in _TIMES or done:
            return None
        led = self.pack.rates.at_rates.ending(self.tokens.folded, figure.start)
        if led is None:
            return None
        head = self._object(led[0] - 1)
        head = head if head is not None else self._subject(span, led[0])
        return replace(figure, unit=count(self.tokens.raw(head))) if head is not None else None

    def _object(self, last: int) -> int | None:
        """The bare plural right before such a pace, behind its verb: "is losing residents at a rate of 600 a year"."""
        at = last
        while self.covered[at]:
            at -= 1
        at -= at < last and self.tokens.at(at) in self.pack.prepositions
        before = self.tokens.at(at - 1)
        small = (self.pack.prepositions, self.pack.determiners, self.pack.conjunctions)
        bare = self.tokens.is_word(at - 1) and not any(before in words for words in small)
        return at if bare and self.nouns.is_plural(at) and not self.nouns.closes(at) else None

    def _subject(self, span: SentenceSpan, end: int) -> int | None:
        """The head of the plural with which a sentence opens, behind its dateline."""
        opening = range(span.first, min(end, span.first + _DATELINE))
        first = next((i + 1 for i in opening if self.tokens.at(i) in _DASHES), span.first)
        while self.tokens.at(first) in self.pack.determiners:
            first += 1
        phrase = self.nouns.counted(first)
        return phrase.head_last - 1 if phrase is not None and phrase.last < end else None
