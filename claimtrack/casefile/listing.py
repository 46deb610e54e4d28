"""Short lists of what is in view: documents by name, the places of a document's claims, units, sources of a claim."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, func, select

from claimtrack.casefile.filters import claims_in_view
from claimtrack.casefile.sources import roots
from claimtrack.casefile.tables import ATTRIBUTION, CLAIM, DECISION, DOCUMENT, SOURCE
from claimtrack.casefile.tables_acts import GRADE
from claimtrack.model import ClaimKind, Reliability, Status


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


def claim_sources(connection: Connection, claim: int) -> list[GradedSource]:
    """The sources of a claim, innermost first, each as the one that it is merged into."""
    into = roots(connection)
    chain = select(ATTRIBUTION.c.source_id).where(ATTRIBUTION.c.claim_id == claim).order_by(ATTRIBUTION.c.position)
    wanted = list(dict.fromkeys(into.get(number, number) for number in connection.execute(chain).scalars()))
    query = (
        select(SOURCE.c.id, SOURCE.c.name, GRADE.c.reliability, SOURCE.c.confidential)
        .outerjoin(GRADE, GRADE.c.source_id == SOURCE.c.id)
        .where(SOURCE.c.id.in_(wanted))
    )
    found = {row[0]: GradedSource(f"S{row[0]}", *row[1:]) for row in connection.execute(query)}
    return [found[number] for number in wanted]
