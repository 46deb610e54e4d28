"""Documents: what is known of one corrected, one retracted, one out of view and back with all that was decided."""

from datetime import date

import pytest

from claimtrack import desk
from claimtrack.casefile import CaseFile
from claimtrack.desk import ClaimFilter, Known
from claimtrack.model import ActRefused, CaseDocument, Dated, Status
from tests.casefile import examples


def shown(case: CaseFile, id_: str) -> CaseDocument:
    found = desk.show(case, id_)
    assert isinstance(found, CaseDocument)
    return found


def test_document_when_corrected_then_only_what_was_said(case: CaseFile) -> None:
    before = shown(case, "D1").document
    assert desk.document(case, "Ana", "d1", Known(date(2024, 12, 1), title="  Oil again ", publisher=""))
    after = shown(case, "D1").document
    assert (after.published, after.dated, after.title, after.publisher) == (
        date(2024, 12, 1),
        Dated.GIVEN,
        "Oil again",
        None,
    )
    assert (after.url, after.text) == (before.url, before.text)
    assert desk.document(case, "Ben", "D1", Known()) == ()
    assert desk.document(case, "Ben", "D1", Known(title="Oil again")) == ()


def test_document_when_dated_then_findings_are_of_that(case: CaseFile) -> None:
    assert "missing_date" in {each.finding.kind for each in desk.findings(case)}
    desk.document(case, "Ana", "D2", Known(date(2024, 12, 1)))
    assert "missing_date" not in {each.finding.kind for each in desk.findings(case)}
    assert desk.is_checked(case)


def test_document_when_retracted_then_marked_and_decisions_are_stale(case: CaseFile) -> None:
    desk.decide(case, "Ana", ["C1"], Status.CORROBORATED)
    (entry,) = desk.retract(case, "Ben", "D1", reason="an error")
    assert (shown(case, "D1").retracted, shown(case, "D1").retracted_why) == (entry.at, "an error")
    assert desk.claim_ids(case, ClaimFilter(stale=True))[:] == ("C1",)


def test_document_when_removed_then_gone_and_back_with_its_decisions(case: CaseFile) -> None:
    desk.decide(case, "Ana", ["C1"], Status.CORROBORATED)
    before = desk.state(case)
    desk.remove(case, "Ana", "D1", reason="not ours")
    assert [each.id for each in desk.documents(case)] == ["D2"]
    assert desk.claim_ids(case)[:] == ("C4",)
    assert desk.is_checked(case)
    undone = desk.undo(case, "Ana")
    assert desk.state(case) == before
    desk.undo(case, "Ana", [undone[0].id])
    assert [each.id for each in desk.documents(case)] == ["D2"]
    with pytest.raises(ActRefused):
        desk.remove(case, "Ana", "D9")


def test_document_when_added_again_after_removal_then_its_decisions_are_back(case: CaseFile) -> None:
    desk.decide(case, "Ana", ["C1"], Status.CORROBORATED)
    desk.remove(case, "Ana", "D1")
    desk.add(case, "Ben", [examples.incoming(examples.oil())])
    assert desk.claims(case, ids=["C1"])[0].status is Status.CORROBORATED
