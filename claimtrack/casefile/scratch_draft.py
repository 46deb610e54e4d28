"""What a check of a whole case is going to note of figures, on disk: held against what the case says, then written."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, delete, select

from claimtrack.casefile.bulk import insert_rows
from claimtrack.casefile.chunks import chunks
from claimtrack.casefile.draft import set_measures
from claimtrack.casefile.index import measure_text
from claimtrack.casefile.journal import Transaction
from claimtrack.casefile.scratch import Scratch
from claimtrack.casefile.serial import from_text
from claimtrack.casefile.store_telling import Telling, telling_from
from claimtrack.casefile.tables import CLAIM, TELLING
from claimtrack.model import Measure

_PAGE = 5_000
_SCHEMA = "CREATE TABLE refiled (claim INTEGER PRIMARY KEY, measure TEXT)"
_NOTED = """
CREATE TABLE telling (
    claim INTEGER PRIMARY KEY, wording BLOB, first INTEGER, around INTEGER, kin INTEGER, low REAL, high REAL,
    held INTEGER DEFAULT 0
);
INSERT OR REPLACE INTO telling (claim, wording, first, around, kin, low, high)
    SELECT figure.claim, figure.wording, one.claim, figure.around > 0, figure.kin, figure.low, figure.high
    FROM figure JOIN figure AS other
        ON other.place = figure.place AND other.start = figure.start AND other.stop = figure.stop AND other.last
    JOIN figure AS one ON one.row = other.first
    ORDER BY figure.row;
"""


def stored_measures(connection: Connection, documents: Sequence[int]) -> dict[int, str]:
    """What the case says that the claims of some documents measure."""
    query = select(CLAIM.c.id, CLAIM.c.measure).where(CLAIM.c.document_id.in_(documents))
    return {row.id: row.measure for row in connection.execute(query)}


class ScratchDraft:
    """Measures as they are found, and tellings once the figures have met (scratch_meetings.py)."""

    def __init__(self, scratch: Scratch) -> None:
        self._scratch, self._db = scratch, scratch.db
        self._db.execute(_SCHEMA)
        self._out = array("q")
        self._noted = False

    def refile(self, held: Mapping[int, str], measures: Iterable[tuple[int, Measure]]) -> None:
        """Note the measures of claims where the case says otherwise."""
        texts = ((number, measure_text(measure)) for number, measure in measures)
        other = [(number, text) for number, text in texts if held.get(number) != text]
        self._db.executemany("INSERT OR REPLACE INTO refiled VALUES (?, ?)", other)

    def compare(self, connection: Connection) -> None:
        """Tell which tellings the case does not hold as they are, and which of its own are no longer so."""
        self._scratch.run(_NOTED)
        self._noted = True
        after = 0
        query = select(TELLING).order_by(TELLING.c.claim_id).limit(_PAGE)
        mine = "SELECT claim, wording, first, around, kin, low, high FROM telling WHERE claim BETWEEN ? AND ?"
        while page := [telling_from(row) for row in connection.execute(query.where(TELLING.c.claim_id > after))]:
            found = self._db.execute(mine, (page[0].claim, page[-1].claim))
            known = {row[0]: _telling(row) for row in found}
            same = [each.claim for each in page if known.get(each.claim) == each]
            self._out.extend(each.claim for each in page if known.get(each.claim) != each)
            self._db.executemany("UPDATE telling SET held = 1 WHERE claim = ?", ((claim,) for claim in same))
            after = page[-1].claim

    def write(self, tx: Transaction) -> None:
        """Write all that was noted."""
        if not self._noted:
            return
        for part in chunks(self._out):
            tx.connection.execute(delete(TELLING).where(TELLING.c.claim_id.in_(part)))
        new = "SELECT claim, wording, first, around, kin, low, high FROM telling WHERE claim > ? AND NOT held"
        for page in self._pages(new):
            insert_rows(tx.connection, TELLING, [_telling(row).values() for row in page])
        for page in self._pages("SELECT claim, measure FROM refiled WHERE claim > ?"):
            set_measures(tx, {claim: (text, from_text(Measure, text)) for claim, text in page})

    def _pages(self, query: str) -> Iterator[list[tuple[Any, ...]]]:
        after = 0
        while page := self._db.execute(f"{query} ORDER BY claim LIMIT ?", (after, _PAGE)).fetchall():
            yield page
            after = page[-1][0]


def _telling(row: Sequence[Any]) -> Telling:
    claim, wording, first, around, kin, low, high = row
    return Telling(claim, wording.hex(), first, bool(around), kin, low, high)
