"""Findings: what a cross-check found, with the working that a stranger can repeat."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from claimtrack.model.claim import PlacedClaim
from claimtrack.model.message import Message
from claimtrack.quantity import Interval
from claimtrack.quantity.working import Step


class Verdict(StrEnum):
    """What a finding says of its claims."""

    DISCREPANCY = "discrepancy"
    CONSISTENT = "consistent"
    QUESTION = "question"


GRAVEST_FIRST = (Verdict.DISCREPANCY, Verdict.QUESTION, Verdict.CONSISTENT)


class Certainty(StrEnum):
    """How sure a finding is: certain needs no assumption."""

    CERTAIN = "certain"
    LIKELY = "likely"
    POSSIBLE = "possible"


class Cause(StrEnum):
    """Why two figures differ, where there is a likely reason."""

    SAME_PERIOD = "same_period"
    OTHER_PERIOD = "other_period"
    OTHER_SCOPE = "other_scope"
    BOUND_AGAINST_POINT = "bound_against_point"
    SPREAD = "spread"
    REVISION = "revision"
    SCALE = "scale"
    UNIT = "unit"
    TRANSLATION = "translation"
    MISSING_PARAMETER = "missing_parameter"
    CIRCULAR = "circular"
    COPY = "copy"


class BasisKind(StrEnum):
    """How the two sides were brought together."""

    RAW = "raw"
    PRORATED = "prorated"
    ANNUALISED = "annualised"


@dataclass(frozen=True, slots=True)
class Basis:
    """A comparison on one ground: the ratio it gives and what it takes for granted."""

    kind: BasisKind
    ratio: Interval
    certainty: Certainty
    assumptions: tuple[Message, ...] = ()
    step: int | None = None
    """The step of the finding's working whose result is this ratio."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a document that bears on a finding and is no claim: a date, a word such as "shared equally"."""

    path: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found of one or more claims.

    `ratio` and `certainty` are those of the basis with the fewest assumptions. The operands of `working` refer to
    `claims` by position.
    """

    kind: str
    """The rule's name: limit, conflict, ..."""
    verdict: Verdict
    certainty: Certainty
    title: Message
    claims: tuple[PlacedClaim, ...] = ()
    cause: Cause | None = None
    ratio: Interval | None = None
    bases: tuple[Basis, ...] = ()
    working: tuple[Step, ...] = ()
    passages: tuple[Passage, ...] = ()
    assumptions: tuple[Message, ...] = ()
    question: Message | None = None
    documents: tuple[str, ...] = ()
    """Hashes of the documents that it speaks of where it has no claim."""

    @property
    def key(self) -> str:
        """What it is known by across checks: its rule and its claims, whatever the order of the documents."""
        places = sorted(f"{k.document}:{k.kind}:{k.start}:{k.end}" for k in (c.key for c in self.claims))
        return hashlib.sha256("\n".join([self.kind, *places, *sorted(self.documents)]).encode()).hexdigest()
