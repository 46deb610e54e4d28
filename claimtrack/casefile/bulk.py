"""Many rows at once: plain statements of the driver, each value converted by its column's type alone."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Enum, Table
from sqlalchemy.engine.interfaces import Dialect
from sqlalchemy.types import TypeEngine

from claimtrack.casefile import copying
from claimtrack.casefile.columns import SafeText, escaped

_Convert = Callable[[Any], Any]
_VALUES = 9000
"""How many values a statement of SQLite takes at most, where it was built to take as many."""


def insert_rows(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Put rows into a table. All name the same columns, two at least; the others are empty."""
    if not rows:
        return
    names = tuple(rows[0])
    converts = _converts(table, connection.dialect)
    columns: list[Sequence[Any]] = list(zip(*map(itemgetter(*names), rows), strict=True))
    for place, name in enumerate(names):
        convert = converts[name]
        if convert is not None:
            columns[place] = [None if value is None else convert(value) for value in columns[place]]
    values = list(zip(*columns, strict=True))
    if connection.dialect.name == "sqlite":
        _insert_on_file(connection, table, names, values)
    elif len(values) >= copying.WORTH_IT:
        copying.copy_rows(connection, table, names, values)
    else:
        connection.exec_driver_sql(_statement(table, connection.dialect, names, 1), values)


def _insert_on_file(
    connection: Connection, table: Table, names: tuple[str, ...], values: Sequence[tuple[Any, ...]]
) -> None:
    """Put many rows in by each statement.

    SQLite writes the index of words out before each statement that a trigger follows, and makes the lists that checks
    compare with anew for each: done for one row at a time, that costs more than the rows.
    """
    driver: Any = connection.connection.driver_connection
    most = min(_VALUES, driver.getlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER))
    together = max(1, most // len(names))
    start = 0
    while start < len(values):
        left = len(values) - start
        # What is no full statement goes by powers of two: the driver keeps those that it built, and a large one is a
        # megabyte, so there must be few kinds.
        some = values[start : start + (together if left >= together else 1 << left.bit_length() - 1)]
        start += len(some)
        statement = _statement(table, connection.dialect, names, len(some))
        connection.exec_driver_sql(statement, tuple(chain.from_iterable(some)))


@lru_cache(maxsize=64)
def _statement(table: Table, dialect: Dialect, names: tuple[str, ...], rows: int) -> str:
    prepare = dialect.identifier_preparer
    columns = ", ".join(prepare.format_column(table.columns[name]) for name in names)
    row = f"({', '.join(['?' if dialect.paramstyle == 'qmark' else '%s'] * len(names))})"
    return f"INSERT INTO {prepare.format_table(table)} ({columns}) VALUES {', '.join([row] * rows)}"


@cache
def _converts(table: Table, dialect: Dialect) -> dict[str, _Convert | None]:
    """By column, what makes a value one that the driver takes."""
    return {column.name: _convert(column.type, dialect) for column in table.columns}


def _convert(type_: TypeEngine[Any], dialect: Dialect) -> _Convert | None:
    if isinstance(type_, Enum) and type_.enum_class is not None:
        # What the types of SQLAlchemy do in three calls for each value, in one.
        return dict(zip(type_.enum_class, type_.enums, strict=True)).__getitem__
    if isinstance(type_, SafeText):
        return escaped
    return type_.dialect_impl(dialect).bind_processor(dialect)
