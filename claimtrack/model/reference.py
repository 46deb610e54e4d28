"""Reference figures: what a desk trusts and brings along itself, each with its source and date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from claimtrack.quantity import Interval, Unit


@dataclass(frozen=True, slots=True)
class ReferenceFigure:
    """A conversion factor, an exchange rate, a population, a price, a cap.

    `unit` and `per` name units as figures do (barrel, EUR, people); a row with a high end alone is a cap.
    """

    subject: str
    """What it is a figure of, in words of any language that claimtrack reads."""
    interval: Interval
    unit: Unit
    source: str
    per: str | None = None
    date: date | None = None
    path: str = "-"
    line: int = 0
    """Where it was read."""

    @property
    def is_cap(self) -> bool:
        """Whether it says no more than how much is allowed."""
        return self.interval.low is None


@dataclass(frozen=True, slots=True)
class ReferenceFile:
    """The reference figures of one file that somebody brought into a case."""

    path: str
    figures: tuple[ReferenceFigure, ...]
    person: str
    at: datetime
