"""A case looked at part by part: a report made of it has the bytes of one made of the whole case."""

import pytest

from claimtrack import desk, report
from claimtrack.casefile import CaseFile, parts
from claimtrack.model import Disposition, Evidence, Relation, Reliability, Status, WrongSide

SELECTIONS: list[dict[str, list[str]]] = [
    {"statuses": ["corroborated", "disputed"]},
    {"documents": ["D2"]},
    {"sources": ["S2", "nobody"]},
    {"findings": ["F2", "F3"]},
    {"findings": ["F1"], "statuses": ["unreviewed"]},
    {"findings": ["F99"]},
]
WRITERS = {"html": report.html, "markdown": report.markdown, "json": report.json}


def work(case: CaseFile) -> None:
    """What people do with a case: decisions, links, grades, a settled finding, a confidential source."""
    desk.decide(case, "Ana", ["C1"], Status.CORROBORATED, evidence=(Evidence("D2", "quoted"),))
    desk.decide(case, "Eva", ["C2"], Status.DISPUTED, reason="no")
    desk.settle(case, "Ana", "F1", Disposition.CONFIRMED, wrong=WrongSide.NEITHER, reason="both")
    desk.link(case, "Ana", "C3", Relation.CORROBORATES, "C1")
    desk.grade(case, "Ana", "S1", Reliability.B, reason="close to it")
    desk.confidential(case, "Ana", "S2")


def written(case: CaseFile, format: str, selection: dict[str, list[str]]) -> str:
    with desk.parts(case) as parts:
        return "".join(report.pieces(parts, format, "en", report.Selection.of(**selection)))


def test_report_when_made_in_parts_then_as_of_the_whole_case(case: CaseFile) -> None:
    assert written(case, "json", {}) == report.json(desk.snapshot(case), "en")
    work(case)
    whole = desk.snapshot(case)
    for format, write in WRITERS.items():
        assert written(case, format, {}) == write(whole, "en")
    for selection in SELECTIONS:
        assert written(case, "json", selection) == report.json(whole, "en", **selection), selection


def test_report_when_a_document_is_gone_then_in_parts_too(case: CaseFile) -> None:
    desk.remove(case, "Ana", "D2", reason="twice")
    assert written(case, "json", {}) == report.json(desk.snapshot(case), "en")


@pytest.mark.parametrize("limit", ["_TEXTS", "AT_ONCE"])
def test_report_when_its_documents_are_read_a_few_at_a_time_then_as_of_the_whole_case(
    case: CaseFile, monkeypatch: pytest.MonkeyPatch, limit: str
) -> None:
    monkeypatch.setattr(parts, limit, 1)
    assert written(case, "json", {}) == report.json(desk.snapshot(case), "en")
