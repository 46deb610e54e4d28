"""The terminal driven without one: a case made once and copied, keys pressed, the screen read as text."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Awaitable, Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from textual import _wait
from textual._compositor import Compositor
from textual._context import visible_screen_stack
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.pilot import Pilot
from textual.worker import WorkerCancelled

from claimtrack import checking, desk
from claimtrack.casefile import CaseFile
from claimtrack.tui.app import ClaimtrackApp
from claimtrack.tui.screens.workplace import Workplace
from tests.tui import examples

SMALL, LARGE = (80, 24), (120, 40)
_PATIENCE = 60


@pytest.fixture(scope="session")
def case_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case with the two reports, closed."""
    path = tmp_path_factory.mktemp("terminal") / "oil.db"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(checking, "check", examples.check)
        with examples.open_at(path, create=True) as case:
            desk.add(case, "Eva", examples.reports())
    return path


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look more often whether the app is idle than every 20 ms, which would be most of the time of these tests."""
    monkeypatch.setattr(_wait, "SLEEP_GRANULARITY", 1 / 400)
    monkeypatch.setattr(_wait, "SLEEP_IDLE", 1 / 2000)
    # Keys come as quickly here as from a key that is held down.
    monkeypatch.setattr(Workplace, "rest", 0.0)


@pytest.fixture(scope="session", autouse=True)
def styles_parsed_once() -> Iterator[None]:
    """Parse each style sheet once for all apps of the run: it is a quarter of what starting one costs."""
    parse, parsed = Stylesheet._parse_rules, {}

    def once(self: Stylesheet, *given: Any, **more: Any) -> list[RuleSet]:
        key = given, tuple(sorted(more.items())), tuple(sorted(self._variables.items()))
        if key not in parsed:
            parsed[key] = parse(self, *given, **more)
        return parsed[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Stylesheet, "_parse_rules", once)
        yield


@pytest.fixture(scope="session", autouse=True)
def painted_when_looked_at() -> Iterator[None]:
    """Paint a screen when a test looks at it: an app without a terminal paints for nobody, a third of what it does."""
    render = Compositor.render_update

    def unseen(self: Compositor, full: bool = False, screen_stack: Any = None, simplify: bool = False) -> Any:
        if full:
            return render(self, full, screen_stack, simplify)
        self._dirty_regions.clear()
        return None

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Compositor, "render_update", unseen)
        yield


@pytest.fixture
def case(case_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[CaseFile]:
    """A copy of the case in a folder of its own, which is the working folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(checking, "check", examples.check)
    shutil.copy(case_file, "oil.db")
    with examples.open_at("oil.db") as opened:
        yield opened


@dataclass(frozen=True)
class Seen:
    """What a person sees at the end, what was told last with its sign, and the app behind it."""

    text: str
    app: ClaimtrackApp
    told: str = ""

    def line(self, number: int) -> str:
        return self.text.splitlines()[number]


Middle = Callable[[Pilot[None]], Awaitable[None]]
Drive = Callable[..., Seen]


def typed(text: str) -> Middle:
    """Type a text; only then is the terminal waited for."""

    async def work(pilot: Pilot[None]) -> None:
        await pilot.press(*(_KEYS.get(char, char) for char in text))

    return work


_KEYS = {
    " ": "space",
    "/": "slash",
    "[": "left_square_bracket",
    "]": "right_square_bracket",
    "-": "minus",
    ".": "full_stop",
    ",": "comma",
    ";": "semicolon",
    ":": "colon",
}


def screen_text(app: ClaimtrackApp) -> str:
    """The screen as lines of text: the only place that looks below Textual's public interface."""
    # A box takes what lies below it off this list.
    visible_screen_stack.set(app._background_screens)
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips) + "\n"


async def settle(pilot: Pilot[None]) -> None:
    """Wait until every question is answered and every act done."""
    quiet = 0
    while quiet < 2:
        running = [worker for worker in pilot.app.workers if not worker.is_finished]
        if running:
            # An app that is left waits for no answer.
            with suppress(WorkerCancelled):
                await pilot.app.workers.wait_for_complete(running)
        await pilot.pause()
        # On a busy machine an app that waits for its turn looks idle.
        pumps = [
            pilot.app,
            *(node for screen in pilot.app.screen_stack for node in screen.walk_children(with_self=True)),
        ]
        quiet = 0 if running or any(pump.message_queue_size for pump in pumps) else quiet + 1


async def still(pilot: Pilot[None], app: ClaimtrackApp) -> str:
    """The screen once it no longer changes: Textual lays out and paints by a timer of its own, 60 times a second."""
    text, before = screen_text(app), None
    while text != before:
        await asyncio.sleep(1 / 25)
        await settle(pilot)
        text, before = screen_text(app), text
    return text


def until(text: str) -> Middle:
    """Wait until a text is on the screen."""

    async def work(pilot: Pilot[None]) -> None:
        assert isinstance(pilot.app, ClaimtrackApp)
        while text not in screen_text(pilot.app):
            await asyncio.sleep(1 / 100)
            await pilot.pause()

    return work


async def painted(pilot: Pilot[None]) -> None:
    """Wait until the screen is painted, where the next key lays another over it and what is below stays as it is."""
    assert isinstance(pilot.app, ClaimtrackApp)
    await still(pilot, pilot.app)


@pytest.fixture
def drive(case: CaseFile) -> Drive:
    """Open the terminal on the case, press keys, and see what there is; `middle` is awaited between two keys."""

    def run(
        *keys: str | Middle,
        size: tuple[int, int] = SMALL,
        lang: str = "en",
        by: str = "Ana",
        remapped: dict[str, str] | None = None,
        on: CaseFile | None = None,
        blind: bool = False,
    ) -> Seen:
        async def work() -> Seen:
            app = ClaimtrackApp(on or case, by=by, lang=lang, keys=remapped or {}, blind=blind, look=False)
            # An app that breaks answers no key, and would be waited for for ever.
            async with asyncio.timeout(_PATIENCE), app.run_test(size=size) as pilot:
                await settle(pilot)
                for key in keys:
                    await (pilot.press(key) if isinstance(key, str) else key(pilot))
                    await settle(pilot)
                text = await still(pilot, app) if app.is_running else ""
                told = str(app.workplaces[app.current_mode].told.render()) if text else ""
                return Seen(text, app, told)

        return asyncio.run(work())

    return run
