"""One body by its names in two languages."""

from __future__ import annotations

import pytest

from claimtrack.checking.origins.origin import named

_ONE = [
    ("Andean Mining Observatory", "Observatorio Andino de Minería"),
    ("Ghent Aid Observatory", "Observatorio de Ayuda de Gante"),
    ("Vigía del Índico", "organización Vigía del Índico"),
    ("Nexo Andino foundation", "Fundación Nexo Andino"),
]
_OTHERS = [
    ("University of Leeds", "Universidad de Lima"),
    ("Bank of England", "Banco de España"),
    ("Kiel Institute", "Instituto Nacional de Estadística"),
    ("Lima Mining Observatory", "Observatorio del Agua"),
    ("Lima", "Limón"),
]


@pytest.mark.parametrize(("english", "spanish"), _ONE)
def test_name_when_translated_then_one_origin(english: str, spanish: str) -> None:
    one, other = named(english, "en"), named(spanish, "es")
    assert one is not None
    assert other is not None
    assert one.meets(other)
    assert other.meets(one)


@pytest.mark.parametrize(("english", "spanish"), _OTHERS)
def test_name_when_another_body_then_two_origins(english: str, spanish: str) -> None:
    one, other = named(english, "en"), named(spanish, "es")
    assert one is not None
    assert other is not None
    assert not one.meets(other)


def test_names_much_alike_in_one_language_are_two() -> None:
    one, other = named("Observatorio de Lima", "es"), named("Observatorio de Limón", "es")
    assert one is not None
    assert other is not None
    assert not one.meets(other)
