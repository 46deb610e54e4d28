"""What holds for the rules that compare: the unit and the language that a text is told in change no verdict."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.checking import check
from claimtrack.model import Certainty, Verdict
from tests.checking.told import days, figure, text

UNITS = {"metric_ton": ("tonnes", "toneladas", 1), "kilogram": ("kilograms", "kilogramos", 1000)}
YEAR = days("2024-01-01", "2024-12-31")
# Each rule by its passage in two languages; {0}, {1}, {2} are the figures, @ is their unit.
PASSAGES = {
    "limit": (
        "Cuba may buy no more than {0} @ of wheat a year. In 2024 Cuba bought {1} @ of wheat, Alder said.",
        "Cuba no puede comprar más de {0} @ de trigo al año. En 2024 Cuba compró {1} @ de trigo, dijo Alder.",
    ),
    "conflict": (
        "Cuba bought {0} @ of wheat in 2024, Alder said. Birch, however, puts it at {1} @ of wheat.",
        "Cuba compró {0} @ de trigo en 2024, dijo Alder. Birch, en cambio, la cifra en {1} @ de trigo.",
    ),
    "sum": (
        "Cuba bought {0} @ of wheat: {1} @ in the north and {2} @ in the south, Alder said.",
        "Cuba compró {0} @ de trigo: {1} @ en el norte y {2} @ en el sur, dijo Alder.",
    ),
    "part_whole": (
        "Cuba bought {0} @ of wheat, Alder said. Of these, {1} @ came by rail.",
        "Cuba compró {0} @ de trigo, dijo Alder. De ellas, {1} @ llegaron en tren.",
    ),
}
MORE: dict[str, list[dict[str, Any]]] = {
    "limit": [{"modality": "limit", "low": None, "per": "year"}, {"period": YEAR, "sources": ["Alder"]}],
    "conflict": [{"period": YEAR, "sources": ["Alder"]}, {"period": YEAR, "sources": ["Birch"]}],
    "sum": [{"sources": ["Alder"]}] * 3,
    "part_whole": [{"sources": ["Alder"]}, {}],
}

Told = list[tuple[str, Verdict, Certainty, str | None]]


def told(kind: str, values: tuple[int, int, int], unit: str, language: str) -> Told:
    """What the rules find in a passage with figures in a unit and a language."""
    english, spanish, many = UNITS[unit]
    is_english = language == "en"
    words = PASSAGES[kind][0 if is_english else 1].replace("@", english if is_english else spanish)
    made = [Decimal(value * many) for value in values]
    figures = []
    for value, more in zip(made, MORE[kind], strict=False):
        item = figure(str(value), float(value), unit, of="wheat" if is_english else "trigo")
        figures.append(item | {"high": item["high"]} | more)
    document = text(words.format(*made), *figures, language=language, published=date(2025, 1, 20))
    return sorted((each.kind, each.verdict, each.certainty, each.cause) for each in check([document]))


@pytest.mark.parametrize("kind", sorted(PASSAGES))
@given(values=st.tuples(*[st.integers(11, 9_999)] * 3))
@settings(max_examples=25, deadline=None)
def test_rule_when_unit_and_language_change_then_same_verdict(kind: str, values: tuple[int, int, int]) -> None:
    plain = told(kind, values, "metric_ton", "en")
    assert told(kind, values, "kilogram", "en") == plain
    assert told(kind, values, "metric_ton", "es") == plain
    assert told(kind, values, "kilogram", "es") == plain


@pytest.mark.parametrize(
    ("kind", "values"),
    [("limit", (100, 250, 0)), ("conflict", (100, 250, 0)), ("sum", (900, 400, 300)), ("part_whole", (100, 250, 0))],
)
def test_rule_when_figures_are_apart_then_found(kind: str, values: tuple[int, int, int]) -> None:
    assert (kind, Verdict.DISCREPANCY) in [each[:2] for each in told(kind, values, "kilogram", "es")]
