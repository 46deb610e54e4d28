"""The journal: writing an entry for an act, reading entries, checking the chain."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import chain as several
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Text, func, insert, select, type_coerce, update

from claimtrack.casefile import chain, journal_on_file
from claimtrack.casefile.bulk import insert_values
from claimtrack.casefile.chunks import chunks
from claimtrack.casefile.columns import utc_text
from claimtrack.casefile.serial import dumps
from claimtrack.casefile.tables import JOURNAL
from claimtrack.model import Checkpoint, Entry

Payload = Mapping[str, Any]
_FROM_SERVER = 1000
"""Rows that a check of the chain takes at a time: a server is asked seldom."""


class Transaction:
    """An act in the making: a connection that writes, who acts, when, and the entries written so far."""

    def __init__(
        self, connection: Connection, by: str, time: datetime, salts: Callable[[], str], sitting: int | None
    ) -> None:
        self.connection = connection
        self.by = by
        self.time = time
        self.sitting = sitting
        self._salts = salts
        self._held: list[chain.StoredEntry] | None = None
        self._last = checkpoint(connection)

    @property
    def next_number(self) -> int:
        """The number that the next entry will have: the version of the rows that the act writes."""
        return 1 if self._last is None else self._last.number + 1

    def hold(self) -> None:
        """From now on keep entries back, so that many are written together; `release` writes them."""
        self._held = []

    def release(self) -> None:
        """Write the entries that were kept back; later ones are written at once."""
        held, self._held = self._held, None
        insert_values(self.connection, JOURNAL, chain.StoredEntry._fields, list(several.from_iterable(held or ())))

    def record(
        self,
        act: str,
        subject: str,
        *,
        before: Payload | None,
        after: Payload | None,
        reason: str | None = None,
        evidence: Sequence[str] = (),
        undoes: int | None = None,
    ) -> Entry:
        """Write the entry of an act and chain it to the one before."""
        if self.sitting is None:
            latest = self.connection.execute(select(func.max(JOURNAL.c.sitting))).scalar_one()
            self.sitting = (latest or 0) + 1
        number = self.next_number
        previous = chain.FIRST_PREVIOUS if self._last is None else self._last.hash
        salt = self._salts()
        told_before = None if before is None else dumps(before)
        told_after = None if after is None else dumps(after)
        told_evidence = dumps(list(evidence)) if evidence else chain.NO_EVIDENCE
        payload = chain.payload_hash(salt, told_before, told_after, reason, told_evidence)
        time = utc_text(self.time)
        stored = chain.StoredEntry(
            number,
            self.by,
            time,
            self.sitting,
            act,
            subject,
            told_before,
            told_after,
            reason,
            told_evidence,
            undoes,
            salt,
            payload,
            previous,
            chain.entry_hash(number, self.by, time, self.sitting, act, subject, undoes, payload, previous),
        )
        if self._held is None:
            self.connection.execute(insert(JOURNAL), stored._asdict())
        else:
            self._held.append(stored)
        self._last = Checkpoint(number, stored.hash)
        return _entry(stored)


def checkpoint(connection: Connection) -> Checkpoint | None:
    """The journal's last entry; None while there is none."""
    row = connection.execute(
        select(JOURNAL.c.number, JOURNAL.c.hash).order_by(JOURNAL.c.number.desc()).limit(1)
    ).one_or_none()
    return None if row is None else Checkpoint(row.number, row.hash)


def entries(
    connection: Connection,
    *,
    numbers: Sequence[int] | None = None,
    subjects: Sequence[str] | None = None,
    sitting: int | None = None,
    person: str | None = None,
    after: int | None = None,
    without: Sequence[str] = (),
    limit: int | None = None,
) -> list[Entry]:
    """The entries that meet every condition given, oldest first; `limit` takes the last so many of them.

    `without` leaves out the acts of some kinds.
    """
    columns = JOURNAL.c
    conditions: list[ColumnElement[bool]] = []
    if numbers is not None:
        conditions.append(columns.number.in_(numbers))
    if subjects is not None:
        conditions.append(columns.subject.in_(subjects))
    if sitting is not None:
        conditions.append(columns.sitting == sitting)
    if person is not None:
        conditions.append(columns.actor == person)
    if after is not None:
        conditions.append(columns.number > after)
    if without:
        conditions.append(columns.act.not_in(without))
    query = select(JOURNAL).where(*conditions).order_by(columns.number.desc()).limit(limit)
    return [_entry(_stored(row)) for row in connection.execute(query)][::-1]


def undone(connection: Connection) -> frozenset[int]:
    """The numbers of the entries that stand undone: an undo of theirs stands."""
    query = select(JOURNAL.c.number, JOURNAL.c.undoes).where(JOURNAL.c.undoes.is_not(None))
    return standing_undone((row[0], row[1]) for row in connection.execute(query.order_by(JOURNAL.c.number)))


def standing_undone(entries: Iterable[tuple[int, int | None]]) -> frozenset[int]:
    """Which of some entries stand undone: of each its number and the one that it undoes, oldest first."""
    gone: set[int] = set()
    # An undo comes after what it undoes: from the last one backwards each is known to stand or not.
    for number, undoes in reversed(list(entries)):
        if undoes is not None and number not in gone:
            gone.add(undoes)
    return frozenset(gone)


def last_sitting(connection: Connection, person: str, without: Sequence[str]) -> int | None:
    """The sitting of a person's last entry that stands, acts of some kinds and erased entries left aside."""
    gone = undone(connection)
    query = select(JOURNAL.c.number, JOURNAL.c.sitting).where(
        JOURNAL.c.actor == person, JOURNAL.c.act.not_in(without), JOURNAL.c.salt.is_not(None)
    )
    for number, sitting in connection.execute(query.order_by(JOURNAL.c.number.desc())):
        if number not in gone:
            return int(sitting)
    return None


def verify(connection: Connection, kept: Checkpoint | None = None) -> chain.Verification:
    """Check the chain, and against a checkpoint kept elsewhere."""
    if connection.dialect.name == "sqlite":
        driver: Any = connection.connection.driver_connection
        return journal_on_file.verify(driver, kept)
    # As the driver gives them: a conversion for each field would take half of the time.
    plain = [type_coerce(column, Text) if column.name in journal_on_file.ESCAPED else column for column in JOURNAL.c]
    query = select(*plain).order_by(JOURNAL.c.number)
    # Closed at the first bad entry too: a server keeps what was not fetched.
    with connection.execution_options(yield_per=_FROM_SERVER).execute(query) as rows:
        return chain.verify_entries(several.from_iterable(map(journal_on_file.restored, rows.partitions())), kept)


def payloads(connection: Connection) -> Iterator[tuple[int, str, str, list[Any]]]:
    """Number, act and subject of each entry that says something, with what it says as data, in their order."""
    columns = JOURNAL.c
    query = select(columns.number, columns.act, columns.subject, columns.before, columns.after)
    for number, act, subject, *told in connection.execute(
        query.where(columns.salt.is_not(None)).order_by(columns.number)
    ):
        yield number, act, subject, [json.loads(text) for text in told if text is not None]


def erase(connection: Connection, numbers: Sequence[int]) -> None:
    """Take out what entries say. The database allows it once an entry of an erasing came after them."""
    nothing = {"before": None, "after": None, "reason": None, "evidence": chain.NO_EVIDENCE, "salt": None}
    for some in chunks(numbers):
        mine = JOURNAL.c.number.in_(some)
        connection.execute(update(JOURNAL).where(mine).values(nothing))


def erasing_of(connection: Connection, subject: str) -> Entry | None:
    """The entry by which something was erased, if it was."""
    query = select(JOURNAL).where(JOURNAL.c.subject == subject, JOURNAL.c.act == chain.ERASE)
    row = connection.execute(query.order_by(JOURNAL.c.number).limit(1)).one_or_none()
    return None if row is None else _entry(_stored(row))


def _stored(row: Row[Any]) -> chain.StoredEntry:
    return chain.StoredEntry._make(row)


def _entry(stored: chain.StoredEntry) -> Entry:
    return Entry(
        stored.number,
        stored.actor,
        datetime.fromisoformat(stored.time),
        str(stored.sitting),
        stored.act,
        stored.subject,
        None if stored.before is None else json.loads(stored.before),
        None if stored.after is None else json.loads(stored.after),
        stored.reason,
        () if stored.evidence == chain.NO_EVIDENCE else tuple(json.loads(stored.evidence)),
        stored.undoes,
        stored.previous_hash,
        stored.hash,
        stored.erased,
    )
