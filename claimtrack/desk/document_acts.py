"""Acts on documents: what is known of one corrected, one retracted by its publisher, one taken out of view."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from claimtrack.casefile import lookup, store_document
from claimtrack.casefile.case import CaseFile
from claimtrack.casefile.ids import DOCUMENT, number_of
from claimtrack.desk import checks, facts, things, values
from claimtrack.desk.change import change
from claimtrack.desk.marks import signed
from claimtrack.model import Dated, Entry


@dataclass(frozen=True, slots=True)
class Known:
    """What a person says of a document; None leaves what is known, an empty text says that nothing is."""

    published: date | None = None
    publisher: str | None = None
    title: str | None = None
    url: str | None = None
    language: str | None = None


def document(case: CaseFile, by: str, id_: str, known: Known, *, seen: int | None = None) -> tuple[Entry, ...]:
    """Correct what is known of a document. Its figures stay as they were read. Raises ActRefused."""
    person, number = values.person(by), number_of(id_, DOCUMENT)
    told: dict[str, Any] = {
        name: values.reason(text)
        for name in ("publisher", "title", "url", "language")
        if (text := getattr(known, name)) is not None
    }
    if known.published is not None:
        told |= {"published": known.published.isoformat(), "dated": Dated.GIVEN.value}
    with case.writing(person) as tx:
        lookup.require(tx.connection, DOCUMENT, number)
        thing = facts.fields(facts.CORRECT, number)
        return change(tx, facts.CORRECT, f"{DOCUMENT}{number}", thing, {**thing.read(tx), **told}, seen=seen)


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
    with case.writing(person) as tx:
        before = store_document.document_value(tx.connection, number)
        if before is None and store_document.is_hidden(tx.connection, number):
            return ()
        lookup.require(tx.connection, DOCUMENT, number)
        store_document.hide(tx, number)
        entry = tx.record(things.REMOVE, f"{DOCUMENT}{number}", before=before, after=None, reason=why)
        checks.refresh(tx)
    return (entry,)
