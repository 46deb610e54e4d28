"""What a check comes to: worked out by what the case held at a moment, and written as long as that still holds.

Whoever works it out holds no lock. A lock is held to write alone, so that the longest check keeps nobody waiting.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol

from claimtrack.casefile import journal, store_document, store_link, store_telling
from claimtrack.casefile.journal import Transaction
from claimtrack.casefile.store_finding import Changes
from claimtrack.desk import things
from claimtrack.desk.proposals import Ends


@dataclass(frozen=True, slots=True)
class Moment:
    """When something was worked out: after which entry of the journal, and on top of which check."""

    entry: int
    checked: str | None
    filed: Mapping[str, Any] | None

    @classmethod
    def of(cls, connection: Any) -> Moment:
        """The moment that a transaction sees."""
        last = journal.checkpoint(connection)
        checked, filed = store_document.checked(connection), store_telling.filed(connection)
        return cls(0 if last is None else last.number, checked, filed)

    def holds(self, tx: Transaction) -> bool:
        """Whether what was worked out then may be written now: nothing came between that it could contradict.

        Documents may have been added, which the next check takes up, and people may have decided.
        """
        now = Moment.of(tx.connection)
        if (now.checked, now.filed) != (self.checked, self.filed):
            return False
        later = journal.entries(tx.connection, after=self.entry, without=(things.ADD, things.DECIDE))
        roots = (things.root_of(tx, each) for each in later)
        return not any((thing := things.thing_of(root)) is None or thing.checked for root in roots)


class Written(Protocol):
    """What is worked out, and written in one go."""

    def write(self, tx: Transaction) -> None:
        """Write it."""
        ...


class Findings(Written, Protocol):
    """The findings of a check."""

    @property
    def changes(self) -> Changes:
        """What they change."""
        ...

    def told(self, connection: Any) -> tuple[int, str]:
        """How many there will be, and the digest of their keys."""
        ...


def _nothing() -> None:
    """There is nothing to give up."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The findings of a check, the links that they propose, and what the check leaves behind for the next one."""

    moment: Moment
    findings: Findings
    gone: Collection[Ends]
    """Links that are proposed no longer."""
    proposed: store_link.Links
    """Links that were not proposed before."""
    draft: Written
    went: Collection[int]
    """Documents that the check before took, and this one did not."""
    took: Mapping[int, int]
    """Documents that this check took, and the one before not so, with the versions of their rows."""
    filed: Mapping[str, Any] | None
    """What the tellings rest on; None where the case is too small for any."""
    checked: str
    """The fingerprint of the documents that the findings are of."""
    close: Callable[[], None] = _nothing
    """Gives up what it was worked out on; to be called once it is written, or is not to be."""

    @property
    def touches(self) -> bool:
        """Whether there may be anything in it that the case does not say already."""
        return self.findings.changes.touched or bool(self.gone or self.proposed)

    def write(self, tx: Transaction) -> Changes:
        """Write it all."""
        self.findings.write(tx)
        linked = store_link.change_proposals(tx, self.gone, self.proposed)
        if self.filed is not None:
            self.draft.write(tx)
            store_telling.note_checked(tx, self.went, self.took)
        if self.filed != self.moment.filed:
            store_telling.set_filed(tx, self.filed)
        store_document.set_checked(tx.connection, self.checked)
        changes = self.findings.changes
        return replace(changes, touched=changes.touched or linked)
