"""What people say of two claims is obeyed: held against each other where units allow it, or never."""

from __future__ import annotations

import pytest

from claimtrack.checking import Judgements, check
from claimtrack.model import ClaimKey, ReadDocument, Verdict
from tests.checking.told import days, figure, quotes, text

YEAR = days("2024-01-01", "2024-12-31")


def key(read: ReadDocument, number: int = 0) -> ClaimKey:
    claim = read.claims[number]
    assert claim.number is not None
    return ClaimKey(read.document.sha256, claim.kind, claim.number.start, claim.number.end)


def same(one: ClaimKey, other: ClaimKey) -> Judgements:
    return Judgements(same=[frozenset((one, other))])


def differ(one: ClaimKey, other: ClaimKey) -> Judgements:
    return Judgements(differ=[frozenset((one, other))])


SHIPPED = text(
    "Peru shipped 5000 tonnes of ore in 2024, Alder said.",
    figure("5000", 5000, "metric_ton", of="ore", period=YEAR, sources=["Alder"]),
)
LOADED = text(
    "The quays of Matarani loaded 9000 tonnes in 2024, Birch said.",
    figure("9000", 9000, "metric_ton", period=YEAR, sources=["Birch"]),
)
PAID = text(
    "The quays of Matarani took 9000 dollars in 2024, Birch said.",
    figure("9000", 9000, "USD", period=YEAR, sources=["Birch"]),
)
PUMPED = text(
    "The quays of Matarani loaded 9000 barrels in 2024, Birch said.",
    figure("9000", 9000, "barrel", period=YEAR, sources=["Birch"]),
)
A_HEAD = text(
    "The quays of Matarani loaded 9000 tonnes per worker in 2024, Birch said.",
    figure("9000", 9000, "metric_ton", per="worker", period=YEAR, sources=["Birch"]),
)


def test_same_when_words_alone_would_not_bring_two_together_then_they_are_compared() -> None:
    assert [f.kind for f in check([SHIPPED, LOADED]) if f.kind == "conflict"] == []
    judged = same(key(SHIPPED), key(LOADED))
    (conflict,) = [f for f in check([SHIPPED, LOADED], judgements=judged) if f.kind == "conflict"]
    assert conflict.verdict is Verdict.DISCREPANCY
    assert sorted(quotes(conflict)) == ["5000", "9000"]


@pytest.mark.parametrize("other", [PAID, PUMPED, A_HEAD], ids=["another kind of unit", "another dimension", "for each"])
def test_same_when_units_do_not_allow_it_then_nothing_is_made_up(other: ReadDocument) -> None:
    judged = same(key(SHIPPED), key(other))
    assert [f.kind for f in check([SHIPPED, other], judgements=judged)] == [f.kind for f in check([SHIPPED, other])]


def test_same_when_said_of_a_figure_and_a_cap_then_held_against_it() -> None:
    cap = text(
        "Nobody may load more than 3000 tonnes a year, the law says.",
        figure("3000", None, "metric_ton", high=3000, per="year", modality="limit", sources=["law"]),
    )
    assert [f.kind for f in check([SHIPPED, cap]) if f.kind == "limit"] == []
    (limit,) = [f for f in check([SHIPPED, cap], judgements=same(key(SHIPPED), key(cap))) if f.kind == "limit"]
    assert limit.verdict is Verdict.DISCREPANCY
    assert quotes(limit) == ["5000", "3000"]


def test_same_when_a_cap_is_in_another_currency_and_no_rate_is_known_then_not_held_against_it() -> None:
    cap = text(
        "No quay may take more than 3000 euros a year.", figure("3000", None, "EUR", high=3000, modality="limit")
    )
    assert check([PAID, cap], judgements=same(key(PAID), key(cap))) == check([PAID, cap])


def test_same_when_both_stand_in_one_text_then_compared_without_a_doubt() -> None:
    both = text(
        "Peru shipped 5000 tonnes of ore in 2024, Alder said. Matarani loaded 9000 tonnes of sand in 2024, Alder said.",
        figure("5000", 5000, "metric_ton", of="ore", period=YEAR, sources=["Alder"]),
        figure("9000", 9000, "metric_ton", of="sand", period=YEAR, sources=["Alder"]),
    )
    assert [f.kind for f in check([both]) if f.kind == "conflict"] == []
    (conflict,) = [f for f in check([both], judgements=same(key(both), key(both, 1))) if f.kind == "conflict"]
    assert conflict.verdict is Verdict.DISCREPANCY


def test_differ_when_said_then_the_two_are_never_held_against_each_other() -> None:
    again = text(
        "In 2024 Peru shipped 9000 tonnes of ore, Birch said.",
        figure("9000", 9000, "metric_ton", of="ore", period=YEAR, sources=["Birch"]),
    )
    assert "conflict" in {f.kind for f in check([SHIPPED, again])}
    judged = differ(key(SHIPPED), key(again))
    assert [f for f in check([SHIPPED, again], judgements=judged) if len(f.claims) == 2] == []


def test_differ_when_said_of_the_nearest_cap_then_the_next_one_counts() -> None:
    def cap(value: int, source: str) -> ReadDocument:
        return text(
            f"Peru may ship no more than {value} tonnes of ore a year, {source} said.",
            figure(str(value), None, "metric_ton", high=value, of="ore", per="year", modality="limit"),
            published=None,
        )

    caps = [cap(1000, "Alder"), cap(2000, "Birch")]
    (limit,) = [f for f in check([SHIPPED, *caps]) if f.kind == "limit"]
    chosen = next(each for each in caps if each.document.sha256 == limit.claims[1].document.sha256)
    (limit,) = [f for f in check([SHIPPED, *caps], judgements=differ(key(SHIPPED), key(chosen))) if f.kind == "limit"]
    assert limit.claims[1].document.sha256 != chosen.document.sha256


def test_differ_when_said_of_a_part_and_its_whole_then_no_share_is_told() -> None:
    made = text(
        "The company made 310,000 cars. It sold 325,000 of them in Europe.",
        figure("310,000", 310_000, "cars"),
        figure("325,000", 325_000, "cars"),
    )
    assert "part_whole" in {f.kind for f in check([made])}
    assert "part_whole" not in {f.kind for f in check([made], judgements=differ(key(made), key(made, 1)))}
