"""In which order claims are listed, and where a list goes on after one of them."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import replace
from enum import StrEnum
from itertools import chain, islice
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, Subquery, and_, case, func, literal, or_, select, tuple_

from claimtrack.casefile import search
from claimtrack.casefile.filters import ClaimFilter, Numbers, filtered
from claimtrack.casefile.tables import CLAIM, FINDING, FINDING_CLAIM, SETTLEMENT
from claimtrack.model import Certainty, Disposition, Verdict

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
    few = None if wanted.stale else limit
    found: Iterable[int]
    if phrases and limit is not None and order is ClaimOrder.PLACE and connection.dialect.name == "sqlite":
        found = _streamed(connection, wanted, blind, phrases, after or 0, limit)
    else:
        found = chain.from_iterable(
            connection.execute(query.limit(few)).scalars()
            for query in _parts(connection, filtered(wanted, blind), order, after)
        )
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


def _parts(connection: Connection, wanted: Numbers, order: ClaimOrder, after: int | None) -> Iterator[Numbers]:
    """The queries whose claims, one after the other, are the list behind a claim. Each goes along an index."""
    if order is ClaimOrder.PLACE:
        yield (wanted if after is None else wanted.where(CLAIM.c.id > after)).order_by(CLAIM.c.id)
        return
    weights = _weights().subquery() if order is ClaimOrder.FINDINGS else None
    here = None if after is None else _place(connection, after, weights)
    if weights is not None:
        if here is None or here.weight:
            first = wanted.join(weights, weights.c.claim_id == CLAIM.c.id)
            if here is not None:
                lighter = weights.c.weight < here.weight
                first = first.where(or_(lighter, and_(weights.c.weight == here.weight, _behind(here))))
                here = None
            yield first.order_by(weights.c.weight.desc(), CLAIM.c.shortfall, CLAIM.c.id)
        wanted = wanted.where(CLAIM.c.id.not_in(select(weights.c.claim_id)))
    yield (wanted if here is None else wanted.where(_behind(here))).order_by(CLAIM.c.shortfall, CLAIM.c.id)


def _behind(here: Row[Any]) -> ColumnElement[bool]:
    """Whether a claim comes later by worth than one at a place."""
    return tuple_(CLAIM.c.shortfall, CLAIM.c.id) > tuple_(literal(here.shortfall), literal(here.id))


def _place(connection: Connection, claim: int, weights: Subquery | None) -> Row[Any] | None:
    """Where a claim stands, its open findings counted or not; None where there is none."""
    query = select(CLAIM.c.id, CLAIM.c.shortfall, literal(0).label("weight"))
    if weights is not None:
        query = select(CLAIM.c.id, CLAIM.c.shortfall, func.coalesce(weights.c.weight, 0).label("weight")).outerjoin(
            weights, weights.c.claim_id == CLAIM.c.id
        )
    return connection.execute(query.where(CLAIM.c.id == claim)).one_or_none()


def _points(column: ColumnElement[Any], points: dict[Any, int]) -> ColumnElement[int]:
    return case(*((column == value, literal(value_points)) for value, value_points in points.items()), else_=literal(0))


def _weights() -> Select[Any]:
    """The claims with open findings, each with what those weigh together: few of a case, whatever its size."""
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
    total = func.sum(weight)
    return (
        select(FINDING_CLAIM.c.claim_id, total.label("weight"))
        .join(FINDING, FINDING.c.id == FINDING_CLAIM.c.finding_id)
        .where(FINDING.c.live, ~settled)
        .group_by(FINDING_CLAIM.c.claim_id)
        .having(total > 0)
    )
