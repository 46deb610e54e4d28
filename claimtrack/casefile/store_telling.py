"""What the last check made of each figure, so that the next one can begin where it ended."""

from __future__ import annotations

import json
from array import array
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from claimtrack.casefile.chunks import chunks
from claimtrack.casefile.filters import superseded
from claimtrack.casefile.journal import Transaction
from claimtrack.casefile.serial import dumps
from claimtrack.casefile.tables import CHECKED_DOCUMENT, CLAIM, DOCUMENT, META, TELLING

FILED = "filed"
"""The name in `meta` of what the tellings rest on."""
_AT_ONCE = 10_000


@dataclass(frozen=True, slots=True)
class Telling:
    """A row of the table."""

    claim: int
    wording: str
    first: int
    around: bool
    kin: int
    low: float | None
    high: float | None

    def values(self) -> dict[str, Any]:
        """As the table holds it."""
        names = {"claim_id": self.claim, "wording": self.wording, "first_id": self.first, "around": self.around}
        return names | {"kin": self.kin, "low": self.low, "high": self.high}


def telling_from(row: Row[Any]) -> Telling:
    """The telling of a row."""
    return Telling(row.claim_id, row.wording, row.first_id, row.around, row.kin, row.low, row.high)


def versions(connection: Connection, only: Collection[int] | None = None) -> dict[int, int]:
    """The documents that a check takes, or some of them, each with the version of its row."""
    query = select(DOCUMENT.c.id, DOCUMENT.c.version).where(~DOCUMENT.c.hidden, DOCUMENT.c.id.not_in(superseded()))
    if only is not None:
        query = query.where(DOCUMENT.c.id.in_(only))
    return {row.id: row.version for row in connection.execute(query)}


def checked_versions(connection: Connection) -> dict[int, int]:
    """The documents that the last check took."""
    return {row.document_id: row.version for row in connection.execute(select(CHECKED_DOCUMENT))}


def filed(connection: Connection) -> Mapping[str, Any] | None:
    """What the tellings rest on; None where there are none."""
    told = connection.execute(select(META.c.value).where(META.c.name == FILED)).scalar_one_or_none()
    return None if told is None else json.loads(told)


def set_filed(tx: Transaction, value: Mapping[str, Any] | None) -> None:
    """Note what the tellings rest on; None takes them all out."""
    connection = tx.connection
    if value is None:
        connection.execute(delete(TELLING))
        connection.execute(delete(CHECKED_DOCUMENT))
        connection.execute(delete(META).where(META.c.name == FILED))
        return
    text = dumps(value)
    if connection.execute(update(META).where(META.c.name == FILED).values(value=text)).rowcount == 0:
        connection.execute(insert(META), {"name": FILED, "value": text})


def note_checked(tx: Transaction, gone: Iterable[int], seen: Mapping[int, int]) -> None:
    """Note which documents the check took, each with its version; those of `gone` no longer."""
    for some in chunks(sorted({*gone, *seen})):
        tx.connection.execute(delete(CHECKED_DOCUMENT).where(CHECKED_DOCUMENT.c.document_id.in_(some)))
    if seen:
        rows = [{"document_id": document, "version": version} for document, version in seen.items()]
        tx.connection.execute(insert(CHECKED_DOCUMENT), rows)


def how_many(connection: Connection) -> int:
    """How many figures are filed."""
    return int(connection.execute(select(func.count()).select_from(TELLING)).scalar_one())


def kin(connection: Connection, claim: int) -> int | None:
    """The group of a claim; None for one that is not filed."""
    return connection.execute(select(TELLING.c.kin).where(TELLING.c.claim_id == claim)).scalar_one_or_none()


def kins(connection: Connection, documents: Collection[int]) -> set[int]:
    """The groups of the figures that are filed of some documents."""
    mine = TELLING.c.claim_id.in_(select(CLAIM.c.id).where(CLAIM.c.document_id.in_(documents)))
    return set(connection.execute(select(TELLING.c.kin).where(mine).distinct()).scalars())


def scanned(
    connection: Connection, *, part: tuple[int, int] | None = None, group: int | None = None
) -> tuple[array[int], array[float], array[float], array[int]]:
    """The columns of a sweep, eight bytes a value: groups, lower and upper ends, claims, by their claims.

    `part` takes those of the n-th of so many parts, no group of which is in two; `group` those of one group.
    """
    query = select(TELLING.c.kin, TELLING.c.low, TELLING.c.high, TELLING.c.claim_id)
    if part is not None:
        query = query.where(func.abs(TELLING.c.kin % part[1]) == part[0])
    if group is not None:
        query = query.where(TELLING.c.kin == group)
    infinite = float("inf")
    groups, lows, highs, claims = array("q"), array("d"), array("d"), array("q")
    rows = connection.execution_options(yield_per=_AT_ONCE).execute(query.order_by(TELLING.c.claim_id))
    for kin, low, high, claim in rows:
        groups.append(kin)
        lows.append(-infinite if low is None else low)
        highs.append(infinite if high is None else high)
        claims.append(claim)
    return groups, lows, highs, claims
