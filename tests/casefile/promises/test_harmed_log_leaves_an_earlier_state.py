"""R2: a write-ahead log that was cut, flipped or zeroed leaves a state that was once whole, and a checkpoint tells."""

import shutil
from pathlib import Path

import pytest

from claimtrack import desk
from claimtrack.casefile import CaseFile
from claimtrack.model import Status
from tests.casefile import examples
from tests.casefile.promises.work import opened

START = 3
"""The entries of the case that the test begins with."""
HARMS = ("cut", "flip", "zero")


def harmed(case: CaseFile, folder: Path, times: int) -> None:
    kept = [desk.checkpoint(case)]
    assert desk.last_entry(case) == START
    for number in range(6):
        desk.decide(case, "Ana", ["C1"], (Status.DISPUTED, Status.CORROBORATED)[number % 2])
        kept.append(desk.checkpoint(case))
    log = Path(f"{case.location}-wal").read_bytes()
    assert len(log) > 10_000
    lost = 0
    for turn in range(times):
        place = folder / str(turn)
        place.mkdir()
        shutil.copy(case.location, place / "claimtrack.db")
        at, harm = len(log) * (turn + 1) // (times + 1), HARMS[turn % len(HARMS)]
        rest = {"cut": b"", "flip": bytes([log[at] ^ 0xFF]) + log[at + 1 :], "zero": bytes(len(log) - at)}[harm]
        (place / "claimtrack.db-wal").write_bytes(log[:at] + rest)
        with opened(str(place / "claimtrack.db")) as found:
            last = desk.last_entry(found)
            assert desk.checkpoint(found) in kept or last < START
            verified = desk.verify(found, kept[-1])
            if last < START + 6:
                lost += 1
                assert (verified.entries, verified.bad) == (last, last + 1)
                assert verified.why is not None
                assert verified.why.key == "case.journal.cut_off"
            else:
                assert verified.holds
        shutil.rmtree(place)
    assert lost > times // 2


@pytest.mark.parametrize("kind", [examples.SQLITE])
def test_log_when_harmed_then_an_earlier_state_that_holds(case: CaseFile, tmp_path: Path) -> None:
    harmed(case, tmp_path, 12)


@pytest.mark.slow
@pytest.mark.parametrize("kind", [examples.SQLITE])
def test_log_when_harmed_a_hundred_times_then_an_earlier_state_that_holds(case: CaseFile, tmp_path: Path) -> None:
    harmed(case, tmp_path, 100)
