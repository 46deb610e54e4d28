"""Products by the build of a passage: what must be left alone, as its figures are of other times or other things."""

from __future__ import annotations

from datetime import date

import pytest

from claimtrack.model import ReadDocument, Verdict
from tests.checking.told import days, figure, found, quotes, text

WEEK = days("2025-02-22", "2025-02-28")


def spent(when: str, period: dict[str, str | None] | None, own: dict[str, str | None] | None = None) -> ReadDocument:
    return text(
        f"Putting it out costs $420,000 a day; {when} $4.9m has been spent.",
        figure("420,000", 420_000, "USD", per="day", period=own),
        figure("4.9m", 4.9e6, "USD", period=period),
        published=date(2025, 3, 1),
    )


def test_pace_when_a_total_of_the_days_just_past_follows_then_multiplied() -> None:
    (told,) = found(spent("in the last seven days", WEEK), kind="product")
    assert (told.verdict, quotes(told)) == (Verdict.DISCREPANCY, ["420,000", "4.9m"])


@pytest.mark.parametrize(
    ("when", "period", "own"),
    [
        ("so far", None, None),
        ("since then", days("2025-02-22", None), None),
        ("last autumn", days("2024-10-01", "2024-10-14"), None),
        ("on Friday", days("2025-02-28", "2025-02-28"), None),
        ("in the last seven days", WEEK, days("2025-02-28", "2025-02-28")),
    ],
)
def test_pace_when_the_total_is_of_other_days_then_silent(
    when: str, period: dict[str, str | None] | None, own: dict[str, str | None] | None
) -> None:
    assert found(spent(when, period, own), kind="product") == []


@pytest.mark.parametrize(
    "length", ["for the schools of the region", "and is in need of more money by May", "for the next two decades"]
)
def test_pace_when_no_length_follows_what_it_comes_to_then_silent(length: str) -> None:
    document = text(
        f"It needs $6.3m a month, or $63m {length}.",
        figure("6.3m", 6.3e6, "USD", per="month"),
        figure("63m", 63e6, "USD"),
    )
    assert found(document, kind="product") == []


def test_pace_when_the_language_has_no_words_for_a_length_then_silent() -> None:
    document = text(
        "A firma Tarvix paga 45.000 ao mês. Em oito meses pagou 540.000.",
        figure("45.000", 45_000, "USD", per="month"),
        figure("540.000", 540_000, "USD"),
        language="pt",
    )
    assert found(document, kind="product") == []


def test_three_factors_when_one_goes_by_the_day_and_the_total_by_the_year_then_silent() -> None:
    document = text(
        "Three ferries have 450 seats each and make four crossings a day, so that 7,200 people a year can go.",
        figure("Three", 3, "ferries"),
        figure("450", 450, "seats", per="ferry"),
        figure("four", 4, "crossings", per="day"),
        figure("7,200", 7200, "people", per="year"),
    )
    assert found(document, kind="product") == []


def test_three_factors_when_one_is_under_a_condition_then_silent() -> None:
    document = text(
        "If each of 412,000 children ate for $1.50, that would come to $171m with 190 days.",
        figure("412,000", 412_000, "children", modality="conditional"),
        figure("1.50", 1.5, "USD", per="child", modality="conditional"),
        figure("171m", 171e6, "USD", modality="conditional"),
        figure("190", 190, "days", modality="conditional"),
    )
    assert found(document, kind="product") == []
