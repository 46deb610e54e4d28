"""Conversion: factors between physical units, with the press's barrel."""

from decimal import Decimal

import pytest

from claimtrack.language import packs
from claimtrack.quantity.conversion import base_factor, dimension, factor, rate_dimension, rate_scale


def near(found: Decimal | None, wanted: str) -> bool:
    return found is not None and abs(found / Decimal(wanted) - 1) < Decimal("1e-9")


def test_factor_when_a_barrel_then_the_oil_barrel_of_42_gallons() -> None:
    assert near(factor("barrel", "gallon"), "42")
    assert near(factor("barrel", "liter"), "158.987294928")
    assert near(factor("liter", "barrel"), "0.006289810770432")


@pytest.mark.parametrize(
    ("source", "target", "wanted"),
    [
        ("metric_ton", "kilogram", "1000"),
        ("hectare", "meter**2", "10000"),
        ("kilometer**2", "hectare", "100"),
        ("mile", "kilometer", "1.609344"),
        ("gigawatt_hour", "megawatt_hour", "1000"),
        ("week", "day", "7"),
        ("quarter", "month", "3"),
        ("year", "quarter", "4"),
        ("hectometer**3", "meter**3", "1000000"),
    ],
)
def test_factor_when_units_of_one_kind_then_the_known_one(source: str, target: str, wanted: str) -> None:
    assert near(factor(source, target), wanted)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("barrel", "kilogram"),
        ("barrel", "soldados"),
        ("soldados", "barrel"),
        ("meter +", "meter"),
        ("", "meter"),
        ("$", "meter"),
        ("nan", "meter"),
        ("9**9**9**9", "meter"),
        ("meter**99999999", "meter"),
        ("10*meter", "meter"),
        ("5", "meter"),
        ("ünit", "meter"),
        ("__import__('os')", "meter"),
    ],
)
def test_factor_when_another_kind_or_no_unit_then_none(source: str, target: str) -> None:
    assert factor(source, target) is None


@pytest.mark.parametrize("target", ["degree_Fahrenheit", "kelvin"])
def test_factor_when_scales_begin_elsewhere_then_none(target: str) -> None:
    assert factor("degree_Celsius", target) is None
    assert factor(target, "degree_Celsius") is None


def test_factor_when_the_same_name_then_one_whatever_it_is() -> None:
    assert factor("soldados", "soldados") == 1


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("barrel", "[length] ** 3"),
        ("metric_ton", "[mass]"),
        ("kilometer", "[length]"),
        ("hour", "[time]"),
        ("soldados", None),
        ("+", None),
        ("barrel barrel(", None),
        ("ünit", None),
    ],
)
def test_dimension_when_known_then_as_pint_writes_it(name: str, wanted: str | None) -> None:
    assert dimension(name) == wanted


def _physical() -> set[str]:
    return {
        name
        for pack in packs().values()
        for _, name in pack.units.physical.entries()
        # 100 kilograms here, 46 there: a unit of its own.
        if name != "quintal"
    }


@pytest.mark.parametrize("name", sorted(_physical()))
def test_dimension_when_a_physical_unit_of_the_packs_then_pint_knows_it(name: str) -> None:
    assert dimension(name) is not None


def test_base_factor_when_a_scale_of_its_own_or_of_logarithms_then_none() -> None:
    assert near(base_factor("liter"), "0.001")
    assert [base_factor(name) for name in ("degree_Celsius", "decibel", "soldados")] == [None, None, None]


def test_denominator_when_a_measure_then_of_its_dimension_and_when_a_thing_then_of_none() -> None:
    assert rate_dimension("pound") == rate_dimension("metric_ton") == "[mass]"
    assert rate_scale("metric_ton") == 1000 * rate_scale("kilogram")
    for thing in ("bag", "point", "inmate", "month"):
        assert rate_dimension(thing) is None
        assert rate_scale(thing) == 1
    assert rate_scale(None) == 1
