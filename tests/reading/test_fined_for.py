"""What somebody is fined for doing, which is no noun that the sum is for each of; and parts per billion."""

from __future__ import annotations

import pytest

import claimtrack
from claimtrack.quantity.conversion import factor


@pytest.mark.parametrize(
    ("words", "per"),
    [
        ("El regulador multó a la empresa con 25 millones de euros por cobrar servicios.", None),
        ("El regulador multó a la empresa con 25 millones de euros por lavar el dinero ajeno.", None),
        ("Los vecinos pagan 300 euros por hogar.", "hogar"),
        ("Los vecinos pagan 300 euros por hogar el primer mes.", "hogar"),
        ("Los vecinos pagan 300 euros por hogar y no protestan.", "hogar"),
    ],
)
def test_sum_when_it_is_for_what_somebody_does_then_not_for_each(words: str, per: str | None) -> None:
    (claim,) = (each for each in claimtrack.read(words, language="es").claims if each.quantity)
    assert claim.quantity is not None
    assert claim.quantity.per == per


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Tap water held 34 parts per billion of arsenic.", "en"),
        ("El agua tenía 34 partes por mil millones de arsénico.", "es"),
    ],
)
def test_parts_per_billion_when_told_then_a_unit_that_converts(words: str, language: str) -> None:
    (claim,) = (each for each in claimtrack.read(words, language=language).claims if each.quantity)
    assert claim.quantity is not None
    assert claim.quantity.unit.name == "ppb"
    assert factor("ppm", "ppb") == 1000
