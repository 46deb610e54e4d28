"""Derived rates: what a passage tells for each head, for each hundred thousand, or on average, of two figures in it.

"2,560 burglaries ... With 4.8 million inhabitants the island counts 53 burglaries per 100,000"; "738,000 riders ...
Over the 102 routes the average came to 7,235". Of all totals and counts that may have been divided those are meant that
make the rate; where none do, the likeliest ones that come near it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import takewhile

from claimtrack.checking.comparing.fits import usable
from claimtrack.checking.comparing.spans import Times, relate
from claimtrack.checking.context import Context
from claimtrack.checking.measures.figure import MEASURED, Figure, Scene
from claimtrack.checking.measures.people import PERSON
from claimtrack.checking.measures.view import view
from claimtrack.checking.passages.gathered_shares import follows
from claimtrack.checking.passages.listings import joined
from claimtrack.checking.passages.rates import each_of
from claimtrack.checking.passages.recalled_shares import comes_near
from claimtrack.checking.passages.unit_prices import came_in
from claimtrack.checking.passages.weighing import kin
from claimtrack.checking.words.bounds import is_bound
from claimtrack.checking.words.earlier import was, year_of
from claimtrack.checking.words.gist import gist_of
from claimtrack.language import packs
from claimtrack.language.stretches import words
from claimtrack.language.topics import is_a
from claimtrack.quantity import Interval, UnitKind

_REACH = 14
"""So many figures around a rate its total and its count are looked for."""
_MANY = 1000
"""For each of so many people a rate is one of a population."""
_DIVIDED = 3
"""A total is so many times what it comes to for each at least."""
_ENOUGH, _CLEAR = 1.75, 0.5
"""So much speaks for a total and a count, and by so much more than for any others."""
_KINDS = (UnitKind.COUNT, UnitKind.MONEY, UnitKind.PHYSICAL)
_TWO = 2


@dataclass(frozen=True, slots=True)
class Derived:
    """A rate with the total and the count that it is told of, for how many of those counted, and what speaks for it."""

    total: Figure
    count: Figure
    rate: Figure
    of: Decimal
    weight: float

    @property
    def value(self) -> Interval:
        """What the total comes to for so many of those counted."""
        return self.total.wide / self.count.wide * Interval.point(self.of)


def derived_rates(context: Context) -> Iterator[Derived]:
    """Each rate that no two figures of its passage make, with the likeliest of those that come near it."""
    for rate in context.scene.figures:
        of = _told_for(context, rate)
        tried = list(_tried(context, rate, of)) if of is not None else []
        if any(each.value.overlaps(rate.wide) for each in tried):
            continue
        ranked = sorted((each for each in tried if comes_near(each.value, rate.wide)), key=lambda each: -each.weight)
        clear = len(ranked) == 1 or (len(ranked) > 1 and ranked[0].weight - ranked[1].weight >= _CLEAR)
        if clear and ranked[0].weight >= _ENOUGH:
            yield ranked[0]


def _told_for(context: Context, rate: Figure) -> Decimal | None:
    """For how many of those counted a rate is told: 100,000 people, one, or one by an average; None for no rate."""
    quantity = rate.quantity
    told = rate.claim.modality in MEASURED and quantity.interval.is_bounded and (rate.main or 0) > 0
    if quantity.unit.kind not in _KINDS or not told:
        return None
    if quantity.per is None:
        return Decimal(1) if _is_mean(context, rate) else None
    head = quantity.per == PERSON and quantity.unit.kind is not UnitKind.MONEY
    return Decimal(1) if head else _number(quantity.per, rate)


def _is_mean(context: Context, rate: Figure) -> bool:
    """Whether a sentence speaks of a mean before a figure: "the average payout, 11,000 higher than last time, was"."""
    seen, measure = view(rate.placed.document), rate.measured.measure
    before = [f for f in context.scene.sentence(rate) if f.key < rate.key and f.measured.measure.scope != "extra"]
    low = max([rate.claim.sentence.start, *(f.claim.anchor.end for f in before)])
    told = (word.folded for word in words(seen.text, low, rate.claim.anchor.start))
    spoken = measure.scope != "extra" and not seen.topics.joining("mean").isdisjoint(told)
    return "average" in measure.marks or spoken


def _number(per: str, rate: Figure) -> Decimal | None:
    """The number that a denominator begins with: a million, 100,000 people; None where there is none."""
    pack = packs().get(rate.placed.document.language or "")
    told = [word.folded for word in words(per)]
    digits = "".join(takewhile(str.isdigit, told)) if told else ""
    rest = told[sum(1 for _ in takewhile(str.isdigit, told)) :]
    scale = pack.numbers.scales.get(rest[0]) if pack and rest else None
    return Decimal(digits or 1).scaleb(scale or 0) if digits or scale else None


def _tried(context: Context, rate: Figure, of: Decimal) -> Iterator[Derived]:
    sides = [figure for _, figure in context.scene.around(rate, _REACH) if _may_be_side(figure)]
    totals = [(f, _for_total(context, f, rate)) for f in sides if _may_be_total(context.scene, f, rate)]
    counts = [(f, _for_count(context, f, rate, of)) for f in sides if f.quantity.unit.kind is UnitKind.COUNT]
    for count, said in counts:
        for total, told in totals:
            if said and total.key != count.key and (count.wide.low or 0) > 0:
                yield Derived(total, count, rate, of, said + told)


def _may_be_side(figure: Figure) -> bool:
    measure, quantity = figure.measured.measure, figure.quantity
    plain = quantity.interval.is_bounded and quantity.per is None and (figure.main or 0) > 1 and not is_bound(figure)
    told = usable(figure) and not each_of(figure) and "average" not in measure.marks
    return plain and told and measure.scope not in ("extra", "each")


def _may_be_total(scene: Scene, figure: Figure, rate: Figure) -> bool:
    """Whether a figure may be what was divided, by its unit, its size, its time and what it counts."""
    a, b, mean = figure.quantity.unit, rate.quantity.unit, rate.quantity.per is None
    large = not mean or (figure.main or 0) >= (rate.main or 0) * _DIVIDED
    told = rate.published.year if rate.published else 0
    if was(figure) or year_of(scene, figure) < told - 1:
        return False
    if figure.key > rate.key and figure.same_sentence(rate) and joined(rate, figure) and not came_in(figure):
        # "Each spent 900 euros on average and the town put up 1.6 million."
        return False
    if a.kind is not b.kind or not large or relate(figure, rate) is Times.APART:
        return False
    if a.kind is not UnitKind.COUNT:
        return a == b
    # "Attendance averaged 7,235" leaves open what was counted; "312 hotels" on average are divided hotels.
    named = mean and rate.claim.anchor.end > rate.key.end
    return (mean and not named) or kin(figure, rate) is True or (not mean and kin(figure, rate) is None)


def _for_count(context: Context, count: Figure, rate: Figure, of: Decimal) -> float:
    """What speaks for a count as that of what a rate is for each of; nothing where it counts something else."""
    what, per = count.measured.measure.what, rate.quantity.per
    people = bool(what) and all(is_a(id, PERSON) for id in what) and not count.measured.measure.status
    known = any(not id.startswith("w:") for id in what)
    heads = 2.0 if "inhabitant" in what else 1.0 if people else 0.0 if known else 0.5
    one = per is None and rate.quantity.unit.kind is not UnitKind.MONEY and count.quantity.unit == rate.quantity.unit
    same = one and rate.claim.anchor.end > rate.key.end
    said = heads if of >= _MANY or per == PERSON else 0.0 if same else 1.0
    return said + _near(context, count, rate) if said else 0.0


def _for_total(context: Context, total: Figure, rate: Figure) -> float:
    """What speaks for a total: that it counts the same, that words are shared, that the rate is said to follow."""
    bare = rate.quantity.unit.kind is UnitKind.COUNT and rate.claim.anchor.end == rate.key.end
    shared = len(gist_of(total) & gist_of(rate))
    same = 1.0 if not bare and kin(total, rate) else 0.0
    return same + min(_TWO, shared) / 4 + (0.5 if follows(rate) else 0.0) + _near(context, total, rate)


def _near(context: Context, figure: Figure, rate: Figure) -> float:
    scene = context.scene
    adjoining = figure in scene.previous_sentence(rate) or figure in scene.next_sentence(rate)
    return 0.75 if figure.same_sentence(rate) else 0.5 if adjoining else 0.0
