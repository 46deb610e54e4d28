"""Links between claims: what findings propose and what people set."""

from __future__ import annotations

from collections.abc import Iterable, Sized
from itertools import islice
from typing import Any, Protocol

from sqlalchemy import ColumnElement, Connection, Row, func, insert, select, update

from claimtrack.casefile.filters import in_view
from claimtrack.casefile.ids import CLAIM as CLAIM_LETTER
from claimtrack.casefile.ids import LINK as LINK_LETTER
from claimtrack.casefile.journal import Transaction
from claimtrack.casefile.tables import LINK
from claimtrack.model import Link, LinkState, Relation

_AT_ONCE = 1_000

Ends = tuple[int, Relation, int]
"""The numbers of the two claims and how the first stands to the second."""


class Links(Iterable[Ends], Sized, Protocol):
    """Some links, of which there may be more than memory should hold."""


def find_link(connection: Connection, ends: Ends) -> int | None:
    """The number of the link between two claims, in view or not."""
    first, relation, second = ends
    query = select(LINK.c.id).where(LINK.c.first_id == first, LINK.c.relation == relation, LINK.c.second_id == second)
    return connection.execute(query).scalar_one_or_none()


def links_where(connection: Connection, condition: ColumnElement[bool] | None = None) -> list[Link]:
    """The links in view: proposed by a finding of now or set by a person, between claims in view."""
    query = select(LINK).where(
        LINK.c.proposed | LINK.c.person.is_not(None), in_view(LINK.c.first_id), in_view(LINK.c.second_id)
    )
    if condition is not None:
        query = query.where(condition)
    return [_link(row) for row in connection.execute(query.order_by(LINK.c.id))]


def links_of(connection: Connection, claim: int) -> list[Link]:
    """The links in view of one claim, whichever end of them it is."""
    return links_where(connection, (LINK.c.first_id == claim) | (LINK.c.second_id == claim))


def link_state(connection: Connection, link: int) -> Link | None:
    """What a person made of a link; None where nobody did."""
    row = connection.execute(select(LINK).where(LINK.c.id == link)).one()
    return None if row.person is None else _link(row)


def insert_link(tx: Transaction, ends: Ends) -> int:
    """Put in a link that nobody has set yet, and return its number."""
    highest = tx.connection.execute(select(func.max(LINK.c.id))).scalar_one()
    number: int = (highest or 0) + 1
    _insert(tx, [(number, ends)], proposed=False)
    return number


def set_link(tx: Transaction, link: int, value: Link | None) -> None:
    """Write what a person made of a link, or that nobody made anything of it."""
    tx.connection.execute(
        update(LINK)
        .where(LINK.c.id == link)
        .values(
            state=value.state if value else LinkState.PROPOSED,
            person=value.person if value else None,
            time=value.at if value else None,
            reason=value.reason if value else None,
            version=tx.next_number,
        )
    )


def proposals(connection: Connection) -> set[Ends]:
    """The links that the last check proposed."""
    ends = select(LINK.c.first_id, LINK.c.relation, LINK.c.second_id).where(LINK.c.proposed)
    return {(row.first_id, row.relation, row.second_id) for row in connection.execute(ends)}


def change_proposals(tx: Transaction, gone: Iterable[Ends], wanted: Iterable[Ends]) -> bool:
    """Propose these links, and those of `gone`, which are others, no longer. Returns whether anything changed."""
    changed = False
    for ends in gone:
        changed |= _set_proposed(tx, ends, proposed=False) is True
    coming = iter(wanted)
    while some := list(dict.fromkeys(islice(coming, _AT_ONCE))):
        held = [(ends, _set_proposed(tx, ends, proposed=True)) for ends in some]
        new = [ends for ends, known in held if known is None]
        changed |= any(known is not False for _, known in held)
        if new:
            highest = tx.connection.execute(select(func.max(LINK.c.id))).scalar_one()
            _insert(tx, list(enumerate(new, (highest or 0) + 1)), proposed=True)
    return changed


def _set_proposed(tx: Transaction, ends: Ends, *, proposed: bool) -> bool | None:
    """Note whether findings propose a link; returns whether that is new, None where there is no such link."""
    number = find_link(tx.connection, ends)
    if number is None:
        return None
    row = LINK.c.id == number, LINK.c.proposed != proposed
    return tx.connection.execute(update(LINK).where(*row).values(proposed=proposed)).rowcount > 0


def _insert(tx: Transaction, links: list[tuple[int, Ends]], *, proposed: bool) -> None:
    rows = [
        {
            "id": number,
            "first_id": first,
            "relation": relation,
            "second_id": second,
            "proposed": proposed,
            "state": LinkState.PROPOSED,
            "version": tx.next_number,
        }
        for number, (first, relation, second) in links
    ]
    tx.connection.execute(insert(LINK), rows)


def _link(row: Row[Any]) -> Link:
    return Link(
        f"{LINK_LETTER}{row.id}",
        f"{CLAIM_LETTER}{row.first_id}",
        row.relation,
        f"{CLAIM_LETTER}{row.second_id}",
        row.state,
        row.person,
        row.time,
        row.reason,
    )
