"""A folder of very many files added: `python -m benchmarks.folder [FILES [OUTCOMES]]`.

How soon the first outcome of 300,000 files is told, how much more memory the process holds after 30,000 of them than
after a thousand, and whether a call that was killed there repeats any of what it had finished. The gates are those of
R24; the planted slow case lists the whole folder first and keeps each document.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from claimtrack import casefile, desk

_FILES, _OUTCOMES, _WARM = 300_000, 30_000, 1_000
_IN_FOLDER = 1_000
_TRIES = 3
SOON, MOST_GROWN = 2.0, 50.0
"""The gates: seconds to the first outcome, MB."""
_KNOWN = b"in the case already"
_CALL = ("-m", "claimtrack")
_SLOW = (
    "-c",
    """
import sys
from claimtrack import document
from claimtrack.cli import adding, main

walk, take, kept = document.walk, adding._Incoming._take, []

def listed(paths):
    return iter(list(walk(paths)))

def keep(self):
    kept.append((found := take(self), bytes(5000)))
    return found

document.walk, adding._Incoming._take = listed, keep
if __name__ == "__main__":
    sys.exit(main())
""",
)


@dataclass(frozen=True, slots=True)
class Run:
    """What an add told until it was killed."""

    first: float
    """Seconds to its first outcome."""
    grown: float
    """MB more at the end than when it was warm."""
    known: int
    """Outcomes before the first one that is new."""
    told: int


def make(folder: Path, files: int) -> None:
    """So many files of a sentence each, a thousand in a folder."""
    for number in range(files):
        inner = folder / f"{number // _IN_FOLDER:03}"
        if number % _IN_FOLDER == 0:
            inner.mkdir()
        told = f"Note {number}: {number % 977 + 10} ships came to the harbour in 2024, the ministry said.\n"
        (inner / f"{number:06}.txt").write_text(told, encoding="utf-8")


def add(case: Path, folder: Path, outcomes: int, program: tuple[str, ...] = _CALL, *, new: bool = False) -> Run:
    """Add a folder until so many outcomes are told, then kill it; with `new` until so many are new."""
    command = [sys.executable, *program, "--case", str(case), "--by", "bench", "--lang", "en", "add", str(folder)]
    start = time.perf_counter()
    first = warm = held = 0.0
    told = known = 0
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        for line in process.stdout:
            told += 1
            first = first or time.perf_counter() - start
            known += known == told - 1 and _KNOWN in line
            if told == min(_WARM, outcomes):
                warm = memory(process.pid)
            if told - (known if new else 0) >= outcomes:
                held = memory(process.pid)
                break
        process.kill()
    return Run(first, held - warm, known, told)


def memory(process: int) -> float:
    """MB that a process holds."""
    with open(f"/proc/{process}/statm", encoding="ascii") as status:
        return int(status.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


def main(files: int, outcomes: int) -> int:
    """Print the table; 1 where a gate did not hold or did not catch the planted case."""
    with tempfile.TemporaryDirectory() as made:
        home = Path(made)
        folder = home / "many"
        folder.mkdir()
        make(folder, files)
        soon = min(add(home / f"soon{each}.db", folder, 1).first for each in range(_TRIES))
        case = home / "case.db"
        whole = add(case, folder, outcomes)
        with closing(casefile.open_case(case)) as opened:
            finished = len(desk.document_names(opened))
        again = add(case, folder, 1, new=True)
        slow = add(home / "slow.db", folder, outcomes // 2, _SLOW)
    repeated = finished - again.known
    rows = [
        (f"first outcome of {files:,} files, s", f"{soon:.2f}", f"{SOON:g}", _held(soon <= SOON)),
        (
            f"memory more after {outcomes:,} files, MB",
            f"{whole.grown:.1f}",
            f"{MOST_GROWN:g}",
            _held(whole.grown <= MOST_GROWN),
        ),
        (
            "finished files done again, of a call that was killed",
            f"{repeated} of {finished:,}",
            "0",
            _held(repeated == 0),
        ),
        ("planted: listed first, first outcome, s", f"{slow.first:.2f}", f"{SOON:g}", _caught(slow.first > SOON)),
        (
            "planted: documents kept, memory more, MB",
            f"{slow.grown:.1f}",
            f"{MOST_GROWN:g}",
            _caught(slow.grown > MOST_GROWN),
        ),
    ]
    sys.stdout.write("| what | measured | gate | |\n| --- | --- | --- | --- |\n")
    for cells in rows:
        sys.stdout.write(f"| {' | '.join(cells)} |\n")
    return 0 if all("NOT" not in row[-1] for row in rows) else 1


def _held(held: bool) -> str:
    return "held" if held else "NOT held"


def _caught(caught: bool) -> str:
    return "caught" if caught else "NOT caught"


if __name__ == "__main__":
    given = [int(each) for each in sys.argv[1:]]
    sys.exit(main(*given, *(_FILES, _OUTCOMES)[len(given) :]))
