"""Reports of large cases: `python -m benchmarks.reporting [CLAIMS ...]`.

Cases of a thousand to a million claims (made once, in the folder for temporary files), four findings and two decisions
for each hundred claims. Each report is written by a process of its own: seconds of the processor beside the floor of
the same run (the rows of the claims read by the driver and dumped as plain JSON), how they grow (1 is linear), memory
at its peak, and what was written. The planted cases look at every claim for each document, and make the report of the
whole case held in memory. With `--one CASE HOW` it is that process: it prints its figures as JSON.
"""

from __future__ import annotations

import json
import math
import os
import random
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks import large_case
from benchmarks.table import line
from claimtrack import casefile, desk, report
from claimtrack.casefile.migrate import SCHEMA_VERSION
from claimtrack.casefile.parts import PartsOnFile
from claimtrack.model.parts import ToldDocument
from claimtrack.report.writing import replace_file

_SIZES = {
    "html": (1_000, 10_000, 100_000, 1_000_000),
    "markdown": (1_000, 10_000, 100_000),
    "json": (1_000, 10_000, 100_000),
}
"""Claims of the cases, by format: all three are made of the same parts, and a million take minutes of each."""
_FINDINGS = 4
"""Of a document; half of them are made discrepancies."""
_DECIDED = ("corroborated", "disputed")
"""What is decided on the first claims of a document."""
MOST_GROWTH = 1.2
"""The exponent with which time may grow with claims."""
_GROWS_FROM = 10_000
"""Claims from which on it is held to that: of a smaller case starting takes most of the time."""
MOST_MEGABYTES, MOST_GROWN = 400, 100
"""The gates of memory, in MB: at its peak, and how much more for ten times as many claims."""
_PLANTED = (10_000, 100_000)
"""Claims of the cases that the planted ways are measured on."""
_LOOKS = 2
"""How often the planted way looks at every claim for each document."""
_EVERY_ROW = "SELECT count(*) FROM claim WHERE folded LIKE '%zzzq%'"


def kept(claims: int) -> Path:
    """A case of that many claims on which people have worked, made once for each version of the schema."""
    plain = large_case.kept(claims)
    path = plain.with_name(f"reported-{claims}-{SCHEMA_VERSION}.db")
    if not path.exists():
        draft = path.with_suffix(".draft")
        shutil.copyfile(plain, draft)
        connection = sqlite3.connect(draft)
        connection.execute("PRAGMA synchronous = OFF")
        connection.row_factory = sqlite3.Row
        _find(connection, random.Random(claims))
        _decide(connection)
        connection.commit()
        connection.execute("ANALYZE")
        connection.close()
        draft.rename(path)
    return path


def _documents(connection: sqlite3.Connection) -> list[tuple[int, int]]:
    """The documents by number, each with the number of its first claim."""
    return [tuple(row) for row in connection.execute("SELECT document_id, min(id) FROM claim GROUP BY document_id")]


def _find(connection: sqlite3.Connection, rng: random.Random) -> None:
    """Give every document findings like the first ones of the first document."""
    query = "SELECT * FROM finding WHERE live AND kind = 'conflict' ORDER BY id LIMIT ?"
    found = [dict(row) for row in connection.execute(query, (_FINDINGS,))]
    query = "SELECT position, claim_id FROM finding_claim WHERE finding_id = ?"
    members = [connection.execute(query, (each["id"],)).fetchall() for each in found]
    for each in found[: _FINDINGS // 2]:
        payload = each["payload"].replace('"verdict":"question"', '"verdict":"discrepancy"')
        each |= {"verdict": "discrepancy", "payload": payload}
    for table in ("finding_claim", "finding_document", "finding"):
        connection.execute(f"DELETE FROM {table}")
    documents = _documents(connection)
    number, (_, own) = 0, documents[0]
    for document, first in documents:
        for each, its in zip(found, members, strict=True):
            number += 1
            row = each | {"id": number, "key": rng.randbytes(32), "ordinal": 0}
            connection.execute(f"INSERT INTO finding VALUES ({', '.join('?' * len(row))})", tuple(row.values()))
            claims = [(number, position, claim - own + first) for position, claim in its]
            connection.executemany("INSERT INTO finding_claim VALUES (?, ?, ?)", claims)
            connection.execute("INSERT INTO finding_document VALUES (?, ?)", (number, document))


def _decide(connection: sqlite3.Connection) -> None:
    for _, first in _documents(connection):
        for claim, status in enumerate(_DECIDED, first):
            row = (claim, "bench", status, "told by the harbour office", "2026-03-01T09:00:00.000000+00:00", 1)
            connection.execute("INSERT INTO decision VALUES (?, ?, ?, ?, ?, ?)", row)
            connection.execute("UPDATE claim SET status = ? WHERE id = ?", (status, claim))


class _Searching(PartsOnFile):
    """The slow way that the gate must catch: for each document every claim is looked at."""

    def documents(self, wanted: Mapping[str, Sequence[int]]) -> Iterator[ToldDocument]:
        for told in super().documents(wanted):
            for _ in range(_LOOKS):
                self._connection.exec_driver_sql(_EVERY_ROW).scalar()
            yield told


def one(path: str, how: str) -> None:
    """Write a report of a case, and print what that took."""
    with tempfile.TemporaryDirectory() as folder:
        out = str(Path(folder) / "report")
        start = time.process_time()
        replace_file(out, _written(path, how))
        seconds = time.process_time() - start
        size = os.path.getsize(out)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(json.dumps({"seconds": seconds, "peak": peak, "bytes": size}))


def _written(path: str, how: str) -> Iterator[str]:
    """What is written of a case: a report in a format, in one of the planted ways, or the floor."""
    if how == "floor":
        rows = sqlite3.connect(path).execute("SELECT * FROM claim ORDER BY id")
        yield from (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        return
    with casefile.open_case(path) as case:
        if how == "held":
            yield report.html(desk.snapshot(case), "en")
        elif how == "searching":
            with case.reading() as connection:
                yield from report.pieces(_Searching(connection), "html", "en", report.Selection())
        else:
            with desk.parts(case) as parts:
                yield from report.pieces(parts, how, "en", report.Selection())


def measured(path: Path, how: str) -> Mapping[str, float]:
    """What a report took in a process of its own: seconds of the processor, MB at its peak, bytes."""
    command = [sys.executable, "-m", "benchmarks.reporting", "--one", str(path), how]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def growth(before: tuple[int, float], now: tuple[int, float]) -> float:
    """The exponent with which something grows with claims."""
    return math.log(now[1] / before[1]) / math.log(now[0] / before[0])


def main(sizes: Mapping[str, Sequence[int]]) -> int:
    """Print the table of formats, each at its sizes; 1 where a gate did not hold or did not catch the planted case."""
    line("claims", "report", "CPU seconds", "times the floor", "growth", "peak MB", "MB written", "")
    line(*["---"] * 8)
    every = {claims for each in sizes.values() for claims in each}
    floors = {claims: measured(kept(claims), "floor")["seconds"] for claims in {*every, *_PLANTED}}
    held = [_held(how, each, floors) for how, each in sizes.items()]
    return 0 if all([*held, _caught("searching", floors), _caught("held", floors)]) else 1


def _held(how: str, sizes: Sequence[int], floors: Mapping[int, float]) -> bool:
    """Measure a format at all sizes; whether its gates held."""
    held = True
    before: tuple[int, Mapping[str, float]] | None = None
    for claims in sizes:
        taken = measured(kept(claims), how)
        good, exponent = taken["peak"] <= MOST_MEGABYTES, None
        if before is not None:
            exponent = growth((before[0], before[1]["seconds"]), (claims, taken["seconds"]))
            good = good and taken["peak"] - before[1]["peak"] <= MOST_GROWN
            good = good and (exponent <= MOST_GROWTH or before[0] < _GROWS_FROM)
        _told(claims, how, taken, floors[claims], exponent, "held" if good else "NOT held")
        held, before = held and good, (claims, taken)
    return held


def _caught(how: str, floors: Mapping[int, float]) -> bool:
    """Measure a planted way; whether the gate that it is for caught it."""
    (few, small), (many, large) = ((claims, measured(kept(claims), how)) for claims in _PLANTED)
    exponent = growth((few, small["seconds"]), (many, large["seconds"]))
    caught = exponent > MOST_GROWTH if how == "searching" else large["peak"] - small["peak"] > MOST_GROWN
    _told(many, f"planted: {how}", large, floors[many], exponent, "caught" if caught else "NOT caught")
    return caught


def _told(
    claims: int, how: str, taken: Mapping[str, float], floor: float, exponent: float | None, verdict: str
) -> None:
    seconds, written = taken["seconds"], taken["bytes"] / 1e6
    grown = "-" if exponent is None else f"{exponent:.2f}"
    figures = (f"{seconds:.1f}", f"{seconds / floor:.1f}", grown, f"{taken['peak']:.0f}", f"{written:,.1f}")
    line(f"{claims:,}", how, *figures, verdict)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(sys.argv[2], sys.argv[3])
    else:
        given = [int(each) for each in sys.argv[1:]]
        sys.exit(main(dict.fromkeys(_SIZES, given) if given else _SIZES))
