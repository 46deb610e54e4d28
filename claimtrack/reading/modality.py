"""Modality: in what sense a figure is stated, from the cues in its clause."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from claimtrack.language import LanguagePack, Tokens
from claimtrack.model import Modality
from claimtrack.quantity import Interval
from claimtrack.reading.figure import Figure
from claimtrack.reading.sentences import SentenceSpan

_BEFORE = 26
_AFTER = 7
_MODAL_REACH = 4
_PERMISSION = 9
"""How many words may stand between "may" and the bound that it grants."""


@dataclass(frozen=True, slots=True)
class ModalityGrammar:
    """Reads the modality of figures in one document."""

    tokens: Tokens
    pack: LanguagePack
    covered: Sequence[bool]

    def of(self, figure: Figure, span: SentenceSpan, hint: str | None) -> Modality:
        """The modality of a figure: the nearest cue of its clause, else what the verb of saying hints at."""
        if self._conditional(figure, span):
            return Modality.CONDITIONAL
        if self._permitted(figure, span) or self._ruled(figure, span):
            return Modality.LIMIT
        cue = self._before(figure, span) or self._after(figure, span)
        if cue is None and self._modal_verb(figure, span):
            return Modality.ESTIMATE
        if cue is None and hint is None and self._ends_in(self.pack.future_suffixes, figure, span):
            return Modality.FORECAST
        if cue == "forecast" and hint == "target":
            cue = hint
        return Modality(cue or hint or Modality.REPORTED)

    def bounded(self, figure: Figure, span: SentenceSpan) -> Interval:
        """What a limit allows: up to its figure, from it on ("a minimum of"), or not over it ("bars more than")."""
        low, high = figure.interval.low, figure.interval.high
        if figure.interval.is_point:
            return Interval(low, None) if self._named(self.pack.floors, figure, span, _AFTER) else Interval(None, high)
        if high is None and self._named(self.pack.prohibitions | self.pack.negations, figure, span, _BEFORE):
            return Interval(None, low)
        return figure.interval

    def _named(self, words: frozenset[str], figure: Figure, span: SentenceSpan, reach: int) -> bool:
        """Whether one of some words stands before a figure and its qualifier ("no less than" is no denial)."""
        first = max(span.first, figure.start - reach)
        last = figure.first if figure.qualifier is None else figure.qualifier
        return any(self.tokens.at(i) in words for i in range(first, last))

    def _ruled(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether a rule sets a bound: "the treaty obliges it to send at least", "must be kept between 2 and 8"."""
        most = self.pack.floors | self.pack.ceilings
        if figure.interval.is_point and not self._named(most, figure, span, _AFTER):
            return False
        for i in range(figure.first - 1, max(span.first - 1, figure.start - _BEFORE), -1):
            if self.tokens.at(i) in (";", ":") or (self.tokens.is_number(i) and not self.covered[i]):
                return False
            if self.tokens.at(i) in self.pack.obligations:
                return self.tokens.at(i + 1) not in self.pack.perfect
            if self.tokens.at(i) in self.pack.rules:
                return any(self.tokens.at(j) in self.pack.laws for j in range(span.first, i))
        return False

    def _conditional(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether the figure is a condition: inside an if, or the subject of what could happen."""
        for i in range(figure.start - 1, max(span.first - 1, figure.start - _BEFORE), -1):
            if self.tokens.at(i) in (",", ";", ":"):
                break
            found = self.pack.modality.at(self.tokens.folded, i)
            if found and found[1] == "conditional":
                return True
        for i in range(figure.end, min(figure.end + _MODAL_REACH, span.last)):
            if not self.tokens.is_word(i):
                break
            if self.tokens.at(i) in self.pack.modals and not self.tokens.capital(i):
                capped = figure.interval.low is None
                return self.tokens.at(i + 1) not in self.pack.perfect and not capped
        return self._opens_with_if(figure, span)

    def _permitted(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether what may be done is bounded from above: "may buy no more than 500,000 barrels a year"."""
        denied = figure.interval.high is None and self._named(self.pack.negations, figure, span, _BEFORE)
        if (figure.interval.low is not None and not denied) or figure.qualifier is None:
            return False
        for i in range(figure.qualifier - 1, max(span.first - 1, figure.qualifier - _PERMISSION), -1):
            if not self.tokens.is_word(i):
                return False
            if self.tokens.at(i) in self.pack.permissions and not self.tokens.capital(i):
                return self.tokens.at(i + 1) not in self.pack.perfect
        return False

    def _opens_with_if(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether the sentence begins with a condition: what follows its comma holds only under it."""
        first = span.first
        while first < figure.start and not self.tokens.is_word(first):
            first += 1
        found = self.pack.modality.at(self.tokens.folded, first)
        return found is not None and found[1] == "conditional"

    def _before(self, figure: Figure, span: SentenceSpan) -> str | None:
        """The nearest cue before a figure in its clause."""
        i = figure.qualifier if figure.qualifier is not None else figure.start
        first = max(span.first, i - _BEFORE)
        at = figure.first - 1
        crossed = False
        while at >= first:
            if self.tokens.at(at) in (";", ":") or self._closes_clause(at):
                return None
            crossed = crossed or (self.tokens.is_number(at) and not self.covered[at])
            found = self.pack.modality.at(self.tokens.folded, at)
            if found and found[0] <= figure.first and found[1] != "conditional":
                # A cap binds the first figure behind it; the others of its clause are what is held against it.
                return None if crossed and found[1] == "limit" else found[1]
            at -= 1
        return None

    def _closes_clause(self, at: int) -> bool:
        """Whether a comma with a conjunction or a relative begins another clause than the one before it."""
        if self.tokens.at(at) != ",":
            return False
        if self.tokens.at(at + 1) in self.pack.conjunctions:
            return True
        return any(self.tokens.at(i) in self.pack.relatives for i in (at + 1, at + 2))

    def _after(self, figure: Figure, span: SentenceSpan) -> str | None:
        """A cue right behind a figure: "12,000 soldiers are expected"."""
        for at in range(figure.end, min(figure.end + _AFTER, span.last)):
            if not self.tokens.is_word(at) or self.tokens.at(at) in self.pack.ranges.conjunctions:
                return None
            found = self.pack.modality.at(self.tokens.folded, at)
            if found and found[1] not in ("conditional", "limit"):
                return found[1]
        return None

    def _modal_verb(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether the verb before a figure is a conditional by its ending: "pagaría 2.400 dólares"."""
        return self._ends_in(self.pack.modal_suffixes, figure, span)

    def _ends_in(self, suffixes: tuple[str, ...], figure: Figure, span: SentenceSpan) -> bool:
        """Whether a word of the clause before a figure has one of some endings of verbs, accents and all."""
        if not suffixes:
            return False
        for at in range(figure.start - 1, max(span.first - 1, figure.start - _AFTER), -1):
            if self.tokens.at(at) in (",", ";", ":"):
                return False
            if self._is_verb(at, suffixes):
                return True
        return False

    def _is_verb(self, at: int, suffixes: tuple[str, ...]) -> bool:
        """Whether a word has an ending and is no noun behind an article or a preposition."""
        if not self.tokens.is_word(at):
            return False
        before = self.tokens.at(at - 1)
        if before in self.pack.determiners or before in self.pack.prepositions:
            return False
        return unicodedata.normalize("NFC", self.tokens.raw(at)).lower().endswith(suffixes)
