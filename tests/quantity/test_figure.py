"""Quantities, and the width that rounding gives a stated point."""

from decimal import Decimal

import pytest
from hypothesis import given

from claimtrack.quantity import Approximation, Interval, Quantity, money, rounding_margin, widen
from tests.quantity.strategies import decimals


@pytest.mark.parametrize(
    ("value", "margin"),
    [
        ("65.6", "0.05"),
        ("65.60", "0.005"),
        ("12000", "500"),
        ("12500", "50"),
        ("12345", "0.5"),
        ("1.50E+6", "5000"),
        ("5.5E+9", "5E+7"),
        ("43", "0.5"),
        ("24", "0.5"),
        # At most 5 % of the value.
        ("5", "0.25"),
        ("400", "20"),
        ("5.0E+5", "5000"),
        ("5E+5", "25000"),
        # Written out in four digits and more a whole number is meant to two of them.
        ("4000", "50"),
        ("400000", "5000"),
        ("1000000", "50000"),
        ("500000", "5000"),
        ("1", "0.05"),
        ("0.1", "0.005"),
        ("-12000", "500"),
        ("0", "0"),
        ("0.0", "0"),
    ],
)
def test_rounding_margin_when_written_so_then_half_its_last_digit_at_most_a_twentieth(value: str, margin: str) -> None:
    assert rounding_margin(Decimal(value)) == Decimal(margin)


@given(decimals)
def test_rounding_margin_when_any_value_then_at_most_a_twentieth(value: Decimal) -> None:
    assert 0 <= rounding_margin(value) <= abs(value) * Decimal("0.05")


@given(decimals)
def test_widen_when_a_point_then_holds_it(value: Decimal) -> None:
    point = Interval.point(value)
    for approximation in Approximation:
        assert widen(point, approximation).contains(point)


@pytest.mark.parametrize(
    ("approximation", "low", "high"),
    [
        (Approximation.NONE, "65.55", "65.65"),
        (Approximation.ABOUT, "59.04", "72.16"),
        (Approximation.NEARLY, "59.04", "65.6"),
    ],
)
def test_widen_when_approximate_then_a_tenth_and_nearly_downwards_only(
    approximation: Approximation, low: str, high: str
) -> None:
    assert widen(Interval.point(Decimal("65.6")), approximation) == Interval(Decimal(low), Decimal(high))


@pytest.mark.parametrize("bound", [Interval.at_least(5), Interval.at_most(5), Interval(Decimal(5), Decimal(7))])
def test_widen_when_a_bound_or_a_range_then_as_stated(bound: Interval) -> None:
    for approximation in Approximation:
        assert widen(bound, approximation) == bound


def test_quantity_when_made_then_its_ends_and_hedge() -> None:
    exact = Quantity(Interval.at_least(5), money("USD"))
    assert (exact.low, exact.high, exact.approximate) == (Decimal(5), None, False)
    hedged = Quantity(Interval.point(100), money("USD"), Approximation.ABOUT)
    assert hedged.approximate
    assert hedged.widened() == Interval(Decimal(90), Decimal(110))
