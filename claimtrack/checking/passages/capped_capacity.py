"""Capped capacity: how many there are, and for how many there is room, where a cap is a share of that room.

"Counted 2,210 men in the prison, which was built in 1991 for 1,480 ... bars the state from filling it beyond 120
percent of design capacity".
"""

from __future__ import annotations

from claimtrack.checking.comparing.fits import alike
from claimtrack.checking.context import Context
from claimtrack.checking.measures.figure import MEASURED, Figure
from claimtrack.checking.measures.view import view
from claimtrack.checking.words.bounds import is_bound, is_room
from claimtrack.checking.words.lead import lead, led_by
from claimtrack.language.stretches import words
from claimtrack.model import Modality, TieKind
from claimtrack.quantity import UnitKind

_REACH = 24
"""So many figures before a cap, or after it, the two are looked for."""
_KINDS = (UnitKind.COUNT, UnitKind.PHYSICAL)
_TIMES = 10


def of_capacity(context: Context, cap: Figure) -> tuple[Figure, Figure] | None:
    """What fills a room, and the room, of which a cap is a share; None where it is of something else, or of several."""
    if cap.quantity.unit.kind is not UnitKind.PERCENT or not _names_room(cap):
        return None
    near = sorted((f for _, f in context.scene.around(cap, _REACH) if f.quantity.unit.kind in _KINDS), key=_place)
    rooms = [f for f in near if _is_room(f)]
    if len({f.main for f in rooms}) != 1:
        return None
    room = rooms[0]
    filling = [f for f in near if f.main != room.main and _may_fill(f, room)]
    beside = [f for f in filling if f.same_sentence(room)] or filling
    return (beside[0], room) if len(beside) == 1 else None


def _place(figure: Figure) -> int:
    return figure.key.start


def _names_room(cap: Figure) -> bool:
    """Whether a cap is told of a capacity."""
    seen = view(cap.placed.document)
    told = words(seen.text, cap.key.end, cap.claim.sentence.end)[:_TIMES]
    return not seen.topics.joining("room_nouns").isdisjoint(word.folded for word in told)


def _is_room(figure: Figure) -> bool:
    """Whether a figure is what there is room for: "built in 1991 for 1,480", "a capacity of 600 tonnes"."""
    if figure.claim.modality not in (*MEASURED, Modality.LIMIT) or figure.quantity.per is not None:
        return False
    seen = view(figure.placed.document)
    told = lead(figure)
    meant = told[-1:] and told[-1] in seen.topics.joining("meant_for")
    return is_room(figure) or bool(meant and led_by(figure, "meant"))


def _may_fill(figure: Figure, room: Figure) -> bool:
    """Whether a figure may be how many are in a room."""
    if figure.claim.modality not in MEASURED or is_bound(figure) or not alike(figure, room):
        return False
    if figure.measured.measure.scope != "total" or any(t.kind is TieKind.PART_OF for t in figure.claim.ties):
        return False
    one, other = sorted((figure.main or 0, room.main or 0))
    return figure.quantity.unit == room.quantity.unit and 0 < other <= one * _TIMES
