"""How fast claimtrack reads: `python -m benchmarks.speed`.

Reads the annotated articles over and over at three lengths. Prints characters a second, the ratio to a bare scan of
the same text for numbers by a regular expression in the same run, and how time grows with length (1 is linear).
"""

from __future__ import annotations

import math
import re
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from claimtrack.document import read_bytes
from claimtrack.reading import read

_GOLD = Path(__file__).parent.parent / "fixtures" / "gold" / "dev"
_LENGTHS = (10_000, 100_000, 1_000_000)
_TRIES = 3
_NUMBER = re.compile(r"\d[\d.,]*\d|\d")


def best(work: Callable[[], object]) -> float:
    """The shortest of a few runs, in seconds."""
    times = []
    for _ in range(_TRIES):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> None:
    """Print the table."""
    text = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(_GOLD.glob("es*.txt")))
    rows = []
    for length in _LENGTHS:
        body = (text * (length // len(text) + 1))[:length]
        document = read_bytes(body.encode(), "speed.txt")
        rows.append((length, best(partial(read, document)), best(partial(_NUMBER.findall, body))))
    lines = ["| characters | seconds | characters a second | times a bare scan | growth |", "| --- " * 5 + "|"]
    for index, (length, seconds, floor) in enumerate(rows):
        growth = "-"
        if index:
            before = rows[index - 1]
            growth = f"{math.log(seconds / before[1]) / math.log(length / before[0]):.2f}"
        lines.append(f"| {length:,} | {seconds:.3f} | {length / seconds:,.0f} | {seconds / floor:,.0f} | {growth} |")
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
