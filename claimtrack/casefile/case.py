"""A case: opening one, and reading and writing it in transactions."""

from __future__ import annotations

import os
import secrets
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any

from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.exc import DatabaseError

from claimtrack.casefile import migrate
from claimtrack.casefile.engine import WRITES, case_url, make_engine, shown
from claimtrack.casefile.faults import told
from claimtrack.casefile.journal import Transaction
from claimtrack.model import CaseUnusable, NoCase

Clock = Callable[[], datetime]
Salts = Callable[[], str]

PATIENCE = 30.0
"""Seconds to wait for a lock that another program holds: whoever is refused has to do it again, and waits longer."""

_MAGIC = b"SQLite format 3\0"
_HEADER = 100
_APPLICATION_ID = slice(68, 72)


def _now() -> datetime:
    return datetime.now(UTC)


def _salt() -> str:
    return secrets.token_hex(16)


class CaseFile:
    """An open case. Threads may share it: each transaction has a connection of its own."""

    def __init__(self, engine: Engine, location: str, clock: Clock = _now, salts: Salts = _salt) -> None:
        self.engine = engine
        self.location = location
        """Where it lies, as it may be shown: no password in it."""
        self.clock = clock
        self.salts = salts

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A read transaction: all that is read in it is of one moment."""
        with told(self.location), self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self, by: str, sitting: int | None = None) -> Iterator[Transaction]:
        """A write transaction of a person, which is kept whole or not at all.

        `sitting` continues a sitting; without it the first entry written begins one.
        """
        with told(self.location), writer(self.engine) as connection:
            yield Transaction(connection, by, self.clock(), self.salts, sitting)

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()

    def __enter__(self) -> CaseFile:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_case(
    location: str | Path,
    *,
    create: bool = False,
    clock: Clock = _now,
    salts: Salts = _salt,
    patience: float = PATIENCE,
) -> CaseFile:
    """Open the case at a path or a database URL; `create` makes one where there is none.

    Nothing is written to a file that is no case. `clock` and `salts` (hexadecimal) are for tests and goldens.

    Raises NoCase where there is none, CaseUnusable where it cannot be used.
    """
    url = case_url(str(location))
    where = shown(url)
    is_file = url.get_backend_name() == "sqlite"
    with told(where):
        if is_file:
            # Of a link what it leads to is made and looked at.
            _check_file(Path(url.database or "").resolve(), create=create, patience=patience)
        read_only = is_file and not _may_write(Path(url.database or "").resolve())
        engine = make_engine(url, patience=patience, read_only=read_only)
        try:
            version = _schema_version(engine) if is_file else _version_on_server(engine, where, create=create)
            if version is None:
                raise CaseUnusable("case.foreign", case=where)
            if version > migrate.SCHEMA_VERSION:
                raise CaseUnusable("case.newer", case=where)
            if version < migrate.SCHEMA_VERSION and read_only:
                raise CaseUnusable("case.read_only", case=where)
            if version < migrate.SCHEMA_VERSION:
                engine.dispose()
                _migrate(url.database or "", is_file, engine, patience)
        except BaseException:
            engine.dispose()
            raise
    return CaseFile(engine, where, clock, salts)


def _may_write(path: Path) -> bool:
    """Whether a file may be written, and files beside it: SQLite's log lies there."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _migrate(database: str, is_file: bool, engine: Engine, patience: float) -> None:
    if is_file:
        migrate.migrate_file(Path(database), patience=patience)
        return
    # On a server a migration is one transaction: it is there whole or not at all.
    with writer(engine) as connection:
        migrate.upgrade(connection)


@contextmanager
def writer(engine: Engine, *, references: bool = True) -> Iterator[Connection]:
    """A transaction that writes; without `references` a file's foreign keys are left for the caller to check."""
    with engine.connect().execution_options(**{WRITES: True}) as connection:
        off = not references and engine.dialect.name == "sqlite"
        driver: Any = connection.connection.driver_connection
        try:
            if off:
                # Has no effect inside a transaction, so it comes before.
                driver.execute("PRAGMA foreign_keys = OFF")
            with connection.begin():
                yield connection
        finally:
            if off:
                driver.execute("PRAGMA foreign_keys = ON")


def _version_on_server(engine: Engine, where: str, *, create: bool) -> str | None:
    """The version of the schema in a server's database, made there on demand; None for another program's database.

    Raises NoCase where the database is empty and no case is to be made.
    """
    with engine.connect() as connection, connection.begin():
        names = set(inspect(connection).get_table_names())
    if names:
        return _schema_version(engine) if {"alembic_version", "journal", "blob"} <= names else None
    if not create:
        raise NoCase("case.none", case=where)
    with writer(engine) as connection:
        # Somebody else may have made it while this one waited for the lock.
        if not inspect(connection).get_table_names():
            migrate.upgrade(connection)
    return _schema_version(engine)


def _check_file(path: Path, *, create: bool, patience: float) -> None:
    """See by its first bytes alone whether a file is a case, and make one where that is wanted."""
    try:
        found = path.stat()
    except FileNotFoundError:
        found = None
    except NotADirectoryError:
        raise CaseUnusable("case.no_folder", case=str(path), folder=str(path.parent)) from None
    if found is not None and not stat.S_ISREG(found.st_mode):
        raise CaseUnusable("case.no_file", case=str(path))
    if found is None or found.st_size == 0:
        # An empty file is what an interrupted program leaves behind.
        if not create:
            raise NoCase("case.none", case=str(path))
        if not path.parent.is_dir():
            raise CaseUnusable("case.no_folder", case=str(path), folder=str(path.parent))
        migrate.create_file(path, patience=patience)
    with path.open("rb") as file:
        header = file.read(_HEADER)
    if not header.startswith(_MAGIC):
        raise CaseUnusable("case.not_a_database", case=str(path))
    if header[_APPLICATION_ID] != migrate.APPLICATION_ID.to_bytes(4, "big"):
        raise CaseUnusable("case.foreign", case=str(path))


def _schema_version(engine: Engine) -> str | None:
    """The schema's version; None where the database holds no case."""
    with engine.connect() as connection:
        try:
            version = connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()
        except DatabaseError as error:
            if _is_missing_table(error):
                return None
            raise
    return None if version is None else str(version)


def _is_missing_table(error: DatabaseError) -> bool:
    # SQLite has no code of its own for it. On a server the tables were looked for before.
    return "no such table" in str(error.orig)
