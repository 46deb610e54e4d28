"""The list of commands: every key does what the list says, and every command has its words."""

import asyncio
import importlib.util
from pathlib import Path

import pytest

from claimtrack.casefile import CaseFile
from claimtrack.tui.app import ClaimtrackApp
from claimtrack.tui.commands import COMMANDS, SCREENS, Keys, commands_of
from claimtrack.wording import has
from tests.tui.conftest import Drive, settle, typed

RESERVED = {"ctrl+a", "ctrl+b", "ctrl+s"}
"""Keys of multiplexers and of flow control."""


@pytest.mark.parametrize("screen", SCREENS)
def test_key_when_pressed_then_its_command_runs(case: CaseFile, screen: str, monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[str] = []
    run_action = ClaimtrackApp.run_action

    async def spy(self: ClaimtrackApp, action: object, *args: object, **kwargs: object) -> bool:
        ran.append(str(action))
        return await run_action(self, action, *args, **kwargs)  # type: ignore[arg-type]

    async def work() -> dict[str, list[str]]:
        done: dict[str, list[str]] = {}
        app = ClaimtrackApp(case, by="Ana", lang="en", keys={}, look=False)
        async with asyncio.timeout(60), app.run_test(size=(80, 24)) as pilot:
            await settle(pilot)
            for command in commands_of(screen):
                for key in command.keys:
                    if app.current_mode != screen:
                        await app.switch_mode(screen)
                    app.workplaces[screen].to_list()
                    await pilot.pause()
                    ran.clear()
                    await pilot.press(key)
                    done[f"{command.id} {key}"] = [*ran, command.action]
                    if not app.is_running or command.id == "quit":
                        break
                    while app.screen.is_modal:
                        app.pop_screen()
                    app.workplaces[screen]._end_reason()
            await settle(pilot)
        return done

    monkeypatch.setattr(ClaimtrackApp, "run_action", spy)
    done = asyncio.run(work())
    # Every key of the list, and no other.
    assert set(done) == {f"{command.id} {key}" for command in commands_of(screen) for key in command.keys}
    assert {key: actions[:-1] for key, actions in done.items() if actions[-1] not in actions[:-1]} == {}


def test_commands_when_listed_then_each_has_words_and_a_key_of_its_own() -> None:
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)
    for command in COMMANDS:
        assert has(f"terminal.command.{command.id}")
        assert has(f"terminal.footer.{command.id}") or not command.footer
    for screen in SCREENS:
        keys = [key for command in commands_of(screen) for key in command.keys]
        assert len(set(keys)) == len(keys)
        assert not RESERVED & set(keys)


def test_docs_when_they_list_the_keys_then_as_they_are(repo_root: Path) -> None:
    spec = importlib.util.spec_from_file_location("make_screens", repo_root / "docs" / "make_screens.py")
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    page = (repo_root / "docs" / "terminal.md").read_text(encoding="utf-8")
    assert script.list_keys(page) == page


def test_keys_when_remapped_then_the_new_ones_work_and_are_shown(drive: Drive) -> None:
    seen = drive("d", "D", remapped={"dispute": "D"})
    assert "C1 disputed" in seen.text
    assert "D disputed" in drive("D", "enter", remapped={"dispute": "D"}).line(-1)
    assert Keys({"no_such": "z"}).unknown == ("no_such",)


def test_keys_when_one_is_no_command_then_said(drive: Drive) -> None:
    assert "no_such" in drive(remapped={"no_such": "z"}).told


def test_keys_when_one_does_two_things_then_said(drive: Drive) -> None:
    assert Keys({"undo": "j"}).clashes == ("j",)
    assert "two things: j" in drive(remapped={"undo": "j"}).told


def test_palette_when_a_command_is_chosen_then_it_runs(drive: Drive) -> None:
    seen = drive("ctrl+p", typed("cross-check"), "enter")
    assert "≠ 1 discrepancy" in seen.text


def test_help_when_open_then_it_lists_every_command_of_the_screen(drive: Drive) -> None:
    text = drive("question_mark", size=(80, 60)).text
    for command in commands_of("queue"):
        assert command.title("en") in text


def test_app_when_started_then_no_stylesheet_is_missing() -> None:
    assert {Path(path).name for path in ClaimtrackApp.CSS_PATH} >= {
        "bars.tcss",
        "panes.tcss",
        "text.tcss",
        "boxes.tcss",
    }


@pytest.mark.parametrize("theme", ["claimtrack-light", "textual-dark", "textual-light", "ansi-light"])
def test_theme_when_chosen_then_every_style_is_known(drive: Drive, theme: str) -> None:
    seen = drive("ctrl+p", typed(f"theme: {theme}"), "enter")
    assert seen.app.theme == theme


def test_keys_when_the_person_reads_spanish_then_they_are_named_so(drive: Drive) -> None:
    assert drive("d", lang="es").line(-1).split("  ")[0].strip() == "intro guardar el motivo"
    assert "AvPág ctrl+f" in drive("question_mark", lang="es", size=(80, 60)).text


@pytest.mark.parametrize(
    ("keys", "seen"),
    [
        (["f", "up", "up"], "take all of this off"),
        (["e", *["tab"] * 8], "why"),
        (["question_mark", "G"], "Keys · Queue"),
    ],
)
def test_box_when_higher_than_the_terminal_then_it_scrolls_to_what_is_at_hand(
    drive: Drive, keys: list[str], seen: str
) -> None:
    assert seen in drive(*keys, size=(60, 15)).text


def test_counts_when_the_terminal_is_narrow_then_there_is_room_to_search(drive: Drive) -> None:
    line = drive("c", "enter", "slash", typed("barriles"), size=(60, 15), lang="es").line(1)
    assert "○ 7  ✓ 1" in line
    assert "/ barriles" in line
