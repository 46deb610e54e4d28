import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Runner = Callable[..., Any]


def test_demo_then_case_findings_report_and_the_next_command(here: Path, claimtrack: Runner) -> None:
    run = claimtrack("demo")
    assert run.code == 0
    case = here / "claimtrack-demo" / "claimtrack.db"
    assert run.error == f"new case: {case}"
    assert sorted(each.name for each in case.parent.iterdir() if "-" not in each.name) == [
        "claimtrack.db",
        "report.html",
    ]
    assert "⟦" not in run.out
    assert run.out.splitlines()[-1] == "next: claimtrack --case claimtrack-demo/claimtrack.db"
    assert str(here) not in run.out
    report = (case.parent / "report.html").read_text()
    assert "petroleo_y_tropas.txt" in report
    assert "/petroleo_y_tropas.txt" not in report
    assert claimtrack("--case", "claimtrack-demo/claimtrack.db", "claims").code == 0


def test_demo_when_run_again_then_nothing_is_added(here: Path, claimtrack: Runner) -> None:
    claimtrack("demo", "--out", "there is room")
    report = (here / "there is room" / "report.html").read_bytes()
    case = "there is room/claimtrack.db"
    before = claimtrack("--case", case, "journal", "list", "--format", "jsonl").out
    run = claimtrack("demo", "--out", "there is room")
    assert (run.code, run.err) == (0, "")
    assert run.out.splitlines()[-1] == f"next: claimtrack --case '{case}'"
    assert claimtrack("--case", case, "journal", "list", "--format", "jsonl").out == before
    assert (here / "there is room" / "report.html").read_bytes() == report


def test_demo_when_a_case_is_set_then_that_one_is_left_alone(
    here: Path, claimtrack: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLAIMTRACK_CASE", str(here / "mine.db"))
    assert claimtrack("demo").code == 0
    assert not (here / "mine.db").exists()


def test_demo_when_spanish_then_in_spanish(claimtrack: Runner) -> None:
    out = claimtrack("--lang", "es", "demo").out
    assert "después: claimtrack" in out
    assert "⟦" not in out


def test_demo_when_nobody_reads_on_then_it_is_made_all_the_same(here: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "claimtrack", "demo"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert process.stdout is not None
    process.stdout.close()
    process.stdout = None
    _, err = process.communicate()
    assert process.returncode == 0
    assert err.decode().startswith("new case: ")
    assert err.count(b"\n") == 1
    assert (here / "claimtrack-demo" / "report.html").exists()


def test_demo_when_its_folder_cannot_be_made_then_one_line(here: Path, claimtrack: Runner) -> None:
    (here / "taken").write_text("")
    run = claimtrack("demo", "--out", "taken")
    assert run.code == 2
    assert "taken" in run.error
