"""Undo: a new entry that puts back what an earlier one changed."""

from __future__ import annotations

from collections.abc import Sequence

from claimtrack.casefile import journal
from claimtrack.casefile.case import CaseFile
from claimtrack.casefile.ids import ENTRY, number_of, sitting_number
from claimtrack.casefile.journal import Transaction
from claimtrack.desk import checks, things, values
from claimtrack.desk.things import Thing
from claimtrack.model import ActRefused, Entry


def undo(case: CaseFile, by: str, entries: Sequence[str] = (), *, sitting: str | None = None) -> tuple[Entry, ...]:
    """Undo entries ("E40"), a sitting, or the person's last call that still stands: all of it or nothing.

    An undo is undone by its number. What stands undone already is left as it is. Raises ActRefused where a later entry
    changed the same thing, and names it.
    """
    person = values.person(by)
    with case.writing(person) as tx:
        if entries:
            wanted = [_entry(tx, number_of(id_, ENTRY)) for id_ in dict.fromkeys(entries)]
        else:
            wanted = _sitting(tx, sitting_number(sitting) if sitting is not None else _last_sitting(tx))
        gone = journal.undone(tx.connection)
        written = []
        rests = False
        for entry in sorted(wanted, key=lambda each: each.number, reverse=True):
            root = things.root_of(tx, entry)
            thing = None if entry.erased else things.thing_of(root)
            if thing is None:
                if entries:
                    raise ActRefused(_why_not(root), entry=entry.id)
                continue
            rests |= thing.checked
            if entry.number in gone:
                continue
            written.append(_undo(tx, entry, thing))
            if entry.undoes is not None:
                # What it undid stands again, and may be among those to be undone.
                gone = journal.undone(tx.connection)
    if rests:
        checks.follow(case, person)
    return tuple(written)


def _undo(tx: Transaction, entry: Entry, thing: Thing) -> Entry:
    """Undo one entry that stands."""
    if thing.read(tx) != entry.after:
        later = things.last_change(tx, thing, entry.subject, entry.number)
        later = later or things.last_reading(tx, thing, entry.number)
        if later is None:
            # Somebody changed the table by hand.
            raise ActRefused("case.not_as_journal_says", subject=entry.subject, entry=entry.id)
        raise things.conflict(later)
    thing.write(tx, entry.before)
    return tx.record(things.UNDO, entry.subject, before=entry.after, after=entry.before, undoes=entry.number)


def _why_not(root: Entry) -> str:
    """Why an act cannot be undone."""
    if root.act == things.ERASE:
        return "case.erased_for_good"
    return "case.not_undoable" if root.act == things.CHECK else "case.entry_erased"


def _entry(tx: Transaction, number: int) -> Entry:
    found = journal.entries(tx.connection, numbers=[number])
    if not found:
        raise ActRefused("case.unknown", id=f"{ENTRY}{number}")
    return found[0]


def _sitting(tx: Transaction, sitting: int) -> list[Entry]:
    found = journal.entries(tx.connection, sitting=sitting)
    if not found:
        raise ActRefused("case.no_sitting", sitting=str(sitting))
    return found


def _last_sitting(tx: Transaction) -> int:
    """The sitting of the person's last act that can be undone and stands."""
    number = journal.last_sitting(tx.connection, tx.by, without=(things.UNDO, things.CHECK, things.ERASE))
    if number is None:
        raise ActRefused("case.nothing_to_undo", person=tx.by)
    return number
