"""Sources of a case: under all the names that people brought together, with their grades."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import ColumnElement, Connection, distinct, func, select

from claimtrack.casefile.filters import in_view
from claimtrack.casefile.tables import ATTRIBUTION, CLAIM, SOURCE
from claimtrack.casefile.tables_acts import GRADE, SOURCE_MERGE
from claimtrack.model import CaseSource, Status

_DECIDED = tuple(status for status in Status if status is not Status.UNREVIEWED)


def roots(connection: Connection) -> dict[int, int]:
    """The source that each merged one is, however often that one was merged itself."""
    into = {row.source_id: row.into_id for row in connection.execute(select(SOURCE_MERGE))}
    return {source: _end(into, source) for source in into}


def _end(step: dict[int, int], start: int) -> int:
    at = start
    while at in step:
        at = step[at]
    return at


def names_for_checks(connection: Connection) -> dict[int, str]:
    """The name under which a check knows a source: of the one that it is merged into, and of its parent body.

    Sources that stand for themselves are left out.
    """
    upwards = roots(connection)
    parents = select(SOURCE.c.id, SOURCE.c.parent_id).where(SOURCE.c.parent_id.is_not(None))
    for row in connection.execute(parents):
        upwards.setdefault(row.id, row.parent_id)
    ends = {source: _end(upwards, source) for source in upwards}
    found = connection.execute(select(SOURCE.c.id, SOURCE.c.name).where(SOURCE.c.id.in_(set(ends.values()))))
    names = {row.id: row.name for row in found}
    return {source: names[end] for source, end in ends.items()}


def members(connection: Connection, source: int) -> list[int]:
    """A source and those that are merged into it."""
    return [source, *sorted(each for each, root in roots(connection).items() if root == source)]


def find_source(connection: Connection, key: str) -> int | None:
    """The number of the source with that folded name that can be named in any document."""
    return connection.execute(select(SOURCE.c.id).where(SOURCE.c.key == key, SOURCE.c.scope == "")).scalar_one_or_none()


def case_sources(connection: Connection, only: int | None = None) -> list[CaseSource]:
    """The sources that documents in view name, in the order of their ids: all, or one."""
    into = roots(connection)
    merged: defaultdict[int, list[int]] = defaultdict(list)
    for source, root in sorted(into.items()):
        merged[root].append(source)
    aliases = _names(connection, into)
    counts = _counts(connection, None if only is None else ATTRIBUTION.c.source_id == only)
    for root, others in merged.items():
        together = _counts(connection, ATTRIBUTION.c.source_id.in_([root, *others]), together=True)
        counts[root] = together.get(0, 0)
    grades = {row.source_id: row for row in connection.execute(select(GRADE))}
    chosen = {number for number, count in counts.items() if count and number not in into}
    query = select(SOURCE).order_by(SOURCE.c.id)
    rows = connection.execute(query if only is None else query.where(SOURCE.c.id == only))
    return [
        CaseSource(
            f"S{row.id}",
            row.name,
            row.kind,
            counts[row.id],
            tuple(aliases[each] for each in merged[row.id]),
            None if row.parent_id is None else f"S{into.get(row.parent_id, row.parent_id)}",
            reliability=grade.reliability if grade else None,
            confidential=row.confidential,
            graded=grade.time if grade else None,
            graded_by=grade.person if grade else None,
            graded_why=grade.reason if grade else None,
        )
        for row in rows
        if row.id in chosen
        for grade in [grades.get(row.id)]
    ]


def _names(connection: Connection, sources: Iterable[int]) -> dict[int, str]:
    found = connection.execute(select(SOURCE.c.id, SOURCE.c.name).where(SOURCE.c.id.in_(list(sources))))
    return {row.id: row.name for row in found}


def _counts(connection: Connection, condition: ColumnElement[bool] | None, *, together: bool = False) -> dict[int, int]:
    """How many claims in view each source has; of all taken together under the number 0."""
    count = func.count(distinct(ATTRIBUTION.c.claim_id))
    query = select(count).where(in_view(ATTRIBUTION.c.claim_id))
    if condition is not None:
        query = query.where(condition)
    if together:
        return {0: connection.execute(query).scalar_one()}
    by_source = query.add_columns(ATTRIBUTION.c.source_id).group_by(ATTRIBUTION.c.source_id)
    return {number: claims for claims, number in connection.execute(by_source)}


def standing(connection: Connection) -> dict[int, dict[Status, int]]:
    """How many claims of each source stand where; those of a merged one count for the one that it is."""
    into = roots(connection)
    together = {*into, *into.values()}
    count = func.count(distinct(ATTRIBUTION.c.claim_id))
    alone = ATTRIBUTION.c.source_id.not_in(together)
    # What people decided is little beside what was read: the rest is counted from the index of sources alone.
    decided = (
        select(ATTRIBUTION.c.source_id, CLAIM.c.status, count)
        .join(CLAIM, CLAIM.c.id == ATTRIBUTION.c.claim_id)
        .where(ATTRIBUTION.c.claim_id.in_(select(CLAIM.c.id).where(CLAIM.c.status.in_(_DECIDED))))
        .where(in_view(CLAIM.c.id), alone)
        .group_by(ATTRIBUTION.c.source_id, CLAIM.c.status)
    )
    found: defaultdict[int, dict[Status, int]] = defaultdict(dict)
    for source, status, claims in connection.execute(decided):
        found[source][status] = claims
    for source, claims in _counts(connection, None).items():
        if source not in together and (left := claims - sum(found[source].values())):
            found[source][Status.UNREVIEWED] = left
    # A claim may name a source under two of its names, and is one claim.
    merged = select(ATTRIBUTION.c.source_id, CLAIM.c.id, CLAIM.c.status).join(
        CLAIM, CLAIM.c.id == ATTRIBUTION.c.claim_id
    )
    seen: set[tuple[int, int]] = set()
    chosen = ATTRIBUTION.c.source_id.in_(together) & in_view(CLAIM.c.id)
    for source, claim, status in connection.execute(merged.where(chosen)):
        root = into.get(source, source)
        if (root, claim) not in seen:
            seen.add((root, claim))
            found[root][status] = found[root].get(status, 0) + 1
    return dict(found)
