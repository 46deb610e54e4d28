"""What a report says, in the words of its language and before any markup: the three formats are written from it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from claimtrack.model.parts import Series
from claimtrack.report.chart import Chart


@dataclass(frozen=True, slots=True)
class Value:
    """A value of the model and its word in the language of the report."""

    value: str
    word: str


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """What a decision rests on."""

    reference: str
    quote: str | None
    supports: bool
    dated: str | None


@dataclass(frozen=True, slots=True)
class DecisionView:
    """One person's decision on a claim, or disposition of a finding."""

    outcome: Value
    person: str | None
    at: str | None
    reason: str | None
    evidence: tuple[EvidenceView, ...]
    wrong: Value | None = None


@dataclass(frozen=True, slots=True)
class LinkView:
    """A link from this claim, or to it: `forward` when this claim is its first side."""

    id: str
    relation: Value
    state: Value
    other: str
    forward: bool


@dataclass(frozen=True, slots=True)
class FallView:
    """What a claim falls to without one of the origins that it goes back to."""

    without: str
    origins: int
    """How many distinct origins are left."""
    confidence: Value


@dataclass(frozen=True, slots=True)
class FigureView:
    """A figure as numbers, for programs."""

    low: Decimal | None
    high: Decimal | None
    unit: str
    per: str | None
    approximate: bool


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim in its sentence: `before`, `quote` and `after` make the sentence."""

    letter: str | None
    id: str | None
    before: str
    quote: str
    after: str
    language: str | None
    figure: str | None
    amount: FigureView | None
    period: str
    period_start: str | None
    period_end: str | None
    source: str
    grades: tuple[str, ...]
    modality: Value
    doubtful: bool
    place: str
    path: str
    line: int
    start: int
    end: int
    document: str | None
    sha256: str
    published: str
    status: Value
    confidence: Value | None
    decisions: tuple[DecisionView, ...]
    links: tuple[LinkView, ...]
    """The links that nobody has refused."""
    falls: tuple[FallView, ...] = ()
    """For a figure that was corroborated, what is left of it without each origin."""


@dataclass(frozen=True, slots=True)
class StepView:
    """One line of a working."""

    text: str
    low: Decimal | None
    high: Decimal | None
    unit: str
    note: str | None
    assumption: str | None
    free: bool
    """Whether it ends a comparison that takes nothing for granted."""


@dataclass(frozen=True, slots=True)
class BasisView:
    """A comparison on one ground."""

    basis: Value
    ratio: str
    low: Decimal | None
    high: Decimal | None
    certainty: Value
    assumptions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PassageView:
    """A stretch of a document that bears on a finding."""

    text: str
    path: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding with all that it rests on."""

    id: str
    kind: Value
    verdict: Value
    certainty: Value
    cause: Value | None
    title: str
    ratio: str | None
    claims: tuple[ClaimView, ...]
    chart: Chart | None
    steps: tuple[StepView, ...]
    bases: tuple[BasisView, ...]
    assumptions: tuple[str, ...]
    passages: tuple[PassageView, ...]
    question: str | None
    disposition: DecisionView
    settled: bool
    changed_since: bool

    @property
    def compares(self) -> bool:
        """Whether it holds figures against each other, and does not only ask about each."""
        return bool(self.steps or self.bases or self.ratio)

    @property
    def bases_tell_all(self) -> bool:
        """Whether each assumption stands beside a ratio already."""
        told = {assumption for basis in self.bases for assumption in basis.assumptions}
        return told.issuperset(self.assumptions)


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """A discrepancy in a line, or several that hold one figure against tellings of the same."""

    findings: tuple[str, ...]
    title: str
    sides: tuple[str, ...]
    """Who says it, by the paper that has it."""
    ratio: str | None
    """How far apart they are, where the title does not tell."""
    certainty: Value
    outcome: Value


@dataclass(frozen=True, slots=True)
class AskView:
    """One question, and the findings that it is for."""

    findings: tuple[str, ...]
    question: str


@dataclass(frozen=True, slots=True)
class AskGroup:
    """The questions for one source or publisher."""

    whom: str
    questions: Series[AskView]


@dataclass(frozen=True, slots=True)
class StatusGroup:
    """The claims of one status."""

    status: Value
    claims: Series[ClaimView]


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source with its grade, how many claims name it, and what it goes back to."""

    id: str
    name: str
    kind: Value
    grade: Value | None
    claims: int
    aliases: tuple[str, ...]
    parent: str | None
    origin: bool
    """Whether a claim goes back to it, and not only through it."""
    confidential: bool


@dataclass(frozen=True, slots=True)
class RefusalView:
    """A figure that was not read, and why."""

    place: str
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class LeftView:
    """A figure that nobody has decided on yet, in short."""

    id: str | None
    quote: str
    language: str | None
    line: int
    doubtful: bool


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document with what nobody has decided on yet: in short in `left`, for programs in `undecided`."""

    id: str
    path: str
    title: str | None
    publisher: str | None
    published: str
    language: str | None
    url: str | None
    sha256: str
    claims: int
    decided: int
    left: Series[LeftView]
    undecided: Series[ClaimView]
    refused: tuple[RefusalView, ...]
    unread: str
    """The pages on which nothing could be read, as a phrase; "" where there are none."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How much there is."""

    discrepancies: int
    questions: int
    agreements: int
    documents: int
    claims: int
    figures: int
    statements: int
    decided: int


@dataclass(frozen=True, slots=True)
class ReportView:
    """A whole report."""

    lang: str
    selection: tuple[str, ...]
    counts: Counts
    summary: Series[SummaryLine]
    discrepancies: Series[FindingView]
    questions: Series[FindingView]
    agreements: Series[FindingView]
    asks: tuple[AskGroup, ...]
    decided: tuple[StatusGroup, ...]
    sources: tuple[SourceView, ...]
    documents: Series[DocumentView]
    references: tuple[str, ...]
    """The figures that the desk trusts, each with its source and date, as sentences."""
    checkpoint_number: int | None
    checkpoint_hash: str | None
