"""What each claim of a document measures: statements nothing, figures what all of them together tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from math import floor, log

from claimtrack.checking.measures.marks import AROUND, BESIDE, NUMBER, OVER
from claimtrack.checking.measures.measuring import (
    BEFALLEN,
    IMPLIED,
    IN_NUMBERS,
    LONE,
    MULTIPLE,
    OF_ALL,
    PACED,
    PLACED_APART,
    RESTATED,
    RETOLD,
    SHARES,
    measure_of,
)
from claimtrack.model import Claim, Document, Measure, MeasuredClaim, Modality, PlacedClaim, Span, TieKind
from claimtrack.quantity import Period, UnitKind
from claimtrack.quantity.conversion import base_scale, rate_scale
from claimtrack.quantity.unit import SECONDS

_TELLING = 2
"""Numbers of fewer digits are the same by chance."""
_ROUND = 3
_FORTNIGHT = 14
_UNEVEN = 0.05
"""By so much a pace and its total may differ: months are of several lengths, and either may be rounded."""
_WHOLES = {UnitKind.PERCENT: 100, UnitKind.DIMENSIONLESS: 1}
"""What a whole comes to in a share of each kind."""
_FAR = 30
"""So many figures of a kind before one and after it stand around it."""
_ROW = 4
_CHANGES = frozenset({"change", "more", "less"})
_LONELY = ("money:", "physical:", "percent")
"""Kinds of units that say by themselves what sort of thing is measured: a count may be of anything."""


def measured_all(placed: Sequence[PlacedClaim]) -> list[MeasuredClaim]:
    """The quantity claims of one document with their measures.

    A figure that the text equates with an earlier one ("or roughly 150,000 tonnes") measures the same thing over the
    same period, where its own words name neither.
    """
    by_number = {each.claim.number: measure_of(each) for each in placed}
    claims = {each.claim.number: each.claim for each in placed}
    found = []
    for each in placed:
        measure = by_number[each.claim.number]
        for tie in each.claim.ties:
            other = by_number.get(tie.number)
            if other is not None and tie.kind is TieKind.EQUALS:
                measure = _lent(measure, each.claim, other, claims[tie.number])
            elif other is not None and tie.kind is TieKind.COMPARED_WITH:
                measure = _earlier(measure, each.claim, other)
            elif other is not None and tie.kind is TieKind.PART_OF and measure.status - other.status:
                measure = replace(measure, marks=measure.marks | {BEFALLEN})
        found.append(MeasuredClaim(each, measure))
    found = _paced(_told_before(_placed_apart(_contrasted(_each_of_those(found)))))
    return _in_numbers(_multiplied(_around(_beside(_dated(_numbered(_alone(found)))))))


def _in_numbers(figures: list[MeasuredClaim]) -> list[MeasuredClaim]:
    """Marks the figures that the text equates with a share of something: they are a part of it."""
    shares = {each.placed.claim.number for each in figures if _is_part_share(each)}
    told = {
        number
        for each in figures
        for tie in each.placed.claim.ties
        if tie.kind is TieKind.EQUALS and shares & {tie.number, each.placed.claim.number}
        for number in (tie.number, each.placed.claim.number)
    }
    return [
        replace(each, measure=replace(each.measure, marks=each.measure.marks | {IN_NUMBERS}))
        if each.placed.claim.number in told - shares
        else each
        for each in figures
    ]


def _is_part_share(each: MeasuredClaim) -> bool:
    """Whether a figure tells that something is a part of another, and not that it grew by so much."""
    quantity = each.placed.claim.quantity
    if quantity is None or quantity.unit.kind not in _WHOLES or quantity.main is None:
        return False
    of = quantity.of is not None or any(tie.kind is TieKind.SHARE_OF for tie in each.placed.claim.ties)
    return of and 0 < quantity.main < _WHOLES[quantity.unit.kind] and not _CHANGES & each.measure.marks


def _multiplied(figures: list[MeasuredClaim]) -> list[MeasuredClaim]:
    """Marks the figures that a fraction or a multiple tells, of a base left out: "half of what it was"."""
    told: dict[Span, set[str]] = {}
    for each in figures:
        quantity, ties = each.placed.claim.quantity, each.placed.claim.ties
        if quantity is None or quantity.unit.kind is not UnitKind.DIMENSIONLESS or not quantity.interval.is_point:
            continue
        if not any(tie.kind is TieKind.SHARE_OF for tie in ties):
            for tie in ties:
                told.setdefault(tie.number, set()).add(f"{MULTIPLE}{quantity.main}")
    return [
        replace(each, measure=replace(each.measure, marks=each.measure.marks | told[number]))
        if (number := each.placed.claim.number) in told
        else each
        for each in figures
    ]


def _paced(figures: list[MeasuredClaim]) -> list[MeasuredClaim]:
    """Marks the paces beside which their text tells what came of them over the same time: they are of the same."""
    # Of those of one size the first stands for all: a text that tells a total many times is no slower to go through.
    totals: dict[tuple[str, Period | None], dict[float, MeasuredClaim]] = {}
    for each in figures:
        if each.measure.per is None and each.placed.claim.period is not None:
            totals.setdefault((each.measure.kind, each.placed.claim.period), {}).setdefault(_base_size(each), each)
    found = []
    for each in figures:
        told = totals.get((each.measure.kind, each.placed.claim.period), {})
        total = next((total for size, total in told.items() if _comes_to(each, size)), None)
        found.append(each if total is None else replace(each, measure=_paced_like(each.measure, total.measure)))
    return found


def _paced_like(pace: Measure, total: Measure) -> Measure:
    """The measure of a pace, with what is told of those it comes to: 846,000 were vaccinated, 94,000 a month."""
    one = pace.what == total.what or not pace.what
    return replace(
        pace,
        what=pace.what or total.what,
        status=pace.status or (total.status if one else pace.status),
        about=pace.about | (total.about if one else frozenset()),
        entities=pace.entities or (total.entities if one else pace.entities),
        marks=pace.marks | {PACED},
    )


def _comes_to(figure: MeasuredClaim, total: float) -> bool:
    """Whether a figure is a pace that over its period makes a total."""
    period, per = figure.placed.claim.period, figure.measure.per
    if period is None or period.days is None or per not in SECONDS:
        return False
    whole = _base_size(figure) * period.days * SECONDS["day"] / SECONDS[per]
    return abs(whole - total) <= _UNEVEN * total


def _alone(figures: list[MeasuredClaim]) -> list[MeasuredClaim]:
    """Marks the sums, sizes and percentages that are the only ones of their unit, figures told again left aside."""
    told = Counter(_unit(each.measure) for each in figures if RETOLD not in each.measure.marks)
    return [
        replace(each, measure=replace(m, marks=m.marks | {LONE}))
        if told[_unit(m := each.measure)] == 1 and RETOLD not in m.marks and m.kind.startswith(_LONELY)
        else each
        for each in figures
    ]


def _numbered(figures: list[MeasuredClaim]) -> list[MeasuredClaim]:
    """Marks the figures of a dated text with their digits and its days, by which texts of much the same days meet."""
    found = []
    for each in figures:
        quantity, published = each.placed.claim.quantity, each.placed.document.published
        told = quantity.digits if quantity is not None else ""
        if published is not None and len(told) >= _TELLING:
            days = published.toordinal() // _FORTNIGHT
            numbers = {"".join(sorted(one)) for one in (told, _rounded(told))}
            marks = {f"{NUMBER}{days + later}:{one}" for later in (0, 1) for one in numbers}
            each = replace(each, measure=replace(each.measure, marks=each.measure.marks | marks))
        found.append(each)
    return found


def _dated(figures: list[MeasuredClaim]) -> list[MeasuredClaim]:
    """Marks the figures over a stated period with it and with about how large they are, by which such figures meet.

    Of two overlapping rows of sizes, each four times the one before, any two figures within twice share one.
    """
    found = []
    for each in figures:
        period, size = each.placed.claim.period, _base_size(each)
        if period is not None and period.start is not None and period.end is not None and size:
            rows = (floor(log(size, _ROW)), floor(log(size, _ROW) + 0.5))
            marks = {f"{OVER}{period.start}/{period.end}:{n}:{row}" for n, row in enumerate(rows)}
            each = replace(each, measure=replace(each.measure, marks=each.measure.marks | marks))
        found.append(each)
    return found


def _rounded(told: str) -> str:
    """Digits as a text may round them that tells fewer: 146,640 million and 146.6 million."""
    return str(round(int(told[: _ROUND + 1]) / 10)).rstrip("0") if len(told) > _ROUND else told


def _beside(figures: list[MeasuredClaim]) -> list[MeasuredClaim]:
    """Marks the figures of a unit of which their text tells several with the sizes of the others."""
    sizes: dict[tuple[object, ...], set[str]] = {}
    for each in figures:
        sizes.setdefault(_sort(each), set()).add(_size(each))
    return [
        replace(each, measure=replace(each.measure, marks=each.measure.marks | {BESIDE + "|".join(sorted(others))}))
        if (others := sizes[_sort(each)] - {_size(each)})
        else each
        for each in figures
    ]


def _around(figures: list[MeasuredClaim]) -> list[MeasuredClaim]:
    """Marks the figures with the sizes of those of their kind of unit that stand around them, of whatever thing.

    Caps stand around caps alone: whoever corrects what is measured leaves them as they are.
    """
    kinds: dict[tuple[str, bool], list[MeasuredClaim]] = {}
    for each in figures:
        kinds.setdefault((each.measure.kind, each.placed.claim.modality is Modality.LIMIT), []).append(each)
    told = {}
    for alike in kinds.values():
        for at, each in enumerate(alike):
            near = alike[max(0, at - _FAR) : at + _FAR + 1]
            told[id(each)] = {_size(other) for other in near} - {_size(each)}
    return [
        replace(each, measure=replace(each.measure, marks=each.measure.marks | {AROUND + "|".join(sorted(others))}))
        if (others := told[id(each)])
        else each
        for each in figures
    ]


def _sort(each: MeasuredClaim) -> tuple[object, ...]:
    m = each.measure
    # Counts are of many things; a sum or a size is like any other.
    counted = m.what if m.kind == "count" else None
    return m.kind, counted, m.per, each.placed.claim.modality is Modality.LIMIT


def _size(each: MeasuredClaim) -> str:
    return f"{_base_size(each):.4g}"


def _base_size(each: MeasuredClaim) -> float:
    quantity = each.placed.claim.quantity
    if quantity is None or quantity.main is None:
        return 0.0
    return float(abs(quantity.main) * base_scale(quantity.unit) / rate_scale(quantity.per))


def _unit(measure: Measure) -> tuple[str, str | None]:
    return measure.kind, measure.per


def _told_before(figures: list[MeasuredClaim]) -> list[MeasuredClaim]:
    """Marks the figures that a text tells a second time: other texts are held against the first telling alone."""
    told: dict[tuple[object, ...], list[MeasuredClaim]] = {}
    found = []
    for each in figures:
        m, quantity = each.measure, each.placed.claim.quantity
        if quantity is None or not (m.what or m.status):
            found.append(each)
            continue
        earlier = told.setdefault((quantity.interval, m.kind, m.per, m.what, m.status, m.scope), [])
        again = any(_of_one(each, other) for other in earlier)
        earlier.append(each)
        found.append(replace(each, measure=replace(m, marks=m.marks | {RETOLD})) if again else each)
    return found


def _of_one(again: MeasuredClaim, first: MeasuredClaim) -> bool:
    """Whether nothing that one number is told with twice speaks of two things."""
    a, b = again.measure, first.measure
    periods = again.placed.claim.period, first.placed.claim.period
    return all(
        not one or not other or one == other for one, other in ((a.entities, b.entities), (a.places, b.places), periods)
    )


def _contrasted(figures: list[MeasuredClaim]) -> list[MeasuredClaim]:
    """Marks the figures that one text gives of several countries: there the country tells them apart."""
    groups: dict[tuple[object, ...], set[frozenset[str]]] = {}
    for each in figures:
        m = each.measure
        if m.what and m.entities:
            groups.setdefault((m.kind, m.what, m.status, m.per), set()).add(m.entities)
    told = {key for key, seen in groups.items() if any(not a & b for a in seen for b in seen)}
    return [
        replace(each, measure=replace(m, marks=m.marks | {"contrasted" if m.entities else OF_ALL}))
        if ((m := each.measure).kind, m.what, m.status, m.per) in told
        else each
        for each in figures
    ]


def _placed_apart(figures: list[MeasuredClaim]) -> list[MeasuredClaim]:
    """Marks the counts that one sentence gives of several places: "21 in Galati, nine in Vaslui and five in Iasi"."""
    groups: dict[tuple[object, ...], list[frozenset[str]]] = {}
    for each in figures:
        if each.measure.places and each.measure.kind == "count":
            groups.setdefault(_sentence_and_measure(each), []).append(each.measure.places)
    return [
        replace(each, measure=replace(m, marks=m.marks | {PLACED_APART}))
        if (m := each.measure).places and len(set(groups.get(_sentence_and_measure(each), ()))) > 1
        else each
        for each in figures
    ]


def _sentence_and_measure(each: MeasuredClaim) -> tuple[object, ...]:
    m = each.measure
    return each.placed.claim.sentence.start, m.kind, m.what, m.status, m.per


def _each_of_those(figures: list[MeasuredClaim]) -> list[MeasuredClaim]:
    """With "each of the 3,400 nurses gets 1,500" the amount after the count is for each of those counted."""
    for n, (count, amount) in enumerate(pairwise(figures), start=1):
        one, other = count.placed.claim, amount.placed.claim
        counted = one.quantity is not None and one.quantity.unit.kind is UnitKind.COUNT and not one.quantity.per
        paid = other.quantity is not None and other.quantity.unit.kind is UnitKind.MONEY and not other.quantity.per
        if not (counted and paid) or one.sentence != other.sentence or amount.measure.scope != "total":
            continue
        before = figures[n - 2].measure.marks if n > 1 and figures[n - 2].placed.claim.sentence == one.sentence else ()
        if "each" in before or "all_in" in amount.measure.marks:
            # "1,500 to each of the 3,400 nurses, a total of 5.1 million": the amount stands first.
            continue
        if "each" in count.measure.marks and count.measure.what:
            marks = amount.measure.marks | {"each"} | {f"each:{id}" for id in count.measure.what}
            figures[n] = replace(amount, measure=replace(amount.measure, marks=marks, scope="each"))
            plain = frozenset(mark for mark in count.measure.marks if not mark.startswith("each"))
            figures[n - 1] = replace(count, measure=replace(count.measure, marks=plain, scope="total"))
    return figures


def _lent(measure: Measure, claim: Claim, other: Measure, lender: Claim) -> Measure:
    one, two = claim.quantity, lender.quantity
    if one is None or two is None or one.unit.kind in SHARES or one.unit.kind is not two.unit.kind:
        return measure
    if measure.kind == other.kind and measure.per == other.per:
        measure = replace(measure, marks=measure.marks | {RETOLD})
    elif measure.per == other.per:
        measure = replace(measure, marks=measure.marks | {RESTATED})
    bare = not measure.what or "guessed" in measure.marks or IMPLIED.get(one.unit.name) in measure.what
    return replace(
        measure,
        what=other.what if bare and other.what else measure.what,
        about=measure.about | other.about if bare else measure.about,
        entities=measure.entities or other.entities,
        period=None if claim.period else lender.period,
        marks=measure.marks - {"guessed"} if bare and "guessed" not in other.marks else measure.marks,
    )


def _earlier(measure: Measure, claim: Claim, other: Measure) -> Measure:
    """The measure of the second of two figures that the text compares: the same thing, at another time."""
    return replace(
        measure,
        what=measure.what if measure.what and "guessed" not in measure.marks else other.what,
        about=measure.about | other.about,
        entities=measure.entities or other.entities,
        places=measure.places or other.places,
        status=measure.status or other.status,
        scope="earlier" if claim.period is None and measure.scope == "total" else measure.scope,
    )


def measures_of(document: Document, claims: Sequence[Claim]) -> list[Measure | None]:
    """What the claims of a document measure, in their order; None for each statement."""
    placed = [PlacedClaim(document, claim) for claim in claims]
    in_text = sorted(placed, key=lambda each: each.claim.anchor.start)
    figures = [each for each in in_text if each.claim.quantity is not None]
    known = {each.placed.key: each.measure for each in measured_all(figures)} if figures else {}
    return [known[each.key] if each.claim.quantity is not None else None for each in placed]
