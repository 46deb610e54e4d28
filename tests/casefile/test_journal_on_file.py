"""The journal of a file in two halves, by two processes: what one process finds, and named by the same entry."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from claimtrack import casefile
from claimtrack.casefile import chain, journal_on_file
from claimtrack.casefile.chain import StoredEntry, Stretch, concluded, follow, verify_entries
from claimtrack.casefile.escaping import escaped
from claimtrack.casefile.journal_on_file import verify
from claimtrack.model import Checkpoint
from tests.casefile.test_chain import GOOD, KEPT, journal, renumber_after_drop, with_erasing


def written(path: Path, entries: list[StoredEntry]) -> sqlite3.Connection:
    """A file with a journal and nothing else."""
    driver = sqlite3.connect(path, isolation_level=None)
    columns = [f'"{name}"' for name in StoredEntry._fields]
    columns[0] += " INTEGER PRIMARY KEY"
    driver.execute(f"CREATE TABLE journal ({', '.join(columns)})")
    driver.executemany(f"INSERT INTO journal VALUES ({', '.join('?' * len(entries[0]))})", entries)
    return driver


@pytest.fixture
def followed(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Journals are long from ten entries on; behind which entry this process itself followed the chain."""
    begun: list[int] = []

    def noted(entries: Iterator[StoredEntry], behind: Stretch, kept: Checkpoint | None = None) -> Stretch:
        begun.append(behind.entries)
        return follow(entries, behind, kept)

    monkeypatch.setattr(journal_on_file, "LONG", 10)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    monkeypatch.setattr(chain, "follow", noted)
    return begun


def changed(place: int) -> list[StoredEntry]:
    return [*GOOD[:place], GOOD[place]._replace(after="{}"), *GOOD[place + 1 :]]


def dropped(place: int) -> list[StoredEntry]:
    return [*GOOD[:place], *GOOD[place + 1 :]]


def renumbered() -> list[StoredEntry]:
    entries = list(GOOD)
    renumber_after_drop(entries)
    return entries


ERASED = with_erasing('{"entries":[2,5]}', empty=(2, 5))
"""Thirteen entries, of which the last says that two of the first half were erased."""
UNTOLD = with_erasing('{"entries":[5]}', empty=(2, 5))


@pytest.mark.parametrize(
    ("entries", "kept", "mine"),
    [
        (GOOD, None, [0]),
        (GOOD, KEPT, [0]),
        (ERASED, None, [0]),
        (changed(2), None, [0]),
        (dropped(5), None, [0, 5]),
        (changed(8), None, [0, 6]),
        (dropped(8), None, [0, 6]),
        (renumbered(), None, [0]),
        (UNTOLD, None, [0, 7]),
        (GOOD, Checkpoint(9, "0" * 64), [0, 6]),
        (GOOD, Checkpoint(99, "0" * 64), [0, 6]),
    ],
)
def test_verify_when_in_two_halves_then_what_one_process_finds(
    entries: list[StoredEntry], kept: Checkpoint | None, mine: list[int], tmp_path: Path, followed: list[int]
) -> None:
    """What the other process says counts where all holds, and there alone."""
    with closing(written(tmp_path / "a.db", entries)) as driver:
        found = verify(driver, kept)
    assert followed == mine
    assert found == verify_entries(entries, kept)


def test_verify_when_people_wrote_what_is_escaped_then_held_against_what_they_wrote(tmp_path: Path) -> None:
    entries = journal(12, "half \0 a line")
    stored = [entry._replace(reason=escaped(entry.reason or "")) for entry in entries]
    with closing(written(tmp_path / "a.db", stored)) as driver:
        assert verify(driver).holds
        driver.execute("UPDATE journal SET actor = 7 WHERE number = 4")
        assert verify(driver).bad == 4


@pytest.mark.parametrize("program", ["/no/such/python", "true"])
def test_verify_when_the_other_process_says_nothing_then_all_by_this_one(
    program: str, tmp_path: Path, followed: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", program)
    with closing(written(tmp_path / "a.db", GOOD)) as driver:
        found = verify(driver, KEPT)
    assert followed == [0, 6]
    assert found == verify_entries(GOOD, KEPT)


def test_other_process_when_it_began_behind_another_entry_then_nothing_of_it_counts(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with closing(written(path, GOOD)):
        for previous, told in ((GOOD[5].hash, Stretch(12, GOOD[11].hash)), ("0" * 64, None)):
            with journal_on_file._Second(str(path), 6, 12, KEPT) as second:
                assert second.told(previous) == told


def test_main_when_all_holds_then_tells_where_it_began_and_what_it_came_to(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.db"
    with closing(written(path, GOOD)) as driver:
        journal_on_file.main(str(path), "6", "12", "12", KEPT.hash)
        assert capsys.readouterr().out == f'["{GOOD[5].hash}", 12, "{GOOD[11].hash}", [], []]'
        journal_on_file.main(str(path), "6", "11")
        assert '", 11, "' in capsys.readouterr().out
        driver.execute("UPDATE journal SET after = '{}' WHERE number = 9")
        journal_on_file.main(str(path), "6", "12")
        assert capsys.readouterr().out == ""


@pytest.mark.parametrize("last", range(1, 14))
def test_stretches_when_parted_anywhere_then_together_what_the_whole_is(last: int) -> None:
    entries = with_erasing('{"entries":[2,5,9]}', empty=(2, 5, 9))
    for whole in (entries, entries[:12], with_erasing('{"entries":[2,9]}', empty=(2, 5, 9))):
        first = follow(whole[:last], Stretch(0, chain.FIRST_PREVIOUS))
        assert concluded(first.and_then(follow(whole[last:], first))) == verify_entries(whole)


def test_module_when_imported_then_without_what_makes_the_tables() -> None:
    """The second process is there at once."""
    asked = "import sys; import claimtrack.casefile.journal_on_file; sys.exit('sqlalchemy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0


def test_package_when_asked_for_what_it_has_not_then_said() -> None:
    assert casefile.Verification is chain.Verification
    with pytest.raises(AttributeError, match="'nothing'"):
        casefile.nothing  # noqa: B018
