"""Tolls: which figures count what an event did, its dead or what it destroyed."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimtrack.language import LanguagePack, fold, tokenize
from claimtrack.model import Claim
from claimtrack.quantity import UnitKind

_DAMAGE = 32
"""How many code points from a figure a verb of damage may stand."""
_TOLL_VERB = 24
"""How many code points before a toll its verb may begin."""


@dataclass(frozen=True, slots=True)
class TollGrammar:
    """Tells the tolls among the claims of one document, each judged once."""

    pack: LanguagePack
    judged: dict[int, bool] = field(default_factory=dict)
    """Whether the claims seen so far count a toll, by where their numbers begin: later figures ask about them again."""

    def counts(self, claim: Claim) -> bool:
        """Whether a claim counts what an event did: its dead, or what it destroyed."""
        if claim.number is None:
            return False
        at = claim.number.start
        if at not in self.judged:
            self.judged[at] = self._counts(claim)
        return self.judged[at]

    def _counts(self, claim: Claim) -> bool:
        unit = claim.quantity.unit if claim.quantity else None
        if unit is None or claim.quantity is None or claim.quantity.per is not None:
            return False
        first, last = claim.anchor.start - claim.sentence.start, claim.anchor.end - claim.sentence.start
        text = claim.sentence.text
        if unit.kind in (UnitKind.COUNT, UnitKind.PHYSICAL):
            around = text[max(0, first - _DAMAGE) : first] + " " + text[last : last + _DAMAGE]
            if not self.pack.damage.isdisjoint(tokenize(around).folded):
                return True
        if unit.kind is not UnitKind.COUNT:
            return False
        if fold(unit.name) in self.pack.toll:
            return True
        if fold(unit.name) not in self.pack.toll_people:
            return False
        behind = tokenize(text[last : last + _TOLL_VERB]).folded
        if not self.pack.toll_verbs.isdisjoint(behind) or not self.pack.toll.isdisjoint(behind):
            return True
        return not self.pack.toll_verbs.isdisjoint(tokenize(text[max(0, first - _TOLL_VERB) : first]).folded)
