"""The examples of docs/checking.md: each passage is read and checked, and what the page shows is what comes of it."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

import claimtrack
from claimtrack.model import Finding
from claimtrack.wording.finding import finding_text

_BLOCK = re.compile(r"```text\n(.*?)```\n+```computed\n(.*?)```", re.DOTALL)


def worded(finding: Finding) -> str:
    """A finding in the lines in which the page shows it."""
    told = finding_text(finding, "en")
    cause = f"; {told.cause}" if told.cause else ""
    steps = [step.text if step.note is None else f"{step.text}  ({step.note})" for step in told.steps]
    bases = [f"{basis.basis}: {basis.ratio}, {basis.certainty}" for basis in told.bases]
    ask = [f"? {told.question}"] if told.question else []
    return "\n".join([f"{told.kind}: {told.verdict}, {told.certainty}{cause}", *steps, *bases, *ask]) + "\n"


def findings(passage: str) -> list[Finding]:
    """What a passage comes to: documents parted by ---, each with its language and date on its first line."""
    documents = []
    for n, part in enumerate(passage.split("---\n")):
        head, _, text = part.partition("\n")
        language, day = head.split()
        read = claimtrack.read(text, path=f"{n}.txt", published=date.fromisoformat(day), language=language)
        documents.append(read)
    return claimtrack.check(documents)


def examples() -> list[tuple[str, str]]:
    page = Path(__file__).parents[2] / "docs" / "checking.md"
    return [(match[1], match[2]) for match in _BLOCK.finditer(page.read_text(encoding="utf-8"))]


@pytest.mark.parametrize(("passage", "computed"), examples(), ids=[text.split(":", 1)[0] for _, text in examples()])
def test_example_of_the_page_when_run_then_as_it_stands_there(passage: str, computed: str) -> None:
    assert computed in [worded(finding) for finding in findings(passage)]


def test_page_when_looked_over_then_an_example_for_every_rule_that_computes() -> None:
    shown = {
        finding.kind for passage, computed in examples() for finding in findings(passage) if worded(finding) == computed
    }
    assert shown == {
        *("limit", "conflict", "scale_slip", "unit_slip", "agreement", "repeats", "circular"),
        *("part_whole", "sum", "ratio", "product", "timeline"),
    }


def cross_checks() -> int:
    """How many cross-checks of the two reports the table of the page accounts for."""
    page = (Path(__file__).parents[2] / "docs" / "checking.md").read_text(encoding="utf-8")
    return sum(int(count) for count in re.findall(r"^\| (\d+) \|", page, re.MULTILINE))


def test_every_cross_check_of_the_two_reports_is_found_or_listed_with_why_not(shared: Path) -> None:
    seed = (shared / "gold" / "seed_gold.md").read_text(encoding="utf-8")
    assert cross_checks() == len(re.findall(r"^\| X\d+ \|", seed, re.MULTILINE)) == 35
