"""survey: the counts of a case, and what stands against one claim."""

import json
from collections.abc import Callable
from pathlib import Path

from tests.cli.conftest import Run


def test_survey_then_counts_and_lists(claimtrack: Callable[..., Run], here: Path) -> None:
    for name, value in (("a", "5,000"), ("b", "9,000"), ("c", "9,100")):
        told = f"Peru shipped {value} tonnes of copper in 2024, the ministry of {name}{name} said.\n"
        (here / f"{name}.txt").write_text(told, encoding="utf-8")
    assert claimtrack("add", "a.txt", "b.txt", "c.txt", "--published", "2025-03-01").code == 0
    run = claimtrack("--lang", "en", "survey")
    assert run.code == 0
    assert "C1 5,000 tonnes of copper" in run.out
    (row,) = [json.loads(line) for line in claimtrack("survey", "--format", "jsonl").out.splitlines()]
    assert (row["claims"], row["example"][0]) == (3, "C1")
    one = claimtrack("--lang", "en", "survey", "c1")
    assert "9,000" in one.out
    told = json.loads(claimtrack("survey", "C1", "--format", "jsonl").out)
    assert (told["claim"], told["apart"], len(told["nearest"])) == ("C1", 2, 2)
    assert claimtrack("survey", "D1").code == 2
