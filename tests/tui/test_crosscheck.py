"""The cross-check and the history: settling, going to and fro, undoing any entry."""

import asyncio

import pytest
from textual.pilot import Pilot

from claimtrack import desk
from claimtrack.casefile import CaseFile
from claimtrack.model import CaseClaim, CaseFinding, Disposition, Relation, Status, WrongSide
from tests.tui.conftest import LARGE, Drive, typed


def held(case: CaseFile, finding: str) -> CaseFinding:
    found = desk.show(case, finding)
    assert isinstance(found, CaseFinding)
    return found


def status(case: CaseFile, claim: str) -> Status:
    found = desk.show(case, claim)
    assert isinstance(found, CaseClaim)
    return found.status


def test_findings_when_listed_then_the_gravest_first(drive: Drive) -> None:
    lines = drive("2").text.splitlines()[3:6]
    assert [line.split()[-5:][0] and line[2] for line in lines] == ["≠", "?", "="]


@pytest.mark.parametrize(
    ("keys", "disposition", "wrong"),
    [
        (["c", "1"], Disposition.CONFIRMED, WrongSide.ONE),
        (["c", "0"], Disposition.CONFIRMED, WrongSide.NEITHER),
        (["c", "enter"], Disposition.CONFIRMED, None),
        (["x"], Disposition.EXPLAINED, None),
        (["d"], Disposition.DISMISSED, None),
    ],
)
def test_settle_when_chosen_then_settled_with_its_reason(
    drive: Drive, case: CaseFile, keys: list[str], disposition: Disposition, wrong: WrongSide | None
) -> None:
    drive("2", "s", *keys, typed("so"), "enter")
    found = held(case, "F2")
    assert (found.disposition, found.wrong, found.reason, found.person) == (disposition, wrong, "so", "Ana")


def test_settle_when_escaped_then_nothing_is_settled(drive: Drive, case: CaseFile) -> None:
    before = desk.last_entry(case)
    drive("2", "s", "escape", "s", "c", "escape")
    assert desk.last_entry(case) == before


def test_settle_when_undone_then_it_is_pending_again(drive: Drive, case: CaseFile) -> None:
    seen = drive("2", "s", "x", typed("so"), "enter", "u")
    assert held(case, "F2").disposition is Disposition.PENDING
    assert "F2 is as it was before" in seen.text


def test_settle_when_opened_again_then_it_is_pending(drive: Drive, case: CaseFile) -> None:
    desk.settle(case, "Ana", "F2", Disposition.DISMISSED)
    drive("2", "s", "o")
    assert held(case, "F2").disposition is Disposition.PENDING


def test_settle_when_stale_then_refused_in_one_line(drive: Drive, case: CaseFile) -> None:
    async def elsewhere(_: Pilot[None]) -> None:
        await asyncio.to_thread(desk.settle, case, "Eva", "F2", Disposition.DISMISSED)

    seen = drive("2", elsewhere, "s", "x")
    assert held(case, "F2").disposition is Disposition.DISMISSED
    assert "Eva" in seen.told


def test_enter_when_on_a_finding_then_its_claims_are_listed(drive: Drive) -> None:
    seen = drive("2", "enter")
    assert "of F2" in seen.line(1)
    assert "1 of 2" in seen.line(1)
    assert "1 of 8" in drive("2", "enter", "escape").line(1)


def test_copy_when_on_a_finding_then_it_goes_with_its_claims(drive: Drive) -> None:
    copied = drive("2", "y").app.clipboard
    assert "más de 1 millón" in copied
    assert "informes/oil.txt, line 5" in copied


def test_history_when_an_entry_is_undone_then_that_one_alone(drive: Drive, case: CaseFile) -> None:
    desk.decide(case, "Ana", ["C1"], Status.DISPUTED)
    desk.decide(case, "Ana", ["C2"], Status.DISPUTED)
    seen = drive("6", "j", "u")
    assert (status(case, "C1"), status(case, "C2")) == (Status.UNREVIEWED, Status.DISPUTED)
    assert "(undone)" in seen.text
    drive("6", "u")
    assert status(case, "C1") is Status.DISPUTED


def test_history_when_something_is_decided_then_it_is_there_on_return(drive: Drive) -> None:
    seen = drive("6", "1", "d", typed("so"), "enter", "6")
    assert "decided on C1: disputed" in seen.line(2)


def test_history_when_a_check_is_undone_then_refused_in_one_line(drive: Drive) -> None:
    assert drive("6", "u").told.startswith("! ")


@pytest.mark.parametrize(
    ("lang", "alone", "told_twice"),
    [
        ("en", "1 article, 1 origin: Centro Abierto", "2 articles, 1 origin: Centro Abierto"),
        ("es", "1 artículo, 1 origen: Centro Abierto", "2 artículos, 1 origen: Centro Abierto"),
    ],
)
def test_finding_when_a_side_is_told_again_then_articles_and_origins_are_counted(
    drive: Drive, case: CaseFile, lang: str, alone: str, told_twice: str
) -> None:
    assert alone in drive("2", size=LARGE, lang=lang).text
    desk.link(case, "Eva", "C1", Relation.REPEATS, "C6")
    seen = drive("2", size=LARGE, lang=lang)
    assert told_twice in seen.text
    assert "no origin named" in seen.text or "sin origen nombrado" in seen.text
