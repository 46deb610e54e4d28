"""Intervals: what they hold, and that no arithmetic loses a value."""

import operator
from collections.abc import Callable
from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from claimtrack.quantity import Interval
from tests.quantity.strategies import decimals, holds, intervals, members

Operation = Callable[[Interval, Interval], Interval]
ZERO = Interval.point(0)


def interval(low: str | None, high: str | None) -> Interval:
    return Interval(None if low is None else Decimal(low), None if high is None else Decimal(high))


@given(st.data(), intervals(), intervals(), st.sampled_from([operator.add, operator.sub, operator.mul]))
def test_arithmetic_when_any_values_inside_then_the_result_holds_theirs(
    data: st.DataObject, first: Interval, second: Interval, operation: Callable[..., Interval]
) -> None:
    a, b = data.draw(members(first)), data.draw(members(second))
    assert holds(operation(first, second), operation(a, b))


@given(st.data(), intervals(), intervals())
def test_division_when_any_values_inside_then_the_result_holds_theirs(
    data: st.DataObject, first: Interval, second: Interval
) -> None:
    assume(not (holds(second, Fraction(0)) and not _ends_at_zero(second)))
    assume(second != ZERO)
    a, b = data.draw(members(first)), data.draw(members(second))
    assume(b)
    assert holds(first / second, a / b)


def _ends_at_zero(divisor: Interval) -> bool:
    return Decimal(0) in (divisor.low, divisor.high)


@given(intervals(), intervals())
def test_arithmetic_when_sides_change_then_sums_and_products_stay(first: Interval, second: Interval) -> None:
    assert first + second == second + first
    assert first * second == second * first


@given(decimals, decimals)
def test_arithmetic_when_points_then_exact(a: Decimal, b: Decimal) -> None:
    one, two = Interval.point(a), Interval.point(b)
    assert one + two == Interval.point(a + b)
    assert one - two == Interval.point(a - b)
    with localcontext(prec=60):
        assert one * two == Interval.point(a * b)


@given(intervals())
def test_negation_when_twice_then_the_interval_itself(one: Interval) -> None:
    mirrored = -one
    assert -mirrored == one


@given(intervals(), intervals())
def test_hull_when_of_two_then_holds_both(first: Interval, second: Interval) -> None:
    hull = first.hull(second)
    assert hull.contains(first)
    assert hull.contains(second)
    assert hull == second.hull(first)


@given(intervals(), intervals())
def test_overlap_when_both_ways_then_the_same_and_never_beside_above(first: Interval, second: Interval) -> None:
    assert first.overlaps(second) == second.overlaps(first)
    assert first.overlaps(second) != (first.is_above(second) or first.is_below(second))
    assert first.is_above(second) == second.is_below(first)


@given(intervals(), intervals())
def test_containment_when_both_ways_then_equal(first: Interval, second: Interval) -> None:
    assert (first.contains(second) and second.contains(first)) == (first == second)


@pytest.mark.parametrize(
    ("first", "second", "quotient"),
    [
        (interval("6", "6"), interval("2", "3"), interval("2", "3")),
        (interval("1", "2"), interval("0", "4"), interval("0.25", None)),
        (interval("1", "2"), interval("-4", "0"), interval(None, "-0.25")),
        (interval("-2", "-1"), interval("0", "4"), interval(None, "-0.25")),
        (interval("-1", "2"), interval("0", "4"), interval(None, None)),
        (interval("0", "2"), interval("0", "4"), interval("0", None)),
        (interval("0", "0"), interval("0", "4"), interval("0", "0")),
        (interval("1", None), interval("2", "4"), interval("0.25", None)),
        (interval(None, "8"), interval("2", "4"), interval(None, "4")),
        (interval("1", "2"), interval("4", None), interval("0", "0.5")),
        (interval("1", None), interval("4", None), interval("0", None)),
        (interval("1000000", None), interval("500000", "500000"), interval("2", None)),
    ],
)
def test_division_when_ends_open_or_zero_then_open_results(
    first: Interval, second: Interval, quotient: Interval
) -> None:
    assert first / second == quotient


@pytest.mark.parametrize("divisor", [ZERO, interval("-1", "1"), interval(None, "1"), interval("-1", None)])
def test_division_when_zero_inside_the_divisor_then_refused(divisor: Interval) -> None:
    with pytest.raises(ZeroDivisionError):
        interval("1", "2") / divisor


@pytest.mark.parametrize(
    ("first", "second", "product"),
    [
        (interval("2", None), interval("3", "4"), interval("6", None)),
        (interval("2", None), interval("-3", "4"), interval(None, None)),
        (interval(None, "12000"), interval("2000", "2000"), interval(None, "24000000")),
        (interval("0", None), interval("0", None), interval("0", None)),
        (interval("0", "0"), interval(None, None), interval("0", "0")),
        (interval("-3", "-2"), interval("4", "5"), interval("-15", "-8")),
    ],
)
def test_product_when_ends_open_then_open_where_the_text_leaves_it(
    first: Interval, second: Interval, product: Interval
) -> None:
    assert first * second == product


def test_division_when_not_exact_then_rounded_outwards() -> None:
    third = Interval.point(1) / Interval.point(3)
    assert third.low is not None
    assert third.high is not None
    assert Fraction(third.low) < Fraction(1, 3) < Fraction(third.high)


def test_arithmetic_when_sixty_digits_are_too_few_then_enclosed() -> None:
    long = Decimal("1" * 59 + ".1")
    total = Interval.point(long) + Interval.point(Decimal("0.01"))
    assert holds(total, Fraction(long) + Fraction(1, 100))
    assert not total.is_point


@pytest.mark.parametrize(
    ("one", "is_point", "is_bounded", "text"),
    [
        (interval("5", "5"), True, True, "[5, 5]"),
        (interval("5", "7"), False, True, "[5, 7]"),
        (interval("5", None), False, False, "[5, inf]"),
        (interval(None, "5"), False, False, "[-inf, 5]"),
        (interval(None, None), False, False, "[-inf, inf]"),
    ],
)
def test_interval_when_asked_then_says_what_it_is(one: Interval, is_point: bool, is_bounded: bool, text: str) -> None:
    assert (one.is_point, one.is_bounded, str(one)) == (is_point, is_bounded, text)


def test_interval_when_made_by_name_then_its_ends() -> None:
    assert Interval.point(5) == interval("5", "5")
    assert Interval.at_least(5) == interval("5", None)
    assert Interval.at_most(Decimal("5.5")) == interval(None, "5.5")


@pytest.mark.parametrize(("low", "high"), [("NaN", "1"), ("1", "Infinity"), ("-Infinity", "1"), ("2", "1")])
def test_interval_when_ends_make_none_then_refused(low: str, high: str) -> None:
    with pytest.raises(ValueError, match="an interval"):
        interval(low, high)


@pytest.mark.parametrize(
    ("one", "part"),
    [
        (interval("-5", "5"), interval("0", "5")),
        (interval("2", "5"), interval("2", "5")),
        (interval(None, "5"), interval("0", "5")),
        (interval(None, None), interval("0", None)),
        (interval("-5", "0"), interval("0", "0")),
    ],
)
def test_nonnegative_when_part_lies_below_zero_then_cut(one: Interval, part: Interval) -> None:
    assert one.nonnegative() == part


def test_nonnegative_when_all_lies_below_zero_then_refused() -> None:
    with pytest.raises(ValueError, match="below zero"):
        interval("-5", "-1").nonnegative()
