"""import --as reference, references: what the desk trusts takes part in every check of the case."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run

TEXT = (
    "Cuba may buy no more than 500,000 barrels of diesel a year, the law says.\n\n"
    "Cuba bought 100,000 tonnes of diesel in 2024, the ministry of energy said.\n"
)
TABLE = (
    "subject,value,low,high,unit,per,date,source\n"
    '"refined products, volume of a tonne",7.5,6.4,8.5,barrel,metric_ton,2024-05-01,"Review, tables"\n'
)


@pytest.fixture
def case(claimtrack: Callable[..., Run], here: Path) -> None:
    """A case of one report, and a table of figures beside it."""
    (here / "a.txt").write_text(TEXT, encoding="utf-8")
    (here / "r.csv").write_text(TABLE, encoding="utf-8")
    assert claimtrack("add", "a.txt", "--published", "2025-03-01").code == 0


def limits(claimtrack: Callable[..., Run]) -> list[dict[str, object]]:
    rows = [json.loads(line) for line in claimtrack("findings", "--format", "jsonl").out.splitlines()]
    return [row for row in rows if row["kind"] == "limit"]


@pytest.mark.usefixtures("case")
def test_import_then_every_check_uses_it_and_undo_takes_it_out(claimtrack: Callable[..., Run]) -> None:
    assert limits(claimtrack) == []
    assert claimtrack("--by", "Ana", "import", "r.csv", "--as", "reference").code == 0
    (found,) = limits(claimtrack)
    assert (found["verdict"], found["certainty"]) == ("discrepancy", "likely")
    assert claimtrack("check").code == 0
    assert len(limits(claimtrack)) == 1
    again = claimtrack("--by", "Ana", "import", "r.csv", "--as", "reference")
    assert (again.code, "E4" in again.out + again.err) == (0, False)
    assert claimtrack("--by", "Ana", "undo").code == 0
    assert limits(claimtrack) == []


@pytest.mark.usefixtures("case")
def test_references_then_listed_with_source_date_and_place(claimtrack: Callable[..., Run]) -> None:
    claimtrack("--by", "Ana", "import", "r.csv", "--as", "reference")
    run = claimtrack("--lang", "en", "references")
    assert run.code == 0
    for part in ("Review, tables", "1 May 2024", "6.4 to 8.5 barrels", "r.csv:2"):
        assert part in run.out
    (row,) = [json.loads(line) for line in claimtrack("references", "--format", "jsonl").out.splitlines()]
    assert (row["low"], row["high"], row["per"], row["date"]) == (6.4, 8.5, "metric_ton", "2024-05-01")
    assert "Review, tables" in claimtrack("report", "--format", "markdown", "-o", "-").out
    assert "1" in claimtrack("doctor").out


@pytest.mark.parametrize("words", [("import", "a.txt", "--as", "reference"), ("import", "r.csv", "--as", "figures")])
def test_import_when_it_is_no_table_or_no_kind_then_refused_and_no_case_made(
    claimtrack: Callable[..., Run], here: Path, words: tuple[str, ...]
) -> None:
    (here / "a.txt").write_text(TEXT, encoding="utf-8")
    (here / "r.csv").write_text(TABLE, encoding="utf-8")
    assert claimtrack(*words).code == 2
    assert not (here / "claimtrack.db").exists()
