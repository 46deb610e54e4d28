"""Several documents put in together: what is there is asked once for all of them, and each table is written once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, Table, func, select, text

from claimtrack.casefile import search
from claimtrack.casefile.bulk import insert_rows, insert_values
from claimtrack.casefile.chunks import chunks
from claimtrack.casefile.columns import utc_text
from claimtrack.casefile.ids import DOCUMENT as DOCUMENT_LETTER
from claimtrack.casefile.index import filing
from claimtrack.casefile.journal import Transaction
from claimtrack.casefile.rows import (
    CLAIM_FIELDS,
    MENTION_FIELDS,
    Values,
    claim_row,
    document_values,
    folded_name,
    mention_row,
)
from claimtrack.casefile.store_document import source_key
from claimtrack.casefile.tables import ATTRIBUTION, BLOB, CLAIM, CLAIM_BLOCK, DOCUMENT, SOURCE, WITH_FRAGMENT
from claimtrack.model import Measure, ReadDocument, SourceMention

_FEW = (BLOB, DOCUMENT, SOURCE)
_MANY = {
    CLAIM: ("id", "document_id", "position", "measure", *CLAIM_FIELDS),
    CLAIM_BLOCK: ("claim_id", "block"),
    ATTRIBUTION: ("claim_id", "position", "source_id", *MENTION_FIELDS),
}
"""The tables of what a document says, with their columns as they are filled; all refer to those before them."""


@dataclass(frozen=True, slots=True)
class Known:
    """A document of a group that the case has already: in view, or out of view with the same reading."""

    number: int
    claims: int
    hidden: bool


class Group:
    """Documents on their way into a case, within one transaction. Nothing of them is in the tables before `flush`."""

    def __init__(self, tx: Transaction, reads: Sequence[ReadDocument]) -> None:
        self._tx = tx
        self._reads = reads
        self._rows: dict[str, list[Values]] = {table.name: [] for table in _FEW}
        self._values: dict[str, list[Any]] = {table.name: [] for table in _MANY}
        hashes = [read.document.sha256 for read in reads]
        self._blobs = set(_where(tx.connection, select(BLOB.c.sha256), BLOB.c.sha256, hashes))
        # What is new to the case, as most of a large add is, is no document of it either.
        self._known = known_documents(tx.connection, list(self._blobs))
        self._addresses = _addresses(tx.connection, reads)
        self._look()

    def _look(self) -> None:
        """See which numbers and which sources are given."""
        connection = self._tx.connection
        numbered = DOCUMENT, CLAIM, SOURCE
        last = connection.execute(select(*[select(func.max(table.c.id)).scalar_subquery() for table in numbered])).one()
        self._next = {table.name: (number or 0) + 1 for table, number in zip(numbered, last, strict=True)}
        named = {
            mention.name
            for read in self._reads
            for claim in read.claims
            if claim.attribution
            for mention in claim.attribution.chain
        }
        query = select(SOURCE.c.key, SOURCE.c.scope, SOURCE.c.id)
        self._sources = {
            (row[0], row[1]): row[2] for row in _rows(connection, query, SOURCE.c.key, map(folded_name, named))
        }

    def known(self, sha256: str, reading: str) -> Known | None:
        """What the case, or the group before, has of these bytes."""
        return self._known.get((sha256, "")) or self._known.get((sha256, reading))

    def note(self, sha256: str, number: int, claims: int) -> None:
        """Remember that a document of these bytes is in view from now on."""
        self._known[sha256, ""] = Known(number, claims, hidden=False)

    def is_told_at(self, url: str | None) -> bool:
        """Whether another document was published at that address; from now on one was."""
        address = (url or "").partition("#")[0].strip()
        there = address in self._addresses
        if address:
            self._addresses.add(address)
        return there

    def put(
        self, read: ReadDocument, digest: str, data: bytes, measures: Sequence[Measure | None], reader: int
    ) -> tuple[int, Values]:
        """Take a document with its bytes and claims; returns its number and what the journal says of it."""
        document, tx = read.document, self._tx
        number = self._number(DOCUMENT.name)
        if document.sha256 not in self._blobs:
            self._blobs.add(document.sha256)
            self._rows[BLOB.name].append({"sha256": document.sha256, "content": data})
        self._rows[DOCUMENT.name].append(
            document_values(document, read.refused)
            | {
                "id": number,
                "reading": digest,
                "reader": reader,
                "claims": len(read.claims),
                "added": tx.time,
                "hidden": False,
                "version": tx.next_number,
            }
        )
        self._put_claims(read, number, measures)
        value = {
            "document": f"{DOCUMENT_LETTER}{number}",
            "path": document.path,
            "sha256": document.sha256,
            "text_sha256": document.text_sha256,
            "claims": len(read.claims),
            "reading": digest,
            "at": utc_text(tx.time),
        }
        return number, value

    def _put_claims(self, read: ReadDocument, document: int, measures: Sequence[Measure | None]) -> None:
        claims, blocks, named = (self._values[table.name] for table in _MANY)
        sha256, first, sources = read.document.sha256, self._next[CLAIM.name], self._sources
        self._next[CLAIM.name] += len(read.claims)
        for position, (claim, measure) in enumerate(zip(read.claims, measures, strict=True)):
            number, told = first + position, None
            if measure is not None:
                told, names = filing(measure)
                for block in names:
                    blocks += (number, block)
            claims += (number, document, position, told)
            claims += claim_row(claim)
            for place, mention in enumerate(claim.attribution.chain if claim.attribution else ()):
                key = source_key(mention, sha256)
                source = sources.get(key) or self._new_source(key, mention)
                named += (number, place, source, *mention_row(mention))

    def flush(self) -> None:
        """Write what was taken; whatever else the act does may follow."""
        for table in _FEW:
            insert_rows(self._tx.connection, table, self._rows[table.name])
            self._rows[table.name] = []
        claims = self._values[CLAIM.name]
        with search.together(self._tx.connection, claims[0]) if claims else nullcontext():
            self._flush(CLAIM)
        self._flush(CLAIM_BLOCK)
        self._flush(ATTRIBUTION)

    def _flush(self, table: Table) -> None:
        insert_values(self._tx.connection, table, _MANY[table], self._values[table.name])
        self._values[table.name] = []

    def look_again(self) -> None:
        """See anew which numbers and sources are given, after something else was written."""
        self._look()

    def _number(self, table: str) -> int:
        number = self._next[table]
        self._next[table] += 1
        return number

    def _new_source(self, key: tuple[str, str], mention: SourceMention) -> int:
        number = self._sources[key] = self._number(SOURCE.name)
        told = {"id": number, "key": key[0], "scope": key[1], "name": mention.name, "kind": mention.kind}
        self._rows[SOURCE.name].append(told | {"confidential": False, "version": self._tx.next_number})
        return number


def known_documents(connection: Connection, hashes: Sequence[str]) -> dict[tuple[str, str], Known]:
    """The documents of these bytes: one in view by its hash alone, hidden ones by hash and reading."""
    columns = DOCUMENT.c
    every = select(columns.sha256, columns.reading, columns.id, columns.claims, columns.hidden)
    found: dict[tuple[str, str], Known] = {}
    # By themselves, for each has an index of its own: neither goes through all documents.
    for query in (every.where(~columns.hidden), every.where(columns.hidden)):
        for sha256, reading, number, claims, hidden in _rows(connection, query, columns.sha256, hashes):
            key, held = (sha256, reading if hidden else ""), Known(number, claims, hidden)
            # Of two hidden ones that read alike the first.
            found[key] = min(found.get(key, held), held, key=attrgetter("number"))
    return found


def _addresses(connection: Connection, reads: Iterable[ReadDocument]) -> set[str]:
    """The addresses of the documents in view that may be those of these."""
    wanted = {read.document.url.partition("#")[0].strip() for read in reads if read.document.url}
    if not wanted:
        return set()
    query = select(DOCUMENT.c.url).where(~DOCUMENT.c.hidden)
    marked = connection.execute(query.where(text(WITH_FRAGMENT))).scalars()
    return {url.partition("#")[0] for url in [*_where(connection, query, DOCUMENT.c.url, wanted), *marked]}


def _where(connection: Connection, query: Any, column: Any, wanted: Iterable[str]) -> Iterator[Any]:
    return (row[0] for row in _rows(connection, query, column, wanted))


def _rows(connection: Connection, query: Any, column: Any, wanted: Iterable[str]) -> Iterator[Any]:
    for some in chunks(sorted(set(wanted))):
        yield from connection.execute(query.where(column.in_(some)))
