"""Units of figures: money, physical units, counts of things, shares and multiples."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache


class UnitKind(StrEnum):
    """What sort of thing a unit counts; units of two kinds are never compared."""

    MONEY = "money"
    """A currency, named by its ISO 4217 code; XXX is a currency that the text does not tell."""
    PHYSICAL = "physical"
    """A unit that pint reads; `barrel` is the oil barrel of 42 US gallons."""
    TIME = "time"
    """A length of time: second, minute, hour, day, week, month, quarter, half-year, year."""
    COUNT = "count"
    """Things that are counted, named by their noun as the text has it."""
    PERCENT = "percent"
    PERCENTAGE_POINT = "percentage_point"
    DIMENSIONLESS = "dimensionless"
    """A fraction or a multiple: half, threefold."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: its kind and its name (ISO 4217 code, pint name, noun, or the name of the kind itself)."""

    kind: UnitKind
    name: str

    def __str__(self) -> str:
        return self.name


PERCENT = Unit(UnitKind.PERCENT, "percent")
PERCENTAGE_POINT = Unit(UnitKind.PERCENTAGE_POINT, "percentage_point")
DIMENSIONLESS = Unit(UnitKind.DIMENSIONLESS, "dimensionless")
UNKNOWN_CURRENCY = "XXX"
"""ISO 4217's code for "no currency": what a bare currency sign is until the document tells."""

SECONDS = {
    "second": 1,
    "minute": 60,
    "hour": 3_600,
    "day": 86_400,
    "week": 604_800,
    "month": 2_629_800,
    "quarter": 7_889_400,
    "half_year": 15_778_800,
    "year": 31_557_600,
}
"""How long a unit of time lasts, on average: a year has 365.25 days, and as many in each of its months."""
TIME_UNITS = tuple(SECONDS)


@lru_cache(maxsize=1000)
def money(code: str) -> Unit:
    """The unit of a currency, by its ISO 4217 code."""
    return Unit(UnitKind.MONEY, code)


def count(noun: str) -> Unit:
    """The unit of things counted, by their noun."""
    return Unit(UnitKind.COUNT, noun)


@lru_cache(maxsize=1000)
def physical(name: str) -> Unit:
    """A physical unit, or a unit of time, by the name that pint reads."""
    return Unit(UnitKind.TIME if name in TIME_UNITS else UnitKind.PHYSICAL, name)
