"""Whether a clause tells of the past: "delivered 196,000 tonnes", "quemó 64.700 hectáreas"."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.language import LanguagePack, Tokens
from claimtrack.reading.figures.figure import Figure
from claimtrack.reading.sentences import SentenceSpan

_REACH = 12
"""How many tokens around a figure may tell the tense of its clause."""


@dataclass(frozen=True, slots=True)
class TenseGrammar:
    """Reads the tense of clauses in one document."""

    tokens: Tokens
    pack: LanguagePack

    def tells_past(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether a finite verb of the past stands in the clause of a figure, and it is no verb of saying."""
        for i in range(figure.start - 1, max(span.first, figure.start - _REACH) - 1, -1):
            if self.tokens.folded[i] in (";", ":"):
                break
            if self.is_past(i):
                return True
        for i in range(figure.end, min(span.last, figure.end + _REACH)):
            if not self.tokens.is_word(i) and not self.tokens.is_number(i):
                return False
            if self.is_past(i):
                return True
        return False

    def is_known(self, figure: Figure) -> bool:
        """Whether a figure is only spoken of: "the purchase of 2.4 million doses", and not "a yield of 27.5 tonnes"."""
        of = figure.start - 1
        if self.tokens.at(of) not in self.pack.of_words or self.tokens.at(of - 1) in self.pack.parts.totals:
            return False
        return self.tokens.at(of - 2) in self.pack.definite or self.tokens.at(of - 2) in self.pack.time.words["the"]

    def in_relative(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether a relative with a verb of the past opens the clause of a figure: "who bought it for £3.6bn"."""
        for i in range(figure.start - 1, max(span.first, figure.start - _REACH), -1):
            if self.tokens.at(i) == ",":
                return False
            if self.tokens.at(i) in self.pack.relatives:
                return self.is_past(i + 1)
        return False

    def is_past(self, i: int) -> bool:
        """Whether a token is a finite verb of the past that says nothing."""
        word = self.tokens.at(i)
        if not self.tokens.is_word(i) or word in self.pack.attribution.verbs:
            return False
        if word in self.pack.past_words:
            return True
        raw = self.tokens.lower(i)
        if not raw.endswith(self.pack.endings.finite_past):
            return False
        before = self.tokens.at(i - 1)
        if before in self.pack.stands or before in self.pack.determiners or before in self.pack.prepositions:
            # "Has delivered", "the injured".
            return False
        return not self.tokens.is_number(i - 1) and before not in self.pack.of_words

    def is_present(self, i: int) -> bool:
        """Whether a token looks like a finite verb of the present: "needs", "faltan"."""
        word = self.tokens.at(i)
        if not self.tokens.is_word(i) or self.tokens.capital(i):
            return False
        if word in self.pack.present or word in self.pack.stands:
            return True
        before = self.tokens.at(i - 1)
        closed = before in self.pack.determiners or before in self.pack.prepositions
        return not closed and word in self.pack.present_words
