"""In which order claims are listed, and where a list goes on after one of them."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import replace
from enum import StrEnum
from itertools import islice
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, case, func, literal, or_, select

from claimtrack.casefile import search
from claimtrack.casefile.filters import ClaimFilter, Numbers, filtered
from claimtrack.casefile.tables import ATTRIBUTION, CLAIM, FINDING, FINDING_CLAIM, SETTLEMENT
from claimtrack.model import Certainty, Disposition, SourceKind, Verdict, worthiness

_OPEN = {Certainty.CERTAIN: 9, Certainty.LIKELY: 6, Certainty.POSSIBLE: 3}
"""What an open discrepancy weighs; an open question weighs one."""
_MOST_AT_ONCE = 5_000
"""Claims of a search that are looked at together: fewer than an engine takes as parameters."""
_CLOSED = (Disposition.EXPLAINED, Disposition.DISMISSED)


class ClaimOrder(StrEnum):
    """The orders of a list of claims. Equal ones stand as in `PLACE`, so that every order is total."""

    PLACE = "place"
    """As documents were added and as their texts go; claims made by hand come last."""
    WORTH = "worth"
    """The most worth checking first, by what was read (`claimtrack.model.worthiness`)."""
    FINDINGS = "findings"
    """Those in open discrepancies first, then those in open questions, then by worth."""


def claim_numbers(
    connection: Connection,
    wanted: ClaimFilter,
    order: ClaimOrder = ClaimOrder.PLACE,
    *,
    stale: Container[int] = (),
    after: int | None = None,
    limit: int | None = None,
    blind: str | None = None,
) -> Iterator[int]:
    """The numbers of the claims that a filter lets through, in an order; `stale` are those of stale claims.

    `blind` as in `filtered`.

    `limit` takes the first ones only, and `after` a claim's number only those behind it: going on after the last claim
    of a page gives the next page, whatever was added or decided in the meantime. Raises ActRefused for an id that is
    none.
    """
    phrases = search.phrases(wanted.search or "")
    found: Iterable[int]
    if phrases and limit is not None and order is ClaimOrder.PLACE and connection.dialect.name == "sqlite":
        found = _streamed(connection, wanted, blind, phrases, after or 0, limit)
    else:
        found = connection.execute(_sorted(connection, filtered(wanted, blind), order, after)).scalars()
    return islice((number for number in found if not wanted.stale or number in stale), limit)


def _streamed(
    connection: Connection, wanted: ClaimFilter, blind: str | None, phrases: list[list[str]], after: int, limit: int
) -> Iterator[int]:
    """The claims that hold the phrases, a few at a time, each few asked for the other conditions.

    Two letters begin words of a hundred thousand claims: a page of them must not gather them all.
    """
    others = replace(wanted, search=None)
    size = limit
    while few := search.numbers(connection, phrases, after, size):
        query = filtered(others, blind).where(CLAIM.c.id.in_(few)).order_by(CLAIM.c.id)
        yield from connection.execute(query).scalars().all()
        after, size = few[-1], min(_MOST_AT_ONCE, size * 4)


def _sorted(connection: Connection, query: Numbers, order: ClaimOrder, after: int | None) -> Numbers:
    rank = _rank(order)
    if after is not None:
        later = CLAIM.c.id > after
        here = (
            None if rank is None else connection.execute(select(rank).where(CLAIM.c.id == after)).scalar_one_or_none()
        )
        if rank is not None and here is not None:
            later = or_(rank < here, and_(rank == here, later))
        query = query.where(later)
    return query.order_by(*([] if rank is None else [rank.desc()]), CLAIM.c.id)


def _rank(order: ClaimOrder) -> ColumnElement[int] | None:
    """What a list is sorted by, highest first; None for the order of the numbers."""
    if order is ClaimOrder.WORTH:
        return _worth()
    if order is ClaimOrder.FINDINGS:
        return _findings() * 1000 + _worth()
    return None


def _points(column: ColumnElement[Any], points: dict[Any, int]) -> ColumnElement[int]:
    return case(*((column == value, literal(value_points)) for value, value_points in points.items()), else_=literal(0))


def _worth() -> ColumnElement[int]:
    """The points of `claimtrack.model.worthiness` in SQL, from the same tables."""
    innermost = (
        select(ATTRIBUTION.c.kind)
        .where(ATTRIBUTION.c.claim_id == CLAIM.c.id, ATTRIBUTION.c.position == 0)
        .scalar_subquery()
    )
    source = case(
        (innermost.is_(None), literal(worthiness.NO_SOURCE)),
        (innermost == SourceKind.UNNAMED, literal(worthiness.UNNAMED)),
        else_=literal(worthiness.NAMED),
    )
    period = case((CLAIM.c.period_precision.is_not(None), literal(worthiness.PERIOD)), else_=literal(0))
    return (
        _points(CLAIM.c.kind, worthiness.KIND)
        + _points(CLAIM.c.modality, worthiness.MODALITY)
        + _points(CLAIM.c.stance, worthiness.STANCE)
        + source
        + period
    )


def _findings() -> ColumnElement[int]:
    """What the open findings of a claim weigh together."""
    # A disposition stands only for the figures that the person saw.
    settled = (
        select(SETTLEMENT.c.finding_id)
        .where(
            SETTLEMENT.c.finding_id == FINDING.c.id,
            SETTLEMENT.c.figures == FINDING.c.figures,
            SETTLEMENT.c.disposition.in_(_CLOSED),
        )
        .correlate(FINDING)
        .exists()
    )
    weight = case(
        (FINDING.c.verdict == Verdict.DISCREPANCY, _points(FINDING.c.certainty, _OPEN)),
        (FINDING.c.verdict == Verdict.QUESTION, literal(1)),
        else_=literal(0),
    )
    total = (
        select(func.coalesce(func.sum(weight), 0))
        .select_from(FINDING_CLAIM)
        .join(FINDING, FINDING.c.id == FINDING_CLAIM.c.finding_id)
        .where(FINDING_CLAIM.c.claim_id == CLAIM.c.id, FINDING.c.live, ~settled)
    )
    return total.correlate(CLAIM).scalar_subquery()
