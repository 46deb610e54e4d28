"""Periods: both ends counted, years of their own length, months as they fall."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.quantity import Period, Precision
from claimtrack.quantity.period import days_in_year, months_before, shift, whole_months, year_length
from tests.quantity.strategies import periods

OPEN_START = Period(None, date(2024, 12, 31))
OPEN_END = Period(date(2024, 1, 1), None)


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        (date(2024, 3, 7), date(2024, 11, 5), 244),
        (date(2024, 3, 1), date(2024, 11, 22), 267),
        (date(2024, 2, 28), date(2024, 3, 1), 3),
        (date(2023, 2, 28), date(2023, 3, 1), 2),
        (date(2024, 1, 1), date(2024, 12, 31), 366),
        (date(2023, 1, 1), date(2023, 12, 31), 365),
        (date(2024, 5, 5), date(2024, 5, 5), 1),
    ],
)
def test_days_when_both_ends_given_then_both_counted(start: date, end: date, days: int) -> None:
    assert Period(start, end).days == days


def test_period_when_an_end_is_open_then_no_length_and_no_years() -> None:
    for period in (OPEN_START, OPEN_END):
        assert period.days is None
        assert period.years == ()
        assert whole_months(period) is None
        with pytest.raises(ValueError, match="open end"):
            year_length(period)


def test_period_when_both_ends_open_or_backwards_then_refused() -> None:
    with pytest.raises(ValueError, match="a start, an end or both"):
        Period(None, None)
    with pytest.raises(ValueError, match="runs forwards"):
        Period(date(2024, 5, 2), date(2024, 5, 1))


def test_period_when_made_by_name_then_its_days_and_precision() -> None:
    assert Period.year(2024) == Period(date(2024, 1, 1), date(2024, 12, 31), Precision.YEAR)
    assert Period.month(2024, 2) == Period(date(2024, 2, 1), date(2024, 2, 29), Precision.MONTH)
    assert Period.month(2023, 2) == Period(date(2023, 2, 1), date(2023, 2, 28), Precision.MONTH)
    assert Period.month(2023, 12).end == date(2023, 12, 31)
    assert Period.day(date(2024, 5, 5)) == Period(date(2024, 5, 5), date(2024, 5, 5))


def test_period_when_told_then_iso_dates() -> None:
    assert str(Period.month(2024, 2)) == "2024-02-01..2024-02-29"
    assert str(OPEN_END) == "2024-01-01.."
    assert str(OPEN_START) == "..2024-12-31"


def test_years_when_it_crosses_new_year_then_each() -> None:
    assert Period(date(2022, 12, 31), date(2024, 1, 1)).years == (2022, 2023, 2024)


@pytest.mark.parametrize(
    ("one", "other", "contains", "overlaps"),
    [
        (Period.year(2024), Period.month(2024, 5), True, True),
        (Period.month(2024, 5), Period.year(2024), False, True),
        (Period.year(2024), Period.year(2023), False, False),
        (Period.year(2024), OPEN_END, False, True),
        (OPEN_END, Period.year(2025), True, True),
        (OPEN_START, Period.year(1980), True, True),
        (OPEN_START, Period.year(2025), False, False),
        (Period(date(2024, 1, 1), date(2024, 1, 31)), Period(date(2024, 1, 31), date(2024, 2, 5)), False, True),
    ],
)
def test_period_when_set_beside_another_then_contains_or_overlaps(
    one: Period, other: Period, contains: bool, overlaps: bool
) -> None:
    assert (one.contains(other), one.overlaps(other)) == (contains, overlaps)
    assert other.overlaps(one) == overlaps


@pytest.mark.parametrize(("year", "days"), [(2024, 366), (2023, 365), (2000, 366), (1900, 365)])
def test_days_in_year_when_leap_then_one_more(year: int, days: int) -> None:
    assert days_in_year(year) == days


@pytest.mark.parametrize(
    ("period", "length"),
    [
        (Period(date(2024, 3, 1), date(2024, 11, 22)), Fraction(366)),
        (Period(date(2023, 3, 1), date(2023, 11, 22)), Fraction(365)),
        (Period(date(2023, 12, 31), date(2024, 1, 1)), Fraction(731, 2)),
        (Period(date(2023, 12, 31), date(2024, 1, 2)), Fraction(365 + 366 * 2, 3)),
    ],
)
def test_year_length_when_days_lie_in_two_years_then_weighted(period: Period, length: Fraction) -> None:
    assert year_length(period) == length


@given(periods())
def test_year_length_when_any_period_then_between_both_lengths(period: Period) -> None:
    assert 365 <= year_length(period) <= 366


@given(periods())
def test_period_when_any_then_holds_itself_and_each_of_its_days(period: Period) -> None:
    assert period.contains(period)
    assert period.start is not None
    assert period.days is not None
    assert period.contains(Period.day(period.start + timedelta(days=period.days - 1)))
    assert not period.contains(Period.day(period.start + timedelta(days=period.days)))


@pytest.mark.parametrize(
    ("period", "months"),
    [
        (Period.month(2024, 2), 1),
        (Period.year(2024), 12),
        (Period(date(2024, 3, 1), date(2024, 10, 31)), 8),
        (Period(date(2023, 11, 1), date(2024, 2, 29)), 4),
        (Period(date(2024, 3, 2), date(2024, 10, 31)), None),
        (Period(date(2024, 3, 1), date(2024, 10, 30)), None),
    ],
)
def test_whole_months_when_it_begins_and_ends_with_months_then_their_number(period: Period, months: int | None) -> None:
    assert whole_months(period) == months


@given(st.integers(1901, 2099), st.integers(1, 12), st.integers(1, 60))
def test_whole_months_when_made_of_months_then_counted(year: int, month: int, count: int) -> None:
    start = date(year, month, 1)
    assert whole_months(Period(start, shift(start, months=count) - timedelta(days=1))) == count


def test_shift_when_the_month_lacks_the_day_then_its_last() -> None:
    assert months_before(date(2024, 11, 22), 8) == date(2024, 3, 22)
    assert months_before(date(2024, 10, 31), 8) == date(2024, 2, 29)
    assert shift(date(2024, 2, 29), years=1) == date(2025, 2, 28)
    assert shift(date(2024, 2, 29), weeks=1, days=1) == date(2024, 3, 8)
