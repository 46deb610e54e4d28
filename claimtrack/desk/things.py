"""What an act changes, so that an undo can find it and put it back: one class a kind of thing.

The journal holds what a thing was before an act and after it. `read` says what it is now, in the same words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from claimtrack.casefile import (
    chain,
    journal,
    lookup,
    store_claim,
    store_decision,
    store_document,
    store_finding,
    store_link,
    store_reading,
)
from claimtrack.casefile.ids import split
from claimtrack.casefile.journal import Transaction
from claimtrack.casefile.serial import from_data, to_data
from claimtrack.casefile.store_finding import Settlement
from claimtrack.desk import facts, values
from claimtrack.model import ActRefused, Claim, Decision, Document, Entry, Link, Measure, PlacedClaim
from claimtrack.model.message import Parameter

Value = Mapping[str, Any] | None

ADD, CHECK, DECIDE, LINK, ACCEPT, REFUSE, SETTLE, UNDO = (
    "add",
    "check",
    "decide",
    "link",
    "accept",
    "refuse",
    "settle",
    "undo",
)
REMOVE, ERASE, CLAIM, EDIT, REREAD, REVISE = "remove", chain.ERASE, "claim", "edit", "reread", "revise"


class Thing(Protocol):
    """Something that an act changes as a whole."""

    @property
    def checked(self) -> bool:
        """Whether findings rest on it."""
        ...

    def read(self, tx: Transaction) -> Value:
        """What it is now; None where it is not there."""
        ...

    def write(self, tx: Transaction, value: Value) -> None:
        """Make it what it was."""
        ...


@dataclass(frozen=True, slots=True)
class DecisionOf:
    """One person's decision on one claim."""

    claim: int
    person: str

    @property
    def checked(self) -> bool:
        """Whether findings rest on it."""
        return False

    def read(self, tx: Transaction) -> Value:
        """The decision."""
        made = store_decision.decision(tx.connection, self.claim, self.person)
        return None if made is None else to_data(made)

    def write(self, tx: Transaction, value: Value) -> None:
        """Put the decision back. Raises ActRefused where the claim, or its evidence, is no longer in view."""
        made = None if value is None else from_data(Decision, value)
        if made is not None:
            lookup.require(tx.connection, "C", self.claim)
            values.evidence(tx, made.evidence)
        store_decision.set_decision(tx, self.claim, self.person, made)


@dataclass(frozen=True, slots=True)
class StateOf:
    """What people made of one link."""

    link: int

    @property
    def checked(self) -> bool:
        """Whether findings rest on it."""
        return False

    def read(self, tx: Transaction) -> Value:
        """The link as somebody set it."""
        made = store_link.link_state(tx.connection, self.link)
        return None if made is None else to_data(made)

    def write(self, tx: Transaction, value: Value) -> None:
        """Put it back. Raises ActRefused where one of the claims is no longer in view."""
        made = None if value is None else from_data(Link, value)
        if made is not None:
            for claim in (made.first, made.second):
                lookup.require(tx.connection, *split(claim))
        store_link.set_link(tx, self.link, made)


@dataclass(frozen=True, slots=True)
class SettlementOf:
    """What people made of one finding."""

    finding: int

    @property
    def checked(self) -> bool:
        """Whether findings rest on it."""
        return False

    def read(self, tx: Transaction) -> Value:
        """The settlement."""
        made = store_finding.settlement(tx.connection, self.finding)
        return None if made is None else to_data(made)

    def write(self, tx: Transaction, value: Value) -> None:
        """Put it back. Raises ActRefused where the finding, or its evidence, is no longer in view."""
        made = None if value is None else from_data(Settlement, value)
        if made is not None:
            if store_finding.figures_of(tx.connection, self.finding) is None:
                raise ActRefused("case.unknown", id=f"F{self.finding}")
            values.evidence(tx, made.evidence)
        store_finding.set_settlement(tx, self.finding, made)


@dataclass(frozen=True, slots=True)
class DocumentInView:
    """A document and all that was read from it; `removed` by a person, it goes with all that was decided on it."""

    document: int
    removed: bool = field(default=False, compare=False)

    @property
    def checked(self) -> bool:
        """Whether findings rest on it."""
        return True

    def read(self, tx: Transaction) -> Value:
        """What the journal says of the document."""
        return store_document.document_value(tx.connection, self.document)

    def write(self, tx: Transaction, value: Value) -> None:
        """Hide the document or bring it back.

        Raises ActRefused where people have decided on something in it, or where the same bytes were added again.
        """
        if value is None and self.removed:
            store_document.hide(tx, self.document)
            return
        if value is None:
            if store_reading.older_of(tx.connection, self.document) is not None:
                later = journal.entries(tx.connection, subjects=[f"D{self.document}"])
                raise conflict(next(entry for entry in reversed(later) if root_of(tx, entry).act == REVISE))
            last = store_document.last_work_on(tx.connection, self.document)
            if last is not None:
                (entry,) = journal.entries(tx.connection, numbers=[last])
                raise conflict(entry)
            store_document.hide(tx, self.document)
            return
        twin = store_document.in_view(tx.connection, value["sha256"])
        if twin is not None:
            raise ActRefused("case.added_again", document=f"D{twin}")
        store_document.unhide(tx, self.document, datetime.fromisoformat(value["at"]))


@dataclass(frozen=True, slots=True)
class ReadingOf:
    """What a claim reads, where a person made it or set its reading."""

    claim: int

    @property
    def checked(self) -> bool:
        """Whether findings rest on it."""
        return True

    def read(self, tx: Transaction) -> Value:
        """The reading and who set it; None for a claim that was made and is withdrawn."""
        return store_claim.reading_of(tx.connection, self.claim)

    def write(self, tx: Transaction, value: Value) -> None:
        """Put a reading back, or withdraw the claim. Raises ActRefused where people have decided on it."""
        if value is None:
            _require_unworked(tx, self.claim)
            store_claim.set_reading(tx, self.claim, None)
            return
        document = store_claim.document_of(tx.connection, self.claim)
        made = PlacedClaim(document, from_data(Claim, value["reading"]))
        store_claim.set_reading(tx, self.claim, dict(value), measure_of(made))


def measure_of(placed: PlacedClaim) -> Measure | None:
    """What a figure measures; None for a statement."""
    if placed.claim.quantity is None:
        return None
    # Imported here: whoever only looks at a case needs no rules and no word lists.
    from claimtrack import checking

    return checking.measure_of(placed)


@dataclass(frozen=True, slots=True)
class ReadingsOf:
    """All that is read of a document, and of the older version whose claims went over to it."""

    document: int
    older: int | None = None

    @property
    def checked(self) -> bool:
        """Whether findings rest on it."""
        return True

    @property
    def _documents(self) -> tuple[int, ...]:
        return (self.document,) if self.older is None else (self.document, self.older)

    def read(self, tx: Transaction) -> Value:
        """Digests of what is read, with what a person would ask: by which reader, how many claims, which are lost."""
        kept = {f"D{each}": store_reading.reading_text(tx.connection, each) for each in self._documents}
        older = store_reading.older_of(tx.connection, self.document)
        return {
            "readings": {id_: store_reading.digest(text) for id_, text in kept.items()},
            "lost": [id_ for each in self._documents for id_ in store_reading.lost(tx.connection, each)],
            "older": None if self.older is None or older is None else f"D{older}",
        }

    def take_down(self, tx: Transaction) -> None:
        """Keep what is read now, so that it can be put back."""
        for each in self._documents:
            store_reading.take_down(tx, each)

    def write(self, tx: Transaction, value: Value) -> None:
        """Put the readings back. Raises ActRefused where people have worked on a claim that they do not have."""
        assert value is not None
        self.take_down(tx)
        there: set[int] = set()
        for each in self._documents:
            there |= store_reading.restore(tx, each, value["readings"][f"D{each}"], measures_of)
        for each in self._documents:
            for held in store_reading.held(tx.connection, each):
                if held.number not in there and (held.shown or not held.absent):
                    _require_unworked(tx, held.number)
                    store_reading.set_absent(tx, [held.number], shown=False)
        if self.older is not None:
            store_reading.set_older(tx, self.document, self.older, is_older=value["older"] is not None)
        store_finding.name_anew(tx, self._documents)


def _require_unworked(tx: Transaction, claim: int) -> None:
    """See that nobody has worked on a claim. Raises ActRefused naming who did."""
    last = store_claim.last_work_on(tx.connection, claim)
    if last is not None:
        (entry,) = journal.entries(tx.connection, numbers=[last])
        raise conflict(entry)


def measures_of(document: Document, claims: Sequence[Claim]) -> list[Measure | None]:
    """What the figures among the claims of a document measure; None for each statement."""
    if not any(claim.quantity is not None for claim in claims):
        return [None] * len(claims)
    # Imported here: whoever only looks at a case needs no rules and no word lists.
    from claimtrack import checking

    return checking.measures_of(document, claims)


def thing_of(root: Entry) -> Thing | None:
    """What an entry changed; None for an act that only computes, one that is for good, and one that was erased.

    `root` is the act itself, not an undo of it.
    """
    if root.act in (CHECK, ERASE) or root.erased:
        return None
    fact = facts.fact_of(root)
    if fact is not None:
        return fact
    _, number = split(root.subject)
    match root.act:
        case "decide":
            return DecisionOf(number, root.actor)
        case "settle":
            return SettlementOf(number)
        case "add":
            return DocumentInView(number)
        case "claim" | "edit":
            return ReadingOf(number)
        case "remove":
            return DocumentInView(number, removed=True)
        case "reread":
            return ReadingsOf(number)
        case "revise":
            return ReadingsOf(number, split((root.after or {})["older"])[1])
    return StateOf(number)


def conflict(later: Entry) -> ActRefused:
    """The refusal to undo what a later entry changed again, naming that entry."""
    return ActRefused("case.undo_conflict", **_who_and_when(later))


def root_of(tx: Transaction, entry: Entry) -> Entry:
    """The act that an undo, or an undo of an undo, goes back to; an act itself."""
    while entry.undoes is not None:
        (entry,) = journal.entries(tx.connection, numbers=[entry.undoes])
    return entry


def last_change(tx: Transaction, thing: Thing, subject: str, after: int) -> Entry | None:
    """The last entry with a number above `after` that changed a thing; `subject` is what its entries are about."""
    later = journal.entries(tx.connection, subjects=[subject], after=after)
    same = [entry for entry in later if thing_of(root_of(tx, entry)) == thing]
    return same[-1] if same else None


def last_reading(tx: Transaction, thing: Thing, after: int) -> Entry | None:
    """The last entry above `after` by which what a thing is read from was read otherwise, or a claim of it was set."""
    match thing:
        case ReadingOf(claim):
            documents = [lookup.document_of(tx.connection, claim)]
        case DocumentInView(document):
            documents = [document]
        case ReadingsOf(document, older):
            documents = [document, *([] if older is None else [older])]
        case _:
            return None
    held = [each.number for number in documents for each in store_reading.held(tx.connection, number)]
    subjects = [*(f"D{number}" for number in documents), *(f"C{number}" for number in held)]
    later = journal.entries(tx.connection, subjects=subjects, after=after)
    acts = (REREAD, REVISE, CLAIM, EDIT, facts.CORRECT)
    return next((entry for entry in reversed(later) if root_of(tx, entry).act in acts), None)


def check_fresh(tx: Transaction, thing: Thing, subject: str, seen: int | None) -> None:
    """Refuse a write by somebody who has not seen the last one. Raises ActRefused naming who was first, and when."""
    later = None if seen is None else last_change(tx, thing, subject, seen)
    if later is not None:
        raise ActRefused("case.stale", **_who_and_when(later))


def _who_and_when(entry: Entry) -> dict[str, Parameter]:
    here = entry.at.astimezone()
    return {
        "entry": entry.id,
        "subject": entry.subject,
        "person": entry.actor,
        "day": here.date(),
        "clock": f"{here:%H:%M %z}",
    }
