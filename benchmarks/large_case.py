"""Cases of any size, made in a minute: real claims of the gold articles, repeated with other words and figures.

`make(path, 1_000_000)` writes the rows straight into the tables of SQLite; what is measured on such a case are the
queries of the program, not how it was made. The words follow Zipf's law, as those of any language do.
"""

from __future__ import annotations

import itertools
import random
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from claimtrack import api, casefile, desk
from claimtrack.casefile.migrate import SCHEMA_VERSION
from claimtrack.desk import Incoming

_VOCABULARY = 50_000
_WORDS = 15
_PER_DOCUMENT = 100
_TEXT = "The ministry counted {} ships in March 2024, according to the harbour office.\n"


def kept(claims: int) -> Path:
    """A case of that many claims, made once for each version of the schema, in the folder for temporary files."""
    folder = Path(tempfile.gettempdir()) / "claimtrack-bench"
    folder.mkdir(exist_ok=True)
    path = folder / f"case-{claims}-{SCHEMA_VERSION}.db"
    make(path, claims)
    return path


def make(path: Path, claims: int, *, seed: int = 20) -> None:
    """Make a case of that many claims at a path, a hundred a document; nothing is done where it is there already."""
    if path.exists():
        return
    draft = path.with_suffix(".draft")
    draft.unlink(missing_ok=True)
    with casefile.open_case(str(draft), create=True) as case:
        text = "".join(_TEXT.format(n + 2) for n in range(_PER_DOCUMENT))
        read = api.read(text, path="0.txt", language="en")
        desk.add(case, "bench", [Incoming(read, text.encode())])
    connection = sqlite3.connect(draft)
    connection.execute("PRAGMA synchronous = OFF")
    _multiply(connection, claims, random.Random(seed))
    connection.commit()
    connection.execute("ANALYZE")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    draft.rename(path)


def words(rng: random.Random) -> Iterator[str]:
    """Words without end, the n-th commonest n times as rare as the commonest."""
    letters = "etaoinshrdlu"
    known = ["".join(rng.choice(letters) for _ in range(rng.randint(2, 9))) for _ in range(_VOCABULARY)]
    weights = list(itertools.accumulate(1 / (n + 1) for n in range(_VOCABULARY)))
    while True:
        yield from rng.choices(known, cum_weights=weights, k=10_000)


def _multiply(connection: sqlite3.Connection, claims: int, rng: random.Random) -> None:
    document, names = _row(connection, "document")
    blob, _ = _row(connection, "blob")
    (first, held) = connection.execute("SELECT min(id), count(*) FROM claim").fetchone()
    rows = connection.execute("SELECT * FROM claim ORDER BY id").fetchall()
    columns = [column[1] for column in connection.execute("PRAGMA table_info(claim)")]
    attributions = connection.execute("SELECT * FROM attribution ORDER BY claim_id").fetchall()
    spoken = words(rng)
    copies = -(-claims // held)
    for number in range(2, copies + 1):
        sha = rng.randbytes(32)
        connection.execute("INSERT INTO blob VALUES (?, ?)", (sha, blob[1]))
        changed = dict(zip(names, document, strict=True)) | {"id": number, "sha256": sha, "path": f"{number}.txt"}
        _insert(connection, "document", [tuple(changed.values())])
        offset = (number - 1) * held
        made = []
        for row in rows:
            sentence = " ".join(itertools.islice(spoken, _WORDS))
            told = dict(zip(columns, row, strict=True))
            told |= {"id": told["id"] - first + 1 + offset, "document_id": number, "sentence": sentence}
            made.append(tuple((told | {"folded": sentence}).values()))
        _insert(connection, "claim", made)
        _insert(connection, "attribution", [(each[0] - first + 1 + offset, *each[1:]) for each in attributions])


def _row(connection: sqlite3.Connection, table: str) -> tuple[tuple[Any, ...], list[str]]:
    found = connection.execute(f"SELECT * FROM {table}")
    return found.fetchone(), [column[0] for column in found.description]


def _insert(connection: sqlite3.Connection, table: str, rows: Sequence[tuple[Any, ...]]) -> None:
    if rows:
        marks = ", ".join("?" * len(rows[0]))
        connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)
