"""Conditions: figures that hold only if something else does, or that tell what could be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimtrack.language import LanguagePack, Tokens
from claimtrack.reading.figures.figure import Figure
from claimtrack.reading.modality.turns import Turns
from claimtrack.reading.sentences import SentenceSpan

_BEFORE = 26
_PLAN = 7
"""How many words before a figure the plan may stand that it is part of."""
_MODAL_REACH = 4
_TAIL = 9
"""How many words behind a figure the condition may stand under which it holds."""
_ASIDE = 20
"""How many words a condition between commas may have: "and, if parliament agrees, will add 10 billion"."""


@dataclass(frozen=True, slots=True)
class ConditionGrammar:
    """Tells conditions in one document. `covered` marks the tokens of dates."""

    tokens: Tokens
    pack: LanguagePack
    covered: Sequence[bool]
    turns: Turns

    def hold(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether a figure is a condition or under one: inside an if, before or behind it, or what could happen."""
        for i in self.turns.back(max(span.first, figure.start - _BEFORE + 1), figure.start):
            mark = self.tokens.folded[i]
            if mark in (",", ";", ":"):
                if mark == "," and self._closes_condition(i, span):
                    return True
                break
            found = self.turns.cue(i)
            if found and found[1] == "conditional":
                return True
        if self._if_behind(figure, span):
            return True
        for i in range(figure.end, min(figure.end + _MODAL_REACH, span.last)):
            if not self.tokens.is_word(i) or self.pack.ranges.conjunctions.at(self.tokens.folded, i) is not None:
                break
            found = self.turns.cue(i)
            if i < figure.end + 2 and found and found[1] == "conditional":
                return True
            if self.tokens.at(i) in self.pack.modality.modals and not self.tokens.capital(i):
                if self._is_part_of_plan(figure, span):
                    return False
                capped = figure.interval.low is None
                # "Each of the 130 members may hire seven": those of whom something could be are there.
                known = self.tokens.at(figure.start - 1) in self.pack.definite
                return self.tokens.at(i + 1) not in self.pack.modality.perfect and not (capped or known)
        return self._opens_with_if(figure, span)

    def _if_behind(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether a condition ends the clause of what could be: "could reach 8 million by April if snow falls"."""
        for i in range(figure.end, min(figure.end + _TAIL, span.last)):
            if not self.tokens.is_word(i) and not self.covered[i]:
                return False
            found = self.turns.cue(i)
            if found and found[1] == "conditional":
                before = range(max(span.first, figure.start - _MODAL_REACH), figure.start)
                return any(self.tokens.at(k) in self.pack.modality.modals for k in before)
        return False

    def _is_part_of_plan(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether a relative clause tells what a plan holds: "a plan under which 4,000 troops would guard the port"."""
        for i in range(figure.start - 1, max(span.first, figure.start - _PLAN), -1):
            if not self.tokens.is_word(i):
                return False
            if self.tokens.at(i) in self.pack.relatives and self.tokens.at(i - 1) in self.pack.prepositions:
                found = self.pack.modality.cues.ending(self.tokens.folded, i - 1)
                return found is not None and found[1] == "target"
        return False

    def _closes_condition(self, comma: int, span: SentenceSpan) -> bool:
        """Whether the words between this comma and the one before are a condition."""
        for i in range(comma - 1, max(span.first, comma - _ASIDE), -1):
            mark = self.tokens.folded[i]
            if mark == ",":
                found = self.turns.cue(i + 1)
                return found is not None and found[1] == "conditional"
            if mark in (";", ":"):
                return False
        return False

    def _opens_with_if(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether the sentence begins with a condition: what follows its comma holds only under it."""
        first = span.first
        while first < figure.start and not self.tokens.is_word(first):
            first += 1
        found = self.turns.cue(first)
        if found is None or found[1] != "conditional":
            # "De romperse la presa, ..."
            infinitive = self.tokens.at(first + 1).endswith(self.pack.endings.infinitive or ("\n",))
            if self.tokens.at(first) not in self.pack.of_words or not infinitive:
                return False
        return ";" not in self.tokens.folded[first : figure.start]
