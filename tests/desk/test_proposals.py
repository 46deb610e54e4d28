"""Which links a finding proposes."""

from dataclasses import replace

import pytest

from claimtrack.desk.proposals import proposed_links
from claimtrack.model import Certainty, Finding, Message, Modality, PlacedClaim, Relation, Verdict
from tests.casefile import examples

CONSISTENT, DISCREPANCY, QUESTION = Verdict.CONSISTENT, Verdict.DISCREPANCY, Verdict.QUESTION
SHIPPED, CAP, _ = examples.oil().claims


def finding(kind: str, verdict: Verdict, *modalities: Modality) -> Finding:
    placed = [PlacedClaim(examples.oil().document, replace(SHIPPED, modality=modality)) for modality in modalities]
    return Finding(kind, verdict, Certainty.CERTAIN, Message.of("checking.x"), tuple(placed))


@pytest.mark.parametrize(
    ("kind", "verdict", "claims", "links"),
    [
        ("agreement", CONSISTENT, (4, 1), [(1, Relation.CORROBORATES, 4)]),
        ("agreement", CONSISTENT, (4, 1, 9), [(1, Relation.CORROBORATES, 4), (4, Relation.CORROBORATES, 9)]),
        ("conflict", DISCREPANCY, (4, 1), [(1, Relation.CONTRADICTS, 4)]),
        ("conflict", QUESTION, (4, 1), []),
        ("conflict", CONSISTENT, (4, 1), []),
        ("repeats", CONSISTENT, (1, 4), [(4, Relation.REPEATS, 1)]),
        ("part_whole", CONSISTENT, (4, 1), [(4, Relation.PART_OF, 1)]),
        ("part_whole", DISCREPANCY, (4, 1), []),
        ("agreement", CONSISTENT, (4, 4), []),
        ("unattributed", QUESTION, (4,), []),
        ("missing_date", QUESTION, (), []),
    ],
)
def test_links_when_of_a_finding_then_those(
    kind: str, verdict: Verdict, claims: tuple[int, ...], links: list[tuple[int, Relation, int]]
) -> None:
    made = finding(kind, verdict, *[Modality.REPORTED for _ in claims])
    assert list(proposed_links(made, claims)) == links


@pytest.mark.parametrize("verdict", [DISCREPANCY, CONSISTENT])
def test_links_when_of_a_limit_then_the_cap_caps(verdict: Verdict) -> None:
    made = finding("limit", verdict, Modality.REPORTED, Modality.LIMIT)
    assert list(proposed_links(made, (3, 2))) == [(2, Relation.CAPS, 3)]
    assert list(proposed_links(finding("limit", verdict, Modality.LIMIT, Modality.LIMIT), (3, 2))) == []
