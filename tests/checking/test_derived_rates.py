"""Rates of a population and averages, against the total and the count that they may be of."""

from __future__ import annotations

import pytest

from claimtrack.model import Verdict
from tests.checking.told import figure, found, quotes, text


def told(words: str, *figures: tuple[str, float, str] | tuple[str, float, str, str], **more: str) -> list[list[str]]:
    given = [figure(*each[:3], per=each[3] if len(each) > 3 else None, **more) for each in figures]  # type: ignore[misc]
    return [quotes(each) for each in found(text(words, *given), kind="ratio", verdict=Verdict.DISCREPANCY)]


THEFTS = ("2,560", 2560, "burglaries")
ISLAND = ("4.8 million", 4_800_000, "inhabitants")


@pytest.mark.parametrize(
    ("words", "figures", "wanted"),
    [
        (
            "It had 2,560 burglaries and has 4.8 million inhabitants. It counts 71 burglaries per 100,000 people.",
            [THEFTS, ISLAND, ("71", 71, "burglaries", "100,000 people")],
            [["2,560", "4.8 million", "71"]],
        ),
        (
            "It had 2,560 burglaries and has 4.8 million inhabitants. It counts 71 burglaries per hundred thousand.",
            [THEFTS, ISLAND, ("71", 71, "burglaries", "hundred thousand people")],
            [],
        ),
        (
            "It had 2,560 burglaries and has 4.8 million inhabitants. It counts 0.9 burglaries per thousand people.",
            [THEFTS, ISLAND, ("0.9", 0.9, "burglaries", "thousand people")],
            [["2,560", "4.8 million", "0.9"]],
        ),
        (
            "It had 2,560 burglaries and has 4.8 million inhabitants. It counts 53 burglaries per 100,000 people.",
            [THEFTS, ISLAND, ("53", 53, "burglaries", "100,000 people")],
            [],
        ),
        (
            "It had 2,560 burglaries and has 4.8 million inhabitants. It counts 71 guards per patrol.",
            [THEFTS, ISLAND, ("71", 71, "guards", "patrol")],
            [],
        ),
        (
            "In 2019 it had 2,560 thefts. It has 4.8 million inhabitants. It counts 71 burglaries per 100,000 people.",
            [THEFTS, ISLAND, ("71", 71, "burglaries", "100,000 people")],
            [],
        ),
        # On average, of so many claims.
        (
            "It paid $1.1bn on 6,200 claims. The average payout came to $124,000, and the town put up $700m.",
            [("1.1bn", 1.1e9, "USD"), ("6,200", 6200, "claims"), ("124,000", 124e3, "USD"), ("700m", 7e8, "USD")],
            [["1.1bn", "6,200", "124,000"]],
        ),
        (
            "It paid $1.1bn on 6,200 claims. The average payout came to $11,000.",
            [("1.1bn", 1.1e9, "USD"), ("6,200", 6200, "claims"), ("11,000", 11e3, "USD")],
            [],
        ),
    ],
)
def test_rate_when_its_total_and_count_are_told_then_of_those_alone(
    words: str, figures: list[tuple[str, float, str]], wanted: list[list[str]]
) -> None:
    assert told(words, *figures) == wanted


def test_rate_when_a_target_then_silent_and_when_undated_then_raised() -> None:
    words = "It had 2,560 burglaries and has 4.8 million inhabitants. It counts 71 burglaries per 100,000 people."
    given = [figure("2,560", 2560, "burglaries"), figure("4.8 million", 4.8e6, "inhabitants")]
    rate = figure("71", 71, "burglaries", per="100,000 people")
    assert found(text(words, *given, rate | {"modality": "target"}), kind="ratio") == []
    undated = found(text(words, *given, rate, published=None), kind="ratio", verdict=Verdict.DISCREPANCY)
    assert [quotes(each) for each in undated] == [["2,560", "4.8 million", "71"]]
