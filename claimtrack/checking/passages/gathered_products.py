"""Products of what a passage tells in several sentences: an amount for each, its count and its total further off.

"The service spent 1.46 billion, which works out at 95,000 for every inmate", where the inmates were counted long
before; "The track is 5.8 kilometres long. That works out at 95 million a kilometre", where the price stands before.
Of all the counts and totals that it may belong with those are meant that it fits; where none do, the likeliest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from decimal import Decimal

from claimtrack.checking.comparing.fits import usable
from claimtrack.checking.comparing.spans import per
from claimtrack.checking.context import Context
from claimtrack.checking.measures.figure import Figure
from claimtrack.checking.passages.gathered_shares import follows
from claimtrack.checking.passages.rates import ANY, Product, counts_each, each_of, shared_by
from claimtrack.language.topics import is_a
from claimtrack.model import ClaimKey, Modality
from claimtrack.quantity import Interval, UnitKind
from claimtrack.quantity.conversion import factor

_REACH = 24
"""So many figures back the count, or the total, of an amount is looked for."""
_OUT_OF_TURN = ("part", "extra", "earlier")


def gathered_products(context: Context, told: Set[ClaimKey]) -> Iterator[Product]:
    """The product of each amount of which nothing has been told yet: one that holds, else the likeliest."""
    for rate in context.scene.figures:
        if rate.key in told or not shared_by(rate) or not usable(rate) or (rate.main or 0) <= 0:
            continue
        if not rate.quantity.interval.is_bounded or rate.quantity.unit.kind is UnitKind.COUNT:
            continue
        holding = held_together(context, rate)
        if holding is not None:
            yield holding
            continue
        counts, totals = _counts(context, rate), [f for f in _totals(context, rate) if f.quantity.per is None]
        near, beside = _one_of(counts, rate, context), _beside(context, rate, totals)
        if near is not None and beside is not None and near.key != beside.key:
            yield Product(near, rate, beside, sure=True, beside=True)


def held_together(context: Context, rate: Figure) -> Product | None:
    """The product of an amount that holds, of all the counts and totals that it may belong with."""
    wanted = shared_by(rate) - {ANY}
    # "3,680 of them were sold to Argentina": a part has a price, too.
    parts = [f for f in _window(context, rate) if f.measured.measure.scope == "part" and counts_each(f, wanted)]
    counts, totals = (*_counts(context, rate), *filter(_plain, parts)), _totals(context, rate)
    made = ((count, total) for count in counts for total in totals if _makes(count, rate, total))
    return next((Product(count, rate, total, sure=False) for count, total in made), None)


def _counts(context: Context, rate: Figure) -> Sequence[Figure]:
    """What an amount may be for each of: the counts of its noun, else the one count beside it."""
    wanted = shared_by(rate) - {ANY}
    before = _window(context, rate)
    named = [f for f in before if _countable(f) and counts_each(f, wanted)]
    if named:
        return named
    scene = context.scene
    beside = [f for f in (*scene.previous_sentence(rate), *scene.sentence(rate)) if _countable(f)]
    beside = [f for f in beside if f.quantity.unit.kind is UnitKind.COUNT]
    return beside if len(beside) == 1 else ()


def _countable(figure: Figure) -> bool:
    return figure.measured.measure.scope not in _OUT_OF_TURN and _plain(figure)


def _plain(figure: Figure) -> bool:
    """Whether a figure is a number of things, no rate and no limit."""
    plain = figure.quantity.per is None and figure.quantity.interval.is_bounded and (figure.main or 0) > 1
    return plain and figure.claim.modality is not Modality.LIMIT and not each_of(figure)


def _totals(context: Context, rate: Figure) -> Sequence[Figure]:
    """The totals of an amount's unit, those of its own and the next sentence and those told before."""
    found = (*context.scene.next_sentence(rate), *_window(context, rate))
    return [
        f
        for f in found
        if f.quantity.unit == rate.quantity.unit
        and f.key != rate.key
        and not each_of(f)
        and (f.quantity.per is None or (rate.rate and f.rate))
        and usable(f)
        and f.quantity.interval.is_bounded
        and f.measured.measure.scope not in _OUT_OF_TURN
        and "earlier" not in f.measured.measure.marks - {"this_year"}
        and (f.main or 0) > (rate.main or 0)
    ]


def _window(context: Context, rate: Figure) -> Sequence[Figure]:
    """The figures of an amount's sentence and those told before it."""
    at = context.scene.position(rate)
    later = [f for f in context.scene.sentence(rate) if f.key > rate.key]
    return (*context.scene.figures[max(0, at - _REACH) : at], *later)


def _makes(count: Figure, rate: Figure, total: Figure) -> bool:
    if count.key in (total.key, rate.key):
        return False
    known = _scale(count, rate)
    if known is not None and rate.rate and total.rate:
        # So much a month for each comes to so much a year for all.
        known = known * per(rate.rate, total.rate, total.period, total.published).factor
    return known is not None and (count.wide * known * rate.wide).overlaps(total.wide)


def _scale(count: Figure, rate: Figure) -> Interval | None:
    """How many of what an amount is for each of one of its count's unit is: a thousand kilograms a tonne."""
    unit, of = count.quantity.unit, rate.quantity.per
    if unit.kind is not UnitKind.PHYSICAL:
        return Interval.point(1)
    known = factor(unit.name, of) if of else None
    return Interval.point(Decimal(known)) if known is not None else None


def _one_of(counts: Sequence[Figure], rate: Figure, context: Context) -> Figure | None:
    """The count that is meant: that of an amount's sentence or of the one before it, else the only number told."""
    scene = context.scene
    for near in (scene.sentence(rate), scene.previous_sentence(rate)):
        beside = [f for f in counts if f in near]
        if beside:
            return beside[0] if len(beside) == 1 else None
    return counts[0] if counts and len({f.main for f in counts}) == 1 else None


def _beside(context: Context, rate: Figure, totals: Sequence[Figure]) -> Figure | None:
    """The total that is meant: the only one beside an amount or of its thing, else the nearest that it follows from."""
    scene = context.scene
    for near in (scene.sentence(rate), scene.previous_sentence(rate), scene.next_sentence(rate)):
        beside = [f for f in totals if f in near]
        if beside:
            return beside[0] if len(beside) == 1 else None
    alone = [f for f in totals if _of_one_thing(f, rate)]
    if len({f.main for f in alone}) == 1:
        return alone[0]
    return totals[0] if totals and follows(rate) else None


def _of_one_thing(total: Figure, rate: Figure) -> bool:
    a, b = total.measured.measure.what, rate.measured.measure.what
    return any(is_a(x, y) or is_a(y, x) for x in a for y in b)
