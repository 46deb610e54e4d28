"""What a person at a terminal sees: width, colour, nothing that a text could do to the terminal."""

import io
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pexpect
import pytest
from rich.cells import cell_len
from rich.console import Console

from claimtrack.cli.adding import _Progress
from claimtrack.cli.door import Door
from claimtrack.cli.output import Column, _shared, tail

Runner = Callable[..., Any]

STYLE = re.compile(r"\x1b\[[0-9;]*m")
TEXT = (
    "Russia sent more than 1 million barrels of oil to North Korea in 2024, the Open Source Centre said.\n"
    "North Korea may buy no more than 500,000 barrels of oil a year, \x1b[31mthe \u202eministry\x07 said.\n"
)


def environment(**others: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "TERM": "xterm-256color", **others}


def seen(*arguments: str, columns: int = 80, **environ: str) -> tuple[str, int]:
    child = pexpect.spawn(
        sys.executable,
        ["-m", "claimtrack", *arguments],
        dimensions=(24, columns),
        encoding="utf-8",
        env=environment(**environ),
        timeout=60,
    )
    child.expect(pexpect.EOF)
    child.close()
    return child.before.replace("\r\n", "\n"), child.exitstatus


@pytest.fixture
def case(here: Path, claimtrack: Runner) -> Path:
    folder = here / "a folder with rather a long name" / "reports"
    folder.mkdir(parents=True)
    (folder / "oil.txt").write_text(TEXT)
    assert claimtrack("add", str(folder)).code == 0
    return folder / "oil.txt"


@pytest.mark.usefixtures("case")
@pytest.mark.parametrize("command", [["claims"], ["findings"], ["documents"], ["check"], ["show", "F1"]], ids=" ".join)
def test_list_when_80_columns_then_it_fits_and_is_safe(command: list[str]) -> None:
    text, code = seen(*command)
    assert code == 0
    plain = STYLE.sub("", text)
    assert max(len(line.rstrip()) for line in plain.splitlines()) <= 80
    assert not {"\x1b", "\x07", "\u202e"} & set(plain)


@pytest.mark.usefixtures("case")
def test_colour_when_refused_then_none_and_the_words_stay() -> None:
    coloured, plain = seen("check")[0], seen("check", NO_COLOR="1")[0]
    assert "\x1b[33mquestion" in coloured
    assert not re.search(r"\x1b\[[0-9;]*3[0-7]", plain)
    assert "question" in plain


def test_text_when_on_a_terminal_then_marks_for_what_it_would_obey(case: Path) -> None:
    text, _ = seen("text", str(case), columns=120)
    assert "␛[31mthe ‹U+202E›ministry␇ said." in text
    assert not {"\x1b", "\x07", "\u202e"} & set(text)


def test_add_when_on_a_terminal_then_outcomes_and_a_bar(here: Path) -> None:
    for number in range(3):
        (here / f"{number}.txt").write_text(f"Spain sent {number + 40} ships to Cuba.\n")
    text, code = seen("add", ".")
    assert code == 0
    assert "3/3" in text
    assert [f"D{number + 1}  ./{number}.txt: 1 claim" in text for number in range(3)] == [True] * 3


@pytest.mark.parametrize("columns", [60, 80])
def test_add_when_names_are_long_then_each_outcome_is_a_line_and_the_bar_stays(here: Path, columns: int) -> None:
    folder = here / "a folder with quite a long name, as people give them" / "información del año 年度報告"
    folder.mkdir(parents=True)
    for number in range(3):
        name = f"number {number} of the ministry of transport, third quarter, final version.txt"
        (folder / name).write_text(f"Spain sent {number + 40} ships to Cuba.\n")
    text, code = seen("add", ".", columns=columns)
    assert code == 0
    shown = [line for line in STYLE.sub("", text.replace("\r", "\n")).split("\n") if line]
    outcomes = [line.removeprefix("\x1b[2K") for line in shown if "1 claim" in line and "version.txt" in line]
    assert len(outcomes) == 3
    assert all(cell_len(line) <= columns and "…" in line for line in outcomes), outcomes
    # The name of the file gives way, not the bar.
    bars = [line.removeprefix("\x1b[2K") for line in shown if "━" in line]
    assert any("3/3" in line for line in bars)
    assert all(cell_len(line.split("\x1b")[0]) <= columns for line in bars)


class Screen(io.StringIO):
    """A terminal that nobody looks at."""

    def isatty(self) -> bool:
        return True


def test_progress_when_files_take_a_second_each_then_the_time_left_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", Screen())
    monkeypatch.setenv("COLUMNS", "80")
    now, counted = 1000.0, threading.Event()

    def count() -> int:
        counted.wait(10)
        return 500

    def shown() -> str:
        told = io.StringIO()
        Console(file=told, width=80).print(progress._bar.get_renderable())
        return told.getvalue()

    with _Progress(Door(), count, clock=lambda: now) as progress:
        for number in range(20):
            now += 1.0
            progress.at(f"{number}.txt")
        # How many there are is still being counted: so many are read, and no time is told.
        assert "20/?  19.txt" in shown()
        counted.set()
        until = time.monotonic() + 10
        while progress._bar.tasks[0].total is None and time.monotonic() < until:
            time.sleep(0.01)
        for number in range(20, 30):
            now += 1.0
            progress.at(f"{number}.txt")
        assert "30/500 0:07:50 29.txt" in shown()
        # They come four times as fast from then on: what is left follows the last half minute.
        for number in range(30, 180):
            now += 0.25
            progress.at(f"{number}.txt")
        assert "180/500 0:01:20" in shown()
        progress.checking()
        assert "cross-check" in shown()


@pytest.mark.parametrize(
    ("text", "cells", "shown"),
    [("abcdef", 6, "abcdef"), ("abcdef", 5, "…cdef"), ("a年度", 4, "…度"), ("年度", 1, "…"), ("", 0, "")],
)
def test_tail_then_never_wider_than_there_is_room(text: str, cells: int, shown: str) -> None:
    assert tail(text, cells) == shown


@pytest.mark.slow
def test_add_when_interrupted_then_what_was_stored_is_kept_and_the_call_goes_on(here: Path, claimtrack: Runner) -> None:
    # So many that the signal comes in the middle, however late this process has its turn.
    many = 1000
    for number in range(many):
        (here / f"{number}.txt").write_text(f"Spain sent {number + 40} ships to Cuba.\n")
    # A shell has what it runs in the background ignore the signal, and whoever that starts ignores it too.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    process = subprocess.Popen(
        [sys.executable, "-m", "claimtrack", "add", "."],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(),
    )
    assert process.stdout is not None
    first = process.stdout.readline()
    process.send_signal(signal.SIGINT)
    _, err = process.communicate()
    assert process.returncode == 130
    assert first.startswith("D1  ")
    assert err.splitlines()[-1].startswith("claimtrack: interrupted.")
    assert len(err.splitlines()) == 2
    stored = len(claimtrack("documents", "--format", "jsonl").out.splitlines())
    assert 1 <= stored < many
    assert claimtrack("journal", "verify").code == 0
    assert "An add was broken off" in claimtrack("findings").err
    assert claimtrack("check").code == 0
    assert claimtrack("findings").err == ""
    some = sorted(str(path) for path in here.glob("1*.txt"))[:5]
    assert claimtrack("add", *some).code == 0


@pytest.mark.parametrize(
    ("needed", "width", "given"),
    [
        ([3, 10, 10], 80, [3, 10, 10]),
        ([3, 100, 10], 47, [3, 30, 10]),
        ([3, 100, 100], 47, [3, 20, 20]),
        ([3, 100, 100], 10, [3, 8, 8]),
    ],
)
def test_shared_then_what_is_needed_else_a_share_of_the_rest(needed: list[int], width: int, given: list[int]) -> None:
    assert _shared([Column("id"), Column("a", share=1), Column("b", share=1)], needed, width) == given


@pytest.mark.parametrize("arguments", [[], ["tui"], ["tui", "--blind"], ["--lang", "es", "--by", "Ana"]], ids=str)
@pytest.mark.usefixtures("case")
def test_no_command_when_on_a_terminal_then_the_review_opens(
    arguments: list[str], claimtrack: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[tuple[str, str, str, bool]] = []

    def run(case: Any, *, by: str, lang: str, settings: Any, blind: bool) -> None:
        del settings
        opened.append((case.location, by, lang, blind))

    monkeypatch.setattr("claimtrack.tui.run", run)
    monkeypatch.setattr("claimtrack.cli.output.Output.is_terminal", True)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    assert claimtrack(*arguments).code == 0
    person = ("Ana", "es") if "--by" in arguments else ("checker", "en")
    assert opened == [("claimtrack.db", *person, "--blind" in arguments)]


def test_no_command_when_there_is_no_case_then_no_screen_but_one_line(here: Path) -> None:
    text, code = seen()
    assert code == 2
    assert "claimtrack.db): claimtrack add FILE, or --case" in "".join(text.splitlines())
    assert list(here.iterdir()) == []
