"""Two texts on one event: by which names they are linked, and whom they count by other words."""

from __future__ import annotations

from typing import Any

import pytest

from claimtrack.model import Finding, ReadDocument
from tests.checking.told import figure, found, text


def one(words: str, number: str, unit: str, language: str = "en", **more: Any) -> ReadDocument:
    """A text with one figure."""
    value = float(number.replace(".", "").replace(",", ""))
    return text(words, figure(number, more.pop("low", value), unit, **more), language=language)


def apart(*documents: ReadDocument) -> list[Finding]:
    return found(*documents, kind="conflict", verdict="discrepancy")


@pytest.mark.parametrize(
    ("words", "other"),
    [
        # A longer name that both are about is enough.
        ("A census in May found 4,120 seals on Punta Mansa.", "A census in May found 5,870 seals on Punta Mansa."),
        # Names that share a word are one: the lake and its name alone, the ship with what it is.
        (
            "The ferry Oriel hit a rock on Lake Vessin. Owners of the Oriel say that 4,120 seals live on Lake Vessin.",
            "The MV Oriel is lost. Owners of the MV Oriel say that 5,870 seals live on the Vessin.",
        ),
    ],
)
def test_linking_when_two_texts_share_a_name_or_two_by_a_word_then_compared(words: str, other: str) -> None:
    assert found(one(words, "4,120", "seals"), one(other, "5,870", "seals"), kind="conflict")


def test_linking_when_only_words_of_bodies_are_shared_then_not_compared() -> None:
    first = one("The National Institute of Statistics counted 4,120 seals off Tarma.", "4,120", "seals")
    second = one("5,870 seals live off Orvik, says the National Institute of Statistics.", "5,870", "seals")
    assert not found(first, second, kind="conflict")


@pytest.mark.parametrize(
    ("words", "unit", "other", "other_unit"),
    [
        # The workers of a firm are those whom it employs.
        ("Mill Tarvix employs 4,120 people in Orvik.", "people", "Mill Tarvix has 5,870 workers in Orvik.", "workers"),
        # Told to leave is evacuated, and a resident is no narrower word than a person.
        (
            "In Orvik 4,120 people were told to leave after the Tarvix fire.",
            "people",
            "After the fire at Tarvix 5,870 residents of Orvik had to leave, the Red Cross said.",
            "residents",
        ),
    ],
)
def test_people_when_two_words_stand_for_those_of_one_state_or_role_then_compared(
    words: str, unit: str, other: str, other_unit: str
) -> None:
    assert apart(one(words, "4,120", unit), one(other, "5,870", other_unit))


def test_people_when_one_is_told_of_a_group_and_the_other_of_people_at_large_then_not_compared() -> None:
    first = one("In Orvik 4,120 soldiers guard the Tarvix plant.", "4,120", "soldiers")
    second = one("In Orvik 5,870 people live around the Tarvix plant.", "5,870", "people")
    assert not found(first, second, kind="conflict")


def test_people_when_a_list_and_a_paper_give_one_number_of_them_then_told_again() -> None:
    first = one("The list of the Oriel, lost off Punta Mansa, has 187 persons.", "187", "persons")
    second = one("El Oriel se hundió ante Punta Mansa con 187 pasajeros.", "187", "pasajeros", "es")
    assert found(first, second, kind="repeats")


@pytest.mark.parametrize(
    ("number", "raised"),
    [("150", True), ("120", False)],
)
def test_caps_when_two_texts_tell_one_cap_with_two_numbers_then_a_conflict(number: str, raised: bool) -> None:
    def licence(words: str, told: str, unit: str, language: str) -> ReadDocument:
        return one(words, told, unit, language, low=None, high=float(told), modality="limit")

    first = licence("The Oriel, lost off Punta Mansa, may carry 120 passengers.", "120", "passengers", "en")
    words = f"El Oriel, perdido ante Punta Mansa, puede llevar {number} pasajeros."
    second = licence(words, number, "pasajeros", "es")
    assert bool(apart(first, second)) is raised


def test_scope_when_more_stand_on_top_then_not_held_against_all() -> None:
    first = one("The fire at Tarvix in Orvik killed 41 people.", "41", "people")
    second = one("Divers found 18 more bodies at Tarvix in Orvik.", "18", "bodies")
    assert not found(first, second, kind="conflict")


def test_money_when_a_firm_makes_a_profit_then_what_it_deals_in_is_no_part_of_it() -> None:
    first = text(
        "The phone operator Tarvix of Orvik made a net profit of €412 million in 2024.",
        figure("€412 million", 412e6, "EUR", period={"start": "2024-01-01", "end": "2024-12-31"}),
    )
    second = text(
        "Tarvix, de Orvik, ha ganado 421 millones de euros en 2024.",
        figure("421 millones", 421e6, "EUR", period={"start": "2024-01-01", "end": "2024-12-31"}),
        language="es",
    )
    assert apart(first, second)
