"""The hash chain: whatever is changed in a journal is found, and the first bad entry is named."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.casefile import chain
from claimtrack.casefile.chain import (
    FIRST_PREVIOUS,
    StoredEntry,
    entry_hash,
    payload_hash,
    verify_entries,
)
from claimtrack.model import Checkpoint


def journal(length: int, said: str = "because") -> list[StoredEntry]:
    entries: list[StoredEntry] = []
    for number in range(1, length + 1):
        previous = entries[-1].hash if entries else FIRST_PREVIOUS
        fields = ("Ana", f"2026-03-01T09:00:{number:02}.000000+00:00", number, "decide", f"C{number}")
        payload = payload_hash("00", None, '{"status":"disputed"}', said, "[]")
        undoes = number - 1 if number % 3 == 0 else None
        entries.append(
            StoredEntry(
                number,
                *fields,
                None,
                '{"status":"disputed"}',
                said,
                "[]",
                undoes,
                "00",
                payload,
                previous,
                entry_hash(number, *fields, undoes, payload, previous),
            )
        )
    return entries


GOOD = journal(12)
KEPT = Checkpoint(12, GOOD[-1].hash)


def why(entries: list[StoredEntry], kept: Checkpoint | None = None) -> tuple[int | None, str | None]:
    found = verify_entries(entries, kept)
    assert found.holds is (found.bad is None)
    return found.bad, found.why and found.why.key


def test_verify_when_untouched_then_holds() -> None:
    assert verify_entries(GOOD).entries == 12
    assert why(GOOD) == why(GOOD, KEPT) == why([]) == (None, None)
    assert why(GOOD, Checkpoint(5, GOOD[4].hash)) == (None, None)


@pytest.mark.parametrize("name", StoredEntry._fields)
@pytest.mark.parametrize("place", [0, 6, 11])
def test_verify_when_one_field_is_changed_then_that_entry_is_named(name: str, place: int) -> None:
    old = getattr(GOOD[place], name)
    values = {
        "number": 99,
        "sitting": 77,
        "undoes": 1 if place else 3,
        "before": "{}",
        "salt": None,
    }
    new = values.get(name, f"x{old}")
    entries = [*GOOD[:place], GOOD[place]._replace(**{name: new}), *GOOD[place + 1 :]]
    assert why(entries)[0] == place + 1
    assert why(entries, KEPT)[0] == place + 1


@given(st.integers(0, 11), st.sampled_from(StoredEntry._fields), st.data())
def test_verify_when_a_character_of_an_entry_is_changed_then_found(place: int, name: str, data: st.DataObject) -> None:
    old = getattr(GOOD[place], name)
    if not isinstance(old, str) or not old:
        return
    at = data.draw(st.integers(0, len(old) - 1))
    new = data.draw(st.characters(exclude_characters=old[at], codec="utf-8"))
    entries = list(GOOD)
    entries[place] = GOOD[place]._replace(**{name: old[:at] + new + old[at + 1 :]})
    assert why(entries)[0] == place + 1


def drop(entries: list[StoredEntry]) -> None:
    del entries[5]


def swap(entries: list[StoredEntry]) -> None:
    entries[5], entries[6] = entries[6], entries[5]


def duplicate(entries: list[StoredEntry]) -> None:
    entries.insert(5, entries[5])


def renumber_after_drop(entries: list[StoredEntry]) -> None:
    del entries[5]
    entries[5:] = [entry._replace(number=number) for number, entry in enumerate(entries[5:], 6)]


def chain_the_middle_anew(entries: list[StoredEntry]) -> None:
    entries[5] = journal(6, said="something else")[5]._replace(previous_hash=entries[4].hash)
    entry = entries[5]
    entries[5] = entry._replace(
        hash=entry_hash(*entry[:6], entry.undoes, entry.payload_hash, entry.previous_hash),
    )


@pytest.mark.parametrize(
    ("tamper", "bad"),
    [(drop, 6), (swap, 6), (duplicate, 7), (renumber_after_drop, 6), (chain_the_middle_anew, 7)],
)
def test_verify_when_entries_are_moved_then_named(tamper: Callable[[list[StoredEntry]], None], bad: int) -> None:
    entries = list(GOOD)
    tamper(entries)
    assert why(entries)[0] == bad


def test_verify_when_cut_off_then_only_a_checkpoint_tells() -> None:
    assert why(GOOD[:8]) == (None, None)
    assert why(GOOD[:8], KEPT) == (9, "case.journal.cut_off")


def test_verify_when_written_anew_then_only_a_checkpoint_tells() -> None:
    anew = journal(12, said="something else")
    assert why(anew) == (None, None)
    assert why(anew, KEPT) == (12, "case.journal.rewritten")


def test_hash_when_text_moves_between_fields_then_another() -> None:
    assert payload_hash("00", "ab", "c", None, "[]") != payload_hash("00", "a", "bc", None, "[]")
    assert payload_hash("00", None, "c", None, "[]") != payload_hash("00", "c", None, None, "[]")
    assert payload_hash("00", None, None, "x", "[]") != payload_hash("01", None, None, "x", "[]")


def emptied(entry: StoredEntry) -> StoredEntry:
    return entry._replace(before=None, after=None, reason=None, evidence="[]", salt=None)


def with_erasing(after: str, *, empty: tuple[int, ...]) -> list[StoredEntry]:
    """Twelve entries, some empty, and the entry of an erasing."""
    fields = ("Eva", "2026-03-01T10:00:00.000000+00:00", 13, "erase", "D1")
    payload = payload_hash("00", None, after, None, "[]")
    made = entry_hash(13, *fields, None, payload, GOOD[-1].hash)
    erasing = StoredEntry(13, *fields, None, after, None, "[]", None, "00", payload, GOOD[-1].hash, made)
    return [*(emptied(entry) if entry.number in empty else entry for entry in GOOD), erasing]


def test_verify_when_erased_then_holds_for_what_the_erasing_names_alone() -> None:
    assert why(with_erasing('{"entries":[2,7]}', empty=(2, 7))) == (None, None)
    assert why(with_erasing('{"entries":[2,7]}', empty=(2,))) == (None, None)
    assert why(with_erasing('{"entries":[2,7]}', empty=(2, 5, 7))) == (5, "case.journal.emptied")
    assert why(with_erasing('{"entries":[2,7]}', empty=(2, 7))[:12]) == (2, "case.journal.emptied")
    assert why(with_erasing("{}", empty=(3,))) == (3, "case.journal.emptied")


def test_verify_when_texts_are_more_than_are_kept_at_hand_then_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chain, "_MOST_KNOWN", 1)
    assert why(GOOD) == (None, None)
    assert why([*GOOD[:5], GOOD[5]._replace(actor="Eve"), *GOOD[6:]]) == (6, "case.journal.changed")


def test_verify_when_an_erased_entry_says_something_then_named() -> None:
    entries = with_erasing('{"entries":[2]}', empty=(2,))
    entries[1] = entries[1]._replace(reason="x")
    assert why(entries) == (2, "case.journal.changed")
    entries = with_erasing('{"entries":[2]}', empty=(2,))
    entries[1] = entries[1]._replace(actor="Eve")
    assert why(entries) == (2, "case.journal.changed")


def test_half_a_character_when_told_then_verified_like_any_other_and_a_change_beside_it_is_named() -> None:
    entries = journal(3, said="half of it: \ud83d")
    assert why(entries) == (None, None)
    assert why([entries[0], entries[1]._replace(reason="half of it: \ud83e"), entries[2]]) == (
        2,
        "case.journal.changed",
    )
    entries[1] = entries[1]._replace(salt=5)  # type: ignore[arg-type]
    assert why(entries) == (2, "case.journal.changed")
