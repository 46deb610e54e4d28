"""Figures: interval, unit, period, arithmetic and comparison. Pure: no files, no database, no language."""

from claimtrack.quantity.comparison import Stand, compare, gap
from claimtrack.quantity.figure import Approximation, Quantity, rounding_margin, widen
from claimtrack.quantity.interval import Interval
from claimtrack.quantity.period import Period, Precision
from claimtrack.quantity.unit import DIMENSIONLESS, PERCENT, PERCENTAGE_POINT, Unit, UnitKind, count, money, physical

__all__ = [
    "DIMENSIONLESS",
    "PERCENT",
    "PERCENTAGE_POINT",
    "Approximation",
    "Interval",
    "Period",
    "Precision",
    "Quantity",
    "Stand",
    "Unit",
    "UnitKind",
    "compare",
    "count",
    "gap",
    "money",
    "physical",
    "rounding_margin",
    "widen",
]
