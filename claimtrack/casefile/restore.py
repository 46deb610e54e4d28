"""A whole case out of its lines: into an empty case, in one transaction, by the schema that they were written in."""

from __future__ import annotations

import base64
from collections.abc import Callable, Collection, Iterator
from contextlib import nullcontext
from datetime import date
from itertools import groupby
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    Date,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    func,
    inspect,
    select,
    text,
    update,
)
from sqlalchemy.exc import DataError, IntegrityError

from claimtrack.casefile import bundle, migrate, search
from claimtrack.casefile.bulk import insert_rows
from claimtrack.casefile.bundle import Line
from claimtrack.casefile.case import CaseFile, writer
from claimtrack.casefile.escaping import escaped
from claimtrack.casefile.faults import told
from claimtrack.casefile.tables_acts import METADATA
from claimtrack.model import ActRefused, CaseUnusable

_ROWS = 500
_BYTES = frozenset({("blob", "content")})
"""Columns of bytes in base64; all others are hashes, in hexadecimal."""
_NOT_TOLD = (search.TABLE, "alembic_version")
"""How the tables begin that follow from the others, and that no bundle tells of."""
_LARGEST = 2**63
"""Whole numbers below it fit a column, on both engines."""

_Convert = Callable[[Any], Any]


def restore(case: CaseFile, path: str) -> int:
    """Put the case of a bundle into an empty one, and return how many rows it has.

    The journal is the one of the bundle; no entry is added. Nothing is left behind where it fails. Raises ActRefused
    where the case is not empty, CaseUnusable where the bundle is damaged or from a newer version, InputRefused where it
    is none.
    """
    schema = bundle.schema_of(path)
    # All of it is looked at first: what is damaged is told before anything is written.
    found = bundle.verify(path)
    if found.why is not None:
        raise CaseUnusable(found.why.key, **dict(found.why.parameters))
    with told(case.location), writer(case.engine, references=False) as connection:
        if any(connection.execute(select(table).limit(1)).first() for table in METADATA.sorted_tables):
            raise ActRefused("case.bundle.not_empty", case=case.location)
        if schema != migrate.SCHEMA_VERSION:
            migrate.downgrade(connection, schema or "")
        names = set(inspect(connection).get_table_names())
        with search.together(connection, 1) if search.TABLE in names else nullcontext():
            count = _insert(connection, path, {name for name in names if not name.startswith(_NOT_TOLD)})
        if schema != migrate.SCHEMA_VERSION:
            migrate.upgrade(connection)
        if connection.dialect.name == "sqlite":
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                raise CaseUnusable("case.bundle.altered", path=path)
        else:
            _continue_numbers(connection)
    return count


def _insert(connection: Connection, path: str, names: Collection[str]) -> int:
    """Put the rows of a bundle into the tables of these names, and return how many there are."""
    known = MetaData()
    count = 0
    later: list[tuple[Table, int, str, int]] = []
    for name, lines in groupby(bundle.rows(path), key=lambda line: line.table):
        if name not in names:
            raise CaseUnusable("case.bundle.damaged", path=path, line=next(lines).number)
        table = Table(name, known, autoload_with=connection)
        converts = {column.name: _convert(column) for column in table.columns}
        upwards = _upwards(table) if connection.dialect.name != "sqlite" else ()
        for part in _parts(lines):
            values = [_values(line, converts, path) for line in part]
            for row in values:
                for column in upwards:
                    # A row may refer to one that comes after it, which a server does not wait for.
                    if (row.get(column) or 0) > row["id"]:
                        later.append((table, row["id"], column, row[column]))
                        row[column] = None
            try:
                insert_rows(connection, table, values)
            except (IntegrityError, DataError) as error:
                raise CaseUnusable("case.bundle.damaged", path=path, line=part[0].number) from error
            count += len(values)
    for table, number, column, value in later:
        connection.execute(update(table).where(table.c.id == number).values({column: value}))
    return count


def _parts(lines: Iterator[Line]) -> Iterator[list[Line]]:
    part: list[Line] = []
    for line in lines:
        # Rows that have the same columns go together; bytes of documents do not wait for each other.
        if part and (len(part) == _ROWS or line.row.keys() != part[0].row.keys() or line.table == "blob"):
            yield part
            part = []
        part.append(line)
    # Each table comes with one row at least.
    yield part


def _values(line: Line, converts: dict[str, _Convert], path: str) -> dict[str, Any]:
    try:
        values = {name: converts[name](value) for name, value in line.row.items()}
    except (KeyError, ValueError, TypeError) as error:
        raise CaseUnusable("case.bundle.damaged", path=path, line=line.number) from error
    if not values:
        raise CaseUnusable("case.bundle.damaged", path=path, line=line.number)
    return values


def _convert(column: Column[Any]) -> _Convert:
    """From what a bundle tells of a column to what its database takes."""
    kind = column.type
    if isinstance(kind, LargeBinary):
        return base64.b64decode if (column.table.name, column.name) in _BYTES else bytes.fromhex
    if isinstance(kind, Date):
        return date.fromisoformat
    return _whole if isinstance(kind, Boolean | Integer) else _plain


def _whole(value: Any) -> int:
    """A whole number, true or false, as it is. Raises ValueError for anything else and for what no column holds."""
    if not isinstance(value, int) or not -_LARGEST <= value < _LARGEST:
        raise ValueError
    return value


def _plain(value: Any) -> str | float:
    """A text as a case stores it, or a number. Raises TypeError for anything else."""
    if isinstance(value, str):
        return escaped(value)
    if isinstance(value, int | float):
        return value
    raise TypeError


def _upwards(table: Table) -> tuple[str, ...]:
    """The columns by which rows refer to others of their own table; entries of a journal refer to earlier ones."""
    if table.name == "journal":
        return ()
    return tuple(key.parent.name for key in table.foreign_keys if key.column.table is table)


def _continue_numbers(connection: Connection) -> None:
    """Let a server number new rows behind those that were put in."""
    for table in METADATA.sorted_tables:
        column = table.autoincrement_column
        if column is None:
            continue
        name = connection.execute(select(func.pg_get_serial_sequence(table.name, column.name))).scalar_one()
        highest = connection.execute(select(func.max(column))).scalar_one()
        if name is not None and highest is not None:
            connection.execute(text("SELECT setval(:name, :value)"), {"name": name, "value": highest})
