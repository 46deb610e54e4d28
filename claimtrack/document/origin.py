"""Origin: what the person who adds a document says of it."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a document comes from, as told beside it; None is "not stated". It wins over what the file itself says."""

    published: date | None = None
    """The publisher's calendar date."""
    publisher: str | None = None
    language: str | None = None
    """A code of ISO 639-1."""
    encoding: str | None = None
    """A codec that Python knows."""
    title: str | None = None
    url: str | None = None

    def over(self, other: Origin) -> Origin:
        """This, and where it is silent what another one tells."""
        return Origin(**{each.name: getattr(self, each.name) or getattr(other, each.name) for each in fields(self)})
