"""Which periods of a text only tell what a figure is held against: "up 7% on 2023", "un 1,5 % frente a 2022"."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

from claimtrack.language import LanguagePack, Tokens
from claimtrack.reading.periods.period_mention import PeriodMention, Span

_REACH = 8
"""How many tokens may name the thing held against: "al valor registrado en el mismo mes de 2022"."""
_NOUN = 4
"""How many tokens may stand between "more" and "than": "15% more foreign visitors than in 2024"."""
_STOPS = frozenset('.,;:()—–!?\n“”«»"')
_SPANS = (Span.AT, Span.SINCE, Span.SAME, Span.BETWEEN)
_LEANING = (Span.EARLIER, Span.NEIGHBOUR)


@dataclass(frozen=True, slots=True)
class BaseGrammar:
    """Finds the bases of comparison among the periods of one document."""

    tokens: Tokens
    pack: LanguagePack

    def among(self, mentions: Sequence[PeriodMention]) -> frozenset[int]:
        """The first tokens of those periods of a sentence with which a comparison ends.

        One with a figure of its own before it is that figure's period: "against the 350 of 2023".
        """
        ends = {mention.last for mention in mentions}
        return frozenset(mention.first for mention in mentions if self._holds(mention, ends))

    def _holds(self, mention: PeriodMention, ends: Set[int]) -> bool:
        if mention.is_day:
            return False
        if mention.span in _SPANS and self._changed_from(mention, ends):
            return True
        if mention.span is Span.BETWEEN:
            # "More than its permit allows between January and March" is of then; "more than between" is not.
            return self._than(mention.first - 1) or (
                self.pack.comparison.held_against.ending(self.tokens.folded, mention.first) is not None
            )
        if self._those_of(mention.first):
            return True
        lead = mention.first + (self.tokens.at(mention.first) in self.pack.prepositions)
        return mention.span in (*_SPANS, *_LEANING, Span.RECENT) and self._held_against(lead)

    def _changed_from(self, mention: PeriodMention, ends: Set[int]) -> bool:
        """Whether a share or a difference stands right before a bare "on", "from", "over": "up 9% on March 2025"."""
        if self.tokens.at(mention.first) not in self.pack.comparison.baseline or mention.span is Span.SAME:
            return False
        end = mention.first
        if end in ends:
            # "Rose 4.2% in 2025 from 2024".
            return True
        share = self.pack.units.share.ending(self.tokens.folded, end)
        return share is not None or self.tokens.at(end - 1) in self.pack.comparison.words

    def _held_against(self, end: int) -> bool:
        """Whether words of comparison stand before a position, with nothing but the thing compared between."""
        folded = self.tokens.folded
        for i in range(end, max(0, end - _REACH), -1):
            if (
                self.pack.comparison.held_against.ending(folded, i) is not None
                or self._than(i - 1)
                or self._achieved(i - 1)
            ):
                return True
            word = self.tokens.at(i - 1)
            if word in _STOPS or self._counts(i - 1) or self._joins(i - 1):
                return False
        return False

    def _those_of(self, first: int) -> bool:
        """Whether an article stands for the things held against: "superan en 10.000 a los del año pasado"."""
        first -= self.tokens.at(first) not in self.pack.of_words
        of, article, to = (self.tokens.at(first - k) for k in range(3))
        if of in self.pack.of_words and article in self.pack.comparison.held_to:
            # "Supera al de igual período de 2023."
            return article in self.pack.units.singular_articles
        return of in self.pack.of_words and article in self.pack.definite and to in self.pack.comparison.held_to

    def _than(self, i: int) -> bool:
        """Whether a token is the "than" of a comparative: "more than", "15% fewer patients than"."""
        if self.tokens.at(i) not in self.pack.comparison.than:
            return False
        return any(self.tokens.at(k) in self.pack.comparison.words for k in range(max(0, i - _NOUN), i))

    def _achieved(self, i: int) -> bool:
        """Whether a participle stands for the thing held against: "supera a la obtenida", "superior al conseguido"."""
        if not self.tokens.at(i).endswith(self.pack.endings.participle):
            return False
        lead = (
            i
            - 1
            - (
                self.tokens.at(i - 1) in self.pack.definite
                and self.tokens.at(i - 1) not in self.pack.comparison.held_to
            )
        )
        return self.tokens.at(lead) in self.pack.comparison.held_to

    def _counts(self, i: int) -> bool:
        """Whether a token is a number or part of one: "more than a million shells since August" compares nothing."""
        numbers, word = self.pack.numbers, self.tokens.at(i)
        part = word in numbers.denominators.openers or word in numbers.half
        return (
            self.tokens.is_number(i)
            or part
            or any(word in known for known in (numbers.words, numbers.scales, numbers.dozens))
        )

    def _joins(self, i: int) -> bool:
        """Whether another clause begins at a token."""
        return self.tokens.at(i) in self.pack.conjunctions or self.tokens.at(i) in self.pack.relatives
