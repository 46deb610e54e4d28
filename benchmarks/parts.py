"""A survey of ten million figures: `python -m benchmarks.parts [FIGURES ...]`.

What the last check filed of so many figures, made up, and `desk.survey` of it in a process of its own: seconds, how
they grow, and the memory at its peak. The gate is R18; the planted case sweeps them all at once. With `--one CASE PART`
it is that process: it prints its figures as JSON.
"""

from __future__ import annotations

import json
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.table import line
from claimtrack import casefile, desk
from claimtrack.casefile.store_telling import FILED
from claimtrack.desk import surveying

_SIZES = (1_000_000, 10_000_000)
_CHUNK = 100_000
_AT_ONCE = 10**12
MOST_MEGABYTES = 400


def make(path: Path, figures: int) -> None:
    """A case of which only the columns of the sweep are there: groups of about ten figures."""
    casefile.open_case(path, create=True).close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("DROP INDEX ix_telling_wording")
    insert = "INSERT INTO telling (claim_id, wording, first_id, around, kin, low, high) VALUES (?, x'', ?, 0, ?, ?, ?)"
    connection.executemany(insert, _rows(figures))
    connection.execute("INSERT INTO meta VALUES (?, ?)", (FILED, json.dumps({"checked": None})))
    connection.commit()
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


def _rows(figures: int) -> Iterator[tuple[int, int, int, float | None, float | None]]:
    chance = np.random.default_rng(figures)
    # Groups are known by 64 bits of a hash.
    kin = chance.integers(-(2**63), 2**63 - 1, figures // 10)
    for first in range(1, figures + 1, _CHUNK):
        size = min(_CHUNK, figures + 1 - first)
        low = chance.lognormal(8, 1.5, size).round(2)
        columns = (kin[chance.integers(0, len(kin), size)], low, low * (1 + chance.random(size) * 0.2))
        for number, (group, below, above) in enumerate(zip(*(each.tolist() for each in columns), strict=True), first):
            yield number, number, group, (below if number % 20 else None), (above if number % 21 else None)


def one(path: str, part: int) -> None:
    """Survey a case so many figures at a time, and print what that took."""
    surveying.PART = part
    with casefile.open_case(path) as case:
        start = time.perf_counter()
        found = desk.survey(case)
        seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(json.dumps({"seconds": seconds, "peak": peak, "found": repr(found), "pairs": found.pairs}))


def _measured(path: Path, part: int) -> dict[str, Any]:
    command = [sys.executable, "-m", "benchmarks.parts", "--one", str(path), str(part)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def main(sizes: tuple[int, ...]) -> int:
    """Print the table; 1 where a gate did not hold or did not catch the planted case."""
    line("figures", "at a time", "pairs apart", "seconds", "growth", "peak MB", "gate")
    line(*["---"] * 7)
    held, before = True, None
    for figures in sizes:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "parts.db"
            make(path, figures)
            parted, whole = _measured(path, surveying.PART), _measured(path, _AT_ONCE)
        growth = parted["seconds"] / before if before else 0
        fits = parted["peak"] <= MOST_MEGABYTES
        same = parted["found"] == whole["found"]
        held = held and fits and same
        line(
            f"{figures:,}",
            f"{surveying.PART:,}",
            f"{parted['pairs']:,}",
            f"{parted['seconds']:.1f}",
            f"{growth:.1f}" if growth else "-",
            f"{parted['peak']:.0f}",
            f"{MOST_MEGABYTES} MB: {'held' if fits else 'NOT held'}",
        )
        told = f"findings {'equal' if same else 'DIFFER'}"
        if figures == sizes[-1]:
            caught = whole["peak"] > MOST_MEGABYTES
            held = held and caught
            told += f"; planted: {'caught' if caught else 'NOT caught'}"
        line(f"{figures:,}", "all", f"{whole['pairs']:,}", f"{whole['seconds']:.1f}", "", f"{whole['peak']:.0f}", told)
        before = parted["seconds"]
    return 0 if held else 1


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(sys.argv[2], int(sys.argv[3]))
    else:
        sys.exit(main(tuple(int(each) for each in sys.argv[1:]) or _SIZES))
