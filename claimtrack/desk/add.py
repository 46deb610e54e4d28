"""Adding documents: each is one act, the call is one sitting, a check follows."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from claimtrack.casefile import store_document
from claimtrack.casefile.case import CaseFile
from claimtrack.casefile.ids import DOCUMENT
from claimtrack.desk import checks, rereading, things, values
from claimtrack.desk.checks import Checked
from claimtrack.desk.rereading import Differences
from claimtrack.model import Entry, InputRefused, Measure, ReadDocument


@dataclass(frozen=True, slots=True)
class Incoming:
    """A document as read, with the bytes that were received."""

    read: ReadDocument
    data: bytes
    measures: tuple[Measure | None, ...] | None = None
    """What its claims measure, where that was found out with them; the desk finds it out itself where it is None."""


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one document."""

    document: str
    """Its id ("D1")."""
    claims: int
    new: bool
    """False where the case has these bytes already: nothing was changed."""
    entry: Entry | None
    revision: Differences | None = None
    """How it differs from its older version, where one was published at the same address."""


@dataclass(frozen=True, slots=True)
class Addition:
    """What became of all documents of a call, and of the check that followed."""

    added: tuple[Added, ...]
    checked: Checked


def add(
    case: CaseFile,
    by: str,
    incoming: Iterable[Incoming],
    *,
    on_added: Callable[[Added], None] | None = None,
    watch: Callable[[int, int], None] | None = None,
) -> Addition:
    """Add documents one by one, then check the case. What is added stays, whatever becomes of the next one.

    Adding again what a broken-off call added already changes nothing, so a call can simply be repeated. `on_added` is
    called after each document, `watch` as in `check`. Raises InputRefused for bytes that are not those that were read.
    """
    person = values.person(by)
    added: list[Added] = []
    sitting: int | None = None
    try:
        for each in incoming:
            outcome = _add(case, person, each, sitting)
            if outcome.entry is not None:
                sitting = int(outcome.entry.sitting)
            added.append(outcome)
            if on_added is not None:
                on_added(outcome)
    except InputRefused:
        # What was added before stays, so its findings are due too.
        checks.check(case, person, sitting=sitting, only_if_stale=True)
        raise
    return Addition(tuple(added), checks.check(case, person, sitting=sitting, only_if_stale=True, watch=watch))


def _add(case: CaseFile, person: str, incoming: Incoming, sitting: int | None) -> Added:
    document = incoming.read.document
    if hashlib.sha256(incoming.data).hexdigest() != document.sha256:
        raise InputRefused("case.other_bytes", path=document.path)
    # Imported here: whoever only looks at a case needs no rules and no word lists.
    from claimtrack.reading import READER

    document = replace(document, path=values.storable(document.path))
    read = replace(incoming.read, document=document)
    measures = incoming.measures
    if measures is None:
        measures = tuple(things.measures_of(document, read.claims))
    with case.writing(person, sitting) as tx:
        number = store_document.in_view(tx.connection, document.sha256)
        if number is not None:
            return Added(f"{DOCUMENT}{number}", store_document.claim_count(tx.connection, number), False, None)
        number = store_document.hidden_reading(tx.connection, document.sha256, store_document.reading_digest(read))
        if number is None:
            number = store_document.insert_document(tx, read, incoming.data, measures, READER)
        else:
            store_document.unhide(tx, number, tx.time)
        entry = tx.record(
            things.ADD,
            f"{DOCUMENT}{number}",
            before=None,
            after=store_document.document_value(tx.connection, number),
        )
        revision = rereading.revise(tx, number)
    return Added(f"{DOCUMENT}{number}", len(read.claims), True, entry, revision)
