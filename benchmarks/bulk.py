"""How much faster several processes read: `python -m benchmarks.bulk [--cluster]`.

The gold articles many times over, read by each engine in one run; the outcome must be the same. With --cluster a Dask
scheduler and two workers are started here too. The planted slow cases are a pool of one process and a cluster of one
worker, which the gates of two must catch.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from claimtrack import bulk
from claimtrack.bulk import pool
from claimtrack.casefile.serial import to_text
from claimtrack.document import read_bytes
from claimtrack.model import Document

_FOLDER = Path(__file__).parent.parent / "fixtures" / "gold" / "dev"
_TIMES = 8
_WARM = 64
_TRIES = 3
GATES = {"two processes": 1.6, "Dask, two workers": 1.4}
"""How many times as fast as one process (R22 of the requirements)."""
PLANTED = {"planted: a pool of one process": 1.6, "planted: Dask, one worker": 1.4}
"""The same gates, which these must miss."""


def documents() -> list[Document]:
    """The articles, each copy with bytes of its own."""
    texts = [path.read_bytes() for path in sorted(_FOLDER.glob("*.txt"))]
    return [read_bytes(text + f"\n{n}".encode(), f"{n}.txt") for n in range(_TIMES) for text in texts]


def measure(engine: bulk.Engine, wanted: list[Document]) -> tuple[float, list[str]]:
    """The shortest time to read all with what was started already, and the outcome."""
    best = float("inf")
    found: list[str] = []
    with engine:
        list(engine.read_all(wanted[:_WARM]))
        for _ in range(_TRIES):
            start = time.perf_counter()
            outcomes = list(engine.read_all(wanted))
            best = min(best, time.perf_counter() - start)
            found = [to_text(each.result) for each in outcomes]
    return best, found


@contextmanager
def cluster(workers: int) -> Iterator[str]:
    """A scheduler and so many workers of one thread each on this machine."""
    from distributed import LocalCluster

    made: Any = LocalCluster  # it carries no types
    with made(
        n_workers=workers, threads_per_worker=1, host="127.0.0.1", dashboard_address=None, protocol="tcp"
    ) as running:
        yield running.scheduler_address


def main() -> int:
    """Print the table; 1 where a gate did not hold or an outcome differs."""
    wanted = documents()
    size = sum(len(document.text) for document in wanted)
    alone, expected = measure(bulk.Serial(), wanted)
    lines = [("one process", alone)]
    same = True

    def compare(name: str, engine: bulk.Engine) -> None:
        nonlocal same
        took, found = measure(engine, wanted)
        same = same and found == expected
        lines.append((name, took))

    compare("two processes", bulk.engine(2))
    compare("planted: a pool of one process", pool.Pool(1))
    if "--cluster" in sys.argv:
        for name, workers in (("Dask, two workers", 2), ("planted: Dask, one worker", 1)):
            with cluster(workers) as address:
                compare(name, bulk.engine(cluster=address))
    sys.stdout.write(f"{len(wanted)} documents, {size:,} characters; outcomes {'equal' if same else 'DIFFER'}.\n\n")
    sys.stdout.write("| engine | seconds | characters a second | times one process | gate |\n" + "| --- " * 5 + "|\n")
    held = same
    for name, took in lines:
        times, told = alone / took, ""
        if name in GATES:
            held = held and times >= GATES[name]
            told = f"{GATES[name]}: {'held' if times >= GATES[name] else 'NOT held'}"
        elif name in PLANTED:
            held = held and times < PLANTED[name]
            told = f"{PLANTED[name]}: {'caught' if times < PLANTED[name] else 'NOT caught'}"
        sys.stdout.write(f"| {name} | {took:.2f} | {size / took:,.0f} | {times:.2f} | {told} |\n")
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
