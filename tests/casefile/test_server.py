"""A case on a server: what is there, what is not, what is told, and one order for all who write."""

import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, Enum, inspect, text
from sqlalchemy.exc import IntegrityError

from claimtrack import casefile, checking, desk
from claimtrack.casefile import CaseFile, copying, migrate
from claimtrack.casefile.bulk import insert_rows
from claimtrack.casefile.engine import WRITER_LOCK, make_engine
from claimtrack.casefile.tables import BLOB, METADATA
from claimtrack.desk import renewing
from claimtrack.model import CaseUnusable, ClaimtrackError, NoCase, Status
from tests.casefile import examples, server


@pytest.fixture
def database() -> Iterator[str]:
    """A database without anything in it."""
    name = server.new_database()
    yield name
    server.drop(name)


@pytest.fixture
def case(tmp_path: Path) -> Iterator[CaseFile]:
    made = examples.open_new(tmp_path, kind=examples.SERVER)
    desk.add(made, "Ana", [examples.incoming(examples.oil())])
    yield made
    name = made.engine.url.database
    made.close()
    assert name
    server.drop(name)


def told(location: str, *, create: bool = False, patience: float = 10.0) -> dict[str, object]:
    """What is told of a case that cannot be opened: the key and what stands in its blanks."""
    with pytest.raises(ClaimtrackError) as raised:
        casefile.open_case(location, create=create, patience=patience)
    return {"key": raised.value.message.key, **dict(raised.value.message.parameters)}


def test_open_when_the_database_is_empty_then_none_until_made(database: str) -> None:
    url = server.url_of(database)
    with pytest.raises(NoCase):
        casefile.open_case(url)
    with casefile.open_case(url, create=True) as made:
        location = made.location
    with casefile.open_case(location) as again:
        assert desk.documents(again) == ()


def test_open_when_another_makes_the_case_first_then_theirs_is_opened(
    database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    url, real = server.url_of(database), casefile.case.writer

    def late(engine: Engine) -> object:
        monkeypatch.setattr(casefile.case, "writer", real)
        casefile.open_case(url, create=True).close()
        return real(engine)

    monkeypatch.setattr(casefile.case, "writer", late)
    with casefile.open_case(url, create=True) as opened:
        assert desk.last_entry(opened) == 0


def test_open_when_another_program_has_the_database_then_left_as_it_is(database: str) -> None:
    server.execute("CREATE TABLE alembic_version (version_num text)", database)
    server.execute("INSERT INTO alembic_version VALUES ('0001')", database)
    url = server.url_of(database)
    assert told(url)["key"] == told(url, create=True)["key"] == "case.foreign"
    engine = make_engine(casefile.engine.case_url(url), patience=1)
    assert inspect(engine).get_table_names() == ["alembic_version"]
    engine.dispose()


def test_open_when_of_another_version_then_refused_or_migrated(case: CaseFile, monkeypatch: pytest.MonkeyPatch) -> None:
    name = str(case.engine.url.database)
    upgraded: list[object] = []
    monkeypatch.setattr(migrate, "upgrade", upgraded.append)
    server.execute("UPDATE alembic_version SET version_num = '0000'", name)
    casefile.open_case(case.location).close()
    assert len(upgraded) == 1
    server.execute("UPDATE alembic_version SET version_num = '9999'", name)
    assert told(case.location)["key"] == "case.newer"


def test_open_when_the_server_is_not_there_then_why_in_a_line() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    found = told(f"postgresql://ana:secret@127.0.0.1:{port}/oil", patience=2)
    assert found["key"] == "case.unreachable"
    assert "refused" in str(found["why"])
    assert "\n" not in str(found["why"])
    assert found["case"] == f"postgresql://ana:***@127.0.0.1:{port}/oil"


def test_open_when_the_server_does_not_answer_then_said_after_waiting() -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen(1)
        begun = time.monotonic()
        found = told(f"postgresql://ana@127.0.0.1:{silent.getsockname()[1]}/oil", patience=2)
    assert found["key"] == "case.unreachable"
    assert time.monotonic() - begun < 20


def test_open_when_the_database_or_the_person_is_unknown_then_why() -> None:
    assert "no_such_base" in str(told(server.url_of("no_such_base"))["why"])
    assert "stranger" in str(told(server.url_of("postgres", user="stranger"))["why"])


def test_writing_when_another_holds_the_lock_then_said_and_reading_goes_on(case: CaseFile) -> None:
    with (
        casefile.open_case(case.location, patience=0.05) as late,
        case.engine.connect() as holder,
        holder.begin(),
    ):
        holder.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITER_LOCK})")
        with pytest.raises(CaseUnusable) as raised, late.writing("Ben"):
            pass
        assert raised.value.message.key == "case.locked"
        assert len(desk.documents(late)) == 1
    desk.decide(case, "Ben", ["C1"], Status.DISPUTED)


def test_reading_when_another_writes_in_between_then_of_one_moment(case: CaseFile) -> None:
    with case.reading() as connection:
        count = text("SELECT count(*) FROM journal")
        before = connection.execute(count).scalar_one()
        desk.decide(case, "Ben", ["C1"], Status.DISPUTED)
        assert connection.execute(count).scalar_one() == before
    with case.reading() as connection:
        assert connection.execute(count).scalar_one() == before + 1


def test_reading_when_it_would_write_then_the_server_refuses(case: CaseFile) -> None:
    with pytest.raises(CaseUnusable) as raised, case.reading() as connection:
        connection.exec_driver_sql("DELETE FROM meta")
    assert raised.value.message.key == "case.read_only"


def test_connection_when_dropped_in_the_middle_then_said_and_nothing_kept(case: CaseFile) -> None:
    before = desk.state(case)

    def dropped() -> None:
        with case.writing("Ana") as tx:
            tx.connection.exec_driver_sql("DELETE FROM meta")
            me = tx.connection.exec_driver_sql("SELECT pg_backend_pid()").scalar_one()
            server.execute(f"SELECT pg_terminate_backend({me})")
            tx.record("decide", "C1", before=None, after=None)

    with pytest.raises(CaseUnusable) as raised:
        dropped()
    assert raised.value.message.key == "case.dropped"
    assert desk.state(case) == before
    assert desk.is_checked(case)


def test_connection_when_dropped_while_idle_then_nobody_notices(case: CaseFile) -> None:
    desk.documents(case)
    server.execute(
        f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{case.engine.url.database}'"
    )
    assert desk.decide(case, "Ana", ["C1"], Status.DISPUTED)


def test_person_when_without_the_right_then_said(case: CaseFile) -> None:
    name = str(case.engine.url.database)
    role = f"reader_{name}"
    server.execute(f"CREATE ROLE {role} LOGIN")
    server.execute(f"GRANT SELECT ON ALL TABLES IN SCHEMA public TO {role}", name)
    with casefile.open_case(server.url_of(name, user=role)) as reader:
        assert len(desk.documents(reader)) == 1
        with pytest.raises(CaseUnusable) as raised:
            desk.decide(reader, "Ben", ["C1"], Status.DISPUTED)
    assert raised.value.message.key == "case.not_allowed"
    server.execute(f"DROP OWNED BY {role}", name)
    server.execute(f"DROP ROLE {role}")


@pytest.mark.parametrize(
    "statement",
    ["UPDATE journal SET actor = 'Ben'", "DELETE FROM journal WHERE number = 1", "TRUNCATE journal CASCADE"],
)
def test_journal_when_changed_by_hand_then_the_server_refuses(case: CaseFile, statement: str) -> None:
    with pytest.raises(IntegrityError, match="append-only"), case.writing("Ana") as tx:
        tx.connection.exec_driver_sql(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE claim SET status = 'believed'",
        "UPDATE claim SET unit_kind = NULL WHERE id = 1",
        "UPDATE claim SET document_id = 99",
        "INSERT INTO source (key, scope, name, kind, confidential, version) VALUES ('x', '', 'x', 'king', false, 1)",
    ],
)
def test_row_when_it_makes_no_sense_then_the_server_refuses(case: CaseFile, statement: str) -> None:
    with pytest.raises(IntegrityError), case.writing("Ana") as tx:
        tx.connection.exec_driver_sql(statement)


def test_schema_when_migrated_on_a_server_then_what_the_tables_say_and_back_again(database: str) -> None:
    casefile.open_case(server.url_of(database), create=True).close()
    engine = make_engine(casefile.engine.case_url(server.url_of(database)), patience=5)
    with engine.connect() as connection:
        # The index of words is of an expression, which the tables do not tell.
        known = {"compare_type": True, "include_name": lambda name, *_: name != "ix_claim_words"}
        assert compare_metadata(MigrationContext.configure(connection, opts=known), METADATA) == []
        seen = inspect(connection)
        for table in METADATA.tables.values():
            checks = {check["name"] for check in seen.get_check_constraints(table.name)}
            enums = [column for column in table.columns if isinstance(column.type, Enum)]
            assert len(checks) >= len(enums)
            assert None not in checks
    with casefile.case.writer(engine) as connection:
        command.downgrade(migrate.config(connection), "base")
        assert inspect(connection).get_table_names() == ["alembic_version"]
    engine.dispose()


def decide_often(location: str, person: str, times: int) -> None:
    with casefile.open_case(location) as opened:
        for number in range(times):
            desk.decide(opened, person, ["C1"], (Status.DISPUTED, Status.CORROBORATED)[number % 2])


def test_writers_when_many_then_the_journal_has_one_order(case: CaseFile) -> None:
    """Four threads, each with a case of its own, write at once: nothing is lost, and the chain holds."""
    threads = [threading.Thread(target=decide_often, args=(case.location, f"T{n}", 25)) for n in range(4)]
    for each in threads:
        each.start()
    for each in threads:
        each.join(120)
    entries = desk.journal(case)
    assert [entry.number for entry in entries] == list(range(1, len(entries) + 1))
    assert len([entry for entry in entries if entry.act == "decide"]) == 100
    assert desk.verify(case).holds


def test_copy_when_rows_are_many_then_the_same_rows_as_inserted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a group of documents leaves, journal and all, however its rows are put in, and on either engine."""
    # What is checked is another test's matter, and would take most of the time of this one.
    monkeypatch.setattr(renewing, "SMALL", 10**6)
    monkeypatch.setattr(checking, "check", lambda *_, **__: [])
    odd = "50 \\. tabs\tand\r\nlines, \\N, \0, \x1a and ñ: nearly 12,000 soldiers were sent, the ministry said."
    many = [
        examples.incoming(
            examples.read_document(f"{n}.txt", f"{examples.SOLDIERS} {n} {odd}", examples.soldiers().claims * 30)
        )
        for n in range(60)
    ]
    made = {}
    for name, kind, least in (
        ("copy", examples.SERVER, 1),
        ("insert", examples.SERVER, 10**9),
        ("file", examples.SQLITE, 1),
    ):
        monkeypatch.setattr(copying, "WORTH_IT", least)
        case = examples.open_new(tmp_path, f"{name}.db", kind=kind)
        added = desk.add(case, "Ana", many).added
        assert sum(each.claims for each in added) == 60 * 30
        made[name] = "".join(desk.export_lines(case))
        assert desk.verify(case).holds
        database = case.engine.url.database
        case.close()
        if kind == examples.SERVER:
            server.drop(str(database))
    assert made["copy"] == made["insert"] == made["file"]


def test_copy_when_a_row_may_not_be_then_told_as_of_an_insert(case: CaseFile) -> None:
    rows = [{"sha256": f"{n % 70:064x}", "content": b"x"} for n in range(100)]
    with pytest.raises(IntegrityError), case.writing("Ana") as tx:
        insert_rows(tx.connection, BLOB, rows)
    assert len(desk.documents(case)) == 1
