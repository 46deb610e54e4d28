"""A claim with all that is known of it: the same as asked for one by one, and in one transaction."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import event

from claimtrack import desk
from claimtrack.casefile import CaseFile
from claimtrack.model import ActRefused, Disposition, Relation, Reliability, Status


def busy(case: CaseFile) -> None:
    """All sorts of acts on C1: two decisions, one of them undone, a link, a note, a tag, a grade, a finding settled."""
    desk.decide(case, "Ana", ["C1"], Status.DISPUTED, reason="Over the cap")
    desk.decide(case, "Ben", ["C1"], Status.CORROBORATED)
    desk.undo(case, "Ben")
    desk.link(case, "Ana", "C3", Relation.DERIVED_FROM, "C1")
    desk.note(case, "Ana", "C1", "Ask them")
    desk.tag(case, "Ana", "C1", "oil")
    desk.grade(case, "Ana", "S1", Reliability.B)
    desk.settle(case, "Ana", "F2", Disposition.EXPLAINED)


@contextmanager
def counted(case: CaseFile) -> Iterator[list[str]]:
    """The statements that are sent to the database meanwhile."""
    sent: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        sent.append(statement)

    event.listen(case.engine, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        event.remove(case.engine, "before_cursor_execute", note)


def test_view_when_much_is_known_then_the_same_as_asked_one_by_one(case: CaseFile) -> None:
    busy(case)
    view = desk.claim_view(case, "C1")
    (held,) = desk.claims(case, ids=["C1"])
    assert (view.held, view.whole) == (held, True)
    quotes = {each.placed.id: each.placed.claim.anchor.quote for each in desk.claims(case)}
    links = desk.links(case, "C1")
    assert len(links) == 3
    ends = [link.second if link.first == "C1" else link.first for link in links]
    assert view.links == tuple((link, quotes[end]) for link, end in zip(links, ends, strict=True))
    assert view.history == desk.history(case, "C1")
    assert view.undone == {entry.number for entry in view.history} & desk.undone(case) != frozenset()
    assert (view.notes, view.tags) == (desk.notes(case, "C1"), desk.tags(case, "C1"))
    assert view.sources == desk.claim_sources(case, "C1")
    findings = {each.id: each for each in desk.findings(case, claim="C1")}
    assert [each.id for each in view.findings] == ["F1", "F2"]
    for head in view.findings:
        found = findings[head.id].finding
        assert (head.kind, head.verdict, head.certainty, head.title, head.question) == (
            found.kind,
            found.verdict,
            found.certainty,
            found.title,
            found.question,
        )
        assert head.disposition is findings[head.id].disposition
    assert [each.id for each in desk.claim_view(case, "C1", findings=1).findings] == ["F1"]


def test_view_when_read_then_in_one_transaction_and_few_statements(case: CaseFile) -> None:
    busy(case)
    with counted(case) as sent:
        desk.claim_view(case, "C1")
    assert len([each for each in sent if each.startswith(("BEGIN", "SET TRANSACTION"))]) == 1
    assert len(sent) <= 26
    with counted(case) as sent:
        desk.claim_page(case, ["C1", "C2", "C3", "C4"])
    assert len([each for each in sent if each.startswith(("BEGIN", "SET TRANSACTION"))]) == 1
    assert len(sent) <= 17


def test_view_when_somebody_decides_alone_then_others_show_after_the_own_decision(case: CaseFile) -> None:
    busy(case)
    alone = desk.claim_view(case, "C1", blind="Eva")
    assert (alone.held.decisions, alone.held.status) == ((), Status.UNREVIEWED)
    assert {entry.act for entry in alone.history}.isdisjoint({"decide", "undo"})
    desk.decide(case, "Eva", ["C1"], Status.UNRESOLVED)
    assert {each.person for each in desk.claim_view(case, "C1", blind="Eva").held.decisions} == {"Ana", "Eva"}


def test_view_when_there_is_no_such_claim_then_refused(case: CaseFile) -> None:
    for id_ in ("C99", "F1", "what"):
        with pytest.raises(ActRefused):
            desk.claim_view(case, id_)
    desk.remove(case, "Ana", "D1")
    with pytest.raises(ActRefused):
        desk.claim_view(case, "C1")


def test_page_when_asked_then_claims_with_sources_in_that_order(case: CaseFile) -> None:
    busy(case)
    last, views = desk.claim_page(case, ["C4", "C99", "C1"])
    assert last == desk.last_entry(case)
    assert tuple(view.held for view in views) == desk.claims(case, ids=["C4", "C1"])
    assert [view.sources for view in views] == [desk.claim_sources(case, each) for each in ("C4", "C1")]
    assert not any(view.whole or view.history for view in views)
    (alone,) = desk.claim_page(case, ["C1"], blind="Eva")[1]
    assert alone.held.status is Status.UNREVIEWED
