"""What a check of a whole case works out on the way, on disk: memory holds no more of it than is looked at.

A private database of SQLite in the folder for temporary files, gone with its connection. Here are the documents and
figures as the check meets them; how they meet is in scratch_meetings.py, what comes of it in scratch_findings.py.
"""

from __future__ import annotations

import pickle
import sqlite3
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from claimtrack.casefile.index import block_names
from claimtrack.casefile.texts import StoredDocument, Texts
from claimtrack.model import ClaimKey, ClaimKind, Measure, MeasuredClaim, PlacedClaim, ReadDocument

if TYPE_CHECKING:
    from claimtrack.casefile.queries import StoredReading
    from claimtrack.checking.measures.figure import Figure, Scene

_PAGES = 8 * 1024
"""KB of the scratch that SQLite holds in memory."""
_HELD = 1_000
"""So many figures are held at most besides those that meet, and half as many documents."""
_AT_ONCE = 500
_TEXTS = 50
"""Of so many documents all figures are held at most."""

_SCHEMA = """
CREATE TABLE document (place INTEGER PRIMARY KEY, number INTEGER, sha256 TEXT UNIQUE, data BLOB);
CREATE TABLE figure (
    row INTEGER PRIMARY KEY, place INTEGER, claim INTEGER, start INTEGER, stop INTEGER, told TEXT, wording BLOB,
    kin INTEGER, low REAL, high REAL, around INTEGER, names INTEGER, blocks TEXT, last INTEGER,
    first INTEGER, own INTEGER DEFAULT 1, here INTEGER DEFAULT 1, filed INTEGER DEFAULT 0, stands INTEGER DEFAULT 0
);
CREATE TABLE claim (row INTEGER PRIMARY KEY, data BLOB);
"""
_FIGURE = (
    "INSERT INTO figure"
    " (row, place, claim, start, stop, told, wording, kin, low, high, around, names, blocks, last, first)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_PARTS = [field.name for field in fields(Measure) if field.name != "setting"]
UNDATED = "~"
"""Stands for no date, after all dates."""


class Scratch:
    """The documents of a case in their order, each by its place from 0, and their figures by the rows that they get."""

    def __init__(self, texts: Texts) -> None:
        # Imported here: whoever only looks at a case needs no rules and no word lists.
        from claimtrack.checking import rules
        from claimtrack.checking.comparing import tellings
        from claimtrack.checking.crowds import kin
        from claimtrack.checking.measures import figure

        self._figure_of, self._scene_of, self._kin_of = figure.Figure, figure.Scene, kin.kin_of
        self._signature = tellings.signature
        self.conditions = [each.could for each in rules.AROUND]
        """Of the rules that look around: what a figure must be for them."""
        self._texts = texts
        # Without a name it lies in the folder for temporary files, and nobody else can open it.
        self.db = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        for pragma in ("journal_mode = OFF", "synchronous = OFF", f"cache_size = -{_PAGES}"):
            self.db.execute(f"PRAGMA {pragma}").fetchall()
        self.db.execute("BEGIN")
        self.run(_SCHEMA)
        self._documents: OrderedDict[int, tuple[StoredDocument, frozenset[str]]] = OrderedDict()
        self._held: OrderedDict[int, Figure] = OrderedDict()
        self._beside: OrderedDict[str, Sequence[Figure]] = OrderedDict()
        self._rows = 0
        self.places = 0
        """How many documents there are."""

    def run(self, script: str) -> None:
        """Run statements one after the other, within the one transaction that all of it is."""
        for statement in script.split(";"):
            self.db.execute(statement)

    def close(self) -> None:
        """Give it all up."""
        self.db.close()

    def add(self, each: StoredReading, scene: Scene) -> list[int]:
        """Put in the next document with its figures; returns the numbers of their claims."""
        place, self.places = self.places, self.places + 1
        document = each.read.document
        assert isinstance(document, StoredDocument)
        # Nearly all figures of a document have one setting, which is most of what a measure takes.
        setting = scene.figures[0].measured.measure.setting if scene.figures else frozenset[str]()
        data = pickle.dumps((document.besides_text(), setting), pickle.HIGHEST_PROTOCOL)
        self.db.execute("INSERT INTO document VALUES (?, ?, ?, ?)", (place, each.document, document.sha256, data))
        numbers: dict[Any, int] = {}
        for claim, number in zip(each.read.claims, each.claims, strict=True):
            # Two claims that say the same of one stretch are one figure.
            numbers.setdefault(claim, number)
        last = {figure.key: n for n, figure in enumerate(scene.figures)}
        date = document.published.isoformat() if document.published else UNDATED
        figures, claims = [], []
        for n, figure in enumerate(scene.figures):
            row = self._rows = self._rows + 1
            kin, key, measure = self._kin_of(figure), figure.key, figure.measured.measure
            digest = bytes.fromhex(self._signature(figure))
            around = sum(1 << bit for bit, could in enumerate(self.conditions) if could(figure))
            values: tuple[Any, ...] = (row, place, numbers[figure.claim], key.start, key.end, date, digest, kin.group)
            blocks = "\r".join(block_names(measure))
            values += (kin.low, kin.high, around, figure.names_something, blocks, last[key] == n, row)
            figures.append(values)
            own = None if measure.setting == setting else measure.setting
            parts = [getattr(measure, name) for name in _PARTS]
            claims.append((row, pickle.dumps((figure.claim, parts, own), pickle.HIGHEST_PROTOCOL)))
        self.db.executemany(_FIGURE, figures)
        self.db.executemany("INSERT INTO claim VALUES (?, ?)", claims)
        return [values[2] for values in figures]

    def each(self, rows: Sequence[int]) -> Iterator[Figure]:
        """The figures of these rows, in their order."""
        for start in range(0, len(rows), _AT_ONCE):
            some = rows[start : start + _AT_ONCE]
            found = {row: self._held[row] for row in some if row in self._held}
            found |= self._read([row for row in some if row not in found])
            for row in some:
                self._held[row] = found[row]
                self._held.move_to_end(row)
            while len(self._held) > _HELD:
                self._held.popitem(last=False)
            yield from (found[row] for row in some)

    def _read(self, rows: Sequence[int]) -> dict[int, Figure]:
        if not rows:
            return {}
        query = (
            "SELECT row, place, figure.claim, data FROM figure JOIN claim USING (row)"
            f" WHERE row IN ({', '.join('?' * len(rows))})"
        )
        found = {}
        for row, place, number, data in self.db.execute(query, rows).fetchall():
            claim, parts, own = pickle.loads(data)
            document, setting = self.document(place)
            measure = Measure(**dict(zip(_PARTS, parts, strict=True)), setting=setting if own is None else own)
            found[row] = self._figure_of(MeasuredClaim(PlacedClaim(document, claim, f"C{number}"), measure))
        return found

    def document(self, place: int) -> tuple[StoredDocument, frozenset[str]]:
        """The document at a place, and the setting of its figures."""
        held = self._documents.get(place)
        if held is None:
            ((number, data),) = self.db.execute("SELECT number, data FROM document WHERE place = ?", (place,))
            known, setting = pickle.loads(data)
            held = self._documents[place] = StoredDocument(number, self._texts, known), setting
            if len(self._documents) > _HELD // 2:
                self._documents.popitem(last=False)
        else:
            self._documents.move_to_end(place)
        return held

    def scene(self, place: int) -> Scene:
        """The figures of the document at a place."""
        rows = [row for (row,) in self.db.execute("SELECT row FROM figure WHERE place = ? ORDER BY row", (place,))]
        return self._scene_of(ReadDocument(self.document(place)[0], ()), list(self.each(rows)))

    def beside(self, document: str) -> Sequence[Figure]:
        """The figures of the document with that hash."""
        if document not in self._beside:
            ((place,),) = self.db.execute("SELECT place FROM document WHERE sha256 = ?", (document,))
            self._beside[document] = self.scene(place).figures
            if len(self._beside) > _TEXTS:
                self._beside.popitem(last=False)
        else:
            self._beside.move_to_end(document)
        return self._beside[document]

    def figure(self, key: ClaimKey) -> Figure | None:
        """One figure; None where there is no such figure."""
        query = (
            "SELECT row FROM document CROSS JOIN figure USING (place)"
            " WHERE sha256 = ? AND start = ? AND stop = ? AND last"
        )
        found = self.db.execute(query, (key.document, key.start, key.end)).fetchone()
        return None if found is None or key.kind is not ClaimKind.QUANTITY else next(self.each(found))

    def keys(self, claims: Iterable[int]) -> Mapping[int, ClaimKey]:
        """What these claims are known by, by number; of two figures on one stretch the first one goes by it."""
        query = (
            "SELECT sha256, start, stop FROM figure JOIN document USING (place) WHERE claim = ? AND NOT EXISTS ("
            "SELECT 1 FROM figure AS one WHERE one.place = figure.place AND one.start = figure.start"
            " AND one.stop = figure.stop AND one.row < figure.row)"
        )
        found = {}
        for claim in claims:
            for document, start, stop in self.db.execute(query, (claim,)):
                found[claim] = ClaimKey(document, ClaimKind.QUANTITY, start, stop)
        return found
