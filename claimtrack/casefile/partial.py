"""Indexes that hold some rows of their table only, and which.

Apart, since naming a condition loads both dialects, which no other use of the tables needs.
"""

from __future__ import annotations

from sqlalchemy import text

from claimtrack.casefile.tables import METADATA, WITH_FRAGMENT

_CONDITIONS = {
    "uq_document_sha256": {"sqlite": "hidden = 0", "postgresql": "NOT hidden"},
    "ix_document_hidden": {"sqlite": "hidden = 1", "postgresql": "hidden"},
    "ix_document_fragment": {"sqlite": WITH_FRAGMENT, "postgresql": WITH_FRAGMENT},
}
"""Which rows an index holds, by engine."""


def with_conditions() -> None:
    """Give the indexes their conditions, for migrations to be held against."""
    for index in METADATA.tables["document"].indexes:
        for dialect, condition in _CONDITIONS.get(str(index.name), {}).items():
            index.dialect_options[dialect]["where"] = text(condition)
