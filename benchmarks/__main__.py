"""All measurements in one run, and the page that shows them: `python -m benchmarks [NAME ...]`.

Each program prints Markdown tables; they take the place of the former ones between the marks of docs/performance.md,
and the plots beside it are drawn anew. With names only those programs run. 1 where one of them missed a gate.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from pathlib import Path

from benchmarks import plot, requirements

PROGRAMS: dict[str, tuple[str, ...]] = {
    "accuracy": ("benchmarks.accuracy",),
    "crosschecks": ("benchmarks.crosschecks",),
    "passages": ("benchmarks.passages",),
    "beside": ("benchmarks.beside",),
    "matching": ("benchmarks.matching",),
    "likeness": ("benchmarks.likeness",),
    "speed": ("benchmarks.speed",),
    "bulk": ("benchmarks.bulk", "--cluster"),
    "checking": ("benchmarks.checking",),
    "copies": ("benchmarks.copies",),
    "parts": ("benchmarks.parts",),
    "whole": ("benchmarks.whole",),
    "casefile": ("benchmarks.casefile",),
    "folder": ("benchmarks.folder",),
    "searching": ("benchmarks.searching",),
    "reporting": ("benchmarks.reporting",),
    "start": ("benchmarks.start",),
    "tui": ("benchmarks.tui",),
}
"""In the order of the page."""

_PAGE = Path(__file__).parent.parent / "docs" / "performance.md"


def machine() -> str:
    """What the figures were measured on, in a line."""
    cpu = next(
        (line.split(":")[1].strip() for line in _lines("/proc/cpuinfo") if line.startswith("model name")), "unknown CPU"
    )
    memory = next((int(line.split()[1]) // 2**20 for line in _lines("/proc/meminfo") if line.startswith("MemTotal")), 0)
    python = ".".join(map(str, sys.version_info[:3]))
    return f"{cpu}, {os.cpu_count()} cores, {memory} GiB; Python {python}; {time.strftime('%Y-%m-%d')}"


def _lines(path: str) -> list[str]:
    try:
        return Path(path).read_text(encoding="utf-8").splitlines()
    except OSError:
        return []


def replaced(page: str, name: str, text: str) -> str:
    """The page with what stands between the marks of a name replaced. Raises ValueError where there are none."""
    pattern = re.compile(rf"(<!-- begin {name} -->\n).*?(<!-- end {name} -->)", re.DOTALL)
    if not pattern.search(page):
        raise ValueError(f"docs/performance.md has no marks for {name}")
    return pattern.sub(lambda marks: f"{marks[1]}{text.strip()}\n{marks[2]}", page)


def main() -> int:
    """Run the programs and write the page."""
    wanted = sys.argv[1:] or list(PROGRAMS)
    page = replaced(_PAGE.read_text(encoding="utf-8"), "machine", machine())
    missed = []
    for name in wanted:
        sys.stderr.write(f"{name} ... ")
        sys.stderr.flush()
        began = time.monotonic()
        done = subprocess.run([sys.executable, "-m", *PROGRAMS[name]], stdout=subprocess.PIPE, text=True, check=False)
        sys.stderr.write(f"{time.monotonic() - began:.0f} s\n")
        sys.stdout.write(f"\n## {name}\n\n{done.stdout}")
        sys.stdout.flush()
        if done.returncode:
            missed.append(name)
        if not done.stdout.strip():
            # It broke off: what was measured before stands.
            continue
        page = replaced(page, name, done.stdout if "|" in done.stdout else f"```text\n{done.stdout}```")
        page = replaced(page, "requirements", requirements.table(page))
        # After each: a run that is broken off keeps what it measured.
        _PAGE.write_text(page, encoding="utf-8")
    for name, drawn in plot.plots(page).items():
        (_PAGE.parent / f"{name}.svg").write_text(drawn, encoding="utf-8")
    if missed:
        sys.stderr.write(f"gates missed: {', '.join(missed)}\n")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
