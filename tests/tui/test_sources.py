"""The sources screen: grading, names, bodies, who is whom."""

from claimtrack import desk
from claimtrack.casefile import CaseFile
from claimtrack.model import CaseSource, Reliability, Status
from claimtrack.quantity import count
from tests.tui.conftest import LARGE, Drive, typed
from tests.tui.examples import claim, document, point
from tests.tui.examples import source as mention


def source(case: CaseFile, name: str) -> CaseSource:
    return next(each for each in desk.sources(case) if each.name == name)


def test_grade_when_chosen_then_graded_with_its_reason(drive: Drive, case: CaseFile) -> None:
    seen = drive("4", "e", "b", typed("often right"), "enter", size=LARGE)
    graded = source(case, "general")
    assert (graded.reliability, graded.graded_by, graded.graded_why) == (Reliability.B, "Ana", "often right")
    assert "graded S5 · u to undo" in seen.text
    assert source(case, "Centro Abierto").reliability is None


def test_grade_when_changed_then_the_sheet_tells_each_with_its_day(drive: Drive, case: CaseFile) -> None:
    desk.grade(case, "Eva", "S5", Reliability.C, reason="new to us")
    seen = drive("4", "e", "e", "enter", size=LARGE)
    assert "C · 1 Mar 2026, 09:00 UTC · Eva" in seen.text
    assert "new to" in seen.text
    assert "E · 1 Mar 2026, 09:00 UTC · Ana" in seen.text


def test_grade_when_undone_then_reason_and_grade_are_gone(drive: Drive, case: CaseFile) -> None:
    state = desk.state(case)
    drive("4", "e", "d", typed("no"), "enter", "u")
    assert desk.state(case) == state


def test_alias_and_split_when_given_then_parted_again(drive: Drive, case: CaseFile) -> None:
    drive("4", "n", typed("General Paz"), "enter")
    assert source(case, "general").aliases == ("General Paz",)
    drive("4", "minus", "1")
    assert source(case, "general").aliases == ()
    assert "has no other name" in drive("4", "minus").text


def test_parent_when_picked_then_both_are_one_origin(drive: Drive, case: CaseFile) -> None:
    seen = drive("4", "p", typed("minist"), "enter", size=LARGE)
    assert source(case, "general").parent == "S4"
    assert "└─ S5 general" in seen.text
    drive("4", "p", "enter")
    assert source(case, "general").parent is None


def test_merge_when_confirmed_then_one_source(drive: Drive, case: CaseFile) -> None:
    drive("4", "equals_sign", typed("minist"), "enter", "n")
    assert len(desk.sources(case)) == 5
    seen = drive("4", "equals_sign", typed("minist"), "enter", "y")
    assert source(case, "ministerio").aliases == ("general",)
    assert "merged a source into S4" in seen.text


def test_confidential_when_pressed_then_kept_out_and_let_in_again(drive: Drive, case: CaseFile) -> None:
    assert "named in no report" in drive("4", "c", size=LARGE).text
    assert source(case, "general").confidential
    drive("4", "c")
    assert not source(case, "general").confidential


def test_claims_when_decided_then_the_source_shows_how_they_fared(drive: Drive, case: CaseFile) -> None:
    desk.decide(case, "Eva", ["C7"], Status.DISPUTED)
    desk.decide(case, "Eva", ["C8"], Status.CORROBORATED)
    seen = drive("4", size=LARGE)
    assert seen.line(3).split()[-4:-1] != []
    assert "disputed 1 · 50%" in seen.text
    assert desk.source_standing(case)["S5"] == {Status.DISPUTED: 1, Status.CORROBORATED: 1}


def test_standing_when_names_are_merged_then_a_claim_counts_once(case: CaseFile) -> None:
    desk.merge(case, "Eva", "S2", "S3")
    desk.merge(case, "Eva", "S5", "S4")
    standing = desk.source_standing(case)
    # C4 names both; C5, C7 and C8 are of either name.
    assert standing["S3"] == {Status.UNREVIEWED: 1}
    assert standing["S4"] == {Status.UNREVIEWED: 3}
    assert {each.id: each.claims for each in desk.sources(case)} == {"S1": 1, "S3": 1, "S4": 3}


def test_search_and_enter_when_used_then_its_claims_are_listed(drive: Drive) -> None:
    seen = drive("4", "slash", typed("diario"), "enter", "enter")
    assert "source S3" in seen.line(1)
    assert "1 of 1" in seen.line(1)
    assert "S5   – general" not in drive("4", "slash", typed("diario")).text
    assert "S5   – general" in drive("4", "slash", typed("diario"), "escape").text


def test_note_and_tag_when_given_then_shown(drive: Drive, case: CaseFile) -> None:
    seen = drive("4", "m", typed("call him"), "enter", "number_sign", typed("Army press"), "enter", size=LARGE)
    assert [note.text for note in desk.notes(case, "S5")] == ["call him"]
    assert "#army-press" in seen.text
    assert "call him" in seen.text
    drive("4", "number_sign", typed("army press"), "enter")
    assert desk.tags(case, "S5") == ()


def test_source_when_another_name_is_the_same_state_then_both_are_one_origin(drive: Drive, case: CaseFile) -> None:
    text = "Corea del Norte envió 12 barcos. Pyongyang habla de 14 barcos."
    ships = count("barcos")
    told = [
        claim(text, "12 barcos", point("12", ships), sources=[mention(text, "Corea del Norte")]),
        claim(text, "14 barcos", point("14", ships), sources=[mention(text, "Pyongyang")]),
    ]
    desk.add(case, "Eva", [document("norte.txt", text, told, language="es")])
    seen = drive("4", "slash", typed("pyong"), "enter", size=LARGE)
    assert "one origin with S6 Corea" in seen.text
    assert "All of these are one origin: together they" in seen.text
