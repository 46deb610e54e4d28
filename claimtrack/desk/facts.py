"""What the acts of marking, grading and correcting change: a row that an act leaves, or some fields of a row.

The journal holds the row itself, so that the thing can be told from an entry alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from claimtrack.casefile import store_row
from claimtrack.casefile.ids import split
from claimtrack.casefile.journal import Transaction
from claimtrack.casefile.store_row import Key
from claimtrack.model import Entry

NOTE, TAG, UNTAG, GRADE, MERGE, ALIAS, SPLIT = "note", "tag", "untag", "grade", "merge", "alias", "split"
SAME, DIFFER, RETRACT, PUBLISH, TRUST = "same", "differ", "retract", "publish", "import"
PARENT, SECRECY, CORRECT = "parent", "confidential", "document"

ROWS = {
    NOTE: "note",
    TAG: "tag",
    UNTAG: "tag",
    GRADE: "grade",
    MERGE: "source_merge",
    ALIAS: "source_merge",
    SPLIT: "source_merge",
    SAME: "sameness",
    DIFFER: "sameness",
    RETRACT: "retraction",
    PUBLISH: "publication",
    TRUST: "reference",
}
"""The table in which each act leaves a row."""

FIELDS = {
    PARENT: ("source", ("parent_id",)),
    SECRECY: ("source", ("confidential",)),
    CORRECT: ("document", ("published", "dated", "publisher", "title", "url", "language")),
}
"""The fields of a row that each act sets."""

_CHECKED = frozenset({"source_merge", "sameness", "reference"})


@dataclass(frozen=True, slots=True)
class RowOf:
    """A row that is there or not."""

    table: str
    key: Key

    @property
    def checked(self) -> bool:
        """Whether findings rest on it."""
        return self.table in _CHECKED

    def read(self, tx: Transaction) -> Mapping[str, Any] | None:
        """The row."""
        return store_row.read_row(tx.connection, self.table, self.key)

    def write(self, tx: Transaction, value: Mapping[str, Any] | None) -> None:
        """Put it back, or take it out."""
        store_row.write_row(tx, self.table, self.key, value)


@dataclass(frozen=True, slots=True)
class FieldsOf:
    """Some fields of a row that stays."""

    table: str
    number: int
    names: tuple[str, ...]

    @property
    def checked(self) -> bool:
        """Whether findings rest on them."""
        return "confidential" not in self.names

    def read(self, tx: Transaction) -> Mapping[str, Any]:
        """The fields."""
        return store_row.read_fields(tx.connection, self.table, self.number, self.names)

    def write(self, tx: Transaction, value: Mapping[str, Any] | None) -> None:
        """Put them back."""
        store_row.write_fields(tx, self.table, self.number, value or {})


def row(act: str, **key: Any) -> RowOf:
    """The row of an act, by its key."""
    return RowOf(ROWS[act], tuple((name, key[name]) for name in store_row.key_names(ROWS[act])))


def fields(act: str, number: int) -> FieldsOf:
    """The fields of an act, of the row with that number."""
    table, names = FIELDS[act]
    return FieldsOf(table, number, names)


def fact_of(root: Entry) -> RowOf | FieldsOf | None:
    """What an entry of one of these acts changed; None for any other act."""
    if root.act in FIELDS:
        return fields(root.act, split(root.subject)[1])
    if root.act not in ROWS:
        return None
    told = root.after or root.before or {}
    return row(root.act, **told)
