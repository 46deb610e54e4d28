"""A working hour at the keyboard of a real terminal; afterwards the journal tells exactly what was done."""

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from claimtrack import casefile, desk
from claimtrack.model import Status
from tests.tui.test_terminal import Terminal

_WORDS = {"c": Status.CORROBORATED, "d": Status.DISPUTED, "n": Status.UNRESOLVED}
_DECIDED, _SETTLED, _UNDONE = 30, 5, 3
_ARTICLES = 6


@pytest.mark.slow
def test_hour_when_worked_then_the_journal_tells_exactly_those_acts(
    repo_root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    articles = sorted((repo_root / "fixtures" / "gold" / "dev").glob("*.txt"))[:_ARTICLES]
    path = tmp_path / "hour.db"
    command = [sys.executable, "-m", "claimtrack", "--case", str(path), "--by", "Eva", "add"]
    reports = sorted((repo_root / "seeds").glob("*.txt"))
    subprocess.run([*command, *map(str, [*reports, *articles])], check=True, capture_output=True)
    with casefile.open_case(str(path)) as case:
        claims = list(desk.claim_ids(case))[:_DECIDED]
        before = desk.last_entry(case)
    assert len(claims) == _DECIDED

    terminal = Terminal("--case", str(path), "--by", "Ana", "--lang", "en", "tui")
    terminal.until("1 of ")
    _filter(terminal, "h")
    terminal.until("≠?= with a finding")
    _filter(terminal, "0")
    terminal.until("≠?= with a finding", gone=True)
    terminal.until("C1 · ")
    for number, claim in enumerate(claims):
        key = "cdn"[number % 3]
        terminal.press(key)
        terminal.until(f"{claim} {_WORDS[key].value} · why?")
        terminal.press("seen it\r" if number < 2 else "\r")
        terminal.until(f"{claim} {_WORDS[key].value} · u to undo")
    terminal.press("2")
    terminal.until("pending")
    for _ in range(_SETTLED):
        terminal.press("s")
        terminal.until("what does it come to?")
        terminal.press("x")
        terminal.until("explained · why?")
        terminal.press("\r")
        terminal.until("explained · u to undo")
    _edit(terminal)
    _make(terminal)
    _merge(terminal)
    with casefile.open_case(str(path)) as case:
        journal = desk.journal(case)
    # Those with a reason have a later entry on the same claim.
    old = [entry.number for entry in journal if entry.subject in claims[5 : 5 + _UNDONE] and entry.act == "decide"]
    assert len(old) == _UNDONE
    terminal.press("6")
    at = journal[-1].number
    # What was done last is said on the screen before, too.
    terminal.until(f" E{at} · ")
    for done, number in enumerate(sorted(old, reverse=True)):
        # Each undo is an entry above those that were there.
        terminal.press("g" + "j" * (at + done - number))
        terminal.until(f" E{number} · ")
        terminal.press("u")
        terminal.until("as it was before")
        terminal.press("g")
        terminal.until(f"undid E{number}")
    terminal.press("r")
    terminal.until("Preview")
    terminal.press("jj\r")
    terminal.until("Where is the report")
    terminal.press("\x15")
    terminal.until("│ file" + " " * 40)
    terminal.press("hour.html")
    terminal.until("hour.html ")
    terminal.press("\r")
    terminal.until("Where is the report", gone=True)
    terminal.press("r")
    terminal.until("written:")
    assert terminal.leave() == 0

    with casefile.open_case(str(path)) as case:
        mine = [entry for entry in desk.journal(case) if entry.number > before]
        assert {entry.actor for entry in mine} == {"Ana"}
        done = Counter(entry.act for entry in mine)
        # A reason that is given after its decision is an entry of its own.
        assert done == {"decide": _DECIDED + 2, "settle": _SETTLED, "edit": 1, "claim": 1, "merge": 1, "undo": _UNDONE}
        assert {entry.subject for entry in mine if entry.act == "decide"} == set(claims)
        assert {entry.undoes for entry in mine if entry.act == "undo"} == set(old)
        assert desk.verify(case).holds
        counts = desk.status_counts(case)
        assert sum(counts[status] for status in _WORDS.values()) == _DECIDED - _UNDONE
        report = (tmp_path / "hour.html").read_text(encoding="utf-8")
        assert "<!doctype html>" in report.lower()
        assert "seen it" in report


def _filter(terminal: Terminal, key: str) -> None:
    terminal.press("f")
    terminal.until("Which claims are listed?")
    terminal.press(key)
    terminal.until("Which claims are listed?", gone=True)


def _edit(terminal: Terminal) -> None:
    terminal.press("1")
    terminal.until("1 Queue")
    _filter(terminal, "a")
    terminal.press("g")
    terminal.until("C1 · ")
    terminal.press("e")
    terminal.until("what does it read?")
    terminal.press("123456")
    terminal.until("123456")
    terminal.press("\r")
    terminal.until("set what C1 reads")


def _make(terminal: Terminal) -> None:
    terminal.press("3")
    terminal.until("figures decided")
    terminal.press("v")
    terminal.until("begin here")
    terminal.press("vww\r")
    terminal.until("what does it read?")
    terminal.press("\r")
    terminal.until(" by hand")


def _merge(terminal: Terminal) -> None:
    terminal.press("4")
    terminal.until("sources ·")
    terminal.press("=")
    terminal.until("is really which source?")
    terminal.press("\r")
    terminal.until("claims together?")
    terminal.press("y")
    terminal.until("merged a source")
