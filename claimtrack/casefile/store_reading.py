"""What was read of a document as a whole: taken down by its digest before it changes, and put back by an undo.

A claim keeps its number in every reading. One that a reading lacks is absent: out of view, or shown as lost where
people worked on it.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, or_, select, update

from claimtrack.casefile.ids import CLAIM as CLAIM_LETTER
from claimtrack.casefile.journal import Transaction
from claimtrack.casefile.rows import claim_from, document_from, document_values, mention_from
from claimtrack.casefile.serial import dumps, from_data, to_data
from claimtrack.casefile.store_claim import write_claim
from claimtrack.casefile.store_document import reading_digest
from claimtrack.casefile.tables import ATTRIBUTION, BLOB, CLAIM, DOCUMENT
from claimtrack.casefile.tables_acts import ABSENCE, CLAIM_BY_HAND, PAST_READING, REVISION
from claimtrack.model import Claim, Document, Measure, ReadDocument

_TEXT = ("text_sha256", "encoding", "media_type", "pages", "unread", "language", "published", "dated")
_FIELDS = (*_TEXT, "refused", "reading", "reader", "claims")
Measures = Callable[[Document, Sequence[Claim]], Sequence[Measure | None]]


@dataclass(frozen=True, slots=True)
class Held:
    """A claim of a document, in view or not."""

    number: int
    claim: Claim
    absent: bool
    """Whether the document's last reading lacks it."""
    shown: bool
    """Whether it is shown all the same, as lost."""
    by_hand: bool


def document(connection: Connection, number: int) -> Document:
    """A document, in view or not."""
    return document_from(connection.execute(select(DOCUMENT).where(DOCUMENT.c.id == number)).one())


def content(connection: Connection, sha256: str) -> bytes:
    """The bytes with that hash."""
    found: bytes = connection.execute(select(BLOB.c.content).where(BLOB.c.sha256 == sha256)).scalar_one()
    return bytes(found)


def held(connection: Connection, document: int) -> list[Held]:
    """The claims of a document by number, but for those that a person made and took back."""
    chains = defaultdict(list)
    mine = select(CLAIM.c.id).where(CLAIM.c.document_id == document)
    mentions = select(ATTRIBUTION).where(ATTRIBUTION.c.claim_id.in_(mine))
    for row in connection.execute(mentions.order_by(ATTRIBUTION.c.claim_id, ATTRIBUTION.c.position)):
        chains[row.claim_id].append(mention_from(row))
    absent = {row.claim_id: row.shown for row in _of(connection, ABSENCE, document)}
    by_hand = {row.claim_id: row.withdrawn for row in _of(connection, CLAIM_BY_HAND, document)}
    rows = connection.execute(select(CLAIM).where(CLAIM.c.document_id == document).order_by(CLAIM.c.id))
    return [
        Held(
            row.id,
            claim_from(row, chains.get(row.id, ())),
            row.id in absent,
            absent.get(row.id, False),
            row.id in by_hand,
        )
        for row in rows
        if not by_hand.get(row.id, False)
    ]


def _of(connection: Connection, table: Any, document: int) -> Sequence[Row[Any]]:
    mine = select(CLAIM.c.id).where(CLAIM.c.document_id == document)
    return connection.execute(select(table).where(table.c.claim_id.in_(mine))).all()


def reading_text(connection: Connection, document: int) -> str:
    """What is read of a document now, as text that `restore` takes: equal texts are equal readings."""
    row = connection.execute(select(*(DOCUMENT.c[name] for name in _FIELDS)).where(DOCUMENT.c.id == document)).one()
    fields = row._asdict() | {
        "published": row.published.isoformat() if row.published else None,
        "dated": row.dated.value,
    }
    claims = [
        [each.number, each.shown, to_data(each.claim)]
        for each in held(connection, document)
        if each.shown or not each.absent
    ]
    return dumps({"document": fields, "claims": claims})


def digest(content: str) -> str:
    """What a reading is known by."""
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()


def take_down(tx: Transaction, document: int) -> str:
    """Keep what is read of a document now, with its text, so that it can be put back; returns its digest."""
    row = tx.connection.execute(select(DOCUMENT.c.text, DOCUMENT.c.text_sha256).where(DOCUMENT.c.id == document)).one()
    told = reading_text(tx.connection, document)
    _keep(tx, document, row.text_sha256, row.text)
    _keep(tx, document, digest(told), told)
    return digest(told)


def _keep(tx: Transaction, document: int, sha256: str, content: str) -> None:
    if _kept(tx.connection, document, sha256) is None:
        values = {"document_id": document, "digest": sha256, "content": content}
        tx.connection.execute(insert(PAST_READING), values)


def _kept(connection: Connection, document: int, sha256: str) -> str | None:
    query = select(PAST_READING.c.content).where(
        PAST_READING.c.document_id == document, PAST_READING.c.digest == sha256
    )
    return connection.execute(query).scalar_one_or_none()


def past_claims(connection: Connection, document: int, sha256: str) -> list[int]:
    """The numbers of the claims of a reading that was taken down; none of one that is not there any more."""
    told = _kept(connection, document, sha256)
    return [] if told is None else [number for number, *_ in json.loads(told)["claims"]]


def restore(tx: Transaction, document: int, sha256: str, measures: Measures) -> frozenset[int]:
    """Put back a reading that was taken down, and return the numbers of its claims; others are the caller's to set.

    `measures` tells what the figures of a document measure.
    """
    told = json.loads(_kept(tx.connection, document, sha256) or "")
    fields = told["document"]
    text = _kept(tx.connection, document, fields["text_sha256"]) or ""
    fields["published"] = date.fromisoformat(fields["published"]) if fields["published"] else None
    claims = {number: from_data(Claim, data) for number, _, data in told["claims"]}
    set_fields(tx, document, fields | {"text": text})
    write_claims(tx, document, claims, measures)
    for number, shown, _ in told["claims"]:
        set_absent(tx, [number], shown=True if shown else None)
    return frozenset(claims)


def fields_of(read: ReadDocument, reader: int) -> dict[str, Any]:
    """The columns of a document that its reading fills."""
    values = document_values(read.document, read.refused)
    fields = {name: values[name] for name in _FIELDS if name in values}
    found = {"text": values["text"], "reading": reading_digest(read), "reader": reader, "claims": len(read.claims)}
    return fields | found


def set_fields(tx: Transaction, document: int, fields: Mapping[str, Any]) -> None:
    """Set columns of a document, and mark it as changed."""
    values = dict(fields) | {"version": tx.next_number}
    tx.connection.execute(update(DOCUMENT).where(DOCUMENT.c.id == document).values(values))


def write_claims(tx: Transaction, number: int, claims: Mapping[int, Claim], measures: Measures) -> None:
    """Make claims those of a document, wherever they were, each read so; those that are that already stay untouched."""
    now = {each.number: each for each in held(tx.connection, number)}
    last = next_position(tx.connection, number)
    measured = dict(zip(claims, measures(document(tx.connection, number), list(claims.values())), strict=True))
    for claim_number, claim in claims.items():
        there = now.get(claim_number)
        if there is None:
            values = {"document_id": number, "position": last}
            tx.connection.execute(update(CLAIM).where(CLAIM.c.id == claim_number).values(values))
            last += 1
        if there is None or there.claim != claim:
            write_claim(tx, claim_number, claim, measured[claim_number])


def next_position(connection: Connection, document: int) -> int:
    """The first free position behind the claims of a document."""
    last = connection.execute(select(func.max(CLAIM.c.position)).where(CLAIM.c.document_id == document)).scalar_one()
    return 0 if last is None else int(last) + 1


def set_absent(tx: Transaction, claims: Iterable[int], *, shown: bool | None) -> None:
    """Say that the last reading lacks claims, shown as lost or not; None says that it has them."""
    for number in claims:
        tx.connection.execute(delete(ABSENCE).where(ABSENCE.c.claim_id == number))
        if shown is not None:
            tx.connection.execute(insert(ABSENCE), {"claim_id": number, "shown": shown, "version": tx.next_number})


def lost(connection: Connection, document: int) -> list[str]:
    """The ids of the claims of a document that are shown as lost."""
    return [f"{CLAIM_LETTER}{each.number}" for each in held(connection, document) if each.shown]


def read_otherwise(connection: Connection, reader: int) -> list[int]:
    """The numbers of the documents in view that another reader read."""
    query = select(DOCUMENT.c.id).where(~DOCUMENT.c.hidden, DOCUMENT.c.reader != reader).order_by(DOCUMENT.c.id)
    return list(connection.execute(query).scalars())


# -- versions ---------------------------------------------------------------------------------------------------------


def older_of(connection: Connection, newer: int) -> int | None:
    """The document of which another one is the newer version."""
    return connection.execute(select(REVISION.c.document_id).where(REVISION.c.newer_id == newer)).scalar_one_or_none()


def set_older(tx: Transaction, newer: int, older: int, *, is_older: bool) -> None:
    """Say that a document is a newer version of another one, or that it is not."""
    tx.connection.execute(delete(REVISION).where(REVISION.c.document_id == older))
    if is_older:
        values = {"document_id": older, "newer_id": newer, "version": tx.next_number}
        tx.connection.execute(insert(REVISION), values)
    for number in (older, newer):
        set_fields(tx, number, {})


def same_address(connection: Connection, number: int) -> int | None:
    """The last document in view, but for one that has an address, published there too and without a newer version."""
    url: str = connection.execute(select(DOCUMENT.c.url).where(DOCUMENT.c.id == number)).scalar_one()
    address = url.partition("#")[0].strip()
    there = or_(DOCUMENT.c.url == address, DOCUMENT.c.url.startswith(f"{address}#", autoescape=True))
    query = select(DOCUMENT.c.id).where(
        there, ~DOCUMENT.c.hidden, DOCUMENT.c.id != number, DOCUMENT.c.id.not_in(select(REVISION.c.document_id))
    )
    return connection.execute(query.order_by(DOCUMENT.c.id.desc()).limit(1)).scalar_one_or_none()
