"""What stands side by side: bounds and what they bound, two voices, the rest, one place alone, what holds."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from claimtrack.checking import check
from claimtrack.model import Certainty, ReadDocument, Verdict
from claimtrack.quantity import Interval
from tests.checking.told import days, figure, found, quotes, text

SPRING = days("2024-01-01", "2024-05-31")


def speed(value: int, words: str = "The limit on that stretch is 110 km/h.") -> ReadDocument:
    return text(
        f"The train was going at {value} kilometres per hour, the recorder showed. {words}",
        figure(str(value), value, "kilometer", per="hour", sources=["Recorder"]),
        figure("110", None, "kilometer", high=110, per="hour", modality="limit"),
    )


def test_cap_when_the_figure_before_it_is_over_then_likely() -> None:
    (limit,) = found(speed(128), kind="limit")
    assert (limit.verdict, limit.certainty, quotes(limit)) == (Verdict.DISCREPANCY, Certainty.LIKELY, ["128", "110"])


def test_cap_when_the_figure_beside_it_is_under_then_consistent() -> None:
    (limit,) = found(speed(96), kind="limit")
    assert limit.verdict is Verdict.CONSISTENT


def test_cap_when_in_another_paragraph_then_silent() -> None:
    assert found(speed(128, "\n\nThe limit on that stretch is 110 km/h."), kind="limit") == []


def wage(paid: int, least: int | None = 1190, most: int | None = None) -> ReadDocument:
    return text(
        f"The decree sets a minimum of 1,190 pesos a basket. Farms paid {paid} pesos a basket, the union said.",
        figure("1,190", least, "MXN", high=most, per="basket", modality="limit"),
        figure(str(paid), paid, "MXN", per="basket", sources=["Union"]),
    )


@pytest.mark.parametrize(("paid", "verdict"), [(1050, Verdict.DISCREPANCY), (1300, Verdict.CONSISTENT)])
def test_minimum_when_missed_or_met(paid: int, verdict: Verdict) -> None:
    (limit,) = found(wage(paid), kind="limit")
    assert limit.verdict is verdict


def test_cap_for_each_when_the_total_is_shared_out_then_divided() -> None:
    document = text(
        "Rules cap aid at 50,000 euros per farm. The region plans to pay 2,100 farms 126 million euros in all.",
        figure("50,000", None, "EUR", high=50_000, per="farm", modality="limit", of="aid"),
        figure("2,100", 2100, "farms", modality="target"),
        figure("126 million", 126e6, "EUR", modality="target"),
    )
    (limit,) = found(document, kind="limit")
    assert limit.ratio is not None
    assert limit.ratio.overlaps(Interval.point(1) * Interval.point(12) / Interval.point(10))
    assert len(limit.claims) == 3


def deposits(words: str) -> ReadDocument:
    return text(
        f"Mills have paid $7.2 billion in deposits since 2017, the Coalition says. {words}",
        figure("7.2 billion", 7.2e9, "USD", sources=["Coalition"]),
        figure("10 billion", 10e9, "USD", sources=["Council"]),
    )


def test_two_voices_when_one_contradicts_the_other_then_discrepancy() -> None:
    (conflict,) = found(deposits("The Council puts them at $10 billion."), kind="conflict")
    assert conflict.verdict is Verdict.DISCREPANCY


def test_two_voices_when_nothing_sets_them_against_each_other_then_silent() -> None:
    assert found(deposits("The Council wants $10 billion for new roads."), kind="conflict") == []


def portfolio(*shares: int) -> ReadDocument:
    words = "Shares made up {}% of it, bonds {}%, property {}% and unlisted companies the remaining {}%."
    return text(words.format(*shares), *(figure(str(share), share, "percent") for share in shares))


def test_shares_when_the_rest_takes_them_past_a_hundred_then_discrepancy() -> None:
    (found_sum,) = found(portfolio(32, 41, 14, 17), kind="sum", verdict="discrepancy")
    assert len(found_sum.claims) == 4
    assert found(portfolio(32, 41, 14, 13), kind="sum", verdict="discrepancy") == []


def ports(rest: int) -> ReadDocument:
    return text(
        f"The state shipped 863 million tonnes. Port Alder handled 573 million and the other ports {rest} million.",
        figure("863 million", 863e6, "metric_ton"),
        figure("573 million", 573e6, "metric_ton"),
        figure(f"{rest} million", rest * 10**6, "metric_ton"),
    )


def test_rest_when_it_makes_more_or_as_much_as_the_total() -> None:
    (apart,) = found(ports(331), kind="sum")
    assert apart.verdict is Verdict.DISCREPANCY
    assert {f.verdict for f in found(ports(290), kind="sum")} == {Verdict.CONSISTENT}


def test_figures_when_they_add_up_untied_then_consistent_and_no_conflict() -> None:
    document = text(
        "Petrol costs 1,117 naira a litre and sells at 898 naira a litre, which leaves 219 naira a litre.",
        figure("1,117", 1117, "NGN", per="liter"),
        figure("898", 898, "NGN", per="liter"),
        figure("219", 219, "NGN", per="liter"),
    )
    (held,) = found(document, kind="sum")
    assert held.verdict is Verdict.CONSISTENT


def test_product_when_it_holds_side_by_side_then_consistent() -> None:
    document = text(
        "A picker gathers 48 kilograms and gets 8.99 pesos per kilogram, which makes 431 pesos.",
        figure("48", 48, "kilogram"),
        figure("8.99", 8.99, "MXN", per="kilogram"),
        figure("431", 431, "MXN"),
    )
    assert {f.verdict for f in found(document, kind="product")} == {Verdict.CONSISTENT}


def mine(number: int) -> ReadDocument:
    return text(
        f"Report {number}. Russia sent 900 barrels of oil to Cuba in 2024, Alder said. Russia sent 500 barrels of oil"
        " to Cuba in 2024, Birch said.",
        figure("900", 900, "barrel", of="oil", period=days("2024-01-01", "2024-12-31"), sources=["Alder"]),
        figure("500", 500, "barrel", of="oil", period=days("2024-01-01", "2024-12-31"), sources=["Birch"]),
        published=date(2025, 1, 20),
        path=f"{number}.txt",
    )


def test_story_when_many_papers_tell_it_then_findings_grow_with_them_and_not_with_their_pairs() -> None:
    few, many = (len(check([mine(n) for n in range(count)])) for count in (4, 16))
    assert many <= 5 * few
    conflicts = [f for f in check([mine(n) for n in range(16)]) if f.kind == "conflict"]
    # Each paper's own two voices, and none with those of another paper.
    assert len(conflicts) == 16


def season(period: dict[str, str | None], cap_period: dict[str, str | None] | None = None) -> ReadDocument:
    return text(
        "The fleet may land at most 20,000 tonnes of herring a year. It landed 26,000 tonnes of herring.",
        figure(
            "20,000", None, "metric_ton", high=20_000, per="year", modality="limit", of="herring", period=cap_period
        ),
        figure("26,000", 26_000, "metric_ton", of="herring", period=period),
        published=date(2025, 8, 1),
    )


def test_cap_when_the_text_counts_in_years_of_its_own_then_one_year_and_the_assumption_told() -> None:
    # April to March touches two calendar years; the caps of both together would hide that one year was too much.
    (over,) = found(season(days("2024-04-01", "2025-03-31")), kind="limit")
    assert (over.verdict, over.certainty) == (Verdict.DISCREPANCY, Certainty.LIKELY)
    assert "checking.assume.cap_year" in {message.key for message in over.assumptions}
    assert over.ratio == Interval(Decimal("1.275"), Decimal("1.325"))


def test_cap_when_the_text_names_its_year_then_certain() -> None:
    named = days("2024-04-01", "2025-03-31")
    (over,) = found(season(days("2024-05-01", "2025-02-28"), named), kind="limit")
    assert (over.verdict, over.certainty) == (Verdict.DISCREPANCY, Certainty.CERTAIN)


def test_cap_when_two_calendar_years_are_touched_then_both_caps_count() -> None:
    found_limits = found(season(days("2024-06-15", "2025-06-14")), kind="limit")
    assert all(basis.certainty is Certainty.LIKELY for f in found_limits for basis in f.bases)


def bound(low: float | None, high: float | None, unit: str, **more: Any) -> dict[str, Any]:
    return figure("90", low, unit, high=high, modality="limit", **more)


def taken(value: float | None, unit: str, **more: Any) -> dict[str, Any]:
    return figure("95", value, unit, **more)


THEN, NOW = days("2016-01-01", "2016-12-31"), days("2024-01-01", "2024-12-31")
OVER, MEETS, SILENT = [Verdict.DISCREPANCY], [Verdict.CONSISTENT], list[Verdict]()


@pytest.mark.parametrize(
    ("cap", "beside", "verdicts"),
    [
        (bound(None, 90, "kilometer", period=THEN), taken(195, "kilometer", period=NOW), OVER),
        (bound(None, 90, "kilometer", period=SPRING), taken(195, "kilometer", period=days("2024-07-01", None)), SILENT),
        (bound(None, 90, "kilometer"), taken(195, "metric_ton"), SILENT),
        (bound(None, 90, "USD"), taken(195, "EUR"), SILENT),
        (bound(None, 90, "ships"), taken(19_500, "ships"), SILENT),
        (bound(90, None, "kilometer"), taken(50, "mile"), OVER),
        (bound(90, None, "kilometer"), taken(95, "mile"), MEETS),
        (bound(90, None, "kilometer"), taken(95, "metric_ton"), SILENT),
        (bound(90, 100, "kilometer"), taken(195, "kilometer"), OVER),
        (bound(90, None, "metric_ton", per="year"), taken(50, "metric_ton", period=SPRING), SILENT),
        (bound(90, None, "metric_ton"), taken(0, "metric_ton"), SILENT),
        (bound(None, 90, "EUR", per="farm"), taken(950, "EUR"), SILENT),
        (bound(None, 90, "kilometer", period=days("2024-06-01", None)), taken(195, "kilometer", period=NOW), SILENT),
        (bound(90, None, "people"), taken(50, "children"), SILENT),
        (bound(90, None, "metric_ton", per="year"), taken(50, "metric_ton"), SILENT),
        (bound(None, 2, "day"), taken(95, "day"), SILENT),
    ],
    ids=[
        "a rule of years ago still stands",
        "a time that begins after the cap's",
        "another dimension",
        "another currency",
        "so far above that it is of another thing",
        "a least in another unit, not reached",
        "a least in another unit, reached",
        "a least of another dimension",
        "above the upper of two ends",
        "a least for a year and what a few months brought",
        "nothing, of which a least is no multiple",
        "a cap for each and nobody counted",
        "a cap set within the year that is told",
        "a least of people and some of them",
        "a least for a year and a figure of no stated time",
        "a term and no wait",
    ],
)
def test_bound_when_a_figure_stands_beside_it_then_told_or_silent(
    cap: dict[str, Any], beside: dict[str, Any], verdicts: list[Verdict]
) -> None:
    document = text("The rule sets 90 for it. It took 95 in all.", cap, beside)
    assert [f.verdict for f in found(document, kind="limit")] == verdicts


@pytest.mark.parametrize(
    ("most", "farms", "paid", "verdicts"),
    [(90, 20, (9500, 9500), OVER), (90, 0, (95, 95), SILENT), (0, 20, (95, 95), SILENT), (90, 20, (95, None), SILENT)],
    ids=["shared out", "among none", "a cap of nothing", "a sum without an upper end"],
)
def test_cap_for_each_when_a_sum_cannot_be_shared_out_then_silent(
    most: int, farms: int, paid: tuple[float, float | None], verdicts: list[Verdict]
) -> None:
    document = text(
        "The rule sets 90 euros per farm. It paid 20 farms 95 euros.",
        bound(None, most, "EUR", per="farm"),
        figure("20", farms, "farms"),
        taken(paid[0], "EUR", high=paid[1]),
    )
    assert [f.verdict for f in found(document, kind="limit")] == verdicts


@pytest.mark.parametrize(
    ("limited", "spent", "verdicts"),
    [("use", "used", OVER), ("produce", "used", SILENT)],
    ids=["one side of the flow", "made and used are two sides"],
)
def test_cap_when_it_is_of_another_side_of_a_flow_then_silent(
    limited: str, spent: str, verdicts: list[Verdict]
) -> None:
    document = text(
        f"The law lets it {limited} 90 tonnes of gas. It {spent} 195 tonnes of gas.",
        bound(None, 90, "metric_ton", of="gas"),
        figure("195", 195, "metric_ton", of="gas"),
    )
    assert [f.verdict for f in found(document, kind="limit")] == verdicts


@pytest.mark.parametrize(
    ("second", "verdict"),
    [
        ("It has 12,000 soldiers there.", MEETS),
        ("It has 62,000 soldiers there.", OVER),
        ("Of them 12,000 are soldiers.", MEETS),
        ("Cuba has sent 12,000 soldiers.", SILENT),
    ],
    ids=["fewer", "more", "tied", "of another country"],
)
def test_whole_when_it_says_whom_it_includes_then_held_against_their_count(second: str, verdict: list[Verdict]) -> None:
    number = "62,000" if "62,000" in second else "12,000"
    document = text(
        f"Russia has 50,000 people there, including soldiers from North Korea. {second}",
        figure("50,000", 50_000, "people"),
        figure(number, float(number.replace(",", "")), "soldiers"),
    )
    assert [f.verdict for f in found(document, kind="part_whole")] == verdict
