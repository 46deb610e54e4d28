"""The report screen: what it is to be, how it looks, where it is written."""

import json
from pathlib import Path

import pytest

from claimtrack import desk, report
from claimtrack.casefile import CaseFile
from claimtrack.model import Status
from claimtrack.tui import report_work
from claimtrack.tui.text import report_sheet
from claimtrack.tui.text.blocks import Raw
from tests.tui.conftest import LARGE, Drive, typed


def test_report_when_written_then_it_is_the_one_of_the_command(drive: Drive, case: CaseFile) -> None:
    seen = drive("r", "r")
    assert Path("report.html").read_text(encoding="utf-8") == report.html(desk.snapshot(case), "en")
    assert "written: " in seen.told


def test_report_when_the_file_is_there_then_asked_first(drive: Drive) -> None:
    Path("report.html").write_text("mine", encoding="utf-8")
    assert "Write over it?" in drive("5", "r").text
    drive("5", "r", "n")
    assert Path("report.html").read_text(encoding="utf-8") == "mine"
    drive("5", "w", "y")
    assert Path("report.html").read_text(encoding="utf-8") != "mine"


def test_report_when_it_cannot_be_written_then_said_in_one_line(drive: Drive) -> None:
    seen = drive("5", "j", "j", "enter", "home", *["delete"] * 11, typed("no/such/r.md"), "enter", "r")
    assert seen.told.startswith("! ")
    assert "no/such/r.md" in seen.told


def test_report_when_language_format_and_parts_are_chosen_then_so_written(drive: Drive, case: CaseFile) -> None:
    desk.decide(case, "Eva", ["C5"], Status.DISPUTED)
    format_, statuses = ["j", "enter", "j"], ["j", "j", "enter", "d", "escape"]
    documents = ["j", "enter", typed("tropas"), "enter"]
    seen = drive("5", "enter", "e", *format_, *statuses, *documents, "r", size=LARGE)
    assert "report.json" in seen.text
    written = json.loads(Path("report.json").read_text(encoding="utf-8"))
    assert written["lang"] == "en"
    assert {claim["id"] for group in written["decided"] for claim in group["claims"]} == {"C5"}


def test_report_when_spanish_then_the_preview_is(drive: Drive) -> None:
    assert (
        "Informe de discrepancias" in drive("5", "enter", "e", "enter", "e", "enter", "down", "enter", size=LARGE).text
    )


def test_report_when_a_claim_is_decided_then_the_preview_follows(drive: Drive) -> None:
    assert "Nobody has decided on any of the 8 claims yet" in drive("5", size=(200, 50)).text
    assert "1 of 8 claims has a decision" in drive("5", "1", "d", "enter", "5", size=(200, 50)).text.replace(
        "have", "has"
    )


def test_report_when_copied_then_as_markdown(drive: Drive) -> None:
    assert drive("5", "y").app.clipboard.startswith("# Discrepancy report")


def test_report_when_of_very_many_claims_then_not_previewed_but_copied_whole(
    drive: Drive, case: CaseFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(report_work, "_DRAWN", 3)
    seen = drive("5", "y", size=(200, 50))
    assert "A report of 8 claims is not previewed" in seen.text
    assert seen.app.clipboard == report.markdown(desk.snapshot(case), "en")


def test_preview_when_it_is_cut_then_said_at_its_end() -> None:
    for whole in (True, False):
        sheet = report_sheet.rendered(report_work.Preview("# A report", whole, 1), "", 40, "en")
        told = "\n".join(block.body.plain for block in sheet.blocks if isinstance(block, Raw))
        assert ("the preview ends here" in told) is not whole


def test_report_when_blind_then_refused_as_it_tells_what_the_others_decided(drive: Drive) -> None:
    seen = drive("5", "r", blind=True)
    assert "blind sitting" in seen.told
    assert not Path("report.html").exists()
