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

    def goal(self, figure: Figure, span: SentenceSpan) -> str | None:
        """As what a relative clause tells a figure that is known: "the 15 to 20 % that UNESCO recommends" is a target.

        One of target, limit and forecast, or None.
        """
        if not any(self.tokens.at(lead) in self.pack.definite for lead in (figure.first - 1, figure.start - 1)):
            return None
        for at in range(figure.unit_last, min(span.last, figure.end + _RELATIVE)):
            if not self.tokens.is_word(at) or self.tokens.at(at) in self.pack.of_words:
                # "86 % of what its plant allows."
                return None
            if self.tokens.at(at) in self.pack.relatives:
                behind = range(at + 1, min(span.last, at + 1 + _VERB))
                found = (self.pack.modality.cues.at(self.tokens.folded, i) for i in behind if self.tokens.is_word(i))
                return next((cue[1] for cue in found if cue is not None and cue[1] in _GOALS), None)
        return None
