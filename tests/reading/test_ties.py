"""Ties: what the text says of how one figure stands to another."""

from __future__ import annotations

import re

import pytest

import claimtrack
from claimtrack.model import ReadDocument
from tests.checking.told import figure, text


def ties(document: ReadDocument) -> set[tuple[str, str, str]]:
    words = document.document.text
    return {
        (words[claim.number.start : claim.number.end], tie.kind.value, words[tie.number.start : tie.number.end])
        for claim in document.claims
        if claim.number
        for tie in claim.ties
    }


@pytest.mark.parametrize(
    ("language", "words", "figures", "expected"),
    [
        (
            "en",
            "It sent 90 barrels, or roughly 12 tonnes.",
            [("90", "barrel"), ("12", "metric_ton")],
            ("12", "equals", "90"),
        ),
        ("es", "Pagó 27 pesos, es decir, 2 al mes.", [("27", "ARS"), ("2", "USD")], ("2", "equals", "27")),
        ("es", "Vendió 88. El ritmo equivale a 11 al mes.", [("88", "cajas"), ("11", "tazas")], ("11", "equals", "88")),
        (
            "en",
            "It burned 104 hectares (about 257 acres).",
            [("104", "hectare"), ("257", "acre")],
            ("257", "equals", "104"),
        ),
        (
            "en",
            "Two thirds of the ships, or 36, fled.",
            [("Two thirds", "dimensionless"), ("36", "ships")],
            ("36", "equals", "Two thirds"),
        ),
        (
            "en",
            "Lima took 5 tonnes, adding that two thirds of the fish, some 20 tonnes, left.",
            [("5", "metric_ton"), ("two thirds", "dimensionless"), ("20", "metric_ton")],
            ("two thirds", "equals", "20"),
        ),
        (
            "es",
            "Lima tomó 5 toneladas y dos tercios del pescado, unas 20 toneladas, salieron.",
            [("5", "metric_ton"), ("dos tercios", "dimensionless"), ("20", "metric_ton")],
            ("dos tercios", "equals", "20"),
        ),
        ("en", "It took 40 men. Of these, 30 left.", [("40", "men"), ("30", "men")], ("30", "part_of", "40")),
        (
            "es",
            "Salieron 84 cajas. Del total, 46 cajas de Ica, 23 de La Libertad y 17 de Puno.",
            [("84", "cajas"), ("46", "cajas"), ("23", "cajas"), ("17", "cajas")],
            ("23", "part_of", "84"),
        ),
        ("es", "Hubo 40 heridos, entre ellos 9 niños.", [("40", "heridos"), ("9", "niños")], ("9", "part_of", "40")),
        ("en", "It has 90 cars. It sold 30 of them.", [("90", "cars"), ("30", "cars")], ("30", "part_of", "90")),
        ("en", "It saw 62 of the 155 bridges.", [("62", "bridges"), ("155", "bridges")], ("62", "part_of", "155")),
        (
            "es",
            "Vendió 14 toneladas. De ese volumen, 6 toneladas salieron de Ica y 5 toneladas de Pisco.",
            [("14", "metric_ton"), ("6", "metric_ton"), ("5", "metric_ton")],
            ("5", "part_of", "14"),
        ),
        ("en", "It made 31 cars, up from 28 cars.", [("31", "cars"), ("28", "cars")], ("28", "compared_with", "31")),
        (
            "es",
            "Hizo 31 autos frente a los 28 de 2023.",
            [("31", "autos"), ("28", "autos")],
            ("28", "compared_with", "31"),
        ),
        ("es", "Bajó de 44 a 29 casos.", [("44", "casos"), ("29", "casos")], ("29", "compared_with", "44")),
        (
            "en",
            "It made 18 cars, twice the 9 of 2023.",
            [("18", "cars"), ("twice", "dimensionless"), ("9", "cars")],
            ("twice", "share_of", "9"),
        ),
        (
            "en",
            "It made 18 cars, twice the 9 of 2023.",
            [("18", "cars"), ("twice", "dimensionless"), ("9", "cars")],
            ("twice", "equals", "18"),
        ),
        (
            "en",
            "It sent 19 ships, a third of them empty.",
            [("19", "ships"), ("a third", "dimensionless")],
            ("a third", "share_of", "19"),
        ),
    ],
)
def test_tie_when_the_text_states_it(
    language: str, words: str, figures: list[tuple[str, str]], expected: tuple[str, str, str]
) -> None:
    document = text(words, *(figure(number, 1, unit) for number, unit in figures), language=language)
    assert expected in ties(document)


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("Debt was $68bn, $36bn of it owed abroad and $32bn at home.", {"36bn", "32bn"}),
        ("It has $96bn. Bonds account for $69bn of that, gold for $9bn.", {"69bn", "9bn"}),
        # What comes to more than the whole, or stands in another sentence, is none of its parts.
        ("Debt was $68bn, $36bn of it abroad, and aid $40bn.", {"36bn"}),
        ("Debt was $68bn, $36bn of it abroad. Exports made $30bn.", {"36bn"}),
        ("It has $96bn. It spent $69bn of that kind and $20bn.", set()),
    ],
)
def test_sum_when_the_text_says_that_it_is_of_it_then_a_part(words: str, parts: set[str]) -> None:
    numbers = re.findall(r"\d+bn", words)
    document = text(words, *(figure(number, float(number[:-2]), "USD") for number in numbers))
    assert {part for part, kind, _ in ties(document) if kind == "part_of"} == parts


@pytest.mark.parametrize(
    "words",
    [
        "It made 31 cars and sold 28 cars.",
        "It made 31 cars. Another firm made 28 cars.",
        "Reuters spoke to 31 men, and 28 men agreed.",
    ],
)
def test_no_tie_when_the_text_states_none(words: str) -> None:
    unit = "men" if "men" in words else "cars"
    assert ties(text(words, figure("31", 31, unit), figure("28", 28, unit))) == set()


def test_a_cap_is_no_whole() -> None:
    document = text(
        "It may keep no more than 50 cars. It has 31 cars. Of the total, 12 cars are red.",
        figure("50", None, "cars", high=50, modality="limit"),
        figure("31", 31, "cars"),
        figure("12", 12, "cars"),
    )
    assert ties(document) == {("12", "part_of", "31")}


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        ("en", "Debt is 684bn cedis, 366bn of it abroad and 318bn at home.", {("366bn", "684bn"), ("318bn", "684bn")}),
        (
            "en",
            "It sold 90 tonnes, up from 80. Wheat was 30 tonnes of the total, barley 9 tonnes.",
            {("30", "90"), ("9", "90")},
        ),
        (
            "es",
            "La deuda es de 90 millones de euros, 30 millones de ellos en francos.",
            {("30 millones", "90 millones")},
        ),
        ("es", "Vendió 90 toneladas. El melón supuso 30 toneladas del total.", {("30", "90")}),
    ],
)
def test_part_of_it_is_one_of_the_greater_amount_before_it(
    language: str, words: str, expected: set[tuple[str, str]]
) -> None:
    found = ties(claimtrack.read(words, language=language))
    assert {(part, whole) for part, kind, whole in found if kind == "part_of"} == expected


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        (
            "en",
            "Jails held 12,500 inmates, 2.7 times the 4,500 inmates they were built for. "
            "Of the inmates, 8,300 await trial.",
            {("8,300", "12,500")},
        ),
        (
            "es",
            "Hay 12.500 presos, el doble de los 6.200 presos de 2019. De los presos, 5.300 esperan juicio.",
            {("5.300", "12.500")},
        ),
        ("en", "The pit employs 2,800 miners, 70 percent of the 4,000 of the valley.", set()),
        ("es", "Hay en huelga 2.800 médicos, el 70 por ciento de los 4.000 de la sanidad pública.", set()),
        (
            "en",
            "The camp sheltered 33,600 people, 280 percent of its capacity of 12,000. "
            "Of the total, 10,880 were children.",
            {("10,880", "33,600")},
        ),
        (
            "en",
            "The agency found 310 homes, of the 520 that it needs. Of them, 200 are in Japan.",
            {("200", "310")},
        ),
        (
            "es",
            "El albergue recibió a 620 migrantes, pese a que tiene capacidad para 400. De ellos, 350 son hombres.",
            {("350", "620")},
        ),
        # Nor is what came at another time.
        (
            "en",
            "In July and August 2024 another 2,900 drones followed. "
            "Poland sent 1,900 of the drones between January and June 2024.",
            set(),
        ),
        (
            "es",
            "En julio y agosto de 2024 llegaron otros 2.900 drones. "
            "Polonia envió 1.900 de los drones entre enero y junio de 2024.",
            set(),
        ),
        # Where nothing is measured with it, what is built or aimed at is a whole as any other.
        (
            "en",
            "The theatre has a capacity of 1,200 seats. Of these, 300 are in the gallery.",
            {("300", "1,200")},
        ),
        # What a share is told over by may be a part of what came before it.
        ("es", "Faltan 900 camas. Un hospital pondrá el 40 por ciento, 360 de ellas.", {("360", "900")}),
        (
            "en",
            "Deaths fell to 480 in the first half of 2025 from 640 in the first half of 2024. "
            "Of the deaths, 160 were at home.",
            {("160", "480")},
        ),
    ],
)
def test_what_another_figure_is_held_against_is_no_whole(
    language: str, words: str, expected: set[tuple[str, str]]
) -> None:
    found = ties(claimtrack.read(words, language=language))
    assert {(part, whole) for part, kind, whole in found if kind == "part_of"} == expected
