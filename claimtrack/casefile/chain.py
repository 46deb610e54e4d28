"""The hash chain of the journal: what a hash covers, and which entry is the first that does not fit. Pure."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from claimtrack.model import Checkpoint, Message

FIRST_PREVIOUS = "0" * 64
"""What stands for the hash before the first entry."""
ERASE = "erase"
"""The act that takes the payloads of earlier entries out; it names them."""
ERASED = "entries"
"""Under this name the entry of an erasing lists the numbers of those entries."""
NO_EVIDENCE = "[]"
_MOST_KNOWN = 10_000


class StoredEntry(NamedTuple):
    """A journal entry exactly as its columns hold it."""

    number: int
    actor: str
    time: str
    sitting: int
    act: str
    subject: str
    before: str | None
    after: str | None
    reason: str | None
    evidence: str
    undoes: int | None
    salt: str | None
    payload_hash: str
    previous_hash: str
    hash: str

    @property
    def erased(self) -> bool:
        """Whether what it said was taken out; that it was said, by whom, when and on what, stays."""
        return self.salt is None


@dataclass(frozen=True, slots=True)
class Verification:
    """What a check of the chain came to: how many entries hold, and the first that does not."""

    entries: int
    """How many entries hold, from the first one on."""
    bad: int | None = None
    why: Message | None = None

    @property
    def holds(self) -> bool:
        """Whether every entry holds."""
        return self.bad is None


def _told(text: str | None) -> str:
    # With its length before it no text can be taken for the end of one field and the start of the next.
    return "-" if text is None else f"{len(text)}:{text}"


class _Known(dict[str, str]):
    """Texts as `_told` tells them, those that come again and again kept: a journal has few people and few acts."""

    def __missing__(self, text: str) -> str:
        told = f"{len(text)}:{text}"
        if len(self) < _MOST_KNOWN:
            self[text] = told
        return told


def payload_hash(salt: str | None, before: str | None, after: str | None, reason: str | None, evidence: str) -> str:
    """The hash of what an entry says, apart from who, when and on what: it outlives an erased payload."""
    text = f"{_told(salt)}{_told(before)}{_told(after)}{_told(reason)}{_told(evidence)}"
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def entry_hash(
    number: int,
    actor: str,
    time: str,
    sitting: int,
    act: str,
    subject: str,
    undoes: int | None,
    payload: str,
    previous: str,
) -> str:
    """The hash of an entry, over its payload's hash and the hash of the entry before it."""
    text = (
        f"{number} {sitting} {undoes or 0} {_told(actor)}{_told(time)}{_told(act)}{_told(subject)}"
        f"{_told(payload)}{_told(previous)}"
    )
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


class Stretch(NamedTuple):
    """What following the chain through some entries came to."""

    entries: int
    """The number of the last entry that holds."""
    last: str
    """Its hash."""
    empty: frozenset[int] = frozenset()
    """The entries among them that say nothing, and of which none among them says that they were erased."""
    erased: frozenset[int] = frozenset()
    """The entries that erasings among them name."""
    why: str | None = None
    """What is wrong with the entry behind the last that holds; None where all hold."""

    def and_then(self, other: Stretch) -> Stretch:
        """Both together, the other one begun where this one ends."""
        empty = (self.empty - other.erased) | other.empty
        return Stretch(other.entries, other.last, empty, self.erased | other.erased, other.why)


def verify_entries(entries: Iterable[Sequence[Any]], checkpoint: Checkpoint | None = None) -> Verification:
    """Check a whole journal, in the order of its numbers, against itself and against a checkpoint kept elsewhere.

    Each entry is what a StoredEntry holds, in that order; a plain row will do.
    Without a checkpoint nobody can tell whether the last entries were cut off or the whole was written anew. An entry
    may be empty only where a later entry says that it was erased.
    """
    return concluded(follow(entries, Stretch(0, FIRST_PREVIOUS), checkpoint), checkpoint)


def concluded(whole: Stretch, checkpoint: Checkpoint | None = None) -> Verification:
    """What a check of a whole journal came to, followed from its first entry to its last."""
    count = whole.entries
    if whole.why is not None:
        return Verification(count, count + 1, Message.of(whole.why, entry=f"E{count + 1}"))
    if whole.empty:
        bad = min(whole.empty)
        return Verification(bad - 1, bad, Message.of("case.journal.emptied", entry=f"E{bad}"))
    if checkpoint is not None and checkpoint.number > count:
        why = "case.journal.cut_off"
        return Verification(count, count + 1, Message.of(why, entry=f"E{count + 1}", last=f"E{checkpoint.number}"))
    return Verification(count)


def follow(entries: Iterable[Sequence[Any]], behind: Stretch, checkpoint: Checkpoint | None = None) -> Stretch:
    """Follow the chain through the entries behind a stretch, up to the first that does not fit."""
    previous, count = behind.last, behind.entries
    empty: set[int] = set()
    erased: set[int] = set()
    sha256, known = hashlib.sha256, _Known()
    for entry in entries:
        number, actor, at, sitting, act, on, before, after, reason, evidence, undoes, salt, said, prior, own = entry
        why = None
        try:
            # The two hashes written out: calling for each field would take most of the time of a long journal. The
            # hashes within the second are held against computed ones, which are 64 long.
            payload = (
                f"{'-' if salt is None else f'{len(salt)}:{salt}'}"
                f"{'-' if before is None else f'{len(before)}:{before}'}"
                f"{'-' if after is None else f'{len(after)}:{after}'}"
                f"{'-' if reason is None else f'{len(reason)}:{reason}'}{known[evidence]}"
            )
            whole = (
                f"{number} {sitting} {undoes or 0} {known[actor]}{len(at)}:{at}{known[act]}"
                f"{len(on)}:{on}64:{said}64:{previous}"
            )
            fits = (
                number == count + 1
                and prior == previous
                and salt is not None
                and undoes != 0
                and sha256(payload.encode()).hexdigest() == said
                and sha256(whole.encode()).hexdigest() == own
            )
        except (TypeError, UnicodeEncodeError):
            fits = False
        if not fits:
            why = _fault(entry, count + 1, previous)
        if why is None and checkpoint is not None and number == checkpoint.number and own != checkpoint.hash:
            why = "case.journal.rewritten"
        if why is not None:
            return Stretch(count, previous, frozenset(empty), frozenset(erased), why)
        previous, count = own, count + 1
        if salt is None:
            empty.add(count)
        elif act == ERASE:
            named = erased_by(StoredEntry._make(entry))
            empty -= named
            erased |= named
    return Stretch(count, previous, frozenset(empty), frozenset(erased))


def erased_by(entry: StoredEntry) -> set[int]:
    """The numbers of the entries that the entry of an erasing names."""
    told = json.loads(entry.after or "{}")
    return set(told.get(ERASED, ()))


def _fault(row: Sequence[Any], number: int, previous: str) -> str | None:
    """What is wrong with an entry that may not fit; None where all is well, as with what was erased."""
    try:
        return _fault_of(StoredEntry._make(row), number, previous)
    except TypeError:
        # What a column of text holds is none: a file lets whoever writes it by hand do that.
        return "case.journal.changed"


def _fault_of(entry: StoredEntry, number: int, previous: str) -> str | None:
    if entry.number != number:
        return "case.journal.missing"
    if entry.previous_hash != previous:
        return "case.journal.not_chained"
    if entry.undoes == 0:
        # Hashed like none, and no entry has that number.
        return "case.journal.changed"
    if entry.erased:
        if (entry.before, entry.after, entry.reason, entry.evidence) != (None, None, None, NO_EVIDENCE):
            return "case.journal.changed"
    elif entry.payload_hash != payload_hash(entry.salt, entry.before, entry.after, entry.reason, entry.evidence):
        return "case.journal.changed"
    stated = entry_hash(
        entry.number,
        entry.actor,
        entry.time,
        entry.sitting,
        entry.act,
        entry.subject,
        entry.undoes,
        entry.payload_hash,
        previous,
    )
    return None if stated == entry.hash else "case.journal.changed"
