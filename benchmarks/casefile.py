"""How fast the case file is: `python -m benchmarks.casefile [DOCUMENTS]`.

Adds made-up documents of twenty claims each, then verifies a long journal. Prints rows a second beside the driver's own
`executemany` of exactly the same rows into the same schema and into tables without any index, in the same run on the
same disk; the entries a second of `journal verify`, from the database and from an export; and how rate and memory stand
at a million claims against those at a tenth. The planted slow cases are a statement for each row, and an add that looks
through all claims for one document in four and keeps what it was given.
"""

from __future__ import annotations

import hashlib
import resource
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from decimal import Decimal
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from claimtrack import casefile, desk
from claimtrack.casefile import CaseFile
from claimtrack.casefile.bulk import insert_rows
from claimtrack.casefile.case import writer
from claimtrack.casefile.chain import FIRST_PREVIOUS, NO_EVIDENCE, StoredEntry, Verification, entry_hash, payload_hash
from claimtrack.casefile.engine import case_url, make_engine
from claimtrack.casefile.tables_acts import METADATA
from claimtrack.desk.adding import groups
from claimtrack.desk.adding import store as store_group
from claimtrack.model import (
    Anchor,
    Attribution,
    Claim,
    ClaimKind,
    Document,
    ReadDocument,
    Sentence,
    SourceKind,
    SourceMention,
    Span,
)
from claimtrack.quantity import Interval, Quantity, count

CLAIMS = 20
TRIES = 3
ENTRIES = 300_000
GROWN = 50_000
"""Documents of the case whose growth is measured: a million claims."""
LEAST_PACE, LEAST_KEPT, MOST_GROWN = 0.25, 0.5, 100.0
"""The gates (R14 and R15): of the bare driver's rate, of the rate at a tenth of the claims, MB."""
SLOWED = 4_000
"""Documents of the case that is grown the slow way."""
_LOOKED_FOR = 4
"""Of so many documents one is looked for among all claims, the slow way."""
PLANTED = 3_000
_EVERY_ROW = "SELECT count(*) FROM claim WHERE folded LIKE '%zzzq%'"
_SENTENCE = "Nearly {:,} soldiers were sent to the border in the north that week, said the ministry of defence."
_STORED = ("blob", "document", "source", "claim", "claim_block", "attribution", "journal")


def document(number: int) -> desk.Incoming:
    """A document of its own with twenty figures."""
    lines = [_SENTENCE.format(number * CLAIMS + place + 1000) for place in range(CLAIMS)]
    text, claims, start = "\n".join(lines), [], 0
    for place, line in enumerate(lines):
        end = line.index(" were")
        figure = number * CLAIMS + place + 1000
        claims.append(
            Claim(
                ClaimKind.QUANTITY,
                Anchor.at(text, start, start + end),
                Sentence(start, start + len(line), line),
                Quantity(Interval.point(Decimal(figure)), count("soldiers")),
                Span(start + 7, start + 7 + len(f"{figure:,}")),
                attribution=Attribution((SourceMention(f"ministry {number % 50}", SourceKind.BODY),)),
            )
        )
        start += len(line) + 1
    data = text.encode()
    digest = hashlib.sha256(data).hexdigest()
    made = Document(f"{number}.txt", digest, text, digest, language="en", url=f"https://example.org/{number}")
    return desk.Incoming(ReadDocument(made, tuple(claims)), data)


def store(case: CaseFile, documents: int) -> tuple[float, float]:
    """Add documents; returns the seconds of storing alone, and those of measuring and storing."""
    started, stored = time.perf_counter(), 0.0
    sitting: int | None = None
    for group, _ in groups(document(number) for number in range(documents)):
        before = time.perf_counter()
        for outcome in store_group(case, "benchmark", group, sitting):
            sitting = int(outcome.entry.sitting) if outcome.entry else sitting
        stored += time.perf_counter() - before
    return stored, time.perf_counter() - started


def rows_of(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """All rows that adding left, by table."""
    connection = sqlite3.connect(path)
    found = {name: connection.execute(f"SELECT * FROM {name}").fetchall() for name in _STORED}
    connection.close()
    return found


def raw(path: Path, rows: dict[str, list[tuple[object, ...]]], *, schema: bool) -> float:
    """Seconds of the driver's own executemany of these rows, in batches of 10,000, WAL, synchronous=FULL."""
    if schema:
        casefile.open_case(path, create=True).close()
    connection = sqlite3.connect(path, isolation_level=None)
    if not schema:
        connection.execute("PRAGMA journal_mode = WAL")
        for name, held in rows.items():
            connection.execute(f"CREATE TABLE {name} ({', '.join(f'c{n}' for n in range(len(held[0])))})")
    connection.execute("PRAGMA synchronous = FULL")
    started = time.perf_counter()
    for name, held in rows.items():
        statement = f"INSERT INTO {name} VALUES ({', '.join('?' * len(held[0]))})"
        for start in range(0, len(held), 10_000):
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(statement, held[start : start + 10_000])
            connection.execute("COMMIT")
    seconds = time.perf_counter() - started
    connection.close()
    return seconds


def fill_journal(case: CaseFile, number: int) -> None:
    """A journal of so many entries, chained as acts would chain them."""

    def chained() -> Iterator[StoredEntry]:
        previous = FIRST_PREVIOUS
        for at in range(1, number + 1):
            fields = ("benchmark", "2026-03-01T09:00:00.000000+00:00", at, "decide", f"C{at}")
            after = f'{{"claim":"C{at}","person":"benchmark","status":"disputed"}}'
            payload = payload_hash("00", None, after, None, NO_EVIDENCE)
            digest = entry_hash(at, *fields, None, payload, previous)
            yield StoredEntry(at, *fields, None, after, None, NO_EVIDENCE, None, "00", payload, previous, digest)
            previous = digest

    with case.writing("benchmark") as tx:
        part: list[dict[str, object]] = []
        for entry in chained():
            part.append(entry._asdict())
            if len(part) == 10_000 or entry.number == number:
                insert_rows(tx.connection, METADATA.tables["journal"], part)
                part = []


def verified(told: str, verify: Callable[[], Verification]) -> None:
    """Print how many entries a second are verified."""
    seconds = float("inf")
    for _ in range(TRIES):
        started = time.perf_counter()
        found = verify()
        seconds = min(seconds, time.perf_counter() - started)
        assert found.holds
        assert found.entries == ENTRIES
    _line(f"verify, {told}, entries a second", f"{ENTRIES / seconds:,.0f}")


def memory() -> float:
    """The most memory that this process has had, in MB."""
    status = Path("/proc/self/status")
    if status.exists():
        # What the system counts for a process begins with what the one that started it had had.
        return next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM")) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def one_by_one(path: Path, rows: dict[str, list[tuple[object, ...]]]) -> float:
    """Rows a second of claims put in by a statement each: the slow way that the gate must catch."""
    casefile.open_case(path, create=True).close()
    engine = make_engine(case_url(str(path)), patience=10)
    claims = rows["claim"][:PLANTED]
    mark = ", ".join("?" * len(claims[0]))
    with writer(engine, references=False) as connection:
        started = time.perf_counter()
        for row in claims:
            connection.exec_driver_sql(f"INSERT INTO claim VALUES ({mark})", row)
        seconds = time.perf_counter() - started
        connection.rollback()
    engine.dispose()
    return len(claims) / seconds


def grown(documents: int, *, planted: bool = False) -> list[tuple[int, float, float]]:
    """Claims, rows a second of the last tenth, and memory so far, after a tenth of so many documents and after all.

    What a figure measures is worked out once for all: it is no part of what grows. `planted` is the slow way that the
    gates must catch: documents are looked for among all claims, and none is let go.
    """
    measures = tuple(groups_of(document(0))[0].measures)
    found = []
    kept: list[Any] | None = [] if planted else None

    def coming(first: int, last: int) -> Iterator[desk.Incoming]:
        return (replace(document(number), measures=measures) for number in range(first, last))

    with tempfile.TemporaryDirectory() as folder, casefile.open_case(Path(folder) / "a.db", create=True) as case:
        tenth = documents // 10
        for first, last in ((0, tenth // 2), (tenth // 2, tenth), (tenth, documents - tenth // 2)):
            rate = rate_of(case, coming(first, last), last - first, kept)
            if last == tenth:
                found.append((last * CLAIMS, rate, memory()))
        rate = rate_of(case, coming(documents - tenth // 2, documents), tenth // 2, kept)
        found.append((documents * CLAIMS, rate, memory()))
    return found


def groups_of(incoming: desk.Incoming) -> Any:
    """One document as it is stored, with what its figures measure."""
    return next(group for group, _ in groups([incoming]))


def rate_of(case: CaseFile, coming: Iterator[desk.Incoming], documents: int, kept: list[Any] | None) -> float:
    """Claims a second of storing documents; with a list the slow way, which keeps them there."""
    stored, sitting = 0.0, None
    for group, _ in groups(coming):
        before = time.perf_counter()
        if kept is not None:
            kept.append(group)
            with case.reading() as connection:
                for _each in group[::_LOOKED_FOR]:
                    connection.exec_driver_sql(_EVERY_ROW).scalar()
        for outcome in store_group(case, "benchmark", group, sitting):
            sitting = int(outcome.entry.sitting) if outcome.entry else sitting
        stored += time.perf_counter() - before
    return documents * CLAIMS / stored


def main(documents: int) -> int:
    """Print the table; 1 where a gate did not hold, or did not catch the planted case."""
    print("| what | measured | gate | |")
    print("| --- | --- | --- | --- |")
    held = []
    # First, while nothing else has taken memory.
    (few, early, small), (many, late, large) = grown(GROWN)
    _line(f"claims a second at {few:,}", f"{early:,.0f}")
    _line(f"claims a second at {many:,}", f"{late:,.0f}")
    held.append(_gate(f"rate at {many:,} / at {few:,}", late / early, LEAST_KEPT, least=True))
    _line(f"memory at {few:,} claims, MB", f"{small:.0f}")
    held.append(_gate(f"memory more at {many:,}, MB", large - small, MOST_GROWN, least=False))
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        best = {"store": float("inf"), "all": float("inf"), "same": float("inf"), "bare": float("inf")}
        for attempt in range(TRIES):
            path = home / f"{attempt}.db"
            with casefile.open_case(path, create=True) as case:
                store(case, 1)
                stored, whole = store(case, documents)
            rows = rows_of(path)
            count_of_rows = sum(map(len, rows.values()))
            same = raw(home / f"same{attempt}.db", rows, schema=True)
            bare = raw(home / f"bare{attempt}.db", rows, schema=False)
            for name, seconds in (("store", stored), ("all", whole), ("same", same), ("bare", bare)):
                best[name] = min(best[name], seconds)
        _line("rows stored", f"{count_of_rows:,}")
        for name, told in (
            ("store", "storing"),
            ("all", "measuring and storing"),
            ("same", "executemany, same schema"),
            ("bare", "executemany, no index"),
        ):
            _line(f"{told}, rows a second", f"{count_of_rows / best[name]:,.0f}")
        _line("storing / executemany, same schema", f"{best['same'] / best['store']:.2f}")
        held.append(_gate("storing / executemany, no index", best["bare"] / best["store"], LEAST_PACE, least=True))
        slow = one_by_one(home / "slow.db", rows) / (count_of_rows / best["bare"])
        held.append(_caught("planted: a statement a row / executemany, no index", slow < LEAST_PACE, slow))
        with casefile.open_case(home / "journal.db", create=True) as case:
            fill_journal(case, ENTRIES)
            verified("database", lambda: desk.verify(case))
            export = home / "case.jsonl"
            export.write_text("".join(desk.export_lines(case)), encoding="utf-8")
            verified("export", lambda: desk.verify_export(str(export)))
    # In a process of its own: the most memory that this one has had would hide what is kept.
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as alone:
        (_, early, small), (many, late, large) = alone.submit(grown, SLOWED, planted=True).result()
    held.append(
        _caught(f"planted: all looked through, rate at {many:,} / at a tenth", late / early < LEAST_KEPT, late / early)
    )
    held.append(_caught(f"planted: all kept, memory more at {many:,}, MB", large - small > MOST_GROWN, large - small))
    return 0 if all(held) else 1


def _line(*cells: str) -> None:
    print(f"| {' | '.join([*cells, '', ''][:4])} |", flush=True)


def _gate(what: str, measured: float, gate: float, *, least: bool) -> bool:
    held = measured >= gate if least else measured <= gate
    _line(what, f"{measured:.2f}", f"{'at least' if least else 'at most'} {gate:g}", "held" if held else "NOT held")
    return held


def _caught(what: str, caught: bool, measured: float) -> bool:
    _line(what, f"{measured:.2f}", "", "caught" if caught else "NOT caught")
    return caught


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000))
