"""publish and export."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run

REVIEW = "https://post.example/reviews/oil"
TEXT = "Julia Gurganus said that 43 ships were sent in 2024. The ministry counted 45 ships in 2024.\n"


@pytest.fixture
def case(claimtrack: Callable[..., Run], here: Path) -> None:
    """A case of one report here."""
    (here / "a.txt").write_text(TEXT, encoding="utf-8")
    assert claimtrack("add", "a.txt").code == 0


@pytest.mark.usefixtures("case")
def test_publish_then_exported_as_claimreview(claimtrack: Callable[..., Run], here: Path) -> None:
    assert claimtrack("--by", "Ana", "publish", "C1", "--rating", "false", "--url", REVIEW).code == 0
    assert claimtrack("--by", "Ana", "publish", "C2", "--rating", "true").code == 0
    run = claimtrack("--by", "Ana", "export", "--format", "claimreview", "-o", "reviews.json")
    assert run.code == 0
    assert run.out == ""
    assert "C2" in run.err
    told = json.loads((here / "reviews.json").read_text(encoding="utf-8"))
    assert [(each["url"], each["author"]["name"]) for each in told["@graph"]] == [(REVIEW, "Ana")]


@pytest.mark.usefixtures("case")
@pytest.mark.parametrize("format", ["claimreview", "annotations", "prov", "csv"])
def test_export_when_a_source_is_confidential_then_it_is_named_nowhere(
    claimtrack: Callable[..., Run], format: str
) -> None:
    (number,) = [
        each["id"]
        for each in map(json.loads, claimtrack("sources", "--format", "jsonl").out.splitlines())
        if each["name"] == "Julia Gurganus"
    ]
    claimtrack("publish", "C1", "--rating", "false", "--url", REVIEW)
    assert "Gurganus" in claimtrack("export", "--format", format).out
    assert claimtrack("source", number, "--confidential").code == 0
    run = claimtrack("export", "--format", format)
    assert run.code == 0
    assert "Gurganus" not in run.out


@pytest.mark.usefixtures("case")
def test_export_when_csv_then_as_claims_prints_it(claimtrack: Callable[..., Run]) -> None:
    assert claimtrack("export", "--format", "csv").out == claimtrack("claims", "--format", "csv").out


@pytest.mark.usefixtures("case")
def test_export_when_no_such_format_then_told(claimtrack: Callable[..., Run]) -> None:
    run = claimtrack("export", "--format", "rdf")
    assert run.code == 2
    assert "claimreview" in run.error


def test_import_when_claims_of_others_then_documents_with_notes_once(
    claimtrack: Callable[..., Run], here: Path
) -> None:
    rows = "claim,source,note,colour\nThere were 43 ships in 2024.,The ministry,rated false,red\n,,,\nOdd.,,,\n"
    (here / "in.csv").write_text(rows + '"Late.",x,,\n', encoding="utf-8")
    run = claimtrack("import", "in.csv", "--as", "claims")
    assert run.code == 0, run.err
    assert "colour" in run.err
    every = [json.loads(line) for line in claimtrack("claims", "--format", "jsonl").out.splitlines()]
    (held,) = [claim for claim in every if claim["kind"] == "quantity"]
    assert (held["low"], held["unit"], held["sources"]) == (43, "ships", ["ministry"])
    assert "rated false" in claimtrack("show", "D1").out
    again = claimtrack("import", "in.csv", "--as", "claims")
    assert again.code == 0
    assert len(claimtrack("documents", "--format", "jsonl").out.splitlines()) == 3
    assert claimtrack("journal", "verify").code == 0


def test_import_when_a_claim_is_refused_then_told_with_its_line(claimtrack: Callable[..., Run], here: Path) -> None:
    (here / "in.csv").write_text("claim,published\nNine boats.,yesterday\nTen boats.,\n", encoding="utf-8")
    run = claimtrack("import", "in.csv", "--as", "claims")
    assert run.code == 2
    assert "in.csv:2" in run.err
    assert len(claimtrack("documents", "--format", "jsonl").out.splitlines()) == 1
