"""Limits told of what they are set for: "fijó en 7,4 % el alza máxima", "closes the area once 900 tonnes are in"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either
from claimtrack.reading.figures.figure import Figure
from claimtrack.reading.sentences import SentenceSpan

_NAMED = 9
"""How many tokens behind the number at which something is fixed its name may take: "el alza máxima"."""
_VERB = 14
"""How many tokens before a number the verb may stand that closes something at it."""
_LEAD = 4
"""How many tokens before a number the words may stand that tell when something is closed."""
_BREAKS = frozenset(",;:.")


@dataclass(frozen=True, slots=True)
class CeilingGrammar:
    """Tells such limits in one document. `covered` marks the tokens of dates."""

    tokens: Tokens
    pack: LanguagePack
    covered: Sequence[bool]

    def ruled(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether a figure is the most that something is fixed at, closes it when reached, or is denied by a rule."""
        if figure.unit is None:
            return False
        if not figure.interval.is_point:
            return self._is_denied(figure, span)
        return self._is_fixed(figure, span) or self._closes(figure, span)

    def _is_fixed(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether what is named behind a figure is the most, or is allowed: "fija en 36 los buques que autoriza"."""
        if self.tokens.at(figure.start - 1) not in self.pack.modality.fixing:
            return False
        if self.tokens.at(figure.end) not in self.pack.definite:
            # "En 36 los buques": the noun stands before its figure's end.
            first = next((i for i in range(figure.last, figure.end) if self.tokens.at(i) in self.pack.definite), None)
            if first is None:
                return False
        most = either(self.pack.modality.ceilings, self.pack.modality.allowed)
        for i in range(figure.last, min(span.last, figure.end + _NAMED)):
            if self.tokens.at(i) in _BREAKS or (self.tokens.is_number(i) and not self.covered[i]):
                return False
            cue = self.pack.modality.cues.at(self.tokens.folded, i)
            if self.tokens.at(i) in most or (cue is not None and cue[1] == "limit"):
                return True
        return False

    def _is_denied(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether more than a figure is denied where a rule is named: "by law no member may ... more than five"."""
        if figure.interval.high is not None or figure.qualifier is None:
            return False
        pack = self.pack
        for i in range(figure.qualifier - 1, max(span.first, figure.qualifier - _VERB) - 1, -1):
            if self.tokens.at(i) in _BREAKS or (self.tokens.is_number(i) and not self.covered[i]):
                return False
            if self.tokens.at(i) not in pack.negations or pack.bounds.before.at(self.tokens.folded, i) is not None:
                continue
            past = any(
                self.tokens.lower(at).endswith(pack.endings.finite_past) or self.tokens.at(at) in pack.past_words
                for at in (i + 1, i + 2)
            )
            rules = either(pack.traps.laws, pack.modality.licences, pack.modality.charters)
            return not past and self.tokens.holds(rules, span.first, figure.start)
        return False

    def _closes(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether something ends when a figure is reached, by a verb of the present: "closes once 900 are caught"."""
        reached = self.pack.modality.reached
        leads = (reached.at(self.tokens.folded, i) for i in range(max(span.first, figure.start - _LEAD), figure.start))
        if not any(leads):
            return False
        for i in range(figure.start - 1, max(span.first, figure.start - _VERB), -1):
            # "Closes Area 48 once": a number of a name.
            number = self.tokens.is_number(i) and not self.covered[i] and not self.tokens.capital(i - 1)
            if self.tokens.at(i) in _BREAKS or (number and i < figure.start - _LEAD):
                return False
            if self.tokens.at(i) in self.pack.modality.closings:
                return True
        return False
