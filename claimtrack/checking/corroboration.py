"""Corroboration: which tellings of a figure hold together, and what it rests on then."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimtrack.checking.comparing.pairs import bring_together
from claimtrack.checking.comparing.spans import Times
from claimtrack.checking.measures.figure import Figure, scene_of
from claimtrack.checking.origins.resting import Support, support_of
from claimtrack.checking.rules.together import same_value
from claimtrack.model import ReadDocument


def support(figure: Figure, tellings: Iterable[Figure]) -> Support:
    """What a figure rests on, given the figures that it may be told again in; itself may be among them."""
    agreeing = (other for other in tellings if other.key != figure.key and agrees(figure, other))
    return support_of([figure.placed, *(other.placed for other in agreeing)])


def supports(documents: Sequence[ReadDocument]) -> dict[tuple[str, int], Support]:
    """What each figure of some documents rests on, by the hash of its document and the place of its number."""
    from claimtrack.checking.crowds.index import MemoryIndex

    figures = [figure for read in documents for figure in scene_of(read).figures]
    index = MemoryIndex(figure.measured for figure in figures)
    return {
        (figure.key.document, figure.key.start): support(
            figure, (Figure(met) for met in index.meeting(figure.measured.measure))
        )
        for figure in figures
    }


def agrees(first: Figure, second: Figure) -> bool:
    """Whether two figures tell one number of one thing."""
    one, other = sorted((first, second), key=Figure.order)
    pair = bring_together(one, other)
    if pair is None or pair.apart or not pair.match.strong:
        return False
    return pair.times in (Times.SAME, Times.ASSUMED) and same_value(pair)
