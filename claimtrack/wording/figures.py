"""Numbers and quantities as a language writes them."""

from __future__ import annotations

from decimal import Decimal

from claimtrack.quantity import Interval


def number(value: int | Decimal, lang: str) -> str:
    """A number exactly as it is."""
    return str(value)


def stretch(value: Interval, lang: str) -> str:
    """An interval."""
    return str(value)


def plural_form(value: object, lang: str) -> str:
    """The plural form that a language uses for a number ("one", "other")."""
    return "one" if value == 1 else "other"
