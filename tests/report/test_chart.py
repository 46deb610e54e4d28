"""The drawing: each figure where it lies on the axis."""

from dataclasses import replace
from decimal import Decimal

import pytest

from claimtrack.model import Finding
from claimtrack.quantity import Interval, Quantity, count
from claimtrack.report.chart import Chart, chart
from claimtrack.wording import working
from tests.report import examples


def drawn(finding: Finding, lang: str = "en") -> Chart | None:
    return chart(finding, working(finding, lang), lang)


def pair(low: int, high: int) -> Finding:
    """A finding over two plain figures of one unit."""
    claims = tuple(
        replace(
            examples.OIL, claim=replace(examples.OIL.claim, quantity=Quantity(Interval.point(value), count("shells")))
        )
        for value in (low, high)
    )
    return replace(examples.AGREE, claims=claims, ratio=Interval.at_least(2))


def test_chart_when_a_cap_is_exceeded_then_bars_arrows_and_the_line_of_the_cap() -> None:
    found = drawn(examples.LIMIT)
    assert found
    assert found.caption == "million barrels"
    assert [(tick.at, tick.label) for tick in found.ticks] == [
        ("0.00", "0"),
        ("25.00", "0.5"),
        ("50.00", "1"),
        ("75.00", "1.5"),
        ("100.00", "2"),
    ]
    stated, cap, pace = found.bars
    assert (stated.letter, stated.start, stated.end, stated.open_high) == ("A", "50.00", "100.00", True)
    assert (cap.letter, cap.start, cap.end, cap.limit) == ("B", "0.00", "25.00", True)
    assert (pace.letter, pace.start, pace.computed) == ("A", "68.54", True)
    assert [(line.at, line.label) for line in found.limits] == [("25.00", "B")]


def test_chart_when_in_spanish_then_its_words_and_marks() -> None:
    found = drawn(examples.LIMIT, "es")
    assert found
    assert found.caption == "millones de barriles"
    assert found.ticks[1].label == "0,5"


def test_chart_when_computed_from_two_claims_then_it_names_both() -> None:
    found = drawn(examples.case().findings[1].finding)
    assert found
    assert [bar.letter for bar in found.bars] == ["C", "A B"]


def test_chart_when_figures_are_far_apart_then_logarithmic() -> None:
    found = drawn(pair(38_500_000, 38_500_000_000))
    assert found
    assert found.logarithmic
    assert [bar.point for bar in found.bars] == [True, True]
    assert Decimal(found.bars[0].start) > 5
    assert Decimal(found.bars[1].start) < 95


@pytest.mark.parametrize("high", [3, 7, 12, 99, 1000, 45_000, 10**7, 10**13])
def test_chart_when_any_size_then_few_readable_ticks_and_all_inside(high: int) -> None:
    found = drawn(pair(high // 2, high))
    assert found
    assert 3 <= len(found.ticks) <= 6
    assert all(len(tick.label) <= 7 for tick in found.ticks)
    assert all(0 <= Decimal(bar.start) <= Decimal(bar.end) <= 100 for bar in found.bars)


def test_chart_when_units_differ_then_none() -> None:
    assert drawn(examples.case().findings[2].finding) is None


def test_chart_when_figures_are_below_zero_then_the_axis_reaches_them() -> None:
    found = drawn(pair(-40, 60))
    assert found
    assert found.ticks[0].label == "-50"
    assert Decimal(found.bars[0].start) > 0


def test_chart_when_nothing_is_compared_then_none() -> None:
    assert drawn(replace(pair(3, 7), ratio=None)) is None
