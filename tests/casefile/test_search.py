"""The index of words on a file: every claim is found as soon as it is there, however it was put in."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path

import pytest

from claimtrack import desk
from claimtrack.casefile import CaseFile, ClaimFilter, search
from claimtrack.casefile.tables import CLAIM
from tests.casefile import examples


@pytest.fixture
def case(tmp_path: Path) -> CaseFile:
    made = examples.open_new(tmp_path)
    desk.add(made, "Ana", [examples.incoming(examples.oil()), examples.incoming(examples.soldiers())])
    return made


def found(case: CaseFile, searched: str) -> list[str]:
    return list(desk.claim_ids(case, ClaimFilter(search=searched)))


def in_step(path: str | Path) -> bool:
    """Whether the index holds the words of the claims, and no others, and none is put in later."""
    connection = sqlite3.connect(path)
    try:
        # With a rank the engine holds its index against the text that it is of.
        connection.execute(f"INSERT INTO {search.TABLE} ({search.TABLE}, rank) VALUES ('integrity-check', 1)")
        return connection.execute(f"SELECT count(*) FROM {search.TABLE}_later").fetchone() == (0,)
    except sqlite3.DatabaseError:
        return False
    finally:
        connection.close()


def copy(columns: Sequence[str]) -> str:
    """A statement that makes a claim like the first one but for its number and its words."""
    other = {"id": "?1", "position": "?1", "folded": "'forty walruses'"}
    values = ", ".join(other.get(name, name) for name in columns)
    return f"INSERT INTO claim ({', '.join(columns)}) SELECT {values} FROM claim WHERE id = 1"


def by_hand(path: str, number: int) -> None:
    """What somebody does who opens the file with another program: a claim like the first, with words of its own."""
    connection = sqlite3.connect(path)
    columns = [name for _, name, *_ in connection.execute("PRAGMA table_info(claim)")]
    connection.execute(copy(columns), (number,))
    connection.commit()
    connection.close()


def test_words_when_documents_are_added_then_found_and_in_step(case: CaseFile) -> None:
    assert found(case, "sold") == ["C4"]
    assert in_step(case.location)


def test_words_when_a_case_is_imported_then_found_and_in_step(case: CaseFile, tmp_path: Path) -> None:
    bundle = tmp_path / "case.jsonl"
    bundle.write_text("".join(desk.export_lines(case)), encoding="utf-8", newline="")
    imported = examples.open_new(tmp_path, "imported.db")
    desk.import_lines(imported, str(bundle))
    assert found(imported, "sold") == ["C4"]
    assert in_step(imported.location)
    by_hand(imported.location, 9)
    assert found(imported, "walrus") == ["C9"]


def test_words_when_a_claim_is_put_in_by_hand_then_found_too(case: CaseFile) -> None:
    by_hand(case.location, 90)
    assert found(case, "walrus") == ["C90"]
    assert in_step(case.location)


def test_words_when_an_add_breaks_off_then_in_step_and_the_next_claim_is_found(case: CaseFile) -> None:
    with pytest.raises(ZeroDivisionError), case.writing("Ana") as tx, search.together(tx.connection, 90):
        raise ZeroDivisionError
    assert in_step(case.location)
    by_hand(case.location, 90)
    assert found(case, "walrus") == ["C90"]


def test_words_when_put_in_together_then_those_from_the_first_on_and_none_twice(case: CaseFile) -> None:
    with case.writing("Ana") as tx, search.together(tx.connection, 90):
        for number in (90, 91):
            tx.connection.exec_driver_sql(copy(CLAIM.c.keys()), (number,))
    assert found(case, "walrus") == ["C90", "C91"]
    assert in_step(case.location)


def test_index_when_of_words_that_no_claim_has_then_not_in_step(case: CaseFile) -> None:
    """That the check of this test sees what it is for."""
    connection = sqlite3.connect(case.location)
    connection.execute("DROP TRIGGER claim_search_update")
    connection.execute("UPDATE claim SET folded = 'forty walruses' WHERE id = 1")
    connection.commit()
    connection.close()
    assert not in_step(case.location)
