"""Deciding, linking and settling: each leaves one entry, repeating leaves none, a stale write is refused."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from claimtrack import casefile, desk
from claimtrack.casefile import CaseFile
from claimtrack.model import (
    ActRefused,
    CaseClaim,
    Disposition,
    Entry,
    Evidence,
    LinkState,
    Relation,
    Status,
    WrongSide,
)
from tests.casefile import examples
from tests.casefile.examples import incoming, soldiers

DISPUTED, CORROBORATED = Status.DISPUTED, Status.CORROBORATED


def refusal(act: Callable[[], object]) -> tuple[str, dict[str, object]]:
    with pytest.raises(ActRefused) as refused:
        act()
    return refused.value.message.key, dict(refused.value.message.parameters)


def claim(case: CaseFile, id_: str) -> CaseClaim:
    (found,) = desk.claims(case, ids=[id_])
    return found


def test_decide_when_first_then_one_entry_with_reason_and_evidence(case: CaseFile) -> None:
    evidence = (
        Evidence("https://example.org/a", "so they say", supports=False, dated=date(2024, 3, 7)),
        Evidence("D2"),
        Evidence("C4"),
    )
    (entry,) = desk.decide(case, "Ana", ["C1"], DISPUTED, reason=" No ships. ", evidence=evidence)
    assert (entry.act, entry.subject, entry.actor, entry.reason) == ("decide", "C1", "Ana", "No ships.")
    assert (entry.before, entry.evidence) == (None, ("https://example.org/a", "D2", "C4"))
    assert entry.after is not None
    assert entry.after["status"] == "disputed"
    found = claim(case, "C1")
    assert found.status is DISPUTED
    (decision,) = found.decisions
    assert (decision.person, decision.reason, decision.evidence, decision.at) == (
        "Ana",
        "No ships.",
        evidence,
        entry.at,
    )
    assert desk.history(case, "C1")[-1] == entry
    assert desk.verify(case).holds


def test_decide_when_repeated_then_nothing_is_written(case: CaseFile) -> None:
    evidence = (Evidence("d2"), Evidence("https://example.org"))
    desk.decide(case, "Ana", ["C1", "c1"], DISPUTED, reason="x", evidence=evidence)
    entries = desk.journal(case)
    assert len([entry for entry in entries if entry.act == "decide"]) == 1
    assert desk.decide(case, " Ana ", ["C1"], DISPUTED, reason="x ", evidence=evidence) == ()
    assert desk.decide(case, "Ana", ["C4"], Status.UNREVIEWED) == ()
    assert desk.journal(case) == entries


@pytest.mark.parametrize(
    "other",
    [
        {"status": CORROBORATED},
        {"reason": "y"},
        {"reason": None},
        {"evidence": ()},
        {"evidence": (Evidence("D2", supports=False),)},
    ],
)
def test_decide_when_anything_is_other_then_written(case: CaseFile, other: dict[str, object]) -> None:
    said: dict[str, object] = {"status": DISPUTED, "reason": "x", "evidence": (Evidence("D2"),)}
    desk.decide(case, "Ana", ["C1"], **said)  # type: ignore[arg-type]
    (entry,) = desk.decide(case, "Ana", ["C1"], **(said | other))  # type: ignore[arg-type]
    assert entry.before is not None
    assert entry.before["status"] == "disputed"
    assert len(claim(case, "C1").decisions) == 1


def test_decide_when_withdrawn_then_unreviewed_again(case: CaseFile) -> None:
    before = desk.state(case)
    desk.decide(case, "Ana", ["C1"], DISPUTED, reason="x", evidence=(Evidence("D2"),))
    (entry,) = desk.decide(case, "Ana", ["C1"], Status.UNREVIEWED, reason="too early")
    assert (entry.after, entry.reason) == (None, "too early")
    assert desk.state(case) == before


def test_decide_when_people_differ_then_unresolved(case: CaseFile) -> None:
    desk.decide(case, "Ana", ["C1"], DISPUTED)
    desk.decide(case, "Ben", ["C1"], DISPUTED)
    assert claim(case, "C1").status is DISPUTED
    desk.decide(case, "Ben", ["C1"], CORROBORATED)
    assert claim(case, "C1").status is Status.UNRESOLVED
    assert [decision.person for decision in claim(case, "C1").decisions] == ["Ana", "Ben"]
    assert desk.claim_ids(case, desk.ClaimFilter(status=Status.UNRESOLVED))[:] == ("C1",)
    desk.decide(case, "Ana", ["C1"], Status.UNREVIEWED)
    assert claim(case, "C1").status is CORROBORATED


def test_decide_when_one_of_several_is_not_there_then_none_is_decided(case: CaseFile) -> None:
    before = desk.state(case)
    assert refusal(lambda: desk.decide(case, "Ana", ["C1", "C99"], DISPUTED)) == ("case.unknown", {"id": "C99"})
    assert desk.state(case) == before
    assert len(desk.decide(case, "Ana", ["C1", "C3"], DISPUTED)) == 2


@pytest.mark.parametrize(
    ("id_", "key"),
    [
        ("D1", "case.wrong_kind.c"),
        ("F1", "case.wrong_kind.c"),
        ("12", "case.no_id"),
        ("C0", "case.no_id"),
        ("C٣", "case.no_id"),
        ("", "case.no_id"),
        ("C" + "9" * 30, "case.no_id"),
    ],
)
def test_decide_when_id_is_none_of_a_claim_then_refused(case: CaseFile, id_: str, key: str) -> None:
    assert refusal(lambda: desk.decide(case, "Ana", [id_], DISPUTED))[0] == key


@pytest.mark.parametrize(
    ("reference", "key"),
    [
        ("D9", "case.unknown"),
        ("C9", "case.unknown"),
        ("F1", "case.evidence_kind"),
        ("my notes", "case.evidence_kind"),
        ("", "case.evidence_kind"),
        ("http: //x", "case.evidence_kind"),
    ],
)
def test_decide_when_evidence_cannot_be_found_again_then_refused(case: CaseFile, reference: str, key: str) -> None:
    before = desk.state(case)
    assert refusal(lambda: desk.decide(case, "Ana", ["C1"], DISPUTED, evidence=(Evidence(reference),)))[0] == key
    assert desk.state(case) == before


def test_decide_when_made_elsewhere_since_then_refused_with_who_and_when(case: CaseFile) -> None:
    seen = desk.last_entry(case)
    (entry,) = desk.decide(case, "Ana", ["C1"], DISPUTED, seen=seen)
    key, told = refusal(lambda: desk.decide(case, "Ana", ["C1"], CORROBORATED, seen=seen))
    assert key == "case.stale"
    assert told == {
        "subject": "C1",
        "entry": entry.id,
        "person": "Ana",
        "day": date(2026, 3, 1),
        "clock": f"{entry.at:%H:%M} +0000",
    }
    assert claim(case, "C1").status is DISPUTED
    # Another person's decision is another thing, and one that has been seen may be changed.
    assert desk.decide(case, "Ben", ["C1"], CORROBORATED, seen=seen)
    assert desk.decide(case, "Ana", ["C1"], CORROBORATED, seen=entry.number)


def test_decide_when_withdrawn_elsewhere_since_then_refused(case: CaseFile) -> None:
    (first,) = desk.decide(case, "Ana", ["C1"], DISPUTED)
    (withdrawn,) = desk.undo(case, "Ben", [first.id])
    key, told = refusal(lambda: desk.decide(case, "Ana", ["C1"], CORROBORATED, seen=first.number))
    assert (key, told["person"], told["entry"]) == ("case.stale", "Ben", withdrawn.id)
    assert desk.decide(case, "Ana", ["C1"], CORROBORATED, seen=withdrawn.number)


def test_link_when_set_then_accepted_and_in_view_of_both(case: CaseFile) -> None:
    (entry,) = desk.link(case, "Ana", "C3", Relation.DERIVED_FROM, "C1", reason="same letter")
    assert (entry.act, entry.subject, entry.before, entry.reason) == ("link", "L3", None, "same letter")
    made = desk.show(case, "L3")
    assert made == desk.links(case)[-1]
    assert isinstance(made, desk.views.Link)
    assert (made.first, made.relation, made.second, made.state, made.person, made.at) == (
        "C3",
        Relation.DERIVED_FROM,
        "C1",
        LinkState.ACCEPTED,
        "Ana",
        entry.at,
    )
    assert "L3" in claim(case, "C1").links
    assert "L3" in claim(case, "C3").links
    assert desk.link(case, "Ana", "C3", Relation.DERIVED_FROM, "C1", reason="same letter") == ()
    assert len(desk.links(case)) == 3


def test_link_when_either_way_round_then_one(case: CaseFile) -> None:
    (entry,) = desk.link(case, "Ana", "C4", Relation.CORROBORATES, "C1")
    assert entry.subject == "L2"
    assert desk.link(case, "Ana", "C1", Relation.CORROBORATES, "C4") == ()
    assert desk.link(case, "Ana", "C1", Relation.PART_OF, "C4")[0].subject == "L3"
    assert desk.link(case, "Ana", "C4", Relation.PART_OF, "C1")[0].subject == "L4"


def test_link_when_to_itself_or_to_nothing_then_refused(case: CaseFile) -> None:
    assert refusal(lambda: desk.link(case, "Ana", "C1", Relation.CAPS, "c1"))[0] == "case.link_to_itself"
    assert refusal(lambda: desk.link(case, "Ana", "C1", Relation.CAPS, "C9"))[0] == "case.unknown"
    assert len(desk.links(case)) == 2


def test_accept_and_refuse_when_proposed_then_set(case: CaseFile) -> None:
    (accepted,) = desk.accept(case, "Ana", "L1")
    assert accepted.act == "accept"
    assert desk.accept(case, "Ana", "L1") == ()
    (refused,) = desk.refuse(case, "Ben", "L1", reason="another cap")
    assert refused.before == accepted.after
    link = desk.links(case)[0]
    assert (link.state, link.person, link.reason) == (LinkState.REFUSED, "Ben", "another cap")
    assert refusal(lambda: desk.accept(case, "Ana", "L9"))[0] == "case.unknown"
    assert refusal(lambda: desk.accept(case, "Ana", "C1"))[0] == "case.wrong_kind.l"


def test_accept_when_set_by_another_since_then_refused(case: CaseFile) -> None:
    seen = desk.last_entry(case)
    desk.refuse(case, "Ben", "L1", seen=seen)
    key, told = refusal(lambda: desk.accept(case, "Ana", "L1", seen=seen))
    assert (key, told["person"], told["subject"]) == ("case.stale", "Ben", "L1")


def test_settle_when_confirmed_then_which_side_is_wrong(case: CaseFile) -> None:
    (entry,) = desk.settle(
        case, "Ana", "F1", Disposition.CONFIRMED, wrong=WrongSide.OTHER, reason="x", evidence=(Evidence("C2"),)
    )
    assert (entry.act, entry.subject, entry.evidence) == ("settle", "F1", ("C2",))
    found = desk.findings(case)[0]
    assert (found.disposition, found.wrong, found.reason, found.evidence, found.person, found.at) == (
        Disposition.CONFIRMED,
        WrongSide.OTHER,
        "x",
        (Evidence("C2"),),
        "Ana",
        entry.at,
    )
    again = desk.settle(
        case, "Ana", "F1", Disposition.CONFIRMED, wrong=WrongSide.OTHER, reason="x", evidence=(Evidence("C2"),)
    )
    assert again == ()


def test_settle_when_opened_again_then_pending(case: CaseFile) -> None:
    before = desk.state(case)
    assert desk.settle(case, "Ana", "F1", Disposition.PENDING) == ()
    desk.settle(case, "Ana", "F1", Disposition.EXPLAINED, evidence=(Evidence("C2"),))
    (entry,) = desk.settle(case, "Ben", "F1", Disposition.PENDING)
    assert entry.after is None
    assert desk.state(case) == before


def test_settle_when_it_makes_no_sense_then_refused(case: CaseFile) -> None:
    wrong = WrongSide.ONE
    settle = desk.settle
    assert refusal(lambda: settle(case, "Ana", "F1", Disposition.EXPLAINED, wrong=wrong))[0] == (
        "case.wrong_needs_confirmed"
    )
    assert refusal(lambda: settle(case, "Ana", "F9", Disposition.EXPLAINED)) == ("case.unknown", {"id": "F9"})


def test_settle_when_settled_by_another_since_then_refused(case: CaseFile) -> None:
    seen = desk.last_entry(case)
    desk.settle(case, "Ben", "F1", Disposition.EXPLAINED)
    key, told = refusal(lambda: desk.settle(case, "Ana", "F1", Disposition.DISMISSED, seen=seen))
    assert (key, told["person"], told["subject"]) == ("case.stale", "Ben", "F1")


@pytest.mark.parametrize(
    "act",
    [
        lambda case: desk.decide(case, "Ana", ["C1"], DISPUTED),
        lambda case: desk.link(case, "Ana", "C1", Relation.REPEATS, "C4"),
        lambda case: desk.refuse(case, "Ana", "L2"),
        lambda case: desk.settle(case, "Ana", "F2", Disposition.DISMISSED),
        lambda case: desk.add(case, "Ana", [incoming(soldiers())]),
    ],
)
def test_act_when_another_wrote_in_between_then_both_are_in_the_chain(
    case: CaseFile, act: Callable[[CaseFile], tuple[Entry, ...]]
) -> None:
    desk.decide(case, "Ben", ["C3"], DISPUTED)
    act(case)
    desk.decide(case, "Ben", ["C3"], CORROBORATED)
    assert desk.verify(case, desk.checkpoint(case)).holds
    numbers = [entry.number for entry in desk.journal(case)]
    assert numbers == list(range(1, len(numbers) + 1))


def test_act_when_the_clock_stands_or_runs_back_then_the_order_stays(tmp_path: Path) -> None:
    moments = iter([examples.START.replace(hour=hour) for hour in (9, 9, 3, 3, 2)])
    with casefile.open_case(tmp_path / "c.db", create=True, clock=lambda: next(moments)) as made:
        desk.add(made, "Ana", [incoming(soldiers())])
        desk.decide(made, "Ana", ["C1"], DISPUTED)
        desk.decide(made, "Ana", ["C1"], CORROBORATED)
        desk.undo(made, "Ana")
        assert claim(made, "C1").status is DISPUTED
        assert [entry.at.hour for entry in desk.journal(made)] == [9, 9, 3, 3, 2]
        assert desk.verify(made).holds
