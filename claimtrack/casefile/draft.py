"""What a check is going to note of figures: laid over what the case holds, and written in one go when it ends.

So a check sees what it noted so far as if it stood in the case, and nobody waits for a lock while it computes.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, delete, select, update

from claimtrack.casefile.bulk import insert_rows
from claimtrack.casefile.chunks import chunks
from claimtrack.casefile.index import block_names, measure_text
from claimtrack.casefile.journal import Transaction
from claimtrack.casefile.store_telling import Telling, telling_from
from claimtrack.casefile.tables import CLAIM, CLAIM_BLOCK, DOCUMENT, TELLING
from claimtrack.model import ClaimKey, Measure

_FIRST = TELLING.c.first_id == TELLING.c.claim_id
_Figure = tuple[int, ClaimKey, float | None, float | None]
"""A claim with where it stands and the ends of its interval."""
_Place = tuple[bool, float, ClaimKey]
_SET_MEASURE = update(CLAIM).where(CLAIM.c.id == bindparam("number")).values(measure=bindparam("text"))


@dataclass(frozen=True, slots=True)
class _Noted:
    """A telling that is not yet in the case, with where its figure stands."""

    telling: Telling
    key: ClaimKey


class Draft:
    """The tellings and measures of a case as they will be. Reads within one transaction, and writes in another."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._out: set[int] = set()
        """Claims of which the telling in the case counts no longer."""
        self._out_of: Counter[int] = Counter()
        self._noted: dict[int, _Noted] = {}
        self._in_block: defaultdict[str, set[int]] = defaultdict(set)
        self._in_group: defaultdict[int, set[int]] = defaultdict(set)
        self._in_wording: defaultdict[str, set[int]] = defaultdict(set)
        self._measures: dict[int, tuple[str, Measure]] = {}
        """What claims measure, as stored and as it is, where the case says otherwise."""

    def take_out(self, documents: Collection[int]) -> list[Telling]:
        """Take out the tellings of some documents, and return them."""
        mine = TELLING.c.claim_id.in_(select(CLAIM.c.id).where(CLAIM.c.document_id.in_(documents)))
        found = [telling_from(row) for row in self._connection.execute(select(TELLING).where(mine))]
        for each in found:
            self._mask(each)
        return found

    def _mask(self, telling: Telling) -> None:
        self._out.add(telling.claim)
        self._out_of[telling.kin] += 1

    def note(self, telling: Telling, key: ClaimKey, measure: Measure) -> None:
        """Note the telling of a figure, in the place of the one that it has."""
        if telling.claim not in self._noted and telling.claim not in self._out:
            held = self._held(telling.claim)
            if held is not None:
                self._mask(held)
        self._noted[telling.claim] = _Noted(telling, key)
        for block in block_names(measure):
            self._in_block[block].add(telling.claim)
        self._in_group[telling.kin].add(telling.claim)
        self._in_wording[telling.wording].add(telling.claim)

    def telling(self, claim: int) -> Telling | None:
        """The telling of a claim; None where it has none."""
        if claim in self._noted:
            return self._noted[claim].telling
        return None if claim in self._out else self._held(claim)

    def _held(self, claim: int) -> Telling | None:
        row = self._connection.execute(select(TELLING).where(TELLING.c.claim_id == claim)).one_or_none()
        return None if row is None else telling_from(row)

    def tellers(self, wording: str) -> list[int]:
        """The claims of a wording, by number."""
        held = self._connection.execute(select(TELLING.c.claim_id).where(TELLING.c.wording == wording)).scalars()
        return sorted({*self._in_case(held), *self._in_wording.get(wording, ())})

    def firsts(self, group: int, limit: int | None = None) -> list[int]:
        """The claims of a group that are told first, by number; so many of them at most."""
        query = select(TELLING.c.claim_id).where(TELLING.c.kin == group, _FIRST).order_by(TELLING.c.claim_id)
        held = self._connection.execute(query.limit(self._wide(limit, group))).scalars()
        return sorted([*self._in_case(held), *self._told_first(self._in_group.get(group, ()))])[:limit]

    def outermost(self, group: int, outer: int, drawn: int) -> dict[int, ClaimKey]:
        """Of the first tellings of a group so many of the lowest and of the highest, and so many by their keys."""
        place = DOCUMENT.c.sha256, CLAIM.c.number_start, CLAIM.c.number_end
        query = (
            select(TELLING.c.claim_id, TELLING.c.low, TELLING.c.high, CLAIM.c.kind, *place)
            .join(CLAIM, CLAIM.c.id == TELLING.c.claim_id)
            .join(DOCUMENT, DOCUMENT.c.id == CLAIM.c.document_id)
            .where(TELLING.c.kin == group, _FIRST)
        )
        low, high = TELLING.c.low, TELLING.c.high
        orders = (
            ((high.is_(None), high), outer, _by_high),
            ((low.is_(None), -low), outer, _by_low),
            ((), drawn, _by_place),
        )
        noted = [self._noted[number] for number in self._told_first(self._in_group.get(group, ()))]
        mine: list[_Figure] = [(each.telling.claim, each.key, each.telling.low, each.telling.high) for each in noted]
        found: dict[int, ClaimKey] = {}
        for order, limit, sorting in orders:
            rows = self._connection.execute(query.order_by(*order, *place).limit(self._wide(limit, group)))
            held = [
                (row.claim_id, ClaimKey(row.sha256, row.kind, row.number_start, row.number_end), row.low, row.high)
                for row in rows
                if row.claim_id not in self._out
            ]
            found |= {number: key for number, key, _, _ in sorted([*held, *mine], key=sorting)[:limit]}
        return found

    def met(self, held: Iterable[tuple[int, int]], measure: Measure) -> list[tuple[int, int]]:
        """Of the first tellings that share a block with a measure, by those `held` in the case: claims and groups."""
        mine = self._told_first({each for block in block_names(measure) for each in self._in_block.get(block, ())})
        counted = [(claim, kin) for claim, kin in held if claim not in self._out]
        return sorted([*counted, *((number, self._noted[number].telling.kin) for number in mine)])

    def _in_case(self, claims: Iterable[int]) -> Iterator[int]:
        return (claim for claim in claims if claim not in self._out)

    def _told_first(self, claims: Iterable[int]) -> Iterator[int]:
        return (claim for claim in claims if self._noted[claim].telling.first == claim)

    def _wide(self, limit: int | None, group: int) -> int | None:
        """How many rows to ask for so that as many are left as are wanted."""
        return None if limit is None else limit + self._out_of[group]

    def refile(self, measures: Iterable[tuple[int, Measure]]) -> None:
        """Note the measures of claims as a check finds them, where they are others than stored."""
        wanted = dict(measures)
        for part in chunks(sorted(wanted)):
            query = select(CLAIM.c.id, CLAIM.c.measure).where(CLAIM.c.id.in_(part))
            for number, held in self._connection.execute(query):
                text = measure_text(wanted[number])
                if held != text:
                    self._measures[number] = text, wanted[number]

    def filed_in(self, held: Iterable[int], measure: Measure) -> list[int]:
        """Of the figures that share a block with a measure, by those `held` in the case: their claims."""
        blocks = set(block_names(measure))
        mine = [number for number, (_, of) in self._measures.items() if not blocks.isdisjoint(block_names(of))]
        return sorted([*(claim for claim in held if claim not in self._measures), *mine])

    def write(self, tx: Transaction) -> None:
        """Write all that was noted."""
        for part in chunks(sorted(self._out)):
            tx.connection.execute(delete(TELLING).where(TELLING.c.claim_id.in_(part)))
        insert_rows(tx.connection, TELLING, [each.telling.values() for each in self._noted.values()])
        set_measures(tx, self._measures)


def set_measures(tx: Transaction, measures: Mapping[int, tuple[str, Measure]]) -> None:
    """File claims under what they measure, as stored and as it is, in the place of what they were filed under."""
    for part in chunks(sorted(measures)):
        tx.connection.execute(delete(CLAIM_BLOCK).where(CLAIM_BLOCK.c.claim_id.in_(part)))
        tx.connection.execute(_SET_MEASURE, [{"number": number, "text": measures[number][0]} for number in part])
        blocks = [(number, block) for number in part for block in block_names(measures[number][1])]
        insert_rows(tx.connection, CLAIM_BLOCK, [{"claim_id": claim, "block": block} for claim, block in blocks])


def _by_high(figure: _Figure) -> _Place:
    _, key, _, high = figure
    return high is None, high or 0.0, key


def _by_low(figure: _Figure) -> _Place:
    _, key, low, _ = figure
    return low is None, -(low or 0.0), key


def _by_place(figure: _Figure) -> _Place:
    return False, 0.0, figure[1]
