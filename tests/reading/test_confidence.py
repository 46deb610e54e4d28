"""How sure the reader is of a figure, and why not surer."""

from __future__ import annotations

from collections import defaultdict
from math import sqrt

import pytest

from benchmarks.calibration import first_sight, fitted, minor, sureness
from claimtrack.reading.confidence import ANY, MINOR, PLAIN, WEIGHTS, figure_confidence
from claimtrack.reading.doubts import Doubt
from tests.reading.told import figures

_FIRST = {
    "en": "The Port Authority said on Monday that 4,120 ships had docked in 2024.",
    "es": "La Autoridad Portuaria informó de que en 2024 atracaron 4.120 buques.",
}


@pytest.mark.parametrize("lang", ["en", "es"])
def test_confidence_when_the_words_say_all_then_nine_in_ten(lang: str) -> None:
    (claim,) = figures(_FIRST[lang], lang)
    assert claim.doubts == ()
    assert claim.extraction_confidence >= 0.9


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("The Port Authority said that a ship had cost $120 million in 2024.", Doubt.BARE_DOLLAR),
        ("The Port Authority said that half of the ships had been late in 2024.", Doubt.RATIO),
        ("The Port Authority said that 41 ships from Chile and 12 from Peru had docked in 2024.", Doubt.LATER),
        (
            "In 2024 the harbour of Valparaiso on the coast of Chile repaired 41 ships.",
            Doubt.PERIOD_AWAY,
        ),
        ("Since 2021, 41 ships have docked.", Doubt.PERIOD_LEANS),
        ("On 3 May, 41 ships docked.", Doubt.PERIOD_DAY),
        ("The harbour lost 41 ships.", Doubt.PAST_UNDATED),
        ("There are 41 ships in the harbour.", Doubt.UNDATED),
        ("There are 41 ships in the harbour.", Doubt.UNSOURCED),
        ("In 2024 the harbour repaired 41 ships, officials said.", Doubt.SOURCE_COMMON),
        ("The Port Authority expects that 41 ships will dock in 2027.", Doubt.FORESEEN),
        ("The Port Authority said that it plans to repair 41 ships in 2027.", Doubt.INTENDED),
        ("The Port Authority said that 41 ships had docked this year.", Doubt.PERIOD_RELATIVE),
        ("The Port Authority said that a berth cost 41 dollars a day.", Doubt.UNDATED_RATE),
        ("“The harbour repaired 41 ships in 2024,” said Ana Ruiz.", Doubt.QUOTED),
        (
            f"The Port Authority said that in 2024 {'the old harbour of the island ' * 8}took 41 ships.",
            Doubt.LONG_SENTENCE,
        ),
    ],
)
def test_doubts_when_the_words_leave_something_open_then_named(text: str, doubt: Doubt) -> None:
    assert any(doubt in claim.doubts for claim in figures(text, "en"))


def test_confidence_when_there_are_more_doubts_then_lower() -> None:
    one, two = figure_confidence((Doubt.UNDATED,)), figure_confidence((Doubt.UNDATED, Doubt.UNSOURCED))
    assert figure_confidence(()) >= 0.9 > one > two


def test_confidence_of_first_sight_is_honest_in_each_range() -> None:
    """The share that is right lies no farther from the confidence than chance alone would bring it."""
    found: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for confidence, right in sureness(first_sight()):
        found[int(confidence * 10)].append((confidence, right))
    share = {tenth: sum(right for _, right in read) / len(read) for tenth, read in found.items()}
    assert share[9] >= 0.9
    for tenth, read in found.items():
        said = sum(confidence for confidence, _ in read) / len(read)
        assert share[tenth] == pytest.approx(said, abs=2.5 * sqrt(0.25 / len(read)))


def test_weights_are_those_that_first_sight_yields() -> None:
    """The articles that the reader is tuned to only steady them: they stay near what is fitted without those."""
    weights = fitted(first_sight(), ())
    assert weights["plain"] + weights["any"] == pytest.approx(PLAIN - ANY, abs=0.4)
    for doubt in (Doubt.PAST_UNDATED, Doubt.PERIOD_CARRIED, Doubt.UNSOURCED_BESIDE_SOURCE, Doubt.SOURCE_LOOSE):
        assert WEIGHTS[doubt] == pytest.approx(-weights[doubt], abs=0.8)


def test_minor_doubts_are_those_that_first_sight_bears_out() -> None:
    """A few more may be borne out by the articles that the reader is tuned to, none the other way round."""
    assert minor(first_sight(), ()) <= MINOR
    alone = [sight.right for sight in first_sight() if sight.doubts and MINOR.issuperset(sight.doubts)]
    assert sum(alone) / len(alone) >= 0.9
