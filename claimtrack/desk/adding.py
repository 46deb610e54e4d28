"""Adding documents: each is one act, the call is one sitting, a check follows."""

from __future__ import annotations

import hashlib
import math
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from claimtrack.casefile import store_document
from claimtrack.casefile.case import CaseFile
from claimtrack.casefile.ids import DOCUMENT
from claimtrack.casefile.store_group import Group, known_documents
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


_PATIENCE = 1.0
"""Seconds after which documents that were read are written."""
_DOCUMENTS, _CLAIMS = 200, 4000
"""At most so many are written together, so that memory stays flat and others need not wait for the lock."""


@dataclass(frozen=True, slots=True)
class _Measured:
    """A document with what its figures measure, worked out before the lock is taken."""

    read: ReadDocument
    data: bytes
    measures: Sequence[Measure | None]
    digest: str


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
    path: str = ""
    """As the person named it, in this call."""


@dataclass(frozen=True, slots=True)
class Addition:
    """What became of all documents of a call, and of the check that followed."""

    added: tuple[Added, ...]
    """In their order; none where they were handed over one by one."""
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
    handed each outcome as it comes, and none is kept then: there may be very many. `watch` as in `check`. Raises
    InputRefused for bytes that are not those that were read.
    """
    person = values.person(by)
    added: list[Added] = []
    sitting: int | None = None
    for group, fault in groups(incoming):
        for outcome in store(case, person, group, sitting):
            if outcome.entry is not None:
                sitting = int(outcome.entry.sitting)
            if on_added is None:
                added.append(outcome)
            else:
                on_added(outcome)
        if isinstance(fault, InputRefused):
            # What was added before stays, so its findings are due too.
            checks.check(case, person, sitting=sitting, only_if_stale=True)
        if fault is not None:
            raise fault
    return Addition(tuple(added), checks.check(case, person, sitting=sitting, only_if_stale=True, watch=watch))


def known(case: CaseFile, hashes: Sequence[str]) -> dict[str, Added]:
    """What adding some bytes again would come to, by their SHA-256: those of documents in view, and no others."""
    with case.reading() as connection:
        found = known_documents(connection, hashes)
    return {
        sha256: Added(f"{DOCUMENT}{held.number}", held.claims, False, None)
        for (sha256, _), held in found.items()
        if not held.hidden
    }


def groups(incoming: Iterable[Incoming]) -> Iterator[tuple[list[_Measured], BaseException | None]]:
    """The documents as they come, the first by itself, some together where they come fast; after a fault no more.

    Nobody else waits while they are read, and none waits long for the next one.
    """
    each = iter(incoming)
    group: list[_Measured] = []
    began = -math.inf
    while True:
        try:
            group.append(_measured(next(each)))
        except BaseException as fault:
            yield group, None if isinstance(fault, StopIteration) else fault
            return
        size = sum(len(one.read.claims) for one in group)
        if time.monotonic() - began > _PATIENCE or len(group) >= _DOCUMENTS or size >= _CLAIMS:
            yield group, None
            group, began = [], time.monotonic()


def _measured(incoming: Incoming) -> _Measured:
    """A document as it is stored. Raises InputRefused for bytes that are not those that were read."""
    document = incoming.read.document
    if hashlib.sha256(incoming.data).hexdigest() != document.sha256:
        raise InputRefused("case.other_bytes", path=document.path)
    read = replace(incoming.read, document=replace(document, path=values.storable(document.path)))
    return _Measured(
        read,
        incoming.data,
        things.measures_of(read.document, read.claims) if incoming.measures is None else incoming.measures,
        store_document.reading_digest(read),
    )


def store(case: CaseFile, person: str, group: Sequence[_Measured], sitting: int | None) -> list[Added]:
    """Add documents, all or none; each has an entry and a time of its own."""
    if not group:
        return []
    # Imported here: whoever only looks at a case needs no rules and no word lists.
    from claimtrack.reading import reader

    outcomes = []
    with case.writing(person, sitting) as tx:
        several = Group(tx, [each.read for each in group])
        tx.hold()
        for place, each in enumerate(group):
            if place:
                tx.time = case.clock()
            path = each.read.document.path
            sha256, claims = each.read.document.sha256, len(each.read.claims)
            held = several.known(sha256, each.digest)
            if held is not None and not held.hidden:
                outcomes.append(Added(f"{DOCUMENT}{held.number}", held.claims, False, None, path=path))
                continue
            if held is None:
                number, value = several.put(each.read, each.digest, each.data, each.measures, reader())
            else:
                number = held.number
                store_document.unhide(tx, number, tx.time)
                value = dict(store_document.document_value(tx.connection, number) or {})
            entry = tx.record(things.ADD, f"{DOCUMENT}{number}", before=None, after=value)
            revision = None
            if several.is_told_at(each.read.document.url):
                several.flush()
                tx.release()
                revision = rereading.revise(tx, number)
                several.look_again()
                tx.hold()
            several.note(sha256, number, claims)
            outcomes.append(Added(f"{DOCUMENT}{number}", claims, True, entry, revision, path))
        several.flush()
        tx.release()
    return outcomes
