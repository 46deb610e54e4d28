"""Documents: putting one in with all that was read from it, hiding it and bringing it back."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from claimtrack.casefile.columns import utc_text
from claimtrack.casefile.ids import DOCUMENT as DOCUMENT_LETTER
from claimtrack.casefile.index import block_names, measure_text
from claimtrack.casefile.journal import Transaction
from claimtrack.casefile.rows import Values, claim_values, folded_name, mention_values
from claimtrack.casefile.serial import dumps, to_data
from claimtrack.casefile.tables import (
    ATTRIBUTION,
    CLAIM,
    CLAIM_BLOCK,
    DECISION,
    DOCUMENT,
    EVIDENCE,
    FINDING_DOCUMENT,
    LINK,
    META,
    SETTLEMENT,
    SOURCE,
)
from claimtrack.casefile.tables_acts import (
    CLAIM_BY_HAND,
    NOTE,
    PUBLICATION,
    REFERENCE,
    RETRACTION,
    SAMENESS,
    SOURCE_MERGE,
    TAG,
)
from claimtrack.model import Claim, Measure, ReadDocument, SourceKind, SourceMention

_FOR_CHECKS = frozenset({"into_id", "same", "parent_id"})
CHECKED = "checked"
"""The name in `meta` of the documents that the findings are of."""


def reading_digest(read: ReadDocument) -> str:
    """The digest of a document and all that was read from it; the text stands in it by its own hash."""
    data = to_data(read)
    del data["document"]["text"]
    return hashlib.sha256(dumps(data).encode("utf-8", "surrogatepass")).hexdigest()


def in_view(connection: Connection, sha256: str) -> int | None:
    """The number of the document in view that has these bytes."""
    query = select(DOCUMENT.c.id).where(DOCUMENT.c.sha256 == sha256, ~DOCUMENT.c.hidden)
    return connection.execute(query).scalar_one_or_none()


def insert_claims(
    tx: Transaction,
    document: int,
    sha256: str,
    claims: Sequence[Claim],
    measures: Sequence[Measure | None],
    position: int = 0,
) -> range:
    """Put claims into a document, which has that hash, from that position on; returns their numbers."""
    if not claims:
        return range(0)
    first = _next_id(tx.connection, CLAIM)
    rows = [
        claim_values(claim)
        | {
            "id": first + place,
            "document_id": document,
            "position": position + place,
            "measure": measure_text(measure) if measure else None,
        }
        for place, (claim, measure) in enumerate(zip(claims, measures, strict=True))
    ]
    tx.connection.execute(insert(CLAIM), rows)
    numbers = range(first, first + len(rows))
    file_claims(tx, list(zip(numbers, claims, measures, strict=True)), sha256)
    return numbers


def file_claims(tx: Transaction, claims: Sequence[tuple[int, Claim, Measure | None]], sha256: str) -> None:
    """File claims, by number, under what they measure and under who is named in the document with that hash."""
    filed = [
        {"claim_id": number, "block": block}
        for number, _, measure in claims
        if measure is not None
        for block in block_names(measure)
    ]
    if filed:
        tx.connection.execute(insert(CLAIM_BLOCK), filed)
    mentions = [
        (number, position, mention)
        for number, claim, _ in claims
        for position, mention in enumerate(claim.attribution.chain if claim.attribution else ())
    ]
    if not mentions:
        return
    sources = known_sources(tx, [mention for _, _, mention in mentions], sha256)
    tx.connection.execute(
        insert(ATTRIBUTION),
        [
            mention_values(mention)
            | {"claim_id": claim, "position": position, "source_id": sources[source_key(mention, sha256)]}
            for claim, position, mention in mentions
        ],
    )


def source_key(mention: SourceMention, sha256: str) -> tuple[str, str]:
    """What a source is known by; nobody can tell whether the "analysts" of two texts are the same ones."""
    return folded_name(mention.name), sha256 if mention.kind is SourceKind.UNNAMED else ""


def known_sources(tx: Transaction, mentions: Sequence[SourceMention], sha256: str) -> dict[tuple[str, str], int]:
    """The sources that are named, by key; those not known yet are put in."""
    wanted = {source_key(mention, sha256): mention for mention in mentions}
    names = sorted({key for key, _ in wanted})
    known: dict[tuple[str, str], int] = {}
    for row in tx.connection.execute(select(SOURCE).where(SOURCE.c.key.in_(names))):
        known[row.key, row.scope] = row.id
    missing = [key for key in wanted if key not in known]
    if missing:
        first = _next_id(tx.connection, SOURCE)
        rows: list[Values] = [
            {
                "id": first + place,
                "key": key[0],
                "scope": key[1],
                "name": wanted[key].name,
                "kind": wanted[key].kind,
                "confidential": False,
                "version": tx.next_number,
            }
            for place, key in enumerate(missing)
        ]
        tx.connection.execute(insert(SOURCE), rows)
        known |= {(row["key"], row["scope"]): row["id"] for row in rows}
    return known


def document_value(connection: Connection, document: int) -> Mapping[str, Any] | None:
    """What the journal says of a document in view; None for a hidden one."""
    row = connection.execute(select(DOCUMENT).where(DOCUMENT.c.id == document, ~DOCUMENT.c.hidden)).one_or_none()
    if row is None:
        return None
    return {
        "document": f"{DOCUMENT_LETTER}{row.id}",
        "path": row.path,
        "sha256": row.sha256,
        "text_sha256": row.text_sha256,
        "claims": row.claims,
        "reading": row.reading,
        "at": utc_text(row.added),
    }


def hide(tx: Transaction, document: int) -> None:
    """Take a document out of view, and with it all that was read from it."""
    tx.connection.execute(update(DOCUMENT).where(DOCUMENT.c.id == document).values(hidden=True, version=tx.next_number))


def is_hidden(connection: Connection, document: int) -> bool:
    """Whether a document is there, out of view."""
    query = select(DOCUMENT.c.id).where(DOCUMENT.c.id == document, DOCUMENT.c.hidden)
    return connection.execute(query).first() is not None


def unhide(tx: Transaction, document: int, added: datetime) -> None:
    """Bring a hidden document back into view."""
    tx.connection.execute(
        update(DOCUMENT).where(DOCUMENT.c.id == document).values(hidden=False, added=added, version=tx.next_number)
    )


def last_work_on(connection: Connection, document: int) -> int | None:
    """The number of the last entry by which a person decided on something that rests on a document."""
    claims = select(CLAIM.c.id).where(CLAIM.c.document_id == document)
    findings = select(FINDING_DOCUMENT.c.finding_id).where(FINDING_DOCUMENT.c.document_id == document)
    numbers = connection.execute(claims).scalars().all()
    references = {f"{DOCUMENT_LETTER}{document}", *(f"C{number}" for number in numbers)}
    worked = [
        *connection.execute(select(func.max(DECISION.c.version)).where(DECISION.c.claim_id.in_(claims))).scalars(),
        *connection.execute(
            select(func.max(SETTLEMENT.c.version)).where(SETTLEMENT.c.finding_id.in_(findings))
        ).scalars(),
        *connection.execute(
            select(func.max(LINK.c.version)).where(
                LINK.c.person.is_not(None), LINK.c.first_id.in_(claims) | LINK.c.second_id.in_(claims)
            )
        ).scalars(),
    ]
    ends = SAMENESS.c.first_id.in_(claims) | SAMENESS.c.second_id.in_(claims)
    for table, mine in (
        (RETRACTION, RETRACTION.c.document_id == document),
        (SAMENESS, ends),
        (PUBLICATION, PUBLICATION.c.claim_id.in_(claims)),
        (CLAIM_BY_HAND, CLAIM_BY_HAND.c.claim_id.in_(claims) & ~CLAIM_BY_HAND.c.withdrawn),
    ):
        worked += connection.execute(select(func.max(table.c.version)).where(mine)).scalars()
    for table in (NOTE, TAG):
        on = connection.execute(select(table.c.subject, table.c.version))
        worked += [version for subject, version in on if subject in references]
    cited = select(EVIDENCE.c.reference, func.coalesce(DECISION.c.version, SETTLEMENT.c.version)).select_from(
        EVIDENCE.outerjoin(
            DECISION, (DECISION.c.claim_id == EVIDENCE.c.claim_id) & (DECISION.c.person == EVIDENCE.c.person)
        ).outerjoin(SETTLEMENT, SETTLEMENT.c.finding_id == EVIDENCE.c.finding_id)
    )
    worked += [version for reference, version in connection.execute(cited) if reference in references]
    return max((version for version in worked if version is not None), default=None)


def fingerprint(connection: Connection) -> str:
    """A digest of the documents in view: findings made of them hold while it stays."""
    query = select(DOCUMENT.c.id, DOCUMENT.c.version).where(~DOCUMENT.c.hidden).order_by(DOCUMENT.c.id)
    text = ",".join(f"{row.id}:{row.version}" for row in connection.execute(query))
    # What people said of sources and measures, and which figures they trust.
    owned = SOURCE.c.parent_id.is_not(None)
    for table, condition in ((SOURCE_MERGE, None), (SAMENESS, None), (REFERENCE, None), (SOURCE, owned)):
        rows = select(*table.primary_key, *[c for c in table.c if c.name in _FOR_CHECKS]).order_by(*table.primary_key)
        for row in connection.execute(rows if condition is None else rows.where(condition)):
            text += f";{table.name}:{':'.join(map(str, row))}"
    return hashlib.sha256(text.encode()).hexdigest()


def checked(connection: Connection) -> str | None:
    """The fingerprint of the documents that the findings are of."""
    return connection.execute(select(META.c.value).where(META.c.name == CHECKED)).scalar_one_or_none()


def set_checked(connection: Connection, value: str) -> None:
    """Note that the findings are of the documents with that fingerprint."""
    if connection.execute(update(META).where(META.c.name == CHECKED).values(value=value)).rowcount == 0:
        connection.execute(insert(META), {"name": CHECKED, "value": value})


def _next_id(connection: Connection, table: Any) -> int:
    # Rows are never deleted, so a number is never given twice.
    highest: int | None = connection.execute(select(func.max(table.c.id))).scalar_one()
    return (highest or 0) + 1
