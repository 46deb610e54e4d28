"""Acts on sources: how reliable one is, which names are one, to whom it belongs, whether it is confidential."""

from __future__ import annotations

from claimtrack.casefile import lookup, store_document, store_row
from claimtrack.casefile import sources as kept
from claimtrack.casefile.case import CaseFile
from claimtrack.casefile.ids import SOURCE, number_of
from claimtrack.casefile.journal import Transaction
from claimtrack.casefile.rows import folded
from claimtrack.desk import checks, facts, values
from claimtrack.desk.change import change
from claimtrack.desk.marks import signed
from claimtrack.model import ActRefused, CaseSource, Entry, Reliability, SourceMention

_UNKNOWN = 2.5
_RANKS: dict[str | None, float] = {"A": 0, "B": 1, "C": 2, "F": _UNKNOWN, None: _UNKNOWN, "D": 3, "E": 4}
"""How far one would rely on a source less; F and no grade say nothing, which stands between."""


def grade(
    case: CaseFile,
    by: str,
    source: str,
    reliability: Reliability,
    *,
    reason: str | None = None,
    seen: int | None = None,
) -> tuple[Entry, ...]:
    """Grade a source from A to F. What rests on one that is graded lower than before is stale. Raises ActRefused."""
    person, why = values.person(by), values.reason(reason)
    with case.writing(person) as tx:
        found = _source(tx, source)
        thing = facts.row(facts.GRADE, source_id=number_of(found.id))
        before = thing.read(tx) or {}
        old, new = _RANKS[before.get("reliability")], _RANKS[reliability.value]
        lowered = tx.next_number if new > old else before.get("lowered") if new == old else None
        after = dict(thing.key) | {"reliability": reliability.value, "lowered": lowered, "reason": why} | signed(tx)
        return change(tx, facts.GRADE, found.id, thing, after, reason=why, seen=seen)


def alias(case: CaseFile, by: str, source: str, name: str) -> tuple[Entry, ...]:
    """Give a source another name, under which no other source is known yet. Raises ActRefused."""
    person, called = values.person(by), values.reason(name)
    if called is None:
        raise ActRefused("case.no_name")
    with checks.followed(case, person) as tx:
        found = _source(tx, source)
        mention = SourceMention(" ".join(called.split()), found.kind)
        key = store_document.source_key(mention, "")
        other = kept.find_source(tx.connection, key[0])
        if other is not None and other in kept.members(tx.connection, number_of(found.id)):
            return ()
        if other is not None and (other in kept.roots(tx.connection) or kept.case_sources(tx.connection, other)):
            raise ActRefused("case.name_taken", source=f"{SOURCE}{other}", into=found.id)
        number = store_document.known_sources(tx, [mention], "")[key]
        return _merge(tx, facts.ALIAS, number, found)


def merge(case: CaseFile, by: str, source: str, into: str) -> tuple[Entry, ...]:
    """Take one source to be another: its claims and names go over, and `split` parts them again. Raises ActRefused."""
    person = values.person(by)
    with checks.followed(case, person) as tx:
        number, target = number_of(source, SOURCE), _source(tx, into)
        if kept.roots(tx.connection).get(number) == number_of(target.id):
            return ()
        found = _source(tx, source)
        if found.id == target.id:
            raise ActRefused("case.same_source", source=found.id)
        return _merge(tx, facts.MERGE, number, target)


def _merge(tx: Transaction, act: str, number: int, into: CaseSource) -> tuple[Entry, ...]:
    thing = facts.row(act, source_id=number)
    return change(tx, act, into.id, thing, {"source_id": number, "into_id": number_of(into.id)})


def split(case: CaseFile, by: str, source: str, name: str) -> tuple[Entry, ...]:
    """Part a name from a source: what is told under it is of a source of its own again. Raises ActRefused."""
    person = values.person(by)
    with checks.followed(case, person) as tx:
        found = _source(tx, source)
        wanted = folded(values.storable(name))
        for number in kept.members(tx.connection, number_of(found.id))[1:]:
            thing = facts.row(facts.SPLIT, source_id=number)
            if store_row.read_fields(tx.connection, "source", number, ["key"])["key"] == wanted:
                return change(tx, facts.SPLIT, found.id, thing, None)
        raise ActRefused("case.no_such_name", source=found.id, name=name)


def parent(case: CaseFile, by: str, source: str, body: str | None) -> tuple[Entry, ...]:
    """Say to which body a source belongs; None to none. Both are one origin then. Raises ActRefused."""
    person = values.person(by)
    with checks.followed(case, person) as tx:
        found = _source(tx, source)
        above = None if body is None else number_of(_source(tx, body).id)
        at: int | None = above
        while at is not None:
            if at == number_of(found.id):
                raise ActRefused("case.parent_of_itself", source=found.id)
            at = store_row.read_fields(tx.connection, "source", at, ["parent_id"])["parent_id"]
        thing = facts.fields(facts.PARENT, number_of(found.id))
        return change(tx, facts.PARENT, found.id, thing, {"parent_id": above})


def confidential(case: CaseFile, by: str, source: str, secret: bool = True) -> tuple[Entry, ...]:
    """Name a source in no report and no export, or in them again. Raises ActRefused."""
    person = values.person(by)
    with case.writing(person) as tx:
        found = _source(tx, source)
        thing = facts.fields(facts.SECRECY, number_of(found.id))
        return change(tx, facts.SECRECY, found.id, thing, {"confidential": secret})


def _source(tx: Transaction, id_: str) -> CaseSource:
    """The source in view with an id. Raises ActRefused."""
    found = lookup.find(tx.connection, SOURCE, number_of(id_, SOURCE))
    assert isinstance(found, CaseSource)
    return found
