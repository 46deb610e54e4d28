"""Fits: figures of one passage that hold together by arithmetic, whatever words join them.

Three figures with several digits each that stand side by side and of which one is the sum, the product or the share of
the others are there to say so. What fits is consistent, and a figure that is a part in it is no rival of its whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from claimtrack.checking.measures.figure import Figure, Scene, digits_of, noughts_among, noughts_of
from claimtrack.checking.words.course import course
from claimtrack.model import ClaimKey, Modality, TieKind
from claimtrack.quantity import Interval, UnitKind

SHARES = (UnitKind.PERCENT, UnitKind.DIMENSIONLESS)
_MOST = 12
_LONGEST = 6
_POINTS = (UnitKind.PERCENT, UnitKind.PERCENTAGE_POINT)
_TELLING = 2
"""So many digits make an agreement no accident."""
_DIGITS = 7
"""So many digits of all the figures together, or one list, make a sum no accident."""
_FEW_DIGITS = 5
"""Of money and measures so many are enough: small counts meet by accident more often."""
_HUNDRED = Decimal(100)
_THOUSAND = 1000
_ONE = Interval.point(1)


@dataclass(frozen=True, slots=True)
class Fit:
    """Figures that hold together: the whole of a sum with its parts, or a part, its base and the share."""

    kind: str
    """sum, difference or ratio."""
    figures: tuple[Figure, ...]
    change: str = ""
    """For a ratio: empty, "more" or "less"."""


def alike(first: Figure, second: Figure) -> bool:
    """Whether two figures may be added or divided: one unit, and one denominator."""
    a, b = first.quantity, second.quantity
    if a.unit.kind is not b.unit.kind or a.per != b.per:
        return False
    return a.unit.kind is UnitKind.COUNT or a.unit == b.unit


def passage(scene: Scene, figure: Figure, *, after: bool = False) -> list[Figure]:
    """The figures of one's sentence and of the one before it, with `after` of the one that follows, too."""
    found = [*scene.previous_sentence(figure), *scene.sentence(figure), *(scene.next_sentence(figure) if after else ())]
    if len(found) <= 2 * _MOST:
        return found
    at = found.index(figure)
    return found[max(0, at - _MOST) : at + _MOST]


def usable(figure: Figure) -> bool:
    """Whether a figure may take part: no limit, nothing under a condition."""
    return figure.claim.modality not in (Modality.LIMIT, Modality.CONDITIONAL)


def sums_in(scene: Scene) -> Iterator[Fit]:
    """Runs of two or more figures that make the figure before or after them, and differences of two."""
    for figure in scene.figures:
        if figure.quantity.unit.kind in (UnitKind.TIME, UnitKind.DIMENSIONLESS) or not usable(figure):
            continue
        near = [f for f in passage(scene, figure, after=True) if f.key >= figure.key and _summable(figure, f)]
        yield from _runs(near[:_LONGEST])


def _summable(first: Figure, other: Figure) -> bool:
    if not usable(other):
        return False
    if first.quantity.unit.kind in _POINTS:
        return other.quantity.unit.kind in _POINTS
    return alike(first, other)


def _runs(near: Sequence[Figure]) -> Iterator[Fit]:
    """The first figure as the whole of those after it, or the last of a run as the whole of those before."""
    for size in range(3, len(near) + 1):
        run = near[:size]
        for whole, parts in ((run[0], run[1:]), (run[-1], run[:-1])):
            if _adds_up(whole, parts):
                yield Fit("sum", (whole, *parts))
                return
        if size == 3:
            middle = run[1]
            if _adds_up(middle, [run[0], run[2]]):
                yield Fit("difference", (middle, run[0], run[2]))
                return


def _adds_up(whole: Figure, parts: Sequence[Figure]) -> bool:
    total = Interval.point(0)
    width = _width(whole)
    for part in parts:
        if part.main is None or part.main <= width or not part.quantity.interval.is_bounded:
            # What is less than the rounding of the whole adds nothing that could be checked.
            return False
        total += _value(part)
    if whole.main is None or not whole.quantity.interval.is_bounded or not total.overlaps(_value(whole)):
        return False
    if whole.quantity.unit.kind is UnitKind.PERCENTAGE_POINT:
        return False
    if (whole.main or 0) <= 4 * width or siblings(whole, parts):
        return False
    # Round figures meet by accident: two of the figures must say more than their first digit.
    if sum(telling(figure) for figure in (whole, *parts)) < _TELLING:
        return False
    least = _DIGITS if whole.quantity.unit.kind in (UnitKind.COUNT, *_POINTS) else _FEW_DIGITS
    if sum(digits_of(figure) for figure in (whole, *parts)) >= least:
        return True
    return _one_list(whole, parts) and _within_one_rounding(whole, parts)


def _within_one_rounding(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether parts miss their whole by no more than one of them is rounded: 1,100 and 900 do not make 1,900."""
    made = sum((part.main or Decimal(0)) for part in parts)
    return abs(made - (whole.main or Decimal(0))) * 2 <= max(map(_width, (whole, *parts)))


def _width(figure: Figure) -> Decimal:
    """How far rounding stretches a figure from one end to the other; 0 for one with an open end."""
    value = _value(figure)
    return value.high - value.low if value.low is not None and value.high is not None else Decimal(0)


def siblings(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether the text makes a figure a part of what its seeming parts are parts of, too."""
    of = {tie.number for tie in whole.claim.ties if tie.kind is TieKind.PART_OF}
    return any(tie.kind is TieKind.PART_OF and tie.number in of for part in parts for tie in part.claim.ties)


def _one_list(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether the parts stand in one sentence, with nothing between them that is no part."""
    first, last = parts[0], parts[-1]
    inside = min(f.key.start for f in parts) <= whole.key.start <= max(f.key.start for f in parts)
    return first.same_sentence(last) and not inside


def _value(figure: Figure) -> Interval:
    small = figure.quantity.unit.kind is UnitKind.COUNT and figure.main is not None and figure.main < 1000
    return figure.quantity.interval if small and not figure.quantity.approximate else figure.wide


def telling(figure: Figure) -> bool:
    """Whether a figure is written with at least two digits that say something."""
    return digits_of(figure) >= _TELLING


def share_fit(scene: Scene, share: Figure, directions: frozenset[str]) -> Fit | None:
    """The two figures near a share that it fits, the nearest first; None where no two do."""
    if not usable(share):
        return None
    near = [f for f in passage(scene, share, after=True) if f.quantity.unit.kind not in SHARES and usable(f)]
    near = [f for f in near if f.main is not None and f.main > 0]
    at = share.claim.anchor.start
    near.sort(key=lambda f: (not f.same_sentence(share), abs(f.claim.anchor.start - at)))
    for n, later in enumerate(near[:_LONGEST]):
        for earlier in near[:n]:
            for part, base in ((later, earlier), (earlier, later)):
                if part.quantity.unit.kind is not base.quantity.unit.kind or part.quantity.per != base.quantity.per:
                    continue
                if part.quantity.unit.kind is not UnitKind.COUNT and part.quantity.unit != base.quantity.unit:
                    continue
                change = _change(share, part, base, directions)
                if change is not None:
                    return Fit("ratio", (part, base, share), change)
    return None


def _change(share: Figure, part: Figure, base: Figure, directions: frozenset[str]) -> str | None:
    """In which sense a share fits two figures; None where in none."""
    told = course(part, base)
    if told is not None and directions and told != (base, part):
        # "Fell from 78 to 92, a drop of 15 per cent": 78 is 15 per cent less than 92, but the text says otherwise.
        return None
    top, bottom = _finely(part, base), _finely(base, part)
    if bottom.low is None or bottom.low <= 0 or top.low is None and top.high is None:
        return None
    quotient = top / bottom
    value = share.wide
    if share.quantity.unit.kind is UnitKind.PERCENT:
        value = value / Interval.point(_HUNDRED)
    if quotient.overlaps(value) and _near(quotient, value):
        return ""
    if share.quantity.unit.kind is not UnitKind.PERCENT or not directions:
        return None
    for direction, change, left in (("up", "more", _ONE + value), ("down", "less", _ONE - value)):
        if direction in directions and quotient.overlaps(left) and _near(quotient, left):
            return change
    return None


def _finely(figure: Figure, other: Figure) -> Interval:
    """A figure's values, rounded no more coarsely than the other that it is told with."""
    noughts, value = noughts_among((figure, other)), figure.quantity.interval.low
    if noughts is not None and to_the_unit((figure, other)):
        noughts = 0
    if noughts is None or value is None or noughts >= noughts_of(value):
        return figure.wide
    half = Decimal(5).scaleb(noughts - 1)
    return Interval(value - half, value + half)


def to_the_unit(told: Sequence[Figure]) -> bool:
    """Whether two amounts are told to the unit, as small sums and counts are: a hundred beside an eighty."""
    kinds = (UnitKind.COUNT, UnitKind.MONEY)
    return all(f.quantity.unit.kind in kinds and (f.main or 0) < _THOUSAND for f in told)


def _near(quotient: Interval, value: Interval) -> bool:
    """Whether an open end does not make the two meet by itself: "more than a third" is near a third."""
    ends = [end for end in (value.low, value.high) if end is not None]
    middle = [end for end in (quotient.low, quotient.high) if end is not None and end > 0]
    if not middle or (len(ends) == 2 and quotient.is_bounded and len(middle) == 2):
        return True
    return bool(ends) and any(abs(m - e) <= e / 4 for m in middle for e in ends)


def parts_of_fits(scene: Scene) -> frozenset[ClaimKey]:
    """The figures that are parts in a sum that holds."""
    found: set[ClaimKey] = set()
    for fit in sums_in(scene):
        found |= {figure.key for figure in fit.figures[1:]}
    return frozenset(found)
