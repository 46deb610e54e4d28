"""Kin: figures that could be compared share a number and a scale; those that could not do not."""

from __future__ import annotations

import pytest

from claimtrack.checking.crowds.kin import Kin, kin_of
from claimtrack.checking.measures.figure import Figure, scene_of
from tests.checking.told import days, figure, text

YEAR = days("2024-01-01", "2024-12-31")


def kin(words: str, number: str, value: float | None, unit: str, **more: object) -> Kin:
    made: Figure = scene_of(text(words, figure(number, value, unit, **more))).figures[0]
    return kin_of(made)


def oil(number: str, value: float | None, unit: str, **more: object) -> Kin:
    return kin(f"Russia sends {number} of oil to Cuba.", number, value, unit, of="oil", **more)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (oil("1000", 1000, "barrel", period=YEAR), oil("158987", 158_987, "liter", period=YEAR)),
        (oil("7000", 7000, "barrel", per="week"), oil("1000", 1000, "barrel", per="day")),
        (oil("365000", 365_242.5, "barrel", per="year"), oil("24000", 1000 / 24, "barrel", per="hour")),
    ],
    ids=["litres", "a week", "a year and an hour"],
)
def test_kin_when_units_differ_then_one_group_and_one_scale(one: Kin, other: Kin) -> None:
    assert one.group == other.group
    assert one.low == pytest.approx(other.low, rel=0.05)


@pytest.mark.parametrize(
    "other",
    [
        oil("1000", 1000, "barrel", period=days("2023-01-01", "2023-12-31")),
        oil("1000", 1000, "barrel", per="day"),
        oil("1000", 1000, "barrel"),
        oil("1000", 1000, "USD", period=YEAR),
        kin("Russia sends 1000 tonnes of wheat to Cuba.", "1000", 1000, "metric_ton", of="wheat", period=YEAR),
    ],
    ids=["another year", "a pace", "no period", "money", "another thing"],
)
def test_kin_when_they_could_not_be_compared_then_other_groups(other: Kin) -> None:
    assert oil("1000", 1000, "barrel", period=YEAR).group != other.group


def test_kin_when_an_end_is_open_or_a_scale_has_a_zero_of_its_own_then_as_stated() -> None:
    assert oil("1000", None, "barrel", high=1000).low is None
    warm = kin("It was 30 degrees in Havana.", "30", 30, "degree_Celsius")
    assert warm.low is not None
    assert 28 < warm.low < 30
