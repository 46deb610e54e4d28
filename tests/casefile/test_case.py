"""Opening a case: what is there, what is not, and what must be left alone."""

import errno
import os
import shutil
import sqlite3
import stat
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import event, text

from claimtrack import casefile
from claimtrack.casefile import migrate
from claimtrack.casefile.engine import case_url, shown
from claimtrack.model import CaseUnusable, ClaimtrackError, NoCase
from tests.casefile import examples


def key_of(path: Path | str, *, create: bool = False, patience: float = 10.0) -> str:
    """The key of the fault that opening a case raises."""
    with pytest.raises(ClaimtrackError) as raised:
        casefile.open_case(path, create=create, patience=patience)
    return raised.value.message.key


def test_open_when_made_then_durable_and_exact_settings(tmp_path: Path) -> None:
    path = tmp_path / "claimtrack.db"
    with casefile.open_case(path, create=True) as case:
        assert case.location == str(path)
        with case.reading() as connection:
            pragmas = {
                name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
                for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout", "application_id")
            }
    assert pragmas == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 30_000,
        "application_id": migrate.APPLICATION_ID,
    }
    assert os.listdir(tmp_path) == ["claimtrack.db"]


def test_open_when_there_is_none_then_said_and_none_made(tmp_path: Path) -> None:
    path = tmp_path / "claimtrack.db"
    with pytest.raises(NoCase) as raised:
        casefile.open_case(path)
    assert (raised.value.message.key, raised.value.exit_code) == ("case.none", 2)
    assert os.listdir(tmp_path) == []


def test_open_when_file_is_empty_then_it_is_none_until_made(tmp_path: Path) -> None:
    path = tmp_path / "claimtrack.db"
    path.touch()
    assert key_of(path) == "case.none"
    casefile.open_case(path, create=True).close()
    casefile.open_case(path).close()


def test_open_when_place_is_wrong_then_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    assert key_of(tmp_path) == key_of(tmp_path, create=True) == "case.no_file"
    assert key_of(tmp_path / "none" / "claimtrack.db") == "case.none"
    assert key_of(tmp_path / "none" / "claimtrack.db", create=True) == "case.no_folder"
    assert key_of(tmp_path / "file" / "claimtrack.db", create=True) == "case.no_folder"
    os.mkfifo(tmp_path / "pipe")
    assert key_of(tmp_path / "pipe") == "case.no_file"


def test_open_when_place_is_a_link_then_what_it_leads_to(tmp_path: Path) -> None:
    (tmp_path / "link.db").symlink_to(tmp_path / "real.db")
    assert key_of(tmp_path / "link.db") == "case.none"
    casefile.open_case(tmp_path / "link.db", create=True).close()
    casefile.open_case(tmp_path / "real.db").close()
    assert sorted(os.listdir(tmp_path)) == ["link.db", "real.db"]
    assert key_of(tmp_path / ("x" * 300), create=True) == "case.system"


def other_database(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE journal (entry TEXT)")
    connection.execute("INSERT INTO journal VALUES ('somebody else wrote this')")
    connection.commit()
    connection.close()


def marked_by_chance(path: Path) -> None:
    other_database(path)
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA application_id = {migrate.APPLICATION_ID}")
    connection.close()


def a_text(path: Path) -> None:
    path.write_text("Dear diary, " * 100)


def a_stub(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0")


@pytest.mark.parametrize(
    ("make", "key"),
    [
        (a_text, "case.not_a_database"),
        (other_database, "case.foreign"),
        (marked_by_chance, "case.foreign"),
        (a_stub, "case.foreign"),
    ],
)
@pytest.mark.parametrize("create", [False, True])
def test_open_when_file_is_no_case_then_refused_and_left_as_it_is(
    tmp_path: Path, make: Callable[[Path], None], key: str, create: bool
) -> None:
    path = tmp_path / "claimtrack.db"
    make(path)
    before = path.read_bytes()
    assert key_of(path, create=create) == key
    assert path.read_bytes() == before
    assert os.listdir(tmp_path) == ["claimtrack.db"]


def case_at(folder: Path) -> Path:
    examples.open_new(folder).close()
    return folder / "claimtrack.db"


def test_open_when_from_a_newer_version_then_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = case_at(tmp_path)
    connection = sqlite3.connect(path)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    before = path.read_bytes()
    assert key_of(path) == key_of(path, create=True) == "case.newer"
    assert path.read_bytes() == before


@pytest.mark.parametrize("part", [slice(100, 4096), slice(4096, 3 * 4096)])
def test_open_when_damaged_then_said(tmp_path: Path, part: slice) -> None:
    path = case_at(tmp_path)
    data = bytearray(path.read_bytes())
    data[part] = b"\xff" * len(data[part])
    path.write_bytes(data)
    with pytest.raises(CaseUnusable) as raised:
        casefile.open_case(path)
    assert (raised.value.message.key, raised.value.exit_code) == ("case.damaged", 3)


def test_open_when_version_table_is_empty_then_foreign(tmp_path: Path) -> None:
    path = case_at(tmp_path)
    connection = sqlite3.connect(path)
    connection.execute("DELETE FROM alembic_version")
    connection.commit()
    connection.close()
    assert key_of(path) == "case.foreign"


def test_open_when_locked_then_said_after_waiting(tmp_path: Path) -> None:
    path = case_at(tmp_path)
    holder = sqlite3.connect(path)
    holder.execute("PRAGMA locking_mode = EXCLUSIVE")
    holder.execute("BEGIN EXCLUSIVE")
    try:
        assert key_of(path, patience=0.05) == "case.locked"
    finally:
        holder.close()
    casefile.open_case(path).close()


def test_writing_when_locked_then_said_and_reading_goes_on(tmp_path: Path) -> None:
    path = case_at(tmp_path)
    holder = sqlite3.connect(path)
    with casefile.open_case(path, patience=0.05) as case:
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(CaseUnusable) as raised, case.writing("Ana"):
            pass
        with case.reading() as connection:
            assert connection.execute(text("SELECT count(*) FROM journal")).scalar() == 0
    holder.close()
    assert raised.value.message.key == "case.locked"


def test_writing_when_begun_then_nobody_else_may_and_reading_leaves_that_free(tmp_path: Path) -> None:
    with examples.open_new(tmp_path) as case:
        other = sqlite3.connect(case.location, timeout=0, isolation_level=None)
        with case.writing("Ana"), pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
        with case.reading() as connection:
            connection.execute(text("SELECT count(*) FROM journal"))
            other.execute("BEGIN IMMEDIATE")
        other.close()


def test_writing_when_others_write_one_after_the_other_then_it_has_its_turn(tmp_path: Path) -> None:
    """The lock is free for a fiftieth of the time: whoever looks only now and then may never find it so."""
    with examples.open_new(tmp_path) as case:
        stop = threading.Event()

        def hog() -> None:
            other = sqlite3.connect(case.location, timeout=30, isolation_level=None)
            while not stop.is_set():
                other.execute("BEGIN IMMEDIATE")
                time.sleep(0.05)
                other.execute("COMMIT")
                time.sleep(0.001)
            other.close()

        busy = threading.Thread(target=hog)
        busy.start()
        try:
            for _ in range(10):
                with case.writing("Ana"):
                    pass
        finally:
            stop.set()
            busy.join()


def test_writing_when_broken_off_then_nothing_is_kept(tmp_path: Path) -> None:
    def broken_off(case: casefile.CaseFile) -> None:
        with case.writing("Ana") as tx:
            tx.record("decide", "C1", before=None, after={"status": "disputed"})
            raise KeyboardInterrupt

    with examples.open_new(tmp_path) as case:
        with pytest.raises(KeyboardInterrupt):
            broken_off(case)
        with case.reading() as connection:
            assert connection.execute(text("SELECT count(*) FROM journal")).scalar() == 0


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user of the system can reach."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


def keys_as_nobody(path: Path, *, create: bool) -> str:
    """What a user without rights is told who opens a case and writes to it."""

    def attempt() -> str:
        try:
            with casefile.open_case(path, create=create) as case, case.writing("Ana") as tx:
                tx.record("decide", "C1", before=None, after=None)
        except ClaimtrackError as fault:
            return fault.message.key
        return "no fault"

    if os.geteuid() != 0:
        return attempt()
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.setuid(65534)
        os.write(writer, attempt().encode())
        os._exit(0)
    os.close(writer)
    os.waitpid(child, 0)
    with os.fdopen(reader) as pipe:
        return pipe.read()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs another user")
def test_open_when_folder_is_read_only_then_said(open_folder: Path) -> None:
    open_folder.chmod(0o555)
    assert keys_as_nobody(open_folder / "claimtrack.db", create=True) == "case.read_only"
    assert os.listdir(open_folder) == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs another user")
def test_open_when_case_lies_in_a_read_only_folder_then_said(open_folder: Path) -> None:
    path = case_at(open_folder)
    path.chmod(0o444)
    open_folder.chmod(0o555)
    before = path.read_bytes()
    assert keys_as_nobody(path, create=False) in ("case.read_only", "case.cannot_open")
    assert path.read_bytes() == before
    path.chmod(0)
    assert keys_as_nobody(path, create=False) == "case.read_only"


@pytest.mark.parametrize(
    ("number", "key"),
    [
        (errno.ENOSPC, "case.disk_full"),
        (errno.EROFS, "case.read_only"),
        (errno.EACCES, "case.read_only"),
        (errno.EIO, "case.input_output"),
    ],
)
@pytest.mark.parametrize("place", ["touch", "link"])
def test_create_when_the_system_refuses_then_said_and_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, key: str, place: str
) -> None:
    def refuse(*_args: object, **_named: object) -> None:
        raise OSError(number, os.strerror(number))

    if place == "touch":
        monkeypatch.setattr(Path, "touch", refuse)
    else:
        monkeypatch.setattr(os, "link", refuse)
        monkeypatch.setattr(os, "replace", refuse)
    assert key_of(tmp_path / "claimtrack.db", create=True) == key
    assert os.listdir(tmp_path) == []


def test_create_when_disk_fills_up_then_said_and_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = migrate.make_engine

    def small(*args: object, **named: object) -> object:
        engine = real(*args, **named)  # type: ignore[arg-type]

        @event.listens_for(engine, "connect")
        def limit(connection: sqlite3.Connection, _record: object) -> None:
            connection.execute("PRAGMA max_page_count = 4")

        return engine

    monkeypatch.setattr(migrate, "make_engine", small)
    assert key_of(tmp_path / "claimtrack.db", create=True) == "case.disk_full"
    assert os.listdir(tmp_path) == []


def test_create_when_there_are_no_hard_links_then_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object) -> None:
        raise OSError(errno.EOPNOTSUPP, "no hard links here")

    monkeypatch.setattr(os, "link", refuse)
    casefile.open_case(tmp_path / "claimtrack.db", create=True).close()
    assert os.listdir(tmp_path) == ["claimtrack.db"]


@pytest.mark.parametrize("links", [True, False])
def test_create_when_another_was_first_then_theirs_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    path = tmp_path / "claimtrack.db"
    (tmp_path / "other").mkdir()
    theirs = case_at(tmp_path / "other")
    real = os.link

    def late(source: str, target: str) -> None:
        shutil.copyfile(theirs, path)
        if not links:
            raise OSError(errno.EOPNOTSUPP, "no hard links here")
        real(source, target)

    monkeypatch.setattr(os, "link", late)
    casefile.open_case(path, create=True).close()
    assert path.read_bytes() == theirs.read_bytes()
    assert sorted(os.listdir(tmp_path)) == ["claimtrack.db", "other"]


def test_file_when_made_then_others_read_it_as_the_umask_says(tmp_path: Path) -> None:
    mask = os.umask(0o077)
    path = tmp_path / "claimtrack.db"
    try:
        casefile.open_case(path, create=True).close()
    finally:
        os.umask(mask)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("location", "key"),
    [
        ("postgresql+nodriver://ana:secret@localhost/oil", "case.bad_address"),
        ("oracledb9://ana:secret@localhost/oil", "case.bad_address"),
        ("mysql://ana:secret@localhost/oil", "case.bad_address"),
        ("postgresql://ana:secret@localhost:x/oil", "case.bad_address"),
        ("://nothing", "case.bad_address"),
    ],
)
def test_open_when_address_cannot_be_used_then_said(location: str, key: str) -> None:
    with pytest.raises(CaseUnusable) as raised:
        casefile.open_case(location)
    assert raised.value.message.key == key
    assert "secret" not in str(raised.value.message)


def test_open_when_the_driver_is_not_installed_then_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    assert key_of("postgresql://ana@localhost/oil") == "case.no_driver"


def test_location_when_it_has_a_password_then_hidden() -> None:
    assert shown(case_url("postgresql://ana:secret@db.example/oil")) == "postgresql://ana:***@db.example/oil"
    hidden = shown(case_url("postgresql+psycopg://db.example/oil?password=secret&sslmode=require"))
    assert hidden == "postgresql://db.example/oil?sslmode=require"
    assert shown(case_url("sqlite:///oil.db")) == "oil.db"
    assert shown(case_url("oil.db")) == "oil.db"
