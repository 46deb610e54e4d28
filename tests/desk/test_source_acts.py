"""Sources: grades, names brought together and parted, whose they are, and who is not to be named."""

from collections.abc import Callable

import pytest

from claimtrack import checking, desk
from claimtrack.casefile import CaseFile, queries
from claimtrack.desk import ClaimFilter
from claimtrack.model import ActRefused, CaseSource, Evidence, Relation, Reliability, SourceKind, SourceMention, Status
from tests.casefile import examples
from tests.casefile.examples import incoming, read_document, soldiers

A, B, C, E, F = (Reliability(letter) for letter in "ABCEF")


def refusal(act: Callable[[], object]) -> str:
    with pytest.raises(ActRefused) as refused:
        act()
    return refused.value.message.key


def source(case: CaseFile, id_: str) -> CaseSource:
    found = desk.show(case, id_)
    assert isinstance(found, CaseSource)
    return found


def stale(case: CaseFile) -> tuple[str, ...]:
    return desk.claim_ids(case, ClaimFilter(stale=True))[:]


def test_grade_when_given_then_dated_with_its_reason(case: CaseFile) -> None:
    (entry,) = desk.grade(case, "Ana", "s1", B, reason="mostly right")
    found = source(case, "S1")
    assert (found.reliability, found.graded, found.graded_by, found.graded_why) == (B, entry.at, "Ana", "mostly right")
    assert desk.grade(case, "Ben", "S1", B, reason="mostly right")
    assert refusal(lambda: desk.grade(case, "Ben", "S1", A, seen=entry.number)) == "case.stale"


@pytest.mark.parametrize(
    ("before", "after", "falls"),
    [(B, C, True), (A, F, True), (C, B, False), (F, C, False), (E, F, False), (B, B, False)],
)
def test_source_when_graded_lower_then_what_rests_on_it_is_stale(
    case: CaseFile, before: Reliability, after: Reliability, falls: bool
) -> None:
    desk.grade(case, "Ana", "S1", before)
    desk.decide(case, "Ana", ["C1"], Status.CORROBORATED)
    desk.grade(case, "Ana", "S1", after, reason="again")
    assert stale(case) == (("C1",) if falls else ())
    assert [claim.placed.id for claim in desk.claims(case) if claim.stale] == list(stale(case))
    assert desk.claims(case, ClaimFilter(stale=True)) == desk.claims(case, ids=stale(case))
    desk.grade(case, "Ben", "S1", after, reason="once more")
    assert stale(case) == (("C1",) if falls else ())
    desk.decide(case, "Ana", ["C1"], Status.DISPUTED)
    assert stale(case) == ()


def test_source_when_ungraded_then_a_bad_grade_lowers_it_and_undo_raises_it(case: CaseFile) -> None:
    desk.decide(case, "Ana", ["C1"], Status.CORROBORATED)
    before = desk.state(case)
    desk.grade(case, "Ana", "S1", E)
    assert stale(case) == ("C1",)
    desk.undo(case, "Ana")
    assert (stale(case), desk.state(case)) == ((), before)


def test_decision_when_it_rests_on_what_fell_then_stale(case: CaseFile) -> None:
    desk.decide(case, "Ana", ["C4"], Status.CORROBORATED, evidence=[Evidence("C1")])
    desk.decide(case, "Ben", ["C3"], Status.CORROBORATED)
    desk.link(case, "Ana", "C1", Relation.CORROBORATES, "C3")
    desk.grade(case, "Ana", "S1", E)
    assert stale(case) == ("C3", "C4")
    desk.undo(case, "Ana")
    desk.retract(case, "Ana", "D2")
    assert stale(case) == ("C4",)
    desk.decide(case, "Ana", ["C1"], Status.DISPUTED, evidence=[Evidence("D2")])
    assert stale(case) == ("C4",)


def test_alias_when_given_then_the_name_is_the_source_in_texts_to_come(case: CaseFile) -> None:
    assert desk.alias(case, "Ana", "S1", "  OSC ")
    assert desk.alias(case, "Ana", "S1", "osc") == ()
    desk.add(case, "Ana", [incoming(read_document("s.txt", examples.SOLDIERS, named("OSC")))])
    assert (source(case, "S1").claims, source(case, "S1").aliases) == (2, ("OSC",))
    assert desk.claim_ids(case, ClaimFilter(source="osc"))[:] == desk.claim_ids(case, ClaimFilter(source="S1"))[:]
    assert len(desk.claim_ids(case, ClaimFilter(source="open source"))) == 2


def named(name: str) -> list[examples.Claim]:
    text = examples.SOLDIERS
    return [examples.statement(text, "soldiers were sent", [SourceMention(name, SourceKind.BODY)])]


def test_names_when_merged_and_split_then_claims_go_over_and_back(case: CaseFile) -> None:
    desk.add(case, "Ana", [incoming(soldiers())])
    before = {each.id: each.claims for each in desk.sources(case)}
    assert before["S1"] == before["S5"] == 1
    desk.merge(case, "Ana", "S5", "S1")
    assert source(case, "S1").claims == 2
    assert source(case, "S1").aliases == ("the ministry",)
    assert refusal(lambda: desk.show(case, "S5")) == "case.unknown"
    desk.merge(case, "Ana", "S1", "S4")
    assert (source(case, "S4").claims, source(case, "S4").aliases) == (3, ("Open Source Centre", "the ministry"))
    for asked in ("S5", "S4", "ministry", "Northern"):
        assert len(desk.claim_ids(case, ClaimFilter(source=asked))) == 3
    desk.split(case, "Ben", "S4", "OPEN source centre")
    assert {each.id: each.claims for each in desk.sources(case)} == {
        id_: 2 if id_ == "S1" else count for id_, count in before.items() if id_ != "S5"
    }
    desk.split(case, "Ben", "S1", "The Ministry")
    assert {each.id: each.claims for each in desk.sources(case)} == before


def test_source_when_merged_then_a_downgrade_reaches_all_its_names(case: CaseFile) -> None:
    desk.merge(case, "Ana", "S4", "S1")
    desk.decide(case, "Ana", ["C4"], Status.CORROBORATED)
    desk.grade(case, "Ana", "S1", E)
    assert stale(case) == ("C4",)


def test_check_when_names_are_one_or_of_one_body_then_it_is_told_so(
    case: CaseFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[set[str]] = []

    def listen(documents: list[examples.ReadDocument]) -> list[examples.Finding]:
        told.append({name for each in documents for claim in each.claims for name in claim.source_names})
        return examples.fake_check(documents)

    monkeypatch.setattr(checking, "check", listen)
    desk.merge(case, "Ana", "S4", "S1")
    assert told[-1] == {"Open Source Centre", "analysts"}
    desk.undo(case, "Ana")
    desk.parent(case, "Ana", "S1", "S4")
    assert told[-1] == {"Northern Post", "analysts"}
    with case.reading() as connection:
        assert queries.readings(connection)[0].read != examples.oil()
    assert source(case, "S1").parent == "S4"
    assert source(case, "S1").name == "Open Source Centre"
    desk.parent(case, "Ana", "S1", None)
    assert told[-1] == {"Open Source Centre", "Northern Post", "analysts"}


def test_source_when_confidential_then_marked_and_unmarked(case: CaseFile) -> None:
    assert desk.confidential(case, "Ana", "S1")
    assert source(case, "S1").confidential
    assert desk.confidential(case, "Ana", "S1", False)
    assert not source(case, "S1").confidential


@pytest.mark.parametrize(
    ("act", "key"),
    [
        (lambda case: desk.grade(case, "Ana", "S99", A), "case.unknown"),
        (lambda case: desk.grade(case, "Ana", "C1", A), "case.wrong_kind.s"),
        (lambda case: desk.alias(case, "Ana", "S1", " "), "case.no_name"),
        (lambda case: desk.alias(case, "Ana", "S1", "northern post"), "case.name_taken"),
        (lambda case: desk.merge(case, "Ana", "S1", "S1"), "case.same_source"),
        (lambda case: desk.split(case, "Ana", "S1", "Open Source Centre"), "case.no_such_name"),
        (lambda case: desk.parent(case, "Ana", "S1", "S1"), "case.parent_of_itself"),
    ],
)
def test_act_when_it_makes_no_sense_then_refused(case: CaseFile, act: Callable[[CaseFile], object], key: str) -> None:
    before = desk.state(case)
    assert refusal(lambda: act(case)) == key
    assert desk.state(case) == before


def test_parent_when_it_would_go_round_then_refused_and_a_merged_one_is_told_as_what_it_is(case: CaseFile) -> None:
    desk.parent(case, "Ana", "S1", "S4")
    assert refusal(lambda: desk.parent(case, "Ana", "S4", "S1")) == "case.parent_of_itself"
    desk.alias(case, "Ana", "S1", "OSC")
    assert refusal(lambda: desk.alias(case, "Ana", "S4", "OSC")) == "case.name_taken"
    assert refusal(lambda: desk.split(case, "Ana", "S1", "Northern Post")) == "case.no_such_name"
    desk.merge(case, "Ana", "S4", "S3")
    assert source(case, "S1").parent == "S3"
