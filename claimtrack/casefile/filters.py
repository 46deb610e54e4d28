"""Which claims are wanted: filters as queries, and long lists of ids."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, overload

from sqlalchemy import ColumnElement, Select, Text, and_, cast, false, func, or_, select

from claimtrack.casefile import search
from claimtrack.casefile.ids import number_of
from claimtrack.casefile.rows import folded
from claimtrack.casefile.tables import ATTRIBUTION, CLAIM, DECISION, DOCUMENT, FINDING, FINDING_CLAIM, SOURCE
from claimtrack.casefile.tables_acts import ABSENCE, CLAIM_BY_HAND, REVISION, SOURCE_MERGE, TAG
from claimtrack.model import Modality, Status


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
    """Beginnings of words that all stand in the sentence or in the names of the sources; signs alone stand in none."""
    tag: str | None = None
    """A word that somebody filed the claim under."""
    modality: Modality | None = None
    unit: str | None = None
    """The name of a unit as read: "barrel", "USD"."""
    found: bool = False
    """Only claims of which a finding speaks."""
    stale: bool = False
    """Only claims with a decision that rests on what has fallen since."""


class ClaimIds(Sequence[str]):
    """Ids of claims, eight bytes each."""

    def __init__(self, numbers: Iterable[int]) -> None:
        self._numbers = array("q", numbers)

    def with_more(self, more: ClaimIds) -> ClaimIds:
        """These and then those."""
        made = ClaimIds(())
        made._numbers = self._numbers + more._numbers
        return made

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

    def place_of(self, claim: str) -> int | None:
        """Where a claim stands among them, by its id; None where it does not."""
        try:
            return self._numbers.index(number_of(claim, "C"))
        except ValueError:
            return None


Numbers = Select[Any]
"""A query for the numbers of claims."""


def claims_in_view(*conditions: ColumnElement[bool]) -> Numbers:
    """The numbers of the claims of documents in view that meet all conditions."""
    hidden = select(DOCUMENT.c.id).where(DOCUMENT.c.hidden)
    return select(CLAIM.c.id).where(
        CLAIM.c.document_id.not_in(hidden), *(CLAIM.c.id.not_in(gone) for gone in _gone()), *conditions
    )


def in_view(claim: ColumnElement[int]) -> ColumnElement[bool]:
    """Whether the claim of a number is in view; what is out of view is little as a rule, and asked for instead."""
    hidden = select(DOCUMENT.c.id).where(DOCUMENT.c.hidden)
    of_hidden = select(CLAIM.c.id).where(CLAIM.c.document_id.in_(hidden))
    return and_(claim.not_in(of_hidden), *(claim.not_in(gone) for gone in _gone()))


def _gone() -> tuple[Numbers, Numbers]:
    """The claims of documents in view that are not: made by hand and withdrawn, or not read any more."""
    withdrawn = select(CLAIM_BY_HAND.c.claim_id).where(CLAIM_BY_HAND.c.withdrawn)
    return withdrawn, select(ABSENCE.c.claim_id).where(~ABSENCE.c.shown)


def claims_as_read(*conditions: ColumnElement[bool]) -> Numbers:
    """The numbers of the claims in view that their documents say today: neither lost nor of an older version."""
    lost = select(ABSENCE.c.claim_id)
    return claims_in_view(CLAIM.c.id.not_in(lost), CLAIM.c.document_id.not_in(superseded()), *conditions)


def superseded() -> Select[Any]:
    """The numbers of the documents of which a newer version is in view."""
    newer = DOCUMENT.alias()
    return select(REVISION.c.document_id).join(newer, newer.c.id == REVISION.c.newer_id).where(~newer.c.hidden)


def filtered(wanted: ClaimFilter, blind: str | None = None) -> Numbers:
    """The numbers of the claims that a filter lets through. Raises ActRefused for an id that is none.

    `blind` is a person who decides alone: claims are unreviewed until that person has decided on them.
    """
    conditions: list[ColumnElement[bool]] = []
    if wanted.status is not None:
        conditions.append(CLAIM.c.status == wanted.status if blind is None else _stands(wanted.status, blind))
    if wanted.modality is not None:
        conditions.append(CLAIM.c.modality == wanted.modality)
    if wanted.unit is not None:
        conditions.append(CLAIM.c.unit == wanted.unit)
    if wanted.found:
        live = select(FINDING_CLAIM.c.claim_id).join(FINDING, FINDING.c.id == FINDING_CLAIM.c.finding_id)
        conditions.append(CLAIM.c.id.in_(live.where(FINDING.c.live)))
    if wanted.document is not None:
        conditions.append(_of_document(wanted.document))
    if wanted.source is not None:
        conditions.append(CLAIM.c.id.in_(_of_source(wanted.source)))
    if wanted.finding is not None:
        named = FINDING_CLAIM.c.finding_id == number_of(wanted.finding, "F")
        conditions.append(CLAIM.c.id.in_(select(FINDING_CLAIM.c.claim_id).where(named)))
    if wanted.tag is not None:
        # Tags name what they are on by its id, which for a claim is C and its number.
        subjects = select(func.substr(TAG.c.subject, 2)).where(
            TAG.c.word == wanted.tag.casefold(), func.substr(TAG.c.subject, 1, 1) == "C"
        )
        conditions.append(cast(CLAIM.c.id, Text).in_(subjects))
    if asked := (wanted.search or "").strip():
        words = search.phrases(asked)
        conditions.append(search.Holds(words) if words else false())
    return claims_in_view(*conditions)


def _stands(status: Status, person: str) -> ColumnElement[bool]:
    """The condition that a claim stands so for a person who sees nobody else's decision before having made one."""
    mine = select(DECISION.c.claim_id).where(DECISION.c.person == person)
    if status is Status.UNREVIEWED:
        return CLAIM.c.id.not_in(mine)
    return and_(CLAIM.c.id.in_(mine), CLAIM.c.status == status)


def decided() -> Numbers:
    """The numbers of the claims in view that somebody has decided on."""
    return claims_in_view(CLAIM.c.status != Status.UNREVIEWED)


def _is(text: str, letter: str) -> bool:
    return text[:1].upper() == letter and text[1:].isascii() and text[1:].isdigit()


def _of_document(named: str) -> ColumnElement[bool]:
    if _is(named, "D"):
        return CLAIM.c.document_id == number_of(named, "D")
    path = or_(DOCUMENT.c.path == named, DOCUMENT.c.path.endswith(f"/{named}", autoescape=True))
    return CLAIM.c.document_id.in_(select(DOCUMENT.c.id).where(path))


def _of_source(named: str) -> Select[Any]:
    if _is(named, "S"):
        wanted = SOURCE.c.id == number_of(named, "S")
    else:
        wanted = SOURCE.c.key.contains(folded(named), autoescape=True)
    # Under whichever of its names a source was asked for: up to the one that it is, then down to all its names.
    up = select(SOURCE.c.id).where(wanted).cte(recursive=True)
    up = up.union(select(SOURCE_MERGE.c.into_id).join(up, SOURCE_MERGE.c.source_id == up.c.id))
    down = select(up.c.id).cte(recursive=True)
    down = down.union(select(SOURCE_MERGE.c.source_id).join(down, SOURCE_MERGE.c.into_id == down.c.id))
    return select(ATTRIBUTION.c.claim_id).where(ATTRIBUTION.c.source_id.in_(select(down.c.id)))
