"""The schema: named throughout, the same by migrations as by tables, and changed without losing a row."""

import re
import sqlite3
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, Enum, create_engine, inspect, text
from sqlalchemy.dialects import postgresql
from sqlalchemy.exc import IntegrityError
from sqlalchemy.schema import CreateIndex, CreateTable

from claimtrack import casefile, desk
from claimtrack.casefile import migrate, search
from claimtrack.casefile.partial import with_conditions
from claimtrack.casefile.tables import METADATA
from claimtrack.model import CaseUnusable, Disposition, Evidence, Relation, Status
from tests.casefile import examples, versions


@pytest.fixture
def full(tmp_path: Path) -> Path:
    """A case with rows in every table that a person fills."""
    with examples.open_new(tmp_path) as case:
        desk.add(case, "Ana", [examples.incoming(examples.oil()), examples.incoming(examples.oil_again())])
        desk.decide(case, "Ana", ["C1"], Status.DISPUTED, evidence=[Evidence("https://example.org")])
        desk.link(case, "Ana", "C1", Relation.PART_OF, "C4")
        desk.settle(case, "Ana", "F1", Disposition.EXPLAINED, evidence=[Evidence("C2")])
    return tmp_path / "claimtrack.db"


def rows(path: Path) -> dict[str, int]:
    connection = sqlite3.connect(path)
    names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    names = [name for name in names if not name.startswith(search.TABLE)]
    found = {name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in names}
    connection.close()
    return found


def schema(engine: Engine) -> set[tuple[str, ...]]:
    """Everything that was made, the constraints of a table in any order."""
    with engine.connect() as connection:
        found = connection.execute(
            text("SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_master WHERE type <> 'trigger'")
        )
        return {
            (name, *sorted(re.findall(r"[\w']+", sql.replace('"', ""))))
            for name, sql in found
            if "alembic" not in name and search.TABLE not in name
        }


@pytest.fixture
def migrated() -> Engine:
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        migrate.upgrade(connection)
    return engine


def test_schema_when_migrated_then_what_the_tables_say(migrated: Engine) -> None:
    made = create_engine("sqlite://")
    with_conditions()
    METADATA.create_all(made)
    assert schema(migrated) == schema(made)
    with migrated.connect() as connection:
        # The index of words is the engine's own; the tables that it keeps it in are no business of the model.
        known = {"compare_type": True, "include_name": lambda name, *_: not str(name).startswith(search.TABLE)}
        context = MigrationContext.configure(connection, opts=known)
        assert compare_metadata(context, METADATA) == []


def test_schema_when_asked_then_the_version_is_the_last_migration(migrated: Engine) -> None:
    with migrated.connect() as connection:
        scripts = ScriptDirectory.from_config(migrate.config(connection))
        assert scripts.get_current_head() == migrate.SCHEMA_VERSION


def test_schema_when_migrated_back_then_nothing_is_left(migrated: Engine) -> None:
    with migrated.begin() as connection:
        command.downgrade(migrate.config(connection), "base")
    assert inspect(migrated).get_table_names() == ["alembic_version"]


def test_constraint_when_in_the_tables_then_named() -> None:
    for table in METADATA.tables.values():
        assert all(constraint.name for constraint in table.constraints), table
        assert all(index.name for index in table.indexes), table


def test_enumeration_when_in_the_tables_then_checked_by_the_database(migrated: Engine) -> None:
    checked = {
        (table, "".join(check["sqltext"].split(" ")[0]))
        for table in METADATA.tables
        for check in inspect(migrated).get_check_constraints(table)
        if re.search(r" IN \(|^(\w+) = '\w+'(?: OR \1 = '\w+')+$", check["sqltext"])
    }
    wanted = {
        (table.name, column.name)
        for table in METADATA.tables.values()
        for column in table.columns
        if isinstance(column.type, Enum)
    }
    assert len(wanted) > 15
    assert checked == wanted


def test_schema_when_written_for_a_server_then_every_name_fits() -> None:
    for table in METADATA.tables.values():
        statements = [CreateTable(table), *map(CreateIndex, table.indexes)]
        said = " ".join(str(each.compile(dialect=postgresql.dialect())) for each in statements)
        names = re.findall(r"\b(?:ck|fk|pk|uq|ix)_\w+", said)
        assert names
        assert all(len(name) <= 63 for name in names)


@pytest.mark.parametrize(
    "statement",
    ["UPDATE journal SET actor = 'Ben'", "DELETE FROM journal WHERE number = 1"],
)
def test_journal_when_changed_by_hand_then_the_database_refuses(full: Path, statement: str) -> None:
    connection = sqlite3.connect(full)
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        connection.execute(statement)
    connection.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE claim SET status = 'believed'",
        "UPDATE claim SET unit_kind = NULL WHERE id = 1",
        "UPDATE decision SET status = 'unreviewed'",
        "UPDATE link SET second_id = first_id",
        "UPDATE link SET person = NULL",
        "UPDATE evidence SET person = NULL",
        "UPDATE evidence SET finding_id = 1, claim_id = 1, person = 'Ana'",
        "UPDATE claim SET document_id = 99",
        "INSERT INTO source (key, scope, name, kind, confidential, version) VALUES ('x', '', 'x', 'king', 0, 1)",
    ],
)
def test_row_when_it_makes_no_sense_then_the_database_refuses(full: Path, statement: str) -> None:
    with casefile.open_case(full) as case, pytest.raises(IntegrityError), case.writing("Ana") as tx:
        tx.connection.exec_driver_sql(statement)


def test_open_when_older_then_migrated_with_every_row_and_a_copy_before(full: Path, tmp_path: Path) -> None:
    before = rows(full)
    with casefile.open_case(full) as case:
        state, journal = desk.state(case), desk.journal(case)
    with versions.one_more(tmp_path), casefile.open_case(full) as case:
        assert (desk.state(case), desk.journal(case)) == (state, journal)
        assert desk.verify(case).holds
    assert rows(full) == before
    (backup,) = tmp_path.glob("claimtrack.db.before-9999-*")
    assert rows(backup) == before
    connection = sqlite3.connect(full)
    assert "note" in [column[1] for column in connection.execute("PRAGMA table_info(claim)")]
    assert "note" not in [column[1] for column in sqlite3.connect(backup).execute("PRAGMA table_info(claim)")]
    connection.close()


def test_open_when_a_migration_breaks_a_reference_then_nothing_is_changed(full: Path, tmp_path: Path) -> None:
    before = rows(full)
    more = "op.execute('DELETE FROM source')"
    with versions.one_more(tmp_path, more), pytest.raises(RuntimeError, match="broke a reference"):
        casefile.open_case(full)
    assert rows(full) == before


def test_open_when_there_is_no_room_for_the_copy_then_nothing_is_changed(
    full: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:

    def refuse(*_args: object) -> None:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    monkeypatch.setattr(migrate, "copy_file", refuse)
    with versions.one_more(tmp_path), pytest.raises(CaseUnusable) as raised:
        casefile.open_case(full)
    assert raised.value.message.key == "case.disk_full"
