"""The findings of a check of a whole case, on disk: each once, in their order, and what makes them those of the case.

They come in any order and as often as they are met; `engine.told_once` and `engine.in_order` say which count and how
they stand. What has to be written is worked out beside the case, so that the lock is held to write alone.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from sqlalchemy import Connection, func, select

from claimtrack.casefile.bulk import insert_rows
from claimtrack.casefile.ids import CLAIM, number_of
from claimtrack.casefile.journal import Transaction
from claimtrack.casefile.scratch import Scratch
from claimtrack.casefile.store_finding import (
    Changes,
    finding_values,
    ids_of,
    known_by,
    members_of,
    set_members,
    update_findings,
)
from claimtrack.casefile.store_link import Ends, Links
from claimtrack.casefile.tables import FINDING, LINK
from claimtrack.model import Certainty, ClaimKey, Finding, Relation, Verdict

_AT_ONCE = 500
_PAGE = 10_000
_WIDTH = 12
"""Digits that a place in a text has room for, so that texts of them stand in the order of the numbers."""
_VALUES = ("kind", "verdict", "certainty", "payload", "figures")
_NAMES = ", ".join(_VALUES)
_SCHEMA = """
CREATE TABLE found (
    slot TEXT PRIMARY KEY, place TEXT, rank TEXT, key TEXT, kind TEXT, verdict TEXT, certainty TEXT, payload TEXT,
    figures TEXT, claims TEXT, documents TEXT, proposed TEXT
) WITHOUT ROWID;
CREATE TABLE proposal (
    place INTEGER PRIMARY KEY, one INTEGER, relation TEXT, other INTEGER, held INTEGER DEFAULT 0,
    UNIQUE (one, relation, other)
);
"""
_ORDERED = """
CREATE TABLE ordered (
    place INTEGER PRIMARY KEY, slot TEXT, ordinal INTEGER DEFAULT 0, number INTEGER, state INTEGER, rejoined INTEGER
);
INSERT INTO ordered (slot) SELECT slot FROM found ORDER BY rank;
CREATE INDEX ordered_by_number ON ordered (number);
"""
_STANDS, _NEW, _OTHER = range(3)


class ScratchFindings:
    """The findings of a check; `compare` when all are in, then `write`."""

    def __init__(self, scratch: Scratch) -> None:
        # Imported here: whoever only looks at a case needs no rules and no word lists.
        from claimtrack.checking import engine

        self._scratch, self._db = scratch, scratch.db
        self._rank, self._told_order = engine.rank, engine.told_order
        self._scratch.run(_SCHEMA)
        self._gone: dict[int, str] = {}
        self._known = False
        self.changes = Changes()
        """What is other than before, once compared."""

    def add(self, finding: Finding, place: str, proposed: Iterable[Ends]) -> None:
        """Put in a finding that was met at a place, with the links that it proposes.

        What is met again counts where its place comes first; of many tellings of one figure, the one with the first.
        """
        slot = finding.key
        if finding.kind == "repeats":
            slot = f"{finding.kind}:{_text(finding.claims[1].key)}"
            place = "\n".join(map(_text, self._told_order(finding)))
        numbers = [number_of(placed.id or "", CLAIM) for placed in finding.claims]
        named = sorted({placed.document.sha256 for placed in finding.claims} | set(finding.documents))
        marks = ", ".join("?" * len(named))
        documents = self._db.execute(f"SELECT number FROM document WHERE sha256 IN ({marks}) ORDER BY number", named)
        values = finding_values(finding)
        row: tuple[Any, ...] = (slot, place, "\n".join(map(_text, self._rank(finding))), finding.key)
        row += tuple(str(values[name]) for name in _VALUES)
        row += tuple(json.dumps(each) for each in (numbers, [number for (number,) in documents], list(proposed)))
        names = "place", "rank", "key", *_VALUES, "claims", "documents", "proposed"
        self._db.execute(
            f"INSERT INTO found (slot, {', '.join(names)}) VALUES ({', '.join('?' * len(row))}) ON CONFLICT (slot)"
            f" DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in names)} WHERE excluded.place < place",
            row,
        )

    def compare(self, connection: Connection) -> None:
        """Work out what makes these the findings of the case. What people made of them stays, by their keys."""
        self._scratch.run(_ORDERED)
        highest = connection.execute(select(func.max(FINDING.c.id))).scalar_one()
        self._known = highest is not None
        next_id = (highest or 0) + 1
        again = "SELECT key FROM found GROUP BY key HAVING count(*) > 1"
        seen = Counter({key: 0 for (key,) in self._db.execute(again)})
        new: list[int] = []
        changed: list[int] = []
        touched = False
        for page in self._pages(f"found.key, {_NAMES}, claims, documents, proposed"):
            known = known_by(connection, [row[1] for row in page]) if self._known else {}
            members = members_of(connection, [row.id for row in known.values()]) if known else {}
            noted = []
            for place, key, *values, claims, documents, proposed in page:
                ordinal = seen[key]
                if key in seen:
                    seen[key] += 1
                self._propose(json.loads(proposed))
                held = known.get((key, ordinal))
                if held is None:
                    new.append(next_id)
                    noted.append((ordinal, next_id, _NEW, True, place))
                    next_id += 1
                    continue
                if not held.live:
                    new.append(held.id)
                elif held.figures != values[-1]:
                    changed.append(held.id)
                same = held.live and all(
                    getattr(held, name) == value for name, value in zip(_VALUES, values, strict=True)
                )
                mine = tuple(json.loads(claims)), tuple(json.loads(documents))
                rejoined = members.get(held.id, ((), ())) != mine
                touched = touched or rejoined or not same
                noted.append((ordinal, held.id, _STANDS if same else _OTHER, rejoined, place))
            update = "UPDATE ordered SET ordinal = ?, number = ?, state = ?, rejoined = ? WHERE place = ?"
            self._db.executemany(update, noted)
        self._gone = dict(self._left(connection)) if self._known else {}
        touched = touched or bool(new or self._gone)
        self.changes = Changes(ids_of(new), ids_of(changed), ids_of(self._gone), touched)

    def _pages(self, columns: str, condition: str = "") -> Iterator[list[tuple[Any, ...]]]:
        """Findings in their order, some at a time: their places among all, and what is asked for."""
        query = (
            f"SELECT ordered.place, {columns} FROM ordered CROSS JOIN found USING (slot)"
            f" WHERE ordered.place > ? {condition} ORDER BY ordered.place LIMIT ?"
        )
        after = 0
        while page := self._db.execute(query, (after, _AT_ONCE)).fetchall():
            yield page
            after = page[-1][0]

    def _left(self, connection: Connection) -> Iterator[tuple[int, str]]:
        """The findings of the case that are not among these, with their keys."""
        after = 0
        query = select(FINDING.c.id, FINDING.c.key).where(FINDING.c.live).order_by(FINDING.c.id).limit(_PAGE)
        while page := connection.execute(query.where(FINDING.c.id > after)).all():
            for number, key in page:
                if self._db.execute("SELECT 1 FROM ordered WHERE number = ?", (number,)).fetchone() is None:
                    yield number, key
            after = page[-1].id

    def _propose(self, proposed: Iterable[tuple[int, str, int]]) -> None:
        into = "INSERT OR IGNORE INTO proposal (one, relation, other) VALUES (?, ?, ?)"
        self._db.executemany(into, proposed)

    def write(self, tx: Transaction) -> None:
        """Write them."""
        for page in self._pages(f"number, {_NAMES}", f"AND state = {_OTHER}"):
            update_findings(tx.connection, [{"number": number, **_values(values)} for _, number, *values in page])
        update_findings(tx.connection, [{"number": number, "live": False} for number in self._gone])
        for page in self._pages(f"number, ordinal, found.key, {_NAMES}", f"AND state = {_NEW}"):
            rows = [{"id": row[1], "ordinal": row[2], "key": row[3], **_values(row[4:])} for row in page]
            insert_rows(tx.connection, FINDING, rows)
        for page in self._pages("number, state, claims, documents", "AND rejoined"):
            members = {row[1]: (tuple(json.loads(row[3])), tuple(json.loads(row[4]))) for row in page}
            held = [row[1] for row in page if row[2] != _NEW]
            set_members(tx.connection, members, held)

    def told(self, _connection: Connection) -> tuple[int, str]:
        """How many they are, and the digest of their keys."""
        digest, count = hashlib.sha256(), 0
        for (key,) in self._db.execute("SELECT key FROM found ORDER BY key"):
            digest.update(key.encode())
            count += 1
        return count, digest.hexdigest()

    def gone_proposals(self, connection: Connection) -> list[Ends]:
        """The links of the case that are proposed no longer; those that are still are held from now on."""
        gone: list[Ends] = []
        after = 0
        query = select(LINK.c.id, LINK.c.first_id, LINK.c.relation, LINK.c.second_id).where(LINK.c.proposed)
        while page := connection.execute(query.where(LINK.c.id > after).order_by(LINK.c.id).limit(_PAGE)).all():
            for row in page:
                ends = row.first_id, row.relation, row.second_id
                hold = "UPDATE proposal SET held = 1 WHERE one = ? AND relation = ? AND other = ?"
                if not self._db.execute(hold, ends).rowcount:
                    gone.append(ends)
            after = page[-1].id
        return sorted(gone)

    def new_proposals(self) -> Links:
        """The links that the case did not propose before, in the order of the findings that propose them."""
        return _NewProposals(self._db)


class _NewProposals:
    """Links on disk."""

    def __init__(self, db: Any) -> None:
        self._db = db

    def __len__(self) -> int:
        return int(self._db.execute("SELECT count(*) FROM proposal WHERE NOT held").fetchone()[0])

    def __iter__(self) -> Iterator[Ends]:
        after = 0
        query = "SELECT place, one, relation, other FROM proposal WHERE place > ? AND NOT held ORDER BY place LIMIT ?"
        while page := self._db.execute(query, (after, _PAGE)).fetchall():
            yield from ((one, Relation(relation), other) for _, one, relation, other in page)
            after = page[-1][0]


def _text(part: object) -> str:
    """A part of an order as text: texts of parts stand as the parts do."""
    if isinstance(part, ClaimKey):
        return "\n".join(map(_text, (part.document, part.kind.value, part.start, part.end)))
    if isinstance(part, date):
        return part.isoformat()
    return f"{part:0{_WIDTH}}" if isinstance(part, int) else str(part)


def _values(values: Iterable[str]) -> dict[str, Any]:
    """The columns of a finding that is live, by name."""
    known: dict[str, Any] = dict(zip(_VALUES, values, strict=True))
    return known | {"verdict": Verdict(known["verdict"]), "certainty": Certainty(known["certainty"]), "live": True}
