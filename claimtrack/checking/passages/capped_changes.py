"""Capped changes: the two figures between which a change lies that a cap is set for.

"Her landlord asked for $1,680. She had been paying $1,400 ... may raise rents by no more than 3 percent"; "el alza
máxima, 7,4 %, ... su plan, que cuesta 98.000 pesos, subirá en 21.300".
"""

from __future__ import annotations

from collections.abc import Iterator

from claimtrack.checking.comparing.fits import SHARES, alike
from claimtrack.checking.context import Context
from claimtrack.checking.measures.figure import Figure, tied
from claimtrack.checking.measures.view import view
from claimtrack.checking.passages.gathered_shares import is_after
from claimtrack.checking.words.bounds import is_bound
from claimtrack.checking.words.earlier import was
from claimtrack.checking.words.lead import around, lead, led_by
from claimtrack.model import Modality, TieKind
from claimtrack.quantity import UnitKind

_REACH = 24
"""So many figures before a cap, or after it, the two are looked for."""
_KINDS = (UnitKind.COUNT, UnitKind.PHYSICAL, UnitKind.MONEY)
_TIMES = 3
"""What there was became at most so many times as much."""


def is_change_cap(cap: Figure) -> bool:
    """Whether a cap is a percentage by which something may rise at most."""
    if cap.quantity.unit.kind is not UnitKind.PERCENT or not cap.quantity.high or cap.quantity.of:
        return False
    _, high = around(cap)
    seen = view(cap.placed.document)
    return led_by(cap, "capped_rise") or seen.says("capped_rise", cap.claim.anchor.end, high)


def grown(context: Context, cap: Figure) -> Iterator[tuple[Figure, Figure]]:
    """What there is and what there was, near a cap on how much it may grow."""
    near = sorted((f for _, f in context.scene.around(cap, _REACH) if _may_be_side(f)), key=lambda f: f.key)
    for now in near:
        for before in near:
            one = now.key != before.key and _of_one_thing(now, before) and _has_grown(now, before)
            if one and not (_is_told(context, now) or _is_told(context, before)):
                yield now, before


def added(context: Context, cap: Figure) -> Iterator[tuple[Figure, Figure]]:
    """What was added, by the words that lead to it, and what it was added to in its sentence."""
    near = (f for _, f in context.scene.around(cap, _REACH) if _may_be_side(f))
    for more in near:
        told = [f for f in context.scene.sentence(more) if f.key < more.key and _may_be_side(f)]
        base = [f for f in told if f.quantity.unit == more.quantity.unit][-1:]
        if base and _is_added(more) and (more.main or 0) < (base[0].main or 0):
            yield more, base[0]


def _is_told(context: Context, side: Figure) -> bool:
    """Whether a change in per cent is told beside a figure: that is what is held against the cap."""
    return any(f.quantity.unit.kind in SHARES for f in context.scene.sentence(side))


def _may_be_side(figure: Figure) -> bool:
    if figure.quantity.unit.kind not in _KINDS or figure.claim.modality is Modality.CONDITIONAL:
        return False
    if is_bound(figure) or figure.measured.measure.scope == "part":
        return False
    return figure.quantity.interval.is_bounded and (figure.main or 0) > 1


def _of_one_thing(now: Figure, before: Figure) -> bool:
    a, b = now.quantity, before.quantity
    money = a.unit == b.unit and a.unit.kind is UnitKind.MONEY and None in (a.per, b.per)
    return (alike(now, before) and a.unit == b.unit) or money


def _has_grown(now: Figure, before: Figure) -> bool:
    """Whether the text tells one figure as what there was before the other, which is more."""
    old, new = before.main or 0, now.main or 0
    if not old < new <= old * _TIMES:
        return False
    told = tied(now, before, TieKind.COMPARED_WITH) or tied(before, now, TieKind.COMPARED_WITH)
    if was(now) is not was(before):
        return was(before)
    return not is_after(before, now) and (told or is_after(now, before))


def _is_added(figure: Figure) -> bool:
    """Whether a verb of growth leads with "by" to a figure: "subirá en 21.300", "went up by $40"."""
    seen, start = view(figure.placed.document), figure.claim.sentence.start
    grows = seen.says("capped_rise", start, figure.key.start) or seen.says("has_risen", start, figure.key.start)
    return not seen.topics.joining("changed_by").isdisjoint(lead(figure)[-1:]) and grows
