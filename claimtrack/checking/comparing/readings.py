"""Readings of a period: the one stated, and the one from the first to the last event that the text dates inside it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimtrack.checking.measures.figure import Figure
from claimtrack.checking.measures.view import DatedSpot, dates, view
from claimtrack.language.topics import root
from claimtrack.quantity import Period

_END = re.compile(r"[.!?\n](?=\s|\Z)")
_CARRIED = frozenset({"cargo", "voyage", "ship", "transfer"})
"""What stands for a delivery when the text dates one."""


@dataclass(frozen=True, slots=True)
class PeriodReading:
    """A period that a figure may cover, and the dates of the text that it rests on."""

    period: Period
    spots: tuple[DatedSpot, ...] = ()

    @property
    def days(self) -> int | None:
        """Its length, both ends counted."""
        return self.period.days


def periods_of(figure: Figure) -> tuple[PeriodReading, ...]:
    """The period stated for a figure, the longest first, and the shorter one that dated events give it."""
    stated = figure.period
    if stated is None:
        return ()
    if stated.days is None or stated.start is None or stated.end is None:
        return (PeriodReading(stated),)
    first = _event(figure, stated, "first")
    last = _event(figure, stated, "last")
    start = first.period.start if first and first.period.start else stated.start
    end = last.period.end if last and last.period.end else stated.end
    if (start, end) == (stated.start, stated.end) or end <= start:
        return (PeriodReading(stated),)
    spots = tuple(spot for spot in (first, last) if spot)
    return (PeriodReading(stated), PeriodReading(Period(start, end), spots))


def _event(figure: Figure, stated: Period, mark: str) -> DatedSpot | None:
    """The date that the text gives for the first or the last of what a figure sums up."""
    measure = figure.measured.measure
    wanted = {root(id) for id in measure.what | measure.about} | _CARRIED
    seen = view(figure.placed.document)
    for spot in dates(figure.placed.document):
        if not stated.contains(spot.period):
            continue
        begins = max((m.end() for m in _END.finditer(seen.text, max(0, spot.start - 300), spot.start)), default=0)
        clause = seen.within(begins or max(0, spot.start - 300), spot.start)
        # "The first load sailed on 7 March and the last on 5 November": the second mark leaves its noun out.
        marks = [hit.id for hit in clause if hit.kind == "mark" and hit.id in ("first", "last")]
        if marks and marks[-1] == mark and any(root(hit.id) in wanted for hit in clause):
            return spot
    return None
