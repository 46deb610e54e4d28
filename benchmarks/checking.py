"""How fast claimtrack cross-checks, and how that grows: `python -m benchmarks.checking`.

Times two worst inputs: one file that holds an article many times over, and one story told by many papers. Both are
checked at a tenth and at full size in one run; growth is the ratio of the two times, 10 where it is linear.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from claimtrack.api import read
from claimtrack.checking import check
from claimtrack.model import ReadDocument

_ARTICLE = Path(__file__).parent.parent / "fixtures" / "gold" / "dev" / "es15.txt"
_SMALL, _TIMES = 10, 10
_TRIES = 3
_DAY = date(2024, 7, 3)


def copies(text: str, times: int) -> list[ReadDocument]:
    """One document that holds a text so many times."""
    return [read("\n".join([text] * times), path="copies.txt", published=_DAY)]


def story(text: str, times: int) -> list[ReadDocument]:
    """So many documents that tell one story, each under a headline of its own."""
    return [read(f"Edición {n}.\n{text}", path=f"{n}.txt", published=_DAY) for n in range(times)]


def _seconds(documents: list[ReadDocument]) -> float:
    """The shortest of a few checks."""
    taken = []
    for _ in range(_TRIES):
        start = time.perf_counter()
        check(documents)
        taken.append(time.perf_counter() - start)
    return min(taken)


def main() -> None:
    """Print the table."""
    text = _ARTICLE.read_text(encoding="utf-8")
    lines = ["| input | claims | seconds | claims a second | growth for ten times as much |", "| --- " * 5 + "|"]
    kinds: tuple[tuple[str, Callable[[str, int], list[ReadDocument]]], ...] = (("copies", copies), ("story", story))
    for name, make in kinds:
        before = 0.0
        for times in (_SMALL, _SMALL * _TIMES):
            documents = make(text, times)
            claims = sum(len(each.claims) for each in documents)
            seconds = _seconds(documents)
            growth = f"{seconds / before:.1f}" if before else "-"
            lines.append(f"| {name} x {times} | {claims:,} | {seconds:.2f} | {claims / seconds:,.0f} | {growth} |")
            before = seconds
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
