"""R8: whatever is changed in a journal of two hundred entries is found; what its end hides, a checkpoint tells."""

import sqlite3
from pathlib import Path

import pytest

from claimtrack import casefile, desk
from claimtrack.casefile.chain import StoredEntry, verify_entries
from claimtrack.model import Checkpoint, Status
from tests.casefile import examples
from tests.casefile.test_chain import chain_the_middle_anew, drop, duplicate, journal, renumber_after_drop, swap

ENTRIES = 59
"""As many as the made-up clock of the examples tells apart."""


@pytest.fixture(scope="module")
def entries(tmp_path_factory: pytest.TempPathFactory) -> list[StoredEntry]:
    """The journal of a real case with two hundred entries, as its columns hold it."""
    folder = tmp_path_factory.mktemp("journal")
    with examples.open_new(folder) as case:
        desk.add(case, "Ana", [examples.incoming(examples.oil())])
        number = 0
        while desk.last_entry(case) < 200:
            status = (Status.DISPUTED, Status.CORROBORATED)[number % 2]
            desk.decide(case, "Zoë", ["C1"], status, reason=None if number % 3 else f"por qué {number}")
            number += 1
        path = case.location
    connection = sqlite3.connect(path)
    names = ", ".join(StoredEntry._fields)
    rows = [StoredEntry._make(row) for row in connection.execute(f"SELECT {names} FROM journal ORDER BY number")]
    connection.close()
    assert len(rows) == 200
    assert verify_entries(rows).holds
    return rows


def flipped(entries: list[StoredEntry], step: int) -> int:
    """Change every so many characters of every text of every entry, one at a time; returns how many were changed."""
    done = 0
    for place, entry in enumerate(entries):
        for name, value in entry._asdict().items():
            if isinstance(value, int):
                changes: list[object] = [value + 1, value ^ 8]
            else:
                told = value or ""
                changes = [
                    told[:at] + chr(ord(told[at]) ^ 1) + told[at + 1 :] for at in range(done % step, len(told), step)
                ]
                changes.append(None if value is not None and name in ("before", "after", "reason") else f"{told}x")
            for change in changes:
                harmed = [*entries[:place], entry._replace(**{name: change}), *entries[place + 1 :]]
                found = verify_entries(harmed)
                assert found.bad == place + 1, (name, change)
                done += 1
    return done


def test_journal_when_a_character_is_changed_then_that_entry_is_named(entries: list[StoredEntry]) -> None:
    assert flipped(entries, 200) > 3500


@pytest.mark.slow
def test_journal_when_any_character_is_changed_then_that_entry_is_named(entries: list[StoredEntry]) -> None:
    assert flipped(entries, 1) > 60_000


@pytest.mark.parametrize("tamper", [drop, swap, duplicate, renumber_after_drop, chain_the_middle_anew])
def test_journal_when_entries_are_moved_then_found(tamper: object) -> None:
    harmed = list(journal(ENTRIES))
    tamper(harmed)  # type: ignore[operator]
    assert not verify_entries(harmed).holds


def test_journal_when_cut_off_or_written_anew_then_the_checkpoint_tells(entries: list[StoredEntry]) -> None:
    kept = Checkpoint(200, entries[-1].hash)
    for length in range(200):
        assert verify_entries(entries[:length]).holds
        assert verify_entries(entries[:length], kept).bad == length + 1
    anew = journal(ENTRIES, said="something else")
    assert verify_entries(anew).holds
    assert not verify_entries(anew, Checkpoint(ENTRIES, journal(ENTRIES)[-1].hash)).holds


@pytest.mark.parametrize("value", [5, 5.5, None])
@pytest.mark.parametrize("column", [1, 2, 4, 5, 9])
def test_journal_when_a_column_of_text_holds_none_then_the_entry_is_named(column: int, value: float | None) -> None:
    entries = [list(entry) for entry in journal(5)]
    entries[3][column] = value
    found = verify_entries([tuple(entry) for entry in entries])
    assert (found.bad, found.why and found.why.key) == (4, "case.journal.changed")


@pytest.mark.parametrize(
    "change", ["actor = x'5a6fc3ab'", "reason = x'00'", "time = x''", "undoes = 0", "salt = 5", "before = 5.5"]
)
def test_case_when_a_column_of_its_journal_holds_another_kind_of_value_then_found(tmp_path: Path, change: str) -> None:
    with examples.open_new(tmp_path) as case:
        desk.add(case, "Ana", [examples.incoming(examples.oil())])
        desk.decide(case, "Zoë", ["C1"], Status.DISPUTED, reason="a \x1a and a \0")
        desk.decide(case, "Zoë", ["C2"], Status.DISPUTED)
    by_hand = sqlite3.connect(tmp_path / "claimtrack.db")
    triggers = by_hand.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'journal'")
    for (name,) in triggers.fetchall():
        by_hand.execute(f"DROP TRIGGER {name}")
    by_hand.execute(f"UPDATE journal SET {change} WHERE number = 4")
    by_hand.commit()
    by_hand.close()
    with casefile.open_case(tmp_path / "claimtrack.db") as opened:
        found = desk.verify(opened)
        assert (found.bad, found.why and found.why.key) == (4, "case.journal.changed")


def test_case_when_a_byte_of_its_journal_is_changed_on_the_disk_then_found(tmp_path: Path) -> None:
    with examples.open_new(tmp_path) as case:
        desk.add(case, "Ana", [examples.incoming(examples.oil())])
        desk.decide(case, "Ana", ["C1"], Status.DISPUTED, reason="unmistakable")
    path = tmp_path / "claimtrack.db"
    data = path.read_bytes()
    at = data.index(b"unmistakable")
    path.write_bytes(data[:at] + b"U" + data[at + 1 :])
    with casefile.open_case(path) as opened:
        assert not desk.verify(opened).holds
