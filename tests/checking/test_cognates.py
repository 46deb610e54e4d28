"""Cognates: words that no list knows and that begin alike are one thing in two languages, and two in one."""

from __future__ import annotations

import pytest

from claimtrack.checking.comparing.evidence import evidence
from claimtrack.checking.crowds.index import blocks_of_things
from claimtrack.checking.measures.figure import Figure, scene_of
from tests.checking.told import figure, text


def of(language: str, words: str, number: str) -> Figure:
    read = text(words, figure(number, 18_900, "metric_ton", of=words.split()[-1].strip(".")), language=language)
    return scene_of(read).figures[0]


@pytest.mark.parametrize(
    ("english", "spanish", "same"),
    [("carbonate", "carbonato", True), ("sulphate", "turbiditas", False)],
)
def test_unknown_words_when_of_two_languages_then_cognates_are_one_thing(
    english: str, spanish: str, same: bool
) -> None:
    one = of("en", f"The plant turned out 18,900 tonnes of {english}.", "18,900")
    other = of("es", f"La planta produjo 18.900 toneladas de {spanish}.", "18.900")
    assert one.measured.measure.what != other.measured.measure.what
    assert (("same_thing", 1) in set(evidence(one, other))) == same
    assert bool(blocks_of_things(one.measured.measure) & blocks_of_things(other.measured.measure)) == same


def test_unknown_words_when_of_one_language_then_those_that_begin_alike_are_two_things() -> None:
    one = of("en", "The plant turned out 18,900 tonnes of carbonate.", "18,900")
    other = of("en", "The plant turned out 18,900 tonnes of carbonyl.", "18,900")
    assert ("thing_unknown", 1) in set(evidence(one, other))
