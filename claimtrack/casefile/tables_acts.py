"""The tables of what people add to a case: notes, tags, grades, merged sources, retractions, readings, versions.

Each row is what one act left; an undo takes it out or puts the earlier one back.
"""

# No `from __future__ import annotations` here: SQLModel reads the annotations themselves.
from datetime import datetime

from sqlalchemy import CheckConstraint, Text
from sqlmodel import Field

from claimtrack.casefile.columns import SafeText, Sha256, UtcTime, one_of
from claimtrack.casefile.tables import METADATA, Row
from claimtrack.model import Reliability


class NoteRow(Row, table=True):
    """What a person noted on something; the digest is of person and text."""

    __tablename__ = "note"
    subject: str = Field(primary_key=True, sa_type=Text)
    digest: str = Field(primary_key=True, sa_type=Sha256)
    text: str = Field(sa_type=SafeText)
    person: str = Field(sa_type=SafeText)
    time: datetime = Field(sa_type=UtcTime)
    version: int


class TagRow(Row, table=True):
    """A word that something is filed under."""

    __tablename__ = "tag"
    subject: str = Field(primary_key=True, sa_type=Text)
    word: str = Field(primary_key=True, sa_type=SafeText)
    person: str = Field(sa_type=SafeText)
    time: datetime = Field(sa_type=UtcTime)
    version: int


class GradeRow(Row, table=True):
    """How reliable a source is; `lowered` is the entry that lowered it last, unless it was raised since."""

    __tablename__ = "grade"
    source_id: int = Field(foreign_key="source.id", primary_key=True, sa_column_kwargs={"autoincrement": False})
    reliability: Reliability = Field(sa_type=one_of(Reliability, "reliability"))
    lowered: int | None
    reason: str | None = Field(sa_type=SafeText)
    person: str = Field(sa_type=SafeText)
    time: datetime = Field(sa_type=UtcTime)
    version: int


class SourceMergeRow(Row, table=True):
    """A source that is another one under another name."""

    __tablename__ = "source_merge"
    __table_args__ = (CheckConstraint("source_id <> into_id", name="two_sources"),)
    source_id: int = Field(foreign_key="source.id", primary_key=True, sa_column_kwargs={"autoincrement": False})
    into_id: int = Field(foreign_key="source.id", index=True)
    version: int


class SamenessRow(Row, table=True):
    """Whether two claims measure the same, as a person judged."""

    __tablename__ = "sameness"
    __table_args__ = (CheckConstraint("first_id < second_id", name="in_order"),)
    first_id: int = Field(foreign_key="claim.id", primary_key=True, sa_column_kwargs={"autoincrement": False})
    second_id: int = Field(foreign_key="claim.id", primary_key=True, sa_column_kwargs={"autoincrement": False})
    same: bool
    reason: str | None = Field(sa_type=SafeText)
    person: str = Field(sa_type=SafeText)
    time: datetime = Field(sa_type=UtcTime)
    version: int


class RetractionRow(Row, table=True):
    """A document that its publisher took back."""

    __tablename__ = "retraction"
    document_id: int = Field(foreign_key="document.id", primary_key=True, sa_column_kwargs={"autoincrement": False})
    reason: str | None = Field(sa_type=SafeText)
    person: str = Field(sa_type=SafeText)
    time: datetime = Field(sa_type=UtcTime)
    version: int


class PublicationRow(Row, table=True):
    """What the newsroom published of a claim."""

    __tablename__ = "publication"
    claim_id: int = Field(foreign_key="claim.id", primary_key=True, sa_column_kwargs={"autoincrement": False})
    rating: str = Field(sa_type=SafeText)
    url: str | None = Field(sa_type=SafeText)
    person: str = Field(sa_type=SafeText)
    time: datetime = Field(sa_type=UtcTime)
    version: int


class ReferenceRow(Row, table=True):
    """The figures of one file that a desk trusts; the digest is of the figures."""

    __tablename__ = "reference"
    digest: str = Field(primary_key=True, sa_type=Sha256)
    path: str = Field(sa_type=SafeText)
    figures: str = Field(sa_type=SafeText)
    """JSON."""
    person: str = Field(sa_type=SafeText)
    time: datetime = Field(sa_type=UtcTime)
    version: int


class ClaimByHandRow(Row, table=True):
    """A claim that a person made, or whose reading a person set. A withdrawn one was made and undone."""

    __tablename__ = "claim_by_hand"
    claim_id: int = Field(foreign_key="claim.id", primary_key=True, sa_column_kwargs={"autoincrement": False})
    made: bool
    withdrawn: bool
    person: str = Field(sa_type=SafeText)
    time: datetime = Field(sa_type=UtcTime)
    version: int


class AbsenceRow(Row, table=True):
    """A claim that the last reading of its document does not have. What people worked on is `shown`, as lost."""

    __tablename__ = "absence"
    claim_id: int = Field(foreign_key="claim.id", primary_key=True, sa_column_kwargs={"autoincrement": False})
    shown: bool
    version: int


class RevisionRow(Row, table=True):
    """A document of which another one is a newer version: other bytes at the same address."""

    __tablename__ = "revision"
    __table_args__ = (CheckConstraint("document_id <> newer_id", name="two_documents"),)
    document_id: int = Field(foreign_key="document.id", primary_key=True, sa_column_kwargs={"autoincrement": False})
    newer_id: int = Field(foreign_key="document.id", index=True)
    version: int


class PastReadingRow(Row, table=True):
    """What was read of a document once, or is now: what an undo of a reading puts back. Known by its digest."""

    __tablename__ = "past_reading"
    document_id: int = Field(foreign_key="document.id", primary_key=True, sa_column_kwargs={"autoincrement": False})
    digest: str = Field(primary_key=True, sa_type=Sha256)
    content: str = Field(sa_type=SafeText)


__all__ = [
    "ABSENCE",
    "CLAIM_BY_HAND",
    "GRADE",
    "METADATA",
    "NOTE",
    "PAST_READING",
    "PUBLICATION",
    "REFERENCE",
    "RETRACTION",
    "REVISION",
    "SAMENESS",
    "SOURCE_MERGE",
    "TAG",
]

_TABLES = METADATA.tables
NOTE, TAG, GRADE, RETRACTION = _TABLES["note"], _TABLES["tag"], _TABLES["grade"], _TABLES["retraction"]
SOURCE_MERGE, SAMENESS, CLAIM_BY_HAND = _TABLES["source_merge"], _TABLES["sameness"], _TABLES["claim_by_hand"]
ABSENCE, REVISION, PAST_READING = _TABLES["absence"], _TABLES["revision"], _TABLES["past_reading"]
PUBLICATION, REFERENCE = _TABLES["publication"], _TABLES["reference"]
