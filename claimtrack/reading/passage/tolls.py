"""Tolls: which figures count what an event did, its dead or what it destroyed."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimtrack.language import LanguagePack, Tokens, fold
from claimtrack.language.unions import either
from claimtrack.model import Claim
from claimtrack.quantity import UnitKind

_DAMAGE = 32
"""How many code points from a figure a verb of damage may stand."""
_TOLL_VERB = 24
"""How many code points before a toll its verb may begin."""


@dataclass(frozen=True, slots=True)
class TollGrammar:
    """Tells the tolls among the claims of one document, each judged once."""

    tokens: Tokens
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
        damaged = unit.kind in (UnitKind.COUNT, UnitKind.PHYSICAL)
        own = self.tokens.inside(claim.anchor.start, claim.anchor.end)
        if damaged and (
            not self.pack.toll.damage.isdisjoint(own)
            or self._before(claim, _DAMAGE, self.pack.toll.damage)
            or self._behind(claim, _DAMAGE, self.pack.toll.damage)
        ):
            return True
        if unit.kind is not UnitKind.COUNT:
            return False
        if fold(unit.name) in self.pack.toll.words:
            return True
        if fold(unit.name) not in self.pack.toll.people:
            return False
        words = either(self.pack.toll.verbs, self.pack.toll.words)
        return self._behind(claim, _TOLL_VERB, words) or self._before(claim, _TOLL_VERB, self.pack.toll.verbs)

    def _before(self, claim: Claim, reach: int, words: frozenset[str]) -> bool:
        """Whether one of some words stands within a reach before a figure, in its sentence."""
        start = claim.anchor.start
        return not words.isdisjoint(self.tokens.inside(max(claim.sentence.start, start - reach), start))

    def _behind(self, claim: Claim, reach: int, words: frozenset[str]) -> bool:
        """Whether one of some words stands within a reach behind a figure, in its sentence."""
        end = claim.anchor.end
        return not words.isdisjoint(self.tokens.inside(end, min(claim.sentence.end, end + reach)))
