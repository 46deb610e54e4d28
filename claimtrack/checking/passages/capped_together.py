"""Capped together: figures that a cap is set for only as they are taken together.

"Counted 3,610 in Bristol and 1,240 in Bath ... to keep the fleet across the two cities at or below 4,000": a list of
which nothing is left out, or of which the cap says that it is for all. "Six barns, each with room for 1,480 pigs ...
The decree does not allow more than 7,200": a count and what there is for each of those counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from claimtrack.checking.comparing.fits import alike
from claimtrack.checking.context import Context
from claimtrack.checking.measures.figure import MEASURED, Figure
from claimtrack.checking.measures.measuring import ANY_ONE, RESTATED
from claimtrack.checking.measures.view import view
from claimtrack.checking.passages.announced_totals import is_rest
from claimtrack.checking.passages.bounded import LEVELS, is_spent, of_its_period
from claimtrack.checking.passages.bounded_kinds import of_its_kind
from claimtrack.checking.passages.listings import in_row
from claimtrack.checking.passages.rates import each_of
from claimtrack.checking.words.bounds import is_bound
from claimtrack.checking.words.course import is_told_of_before
from claimtrack.language import packs
from claimtrack.language.stretches import words
from claimtrack.language.topics import is_a, kind_of
from claimtrack.model import TieKind
from claimtrack.quantity import UnitKind

_REACH = 24
"""So many figures before a cap, or after it, what it is for is looked for."""
_FEW, _MOST = 2, 6
_NOUGHT = Decimal(0)
_TWICE = Decimal("1.5")
_NEAR = 4
"""What comes together is at most so many times a cap, or so many times less."""
_KINDS = (UnitKind.COUNT, UnitKind.PHYSICAL, UnitKind.MONEY)


def rows(context: Context, cap: Figure) -> Iterator[Sequence[Figure]]:
    """The lists of figures near a cap that it can be for together, where the text says that they are all."""
    if cap.quantity.unit.kind not in _KINDS or cap.quantity.unit.name in LEVELS or each_of(cap) or _for_one(cap):
        return
    near = sorted((f for _, f in context.scene.around(cap, _REACH) if _may_be_item(f, cap)), key=lambda f: f.key)
    for row in _by_sentence(near):
        if _FEW <= len(row) <= _MOST and in_row(row) and (is_rest(row[-1]) or is_for_all(cap, len(row))):
            yield row


def _by_sentence(figures: Sequence[Figure]) -> Iterator[Sequence[Figure]]:
    """Figures of one unit that stand in one sentence."""
    found: dict[tuple[int, str], list[Figure]] = {}
    for figure in figures:
        found.setdefault((figure.claim.sentence.start, figure.quantity.unit.name), []).append(figure)
    yield from found.values()


def is_for_all(cap: Figure, many: int) -> bool:
    """Whether the sentence of a cap says that it is for so many things together: "across the two", "en conjunto"."""
    seen, sentence = view(cap.placed.document), cap.claim.sentence
    if seen.says("together", sentence.start, sentence.end):
        return True
    pack = packs().get(cap.placed.document.language or "")
    numbers = pack.numbers.words if pack is not None else {}
    told = [word.folded for word in words(seen.text, sentence.start, sentence.end)]
    definite = seen.topics.joining("definite")
    both = many == _FEW and not seen.topics.joining("both").isdisjoint(told)
    return both or any(one in definite and numbers.get(two) == many for one, two in zip(told, told[1:], strict=False))


def _may_be_item(figure: Figure, cap: Figure) -> bool:
    if figure.claim.modality not in MEASURED or is_bound(figure) or RESTATED in figure.measured.measure.marks:
        return False
    if figure.measured.measure.scope == "earlier" or is_told_of_before(figure):
        return False
    if any(tie.kind in (TieKind.COMPARED_WITH, TieKind.PART_OF) for tie in figure.claim.ties):
        return False
    if not alike(figure, cap) or figure.quantity.per != (cap.quantity.per if figure.rate else None):
        return False
    counted = figure.quantity.unit.kind is UnitKind.COUNT
    if counted and figure.quantity.unit != cap.quantity.unit and not of_its_kind(figure, cap):
        return False
    small = 0 < (figure.main or 0) <= (cap.quantity.high or 0)
    return small and is_spent(figure, cap) and of_its_period(figure, cap)


def _for_one(cap: Figure) -> bool:
    return ANY_ONE in cap.measured.measure.marks or (cap.quantity.per is not None and cap.rate is None)


def multiplied(context: Context, cap: Figure) -> Iterator[tuple[Figure, Figure]]:
    """The counts near a cap with what there is for each of those counted, where the two come near it."""
    if cap.quantity.unit.kind not in _KINDS or cap.rate is not None or each_of(cap) or _for_one(cap):
        return
    near = sorted((f for _, f in context.scene.around(cap, _REACH) if f.key != cap.key), key=lambda f: f.key)
    for rate in near:
        if not _is_rate(rate, cap):
            continue
        for count in near:
            if _is_count_of(context, count, rate) and is_near((count.main or _NOUGHT) * (rate.main or _NOUGHT), cap):
                yield count, rate


def _is_rate(figure: Figure, cap: Figure) -> bool:
    """Whether a figure is told for each of something, in a unit of a cap or as a count beside a cap on counts."""
    a, b = figure.quantity.unit, cap.quantity.unit
    one = a == b or (a.kind is UnitKind.COUNT is b.kind)
    # "Her licence is for 450. Three ferries work the route, each with 450 seats": a cap for each of them.
    small = 0 < (figure.main or 0) * _TWICE <= (cap.quantity.high or 0)
    return one and figure.rate is None and bool(each_of(figure)) and small


def _is_count_of(context: Context, count: Figure, rate: Figure) -> bool:
    """Whether a figure counts, in the sentence of a rate or right before it, what that is for each of."""
    if count.quantity.unit.kind is not UnitKind.COUNT or count.quantity.per or count.main is None or is_bound(count):
        return False
    if not (count.same_sentence(rate) or count in context.scene.previous_sentence(rate)):
        return False
    return any(is_a(id, one) for id in count.measured.measure.what for one in each_of(rate) if kind_of(id) != "nature")


def is_near(value: Decimal, cap: Figure) -> bool:
    """Whether something comes near a cap."""
    most = cap.quantity.high or Decimal(0)
    return 0 < value <= most * _NEAR and value * _NEAR >= most
