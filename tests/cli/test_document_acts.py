"""Acts on documents at the command line: erase."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pexpect
import pytest

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
