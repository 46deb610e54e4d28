"""The screens as text, at the smallest size and at a usual one, in both languages."""

import re
from collections.abc import Callable

import pytest

from claimtrack import desk
from claimtrack.casefile import CaseFile
from claimtrack.model import Disposition, Reliability, Status
from tests.tui.conftest import LARGE, SMALL, Drive, painted

Golden = Callable[[str, str], None]
SIZES = pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])


def unhashed(text: str) -> str:
    """The text with noughts for hashes, which say how the case file writes and not how the screen looks."""
    whole_or_wrapped = r"[0-9a-f]{24,64}|(?<=^ {16})[0-9a-f]{2,12}(?=\"|$)"
    return re.sub(whole_or_wrapped, lambda found: "0" * len(found[0]), text, flags=re.MULTILINE)


@SIZES
@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("queue", ["j", "j"]),
        ("crosscheck", ["2"]),
        ("document", ["3", "j"]),
        ("sources", ["4"]),
        ("report", ["5"]),
        ("history", ["6"]),
    ],
)
def test_screen(
    drive: Drive, case: CaseFile, golden: Golden, name: str, keys: list[str], size: tuple[int, int]
) -> None:
    desk.decide(case, "Eva", ["C2"], Status.CORROBORATED, reason="el registro del puerto")
    desk.decide(case, "Eva", ["C5"], Status.DISPUTED)
    desk.settle(case, "Eva", "F3", Disposition.EXPLAINED, reason="otro periodo")
    desk.grade(case, "Eva", "S4", Reliability.B, reason="acierta a menudo")
    desk.parent(case, "Eva", "S4", "S1")
    seen = drive("f", "a", *keys, size=size)
    golden(f"tui/{name}_{size[0]}x{size[1]}.txt", unhashed(seen.text))


def test_screen_when_spanish_then_every_word_is(drive: Drive, golden: Golden) -> None:
    golden("tui/queue_es_120x40.txt", drive("d", lang="es", size=LARGE).text)


@pytest.mark.parametrize(
    ("name", "keys"), [("document", ["3"]), ("sources", ["4"]), ("report", ["5"]), ("history", ["6"])]
)
def test_other_screens_when_spanish_then_every_word_is(
    drive: Drive, golden: Golden, name: str, keys: list[str]
) -> None:
    golden(f"tui/{name}_es_80x24.txt", unhashed(drive(*keys, lang="es").text))


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("filter", ["f"]),
        ("edit", ["e"]),
        ("link", ["l"]),
        ("add", ["a"]),
        ("select", ["3", "v", "w", "v", "w", "w"]),
        ("grade", ["4", "e"]),
        ("merge", ["4", "equals_sign"]),
    ],
)
def test_box(drive: Drive, golden: Golden, name: str, keys: list[str]) -> None:
    golden(f"tui/{name}_80x24.txt", drive(*keys[:-1], painted, keys[-1]).text)


def test_help(drive: Drive, golden: Golden) -> None:
    golden("tui/keys_80x40.txt", drive("question_mark", size=(80, 40)).text)


def test_settling(drive: Drive, golden: Golden) -> None:
    golden("tui/settling_80x24.txt", drive("2", painted, "s").text)


@pytest.mark.parametrize("size", [(40, 12), (100, 30), (200, 50)])
def test_screen_when_of_any_size_then_no_line_is_wider(drive: Drive, size: tuple[int, int]) -> None:
    seen = drive("2", "s", "escape", "6", "1", size=size)
    assert len(seen.text.splitlines()) == size[1]
    assert max(len(line) for line in seen.text.splitlines()) <= size[0]


def test_no_color_when_set_then_no_colour_is_sent(drive: Drive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    seen = drive(size=LARGE)
    assert seen.app.no_color
    assert "○ unreviewed" in seen.text
