"""Meant products: an amount for each, what it is for each of, and a total, held together by what they are of.

"It counted 138 calls and 214,000 passengers. The town was left with 810,000 dollars ... The fee is 5 dollars a head":
no word joins the three, but no other figures near them could be multiplied so. Of all counts and totals around an
amount those are tried whose units fit; where one of them bears it out nothing is raised, else the likeliest, if enough
speaks for it: whose noun the amount is for each of, who stands beside whom, and which is the only one of its unit.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass
from decimal import Decimal

from claimtrack.checking.comparing.fits import SHARES
from claimtrack.checking.comparing.spans import per
from claimtrack.checking.context import Context
from claimtrack.checking.measures.clause import PERSON
from claimtrack.checking.measures.figure import Figure
from claimtrack.checking.measures.view import view
from claimtrack.checking.passages.concluded_products import into_unit, names_one
from claimtrack.checking.passages.factors import Factors
from claimtrack.checking.passages.rates import ANY, counts_each, each_of
from claimtrack.checking.passages.recalled_shares import comes_near
from claimtrack.checking.passages.unit_prices import came_in, is_for_one
from claimtrack.checking.words.bounds import is_bound
from claimtrack.checking.words.exempting import exempts
from claimtrack.checking.words.lead import around, lead
from claimtrack.checking.words.lengths import says
from claimtrack.language.stretches import words
from claimtrack.language.topics import is_a
from claimtrack.model import ClaimKey, Modality
from claimtrack.quantity import Interval, UnitKind
from claimtrack.quantity.conversion import dimension, factor

_REACH = 10
"""So many figures before an amount and after it what it makes is looked for."""
_FAR_REACH = 24
"""And so many what may bear it out."""
_AFTER = 4
"""So many words after a total tell what it is ("1.6 million in takings")."""
_ENOUGH = 4.5
"""What speaks for a product weighs so much at least."""
_FARTHEST = 1
"""So many ends of paragraphs may stand between its figures."""
_ROUNDLY = Interval(Decimal("0.87"), Decimal("1.14"))
"""So far off a total may be that somebody has told roundly."""
_OTHER_TOTAL = 5
"""So many times an amount for each a figure of its unit beside it is a total of its own."""
_THRICE = Interval(Decimal("0.33"), Decimal(3))
"""So near to a total another count may be meant as well."""
_OUT_OF_TURN = ("part", "extra", "earlier")
_ONE = Interval.point(1)


@dataclass(frozen=True, slots=True)
class _Tried:
    """An amount with a total that it may belong with, and a count, a length of time or both."""

    rate: Figure
    total: Figure
    scale: Interval
    count: Figure | None = None
    length: Figure | None = None

    @property
    def others(self) -> tuple[Figure, ...]:
        """What the amount is multiplied by."""
        return tuple(figure for figure in (self.count, self.length) if figure is not None)

    @property
    def product(self) -> Interval:
        """What they come to."""
        made = self.rate.wide * self.scale
        for figure in self.others:
            made = made * figure.wide
        return made

    @property
    def factors(self) -> Factors:
        """The same as a rule takes it."""
        unit = self.rate.quantity.unit.name
        if self.count is None:
            return Factors((self.rate, *self.others), self.total, self.scale, unit, "pace")
        figures = (self.count, self.rate, *self.others[1:])
        return Factors(figures, self.total, self.scale, unit)


def meant_products(context: Context) -> Iterator[Factors]:
    """The likeliest product of each amount for each that no count and no total around it bears out."""
    tried = {rate.key: list(_around(context, rate)) for rate in context.scene.figures if _is_rate(rate)}
    held = {key for of_one in tried.values() for each in of_one if _holds(each) for key in _keys(each)}
    for of_one in tried.values():
        near = [
            each for each in of_one if not held & _keys(each) and _comes_near(each) and _may_be_meant(context, each)
        ]
        weighed = sorted(((_weigh(context, each), each) for each in near), key=lambda pair: (-pair[0], _off(pair[1])))
        if weighed and weighed[0][0] >= _ENOUGH:
            yield weighed[0][1].factors


def _keys(tried: _Tried) -> Set[ClaimKey]:
    return {tried.rate.key, tried.total.key}


def _holds(tried: _Tried) -> bool:
    return tried.product.overlaps(tried.total.wide)


def _comes_near(tried: _Tried) -> bool:
    """Whether a product is near a total, and further off than somebody rounds."""
    return comes_near(tried.product, tried.total.wide) and not (tried.product * _ROUNDLY).overlaps(tried.total.wide)


def _off(tried: _Tried) -> Decimal:
    made, told = tried.product.low or Decimal(1), tried.total.main or Decimal(1)
    return max(made / told, told / made)


def _is_amount(figure: Figure) -> bool:
    """Whether a figure is so much of something: no share, no bound, nothing below nought."""
    kind = figure.quantity.unit.kind
    bounded = figure.quantity.interval.is_bounded and (figure.main or 0) > 0
    return bounded and kind not in (*SHARES, UnitKind.PERCENTAGE_POINT) and figure.claim.modality is not Modality.LIMIT


def _is_each(figure: Figure) -> bool:
    return bool(each_of(figure)) or figure.measured.measure.scope == "each"


def _is_rate(figure: Figure) -> bool:
    """Whether a figure is an amount for each, an average or the price of one."""
    if not _is_amount(figure) or figure.quantity.unit.kind is UnitKind.TIME:
        return False
    if figure.measured.measure.scope in ("extra", "earlier"):
        return False
    return bool(figure.rate) or _is_each(figure) or is_for_one(figure) or "average" in figure.measured.measure.marks


def _is_near(one: Figure, other: Figure) -> bool:
    """Whether two figures stand in one paragraph or in two that follow each other."""
    low, high = sorted((one.key, other.key))
    return one.placed.document.text.count("\n\n", low.end, high.start) <= _FARTHEST


def _around(context: Context, rate: Figure) -> Iterator[_Tried]:
    """An amount with each count and each total around it that their units let belong with it."""
    near = [f for _, f in context.scene.around(rate, _FAR_REACH) if _is_amount(f)]
    totals = [(f, into) for f in near if _is_total(f) and (into := into_unit(rate, f)) is not None]
    lengths = [f for f in near if f.quantity.unit.kind is UnitKind.TIME and not f.quantity.per]
    counts = [(f, scale) for f in near if (scale := _scale(rate, f)) is not None]
    for total, into in totals:
        of_unit = Interval.point(into)
        of_pace = rate.rate is not None and total.rate is None
        for length in (f for f in lengths if of_pace and (f.same_sentence(rate) or f.same_sentence(total))):
            lasting = per(rate.rate or "", length.quantity.unit.name, None, rate.published).factor
            yield _Tried(rate, total, of_unit * lasting, None, length)
            for count, scale in counts:
                if count.key != total.key:
                    yield _Tried(rate, total, scale * of_unit * lasting, count, length)
        for count, scale in counts if rate.rate == total.rate or rate.rate is None else ():
            if count.key == total.key or _is_greater(count, total):
                continue
            yield _Tried(rate, total, scale * of_unit, count)
            for length in lengths:
                if length.measured.measure.scope == "each" and length.same_sentence(rate):
                    # "128 dollars per inmate for each of the 365 days".
                    yield _Tried(rate, total, scale * of_unit, count, length)


def _is_greater(count: Figure, total: Figure) -> bool:
    return count.quantity.unit == total.quantity.unit and (count.main or 0) >= (total.main or 0)


def _may_be_meant(context: Context, tried: _Tried) -> bool:
    """Whether all stand near each other, a sum is told as what is paid in all, and no other count may be meant."""
    rate, count, total = tried.rate, tried.count, tried.total
    near = [f for _, f in context.scene.around(rate, _REACH) if _is_near(f, rate)]
    one_unit = rate.quantity.unit == total.quantity.unit
    if any(f not in near for f in (*tried.others, total)) or (one_unit and (total.main or 0) <= (rate.main or 0)):
        return False
    kind = total.quantity.unit.kind
    if kind is UnitKind.MONEY:
        # "80,000 doses at 31 dollars each, and another 120,000": either may be meant, or both.
        told = (rate, total, *tried.others)
        plain = _is_paid(total) and not any(_is_more(f) for f in tried.others) and not exempts(told)
        return plain and not any(_rivals(f, tried) for f in near)
    if count is None:
        return kind is UnitKind.PHYSICAL or _same_noun(rate, total)
    named = _is_of(rate, count)
    if kind is UnitKind.PHYSICAL:
        return named or not each_of(rate) - {ANY}
    beside = named or count.same_sentence(rate)
    return beside and 1 < (rate.main or 0) < (count.main or 0) and (_same_noun(rate, total) or _follows(tried))


def _same_noun(one: Figure, other: Figure) -> bool:
    return bool(one.measured.measure.what & other.measured.measure.what)


def _follows(tried: _Tried) -> bool:
    """Whether a total is told to follow from what stands before it: "so that there are beds for"."""
    total = tried.total
    last = max((tried.rate, *tried.others), key=lambda figure: figure.key)
    if last.key > total.key:
        return False
    seen, start = view(total.placed.document), max(last.claim.anchor.end, total.claim.sentence.start)
    return any(seen.says(kind, start, total.key.start) for kind in ("coming_to", "concluding", "following"))


def _is_more(figure: Figure) -> bool:
    return bool(figure.measured.measure.marks & {"more", "less"})


def _rivals(figure: Figure, tried: _Tried) -> bool:
    """Whether another count of the same unit, at no other time, would come as near to a total."""
    count, total = tried.count, tried.total
    if count is None or figure.quantity.unit != count.quantity.unit or figure.quantity.per:
        return False
    if not figure.main or figure.main == count.main or figure.key in (total.key, tried.rate.key):
        return False
    if figure.period and count.period and not figure.period.overlaps(count.period):
        return False
    made = tried.product * Interval.point(figure.main / (count.main or 1))
    return (made * _THRICE).overlaps(total.wide)


def _is_paid(total: Figure) -> bool:
    """Whether a sum is told as what something costs, or brings in."""
    if "all_in" in total.measured.measure.marks:
        return True
    _, high = around(total)
    after = [word.folded for word in words(total.placed.document.text, total.claim.anchor.end, high)][:_AFTER]
    return says(total, lead(total), "paid_in_all") or says(total, after, "paid_in_all")


def _is_total(figure: Figure) -> bool:
    return (
        not _is_each(figure)
        and not is_for_one(figure)
        and figure.quantity.unit.kind is not UnitKind.TIME
        and figure.quantity.per == figure.rate
    )


def _scale(rate: Figure, count: Figure) -> Interval | None:
    """How many of what an amount is for each of one of a count's unit is; None where it cannot be for each of them."""
    unit, of = count.quantity.unit, rate.quantity.per
    if unit.kind is UnitKind.TIME or count.quantity.per or each_of(count):
        return None
    if unit.kind is UnitKind.COUNT:
        # "Four per square kilometre": what is for each of a measure is for each of nothing that is counted.
        return _ONE if of is None or rate.rate or dimension(of) is None or of == unit.name else None
    if not _is_of(rate, count):
        return None
    known = factor(unit.name, of) if of and unit.kind is UnitKind.PHYSICAL else None
    return Interval.point(known) if known is not None else _ONE


def _is_of(rate: Figure, count: Figure) -> bool:
    return counts_each(count, each_of(rate) - {ANY}) or names_one(rate, count)


def _weigh(context: Context, tried: _Tried) -> float:
    """How much tells that an amount, a count and a total belong together."""
    weights = (_for_rate(tried), _for_count(context, tried), _for_total(context, tried), _against(context, tried))
    return sum(weights)


def _for_rate(tried: _Tried) -> float:
    if _is_each(tried.rate):
        return 2.0
    return 1.5


def _people(ids: Set[str]) -> bool:
    return any(is_a(id, PERSON) for id in ids)


def _for_count(context: Context, tried: _Tried) -> float:
    rate, count, scene = tried.rate, tried.count, context.scene
    if count is None:
        return sum(_beside(context, rate, length) for length in tried.others)
    people = _people(each_of(rate)) and _people(count.measured.measure.what)
    others = [f for _, f in scene.around(rate, _REACH) if f.quantity.unit.kind is UnitKind.COUNT and not f.quantity.per]
    named = each_of(rate) - {ANY}
    noun = 2.0 if _is_of(rate, count) else 1.5 if people else -0.5 if named else 0.0
    return noun + (len(others) == 1) + _beside(context, rate, count)


def _beside(context: Context, one: Figure, other: Figure) -> float:
    scene = context.scene
    if one.same_sentence(other):
        return 1.0
    return 0.5 if other in (*scene.previous_sentence(one), *scene.next_sentence(one)) else 0.0


def _for_total(context: Context, tried: _Tried) -> float:
    rate, total = tried.rate, tried.total
    near = [f for _, f in context.scene.around(rate, _REACH) if f.quantity.unit == total.quantity.unit]
    near = [f for f in near if _is_total(f) and (f.main or 0) > (rate.main or 0) and f not in tried.others]
    kind = total.quantity.unit.kind
    weights = (
        1.0 if len(near) == 1 else 0.0,
        1.5 * _beside(context, rate, total),
        max((_beside(context, f, total) for f in tried.others), default=0.0),
        1.0 if came_in(total) or _follows(tried) else 0.0,
        1.0 if kind is UnitKind.PHYSICAL else 0.0,
        2.0 if kind is UnitKind.COUNT and _same_noun(rate, total) else 0.0,
    )
    return sum(weights)


def _against(context: Context, tried: _Tried) -> float:
    rate, count, total = tried.rate, tried.count, tried.total
    told = (*tried.others, total)
    beside = [f for f in context.scene.sentence(rate) if f.quantity.unit == total.quantity.unit and _is_total(f)]
    rivals = [f for f in beside if f not in told and (f.main or 0) > (rate.main or 0) * _OTHER_TOTAL]
    weights = (
        -3.0 if any(f.measured.measure.scope in _OUT_OF_TURN for f in told) else 0.0,
        -3.0 if _of_other_times(rate, *told) else 0.0,
        -1.5 if count is not None and _of_other_lengths(rate, count) else 0.0,
        -2.0 if rivals and not total.same_sentence(rate) else 0.0,
        -2.0 if any(is_bound(f) for f in told) else 0.0,
        -1.0 if count is not None and _elsewhere(count, total) else 0.0,
    )
    return sum(weights)


def _of_other_times(*figures: Figure) -> bool:
    periods = [f.period for f in figures if f.period is not None]
    return any(not a.overlaps(b) for a in periods for b in periods)


def _of_other_lengths(rate: Figure, count: Figure) -> bool:
    """Whether an amount is told of a much shorter or longer time than a count: a price in May, half a year's crop."""
    a, b = (f.period.days if f.period else None for f in (rate, count))
    return a is not None and b is not None and max(a, b) > 2 * min(a, b)


def _elsewhere(count: Figure, total: Figure) -> bool:
    a, b = count.measured.measure, total.measured.measure
    return bool(a.places and b.places and not a.places & b.places)
