"""What the database refuses, as faults that a person can mend."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, OperationalError

from claimtrack.model import CaseUnusable

_SQLITE = {
    sqlite3.SQLITE_BUSY: "case.locked",
    sqlite3.SQLITE_LOCKED: "case.locked",
    sqlite3.SQLITE_READONLY: "case.read_only",
    sqlite3.SQLITE_PERM: "case.read_only",
    sqlite3.SQLITE_CANTOPEN: "case.cannot_open",
    sqlite3.SQLITE_FULL: "case.disk_full",
    sqlite3.SQLITE_IOERR: "case.input_output",
    sqlite3.SQLITE_CORRUPT: "case.damaged",
    sqlite3.SQLITE_NOTADB: "case.damaged",
}
# By SQLSTATE: a server says everything else in its own language.
_SERVER = {
    "55P03": "case.locked",
    "57014": "case.locked",
    "25006": "case.read_only",
    "42501": "case.not_allowed",
    "53100": "case.disk_full",
    "58030": "case.input_output",
    "XX001": "case.damaged",
    "XX002": "case.damaged",
}
_SYSTEM = {
    errno.ENOSPC: "case.disk_full",
    errno.EDQUOT: "case.disk_full",
    errno.EROFS: "case.read_only",
    errno.EACCES: "case.read_only",
    errno.EPERM: "case.read_only",
    errno.EIO: "case.input_output",
}


@contextmanager
def told(location: str) -> Iterator[None]:
    """Tell what is wrong with the case at a location instead of raising the database's own error.

    Raises CaseUnusable. An error that no person can mend, such as a broken constraint, passes: it is our fault.
    """
    try:
        yield
    except (DBAPIError, sqlite3.Error, OSError) as error:
        key = _key(error)
        if key == "case.unreachable":
            raise CaseUnusable(key, case=location, why=_first_line(error)) from error
        if key is not None:
            raise CaseUnusable(key, case=location) from error
        if isinstance(error, OSError):
            raise CaseUnusable("case.system", case=location, why=error.strerror or str(error)) from error
        raise


def _key(error: BaseException | None) -> str | None:
    if isinstance(error, DBAPIError):
        if isinstance(error.orig, sqlite3.Error):
            return _key(error.orig)
        if error.connection_invalidated:
            return "case.dropped"
        key = _SERVER.get(getattr(error.orig, "sqlstate", None) or "")
        return "case.unreachable" if key is None and isinstance(error, OperationalError) else key
    if isinstance(error, sqlite3.Error):
        # Extended codes carry the primary one in their low byte.
        code = getattr(error, "sqlite_errorcode", None)
        return None if code is None else _SQLITE.get(code & 0xFF)
    return _SYSTEM.get(error.errno or 0) if isinstance(error, OSError) else None


def _first_line(error: BaseException) -> str:
    """What the driver says of a connection that it could not make, without its advice."""
    said = str(getattr(error, "orig", error)).strip()
    return " ".join(said.partition("\n")[0].split())
