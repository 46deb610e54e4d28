"""A case looked at part by part, from its database: a report of a large case is made without holding all of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby, islice
from operator import itemgetter
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, select, union

from claimtrack.casefile import queries
from claimtrack.casefile import sources as sources_of
from claimtrack.casefile.chunks import AT_ONCE, chunks
from claimtrack.casefile.filters import claims_in_view, in_view
from claimtrack.casefile.ids import number_of
from claimtrack.casefile.journal import checkpoint
from claimtrack.casefile.rows import document_from, refused_from
from claimtrack.casefile.store_link import links_where
from claimtrack.casefile.store_reference import reference_files
from claimtrack.casefile.tables import ATTRIBUTION, CLAIM, DOCUMENT, FINDING, FINDING_CLAIM, FINDING_DOCUMENT, LINK
from claimtrack.model import TOLD_AGAIN, ClaimKind, Document, Link, LinkState, PlacedClaim, Status
from claimtrack.model.parts import (
    ClaimRow,
    DocumentRow,
    FindingRow,
    MentionRow,
    Series,
    ToldClaim,
    ToldDocument,
    ToldFinding,
)

_FINDINGS = 100
"""So many findings are read at a time, with the texts of all their claims."""
_TEXTS = 50
"""So many documents are read at a time at most."""
_Read = dict[int, tuple[Row[Any], PlacedClaim]]
"""Claims as they were read, by number."""


class PartsOnFile:
    """The parts of a case as one read transaction sees them; see `claimtrack.model.parts.CaseParts`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.sources = tuple(sources_of.case_sources(connection))
        self.references = tuple(reference_files(connection))
        self.checkpoint = checkpoint(connection)

    def document_rows(self) -> Iterator[DocumentRow]:
        """Every document in view."""
        columns = DOCUMENT.c
        query = select(columns.id, columns.path, columns.sha256, columns.publisher).where(~columns.hidden)
        return (_document_row(row) for row in self._each(query.order_by(columns.id)))

    def claim_rows(self, only: Collection[int] | None = None) -> Iterator[ClaimRow]:
        """Every claim in view, or those of some numbers."""
        columns = CLAIM.c
        query = select(columns.id, columns.document_id, columns.status, columns.kind).where(in_view(columns.id))
        for row in self._of(columns.id, only, query.order_by(columns.id)):
            yield ClaimRow(row.id, f"D{row.document_id}", row.status, row.kind is ClaimKind.QUANTITY)

    def mention_rows(self, only: Collection[int] | None = None) -> Iterator[MentionRow]:
        """Every source of every claim in view, or of claims of some numbers."""
        columns = ATTRIBUTION.c
        query = (
            select(
                columns.claim_id,
                columns.name,
                columns.position,
                CLAIM.c.parallel,
                columns.mention_start,
                columns.mention_end,
            )
            .join(CLAIM, CLAIM.c.id == columns.claim_id)
            .where(in_view(columns.claim_id))
            .order_by(columns.claim_id, columns.position)
        )
        for row in self._of(columns.claim_id, only, query):
            origin = row.position == 0 or bool(row.parallel)
            yield MentionRow(row.claim_id, row.name, origin, row.mention_start, row.mention_end)

    def finding_rows(self) -> Iterator[FindingRow]:
        """Every finding of the last check."""
        columns, member = FINDING.c, FINDING_CLAIM.c
        about: defaultdict[int, list[str]] = defaultdict(list)
        spoken = select(FINDING_DOCUMENT).join(FINDING, columns.id == FINDING_DOCUMENT.c.finding_id)
        alone = ~select(member.claim_id).where(member.finding_id == columns.id).exists()
        for row in self._connection.execute(spoken.where(columns.live, alone)):
            about[row.finding_id].append(f"D{row.document_id}")
        query = select(columns.id, columns.kind, columns.verdict, member.claim_id).where(columns.live)
        query = query.outerjoin(FINDING_CLAIM, member.finding_id == columns.id).order_by(columns.id, member.position)
        for (number, kind, verdict), rows in groupby(self._each(query), key=itemgetter(0, 1, 2)):
            claims = tuple(row.claim_id for row in rows if row.claim_id is not None)
            yield FindingRow(number, f"F{number}", kind, verdict, claims, tuple(about.get(number, ())))

    def finding_id(self, number: int) -> str:
        """The id of a finding."""
        return f"F{number}"

    def claims(self, numbers: Sequence[int]) -> Iterator[ToldClaim]:
        """The claims in view of these numbers."""
        for some in chunks(numbers):
            yield from self._claims_in(some, {})

    def findings(self, numbers: Sequence[int]) -> Iterator[ToldFinding]:
        """The findings of these numbers."""
        for some in chunks(numbers, _FINDINGS):
            read: _Read = {}
            found = queries.case_findings(self._connection, queries.of_numbers(some), placed=read)
            seen = set(self._connection.execute(claims_in_view(CLAIM.c.id.in_(list(read)))).scalars()) if read else ()
            told = self._told(read, seen)
            spoken = self._documents_of([number_of(each.id, "F") for each in found if not each.finding.claims])
            for each in found:
                claims = tuple(told[number_of(placed.id or "", "C")] for placed in each.finding.claims)
                yield ToldFinding(each, claims, spoken.get(each.id, ()))

    def documents(self, wanted: Mapping[str, Sequence[int]]) -> Iterator[ToldDocument]:
        """The documents of these ids, each with its claims of these numbers."""
        for some in _lots(wanted):
            query = select(DOCUMENT).where(DOCUMENT.c.id.in_([number_of(each, "D") for each in some]))
            rows = self._connection.execute(query.order_by(DOCUMENT.c.id)).all()
            documents = {row.id: document_from(row) for row in rows}
            claims = self._claims_of_each([wanted[each] for each in some], documents)
            for row, mine in zip(rows, claims, strict=True):
                yield ToldDocument(f"D{row.id}", documents[row.id], refused_from(row), mine)

    def _claims_of_each(
        self, wanted: Sequence[Sequence[int]], documents: dict[int, Document]
    ) -> Iterator[Series[ToldClaim]]:
        """The claims of several documents, read together; those of one alone may be very many, and are read as told."""
        if len(wanted) == 1:
            yield Series(len(wanted[0]), partial(self._claims_in, wanted[0], documents))
            return
        told = self._claims_in([number for numbers in wanted for number in numbers], documents)
        for numbers in wanted:
            mine = tuple(islice(told, len(numbers)))
            yield Series(len(mine), mine.__iter__)

    def _claims_in(self, numbers: Sequence[int], documents: dict[int, Document]) -> Iterator[ToldClaim]:
        """Claims of documents, which are added to `documents` where they are not among them."""
        for some in chunks(numbers):
            read = queries.placed_claims(self._connection, some, documents)
            told = self._told(read, read)
            yield from (told[number] for number in some)

    def _told(self, read: _Read, seen: Iterable[int]) -> dict[int, ToldClaim]:
        """Claims with what people made of them; nothing is told of those that are not seen any more."""
        seen = set(seen)
        links = self._links(read)
        decisions = queries.decisions(self._connection, list(seen))
        again = {
            number: [link.other(f"C{number}") for link in links.get(number, ()) if link.relation in TOLD_AGAIN]
            for number in seen
            if read[number][0].status is Status.CORROBORATED and read[number][1].claim.quantity is not None
        }
        others = self._figures({id_ for ids in again.values() for id_ in ids})
        return {
            number: ToldClaim(
                placed,
                f"D{row.document_id}",
                row.status if number in seen else Status.UNREVIEWED,
                tuple(decisions.get(number, ())),
                links=tuple(links.get(number, ())),
                tellings={id_: others[id_] for id_ in again.get(number, ()) if id_ in others},
            )
            for number, (row, placed) in read.items()
        }

    def _links(self, claims: Iterable[int]) -> dict[int, list[Link]]:
        """The links of claims that nobody has refused, by the claims' numbers."""
        found: defaultdict[int, list[Link]] = defaultdict(list)
        for some in chunks(list(claims)):
            wanted = set(some)
            ends = union(*(select(LINK.c.id).where(end.in_(some)) for end in (LINK.c.first_id, LINK.c.second_id)))
            for link in links_where(self._connection, LINK.c.id.in_(ends)):
                if link.state is not LinkState.REFUSED:
                    for end in dict.fromkeys((number_of(link.first, "C"), number_of(link.second, "C"))):
                        if end in wanted:
                            found[end].append(link)
        return found

    def _figures(self, ids: Iterable[str]) -> dict[str, PlacedClaim]:
        """Those of some claims that are figures, by id."""
        found: dict[str, PlacedClaim] = {}
        for some in chunks(sorted(number_of(id_, "C") for id_ in ids)):
            read = queries.placed_claims(self._connection, some, {})
            found |= {f"C{number}": placed for number, (_, placed) in read.items() if placed.claim.quantity is not None}
        return found

    def _documents_of(self, findings: Sequence[int]) -> dict[str, tuple[DocumentRow, ...]]:
        """The documents in view that findings without claims speak of, by the findings' ids."""
        columns = DOCUMENT.c
        query = (
            select(columns.id, columns.path, columns.sha256, columns.publisher, FINDING_DOCUMENT.c.finding_id)
            .join(FINDING_DOCUMENT, FINDING_DOCUMENT.c.document_id == columns.id)
            .where(FINDING_DOCUMENT.c.finding_id.in_(findings), ~columns.hidden)
            .order_by(FINDING_DOCUMENT.c.finding_id, columns.sha256)
        )
        rows = self._connection.execute(query) if findings else ()
        found = groupby(rows, key=itemgetter(4))
        return {f"F{finding}": tuple(_document_row(row) for row in its) for finding, its in found}

    def _of(self, claim: ColumnElement[int], only: Collection[int] | None, query: Select[Any]) -> Iterator[Row[Any]]:
        """The rows of a query, all of them or those of some claims."""
        for some in [None] if only is None else chunks(sorted(only)):
            yield from self._each(query if some is None else query.where(claim.in_(some)))

    def _each(self, query: Select[Any]) -> Iterator[Row[Any]]:
        """The rows of a query one by one, from a server too."""
        with self._connection.execute(query, execution_options={"stream_results": True}) as rows:
            yield from rows


def _document_row(row: Any) -> DocumentRow:
    return DocumentRow(f"D{row.id}", row.path, row.sha256, row.publisher)


def _lots(wanted: Mapping[str, Sequence[int]]) -> Iterator[list[str]]:
    """The documents in lots: few enough, and with few enough claims, to be read together; else one alone."""
    lot: list[str] = []
    claims = 0
    for document, numbers in wanted.items():
        if lot and (len(lot) == _TEXTS or claims + len(numbers) > AT_ONCE):
            yield lot
            lot, claims = [], 0
        lot.append(document)
        claims += len(numbers)
    if lot:
        yield lot
