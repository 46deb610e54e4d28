"""The tables of a case. Rows never leave this room: queries turn them into the dataclasses of model/.

What a person sees as C12 is row 12 of `claim`. Nothing that people work on is deleted: a document is hidden, a finding
is no longer live. `version` is the number of the journal entry that wrote a row last.
"""

# No `from __future__ import annotations` here: SQLModel reads the annotations themselves.
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    ForeignKeyConstraint,
    Index,
    LargeBinary,
    MetaData,
    Text,
    UniqueConstraint,
)
from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel

from claimtrack.casefile.columns import ExactDecimal, SafeText, Sha256, UtcTime, among, one_of
from claimtrack.model import (
    Certainty,
    ClaimKind,
    Dated,
    Disposition,
    LinkState,
    Modality,
    Relation,
    SourceKind,
    Stance,
    Status,
    Verdict,
    WrongSide,
)
from claimtrack.quantity import Approximation, Precision, UnitKind

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Row(SQLModel, registry=registry(metadata=METADATA)):
    """What all tables of a case share: metadata of their own, with names for every constraint."""

    # Rows are never validated, so that no validator is made when a command starts.
    model_config = {"defer_build": True}


class MetaRow(Row, table=True):
    """What is to be known of the case itself, by name."""

    __tablename__ = "meta"
    name: str = Field(primary_key=True, sa_type=Text)
    value: str = Field(sa_type=Text)


class BlobRow(Row, table=True):
    """The bytes of a document as received."""

    __tablename__ = "blob"
    sha256: str = Field(primary_key=True, sa_type=Sha256)
    content: bytes = Field(sa_type=LargeBinary)


WITH_FRAGMENT = "url LIKE '%#%'"
"""Of documents, as an index and the query that uses it must both say it."""


class DocumentRow(Row, table=True):
    """A document and the text taken from it. A hidden one was undone or removed; with it all that was read from it."""

    __tablename__ = "document"
    __table_args__ = (
        # Of the same bytes only one document can be in view; hidden ones keep their place for an undo.
        Index("uq_document_sha256", "sha256", unique=True),
        Index(None, "url"),
        # What is out of view is little, and left out of every list: found without going through all documents.
        Index("ix_document_hidden", "id"),
        # So are addresses with a fragment, which are compared without it.
        Index("ix_document_fragment", "url"),
    )
    id: int | None = Field(default=None, primary_key=True)
    sha256: str = Field(foreign_key="blob.sha256", sa_type=Sha256)
    path: str = Field(sa_type=SafeText)
    text: str = Field(sa_type=SafeText)
    text_sha256: str = Field(sa_type=Sha256)
    media_type: str = Field(sa_type=SafeText)
    encoding: str = Field(sa_type=SafeText)
    language: str | None = Field(sa_type=SafeText)
    published: date | None
    dated: Dated = Field(sa_type=one_of(Dated, "dated"))
    publisher: str | None = Field(sa_type=SafeText)
    title: str | None = Field(sa_type=SafeText)
    url: str | None = Field(sa_type=SafeText)
    captured: datetime | None = Field(default=None, sa_type=UtcTime)
    pages: str = Field(default="[]", sa_type=Text, sa_column_kwargs={"server_default": "[]"})
    """JSON of where each page begins in the text."""
    unread: str = Field(default="[]", sa_type=Text, sa_column_kwargs={"server_default": "[]"})
    """JSON of the pages on which nothing could be read."""
    refused: str = Field(sa_type=Text)
    """JSON of the stretches that look like figures and were not read."""
    reading: str = Field(sa_type=Sha256)
    """Of the JSON of all that was read: equal digests are equal readings."""
    reader: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    """The number of the reader that read it, a digest of what it is made of; 0 where it was not noted."""
    claims: int
    added: datetime = Field(sa_type=UtcTime)
    hidden: bool
    version: int


class SourceRow(Row, table=True):
    """Who is named. An unnamed source ("analysts") belongs to the one document that speaks of it."""

    __tablename__ = "source"
    __table_args__ = (UniqueConstraint("key", "scope"),)
    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(sa_type=SafeText)
    """Its name without case and accents."""
    scope: str = Field(sa_type=Text)
    """The hash of the only document that an unnamed source can be named in; empty for any other."""
    name: str = Field(sa_type=SafeText)
    kind: SourceKind = Field(sa_type=one_of(SourceKind, "kind"))
    parent_id: int | None = Field(default=None, foreign_key="source.id")
    confidential: bool = False
    version: int


class ClaimRow(Row, table=True):
    """A claim as read. The columns of the figure are empty for a statement."""

    __tablename__ = "claim"
    __table_args__ = (
        UniqueConstraint("document_id", "position"),
        Index(None, "status", "id"),
        # A page of the most worth checking comes from this index alone, wherever it begins.
        Index(None, "shortfall", "id", "document_id"),
        CheckConstraint("(kind = 'quantity') = (unit_kind IS NOT NULL)", name="quantity_has_a_unit"),
        *among(kind=ClaimKind, approximation=Approximation, unit_kind=UnitKind, period_precision=Precision),
        *among(modality=Modality, stance=Stance, status=Status),
    )
    id: int | None = Field(default=None, primary_key=True)
    document_id: int = Field(foreign_key="document.id")
    position: int
    """Its place among the claims of the document."""
    kind: ClaimKind = Field(sa_type=one_of(ClaimKind))
    anchor_start: int
    anchor_end: int
    quote: str = Field(sa_type=SafeText)
    prefix: str = Field(sa_type=SafeText)
    suffix: str = Field(sa_type=SafeText)
    sentence_start: int
    sentence_end: int
    sentence: str = Field(sa_type=SafeText)
    number_start: int | None
    number_end: int | None
    low: Decimal | None = Field(sa_type=ExactDecimal)
    high: Decimal | None = Field(sa_type=ExactDecimal)
    approximation: Approximation | None = Field(sa_type=one_of(Approximation))
    unit_kind: UnitKind | None = Field(sa_type=one_of(UnitKind))
    unit: str | None = Field(sa_type=SafeText)
    of_what: str | None = Field(sa_type=SafeText)
    per: str | None = Field(sa_type=SafeText)
    period_start: date | None
    period_end: date | None
    period_precision: Precision | None = Field(sa_type=one_of(Precision))
    modality: Modality = Field(sa_type=one_of(Modality))
    stance: Stance | None = Field(sa_type=one_of(Stance))
    """Empty where the text says it in its own voice."""
    cue_start: int | None
    cue_end: int | None
    parallel: bool | None
    readings: str = Field(sa_type=Text)
    ties: str = Field(sa_type=Text)
    extraction_confidence: float
    measure: str | None = Field(sa_type=Text)
    """JSON of what a figure measures; empty for a statement."""
    folded: str = Field(sa_type=SafeText)
    """Sentence and source names in lower case without accents, for search."""
    status: Status = Field(sa_type=one_of(Status))
    """What the decisions of all people come to; kept by the acts that change one."""
    shortfall: int | None
    """The points that it lacks of the most that a claim is worth checking (`claimtrack.model.worthiness`)."""


class ClaimBlockRow(Row, table=True):
    """A block in which the claims meet that may measure the same."""

    __tablename__ = "claim_block"
    __table_args__ = (Index(None, "block", "claim_id"),)
    claim_id: int = Field(foreign_key="claim.id", primary_key=True)
    block: str = Field(primary_key=True, sa_type=SafeText)


class TellingRow(Row, table=True):
    """What the last check made of a figure. Derived: it can be made anew from the documents at any time."""

    __tablename__ = "telling"
    claim_id: int = Field(foreign_key="claim.id", primary_key=True, sa_column_kwargs={"autoincrement": False})
    wording: str = Field(sa_type=Sha256, index=True)
    """Of all that two tellings of one figure have in common."""
    first_id: int
    """The claim that tells it first; itself, where none does before."""
    around: bool
    """Whether figures of other documents may be held against it as a cap, a whole or a total."""
    kin: int = Field(sa_type=BigInteger, index=True)
    """A number for its measure and period: figures of one may be compared."""
    low: float | None
    """In base units, made for scanning alone; empty is open."""
    high: float | None


class CheckedDocumentRow(Row, table=True):
    """A document as the last check saw it, by the version of its row."""

    __tablename__ = "checked_document"
    document_id: int = Field(foreign_key="document.id", primary_key=True, sa_column_kwargs={"autoincrement": False})
    version: int


class AttributionRow(Row, table=True):
    """One source of a claim, as its document names it; position 0 is the innermost."""

    __tablename__ = "attribution"
    # With the claim: how many each source has is counted from the index alone.
    __table_args__ = (Index(None, "source_id", "claim_id"), *among(kind=SourceKind))
    claim_id: int = Field(foreign_key="claim.id", primary_key=True)
    position: int = Field(primary_key=True)
    source_id: int = Field(foreign_key="source.id")
    name: str = Field(sa_type=SafeText)
    kind: SourceKind = Field(sa_type=one_of(SourceKind))
    mention_start: int | None
    mention_end: int | None


class LinkRow(Row, table=True):
    """A link between two claims: proposed by a check, set by a person, or both."""

    __tablename__ = "link"
    __table_args__ = (
        UniqueConstraint("first_id", "relation", "second_id"),
        CheckConstraint("first_id <> second_id", name="two_claims"),
        CheckConstraint("(person IS NULL) = (state = 'proposed')", name="person_sets_state"),
        CheckConstraint("(person IS NULL) = (time IS NULL)", name="person_and_time"),
    )
    id: int | None = Field(default=None, primary_key=True)
    first_id: int = Field(foreign_key="claim.id")
    relation: Relation = Field(sa_type=one_of(Relation, "relation"))
    second_id: int = Field(foreign_key="claim.id", index=True)
    proposed: bool
    """Whether the findings of now propose it."""
    state: LinkState = Field(sa_type=one_of(LinkState, "state"))
    person: str | None = Field(sa_type=SafeText)
    time: datetime | None = Field(sa_type=UtcTime)
    reason: str | None = Field(sa_type=SafeText)
    version: int


class FindingRow(Row, table=True):
    """A finding, known by its key across checks. One that the last check no longer made is not live."""

    __tablename__ = "finding"
    __table_args__ = (UniqueConstraint("key", "ordinal"),)
    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(sa_type=Sha256)
    ordinal: int
    """Tells findings apart that one rule made of the same claims."""
    kind: str = Field(sa_type=Text, index=True)
    verdict: Verdict = Field(sa_type=one_of(Verdict, "verdict"))
    certainty: Certainty = Field(sa_type=one_of(Certainty, "certainty"))
    payload: str = Field(sa_type=Text)
    """JSON of the finding without its claims, which stand in finding_claim."""
    figures: str = Field(sa_type=Sha256)
    """Digest of verdict and figures: what a disposition rests on."""
    live: bool


class FindingClaimRow(Row, table=True):
    """A claim of a finding, in the finding's own order."""

    __tablename__ = "finding_claim"
    finding_id: int = Field(foreign_key="finding.id", primary_key=True)
    position: int = Field(primary_key=True)
    claim_id: int = Field(foreign_key="claim.id", index=True)


class FindingDocumentRow(Row, table=True):
    """A document that a finding speaks of."""

    __tablename__ = "finding_document"
    finding_id: int = Field(foreign_key="finding.id", primary_key=True)
    document_id: int = Field(foreign_key="document.id", primary_key=True, index=True)


class SettlementRow(Row, table=True):
    """What a person made of a finding; it stands while the finding's figures are those that the person saw."""

    __tablename__ = "settlement"
    finding_id: int = Field(foreign_key="finding.id", primary_key=True)
    disposition: Disposition = Field(sa_type=one_of(Disposition, "disposition"))
    wrong: WrongSide | None = Field(sa_type=one_of(WrongSide, "wrong"))
    reason: str | None = Field(sa_type=SafeText)
    person: str = Field(sa_type=SafeText)
    time: datetime = Field(sa_type=UtcTime)
    figures: str = Field(sa_type=Sha256)
    version: int


class DecisionRow(Row, table=True):
    """The standing decision of one person on one claim."""

    __tablename__ = "decision"
    __table_args__ = (CheckConstraint("status <> 'unreviewed'", name="decided"),)
    claim_id: int = Field(foreign_key="claim.id", primary_key=True)
    person: str = Field(sa_type=SafeText, primary_key=True)
    status: Status = Field(sa_type=one_of(Status, "status"))
    reason: str | None = Field(sa_type=SafeText)
    time: datetime = Field(sa_type=UtcTime)
    version: int


class EvidenceRow(Row, table=True):
    """What a decision on a claim, or a settlement of a finding, rests on."""

    __tablename__ = "evidence"
    __table_args__ = (
        ForeignKeyConstraint(["claim_id", "person"], ["decision.claim_id", "decision.person"]),
        CheckConstraint("(claim_id IS NULL) = (person IS NULL)", name="claim_and_person"),
        CheckConstraint("(claim_id IS NULL) <> (finding_id IS NULL)", name="one_subject"),
        Index(None, "claim_id", "person"),
    )
    id: int | None = Field(default=None, primary_key=True)
    claim_id: int | None
    person: str | None = Field(sa_type=SafeText)
    finding_id: int | None = Field(default=None, foreign_key="settlement.finding_id", index=True)
    position: int
    reference: str = Field(sa_type=SafeText, index=True)
    quote: str | None = Field(sa_type=SafeText)
    supports: bool
    dated: date | None


class JournalRow(Row, table=True):
    """An act. Its hash covers the stored text of all columns before it, the payload by its own salted hash."""

    __tablename__ = "journal"
    __table_args__ = (Index(None, "subject", "number"),)
    number: int | None = Field(default=None, primary_key=True)
    actor: str = Field(sa_type=SafeText, index=True)
    time: str = Field(sa_type=Text)
    sitting: int = Field(index=True)
    act: str = Field(sa_type=Text)
    subject: str = Field(sa_type=Text)
    before: str | None = Field(sa_type=Text)
    after: str | None = Field(sa_type=Text)
    reason: str | None = Field(sa_type=SafeText)
    evidence: str = Field(sa_type=Text)
    undoes: int | None = Field(default=None, foreign_key="journal.number", index=True)
    salt: str | None = Field(sa_type=Text)
    """Hexadecimal; without it nobody can tell an erased payload by trying. Erased with the payload, and only then."""
    payload_hash: str = Field(sa_type=Text)
    previous_hash: str = Field(sa_type=Text)
    hash: str = Field(sa_type=Text)


_TABLES = METADATA.tables
META, BLOB, DOCUMENT, SOURCE = _TABLES["meta"], _TABLES["blob"], _TABLES["document"], _TABLES["source"]
ATTRIBUTION = _TABLES["attribution"]
CLAIM, CLAIM_BLOCK, LINK = _TABLES["claim"], _TABLES["claim_block"], _TABLES["link"]
FINDING, FINDING_CLAIM, FINDING_DOCUMENT = _TABLES["finding"], _TABLES["finding_claim"], _TABLES["finding_document"]
TELLING, CHECKED_DOCUMENT = _TABLES["telling"], _TABLES["checked_document"]
SETTLEMENT, DECISION, EVIDENCE = _TABLES["settlement"], _TABLES["decision"], _TABLES["evidence"]
JOURNAL = _TABLES["journal"]
