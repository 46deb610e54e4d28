"""Parts told in a list: what of its figures is part of which whole, and what is only held against another."""

from __future__ import annotations

import pytest

from claimtrack.api import read
from claimtrack.model import TieKind


def parts(language: str, text: str) -> list[tuple[str, str]]:
    """The parts of a text with their wholes, as it writes their numbers."""
    claims = read(text, language=language).claims
    ties = [(c.number, tie.number) for c in claims if c.number for tie in c.ties if tie.kind is TieKind.PART_OF]
    return [(text[part.start : part.end], text[whole.start : whole.end]) for part, whole in ties]


@pytest.mark.parametrize(
    ("language", "text", "whole", "expected"),
    [
        (
            "en",
            "Police made 443 arrests. Drugs accounted for 148 of the arrests, weapons for 96, assaults on officers "
            "for 61 and everything else for 100.",
            "443",
            "148 96 61 100",
        ),
        (
            "en",
            "Drugs accounted for 148 of the 423 arrests, weapons for 96 and everything else for 100.",
            "423",
            "148 96 100",
        ),
        (
            "es",
            "Esperaban 18.300 pacientes. Traumatología acumulaba 7.200 de ellos, cirugía general 5.100, oftalmología "
            "3.900 y las demás especialidades 2.100.",
            "18.300",
            "7.200 5.100 3.900 2.100",
        ),
        (
            "en",
            "The bank lent 84 million euros in May. Mortgages accounted for 51 million, those on cars for 20 million "
            "and cards for 13 million.",
            "84 million",
            "51 million,20 million,13 million",
        ),
        (
            "es",
            "El país exportó 48.600 toneladas de trigo. A Argelia le correspondieron 21.300, a Marruecos 15.200 y a "
            "Túnez 12.100.",
            "48.600",
            "21.300 15.200 12.100",
        ),
        (
            "en",
            "The fire burned 3,400 hectares of forest. Of that area, 1,900 lay in Ávila and 600 in Soria.",
            "3,400",
            "1,900 600",
        ),
        (
            "es",
            "La región perdió 3.400 hectáreas de pinar. De esa superficie, 1.900 ardieron en Ávila y 600 en Soria.",
            "3.400",
            "1.900 600",
        ),
    ],
)
def test_all_of_a_list_are_parts_of_the_whole_of_its_first(language: str, text: str, whole: str, expected: str) -> None:
    listed = expected.split("," if "," in expected and "million" in expected else None)
    assert parts(language, text) == [(part, whole) for part in listed]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The clinic saw 512 patients in May, 7% more than the 480 of those weeks in 2023."),
        ("es", "La clínica atendió a 512 pacientes en mayo, más que los 480 de esas semanas de 2023."),
        ("es", "Pasaron 29.400 buques hasta junio, un 4 % menos que los 30.625 de los mismos meses de 2024."),
    ],
)
def test_what_follows_than_is_no_part(language: str, text: str) -> None:
    assert parts(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Police made 443 arrests. Drugs accounted for 148 of the arrests, against 96.", [("148", "443")]),
        ("es", "Esperaban 18.300 pacientes. Trauma tenía 7.200 de ellos, frente a 5.100.", [("7.200", "18.300")]),
    ],
)
def test_what_a_part_is_held_against_goes_on_no_list(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert parts(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "It counted 84 flights to Honduras, 29 of them in May, and 131 to Guatemala.", [("29", "84")]),
        ("en", "Police recorded 310 thefts in Leeds, including 45 at farms, and 120 in Hull.", [("45", "310")]),
        ("en", "The army lost 31 tanks, 12 of them burned out, and 19 captured.", [("12", "31"), ("19", "31")]),
        ("es", "Contó 84 vuelos a Honduras, 29 de ellos en mayo, y 131 a Guatemala.", [("29", "84")]),
        ("es", "Abrió 60 parques en Chile, 12 de los cuales son marinos, y 95 en Brasil.", [("12", "60")]),
    ],
)
def test_parts_when_a_comma_ends_the_aside_on_a_whole_then_what_follows_stands_beside_it(
    language: str, text: str, expected: list[tuple[str, str]]
) -> None:
    assert parts(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "Of the 423 people arrested at the carnival, 152 have been charged. In all 437 of those arrested were men.",
            ("437", "423"),
        ),
        (
            "es",
            "De las 640 personas muertas en el naufragio, 48 eran marineros. Según la Armada, 610 de los muertos iban "
            "en cubierta.",
            ("610", "640"),
        ),
        (
            "en",
            "Of the 900 people wounded in the quake, 310 are in hospital. Some 120 of the wounded were children.",
            ("120", "900"),
        ),
    ],
)
def test_whole_when_a_participle_names_it_is_the_one_told_with_that(
    language: str, text: str, expected: tuple[str, str]
) -> None:
    assert expected in parts(language, text)
