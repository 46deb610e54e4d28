"""An add that was killed: what was told as added stays, the next call adds the rest, and nothing stands there twice."""

import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from claimtrack import api, casefile, desk, document
from claimtrack.bulk import serial
from claimtrack.desk.adding import groups, store
from tests.cli.conftest import Run


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
def test_add_when_killed_then_the_next_call_adds_the_rest_once(shell: Callable[..., Run], here: Path) -> None:
    for number in range(60):
        (here / f"{number:02}.txt").write_text(f"There were {number + 10} ships in the port, the ministry said.")
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-m", "claimtrack", "add", "."]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environ) as process:
        assert process.stdout is not None
        told = [process.stdout.readline() for _ in range(3)]
        process.kill()
    assert all(b"1 claim" in line for line in told)
    before = documents(shell)
    assert {line.split()[0].decode() for line in told} <= set(before)
    again = shell("add", ".")
    assert again.code == 0
    after = documents(shell)
    assert len(after) == 60
    assert len(set(after.values())) == 60
    # What was there keeps its number.
    assert before.items() <= after.items()
    assert again.out.count("in the case already") == len(before)
    assert shell("doctor").code == 0


def documents(shell: Callable[..., Run]) -> dict[str, str]:
    lines = shell("documents", "--format", "jsonl").out.splitlines()
    return {told["id"]: told["path"] for told in map(json.loads, lines)}


def test_add_when_run_again_then_what_is_finished_is_neither_opened_nor_read(
    claimtrack: Callable[..., Run], here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "in").mkdir()
    for number in range(40):
        (here / "in" / f"{number:02}.txt").write_text(f"There were {number + 10} ships in the port, the ministry said.")
    with zipfile.ZipFile(here / "in" / "z.zip", "w") as archive:
        archive.writestr("a.txt", "Nine tankers came.")
        archive.writestr("b.txt", "Eight tankers came.")
    assert "42 documents added" in claimtrack("add", "in").out
    (here / "in" / "20b.txt").write_text("Seven tankers came.")
    opened, read = [], []
    documents, read_batch = document.documents, serial.read_batch
    monkeypatch.setattr(
        document, "documents", lambda data, path, **rest: opened.append(path) or documents(data, path, **rest)
    )
    monkeypatch.setattr(
        serial, "read_batch", lambda batch: read.extend(each.path for each in batch) or read_batch(batch)
    )
    again = claimtrack("add", "in")
    assert again.code == 0
    assert again.out.count("in the case already") == 42
    assert "1 document added" in again.out
    # An archive is opened to see what is in it.
    assert opened == ["in/20b.txt", "in/z.zip"]
    assert read == ["in/20b.txt"]


def test_add_when_killed_before_the_check_then_the_next_call_checks(claimtrack: Callable[..., Run], here: Path) -> None:
    (here / "a.txt").write_text("The cap is no more than 500,000 barrels of oil a year.")
    case = casefile.open_case("claimtrack.db", create=True)
    with case:
        incoming = [desk.Incoming(api.read((here / "a.txt").read_text(), path="a.txt"), (here / "a.txt").read_bytes())]
        group = next(iter(groups(incoming)))[0]
        store(case, "Ana", group, None)
        assert desk.findings(case) == ()
    told = claimtrack("add", "a.txt")
    assert "in the case already" in told.out
    assert "0 new findings" not in told.out


@pytest.mark.slow
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_add_when_files_are_many_then_memory_stays_flat(here: Path) -> None:
    for number in range(8_000):
        folder = here / "many" / f"{number // 1000}"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{number}.txt").write_text(f"Note {number}: nothing to tell from the harbour.")
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-m", "claimtrack", "add", "many"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environ) as process:
        assert process.stdout is not None
        held = {place: resident(process.pid) for place, _ in enumerate(process.stdout) if place in (2_000, 7_900)}
    assert process.returncode == 0
    # Each outcome kept would be 2 kB: 12 MB.
    assert held[7_900] - held[2_000] < 5_000_000


def resident(process: int) -> int:
    """Bytes of memory that a process holds."""
    with open(f"/proc/{process}/statm", encoding="ascii") as status:
        return int(status.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
