"""The hostile corpus: no file harms the process that opens it, reaches out, writes, or goes unexplained."""

import logging
import os
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from claimtrack.document import MAX_SIZE, Workers, documents
from claimtrack.document.reader import Limits
from claimtrack.model import InputRefused
from claimtrack.wording import has, render
from tests.document import hostile

SECRET = "0123-secret-of-this-machine"


def tree(folder: Path) -> list[tuple[str, int, int]]:
    return sorted(
        (str(path), path.lstat().st_size, path.lstat().st_mtime_ns) for path in folder.rglob("*") if path.is_file()
    )


def peak(workers: Workers) -> int:
    """The most that a reader of files held, in bytes; it reads under a limit of 512 MB beside the program itself."""
    found = 0
    for worker in workers._idle:
        if worker._process is not None and worker._process.poll() is None:
            for line in Path(f"/proc/{worker._process.pid}/status").read_text().splitlines():
                if line.startswith("VmHWM"):
                    found = int(line.split()[1]) * 1024
    return found


def tried(folder: Path, *, part: int) -> tuple[Counter[str], float, int]:
    """Open every nth file of the corpus: what came of each, the longest time, and the most memory."""
    secret = folder / "secret.txt"
    secret.write_text(SECRET)
    before = tree(folder)
    outcomes: Counter[str] = Counter()
    slowest, most = 0.0, 0
    network: list[str] = []
    bad: list[str] = []
    watching = True

    def watch(event: str, _: object) -> None:
        if watching and event.startswith("socket.") and event != "socket.__new__":
            network.append(event)

    sys.addaudithook(watch)
    with Workers(1) as workers:
        for number, (name, data) in enumerate(hostile.corpus(str(secret))):
            if number % part or len(data) > MAX_SIZE:
                continue
            began = time.monotonic()
            try:
                intake = documents(data, name, opener=workers.open)
            except InputRefused as fault:
                faults = [fault]
                outcomes[fault.message.key] += 1
            else:
                faults = list(intake.refused)
                outcomes["read"] += 1
                for each in intake.documents:
                    assert SECRET not in each.document.text, name
            took = time.monotonic() - began
            if took > Limits().seconds + 2:
                bad.append(f"{name}: {took:.0f} s")
            slowest = max(slowest, took)
            most = max(most, peak(workers))
            for told in faults:
                unexplained = not has(told.message.key) or told.message.key == "document.reader_failed"
                if unexplained or any(len(render(told.message, lang)) < 20 for lang in ("es", "en")):
                    bad.append(f"{name}: {told}")
    watching = False
    assert tree(folder) == before
    assert network == []
    assert bad == []
    return outcomes, slowest, most


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_hostile_when_every_fiftieth_then_no_harm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    outcomes, _, _ = tried(tmp_path, part=50)
    assert outcomes.total() > 12
    assert len(outcomes) > 3


@pytest.mark.slow
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_hostile_when_all_then_no_harm(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, record_property: Callable[[str, object], None]
) -> None:
    monkeypatch.chdir(tmp_path)
    began = time.monotonic()
    outcomes, slowest, most = tried(tmp_path, part=1)
    told = (
        f"{outcomes.total()} files in {time.monotonic() - began:.0f} s; at most {slowest:.1f} s, {most >> 20} MB each"
    )
    record_property("hostile", f"{told}: {dict(outcomes.most_common())}")
    logging.getLogger(__name__).info("%s: %s", told, dict(outcomes.most_common()))
    assert outcomes.total() >= 500
    # The program and its libraries hold up to 150 MB beside what a file may cost.
    assert most < Limits().memory + 150 * 2**20
    assert os.listdir(tmp_path) == ["secret.txt"]
