"""A whole case as lines and back: the same bytes, on either database, whole or not; checked without a database."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from claimtrack import desk
from claimtrack.casefile import CaseFile, bundle, migrate, restore
from claimtrack.desk import Known, Said
from claimtrack.model import (
    ActRefused,
    Checkpoint,
    ClaimtrackError,
    Disposition,
    Evidence,
    InputRefused,
    Relation,
    Reliability,
    Status,
)
from tests.casefile import examples, server, versions
from tests.casefile.examples import incoming, soldiers
from tests.desk.conftest import Build, two_reports
from tests.desk.test_rereading import newer


@pytest.fixture
def full(built: Callable[[Build], CaseFile]) -> CaseFile:
    """A case with rows in every table: all acts were done, some undone, a document erased, a version superseded."""
    return built(everything)


def everything(case: CaseFile) -> None:
    """All acts."""
    two_reports(case)
    desk.add(case, "Añá", [incoming(soldiers()), newer()])
    desk.decide(
        case, "Ana", ["C1", "C4"], Status.DISPUTED, reason="NUL \0 and SUB \x1a", evidence=[Evidence("D1", "x")]
    )
    desk.note(case, "Zoë", "C4", "«¿Quién?» 😀\r\n")
    desk.note(case, "Ben", "F2", "b")
    desk.tag(case, "Ben", "F2", "oil")
    desk.link(case, "Ana", "C4", Relation.PART_OF, "C1")
    desk.differ(case, "Ana", "C4", "C1")
    desk.grade(case, "Ana", desk.sources(case)[0].id, Reliability.B)
    desk.parent(case, "Ana", desk.sources(case)[0].id, desk.sources(case)[2].id)
    desk.merge(case, "Ana", desk.sources(case)[1].id, desk.sources(case)[0].id)
    desk.settle(case, "Ben", desk.findings(case)[0].id, Disposition.EXPLAINED, evidence=[Evidence("https://x.org")])
    desk.edit(case, "Ana", "C4", Said(low="1.50E+6", high="none", period="2024-03"))
    desk.publish(case, "Ana", "C1", "false", None, scale=())
    desk.retract(case, "Ben", "D1")
    desk.document(case, "Ben", "D2", Known(title="T"))
    desk.undo(case, "Ben")
    desk.erase(case, "Ben", "D3")


def written(case: CaseFile, path: Path) -> bytes:
    path.write_text("".join(desk.export_lines(case)), encoding="utf-8", newline="")
    return path.read_bytes()


@pytest.fixture(params=examples.ENGINES)
def other(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[CaseFile]:
    """An empty case on each database."""
    with examples.open_new(tmp_path, "other.db", kind=request.param) as made:
        yield made
        database = made.engine.url.database
    if request.param == examples.SERVER and database:
        server.drop(database)


def test_import_when_exported_then_the_same_state_journal_and_bytes(
    full: CaseFile, other: CaseFile, tmp_path: Path
) -> None:
    path = tmp_path / "case.jsonl"
    data = written(full, path)
    tables = {json.loads(line).get("table") for line in data.decode().splitlines()} - {None}
    missing = {table.name for table in restore.METADATA.sorted_tables} - tables
    assert missing <= {"meta", "absence"} | NEW_TABLES
    rows = desk.import_lines(other, str(path))
    assert rows == len(data.splitlines()) - 2
    assert desk.state(other) == desk.state(full)
    assert desk.journal(other) == desk.journal(full)
    assert written(other, tmp_path / "again.jsonl") == data
    assert desk.verify(other, desk.checkpoint(full)).holds
    assert desk.doctor(other).faults == ()
    assert desk.is_checked(other)
    # Work goes on where it stopped, with numbers that were not given yet.
    desk.decide(other, "Eva", ["C4"], Status.CORROBORATED, evidence=[Evidence("D2"), Evidence("C1")])
    desk.undo(other, "Ana")
    assert desk.verify(other).holds


NEW_TABLES = frozenset({"reference", "checked_document", "telling"})
"""Tables of reference figures and of the checks by what changed, which these findings by hand do not fill."""


def test_import_when_the_case_is_not_empty_then_refused(full: CaseFile, tmp_path: Path) -> None:
    path = tmp_path / "case.jsonl"
    data = written(full, path)
    with pytest.raises(ActRefused) as refused:
        desk.import_lines(full, str(path))
    assert refused.value.message.key == "case.bundle.not_empty"
    assert written(full, path) == data


def fault(act: Callable[..., object], *arguments: object) -> tuple[str, int]:
    with pytest.raises(ClaimtrackError) as raised:
        act(*arguments)
    return raised.value.message.key, raised.value.exit_code


def changed(data: bytes, table: str, old: str, new: str) -> bytes:
    """The lines with one change in the first row of a table."""
    lines = data.decode().splitlines(keepends=True)
    at = next(i for i, line in enumerate(lines) if json.loads(line).get("table") == table and old in line)
    lines[at] = lines[at].replace(old, new, 1)
    return "".join(lines).encode()


def signed(data: bytes) -> bytes:
    """The lines with an end that fits them, as only a person who knows how could write it."""
    lines = data.splitlines(keepends=True)[:-1]
    digest = restore.bundle.hashlib.sha256(b"".join(lines)).hexdigest()
    return b"".join(lines) + bundle.dumps({"end": {"rows": len(lines) - 1, "sha256": digest}}).encode() + b"\n"


HARMED: dict[str, tuple[Callable[[bytes], bytes], str, int]] = {
    "no lines": (lambda _: b"{}\n", "case.bundle.none", 2),
    "a number": (lambda _: b"7\n", "case.bundle.none", 2),
    "no schema": (lambda _: b'{"claimtrack":"case","format":1}\n', "case.bundle.none", 2),
    "binary": (lambda _: b"SQLite format 3\x00", "case.bundle.none", 2),
    "cut in a line": (lambda data: data[: len(data) // 2], "case.bundle.damaged", 3),
    "cut at a line": (lambda data: b"".join(data.splitlines(keepends=True)[:-1]), "case.bundle.cut_off", 3),
    "more after the end": (lambda data: data + b'{"table":"meta","row":{}}\n', "case.bundle.damaged", 3),
    "no JSON": (lambda data: data.replace(b'{"row"', b'{"row', 1), "case.bundle.damaged", 3),
    "a list": (lambda data: data.replace(b"\n", b"\n[]\n", 1), "case.bundle.damaged", 3),
    "no row": (lambda data: data.replace(b"\n", b'\n{"table":"meta"}\n', 1), "case.bundle.damaged", 3),
    "a changed text": (lambda data: changed(data, "document", "Analysts", "Nobody"), "case.bundle.altered", 3),
    "a changed entry": (lambda data: changed(data, "journal", '"Ana"', '"Eve"'), "case.journal.changed", 3),
    "an entry of another kind": (
        lambda data: changed(data, "journal", '"actor":"Ana"', '"actor":7'),
        "case.bundle.damaged",
        3,
    ),
    "a newer schema": (
        lambda data: data.replace(f'"schema":"{migrate.SCHEMA_VERSION}"'.encode(), b'"schema":"9999"', 1),
        "case.bundle.newer",
        3,
    ),
    "a newer form": (lambda data: data.replace(b'"format":1', b'"format":2', 1), "case.bundle.newer", 3),
    "an unknown table": (
        lambda data: signed(data.replace(b"\n", b'\n{"row":{},"table":"x"}\n', 1)),
        "case.bundle.damaged",
        3,
    ),
    "a table that no bundle tells of": (
        lambda data: signed(data.replace(b"\n", b'\n{"row":{"version_num":"9999"},"table":"alembic_version"}\n', 1)),
        "case.bundle.damaged",
        3,
    ),
    "an empty row": (
        lambda data: signed(data.replace(b"\n", b'\n{"row":{},"table":"meta"}\n', 1)),
        "case.bundle.damaged",
        3,
    ),
    "a row of one column": (
        lambda data: signed(data.replace(b"\n", b'\n{"row":{"name":"xy"},"table":"meta"}\n', 1)),
        "case.bundle.damaged",
        3,
    ),
    "a list for a number": (
        lambda data: signed(changed(data, "claim", '"position":0', '"position":[0]')),
        "case.bundle.damaged",
        3,
    ),
    "an object for a text": (
        lambda data: signed(changed(data, "claim", '"modality":"reported"', '"modality":{}')),
        "case.bundle.damaged",
        3,
    ),
    "a number too large": (
        lambda data: signed(changed(data, "claim", '"position":0', '"position":99999999999999999999')),
        "case.bundle.damaged",
        3,
    ),
    "an unknown column": (
        lambda data: signed(changed(data, "document", '"path"', '"x"')),
        "case.bundle.damaged",
        3,
    ),
    "a value of another kind": (
        lambda data: signed(changed(data, "finding", '"key":"', '"key":"x')),
        "case.bundle.damaged",
        3,
    ),
    "a value that the database refuses": (
        lambda data: signed(changed(data, "claim", '"modality":"reported"', '"modality":"x"')),
        "case.bundle.damaged",
        3,
    ),
}


@pytest.mark.parametrize("harm", HARMED)
def test_import_when_harmed_then_told_and_nothing_is_kept(
    case: CaseFile, other: CaseFile, tmp_path: Path, harm: str
) -> None:
    path = tmp_path / "case.jsonl"
    spoil, key, code = HARMED[harm]
    path.write_bytes(spoil(written(case, path)))
    empty = desk.state(other)
    assert fault(desk.import_lines, other, str(path)) == (key, code)
    assert desk.state(other) == empty
    assert desk.journal(other) == ()


def test_import_when_a_reference_leads_nowhere_then_told_and_nothing_is_kept(
    case: CaseFile, other: CaseFile, tmp_path: Path
) -> None:
    path = tmp_path / "case.jsonl"
    path.write_bytes(signed(changed(written(case, path), "attribution", '"source_id":1', '"source_id":99')))
    assert fault(desk.import_lines, other, str(path))[1] == 3
    assert desk.journal(other) == ()


def test_import_when_of_an_older_schema_then_brought_up_to_date(
    case: CaseFile, other: CaseFile, tmp_path: Path
) -> None:
    path = tmp_path / "case.jsonl"
    written(case, path)
    state, journal = desk.state(case), desk.journal(case)
    with versions.one_more(tmp_path):
        with other.writing("Ana") as tx:
            migrate.upgrade(tx.connection)
        desk.import_lines(other, str(path))
    assert (desk.state(other), desk.journal(other)) == (state, journal)
    with other.reading() as connection:
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one() == "9999"
        assert connection.execute(text("SELECT count(note) FROM claim")).scalar_one() == 0


@pytest.mark.parametrize("kind", [examples.SQLITE])
def test_import_when_the_disk_fills_then_nothing_is_kept(
    case: CaseFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "case.jsonl"
    written(case, path)

    def fail(*_arguments: object) -> None:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    with examples.open_new(tmp_path, "other.db") as other:
        with monkeypatch.context() as patched:
            patched.setattr(restore, "_values", fail)
            assert fault(desk.import_lines, other, str(path)) == ("case.disk_full", 3)
        assert desk.journal(other) == ()
        desk.import_lines(other, str(path))
        assert desk.journal(other) == desk.journal(case)


def test_verify_export_when_untouched_then_holds_with_no_database(full: CaseFile, tmp_path: Path) -> None:
    path = tmp_path / "case.jsonl"
    data = written(full, path)
    kept = desk.checkpoint(full)
    assert desk.is_export(str(path))
    assert desk.verify_export(str(path), kept).entries == desk.last_entry(full)
    # As if the last entry, the adding of everything, had been left out before the end was written.
    lines = [line for line in data.decode().splitlines(keepends=True) if json.loads(line).get("table") != "journal"]
    path.write_bytes(signed("".join(lines).encode()))
    found = desk.verify_export(str(path), kept)
    assert (found.bad, found.why and found.why.key) == (1, "case.journal.cut_off")
    path.write_bytes(data[:-200])
    assert fault(desk.verify_export, str(path), kept)[0] in ("case.bundle.damaged", "case.bundle.cut_off")


@pytest.mark.parametrize("kind", [examples.SQLITE])
def test_verify_export_when_any_entry_is_changed_then_the_first_is_named(case: CaseFile, tmp_path: Path) -> None:
    desk.decide(case, "Ana", ["C1", "C2", "C3"], Status.DISPUTED, reason="so")
    path = tmp_path / "case.jsonl"
    data = written(case, path)
    for number in range(1, desk.last_entry(case) + 1):
        spoiled = changed(data, "journal", f'"number":{number},', f'"number":{number + 50},')
        path.write_bytes(spoiled)
        assert desk.verify_export(str(path)).bad == number
        spoiled = data.replace(f'"number":{number},'.encode(), f'"number":{number},"salt":"00",'.encode(), 1)
        path.write_bytes(spoiled)
        assert desk.verify_export(str(path), Checkpoint(1, "x")).bad == 1
    assert not desk.is_export(case.location)
    with pytest.raises(InputRefused):
        desk.verify_export(case.location)
    with pytest.raises(FileNotFoundError):
        desk.is_export(str(tmp_path / "none"))


def test_import_when_the_exported_case_was_empty_then_nothing_comes(
    empty: CaseFile, other: CaseFile, tmp_path: Path
) -> None:
    path = tmp_path / "case.jsonl"
    written(empty, path)
    assert desk.import_lines(other, str(path)) == 0


@pytest.mark.parametrize("kind", [examples.SERVER])
def test_discard_when_on_a_server_then_its_database_stays(empty: CaseFile) -> None:
    desk.discard(empty)
    assert desk.documents(empty) == ()


@pytest.mark.parametrize("kind", [examples.SQLITE])
def test_verify_export_when_a_line_is_damaged_then_the_line_is_told_before_what_it_hides(
    case: CaseFile, tmp_path: Path
) -> None:
    path = tmp_path / "case.jsonl"
    kept, data = desk.checkpoint(case), written(case, path).decode().splitlines(keepends=True)
    last = max(number for number, line in enumerate(data) if json.loads(line).get("table") == "journal")
    for damaged in ("{\n", data[last].replace('"sitting":', '"sitting":"so","was":')):
        path.write_text("".join([*data[:last], damaged, *data[last + 1 :]]), encoding="utf-8", newline="")
        assert fault(desk.verify_export, str(path), kept)[0] == "case.bundle.damaged"


@pytest.mark.parametrize("kind", [examples.SQLITE])
def test_discard_when_a_case_was_made_in_vain_then_gone(case: CaseFile, tmp_path: Path) -> None:
    desk.discard(case)
    assert Path(case.location).exists()
    other = examples.open_new(tmp_path, "other.db")
    desk.discard(other)
    assert not list(tmp_path.glob("other.db*"))
