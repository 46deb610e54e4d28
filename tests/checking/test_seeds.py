"""The two retold reports, read as they stand: what is found, what is asked, and the traps that nothing falls into."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

import claimtrack
from claimtrack.model import Cause, Certainty, Finding, Verdict
from claimtrack.quantity import Interval
from tests.checking.told import quotes


@pytest.fixture(scope="module")
def findings(repo_root: Path) -> list[Finding]:
    days = {"petroleo_y_tropas": date(2024, 11, 22), "comercio_de_armas": date(2024, 10, 28)}
    return claimtrack.check(
        claimtrack.read(
            (repo_root / "seeds" / f"{name}.txt").read_text(encoding="utf-8"), path=name, published=day, language="es"
        )
        for name, day in days.items()
    )


def of(findings: list[Finding], kind: str, verdict: Verdict) -> Iterator[Finding]:
    return (finding for finding in findings if (finding.kind, finding.verdict) == (kind, verdict))


def test_cap_is_exceeded_without_assumption_and_by_more_at_that_pace(findings: list[Finding]) -> None:
    (limit,) = of(findings, "limit", Verdict.DISCREPANCY)
    assert (limit.certainty, limit.ratio) == (Certainty.CERTAIN, Interval.at_least(2))
    low, high = limit.bases[1].ratio.low, limit.bases[1].ratio.high
    assert low is not None
    assert high is not None
    assert (round(low, 1), round(high, 1)) == (Decimal("2.7"), Decimal("3.0"))


def test_pay_asks_whether_it_is_monthly_and_wages_whether_they_can_be(findings: list[Finding]) -> None:
    (product,) = of(findings, "product", Verdict.DISCREPANCY)
    assert (product.cause, product.certainty) == (Cause.MISSING_PARAMETER, Certainty.LIKELY)
    assert len({claim.document.path for claim in product.claims}) == 2
    (wages,) = of(findings, "ratio", Verdict.QUESTION)
    assert set(quotes(wages)) == {"2,000", "83"}


def test_nothing_else_is_a_discrepancy_and_each_has_a_question(findings: list[Finding]) -> None:
    apart = [finding for finding in findings if finding.verdict is Verdict.DISCREPANCY]
    assert sorted(finding.kind for finding in apart) == ["limit", "product"]
    assert all(finding.question for finding in apart)


def test_traps_are_not_fallen_into(findings: list[Finding]) -> None:
    held = [set(quotes(finding)) for finding in findings if finding.verdict is not Verdict.QUESTION]
    for together in ({"3 millones", "1 millón"}, {"500,000", "50,000"}, {"500,000", "12,000"}, {"43", "24"}):
        assert together not in held
    assert not any(finding.kind == "sum" for finding in findings)
    (told_again,) = (f for f in of(findings, "repeats", Verdict.CONSISTENT) if "1 millón" in quotes(f))
    assert quotes(told_again) == ["1 millón", "1 millón"]
