"""Capped anywhere: the part and the whole of a cap on a share, wherever in a text the two stand.

"Hunters shot 760 elephants ... The herd was put at 12,500. Hunting must not claim above 4% of it": the whole is what
the cap's sentence tells behind it or names, or what a pronoun points back to; the part is the one figure of its unit
that comes near the share allowed, or one that the text itself counts among a whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from claimtrack.checking.comparing.fits import SHARES
from claimtrack.checking.context import Context
from claimtrack.checking.measures.figure import MEASURED, Figure, tied
from claimtrack.checking.measures.measuring import RESTATED
from claimtrack.checking.measures.view import view
from claimtrack.checking.passages.capped import of_other_sums
from claimtrack.checking.words.bounds import is_bound
from claimtrack.checking.words.contrast import clause_words, weighs
from claimtrack.checking.words.course import is_told_of_before
from claimtrack.language import packs
from claimtrack.language.stretches import words
from claimtrack.model import TieKind
from claimtrack.quantity import UnitKind

_REACH = 40
"""So many figures before a cap, or after it, a part of its whole is looked for."""
_BACK = 4
"""So many figures before a cap that what a pronoun points back to may be."""
_ROOT = 6
_NONE, _ONE, _HUNDRED = Decimal(0), Decimal(1), Decimal(100)
_FAR = 4
"""A share that is so many times the cap, or so many times less, is of something else."""


def capped_anywhere(context: Context, cap: Figure) -> tuple[Figure, Figure] | None:
    """The one part and whole of which a cap may say how much the one may be of the other; None where two pairs may."""
    if cap.quantity.unit.kind not in SHARES or not cap.quantity.high:
        return None
    if cap.quantity.unit.kind is not UnitKind.PERCENT and cap.quantity.high >= 1:
        # "No more than three times": no share.
        return None
    scene = context.scene
    beside = [*scene.previous_sentence(cap), *scene.sentence(cap), *scene.next_sentence(cap)]
    if any(f.quantity.unit.kind is cap.quantity.unit.kind and f.claim.modality in MEASURED for f in beside):
        # The share itself is told.
        return None
    near = [figure for _, figure in scene.around(cap, _REACH) if _may_be_capped(figure)]
    wholes = _wholes(context, cap)
    pairs = [(part, whole) for whole in wholes for part in near if part.key != whole.key and _of_one_unit(part, whole)]
    if not wholes:
        pairs = [(part, whole) for part in near for whole in scene.tied(part, TieKind.PART_OF)]
        pairs = [(part, whole) for part, whole in pairs if not of_other_sums(part, whole, cap)]
    pairs = [(part, whole) for part, whole in pairs if _is_near(part, whole, cap)]
    return pairs[0] if len(pairs) == 1 else None


def _most(cap: Figure) -> Decimal:
    """All of something in the unit of a share."""
    return _HUNDRED if cap.quantity.unit.kind is UnitKind.PERCENT else _ONE


def _wholes(context: Context, cap: Figure) -> Sequence[Figure]:
    """What a cap may be a share of: what is told as that, what it names, or what a pronoun points back to."""
    behind = [f for f in context.scene.sentence(cap) if f.key > cap.key and tied(f, cap, TieKind.EQUALS)]
    if behind:
        return behind
    around = [f for _, f in context.scene.around(cap, _REACH) if f.quantity.unit.kind not in (*SHARES, UnitKind.TIME)]
    measured = [f for f in around if f.claim.modality in MEASURED and not f.quantity.per]
    if _points_back(cap):
        before = sorted((f for f in measured if f.key < cap.key), key=lambda f: f.key)
        return before[-1:]
    named = _named(cap)
    return [f for f in measured if named and named <= {w.folded[:_ROOT] for w in clause_words(f) if weighs(w, f)}]


def _points_back(cap: Figure) -> bool:
    """Whether a cap is a share of what has just been told: "4% of it", "el 110 % de esa magnitud"."""
    seen = view(cap.placed.document)
    pack = packs().get(cap.placed.document.language or "")
    if pack is None or cap.claim.number is None:
        return False
    told = [word.folded for word in words(seen.text, cap.claim.number.end, cap.claim.sentence.end)]
    of = next((n for n, word in enumerate(told[:_BACK]) if word in pack.of_words), None)
    if of is None or of + 1 == len(told):
        return False
    return told[of + 1] in seen.topics.joining("pointing_back")


def _named(cap: Figure) -> set[str]:
    """The beginnings of the words of weight by which a cap names what it is a share of."""
    return {word.folded[:_ROOT] for word in words(cap.quantity.of or "") if weighs(word, cap)}


def _may_be_capped(figure: Figure) -> bool:
    if figure.claim.modality not in MEASURED or figure.quantity.per or is_bound(figure):
        return False
    compared = any(tie.kind is TieKind.COMPARED_WITH for tie in figure.claim.ties)
    earlier = figure.measured.measure.scope in ("earlier", "extra") or is_told_of_before(figure)
    return not (compared or earlier or RESTATED in figure.measured.measure.marks)


def _of_one_unit(part: Figure, whole: Figure) -> bool:
    a, b = part.quantity.unit, whole.quantity.unit
    return a == b or (a.kind is UnitKind.COUNT is b.kind)


def _is_near(part: Figure, whole: Figure, cap: Figure) -> bool:
    """Whether the share that one figure is of another comes near the cap."""
    times = (part.main or _NONE) * _most(cap) / (whole.main or _ONE) / (cap.quantity.high or _ONE)
    return times <= _FAR and times * _FAR >= 1
