"""Column types that give back exactly what was put in, on every engine."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, Dialect, Enum, LargeBinary, Text
from sqlalchemy.types import TypeDecorator

from claimtrack.casefile.escaping import escaped, unescaped


class SafeText(TypeDecorator[str]):
    """Any text. NUL, which PostgreSQL refuses, is stored as U+001A and "0"; U+001A itself as U+001A and "1"."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Escape on the way in."""
        return None if value is None else escaped(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Restore on the way out."""
        return None if value is None else unescaped(value)


class ExactDecimal(TypeDecorator[Decimal]):
    """A decimal as its text: every digit, closing zeros and the exponent as written (1.50E+6)."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """The text of a finite decimal."""
        return None if value is None else exact_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Decimal | None:  # noqa: ARG002
        """The decimal itself."""
        return None if value is None else Decimal(value)


def exact_text(value: Decimal) -> str:
    """A decimal as the case stores it. Raises ValueError for one that is not finite."""
    if not value.is_finite():
        raise ValueError(f"a figure is a finite number, not {value}")
    return str(value)


class UtcTime(TypeDecorator[datetime]):
    """An aware moment as ISO text in UTC: the same text on every engine, in the order of time."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """The text of an aware moment."""
        return None if value is None else utc_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """The moment itself."""
        return None if value is None else datetime.fromisoformat(value)


def utc_text(moment: datetime) -> str:
    """A moment as the case stores it. Raises ValueError for one without a zone."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone")
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


class Sha256(TypeDecorator[str]):
    """A SHA-256 that the program writes in hexadecimal, stored as its 32 bytes."""

    impl = LargeBinary(32)
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> bytes | None:  # noqa: ARG002
        """The bytes."""
        return None if value is None else bytes.fromhex(value)

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """The hexadecimal text."""
        return None if value is None else bytes(value).hex()


def one_of(values: type[StrEnum], name: str | None = None) -> Any:
    """A text column that the database itself holds to the values of an enumeration; `name` names the constraint.

    Without a name the constraint is one of `among`.
    """
    return Enum(
        values,
        name=name,
        native_enum=False,
        create_constraint=name is not None,
        length=24,
        values_callable=lambda kind: [member.value for member in kind],
    )


def among(**columns: type[StrEnum]) -> tuple[CheckConstraint, ...]:
    """Constraints that hold text columns, by name, to the values of enumerations, in the tables of very many rows.

    Each word is compared by itself: SQLite makes a list that words are looked up in anew for each statement, which
    takes a fifth of the time of a large add.
    """
    return tuple(
        CheckConstraint(" OR ".join(f"{column} = '{member.value}'" for member in values), name=column)
        for column, values in columns.items()
    )
