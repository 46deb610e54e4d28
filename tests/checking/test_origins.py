"""Origins: one source under its names in both languages, with its country, and never two that only look alike."""

import pytest

from claimtrack.checking.origins.origin import origin_called
from claimtrack.model import SourceKind

ONE = [
    ("OMS", "World Health Organization"),
    ("Organización Mundial de la Salud", "WHO"),
    ("FMI", "International Monetary Fund"),
    ("OTAN", "NATO"),
    ("Banco Mundial", "World Bank"),
    ("Cruz Roja", "Red Cross"),
    ("Pentágono", "Pentagon"),
    ("inteligencia militar ucraniana", "Ukraine’s military intelligence"),
    ("inteligencia militar ucraniana", "Ukraine"),
    ("Moscú", "Kremlin"),
    ("Naciones Unidas", "UN"),
    ("ministerio de Defensa de Rusia", "Russian defence ministry"),
]
TWO = [
    ("Banco Mundial", "International Monetary Fund"),
    ("inteligencia surcoreana", "Pentagon"),
    ("inteligencia militar ucraniana", "ministerio de Salud de Ucrania"),
    ("Cruz Roja", "Amnesty International"),
    ("OMS", "OTAN"),
]


@pytest.mark.parametrize(("one", "other"), ONE)
def test_origin_when_named_in_two_languages_then_one(one: str, other: str) -> None:
    first, second = origin_called(one, SourceKind.BODY), origin_called(other, SourceKind.BODY)
    assert first is not None
    assert second is not None
    assert first.meets(second)
    assert second.meets(first)


@pytest.mark.parametrize(("one", "other"), TWO)
def test_origin_when_two_bodies_then_two(one: str, other: str) -> None:
    first, second = origin_called(one, SourceKind.BODY), origin_called(other, SourceKind.BODY)
    assert first is not None
    assert second is not None
    assert not first.meets(second)


def test_origin_when_nobody_is_named_then_none() -> None:
    assert origin_called("analistas", SourceKind.UNNAMED) is None
    assert origin_called("who", SourceKind.BODY) is None
