"""The terminal in a real one: what bytes it sends, how it starts and how it leaves."""

import os
import re
import sys
from pathlib import Path

import pexpect
import pyte
import pytest

from claimtrack import checking, desk
from claimtrack.model import CaseClaim, Status
from tests.tui import examples
from tests.tui.test_hostile import hostile_claims

SIZE = (80, 24)
OSC = re.compile(rb"\x1b\](?!22;default)[^\x07\x1b]*")
"""Commands to the terminal itself but for the shape of the mouse pointer, which Textual sets."""


class Terminal:
    """A claimtrack in a terminal of its own, and what that terminal shows."""

    def __init__(self, *arguments: str, **environment: str) -> None:
        self.screen = pyte.Screen(*SIZE)
        self._stream = pyte.ByteStream(self.screen)
        self.sent = b""
        self._child = pexpect.spawn(
            sys.executable,
            ["-m", "claimtrack", *arguments],
            dimensions=(SIZE[1], SIZE[0]),
            env={**os.environ, "TERM": "xterm-256color", "PYTHONPATH": os.pathsep.join(sys.path), **environment},
            timeout=20,
        )

    @property
    def text(self) -> str:
        """What is on the screen."""
        rows = (self.screen.buffer[y] for y in range(SIZE[1]))
        return "\n".join("".join(row[x].data for x in range(SIZE[0])) for row in rows)

    def until(self, words: str, *, gone: bool = False) -> None:
        """Read until the screen shows some words, or no longer."""
        while (words in self.text) is gone:
            try:
                data = self._child.read_nonblocking(65536, timeout=20)
            except pexpect.TIMEOUT:
                raise AssertionError(f"no {words!r} on the screen:\n{self.text}") from None
            self.sent += data
            # What pyte does not know it would print: private modes and queries are of no matter here.
            self._stream.feed(re.sub(rb"\x1b\[[<>=?][0-9;]*\$?[a-zA-Z]|\x1b\][^\x07]*\x07", b"", data))

    def press(self, keys: str) -> None:
        """Press keys."""
        self._child.send(keys)

    def leave(self) -> int:
        """Press q and wait for the end."""
        self.press("q")
        self.sent += self._child.read()
        self._child.close()
        return int(self._child.exitstatus)


@pytest.fixture
def hostile_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(checking, "check", examples.check)
    path = tmp_path / "hostile.db"
    with examples.open_at(path, create=True) as case:
        desk.add(case, "Eva", hostile_claims())
    return path


def test_terminal_when_texts_are_hostile_then_no_escape_of_theirs_is_sent(hostile_path: Path) -> None:
    terminal = Terminal("--case", str(hostile_path), "--by", "Ana", "tui")
    terminal.until("1 of 12")
    terminal.until("[bold]x[/]")
    terminal.press("jj")
    terminal.until("␛]0;HOSTILE␇")
    terminal.press("2")
    terminal.until("discrepanc")
    terminal.press("3")
    terminal.until("figure decided")
    terminal.press("G4")
    terminal.until("sources ·")
    terminal.press("jj5")
    terminal.until("Preview")
    terminal.press("JJJ6")
    terminal.until("added D1")
    assert terminal.leave() == 0
    assert OSC.findall(terminal.sent) == []
    for bad in (b"\x1b[31337m", b"\x1b[6n", b"\x00", "\u202e".encode(), "\x9b".encode()):
        assert bad not in terminal.sent


def test_terminal_when_a_claim_is_decided_then_it_is_in_the_case_after_q(tmp_path: Path, case_file: Path) -> None:
    path = tmp_path / "oil.db"
    path.write_bytes(case_file.read_bytes())
    terminal = Terminal("--case", str(path), "--by", "Ana", "--lang", "es", NO_COLOR="1")
    terminal.until("1 de 8")
    terminal.press("d")
    terminal.until("¿por qué?")
    terminal.press("no cuadra\r")
    terminal.until("u para deshacer")
    assert terminal.leave() == 0
    with examples.open_at(path) as case:
        held = desk.show(case, "C1")
        assert isinstance(held, CaseClaim)
        assert held.status is Status.DISPUTED
        assert held.decisions[0].reason == "no cuadra"
    # No colour at all: neither of the 256 nor a true one that is not a grey.
    colours = re.findall(rb"[34]8;2;(\d+);(\d+);(\d+)", terminal.sent)
    assert all(len(set(colour)) == 1 for colour in colours)


def test_terminal_when_it_breaks_then_one_line_and_no_text_of_a_document(tmp_path: Path, case_file: Path) -> None:
    path = tmp_path / "oil.db"
    path.write_bytes(case_file.read_bytes())
    (tmp_path / "sitecustomize.py").write_text(
        "from claimtrack.tui.widgets.claim_list import ClaimList\n"
        "def broken(self, page):\n    raise KeyError('broken on purpose')\n"
        "ClaimList.put_page = broken\n"
    )
    here = os.pathsep.join([str(tmp_path), *sys.path])
    child = pexpect.spawn(
        sys.executable,
        ["-m", "claimtrack", "--case", str(path), "tui"],
        dimensions=(SIZE[1], SIZE[0]),
        env={**os.environ, "TERM": "xterm-256color", "PYTHONPATH": here},
        timeout=20,
    )
    said = child.read()
    child.close()
    assert child.exitstatus == 3
    assert b"broken on purpose" in said
    assert b"Traceback" not in said
    assert "más de".encode() not in said.rpartition(b"\x1b[?1049l")[2]
