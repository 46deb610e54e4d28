"""Several readers: where they differ, how far they agree, who sees what, and what nobody has looked at."""

from fractions import Fraction

import pytest

from claimtrack import desk
from claimtrack.casefile import CaseFile
from claimtrack.desk import ClaimFilter
from claimtrack.model import ActRefused, Status

YES, NO = Status.CORROBORATED, Status.DISPUTED


def test_agreement_when_two_decide_then_kappa_by_hand(case: CaseFile) -> None:
    desk.decide(case, "Ana", ["C1", "C2", "C3"], YES)
    desk.decide(case, "Ana", ["C4"], NO)
    desk.decide(case, "Ben", ["C1", "C2"], YES)
    desk.decide(case, "Ben", ["C3", "C4"], NO)
    found = desk.agreement(case)
    (pair,) = found.pairs
    # Observed 3/4; by chance 3/4 * 2/4 + 1/4 * 2/4 = 1/2; kappa (3/4 - 1/2) / (1 - 1/2).
    assert (pair.first, pair.second, pair.claims, pair.agreed, pair.kappa) == ("Ana", "Ben", 4, 3, Fraction(1, 2))
    assert [claim.placed.id for claim in found.differing] == ["C3"]
    assert found.differing[0].status is Status.UNRESOLVED


def test_agreement_when_chance_explains_all_then_no_kappa(case: CaseFile) -> None:
    for person in ("Ana", "Ben"):
        desk.decide(case, person, ["C1"], YES)
    desk.decide(case, "Eva", ["C2"], YES)
    (pair,) = desk.agreement(case).pairs
    assert (pair.claims, pair.kappa) == (1, None)


def test_coverage_when_some_are_decided_then_the_others_are_listed(case: CaseFile) -> None:
    desk.decide(case, "Ana", ["C1"], YES)
    first, second = desk.coverage(case)
    assert [claim.placed.id for claim in first.undecided] == ["C2", "C3"]
    assert (first.document.claims, first.document.decided) == (3, 1)
    assert desk.coverage(case, "d2") == (second,)
    with pytest.raises(ActRefused):
        desk.coverage(case, "D9")


def test_claims_when_blind_then_others_show_only_after_ones_own(case: CaseFile) -> None:
    desk.decide(case, "Ana", ["C1", "C2"], YES)
    desk.decide(case, "Ben", ["C2"], NO)
    seen = {claim.placed.id: claim for claim in desk.claims(case, blind="Ben")}
    assert (seen["C1"].decisions, seen["C1"].status) == ((), Status.UNREVIEWED)
    assert len(seen["C2"].decisions) == 2
    assert seen["C2"].status is Status.UNRESOLVED
    assert desk.claims(case, ClaimFilter(status=YES), blind="Ben") == ()
    assert len(desk.claims(case, ClaimFilter(status=Status.UNREVIEWED), blind="Ben")) == 3
    desk.retract(case, "Ana", "D1")
    assert [each.placed.id for each in desk.claims(case, ClaimFilter(stale=True), blind="Ben")] == ["C2"]
