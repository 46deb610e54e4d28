"""Rows as the journal holds them: what an act left in one table, read and put back as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from enum import Enum
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Date, Table, and_, delete, insert, select, update

from claimtrack.casefile.columns import UtcTime, utc_text
from claimtrack.casefile.journal import Transaction
from claimtrack.casefile.tables_acts import METADATA

Key = tuple[tuple[str, Any], ...]
"""The primary key of a row: names of columns and values."""


def key_names(table: str) -> tuple[str, ...]:
    """The columns of a table's primary key."""
    return tuple(column.name for column in METADATA.tables[table].primary_key)


def read_row(connection: Connection, table: str, key: Key) -> dict[str, Any] | None:
    """A row as JSON data, without its version; None where it is not there."""
    made = METADATA.tables[table]
    row = connection.execute(select(made).where(_is(made, key))).one_or_none()
    if row is None:
        return None
    return {name: _data(value) for name, value in row._mapping.items() if name != "version"}


def write_row(tx: Transaction, table: str, key: Key, value: Mapping[str, Any] | None) -> None:
    """Put a row in the place of what was there, or take it out."""
    made = METADATA.tables[table]
    tx.connection.execute(delete(made).where(_is(made, key)))
    if value is not None:
        row = {name: _value(made.c[name], each) for name, each in value.items()}
        tx.connection.execute(insert(made), row | {"version": tx.next_number})


def read_fields(connection: Connection, table: str, number: int, names: Iterable[str]) -> dict[str, Any]:
    """Some columns of the row with that number as JSON data."""
    made = METADATA.tables[table]
    row = connection.execute(select(*(made.c[name] for name in names)).where(made.c.id == number)).one()
    return {name: _data(value) for name, value in row._mapping.items()}


def write_fields(tx: Transaction, table: str, number: int, fields: Mapping[str, Any]) -> None:
    """Write some columns of the row with that number."""
    made = METADATA.tables[table]
    values = {name: _value(made.c[name], each) for name, each in fields.items()}
    tx.connection.execute(update(made).where(made.c.id == number).values(values | {"version": tx.next_number}))


def _is(table: Table, key: Key) -> ColumnElement[bool]:
    return and_(*(table.c[name] == value for name, value in key))


def _data(value: Any) -> Any:
    if isinstance(value, datetime):
        return utc_text(value)
    if isinstance(value, date):
        return value.isoformat()
    return value.value if isinstance(value, Enum) else value


def _value(column: Column[Any], data: Any) -> Any:
    if data is not None and isinstance(column.type, UtcTime):
        return datetime.fromisoformat(data)
    return date.fromisoformat(data) if data is not None and isinstance(column.type, Date) else data
