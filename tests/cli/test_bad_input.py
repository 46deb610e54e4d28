"""What is wrong with one file is told in one line, and stops no other; what is wrong with the case loses nothing."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Runner = Callable[..., Any]

GOOD = "Spain sent 43 ships to Cuba in 2024.\n"
BAD: dict[str, tuple[bytes | None, str]] = {
    "missing": (None, "there is no such file"),
    "binary": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, "is no text but a file of type"),
    "empty": (b"", "holds no text"),
    "too-large": (b"One ship. " * 2000, "is larger than"),
    "no-encoding": (b"\x81\x8d\x8f\x90\x9d\xff\xfe\x00\xd8 \x81\x8d" * 20, "bad.txt"),
}


@pytest.mark.parametrize("kind", BAD)
def test_add_when_one_file_is_bad_then_the_others_are_added(kind: str, here: Path, claimtrack: Runner) -> None:
    data, told = BAD[kind]
    (here / "first.txt").write_text(GOOD)
    (here / "last.txt").write_text(GOOD.replace("43", "44"))
    if data is not None:
        (here / "bad.txt").write_bytes(data)
    run = claimtrack("add", "first.txt", "bad.txt", "last.txt", "--max-size", "10kB")
    assert run.code == 2
    lines = [line for line in run.err.splitlines() if not line.startswith("new case:")]
    assert len(lines) == 1
    assert lines[0].startswith("claimtrack: bad.txt")
    assert told in lines[0]
    held = claimtrack("documents", "--format", "jsonl")
    assert held.code == 0
    assert [name in held.out for name in ("first.txt", "bad.txt", "last.txt")] == [True, False, True]
    assert claimtrack("extract", "bad.txt", "--max-size", "10kB").code == 2
    assert claimtrack("check", "first.txt", "bad.txt", "--max-size", "10kB").code == 2


def test_add_when_every_file_is_bad_then_no_case_is_made(here: Path, claimtrack: Runner) -> None:
    assert claimtrack("add", "missing.txt").code == 2
    assert list(here.iterdir()) == []


def test_add_when_a_number_has_ten_thousand_digits_then_kept_and_listed(here: Path, claimtrack: Runner) -> None:
    (here / "long.txt").write_text(f"They counted {'9' * 10_000} ships and 43 lorries.\n")
    assert claimtrack("add", "long.txt").code == 0
    shown = claimtrack("show", "D1")
    assert "not read" in shown.out
    assert "line 1" in shown.out
    assert len(shown.out) < 3000
    assert "43 lorries" in claimtrack("claims").out


def test_add_when_the_reader_fails_on_a_file_then_the_others_are_added(
    here: Path, claimtrack: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    from claimtrack import reading

    real = reading.read

    def read(document: Any) -> Any:
        if document.path == "odd.txt":
            raise RecursionError("deep")
        return real(document)

    monkeypatch.setattr(reading, "read", read)
    (here / "odd.txt").write_text(GOOD)
    (here / "good.txt").write_text(GOOD.replace("43", "44"))
    run = claimtrack("add", "odd.txt", "good.txt")
    assert run.code == 2
    assert "odd.txt could not be read" in run.err
    assert "good.txt" in claimtrack("documents").out


def test_case_when_no_database_then_exit_3_and_left_as_it_is(here: Path, claimtrack: Runner) -> None:
    (here / "good.txt").write_text(GOOD)
    (here / "notes.db").write_text("my notes")
    for command in (["claims"], ["add", "good.txt"], ["journal", "verify"], ["decide", "C1", "disputed"]):
        run = claimtrack("--case", "notes.db", *command)
        assert run.code == 3
        assert "notes.db" in run.error
    assert (here / "notes.db").read_text() == "my notes"


def test_case_when_from_a_newer_version_then_exit_3(here: Path, claimtrack: Runner) -> None:
    (here / "good.txt").write_text(GOOD)
    assert claimtrack("add", "good.txt").code == 0
    connection = sqlite3.connect(here / "claimtrack.db")
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    run = claimtrack("claims")
    assert run.code == 3
    assert "newer" in run.error


@pytest.mark.parametrize("folder", ["/proc", "/nowhere-at-all"])
def test_case_when_its_folder_takes_no_file_then_one_line(folder: str, here: Path, claimtrack: Runner) -> None:
    (here / "good.txt").write_text(GOOD)
    run = claimtrack("--case", f"{folder}/a.db", "add", "good.txt")
    assert run.code in (2, 3)
    assert f"{folder}/a.db" in run.error
    assert run.out == ""


@pytest.mark.slow
def test_add_when_the_disk_fills_up_then_what_was_added_stays(here: Path, claimtrack: Runner) -> None:
    texts = {f"{n}.txt": GOOD.replace("43", str(n)) + "x" * 200_000 for n in range(10, 16)}
    for name, text in texts.items():
        (here / name).write_text(text)
    assert claimtrack("add", "10.txt").code == 0
    # A file may then grow by half a megabyte at most, as on a disk that is nearly full.
    limit = (here / "claimtrack.db").stat().st_size + 500_000
    code = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}));"
        "from claimtrack.cli import main; sys.exit(main(sys.argv[1:]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "add", *texts], capture_output=True, text=True, check=False, cwd=here
    )
    assert done.returncode == 3, done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert "claimtrack.db" in done.stderr
    told = [line.split()[0] for line in done.stdout.splitlines() if line.startswith("D")]
    held = claimtrack("documents", "--format", "jsonl").out.splitlines()
    assert 1 <= len(held) < len(texts)
    assert len(told) == len(held)
    assert claimtrack("journal", "verify").code == 0
    # With room again the same call goes on where it stopped.
    assert claimtrack("add", *texts).code == 0
    assert len(claimtrack("documents", "--format", "jsonl").out.splitlines()) == len(texts)


def test_report_when_it_cannot_be_written_then_one_line_and_the_old_one_stays(here: Path, claimtrack: Runner) -> None:
    (here / "good.txt").write_text(GOOD)
    claimtrack("add", "good.txt")
    for path in ("/nowhere-at-all/r.html", ".", "/dev/full"):
        run = claimtrack("report", "-o", path)
        assert run.code == 2, path
        assert path in run.error
    assert sorted(each.suffix for each in here.iterdir() if each.is_file()) == [".db", ".txt"]
