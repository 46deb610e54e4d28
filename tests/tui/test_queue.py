"""The queue: what is listed, decided, undone; looked for in the database, then on the screen."""

import asyncio
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot

from claimtrack import desk
from claimtrack.casefile import CaseFile
from claimtrack.model import CaseClaim, Evidence, Status
from tests.tui import examples
from tests.tui.conftest import Drive, typed


def held(case: CaseFile, claim: str) -> CaseClaim:
    found = desk.show(case, claim)
    assert isinstance(found, CaseClaim)
    return found


def reason(case: CaseFile, claim: str) -> str | None:
    (decision,) = held(case, claim).decisions
    return decision.reason


def test_decision_keys_when_pressed_then_decided_at_once(drive: Drive, case: CaseFile) -> None:
    seen = drive("c", "enter", "d", "enter", "n", "enter", "x")
    decided = [held(case, f"C{number}") for number in range(1, 5)]
    assert [each.status for each in decided] == [
        Status.CORROBORATED,
        Status.DISPUTED,
        Status.UNRESOLVED,
        Status.REJECTED,
    ]
    assert {each.decisions[0].person for each in decided} == {"Ana"}
    # On to the next claim, and the field for the reason has the focus.
    assert "5 of 8" in seen.text
    assert "C4 rejected · why?" in seen.line(-2)


def test_reason_when_typed_then_kept_with_the_decision(drive: Drive, case: CaseFile) -> None:
    seen = drive("d", typed("two caps"), "enter")
    assert reason(case, "C1") == "two caps"
    assert "C1 disputed · u to undo" in seen.text


@pytest.mark.parametrize("key", ["enter", "escape"])
def test_reason_when_left_empty_then_the_decision_stands(drive: Drive, case: CaseFile, key: str) -> None:
    seen = drive("d", key, "c", "escape")
    assert reason(case, "C1") is None
    assert held(case, "C2").status is Status.CORROBORATED
    assert "3 of 8" in seen.text


def test_reason_when_escape_then_what_was_typed_is_not_kept(drive: Drive, case: CaseFile) -> None:
    drive("d", "a", "escape")
    assert reason(case, "C1") is None


def test_reason_when_up_then_earlier_ones_are_offered(drive: Drive, case: CaseFile) -> None:
    desk.decide(case, "Ana", ["C8"], Status.REJECTED, reason="seen before")
    drive("d", typed("new"), "enter", "d", "up", "up", "enter", "d", "up", "down", "enter")
    assert reason(case, "C2") == "seen before"
    assert reason(case, "C3") is None


def test_decision_when_it_stands_already_then_its_reason_and_evidence_stay(drive: Drive, case: CaseFile) -> None:
    proof = Evidence("https://example.org/a")
    desk.decide(case, "Ana", ["C1"], Status.DISPUTED, reason="old", evidence=[proof])
    before = desk.last_entry(case)
    drive("f", "a", "g", "d", "enter")
    assert desk.last_entry(case) == before
    drive("f", "a", "g", "d", typed("new"), "enter")
    assert reason(case, "C1") == "new"
    assert held(case, "C1").decisions[0].evidence == (proof,)


def test_undo_when_decided_with_a_reason_then_both_are_taken_back(drive: Drive, case: CaseFile) -> None:
    state = desk.state(case)
    seen = drive("j", "d", typed("why"), "enter", "u")
    assert desk.state(case) == state
    assert "C2 is as it was before" in seen.text
    assert "2 of 8" in seen.text


def test_undo_when_pressed_twice_then_the_act_before_is_taken_back(drive: Drive, case: CaseFile) -> None:
    drive("d", "enter", "c", "enter", "u", "u")
    assert held(case, "C1").status is Status.UNREVIEWED
    assert held(case, "C2").status is Status.UNREVIEWED


def test_undo_when_nothing_was_done_here_then_asked_first(drive: Drive, case: CaseFile) -> None:
    desk.decide(case, "Ana", ["C3"], Status.DISPUTED)
    seen = drive("u")
    assert "Undo what you did last before: E4" in seen.text
    drive("u", "n")
    assert held(case, "C3").status is Status.DISPUTED
    drive("u", "y")
    assert held(case, "C3").status is Status.UNREVIEWED


def test_undo_when_there_is_nothing_then_said(drive: Drive) -> None:
    assert "nothing of yours to undo" in drive("u").text


def test_marks_when_confirmed_then_all_are_decided(drive: Drive, case: CaseFile) -> None:
    asked = drive("space", "space", "d")
    assert "2 marked claims: all disputed?" in asked.text
    assert held(case, "C1").status is Status.UNREVIEWED
    drive("space", "space", "d", "y", typed("both"), "enter")
    assert [reason(case, claim) for claim in ("C1", "C2")] == ["both", "both"]
    assert held(case, "C3").status is Status.UNREVIEWED


def test_marks_when_not_confirmed_or_taken_off_then_nothing_is_decided(drive: Drive, case: CaseFile) -> None:
    before = desk.last_entry(case)
    drive("space", "d", "n", "escape", "k")
    assert desk.last_entry(case) == before
    drive("space", "escape", "k", "d", "enter")
    assert held(case, "C1").status is Status.DISPUTED


def test_undo_when_many_were_decided_then_all_are_taken_back(drive: Drive, case: CaseFile) -> None:
    state = desk.state(case)
    drive("space", "space", "c", "y", "enter", "u")
    assert desk.state(case) == state


def test_search_when_typed_then_the_list_narrows_at_once(drive: Drive) -> None:
    seen = drive("slash", typed("soldados"))
    assert "1 of 1" in seen.text
    assert "C5 · " in seen.text


def test_search_when_escape_then_all_are_listed_again(drive: Drive) -> None:
    assert " of 8" in drive("slash", typed("soldado"), "escape").text
    assert "of 8" in drive("slash", typed("soldados"), "enter", "escape").text


def test_search_when_nothing_is_found_then_said(drive: Drive) -> None:
    seen = drive("slash", typed("zzz"))
    assert "0 of 0" in seen.text
    assert "No claim here." in seen.text


def test_empty_list_when_keys_are_pressed_then_nothing_happens(drive: Drive, case: CaseFile) -> None:
    before = desk.last_entry(case)
    drive("slash", typed("zzz"), "enter", "c", "space", "y", "enter", "j", "G", "g", "pagedown")
    assert desk.last_entry(case) == before


def test_filter_when_a_status_is_chosen_then_those_claims_are_listed(drive: Drive, case: CaseFile) -> None:
    desk.decide(case, "Eva", ["C2", "C4"], Status.DISPUTED)
    assert "1 of 2" in drive("f", "d").text
    assert "1 of 8" in drive("f", "escape", "f", "up", "enter").text


def test_decision_when_a_second_person_decides_too_then_each_keeps_his_own(drive: Drive, case: CaseFile) -> None:
    desk.decide(case, "Eva", ["C1"], Status.CORROBORATED)
    drive("f", "a", "g", "d", "enter")
    assert {each.person: each.status for each in held(case, "C1").decisions} == {
        "Eva": Status.CORROBORATED,
        "Ana": Status.DISPUTED,
    }


def test_decision_when_stale_then_refused_in_one_line(drive: Drive, case: CaseFile) -> None:
    async def elsewhere(_: Pilot[None]) -> None:
        await asyncio.to_thread(desk.decide, case, "Ana", ["C1"], Status.CORROBORATED, reason="first")

    seen = drive(elsewhere, "d")
    assert held(case, "C1").status is Status.CORROBORATED
    assert seen.told.startswith("! ")
    assert "Ana" in seen.told
    # The field is closed: what is typed next is a key again.
    assert "why?" not in seen.text


def test_decision_when_changed_before_the_screen_has_caught_up_then_it_is_not_stale(
    drive: Drive, case: CaseFile
) -> None:
    async def at_once(pilot: Pilot[None]) -> None:
        await pilot.press("d", "escape", "k", "x", "escape", "k", "c", "w", "enter", "k", "n")

    seen = drive(at_once)
    assert held(case, "C1").status is Status.UNRESOLVED
    assert not seen.told.startswith("!")


def test_case_when_changed_elsewhere_then_shown_after_a_look(drive: Drive, case: CaseFile) -> None:
    async def elsewhere(pilot: Pilot[None]) -> None:
        await asyncio.to_thread(desk.decide, case, "Eva", ["C1"], Status.DISPUTED)
        pilot.app.look()  # type: ignore[attr-defined]

    seen = drive(elsewhere)
    assert seen.line(3).split()[:2] == ["▸", "✗"]
    assert "✗ 1" in seen.line(1)


def test_copy_when_pressed_then_the_claim_goes_with_its_citation(drive: Drive) -> None:
    seen = drive("y")
    assert seen.app.clipboard.startswith(
        "“más de 1 millón de barriles de petróleo” — Centro Abierto. informes/oil.txt, line 3"
    )
    assert "SHA-256" in seen.app.clipboard
    assert "C1 copied" in seen.text


def test_finding_when_one_speaks_of_the_claim_then_it_is_shown(drive: Drive) -> None:
    seen = drive("j", "t")
    assert "F1 ? question" in seen.text
    assert "no finding speaks of C4" in drive("j", "j", "j", "t").text


def test_leaving_when_a_reason_is_being_typed_then_it_is_kept(drive: Drive, case: CaseFile) -> None:
    seen = drive("d", typed("half"), "ctrl+q")
    assert reason(case, "C1") == "half"
    assert seen.app.return_code == 0


def test_focus_when_tab_then_the_text_scrolls(drive: Drive) -> None:
    assert "Rusia envió" in drive().text
    assert "Rusia envió" not in drive("tab", "j").text
    assert "Rusia envió" not in drive("J").text
    assert "2 of 8" in drive("tab", "escape", "j").text


def test_mouse_when_a_row_is_clicked_then_the_cursor_is_there(drive: Drive) -> None:
    async def click(pilot: Pilot[None]) -> None:
        await pilot.click("#list", offset=(10, 3))

    assert "3 of 8" in drive(click).text


def test_reason_when_control_characters_are_pasted_then_they_are_left_out(drive: Drive, case: CaseFile) -> None:
    async def paste(pilot: Pilot[None]) -> None:
        assert pilot.app.focused is not None
        pilot.app.focused.post_message(events.Paste("a\x1b]0;x\x07b\x9b c"))

    drive("d", paste, "enter")
    assert reason(case, "C1") == "a]0;xb c"


def test_case_when_empty_then_every_screen_says_so(drive: Drive, tmp_path: Path) -> None:
    with examples.open_at(tmp_path / "empty.db", create=True) as empty:
        assert "No claim here." in drive("c", "u", on=empty).text
        assert "No finding." in drive("2", "s", "y", "enter", "u", on=empty).text
        assert "The journal is empty." in drive("6", "u", on=empty).text
