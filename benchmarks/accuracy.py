"""How well claimtrack reads, against annotated articles: `python -m benchmarks.accuracy [FOLDER ...]`.

Without a folder: dev and kept of fixtures/gold. Prints two Markdown tables. The figures of the first are F1; the second
holds the reader's confidence against what is right: of each range the share of figures that are right in every field,
and how many there are. "First sight" is what was read when articles were met for the first time (first_sight.csv).
"""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks.calibration import first_sight, header, reliability, sureness
from benchmarks.gold import Score, score

_GOLD = Path(__file__).parent.parent / "fixtures" / "gold"
_WHOLE = ("dev", "kept")
"""The folders whose articles are annotated in every field."""
_COLUMNS = (
    "articles",
    "figures",
    "found",
    "value and bounds",
    "and unit",
    "and period, modality, sources",
    "statements",
)


def row(name: str, total: Score) -> str:
    """The scores of one folder as a row of the table."""
    figures = " | ".join(f"{total.f1(field):.3f}" for field in ("span", "value", "unit", "full"))
    return f"| {name} | {total.wanted} | {figures} | {total.statements:.3f} |"


def main() -> None:
    """Print the tables."""
    folders = [Path(name) for name in sys.argv[1:]] or [_GOLD / name for name in _WHOLE]
    totals = {folder.name: score(folder) for folder in folders}
    lines = ["| " + " | ".join(_COLUMNS) + " |", "| --- " * len(_COLUMNS) + "|"]
    lines += [row(name, total) for name, total in totals.items()]
    lines += ["", *header(), reliability("first sight", sureness(first_sight()))]
    lines += [reliability(name, total.sureness) for name, total in totals.items()]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
