"""Origin: what the person who adds a document says of it."""

from __future__ import annotations

from dataclasses import dataclass
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
