"""Whose figures a source passes on, told behind what it says: "..., Reuters reported, citing the police"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimtrack.language import LanguagePack, Tokens, fold
from claimtrack.language.unions import either
from claimtrack.model import SourceKind, SourceMention
from claimtrack.reading.attribution.cast import SourcePhrase
from claimtrack.reading.attribution.sources import SourceGrammar
from claimtrack.reading.attribution.speech import Speech

_PAPERS = ("study", "document")


@dataclass(frozen=True, slots=True)
class CreditGrammar:
    """Finds in the sentences of one document whom those rest on who speak in them."""

    tokens: Tokens
    pack: LanguagePack
    sources: SourceGrammar

    def all(self, found: Sequence[Speech], end: int) -> list[Speech]:
        """The speeches of a sentence, each with the source behind its content that it rests on."""
        return [self._rested(speech, found, end) for speech in found]

    def _rested(self, speech: Speech, found: Sequence[Speech], end: int) -> Speech:
        first, last = speech.content
        if not speech.chain or last - first < 1:
            return speech
        later = min((other.cue[0] for other in found if other.cue[0] > max(speech.cue[1] - 1, first)), default=end)
        for comma in range(max(speech.cue[1], first if first > speech.cue[0] else 0), min(end, later) - 1):
            inner = self._credited(comma, end) if self.tokens.at(comma) == "," else self._papers(comma, end)
            inner = inner or self._joined(comma, end)
            inner = self._another(inner, speech) if inner is not None else None
            if inner is None:
                continue
            content = (first, min(last, comma)) if first < comma else speech.content
            return replace(speech, content=content, chain=(*inner.chain, *speech.chain))
        return speech

    def _credited(self, comma: int, end: int) -> SourcePhrase | None:
        """Who is credited behind a comma, where that closes the clause: ", citing the health ministry"."""
        words, first = self.pack.attribution, comma + 1
        if words.nouns.get(self.tokens.at(comma - 1)) in _PAPERS and self.tokens.at(first) in self.pack.relatives:
            return self._papers(first, end)
        credit = self._drawn(first) or words.handed.at(self.tokens.folded, first)
        if credit is None and self._describes(first) and self.tokens.at(first) not in self.pack.relatives:
            credit = words.credits.at(self.tokens.folded, first)
        if credit is None:
            return None
        inner = self.sources.after(credit[0], end)
        closes = inner is not None and (inner.last >= end or not self.tokens.is_word(inner.last))
        return inner if closes else None

    def _drawn(self, at: int) -> tuple[int, str] | None:
        """Past an aside that says from whom a figure comes, before whom: "a figure that they took from | the fund"."""
        words = self.pack.attribution
        at += self.tokens.at(at) in either(self.pack.determiners, self.pack.numbers.one)
        if self.tokens.at(at) not in either(words.reckonings, self.pack.parts.totals, self.pack.parts.reckonings):
            return None
        at += 1
        at += self.tokens.at(at) in self.pack.relatives
        at += self.tokens.at(at) in words.pronouns
        return words.draws.at(self.tokens.folded, at)

    def _papers(self, at: int, end: int) -> SourcePhrase | None:
        """On whom the paper rests in which somebody says it: "a notice | that cited Drewry", "| based on data of"."""
        words, folded, before = self.pack.attribution, self.tokens.folded, at - 1
        before -= self.tokens.at(before) == ","
        if words.nouns.get(self.tokens.at(before)) not in _PAPERS:
            return None
        if not (self.tokens.at(at) in self.pack.relatives or self._describes(at)):
            # "En una nota en la que cita a".
            while self.tokens.at(at) in either(self.pack.prepositions, self.pack.determiners):
                at += 1
            if self.tokens.at(at) not in self.pack.relatives:
                return None
        credit = words.credits.at(folded, at) or words.credits.at(folded, at + 1)
        return self.sources.plain(credit[0], end) if credit else None

    def _joined(self, at: int, end: int) -> SourcePhrase | None:
        """Who is credited behind "and" by whoever has said it, where it is a name: "..., and cited Drewry"."""
        if self.tokens.at(at) not in self.pack.conjunctions:
            return None
        credit = self.pack.attribution.credits.at(self.tokens.folded, at + 1)
        inner = self.sources.plain(credit[0], end) if credit and not self._describes(at + 1) else None
        named = inner is not None and self.sources.naming.shapes.names_somebody(inner.first, inner.last)
        closes = inner is not None and (inner.last >= end or not self.tokens.is_number(inner.last))
        return inner if named and closes else None

    def back(self, first: int, end: int, told: Sequence[Speech]) -> list[Speech]:
        """The speeches of a sentence behind which the next one says whose figures those are: "It cited Drewry".

        "The figure comes from Drewry", "Its source is Drewry": nothing else is said there.
        """
        words, folded = self.pack.attribution, self.tokens.folded
        at = max((n for n, speech in enumerate(told) if speech.chain), default=None)
        if at is None or any(self.tokens.is_number(i) for i in range(first, end)):
            return list(told)
        credit = words.backward.at(folded, first)
        if credit is None and self.tokens.at(first) in words.pronouns:
            credit = words.credits.at(folded, first + 1)
        elif credit is None and not self._describes(first):
            credit = words.credits.at(folded, first)
        inner = self.sources.plain(credit[0], end) if credit else None
        inner = self._another(inner, told[at]) if inner is not None else None
        if inner is None or self.tokens.at(inner.last) in words.that:
            return list(told)
        return [*told[:at], replace(told[at], chain=(*inner.chain, *told[at].chain)), *told[at + 1 :]]

    def _describes(self, i: int) -> bool:
        """Whether a word is no finite verb: "citing", "tomado de"."""
        return self.tokens.at(i).endswith((*self.pack.endings.gerund, *self.pack.endings.participle))

    def _another(self, inner: SourcePhrase, speech: Speech) -> SourcePhrase | None:
        """Who is credited, who is not who speaks, nor a paper of theirs: "citing its own count"."""
        mention, names = inner.chain[0], {mention.name for mention in speech.chain}
        start, close = self.tokens.starts[inner.first], self.tokens.ends[inner.last - 1]
        if any(one.start is not None and start <= one.start < close for one in speech.chain):
            return None
        paper = mention.kind in (SourceKind.STUDY, SourceKind.DOCUMENT) and mention.name.islower()
        own = self.tokens.at(inner.first) in self.pack.attribution.possessives
        if paper and own:
            return None
        if mention.name not in names:
            return inner
        first = inner.first + 1
        if own or self.tokens.at(inner.first) not in self.pack.definite or inner.last <= first:
            return None
        # "The council ..., quoting the observatory": never the council.
        noun = self.tokens.at(first if self.pack.noun_before_adjective else inner.last - 1)
        named = (one for one in reversed(self.sources.cast.named) if noun in fold(one.name).split())
        other = next((one for one in named if one.name not in names), None)
        other = other or SourceMention(self.tokens.slice(first, inner.last), SourceKind.BODY)
        return replace(inner, chain=(replace(other, start=start, end=close),))
