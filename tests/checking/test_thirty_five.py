"""The thirty-five cross-checks of the two reports: what docs/checking.md says of each is what the program does."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

import claimtrack
from benchmarks.perfect import load
from claimtrack.checking import check
from claimtrack.model import Finding, ReadDocument, Verdict
from tests.checking.told import quotes

LIMIT = ("limit", "discrepancy", {"1 millón", "500,000"})
PRODUCT = ("product", "discrepancy", {"12,000", "2,000", "cientos de millones"})
BOUND = ("conflict", "question", {"5.5 mil millones", "mil millones"})

# Each row of the table by its words: how many cross-checks it tells of, and the findings that are there for it.
ROWS: tuple[tuple[str, int, tuple[tuple[str, str, set[str]], ...]], ...] = (
    ("more than 1 million barrels against 500,000 a year", 1, (LIMIT,)),
    ("the same at the pace of eight months", 3, (LIMIT,)),
    ("the cap for eight months", 2, ()),
    ('first to last load against "eight months"', 2, ()),
    ('"more than 1 million" and "the 1 million"', 1, (("repeats", "consistent", {"1 millón"}),)),
    ("barrels a trip, trips a ship", 3, ()),
    ('"almost ten times" against a daily output', 2, ()),
    ("half of the army's shells", 1, ()),
    ("2,000 dollars for 83 years of wages", 1, (("ratio", "question", {"2,000", "83"}),)),
    ("2,000 dollars with no period", 1, (("missing_period", "question", {"2,000"}),)),
    ("12,000 x 2,000, once or monthly", 2, (PRODUCT,)),
    ("12,000 inside 50,000", 1, (("part_whole", "consistent", {"12,000", "50,000"}),)),
    ("most of up to 12,000", 1, ()),
    ("the order of June, August", 1, ()),
    ("the cap has no source", 1, (("unattributed", "question", {"500,000"}),)),
    ("one statement, two that confirm it", 1, ()),
    ("1.0, 1.7 and 5.5 thousand million", 2, (BOUND,)),
    ('"up to" of "minimal" shipments', 1, (("wording", "question", {"1.7 mil millones"}),)),
    ("24 meetings against three decades", 1, ()),
    ("20,000 soldiers under a condition", 1, ()),
    ("20,000 x 2,000; dollars a shell", 3, ()),
    ("soldiers sent and soldiers seen", 2, ()),
    ("one name for a country", 1, ()),
)

TRAPS = (
    {"3 millones", "1 millón"},
    {"500,000", "50,000"},
    {"500,000", "12,000"},
    {"43", "24"},
    {"12,000", "20,000"},
    {"12,000", "50,000", "20,000"},
)
"""Figures of two things: no finding holds any of these against each other."""


@pytest.fixture(scope="module", params=["retold", "reports"])
def findings(request: pytest.FixtureRequest, repo_root: Path) -> list[Finding]:
    """Of the two dispatches of the seeds as they are read, and of the two reports as they were annotated."""
    if request.param == "reports":
        gold = request.getfixturevalue("shared") / "gold"
        return check(load(gold, "000_c0aa2082620a7d60", "001_fac26229a35e194b"))
    return check([seed(repo_root, "petroleo_y_tropas", 11, 22), seed(repo_root, "comercio_de_armas", 10, 28)])


def seed(root: Path, name: str, month: int, day: int) -> ReadDocument:
    words = (root / "seeds" / f"{name}.txt").read_text(encoding="utf-8")
    return claimtrack.read(words, path=name, published=date(2024, month, day), language="es")


def table(root: Path) -> list[tuple[int, str, str]]:
    """The rows of the page: how many cross-checks, which, and what becomes of them."""
    page = (root / "docs" / "checking.md").read_text(encoding="utf-8")
    part = page.partition("## The two reports")[2].partition("\n## ")[0]
    return [(int(n), which, what) for n, which, what in re.findall(r"^\| (\d+) \| (.*?) \| (.*?) \|$", part, re.M)]


def test_page_then_tells_of_thirty_five_and_says_of_each_whether_it_is_found(repo_root: Path) -> None:
    rows = table(repo_root)
    assert [(which.startswith(words), many) for (many, which, _), (words, _, _) in zip(rows, ROWS, strict=True)] == [
        (True, many) for _, many, _ in ROWS
    ]
    assert sum(many for many, _, _ in rows) == 35
    assert [what.startswith("found") for _, _, what in rows] == [bool(wanted) for _, _, wanted in ROWS]


@pytest.mark.parametrize("wanted", [pytest.param(wanted, id=which) for which, _, wanted in ROWS if wanted])
def test_cross_check_that_the_page_calls_found_then_found(
    findings: list[Finding], wanted: tuple[tuple[str, str, set[str]], ...]
) -> None:
    there = [(each.kind, each.verdict.value, set(quotes(each))) for each in findings]
    assert [each for each in wanted if each not in there] == []


def test_negative_checks_then_silent(findings: list[Finding]) -> None:
    held = [set(quotes(each)) for each in findings if each.kind not in ("unattributed", "missing_period")]
    assert [trap for trap in TRAPS if any(trap <= told for told in held)] == []
    assert not any(each.kind == "sum" for each in findings)
    apart = [each for each in findings if each.verdict is Verdict.DISCREPANCY]
    assert sorted(each.kind for each in apart) == ["limit", "product"]
