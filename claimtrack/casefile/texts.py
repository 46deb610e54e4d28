"""The texts of documents, fetched when something looks at them: a case holds more text than memory does."""

from __future__ import annotations

import sys
from collections import OrderedDict
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import fields
from typing import Any

from sqlalchemy import Connection, select

from claimtrack.casefile.tables import DOCUMENT
from claimtrack.model import Document

Reading = Callable[[], AbstractContextManager[Connection]]
"""Begins a transaction that reads."""

MOST = 32 * 2**20
"""So many bytes of text are held at most, besides the one text that is looked at."""
_AHEAD = 50
"""So many texts are fetched at a time where they are looked at in their order, as long as they are no long ones."""
_SHARE = 8
"""What is fetched at a time is about one part in so many of all that is held."""
_FIELDS = [field.name for field in fields(Document) if field.name != "text"]
_Held = tuple[str, str]
"""The hash of a text, and the text."""


class TextOvertaken(Exception):  # noqa: N818
    """A document has another text than when it was read; what rests on it is to be worked out anew."""


class Texts:
    """The texts of the documents of a case, by their numbers, each fetched in a transaction of its own.

    None stays open between, so nobody waits for whoever looks at texts, however long that takes. What is looked at one
    after the other is fetched many at a time; what was looked at longest ago is given up first.
    """

    def __init__(self, reading: Reading, most: int = MOST) -> None:
        self._reading = reading
        self._most = most
        self._held: OrderedDict[int, _Held] = OrderedDict()
        self._bytes = 0
        self._last = 0

    def text(self, document: int, sha256: str) -> str:
        """The text of a document that has this hash. Raises TextOvertaken where it has another by now."""
        held = self._held.get(document)
        if held is None:
            held = self._fetch(document)
        else:
            self._held.move_to_end(document)
        if held is None or held[0] != sha256:
            raise TextOvertaken
        return held[1]

    def _fetch(self, document: int) -> _Held | None:
        many = 0 < document - self._last <= _AHEAD
        query = select(DOCUMENT.c.id, DOCUMENT.c.text_sha256, DOCUMENT.c.text).order_by(DOCUMENT.c.id)
        query = query.where(DOCUMENT.c.id >= document).limit(_AHEAD if many else 1)
        found, size = None, 0
        # From a server, too, row by row: the texts that follow may be longer than memory has room for.
        with (
            self._reading() as connection,
            connection.execute(query, execution_options={"stream_results": many}) as rows,
        ):
            for row in rows:
                held = row.text_sha256, row.text
                found = held if row.id == document else found
                size += self._keep(row.id, held)
                self._last = row.id
                if size * _SHARE > self._most:
                    break
        return found

    def _keep(self, document: int, held: _Held) -> int:
        """Hold a text; returns its size in bytes."""
        self._give_up(document)
        size = sys.getsizeof(held[1])
        self._held[document] = held
        self._bytes += size
        while self._bytes > self._most and len(self._held) > 1:
            self._give_up(next(iter(self._held)))
        return size

    def _give_up(self, document: int) -> None:
        held = self._held.pop(document, None)
        self._bytes -= sys.getsizeof(held[1]) if held else 0

    def close(self) -> None:
        """Give up all texts: a document may be remembered for longer than its text is of use."""
        self._held.clear()
        self._bytes = 0


class StoredDocument(Document):
    """A document whose text is fetched when it is looked at. Two are equal whose texts have one hash."""

    __slots__ = ("_number", "_texts")
    _number: int
    _texts: Texts

    def __init__(self, number: int, texts: Texts, known: Mapping[str, Any]) -> None:
        for name, value in {**known, "_number": number, "_texts": texts}.items():
            object.__setattr__(self, name, value)

    @property
    def text(self) -> str:
        """The text. Raises TextOvertaken where the document has another by now."""
        return self._texts.text(self._number, self.text_sha256)

    def besides_text(self) -> dict[str, Any]:
        """What is known of it, by the names of its fields: all but its text."""
        return {name: getattr(self, name) for name in _FIELDS}

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, StoredDocument):
            return NotImplemented
        return self is other or all(getattr(self, name) == getattr(other, name) for name in _FIELDS)

    def __hash__(self) -> int:
        return hash((self.sha256, self.text_sha256, self.path))
