"""R4: a fault in the middle of an act leaves the state before or the state after behind, never one between."""

import multiprocessing
import os
import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from claimtrack import casefile, checking, desk
from claimtrack.casefile import CaseFile, copying, search
from claimtrack.model import CaseUnusable, ClaimtrackError, Disposition, Evidence, Relation, Status
from tests.casefile import examples, server
from tests.casefile.examples import incoming, read_document, soldiers

START = 3
"""The entries of the case that the tests begin with."""
FIFTY = read_document("fifty.txt", examples.SOLDIERS, soldiers().claims * 50)
STATEMENT = "before_cursor_execute"
"""The event before each statement."""
WRITES = ("INSERT", "UPDATE", "DELETE", "COPY")
SPAWN = multiprocessing.get_context("spawn")

Act = Callable[[CaseFile], object]


def add_fifty(case: CaseFile) -> None:
    desk.add(case, "Ana", [incoming(FIFTY)])


def decide(case: CaseFile) -> None:
    desk.decide(case, "Ana", ["C1", "C2"], Status.DISPUTED, evidence=[Evidence("D2")])


def settle(case: CaseFile) -> None:
    desk.settle(case, "Ana", "F1", Disposition.EXPLAINED, evidence=[Evidence("C1")])


def link(case: CaseFile) -> None:
    desk.link(case, "Ana", "C3", Relation.REPEATS, "C1")


def undo_add(case: CaseFile) -> None:
    desk.undo(case, "Ana")


class Fails:
    """Lets so many statements through and fails at the next, as a full disk, a bad disk or a lock would.

    What a server is handed by COPY passes by the events of statements, and is one all the same.
    """

    def __init__(self, case: CaseFile, after: int, code: int, kind: str) -> None:
        self.left, self.code, self.kind, self.engine = after, code, kind, case.engine
        self.passed: list[str] = []
        self.copy_rows = copying.copy_rows

    def __call__(self, *args: Any) -> None:
        if self.left == 0:
            error = sqlite3.OperationalError("it fails")
            error.sqlite_errorcode = self.code
            raise OperationalError("statement", {}, error)
        self.left -= 1
        if self.kind == STATEMENT:
            self.passed.append(args[2])

    def copy(self, connection: Any, table: Any, *args: Any) -> None:
        self(connection, None, f"COPY {table.name}")
        self.copy_rows(connection, table, *args)

    def __enter__(self) -> "Fails":
        event.listen(self.engine, self.kind, self)
        if self.kind == STATEMENT:
            copying.copy_rows = self.copy
        return self

    def __exit__(self, *_args: object) -> None:
        event.remove(self.engine, self.kind, self)
        copying.copy_rows = self.copy_rows


def fault_of(act: Callable[..., object], *args: object) -> str | None:
    """The key of the fault that an act ends in."""
    try:
        act(*args)
    except ClaimtrackError as fault:
        return fault.message.key
    return None


ADDED = {"blob", "document", "claim", "claim_block", "journal", "finding", "finding_claim", "finding_document", "meta"}
"""Tables into which an add of fifty claims writes, its check among it."""

ON_A_FILE = pytest.mark.parametrize("kind", [examples.SQLITE])
"""What is told of a file alone; all else is run on each database."""

FULL, BAD, BUSY = sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_BUSY


@pytest.mark.parametrize(
    ("act", "code", "key"),
    [
        (add_fifty, FULL, "case.disk_full"),
        (undo_add, FULL, "case.disk_full"),
        (link, BAD, "case.input_output"),
        (settle, BAD, "case.input_output"),
        (decide, BUSY, "case.locked"),
    ],
)
def test_act_when_any_statement_fails_then_the_old_state_or_the_new(
    case: CaseFile, new_case: Callable[[], CaseFile], act: Act, code: int, key: str
) -> None:
    before, entries = desk.state(case), len(desk.journal(case))
    for number in range(1000):
        with Fails(case, number, code, STATEMENT):
            fault = fault_of(act, case)
        if fault is None:
            break
        assert fault == key
        state = desk.state(case)
        assert desk.verify(case).holds
        if state != before:
            # Only an add may stop half way: the document is in, its findings are made up for by the next call.
            assert act is add_fifty
            assert [document.id for document in desk.documents(case)] == ["D1", "D2", "D3"]
            assert len(desk.claim_ids(case)) == 54
            assert [entry.act for entry in desk.journal(case)[entries:]] == ["add"]
    assert number > 5
    desk.check(case, "Ana", only_if_stale=True)
    once = desk.state(case)
    assert once != before
    assert [entry.act for entry in desk.journal(case)].count("add") <= 3
    assert scrubbed(once) == scrubbed(done_without_fault(new_case(), act))


def test_faults_when_fifty_claims_are_added_then_no_write_passes_by_them(case: CaseFile) -> None:
    with Fails(case, -1, FULL, STATEMENT) as fails, sent(case) as told:
        add_fifty(case)
    assert {table for _, table in written(fails.passed)} >= ADDED
    assert written(fails.passed) == written(told)


def written(statements: list[str]) -> list[tuple[str, str]]:
    """How each run of writes begins, and into which table they go.

    A file is told of each row of a statement for many rows, and of what its index of words does by itself.
    """
    split = (each.split() for each in statements)
    found = [(words[0], table_of(words)) for words in split if words[0] in WRITES]
    return [each for each, _ in groupby(each for each in found if search.TABLE not in each[1])]


def table_of(words: list[str]) -> str:
    """The table that a statement names."""
    return words[1 if words[0] in ("UPDATE", "COPY") else 2].strip('"')


@contextmanager
def sent(case: CaseFile) -> Iterator[list[str]]:
    """What the driver itself is given, however it comes to it; what a trigger does is part of its statement."""
    told: list[str] = []
    with pytest.MonkeyPatch.context() as patch:
        if case.engine.dialect.name == examples.SQLITE:

            @event.listens_for(case.engine, "checkout")
            def trace(connection: sqlite3.Connection, *_rest: object) -> None:
                connection.set_trace_callback(told.append)

            yield told
            event.remove(case.engine, "checkout", trace)
            case.engine.dispose()
            return
        import psycopg

        for name in ("execute", "executemany", "copy"):
            patch.setattr(psycopg.Cursor, name, telling(getattr(psycopg.Cursor, name), told))
        yield told


def telling(real: Callable[..., Any], told: list[str]) -> Callable[..., Any]:
    def tell(cursor: Any, statement: str, *args: Any, **named: Any) -> Any:
        told.append(statement)
        return real(cursor, statement, *args, **named)

    return tell


@ON_A_FILE
def test_findings_when_any_statement_fails_after_an_act_then_the_act_stands_and_the_next_check_makes_up_for_them(
    case: CaseFile,
) -> None:
    waited = 0
    for number in range(1000):
        acts, value = len(desk.journal(case)), str(1000 + number)
        with Fails(case, number, FULL, STATEMENT) as fails:
            fault = fault_of(desk.edit, case, "Ana", "C1", desk.Said(low=value, high=value))
        if fault is not None:
            assert len(desk.journal(case)) == acts
            continue
        assert [entry.act for entry in desk.journal(case)[acts:]] == ["edit"]
        if fails.left:
            break
        if not desk.is_checked(case):
            waited += 1
            desk.check(case, "Ana", only_if_stale=True)
        assert desk.check(case, "Ana") == desk.Checked()
    assert waited > 5
    assert desk.is_checked(case)


def scrubbed(state: str) -> str:
    import re

    return re.sub(r'"(at|added)":"[^"]*"', "", state)


def done_without_fault(other: CaseFile, act: Act) -> str:
    """The state of another case in which the same was done at once."""
    desk.add(other, "Ana", [incoming(examples.oil()), incoming(examples.oil_again())])
    act(other)
    return desk.state(other)


@pytest.mark.parametrize("act", [add_fifty, decide])
def test_act_when_the_commit_fails_then_the_old_state(case: CaseFile, act: Act) -> None:
    before = desk.state(case)
    with pytest.raises(CaseUnusable), Fails(case, 0, sqlite3.SQLITE_FULL, "commit"):
        act(case)
    assert desk.state(case) == before
    act(case)
    assert desk.state(case) != before


@ON_A_FILE
def test_add_when_the_disk_is_full_then_said_and_done_once_there_is_room(case: CaseFile) -> None:
    with sqlite3.connect(case.location) as connection:
        # Pages that a migration left empty would be room enough.
        connection.execute("VACUUM")
    connection.close()
    before = desk.state(case)
    room = 2

    @event.listens_for(case.engine, "checkout")
    def limit(connection: sqlite3.Connection, *_rest: object) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages + room}")

    with pytest.raises(CaseUnusable) as raised:
        add_fifty(case)
    assert (raised.value.message.key, raised.value.exit_code) == ("case.disk_full", 3)
    assert desk.state(case) == before
    room = 10_000
    add_fifty(case)
    assert len(desk.claim_ids(case)) == 54
    assert desk.verify(case).holds


def run(target: Callable[..., None], *arguments: tuple[object, ...]) -> None:
    processes = [SPAWN.Process(target=target, args=each) for each in arguments]
    for process in processes:
        process.start()
    for process in processes:
        process.join(300)
        assert process.exitcode == 0


def test_threads_when_they_share_a_case_then_every_act_is_kept(case: CaseFile) -> None:
    def work(claim: str) -> None:
        for number in range(10):
            desk.decide(case, f"P{claim}", [claim], Status.DISPUTED, reason=str(number))
            assert any(made.reason == str(number) for made in desk.claims(case, ids=[claim])[0].decisions)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(work, ["C1", "C2", "C3", "C4"]))
    assert len([entry for entry in desk.journal(case) if entry.act == "decide"]) == 40
    assert desk.verify(case).holds


def open_and_add(place: str, number: int) -> None:
    checking.check = examples.fake_check
    text = examples.SOLDIERS + f" {number}"
    with casefile.open_case(place, create=True) as case:
        desk.add(case, f"P{number}", [incoming(read_document(f"{number}.txt", text, soldiers().claims))])


def test_processes_when_they_make_the_case_at_once_then_one_case(tmp_path: Path, kind: str) -> None:
    place = str(tmp_path / "new.db") if kind == examples.SQLITE else server.url_of(server.new_database())
    run(open_and_add, *((place, number) for number in range(2)))
    with casefile.open_case(place) as case:
        assert len(desk.documents(case)) == 2
        assert desk.verify(case).holds
    assert [name for name in os.listdir(tmp_path) if name.endswith(".new")] == []
