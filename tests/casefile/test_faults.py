"""What a database says, told as a fault that a person can mend; any other error is ours and passes."""

import sqlite3

import pytest
from sqlalchemy.exc import IntegrityError, OperationalError

from claimtrack.casefile.faults import told
from claimtrack.model import CaseUnusable


def sqlite_error(code: int | None) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("it does not work")
    if code is not None:
        error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "key"),
    [
        (sqlite3.SQLITE_BUSY, "locked"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, "locked"),
        (sqlite3.SQLITE_READONLY_DIRECTORY, "read_only"),
        (sqlite3.SQLITE_FULL, "disk_full"),
        (sqlite3.SQLITE_IOERR_FSYNC, "input_output"),
        (sqlite3.SQLITE_CORRUPT_INDEX, "damaged"),
        (sqlite3.SQLITE_NOTADB, "damaged"),
        (sqlite3.SQLITE_CANTOPEN_ISDIR, "cannot_open"),
    ],
)
@pytest.mark.parametrize("wrapped", [True, False])
def test_told_when_sqlite_fails_then_by_its_code(code: int, key: str, wrapped: bool) -> None:
    error = sqlite_error(code)
    with pytest.raises(CaseUnusable) as raised, told("oil.db"):
        raise OperationalError("INSERT", {}, error) if wrapped else error
    assert raised.value.message.key == f"case.{key}"
    assert dict(raised.value.message.parameters) == {"case": "oil.db"}


def test_told_when_a_server_does_not_answer_then_said() -> None:
    with pytest.raises(CaseUnusable) as raised, told("postgresql://db.example/oil"):
        raise OperationalError("SELECT", {}, RuntimeError("connection\trefused\nAdvice."))
    assert raised.value.message.key == "case.unreachable"
    assert dict(raised.value.message.parameters) == {"case": "postgresql://db.example/oil", "why": "connection refused"}


@pytest.mark.parametrize(("error", "why"), [(OSError(9999, "too odd"), "too odd"), (OSError("no number"), "no number")])
def test_told_when_the_system_refuses_for_another_reason_then_that_is_said(error: OSError, why: str) -> None:
    with pytest.raises(CaseUnusable) as raised, told("oil.db"):
        raise error
    assert raised.value.message.key == "case.system"
    assert dict(raised.value.message.parameters) == {"case": "oil.db", "why": why}


@pytest.mark.parametrize(
    "error",
    [
        sqlite_error(None),
        sqlite_error(sqlite3.SQLITE_ERROR),
        IntegrityError("INSERT", {}, RuntimeError("a broken constraint")),
    ],
)
def test_told_when_nobody_can_mend_it_then_passes(error: Exception) -> None:
    with pytest.raises(type(error)), told("oil.db"):
        raise error
