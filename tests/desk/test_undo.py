"""Undo: the state before, to the byte; refused where somebody built on what would go."""

from collections.abc import Callable
from datetime import date

import pytest

from claimtrack import desk
from claimtrack.casefile import CaseFile
from claimtrack.model import ActRefused, Disposition, Evidence, Relation, Reliability, Status, WrongSide
from tests.casefile import examples
from tests.casefile.examples import incoming, oil, soldiers

Act = Callable[[CaseFile], object]


def decide(case: CaseFile) -> None:
    desk.decide(case, "Ana", ["C1", "C2"], Status.DISPUTED, reason="x", evidence=(Evidence("D2", "so"),))


def decide_again(case: CaseFile) -> None:
    desk.decide(case, "Ana", ["C4"], Status.CORROBORATED)


def link(case: CaseFile) -> None:
    desk.link(case, "Ana", "C3", Relation.PART_OF, "C1")


def accept(case: CaseFile) -> None:
    desk.accept(case, "Ana", "L1")


def settle(case: CaseFile) -> None:
    desk.settle(case, "Ana", "F2", Disposition.CONFIRMED, wrong=WrongSide.BOTH, evidence=(Evidence("C3"),))


def add(case: CaseFile) -> None:
    desk.add(case, "Ana", [incoming(soldiers())])


MORE: tuple[Act, ...] = (
    lambda case: desk.note(case, "Ana", "C1", "Call them."),
    lambda case: desk.tag(case, "Ana", "F1", "oil"),
    lambda case: desk.differ(case, "Ana", "C4", "C1", reason="another oil"),
    lambda case: desk.grade(case, "Ana", "S1", Reliability.E, reason="wrong twice"),
    lambda case: desk.alias(case, "Ana", "S1", "OSC"),
    lambda case: desk.merge(case, "Ana", "S3", "S1"),
    lambda case: desk.parent(case, "Ana", "S3", "S1"),
    lambda case: desk.confidential(case, "Ana", "S1"),
    lambda case: desk.document(case, "Ana", "D2", desk.Known(published=date(2024, 5, 1), title="Oil", publisher="")),
    lambda case: desk.retract(case, "Ana", "D1", reason="all wrong"),
    lambda case: desk.remove(case, "Ana", "D1"),
    lambda case: desk.claim(case, "Ana", "D1", 0, 6, desk.Said(low="5", unit="ships", source=("OSC",))),
    lambda case: desk.edit(case, "Ana", "C1", desk.Said(low="2", high="3", unit="EUR", per="day", period="2024")),
)
ACTS: tuple[Act, ...] = (decide, decide_again, link, accept, settle, add)


@pytest.mark.parametrize("act", MORE)
def test_act_when_repeated_then_nothing_is_written(case: CaseFile, act: Act) -> None:
    act(case)
    before = desk.journal(case)
    assert act(case) == ()
    assert desk.journal(case) == before
    assert desk.verify(case).holds


def refusal(act: Callable[[], object]) -> tuple[str, dict[str, object]]:
    with pytest.raises(ActRefused) as refused:
        act()
    return refused.value.message.key, dict(refused.value.message.parameters)


@pytest.mark.parametrize("act", [*ACTS, *MORE])
def test_undo_when_last_then_the_state_before_and_an_undo_of_it_the_state_after(case: CaseFile, act: Act) -> None:
    desk.decide(case, "Ana", ["C4"], Status.DISPUTED, reason="first", evidence=(Evidence("https://example.org"),))
    before, entries = desk.state(case), desk.journal(case)
    act(case)
    after = desk.state(case)
    assert before != after
    undone = desk.undo(case, "Ana")
    assert desk.state(case) == before
    assert desk.journal(case)[: len(entries)] == entries
    assert all(entry.act == "undo" and entry.undoes for entry in undone)
    desk.undo(case, "Ana", [entry.id for entry in undone])
    assert desk.state(case) == after
    assert desk.verify(case).holds


@pytest.mark.parametrize("act", ACTS)
def test_undo_when_other_acts_came_since_then_only_that_is_put_back(case: CaseFile, act: Act) -> None:
    others = [other for other in ACTS if other is not act and not (act is decide_again and other is decide)]
    for other in others:
        other(case)
    without = desk.state(case)
    desk.undo(case, "Ana", sitting=desk.journal(case)[-1].sitting)
    for other in others[-1:]:
        first = len(desk.journal(case))
        act(case)
        made = [entry.id for entry in desk.journal(case)[first:] if entry.act != "check"]
        other(case)
        desk.undo(case, "Ana", made)
    # Times differ, what was decided does not.
    assert scrubbed(desk.state(case)) == scrubbed(without)


def scrubbed(state: str) -> str:
    import re

    return re.sub(r'"(at|added)":"[^"]*"', '"\\1":""', state)


def test_undo_when_named_twice_then_once(case: CaseFile) -> None:
    decide(case)
    undone = desk.undo(case, "Ana")
    assert [entry.undoes for entry in undone] == [5, 4]
    assert desk.undone(case) == {4, 5}
    before = desk.journal(case)
    assert desk.undo(case, "Ben", ["E4", "E5", "e4"]) == ()
    assert desk.journal(case) == before


def test_undo_when_an_undo_and_what_it_undid_are_named_then_undone_again(case: CaseFile) -> None:
    decide_again(case)
    undone = desk.undo(case, "Ana")
    before = desk.state(case)
    entries = desk.undo(case, "Ana", ["E4", undone[0].id])
    assert [entry.undoes for entry in entries] == [5, 4]
    assert desk.state(case) == before


def test_undo_when_called_again_then_goes_further_back_and_over_calls_of_others(case: CaseFile) -> None:
    start = desk.state(case)
    decide(case)
    desk.decide(case, "Ben", ["C3"], Status.CORROBORATED)
    accept(case)
    desk.undo(case, "Ana")
    desk.undo(case, "Ana")
    (claim,) = desk.claims(case, ids=["C3"])
    assert claim.status is Status.CORROBORATED
    desk.undo(case, "Ben")
    assert desk.state(case) == start
    assert len(desk.undo(case, "Ana")) == 2
    assert desk.documents(case) == desk.findings(case) == desk.links(case) == desk.sources(case) == ()
    assert refusal(lambda: desk.undo(case, "Ana")) == ("case.nothing_to_undo", {"person": "Ana"})


def test_undo_when_a_sitting_is_named_then_all_of_it(case: CaseFile) -> None:
    before = desk.state(case)
    decide(case)
    (sitting,) = {entry.sitting for entry in desk.journal(case)[-2:]}
    assert len(desk.undo(case, "Ben", sitting=sitting)) == 2
    assert desk.state(case) == before
    for wrong in ("99", "x", "-1", "²", "9" * 30):
        assert refusal(lambda wrong=wrong: desk.undo(case, "Ana", sitting=wrong))[0] == "case.no_sitting"


def test_undo_when_a_later_entry_changed_the_same_then_refused_naming_it(case: CaseFile) -> None:
    desk.decide(case, "Ana", ["C1"], Status.DISPUTED)
    (later,) = desk.decide(case, "Ana", ["C1"], Status.CORROBORATED)
    desk.decide(case, "Ben", ["C1"], Status.CORROBORATED)
    before = desk.state(case)
    key, told = refusal(lambda: desk.undo(case, "Ben", ["E4"]))
    assert (key, told["entry"], told["person"], told["subject"]) == ("case.undo_conflict", later.id, "Ana", "C1")
    assert desk.state(case) == before
    # Once that is undone, the way is free.
    desk.undo(case, "Ana", [later.id])
    desk.undo(case, "Ana", ["E4"])


def test_undo_when_one_of_several_cannot_be_then_none_is(case: CaseFile) -> None:
    decide(case)
    desk.decide(case, "Ana", ["C1"], Status.CORROBORATED)
    before, entries = desk.state(case), desk.journal(case)
    assert refusal(lambda: desk.undo(case, "Ana", ["E4", "E5"]))[0] == "case.undo_conflict"
    assert (desk.state(case), desk.journal(case)) == (before, entries)


@pytest.mark.parametrize(
    "work",
    [
        lambda case: desk.decide(case, "Ben", ["C4"], Status.DISPUTED),
        lambda case: desk.accept(case, "Ben", "L2"),
        lambda case: desk.settle(case, "Ben", "F3", Disposition.EXPLAINED),
        lambda case: desk.decide(case, "Ben", ["C1"], Status.DISPUTED, evidence=(Evidence("D2"),)),
        lambda case: desk.settle(case, "Ben", "F1", Disposition.EXPLAINED, evidence=(Evidence("C4"),)),
    ],
)
def test_undo_of_add_when_somebody_worked_on_it_then_refused_naming_the_work(case: CaseFile, work: Act) -> None:
    work(case)
    last = desk.journal(case)[-1]
    before = desk.state(case)
    key, told = refusal(lambda: desk.undo(case, "Ana", ["E2"]))
    assert (key, told["entry"], told["person"]) == ("case.undo_conflict", last.id, "Ben")
    assert desk.state(case) == before
    desk.undo(case, "Ben")
    assert len(desk.undo(case, "Ana", ["E2"])) == 1


def test_undo_of_add_when_added_again_then_the_same_ids(case: CaseFile) -> None:
    before = desk.state(case)
    desk.undo(case, "Ana", ["E2"])
    made = desk.add(case, "Ben", [incoming(examples.oil_again())])
    assert [(each.document, each.new) for each in made.added] == [("D2", True)]
    assert scrubbed(desk.state(case)) == scrubbed(before)


def test_undo_of_add_when_read_anew_then_a_document_of_its_own(case: CaseFile) -> None:
    desk.undo(case, "Ana", ["E2"])
    read = examples.oil_again()
    made = desk.add(case, "Ben", [incoming(examples.ReadDocument(read.document, ()))])
    assert [(each.document, each.claims) for each in made.added] == [("D3", 0)]
    # The undo of the first cannot be undone while the same bytes are in view.
    undo = next(entry for entry in desk.journal(case) if entry.undoes == 2)
    assert refusal(lambda: desk.undo(case, "Ana", [undo.id])) == ("case.added_again", {"document": "D3"})
    desk.undo(case, "Ben")
    desk.undo(case, "Ana", [undo.id])
    assert [document.id for document in desk.documents(case)] == ["D1", "D2"]


def test_undo_of_add_when_undone_and_added_again_then_only_the_later_can_be(case: CaseFile) -> None:
    desk.undo(case, "Ana", ["E2"])
    (again,) = desk.add(case, "Ben", [incoming(examples.oil_again())]).added
    undo = next(entry for entry in desk.journal(case) if entry.undoes == 2)
    key, told = refusal(lambda: desk.undo(case, "Ana", [undo.id]))
    assert again.entry is not None
    assert (key, told["entry"]) == ("case.undo_conflict", again.entry.id)


def undo_numbers(case: CaseFile) -> list[str]:
    return [entry.id for entry in desk.journal(case) if entry.act == "undo"]


@pytest.mark.parametrize(
    ("work", "id_"),
    [
        (lambda case: desk.decide(case, "Ana", ["C4"], Status.DISPUTED), "C4"),
        (lambda case: desk.link(case, "Ana", "C4", Relation.PART_OF, "C1"), "C4"),
        (lambda case: desk.settle(case, "Ana", "F3", Disposition.EXPLAINED), "F3"),
        (lambda case: desk.decide(case, "Ana", ["C1"], Status.DISPUTED, evidence=(Evidence("D2"),)), "D2"),
        (lambda case: desk.settle(case, "Ana", "F1", Disposition.EXPLAINED, evidence=(Evidence("C4"),)), "C4"),
    ],
)
def test_undo_of_undo_when_the_document_has_gone_then_refused(case: CaseFile, work: Act, id_: str) -> None:
    work(case)
    desk.undo(case, "Ana")
    (first,) = undo_numbers(case)
    desk.undo(case, "Ana", ["E2"])
    assert refusal(lambda: desk.undo(case, "Ana", [first])) == ("case.unknown", {"id": id_})


def test_undo_when_it_is_a_check_or_nothing_then_refused(case: CaseFile) -> None:
    assert refusal(lambda: desk.undo(case, "Ana", ["E3"])) == ("case.not_undoable", {"entry": "E3"})
    assert refusal(lambda: desk.undo(case, "Ana", ["E99"])) == ("case.unknown", {"id": "E99"})
    assert refusal(lambda: desk.undo(case, "Ana", ["C1"]))[0] == "case.wrong_kind.e"


def test_undo_when_the_tables_were_changed_by_hand_then_said(case: CaseFile) -> None:
    decide_again(case)
    with case.writing("Mallory") as tx:
        tx.connection.exec_driver_sql("UPDATE decision SET status = 'disputed'")
    assert refusal(lambda: desk.undo(case, "Ana")) == (
        "case.not_as_journal_says",
        {"subject": "C4", "entry": "E4"},
    )


def test_undo_when_documents_of_a_sitting_then_findings_of_the_rest(empty: CaseFile) -> None:
    desk.add(empty, "Ana", [incoming(oil())])
    before = desk.state(empty)
    desk.add(empty, "Ana", map(incoming, [examples.oil_again(), soldiers()]))
    assert len(desk.findings(empty)) == 4
    desk.undo(empty, "Ana")
    assert desk.state(empty) == before
    assert [finding.id for finding in desk.findings(empty)] == ["F1"]
