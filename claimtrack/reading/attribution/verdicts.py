"""What somebody says of the sentence before: "Paris denied it.", "That was later confirmed by the Pentagon."."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either
from claimtrack.model import Stance
from claimtrack.reading.attribution.cast import SourcePhrase
from claimtrack.reading.attribution.sources import SourceGrammar
from claimtrack.reading.attribution.speech import Speech
from claimtrack.reading.sentences import SentenceSpan

_STANCES = {"confirms": Stance.CONFIRMS, "denies": Stance.DENIES}
_TO_PASSIVE = 5
"""How many words may stand between "that" and "confirmed by"."""


@dataclass(frozen=True, slots=True)
class VerdictGrammar:
    """Finds the sentences of one document that only confirm or deny the one before."""

    tokens: Tokens
    pack: LanguagePack
    sources: SourceGrammar

    def of(self, span: SentenceSpan, end: int, before: Sequence[Speech]) -> Speech | None:
        """The speech of such a sentence, on the words of which it speaks, or None."""
        said = next((speech for speech in reversed(before) if speech.stance is Stance.ASSERTS and speech.clause), None)
        if said is None or not said.chain:
            return None
        found = self._passive(span, end) or self._judges(span, end)
        if found is None or found[0].chain == said.chain:
            return None
        source, stance = found
        return replace(
            said,
            cue=(source.first, source.last),
            content=said.content,
            chain=source.chain,
            stance=stance,
            parallel=source.parallel,
        )

    def _passive(self, span: SentenceSpan, end: int) -> tuple[SourcePhrase, Stance] | None:
        """Whoever confirmed or denied it, in the passive: "That was later confirmed by the Pentagon and NATO"."""
        words, folded = self.pack.attribution, self.tokens.folded
        if self.tokens.at(span.first) not in words.said_before:
            return None
        for at in range(span.first + 1, min(end, span.first + _TO_PASSIVE)):
            for table, stance in ((words.confirm_passive, Stance.CONFIRMS), (words.deny_passive, Stance.DENIES)):
                cue = table.at(folded, at)
                source = self.sources.after(cue[0], end) if cue else None
                if source is not None:
                    return source, stance
        return None

    def _judges(self, span: SentenceSpan, end: int) -> tuple[SourcePhrase, Stance] | None:
        """Who says so in a verb, a pronoun and at most a date: "Paris denied it", "El Gobierno lo desmintió"."""
        words = self.pack.attribution
        last = end
        while last > span.first and self.sources.covered[last - 1]:
            last -= 1
        object_behind = self.tokens.at(last - 1) in either(words.said_before, words.things)
        verb = last - 2 if object_behind else last - 1
        stance = _STANCES.get(words.verbs.get(self.tokens.at(verb), ""))
        if stance is None or not (object_behind or self.tokens.at(verb - 1) in words.restated):
            return None
        begin = verb if object_behind else verb - 1
        while self.tokens.at(begin - 1) in self.pack.auxiliaries or self.tokens.at(begin - 1) in words.adverbs:
            begin -= 1
        if any(self.tokens.at(k) in self.pack.negations for k in range(begin, verb)):
            return None
        source = self.sources.before(begin, span.first, lenient=True)
        return (source, stance) if source is not None else None
