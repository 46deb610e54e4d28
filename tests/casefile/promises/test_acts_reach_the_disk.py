"""R3 and R6: every act is written through to the disk before it is told as done, and takes the lock before it reads."""

from typing import Any

import pytest
from sqlalchemy import event

from claimtrack import desk
from claimtrack.casefile import CaseFile
from claimtrack.casefile.engine import WRITER_LOCK
from claimtrack.model import Disposition, Status
from tests.casefile import examples
from tests.casefile.examples import incoming, soldiers
from tests.casefile.promises.work import decide_often, together


def test_transaction_when_it_writes_then_through_to_the_disk(case: CaseFile) -> None:
    """R3."""
    with case.writing("Ana") as tx:
        asked = "PRAGMA synchronous" if case.engine.dialect.name == examples.SQLITE else "SHOW synchronous_commit"
        assert tx.connection.exec_driver_sql(asked).scalar() in (2, "on")
        if asked.startswith("PRAGMA"):
            assert tx.connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
            assert tx.connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


def test_transaction_when_it_writes_then_it_has_the_lock_from_its_first_statement(case: CaseFile) -> None:
    """R6: of all that acts say to the database, no write stands in a transaction that did not begin with the lock."""
    said: list[str] = []
    on_file = case.engine.dialect.name == examples.SQLITE
    if on_file:
        # What the driver itself was told: the lock is taken below SQLAlchemy.
        event.listen(case.engine, "checkout", lambda driver, *_: driver.set_trace_callback(said.append))
    else:

        @event.listens_for(case.engine, "before_cursor_execute")
        def note(_connection: object, _cursor: object, statement: str, *_rest: Any) -> None:
            said.append(statement)

        event.listen(case.engine, "commit", lambda _connection: said.append("COMMIT"))
        event.listen(case.engine, "rollback", lambda _connection: said.append("ROLLBACK"))
    desk.add(case, "Ana", [incoming(soldiers())])
    desk.decide(case, "Ana", ["C1"], Status.DISPUTED)
    desk.settle(case, "Ana", "F1", Disposition.EXPLAINED)
    desk.undo(case, "Ana")
    desk.findings(case)
    transactions: list[list[str]] = [[]]
    for statement in said:
        if statement in ("COMMIT", "ROLLBACK"):
            transactions.append([])
        elif not statement.startswith("PRAGMA busy_timeout"):
            transactions[-1].append(statement)
    writing = [each for each in transactions if any(s.startswith(("INSERT", "UPDATE", "DELETE")) for s in each)]
    assert len(writing) >= 4
    for each in writing:
        if on_file:
            assert each[0] == "BEGIN IMMEDIATE"
        else:
            assert each[:2] == [
                "SET TRANSACTION ISOLATION LEVEL READ COMMITTED",
                f"SELECT pg_advisory_xact_lock({WRITER_LOCK})",
            ]


def crowded(case: CaseFile, programs: int, times: int) -> None:
    before = desk.last_entry(case)
    together(decide_often, *((case.location, f"P{number}", times) for number in range(programs)))
    decided = [entry for entry in desk.journal(case) if entry.act == "decide"]
    assert len(decided) == desk.last_entry(case) - before == programs * times
    for number in range(programs):
        own = [entry for entry in decided if entry.actor == f"P{number}"]
        # Each found what the one before had left.
        assert [entry.before for entry in own[1:]] == [entry.after for entry in own[:-1]]
    assert desk.verify(case).holds


def test_writers_when_several_then_each_waits_for_the_others(case: CaseFile) -> None:
    """R6."""
    crowded(case, 2, 20)


@pytest.mark.slow
def test_writers_when_four_write_four_hundred_times_then_none_is_turned_away(case: CaseFile) -> None:
    """R6."""
    crowded(case, 4, 400)
