"""Periods side by side, and units of time brought to each other."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from claimtrack.checking.comparing.spans import Times, count_of, length, moment_in, per, relate, same_period, touched
from claimtrack.checking.measures.figure import Figure, scene_of
from claimtrack.quantity import Interval, Period
from tests.checking.told import days, figure, text

YEAR = Period(date(2024, 1, 1), date(2024, 12, 31))
OPEN = Period(date(2024, 3, 1), None)


def made(period: dict[str, str | None] | None, published: date | None, to: str = "Cuba", **more: object) -> Figure:
    item = figure("5000", 5000, "barrel", of="oil", period=period, **more)
    return scene_of(text(f"Russia sent 5000 barrels of oil to {to}.", item, published=published)).figures[0]


@pytest.mark.parametrize(
    ("one", "other", "published", "times"),
    [
        (("2024-01-01", "2024-12-31"), ("2024-01-01", "2024-12-31"), None, Times.SAME),
        (("2024-01-01", "2024-12-31"), ("2024-01-05", "2024-12-28"), None, Times.SAME),
        (("2024-03-01", "2024-04-30"), ("2024-01-01", "2024-12-31"), None, Times.FIRST_INSIDE),
        (("2024-01-01", "2024-12-31"), ("2024-03-01", "2024-04-30"), None, Times.SECOND_INSIDE),
        (("2024-01-01", "2024-06-30"), ("2024-03-01", "2024-12-31"), None, Times.APART),
        (("2024-03-01", None), ("2024-01-01", "2024-12-31"), None, Times.APART),
    ],
)
def test_relate_when_both_are_stated_then_by_their_ends(
    one: tuple[str, str | None], other: tuple[str, str | None], published: date | None, times: Times
) -> None:
    assert relate(made(days(*one), published), made(days(*other), date(2025, 1, 1), to="Havana")) is times


@pytest.mark.parametrize(
    ("stated", "published", "bare", "times"),
    [
        (None, date(2025, 1, 1), date(2025, 2, 1), Times.ASSUMED),
        (None, date(2025, 1, 1), date(2025, 9, 1), Times.APART),
        (None, date(2025, 1, 1), None, Times.APART),
        (days("2024-01-01", "2024-12-31"), date(2025, 1, 9), date(2025, 1, 20), Times.ASSUMED),
        (days("2023-01-01", "2023-12-31"), date(2025, 1, 9), date(2025, 1, 20), Times.APART),
    ],
)
def test_relate_when_one_is_not_stated_then_by_the_dates(
    stated: dict[str, str | None] | None, published: date, bare: date | None, times: Times
) -> None:
    first, second = made(stated, published), made(None, bare, to="Havana")
    assert relate(first, second) is relate(second, first) is times


def test_same_period_when_an_end_is_open_then_only_itself() -> None:
    assert same_period(OPEN, OPEN)
    assert not same_period(OPEN, YEAR)


@pytest.mark.parametrize(
    ("period", "published", "inside"),
    [
        (days("2024-01-01", "2024-12-31"), None, True),
        (days("2023-01-01", "2023-12-31"), None, False),
        (None, date(2025, 2, 1), True),
        (None, date(2025, 9, 1), False),
        (None, None, False),
    ],
)
def test_moment_in_when_a_pace_is_of_a_time_then_of_the_periods_around_it(
    period: dict[str, str | None] | None, published: date | None, inside: bool
) -> None:
    assert moment_in(made(period, published, per="day"), YEAR) is inside
    assert not moment_in(made(None, date(2024, 5, 1), per="day"), OPEN)


def test_units_of_time_when_brought_together_then_exact_where_they_can_be() -> None:
    assert per("day", "day", None, None).factor == Interval.point(1)
    month = per("month", "year", None, None)
    assert (month.factor, month.exact) == (Interval.point(12), True)
    day = per("day", "year", None, date(2024, 5, 1))
    assert (day.factor, day.exact) == (Interval.point(366), False)
    assert length("year", None, None) == Interval(Decimal(365), Decimal(366))
    assert count_of("month", YEAR) == Interval.point(12)
    assert count_of("day", OPEN) is None
    assert (touched("year", YEAR), touched("day", YEAR), touched("year", OPEN)) == (1, None, None)
