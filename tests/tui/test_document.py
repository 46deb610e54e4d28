"""The document screen: going through a text, deciding in it, making a claim of a stretch, setting what one reads."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from textual.pilot import Pilot

from claimtrack import desk
from claimtrack.casefile import CaseFile
from claimtrack.desk import ClaimMark
from claimtrack.model import CaseClaim, ClaimKind, Modality, Refusal, Status
from claimtrack.tui.text.layout import Layout, cells
from claimtrack.tui.text.marks import Marks
from claimtrack.tui.text.reading_fields import fields_of, said_of, values_of
from tests.tui import examples
from tests.tui.conftest import Drive, typed

CLEAR = ["home", *["delete"] * 24]


def held(case: CaseFile, claim: str) -> CaseClaim:
    found = desk.show(case, claim)
    assert isinstance(found, CaseClaim)
    return found


TEXTS = ["", "a", "a\n", "a\r\nb\rc\n\n", "x" * 100, "una frase " * 40, "東京都 " * 30, "\t\u202e e\u0301" * 9]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("width", [4, 17, 80])
def test_layout_when_wrapped_then_every_char_stands_in_one_line_that_fits(text: str, width: int) -> None:
    layout = Layout(text, width)
    lines = list(zip(layout.starts, layout.ends, strict=True))
    shown = {at for start, end in lines for at in range(start, end)}
    assert shown == {at for at, char in enumerate(text) if char not in "\r\n"}
    assert sum(end - start for start, end in lines) == len(shown)
    # One char may be wider than the line: a mark for one that cannot be shown.
    assert all(cells(text[start:end]) <= width or end - start == 1 for start, end in lines)
    assert [layout.line_of(start) for start, end in lines if start < end] == [
        n for n, (s, e) in enumerate(lines) if s < e
    ]


def test_layout_when_a_megabyte_then_quick() -> None:
    import time

    text = "Rusia envió más de 1 millón de barriles de petróleo desde marzo, según el Centro. " * 12_500
    begun = time.process_time()
    layout = Layout(text, 70)
    assert time.process_time() - begun < 2
    assert len(layout) > 10_000


def mark(number: int, start: int, end: int, kind: ClaimKind = ClaimKind.QUANTITY, **more: Status) -> ClaimMark:
    return ClaimMark(f"C{number}", start, end, kind, more.get("status", Status.UNREVIEWED))


def test_marks_when_one_stands_inside_another_then_the_inner_one_shows() -> None:
    outer, inner = mark(1, 0, 30, ClaimKind.STATEMENT), mark(2, 10, 14)
    marks = Marks([outer, inner], [Refusal(20, 24, "why")])
    assert [marks.at(place) for place in (0, 9, 10, 13, 14, 25, 40)] == [0, 0, 1, 1, 0, 0, None]
    assert [each.style for each in marks.between(0, 30)] == ["t-mark", "t-undecided", "t-mark", "t-refused", "t-mark"]


def test_marks_when_going_to_what_is_open_then_round_and_past_what_is_decided() -> None:
    marks = Marks([mark(1, 0, 1), mark(2, 2, 3, status=Status.DISPUTED), mark(3, 4, 5)])
    assert [marks.undecided(0, 1), marks.undecided(2, 1), marks.undecided(0, -1)] == [2, 0, 2]
    assert marks.coverage == (1, 3)
    assert Marks([mark(1, 0, 1, status=Status.DISPUTED)]).undecided(0, 1) is None


def test_document_when_opened_from_the_queue_then_there_and_back(drive: Drive) -> None:
    there = drive("j", "j", "enter")
    assert "[no más de 500,000 barriles de petróleo al año]" in there.text
    assert "C3 ·" in there.text
    assert "3 of 8" in drive("j", "j", "o", "escape").text
    assert "4 of 8" in drive("j", "j", "enter", "j", "enter").text


def test_document_when_deciding_then_at_once_and_on_to_the_next_open_figure(drive: Drive, case: CaseFile) -> None:
    seen = drive("3", "c", typed("so"), "enter", "x", "enter")
    assert [held(case, claim).status for claim in ("C1", "C2")] == [Status.CORROBORATED, Status.REJECTED]
    assert held(case, "C1").decisions[0].reason == "so"
    assert "2 of 3 figures decided (66%)" in seen.text
    assert "C3 ·" in seen.text


def test_document_when_jumping_then_only_to_figures_that_nobody_decided_on(drive: Drive, case: CaseFile) -> None:
    desk.decide(case, "Eva", ["C2"], Status.DISPUTED)
    assert "C3 ·" in drive("3", "full_stop").text
    assert "C1 ·" in drive("3", "full_stop", "comma").text
    desk.decide(case, "Eva", ["C1", "C3"], Status.DISPUTED)
    assert "every figure of this document is decided on" in drive("3", "full_stop").text


def test_document_when_another_is_picked_then_that_one_is_shown(drive: Drive) -> None:
    assert "Hasta 12,000 soldados" in drive("3", "p", typed("tropas"), "enter").text


def test_document_when_a_stretch_is_selected_then_a_claim_is_made_of_it(drive: Drive, case: CaseFile) -> None:
    # From "Rusia" two words on: the fields hold what the reader makes of the stretch.
    seen = drive("3", "v", "v", *["w"] * 5, "enter", "tab", *CLEAR, typed("2000000"), "enter")
    made = held(case, "C9").placed.claim
    assert made.anchor.quote == "más de 1 millón de barriles"
    assert made.quantity is not None
    assert (made.quantity.low, made.quantity.high, made.quantity.unit.name) == (
        Decimal(1000000),
        Decimal(2000000),
        "barrel",
    )
    assert held(case, "C9").by_hand == "Ana"
    assert "made C9 by hand" in seen.text
    assert "C9 ·" in seen.text


def test_document_when_a_claim_by_hand_is_undone_then_it_is_gone(drive: Drive, case: CaseFile) -> None:
    state = desk.state(case)
    drive("3", "v", "v", "w", "enter", "enter", "u")
    assert desk.state(case) == state


def test_document_when_selecting_is_left_then_nothing_is_made(drive: Drive, case: CaseFile) -> None:
    before = desk.last_entry(case)
    seen = drive("3", "v", "w", "v", "right", "down", "escape", "v", "enter", "escape", "j")
    assert desk.last_entry(case) == before
    assert "C2 ·" in seen.text


def test_document_when_drawn_with_the_mouse_then_selected(drive: Drive) -> None:
    async def draw(pilot: Pilot[None]) -> None:
        await pilot.mouse_down("#list", offset=(10, 2))
        await pilot.hover("#list", offset=(16, 2))
        await pilot.mouse_up("#list", offset=(16, 2))

    async def click(pilot: Pilot[None]) -> None:
        await pilot.click("#list", offset=(45, 3))

    assert "C2 ·" in drive("3", click).text
    assert "Rusia" in drive("3", draw).told


def test_edit_when_a_field_is_typed_over_then_only_that_is_set(drive: Drive, case: CaseFile) -> None:
    before = held(case, "C1").placed.claim
    seen = drive("e", *CLEAR, typed("1.5e6"), *["tab"] * 8, typed("a slip"), "enter")
    claim = held(case, "C1").placed.claim
    assert claim.quantity is not None
    assert before.quantity is not None
    assert claim.quantity.low == Decimal("1.5e6")
    assert (claim.quantity.unit, claim.period, claim.attribution) == (
        before.quantity.unit,
        before.period,
        before.attribution,
    )
    assert desk.journal(case)[-1].reason == "a slip"
    assert "set what C1 reads" in seen.text


def test_edit_when_what_is_typed_reads_nothing_then_said_and_kept_open(drive: Drive, case: CaseFile) -> None:
    before = desk.last_entry(case)
    seen = drive("e", *CLEAR, typed("many"), "enter")
    assert "many" in seen.text
    assert "enter keep" in seen.text
    assert desk.last_entry(case) == before
    drive("e", *CLEAR, typed("many"), "escape")
    assert desk.last_entry(case) == before


def test_fields_when_nothing_is_changed_then_nothing_is_said(case: CaseFile) -> None:
    for number in range(1, 9):
        claim = held(case, f"C{number}").placed.claim
        same = {each.name: each.value for each in fields_of(claim, "es")}
        assert desk.read_as(claim, said_of(values_of(claim, "es"), same, "es")) == claim


def test_fields_when_changed_then_said_in_the_words_of_the_person(case: CaseFile) -> None:
    claim = held(case, "C1").placed.claim
    before = values_of(claim, "es")
    assert before["period"] == "2024-03-01/2024-11-22"
    typed_over = {"modality": "límite", "source": "A; B", "of": "", "per": "mes", "period": "2024-03"}
    said = said_of(before, before | typed_over, "es")
    read = desk.read_as(claim, said)
    assert read.modality is Modality.LIMIT
    assert read.source_names == ("A", "B")
    assert read.period is not None
    assert (read.period.start, read.period.end) == (date(2024, 3, 1), date(2024, 3, 31))
    assert read.quantity is not None
    assert read.quantity.of is None
    assert read.quantity.per == "month"
    assert values_of(read, "es")["per"] == "mes"


def test_document_when_there_is_none_then_said(drive: Drive, tmp_path: Path) -> None:
    with examples.open_at(tmp_path / "empty.db", create=True) as empty:
        seen = drive("3", "j", "v", "enter", "e", "c", "full_stop", "u", "G", "pagedown", on=empty)
        assert "No document yet" in seen.text
