"""A report of a part of a case."""

import pytest

from claimtrack.report import html
from claimtrack.report.selection import Selection
from tests.report import examples


@pytest.mark.parametrize(
    ("asked", "claims", "findings"),
    [
        (Selection.of(), "C1 C2 C3 C4 C5 C6 C7 C8 C9", "F1 F2 F3 F4 F5"),
        (Selection.of(statuses=["disputed"]), "C5", "F2"),
        (Selection.of(documents=["D2"]), "C6 C7 C8 C9", "F2 F5"),
        (Selection.of(documents=["study.txt"]), "C6 C7 C8 C9", "F2 F5"),
        (Selection.of(sources=["S1"]), "C1", "F1"),
        (Selection.of(sources=["OSC"]), "C1", "F1"),
        (Selection.of(findings=["F3"]), "C3 C4", "F3"),
        (Selection.of(findings=["F1", "F2"], statuses=["disputed"]), "C5", "F2"),
        (Selection.of(findings=["F99"]), "", ""),
    ],
)
def test_selection_when_asked_then_only_that_part(asked: Selection, claims: str, findings: str) -> None:
    part = asked.of_case(examples.case())
    assert " ".join(claim.placed.id or "" for claim in part.claims) == claims
    assert " ".join(found.id for found in part.findings) == findings


def test_report_when_a_part_then_it_says_which() -> None:
    text = html(examples.case(), "en", statuses=["disputed"], findings=["F2"])
    assert "status: disputed; finding: F2" in text
    assert 'id="F1"' not in text
