"""Parts that a text names as such, against the whole told before: which one is meant, and when none is."""

from __future__ import annotations

import pytest

from claimtrack.model import Verdict
from tests.checking.told import figure, found, quotes, text


def told(words: str, *figures: tuple[str, float, str], language: str = "en", **more: str) -> list[list[str]]:
    document = text(words, *(figure(*each, **more) for each in figures), language=language)
    return [quotes(each) for each in found(document, kind="part_whole", verdict=Verdict.DISCREPANCY)]


@pytest.mark.parametrize(
    ("words", "figures", "wanted"),
    [
        # By its noun, however far before.
        (
            "Crews felled 900 trees. It cost little. The mayor left.\n\nBy May 1,200 of those trees had been sold.",
            [("900", 900, "trees"), ("1,200", 1200, "trees")],
            [["1,200", "900"]],
        ),
        # By a concept, or by a word of its sentence.
        (
            "The quake hit 900 schools. Some 80 roads shut.\n\nIn Oax 1,200 of the campuses damaged are closed.",
            [("900", 900, "schools"), ("80", 80, "roads"), ("1,200", 1200, "campuses")],
            [["1,200", "900"]],
        ),
        (
            "They ordained 462 deacons. It rained.\n\nSome 583 of the newly ordained are women.",
            [("462", 462, "deacons"), ("583", 583, "ordained")],
            [["583", "462"]],
        ),
        # By no word: the one that comes near, where no other could hold so many.
        (
            "The zoo has 900 gnus. Vets saw 30 emus.\n\nIn May 1,200 of those creatures fell ill.",
            [("900", 900, "gnus"), ("30", 30, "emus"), ("1,200", 1200, "creatures")],
            [["1,200", "900"]],
        ),
        (
            "The zoo has 900 gnus. It sold 4,000 emus.\n\nIn May 1,200 of those creatures fell ill.",
            [("900", 900, "gnus"), ("4,000", 4000, "emus"), ("1,200", 1200, "creatures")],
            [],
        ),
        (
            "The zoo has 100 gnus.\n\nIn May 1,200 of those creatures fell ill.",
            [("100", 100, "gnus"), ("1,200", 1200, "creatures")],
            [],
        ),
        # Of something else, of an earlier time, or of nothing that is told.
        (
            "The zoo has 900 ships. It rained.\n\nIn May 1,200 of the teachers left.",
            [("900", 900, "ships"), ("1,200", 1200, "teachers")],
            [],
        ),
        (
            "A year earlier the zoo had 900 gnus. It rained.\n\nIn May 1,200 of those creatures fell ill.",
            [("900", 900, "gnus"), ("1,200", 1200, "creatures")],
            [],
        ),
        ("By May 1,200 of the trees had been sold.", [("1,200", 1200, "trees")], []),
        (
            "Crews felled 900 trees.\n\nIt sold 1,200 of 2,000 acres.",
            [("900", 900, "trees"), ("1,200", 1200, "trees")],
            [],
        ),
        ("Crews felled 900 trees.\n\nIt sold 1,200 of.", [("900", 900, "trees"), ("1,200", 1200, "trees")], []),
        ("Crews felled 900 gnus.\n\nIt sold 1,200 of the.", [("900", 900, "gnus"), ("1,200", 1200, "emus")], []),
        # All of those, and none of them.
        (
            "The union has 900 teachers out. It is 60 per cent of the 1,500 of those teachers, it said.",
            [("900", 900, "teachers"), ("60", 60, "percent"), ("1,500", 1500, "teachers")],
            [],
        ),
        # "Of them", and a part of something else before it.
        (
            "The port moved 900 boxes in June, up 4%, it said. He said 86 ships had called.\n\n"
            "Loaded imports made up 1,200 of them.",
            [("900", 900, "boxes"), ("4", 4, "percent"), ("86", 86, "ships"), ("1,200", 1200, "ships")],
            [["1,200", "900"]],
        ),
        (
            "It has 9,000 trees, 900 of them oaks. It rained.\n\nBy May 1,200 of those plants had gone.",
            [("9,000", 9000, "trees"), ("900", 900, "oaks"), ("1,200", 1200, "plants")],
            [],
        ),
        # Behind an opening that names them.
        (
            'It cut 1,940 trips. Nobody rang. "Of the trips cut so far, 2,460 were long," he said.',
            [("1,940", 1940, "trips"), ("2,460", 2460, "trips")],
            [["2,460", "1,940"]],
        ),
        # In one place alone.
        (
            "The country lacks 900 nurses. It pays well.\n\nThe gap is wide. In Glasgow alone, 1,200 nurses left.",
            [("900", 900, "nurses"), ("1,200", 1200, "nurses")],
            [["1,200", "900"]],
        ),
        (
            "The country lacks 900 nurses. It pays well.\n\nThe gap is wide. In May alone, 1,200 nurses left.",
            [("900", 900, "nurses"), ("1,200", 1200, "nurses")],
            [],
        ),
        (
            "The country lacks 900 nurses. It pays well.\n\nThe gap is wide. In Glasgow 1,200 nurses are wanted.",
            [("900", 900, "nurses"), ("1,200", 1200, "nurses")],
            [],
        ),
    ],
)
def test_part_when_told_as_one_of_some_then_against_those_meant(
    words: str, figures: list[tuple[str, float, str]], wanted: list[list[str]]
) -> None:
    assert told(words, *figures) == wanted


def test_part_when_its_noun_is_told_with_another_figure_then_of_the_one_that_has_it_itself() -> None:
    words = "It dug up 900 bodies. Those sought are 4,000. It rained.\n\nIn Oax it found 1,200 of those bodies."
    figures = [("900", 900, "bodies"), ("4,000", 4000, "bodies"), ("1,200", 1200, "bodies")]
    assert told(words, *figures) == [["1,200", "900"]]


def test_part_when_language_is_unknown_or_a_limit_then_silent() -> None:
    words = "Crews felled 900 trees. It rained.\n\nBy May 1,200 of those trees had been sold."
    figures = [("900", 900, "trees"), ("1,200", 1200, "trees")]
    assert told(words, *figures, modality="limit") == []
    assert told(words, *figures, language="xx") == []


def test_bare_part_when_far_above_the_only_figure_before_then_of_something_else() -> None:
    words = "The basin has 374 dams. {} alone let go 2,300, it said."
    figures = [("374", 374, "dams"), ("2,300", 2300, "dams")]
    assert told(words.format("The Tagus"), *figures) == []
    nearer = [("374", 374, "dams"), ("900", 900, "dams")]
    assert told(words.format("The Tagus").replace("2,300", "900"), *nearer) == [["900", "374"]]
