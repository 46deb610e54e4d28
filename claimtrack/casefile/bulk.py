"""Many rows at once: one prepared statement of the driver, each value converted by its column's type alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.engine.interfaces import Dialect

_Convert = Callable[[Any], Any]


def insert_rows(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Put rows into a table; a column that a row does not name is empty."""
    if not rows:
        return
    statement, converts = _plan(table, connection.dialect)
    values = [
        tuple([row.get(name) if convert is None else convert(row.get(name)) for name, convert in converts])
        for row in rows
    ]
    connection.exec_driver_sql(statement, values)


@cache
def _plan(table: Table, dialect: Dialect) -> tuple[str, tuple[tuple[str, _Convert | None], ...]]:
    """The statement and, by column, what makes a value one that the driver takes."""
    prepare = dialect.identifier_preparer
    names = ", ".join(prepare.format_column(column) for column in table.columns)
    mark = "?" if dialect.paramstyle == "qmark" else "%s"
    marks = ", ".join([mark] * len(table.columns))
    converts = tuple(
        (column.name, column.type.dialect_impl(dialect).bind_processor(dialect)) for column in table.columns
    )
    return f"INSERT INTO {prepare.format_table(table)} ({names}) VALUES ({marks})", converts
