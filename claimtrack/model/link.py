"""Links between two claims."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Relation(StrEnum):
    """How the first claim of a link stands to the second."""

    CORROBORATES = "corroborates"
    CONTRADICTS = "contradicts"
    REPEATS = "repeats"
    PART_OF = "part_of"
    DERIVED_FROM = "derived_from"
    CAPS = "caps"


TOLD_AGAIN = (Relation.CORROBORATES, Relation.REPEATS)
"""The links that say that two claims tell one figure: what one rests on, both do."""


class LinkState(StrEnum):
    """Whether a person has taken a link as true."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Link:
    """A link of a case, with the ids of its claims ("C12")."""

    id: str
    first: str
    relation: Relation
    second: str
    state: LinkState
    person: str | None = None
    """Who set the state; None where a check alone proposes the link."""
    at: datetime | None = None
    reason: str | None = None

    @property
    def vouched(self) -> bool:
        """Whether a person says that the two bear each other out."""
        return self.relation is Relation.CORROBORATES and self.state is LinkState.ACCEPTED

    def other(self, claim: str) -> str:
        """The one of its claims that is not this one."""
        return self.second if self.first == claim else self.first
