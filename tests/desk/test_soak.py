"""Many at one case for a long time: whatever a process was told it did stands there, memory stays flat, all verifies.

Half an hour on each engine; SOAK_SECONDS=60 is the short form.
"""

import json
import os
import signal
import statistics
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from claimtrack import casefile, desk
from claimtrack.casefile import CaseFile
from claimtrack.model import Status
from tests.casefile import examples
from tests.desk.soaking import work
from tests.desk.test_durability import SPAWN

_SECONDS = float(os.environ.get("SOAK_SECONDS", 1800))
_NAMES = ("add-1", "add-2", "decide-1", "decide-2", "search", "look", "verify")
_KILLED = "add-2"
_LIVES = 10
"""How often the second of those that add is killed in the middle of what it does, and begun anew."""
_MAY_BE = {"case.nothing_to_undo", "case.undo_conflict"}
"""What a person may be told who takes an act back: there is none, or somebody changed the same thing since."""
_GROWTH = 25.0
"""MB that a process may hold more at the end than in its middle."""
_WARM = 60.0
"""Seconds until what a process keeps for later is there; shorter runs say nothing of memory."""


@pytest.mark.slow
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads the memory of processes in /proc")
def test_soak_when_many_work_at_once_then_nothing_is_lost(empty: CaseFile, tmp_path: Path) -> None:
    assert desk.add(empty, "Ana", [examples.incoming(examples.oil())]).added
    until = time.time() + _SECONDS
    running = {name: _begin(empty.location, tmp_path, name, seed, until) for seed, name in enumerate(_NAMES)}
    for life in range(1, _LIVES):
        time.sleep(max(0.0, until - _SECONDS * (1 - life / _LIVES) - time.time()))
        killed = running[_KILLED]
        assert killed.is_alive()
        assert killed.pid is not None
        os.kill(killed.pid, signal.SIGKILL)
        killed.join(60)
        running[_KILLED] = _begin(empty.location, tmp_path, _KILLED, 100 + life, until)
    for name, process in running.items():
        process.join(_SECONDS + 300)
        assert process.exitcode == 0, name

    told = {name: list(_lines(tmp_path / f"{name}.jsonl")) for name in _NAMES}
    faults = Counter(line["fault"] for lines in told.values() for line in lines if "fault" in line)
    with casefile.open_case(empty.location) as case:
        figures = {"kind": case.engine.dialect.name, "seconds": _SECONDS, "faults": dict(faults)}
        figures |= _nothing_lost(case, [line for lines in told.values() for line in lines])
        figures |= {"verified": sum("verified" in line for line in told["verify"])}
        figures |= {"searches": sum("search" in line for line in told["search"])}
        figures |= {"pages": sum("page" in line for line in told["look"])}
    grown = {name: _growth(told[name]) for name in _NAMES if name != _KILLED}
    sys.stdout.write(json.dumps(figures | {"memory": grown}) + "\n")
    assert set(faults) <= _MAY_BE
    assert all(figures[name] for name in ("verified", "searches", "pages"))
    if _SECONDS >= 5 * _WARM:
        assert max(each["grown"] for each in grown.values()) < _GROWTH, grown


def _begin(place: str, folder: Path, name: str, seed: int, until: float) -> Any:
    process = SPAWN.Process(target=work, args=(place, str(folder), name, seed, until))
    process.start()
    return process


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    # Of a process that was killed the last line may be there in part; the next one began behind it.
    for line in path.read_bytes().split(b"\n"):
        try:
            yield json.loads(line)
        except ValueError:
            continue


def _nothing_lost(case: CaseFile, told: list[dict[str, Any]]) -> dict[str, int]:
    """Hold what was told against the case; returns how much that was."""
    documents = {each.id: each for each in desk.documents(case)}
    # Whatever was told is there, once.
    assert len({each.document.sha256 for each in documents.values()}) == len(documents)
    added = [line for line in told if "document" in line]
    assert added
    for line in added:
        held = documents[line["document"]]
        assert held.document.sha256 == line["sha256"]
    journal = {entry.number: entry for entry in desk.journal(case)}
    acts = [line for line in told if "entry" in line]
    assert acts
    for line in acts:
        entry = journal[line["entry"]]
        assert (entry.act, entry.subject, entry.actor) == (line["act"], line["subject"], line["actor"])
    # Of each document one adding is told, and it has the claims that were read of it.
    assert Counter(entry.subject for entry in journal.values() if entry.act == "add") == Counter(documents.keys())
    claims = {line["document"]: line["claims"] for line in added}
    counts = desk.status_counts(case)
    assert sum(counts.values()) == len(desk.claim_ids(case))
    assert all(len(desk.claim_marks(case, id_)) == number for id_, number in list(claims.items())[:200])
    assert sum(counts[status] for status in Status if status is not Status.UNREVIEWED) > 0
    desk.check(case, "Ana")
    assert desk.is_checked(case)
    assert desk.verify(case).holds
    assert desk.doctor(case).faults == ()
    if case.engine.dialect.name == examples.SQLITE:
        with case.reading() as connection:
            assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
    return {"documents": len(documents), "claims": sum(counts.values()), "entries": len(journal), "acts": len(acts)}


def _growth(told: list[dict[str, Any]]) -> dict[str, float]:
    """MB in the middle third of the time behind the warming up, and how much more in the last."""
    sampled = [(line["at"], line["memory"]) for line in told if "memory" in line]
    first, last = sampled[0][0], sampled[-1][0]
    thirds = [
        statistics.median(
            [memory for at, memory in sampled if first + (last - first) * low <= at <= first + (last - first) * high]
            or [sampled[-1][1]]
        )
        for low, high in ((1 / 3, 2 / 3), (2 / 3, 1))
    ]
    return {"middle": round(thirds[0], 1), "grown": round(thirds[1] - thirds[0], 1)}
