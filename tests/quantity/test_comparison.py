"""Comparison: how two intervals stand to each other, and how wide their gap is."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.quantity import Interval, Stand, compare, gap
from tests.quantity.strategies import intervals, positives

MIRRORED = {
    Stand.ABOVE: Stand.BELOW,
    Stand.BELOW: Stand.ABOVE,
    Stand.INSIDE: Stand.AROUND,
    Stand.AROUND: Stand.INSIDE,
    Stand.EQUAL: Stand.EQUAL,
    Stand.OVERLAPPING: Stand.OVERLAPPING,
}


def interval(low: int | None, high: int | None) -> Interval:
    return Interval(None if low is None else Decimal(low), None if high is None else Decimal(high))


@pytest.mark.parametrize(
    ("first", "second", "stand"),
    [
        (interval(1, 2), interval(3, 4), Stand.BELOW),
        (interval(3, 4), interval(1, 2), Stand.ABOVE),
        (interval(1, 2), interval(1, 2), Stand.EQUAL),
        (interval(1, 3), interval(2, 4), Stand.OVERLAPPING),
        (interval(1, 2), interval(2, 3), Stand.OVERLAPPING),
        (interval(2, 3), interval(1, 4), Stand.INSIDE),
        (interval(1, 4), interval(2, 3), Stand.AROUND),
        (interval(1_000_000, None), interval(600_000, 600_000), Stand.ABOVE),
        (interval(None, 5), interval(None, 2), Stand.AROUND),
        (interval(None, 5), interval(6, None), Stand.BELOW),
    ],
)
def test_compare_when_two_intervals_then_how_they_stand(first: Interval, second: Interval, stand: Stand) -> None:
    assert compare(first, second) is stand


@given(intervals(), intervals())
def test_compare_when_sides_change_then_mirrored(first: Interval, second: Interval) -> None:
    assert compare(second, first) is MIRRORED[compare(first, second)]


@given(intervals(), intervals())
def test_compare_when_disjoint_then_no_overlap(first: Interval, second: Interval) -> None:
    assert compare(first, second).disjoint != first.overlaps(second)


@given(intervals(positives), intervals(positives))
def test_gap_when_sides_change_then_the_same(first: Interval, second: Interval) -> None:
    assert gap(first, second) == gap(second, first)


@given(st.lists(positives, min_size=4, max_size=4, unique=True), st.integers(1, 10**6))
def test_gap_when_the_greater_is_scaled_then_scaled(ends: list[Decimal], k: int) -> None:
    lowest, low, high, highest = sorted(ends)
    first, second = Interval(high, highest), Interval(lowest, low)
    before, after = gap(first, second), gap(first * Interval.point(k), second)
    assert before is not None
    assert after is not None
    assert _near(_low(after), _low(before) * k)
    assert _near(_high(after), _high(before) * k)


def _low(one: Interval) -> Decimal:
    assert one.low is not None
    return one.low


def _high(one: Interval) -> Decimal:
    assert one.high is not None
    return one.high


def _near(one: Decimal, other: Decimal) -> bool:
    """Equal but for the outward rounding of the last of sixty digits."""
    return abs(one - other) <= abs(other) * Decimal("1e-25")


@given(intervals(positives), intervals(positives))
def test_gap_when_disjoint_then_at_least_one(first: Interval, second: Interval) -> None:
    ratio = gap(first, second)
    if ratio is not None:
        assert ratio.low is not None
        assert ratio.low >= 1


@pytest.mark.parametrize(
    ("first", "second", "ratio"),
    [
        (interval(3_600_000, 3_600_000), interval(2_160_000, 2_160_000), ("1.66", "1.67")),
        (interval(10, 20), interval(2, 5), ("2", "10")),
        (interval(10, None), interval(2, 5), ("2", None)),
        (interval(10, 20), interval(None, 5), ("2", None)),
        (interval(10, 20), interval(0, 5), ("2", None)),
    ],
)
def test_gap_when_disjoint_then_facing_and_far_ends(
    first: Interval, second: Interval, ratio: tuple[str, str | None]
) -> None:
    found = gap(first, second)
    assert found is not None
    low, high = ratio
    assert found.low is not None
    assert abs(found.low - Decimal(low)) < Decimal("0.01")
    if high is None:
        assert found.high is None
    else:
        assert found.high is not None
        assert abs(found.high - Decimal(high)) < Decimal("0.01")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (interval(1, 3), interval(2, 4)),
        (interval(10, 20), interval(-5, 0)),
        (interval(10, 20), interval(-5, -1)),
        (interval(10, 20), interval(0, 0)),
        (interval(None, 4), interval(2, 3)),
    ],
)
def test_gap_when_they_meet_or_the_smaller_is_not_above_zero_then_none(first: Interval, second: Interval) -> None:
    assert gap(first, second) is None
