"""Short lists of what is in view: documents by name, places of a document's claims, units, what a claim goes with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, and_, case, func, not_, select

from claimtrack.casefile.filters import claims_in_view
from claimtrack.casefile.serial import from_text
from claimtrack.casefile.sources import roots
from claimtrack.casefile.tables import (
    ATTRIBUTION,
    CLAIM,
    DECISION,
    DOCUMENT,
    FINDING,
    FINDING_CLAIM,
    SETTLEMENT,
    SOURCE,
)
from claimtrack.casefile.tables_acts import GRADE
from claimtrack.model import (
    GRAVEST_FIRST,
    Certainty,
    ClaimKind,
    Disposition,
    Finding,
    Message,
    Reliability,
    Status,
    Verdict,
)


@dataclass(frozen=True, slots=True)
class DocumentName:
    """What a document is called, and how many claims were read from it."""

    id: str
    path: str
    title: str | None
    publisher: str | None
    published: date | None
    claims: int


@dataclass(frozen=True, slots=True)
class ClaimMark:
    """Where in its document a claim stands, and where it stands with people."""

    id: str
    start: int
    end: int
    kind: ClaimKind
    status: Status


@dataclass(frozen=True, slots=True)
class GradedSource:
    """A source of a claim with its grade."""

    id: str
    name: str
    reliability: Reliability | None
    confidential: bool


@dataclass(frozen=True, slots=True)
class FindingHead:
    """What a finding says in a line or two, without its claims and its working."""

    id: str
    kind: str
    verdict: Verdict
    certainty: Certainty
    title: Message
    question: Message | None
    disposition: Disposition


def document_names(connection: Connection) -> list[DocumentName]:
    """The documents, in the order of their ids, without their texts."""
    columns = DOCUMENT.c
    query = select(columns.id, columns.path, columns.title, columns.publisher, columns.published, columns.claims).where(
        ~columns.hidden
    )
    return [DocumentName(f"D{row[0]}", *row[1:]) for row in connection.execute(query.order_by(columns.id))]


def claim_marks(connection: Connection, document: int, blind: str | None = None) -> list[ClaimMark]:
    """The claims of a document in the order of its text; to who decides blind others' decisions do not show."""
    columns = CLAIM.c
    query = select(columns.id, columns.anchor_start, columns.anchor_end, columns.kind, columns.status)
    wanted = claims_in_view(columns.document_id == document)
    rows = connection.execute(query.where(columns.id.in_(wanted)).order_by(columns.anchor_start, columns.id)).all()
    mine: set[int] | None = None
    if blind is not None:
        own = select(DECISION.c.claim_id).where(DECISION.c.person == blind, DECISION.c.claim_id.in_(wanted))
        mine = set(connection.execute(own).scalars())
    return [
        ClaimMark(f"C{id_}", start, end, kind, status if mine is None or id_ in mine else Status.UNREVIEWED)
        for id_, start, end, kind, status in rows
    ]


def units(connection: Connection) -> dict[str, int]:
    """The units of the figures in view, each with how many figures have it, the most used first."""
    count = func.count()
    query = select(CLAIM.c.unit, count).where(CLAIM.c.unit.is_not(None), CLAIM.c.id.in_(claims_in_view()))
    found = connection.execute(query.group_by(CLAIM.c.unit).order_by(count.desc(), CLAIM.c.unit))
    return {row[0]: row[1] for row in found}


def claim_sources(connection: Connection, claims: Sequence[int]) -> dict[int, tuple[GradedSource, ...]]:
    """The sources of claims by number, innermost first, each as the one that it is merged into; none where none."""
    chain = select(ATTRIBUTION.c.claim_id, ATTRIBUTION.c.source_id).where(ATTRIBUTION.c.claim_id.in_(claims))
    into = roots(connection)
    named: defaultdict[int, dict[int, None]] = defaultdict(dict)
    for claim, source in connection.execute(chain.order_by(ATTRIBUTION.c.claim_id, ATTRIBUTION.c.position)):
        named[claim][into.get(source, source)] = None
    query = (
        select(SOURCE.c.id, SOURCE.c.name, GRADE.c.reliability, SOURCE.c.confidential)
        .outerjoin(GRADE, GRADE.c.source_id == SOURCE.c.id)
        .where(SOURCE.c.id.in_({source for sources in named.values() for source in sources}))
    )
    found = {row[0]: GradedSource(f"S{row[0]}", *row[1:]) for row in connection.execute(query)} if named else {}
    return {claim: tuple(found[source] for source in sources) for claim, sources in named.items()}


_GRAVITY = case({verdict: rank for rank, verdict in enumerate(GRAVEST_FIRST)}, value=FINDING.c.verdict)


def gravest_findings(connection: Connection, claim: int, limit: int) -> list[FindingHead]:
    """What the gravest findings of a claim say, at most so many."""
    theirs = select(FINDING_CLAIM.c.finding_id).where(FINDING_CLAIM.c.claim_id == claim)
    query = (
        select(FINDING.c.id, FINDING.c.payload, FINDING.c.figures, SETTLEMENT.c.disposition, SETTLEMENT.c.figures)
        .outerjoin(SETTLEMENT, SETTLEMENT.c.finding_id == FINDING.c.id)
        .where(FINDING.c.live, FINDING.c.id.in_(theirs))
        .order_by(_GRAVITY, FINDING.c.id)
        .limit(limit)
    )
    heads = []
    for number, payload, figures, disposition, settled in connection.execute(query):
        told = from_text(Finding, payload)
        # What was settled were other figures: the question is open again.
        stands = disposition if disposition is not None and settled == figures else Disposition.PENDING
        heads.append(
            FindingHead(f"F{number}", told.kind, told.verdict, told.certainty, told.title, told.question, stands)
        )
    return heads


def circular_pairs(connection: Connection, claims: Sequence[int]) -> list[tuple[int, int]]:
    """Those of some claims, two by two, that go back to one origin by a check that no person has dismissed."""
    one, other = FINDING_CLAIM.alias(), FINDING_CLAIM.alias()
    dismissed = and_(SETTLEMENT.c.disposition == Disposition.DISMISSED, SETTLEMENT.c.figures == FINDING.c.figures)
    settled = select(SETTLEMENT.c.finding_id).where(SETTLEMENT.c.finding_id == FINDING.c.id, dismissed)
    query = (
        select(one.c.claim_id, other.c.claim_id)
        .distinct()
        .join(other, and_(other.c.finding_id == one.c.finding_id, other.c.claim_id > one.c.claim_id))
        .join(FINDING, FINDING.c.id == one.c.finding_id)
        .where(FINDING.c.live, FINDING.c.kind == "circular", not_(settled.exists()))
        .where(one.c.claim_id.in_(claims), other.c.claim_id.in_(claims))
        .order_by(one.c.claim_id, other.c.claim_id)
    )
    return [(row[0], row[1]) for row in connection.execute(query)]


def quotes(connection: Connection, claims: Sequence[int]) -> dict[str, str]:
    """The quotes of claims by their ids."""
    query = select(CLAIM.c.id, CLAIM.c.quote).where(CLAIM.c.id.in_(claims))
    return {f"C{number}": quote for number, quote in connection.execute(query)}
