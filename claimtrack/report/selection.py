"""Which part of a case a report shows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from claimtrack.model import CaseClaim, CaseFinding, CaseSnapshot, CaseSource, ClaimKey


@dataclass(frozen=True, slots=True)
class Selection:
    """Claims by status, source and document, findings by id; an empty part asks for all.

    A claim is shown when it meets every part; a finding when it is named, or when none is named, and when one of its
    claims is shown. A finding without claims is shown by its documents.
    """

    statuses: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    documents: frozenset[str] = frozenset()
    findings: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls,
        statuses: Iterable[str] = (),
        sources: Iterable[str] = (),
        documents: Iterable[str] = (),
        findings: Iterable[str] = (),
    ) -> Selection:
        """A selection of any iterables."""
        return cls(frozenset(statuses), frozenset(sources), frozenset(documents), frozenset(findings))

    @property
    def all(self) -> bool:
        """Whether nothing is left out."""
        return not (self.statuses or self.sources or self.documents or self.findings)

    def of_case(self, snapshot: CaseSnapshot) -> CaseSnapshot:
        """The part of a case that is asked for."""
        if self.all:
            return snapshot
        names = _names(self.sources, snapshot.sources)
        named = [found for found in snapshot.findings if not self.findings or found.id in self.findings]
        if self.findings:
            told = {placed.id for found in named for placed in found.finding.claims}
            told_keys = {placed.key for found in named for placed in found.finding.claims}
        claims = tuple(
            claim
            for claim in snapshot.claims
            if self._takes(claim, names)
            and (not self.findings or claim.placed.id in told or claim.placed.key in told_keys)
        )
        shown = {claim.placed.key for claim in claims}
        paper_ids = {claim.document_id for claim in claims}
        papers = tuple(
            document
            for document in snapshot.documents
            if document.id in paper_ids or self.documents & {document.id, document.document.path}
        )
        hashes = {document.document.sha256 for document in papers}
        findings = tuple(found for found in named if _shown(found, shown, hashes))
        ids = {claim.placed.id for claim in claims}
        told_names = {name for claim in claims for name in claim.placed.claim.source_names}
        return replace(
            snapshot,
            documents=papers,
            claims=claims,
            findings=findings,
            links=tuple(link for link in snapshot.links if link.first in ids or link.second in ids),
            sources=tuple(source for source in snapshot.sources if {source.name, *source.aliases} & told_names),
        )

    def _takes(self, claim: CaseClaim, names: frozenset[str]) -> bool:
        return (
            (not self.statuses or claim.status.value in self.statuses)
            and (not self.documents or bool(self.documents & {claim.document_id, claim.placed.document.path}))
            and (not self.sources or not names.isdisjoint(claim.placed.claim.source_names))
        )


def _names(asked: frozenset[str], sources: tuple[CaseSource, ...]) -> frozenset[str]:
    """Every name of the sources asked for, by id, name or alias."""
    found = [source for source in sources if asked & {source.id, source.name, *source.aliases}]
    return frozenset(name for source in found for name in (source.name, *source.aliases)) | asked


def _shown(found: CaseFinding, keys: set[ClaimKey], hashes: set[str]) -> bool:
    finding = found.finding
    if finding.claims:
        return any(placed.key in keys for placed in finding.claims)
    return not finding.documents or not hashes.isdisjoint(finding.documents)
