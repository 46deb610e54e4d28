"""R11: from any older schema to the newest and back no row is lost or changed, and no reference broken."""

import hashlib
from pathlib import Path

import pytest
from sqlalchemy import inspect

from claimtrack import casefile, desk
from claimtrack.casefile import CaseFile, migrate
from claimtrack.casefile.case import writer
from claimtrack.casefile.engine import case_url, make_engine
from claimtrack.model import CaseUnusable, Status
from tests.casefile import examples, versions
from tests.desk.test_bundle import full  # noqa: F401

Tables = dict[str, tuple[tuple[str, ...], int, str]]


def tables(place: str) -> Tables:
    """Of each table its columns, how many rows it has, and a digest of them."""
    engine = make_engine(case_url(place), patience=10)
    found = {}
    with engine.connect() as connection:
        for name in inspect(connection).get_table_names():
            if name == "alembic_version" or name.startswith("claim_search"):
                continue
            columns = sorted(column["name"] for column in inspect(connection).get_columns(name))
            quoted = ", ".join(f'"{column}"' for column in columns)
            rows = sorted(repr(tuple(row)) for row in connection.exec_driver_sql(f"SELECT {quoted} FROM {name}"))
            found[name] = (tuple(columns), len(rows), hashlib.sha256("\n".join(rows).encode()).hexdigest())
        if engine.dialect.name == "sqlite":
            assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
    engine.dispose()
    return found


def schema(place: str) -> set[tuple[str, str]]:
    """Tables, columns, indexes and triggers as the database tells them."""
    engine = make_engine(case_url(place), patience=10)
    with engine.connect() as connection:
        seen = inspect(connection)
        made = {(name, str(index["name"])) for name in seen.get_table_names() for index in seen.get_indexes(name)}
        made |= {(name, column["name"]) for name in seen.get_table_names() for column in seen.get_columns(name)}
        asked = (
            "SELECT name FROM sqlite_master WHERE type = 'trigger'"
            if engine.dialect.name == "sqlite"
            else "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"
        )
        made |= {("trigger", row[0]) for row in connection.exec_driver_sql(asked)}
    engine.dispose()
    return made


@pytest.mark.parametrize("version", versions.every()[:-1])
def test_migration_when_a_case_is_full_then_every_row_is_kept(full: CaseFile, version: str) -> None:  # noqa: F811
    place, newest = full.location, schema(full.location)
    before, entries = tables(place), desk.journal(full)
    assert {name for name, told in before.items() if not told[1]} <= {
        "reference",
        "telling",
        "checked_document",
        "past_reading",
    }
    full.engine.dispose()
    versions.take_back(place, version)
    older = tables(place)
    for name, told in older.items():
        if name in before and told[0] == before[name][0]:
            assert told == before[name], name
    with casefile.open_case(place) as case:
        assert desk.journal(case) == entries
        assert desk.verify(case).holds
    now = tables(place)
    assert set(now) == set(before)
    for name, told in now.items():
        if name in older and older[name][0] == before[name][0]:
            assert told == before[name], name
        elif name in older:
            assert told[1] == before[name][1], name
    assert schema(place) == newest


def test_migration_when_a_table_is_rebuilt_then_every_row_and_the_way_back(
    full: CaseFile,  # noqa: F811
    tmp_path: Path,
) -> None:
    place, newest = full.location, migrate.SCHEMA_VERSION
    before, shape = tables(place), schema(place)
    full.engine.dispose()
    with versions.one_more(tmp_path):
        casefile.open_case(place).close()
        there = tables(place)
        assert {name: told[1] for name, told in there.items()} == {name: told[1] for name, told in before.items()}
        versions.take_back(place, newest)
    assert tables(place) == before
    assert schema(place) == shape


def test_case_when_of_a_newer_claimtrack_then_left_as_it_is_and_said_in_a_line(
    full: CaseFile,  # noqa: F811
    tmp_path: Path,
) -> None:
    place = full.location
    full.engine.dispose()
    with versions.one_more(tmp_path):
        casefile.open_case(place).close()
    before = tables(place)
    with pytest.raises(CaseUnusable) as raised:
        casefile.open_case(place)
    assert (raised.value.message.key, raised.value.exit_code) == ("case.newer", 3)
    assert dict(raised.value.message.parameters) == {"case": place}
    assert tables(place) == before


@pytest.mark.parametrize("kind", [examples.SQLITE])
def test_file_when_migrated_then_a_copy_of_before_that_can_be_opened(case: CaseFile, tmp_path: Path) -> None:
    desk.decide(case, "Ana", ["C1"], Status.DISPUTED)
    place, state = case.location, desk.state(case)
    case.engine.dispose()
    versions.take_back(place, "0008")
    before = tables(place)
    casefile.open_case(place).close()
    (copy,) = tmp_path.glob("*.before-*")
    assert tables(str(copy)) == before
    with casefile.open_case(copy) as opened:
        assert desk.state(opened) == state


def test_writer_when_references_are_left_then_watched_again_afterwards(case: CaseFile) -> None:
    with writer(case.engine, references=False) as connection:
        connection.exec_driver_sql("SELECT 1")
    with case.writing("Ana") as tx:
        if case.engine.dialect.name == examples.SQLITE:
            assert tx.connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
