"""Factors and rates: which rows are any, and which of them is taken for two figures."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from claimtrack.checking import check
from claimtrack.checking.comparing.conversions import Conversions
from claimtrack.checking.comparing.references import unit_named
from claimtrack.checking.measures.figure import scene_of
from claimtrack.model import ReadDocument, ReferenceFigure
from claimtrack.quantity import Interval
from tests.checking.told import days, figure, text

YEAR = days("2024-01-01", "2024-12-31")


def row(subject: str, low: str | None, high: str | None, unit: str, per: str | None, **more: object) -> ReferenceFigure:
    low_end, high_end = (None if end is None else Decimal(end) for end in (low, high))
    return ReferenceFigure(subject, Interval(low_end, high_end), unit_named(unit), "Review", per, **more)  # type: ignore[arg-type]


FACTOR = row("diesel", "7", "7", "barrel", "metric_ton")


def fuel(amount: int, unit: str, place: str, of: str = "diesel") -> ReadDocument:
    words = f"{place} bought {amount} {unit}s of {of} in 2024, {place} and Russia said."
    return text(words, figure(str(amount), amount, unit, of=of, period=YEAR, sources=[place]))


@pytest.mark.parametrize(
    "useless",
    [
        row("diesel", "7", "7", "barrel", None),
        row("diesel", None, "7", "barrel", "metric_ton"),
        row("diesel", "0", "7", "barrel", "metric_ton"),
        row("diesel", "7", "7", "barrel", "USD"),
        row("diesel", "159", "159", "liter", "barrel"),
        row("euro", "1", "1", "EUR", "EUR"),
        row("soldiers", "7", "7", "soldier", "unit"),
    ],
    ids=["no denominator", "a cap", "nothing", "a price", "one dimension", "itself", "a count"],
)
def test_row_when_it_is_no_factor_then_leads_nowhere(useless: ReferenceFigure) -> None:
    measure = scene_of(fuel(700, "barrel", "Cuba")).figures[0].measured.measure
    assert Conversions([useless]).kinds(measure) == []


@pytest.mark.parametrize(
    ("unit", "amount", "kinds"),
    [("metric_ton", 100, {"conflict"}), ("kilogram", 100_000, {"conflict"}), ("metric_ton", 143, set())],
)
def test_factor_when_units_are_of_its_dimensions_then_figures_meet_across_it(
    unit: str, amount: int, kinds: set[str]
) -> None:
    pair = [fuel(1000, "barrel", "Cuba"), fuel(amount, unit, "Havana")]
    found = [finding for finding in check(pair, [FACTOR]) if finding.kind in ("conflict", "agreement")]
    assert "conflict" not in {finding.kind for finding in check(pair)}
    assert {finding.kind for finding in found if finding.kind == "conflict"} == kinds


def test_factor_when_it_is_of_another_thing_or_dimension_then_not_applied() -> None:
    one, other = (scene_of(each).figures[0] for each in (fuel(1, "barrel", "Cuba"), fuel(1, "kilometer", "Havana")))
    made = Conversions([row("milk", "1", "1", "kilogram", "liter"), FACTOR])
    assert made._between(one, other) is None
    tonnes = scene_of(fuel(1, "metric_ton", "Havana")).figures[0]
    found = made._between(one, tonnes)
    assert found is not None
    assert found[0].reference is FACTOR


def test_rate_when_several_are_given_then_the_nearest_in_time() -> None:
    def paid(amount: int, currency: str) -> ReadDocument:
        words = f"Trade of Peru and Chile came to {amount} in 2024, the ministry of {currency} said."
        return text(words, figure(str(amount), amount, currency, of="trade", period=YEAR), published=date(2025, 1, 20))

    rates = [
        row("euro", "2", "2", "USD", "EUR", date=date(2024, 12, 5)),
        row("euro", "1.04", "1.04", "USD", "EUR", date=date(2024, 12, 30)),
        row("euro", "9", "9", "USD", "EUR", date=date(2019, 12, 30)),
    ]
    one, other = (scene_of(each).figures[0] for each in (paid(1000, "EUR"), paid(1040, "USD")))
    found = Conversions(rates)._between(one, other)
    assert found is not None
    assert found[1] == Interval.point(Decimal("1.04"))
