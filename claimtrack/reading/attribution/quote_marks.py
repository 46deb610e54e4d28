"""Quotation marks of a text: which open and close a quotation, and which are apostrophes."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.language import Tokens

PAIRS = {"“": "”", "«": "»", '"': '"'}
"""The marks that open a quotation, each with the one that closes it."""
_SINGLE = {"‘": "’", "’": "’"}
"""Single marks; the one that closes is an apostrophe too, and texts on a typewriter open with it."""
OPENING = PAIRS.keys() | _SINGLE.keys()
"""The marks with which a quotation may begin."""


@dataclass(frozen=True, slots=True)
class QuoteMarks:
    """Reads the quotation marks of one document. An apostrophe, as in "I've" or "unions'", closes nothing."""

    tokens: Tokens

    def opens(self, i: int) -> bool:
        """Whether a quotation begins with the mark at a token."""
        mark = self.tokens.at(i)
        return mark in PAIRS or (mark in _SINGLE and self._single(i))

    def closing(self, i: int, end: int) -> int | None:
        """The mark that closes the quotation opened at a token, before `end`."""
        mark = self.tokens.at(i)
        double = mark in PAIRS
        closes = PAIRS[mark] if double else _SINGLE.get(mark, "")
        marks = (at for at in range(i + 1, end) if self.tokens.at(at) == closes)
        return next((at for at in marks if double or self._ends(at)), None)

    def opening(self, i: int, start: int) -> int | None:
        """The mark that opens the quotation closed at a token, not before `start`."""
        mark = self.tokens.at(i)
        opened = next((key for key, value in PAIRS.items() if value == mark), None)
        single = opened is None and mark == "’" and self._ends(i)
        for at in range(i - 1, start - 1, -1):
            if self.tokens.at(at) == opened or (single and self.tokens.at(at) in _SINGLE and self._single(at)):
                return at
        return None

    def closes(self, i: int) -> bool:
        """Whether the mark at a token can close a quotation."""
        mark = self.tokens.at(i)
        return mark in PAIRS.values() or (mark == "’" and self._ends(i))

    def _single(self, i: int) -> bool:
        """Whether a single mark stands before a word and behind none."""
        behind = self.tokens.glued(i) and (self.tokens.is_word(i - 1) or self.tokens.is_number(i - 1))
        return not behind and self.tokens.glued(i + 1) and self.tokens.at(i + 1) != ""

    def _ends(self, i: int) -> bool:
        """Whether a single mark hangs on what stands before it, and no letter on the mark."""
        return self.tokens.glued(i) and not (self.tokens.glued(i + 1) and self.tokens.is_word(i + 1))
