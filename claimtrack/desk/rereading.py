"""Documents read again by a better reader, and newer versions of them: what people decided is kept by its anchor."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from claimtrack.casefile import journal, lookup, queries, store_document, store_finding, store_reading
from claimtrack.casefile.case import CaseFile
from claimtrack.casefile.ids import CLAIM, DOCUMENT, number_of
from claimtrack.casefile.journal import Transaction
from claimtrack.casefile.store_claim import last_work_on
from claimtrack.casefile.store_reading import Held
from claimtrack.desk import checks, things, values
from claimtrack.desk.things import ReadingsOf
from claimtrack.model import Claim, Dated, Document, Entry, InputRefused

if TYPE_CHECKING:
    from claimtrack.desk.carrying import Carried


@dataclass(frozen=True, slots=True)
class Reread:
    """What became of the claims of one document, by their ids."""

    document: str
    exact: tuple[str, ...] = ()
    moved: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    """Not found any more, and kept in view for what people did with them."""
    gone: tuple[str, ...] = ()
    """Not found any more, and out of view: nobody had worked on them."""
    new: tuple[str, ...] = ()
    entry: Entry | None = None
    """None where everything reads as it did."""


@dataclass(frozen=True, slots=True)
class Differences:
    """How a document differs from its older version, in the ids of claims."""

    newer: str
    older: str
    carried: tuple[str, ...]
    """Their quotes stand in the newer one too, where they are now, with all that was decided on them."""
    gone: tuple[str, ...]
    """Their quotes do not; they stay with the older one, and no check takes them for said."""
    new: tuple[str, ...]


class _Fate(StrEnum):
    EXACT = "exact"
    MOVED = "moved"
    LOST = "lost"
    GONE = "gone"
    STILL_ABSENT = "still_absent"
    FOUND = "found"


def reread(case: CaseFile, by: str, document: str | None = None) -> tuple[Reread, ...]:
    """Read a document again, or all of them, by the reader of now; the findings are made anew.

    Decisions, notes, tags, links and dispositions stay with their claims. Nothing is written of a document that reads
    as it did. Raises ActRefused.
    """
    person = values.person(by)
    wanted = None if document is None else number_of(document, DOCUMENT)
    with case.reading() as connection:
        if wanted is not None:
            lookup.require(connection, DOCUMENT, wanted)
        numbers = [number for number in queries.document_numbers(connection) if wanted in (None, number)]
    outcomes = []
    sitting: int | None = None
    for number in numbers:
        with case.writing(person, sitting) as tx:
            outcome = read_again(tx, number)
        if outcome.entry is not None:
            sitting = int(outcome.entry.sitting)
        outcomes.append(outcome)
    checks.check(case, person, sitting=sitting, only_if_stale=True)
    return tuple(outcomes)


def read_again(tx: Transaction, number: int, *, anew: bool = True) -> Reread:
    """Read a document again, from its bytes (`anew`) or from its text as it is, within an act."""
    nested = tx.connection.begin_nested()
    outcome = _read_again(tx, number, anew=anew)
    if outcome.entry is None:
        # It reads as it did: not even its version may tell otherwise.
        nested.rollback()
    else:
        nested.commit()
    return outcome


def _read_again(tx: Transaction, number: int, *, anew: bool) -> Reread:
    # Imported here: whoever only looks at a case needs no reader.
    from claimtrack import reading
    from claimtrack.desk.carrying import carried

    thing = ReadingsOf(number)
    told, was = thing.read(tx), store_reading.take_down(tx, number)
    before = store_reading.document(tx.connection, number)
    held = store_reading.held(tx.connection, number)
    read = reading.read(_undated(_taken(tx, before) if anew else before))
    text = read.document.text
    outcomes = carried([each.claim for each in held], before.text, read.claims, text)
    fates = [_fate(tx, each, outcome) for each, outcome in zip(held, outcomes, strict=True)]
    claims = {
        each.number: _now(each, outcome, read.claims, before.text, text)
        for each, outcome, fate in zip(held, outcomes, fates, strict=True)
        if fate in (_Fate.EXACT, _Fate.MOVED, _Fate.FOUND)
    }
    taken = {outcome.claim for outcome in outcomes}
    fresh = [claim for index, claim in enumerate(read.claims) if index not in taken]
    fields = store_reading.fields_of(read, reading.reader())
    store_reading.set_fields(tx, number, fields)
    new = _write(tx, number, read.document, claims, fresh)
    store_reading.set_absent(tx, claims, shown=None)
    by_fate = {fate: [each.number for each, its in zip(held, fates, strict=True) if its is fate] for fate in _Fate}
    store_reading.set_absent(tx, by_fate[_Fate.LOST], shown=True)
    store_reading.set_absent(tx, by_fate[_Fate.GONE], shown=False)
    outcome = Reread(
        f"{DOCUMENT}{number}",
        _ids(by_fate[_Fate.EXACT]),
        _ids(by_fate[_Fate.MOVED]),
        _ids(by_fate[_Fate.LOST]),
        _ids(by_fate[_Fate.GONE]),
        _ids([*by_fate[_Fate.FOUND], *new]),
    )
    if store_reading.digest(store_reading.reading_text(tx.connection, number)) == was:
        return outcome
    store_finding.name_anew(tx, [number])
    entry = tx.record(things.REREAD, f"{DOCUMENT}{number}", before=told, after=thing.read(tx))
    return replace(outcome, entry=entry)


def _write(
    tx: Transaction, number: int, document: Document, claims: Mapping[int, Claim], fresh: Sequence[Claim]
) -> range:
    """Write the claims of a document that stay, by number, and put the new ones behind them; returns their numbers."""
    # What a figure measures may be told by its neighbours, so all are measured together.
    measured = things.measures_of(document, [*claims.values(), *fresh])
    store_reading.write_claims(tx, number, claims, lambda _, those: measured[: len(those)])
    position = store_reading.next_position(tx.connection, number)
    return store_document.insert_claims(tx, number, document.sha256, fresh, measured[len(claims) :], position)


def _taken(tx: Transaction, known: Document) -> Document:
    """The document with its text as it is taken from its bytes now; the text that is there where that fails."""
    from claimtrack import document

    data = store_reading.content(tx.connection, known.sha256)
    for encoding in (known.encoding, None):
        origin = document.Origin(encoding=encoding, language=known.language)
        try:
            found = document.read_bytes(data, known.path, origin=origin, max_size=len(data))
        except InputRefused:
            continue
        if found.media_type != known.media_type:
            # By its bytes alone it would be taken for something else than by the file that it came in.
            break
        stated = known.dated in (Dated.GIVEN, Dated.FILE)
        return replace(
            known,
            text=found.text,
            text_sha256=found.text_sha256,
            encoding=found.encoding,
            language=found.language,
            pages=found.pages,
            unread=found.unread,
            published=known.published if stated else found.published,
            dated=known.dated if stated else found.dated,
        )
    return known


def _undated(known: Document) -> Document:
    """A document whose date the reader is to find itself, where nobody stated one."""
    return known if known.dated is not Dated.TEXT else replace(known, published=None, dated=Dated.UNKNOWN)


def _fate(tx: Transaction, each: Held, outcome: Carried) -> _Fate:
    """What becomes of a claim; a reading that a person set holds wherever its quote does."""
    there = each.shown or not each.absent
    if outcome.claim is None and not (each.by_hand and outcome.span is not None):
        if not there:
            return _Fate.STILL_ABSENT
        worked = each.by_hand or last_work_on(tx.connection, each.number) is not None
        return _Fate.LOST if worked else _Fate.GONE
    if not there:
        return _Fate.FOUND
    return _Fate.EXACT if outcome.span == each.claim.anchor.span else _Fate.MOVED


def _now(each: Held, outcome: Carried, read: Sequence[Claim], old_text: str, text: str) -> Claim:
    """How a claim reads from now on."""
    if each.by_hand and outcome.span is not None:
        from claimtrack.desk.carrying import moved

        return each.claim if old_text == text else moved(each.claim, outcome.span, text)
    assert outcome.claim is not None
    return read[outcome.claim]


def _ids(numbers: Iterable[int]) -> tuple[str, ...]:
    return tuple(f"{CLAIM}{number}" for number in sorted(numbers))


def revise(tx: Transaction, newer: int) -> Differences | None:
    """Take a document for a newer version of the one at the same address; its claims go over where their quotes hold.

    None where there is no older one. The older one stays, with what is said there alone; no check takes it for said.
    """
    from claimtrack.desk.carrying import carried

    older = store_reading.same_address(tx.connection, newer)
    if older is None or store_reading.older_of(tx.connection, newer) is not None:
        return None
    old_text = store_reading.document(tx.connection, older).text
    document = store_reading.document(tx.connection, newer)
    there = [each for each in store_reading.held(tx.connection, older) if not each.absent]
    mine = [each for each in store_reading.held(tx.connection, newer) if not each.absent]
    read = [each.claim for each in mine]
    thing = ReadingsOf(newer, older)
    told = thing.read(tx)
    thing.take_down(tx)
    outcomes = carried([each.claim for each in there], old_text, read, document.text)
    claims = {
        each.number: _now(each, outcome, read, old_text, document.text)
        for each, outcome in zip(there, outcomes, strict=True)
        if outcome.claim is not None or (each.by_hand and outcome.span is not None)
    }
    twins = [mine[outcome.claim].number for outcome in outcomes if outcome.claim is not None]
    store_reading.write_claims(tx, newer, claims, things.measures_of)
    store_reading.set_absent(tx, twins, shown=False)
    store_reading.set_older(tx, newer, older, is_older=True)
    store_finding.name_anew(tx, [older, newer])
    tx.record(things.REVISE, f"{DOCUMENT}{newer}", before=told, after=thing.read(tx))
    return Differences(
        f"{DOCUMENT}{newer}",
        f"{DOCUMENT}{older}",
        _ids(claims),
        _ids(each.number for each in there if each.number not in claims),
        _ids(each.number for each in mine if each.number not in twins),
    )


def differences(case: CaseFile, id_: str) -> Differences | None:
    """How a document differs from its older version; None where it has none in view. Raises ActRefused."""
    newer = number_of(id_, DOCUMENT)
    with case.reading() as connection:
        lookup.require(connection, DOCUMENT, newer)
        older = store_reading.older_of(connection, newer)
        if older is None:
            return None
        revisions = journal.entries(connection, subjects=[f"{DOCUMENT}{newer}"])
        told = next(each.before for each in reversed(revisions) if each.act == things.REVISE and each.before)
        were = set(store_reading.past_claims(connection, older, told["readings"][f"{DOCUMENT}{older}"]))
        now = {each.number for each in store_reading.held(connection, newer) if each.shown or not each.absent}
        left = {each.number for each in store_reading.held(connection, older) if each.shown or not each.absent}
    return Differences(
        f"{DOCUMENT}{newer}", f"{DOCUMENT}{older}", _ids(were & now), _ids(were & left), _ids(now - were)
    )


def outdated(case: CaseFile) -> tuple[str, ...]:
    """The ids of the documents in view that another reader than this one read: an older one, or a colleague's."""
    from claimtrack.reading import reader

    with case.reading() as connection:
        return tuple(f"{DOCUMENT}{number}" for number in store_reading.read_otherwise(connection, reader()))
