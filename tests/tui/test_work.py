"""Long work beside all else, blind sittings, filters and orders, two terminals at one case."""

import asyncio
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from claimtrack import api, checking, desk
from claimtrack.casefile import CaseFile
from claimtrack.desk import Incoming
from claimtrack.model import CaseClaim, Disposition, Finding, LinkState, Relation, Status
from claimtrack.tui.app import ClaimtrackApp
from claimtrack.tui.case_work import CaseWork
from claimtrack.tui.jobs import Job
from claimtrack.tui.text.claim_sheet import claim_sheet
from tests.casefile import server
from tests.casefile.examples import ENGINES, SERVER
from tests.tui import examples
from tests.tui.conftest import LARGE, Drive, screen_text, settle, typed, until

TEXT = "The ministry counted 40 ships in March 2024, according to the harbour office."


def test_add_when_files_are_named_then_added_beside_all_else(drive: Drive, case: CaseFile) -> None:
    for name in ("a b.txt", "c.txt"):
        Path(name).write_text(f"{name}: {TEXT}", encoding="utf-8")
    Path("bad.zip").write_bytes(b"PK\x03\x04 no archive")
    seen = drive("a", typed("'a b.txt' c.txt bad.zip oil.txt"), "tab", "tab", typed("2024-04-01"), "enter")
    told = desk.documents(case)
    assert [each.document.path for each in told[2:]] == ["a b.txt", "c.txt"]
    assert {str(each.document.published) for each in told[2:]} == {"2024-04-01"}
    assert "2 documents added, " in seen.text
    assert "of 10" in seen.line(1) or "of 1" in seen.line(1)


def test_add_when_a_text_is_pasted_then_it_is_a_document_of_that_name(drive: Drive, case: CaseFile) -> None:
    seen = drive("a", "tab", typed("note"), "tab", "tab", "tab", typed(TEXT), "f2")
    document = desk.documents(case)[-1].document
    assert (document.path, document.text) == ("note", TEXT)
    assert "1 document added" in seen.text


def test_add_when_nothing_is_named_or_a_date_is_none_then_nothing_is_added(drive: Drive, case: CaseFile) -> None:
    before = desk.last_entry(case)
    drive("a", "enter", "a", "escape")
    seen = drive("a", typed("x.txt"), "tab", "tab", typed("soon"), "enter")
    assert "soon" in seen.told
    assert desk.last_entry(case) == before


def test_add_when_stopped_then_what_was_added_stays(case: CaseFile, tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(f"{number} {TEXT}", encoding="utf-8")
    told: list[str] = []
    job = Job(CaseWork(case, "Ana"), "en", told.append)
    stop = job.tell

    def tell(words: str) -> None:
        stop(words)
        if "2.txt" not in words and "1.txt" in words:
            job.stop.set()

    job.tell = tell
    words = job.add({"paths": str(tmp_path), "text": "", "name": "", "published": "", "publisher": ""})
    assert words.startswith("Stopped")
    paths = [each.document.path for each in desk.documents(case)]
    assert any(path.endswith("0.txt") for path in paths)
    assert not any(path.endswith("2.txt") for path in paths)


def test_check_when_stopped_then_nothing_is_written(case: CaseFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    assert checking.check.__module__ == "claimtrack.checking.engine"
    before = desk.last_entry(case)
    job = Job(CaseWork(case, "Ana"), "en", lambda _: None)
    job.stop.set()
    assert job.check().startswith("Stopped")
    assert desk.last_entry(case) == before


def test_check_when_asked_for_then_it_says_what_changed(drive: Drive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "check", lambda *_, **__: [])
    assert "0 findings new, 0 changed, 3 gone" in drive("R").text


def test_blind_when_others_have_decided_then_nothing_of_it_shows(drive: Drive, case: CaseFile) -> None:
    desk.decide(case, "Eva", ["C1", "C2"], Status.DISPUTED, reason="her reason")
    for keys in (["f", "a"], ["3"], ["6"]):
        text = drive(*keys, blind=True, size=(120, 60)).text
        assert ("✗ disputed 0" in text and "1 of 8" in text) or keys != ["f", "a"]
        assert "her reason" not in text
    # One's own decision uncovers those of the others.
    seen = drive("c", "enter", "f", "a", "g", blind=True, size=(120, 60))
    assert "her reason" in seen.text
    assert "1 of 7" in drive(blind=True).text
    assert {each.person for each in held(case, "C1").decisions} == {"Ana", "Eva"}


def held(case: CaseFile, claim: str) -> CaseClaim:
    found = desk.show(case, claim)
    assert isinstance(found, CaseClaim)
    return found


@pytest.mark.parametrize(
    ("keys", "count", "words"),
    [
        (["s", typed("diario"), "enter"], 1, "source S3"),
        (["o", typed("tropas"), "enter"], 4, "document D2"),
        (["m", "4"], 1, "limit"),
        (["t", typed("usd"), "enter"], 2, "unit USD"),
        (["#", "down", "enter"], 1, "tag port"),
        (["h"], 3, "with a finding"),
        (["w"], 0, "stale"),
    ],
)
def test_filter_when_a_part_is_chosen_then_those_claims_are_listed(
    drive: Drive, case: CaseFile, keys: list[str], count: int, words: str
) -> None:
    desk.tag(case, "Eva", "C2", "port")
    keys = ["number_sign" if key == "#" else key for key in keys]
    seen = drive("f", *keys, size=LARGE)
    assert f" of {count}" in seen.line(1)
    assert words in seen.line(1)


def test_filter_when_taken_off_then_all_are_listed(drive: Drive) -> None:
    assert " of 8" in drive("f", "h", "f", "m", "4", "f", "0").line(1)
    assert " of 8" in drive("f", "h", "escape").line(1)


def test_order_when_by_findings_then_the_open_ones_first(drive: Drive) -> None:
    first = drive("f", "b", "f", "G").text
    assert "C8 ·" in first or "C4 ·" in first
    assert "open findings first" in drive("f", "b", "f", size=(160, 40)).line(1)
    assert "C1 ·" in drive("f", "b", "w", "g").text


def test_link_when_picked_and_told_how_then_linked(drive: Drive, case: CaseFile) -> None:
    drive("l", typed("soldados"), "enter", "p")
    (made,) = [link for link in desk.links(case) if link.state is LinkState.ACCEPTED]
    assert (made.first, made.relation, made.second) == ("C1", Relation.PART_OF, "C5")


def test_link_of_a_finding_when_judged_then_accepted_or_refused_with_a_reason(drive: Drive, case: CaseFile) -> None:
    drive("2", "plus", typed("so"), "enter")
    (link,) = [each for each in desk.links(case) if each.relation is Relation.CAPS]
    assert (link.state, link.reason) == (LinkState.ACCEPTED, "so")
    drive("2", "minus", "enter")
    assert next(each for each in desk.links(case) if each.id == link.id).state is LinkState.REFUSED
    assert "no link is proposed" in drive("2", "j", "plus").told


def test_measures_of_a_finding_when_judged_then_kept_with_the_reason(drive: Drive, case: CaseFile) -> None:
    drive("2", "exclamation_mark", typed("other oil"), "enter")
    (said,) = desk.snapshot(case).samenesses
    assert (said.same, said.reason) == (False, "other oil")
    drive("2", "equals_sign", "enter")
    assert desk.snapshot(case).samenesses[0].same


def test_passage_of_a_finding_when_opened_then_there_and_back(drive: Drive) -> None:
    assert "[más de 1 millón" in drive("2", "o").text
    assert "F2 ≠" in drive("2", "o", "escape").text


def test_history_when_a_sitting_is_undone_then_all_of_it(drive: Drive, case: CaseFile) -> None:
    desk.decide(case, "Ana", ["C1", "C2"], Status.DISPUTED)
    drive("6", "U", "y")
    assert [held(case, claim).status for claim in ("C1", "C2")] == [Status.UNREVIEWED] * 2


def test_history_when_verified_then_it_says_whether_the_journal_holds(drive: Drive, case: CaseFile) -> None:
    assert "The journal holds: 3 entries" in drive("6", "v").text
    with case.engine.begin() as connection:
        triggers = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'journal'"
        for (name,) in connection.exec_driver_sql(triggers).all():
            connection.exec_driver_sql(f"DROP TRIGGER {name}")
        connection.exec_driver_sql("UPDATE journal SET actor = 'Nobody' WHERE number = 2")
    assert drive("6", "v").told.startswith("✗ ")


def test_history_when_an_entry_is_opened_then_what_it_is_about(drive: Drive, case: CaseFile) -> None:
    desk.decide(case, "Ana", ["C5"], Status.DISPUTED)
    assert "C5 ·" in drive("6", "enter").text
    assert "Hasta 12,000" in drive("6", "j", "j", "enter").text


def test_two_terminals_when_one_decides_then_the_other_sees_it_within_two_seconds(case: CaseFile) -> None:
    async def work() -> str:
        app = ClaimtrackApp(case, by="Ana", lang="en", keys={})
        async with asyncio.timeout(60), app.run_test(size=(80, 24)) as pilot:
            await settle(pilot)
            await asyncio.to_thread(desk.decide, case, "Eva", ["C1"], Status.DISPUTED)
            for _ in range(20):
                await asyncio.sleep(0.1)
                if "✗ 1" in screen_text(app):
                    break
            return screen_text(app)

    assert "✗ 1" in asyncio.run(work())


def test_theme_when_set_in_the_config_file_then_used(case: CaseFile) -> None:

    app = ClaimtrackApp(case, by="Ana", lang="en", keys={}, theme="claimtrack-light")
    assert app.theme == "claimtrack-light"
    assert ClaimtrackApp(case, by="Ana", lang="en", keys={}, theme="no such").theme == "claimtrack-dark"


def test_claim_when_in_many_findings_then_the_gravest_are_read_and_told(
    case: CaseFile,
) -> None:
    view = desk.claim_view(case, "C1", findings=1)
    assert [each.id for each in view.findings] == ["F2"]
    told = "\n".join(str(block) for block in claim_sheet(view, "en").blocks)
    assert "F2" in told
    assert "and 1 more finding: 2 lists all" in told


@pytest.mark.parametrize("engine", ENGINES)
def test_decision_when_made_at_another_terminal_meanwhile_then_refused_with_who_and_when(
    drive: Drive, case: CaseFile, engine: str
) -> None:
    database = server.new_database() if engine == SERVER else ""
    place = server.url_of(database) if database else case.location
    with examples.open_at(place, create=True) as here, examples.open_at(place) as there:
        if database:
            desk.add(here, "Eva", examples.reports())

        async def elsewhere(_: Pilot[None]) -> None:
            seen = await asyncio.to_thread(drive, "c", "escape", on=there)
            assert "C1 corroborated" in seen.text

        seen = drive(elsewhere, "d", on=here, size=LARGE)
        assert held(here, "C1").status is Status.CORROBORATED
        assert "C1" in seen.told
        assert "Ana" in seen.told
        assert "1 Mar 2026" in seen.told
    if database:
        server.drop(database)


@pytest.mark.parametrize(("keys", "size"), [(("6",), LARGE), (("2",), LARGE)])
def test_sheets_when_shown_then_no_raw_braces_and_no_doubled_stops(
    drive: Drive, case: CaseFile, keys: tuple[str, ...], size: tuple[int, int]
) -> None:
    desk.settle(case, "Ana", "F2", Disposition.CONFIRMED)
    text = drive(*keys, size=size).text
    assert "{" not in text
    assert ".;" not in text


def test_long_reason_for_a_refusal_when_told_then_all_of_it(drive: Drive) -> None:
    async def refuse(pilot: Pilot[None]) -> None:
        assert isinstance(pilot.app, ClaimtrackApp)
        pilot.app.workplaces["queue"].told.say(f"{'word ' * 30}end", "!", "t-bad")

    text = drive(refuse).text
    assert text.count("word") == 30
    assert "end" in text


def test_passage_when_the_sentence_is_endless_then_its_figure_is_in_view(drive: Drive, tmp_path: Path) -> None:
    text = "palabra" * 3000 + f" {TEXT}"
    with examples.open_at(tmp_path / "long.db", create=True) as long:
        read = api.read(text, path="long.txt", language="en")
        desk.add(long, "Eva", [Incoming(read, text.encode())])
        assert "[40 ships]" in drive(on=long).text


def test_edit_when_its_check_is_stopped_then_it_stands_and_the_findings_wait(
    drive: Drive, case: CaseFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, halt = threading.Event(), threading.Event()

    def endless(*_: object, watch: Callable[[int, int], None] | None = None) -> list[Finding]:
        assert watch is not None
        begun.set()
        while True:
            watch(3, 40)
            halt.wait(0.01)

    async def stop(pilot: Pilot[None]) -> None:
        await pilot.press("enter")
        await until("checking 3 of 40 · ctrl+x stops")(pilot)
        await pilot.press("ctrl+x")

    kept = checking.check
    monkeypatch.setattr(checking, "check", endless)
    seen = drive("e", typed("7"), stop, size=LARGE)
    assert begun.is_set()
    assert desk.history(case, "C1")[-1].act == "edit"
    assert "set what C1 reads" in seen.told
    assert "findings not checked yet: R" in seen.line(-1)
    assert not desk.is_checked(case)
    monkeypatch.setattr(checking, "check", kept)

    async def again(pilot: Pilot[None]) -> None:
        await pilot.press("R")

    assert "findings not checked yet" not in drive(again, size=LARGE).text
    assert desk.is_checked(case)
