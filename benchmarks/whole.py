"""A full check of a case: `python -m benchmarks.whole [CLAIMS CLAIMS]`.

Two cases of reports that count things, each thing told about three times, some of them with other figures; `desk.check`
of each in a process of its own: seconds of the processor, memory at its peak, and how both grow. The planted case holds
all figures and findings side by side in memory. With `--one CASE HOW` it is that process: it prints its figures as
JSON.
"""

from __future__ import annotations

import json
import random
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.table import line
from claimtrack import api, casefile, desk
from claimtrack.casefile import queries
from claimtrack.casefile.store_finding import FindingRows, replacement
from claimtrack.checking import findings_of
from claimtrack.checking.comparing.ground import Ground
from claimtrack.checking.shelf import Shelf
from claimtrack.desk import Incoming
from claimtrack.desk.renewing import Numbers

_SIZES = 1_500, 6_000
_LINES = 25
_TOLD = 3
"""How often a thing is told about."""
_LETTERS = "bdfgklmnprt", "aeiou"
_SYLLABLES = 4
MOST_GROWTH, MOST_GROWN = 8, 60
"""The gates for four times as many claims: in seconds, where linear is 4, and in MB more."""


def make(path: Path, claims: int) -> None:
    """A case of that many claims that nobody has checked: one report read, and its things and figures exchanged."""
    rng = random.Random(claims)
    things = list({_thing(rng) for _ in range(claims // _TOLD)})
    words = [_thing(rng) for _ in range(_LINES)]
    told = "In March 2024 the ministry of Peru counted {} {}s in Lima, according to the harbour office.\n"
    text = "".join(told.format(f"{1_000 + 37 * n:,}", word) for n, word in enumerate(words))
    read = api.read(text, path="0.txt", language="en")
    assert len(read.claims) == _LINES
    with casefile.open_case(path, create=True) as case:
        desk.add(case, "bench", [Incoming(read, text.encode())])
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA synchronous = OFF")
    document = _rows(connection, "document")[0]
    rows, named = _rows(connection, "claim"), _rows(connection, "attribution")
    for number in range(1, claims // _LINES):
        chosen = dict(zip(words, rng.choices(things, k=_LINES), strict=True))
        _copy(connection, number, (document, rows, named), partial(_exchanged, chosen))
    # As a case stands that was added and whose check was broken off.
    connection.executescript("DELETE FROM meta WHERE name IN ('checked', 'filed'); DELETE FROM telling; ANALYZE")
    connection.commit()
    connection.close()


def _thing(rng: random.Random) -> str:
    return "".join(rng.choice(letters) for _ in range(_SYLLABLES) for letters in _LETTERS)


def _exchanged(chosen: dict[str, str], text: str) -> str:
    for word, other in chosen.items():
        text = text.replace(word, other)
    return text


Rows = list[dict[str, Any]]


def _rows(connection: sqlite3.Connection, table: str) -> Rows:
    found = connection.execute(f"SELECT * FROM {table}")
    names = [column[0] for column in found.description]
    return [dict(zip(names, row, strict=True)) for row in found]


def _copy(
    connection: sqlite3.Connection, number: int, held: tuple[dict[str, Any], Rows, Rows], other: Callable[[str], str]
) -> None:
    """Put in one more document, with other words in all of its texts, all of them as long as the former ones."""
    document, claims, named = held
    sha = number.to_bytes(32, "big")
    connection.execute("INSERT INTO blob VALUES (?, ?)", (sha, b""))
    mine = {"id": number + 1, "sha256": sha, "text_sha256": sha, "path": f"{number}.txt"}
    _insert(connection, "document", [{**document, **mine, "text": other(document["text"])}])
    first = claims[0]["id"]
    ids = {claim["id"]: claim["id"] - first + 1 + number * _LINES for claim in claims}
    texts = ("quote", "prefix", "suffix", "sentence", "folded", "unit", "of_what")
    _insert(
        connection,
        "claim",
        [
            {**claim, "id": ids[claim["id"]], "document_id": number + 1}
            | {name: claim[name] and other(claim[name]) for name in texts}
            for claim in claims
        ],
    )
    _insert(connection, "attribution", [{**each, "claim_id": ids[each["claim_id"]]} for each in named])


def _insert(connection: sqlite3.Connection, table: str, rows: Rows) -> None:
    names = list(rows[0])
    marks = ", ".join("?" * len(names))
    statement = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})"
    connection.executemany(statement, [tuple(row.values()) for row in rows])


def one(path: str, how: str) -> None:
    """Check a case, and print what that took; `kept` is the planted way."""
    with casefile.open_case(path) as case:
        start = time.process_time()
        found = len(desk.check(case, "bench").new) if how == "disk" else _kept(case)
        seconds = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(json.dumps({"seconds": seconds, "peak": peak, "found": found}))


def _kept(case: casefile.CaseFile) -> int:
    """All figures and findings side by side: what takes memory, and what the gate must catch."""
    with case.reading() as connection:
        readings = queries.readings(connection)
    ground = Ground.of()
    shelf = Shelf([each.read for each in readings], ground)
    found, numbers = findings_of(shelf, ground), Numbers(readings)
    rows = [FindingRows(each, tuple(map(numbers.of, each.claims)), numbers.documents(each)) for each in found]
    with case.reading() as connection:
        return len(replacement(connection, rows).changes.new)


def _measured(path: Path, how: str) -> dict[str, Any]:
    command = [sys.executable, "-m", "benchmarks.whole", "--one", str(path), how]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def main(sizes: tuple[int, int]) -> int:
    """Print the table; 1 where a gate did not hold or did not catch the planted case."""
    line("claims", "held", "findings", "CPU seconds", "growth", "peak MB", "MB more", "")
    line(*["---"] * 8)
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{size}.db" for size in sizes]
        for size, path in zip(sizes, paths, strict=True):
            make(path, size)
        kept = [_measured(path, "kept") for path in paths]
        disk = [_measured(path, "disk") for path in paths]
    caught, same = _grown(kept)[1] > MOST_GROWN, [each["found"] for each in kept] == [each["found"] for each in disk]
    growth, grown = _grown(disk)
    good = growth <= MOST_GROWTH and grown <= MOST_GROWN and same
    gate = f"{MOST_GROWTH} times, {MOST_GROWN} MB more: {'held' if good else 'NOT held'}"
    for told, measured, verdict in (
        ("on disk", disk, gate),
        ("planted: in memory", kept, "caught" if caught else "NOT caught"),
    ):
        few, many = ((f"{each['found']:,}", f"{each['seconds']:.1f}", f"{each['peak']:.0f}") for each in measured)
        growth, grown = _grown(measured)
        line(f"{sizes[0]:,}", told, *few[:2], "-", few[2], "-", "")
        line(f"{sizes[1]:,}", told, *many[:2], f"{growth:.1f}", many[2], f"{grown:.0f}", verdict)
    return 0 if good and caught else 1


def _grown(measured: list[dict[str, Any]]) -> tuple[float, float]:
    """How many times as long the larger case takes, and how many MB more."""
    few, many = measured
    return many["seconds"] / few["seconds"], many["peak"] - few["peak"]


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(sys.argv[2], sys.argv[3])
    else:
        chosen = [int(each) for each in sys.argv[1:]] or list(_SIZES)
        sys.exit(main((chosen[0], chosen[1])))
