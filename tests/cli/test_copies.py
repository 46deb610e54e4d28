"""copies: what documents print of each other, of files and of a case, in both languages."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run

TEXT = {
    "en": "The flood in the Varda valley destroyed 2,340 houses on Tuesday night, when a levee upstream of the town "
    "of Kelmar gave way after days of rain.",
    "es": "La crecida en el valle del Varda destruyó 2.340 viviendas en la noche del martes, al ceder un dique aguas "
    "arriba de la ciudad de Kelmar tras varios días de lluvia.",
}


@pytest.mark.parametrize(("lang", "told"), [("en", "prints text of"), ("es", "reproduce texto de")])
def test_copies_when_two_papers_print_one_text_then_told_of_files_and_of_the_case(
    claimtrack: Callable[..., Run], here: Path, lang: str, told: str
) -> None:
    other = TEXT[lang].replace("2,340", "2,430").replace("2.340", "2.430")
    for name, text in (("a", TEXT[lang]), ("b", TEXT[lang]), ("c", other), ("d", "Nobody knew why.")):
        (here / f"{name}.txt").write_text(f"{name.upper()}\n\n{text}\n", encoding="utf-8")
    paths = ["a.txt", "b.txt", "c.txt", "d.txt"]
    (here / "m.csv").write_text(
        "path,published\n" + "".join(f"{path},2025-03-1{n}\n" for n, path in enumerate(paths)), encoding="utf-8"
    )
    listed = claimtrack("--lang", lang, "copies", "--manifest", "m.csv")
    assert (listed.code, told in listed.out) == (0, True)
    rows = [
        json.loads(line) for line in claimtrack("copies", "--manifest", "m.csv", "--format", "jsonl").out.splitlines()
    ]
    assert [(row["path"], row["of_path"], row["of_is_earlier"]) for row in rows] == [
        ("b.txt", "a.txt", True),
        ("c.txt", "a.txt", True),
    ]
    assert [[each["same_figures"] for each in row["sentences"]] for row in rows] == [[True], [False]]
    assert claimtrack("add", "--manifest", "m.csv").code == 0
    of_case = [json.loads(line) for line in claimtrack("copies", "--format", "jsonl").out.splitlines()]
    assert [(row["document"], row["of"]) for row in of_case] == [("D2", "D1"), ("D3", "D1")]
    assert [row["sentences"] for row in of_case] == [row["sentences"] for row in rows]
    assert "D2 b.txt" in claimtrack("--lang", lang, "copies").out


def test_copies_when_there_are_none_then_says_so(claimtrack: Callable[..., Run], here: Path) -> None:
    (here / "a.txt").write_text(TEXT["en"], encoding="utf-8")
    assert claimtrack("--lang", "en", "copies", "a.txt").out == "No document prints text of another.\n"
    assert claimtrack("copies").code == 2
