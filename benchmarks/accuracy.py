"""How well claimtrack reads, against annotated articles: `python -m benchmarks.accuracy [FOLDER ...]`.

Without a folder: those of fixtures/gold. Prints a Markdown table; figures are F1, but for the last column, the share
of figures read at a confidence of 0.9 or more that are right in every field.
"""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks.gold import score

_GOLD = Path(__file__).parent.parent / "fixtures" / "gold"
_COLUMNS = (
    "articles",
    "figures",
    "found",
    "value and bounds",
    "and unit",
    "and period, modality, sources",
    "statements",
    "sure and right",
)


def row(folder: Path) -> str:
    """The scores of one folder as a row of the table."""
    total = score(folder)
    sure = f"{total.sure_right / total.sure:.2f} of {total.sure}" if total.sure else "-"
    figures = " | ".join(f"{total.f1(name):.3f}" for name in ("span", "value", "unit", "full"))
    return f"| {folder.name} | {total.wanted} | {figures} | {total.statements:.3f} | {sure} |"


def main() -> None:
    """Print the table."""
    folders = [Path(name) for name in sys.argv[1:]] or sorted(path for path in _GOLD.iterdir() if path.is_dir())
    lines = ["| " + " | ".join(_COLUMNS) + " |", "| --- " * len(_COLUMNS) + "|", *(row(folder) for folder in folders)]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
