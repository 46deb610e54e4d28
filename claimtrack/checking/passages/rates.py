"""Rates per thing: which counts a price or a pay is multiplied by, and which total it leads to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from claimtrack.checking.context import Context
from claimtrack.checking.measures.figure import Figure, tied
from claimtrack.checking.measures.view import view
from claimtrack.checking.passages.listings import joined
from claimtrack.language.stretches import words
from claimtrack.language.topics import is_a, kind_of
from claimtrack.model import ClaimKey, Modality, TieKind
from claimtrack.quantity import UnitKind
from claimtrack.quantity.conversion import factor
from claimtrack.quantity.unit import TIME_UNITS

_REACH = 12
_FAR_REACH = 60
_TRIED = 4
"""So many counts and totals are tried with each amount."""
_MEASURED_PER = ("barrel", "metric_ton", "kilogram", "liter", "hectare", "megawatt_hour", "kilowatt_hour")
"""Prices for these may stand far from the amount that they are for."""
ANY = "*"
"""Each of whatever is counted beside it."""
_FARES = frozenset({"fare", "ticket", "toll_fee"})
_TAKINGS = frozenset({"revenue", "sale", "profit"})
_PAYERS = frozenset({"passenger", "tourist", "visitor", "spectator", "user", "ticket"})
_DEAR = 100_000
"""No fare costs so much, in whatever money."""
_NEAR = 4
"""So many words before an amount at most "ticket" stands that it is the price of."""
_SIDE = (TieKind.EQUALS, TieKind.PART_OF)


@dataclass(frozen=True, slots=True)
class Product:
    """A count, an amount for each, and the total that the two should make."""

    count: Figure
    rate: Figure
    total: Figure
    sure: bool
    """Whether the text itself says that they belong together."""
    beside: bool = False
    """Whether only their places say so: then they are held to be one product where it comes near the total."""


def each_of(rate: Figure) -> frozenset[str]:
    """What an amount is for each of, as concepts and units; empty for one that is no such amount."""
    measure = rate.measured.measure
    if rate.quantity.per == rate.quantity.unit.name:
        # Kilometres for each kilometre: an amount whose own unit was left out.
        return frozenset()
    if measure.per and kind_of(measure.per) == "nature":
        # "Each cost 182 euros": what each of them was stands before.
        return frozenset({ANY})
    if rate.quantity.per and rate.quantity.per not in TIME_UNITS and measure.per:
        return frozenset({measure.per, rate.quantity.per})
    found = frozenset(mark[5:] for mark in measure.marks if mark.startswith("each:"))
    if rate.quantity.unit.kind is UnitKind.COUNT:
        # "They carry 210 passengers each": the passengers are not what each of is told.
        found -= measure.what
    anything = "each" in measure.marks and rate.quantity.unit.kind is UnitKind.MONEY
    return found or (frozenset({ANY}) if anything else found)


def payers(rate: Figure) -> frozenset[str]:
    """Whoever pays a fare or a ticket whose price an amount is: "a ticket costs 12 dollars", "40,000 tickets at 65"."""
    measure, unit = rate.measured.measure, rate.quantity.unit
    if unit.kind is not UnitKind.MONEY or rate.quantity.per or not 0 < (rate.main or 0) < _DEAR:
        return frozenset()
    seen, at = view(rate.placed.document), rate.claim.anchor.start
    lead = words(seen.text, rate.claim.sentence.start, at)[-_NEAR:]
    named = {hit.id for hit in seen.within(lead[0].start, at)} if lead else set()
    return _PAYERS if named & _FARES and not measure.what & _TAKINGS else frozenset()


def shared_by(rate: Figure) -> frozenset[str]:
    """What an amount is for each of, by its words or because each of them pays it."""
    return each_of(rate) or payers(rate)


def counts_of(context: Context, rate: Figure) -> list[Figure]:
    """The figures of the same document that count what a rate is for each of, the nearest first."""
    wanted = shared_by(rate)
    scene = context.scene
    found = []
    beside = _REACH if rate.quantity.per not in _MEASURED_PER else _FAR_REACH
    for off, figure in scene.around(rate, beside):
        if figure.claim.modality is Modality.LIMIT or (figure.quantity.per and not _used_at(figure, rate)):
            continue
        if figure.claim.modality is Modality.CONDITIONAL or not counts_each(figure, wanted):
            continue
        if ANY in wanted and not (figure.same_sentence(rate) or figure in scene.previous_sentence(rate)):
            continue
        if figure.measured.measure.scope == "part" and not figure.same_sentence(rate):
            continue
        found.append((not figure.same_sentence(rate), off, scene.position(figure), figure))
    return [figure for *_, figure in sorted(found, key=lambda item: item[:3])]


def _used_at(figure: Figure, rate: Figure) -> bool:
    """Whether an amount is used at a pace and priced by its unit: so many kilowatt-hours a month."""
    per = rate.quantity.per
    if figure.rate and payers(rate):
        # "21.9 million passengers a year. With a fare of 4,500".
        return True
    return bool(figure.rate and per and factor(figure.quantity.unit.name, per)) and figure.same_sentence(rate)


def counts_each(figure: Figure, wanted: frozenset[str]) -> bool:
    """Whether a figure counts what an amount is for each of."""
    unit, measure = figure.quantity.unit, figure.measured.measure
    if unit.name in wanted or (unit.kind is UnitKind.PHYSICAL and any(factor(unit.name, one) for one in wanted)):
        return True
    if unit.kind is not UnitKind.COUNT:
        return False
    return ANY in wanted or any(
        is_a(id, each) or (is_a(each, id) and figure.measured.measure.scope == "total")
        for id in measure.what
        for each in wanted
        if kind_of(each) or each.startswith("w:")
    )


def products(context: Context) -> Iterator[Product]:
    """The products that one document states: each rate with its counts and the totals beside them, nearest first."""
    for rate in context.scene.figures:
        if not shared_by(rate):
            continue
        for count in counts_of(context, rate)[:_TRIED]:
            for total in islice(totals_of(context, rate, count), _TRIED):
                sure = _sure(context, rate, count, total)
                beside = not sure and _beside(context, rate, count, total)
                yield Product(count, rate, total, sure or beside, beside)


def totals_of(context: Context, rate: Figure, count: Figure) -> Iterator[Figure]:
    """The totals of the same document that a rate times a count may make."""
    for _, total in sorted(context.scene.around(rate, _REACH), key=lambda item: item[0]):
        if total.key == count.key or total.quantity.unit != rate.quantity.unit:
            continue
        if total.measured.measure.scope in ("extra", "earlier") or shared_by(total):
            continue
        if total.claim.modality in (Modality.LIMIT, Modality.CONDITIONAL):
            continue
        if (total.rate is None) != (rate.rate is None) and rate.rate is not None and total.period is None:
            continue
        if total.rate is not None and rate.rate is None and count.rate != total.rate:
            continue
        if _about_one_thing(context, rate, total) or tied(total, rate, *_SIDE) or tied(total, count, *_SIDE):
            yield total


def _about_one_thing(context: Context, rate: Figure, total: Figure) -> bool:
    a, b = rate.measured.measure, total.measured.measure
    if rate.same_sentence(total):
        return True
    if any(total in beside and len(_sums(beside, total)) == 1 for beside in _around(context, rate)):
        return True
    if total in context.scene.previous_sentence(rate) and not _sums(context.scene.sentence(rate), total):
        return True
    return any(is_a(x, y) or is_a(y, x) for x in a.what for y in b.what)


def _around(context: Context, rate: Figure) -> tuple[Sequence[Figure], Sequence[Figure]]:
    """The sentence before an amount's, and the one after it."""
    return context.scene.previous_sentence(rate), context.scene.next_sentence(rate)


def _only_one(context: Context, rate: Figure, count: Figure, total: Figure) -> bool:
    """Whether a sentence gives one count, one amount for each of it and one sum: they can only belong together."""
    sentence = context.scene.sentence(rate)
    return _keys(_sums(sentence, total)) == [total.key] and _keys(_counted(sentence, rate)) == [count.key]


def _sums(figures: Sequence[Figure], total: Figure) -> list[Figure]:
    """The sums of a total's unit, those for each of something left out."""
    return [f for f in figures if f.quantity.unit == total.quantity.unit and not shared_by(f)]


def _counted(figures: Sequence[Figure], rate: Figure) -> list[Figure]:
    """What an amount may be for each of: any count, or the amounts of its own physical unit."""
    per = rate.quantity.per or ""
    return [
        f
        for f in figures
        if (not f.quantity.per or (f.rate and payers(rate)))
        and (
            bool(factor(f.quantity.unit.name, per))
            if f.quantity.unit.kind is UnitKind.PHYSICAL
            else f.quantity.unit.kind is UnitKind.COUNT
        )
    ]


def _keys(figures: Sequence[Figure]) -> list[ClaimKey]:
    return [figure.key for figure in figures]


def _beside(context: Context, rate: Figure, count: Figure, total: Figure) -> bool:
    """Whether a count, an amount for each and a sum stand alone in two sentences that follow each other."""
    scene = context.scene
    if rate.same_sentence(total):
        earlier = [f for f in scene.previous_sentence(rate) if not _of_another_time(f, total)]
        earlier = [f for f in earlier if not f.rate or f.rate == total.rate]
        alone = _keys(_counted(earlier, rate)) == [count.key] and not _counted(scene.sentence(rate), rate)
        return alone and _keys(_sums(scene.sentence(rate), total)) == [total.key]
    before, following = _around(context, rate)
    sentence = scene.sentence(rate)
    if total in before:
        # "They came to 9,740 million, a quarter of output. There were 27.8 million of them, of 530 on average."
        near = (*before, *sentence)
        rivals = [f for f in near if f.quantity.unit == rate.quantity.unit and each_of(f) and f.key != rate.key]
        counted = _counted(sentence, rate)
        if not counted and _keys(_sums(before, total)) == [total.key]:
            # "71,300 tonnes were exported for 178 million. The mean price was 2,100 a tonne."
            counted = _counted(before, rate)
        return _keys(counted) == [count.key] and not _sums(sentence, total) and not rivals
    if total in following and count in following:
        # "The state gives 12 million to each family. With the 98,000 families on the roll it will spend ..."
        alone = not _counted(sentence, rate) and not _sums(sentence, total)
        counted = [f for f in _counted(following, rate) if f.key < total.key]
        return alone and _keys(_sums(following, total)) == [total.key] and _keys(counted) == [count.key]
    if total not in following or not count.same_sentence(rate):
        return False
    alone = _keys(_counted(sentence, rate)) == [count.key] and not _sums(sentence, total)
    return alone and _keys(_sums(following, total)) == [total.key] and not _counted(following, rate)


def _of_another_time(figure: Figure, total: Figure) -> bool:
    """Whether a count is told for comparison: of another period than a total, or as what another is more than."""
    if figure.measured.measure.marks & {"more", "less"}:
        return True
    return bool(figure.period and total.period) and figure.period != total.period


def _sure(context: Context, rate: Figure, count: Figure, total: Figure) -> bool:
    if tied(total, rate, TieKind.EQUALS) or tied(total, count, TieKind.EQUALS):
        return True
    if not rate.same_sentence(total):
        return False
    if _only_one(context, rate, count, total):
        return True
    shared = any(is_a(x, y) or is_a(y, x) for x in rate.measured.measure.what for y in total.measured.measure.what)
    stated = "all_in" in total.measured.measure.marks
    return (shared or stated) if count.same_sentence(rate) else (shared and stated)


def one_exchange(context: Context, made: Product) -> bool:
    """Whether an exchange rate leads from the one sum to the other: what a firm owes is no other money for its sales.

    The two are told as one, or each is the only sum in its money of the rate's sentence, or of the one before.
    """
    if made.count.quantity.unit.kind is not UnitKind.MONEY:
        return True
    if tied(made.count, made.total, TieKind.EQUALS):
        # "3.6bn in tax, 1.1bn in interest and 700m in penalties, which is about $305m": all of them are.
        row = [f for f in _in_money(context.scene.sentence(made.total), made.total) if f.key < made.total.key]
        return not (row and joined(row[-1], made.total))
    for each in (made.count, made.total):
        beside = _in_money(context.scene.sentence(made.rate), each)
        beside = beside or _in_money(context.scene.previous_sentence(made.rate), each)
        if _keys(beside) != [each.key]:
            return False
    return True


def _in_money(figures: Sequence[Figure], sum_of: Figure) -> list[Figure]:
    return [f for f in figures if f.quantity.unit == sum_of.quantity.unit and not f.quantity.per]
