"""The two reports of the goal, and every gold cross-check, with the reference figures that some of them need."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from benchmarks.gold import articles
from benchmarks.perfect import load
from claimtrack.checking import check, read_references
from claimtrack.model import Cause, Certainty, Finding, Verdict
from claimtrack.quantity import Interval
from claimtrack.wording import render
from tests.checking.told import quotes

REPORTS = ("000_c0aa2082620a7d60", "001_fac26229a35e194b")


@pytest.fixture(scope="module")
def findings(shared: Path) -> list[Finding]:
    return check(load(shared / "gold", *REPORTS))


def one(findings: list[Finding], kind: str, *numbers: str) -> Finding:
    met = [f for f in findings if f.kind == kind and (not numbers or set(quotes(f)) == set(numbers))]
    assert len(met) == 1, [(f.kind, quotes(f)) for f in findings]
    return met[0]


def test_cap_is_exceeded_with_no_assumption_and_by_more_at_that_pace(findings: list[Finding]) -> None:
    limit = one(findings, "limit")
    assert (limit.verdict, limit.certainty, limit.cause) == (Verdict.DISCREPANCY, Certainty.CERTAIN, None)
    assert limit.ratio == Interval.at_least(2)
    raw, pace = limit.bases
    assert raw.assumptions == ()
    assert pace.certainty is Certainty.LIKELY
    assert pace.ratio.low is not None
    assert pace.ratio.high is not None
    assert round(pace.ratio.low, 1) == Decimal("2.7")
    assert round(pace.ratio.high, 1) == Decimal("3.0")
    assert {passage.text for passage in limit.passages} == {"7 de marzo", "5 de noviembre"}


def test_years_of_wages_are_asked_about(findings: list[Finding]) -> None:
    ratio = one(findings, "ratio")
    assert ratio.verdict is Verdict.QUESTION
    implied = ratio.working[-1].result
    assert implied.low is not None
    assert round(implied.low, 2) == Decimal("24.10")
    assert ratio.working[-1].unit == "USD/year"


def test_pay_that_does_not_make_the_sum_asks_whether_it_is_monthly(findings: list[Finding]) -> None:
    product = one(findings, "product")
    assert set(quotes(product)) == {"12,000", "2,000", "cientos de millones"}
    assert (product.verdict, product.cause) == (Verdict.DISCREPANCY, Cause.MISSING_PARAMETER)
    assert product.certainty is Certainty.LIKELY
    assert product.working[0].result == Interval.at_most(24_000_000)
    assert product.question is not None
    assert "288,000,000" in render(product.question, "en")


def test_trade_far_below_the_estimate_is_a_question(findings: list[Finding]) -> None:
    bound = one(findings, "conflict", "mil millones", "5.5 mil millones")
    assert (bound.verdict, bound.cause) == (Verdict.QUESTION, Cause.BOUND_AGAINST_POINT)


def test_shipment_told_twice_and_soldiers_in_the_force_hold(findings: list[Finding]) -> None:
    assert one(findings, "repeats").verdict is Verdict.CONSISTENT
    assert set(quotes(one(findings, "part_whole"))) == {"12,000", "50,000"}


def test_what_is_not_stated_is_asked_for(findings: list[Finding]) -> None:
    assert one(findings, "unattributed", "500,000").verdict is Verdict.QUESTION
    assert one(findings, "missing_period", "2,000").verdict is Verdict.QUESTION
    missing = one(findings, "missing_date")
    assert missing.claims == ()
    assert len(missing.documents) == 1


def test_nothing_else_is_called_a_discrepancy(findings: list[Finding]) -> None:
    assert sorted(f.kind for f in findings if f.verdict is Verdict.DISCREPANCY) == ["limit", "product"]


def test_order_of_documents_changes_nothing(shared: Path) -> None:
    documents = load(shared / "gold")
    assert check(documents) == check(list(reversed(documents)))


def test_each_gold_discrepancy_is_met_and_no_agreement_is_called_one(shared: Path) -> None:
    folder = shared / "gold"
    raised = {}
    for finding in check(load(folder), read_references([folder / "reference.csv"])):
        if finding.verdict is Verdict.CONSISTENT:
            continue
        places = {(Path(p.document.path).stem, p.claim.number) for p in finding.claims}
        raised[frozenset((name, span.start) for name, span in places if span)] = finding.verdict
    missed: list[str] = []
    alarms: list[tuple[frozenset[tuple[str, int]], str]] = []
    apart: set[frozenset[tuple[str, int]]] = set()
    for path in sorted(folder.glob("*.json")):
        for check_ in json.loads(path.read_text(encoding="utf-8"))["crosschecks"]:
            wanted = frozenset((name, start(folder, name, index)) for name, index in check_["quantities"])
            if not check_["holds"] and wanted not in raised:
                missed.append(check_["why"])
            if not check_["holds"]:
                apart.add(wanted)
            elif raised.get(wanted) is Verdict.DISCREPANCY:
                alarms.append((wanted, check_["why"]))
    # Two figures may agree and yet be no confirmation of each other.
    assert [why for wanted, why in alarms if wanted not in apart] == []
    assert missed == []


def start(folder: Path, name: str, index: int) -> int:
    quantity = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))["quantities"][index]
    return int(quantity["start"])


@pytest.mark.parametrize(
    ("kind", "verdict", "told"),
    [
        ("circular", "discrepancy", {("es01", "880,000"), ("es02", "118.000")}),
        ("circular", "discrepancy", {("en01", "1.1 million"), ("en02", "1.1 million")}),
        ("repeats", "consistent", {(REPORTS[0], "500,000"), ("es01", "500,000")}),
        ("repeats", "consistent", {(REPORTS[0], "500,000"), ("en01", "500,000")}),
        ("agreement", "consistent", {("es01", "1.7 mil millones"), ("es02", "cientos de millones")}),
    ],
    ids=["one observatory", "one project", "the cap", "the cap in English", "two sums"],
)
def test_shared_articles_when_tellings_hold_together_then_repeated_confirmed_or_of_one_origin(
    together: set[tuple[str, str, frozenset[tuple[str, str]]]], kind: str, verdict: str, told: set[tuple[str, str]]
) -> None:
    assert (kind, verdict, frozenset(told)) in together
    # What is told from one origin confirms nothing.
    others = {each for each in ("agreement", "circular", "repeats") if each != kind}
    assert not any((each, verdict, frozenset(told)) in together for each in others)


@pytest.fixture(scope="module")
def together(shared: Path) -> set[tuple[str, str, frozenset[tuple[str, str]]]]:
    """The tellings of all shared articles, as they are read, that the rules hold together, by article and number."""
    gold = shared / "gold"
    found = check([article.read() for article in articles(gold)], read_references([gold / "reference.csv"]))
    return {
        (
            each.kind,
            each.verdict.value,
            frozenset(
                (Path(placed.document.path).stem, number)
                for placed, number in zip(each.claims, quotes(each), strict=True)
            ),
        )
        for each in found
    }
