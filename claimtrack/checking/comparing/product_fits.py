"""Products that hold: a count and an amount for each, or a pace and its time, that make a total beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from claimtrack.checking.comparing.fits import SHARES, alike, passage, telling, usable
from claimtrack.checking.comparing.spans import count_of
from claimtrack.checking.measures.figure import Figure, Scene
from claimtrack.model import Modality
from claimtrack.quantity import Interval, UnitKind
from claimtrack.quantity.conversion import factor
from claimtrack.quantity.unit import TIME_UNITS

_NEAREST = 7
_CLOSE = Decimal("0.06")


def products_in(scene: Scene) -> Iterator[tuple[Figure, Figure, Figure]]:
    """The count, the amount for each and the total, of figures side by side whose product holds."""
    told: set[frozenset[object]] = set()
    for rate in scene.figures:
        if not usable(rate) or rate.main is None or rate.main <= 0 or rate.quantity.unit.kind in SHARES:
            continue
        near = _near(scene, rate)
        for total in near:
            if not _total_of(rate, total):
                continue
            count = next((f for f in near if f.key != total.key and _makes(f, rate, total)), None)
            known = frozenset((count.key, rate.key, total.key)) if count else None
            if count is not None and known is not None and known not in told:
                told.add(known)
                yield count, rate, total


def paces_in(scene: Scene) -> Iterator[tuple[Figure, Figure, Interval]]:
    """The total, the pace right after or before it that comes to as much, and over how many of its units of time."""
    for pace in scene.figures:
        if pace.rate is None or not usable(pace) or pace.main is None:
            continue
        for total in _near(scene, pace):
            if total.rate or not _same_unit(pace, total) or total.period is None or total.period.days == 1:
                continue
            lasting = count_of(pace.rate, total.period)
            if lasting is None or not total.quantity.interval.is_bounded:
                continue
            made = pace.wide * lasting
            if pace.quantity.interval.is_bounded and made.overlaps(total.wide):
                yield total, pace, lasting
                break


def _near(scene: Scene, figure: Figure) -> list[Figure]:
    found = [f for f in passage(scene, figure, after=True) if f.key != figure.key and _told(f)]
    at = figure.claim.anchor.start
    found.sort(key=lambda f: (not f.same_sentence(figure), abs(f.claim.anchor.start - at)))
    return [f for f in found if f.main is not None and f.main > 0][:_NEAREST]


def _told(figure: Figure) -> bool:
    """Whether a figure is no limit: what a condition would bring may well be reckoned out."""
    return figure.claim.modality is not Modality.LIMIT


def _same_unit(first: Figure, second: Figure) -> bool:
    a, b = first.quantity, second.quantity
    if a.unit.kind is not b.unit.kind:
        return False
    if a.unit.kind is UnitKind.COUNT:
        return bool(first.measured.measure.what & second.measured.measure.what) or not a.unit.name.strip()
    return a.unit == b.unit


def _total_of(rate: Figure, total: Figure) -> bool:
    """Whether a figure may be so many times an amount by their units."""
    a, b = rate.quantity, total.quantity
    if (total.main or 0) <= (rate.main or 0) or (rate.rate and rate.rate != total.rate):
        return False
    each = bool(a.per and a.per not in TIME_UNITS) or "each" in rate.measured.measure.marks
    if a.unit.kind is UnitKind.MONEY:
        return a.unit == b.unit and (b.per is None or b.per in TIME_UNITS or b.per != a.per)
    return each and alike_units(a.unit.name, b.unit.name, a.unit.kind, b.unit.kind) and b.per is None


def alike_units(one: str, other: str, kind: UnitKind, other_kind: UnitKind) -> bool:
    """Whether two amounts are of one unit, any two counts with each other."""
    return kind is other_kind and (kind is UnitKind.COUNT or one == other)


def _makes(count: Figure, rate: Figure, total: Figure) -> bool:
    """Whether a count times an amount makes a total, near enough that it is no accident."""
    unit = count.quantity.unit
    if unit.kind in (*SHARES, UnitKind.MONEY, UnitKind.PERCENTAGE_POINT):
        return False
    if count.quantity.per and count.quantity.per not in TIME_UNITS:
        return False
    if alike(count, rate) or (alike(count, total) and unit.kind is not UnitKind.COUNT):
        return False
    scale = Decimal(1)
    if unit.kind is UnitKind.PHYSICAL and rate.quantity.per:
        known = factor(unit.name, rate.quantity.per)
        if known is None:
            return False
        scale = Decimal(known)
    if not _bounded((count, rate, total)):
        return False
    assert count.main is not None
    assert rate.main is not None
    assert total.main is not None
    made = count.wide * rate.wide * Interval.point(scale)
    off = abs(count.main * rate.main * scale / total.main - Decimal(1))
    return made.overlaps(total.wide) and off <= _CLOSE and sum(map(telling, (count, rate, total))) >= 2


def _bounded(figures: Sequence[Figure]) -> bool:
    return all(figure.quantity.interval.is_bounded for figure in figures)
