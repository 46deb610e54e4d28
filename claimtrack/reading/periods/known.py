"""Figures that an article or a possessive makes known: its 3,100 members, the 2,500 that were planned."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.language import LanguagePack, Tokens
from claimtrack.quantity import UnitKind
from claimtrack.reading.figures.figure import Figure
from claimtrack.reading.sentences import SentenceSpan

_RELATIVE = 3
"""How many tokens behind a figure the relative may stand that tells what it is: "20 per cent of it that"."""
_VERB = 4
"""How many tokens behind its relative the verb of a goal or a limit may stand: "that it had planned"."""
_GOALS = ("target", "limit", "forecast")
_PLANNED = {"forecasts": "forecast", "targets": "target"}
"""As what a participle tells a figure, by its group of verbs."""


def waits(tokens: Tokens, pack: LanguagePack, i: int) -> bool:
    """Whether a verb of expecting tells who waits somewhere or for something: "los 300 que esperan en el muelle"."""
    if tokens.at(i) not in pack.modality.waits or tokens.at(i - 1) not in pack.relatives:
        return False
    if pack.time.words["purposes"].at(tokens.folded, i + 1) is not None:
        # "Los 300 que esperaban para este año".
        return False
    behind = tokens.at(i + 1)
    return behind in pack.numbers.one or (behind in pack.prepositions and behind not in pack.of_words)


@dataclass(frozen=True, slots=True)
class KnownGrammar:
    """Tells known figures in one document."""

    tokens: Tokens
    pack: LanguagePack

    def owned(self, figure: Figure) -> bool:
        """Whether a figure counts all that somebody has: "asks its 32 members", "wants more for its 23,000 workers"."""
        unit = figure.unit
        if unit is None or unit.kind is not UnitKind.COUNT or figure.qualifier is not None:
            return False
        return self.tokens.at(figure.first - 1) in self.pack.attribution.possessives

    def waits(self, at: int, figure: Figure) -> bool:
        """Whether a verb of expecting has those counted for its subject: "168.000 personas esperan una operación"."""
        counted = figure.unit is not None and figure.unit.kind is UnitKind.COUNT
        active = self.tokens.at(at - 1) not in self.pack.attribution.reflexive
        return counted and active and self.tokens.at(at) in self.pack.modality.waits

    def goal(self, figure: Figure, span: SentenceSpan) -> str | None:
        """What a relative or a participle makes of a known figure: "the 20 % that UNESCO recommends" is a target.

        One of target, limit and forecast, or None.
        """
        if not any(self.tokens.at(lead) in self.pack.definite for lead in (figure.first - 1, figure.start - 1)):
            return None
        planned = _PLANNED.get(self.pack.attribution.described.get(self.tokens.at(figure.end), ""))
        if planned is not None and self._closes(figure.end + 1):
            # "Half of the 5.4 million forecast for those months".
            return planned
        for at in range(figure.unit_last, min(span.last, figure.end + _RELATIVE)):
            if not self.tokens.is_word(at) or self.tokens.at(at) in self.pack.of_words:
                # "86 % of what its plant allows."
                return None
            if self.tokens.at(at) in self.pack.relatives:
                behind = range(at + 1, min(span.last, at + 1 + _VERB))
                found = (self.pack.modality.cues.at(self.tokens.folded, i) for i in behind if self._tells(i))
                return next((cue[1] for cue in found if cue is not None and cue[1] in _GOALS), None)
        return None

    def _tells(self, i: int) -> bool:
        return self.tokens.is_word(i) and not waits(self.tokens, self.pack, i)

    def _closes(self, at: int) -> bool:
        """Whether a phrase ends before a token, or goes on with one of where, when or by whom."""
        word = self.tokens.at(at)
        # "The 40 officers assigned to the case": a participle that tells to what.
        beside = word in self.pack.prepositions and self.pack.ranges.end.at(self.tokens.folded, at) is None
        return beside or word in self.pack.conjunctions or not self.tokens.is_word(at)
