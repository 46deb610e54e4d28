"""Statements: attributed clauses without a figure, one claim each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimtrack.language import LanguagePack, Tokens
from claimtrack.model import Stance
from claimtrack.reading.attribution.quote_marks import PAIRS, QuoteMarks
from claimtrack.reading.attribution.speech import Speech, statements
from claimtrack.reading.figures.figure import Figure

_MARKS = frozenset({",", ";", ":", ".", "“", "”", "«", "»", '"', "—", "–"})
_SHORTEST = 2
_CLAUSE = 3
"""What stands before a colon has as many words at least, where it is said by itself."""


@dataclass(frozen=True, slots=True)
class StatementGrammar:
    """Finds the clauses of one document that a source asserts, confirms or denies."""

    tokens: Tokens
    pack: LanguagePack

    def all(self, speeches: Sequence[Speech], figures: Sequence[Figure]) -> Iterator[tuple[Speech, int, int]]:
        """The clauses of one sentence that hold no figure: the speech, and the clause's tokens."""
        for speech in statements(speeches):
            for first, last in self._clauses(speech, speeches):
                shortest = _SHORTEST if speech.loose and speech.stance is not Stance.DENIES else 1
                last = self._before_colon(speech, first, last, figures) if not speech.quoted else last
                hangs = self.tokens.at(last - 1) in self.pack.of_words
                if (
                    last - first >= shortest
                    and not hangs
                    and not any(first <= figure.first < last for figure in figures)
                ):
                    yield speech, first, last

    def _clauses(self, speech: Speech, speeches: Sequence[Speech]) -> list[tuple[int, int]]:
        """The clauses of what a source says: cut where "and that" adds another one, and where another cue begins."""
        first, last = speech.content
        for other in speeches:
            if other is not speech and first < other.cue[0] < last and other.content != speech.content:
                last = other.cue[0]
        cuts = [first]
        for i in range(first + 1, last - 1):
            joins = self.tokens.at(i) in self.pack.ranges.conjunctions
            if joins and self.tokens.at(i + 1) in self.pack.attribution.that:
                cuts.append(i)
        clauses = []
        for begin, end in zip(cuts, [*cuts[1:], last], strict=True):
            start = begin + 2 if begin != first else begin
            clauses.append(self._trimmed(start, end))
        return clauses

    def _before_colon(self, speech: Speech, first: int, last: int, figures: Sequence[Figure]) -> int:
        """Where a clause ends that figures behind a colon bear out: "que hay corrupción: | han caído 23"."""
        fronted = speech.verb is None and speech.cue[1] <= first and self.tokens.at(first - 1) == ","
        told = fronted or self.tokens.at(first - 1) in self.pack.attribution.that
        inside = [figure.first for figure in figures if told and first <= figure.first < last]
        colon = next((i for i in range(first, min(inside)) if self.tokens.folded[i] == ":"), last) if inside else last
        return colon if colon - first >= _CLAUSE else last

    def _trimmed(self, first: int, last: int) -> tuple[int, int]:
        """A clause without the marks and conjunctions at its ends."""
        while first < last and self.tokens.at(first) in _MARKS:
            first += 1
        while last > first and (
            (self.tokens.at(last - 1) in _MARKS and not self._closes_inner(last - 1, first))
            or self.tokens.at(last - 1) in self.pack.ranges.conjunctions
        ):
            last -= 1
        return first, last

    def _closes_inner(self, mark: int, first: int) -> bool:
        """Whether a mark closes a quotation that opened inside the clause: "they were “repeatedly tortured”"."""
        closes = self.tokens.at(mark) in PAIRS.values()
        opening = QuoteMarks(self.tokens).opening(mark, first) if closes else None
        return opening is not None and opening > first
