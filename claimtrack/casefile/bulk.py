"""Many rows at once: plain statements of the driver, each value converted by its column's type alone."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import Connection, Enum, Table
from sqlalchemy.engine.interfaces import Dialect
from sqlalchemy.types import TypeEngine

from claimtrack.casefile import copying
from claimtrack.casefile.columns import ExactDecimal, SafeText, Sha256, UtcTime, exact_text, utc_text
from claimtrack.casefile.escaping import ESCAPE, escaped

_Convert = Callable[[list[Any]], list[Any]]
_BY_TYPE: dict[type, Callable[[Any], Any]] = {ExactDecimal: exact_text, Sha256: bytes.fromhex, UtcTime: utc_text}
"""What the types do to a value, without the three calls that SQLAlchemy makes for it."""
_VALUES = 9000
"""How many values a statement of SQLite takes at most, where it was built to take as many."""


def insert_rows(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Put rows into a table. All name the same columns, one at least; the others are empty."""
    if rows:
        names = tuple(rows[0])
        insert_values(connection, table, names, [row[name] for row in rows for name in names])


def insert_values(connection: Connection, table: Table, names: tuple[str, ...], values: list[Any]) -> None:
    """Put rows into a table: one long list of the values of these columns, row after row, which is used up.

    The other columns are empty. A tuple for each row, or a list for each column, would be work for the collector of
    garbage.
    """
    width, converts = len(names), _converts(table, connection.dialect)
    for place, name in enumerate(names):
        convert = converts[name]
        if convert is not None:
            values[place::width] = convert(values[place::width])
    if connection.dialect.name == "sqlite":
        _insert_on_file(connection, table, names, values)
        return
    rows = zip(*[iter(values)] * width, strict=True)
    if len(values) >= copying.WORTH_IT * width:
        copying.copy_rows(connection, table, names, rows)
    elif values:
        connection.exec_driver_sql(_statement(table, connection.dialect, names, 1), list(rows))


def _insert_on_file(connection: Connection, table: Table, names: tuple[str, ...], values: list[Any]) -> None:
    """Put many rows in by each statement; `values` are those of one row after the other.

    Around a statement that triggers, references and lists of words follow, SQLite has work of its own: done for one row
    at a time, a large add takes a tenth longer.
    """
    driver: Any = connection.connection.driver_connection
    most = min(_VALUES, driver.getlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER))
    width = len(names)
    left, together, start = len(values) // width, max(1, most // width), 0
    while left:
        # What is no full statement goes by powers of two: the driver keeps those that it built, and a large one is a
        # megabyte, so there must be few kinds.
        some = together if left >= together else 1 << left.bit_length() - 1
        statement = _statement(table, connection.dialect, names, some)
        connection.exec_driver_sql(statement, tuple(values[start : start + some * width]))
        left, start = left - some, start + some * width


@lru_cache(maxsize=64)
def _statement(table: Table, dialect: Dialect, names: tuple[str, ...], rows: int) -> str:
    prepare = dialect.identifier_preparer
    columns = ", ".join(prepare.format_column(table.columns[name]) for name in names)
    row = f"({', '.join(['?' if dialect.paramstyle == 'qmark' else '%s'] * len(names))})"
    return f"INSERT INTO {prepare.format_table(table)} ({columns}) VALUES {', '.join([row] * rows)}"


@cache
def _converts(table: Table, dialect: Dialect) -> dict[str, _Convert | None]:
    """By column, what makes its values those that the driver takes."""
    return {column.name: _convert(column.type, dialect) for column in table.columns}


def _convert(type_: TypeEngine[Any], dialect: Dialect) -> _Convert | None:
    if isinstance(type_, SafeText):
        return _safe
    if isinstance(type_, Enum) and type_.enum_class is not None:
        words: dict[Any, str | None] = dict(zip(type_.enum_class, type_.enums, strict=True))
        words[None] = None
        return lambda column: list(map(words.__getitem__, column))
    one = _BY_TYPE.get(type(type_)) or type_.dialect_impl(dialect).bind_processor(dialect)
    if one is None:
        return None
    return lambda column: [None if value is None else one(value) for value in column]


def _safe(column: list[Any]) -> list[Any]:
    return [text if text is None or ("\0" not in text and ESCAPE not in text) else escaped(text) for text in column]
