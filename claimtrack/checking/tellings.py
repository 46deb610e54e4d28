"""Tellings: figures told again word for word or in other words, of which only the first is held against other figures.

Without this, a story told by a hundred papers would give each discrepancy ten thousand times.
"""

from __future__ import annotations

from collections.abc import Iterable

from claimtrack.checking.conversions import NONE, Conversions
from claimtrack.checking.figure import Figure
from claimtrack.checking.pairs import bring_together
from claimtrack.model import ClaimKey

_TRIED = 8
"""So many first tellings of one wording are tried; a figure that is none of them is a first telling itself."""


class Tellings:
    """Which figures are the first telling of what they say: in all documents, and each in its own."""

    def __init__(self, figures: Iterable[Figure], conversions: Conversions = NONE) -> None:
        self._everywhere: dict[ClaimKey, Figure] = {}
        self._here: dict[ClaimKey, Figure] = {}
        everywhere: dict[object, list[Figure]] = {}
        here: dict[object, Figure] = {}
        for figure in sorted(figures, key=Figure.order):
            words = _signature(figure)
            local = here.setdefault((figure.key.document, words), figure)
            self._here[figure.key] = local
            if local is not figure:
                self._everywhere[figure.key] = self._everywhere[local.key]
                continue
            firsts = everywhere.setdefault(words, [])
            known = next((f for f in firsts[:_TRIED] if _told_again(f, figure, conversions)), figure)
            self._everywhere[figure.key] = known
            if known is figure:
                firsts.append(figure)

    def first(self, figure: Figure) -> Figure:
        """The first telling in all documents."""
        return self._everywhere[figure.key]

    def first_here(self, figure: Figure) -> Figure:
        """The first telling in the figure's own document."""
        return self._here[figure.key]


def _signature(figure: Figure) -> object:
    """All that two tellings of one figure have in common."""
    measure, claim, quantity = figure.measured.measure, figure.claim, figure.quantity
    return (
        (measure.kind, measure.what, measure.about, measure.entities, measure.scope, measure.per),
        (measure.status, measure.places, measure.period, measure.marks),
        (quantity.interval, quantity.approximation, quantity.per, quantity.unit.name),
        (claim.modality, claim.period, claim.stance, tuple(sorted(tie.kind for tie in claim.ties))),
        tuple(name.casefold() for name in claim.source_names),
    )


def _told_again(first: Figure, again: Figure, conversions: Conversions) -> bool:
    """Whether two figures in one wording are one, going by their documents."""
    pair = bring_together(first, again, conversions)
    return pair is not None and not pair.apart
