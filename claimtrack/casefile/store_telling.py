"""What the last check made of each figure, so that the next one can begin where it ended."""

from __future__ import annotations

import json
from array import array
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from claimtrack.casefile.filters import superseded
from claimtrack.casefile.index import block_names, measure_text
from claimtrack.casefile.journal import Transaction
from claimtrack.casefile.serial import dumps
from claimtrack.casefile.tables import CHECKED_DOCUMENT, CLAIM, CLAIM_BLOCK, DOCUMENT, META, TELLING
from claimtrack.model import ClaimKey, Measure

FILED = "filed"
"""The name in `meta` of what the tellings rest on."""
_CHUNK = 500
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


def versions(connection: Connection) -> dict[int, int]:
    """The documents that a check takes, each with the version of its row."""
    query = select(DOCUMENT.c.id, DOCUMENT.c.version).where(~DOCUMENT.c.hidden, DOCUMENT.c.id.not_in(superseded()))
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
    numbers = sorted({*gone, *seen})
    for start in range(0, len(numbers), _CHUNK):
        some = numbers[start : start + _CHUNK]
        tx.connection.execute(delete(CHECKED_DOCUMENT).where(CHECKED_DOCUMENT.c.document_id.in_(some)))
    if seen:
        rows = [{"document_id": document, "version": version} for document, version in seen.items()]
        tx.connection.execute(insert(CHECKED_DOCUMENT), rows)


def insert_tellings(tx: Transaction, tellings: Sequence[Telling]) -> None:
    """Put in tellings of claims that have none."""
    if tellings:
        tx.connection.execute(insert(TELLING), [each.values() for each in tellings])


def set_first(tx: Transaction, claim: int, first: int) -> None:
    """Note another first telling of a claim that has one."""
    tx.connection.execute(update(TELLING).where(TELLING.c.claim_id == claim).values(first_id=first))


def take_out(tx: Transaction, documents: Collection[int]) -> list[Telling]:
    """Take out the tellings of some documents, and return them."""
    mine = TELLING.c.claim_id.in_(select(CLAIM.c.id).where(CLAIM.c.document_id.in_(documents)))
    found = [
        Telling(row.claim_id, row.wording, row.first_id, row.around, row.kin, row.low, row.high)
        for row in tx.connection.execute(select(TELLING).where(mine))
    ]
    tx.connection.execute(delete(TELLING).where(mine))
    return found


def refile(tx: Transaction, measures: Iterable[tuple[int, Measure]]) -> None:
    """Store the measures of claims as a check finds them, where they are others than stored."""
    wanted = {number: (measure_text(measure), measure) for number, measure in measures}
    numbers = sorted(wanted)
    for start in range(0, len(numbers), _CHUNK):
        some = numbers[start : start + _CHUNK]
        rows = tx.connection.execute(select(CLAIM.c.id, CLAIM.c.measure).where(CLAIM.c.id.in_(some))).all()
        for number, held in rows:
            text, measure = wanted[number]
            if held == text:
                continue
            tx.connection.execute(update(CLAIM).where(CLAIM.c.id == number).values(measure=text))
            tx.connection.execute(delete(CLAIM_BLOCK).where(CLAIM_BLOCK.c.claim_id == number))
            blocks = [{"claim_id": number, "block": block} for block in block_names(measure)]
            tx.connection.execute(insert(CLAIM_BLOCK), blocks)


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


def firsts(connection: Connection, group: int, limit: int | None = None) -> list[int]:
    """The claims of a group that are told first; so many of them at most."""
    query = select(TELLING.c.claim_id).where(TELLING.c.kin == group, TELLING.c.first_id == TELLING.c.claim_id)
    return list(connection.execute(query.order_by(TELLING.c.claim_id).limit(limit)).scalars())


def outermost(connection: Connection, group: int, outer: int, drawn: int) -> dict[int, ClaimKey]:
    """Of the first tellings of a group so many of the lowest and of the highest, and so many by their keys."""
    place = DOCUMENT.c.sha256, CLAIM.c.number_start, CLAIM.c.number_end
    query = (
        select(TELLING.c.claim_id, CLAIM.c.kind, *place)
        .join(CLAIM, CLAIM.c.id == TELLING.c.claim_id)
        .join(DOCUMENT, DOCUMENT.c.id == CLAIM.c.document_id)
        .where(TELLING.c.kin == group, TELLING.c.first_id == TELLING.c.claim_id)
    )
    found = {}
    orders = [((end.is_(None), end), outer) for end in (TELLING.c.high, -TELLING.c.low)]
    for order, limit in (*orders, ((), drawn)):
        for row in connection.execute(query.order_by(*order, *place).limit(limit)):
            found[row.claim_id] = ClaimKey(row.sha256, row.kind, row.number_start, row.number_end)
    return found


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
