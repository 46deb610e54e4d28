"""R1: of a hundred programs killed while they write, none loses an act that was told as done or leaves half of one."""

import os
import signal
import time
from pathlib import Path

import pytest

from claimtrack import desk
from claimtrack.casefile import CaseFile
from tests.casefile.promises.work import SPAWN, decide_until_killed, opened


def killed(case: CaseFile, folder: Path, times: int) -> None:
    note = folder / "told"
    for turn in range(times):
        note.write_bytes(b"")
        process = SPAWN.Process(target=decide_until_killed, args=(case.location, str(note)))
        process.start()
        limit = time.monotonic() + 60
        while note.read_bytes().count(b"\n") < 3 + turn % 5 and time.monotonic() < limit:
            time.sleep(0.001 * (1 + turn % 7))
        assert process.pid is not None
        os.kill(process.pid, signal.SIGKILL)
        process.join(60)
        told = [int(line) for line in note.read_bytes().split(b"\n")[:-1]]
        assert told
        begun = time.monotonic()
        with opened(case.location) as again:
            assert time.monotonic() - begun < 5
            # Nothing that was told is lost, and no act is there in part.
            assert desk.last_entry(again) >= told[-1]
            assert len({claim.status for claim in desk.claims(again, ids=["C1", "C2", "C3"])}) == 1
            assert len([entry for entry in desk.journal(again) if entry.act == "decide"]) % 3 == 0


def test_kill_when_writing_then_nothing_told_is_lost(case: CaseFile, tmp_path: Path) -> None:
    killed(case, tmp_path, 2)


@pytest.mark.slow
def test_kill_when_writing_a_hundred_times_then_nothing_told_is_lost(case: CaseFile, tmp_path: Path) -> None:
    killed(case, tmp_path, 100)
