"""Which claims are wanted: filters as queries, and long lists of ids."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, overload

from sqlalchemy import ColumnElement, Connection, Select, or_, select

from claimtrack.casefile.ids import number_of
from claimtrack.casefile.rows import folded
from claimtrack.casefile.tables import ATTRIBUTION, CLAIM, DOCUMENT, FINDING_CLAIM, SOURCE, SOURCE_ALIAS
from claimtrack.model import Status

_MOST_WORDS, _LONGEST_WORD = 20, 200


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """Which claims are wanted; what is None is not asked for."""

    status: Status | None = None
    source: str | None = None
    """An id ("S2") or part of a name."""
    document: str | None = None
    """An id ("D1"), a path or its last part."""
    finding: str | None = None
    """An id ("F3")."""
    search: str | None = None
    """Words that all stand in the sentence or in the names of the sources."""


class ClaimIds(Sequence[str]):
    """Ids of claims, eight bytes each."""

    def __init__(self, numbers: Iterable[int]) -> None:
        self._numbers = array("q", numbers)

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[str, ...]: ...
    def __getitem__(self, place: int | slice) -> str | tuple[str, ...]:
        if isinstance(place, slice):
            return tuple(f"C{number}" for number in self._numbers[place])
        return f"C{self._numbers[place]}"


Numbers = Select[Any]
"""A query for the numbers of claims."""


def claims_in_view(*conditions: ColumnElement[bool]) -> Numbers:
    """The numbers of the claims of documents in view that meet all conditions."""
    return (
        select(CLAIM.c.id).join(DOCUMENT, DOCUMENT.c.id == CLAIM.c.document_id).where(~DOCUMENT.c.hidden, *conditions)
    )


def filtered(wanted: ClaimFilter) -> Numbers:
    """The numbers of the claims that a filter lets through. Raises ActRefused for an id that is none."""
    conditions: list[ColumnElement[bool]] = []
    if wanted.status is not None:
        conditions.append(CLAIM.c.status == wanted.status)
    if wanted.document is not None:
        conditions.append(_of_document(wanted.document))
    if wanted.source is not None:
        conditions.append(CLAIM.c.id.in_(_of_source(wanted.source)))
    if wanted.finding is not None:
        named = FINDING_CLAIM.c.finding_id == number_of(wanted.finding, "F")
        conditions.append(CLAIM.c.id.in_(select(FINDING_CLAIM.c.claim_id).where(named)))
    for word in folded(wanted.search or "").split()[:_MOST_WORDS]:
        conditions.append(CLAIM.c.folded.contains(word[:_LONGEST_WORD], autoescape=True))
    return claims_in_view(*conditions)


def claim_ids(connection: Connection, wanted: ClaimFilter) -> ClaimIds:
    """The ids of the claims that a filter lets through, in order. Raises ActRefused for an id that is none."""
    return ClaimIds(connection.execute(filtered(wanted).order_by(CLAIM.c.id)).scalars())


def _is(text: str, letter: str) -> bool:
    return text[:1].upper() == letter and text[1:].isascii() and text[1:].isdigit()


def _of_document(named: str) -> ColumnElement[bool]:
    if _is(named, "D"):
        return DOCUMENT.c.id == number_of(named, "D")
    return or_(DOCUMENT.c.path == named, DOCUMENT.c.path.endswith(f"/{named}", autoescape=True))


def _of_source(named: str) -> Select[Any]:
    claims = select(ATTRIBUTION.c.claim_id)
    if _is(named, "S"):
        return claims.where(ATTRIBUTION.c.source_id == number_of(named, "S"))
    part = folded(named)
    also = select(SOURCE_ALIAS.c.source_id).where(SOURCE_ALIAS.c.key.contains(part, autoescape=True))
    return claims.join(SOURCE, SOURCE.c.id == ATTRIBUTION.c.source_id).where(
        or_(SOURCE.c.key.contains(part, autoescape=True), SOURCE.c.id.in_(also))
    )
