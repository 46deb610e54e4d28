"""Notes, tags, and what measures the same: each a mark beside what was read, none changes it."""

from collections.abc import Callable

import pytest

from claimtrack import desk
from claimtrack.casefile import CaseFile
from claimtrack.desk import ClaimFilter
from claimtrack.model import ActRefused


def refusal(act: Callable[[], object]) -> str:
    with pytest.raises(ActRefused) as refused:
        act()
    return refused.value.message.key


def test_note_when_made_then_listed_with_its_person(case: CaseFile) -> None:
    (entry,) = desk.note(case, "Ana", "c1", " Call the Centre. ")
    desk.note(case, "Ben", "C1", "Call the Centre.")
    desk.note(case, "Ana", "D1", "Old.")
    assert (entry.act, entry.subject) == ("note", "C1")
    assert [(each.person, each.text) for each in desk.notes(case, "c1")] == [
        ("Ana", "Call the Centre."),
        ("Ben", "Call the Centre."),
    ]
    assert [each.subject for each in desk.notes(case)] == ["C1", "C1", "D1"]
    assert desk.snapshot(case).notes == desk.notes(case)


def test_note_when_its_document_is_removed_then_hidden_and_back_with_it(case: CaseFile) -> None:
    desk.note(case, "Ana", "C1", "x")
    desk.note(case, "Ana", "D1", "y")
    desk.tag(case, "Ana", "S1", "z")
    desk.remove(case, "Ana", "D1")
    assert desk.notes(case) == ()
    assert len(desk.tags(case)) == 1
    desk.undo(case, "Ana")
    assert len(desk.notes(case)) == 2


def test_document_when_noted_on_then_its_add_is_not_undone(case: CaseFile) -> None:
    add = next(entry for entry in desk.journal(case) if entry.subject == "D2")
    desk.note(case, "Ana", "C4", "x")
    assert refusal(lambda: desk.undo(case, "Ana", [add.id])) == "case.undo_conflict"
    desk.undo(case, "Ana")
    assert desk.undo(case, "Ana", [add.id])


@pytest.mark.parametrize(
    ("act", "key"),
    [
        (lambda case: desk.note(case, "Ana", "C1", " "), "case.empty_note"),
        (lambda case: desk.note(case, "Ana", "E1", "x"), "case.no_note_on_entry"),
        (lambda case: desk.note(case, "Ana", "C99", "x"), "case.unknown"),
        (lambda case: desk.tag(case, "Ana", "C1", " "), "case.bad_tag"),
        (lambda case: desk.tag(case, "Ana", "C1", "x" * 61), "case.bad_tag"),
        (lambda case: desk.same(case, "Ana", "C1", "c1"), "case.same_claim"),
        (lambda case: desk.differ(case, "Ana", "C1", "C99"), "case.unknown"),
        (lambda case: desk.differ(case, "Ana", "C1", "D1"), "case.wrong_kind.c"),
    ],
)
def test_mark_when_it_makes_no_sense_then_refused(case: CaseFile, act: Callable[[CaseFile], object], key: str) -> None:
    assert refusal(lambda: act(case)) == key


def test_tag_when_given_then_claims_are_found_by_it(case: CaseFile) -> None:
    desk.tag(case, "Ana", "C1", "Dark  Fleet")
    desk.tag(case, "Ana", "C4", "dark-fleet")
    desk.tag(case, "Ana", "F1", "dark-fleet")
    assert desk.tag(case, "Ben", "C1", "DARK FLEET") == ()
    assert desk.claim_ids(case, ClaimFilter(tag="Dark-Fleet"))[:] == ("C1", "C4")
    (entry,) = desk.tag(case, "Ben", "C1", "dark fleet", remove=True)
    assert entry.act == "untag"
    assert desk.tag(case, "Ben", "C1", "dark fleet", remove=True) == ()
    assert [each.subject for each in desk.tags(case)] == ["C4", "F1"]
    assert desk.tags(case, "c1") == ()
    desk.undo(case, "Ben")
    assert [each.person for each in desk.tags(case, "C1")] == ["Ana"]


def test_differ_when_said_then_no_finding_holds_the_two_and_same_takes_it_back(case: CaseFile) -> None:
    before = desk.findings(case)
    claims = {each.id: {placed.id for placed in each.finding.claims} for each in before}
    one, other = sorted(next(pair for pair in claims.values() if len(pair) == 2 and None not in pair))  # type: ignore[type-var]
    desk.differ(case, "Ana", str(other), str(one), reason="not the same oil")
    kept = {each.id for each in desk.findings(case)}
    assert kept == {id_ for id_, pair in claims.items() if pair != {one, other}}
    assert desk.check(case, "Ana").entry is None
    (judged,) = desk.snapshot(case).samenesses
    assert (judged.first, judged.second, judged.same, judged.reason) == (one, other, False, "not the same oil")
    desk.same(case, "Ben", str(one), str(other))
    assert desk.findings(case) == before


def test_differ_when_said_while_a_check_computes_then_the_check_knows(
    case: CaseFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    from claimtrack import checking
    from tests.casefile import examples

    def meanwhile(*documents: object) -> object:
        monkeypatch.setattr(checking, "check", examples.fake_check)
        desk.differ(case, "Ben", "C1", "C2")
        return examples.fake_check(*documents)  # type: ignore[arg-type]

    monkeypatch.setattr(checking, "check", meanwhile)
    desk.check(case, "Ana")
    assert all({"C1", "C2"} != {placed.id for placed in each.finding.claims} for each in desk.findings(case))
