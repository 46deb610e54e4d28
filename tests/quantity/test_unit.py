"""Units: their kinds and names."""

import pytest

from claimtrack.quantity import DIMENSIONLESS, PERCENT, PERCENTAGE_POINT, Unit, UnitKind, count, money, physical
from claimtrack.quantity.unit import TIME_UNITS


def test_unit_when_made_by_name_then_its_kind() -> None:
    assert money("USD") == Unit(UnitKind.MONEY, "USD")
    assert count("soldados") == Unit(UnitKind.COUNT, "soldados")
    assert physical("barrel") == Unit(UnitKind.PHYSICAL, "barrel")


@pytest.mark.parametrize("name", TIME_UNITS)
def test_unit_when_a_length_of_time_then_of_that_kind(name: str) -> None:
    assert physical(name).kind is UnitKind.TIME


def test_unit_when_told_then_its_name() -> None:
    assert [str(unit) for unit in (PERCENT, PERCENTAGE_POINT, DIMENSIONLESS)] == [
        "percent",
        "percentage_point",
        "dimensionless",
    ]


def test_unit_when_percent_then_not_the_point() -> None:
    assert PERCENT != PERCENTAGE_POINT
