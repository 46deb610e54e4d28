"""Full text of claims: the engine's own index of their words, so that a search is as quick in a million as in ten.

A search is words; each is found where a word of the text begins with it. Words are runs of letters and digits, without
case and accents, on both engines alike: "500,000" is two words that follow one another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import ColumnElement, Connection, String, bindparam
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.operators import OperatorType
from sqlalchemy.types import Boolean

from claimtrack.casefile.rows import folded

_MOST_WORDS, _LONGEST_WORD = 20, 60
_WORD = re.compile(r"[^\W_]+")

TABLE = "claim_search"
"""The index of SQLite, kept in step by triggers or `together`; it holds no text but that of `claim.folded`."""

ON_FILE = (
    f"CREATE VIRTUAL TABLE IF NOT EXISTS {TABLE} USING fts5("
    "folded, content='claim', content_rowid='id', tokenize='unicode61 remove_diacritics 0', prefix='2 3')",
)
_LATER = f"{TABLE}_later"
"""A table with a row only within a transaction that puts the words of many claims in together: `together`."""
_FORGET = f"INSERT INTO {TABLE} ({TABLE}, rowid, folded) VALUES ('delete', old.id, old.folded);"
_LEARN = f"INSERT INTO {TABLE} (rowid, folded) VALUES (new.id, new.folded);"
TRIGGERS = (
    f"CREATE TABLE IF NOT EXISTS {_LATER} (first INTEGER NOT NULL)",
    f"CREATE TRIGGER IF NOT EXISTS {TABLE}_insert AFTER INSERT ON claim"
    f" WHEN NOT EXISTS (SELECT 1 FROM {_LATER}) BEGIN {_LEARN} END",
    f"CREATE TRIGGER IF NOT EXISTS {TABLE}_update AFTER UPDATE OF folded ON claim BEGIN {_FORGET} {_LEARN} END",
    f"CREATE TRIGGER IF NOT EXISTS {TABLE}_delete AFTER DELETE ON claim BEGIN {_FORGET} END",
)
WORDS_ON_SERVER = "to_tsvector('simple', regexp_replace(claim.folded, '[^[:alnum:]]+', ' ', 'g'))"
"""The words of a claim on a server; an index of exactly this is what answers a search there."""


def keep_in_step(connection: Connection) -> None:
    """Make the triggers again where a migration that rebuilt the table of claims dropped them with it."""
    if connection.dialect.name == "sqlite":
        for statement in TRIGGERS:
            connection.exec_driver_sql(statement)


@contextmanager
def together(connection: Connection, first: int) -> Iterator[None]:
    """Put the words of the claims that are made within, numbered from `first` on, into the index all at once.

    A trigger that writes to the index has SQLite write out, before each statement, what the index holds of the words
    so far: for many claims that takes twice as long as their words.
    """
    if connection.dialect.name != "sqlite":
        yield
        return
    connection.exec_driver_sql(f"INSERT INTO {_LATER} VALUES (?)", (first,))
    yield
    connection.exec_driver_sql(f"DELETE FROM {_LATER}")
    made = f"INSERT INTO {TABLE} (rowid, folded) SELECT id, folded FROM claim WHERE id >= ?"
    connection.exec_driver_sql(made, (first,))


def rebuild(connection: Connection) -> None:
    """Make the index anew, so that it keeps nothing of words that are gone. A server's index keeps none."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"INSERT INTO {TABLE} ({TABLE}) VALUES ('rebuild')")


def phrases(search: str) -> list[list[str]]:
    """What is searched for: a phrase for each word as typed, cut into the words that the index knows.

    Only the first of many are taken, and of a long one its beginning. Signs alone make none.
    """
    found = [[word[:_LONGEST_WORD] for word in _WORD.findall(typed)] for typed in folded(search).split()]
    return [phrase for phrase in found if phrase][:_MOST_WORDS]


def on_file(wanted: list[list[str]]) -> str:
    """Phrases as SQLite's index is asked for them."""
    return " ".join(f'"{" ".join(phrase)}" *' for phrase in wanted)


def numbers(connection: Connection, wanted: list[list[str]], after: int, limit: int) -> list[int]:
    """The first claims behind a number that hold the phrases, by SQLite's index: no more is read than asked for."""
    query = f"SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH ? AND rowid > ? ORDER BY rowid LIMIT ?"
    return list(connection.exec_driver_sql(query, (on_file(wanted), after, limit)).scalars())


class Holds(ColumnElement[bool]):
    """Whether a claim holds every phrase, the last word of each as the beginning of one."""

    type = Boolean()
    inherit_cache = False

    def __init__(self, wanted: list[list[str]]) -> None:
        on_server = " & ".join(" <-> ".join([*phrase[:-1], f"{phrase[-1]}:*"]) for phrase in wanted)
        self.on_file = bindparam(None, on_file(wanted), type_=String(), unique=True)
        self.on_server = bindparam(None, on_server, type_=String(), unique=True)

    def self_group(self, against: OperatorType | None = None) -> Holds:  # noqa: ARG002
        """Itself: compared with 1, as SQLite's booleans are, the condition would be asked of every claim."""
        return self


@compiles(Holds, "sqlite")
def _holds_on_file(element: Holds, compiler: SQLCompiler, **options: Any) -> str:
    asked = compiler.process(element.on_file, **options)
    return f"claim.id IN (SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH {asked})"


@compiles(Holds, "postgresql")
def _holds_on_server(element: Holds, compiler: SQLCompiler, **options: Any) -> str:
    return f"{WORDS_ON_SERVER} @@ to_tsquery('simple', {compiler.process(element.on_server, **options)})"
