"""A case as people see it: claims with their decisions, findings with their dispositions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from claimtrack.model.claim import PlacedClaim, Refusal
from claimtrack.model.decision import Confidence, Decision, Disposition, Evidence, Status, WrongSide
from claimtrack.model.document import Document
from claimtrack.model.finding import Finding
from claimtrack.model.link import Link
from claimtrack.model.reference import ReferenceFile
from claimtrack.model.source import Reliability, SourceKind


@dataclass(frozen=True, slots=True)
class CaseClaim:
    """A claim of a case: its id is `placed.id` ("C12")."""

    placed: PlacedClaim
    document_id: str
    status: Status = Status.UNREVIEWED
    decisions: tuple[Decision, ...] = ()
    """The standing decision of each person."""
    confidence: Confidence | None = None
    links: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()
    stale: bool = False
    """Whether a decision on it rests on a document retracted, or a source downgraded, since."""
    by_hand: str | None = None
    """Who made it, or set its reading, by hand."""
    lost: bool = False
    """Whether the last reading of its document has no such claim; it is kept for what people did with it."""


@dataclass(frozen=True, slots=True)
class CaseDocument:
    """A document of a case, with what was read from it."""

    id: str
    document: Document
    added: datetime
    claims: int = 0
    decided: int = 0
    """How many of its claims somebody has decided on."""
    refused: tuple[Refusal, ...] = ()
    retracted: datetime | None = None
    """When somebody noted that its publisher took it back."""
    retracted_why: str | None = None
    newer: str | None = None
    """The id of its newer version: what that one does not say any more is no longer taken for said."""


@dataclass(frozen=True, slots=True)
class CaseSource:
    """A source of a case."""

    id: str
    name: str
    kind: SourceKind
    claims: int = 0
    aliases: tuple[str, ...] = ()
    parent: str | None = None
    reliability: Reliability | None = None
    confidential: bool = False
    graded: datetime | None = None
    graded_by: str | None = None
    graded_why: str | None = None


@dataclass(frozen=True, slots=True)
class CaseFinding:
    """A finding of a case and what a person made of it."""

    id: str
    finding: Finding
    disposition: Disposition = Disposition.PENDING
    wrong: WrongSide | None = None
    reason: str | None = None
    evidence: tuple[Evidence, ...] = ()
    person: str | None = None
    at: datetime | None = None
    changed_since: bool = False
    """Whether its figures or verdict changed after it was settled."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The journal's last entry: whoever keeps it can tell later whether entries were cut off or rewritten."""

    number: int
    hash: str


@dataclass(frozen=True, slots=True)
class Note:
    """What a person noted on something of a case, named by its id."""

    subject: str
    text: str
    person: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Tag:
    """A word that something of a case is filed under."""

    subject: str
    word: str
    person: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Sameness:
    """Whether two claims measure the same, as a person judged."""

    first: str
    second: str
    same: bool
    person: str
    at: datetime
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Publication:
    """What the newsroom published of a claim: its rating, and where the review can be read."""

    claim: str
    """Its id ("C12")."""
    rating: str
    """A word of the house's own scale."""
    url: str | None
    """Of the published review; without one it goes into no ClaimReview."""
    person: str
    at: datetime


@dataclass(frozen=True, slots=True)
class CaseSnapshot:
    """All of a case at one moment, as reports show it, each list in the order of its ids."""

    documents: tuple[CaseDocument, ...]
    claims: tuple[CaseClaim, ...]
    findings: tuple[CaseFinding, ...]
    links: tuple[Link, ...]
    sources: tuple[CaseSource, ...]
    checkpoint: Checkpoint | None
    notes: tuple[Note, ...] = ()
    tags: tuple[Tag, ...] = ()
    samenesses: tuple[Sameness, ...] = ()
    publications: tuple[Publication, ...] = ()
    references: tuple[ReferenceFile, ...] = ()
