"""Acts on documents at the command line: erase, reread, newer versions."""

import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pexpect
import pytest

from claimtrack import reading
from claimtrack.model import ReadDocument

Runner = Callable[..., Any]

CAP = "North Korea may buy no more than 500,000 barrels of oil a year.\n"


@pytest.fixture
def added(here: Path, claimtrack: Runner) -> Path:
    """A case of one document."""
    (here / "cap.txt").write_text(CAP)
    assert claimtrack("add", "cap.txt").code == 0
    return here


@pytest.mark.usefixtures("added")
def test_erase_when_not_confirmed_then_refused_in_a_line(claimtrack: Runner, shell: Runner) -> None:
    for run in (claimtrack("erase", "d1"), shell("erase", "D1", stdin=b"D1\n")):
        assert run.code == 2
        assert "erase D1 --yes" in run.error
    assert claimtrack("show", "C1").code == 0


def test_erase_when_confirmed_then_gone_from_the_file_and_shown_in_the_journal(added: Path, claimtrack: Runner) -> None:
    run = claimtrack("--by", "Eva", "erase", "D1", "--yes", "--reason", "a judge said so")
    assert run.code == 0
    assert "erased D1 for good" in run.out
    assert "Backups" in run.error
    assert b"barrels" not in (added / "claimtrack.db").read_bytes()
    journal = claimtrack("journal", "list").out
    assert "added D1 (erased)" in journal
    assert "Eva" in journal
    assert claimtrack("journal", "verify").code == 0
    shown = claimtrack("show", "D1")
    assert (shown.code, "erased by Eva" in shown.error) == (2, True)
    assert claimtrack("documents").code == 0
    undo = claimtrack("undo", "E3")
    assert (undo.code, "for good" in undo.error) == (2, True)


@pytest.mark.usefixtures("added")
@pytest.mark.parametrize(("answer", "code"), [("d1", 0), ("yes", 2)])
def test_erase_when_asked_at_a_terminal_then_only_its_id_goes_on(answer: str, code: int) -> None:
    child = pexpect.spawn(sys.executable, ["-m", "claimtrack", "erase", "D1"], encoding="utf-8", timeout=30)
    child.expect("Type D1")
    child.sendline(answer)
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == code


def test_reread_when_better_then_counts_and_what_is_lost(
    added: Path, claimtrack: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = claimtrack("reread")
    assert (run.code, run.out) == (0, "D1 cap.txt: as before\n")
    assert claimtrack("decide", "C1", "disputed").code == 0
    monkeypatch.setattr(reading, "reader", lambda: 1000)
    assert "1 of the documents: D1. claimtrack reread" in " ".join(claimtrack("doctor").out.split())
    monkeypatch.setattr(reading, "read", lambda document: ReadDocument(document, ()))
    run = claimtrack("reread", "d1")
    assert run.code == 0
    assert run.out.splitlines() == [
        "D1 cap.txt: 0 as before, 0 moved, 0 new, 1 lost, 0 no longer read",
        "C1 “no more than 500,000 barrels of oil a year” is lost: it stays for what was decided on it. "
        "claimtrack show C1",
    ]
    assert "not found in the last reading" in claimtrack("show", "C1").out
    assert json.loads(claimtrack("claims", "--format", "jsonl").out)["lost"] is True
    assert claimtrack("reread", "D7").code == 2
    assert added.is_dir()


def test_add_when_other_bytes_at_one_address_then_shown_as_a_newer_version(added: Path, claimtrack: Runner) -> None:
    (added / "v1.txt").write_text(CAP + "It sent 12,000 soldiers abroad.\n")
    (added / "v2.txt").write_text(CAP + "It sent 15,000 soldiers abroad, and says so itself in a long sentence.\n")
    (added / "m.csv").write_text("path,url\nv1.txt,https://example.org/a\nv2.txt,https://example.org/a\n")
    assert claimtrack("add", "--manifest", "m.csv", "v1.txt").code == 0
    run = claimtrack("add", "--manifest", "m.csv", "v2.txt")
    assert run.code == 0
    assert "D3 is a newer version of D2: 1 claim carried over, 1 no longer said, 1 new. claimtrack show D3" in run.out
    shown = claimtrack("show", "D3").out
    assert re.search(r"older version\s+D2", shown)
    assert re.search(r"no longer said\s+C3 .*12,000 soldiers", shown)
    assert re.search(r"new\s+C5 .*15,000 soldiers", shown)
    assert re.search(r"newer version\s+D3", claimtrack("show", "D2").out)
    assert "superseded by D3" in " ".join(claimtrack("documents").out.split())
    assert claimtrack("undo").code == 0
    assert "12,000" in claimtrack("claims").out
