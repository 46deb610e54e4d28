"""Kin: the figures of one measure and one period, and where each stands among them on one scale.

For counting what shares no value in very many figures (sweep.py), and for telling a crowd (crowd.py). Figures of one
kin match; matching, which weighs what a text does not say, also brings together some that are of two.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from decimal import Decimal

from claimtrack.checking.crowds.index import blocks_of_things
from claimtrack.checking.measures.figure import Figure
from claimtrack.checking.measures.matching import rate_of, scope_of
from claimtrack.language.topics import kind_of
from claimtrack.quantity.conversion import base_scale, rate_scale
from claimtrack.quantity.unit import SECONDS

_PARTING = ("act", "event", "nature")
"""Kinds of what stands around a figure by which two are of other things: exported, produced."""
_PARTING_MARKS = {"alone", "average", "earlier", "initial", "whole"}


@dataclass(frozen=True, slots=True)
class Kin:
    """The group of a figure, as a number of 63 bits, and its interval in base units; an open end is None."""

    group: int
    low: float | None
    high: float | None


def kin_of(figure: Figure) -> Kin:
    """Where a figure stands: its rounding stretches it, a pace is told by the day."""
    measure, period = figure.measured.measure, figure.period
    published = figure.published
    parts = (
        (measure.kind, rate_of(measure), scope_of(measure), figure.rate is not None),
        (sorted(measure.what), sorted(measure.status), sorted(measure.entities), sorted(measure.places)),
        (sorted(id for id in measure.about if kind_of(id) in _PARTING), sorted(_PARTING_MARKS & measure.marks)),
        (sorted(blocks_of_things(measure)), figure.names_something),
        # A figure without a period is of the year of its text.
        repr(period) if period else str(published.year if published else None),
    )
    digest = hashlib.sha256(repr(parts).encode("utf-8", "surrogatepass")).digest()
    scale = _scale(figure)
    low, high = (None if end is None else float(end * scale) for end in (figure.wide.low, figure.wide.high))
    return Kin(int.from_bytes(digest[:8], "big") >> 1, low, high)


def _scale(figure: Figure) -> Decimal:
    scale = base_scale(figure.quantity.unit) / rate_scale(figure.quantity.per)
    return scale * SECONDS["day"] / SECONDS[figure.rate] if figure.rate else scale
