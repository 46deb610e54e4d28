"""Measures: what a claim measures, and the index through which claims of one measure meet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from claimtrack.model.claim import PlacedClaim
from claimtrack.quantity import Period


@dataclass(frozen=True, slots=True)
class Measure:
    """What a figure measures: claims of one measure can be compared.

    The parts are ids of concepts and entities, the same in every language (oil, soldier, KP), never words of a text.
    """

    kind: str
    """The kind of unit and its dimension: money:USD, count:soldier, physical:[length] ** 3."""
    what: frozenset[str] = frozenset()
    """Concepts of the thing counted or measured itself."""
    about: frozenset[str] = frozenset()
    """Concepts around it: what happens to it, what it is for."""
    entities: frozenset[str] = frozenset()
    """Whose, from whom, to whom, where."""
    scope: str = "total"
    """total, part, each or extra."""
    per: str | None = None
    """The denominator of a rate, normalised; None for a total or a level."""
    status: frozenset[str] = frozenset()
    """What has become of the people counted: dead, wounded, missing."""
    places: frozenset[str] = frozenset()
    """Where, by proper names below the level of a country."""
    setting: frozenset[str] = frozenset()
    """Entities and events that the whole document is about."""
    period: Period | None = None
    """The period of the figure that the text equates it with, for a figure that states none itself."""
    marks: frozenset[str] = frozenset()
    """What the wording says besides: earlier, cumulative, whole, guessed."""


@dataclass(frozen=True, slots=True)
class MeasuredClaim:
    """A quantity claim with its measure."""

    placed: PlacedClaim
    measure: Measure


class ClaimIndex(Protocol):
    """Where the claims of a case can be met by what they measure."""

    def meeting(self, measure: Measure) -> Iterable[MeasuredClaim]:
        """The claims whose measure could be compared with this one."""
        ...
