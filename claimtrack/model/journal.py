"""Journal entries: the record of every act on a case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Entry:
    """One act: who, when, on what, before and after, why; chained to the entry before it by hash."""

    number: int
    actor: str
    at: datetime
    """Aware, in UTC."""
    sitting: str
    act: str
    subject: str
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None
    reason: str | None
    evidence: tuple[str, ...]
    undoes: int | None
    previous_hash: str
    hash: str
    erased: bool = False
    """Whether what it said (before, after, reason, evidence) was erased."""

    @property
    def id(self) -> str:
        """As people name it: "E12"."""
        return f"E{self.number}"
