"""Many rows at once on a server: COPY, which is read and checked as a stream and not statement by statement."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.exc import DBAPIError

WORTH_IT = 50
"""Rows from which a COPY is quicker than its INSERT."""


def copy_rows(connection: Connection, table: Table, names: Sequence[str], values: Iterable[Sequence[Any]]) -> None:
    """Put rows into a table within the transaction at hand; `values` are as the driver takes them, in order of `names`.

    Raises the errors of SQLAlchemy, as an INSERT would.
    """
    prepare = connection.dialect.identifier_preparer
    columns = ", ".join(prepare.format_column(table.columns[name]) for name in names)
    statement = f"COPY {prepare.format_table(table)} ({columns}) FROM STDIN"
    driver: Any = connection.connection.driver_connection
    errors: Any = connection.dialect.loaded_dbapi.Error
    try:
        with driver.cursor() as cursor, cursor.copy(statement) as copy:
            for row in values:
                copy.write_row(row)
    except errors as error:
        raise DBAPIError.instance(statement, None, error, errors, dialect=connection.dialect) from error
