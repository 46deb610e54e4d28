"""Whose number a clause behind it tells: "los 10,5 millones que había pronosticado Capeco", "the 30 that X expects"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimtrack.language import LanguagePack, Tokens
from claimtrack.reading.attribution.cast import SourcePhrase
from claimtrack.reading.attribution.sources import SourceGrammar
from claimtrack.reading.attribution.speech import HINTS, Speech
from claimtrack.reading.attribution.subjects import SubjectGrammar
from claimtrack.reading.sentences import SentenceSpan

_EXPECTED = ("estimates", "forecasts")
"""The groups of verbs that tell what was expected."""
_TO_NUMBER = 4
"""How many words before a relative clause the number may stand that it tells of."""


@dataclass(frozen=True, slots=True)
class NumberClauseGrammar:
    """Reads the relative clauses of one document that tell whose number stands before them."""

    tokens: Tokens
    pack: LanguagePack
    sources: SourceGrammar
    subjects: SubjectGrammar

    def figured(self, i: int, hint: str | None, span: SentenceSpan, end: int) -> Speech | None:
        """The speech of a verb at a token that is the verb of such a clause with its subject behind it, or None."""
        begin = self.subjects.verb_start(i, span.first)
        if not self.pack.pro_drop or self.tokens.at(begin - 1) not in self.pack.relatives:
            return None
        opens = self.tokens.capital(i + 1) or self.tokens.at(i + 1) in self.pack.definite
        source = self.sources.after(i + 1, end) if opens else None
        if source is None or (self.tokens.is_word(source.last) and source.last < end):
            return None
        return self._speech(begin - 1, (i, source.last), source, hint, span)

    def all(self, span: SentenceSpan, end: int) -> Iterator[Speech]:
        """What others had expected than who speaks in a sentence: "above the $1m that the insurer had estimated"."""
        words = self.pack.attribution
        for i in range(span.first + _TO_NUMBER, end):
            group = words.verbs.get(self.tokens.at(i)) or words.participles.get(self.tokens.at(i))
            if self.pack.pro_drop or group not in _EXPECTED or not self._ends(i + 1, end):
                continue
            source = self._subject(self.subjects.verb_start(i, span.first), span)
            if source is None:
                continue
            told = self._speech(source.first - 1, (source.first, i + 1), source, HINTS[group], span)
            if told is not None:
                yield told

    def _subject(self, begin: int, span: SentenceSpan) -> SourcePhrase | None:
        """The subject before the verb of a relative clause: "that | the insurer | had estimated"."""
        source = self.sources.before(begin, span.first)
        if source is None or self.tokens.at(source.first - 1) not in self.pack.relatives:
            return None
        return source

    def _ends(self, i: int, end: int) -> bool:
        """Whether nothing but a date follows a verb in its clause: what it tells stands before it."""
        while i < end and self.sources.covered[i]:
            i += 1
        following = self.tokens.at(i)
        return i >= end or not self.tokens.is_word(i) or following in self.pack.prepositions

    def _speech(
        self, relative: int, cue: tuple[int, int], source: SourcePhrase, hint: str | None, span: SentenceSpan
    ) -> Speech | None:
        """The speech whose content is the number before a relative, where one stands near."""
        nearest = range(relative - 1, max(relative - _TO_NUMBER - 1, span.first), -1)
        number = next((k for k in nearest if self.tokens.is_number(k) or not self.tokens.is_word(k)), None)
        if number is None or not self.tokens.is_number(number) or self.sources.covered[number]:
            return None
        return Speech(cue, (number, relative), source.chain, parallel=source.parallel, hint=hint)
