"""Tellings: figures told again word for word or in other words, of which only the first is held against other figures.

Without this, a story told by a hundred papers would give each discrepancy ten thousand times.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from claimtrack.checking.comparing.ground import Ground
from claimtrack.checking.comparing.pairs import bring_together
from claimtrack.checking.measures.figure import Figure
from claimtrack.model import ClaimKey
from claimtrack.quantity import Interval

_TRIED = 8
"""So many first tellings of one wording are tried; a figure that is none of them is a first telling itself."""


class Wording:
    """The figures of one wording, as they come in their order: by date, then by place (`Figure.order`)."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._count = 0
        self._firsts: list[tuple[int, Figure]] = []
        self._here: tuple[str, int, int] | None = None

    def tell(self, figure: Figure) -> tuple[int, int]:
        """The first telling of the next one in all documents and in its own, counted from 0 among all that came."""
        own, self._count = self._count, self._count + 1
        document = figure.key.document
        if self._here is not None and self._here[0] == document:
            return self._here[1:]
        known = (n for n, first in self._firsts if _told_again(first, figure, self._ground))
        first = next(known, own)
        if first == own and len(self._firsts) < _TRIED:
            self._firsts.append((own, figure))
        self._here = document, first, own
        return first, own


class Tellings:
    """Which figures are the first telling of what they say: in all documents, and each in its own.

    Takes all figures of a wording, of as many wordings as wanted.
    """

    def __init__(self, figures: Iterable[Figure], ground: Ground) -> None:
        self._everywhere: dict[ClaimKey, Figure] = {}
        self._here: dict[ClaimKey, Figure] = {}
        self._followers: dict[ClaimKey, list[Figure]] = {}
        wordings: dict[str, Wording] = {}
        tellers: dict[str, list[Figure]] = {}
        for figure in sorted(figures, key=Figure.order):
            words = signature(figure)
            told = tellers.setdefault(words, [])
            told.append(figure)
            first, here = (told[n] for n in wordings.setdefault(words, Wording(ground)).tell(figure))
            self._everywhere[figure.key], self._here[figure.key] = first, here
            if here is figure and first is not figure:
                self._followers.setdefault(first.key, []).append(figure)

    def first(self, figure: Figure) -> Figure:
        """The first telling in all documents."""
        return self._everywhere[figure.key]

    def first_here(self, figure: Figure) -> Figure:
        """The first telling in the figure's own document."""
        return self._here[figure.key]

    def followers(self, figure: Figure) -> Sequence[Figure]:
        """The figures that tell a first telling again, the first one of each document."""
        return self._followers.get(figure.key, ())


def signature(figure: Figure) -> str:
    """A digest of all that two tellings of one figure have in common."""
    measure, claim, quantity = figure.measured.measure, figure.claim, figure.quantity
    parts: tuple[object, ...] = (
        (measure.kind, *(sorted(ids) for ids in (measure.what, measure.about, measure.entities))),
        (measure.scope, measure.per, *(sorted(ids) for ids in (measure.status, measure.places, measure.marks))),
        (_exact(quantity.interval), str(quantity.approximation), quantity.per, quantity.unit.name),
        (repr(measure.period), repr(claim.period), str(claim.modality), str(claim.stance)),
        sorted(str(tie.kind) for tie in claim.ties),
        [name.casefold() for name in claim.source_names],
    )
    return hashlib.sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _exact(interval: Interval) -> tuple[str, ...]:
    return tuple("" if end is None else str(end.normalize()) for end in (interval.low, interval.high))


def _told_again(first: Figure, again: Figure, ground: Ground) -> bool:
    """Whether two figures in one wording are one, going by their documents."""
    found = ground.judgements.match(first, again)
    pair = bring_together(first, again, ground.conversions, found) if found else None
    return pair is not None and not pair.apart
