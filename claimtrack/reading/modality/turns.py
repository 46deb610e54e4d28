"""Where the sense of a clause can turn: its cues of modality, the verbs of the future, its joints and its numbers."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either
from claimtrack.reading.periods.future import FutureGrammar
from claimtrack.reading.periods.known import waits

_MARKS = frozenset(",;:")


class Turns:
    """The tokens of one document at which whoever walks through a clause has to stop; most words are none of them."""

    def __init__(self, tokens: Tokens, pack: LanguagePack, future: FutureGrammar) -> None:
        self._tokens, self._pack = tokens, pack
        words = either(_MARKS, pack.conjunctions, pack.modality.cues.openers) | future.among(frozenset(tokens.folded))
        found = {i for i, word in enumerate(tokens.folded) if word in words}
        # "No podrá": behind a word that denies any verb may be one of the future.
        denied = {i + 1 for i in found if tokens.folded[i] in pack.negations}
        self._places = sorted(found.union(denied, tokens.numbers()))

    def back(self, first: int, end: int) -> Sequence[int]:
        """The turns from one token up to, not including, another, the last of them first."""
        return self._places[bisect_left(self._places, first) : bisect_left(self._places, end)][::-1]

    def cue(self, i: int) -> tuple[int, str] | None:
        """The cue of modality at a token, and the position after it, unless it is none there: "si bien" concedes."""
        if self._tokens.at(i) not in self._pack.modality.cues.openers:
            return None
        found = self._pack.modality.cues.at(self._tokens.folded, i)
        if found is None or self._is_joined(i) or self.compares(i - 1):
            # "Better-than-expected", "more than expected".
            return None
        if waits(self._tokens, self._pack, i):
            return None
        concessions, folded = self._pack.modality.concessions, self._tokens.folded
        conceded = concessions.at(folded, i) is not None or concessions.ending(folded, i + 1) is not None
        return None if conceded else found

    def compares(self, i: int) -> bool:
        """Whether a token is a "than" that compares."""
        return self._tokens.at(i) in self._pack.comparison.than and self._tokens.at(i) not in self._pack.relatives

    def _is_joined(self, i: int) -> bool:
        return self._tokens.at(i - 1) == "-" and self._tokens.glued(i)
