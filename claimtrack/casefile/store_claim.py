"""Claims that people make, or whose reading they set."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, func, insert, or_, select, update

from claimtrack.casefile import queries
from claimtrack.casefile.columns import utc_text
from claimtrack.casefile.filters import claims_in_view
from claimtrack.casefile.index import measure_text
from claimtrack.casefile.journal import Transaction
from claimtrack.casefile.rows import claim_values, document_from
from claimtrack.casefile.serial import from_data, to_data
from claimtrack.casefile.store_document import file_claims
from claimtrack.casefile.tables import (
    ATTRIBUTION,
    CLAIM,
    CLAIM_BLOCK,
    DECISION,
    DOCUMENT,
    EVIDENCE,
    FINDING_CLAIM,
    LINK,
    SETTLEMENT,
)
from claimtrack.casefile.tables_acts import CLAIM_BY_HAND, NOTE, PUBLICATION, SAMENESS, TAG
from claimtrack.model import Claim, Document, Measure, PlacedClaim

Value = dict[str, Any]


def placed(connection: Connection, number: int) -> PlacedClaim:
    """A claim in view, as it is read now."""
    ((_, found),) = queries.placed_claims(connection, [number], {}).values()
    return found


def reading_of(connection: Connection, number: int) -> Value | None:
    """What the journal says of a claim's reading and of who set it; None for a withdrawn claim."""
    row = connection.execute(select(CLAIM_BY_HAND).where(CLAIM_BY_HAND.c.claim_id == number)).one_or_none()
    if row is not None and row.withdrawn:
        return None
    by = None if row is None else {"person": row.person, "time": utc_text(row.time), "made": row.made}
    return {"reading": to_data(placed(connection, number).claim), "by": by}


def made_there(connection: Connection, document: int, claim: Claim) -> int | None:
    """The number of a claim in view that somebody made of the same stretch of a document."""
    query = claims_in_view(
        CLAIM.c.document_id == document,
        CLAIM.c.id.in_(select(CLAIM_BY_HAND.c.claim_id).where(CLAIM_BY_HAND.c.made)),
        CLAIM.c.anchor_start == claim.anchor.start,
        CLAIM.c.anchor_end == claim.anchor.end,
    )
    return connection.execute(query.order_by(CLAIM.c.id).limit(1)).scalar_one_or_none()


def insert_claim(tx: Transaction, document: int, claim: Claim) -> int:
    """Put a new claim into a document and return its number; `set_reading` files it and says who made it."""
    highest = tx.connection.execute(select(func.max(CLAIM.c.id))).scalar_one()
    last = select(func.max(CLAIM.c.position)).where(CLAIM.c.document_id == document)
    position = tx.connection.execute(last).scalar_one()
    number: int = (highest or 0) + 1
    place = {"id": number, "document_id": document, "position": 0 if position is None else position + 1}
    tx.connection.execute(insert(CLAIM), claim_values(claim) | place)
    return number


def set_reading(tx: Transaction, number: int, value: Value | None, measure: Measure | None = None) -> None:
    """Give a claim the reading that the journal tells, and say who set it; None withdraws a claim that was made.

    `measure` is that of the reading. The document is marked as changed, so that its findings are made anew.
    """
    connection = tx.connection
    mine = CLAIM_BY_HAND.c.claim_id == number
    if value is None:
        connection.execute(update(CLAIM_BY_HAND).where(mine).values(withdrawn=True))
    else:
        write_claim(tx, number, from_data(Claim, value["reading"]), measure)
        connection.execute(delete(CLAIM_BY_HAND).where(mine))
        if value["by"] is not None:
            by = {"withdrawn": False, "claim_id": number, "version": tx.next_number, **value["by"]}
            by["time"] = datetime.fromisoformat(by["time"])
            connection.execute(insert(CLAIM_BY_HAND), by)
    document = select(CLAIM.c.document_id).where(CLAIM.c.id == number).scalar_subquery()
    connection.execute(update(DOCUMENT).where(DOCUMENT.c.id == document).values(version=tx.next_number))


def write_claim(tx: Transaction, number: int, claim: Claim, measure: Measure | None) -> None:
    """Make a claim read so, and file it anew; what people decided on it stays."""
    values = claim_values(claim) | {"measure": None if measure is None else measure_text(measure)}
    del values["status"]
    tx.connection.execute(update(CLAIM).where(CLAIM.c.id == number).values(values))
    for table in (CLAIM_BLOCK, ATTRIBUTION):
        tx.connection.execute(delete(table).where(table.c.claim_id == number))
    file_claims(tx, [(number, claim, measure)], document_of(tx.connection, number).sha256)


def document_of(connection: Connection, number: int) -> Document:
    """The document of a claim, in view or not."""
    of = select(CLAIM.c.document_id).where(CLAIM.c.id == number)
    return document_from(connection.execute(select(DOCUMENT).where(DOCUMENT.c.id.in_(of))).one())


def last_work_on(connection: Connection, number: int) -> int | None:
    """The number of the last entry by which a person worked on a claim, cited it, or settled what was found of it."""
    subject = f"C{number}"
    ends = LINK.c.first_id == number, LINK.c.second_id == number
    judged = or_(SAMENESS.c.first_id == number, SAMENESS.c.second_id == number)
    found = select(FINDING_CLAIM.c.finding_id).where(FINDING_CLAIM.c.claim_id == number)
    citing = select(EVIDENCE.c.claim_id, EVIDENCE.c.person, EVIDENCE.c.finding_id).where(
        EVIDENCE.c.reference == subject
    )
    cited = citing.subquery()
    deciding = (DECISION.c.claim_id == cited.c.claim_id) & (DECISION.c.person == cited.c.person)
    worked = [
        select(func.max(SAMENESS.c.version)).where(judged),
        select(func.max(SETTLEMENT.c.version)).where(SETTLEMENT.c.finding_id.in_(found)),
        select(func.max(DECISION.c.version)).select_from(DECISION.join(cited, deciding)),
        select(func.max(SETTLEMENT.c.version)).where(SETTLEMENT.c.finding_id.in_(select(cited.c.finding_id))),
        select(func.max(DECISION.c.version)).where(DECISION.c.claim_id == number),
        select(func.max(NOTE.c.version)).where(NOTE.c.subject == subject),
        select(func.max(TAG.c.version)).where(TAG.c.subject == subject),
        select(func.max(PUBLICATION.c.version)).where(PUBLICATION.c.claim_id == number),
        select(func.max(LINK.c.version)).where(LINK.c.person.is_not(None), or_(*ends)),
    ]
    versions = [connection.execute(query).scalar_one() for query in worked]
    return max((version for version in versions if version is not None), default=None)
