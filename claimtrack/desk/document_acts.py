"""Acts on documents: what is known of one corrected, one retracted by its publisher, taken out of view or erased."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from claimtrack.casefile import chain, journal, lookup, store_document, store_erasure
from claimtrack.casefile.case import CaseFile
from claimtrack.casefile.ids import DOCUMENT, number_of
from claimtrack.casefile.overwrite import copies_beside, overwrite
from claimtrack.desk import checks, facts, rereading, things, values
from claimtrack.desk.change import change
from claimtrack.desk.marks import signed
from claimtrack.model import ActRefused, Dated, Entry

_READ_BY = ("published", "language")
"""What a text is read by, apart from itself."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a person says of a document; None leaves what is known, an empty text says that nothing is."""

    published: date | None = None
    publisher: str | None = None
    title: str | None = None
    url: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Erasure:
    """What an erasing came to."""

    entries: tuple[Entry, ...]
    overwritten: bool
    """Whether the disk, too, holds nothing of it any more; erasing again tries that again."""
    copies: tuple[str, ...]
    """Copies of the case that were made before and lie beside it; they still hold the document."""


def document(case: CaseFile, by: str, id_: str, known: Known, *, seen: int | None = None) -> tuple[Entry, ...]:
    """Correct what is known of a document; with another date or language its text is read again. Raises ActRefused."""
    person, number = values.person(by), number_of(id_, DOCUMENT)
    told: dict[str, Any] = {
        name: values.reason(text)
        for name in ("publisher", "title", "url", "language")
        if (text := getattr(known, name)) is not None
    }
    if known.published is not None:
        told |= {"published": known.published.isoformat(), "dated": Dated.GIVEN.value}
    with checks.followed(case, person) as tx:
        lookup.require(tx.connection, DOCUMENT, number)
        thing = facts.fields(facts.CORRECT, number)
        before = thing.read(tx)
        after = {**before, **told}
        entries = change(tx, facts.CORRECT, f"{DOCUMENT}{number}", thing, after, seen=seen)
        if any(before[name] != after[name] for name in _READ_BY):
            # "Last month" is another one by another date.
            outcome = rereading.read_again(tx, number, anew=False)
            entries += (outcome.entry,) if outcome.entry else ()
        return entries


def retract(case: CaseFile, by: str, id_: str, *, reason: str | None = None) -> tuple[Entry, ...]:
    """Note that a document's publisher took it back: what rests on it is stale. Raises ActRefused."""
    person, why, number = values.person(by), values.reason(reason), number_of(id_, DOCUMENT)
    with case.writing(person) as tx:
        lookup.require(tx.connection, DOCUMENT, number)
        thing = facts.row(facts.RETRACT, document_id=number)
        after = dict(thing.key) | {"reason": why} | signed(tx)
        return change(tx, facts.RETRACT, f"{DOCUMENT}{number}", thing, after, reason=why)


def remove(case: CaseFile, by: str, id_: str, *, reason: str | None = None) -> tuple[Entry, ...]:
    """Take a document out of view, with all that was read from it and decided on it; `undo` brings it back.

    Nothing is written for one that is out of view already. Raises ActRefused.
    """
    person, why, number = values.person(by), values.reason(reason), number_of(id_, DOCUMENT)
    with checks.followed(case, person) as tx:
        before = store_document.document_value(tx.connection, number)
        if before is None and store_document.is_hidden(tx.connection, number):
            return ()
        lookup.require(tx.connection, DOCUMENT, number)
        store_document.hide(tx, number)
        entry = tx.record(things.REMOVE, f"{DOCUMENT}{number}", before=before, after=None, reason=why)
    return (entry,)


def erase(case: CaseFile, by: str, id_: str, *, reason: str | None = None) -> Erasure:
    """Delete a document for good: bytes, text, claims, what was decided on them, and what the journal says of it all.

    Who erased it and when stays in the journal, whose chain still verifies. There is no undo. What other documents name
    too, and copies of the case, stay. Raises ActRefused where there is no such document.
    """
    person, why, number = values.person(by), values.reason(reason), number_of(id_, DOCUMENT)
    subject = f"{DOCUMENT}{number}"
    written: tuple[Entry, ...] = ()
    with checks.followed(case, person) as tx:
        if not store_erasure.is_erased(tx.connection, number):
            gone = store_erasure.what_goes(tx.connection, number)
            if not gone.documents:
                raise ActRefused("case.unknown", id=subject)
            entries = store_erasure.entries_of(tx.connection, gone)
            after = {"document": subject, "claims": len(gone.claims), chain.ERASED: entries}
            store_erasure.empty(tx, gone)
            written = (tx.record(things.ERASE, subject, before=None, after=after, reason=why),)
            journal.erase(tx.connection, entries)
    return Erasure(written, overwrite(case), copies_beside(case))
