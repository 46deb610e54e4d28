"""Checking the case: its findings made anew, with what people made of them kept."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimtrack.casefile import queries, store_document, store_finding, store_link
from claimtrack.casefile.case import CaseFile
from claimtrack.casefile.journal import Transaction
from claimtrack.casefile.queries import StoredReading
from claimtrack.casefile.store_finding import Changes, FindingRows
from claimtrack.desk import renewing, things, values
from claimtrack.desk.proposals import proposed_links
from claimtrack.desk.renewing import Known, Numbers
from claimtrack.model import Entry, Finding

if TYPE_CHECKING:
    from claimtrack.checking.shelf import Shelf

FINDINGS = "findings"
"""The subject of the entry of a check."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check changed, as ids ("F3"), and its entry where it changed anything."""

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    """Those whose verdict or figures are others than before."""
    gone: tuple[str, ...] = ()
    entry: Entry | None = None


Watch = Callable[[int, int], None]
"""Is told how many documents are done, of how many; what it raises ends the check, and nothing is written."""


def check(
    case: CaseFile,
    by: str,
    *,
    sitting: int | None = None,
    only_if_stale: bool = False,
    watch: Watch | None = None,
) -> Checked:
    """Cross-check all documents of the case. Dispositions stay; where the figures changed the finding is open again.

    `only_if_stale` leaves findings alone that are of the documents as they are now, and makes anew no more than what
    changed since can reach. `watch` is told how far it is.
    """
    person = values.person(by)
    with case.reading() as connection:
        of = store_document.fingerprint(connection)
        if only_if_stale and store_document.checked(connection) == of:
            return Checked()
        by_change = only_if_stale and renewing.is_filed(connection)
    if by_change:
        with case.writing(person, sitting) as tx:
            renewed = renewing.renew(tx)
            if renewed is not None:
                return _recorded(tx, renewed)
    with case.reading() as connection:
        of = store_document.fingerprint(connection)
        readings, known = queries.readings(connection), renewing.known(connection)
    # Computed before the lock is taken: nobody else waits for it.
    findings, shelf = _findings(readings, known, watch)
    with case.writing(person, sitting) as tx:
        if store_document.fingerprint(tx.connection) != of:
            readings, known = queries.readings(tx.connection), renewing.known(tx.connection)
            findings, shelf = _findings(readings, known)
        return _recorded(tx, _store(tx, readings, findings, known, shelf))


def _recorded(tx: Transaction, changes: Changes) -> Checked:
    """The entry of a check; none where it changed nothing."""
    if not changes.touched:
        return Checked()
    keys = store_finding.live_keys(tx.connection)
    entry = tx.record(
        things.CHECK,
        FINDINGS,
        before=None,
        after={
            "findings": len(keys),
            "new": len(changes.new),
            "changed": len(changes.changed),
            "gone": len(changes.gone),
            "digest": hashlib.sha256("".join(keys).encode()).hexdigest(),
        },
    )
    return Checked(changes.new, changes.changed, changes.gone, entry)


def refresh(tx: Transaction) -> None:
    """Make the findings anew within an act that changed what they rest on."""
    if renewing.renew(tx) is None:
        readings, known = queries.readings(tx.connection), renewing.known(tx.connection)
        findings, shelf = _findings(readings, known)
        _store(tx, readings, findings, known, shelf)


def _findings(
    readings: Sequence[StoredReading], known: Known, watch: Watch | None = None
) -> tuple[list[Finding], Shelf | None]:
    """What the rules find by what is known; of a larger case with the shelf on which its documents stand."""
    # Imported here: the rules and their word lists are not needed for any other act.
    from claimtrack import checking
    from claimtrack.checking.ground import Ground
    from claimtrack.checking.shelf import Shelf

    documents = [each.read for each in readings]
    small = sum(len(each.claims) for each in readings) < renewing.SMALL
    if small and not known.judged and not known.references:
        return checking.check(documents, watch=watch) if watch else checking.check(documents), None
    judgements = known.judgements(Numbers(readings).keys())
    if small:
        return checking.check(documents, known.references, judgements, watch=watch), None
    ground = Ground.of(known.references, judgements)
    shelf = Shelf(documents, ground)
    return checking.findings_of(shelf, ground, watch), shelf


def _store(
    tx: Transaction, readings: Sequence[StoredReading], findings: Sequence[Finding], known: Known, shelf: Shelf | None
) -> Changes:
    numbers = Numbers(readings)
    rows = [
        FindingRows(finding, tuple(numbers.of(placed) for placed in finding.claims), numbers.documents(finding))
        for finding in findings
    ]
    changes = store_finding.replace_findings(tx, rows)
    ends = [link for each in rows for link in proposed_links(each.finding, each.claims)]
    linked = store_link.propose_links(tx, ends)
    store_document.set_checked(tx.connection, store_document.fingerprint(tx.connection))
    renewing.file_all(tx, readings, known, shelf)
    return replace(changes, touched=changes.touched or linked)
