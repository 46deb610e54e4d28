"""Backups that are cases, and an examination that finds whatever was harmed."""

import os
import sqlite3
import threading
from pathlib import Path

import pytest

from claimtrack import casefile, desk
from claimtrack.casefile import CaseFile
from claimtrack.casefile.health import place_warnings
from claimtrack.model import CaseUnusable, Disposition, Evidence, Reliability, Status
from tests.casefile import examples


@pytest.fixture
def full(case: CaseFile) -> CaseFile:
    desk.decide(case, "Ana", ["C1"], Status.DISPUTED, evidence=[Evidence("D2", "so")])
    desk.settle(case, "Ana", "F1", Disposition.EXPLAINED)
    desk.note(case, "Ana", "C1", "x")
    desk.grade(case, "Ana", "S1", Reliability.B)
    desk.parent(case, "Ana", "S1", "S4")
    desk.merge(case, "Ana", "S3", "S1")
    desk.claim(case, "Ana", "D1", 0, 6, desk.Said(low="5"))
    return case


def test_backup_when_made_then_a_case_with_the_same_state_and_journal(full: CaseFile, tmp_path: Path) -> None:
    entries = desk.journal(full)
    desk.backup(full, tmp_path / "copy.db")
    assert [name for name in os.listdir(tmp_path) if name.startswith("copy") or name.endswith(".new")] == ["copy.db"]
    with casefile.open_case(tmp_path / "copy.db") as copy:
        assert desk.state(copy) == desk.state(full)
        assert desk.journal(copy) == entries == desk.journal(full)
        assert desk.doctor(copy).faults == ()
        assert desk.is_checked(copy)
        assert desk.decide(copy, "Ben", ["C2"], Status.DISPUTED, evidence=[Evidence("D1")])


def test_backup_when_others_write_then_of_one_moment(full: CaseFile, tmp_path: Path) -> None:
    stop = threading.Event()

    def write() -> None:
        number = 0
        while not stop.is_set():
            number += 1
            desk.decide(full, "Ben", ["C1", "C2", "C3"], Status.DISPUTED, reason=str(number))

    thread = threading.Thread(target=write)
    thread.start()
    try:
        for number in range(3):
            desk.backup(full, tmp_path / f"copy{number}.db")
    finally:
        stop.set()
        thread.join()
    for number in range(3):
        with casefile.open_case(tmp_path / f"copy{number}.db") as copy:
            assert desk.doctor(copy).faults == ()
            reasons = {made.reason for c in desk.claims(copy) for made in c.decisions if made.person == "Ben"}
            assert len(reasons) <= 1


def test_backup_when_it_cannot_be_written_then_said_and_nothing_left(
    full: CaseFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "there.db").write_text("mine")
    for path, key in ((tmp_path / "there.db", "backup_exists"), (tmp_path / "no" / "copy.db", "no_folder")):
        with pytest.raises(CaseUnusable) as raised:
            desk.backup(full, path)
        assert raised.value.message.key == f"case.{key}"
    assert (tmp_path / "there.db").read_text() == "mine"

    def refuse(*_args: object, **_named: object) -> None:
        raise OSError(28, "no room")

    before = sorted(os.listdir(tmp_path))
    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(CaseUnusable) as raised:
        desk.backup(full, tmp_path / "copy.db")
    assert raised.value.message.key == "case.disk_full"
    assert sorted(os.listdir(tmp_path)) == before


@pytest.mark.parametrize(
    ("harm", "key"),
    [
        ("UPDATE document SET text = replace(text, 'oil', 'gas') WHERE id = 1", "text"),
        ("UPDATE claim SET quote = 'other' WHERE id = 1", "anchor"),
        ("UPDATE claim SET status = 'rejected' WHERE id = 2", "status"),
        ("UPDATE journal SET actor = 'Ben' WHERE number = 1", "changed"),
    ],
)
def test_doctor_when_harmed_then_said(full: CaseFile, harm: str, key: str) -> None:
    assert desk.doctor(full).faults == ()
    on_file = full.engine.dialect.name == examples.SQLITE
    with full.writing("Mallory") as tx:
        tx.connection.exec_driver_sql("DROP TRIGGER journal_no_update" + ("" if on_file else " ON journal"))
        tx.connection.exec_driver_sql(harm)
    assert key in {fault.key.rpartition(".")[2] for fault in desk.doctor(full).faults}


@pytest.mark.parametrize("kind", [examples.SQLITE])
def test_doctor_when_bytes_or_references_are_harmed_then_said(full: CaseFile) -> None:
    with full.engine.connect() as connection:
        connection.connection.driver_connection.execute("PRAGMA foreign_keys = OFF")  # type: ignore[union-attr]
        with connection.begin():
            connection.exec_driver_sql("UPDATE blob SET content = x'00'")
            connection.exec_driver_sql("DELETE FROM source WHERE id = 2")
    keys = {fault.key for fault in desk.doctor(full).faults}
    assert {"case.doctor.bytes", "case.doctor.reference"} <= keys


@pytest.mark.parametrize("kind", [examples.SQLITE])
def test_doctor_when_the_database_is_damaged_then_said(full: CaseFile) -> None:
    full.close()
    connection = sqlite3.connect(full.location)
    connection.execute("PRAGMA writable_schema = ON")
    root = "(SELECT rootpage FROM sqlite_master WHERE name = 'note')"
    connection.execute(f"UPDATE sqlite_master SET rootpage = {root} WHERE name = 'retraction'")
    connection.commit()
    connection.close()
    assert "case.doctor.database" in {fault.key for fault in desk.doctor(full).faults}


MOUNTS = "/dev/sda / ext4 rw 0 0\nbroken\nhost:/x /srv/team\\040x nfs4 rw 0 0\n"


@pytest.mark.parametrize(
    ("path", "keys"),
    [
        ("/data/cases/oil.db", []),
        ("/data/Dropbox (Desk)/oil.db", ["synced"]),
        ("/srv/team x/oil.db", ["network"]),
    ],
)
def test_place_when_it_may_harm_then_said(path: str, keys: list[str]) -> None:
    assert [each.key for each in place_warnings(Path(path), MOUNTS)] == [f"case.doctor.{key}" for key in keys]


def test_doctor_when_the_system_tells_no_mounts_then_sound(full: CaseFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk.keeping, "_MOUNTS", Path("/none"))
    assert desk.doctor(full).warnings == ()
