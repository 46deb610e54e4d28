"""Reference figures: how they are read, and what they bring to the rules."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from claimtrack.checking import check, read_references
from claimtrack.model import Certainty, Finding, InputRefused, ReadDocument, Verdict
from claimtrack.quantity import Interval
from claimtrack.quantity.working import recompute
from claimtrack.wording import render
from tests.checking.told import days, figure, quotes, text

HEADER = "subject,value,low,high,unit,per,date,source\n"
FACTOR = '"refined products, volume of a tonne",7.5,6.4,8.5,barrel,metric_ton,,"Review, tables"\n'


def table(tmp_path: Path, rows: str, header: str = HEADER) -> Path:
    path = tmp_path / "reference.csv"
    path.write_text(header + rows, encoding="utf-8")
    return path


def found(tmp_path: Path, rows: str, *documents: ReadDocument, kind: str = "") -> list[Finding]:
    findings = check(documents, read_references([table(tmp_path, rows)]))
    return [finding for finding in findings if not kind or finding.kind == kind]


def fuel(tonnes: int) -> ReadDocument:
    words = (
        f"Cuba may buy no more than 500,000 barrels of diesel a year. Cuba bought {tonnes} tonnes of diesel in 2024."
    )
    return text(
        words,
        figure("500,000", None, "barrel", high=500_000, per="year", modality="limit", of="diesel"),
        figure(str(tonnes), tonnes, "metric_ton", of="diesel", period=days("2024-01-01", "2024-12-31")),
    )


def test_rows_when_read_then_typed(tmp_path: Path) -> None:
    rows = (
        FACTOR + "population of Cuba,,9700000,10100000,people,,2024-07-01,Census\ncap on diesel,,,500,barrel,day,,Law\n"
    )
    factor, people, cap = read_references([table(tmp_path, rows)])
    assert factor.interval == Interval(Decimal("6.4"), Decimal("8.5"))
    assert (factor.unit.name, factor.per) == ("barrel", "metric_ton")
    assert (people.date, people.unit.kind.value, people.line) == (date(2024, 7, 1), "count", 3)
    assert cap.is_cap


def test_several_files_when_read_then_in_their_order(tmp_path: Path) -> None:
    one = table(tmp_path, FACTOR)
    assert [figure.line for figure in read_references([one, one])] == [2, 2]


@pytest.mark.parametrize(
    ("header", "rows", "key", "line"),
    [
        (HEADER, "oil,seven,,,barrel,,,S\n", "checking.reference.bad_number", 2),
        (HEADER, f"oil,{'1' * 31},,,barrel,,,S\n", "checking.reference.number_too_large", 2),
        (HEADER, f"oil,{'1' * 41},,,barrel,,,S\n", "checking.reference.bad_number", 2),
        (HEADER, "oil,NaN,,,barrel,,,S\n", "checking.reference.bad_number", 2),
        (HEADER, "oil,,,,barrel,,,S\n", "checking.reference.no_number", 2),
        (HEADER, "oil,7,8,9,barrel,,,S\n", "checking.reference.upside_down", 2),
        (HEADER, "oil,7,,,,,,S\n", "checking.reference.empty", 2),
        (HEADER, "oil,7,,,barrel,,yesterday,S\n", "document.table.bad_date", 2),
        (HEADER, FACTOR + "\noil,7,,,barrel,,2024-02-30,S\n", "document.table.bad_date", 4),
        (HEADER, "oil,7,,,barrel,,,S,more\n", "document.table.too_many_fields", 2),
        (HEADER, "", "checking.reference.nothing", None),
        ("subject,value,colour\n", "", "document.table.unknown_column", 1),
        ("subject,value,value\n", "", "document.table.repeated_column", 1),
        ("subject,value,unit\n", "oil,7,barrel\n", "document.table.no_column", 1),
        (HEADER, '"oil,7,,,barrel,,,S\n', "document.table.bad_csv", 2),
    ],
)
def test_fault_when_read_then_told_in_one_line(
    tmp_path: Path, header: str, rows: str, key: str, line: int | None
) -> None:
    with pytest.raises(InputRefused) as raised:
        read_references([table(tmp_path, rows, header)])
    message = raised.value.message
    assert message.key == key
    assert dict(message.parameters).get("line") == line
    for language in ("en", "es"):
        told = render(message, language)
        assert "\n" not in told
        assert "{" not in told


def test_tonnes_when_over_a_cap_in_barrels_then_likely_by_the_factor(tmp_path: Path) -> None:
    assert [finding for finding in check([fuel(100_000)]) if finding.kind == "limit"] == []
    (limit,) = found(tmp_path, FACTOR, fuel(100_000), kind="limit")
    assert (limit.verdict, limit.certainty) == (Verdict.DISCREPANCY, Certainty.LIKELY)
    assert quotes(limit) == ["100000", "500,000"]
    told = [render(assumption, "en") for assumption in limit.assumptions]
    assert any("Review, tables" in each and "6.4" in each for each in told)
    results = recompute(limit.working, [p.claim.quantity.interval for p in limit.claims if p.claim.quantity])
    assert results[limit.bases[0].step or 0] == limit.ratio


def test_tonnes_when_the_factor_could_bring_them_under_then_no_discrepancy(tmp_path: Path) -> None:
    assert [f.verdict for f in found(tmp_path, FACTOR, fuel(60_000), kind="limit") if f.verdict == "discrepancy"] == []


def test_tonnes_when_the_factor_is_of_another_thing_then_not_converted(tmp_path: Path) -> None:
    assert found(tmp_path, "milk,1.03,,,kilogram,liter,,S\n", fuel(100_000), kind="limit") == []


def trade(amount: int, currency: str, published: date = date(2025, 1, 20)) -> ReadDocument:
    return text(
        f"Trade between Peru and Chile came to {amount} million in 2024, {currency} said.",
        figure(f"{amount} million", amount * 10**6, currency, of="trade", period=days("2024-01-01", "2024-12-31")),
        published=published,
        path=f"{currency}{amount}.txt",
    )


def test_currencies_when_a_rate_of_that_time_is_given_then_compared(tmp_path: Path) -> None:
    pair = trade(400, "USD"), trade(700, "EUR")
    assert check(pair) == [finding for finding in check(pair) if finding.kind != "conflict"]
    (conflict,) = found(tmp_path, "euro,1.04,,,USD,EUR,2024-12-31,Bank\n", *pair, kind="conflict")
    assert (conflict.verdict, conflict.certainty) == (Verdict.DISCREPANCY, Certainty.LIKELY)
    assert conflict.assumptions


def test_currencies_when_the_rate_is_of_another_year_then_not_compared(tmp_path: Path) -> None:
    pair = trade(400, "USD"), trade(700, "EUR")
    assert found(tmp_path, "euro,1.04,,,USD,EUR,2019-12-31,Bank\n", *pair, kind="conflict") == []


def test_people_when_more_than_the_population_then_told_without_it_as_a_claim(tmp_path: Path) -> None:
    document = text("In Cuba 12 million workers are unpaid.", figure("12 million", 12e6, "workers"))
    rows = "population of Cuba,9800000,9700000,10100000,people,,2024-07-01,Census\n"
    (whole,) = found(tmp_path, rows, document, kind="part_whole")
    assert (whole.verdict, quotes(whole)) == (Verdict.DISCREPANCY, ["12 million"])
    assert "Census" in render(whole.assumptions[-1], "es")


def test_cap_when_given_as_reference_then_held_against_totals(tmp_path: Path) -> None:
    document = text(
        "Cuba bought 900,000 barrels of diesel in 2024.",
        figure("900,000", 900_000, "barrel", of="diesel", period=days("2024-01-01", "2024-12-31")),
    )
    (limit,) = found(tmp_path, "diesel that Cuba may buy,,,500000,barrel,year,,Law\n", document, kind="limit")
    assert (limit.certainty, len(limit.claims)) == (Certainty.LIKELY, 1)
    assert limit.ratio is not None
    results = recompute(limit.working, [p.claim.quantity.interval for p in limit.claims if p.claim.quantity])
    assert results[limit.bases[0].step or 0] == limit.ratio


def test_row_when_a_usual_value_has_one_end_then_it_stands_for_the_other(tmp_path: Path) -> None:
    rows = "oil,7,6,,barrel,metric_ton,,S\noil,7,,8,barrel,metric_ton,,S\nturnout,61,,,percent,,,S\n"
    low, high, turnout = read_references([table(tmp_path, rows)])
    assert [each.interval for each in (low, high)] == [
        Interval(Decimal(6), Decimal(7)),
        Interval(Decimal(7), Decimal(8)),
    ]
    assert turnout.unit.kind.value == "percent"


def test_people_when_the_population_is_of_another_country_or_year_then_not_held_against_it(tmp_path: Path) -> None:
    document = text("In Cuba 12 million workers are unpaid.", figure("12 million", 12e6, "workers"))
    for row in (
        "population of Peru,9800000,,,people,,2024-07-01,Census\n",
        "population of Cuba,9800000,,,people,,1999-07-01,Census\n",
        "population of Cuba,98000000,,,people,,2024-07-01,Census\n",
    ):
        assert found(tmp_path, row, document, kind="part_whole") == []
