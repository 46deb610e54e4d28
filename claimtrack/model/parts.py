"""A case at one moment, looked at part by part: a report is made of it, and of a large case not all is held at once.

Claims and findings are asked for by number. Numbers mean nothing beyond one such case, but for their order, which is
that of the ids.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, Protocol, TypeVar

from claimtrack.model.case import CaseFinding, CaseSource, Checkpoint
from claimtrack.model.claim import PlacedClaim, Refusal
from claimtrack.model.decision import Confidence, Decision, Status
from claimtrack.model.document import Document
from claimtrack.model.finding import Verdict
from claimtrack.model.link import Link
from claimtrack.model.reference import ReferenceFile

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Series(Generic[T]):
    """So many things, told one after the other; each is made only when it is told, and made anew when told again."""

    count: int
    make: Callable[[], Iterator[T]]

    def __len__(self) -> int:
        return self.count

    def __iter__(self) -> Iterator[T]:
        return self.make()


class DocumentRow(NamedTuple):
    """A document in short."""

    id: str
    path: str
    sha256: str
    publisher: str | None


class ClaimRow(NamedTuple):
    """A claim in short: `document` is the id of its document, and a claim that is no `figure` is a statement."""

    number: int
    document: str
    status: Status
    figure: bool


class MentionRow(NamedTuple):
    """A source as a claim names it; `origin` where the claim goes back to it, and not only through it."""

    claim: int
    name: str
    origin: bool
    start: int | None
    end: int | None


class FindingRow(NamedTuple):
    """A finding in short: the numbers of its claims, and where it has none the ids of the documents it speaks of."""

    number: int
    id: str
    kind: str
    verdict: Verdict
    claims: tuple[int, ...]
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ToldClaim:
    """A claim with what people made of it, as a report tells of it."""

    placed: PlacedClaim
    document: str | None
    """The id of its document; None where that is not of the case."""
    status: Status = Status.UNREVIEWED
    decisions: tuple[Decision, ...] = ()
    confidence: Confidence | None = None
    links: tuple[Link, ...] = ()
    """The links that nobody has refused, in the order of their ids."""
    tellings: Mapping[str, PlacedClaim] = field(default_factory=dict)
    """Of a figure that was corroborated: the figures that its links say tell it again, by id."""


@dataclass(frozen=True, slots=True)
class ToldFinding:
    """A finding with its claims, in its own order, and where it has none with the documents that it speaks of."""

    found: CaseFinding
    claims: tuple[ToldClaim, ...]
    documents: tuple[DocumentRow, ...] = ()


@dataclass(frozen=True, slots=True)
class ToldDocument:
    """A document with what was not read of it, and with those of its claims that were asked for."""

    id: str
    document: Document
    refused: tuple[Refusal, ...]
    claims: Series[ToldClaim]
    """To be taken before the next document is."""


class CaseParts(Protocol):
    """A case at one moment, in parts; everything in the order of the ids."""

    @property
    def sources(self) -> tuple[CaseSource, ...]:
        """The sources that its documents name."""

    @property
    def references(self) -> tuple[ReferenceFile, ...]:
        """The figures that the desk trusts."""

    @property
    def checkpoint(self) -> Checkpoint | None:
        """The journal's last entry."""

    def document_rows(self) -> Iterable[DocumentRow]:
        """Every document."""

    def claim_rows(self, only: Collection[int] | None = None) -> Iterable[ClaimRow]:
        """Every claim, or those of some numbers."""

    def mention_rows(self, only: Collection[int] | None = None) -> Iterable[MentionRow]:
        """Every source of every claim, or of claims of some numbers, those of one claim innermost first."""

    def finding_rows(self) -> Iterable[FindingRow]:
        """Every finding."""

    def finding_id(self, number: int) -> str:
        """The id of a finding."""

    def claims(self, numbers: Sequence[int]) -> Iterator[ToldClaim]:
        """The claims of these numbers."""

    def findings(self, numbers: Sequence[int]) -> Iterator[ToldFinding]:
        """The findings of these numbers."""

    def documents(self, wanted: Mapping[str, Sequence[int]]) -> Iterator[ToldDocument]:
        """The documents of these ids, in their order, each with its claims of these numbers."""
