"""Sole bounded: the one figure of a text that a bound can be for, wherever it stands and in whatever unit it is told.

A report tells a cap because of another of its figures. Where nothing beside the cap answers it, that figure is the only
one of its dimension, in whatever unit and over whatever time: "3.9 cubic hectometres ... The plan allows 4,500 cubic
metres a hectare"; of several it is the one with most of the cap's own words, things and places.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimtrack.checking.context import Context
from claimtrack.checking.measures.figure import MEASURED, Figure, tied
from claimtrack.checking.measures.measuring import RESTATED
from claimtrack.checking.passages.bounded import (
    is_base,
    is_in_stock,
    is_spent,
    nearest_cap,
    not_yet_set,
    of_its_period,
    other_flow,
)
from claimtrack.checking.passages.bounded_kinds import ADMITTED, of_its_kind
from claimtrack.checking.passages.of_each import names_each
from claimtrack.checking.passages.rates import each_of
from claimtrack.checking.words.bounds import is_bound, is_in_force, is_wished
from claimtrack.checking.words.contrast import kinship
from claimtrack.checking.words.course import is_told_of_before
from claimtrack.language.topics import is_a, kind_of
from claimtrack.model import TieKind
from claimtrack.quantity import UnitKind
from claimtrack.quantity.conversion import factor

_REACH = 40
"""So many figures before a bound, or after it, what it is for is looked for."""
_ROOTS = 2
_THING = 3
_PACE = 2
_NEAR = 1
_AMOUNTS = (UnitKind.PHYSICAL, UnitKind.MONEY, UnitKind.TIME)


def may_be_bounded(context: Context, cap: Figure, *, of_any_kind: bool = False) -> Sequence[Figure]:
    """The figures around a bound that it can be for, going by their dimension and by what the text says of them.

    Counts `of_any_kind` are those of other nouns, too: tickets and visits, birds and chickens.
    """
    near = [figure for _, figure in context.scene.around(cap, _REACH) if _may_be(figure, cap, of_any_kind)]
    near = [figure for figure in near if nearest_cap(context, figure, cap) and not _has_its_own(context, figure, cap)]
    scene = context.scene
    near = [figure for figure in near if not any(is_base(scene, figure, other) for other in scene.sentence(figure))]
    of_one_alone = "alone" in cap.measured.measure.marks
    return near if is_in_force(cap) and not of_one_alone else [figure for figure in near if figure.key > cap.key]


def _has_its_own(context: Context, figure: Figure, cap: Figure) -> bool:
    """Whether a bound of its own dimension stands in a figure's sentence, and the one at hand elsewhere."""
    beside = context.scene.sentence(figure) if not figure.same_sentence(cap) else ()
    return any(
        is_bound(other) and _of_one_dimension(figure, other, False) for other in beside if other.key != figure.key
    )


def _may_be(figure: Figure, cap: Figure, of_any_kind: bool) -> bool:
    if figure.claim.modality not in MEASURED or is_bound(figure) or RESTATED in figure.measured.measure.marks:
        return False
    if figure.measured.measure.scope in ("earlier", "extra", "part") or is_told_of_before(figure) or is_wished(figure):
        return False
    compared = any(tie.kind in (TieKind.COMPARED_WITH, TieKind.PART_OF) for tie in figure.claim.ties)
    if compared or tied(figure, cap, TieKind.COMPARED_WITH, TieKind.SHARE_OF, TieKind.PART_OF):
        return False
    if not _of_one_dimension(figure, cap, of_any_kind) or not is_spent(figure, cap):
        return False
    if is_in_stock(figure, cap) and (cap.rate is not None or cap.quantity.per is None):
        # How much there may be in each cubic metre is a cap on what there is.
        return False
    if cap.rate is not None and figure.rate is None and figure.period is None:
        return False
    a, b = figure.measured.measure.entities, cap.measured.measure.entities
    if b and not a and figure.quantity.unit.kind is UnitKind.MONEY:
        # "Oil rose to $82. The cap on Russian crude is $60": prices are alike everywhere, and no cap on them all.
        return False
    return of_its_period(figure, cap) and not (
        not_yet_set(figure, cap) or other_flow(figure, cap) or (a and b and not a & b)
    )


def _of_one_dimension(figure: Figure, cap: Figure, of_any_kind: bool) -> bool:
    """Whether a figure can be told in a bound's unit, and is for each of nothing that the bound is not for each of."""
    a, b = figure.quantity.unit, cap.quantity.unit
    if a.kind is not b.kind or a.kind not in (*_AMOUNTS, UnitKind.COUNT):
        return False
    if a.kind in (UnitKind.PHYSICAL, UnitKind.TIME) and a != b and not factor(a.name, b.name):
        return False
    if a.kind is UnitKind.MONEY and a != b:
        return False
    if a.kind is UnitKind.COUNT and not (of_any_kind or _counts_one_kind(figure, cap)):
        return False
    mine, its = (None if each.rate else each.quantity.per for each in (figure, cap))
    return (
        mine is None or mine == its or (its is None and names_each(cap, figure)) or bool(each_of(figure) & each_of(cap))
    )


def _counts_one_kind(figure: Figure, cap: Figure) -> bool:
    a, b = figure.measured.measure.what, cap.measured.measure.what
    return bool(a and b) and (of_its_kind(figure, cap) or (a <= ADMITTED and b <= ADMITTED))


def weight(context: Context, figure: Figure, cap: Figure) -> int:
    """How much ties a figure to a bound: words, things, a pace, places, and that one stands beside the other."""
    a, b = figure.measured.measure, cap.measured.measure
    things = [{id for id in m.what | m.about if kind_of(id) in ("thing", "noun", "nature")} for m in (a, b)]
    shared = any(is_a(x, y) or is_a(y, x) for x in things[0] for y in things[1])
    acts = {id for id in a.about & b.about if kind_of(id) == "act"}
    beside = figure in context.scene.previous_sentence(cap) or figure in context.scene.next_sentence(cap)
    return (
        _ROOTS * kinship(figure, cap)
        + _THING * shared
        + _ROOTS * bool(acts)
        + _PACE * (figure.rate is not None and cap.rate is not None)
        + _NEAR * beside
        + _NEAR * bool(a.places & b.places)
    )
