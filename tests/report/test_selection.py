"""A report of a part of a case."""

import pytest

from claimtrack.report import html
from claimtrack.report.held import HeldParts
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
    parts = HeldParts(examples.case())
    part = asked.of_case(parts)
    left = [number for each in part.documents.values() for number in each.undecided]
    told = sorted([*left, *(number for each in part.decided.values() for number in each)])
    # C9 is a statement: nobody is waited for to decide on one.
    assert [claim.placed.id for claim in parts.claims(told)] == [each for each in claims.split() if each != "C9"]
    assert part.claims == len(claims.split())
    found = sorted(number for each in part.findings.values() for number in each)
    assert " ".join(map(parts.finding_id, found)) == findings


def test_report_when_a_part_then_it_says_which() -> None:
    text = html(examples.case(), "en", statuses=["disputed"], findings=["F2"])
    assert "status: disputed; finding: F2" in text
    assert 'id="F1"' not in text
