"""How fast a search is as somebody types it: `python -m benchmarks.searching [CLAIMS ...]`.

On cases of 100,000 and a million claims (made once, in the folder for temporary files), the first page of 50 for words
of one to six letters, beside the floor of the same run: SQLite reading 50 rows of the claims by their numbers. And a
planted slow case, a search that reads every row, which the gate must catch.
"""

from __future__ import annotations

import random
import sqlite3
import sys
import time
from collections.abc import Callable

from benchmarks import large_case
from claimtrack import casefile, desk

_SIZES = (100_000, 1_000_000)
_PAGE = 50
_TIMES = 60
_TRIES = 3
GATE = 0.010
"""Seconds in which 95 of 100 first pages for two to four letters must be there."""
NEXT_GATE = 0.005
"""Seconds in which 95 of 100 next pages must be there, wherever they begin."""


def spread(work: Callable[[], object], times: int = _TIMES) -> tuple[float, float]:
    """The median and the 95th percentile of the seconds that some work takes, the best of a few tries."""
    best = (float("inf"), float("inf"))
    for _ in range(_TRIES):
        taken = []
        for _ in range(times):
            start = time.perf_counter()
            work()
            taken.append(time.perf_counter() - start)
        taken.sort()
        best = min(best, (taken[times // 2], taken[times * 95 // 100]), key=lambda pair: pair[1])
    return best


def measure(claims: int) -> bool:
    """Print the lines of one size; whether the gate held."""
    path = large_case.kept(claims)
    rng = random.Random(5)
    spoken = large_case.words(random.Random(20))
    known = [next(spoken) for _ in range(2_000)]
    held = True
    raw = sqlite3.connect(path)
    floor, _ = spread(lambda: raw.execute("SELECT * FROM claim WHERE id > ? LIMIT 50", (claims // 2,)).fetchall())
    with casefile.open_case(str(path)) as case:

        def page(letters: int) -> object:
            asked = desk.ClaimFilter(search=rng.choice(known)[:letters])
            return desk.claim_ids(case, asked, limit=_PAGE)

        for letters in (1, 2, 3, 4, 6):
            median, worst = spread(lambda letters=letters: page(letters))  # type: ignore[misc]
            held = held and (letters not in (2, 3, 4) or worst < GATE)
            _line(claims, f"{letters} letters", median, worst, floor)
        last = f"C{claims - 100}"
        far = spread(lambda: desk.claim_ids(case, after=last, limit=_PAGE))
        _line(claims, "next page, far end", *far, floor)
        ids = list(desk.claim_ids(case, after=f"C{claims // 2}", limit=_PAGE))
        _line(claims, "rows of a page", *spread(lambda: desk.claims(case, ids=ids)), floor)
    slow = spread(lambda: raw.execute("SELECT id FROM claim WHERE folded LIKE '%zzzq%' LIMIT 50").fetchall())
    _line(claims, "planted: every row read", *slow, floor)
    counted = f"SELECT id FROM claim ORDER BY id LIMIT 50 OFFSET {claims - 100}"
    skipped = spread(lambda: raw.execute(counted).fetchall(), times=3)
    _line(claims, "planted: pages counted off", *skipped, floor)
    raw.close()
    _gate(claims, GATE, held, slow[1])
    _gate(claims, NEXT_GATE, far[1] < NEXT_GATE, skipped[1])
    return held and slow[1] > GATE and far[1] < NEXT_GATE < skipped[1]


def _gate(claims: int, gate: float, held: bool, planted: float) -> None:
    caught = "caught" if planted > gate else "NOT caught"
    sys.stdout.write(
        f"| {claims:,} | gate of {gate * 1000:.0f} ms | {'held' if held else 'NOT held'} | planted {caught} | |\n"
    )


def _line(claims: int, what: str, median: float, worst: float, floor: float) -> None:
    told = f"| {claims:,} | {what} | {median * 1000:.2f} | {worst * 1000:.2f} | {median / floor:.1f} |\n"
    sys.stdout.write(told)
    sys.stdout.flush()


def main() -> int:
    """Print the table; 1 where a gate did not hold."""
    sizes = tuple(int(each) for each in sys.argv[1:]) or _SIZES
    sys.stdout.write(
        "| claims | what | median, ms | 95 % under, ms | median, times the floor |\n" + "| --- " * 5 + "|\n"
    )
    held = [measure(size) for size in sizes]
    return 0 if all(held) else 1


if __name__ == "__main__":
    sys.exit(main())
