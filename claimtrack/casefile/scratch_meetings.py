"""How the figures of a scratch meet: who tells first, who stands for a crowd, and who shares a block with whom.

Rules take a document at a time. Crowds are held against each other block by block: small blocks many at a time, a large
one some of those that stand at a time, so that memory is that of a few thousand figures, however many there are.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimtrack.casefile.index import block_names
from claimtrack.casefile.scratch import Scratch
from claimtrack.model import ClaimIndex, ClaimKey, Measure, MeasuredClaim

if TYPE_CHECKING:
    from claimtrack.checking.comparing.ground import Ground
    from claimtrack.checking.measures.figure import Figure

_AT_ONCE = 500
MEETING = 2_000
"""So many figures meet at a time."""

_SCHEMA = """
CREATE INDEX figure_by_wording ON figure (wording);
CREATE INDEX figure_by_place ON figure (place, start, stop);
CREATE TABLE several AS SELECT wording FROM figure GROUP BY wording HAVING count(*) > 1 ORDER BY wording;
"""
_FILING = """
CREATE INDEX figure_by_kin ON figure (kin) WHERE filed;
CREATE TABLE block (block INTEGER, stands INTEGER, row INTEGER, PRIMARY KEY (block, stands, row)) WITHOUT ROWID;
CREATE TABLE around (condition INTEGER, block INTEGER, row INTEGER, PRIMARY KEY (condition, block, row)) WITHOUT ROWID;
"""
_KEY = "sha256, start, stop"


@dataclass(frozen=True, slots=True)
class Told:
    """A figure with what was found of its tellings."""

    row: int
    figure: Figure
    first: Figure
    """Its first telling in all documents."""
    first_here: bool
    """Whether it is the first one of its own document."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """Figures that meet those that stand, all by their rows: each of the ones with each of the others."""

    rows: Sequence[tuple[int, bool]]
    """With whether they stand themselves."""
    standing: Sequence[int]


class Meetings:
    """The filed figures of a scratch that is full; a Surroundings of its documents (checking/stock.py)."""

    def __init__(self, scratch: Scratch, ground: Ground) -> None:
        self._scratch, self._db, self._ground = scratch, scratch.db, ground
        self._blocks: dict[str, int] = {}
        self._scratch.run(_SCHEMA)
        self._tell()
        self._scratch.run(_FILING)
        self._file()

    def _tell(self) -> None:
        """Find the first tellings; a wording that is told once is its own."""
        from claimtrack.checking.comparing.tellings import Wording

        in_order = f"SELECT row FROM figure JOIN document USING (place) WHERE wording = ? ORDER BY told, {_KEY}, row"
        several = self._db.cursor().execute("SELECT wording FROM several")
        for (wording,) in several:
            told = Wording(self._ground)
            rows = array("q", (row for (row,) in self._db.execute(in_order, (wording,))))
            firsts: dict[int, ClaimKey] = {}
            local, found = None, []
            for row, figure in zip(rows, self._scratch.each(rows), strict=True):
                first, here = (rows[n] for n in told.tell(figure))
                key = figure.key
                if first == row:
                    firsts[row] = key
                if here == row:
                    local = key
                if (first, here) != (row, row):
                    found.append((first, firsts[first] == key, local == key, row))
                if len(found) == _AT_ONCE:
                    self._note(found)
            self._note(found)

    def _note(self, found: list[tuple[int, bool, bool, int]]) -> None:
        """Note first tellings, and empty the list."""
        self._db.executemany("UPDATE figure SET first = ?, own = ?, here = ? WHERE row = ?", found)
        found.clear()

    def _file(self) -> None:
        """File the first tellings that name something, and find those that stand (checking/crowds/crowd.py)."""
        from claimtrack.checking.crowds.crowd import CROWD, DRAWN, OUTERMOST

        self._db.execute("UPDATE figure SET filed = 1, stands = 1 WHERE last AND own AND names")
        crowds = self._db.execute("SELECT kin FROM figure WHERE filed GROUP BY kin HAVING count(*) > ?", (CROWD,))
        orders = (
            (f"high IS NULL, high, {_KEY}", OUTERMOST),
            (f"low IS NULL, -low, {_KEY}", OUTERMOST),
            (_KEY, DRAWN),
        )
        for (kin,) in crowds.fetchall():
            query = "SELECT row FROM figure JOIN document USING (place) WHERE filed AND kin = ? ORDER BY"
            chosen = [
                row
                for order, most in orders
                for row in self._db.execute(f"{query} {order} LIMIT ?", (kin, most)).fetchall()
            ]
            self._db.execute("UPDATE figure SET stands = 0 WHERE filed AND kin = ?", (kin,))
            self._db.executemany("UPDATE figure SET stands = 1 WHERE row = ?", chosen)
        filed = self._db.cursor().execute("SELECT row, blocks, stands, around FROM figure WHERE filed ORDER BY row")
        for some in iter(lambda: filed.fetchmany(_AT_ONCE), []):
            blocks, around = [], []
            for row, names, stands, conditions in some:
                for name in names.split("\r"):
                    block = self._blocks.setdefault(name, len(self._blocks))
                    blocks.append((block, stands, row))
                    bits = range(len(self._scratch.conditions)) if stands else ()
                    around += [(bit, block, row) for bit in bits if conditions >> bit & 1]
            self._db.executemany("INSERT INTO block VALUES (?, ?, ?)", blocks)
            self._db.executemany("INSERT INTO around VALUES (?, ?, ?)", around)

    def told(self, place: int) -> list[Told]:
        """The figures of the document at a place, in the order of its text."""
        # Of two figures on one stretch the last one tells for both.
        query = (
            "SELECT figure.row, other.first, other.here FROM figure JOIN figure AS other"
            " ON other.place = figure.place AND other.start = figure.start AND other.stop = figure.stop AND other.last"
            " WHERE figure.place = ? ORDER BY figure.row"
        )
        rows = self._db.execute(query, (place,)).fetchall()
        wanted = sorted({row for found in rows for row in found[:2]})
        figures = dict(zip(wanted, self._scratch.each(wanted), strict=True))
        return [Told(row, figures[row], figures[first], bool(here)) for row, first, here in rows]

    def figure(self, key: ClaimKey) -> Figure | None:
        """One figure; None where there is no such figure."""
        return self._scratch.figure(key)

    def among(self, could: Callable[[Figure], bool]) -> ClaimIndex:
        """Those that stand and of which this holds: one of the conditions of the rules that look around."""
        return _Among(self, self._scratch.conditions.index(could))

    def around_in(self, measure: Measure, condition: int) -> Iterator[MeasuredClaim]:
        """The figures that share a block with a measure, stand, and meet a condition."""
        blocks = [self._blocks[name] for name in block_names(measure) if name in self._blocks]
        query = (
            "SELECT DISTINCT row FROM around"
            f" WHERE condition = ? AND block IN ({', '.join('?' * len(blocks))}) ORDER BY row"
        )
        rows = [row for (row,) in self._db.execute(query, (condition, *blocks))]
        return (figure.measured for figure in self._scratch.each(rows))

    def __iter__(self) -> Iterator[Meeting]:
        """All meetings: any two figures that share a block, or would after a conversion, are in one at least."""
        counted = "SELECT block, count(*) FROM block GROUP BY block ORDER BY block"
        names = {block: name for name, block in self._blocks.items()}
        small: list[int] = []
        size = 0
        for block, all_of_it in self._db.execute(counted).fetchall():
            if all_of_it > MEETING:
                yield from self._of_large(block)
            elif all_of_it > 1:
                if size + all_of_it > MEETING or len(small) == _AT_ONCE:
                    yield self._of_small(small)
                    small, size = [], 0
                small.append(block)
                size += all_of_it
            for other in self._converted(names[block]):
                yield from self._between(block, other)
        if small:
            yield self._of_small(small)

    def _converted(self, name: str) -> list[int]:
        """The blocks of other units in which a figure of a block is looked for by way of a reference figure."""
        kind, _, root = name.partition("\n")
        kinds = (measure.kind for measure in self._ground.conversions.kinds(Measure(kind)))
        return [self._blocks[other] for each in kinds if (other := f"{each}\n{root}") in self._blocks]

    def _of_small(self, blocks: Sequence[int]) -> Meeting:
        query = f"SELECT DISTINCT row, stands FROM block WHERE block IN ({', '.join('?' * len(blocks))}) ORDER BY row"
        rows = [(row, bool(stands)) for row, stands in self._db.execute(query, blocks)]
        return Meeting(rows, [row for row, stands in rows if stands])

    def _of_large(self, block: int) -> Iterator[Meeting]:
        standing, others = self._rows(block, stands=True), self._rows(block, stands=False)
        for start in range(0, len(standing), MEETING):
            # Two that stand meet at the one of lower key, as they are ordered here.
            earlier = [(row, True) for row in standing[: start + MEETING]]
            yield Meeting(earlier + [(row, False) for row in others], standing[start : start + MEETING])

    def _between(self, block: int, other: int) -> Iterator[Meeting]:
        stand = self._rows(other, stands=True)
        rows = [(row, stands) for stands in (True, False) for row in self._rows(block, stands=stands)]
        for start in range(0, len(stand), MEETING):
            yield Meeting(rows, stand[start : start + MEETING])

    def _rows(self, block: int, *, stands: bool) -> list[int]:
        query = (
            "SELECT row FROM block CROSS JOIN figure USING (row) CROSS JOIN document USING (place)"
            f" WHERE block = ? AND block.stands = ? ORDER BY {_KEY}"
        )
        return [row for (row,) in self._db.execute(query, (block, stands))]

    def work(self) -> int:
        """About how many figures the meetings have in all."""
        return int(self._db.execute("SELECT count(*) FROM block").fetchone()[0])


@dataclass(frozen=True, slots=True)
class _Among:
    """The standing figures that meet a condition as a ClaimIndex."""

    meetings: Meetings
    condition: int

    def meeting(self, measure: Measure) -> Iterator[MeasuredClaim]:
        return self.meetings.around_in(measure, self.condition)
