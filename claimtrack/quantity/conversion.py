"""Factors between physical units, taken from pint.

pint and its registry load on the first conversion: only a comparison needs them.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pint

# pint's own `barrel` is the US dry barrel of 31.5 gallons; the press means the oil barrel of 42.
_PINT_NAMES = {"barrel": "oil_bbl"}


@cache
def _registry() -> pint.UnitRegistry[Decimal]:
    import pint

    return pint.UnitRegistry(non_int_type=Decimal)


@cache
def dimension(name: str) -> str | None:
    """The physical dimension of a unit as pint writes it ("[length] ** 3"), or None for a name it does not know."""
    import pint

    try:
        quantity = _registry().Quantity(Decimal(1), _PINT_NAMES.get(name, name))
    except (pint.PintError, ValueError, AttributeError, TypeError):
        return None
    return str(quantity.dimensionality)


@cache
def factor(source: str, target: str) -> Decimal | None:
    """How many `target` units one `source` unit is, or None where the two measure different things."""
    import pint

    if source == target:
        return Decimal(1)
    try:
        one = _registry().Quantity(Decimal(1), _PINT_NAMES.get(source, source))
        return Decimal(one.to(_PINT_NAMES.get(target, target)).magnitude)
    except (pint.PintError, ValueError, AttributeError, TypeError):
        return None
