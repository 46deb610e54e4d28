"""How soon a command answers: `python -m benchmarks.start`.

Whole processes, cold for Python though not for the disk, beside the floor of the same run: Python that imports the
library of the command line and ends. The planted slow cases are commands that import what they have no need of.
"""

from __future__ import annotations

import compileall
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks import large_case

_TIMES = 7
_PACKAGE = Path(__file__).parent.parent / "claimtrack"
GATES = {"--help": 0.3, "show C1": 0.7}
"""Seconds (R23 of the requirements)."""
_WITH_RULES = """
import pint, alembic, claimtrack.checking.engine
pint.get_application_registry().meter
from claimtrack.cli import main
main()
"""


def seconds(*command: str) -> float:
    """The shortest of several runs of a command as a whole process."""
    taken = []
    for _ in range(_TIMES):
        start = time.perf_counter()
        subprocess.run([sys.executable, *command], check=True, stdout=subprocess.DEVNULL, env=os.environ)
        taken.append(time.perf_counter() - start)
    return min(taken)


def main() -> int:
    """Print the table; 1 where a gate did not hold."""
    # As it is once installed, even where nothing may be written beside the sources.
    compileall.compile_dir(_PACKAGE, quiet=1)
    large = large_case.kept(1_000_000)
    with tempfile.TemporaryDirectory() as made:
        small = str(Path(made) / "demo" / "claimtrack.db")
        subprocess.run(
            [sys.executable, "-m", "claimtrack", "demo", "--out", str(Path(made) / "demo")],
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        floor = seconds("-c", "import typer")
        lines = [
            ("floor: Python and typer", floor, None),
            ("--help", seconds("-m", "claimtrack", "--help"), GATES["--help"]),
            ("show C1", seconds("-m", "claimtrack", "--case", small, "show", "C1"), GATES["show C1"]),
            ("show C1 of a million", seconds("-m", "claimtrack", "--case", str(large), "show", "C1"), GATES["show C1"]),
            ("claims", seconds("-m", "claimtrack", "--case", small, "claims"), None),
            ("findings", seconds("-m", "claimtrack", "--case", small, "findings"), None),
            ("sources", seconds("-m", "claimtrack", "--case", small, "sources"), None),
            ("planted: show C1 and the rules", seconds("-c", _WITH_RULES, "--case", small, "show", "C1"), None),
            (
                "planted: --help and pint, alembic and textual",
                seconds("-c", "import pint, alembic, textual.app, typer"),
                None,
            ),
        ]
    sys.stdout.write("| command | seconds | times the floor | gate |\n| --- | --- | --- | --- |\n")
    held = True
    for what, took, gate in lines:
        told = "" if gate is None else f"{gate} s: {'held' if took < gate else 'NOT held'}"
        held = held and (gate is None or took < gate)
        sys.stdout.write(f"| {what} | {took:.2f} | {took / floor:.1f} | {told} |\n")
    caught = lines[-1][1] > GATES["--help"] and lines[-2][1] > GATES["show C1"]
    sys.stdout.write(
        f"\nThe planted cases are {'caught' if caught else 'NOT caught'} by the gates of their commands.\n"
    )
    return 0 if held and caught else 1


if __name__ == "__main__":
    sys.exit(main())
