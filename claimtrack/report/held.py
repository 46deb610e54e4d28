"""A case that is held in memory, looked at part by part."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from claimtrack.model import TOLD_AGAIN, CaseClaim, CaseSnapshot, Link, LinkState, PlacedClaim, Status
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


class HeldParts:
    """The parts of a snapshot; see `claimtrack.model.parts.CaseParts`. Numbers are places in its lists."""

    def __init__(self, snapshot: CaseSnapshot) -> None:
        self._snapshot = snapshot
        self.sources, self.references = snapshot.sources, snapshot.references
        self.checkpoint = snapshot.checkpoint
        self._documents = {held.id: held for held in snapshot.documents}
        self._rows = {row.sha256: row for row in self.document_rows()}
        self._by_key = {claim.placed.key: number for number, claim in enumerate(snapshot.claims)}
        self._by_id = {claim.placed.id: number for number, claim in enumerate(snapshot.claims) if claim.placed.id}
        self._links: dict[str, list[Link]] = {}
        for link in snapshot.links:
            if link.state is not LinkState.REFUSED:
                for claim in dict.fromkeys((link.first, link.second)):
                    self._links.setdefault(claim, []).append(link)

    def document_rows(self) -> Iterator[DocumentRow]:
        """Every document."""
        for held in self._snapshot.documents:
            document = held.document
            yield DocumentRow(held.id, document.path, document.sha256, document.publisher)

    def claim_rows(self, only: Collection[int] | None = None) -> Iterator[ClaimRow]:
        """Every claim, or those of some numbers."""
        for number in self._numbers(only):
            claim = self._snapshot.claims[number]
            yield ClaimRow(number, claim.document_id, claim.status, claim.placed.claim.quantity is not None)

    def mention_rows(self, only: Collection[int] | None = None) -> Iterator[MentionRow]:
        """Every source of every claim, or of claims of some numbers."""
        for number in self._numbers(only):
            attribution = self._snapshot.claims[number].placed.claim.attribution
            origins = len(attribution.origins) if attribution else 0
            for position, mention in enumerate(attribution.chain if attribution else ()):
                yield MentionRow(number, mention.name, position < origins, mention.start, mention.end)

    def finding_rows(self) -> Iterator[FindingRow]:
        """Every finding."""
        for number, found in enumerate(self._snapshot.findings):
            finding = found.finding
            places = (self._place(placed) for placed in finding.claims)
            claims = tuple(place for place in places if place is not None)
            about = tuple(self._rows[each].id for each in finding.documents if each in self._rows)
            yield FindingRow(number, found.id, finding.kind, finding.verdict, claims, about)

    def finding_id(self, number: int) -> str:
        """The id of a finding."""
        return self._snapshot.findings[number].id

    def claims(self, numbers: Sequence[int]) -> Iterator[ToldClaim]:
        """The claims of these numbers."""
        for number in numbers:
            held = self._snapshot.claims[number]
            yield self._told(held.placed, held)

    def findings(self, numbers: Sequence[int]) -> Iterator[ToldFinding]:
        """The findings of these numbers."""
        for number in numbers:
            found = self._snapshot.findings[number]
            about = tuple(self._rows[each] for each in found.finding.documents if each in self._rows)
            yield ToldFinding(found, tuple(map(self._found, found.finding.claims)), about)

    def documents(self, wanted: Mapping[str, Sequence[int]]) -> Iterator[ToldDocument]:
        """The documents of these ids, each with its claims of these numbers."""
        for id_, numbers in wanted.items():
            held = self._documents[id_]
            yield ToldDocument(id_, held.document, held.refused, Series(len(numbers), partial(self.claims, numbers)))

    def _numbers(self, only: Collection[int] | None) -> Iterable[int]:
        return range(len(self._snapshot.claims)) if only is None else sorted(only)

    def _place(self, placed: PlacedClaim) -> int | None:
        # Two statements may share a key; the id tells them apart.
        place = self._by_id.get(placed.id) if placed.id else None
        return self._by_key.get(placed.key) if place is None else place

    def _found(self, placed: PlacedClaim) -> ToldClaim:
        """A claim of a finding, which the case itself may no longer hold."""
        place = self._place(placed)
        if place is not None:
            return self._told(placed, self._snapshot.claims[place])
        row = self._rows.get(placed.document.sha256)
        return ToldClaim(placed, row.id if row else None, links=tuple(self._links.get(placed.id or "", ())))

    def _told(self, placed: PlacedClaim, held: CaseClaim) -> ToldClaim:
        placed = placed if placed.id else replace(placed, id=held.placed.id)
        links = tuple(self._links.get(placed.id or "", ()))
        told = held.status is Status.CORROBORATED and placed.claim.quantity is not None
        return ToldClaim(
            placed,
            held.document_id,
            held.status,
            held.decisions,
            held.confidence,
            links,
            self._tellings(placed.id or "", links) if told else {},
        )

    def _tellings(self, id_: str, links: Sequence[Link]) -> dict[str, PlacedClaim]:
        others = (link.other(id_) for link in links if link.relation in TOLD_AGAIN)
        found = {other: self._snapshot.claims[self._by_id[other]].placed for other in others if other in self._by_id}
        return {other: placed for other, placed in found.items() if placed.claim.quantity is not None}
