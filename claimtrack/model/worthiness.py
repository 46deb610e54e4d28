"""Check-worthiness: which claims to look at first, by facts of the claim itself, each with its points.

An order for a queue and no measure of truth; it hides no claim. What counts is what makes checking possible and useful:
ClaimBuster (Hassan et al., 2017) found figures and plain tense the best signs of a sentence that a fact-checker takes
up. The points are a convention; they are the same for every case, so that two people get the same order.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from claimtrack.model.claim import Claim, ClaimKind, Modality
from claimtrack.model.message import Message
from claimtrack.model.source import SourceKind, Stance

KIND = {ClaimKind.QUANTITY: 40, ClaimKind.STATEMENT: 25}
"""A figure is right or wrong; a statement often is a matter of words."""
MODALITY = {
    Modality.REPORTED: 20,
    Modality.ESTIMATE: 15,
    Modality.LIMIT: 15,
    Modality.TARGET: 5,
    Modality.FORECAST: 5,
    Modality.CONDITIONAL: 0,
}
"""What is or was can be looked up today, what may come cannot."""
STANCE = {Stance.DENIES: 15, Stance.CONFIRMS: 5, Stance.ASSERTS: 0}
"""Where somebody denies, two sides wait for the checker."""
NAMED, UNNAMED, NO_SOURCE = 15, 12, 8
"""Somebody with a name can be asked; behind nobody's name a claim rests on one report."""
PERIOD = 5
"""A figure with its period can be held against records."""

MOST = 95
"""The points of a figure told as a fact and denied by somebody with a name, its period stated."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A fact about a claim and the points that it brings."""

    message: Message
    points: int


@dataclass(frozen=True, slots=True)
class Worth:
    """How early a claim deserves to be looked at: the sum of its reasons, up to MOST."""

    reasons: tuple[Reason, ...]
    points: int
    """The sum of all reasons."""


def worth(claim: Claim) -> Worth:
    """The check-worthiness of a claim, from what was read alone."""
    chain = claim.attribution.chain if claim.attribution else ()
    innermost = chain[0].kind if chain else None
    return _worth(claim.kind, claim.modality, claim.stance, innermost, claim.period is not None)


@cache
def _worth(
    kind: ClaimKind, modality: Modality, stance: Stance, innermost: SourceKind | None, has_period: bool
) -> Worth:
    # All that there is to know, in few kinds: a large add asks of each claim.
    reasons = [
        Reason(Message.of(f"terms.worth.{kind}"), KIND[kind]),
        Reason(Message.of(f"terms.worth.{modality}"), MODALITY[modality]),
        Reason(Message.of(f"terms.worth.{stance}"), STANCE[stance]),
        _source(innermost),
    ]
    if has_period:
        reasons.append(Reason(Message.of("terms.worth.period"), PERIOD))
    return Worth(tuple(reason for reason in reasons if reason.points), sum(reason.points for reason in reasons))


def _source(innermost: SourceKind | None) -> Reason:
    if innermost is None:
        return Reason(Message.of("terms.worth.no_source"), NO_SOURCE)
    if innermost is SourceKind.UNNAMED:
        return Reason(Message.of("terms.worth.unnamed"), UNNAMED)
    return Reason(Message.of("terms.worth.named"), NAMED)
