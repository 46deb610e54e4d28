"""Placed caps: of several countries told beside each other, the one whose name a bound bears.

"In Chad there are 1,450 soldiers, in Niger 1,250. The treaty with Niger allows no more than 1,000": the bound is for
those in Niger, and for no sum of all. Those who work there may be called by another word for workers.
"""

from __future__ import annotations

from collections.abc import Set

from claimtrack.checking.context import Context
from claimtrack.checking.measures.figure import MEASURED, Figure
from claimtrack.language.topics import is_a
from claimtrack.quantity import UnitKind

_REACH = 12
"""So many figures before a bound, or after it, the list of countries is looked for."""
_TIMES = 3
"""So many times a bound, or so many times less, what it is for by its country alone may be."""
_WORKER = "worker"
_PARTS = ("total", "part")


def of_named_place(context: Context, cap: Figure) -> Figure | None:
    """The figure of the one country, of several told in a sentence, that the sentence of a bound names; else None."""
    if not _where(cap):
        return None
    near = sorted(context.scene.around(cap, _REACH), key=lambda pair: pair[0])
    found = [figure for _, figure in near if not figure.same_sentence(cap) and _stands_out(context, figure, cap)]
    return found[0] if found else None


def is_of_all(figure: Figure, part: Figure) -> bool:
    """Whether a figure is told of no country beside one that is of a country: "4,300 in three countries"."""
    return (
        figure.key != part.key and figure.same_sentence(part) and figure.quantity.unit.kind is part.quantity.unit.kind
    )


def _stands_out(context: Context, figure: Figure, cap: Figure) -> bool:
    """Whether a figure is of a country that a bound names, and those beside it are of others."""
    if not _where(figure) or figure.quantity.unit.kind is UnitKind.PERCENT:
        return False
    row = [f for f in context.scene.sentence(figure) if _is_alike(f, figure) and _where(f)]
    # "Cuba has 24,180 doctors abroad, 3,110 of them in Mexico": whose they all are tells no part.
    row = [f for f in row if f.key != figure.key and not context.scene.parts(f)]
    named = [f for f in (figure, *row) if _where(f) <= _where(cap) and _may_be_bounded(f, cap)]
    return named == [figure] and any(not _where(f) & _where(figure) for f in row)


def _where(figure: Figure) -> Set[str]:
    return figure.measured.measure.entities | figure.measured.measure.places


def _is_alike(figure: Figure, other: Figure) -> bool:
    a, b = figure.quantity, other.quantity
    return a.unit == b.unit and a.per == b.per and figure.measured.measure.scope in _PARTS


def _may_be_bounded(figure: Figure, cap: Figure) -> bool:
    """Whether a figure may be what a bound of its country is for, by unit, size and what is counted."""
    a, b = figure.quantity, cap.quantity
    if figure.claim.modality not in MEASURED or figure.measured.measure.scope not in _PARTS or a.per != b.per:
        return False
    low, high = sorted((figure.main or 0, cap.main or 0))
    if not low or high > _TIMES * low:
        return False
    mine, its = figure.measured.measure.what, cap.measured.measure.what
    if a.unit.kind is not UnitKind.COUNT or b.unit.kind is not UnitKind.COUNT:
        return a.unit == b.unit and (not mine or not its or bool(mine & its))
    if not mine or not its:
        return False
    return any(is_a(x, y) for x in mine for y in its) or all(is_a(id, _WORKER) for id in mine | its)
