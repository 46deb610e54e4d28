"""While the case is being read: what is told meanwhile, and what keys do that come before the answer."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager
from typing import Any

import pytest
from sqlalchemy import Connection
from textual.pilot import Pilot

from claimtrack import api, desk
from claimtrack.casefile import CaseFile
from claimtrack.desk import ClaimIds, Incoming
from claimtrack.tui.app import ClaimtrackApp
from claimtrack.tui.screens.workplace import Workplace
from tests.tui.conftest import LARGE, Drive, screen_text, settle, until

PATIENCE = 60
LOADING = "reading the case"


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """While it is cleared nothing is read."""
    opened = threading.Event()
    opened.set()
    reading = CaseFile.reading

    def wait(case: CaseFile) -> AbstractContextManager[Connection]:
        opened.wait(PATIENCE)
        return reading(case)

    monkeypatch.setattr(CaseFile, "reading", wait)
    yield opened
    opened.set()


def test_screens_when_the_case_is_still_being_read_then_they_say_so(case: CaseFile, gate: threading.Event) -> None:
    async def work() -> None:
        app = ClaimtrackApp(case, by="Ana", lang="en", keys={}, look=False)
        gate.clear()
        async with asyncio.timeout(PATIENCE), app.run_test(size=LARGE) as pilot:
            for screen in "123456":
                await pilot.press(screen)
                await until(LOADING)(pilot)
            gate.set()
            for screen in "123456":
                await pilot.press(screen)
                await settle(pilot)
                assert LOADING not in screen_text(app)

    asyncio.run(work())


def test_choice_when_enter_comes_before_the_answer_then_what_was_typed_is_chosen(
    drive: Drive, gate: threading.Event
) -> None:
    async def hurry(pilot: Pilot[None]) -> None:
        gate.clear()
        await pilot.press(*"tropas", "enter")
        gate.set()

    assert "D1" in drive("3").line(1)
    assert "tropas.txt" in drive("3", "p", hurry, size=LARGE).line(1)


def test_cursor_when_a_key_repeats_then_the_sheet_is_read_once_it_rests(
    drive: Drive, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    whole = desk.claim_view

    def view(case: CaseFile, id_: str, **more: Any) -> desk.ClaimView:
        read.append(id_)
        return whole(case, id_, **more)

    monkeypatch.setattr(desk, "claim_view", view)
    monkeypatch.setattr(Workplace, "rest", 1000.0)
    # The first claim is read at once; those that the cursor only passes are told by what the list knows already.
    seen = drive("j", "j", "j", size=LARGE)
    assert read == ["C1"]
    assert "C4 ·" in seen.text
    assert "Reading ─" in seen.text
    assert "History ─" not in seen.text
    monkeypatch.setattr(Workplace, "rest", 0.05)
    drive("j", "j", until("History ─"), size=LARGE)
    assert read[-1] == "C3"


def test_list_when_documents_are_added_elsewhere_then_only_their_claims_are_asked_for(
    drive: Drive, case: CaseFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str | None] = []
    every = desk.claim_ids

    def ids(case: CaseFile, *given: Any, after: str | None = None, **more: Any) -> ClaimIds:
        asked.append(after)
        return every(case, *given, after=after, **more)

    monkeypatch.setattr(desk, "claim_ids", ids)

    async def elsewhere(pilot: Pilot[None]) -> None:
        text = "The port counted 40 ships in 2024, said the ministry.\n"
        read = api.read(text, path="port.txt", language="en")
        await asyncio.to_thread(desk.add, case, "Eva", [Incoming(read, text.encode())])
        asked.clear()
        pilot.app.look()  # type: ignore[attr-defined]

    seen = drive("j", "j", elsewhere)
    assert asked == ["C8"]
    assert "3 of 9" in seen.line(1)
    assert "40 ships" in " ".join(drive("j", elsewhere, "G").text.split())
