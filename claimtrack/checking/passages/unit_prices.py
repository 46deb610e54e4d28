"""Unit prices: amounts that are for each of something without saying of what, with the count and the total beside.

"They sold 31,400 tickets. They cost 28 pounds on average, and takings came to 880,000"; "a lunch costs 4 dollars";
"gave 2,400 families a voucher of 150 dollars". An average and the price of one are no totals: the only count and the
only sum beside them are what they were multiplied with and came to, where the product comes near.
"""

from __future__ import annotations

from collections.abc import Iterator, Set

from claimtrack.checking.comparing.fits import usable
from claimtrack.checking.context import Context
from claimtrack.checking.measures.figure import Figure
from claimtrack.checking.measures.view import view
from claimtrack.checking.passages.rates import Product, each_of
from claimtrack.checking.words.lead import lead
from claimtrack.checking.words.lengths import says
from claimtrack.language.stretches import words
from claimtrack.model import ClaimKey
from claimtrack.quantity import UnitKind
from claimtrack.quantity.unit import TIME_UNITS

_BEFORE = 5
_AFTER = 2
"""So many words before an amount, or after it, the word stands that makes it an average."""
_ONE = 6
"""So many words before its price at most the one thing stands that it is the price of."""
_LEAST = 5
"""A total is so many times what one costs at least."""


def unit_prices(context: Context, told: Set[ClaimKey]) -> Iterator[Product]:
    """The product of each such amount of which nothing has been told yet."""
    for rate in context.scene.figures:
        if rate.key in told or not is_for_one(rate):
            continue
        scene = context.scene
        near = (*scene.previous_sentence(rate), *scene.sentence(rate), *scene.next_sentence(rate))
        totals = [f for f in near if _is_total(f, rate)]
        counts = [f for f in near if _is_count(f)]
        if len(totals) == 1 and len(counts) == 1 and counts[0].key < totals[0].key and came_in(totals[0]):
            yield Product(counts[0], rate, totals[0], sure=True, beside=True)


def is_for_one(figure: Figure) -> bool:
    """Whether a sum of money is an average, or the price of one thing."""
    quantity = figure.quantity
    if quantity.unit.kind is not UnitKind.MONEY or not usable(figure) or not quantity.interval.is_bounded:
        return False
    if quantity.per in TIME_UNITS or (figure.main or 0) <= 0 or "all_in" in figure.measured.measure.marks:
        return False
    return bool(quantity.per and each_of(figure)) or (quantity.per is None and (_is_average(figure) or _of_one(figure)))


def _is_average(figure: Figure) -> bool:
    """Whether "on average" stands right before a figure or after it."""
    seen, claim = view(figure.placed.document), figure.claim
    before = words(seen.text, claim.sentence.start, claim.anchor.start)[-_BEFORE:]
    unit = len(words(seen.text, figure.key.end, claim.anchor.end))
    after = words(seen.text, figure.key.end, claim.sentence.end)[: unit + _AFTER]
    # "The average price was 85 euros".
    mean = any(word.folded in seen.topics.joining("mean") for word in before)
    for near, known in ((before, mean), (after, False)):
        if known or (near and any(hit.id == "average" for hit in seen.within(near[0].start, near[-1].end))):
            return "," not in seen.text[near[0].start : near[-1].end]
    return False


def _of_one(figure: Figure) -> bool:
    """Whether one thing stands right before what it costs: "a lunch costs 4 dollars", "a voucher of 150 dollars"."""
    seen, claim = view(figure.placed.document), figure.claim
    low = max(claim.sentence.start, seen.text.rfind(",", claim.sentence.start, figure.key.start) + 1)
    before = [word.folded for word in words(seen.text, low, claim.anchor.start)][-_ONE:]
    one, each = seen.topics.joining("one_of_a_kind"), seen.topics.joining("priced")
    at = next((n for n in range(len(before) - 1, -1, -1) if before[n] in one), None)
    return at is not None and len(before) - at > 1 and before[-1] in each


def came_in(total: Figure) -> bool:
    """Whether a sum is told as what something came to in all, or as takings: "gate receipts came to", "in total"."""
    if "all_in" in total.measured.measure.marks:
        return True
    told = lead(total)
    return says(total, told, "takings") or says(total, told, "coming_to")


def _is_total(figure: Figure, rate: Figure) -> bool:
    """Whether a figure is a sum of an amount's money that is told as what came together."""
    if figure.quantity.unit != rate.quantity.unit or figure.key == rate.key or not usable(figure):
        return False
    if (figure.main or 0) < (rate.main or 0) * _LEAST or not figure.quantity.interval.is_bounded:
        return False
    of_time = figure.quantity.per is None or figure.quantity.per in TIME_UNITS
    return of_time and figure.measured.measure.scope not in ("part", "extra", "earlier")


def _is_count(figure: Figure) -> bool:
    plain = figure.quantity.unit.kind is UnitKind.COUNT and figure.quantity.per is None and usable(figure)
    return plain and figure.quantity.interval.is_bounded and (figure.main or 0) > 1
