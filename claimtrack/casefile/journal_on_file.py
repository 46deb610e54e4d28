"""The journal of a file, checked with the driver alone: a long one in two halves, the later one by a second process.

That process runs this module, so nothing here imports what makes the tables. What it says counts only where all holds:
whatever it met, and whatever kept it from starting, this process looks for itself in its own transaction.
"""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import chain as several
from pathlib import Path
from typing import Any

import claimtrack
from claimtrack.casefile import chain
from claimtrack.casefile.chain import Stretch
from claimtrack.casefile.escaping import ESCAPE, unescaped
from claimtrack.model import Checkpoint

LONG = 50_000
"""Entries from which a second process is worth its start, which takes a tenth of a second."""
_MINE = 0.55
"""What this process does of a long journal while the other one starts."""
_TOGETHER = 250
"""Rows that are taken at a time: of more the collector of garbage looks through each."""
ESCAPED = frozenset({"actor", "reason"})
"""The columns in which people's own text stands."""
_ESCAPED_PLACES = tuple(chain.StoredEntry._fields.index(name) for name in sorted(ESCAPED))
_FIELDS = ", ".join(f'"{name}"' for name in chain.StoredEntry._fields)
_ROWS = f"SELECT {_FIELDS} FROM journal WHERE number > ? AND number <= ? ORDER BY number"
_RUN = f"import sys; from {__name__} import main; main(*sys.argv[1:])"
"""What the second process runs."""
_LEAST, _MOST = -(2**63), 2**63 - 1


def verify(driver: sqlite3.Connection, kept: Checkpoint | None = None) -> chain.Verification:
    """Check the chain, and against a checkpoint kept elsewhere."""
    begin = Stretch(0, chain.FIRST_PREVIOUS)
    (last,) = driver.execute("SELECT max(number) FROM journal").fetchone()
    (file,) = driver.execute("SELECT file FROM pragma_database_list WHERE name = 'main'").fetchone()
    if not file or last is None or last < LONG or (os.cpu_count() or 1) < 2:
        return chain.concluded(chain.follow(_rows(driver, _LEAST, _MOST), begin, kept), kept)
    middle = int(last * _MINE)
    with _Second(file, middle, last, kept) as second:
        first = chain.follow(_rows(driver, _LEAST, middle), begin, kept)
        if first.why is not None:
            return chain.concluded(first)
        rest = second.told(first.last)
    if rest is not None:
        found = chain.concluded(first.and_then(rest), kept)
        if found.holds:
            return found
    return chain.concluded(first.and_then(chain.follow(_rows(driver, middle, _MOST), first, kept)), kept)


def _rows(driver: sqlite3.Connection, after: int, until: int) -> Iterator[Sequence[Any]]:
    with closing(driver.execute(_ROWS, (after, until))) as cursor:
        batches: Iterator[Sequence[Sequence[Any]]] = iter(lambda: cursor.fetchmany(_TOGETHER), [])
        yield from several.from_iterable(map(restored, batches))


def restored(rows: Sequence[Sequence[Any]]) -> Sequence[Sequence[Any]]:
    """The rows of a batch as they are, but for the few with people's own text escaped."""
    try:
        escaped = any(ESCAPE in "".join([row[place] or "" for row in rows]) for place in _ESCAPED_PLACES)
    except TypeError:
        # One holds no text there, which the check of the chain names.
        escaped = True
    return [_restored(row) for row in rows] if escaped else rows


def _restored(row: Sequence[Any]) -> Sequence[Any]:
    fields = list(row)
    for place in _ESCAPED_PLACES:
        if isinstance(fields[place], str):
            fields[place] = unescaped(fields[place])
    return fields


class _Second:
    """A process that follows the entries of a file behind one, up to another."""

    def __init__(self, file: str, after: int, until: int, kept: Checkpoint | None) -> None:
        checkpoint = () if kept is None else (str(kept.number), kept.hash)
        home = str(Path(claimtrack.__file__).parents[1])
        try:
            self._process: subprocess.Popen[str] | None = subprocess.Popen(
                [sys.executable, "-P", "-c", _RUN, file, str(after), str(until), *checkpoint],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
                env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, (home, os.environ.get("PYTHONPATH"))))},
            )
        except OSError:
            self._process = None

    def told(self, previous: str) -> Stretch | None:
        """What it came to, when it began behind the entry of that hash; None where it came to nothing."""
        if self._process is None:
            return None
        answer, _ = self._process.communicate()
        try:
            began, entries, last, empty, erased = json.loads(answer)
        except ValueError:
            return None
        return Stretch(entries, last, frozenset(empty), frozenset(erased)) if began == previous else None

    def __enter__(self) -> _Second:
        return self

    def __exit__(self, *_: object) -> None:
        if self._process is not None:
            with self._process:
                self._process.kill()


def main(file: str, after: str, until: str, *checkpoint: str) -> None:
    """Follow the entries and print, where all hold: the hash that they begin behind, and what they came to."""
    kept = Checkpoint(int(checkpoint[0]), checkpoint[1]) if checkpoint else None
    with closing(sqlite3.connect(f"{Path(file).as_uri()}?mode=ro", uri=True)) as driver:
        driver.execute("BEGIN")
        (began,) = driver.execute("SELECT hash FROM journal WHERE number = ?", (after,)).fetchone()
        found = chain.follow(_rows(driver, int(after), int(until)), Stretch(int(after), began), kept)
    if found.why is None and found.entries == int(until):
        sys.stdout.write(json.dumps([began, found.entries, found.last, sorted(found.empty), sorted(found.erased)]))
