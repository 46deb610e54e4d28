"""The engine of a case, by its address: SQLite as a desk needs it, any other database by SQLAlchemy's URL."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from claimtrack.model import CaseUnusable

WRITES = "claimtrack_writes"
"""The execution option of a connection whose transaction writes."""


def case_url(location: str) -> URL:
    """The URL of a case: a location with :// is one, any other is the path of a SQLite file.

    Raises CaseUnusable for a URL that cannot be read.
    """
    if "://" not in location:
        return URL.create("sqlite", database=str(Path(location)))
    try:
        return make_url(location)
    except ArgumentError as error:
        raise CaseUnusable("case.bad_address", case=location) from error


def shown(url: URL) -> str:
    """An address as it may be shown: a file's path, or the URL without its password."""
    return url.database or "" if url.get_backend_name() == "sqlite" else url.render_as_string(hide_password=True)


def make_engine(url: URL, *, patience: float) -> Engine:
    """An engine for one case; `patience` is how many seconds a lock held by another program is waited for.

    Raises CaseUnusable where the driver of that database is not installed.
    """
    try:
        if url.get_backend_name() == "sqlite":
            return _sqlite_engine(url, patience)
        return create_engine(url)
    except (NoSuchModuleError, ModuleNotFoundError) as error:
        raise CaseUnusable("case.no_driver", database=url.get_backend_name()) from error


def _sqlite_engine(url: URL, patience: float) -> Engine:
    engine = create_engine(url, connect_args={"timeout": patience})

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _record: Any) -> None:
        # The driver would begin transactions by itself, deferred; they are begun below.
        connection.isolation_level = None
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # A writer that starts as a reader can be refused at its first write, or overwrite what it has not seen.
        writes = connection.get_execution_options().get(WRITES)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine
