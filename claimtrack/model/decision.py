"""Decisions of people: on claims, on findings, on links; and the evidence they rest on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Status(StrEnum):
    """Where a claim stands. Before any decision: unreviewed."""

    UNREVIEWED = "unreviewed"
    CORROBORATED = "corroborated"
    DISPUTED = "disputed"
    UNRESOLVED = "unresolved"
    REJECTED = "rejected"
    """A slip of the reader: the text does not claim this."""


class Disposition(StrEnum):
    """What a person made of a finding."""

    PENDING = "pending"
    CONFIRMED = "confirmed"
    EXPLAINED = "explained"
    DISMISSED = "dismissed"


class WrongSide(StrEnum):
    """Which side of a confirmed discrepancy is wrong."""

    ONE = "one"
    OTHER = "other"
    BOTH = "both"
    NEITHER = "neither"


class Confidence(StrEnum):
    """How far a claim can be relied on."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a decision rests on: an address, a document ("D4") or a claim ("C9")."""

    reference: str
    quote: str | None = None
    supports: bool = True
    dated: date | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """One person's decision on one claim."""

    claim: str
    """The claim's id in the case ("C12")."""
    person: str
    status: Status
    at: datetime
    reason: str | None = None
    evidence: tuple[Evidence, ...] = ()
