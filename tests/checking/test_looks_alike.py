"""What looks as if it belonged together: told where it does, silent where it does not."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from claimtrack.model import ReadDocument, Verdict
from tests.checking.told import days, figure, found, text

OVER, HOLDS, SILENT = [Verdict.DISCREPANCY], [Verdict.CONSISTENT], list[Verdict]()


@pytest.mark.parametrize(
    ("words", "number", "long", "verdicts"),
    [
        ("The strike began on 3 May. It ended on 12 May. It lasted {} days.", "ten", 10, HOLDS),
        ("The strike began on 3 May. It ended on 12 May. It lasted {} days.", "thirty", 30, OVER),
        ("The strike began on 3 May. It lasted {} days.", "thirty", 30, SILENT),
        ("Freed on 3 May 2024, he was back on 3 May 2024, {} days later.", "ten", 10, SILENT),
    ],
    ids=["told in the sentences before", "too long", "of one day alone", "of one day told twice"],
)
def test_length_when_its_days_are_told_beside_it_then_held_against_them(
    words: str, number: str, long: int, verdicts: list[Verdict]
) -> None:
    document = text(words.format(number), figure(number, long, "day"), published=date(2024, 6, 30))
    assert [f.verdict for f in found(document, kind="timeline")] == verdicts


def test_voice_when_the_other_counts_nothing_then_no_ratio_and_silent() -> None:
    def counted(one: int) -> ReadDocument:
        return text(
            f"The ministry counted {one} fires. The union, however, counted 55 fires.",
            figure(str(one), one, "fires", sources=["ministry"]),
            figure("55", 55, "fires", sources=["union"]),
        )

    assert found(counted(40), kind="conflict", verdict="discrepancy")
    assert found(counted(0), kind="conflict") == []


def paid(words: str, amount: int, total: int, **more: Any) -> ReadDocument:
    return text(
        words,
        figure("3,400", 3400, "nurses"),
        figure("1,500", amount, "EUR"),
        figure("5.1 million", total, "EUR", **more),
    )


@pytest.mark.parametrize(("total", "verdicts"), [(5_100_000, HOLDS), (9_100_000, OVER)])
def test_each_when_it_stands_before_those_counted_then_the_amount_is_for_each(
    total: int, verdicts: list[Verdict]
) -> None:
    words = "Each of the 3,400 nurses gets 1,500 euros, 5.1 million euros in all."
    assert [f.verdict for f in found(paid(words, 1500, total), kind="product")] == verdicts


def test_share_when_its_whole_has_no_number_then_silent() -> None:
    def mended(whole: int | None) -> ReadDocument:
        return text(
            "The town mended 5 of its 50 schools, or 30 per cent.",
            figure("5", 5, "schools"),
            figure("50", whole, "schools"),
            figure("30", 30, "percent"),
        )

    assert found(mended(50), kind="ratio", verdict="discrepancy")
    assert found(mended(None), kind="ratio") == []


def test_oil_when_it_is_told_twice_without_a_number_then_nothing_is_repeated() -> None:
    def sent(low: int | None, more: str) -> ReadDocument:
        item = figure("500", low, "barrel", of="oil", period=days("2024-01-01", "2024-12-31"), sources=["Alder"])
        return text(f"Russia sent 500 barrels of oil to Cuba in 2024, Alder said.{more}", item)

    assert found(sent(500, ""), sent(500, " It was a leap year."), kind="repeats")
    assert not found(sent(None, ""), sent(None, " It was a leap year."), kind="repeats")
