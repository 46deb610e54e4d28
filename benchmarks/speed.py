"""How fast claimtrack reads: `python -m benchmarks.speed`.

Reads the annotated articles over and over at three lengths, each text as often as a second allows, of which the
shortest time counts; the search for objects that hold each other is as rare as the program's own. Prints characters a
second, the ratio to a bare scan of the same text for numbers by a regular expression in the same run, and how time
grows with length (1 is linear).
"""

from __future__ import annotations

import gc
import math
import re
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from claimtrack.cli import SELDOM
from claimtrack.document import read_bytes
from claimtrack.reading import read

_GOLD = Path(__file__).parent.parent / "fixtures" / "gold" / "dev"
_LENGTHS = (10_000, 100_000, 1_000_000)
_TRIES, _SECOND = 3, 1.0
"""How often at least, and how long, a text is read: a short one is at its pace only when the program has warmed up."""
MOST_GROWTH = 1.25
"""The exponent with which time may grow with length: as the regular expressions, whose gate is 15 times for ten."""
_NUMBER = re.compile(r"\d[\d.,]*\d|\d")


def best(work: Callable[[], object]) -> float:
    """The shortest of several runs, in seconds."""
    times: list[float] = []
    end = time.perf_counter() + _SECOND
    while len(times) < _TRIES or time.perf_counter() < end:
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def growth(before: tuple[int, float], now: tuple[int, float]) -> float:
    """The exponent with which time grows with length; 1 is linear."""
    return math.log(now[1] / before[1]) / math.log(now[0] / before[0])


def planted(body: str) -> object:
    """The slow way: each number is looked for from the beginning of the text."""
    return [
        len(_NUMBER.findall(body[:end])) for end in range(0, len(body), len(body) // 200 or 1) for _ in body[::5000]
    ]


def main() -> int:
    """Print the table; 1 where time grows faster than the gate allows, or where the planted case does not."""
    gc.set_threshold(*SELDOM)
    text = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(_GOLD.glob("es*.txt")))
    rows = []
    for length in _LENGTHS:
        body = (text * (length // len(text) + 1))[:length]
        document = read_bytes(body.encode(), "speed.txt")
        rows.append((length, best(partial(read, document)), best(partial(_NUMBER.findall, body))))
    grown: list[float] = []
    lines = ["| characters | seconds | characters a second | times a bare scan | growth |", "| --- " * 5 + "|"]
    for index, (length, seconds, floor) in enumerate(rows):
        told = "-"
        if index:
            grown.append(growth(rows[index - 1][:2], (length, seconds)))
            told = f"{grown[-1]:.2f}"
        lines.append(f"| {length:,} | {seconds:.3f} | {length / seconds:,.0f} | {seconds / floor:,.0f} | {told} |")
    slow = [(length, best(partial(planted, (text * 3)[:length]))) for length in _LENGTHS[:2]]
    held, caught = max(grown) <= MOST_GROWTH, growth(slow[0], slow[1]) > MOST_GROWTH
    lines.append(f"| growth at most {MOST_GROWTH} | {'held' if held else 'NOT held'} | | | |")
    lines.append(
        f"| planted: from the beginning each time | {'caught' if caught else 'NOT caught'} | | | {growth(*slow):.2f} |"
    )
    sys.stdout.write("\n".join(lines) + "\n")
    return 0 if held and caught else 1


if __name__ == "__main__":
    sys.exit(main())
