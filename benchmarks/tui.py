"""How quick the terminal is, through a pseudo terminal: `python -m benchmarks.tui [CLAIMS ...]`.

On cases of a thousand and of a million claims (made once, in the folder for temporary files): from the start of the
process to the first row of claims, beside what the same process spends on Python and its imports alone; from a key to
the last byte painted for it; and how much more memory the process holds than with a thousand claims. The same while
documents are added to the case, and the start on the case of the demo.
"""

from __future__ import annotations

import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pexpect

from benchmarks import large_case

_SIZES = (1_000, 1_000_000)
_SIZE = (40, 120)
_KEYS = 60
_TRIES = 3
_QUIET = 0.1
"""Seconds without a byte after which a key is painted."""
_ROW = re.compile(rb"ships|ministry|barrels|barriles")
FIRST_ROWS, KEY_95, RATIO, MEMORY, DEMO, IN_ALL = 0.5, 0.050, 1.2, 30.0, 1.0, 1.5
"""The gates: seconds after the imports, seconds, times the median with a thousand claims, MB, seconds, seconds."""
_PLANTED = """
import sys
import alembic, pint, trafilatura, claimtrack.checking.engine, claimtrack.reading
from textual import events
from textual.app import App
from claimtrack import desk
from claimtrack.cli import main

on_event, claim_ids = App.on_event, desk.claim_ids

async def busy(self, event):
    if isinstance(event, events.Key):
        sum(range(10_000_000))
    await on_event(self, event)

kept = []

def every(*asked, limit=None, **more):
    found = claim_ids(*asked, **more)
    kept.append([str(each) for each in found])
    return found

App.on_event, desk.claim_ids = busy, every
sys.exit(main())
"""
"""The slow terminal that the gates must catch: it imports what it has no need of, takes all ids before the first row,
keeps them as texts, and works between a key and its paint."""


class Terminal:
    """A claimtrack on a case in a terminal of its own."""

    def __init__(self, case: Path, *, planted: bool = False) -> None:
        self._start = time.perf_counter()
        self._child = pexpect.spawn(
            sys.executable,
            [
                *(("-c", _PLANTED) if planted else ("-m", "claimtrack")),
                "--case",
                str(case),
                "--by",
                "bench",
                "--lang",
                "en",
            ],
            dimensions=_SIZE,
            env={**os.environ, "TERM": "xterm-256color"},
            timeout=60,
        )
        # By itself it waits 50 ms before it sends a key.
        self._child.delaybeforesend = None

    def first_rows(self) -> float:
        """Seconds from the start of the process to a row of the list, with what it tells, on the screen."""
        seen = b""
        while not _ROW.search(seen):
            seen += self._child.read_nonblocking(65536, timeout=60)
        return time.perf_counter() - self._start

    def busy(self) -> float:
        """Seconds of a processor that the process has used."""
        told = Path(f"/proc/{self._child.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")

    def settle(self, seconds: float) -> None:
        """Read what comes until nothing has come for some seconds."""
        try:
            while True:
                self._child.read_nonblocking(65536, timeout=seconds)
        except pexpect.TIMEOUT:
            pass

    def key(self, key: str) -> float:
        """Seconds from a key to the first bytes that are painted for it."""
        start = time.perf_counter()
        self._child.send(key)
        self._child.read_nonblocking(65536, timeout=10)
        taken = time.perf_counter() - start
        self.settle(_QUIET)
        return taken

    def memory(self) -> float:
        """MB that the process holds."""
        status = Path(f"/proc/{self._child.pid}/status").read_text(encoding="ascii")
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024  # type: ignore[index]

    def close(self) -> None:
        """Leave."""
        self._child.send("q")
        with suppress(pexpect.ExceptionPexpect):
            self._child.read()
        self._child.close(force=True)


def imports() -> float:
    """Seconds that Python takes to start and to import what the terminal is made of."""
    modules = "claimtrack.cli.run, claimtrack.cli.terminal, claimtrack.tui.app, claimtrack.casefile, claimtrack.desk"
    best = float("inf")
    for _ in range(_TRIES):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", f"import {modules}"], check=True)
        best = min(best, time.perf_counter() - start)
    return best


def keys(terminal: Terminal, *, tries: int = _TRIES) -> tuple[float, float]:
    """The median and the 95th percentile of the seconds from a key to its paint; the best of a few tries."""
    found = []
    for _ in range(tries):
        taken = sorted(terminal.key("j") for _ in range(_KEYS))
        found.append((statistics.median(taken), taken[_KEYS * 95 // 100]))
    return min(found, key=lambda pair: pair[1])


@contextmanager
def adding(case: Path) -> Iterator[None]:
    """Documents are added to a case by another process meanwhile."""
    with tempfile.TemporaryDirectory() as texts:
        for number in range(200):
            text = "".join(f"In 2024 the port counted {n + number} ships, it said.\n" for n in range(40))
            (Path(texts) / f"{number}.txt").write_text(text, encoding="utf-8")
        command = [sys.executable, "-m", "claimtrack", "--case", str(case), "--by", "other", "add", texts]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            try:
                yield
            finally:
                process.kill()


def main() -> int:
    """Print the table; 1 where a gate did not hold."""
    floor = imports()
    demo = Path(tempfile.mkdtemp()) / "claimtrack.db"
    subprocess.run(
        [sys.executable, "-m", "claimtrack", "demo", "--out", str(demo.parent)],
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _line("what", "claims", "measured", "gate", "")
    _line("---", "---", "---", "---", "---")
    started = [_start(demo) for _ in range(_TRIES)]
    held = [_told("start to the first claim, s", "demo", min(taken for taken, _ in started), DEMO)]
    _line("of that on a processor, s", "demo", f"{min(busy for _, busy in started):.2f}", "", "")
    _line("start and imports alone, s", "", f"{floor:.2f}", "", "")
    known: dict[str, float] = {}
    sizes = tuple(int(each) for each in sys.argv[1:]) or _SIZES
    for claims in sizes:
        path = large_case.kept(claims)
        _start(path)
        whole = min(taken for taken, _ in (_start(path) for _ in range(_TRIES)))
        held.append(_told("first rows after the imports, s", f"{claims:,}", whole - floor, FIRST_ROWS))
        held.append(_told("start to the first rows in all, s", f"{claims:,}", whole, IN_ALL))
        terminal = Terminal(path)
        terminal.first_rows()
        terminal.settle(3.0)
        memory = terminal.memory()
        median, worst = keys(terminal)
        held.append(_told("key to paint, 95 % under, s", f"{claims:,}", worst, KEY_95))
        if not known:
            known = {"median": median, "memory": memory}
            _line("key to paint, median, s", f"{claims:,}", f"{median:.4f}", "", "")
        else:
            ratio = median / known["median"]
            held.append(_told("key to paint, median, times the first", f"{claims:,}", ratio, RATIO))
            held.append(_told("memory more than the first, MB", f"{claims:,}", memory - known["memory"], MEMORY))
        terminal.close()
        if claims == sizes[-1]:
            held.append(_while_adding(path, claims))
            held += _planted(path, claims, floor, known, demo)
    return 0 if all(held) else 1


def _while_adding(path: Path, claims: int) -> bool:
    """The gate of a key while another process adds documents, on a copy of the case."""
    with tempfile.TemporaryDirectory() as apart:
        copy = Path(shutil.copy(path, apart))
        terminal = Terminal(copy)
        terminal.first_rows()
        terminal.settle(3.0)
        with adding(copy):
            _, worst = keys(terminal, tries=1)
        terminal.close()
    return _told("key to paint while adding, 95 % under, s", f"{claims:,}", worst, KEY_95)


def _planted(path: Path, claims: int, floor: float, known: dict[str, float], demo: Path) -> list[bool]:
    """Whether the gates catch the slow terminal."""
    terminal = Terminal(path, planted=True)
    whole = terminal.first_rows()
    terminal.settle(3.0)
    memory = terminal.memory() - known["memory"]
    median, worst = keys(terminal, tries=1)
    terminal.close()
    small = Terminal(demo, planted=True)
    first = small.first_rows()
    small.close()
    found = [
        ("start to the first claim, s", "demo", first, DEMO),
        ("first rows after the imports, s", f"{claims:,}", whole - floor, FIRST_ROWS),
        ("start to the first rows in all, s", f"{claims:,}", whole, IN_ALL),
        ("key to paint, 95 % under, s", f"{claims:,}", worst, KEY_95),
        ("key to paint, median, times the first", f"{claims:,}", median / known["median"], RATIO),
        ("memory more than the first, MB", f"{claims:,}", memory, MEMORY),
    ]
    for what, where, measured, gate in found:
        caught = "caught" if measured > gate else "NOT caught"
        _line(f"planted: {what}", where, f"{measured:.3f}", f"{gate:g}", caught)
    return [measured > gate for _, _, measured, gate in found]


def _start(case: Path) -> tuple[float, float]:
    terminal = Terminal(case)
    taken = terminal.first_rows(), terminal.busy()
    terminal.close()
    return taken


def _told(what: str, claims: str, measured: float, gate: float) -> bool:
    held = measured <= gate
    _line(what, claims, f"{measured:.3f}", f"{gate:g}", "held" if held else "NOT held")
    return held


def _line(*cells: str) -> None:
    sys.stdout.write(f"| {' | '.join(cells)} |\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
