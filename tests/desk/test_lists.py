"""Lists as the terminal asks for them: light rows, what one person may see who decides alone, pages of ids."""

import pytest

from claimtrack import desk
from claimtrack.casefile import CaseFile
from claimtrack.casefile.filters import ClaimIds
from claimtrack.desk import ClaimFilter
from claimtrack.model import ClaimKind, Modality, Relation, Reliability, Status, Verdict
from tests.casefile.examples import OIL


def test_documents_when_named_then_without_their_texts(case: CaseFile) -> None:
    desk.remove(case, "Ana", "D2")
    assert [(each.id, each.path, each.title, each.claims) for each in desk.document_names(case)] == [
        ("D1", "reports/oil.txt", "Oil", 3)
    ]


def test_marks_when_somebody_decides_alone_then_others_do_not_show(case: CaseFile) -> None:
    desk.decide(case, "Ana", ["C1"], Status.DISPUTED)
    desk.decide(case, "Ben", ["C2"], Status.CORROBORATED)
    marks = desk.claim_marks(case, "D1")
    assert [(each.id, OIL[each.start : each.end][:9], each.status) for each in marks] == [
        ("C1", "more than", Status.DISPUTED),
        ("C2", "500,000 b", Status.CORROBORATED),
        ("C3", "Analysts ", Status.UNREVIEWED),
    ]
    assert marks[2].kind is ClaimKind.STATEMENT
    alone = desk.claim_marks(case, "D1", blind="Ben")
    assert [each.status for each in alone] == [Status.UNREVIEWED, Status.CORROBORATED, Status.UNREVIEWED]
    assert desk.status_counts(case, blind="Ben") == dict.fromkeys(Status, 0) | {
        Status.UNREVIEWED: 3,
        Status.CORROBORATED: 1,
    }


@pytest.mark.parametrize(
    ("wanted", "blind", "found"),
    [
        (ClaimFilter(modality=Modality.LIMIT), None, "C2"),
        (ClaimFilter(unit="barrel"), None, "C1 C2 C4"),
        (ClaimFilter(unit="tonne"), None, ""),
        (ClaimFilter(found=True), None, "C1 C2 C4"),
        (ClaimFilter(found=True, modality=Modality.REPORTED, status=Status.UNREVIEWED), None, "C4"),
        (ClaimFilter(status=Status.DISPUTED), "Ben", ""),
        (ClaimFilter(status=Status.UNREVIEWED), "Ben", "C1 C3 C4"),
        (ClaimFilter(status=Status.CORROBORATED), "Ben", "C2"),
    ],
)
def test_claims_when_filtered_by_what_the_terminal_offers_then_those(
    case: CaseFile, wanted: ClaimFilter, blind: str | None, found: str
) -> None:
    desk.decide(case, "Ana", ["C1"], Status.DISPUTED)
    desk.decide(case, "Ben", ["C2"], Status.CORROBORATED)
    assert " ".join(desk.claim_ids(case, wanted, blind=blind)) == found


def test_ids_when_of_many_claims_then_as_a_sequence() -> None:
    ids = ClaimIds([5, 2, 9])
    assert (len(ids), ids[0], ids[-1], ids[1:], tuple(ids)) == (3, "C5", "C9", ("C2", "C9"), ("C5", "C2", "C9"))
    assert (ids.place_of("c2"), ids.place_of("C3")) == (1, None)


def test_units_and_verdicts_when_listed_then_of_what_is_in_view(case: CaseFile) -> None:
    assert desk.units(case) == {"barrel": 3}
    assert desk.finding_verdicts(case) == {
        "F1": Verdict.DISCREPANCY,
        "F2": Verdict.CONSISTENT,
        "F3": Verdict.QUESTION,
    }


def test_sources_when_of_a_claim_then_graded_and_as_merged(case: CaseFile) -> None:
    desk.grade(case, "Ana", "S1", Reliability.B)
    desk.confidential(case, "Ana", "S3")
    assert [(each.id, each.name, each.reliability, each.confidential) for each in desk.claim_sources(case, "C4")] == [
        ("S3", "analysts", None, True),
        ("S4", "Northern Post", None, False),
    ]
    desk.merge(case, "Ana", "S4", "S3")
    assert [each.id for each in desk.claim_sources(case, "C4")] == ["S3"]
    # Named twice under two names, and one claim.
    assert desk.source_standing(case)["S3"] == {Status.UNREVIEWED: 1}
    assert [each.id for each in desk.claim_sources(case, "C2")] == []


def test_kin_when_a_source_has_no_name_then_none(case: CaseFile) -> None:
    analysts = next(each for each in desk.sources(case) if each.name.casefold() == "analysts")
    assert desk.kin(case, analysts) == ((), ())


def test_rests_when_a_person_refuses_a_link_then_without_that_telling(case: CaseFile) -> None:
    def tellings(claim: str) -> int | None:
        (held,) = desk.claims(case, ids=[claim])
        support = desk.rests_on(case, held.placed)
        return support and support.tellings

    assert (tellings("C1"), tellings("C4"), tellings("C3")) == (2, 2, None)
    desk.refuse(case, "Ana", "L2")
    assert (tellings("C1"), tellings("C4")) == (1, 1)
    desk.link(case, "Ana", "C2", Relation.REPEATS, "C1")
    assert tellings("C1") == 2
