"""A whole case as lines of JSON: out of a case, and checked without a database.

The first line tells the schema, the last one how many rows came between and the SHA-256 of all lines before it. A row
is an object of its table and its columns that are not empty, in the order of its key, so that equal cases are equal
files.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from itertools import product
from typing import Any, NamedTuple

from sqlalchemy import Column, ColumnElement, Connection, String, select

from claimtrack.casefile import chain, migrate
from claimtrack.casefile.columns import utc_text
from claimtrack.casefile.serial import dumps
from claimtrack.casefile.tables_acts import METADATA
from claimtrack.model import CaseUnusable, Checkpoint, InputRefused

KIND = "claimtrack"
FORMAT = 1
"""Raised where the lines themselves change; a changed schema is the migrations' business."""

_ROWS = 500
_LONGEST = 400_000_000
"""Bytes of a line; a document of 50 MB in base64 fits several times."""

_INTEGERS = frozenset({"number", "sitting", "undoes"})
_MAY_BE_MISSING = frozenset({"before", "after", "reason", "undoes", "salt"})
_TYPES = frozenset(
    product(
        *(
            (int if name in _INTEGERS else str, *((type(None),) if name in _MAY_BE_MISSING else ()))
            for name in chain.StoredEntry._fields
        )
    )
)
"""The types that the columns of a journal's row may have, all of them together: one look tells of a row."""

Row = dict[str, Any]
_read = json.JSONDecoder().raw_decode
_LINE_ENDS = ("\n", "\r\n")
"""The second one where a mail or an editor changed the file: told as altered, and not as damaged in its first line."""


class Line(NamedTuple):
    """A row of a bundle: the number of its line, its table and its columns."""

    number: int
    table: str
    row: Row


def lines(connection: Connection) -> Iterator[str]:
    """The lines of a case, each with its line feed."""
    digest, count = hashlib.sha256(), 0
    for text in _content(connection):
        digest.update(text.encode("utf-8", "surrogatepass"))
        count += 1
        yield text
    yield dumps({"end": {"rows": count - 1, "sha256": digest.hexdigest()}}) + "\n"


def _content(connection: Connection) -> Iterator[str]:
    yield dumps({KIND: "case", "format": FORMAT, "schema": migrate.SCHEMA_VERSION}) + "\n"
    for table in METADATA.sorted_tables:
        query = select(table).order_by(*(_ordered(connection, column) for column in table.primary_key))
        with connection.execution_options(yield_per=_ROWS).execute(query) as rows:
            for row in rows.mappings():
                told = {name: _told(value) for name, value in row.items() if value is not None}
                yield dumps({"table": table.name, "row": told}) + "\n"


def _ordered(connection: Connection, column: Column[Any]) -> ColumnElement[Any]:
    # A server orders text by the rules of its language, and each by others.
    text = isinstance(column.type, String) or isinstance(getattr(column.type, "impl", None), String)
    return column.collate("C") if text and connection.dialect.name != "sqlite" else column


def _told(value: Any) -> Any:
    if isinstance(value, bytes | memoryview):
        return base64.b64encode(value).decode()
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, datetime):
        return utc_text(value)
    if isinstance(value, date):
        return value.isoformat()
    return value.value if isinstance(value, Enum) else value


# -- reading one ------------------------------------------------------------------------------------------------------


def schema_of(path: str) -> str | None:
    """The schema of the bundle in a file; None where the file is none.

    Raises CaseUnusable for one of a newer version, OSError where the file cannot be read.
    """
    with open(path, encoding="utf-8", errors="surrogatepass", newline="") as file:
        try:
            head = json.loads(file.readline(1000))
        except (ValueError, RecursionError):
            return None
    if not isinstance(head, dict) or head.get(KIND) != "case":
        return None
    schema = head.get("schema")
    if not isinstance(schema, str) or not isinstance(head.get("format"), int):
        return None
    if head["format"] > FORMAT or schema > migrate.SCHEMA_VERSION:
        raise CaseUnusable("case.bundle.newer", path=path)
    return schema


def rows(path: str) -> Iterator[Line]:
    """The rows of a bundle, as long as the lines are those that were written.

    Raises InputRefused where the file is no bundle, CaseUnusable where it is damaged (naming the line) or cut off.
    """
    if schema_of(path) is None:
        raise InputRefused("case.bundle.none", path=path)
    digest, number, ended = hashlib.sha256(), 0, False
    with open(path, "rb") as file:
        while line := file.readline(_LONGEST):
            number += 1
            data = _object(line)
            if data is None or ended:
                raise _damaged(path, number)
            if "end" in data:
                if data["end"] != {"rows": number - 2, "sha256": digest.hexdigest()}:
                    raise CaseUnusable("case.bundle.altered", path=path)
                ended = True
                continue
            digest.update(line)
            if number > 1:
                if not isinstance(data.get("table"), str) or not isinstance(data.get("row"), dict):
                    raise _damaged(path, number)
                yield Line(number, data["table"], data["row"])
    if not ended:
        raise CaseUnusable("case.bundle.cut_off", path=path)


def _object(line: bytes) -> Row | None:
    try:
        text = line.decode("utf-8", "surrogatepass")
        # Half as long as `loads`, which looks for blanks around what it reads.
        data, end = _read(text)
    except (ValueError, RecursionError):
        return None
    return data if isinstance(data, dict) and text[end:] in _LINE_ENDS else None


def _damaged(path: str, line: int) -> CaseUnusable:
    return CaseUnusable("case.bundle.damaged", path=path, line=line)


def verify(path: str, kept: Checkpoint | None = None) -> chain.Verification:
    """Check the journal of a bundle, with no database, and then the bundle itself.

    Raises InputRefused where the file is no bundle, CaseUnusable where it is damaged apart from its journal.
    """
    fault: list[CaseUnusable] = []

    def entries() -> Iterator[tuple[Any, ...]]:
        try:
            yield from _entries(rows(path), path)
        except CaseUnusable as unusable:
            fault.append(unusable)

    found = chain.verify_entries(entries(), kept)
    if found.holds and not fault:
        return found
    if found.holds:
        raise fault[0]
    # The journal's own fault names an entry; what a damaged line hides is told by the line.
    if fault and found.why is not None and found.why.key in ("case.journal.cut_off", "case.journal.emptied"):
        raise fault[0]
    return found


def _entries(lines: Iterable[Line], path: str) -> Iterator[tuple[Any, ...]]:
    for line in lines:
        if line.table != "journal":
            continue
        entry = tuple(map(line.row.get, chain.StoredEntry._fields))
        if tuple(map(type, entry)) not in _TYPES:
            raise _damaged(path, line.number)
        yield entry
