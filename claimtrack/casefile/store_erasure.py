"""Erasing a document: its bytes, its text, and all that quotes it, in every table and in the journal's payloads.

Rows whose numbers people know stay as empty ones, so that no number is given twice.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, Table, delete, insert, or_, select, update

from claimtrack.casefile import chain, journal, search
from claimtrack.casefile.chunks import chunks
from claimtrack.casefile.ids import CLAIM as CLAIM_LETTER
from claimtrack.casefile.ids import DOCUMENT as DOCUMENT_LETTER
from claimtrack.casefile.ids import FINDING as FINDING_LETTER
from claimtrack.casefile.ids import LINK as LINK_LETTER
from claimtrack.casefile.ids import SOURCE as SOURCE_LETTER
from claimtrack.casefile.journal import Transaction
from claimtrack.casefile.store_telling import set_filed
from claimtrack.casefile.tables import (
    ATTRIBUTION,
    BLOB,
    CLAIM,
    CLAIM_BLOCK,
    DECISION,
    DOCUMENT,
    EVIDENCE,
    FINDING,
    FINDING_CLAIM,
    FINDING_DOCUMENT,
    LINK,
    SETTLEMENT,
    SOURCE,
)
from claimtrack.casefile.tables_acts import (
    ABSENCE,
    CLAIM_BY_HAND,
    GRADE,
    NOTE,
    PAST_READING,
    PUBLICATION,
    RETRACTION,
    REVISION,
    SAMENESS,
    SOURCE_MERGE,
    TAG,
)
from claimtrack.model import ClaimKind, Dated, LinkState, Modality, SourceKind, Status

NOTHING = hashlib.sha256(b"").hexdigest()
"""The hash of no bytes: by it an erased document is known."""

_CLAIMS, _SOURCES = frozenset({"first_id", "second_id"}), frozenset({"source_id", "into_id", "parent_id"})
_EMPTY_CLAIM = {
    **dict.fromkeys(("anchor_start", "anchor_end", "sentence_start", "sentence_end"), 0),
    **dict.fromkeys(("quote", "prefix", "suffix", "sentence", "folded"), ""),
    **dict.fromkeys(("readings", "ties"), "[]"),
    **dict.fromkeys(
        ("number_start", "number_end", "low", "high", "approximation", "unit_kind", "unit", "of_what", "per", "measure")
    ),
    **dict.fromkeys(("period_start", "period_end", "period_precision", "stance", "cue_start", "cue_end", "parallel")),
    "kind": ClaimKind.STATEMENT,
    "modality": Modality.REPORTED,
    "status": Status.UNREVIEWED,
    "extraction_confidence": 1.0,
}
_EMPTY_DOCUMENT = {
    **dict.fromkeys(("path", "text", "media_type", "encoding"), ""),
    **dict.fromkeys(("language", "published", "publisher", "title", "url", "captured")),
    **dict.fromkeys(("sha256", "text_sha256", "reading"), NOTHING),
    "dated": Dated.UNKNOWN,
    "refused": "[]",
    "pages": "[]",
    "unread": "[]",
    "hidden": True,
}


@dataclass(frozen=True, slots=True)
class Gone:
    """What an erasing takes out, as numbers."""

    documents: frozenset[int]
    claims: frozenset[int]
    findings: frozenset[int]
    links: frozenset[int]
    sources: frozenset[int]
    """Those that no other document names."""

    @property
    def ids(self) -> frozenset[str]:
        """The ids of all of it."""
        kinds = (
            (DOCUMENT_LETTER, self.documents),
            (CLAIM_LETTER, self.claims),
            (FINDING_LETTER, self.findings),
            (LINK_LETTER, self.links),
            (SOURCE_LETTER, self.sources),
        )
        return frozenset(f"{letter}{number}" for letter, numbers in kinds for number in numbers)


def is_erased(connection: Connection, document: int) -> bool:
    """Whether a document was erased."""
    query = select(DOCUMENT.c.id).where(DOCUMENT.c.id == document, DOCUMENT.c.sha256 == NOTHING, DOCUMENT.c.text == "")
    return connection.execute(query).first() is not None


def what_goes(connection: Connection, document: int) -> Gone:
    """What goes with a document, in view or not: also all other readings of the same bytes. Empty for none."""
    sha256 = select(DOCUMENT.c.sha256).where(DOCUMENT.c.id == document).scalar_subquery()
    documents = _numbers(connection, select(DOCUMENT.c.id).where(DOCUMENT.c.sha256 == sha256))
    claims = _numbers(connection, select(CLAIM.c.id).where(CLAIM.c.document_id.in_(documents)))
    mine = select(CLAIM.c.id).where(CLAIM.c.document_id.in_(documents))
    findings = _numbers(connection, select(FINDING_CLAIM.c.finding_id).where(FINDING_CLAIM.c.claim_id.in_(mine)))
    spoken = select(FINDING_DOCUMENT.c.finding_id).where(FINDING_DOCUMENT.c.document_id.in_(documents))
    links = select(LINK.c.id).where(or_(LINK.c.first_id.in_(mine), LINK.c.second_id.in_(mine)))
    return Gone(
        documents,
        claims,
        findings | _numbers(connection, spoken),
        _numbers(connection, links),
        _sources(connection, mine),
    )


def _numbers(connection: Connection, query: Select[Any]) -> frozenset[int]:
    return frozenset(connection.execute(query).scalars())


def _sources(connection: Connection, claims: Select[Any]) -> frozenset[int]:
    """The sources that these claims alone name, and the further names that people gave to them."""
    named = _numbers(connection, select(ATTRIBUTION.c.source_id).where(ATTRIBUTION.c.claim_id.in_(claims)))
    elsewhere = _numbers(connection, select(ATTRIBUTION.c.source_id).where(ATTRIBUTION.c.claim_id.not_in(claims)))
    gone = set(named - elsewhere)
    into = {row.source_id: row.into_id for row in connection.execute(select(SOURCE_MERGE))}
    # A name that nobody's text has is one that a person gave: it goes with the source that it was given to.
    given = [source for source in into if source not in named | elsewhere]
    while more := {source for source in given if into[source] in gone} - gone:
        gone |= more
    return frozenset(gone)


def entries_of(connection: Connection, gone: Gone) -> list[int]:
    """The numbers of the journal's entries that are about what goes, or that name it."""
    ids = gone.ids
    return [
        number
        for number, act, subject, told in journal.payloads(connection)
        if act != chain.ERASE and (subject in ids or any(_names(each, gone, ids) for each in told))
    ]


def _names(data: Any, gone: Gone, ids: frozenset[str]) -> bool:
    """Whether a payload speaks of something that goes: of its evidence, its claims, its sources, its older version."""
    if isinstance(data, list):
        return any(_names(each, gone, ids) for each in data)
    if not isinstance(data, dict):
        return False
    for name, value in data.items():
        if (name in _CLAIMS and value in gone.claims) or (name in _SOURCES and value in gone.sources):
            return True
        if (name in ("reference", "older") and value in ids) or _names(value, gone, ids):
            return True
    return False


def empty(tx: Transaction, gone: Gone) -> None:
    """Take it all out of the tables."""
    ids = gone.ids
    connection = tx.connection
    for claims in chunks(sorted(gone.claims)):
        connection.execute(delete(EVIDENCE).where(EVIDENCE.c.claim_id.in_(claims)))
        for table in (DECISION, ATTRIBUTION, CLAIM_BLOCK, CLAIM_BY_HAND, ABSENCE, PUBLICATION):
            connection.execute(delete(table).where(table.c.claim_id.in_(claims)))
        ends = or_(SAMENESS.c.first_id.in_(claims), SAMENESS.c.second_id.in_(claims))
        connection.execute(delete(SAMENESS).where(ends))
        _set(connection, CLAIM, claims, _EMPTY_CLAIM)
    for findings in chunks(sorted(gone.findings)):
        for table in (EVIDENCE, SETTLEMENT, FINDING_CLAIM, FINDING_DOCUMENT):
            connection.execute(delete(table).where(table.c.finding_id.in_(findings)))
        for finding in findings:
            key = hashlib.sha256(f"erased {finding}".encode()).hexdigest()
            _set(connection, FINDING, [finding], {"key": key, "payload": "{}", "figures": NOTHING, "live": False})
    unset = dict.fromkeys(("person", "time", "reason")) | {"state": LinkState.PROPOSED, "proposed": False}
    for links in chunks(sorted(gone.links)):
        _set(connection, LINK, links, unset)
    for part in chunks(sorted(ids)):
        connection.execute(delete(EVIDENCE).where(EVIDENCE.c.reference.in_(part)))
        for table in (NOTE, TAG):
            connection.execute(delete(table).where(table.c.subject.in_(part)))
    # Made anew by the check that follows: of what is gone no digest stays either.
    set_filed(tx, None)
    _empty_sources(connection, gone.sources)
    _empty_documents(tx, gone.documents)
    search.rebuild(connection)


def _empty_sources(connection: Connection, sources: Iterable[int]) -> None:
    for source in sources:
        connection.execute(delete(GRADE).where(GRADE.c.source_id == source))
        merged = or_(SOURCE_MERGE.c.source_id == source, SOURCE_MERGE.c.into_id == source)
        connection.execute(delete(SOURCE_MERGE).where(merged))
        connection.execute(update(SOURCE).where(SOURCE.c.parent_id == source).values(parent_id=None))
        # No name folds to this: it has a capital letter.
        nameless = {"key": f"S{source}", "scope": "erased", "name": "", "kind": SourceKind.UNNAMED}
        _set(connection, SOURCE, [source], nameless | {"parent_id": None, "confidential": False})


def _empty_documents(tx: Transaction, documents: Iterable[int]) -> None:
    connection = tx.connection
    hashes = select(DOCUMENT.c.sha256, DOCUMENT.c.text_sha256).where(DOCUMENT.c.id.in_(list(documents)))
    held = {each for row in connection.execute(hashes) for each in row} - {NOTHING}
    for document in documents:
        for table in (RETRACTION, PAST_READING, REVISION):
            connection.execute(delete(table).where(table.c.document_id == document))
        connection.execute(delete(REVISION).where(REVISION.c.newer_id == document))
    if connection.execute(select(BLOB.c.sha256).where(BLOB.c.sha256 == NOTHING)).first() is None:
        connection.execute(insert(BLOB), {"sha256": NOTHING, "content": b""})
    _set(connection, DOCUMENT, list(documents), _EMPTY_DOCUMENT | {"version": tx.next_number})
    connection.execute(delete(BLOB).where(BLOB.c.sha256.in_(held)))


def _set(connection: Connection, table: Table, numbers: Sequence[Any], values: dict[str, Any]) -> None:
    connection.execute(update(table).where(table.c.id.in_(numbers)).values(values))
