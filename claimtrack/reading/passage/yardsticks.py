"""Yardsticks: what there ought to be or may be, with which a figure of the same sentence is measured.

"33,600 inmates, 280 percent of their capacity of 12,000. Of the total, 21,900 await trial": of those there are, and not
of those for whom there is room.
"""

from __future__ import annotations

from claimtrack.model import Modality
from claimtrack.reading.passage.tie_reader import TieFigure, TieReader, same_sentence

_NEAR = 1
_BACK = 3
_LASTING = 20
"""So many days last two times at least that have nothing in common."""
_MEANT = (Modality.TARGET, Modality.FORECAST, Modality.LIMIT)


def is_yardstick(reader: TieReader, position: int, part: TieFigure) -> bool:
    """Whether a figure is one with which its sentence measures another that a part may be of, told before it."""
    figure = reader.figures[position]
    if same_sentence(figure, part) or part.claim.modality in _MEANT:
        return False
    before = [f for f in reader.figures[max(0, position - _BACK) : position] if same_sentence(f, figure)]
    return any(_is_alike(f, figure) and not part.dwarfs(f, 1) for f in before) and _is_called(reader, position)


def is_of_another_time(figure: TieFigure, part: TieFigure) -> bool:
    """Whether another sentence tells a figure of a time that has nothing in common with that of a part.

    "In July and August 2,900 followed. Poland sent 4,900 of the drones between January and June".
    """
    one, other = figure.claim.period, part.claim.period
    if one is None or other is None or same_sentence(figure, part):
        return False
    if min(one.days or 0, other.days or 0) < _LASTING:
        # How many there are on a day are parted in days that come after.
        return False
    before = one.end is not None and other.start is not None and one.end < other.start
    return before or (other.end is not None and one.start is not None and other.end < one.start)


def _is_alike(figure: TieFigure, other: TieFigure) -> bool:
    """Whether one figure may be measured with the other: whoever is counted, as room is for anybody."""
    one = figure.unit.kind is other.unit.kind and not figure.is_share and figure.quantity.per == other.quantity.per
    return one and figure.claim.modality not in _MEANT


def _is_called(reader: TieReader, position: int) -> bool:
    """Whether the words around a figure call it what there is room for, what is aimed at or what is needed."""
    figure, last = reader.figures[position], reader.figures[position - 1]
    rest = reader.after("yardstick", reader.between(max(last.end, figure.claim.sentence.start), figure.start))
    if rest is not None and rest <= _NEAR:
        return True
    after = reader.following(figure.end, figure.claim.sentence.end)
    return any(reader.opens("yardstick_after", after[n:]) for n in range(_BACK))
