"""Wholes and what is known already, of which a plan, a forecast or an estimate tells a part."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.language import LanguagePack, Tokens
from claimtrack.reading.figures.figure import Figure
from claimtrack.reading.sentences import SentenceSpan

_WHOLE = 3
_OPENING = 16
"""How many tokens the whole may have with which a sentence opens."""


@dataclass(frozen=True, slots=True)
class WholeGrammar:
    """Tells the wholes among the figures of one document."""

    tokens: Tokens
    pack: LanguagePack

    def holds(self, figure: Figure, span: SentenceSpan, cue: str | None, hint: str | None) -> bool:
        """Whether a figure is only the whole of which something is planned or reckoned.

        `cue` is what the nearest cue makes of it, `hint` what the verb of saying hints at.
        "Of 15,600 houses destroyed, 12,500 will be rebuilt" and "4,300 of the 29,800 jobs are at risk, it estimates".
        """
        told = cue or hint
        if told is None or told == "limit":
            return False
        opening = self.tokens.at(span.first) in self.pack.of_words and figure.first - span.first <= _WHOLE
        if opening and cue is None and hint != "estimate":
            return True
        lead = figure.first - 1
        if self.tokens.at(lead) not in self.pack.definite:
            return False
        of = self.tokens.at(lead - 1) in self.pack.of_words and self.tokens.at(lead - 2)
        return bool(of and (self.tokens.is_number(lead - 2) or of == "%")) or self._is_done_with(figure)

    def ends(self, figure: Figure, span: SentenceSpan) -> int:
        """Where the whole ends with which a figure's sentence opens: "Of the 96 promised, | 58 have come"."""
        if self.tokens.at(span.first) not in self.pack.of_words:
            return span.first
        for i in range(span.first, min(figure.first, span.first + _OPENING)):
            if self.tokens.at(i) == ",":
                return i + 1 if any(self.tokens.is_number(k) for k in range(span.first, i)) else span.first
        return span.first

    def _is_done_with(self, figure: Figure) -> bool:
        """Whether a participle makes those of an article known: "con las 98.000 familias inscritas hasta mayo"."""
        near = range(figure.last + 1, figure.end + 1)
        done = (i for i in near if self.tokens.at(i).endswith(self.pack.endings.participle))
        counted = figure.unit_last > figure.last and figure.qualifier is None
        return counted and any(self.pack.modality.cues.at(self.tokens.folded, i) is None for i in done)
