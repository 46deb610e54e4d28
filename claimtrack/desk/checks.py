"""Checking the case: its findings made anew, with what people made of them kept."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from claimtrack.casefile import annotations as marks
from claimtrack.casefile import queries, store_document, store_finding, store_link, store_reference
from claimtrack.casefile.case import CaseFile
from claimtrack.casefile.journal import Transaction
from claimtrack.casefile.queries import StoredReading
from claimtrack.casefile.store_finding import Changes, FindingRows
from claimtrack.desk import things, values
from claimtrack.desk.proposals import proposed_links
from claimtrack.model import Claim, ClaimKey, Entry, Finding, PlacedClaim, ReferenceFigure

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

    `only_if_stale` leaves findings alone that are of the documents as they are now. `watch` is told how far it is.
    """
    person = values.person(by)
    with case.reading() as connection:
        of = store_document.fingerprint(connection)
        if only_if_stale and store_document.checked(connection) == of:
            return Checked()
        readings, known = queries.readings(connection), _known(connection)
    # Computed before the lock is taken: nobody else waits for it.
    findings = _findings(readings, known, watch)
    with case.writing(person, sitting) as tx:
        if store_document.fingerprint(tx.connection) != of:
            readings = queries.readings(tx.connection)
            findings = _findings(readings, _known(tx.connection))
        changes, linked = _store(tx, readings, findings)
        if not changes.touched and not linked:
            return Checked()
        entry = tx.record(
            things.CHECK,
            FINDINGS,
            before=None,
            after={
                "findings": len(findings),
                "new": len(changes.new),
                "changed": len(changes.changed),
                "gone": len(changes.gone),
                "digest": hashlib.sha256("".join(finding.key for finding in findings).encode()).hexdigest(),
            },
        )
    return Checked(changes.new, changes.changed, changes.gone, entry)


def refresh(tx: Transaction) -> None:
    """Make the findings anew within an act that changed which documents are in view."""
    readings = queries.readings(tx.connection)
    _store(tx, readings, _findings(readings, _known(tx.connection)))


@dataclass(frozen=True, slots=True)
class _Known:
    """What a check takes as known besides the documents."""

    references: Sequence[ReferenceFigure]
    judged: Mapping[tuple[int, int], bool]
    """Of which claims, by number, people say that they measure the same, or that they do not."""


def _known(connection: Any) -> _Known:
    return _Known(store_reference.references(connection), marks.judged(connection))


def _findings(readings: Sequence[StoredReading], known: _Known, watch: Watch | None = None) -> list[Finding]:
    """What the rules find by what is known."""
    # Imported here: the rules and their word lists are not needed for any other act.
    from claimtrack import checking

    documents = [each.read for each in readings]
    if not known.judged and not known.references:
        return checking.check(documents, watch=watch) if watch else checking.check(documents)
    keys = _Numbers(readings).keys()
    pairs = {
        frozenset((keys[one], keys[other])): same
        for (one, other), same in known.judged.items()
        if one in keys and other in keys
    }
    judgements = checking.Judgements(
        (pair for pair, same in pairs.items() if same), (pair for pair, same in pairs.items() if not same)
    )
    return checking.check(documents, known.references, judgements, watch=watch)


def _store(tx: Transaction, readings: Sequence[StoredReading], findings: Sequence[Finding]) -> tuple[Changes, bool]:
    numbers = _Numbers(readings)
    rows = [
        FindingRows(finding, tuple(numbers.of(placed) for placed in finding.claims), numbers.documents(finding))
        for finding in findings
    ]
    changes = store_finding.replace_findings(tx, rows)
    ends = [link for each in rows for link in proposed_links(each.finding, each.claims)]
    linked = store_link.propose_links(tx, ends)
    store_document.set_checked(tx.connection, store_document.fingerprint(tx.connection))
    return changes, linked


class _Numbers:
    """Which claims and documents of the case the claims of a finding are."""

    def __init__(self, readings: Sequence[StoredReading]) -> None:
        self._documents = {each.read.document.sha256: each.document for each in readings}
        self._claims: dict[tuple[str, Claim], int] = {}
        self._keys: dict[ClaimKey, int] = {}
        for each in readings:
            for claim, number in zip(each.read.claims, each.claims, strict=True):
                placed = PlacedClaim(each.read.document, claim)
                self._claims.setdefault((placed.document.sha256, claim), number)
                self._keys.setdefault(placed.key, number)

    def of(self, placed: PlacedClaim) -> int:
        """The number of a claim; of two on one stretch the one that says the same."""
        number = self._claims.get((placed.document.sha256, placed.claim))
        return self._keys[placed.key] if number is None else number

    def keys(self) -> Mapping[int, ClaimKey]:
        """What each claim is known by, by its number."""
        return {number: key for key, number in self._keys.items()}

    def documents(self, finding: Finding) -> tuple[int, ...]:
        """The numbers of the documents that a finding speaks of."""
        named = {placed.document.sha256 for placed in finding.claims} | set(finding.documents)
        return tuple(sorted(self._documents[sha256] for sha256 in named))
