"""Which part of a case a report shows."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass, field

from claimtrack.model import CaseSource, Status, Verdict
from claimtrack.model.parts import CaseParts, ClaimRow, FindingRow


def _numbers() -> array[int]:
    return array("q")


@dataclass(slots=True)
class Tally:
    """The claims of a document that are shown: how many, on how many somebody decided, and the figures left."""

    claims: int = 0
    decided: int = 0
    undecided: array[int] = field(default_factory=_numbers)


@dataclass(slots=True)
class Chosen:
    """The part of a case that a report shows: documents by id, claims and findings by number, all in their order."""

    documents: dict[str, Tally]
    decided: dict[Status, array[int]]
    findings: dict[Verdict, array[int]]
    claims: int = 0
    figures: int = 0
    names: set[str] = field(default_factory=set)
    """The names of the sources of its claims."""
    origins: set[str] = field(default_factory=set)
    """The names of those that a claim goes back to."""

    def take(self, claim: ClaimRow) -> None:
        """Show a claim."""
        tally = self.documents[claim.document]
        tally.claims += 1
        self.claims += 1
        self.figures += claim.figure
        if claim.status is not Status.UNREVIEWED:
            tally.decided += 1
            self.decided[claim.status].append(claim.number)
        elif claim.figure:
            tally.undecided.append(claim.number)


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

    def of_case(self, parts: CaseParts) -> Chosen:
        """The part of a case that is asked for."""
        asked = {row.id for row in parts.document_rows() if self.documents & {row.id, row.path}}
        chosen = Chosen(
            {row.id: Tally() for row in parts.document_rows()},
            {status: _numbers() for status in Status},
            {verdict: _numbers() for verdict in Verdict},
        )
        shown = self._take_claims(parts, chosen, asked)
        for mention in parts.mention_rows(shown):
            chosen.names.add(mention.name)
            if mention.origin:
                chosen.origins.add(mention.name)
        for finding in parts.finding_rows():
            if shown is None or (self._names(finding) and _shown(finding, shown, chosen)):
                chosen.findings[finding.verdict].append(finding.number)
        return chosen

    def _take_claims(self, parts: CaseParts, chosen: Chosen, asked: set[str]) -> set[int] | None:
        """Take in the claims that are shown; returns their numbers, None where all are.

        `asked` are the ids of the documents asked for, which are shown without a claim too.
        """
        if self.all:
            for claim in parts.claim_rows():
                chosen.take(claim)
            return None
        told, named = self._told(parts), self._named(parts)
        shown: set[int] = set()
        for claim in parts.claim_rows(told):
            if (
                (not self.statuses or claim.status.value in self.statuses)
                and (not self.documents or claim.document in asked)
                and (named is None or claim.number in named)
            ):
                chosen.take(claim)
                shown.add(claim.number)
        chosen.documents = {id_: tally for id_, tally in chosen.documents.items() if tally.claims or id_ in asked}
        return shown

    def _names(self, finding: FindingRow) -> bool:
        return not self.findings or finding.id in self.findings

    def _told(self, parts: CaseParts) -> set[int] | None:
        """The claims of the findings asked for; None where all are."""
        if not self.findings:
            return None
        return {claim for finding in parts.finding_rows() if self._names(finding) for claim in finding.claims}

    def _named(self, parts: CaseParts) -> set[int] | None:
        """The claims of the sources asked for; None where all are."""
        if not self.sources:
            return None
        names = _names(self.sources, parts.sources)
        return {mention.claim for mention in parts.mention_rows() if mention.name in names}


def _names(asked: frozenset[str], sources: tuple[CaseSource, ...]) -> frozenset[str]:
    """Every name of the sources asked for, by id, name or alias."""
    found = [source for source in sources if asked & {source.id, source.name, *source.aliases}]
    return frozenset(name for source in found for name in (source.name, *source.aliases)) | asked


def _shown(finding: FindingRow, claims: set[int], chosen: Chosen) -> bool:
    if finding.claims:
        return not claims.isdisjoint(finding.claims)
    return not finding.documents or any(each in chosen.documents for each in finding.documents)
