"""Factors between physical units, taken from pint, and between units of time.

pint and its registry load on the first conversion: only a comparison of what is measured needs them.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from claimtrack.quantity.unit import SECONDS, Unit, UnitKind

if TYPE_CHECKING:
    import pint

# pint's own `barrel` is the US dry barrel of 31.5 gallons; the press means the oil barrel of 42.
_PINT_NAMES = {"barrel": "oil_bbl"}
# pint would compute what stands in a name: units and small powers of them, and no arithmetic of a text's own.
_NAME = re.compile(r"[^\W\d]\w*(?:\*\*[1-9])?(?:[*/][^\W\d]\w*(?:\*\*[1-9])?)*")

# To pint a bag and a point are units, too: of a bag of rice nobody can tell how much it holds.
_MASSES = ("gram", "kilogram", "metric_ton", "pound", "ounce", "troy_ounce", "short_ton", "long_ton", "carat")
_VOLUMES = ("liter", "gallon", "barrel", "bushel", "meter**3", "foot**3")
_ENERGIES = ("gigajoule", "megaBtu", "kilowatt_hour", "megawatt_hour")
_AREAS = ("hectare", "acre", "meter**2", "foot**2", "kilometer**2")
_SOLD_BY = frozenset((*_MASSES, *_VOLUMES, *_ENERGIES, *_AREAS))


@cache
def _registry() -> pint.UnitRegistry[Decimal]:
    import pint

    registry: pint.UnitRegistry[Decimal] = pint.UnitRegistry(non_int_type=Decimal)
    registry.define("parts_per_billion = 1e-9 = ppb")
    return registry


def _quantity(name: str, amount: int = 1) -> pint.Quantity[Decimal] | None:
    """An amount of a unit, or None for a name that pint does not know."""
    import pint

    if not _NAME.fullmatch(name):
        return None
    try:
        return _registry().Quantity(Decimal(amount), _PINT_NAMES.get(name, name))
    except (pint.PintError, ValueError, AttributeError):
        return None


@cache
def dimension(name: str) -> str | None:
    """The physical dimension of a unit as pint writes it ("[length] ** 3"), or None for a name it does not know."""
    one = _quantity(name)
    return None if one is None else str(one.dimensionality)


@cache
def base_factor(name: str) -> Decimal | None:
    """How many of the base units of its dimension one unit is.

    None for a name that pint does not know, for a scale with a zero of its own (degrees) and for one of logarithms
    (decibels).
    """
    one, none = _quantity(name), _quantity(name, 0)
    if one is None or none is None:
        return None
    try:
        return None if none.to_base_units().magnitude else Decimal(one.to_base_units().magnitude)
    except TypeError:
        # What pint raises for logarithms, which it takes of floats alone.
        return None


def base_scale(unit: Unit) -> Decimal:
    """How many base units of its dimension one unit is, 1 for what has none: a sum, a count, degrees."""
    if unit.kind is UnitKind.TIME:
        return Decimal(SECONDS[unit.name])
    known = base_factor(unit.name) if unit.kind is UnitKind.PHYSICAL else None
    return Decimal(1) if known is None else known


def rate_dimension(per: str) -> str | None:
    """The dimension of a denominator by which things are sold or yield; None for time and for what is counted."""
    return dimension(per) if per in _SOLD_BY else None


def rate_scale(per: str | None) -> Decimal:
    """How many base units such a denominator is; 1 for any other, and for none."""
    known = base_factor(per) if per in _SOLD_BY else None
    return Decimal(1) if known is None else known


@cache
def factor(source: str, target: str) -> Decimal | None:
    """How many `target` units one `source` unit is.

    None where the two measure different things, or differ by more than a factor: degrees of two scales.
    """
    if source == target:
        return Decimal(1)
    if source in SECONDS and target in SECONDS:
        # To pint a quarter is a weight.
        return Decimal(SECONDS[source]) / SECONDS[target]
    one, none, other = _quantity(source), _quantity(source, 0), _quantity(target)
    if one is None or none is None or other is None or one.dimensionality != other.dimensionality:
        return None
    return None if none.to(other.units).magnitude else Decimal(one.to(other.units).magnitude)
