"""Capped: the two figures of which a cap sets how much the one may be of the other.

"No more than 30% of those aided may earn that much. 7,280 of the 18,200 do": the text gives part and whole. "A deficit
of 2% of output": what it is a share of is told elsewhere in the text, by its name. "Twenty inmates for each guard".
"""

from __future__ import annotations

from collections.abc import Sequence

from claimtrack.checking.comparing.fits import SHARES, alike
from claimtrack.checking.context import Context
from claimtrack.checking.measures.figure import MEASURED, Figure, tied
from claimtrack.checking.measures.view import view
from claimtrack.checking.passages.rates import each_of
from claimtrack.checking.words.bounds import is_in_force
from claimtrack.checking.words.contrast import roots
from claimtrack.checking.words.lead import led_by
from claimtrack.language.stretches import words
from claimtrack.language.topics import is_a, kind_of
from claimtrack.model import Modality, TieKind
from claimtrack.quantity import UnitKind
from claimtrack.quantity.unit import TIME_UNITS

Pair = tuple[Figure, Figure]
"""A part and its whole, or how many there are and those whom they are shared among."""
_OPENING = 3
"""So many words before a sum may stand what it is: "a quota of $740m"."""
_TOTALS = ("total", "part")


def is_share_cap(cap: Figure) -> bool:
    """Whether a figure is how large a share of something may be, or must be, and no cap on how much it may grow."""
    limit = cap.claim.modality is Modality.LIMIT and cap.quantity.unit.kind in SHARES
    return limit and not (led_by(cap, "capped_rise") and not cap.quantity.of)


def is_cap_for_each(cap: Figure) -> bool:
    """Whether a figure is how many of a thing there may be for each of another: "twenty inmates a guard"."""
    if cap.claim.modality is not Modality.LIMIT or cap.quantity.unit.kind is not UnitKind.COUNT:
        return False
    return cap.quantity.per is not None and cap.quantity.per not in TIME_UNITS and bool(each_of(cap))


def part_and_whole(context: Context, cap: Figure) -> Pair | None:
    """The figures beside a cap on a share that are a part and its whole, or a sum and what it is a share of."""
    beside = [f for f in _beside(context, cap) if f.key > cap.key or is_in_force(cap)]
    if any(_is_told_share(figure) for figure in beside):
        # The share itself is told: that is held against the cap.
        return None
    for part in beside:
        for whole in _wholes(context, part):
            if _may_be_capped(part) and _may_be_of(whole, cap) and not of_other_sums(part, whole, cap):
                return part, whole
    for base in _bases(context, cap):
        near = [figure for figure in beside if _sum_of(figure, base, cap)]
        if len(near) == 1:
            return near[0], base
    return None


def _is_told_share(figure: Figure) -> bool:
    """Whether a figure may be the share that is told of what a cap is for, and is no rate of interest, and no level."""
    if figure.quantity.unit.kind not in SHARES or figure.claim.modality not in MEASURED:
        return False
    bound = figure.quantity.low is None and figure.quantity.unit.kind is UnitKind.DIMENSIONLESS
    return not bound and not led_by(figure, "own_rate")


def _wholes(context: Context, part: Figure) -> Sequence[Figure]:
    """What a figure is a part of, as the text ties it, or as its sentence counts it: "of the 240 buses 64 are old"."""
    tied_to = context.scene.tied(part, TieKind.PART_OF)
    if tied_to or part.measured.measure.scope != "part" or not part.measured.measure.what:
        return tied_to
    before = [f for f in context.scene.sentence(part) if f.key < part.key and alike(f, part)]
    counted = [f for f in before if f.measured.measure.what == part.measured.measure.what]
    return [f for f in counted if f.measured.measure.scope == "total"][-1:]


def of_other_sums(part: Figure, whole: Figure, cap: Figure) -> bool:
    """Whether a cap speaks of something that neither part nor whole do, as fees, or may do so, as any sum of money."""
    if _points(cap) and tied(part, whole, TieKind.PART_OF):
        return False
    named = ("thing", "nature", "noun")
    told = {id for f in (part, whole) for id in f.measured.measure.about | f.measured.measure.what}
    if {id for id in cap.measured.measure.about if kind_of(id) in named} - told:
        return True
    return part.quantity.unit.kind is UnitKind.MONEY and not roots(cap) & (roots(part) | roots(whole))


def _points(cap: Figure) -> bool:
    """Whether a cap is a share of what the text has told: "of such new loans"."""
    seen = view(cap.placed.document)
    first = [word.folded for word in words(cap.quantity.of or "")][:1]
    return not seen.topics.joining("pointing_at").isdisjoint(first)


def many_and_few(context: Context, cap: Figure) -> Pair | None:
    """The counts of which a cap says how many of the one there may be for each of the other."""
    wanted, beside = each_of(cap), _beside(context, cap)
    few = next((f for f in (*beside, *context.scene.figures) if _counts(f, wanted)), None)
    if few is None or any(_is_told(figure, cap) for figure in context.scene.sentence(few)):
        return None
    what = cap.measured.measure.what
    # "3,600 people live in 20 homes": those of whom the cap says more closely what they are.
    held = [f for f in context.scene.figures if _counts(f, what) or (f.same_sentence(few) and _counts_any(f, what))]
    many = [f for f in held if not f.quantity.per and f.key != few.key]
    many.sort(key=lambda f: not f.same_sentence(few))
    # What is told of one place is shared among those of that place.
    return next(((each, few) for each in many if _one_scene(each, few)), None)


def _beside(context: Context, cap: Figure) -> list[Figure]:
    scene = context.scene
    found = [*scene.previous_sentence(cap), *scene.sentence(cap), *scene.next_sentence(cap)]
    return [figure for figure in found if figure.key != cap.key]


def _may_be_capped(figure: Figure) -> bool:
    return figure.claim.modality in MEASURED and not figure.quantity.per


def _may_be_of(whole: Figure, cap: Figure) -> bool:
    """Whether nothing says that a cap is a share of another thing than a whole counts."""
    told, counted = ({id for id in f.measured.measure.what if kind_of(id) == "thing"} for f in (cap, whole))
    return not told or not counted or any(is_a(x, y) or is_a(y, x) for x in told for y in counted)


def _bases(context: Context, cap: Figure) -> Sequence[Figure]:
    """The sums of a text that are, by their names, what a cap is a share of: one that is told once alone."""
    named = [f for f in context.scene.figures if _is_base(f, cap)]
    return named if len({figure.main for figure in named}) == 1 else ()


def _is_base(figure: Figure, cap: Figure) -> bool:
    if figure.quantity.unit.kind in (*SHARES, UnitKind.TIME) or figure.quantity.per or not cap.quantity.of:
        return False
    if figure.claim.modality is Modality.CONDITIONAL or figure.measured.measure.scope not in _TOTALS:
        return False
    what = {id for id in cap.measured.measure.what if not id.startswith("w:")}
    if what:
        return what <= figure.measured.measure.what
    seen = view(figure.placed.document)
    low, high = figure.claim.sentence.start, min(figure.claim.anchor.start, figure.key.start)
    lead = words(seen.text, low, high)[-_OPENING:]
    head = {seen.topics.stem(word.folded) for word in words(cap.quantity.of)} - _light(cap)
    return bool(head) and head <= {seen.topics.stem(word.folded) for word in lead}


def _light(cap: Figure) -> set[str]:
    """The words that only point at what a cap is a share of: "its", "such"."""
    known = view(cap.placed.document).topics
    light = known.joining("definite") | known.joining("owning") | known.joining("light")
    return {known.stem(word) for word in light}


def _sum_of(figure: Figure, base: Figure, cap: Figure) -> bool:
    """Whether a sum beside a cap is what the cap is set for: told with its base, or called as the cap calls it."""
    if figure.key == base.key or not alike(figure, base) or not _may_be_capped(figure):
        return False
    if tied(figure, base, TieKind.COMPARED_WITH, TieKind.EQUALS) or figure.measured.measure.scope != "total":
        return False
    about = {id for id in cap.measured.measure.about if kind_of(id) in ("nature", "thing")}
    called = about & (figure.measured.measure.what | figure.measured.measure.about)
    return bool(called) or (not about and figure.same_sentence(base) and bool(roots(cap) or cap.rate))


def _counts(figure: Figure, things: frozenset[str] | set[str]) -> bool:
    if figure.quantity.unit.kind is not UnitKind.COUNT or figure.claim.modality not in MEASURED or figure.rate:
        return False
    measure = figure.measured.measure
    return measure.scope == "total" and any(is_a(id, one) for id in measure.what for one in things)


def _is_told(figure: Figure, cap: Figure) -> bool:
    """Whether a figure is itself how many there are for each, which is held against the cap: "400 a shelter"."""
    return figure.claim.modality in MEASURED and figure.quantity.per == cap.quantity.per


def _counts_any(figure: Figure, things: frozenset[str]) -> bool:
    """Whether a figure counts what is a broader word for some things: people, who may be residents."""
    return any(_counts(figure, {id}) for id in figure.measured.measure.what if any(is_a(one, id) for one in things))


def _one_scene(one: Figure, other: Figure) -> bool:
    a, b = one.measured.measure, other.measured.measure
    return a.places == b.places or not (a.places and b.places) and "alone" not in a.marks | b.marks
