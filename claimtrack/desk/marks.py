"""Notes and tags on anything of a case, and whether two claims measure the same."""

from __future__ import annotations

from typing import Any

from claimtrack.casefile import annotations as kept
from claimtrack.casefile import lookup, store_row
from claimtrack.casefile.case import CaseFile
from claimtrack.casefile.columns import utc_text
from claimtrack.casefile.ids import CLAIM, ENTRY, number_of, split
from claimtrack.casefile.journal import Transaction
from claimtrack.desk import checks, facts, values
from claimtrack.desk.change import change
from claimtrack.model import ActRefused, Entry

_LONGEST_WORD = 60


def signed(tx: Transaction) -> dict[str, Any]:
    """Who and when, as a row holds it."""
    return {"person": tx.by, "time": utc_text(tx.time)}


def note(case: CaseFile, by: str, id_: str, text: str) -> tuple[Entry, ...]:
    """Note something on a claim, document, finding, source or link; the same note twice is one. Raises ActRefused."""
    person, told = values.person(by), values.reason(text)
    if told is None:
        raise ActRefused("case.empty_note")
    with case.writing(person) as tx:
        subject = _subject(tx, id_)
        thing = facts.row(facts.NOTE, subject=subject, digest=kept.note_digest(person, told))
        return change(tx, facts.NOTE, subject, thing, dict(thing.key) | {"text": told} | signed(tx))


def tag(case: CaseFile, by: str, id_: str, word: str, *, remove: bool = False) -> tuple[Entry, ...]:
    """File something under a word, or no longer. Words differ whatever their case. Raises ActRefused."""
    person = values.person(by)
    told = "-".join(values.storable(word).casefold().split())
    if not 0 < len(told) <= _LONGEST_WORD:
        raise ActRefused("case.bad_tag", word=word, most=_LONGEST_WORD)
    with case.writing(person) as tx:
        subject = _subject(tx, id_)
        thing = facts.row(facts.TAG, subject=subject, word=told)
        if remove:
            return change(tx, facts.UNTAG, subject, thing, None)
        there = store_row.read_row(tx.connection, thing.table, thing.key)
        # Who tags what is tagged already adds nothing.
        return () if there else change(tx, facts.TAG, subject, thing, dict(thing.key) | signed(tx))


def _subject(tx: Transaction, id_: str) -> str:
    """The id of something in view. Raises ActRefused, also for a journal entry."""
    letter, number = split(id_)
    if letter == ENTRY:
        raise ActRefused("case.no_note_on_entry", entry=f"{letter}{number}")
    lookup.find(tx.connection, letter, number)
    return f"{letter}{number}"


def same(
    case: CaseFile, by: str, first: str, second: str, *, reason: str | None = None, seen: int | None = None
) -> tuple[Entry, ...]:
    """Say that two claims measure the same: what `differ` kept apart is compared again. Raises ActRefused."""
    return _judge(case, by, (first, second), facts.SAME, reason, seen)


def differ(
    case: CaseFile, by: str, first: str, second: str, *, reason: str | None = None, seen: int | None = None
) -> tuple[Entry, ...]:
    """Say that two claims do not measure the same: no finding holds the two against each other. Raises ActRefused."""
    return _judge(case, by, (first, second), facts.DIFFER, reason, seen)


def _judge(
    case: CaseFile, by: str, claims: tuple[str, str], act: str, reason: str | None, seen: int | None
) -> tuple[Entry, ...]:
    person, why = values.person(by), values.reason(reason)
    low, high = sorted(number_of(claim, CLAIM) for claim in claims)
    if low == high:
        raise ActRefused("case.same_claim", claim=f"{CLAIM}{low}")
    with checks.followed(case, person) as tx:
        for number in (low, high):
            lookup.require(tx.connection, CLAIM, number)
        thing = facts.row(act, first_id=low, second_id=high)
        after = dict(thing.key) | {"same": act == facts.SAME, "reason": why} | signed(tx)
        return change(tx, act, f"{CLAIM}{low}", thing, after, reason=why, seen=seen)
