"""R14: a large add is stored at the pace of the driver's own executemany, in memory that does not grow with it."""

import resource
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks import casefile as measured
from claimtrack import casefile

GROWN = """
import resource, sys
from pathlib import Path
from benchmarks.casefile import store
from claimtrack import casefile
with casefile.open_case(Path(sys.argv[1]), create=True) as case:
    store(case, 500)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    store(case, 5_500)
    print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""


@pytest.mark.slow
def test_memory_when_a_hundred_thousand_claims_are_added_then_flat(tmp_path: Path) -> None:
    assert resource.getpagesize()
    found = subprocess.run(
        [sys.executable, "-c", GROWN, str(tmp_path / "claimtrack.db")],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": ":".join(sys.path), "PATH": ""},
    )
    assert int(found.stdout) < 100


@pytest.mark.slow
def test_store_when_beside_the_driver_alone_then_no_less_than_two_thirds_of_its_pace(tmp_path: Path) -> None:
    """The same rows into the same tables; the best of three."""
    ratios = []
    for attempt in range(3):
        path = tmp_path / f"{attempt}.db"
        with casefile.open_case(path, create=True) as case:
            measured.store(case, 1)
            seconds, _ = measured.store(case, 250)
        rows = measured.rows_of(path)
        ratios.append(measured.raw(tmp_path / f"raw{attempt}.db", rows, schema=True) / seconds)
    assert max(ratios) > 2 / 3
