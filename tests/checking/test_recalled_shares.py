"""Shares of what an earlier sentence told, with what tells them from shares of something else."""

from __future__ import annotations

import pytest

from claimtrack.model import Verdict
from tests.checking.told import days, figure, found, quotes, text

HARVEST = "The country brought in 9,200 tonnes of {what} {when}. A third of the wheat was lost, or 2,400 tonnes."


@pytest.mark.parametrize(
    ("what", "when", "period", "raised"),
    [
        ("wheat", "this season", None, True),
        ("coal", "this season", None, False),
        ("wheat", "in 2019", days("2019-01-01", "2019-12-31"), False),
    ],
)
def test_share_when_told_before_then_of_the_same_thing_and_time_alone(
    what: str, when: str, period: dict[str, str | None] | None, raised: bool
) -> None:
    document = text(
        HARVEST.format(what=what, when=when),
        figure("9,200", 9200, "metric_ton", of=what, period=period),
        figure("A third", 0.3333, "dimensionless"),
        figure("2,400", 2400, "metric_ton", period=days("2024-01-01", "2024-12-31") if period else None),
    )
    told = [quotes(finding) for finding in found(document, kind="ratio", verdict=Verdict.DISCREPANCY)]
    assert told == ([["2,400", "9,200", "A third"]] if raised else [])


def test_multiple_when_a_limit_and_another_sum_stand_before_then_of_what_it_is_told_of() -> None:
    document = text(
        "Remittances came to $90m in 2024. Spending was $70m, of at most $80m. Ten years ago remittances were $18m: "
        "they have increased ninefold.",
        figure("90m", 90e6, "USD"),
        figure("70m", 70e6, "USD"),
        figure("80m", None, "USD", high=80e6, modality="limit"),
        figure("18m", 18e6, "USD"),
        figure("ninefold", 9, "dimensionless"),
    )
    (told,) = found(document, kind="ratio", verdict=Verdict.DISCREPANCY)
    assert quotes(told) == ["90m", "18m", "ninefold"]


def test_share_of_soldiers_when_people_are_counted_before_then_silent() -> None:
    document = text(
        "The camp feeds 9,200 people. A third of the soldiers, or 2,400 men, have left.",
        figure("9,200", 9200, "people"),
        figure("A third", 0.3333, "dimensionless"),
        figure("2,400", 2400, "men"),
    )
    assert found(document, kind="ratio") == []
