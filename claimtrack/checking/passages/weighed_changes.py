"""Changes and multiples whose two sides stand anywhere in a passage: what there is, and what there was.

"The parks cost £61m ... That is 40 % less than a decade earlier. In 2014 the gardeners had spent £102m". What there was
is told as of an earlier time, or as what is usual; what there is, is told last or first; and the share speaks of the
two by what it says has changed, or by no word of its own ("that is", "the figure").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimtrack.checking.comparing.fits import SHARES, alike
from claimtrack.checking.context import Context
from claimtrack.checking.measures.figure import MEASURED, Figure, tied, times_apart
from claimtrack.checking.measures.view import view
from claimtrack.checking.passages.gathered_shares import Gathered, goes, is_after, names_another, stated
from claimtrack.checking.passages.placed_shares import BESIDE, changes, is_side, loses
from claimtrack.checking.passages.share_words import is_derived
from claimtrack.checking.passages.shares import Sense, is_level, unlike_spans
from claimtrack.checking.passages.weighing import Evidence, kin, likeliest
from claimtrack.checking.words.earlier import is_usual, was, year_of
from claimtrack.checking.words.gist import gist, gist_of
from claimtrack.language.stretches import words
from claimtrack.model import TieKind
from claimtrack.quantity import UnitKind

_BACK, _ON = 14, 6
"""So many figures before a share and after it its sides are looked for."""
_POINTED = 4
"""So many words before a share "the figure", "the rise" may stand that tells what has changed."""
_FAR = 10
"""An amount so many times larger or smaller stands between no two others."""
_TWO = 2
_SENSES = ("more", "less", "")


def weighed_change(context: Context, share: Figure) -> Gathered | None:
    """The two amounts between which a change or a multiple most likely stands, and that do not bear it out."""
    way = _way(context, share)
    if not way:
        return None
    at = context.scene.position(share)
    window = context.scene.figures[max(0, at - _BACK) : at + _ON + 1]
    sides = [f for f in window if _may_be_side(f)]
    shares = [f for f in window if f.key != share.key and f.quantity.unit.kind in SHARES and f.main]
    pairs = (made for made in _pairs(context, share, way, sides) if not _is_told(made, shares))
    return likeliest(share, list(pairs), lambda made: _weigh(context, share, made, sides))


def _way(context: Context, share: Figure) -> str:
    """Whether a share tells of more, or of less, or how many times as much; empty where it tells of no change."""
    seen, sentence = view(share.placed.document), share.claim.sentence
    start, end = share.claim.anchor.start, share.claim.anchor.end
    bounded = share.quantity.interval.is_bounded and (share.main or 0) > 0 and share.quantity.per is None
    if share.claim.modality not in MEASURED or not bounded or is_level(context, share):
        return ""
    shares = (f for f in context.scene.sentence(share) if f.quantity.unit == share.quantity.unit)
    if any(tied(share, f, TieKind.COMPARED_WITH) for f in shares):
        return ""
    fraction = share.quantity.unit.kind is UnitKind.DIMENSIONLESS
    if names_another(share):
        return ""
    if fraction and (share.main or 0) > 1:
        return "times"
    lead = [word.folded for word in words(seen.text, sentence.start, start)][-1:]
    # "Fell to 8 %"; "six in ten centres suffer two cuts at least".
    if not changes(share) or not seen.topics.joining("up_to").isdisjoint(lead) or (fraction and share.quantity.of):
        return ""
    ways = {hit.id for hit in seen.within(end, min(end + BESIDE, sentence.end), "direction")}
    ways = ways or {hit.id for hit in seen.within(max(sentence.start, start - BESIDE), start, "direction")}
    return "less" if loses(share) or ways == {"down"} else "more" if ways == {"up"} else ""


def _pairs(context: Context, share: Figure, way: str, sides: Sequence[Figure]) -> Iterator[Gathered]:
    """Every two amounts of one unit of which the one may have become the other, as far as ties leave it open."""
    again = [] if is_derived(share, _lead(share)) else context.scene.tied(share, TieKind.EQUALS)
    sense = Sense("" if way == "times" else way, sure=True)
    for part in (f for f in sides if not again or f in again):
        for base in sides:
            counts = part.quantity.unit.kind is UnitKind.COUNT and kin(part, base) is False
            one = part.key != base.key and _of_one_unit(part, base) and (base.wide.low or 0) > 0 and not counts
            told = tied(part, base, TieKind.PART_OF) or _out_of(base, part) or unlike_spans(part, base)
            if one and not told and goes(part, base, "less" if way == "less" else "more"):
                yield Gathered(part, base, sense)


def _may_be_side(figure: Figure) -> bool:
    plain = figure.quantity.interval.is_bounded and (figure.main or 0) > 1 and is_side(figure)
    return plain and figure.measured.measure.scope != "part" and figure.claim.modality in MEASURED


def _of_one_unit(part: Figure, base: Figure) -> bool:
    """Whether two amounts are of one unit; of two sums one may leave out what the other is per."""
    a, b = part.quantity, base.quantity
    return alike(part, base) or (a.unit == b.unit and a.unit.kind is UnitKind.MONEY and None in (a.per, b.per))


def _out_of(first: Figure, second: Figure) -> bool:
    """Whether the first of two amounts is told as so many of the second: "14 of 17 regions"."""
    seen = view(first.placed.document)
    gap = [word.folded for word in words(seen.text, first.claim.anchor.end, second.claim.anchor.start)]
    return tied(first, second, TieKind.PART_OF) or not seen.topics.joining("whole_of").isdisjoint(gap[:1])


def _is_told(made: Gathered, shares: Sequence[Figure]) -> bool:
    """Whether another share tells already what two amounts are to each other."""
    each = [Gathered(made.part, made.base, Sense(sense, sure=True)) for sense in _SENSES]
    return any(one.quotient.overlaps(stated(share, one)) for share in shares for one in each)


def _weigh(context: Context, share: Figure, made: Gathered, sides: Sequence[Figure]) -> Evidence:
    """What speaks for what there was and for what there is; nothing where no word tells an earlier time, or a norm."""
    part, base, scene = made.part, made.base, context.scene
    then, now = year_of(scene, base), year_of(scene, part)
    later = is_after(part, base) or then < now
    before = is_after(base, part) or now < then
    lone = sum(_of_one_unit(f, part) and kin(f, part) is not False for f in sides) == _TWO
    derived, again = is_derived(share, _lead(share)), part in scene.tied(share, TieKind.EQUALS)
    # "His colleagues get 2,220, that is, half as much again": of the only other amount told.
    only = lone and again and (derived or share.quantity.unit.kind is UnitKind.DIMENSIONLESS)
    time = _for_time(share, base, later=later, before=before)
    norm = 1.5 if is_usual(base) else 0.0
    # "It was 800 in 2015. In 2020 it was 910. That is a rise of 36 per cent": by now, from one of them.
    stale = share.published is not None and now < share.published.year - 1
    told = all(f.quantity.unit.kind is UnitKind.COUNT and f.claim.anchor.end > f.key.end for f in (part, base))
    one_thing = kin(part, base)
    beside = (*scene.previous_sentence(share), *scene.sentence(share), *scene.next_sentence(share))
    there_was = (
        time,
        norm,
        1.0 if only else 0.0,
        -2.0 if was(part) and not later else 0.0,
        -4.0 if stale and not again else 0.0,
        1.0 if lone else 0.0,
        0.5 if one_thing else -1.5 if one_thing is False else -0.5 if told else 0.0,
        0.5 if base in beside else 0.0,
    )
    earlier = time > 0 or norm > 0 or only
    return Evidence(sum(there_was) if earlier else 0.0, _for_part(context, share, made, sides))


def _for_time(share: Figure, base: Figure, *, later: bool, before: bool) -> float:
    """What speaks for what there was by when it is told to have been, against what there is."""
    if later or before:
        return 2.0 if later else -3.0
    if was(base):
        return 1.5
    return 1.0 if _since(share, base) else 0.0


def _for_part(context: Context, share: Figure, made: Gathered, sides: Sequence[Figure]) -> float:
    """What speaks for what there is: where it stands, and what the share says has changed."""
    part, base, scene = made.part, made.base, context.scene
    lead, previous = _lead(share), scene.previous_sentence(share)
    again, derived = part in scene.tied(share, TieKind.EQUALS), is_derived(share, lead)
    pointed = _points_back(share)
    subject = gist(share, share.claim.sentence.start, share.claim.anchor.start)
    named = not subject.isdisjoint(gist_of(part) | gist_of(base))
    compared = tied(part, base, TieKind.COMPARED_WITH) or tied(base, part, TieKind.COMPARED_WITH)
    others = sum(f.quantity.unit.kind in SHARES for f in scene.sentence(share)) - 1
    weights = (
        2.0 if again else _for_place(context, share, made, sides),
        1.0 if pointed or named else 0.0 if again or derived else -1.0,
        1.0 if derived else 0.0,
        0.0 if not compared else 1.0 if pointed and part in previous and base in previous else -3.0,
        -0.5 * others,
    )
    return sum(weights)


def _for_place(context: Context, share: Figure, made: Gathered, sides: Sequence[Figure]) -> float:
    """What speaks for what there is by where it stands: beside its share, or last before it with nothing between."""
    part, base = made.part, made.base
    if part.same_sentence(share) and part.key < max(share.key, base.key):
        return 1.0
    if part.key > share.key:
        return -1.0
    between = (f for f in sides if part.key < f.key < share.key and f.key != base.key)
    if any(_of_one_unit(f, part) and times_apart(f, part) < _FAR for f in between):
        return 0.0
    return 1.0 if part in context.scene.previous_sentence(share) else 0.5


def _lead(share: Figure) -> Sequence[str]:
    """The words of its sentence before a share."""
    seen = view(share.placed.document)
    return [word.folded for word in words(seen.text, share.claim.sentence.start, share.claim.anchor.start)]


def _points_back(share: Figure) -> bool:
    """Whether a share is told of what was told: "that is 40 % less", "have cut the figure by 29 %", "the rise of"."""
    seen, start, end = view(share.placed.document), share.claim.sentence.start, share.claim.anchor.start
    changed = (gist(share, hit.start, hit.end) for hit in seen.within(start, end, "direction"))
    named = {each for each in gist(share, start, end) if each[0].isalpha()}.difference(*changed)
    return not named or not seen.topics.joining("the_figure").isdisjoint(_lead(share)[-_POINTED:])


def _since(share: Figure, base: Figure) -> bool:
    """Whether a share is told of the time since an amount was told: "since the mayor took over, who found 25"."""
    seen = view(share.placed.document)
    told = {word.folded for word in words(seen.text, share.claim.anchor.end, base.claim.anchor.start)}
    return base.same_sentence(share) and not seen.topics.joining("long_since").isdisjoint(told)
