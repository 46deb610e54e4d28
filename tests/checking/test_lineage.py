"""One origin under two names: what a text says of where a source has its figure from."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claimtrack.model import ReadDocument
from tests.checking.told import days, figure, found, text

YEAR = days("2024-01-01", "2024-12-31")
KINDS = ("circular", "agreement", "repeats")


def kinds(*documents: ReadDocument) -> set[str]:
    """Which of the three findings of one number told twice there are."""
    return {finding.kind for finding in found(*documents) if finding.kind in KINDS}


def twice(words: str, one: str, other: str, number: str = "7,450", language: str = "en") -> ReadDocument:
    """A text that gives one number of jobs or puestos twice, by two sources."""
    unit = "jobs" if language == "en" else "empleos"
    value = float(number.replace(",", "").replace(".", ""))
    return text(
        words,
        figure(number, value, unit, period=YEAR, sources=[one]),
        figure(number, value, unit, period=YEAR, sources=[other]),
        language=language,
    )


@pytest.mark.parametrize(
    ("words", "one", "other"),
    [
        (
            "The shipyard lost 7,450 jobs in 2024, says Marlin Yards. The think tank Harbour 21 counts 7,450 jobs"
            " lost in"
            " 2024 too. Harbour 21 rests its case on a table provided by Marlin Yards.",
            "Marlin Yards",
            "Harbour 21",
        ),
        (
            "The yard's owner Marlin says that 7,450 jobs went in 2024. The union Dockline named 7,450 jobs in 2024, a"
            " number it had from the company.",
            "Marlin",
            "Dockline",
        ),
        (
            "Marlin cut 7,450 jobs in 2024, it says. Dockline puts the jobs cut in 2024 at 7,450. Both numbers are from"
            " the same register.",
            "Marlin",
            "Dockline",
        ),
        (
            "Marlin cut 7,450 jobs in 2024, it says. Dockline puts the jobs cut in 2024 at 7,450.\n\n"
            "Of the yards in the north the owners know less. Dockline's data come from Marlin.",
            "Marlin",
            "Dockline",
        ),
    ],
)
def test_lineage_when_a_text_says_that_one_has_it_from_the_other_then_circular(
    words: str, one: str, other: str
) -> None:
    assert kinds(twice(words, one, other)) == {"circular"}


@pytest.mark.parametrize(
    ("words", "one", "other"),
    [
        (
            "La naviera Arosa perdió 7.450 empleos en 2024, según Arosa. El sindicato Marea cuenta 7.450 empleos"
            " perdidos"
            " en 2024, un dato que le facilitó la empresa.",
            "Arosa",
            "Marea",
        ),
        (
            "Arosa perdió 7.450 empleos en 2024. Marea calcula 7.450 empleos perdidos en 2024. Las dos cifras"
            " proceden del"
            " mismo registro.",
            "Arosa",
            "Marea",
        ),
        (
            "Arosa perdió 7.450 empleos en 2024. Marea calcula 7.450 empleos perdidos en 2024. «Son datos de Arosa»,"
            " reconoció su secretaria.",
            "Arosa",
            "Marea",
        ),
    ],
)
def test_lineage_when_a_spanish_text_says_so_then_circular(words: str, one: str, other: str) -> None:
    assert kinds(twice(words, one, other, "7.450", "es")) == {"circular"}


@pytest.mark.parametrize(
    "words",
    [
        "Marlin cut 7,450 jobs in 2024, it says. Dockline puts the jobs cut in 2024 at 7,450.",
        "Marlin cut 7,450 jobs in 2024, it says. Dockline puts the jobs cut in 2024 at 7,450, a number from its own"
        " survey.",
        "Marlin cut 7,450 jobs in 2024, it says, citing Portwatch. Dockline puts the jobs cut in 2024 at 7,450.",
    ],
)
def test_lineage_when_nothing_ties_two_sources_then_they_agree(words: str) -> None:
    assert kinds(twice(words, "Marlin", "Dockline")) == {"agreement"}


def test_lineage_when_a_share_of_nothing_named_is_given_again_then_circular() -> None:
    told = text(
        "Food prices rose by 14.2 percent in 2024, said the Central Bank.\n\nThe consultancy Tarsis gave 14.2"
        " percent in"
        " 2024, too, which it works out with data of the Central Bank.\n\nBakers speak of 14.2 percent in 2024.",
        figure("14.2 percent", 14.2, "percent", period=YEAR, sources=["Central Bank"]),
        figure("14.2 percent", 14.2, "percent", period=YEAR, sources=["Tarsis"]),
        figure("14.2 percent", 14.2, "percent", period=YEAR, sources=["Bakers"]),
    )
    (finding,) = found(told, kind="circular")
    assert [placed.claim.source_names for placed in finding.claims] == [("Central Bank",), ("Tarsis",)]


def test_lineage_when_the_same_number_is_told_of_two_years_or_two_things_then_not_circular() -> None:
    told = text(
        "Marlin built 7,450 boats in 2024. Citing Marlin, Dockline says that 7,450 jobs were lost in 2023.",
        figure("7,450", 7450, "boats", period=YEAR, sources=["Marlin"]),
        figure("7,450", 7450, "jobs", period=days("2023-01-01", "2023-12-31"), sources=["Marlin", "Dockline"]),
    )
    assert kinds(told) == set()


@pytest.mark.parametrize(
    ("opening", "publisher"),
    [("Ellery Courier\n\n", ""), ("ELLERY (Ellery Courier). ", ""), ("", "Ellery Courier")],
)
def test_lineage_when_a_text_cites_the_paper_that_published_another_then_circular(opening: str, publisher: str) -> None:
    first = text(
        f"{opening}Smugglers brought 5,310 migrants to Marravia in 2024, the coast guard of Marravia said.",
        figure("5,310", 5310, "migrants", period=YEAR, sources=["Coast Guard of Marravia"]),
        path="first.txt",
    )
    first = replace(first, document=replace(first.document, publisher=publisher or None))
    second = text(
        "A Marravia llegaron 5.310 migrantes en 2024, cuenta el Ellery Courier.",
        figure("5.310", 5310, "migrantes", period=YEAR, sources=["Ellery Courier"]),
        language="es",
        path="second.txt",
    )
    assert kinds(first, second) == {"circular"}


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Universidad de Lenmark", "University of Lenmark"),
        ("Observatorio de la Vivienda", "Housing Observatory"),
        ("Instituto de Investigaciones Marinas de Sarova", "Sarova Institute for Marine Research"),
    ],
)
def test_lineage_when_one_body_is_named_in_two_languages_then_no_second_origin(name: str, other: str) -> None:
    first = text(
        f"En Valmera hay 8.710 viviendas vacías en 2024, según {name}.",
        figure("8.710", 8710, "viviendas", period=YEAR, sources=[name]),
        language="es",
        path="first.txt",
    )
    second = text(
        f"There are 8,710 empty homes in Valmera in 2024, the {other} says.",
        figure("8,710", 8710, "homes", period=YEAR, sources=[other]),
        path="second.txt",
    )
    assert kinds(first, second) == {"repeats"}
