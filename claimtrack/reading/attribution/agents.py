"""Whose figure a passive tells: "the loss was put at $14 million by the insurers", "cifrada en 300 por la policía"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimtrack.language import LanguagePack, Tokens
from claimtrack.reading.attribution.adverbs import is_adverb
from claimtrack.reading.attribution.cast import SourcePhrase
from claimtrack.reading.attribution.sources import SourceGrammar
from claimtrack.reading.attribution.speech import HINTS, Speech
from claimtrack.reading.sentences import SentenceSpan

_TO_AGENT = 12
"""How many words may stand between a participle and who acts."""
_TO_NUMBER = 5
"""How many words may lead up to the number behind who acts."""


@dataclass(frozen=True, slots=True)
class AgentGrammar:
    """Finds the figures of one document that a passive ascribes to somebody."""

    tokens: Tokens
    pack: LanguagePack
    sources: SourceGrammar

    def all(self, span: SentenceSpan, end: int, found: Sequence[Speech]) -> Iterator[Speech]:
        """The speeches of one sentence told in the passive, beside those `found` in it."""
        if self.pack.attribution.agent not in self.tokens.folded[span.first : end]:
            return
        after = span.first
        for i in range(span.first + 1, end):
            group = self._group(i)
            if group is None or i < after:
                continue
            outer = next((speech for speech in found if speech.covers(i) and speech.chain), None)
            start = self._clause(i, max(span.first, outer.content[0] if outer is not None else span.first))
            for agent, source in self._agents(i, start, end):
                chain = (*source.chain, *(outer.chain if outer is not None and not source.parallel else ()))
                close = None if self._counts(i, agent) else self._past_figure(source.last, end)
                content, hint = (start, close or agent), HINTS.get(group)
                yield Speech((agent, source.last), content, chain, parallel=source.parallel, hint=hint)
                start = after = source.last

    def _group(self, i: int) -> str | None:
        """The group of a participle that gives a figure to its noun, or None."""
        words, word = self.pack.attribution, self.tokens.at(i)
        put = not self.pack.pro_drop and word in words.valuing
        group = words.described.get(word) or ("asserts" if put else None)
        return group if group in ("asserts", "estimates", "forecasts") else None

    def _agents(self, i: int, start: int, end: int) -> Iterator[tuple[int, SourcePhrase]]:
        """Who acts behind a participle, and where: "put at 12,000 | by police and 40,000 | by the organisers"."""
        passive = self._is_passive(i)
        told = passive and self._counts(start, i)
        first = i + 1
        while True:
            agent = self._agent(first, end)
            source = self._source(agent, end) if agent is not None else None
            if agent is None or source is None:
                return
            behind = passive and self._past_figure(source.last, end) is not None
            if not (told or behind or self._counts(first, agent)):
                return
            yield agent, source
            first, told = source.last, False

    def _past_figure(self, i: int, end: int) -> int | None:
        """The end of the clause where a figure stands right behind who acts: "by the government | at $14 million"."""
        if self.tokens.at(i) not in self.pack.attribution.places or not self._counts(i, min(end, i + _TO_NUMBER)):
            return None
        return next((at for at in range(i, end) if self.tokens.at(at) in (",", ";")), end)

    def _agent(self, first: int, end: int) -> int | None:
        """Where who acts is told, before the clause ends."""
        for at in range(first, min(end, first + _TO_AGENT)):
            word = self.tokens.at(at)
            measured = self.tokens.is_number(at + 1) or self.sources.covered[at + 1]
            if word == self.pack.attribution.agent and not measured:
                return at
            if word in (",", ";", ":", "(") or word in self.pack.relatives or word in self.pack.attribution.verbs:
                return None
        return None

    def _source(self, agent: int, end: int) -> SourcePhrase | None:
        first = agent + 1
        opens = self.tokens.at(first) in self.pack.definite or self.tokens.capital(first) or not self.pack.pro_drop
        return self.sources.after(first, end) if opens else None

    def _counts(self, first: int, last: int) -> bool:
        return any(self.tokens.is_number(k) and not self.sources.covered[k] for k in range(first, last))

    def _is_passive(self, i: int) -> bool:
        at = i - 1
        while is_adverb(self.tokens, self.pack, at):
            at -= 1
        return self.tokens.at(at) in self.pack.attribution.passive

    def _clause(self, i: int, start: int) -> int:
        """Where the clause of a participle begins."""
        at = i
        while at > start and self.tokens.at(at - 1) not in (";", ":"):
            at -= 1
        return at
