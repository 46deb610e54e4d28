"""Limits: their units where the number stands alone, and what they bound."""

import pytest

from tests.reading.told import told

BARE = [
    ("es", "Trabajan 61 horas a la semana; el tope es de 48.", "61 hour/week; <=48 hour/week"),
    ("es", "La espera es de 14 meses, cuando la norma fija un máximo de seis.", "14 month; <=6 month"),
    ("es", "La media fue de 250 minutos, por debajo de los 300 que exige el protocolo.", "250 minute; <=300 minute"),
    (
        "es",
        "Los ómnibus tienen 19 años y el reglamento no permite que circulen con más de quince.",
        "19 year; <=15 year",
    ),
    ("es", "El dique llegó a 71 metros de altura. El permiso autoriza un muro de 65.", "71 meter; <=65 meter"),
    ("en", "Nurses worked 61 hours, when the cap is 48.", "61 hour; <=48 hour"),
    ("en", "The wait was 44 days. The law allows no more than 30.", "44 day; <=30 day"),
]
"""The limit has the unit of what is held against it, in its sentence or in the one before."""

NONE = [
    ("es", "Trabajan 61 horas a la semana; lo dijo el 48.", "61 hour/week"),
    ("en", "Nurses worked 61 hours in ward 48.", "61 hour"),
]
"""A number that no word makes a limit goes on from no length."""


@pytest.mark.parametrize(("language", "text", "expected"), [*BARE, *NONE])
def test_bare_number_when_it_is_a_limit_then_the_unit_of_what_it_bounds(
    language: str, text: str, expected: str
) -> None:
    assert told(text, language) == expected
