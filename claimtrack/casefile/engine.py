"""The engine of a case, by its address: SQLite for a desk, PostgreSQL for a team."""

from __future__ import annotations

import random
import sqlite3
import time
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from claimtrack.model import CaseUnusable

WRITES = "claimtrack_writes"
"""The execution option of a connection whose transaction writes."""

WRITER_LOCK = 0x636C6D74
"""The advisory lock that a writer holds on a server: one writes at a time, so that the journal has one order."""

_LOOKS = 0.002, 0.02
"""Seconds, at least and at most, until a writer looks again whether the lock of a file is free."""

_ANSWERS = 10.0
"""Seconds within which a server answers, or nobody is there."""

_SECRET = frozenset({"password", "sslpassword"})


def case_url(location: str) -> URL:
    """The URL of a case: a location with :// is one, any other is the path of a SQLite file.

    Raises CaseUnusable for a URL that cannot be read, or that leads to a database of another kind.
    """
    if "://" not in location:
        return URL.create("sqlite", database=str(Path(location)))
    try:
        url = make_url(location)
        url.get_dialect()
    except (ArgumentError, NoSuchModuleError, ValueError) as error:
        # What cannot be read cannot be shown: there may be a password in it.
        raise CaseUnusable("case.bad_address", case=_kind_alone(location)) from error
    if url.get_backend_name() not in ("sqlite", "postgresql"):
        raise CaseUnusable("case.bad_address", case=_kind_alone(location))
    return url if url.get_backend_name() == "sqlite" else url.set(drivername="postgresql+psycopg")


def _kind_alone(location: str) -> str:
    return f"{location.partition('://')[0]}://..."


def shown(url: URL) -> str:
    """An address as it may be shown: a file's path, or the URL without its passwords."""
    if url.get_backend_name() == "sqlite":
        return url.database or ""
    plain = url.set(drivername=url.get_backend_name()).difference_update_query(_SECRET)
    return plain.render_as_string(hide_password=True)


def make_engine(url: URL, *, patience: float, read_only: bool = False) -> Engine:
    """An engine for one case; `patience` is how many seconds a lock held by another program is waited for.

    `read_only` opens a file that nobody here may write, or beside which nobody may: acts are refused.

    Raises CaseUnusable where the driver of that database is not installed.
    """
    if url.get_backend_name() == "sqlite":
        return _sqlite_engine(url, patience, read_only)
    try:
        return _server_engine(url, patience)
    except ModuleNotFoundError as error:
        raise CaseUnusable("case.no_driver", database=url.get_backend_name()) from error


def _sqlite_engine(url: URL, patience: float, read_only: bool) -> Engine:
    options: dict[str, Any] = {"connect_args": {"timeout": patience}}
    if read_only:
        options = {"creator": lambda: _reader(Path(url.database or "").resolve(), patience)}
    engine = create_engine(url, **options)

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _record: Any) -> None:
        # The driver would begin transactions by itself, deferred; they are begun below.
        connection.isolation_level = None
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # A writer that starts as a reader can be refused at its first write, or overwrite what it has not seen.
        if connection.get_execution_options().get(WRITES):
            _take_turn(connection.connection.driver_connection, patience)
        else:
            connection.exec_driver_sql("BEGIN")

    return engine


def _take_turn(driver: Any, patience: float) -> None:
    """Begin to write as soon as nobody else does.

    SQLite itself looks only every tenth of a second once it has waited for a while: where several write one after the
    other, whoever waited longest would find the lock taken each time, and be refused in the end.
    """
    limit = time.monotonic() + patience
    driver.execute("PRAGMA busy_timeout = 0")
    try:
        while True:
            try:
                driver.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > limit:
                    raise
                time.sleep(random.uniform(*_LOOKS))
            else:
                return
    finally:
        driver.execute(f"PRAGMA busy_timeout = {round(patience * 1000)}")


def _reader(path: Path, patience: float) -> sqlite3.Connection:
    """A connection that only reads. Where no other program has left a log, none is looked for beside the file."""
    log = Path(f"{path}-wal")
    unchanging = not log.exists() or log.stat().st_size == 0
    address = f"file:{quote(str(path))}?mode=ro{'&immutable=1' if unchanging else ''}"
    return sqlite3.connect(address, uri=True, timeout=patience, check_same_thread=False)


def _server_engine(url: URL, patience: float) -> Engine:
    waits = max(1, round(patience * 1000))
    # A desk whose network is gone must not keep the others waiting: the server looks after half a minute.
    settings = (
        f"-c lock_timeout={waits} -c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c synchronous_commit=on"
    )
    engine = create_engine(
        url,
        connect_args={"connect_timeout": max(2, round(min(patience, _ANSWERS))), "options": settings},
        # A connection that was dropped while nobody used it is replaced before it is used.
        pool_pre_ping=True,
    )

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        if connection.get_execution_options().get(WRITES):
            # Each statement sees all that was committed before it, and nobody commits while the lock is held. A
            # snapshot of the whole transaction would be of the moment before the lock was waited for.
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL READ COMMITTED")
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITER_LOCK})")
        else:
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")

    return engine
