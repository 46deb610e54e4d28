"""Dates and periods as a language writes them."""

from __future__ import annotations

from datetime import date

from claimtrack.quantity import Period


def day(value: date, lang: str) -> str:
    """A date."""
    return value.isoformat()


def period(value: Period, lang: str) -> str:
    """A period."""
    return str(value)
