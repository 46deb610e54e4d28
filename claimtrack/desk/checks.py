"""Checking the case: its findings made anew, with what people made of them kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, nullcontext, suppress
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from claimtrack.casefile import store_document
from claimtrack.casefile.case import CaseFile
from claimtrack.casefile.journal import Transaction
from claimtrack.casefile.texts import Reading, TextOvertaken
from claimtrack.desk import renewing, things, values
from claimtrack.desk.outcome import Outcome
from claimtrack.desk.whole import Watch, check_all
from claimtrack.model import CaseUnusable, Entry

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


_TRIES = 3
"""So often a check is worked out while others may change the case under it; after that it is under the lock."""


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
    return _check(case, values.person(by), sitting, watch, only_if_stale=only_if_stale, told=True)


class CheckStopped(Exception):
    """Raised by who watches a check: it ends there, and nothing of it is written."""


_WATCH: ContextVar[Watch | None] = ContextVar("watch", default=None)


@contextmanager
def watched(watch: Watch) -> Iterator[None]:
    """Acts meanwhile tell `watch` how far the check is that follows them.

    Where it raises CheckStopped the act stands, and the findings wait for the next check.
    """
    token = _WATCH.set(watch)
    try:
        yield
    finally:
        _WATCH.reset(token)


@contextmanager
def followed(case: CaseFile, by: str) -> Iterator[Transaction]:
    """A transaction of an act on something that findings rest on: once it is kept, they follow it."""
    with case.writing(by) as tx:
        yield tx
    follow(case, by)


def follow(case: CaseFile, by: str) -> None:
    """Make the findings anew after an act that changed what they rest on, where they are not of the case as it is.

    The act is done and nobody is to do it again: where the case cannot be written now, or the check is stopped, the
    findings wait for the next check, and `views.is_checked` says so.
    """
    with suppress(CaseUnusable, CheckStopped):
        _check(case, by, None, _WATCH.get(), only_if_stale=True, told=False)


def _check(
    case: CaseFile, by: str, sitting: int | None, watch: Watch | None, *, only_if_stale: bool, told: bool
) -> Checked:
    """A check; where it is `told`, what it changed has an entry of its own."""
    for _ in range(_TRIES):
        # Worked out before the lock is taken: nobody else waits for it.
        try:
            worked = _work_out(case.reading, watch, only_if_stale=only_if_stale, told=told)
        except TextOvertaken:
            continue
        if worked is None:
            return Checked()
        with closing(worked.outcome), case.writing(by, sitting) as tx:
            if worked.outcome.moment.holds(tx):
                return worked.write(tx)
    with case.writing(by, sitting) as tx:
        worked = _work_out(lambda: nullcontext(tx.connection), only_if_stale=only_if_stale, told=told)
        if worked is None:
            return Checked()
        with closing(worked.outcome):
            return worked.write(tx)


@dataclass(frozen=True, slots=True)
class _Worked:
    """What a check comes to, and what its entry says where it has one."""

    outcome: Outcome
    summary: Mapping[str, Any] | None

    def write(self, tx: Transaction) -> Checked:
        """Write it, and its entry where it changed anything."""
        changes = self.outcome.write(tx)
        if not changes.touched or self.summary is None:
            return Checked(changes.new, changes.changed, changes.gone)
        entry = tx.record(things.CHECK, FINDINGS, before=None, after=self.summary)
        return Checked(changes.new, changes.changed, changes.gone, entry)


def _work_out(reading: Reading, watch: Watch | None = None, *, only_if_stale: bool, told: bool) -> _Worked | None:
    """What a check comes to; None where the findings are to be left as they are."""
    outcome = None
    if only_if_stale:
        with reading() as connection:
            if store_document.checked(connection) == store_document.fingerprint(connection):
                return None
            outcome = renewing.renew(connection)
    outcome = outcome or check_all(reading, watch)
    if not told or not outcome.touches:
        return _Worked(outcome, None)
    try:
        with reading() as connection:
            return _Worked(outcome, _summary(connection, outcome))
    except BaseException:
        outcome.close()
        raise


def _summary(connection: Any, outcome: Outcome) -> dict[str, Any]:
    count, digest = outcome.findings.told(connection)
    changes = outcome.findings.changes
    return {
        "findings": count,
        "new": len(changes.new),
        "changed": len(changes.changed),
        "gone": len(changes.gone),
        "digest": digest,
    }
