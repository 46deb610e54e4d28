"""Shares of which no tie, no build and no place names both sides: the pair that the evidence of a passage points to.

"The state mill ground 1.3 million tonnes ... It stood for 24 % of the national crop", where the country's crop was told
a paragraph before. A reader holds the three together because one figure alone may be the whole and one alone the part:
by what the share says that it is of, by the words that they have in common, by their unit, by where they stand. Each
piece is weighed; a pair that bears the share out, however slight the evidence for it, is the one that is meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimtrack.checking.comparing.fits import SHARES, alike
from claimtrack.checking.comparing.spans import Times, relate
from claimtrack.checking.context import Context
from claimtrack.checking.measures.figure import MEASURED, Figure, tied
from claimtrack.checking.measures.view import view
from claimtrack.checking.passages.gathered_shares import Gathered
from claimtrack.checking.passages.listings import called_other, joined
from claimtrack.checking.passages.placed_shares import changes, is_side
from claimtrack.checking.passages.share_words import ShareWords
from claimtrack.checking.passages.shares import Sense, is_level
from claimtrack.checking.passages.weighing import Evidence, kin, likeliest
from claimtrack.checking.words.bounds import is_room
from claimtrack.checking.words.course import is_told_of_before
from claimtrack.checking.words.gist import gist_of
from claimtrack.language.stretches import words
from claimtrack.model import TieKind
from claimtrack.quantity import UnitKind

_BACK, _ON = 14, 8
"""So many figures before a share and after it its sides are looked for."""
_JOINED = 6
"""So many words may stand between two amounts that an "and" joins."""
_TWO = 2
_COMPARED = (TieKind.COMPARED_WITH, TieKind.EQUALS)


def weighed_share(context: Context, share: Figure) -> Gathered | None:
    """The part and the whole that a share most likely stands between, and that do not bear it out."""
    if not _may_be_of_some(context, share):
        return None
    at = context.scene.position(share)
    sides = [f for f in context.scene.figures[max(0, at - _BACK) : at + _ON + 1] if _may_be_side(f)]
    told = ShareWords.of(share)

    def weigh(made: Gathered) -> Evidence:
        return Evidence(_for_base(share, made, told, sides), _for_part(context, share, made, told, sides))

    return likeliest(share, list(_pairs(context, share, told, sides)), weigh, far=told.derived or told.named)


def _may_be_of_some(context: Context, share: Figure) -> bool:
    """Whether a share may be one of an amount told elsewhere: no change, no level, no multiple."""
    fraction = share.quantity.unit.kind is UnitKind.DIMENSIONLESS
    bounded = share.quantity.interval.is_bounded and (share.main or 0) > 0
    plain = share.claim.modality in MEASURED and share.quantity.per is None and bounded
    if not plain or (fraction and (share.main or 0) >= 1) or is_level(context, share):
        return False
    sentence = context.scene.sentence(share)
    shares = (f for f in sentence if f.quantity.unit.kind in SHARES)
    if any(tied(share, f, TieKind.COMPARED_WITH) for f in shares):
        return False
    # "180 died and another 240 were hurt, that is, a third": of both together.
    both = any(called_other(f) and f.key < share.key for f in sentence)
    return not both and not (fraction and _follows(share, "and")) and (not changes(share) or _follows(share, "up_to"))


def _follows(share: Figure, kind: str) -> bool:
    """Whether a word stands right before a share: "a month and a half", "fell to 1.8 %"."""
    seen = view(share.placed.document)
    lead = [word.folded for word in words(seen.text, share.claim.sentence.start, share.claim.anchor.start)][-1:]
    return not seen.topics.joining(kind).isdisjoint(lead)


def _pairs(context: Context, share: Figure, told: ShareWords, sides: Sequence[Figure]) -> Iterator[Gathered]:
    """Every two amounts of one unit of which the smaller may be a part of the larger, as far as ties leave it open."""
    of = context.scene.tied(share, TieKind.SHARE_OF)
    # "900,000 works, so that barely 4 % of the treasure": what stands before "so" may be the whole.
    again = [] if told.derived else context.scene.tied(share, TieKind.EQUALS)
    for part in (f for f in sides if not again or f in again):
        for base in (f for f in sides if not of or f in of):
            smaller = (part.main or 0) < (base.main or 0)
            if smaller and alike(part, base) and (base.wide.low or 0) > 0 and not _are_joined(part, base):
                yield Gathered(part, base, Sense("", sure=True))


def _may_be_side(figure: Figure) -> bool:
    plain = figure.quantity.per is None and figure.quantity.interval.is_bounded and (figure.main or 0) > 1
    return plain and is_side(figure) and "average" not in figure.measured.measure.marks


def _are_joined(part: Figure, base: Figure) -> bool:
    """Whether an "and" joins two amounts: neither is a part of the other."""
    first, second = sorted((part, base), key=lambda f: f.key)
    gap = words(view(part.placed.document).text, first.claim.anchor.end, second.claim.anchor.start)
    return part.same_sentence(base) and len(gap) <= _JOINED and joined(first, second)


def _for_base(share: Figure, made: Gathered, told: ShareWords, sides: Sequence[Figure]) -> float:
    """What speaks for the whole: what the share is said to be of, how few it may be, that both are of one thing."""
    part, base = made.part, made.base
    beside = gist_of(base) - (told.whole if base.same_sentence(share) else frozenset())
    named = told.tells_whole(beside)
    counts = part.quantity.unit.kind is UnitKind.COUNT
    one_thing = kin(part, base)
    lone = sum(alike(f, part) for f in sides) == _TWO
    leads = told.named or told.derived
    away = relate(part, base) is Times.APART or relate(share, part) is Times.APART
    of_that = tied(part, base, TieKind.PART_OF)
    compared = tied(part, base, *_COMPARED) or tied(base, part, *_COMPARED)
    others = base.measured.measure.status and part.measured.measure.status != base.measured.measure.status
    of_it = told.counted & beside or told.measures(base.quantity.unit.name)
    weights = (
        2.0 if named else -5.0 if told.whole and not (told.back or told.derived) else 0.0,
        1.5 if told.total and one_thing is not False and base.measured.measure.scope == "total" else 0.0,
        (2.0 if of_it else -1.0) if told.counted else 0.0,
        1.5 if told.back else 0.0,
        1.0 * told.derived + 1.0 * told.named,
        (0.5 if counts else 1.0) if lone else 0.0,
        0.5 if one_thing else 0.0 if one_thing is None else -2.0 if counts else -1.5,
        # What is told of another time is of something else, but for what is said to follow and called a rate.
        -3.0 if away and not (told.derived and told.named) else 0.0,
        (2.0 if leads else -3.0) if of_that else 0.0,
        -3.0 if compared else 0.0,
        -3.0 if others else 0.0,
        -2.0 if is_told_of_before(part) and not is_told_of_before(base) else 0.0,
        -1.0 if base.key > share.key and not named else 0.0,
    )
    return sum(weights)


def _for_part(context: Context, share: Figure, made: Gathered, told: ShareWords, sides: Sequence[Figure]) -> float:
    """What speaks for the part: how near to the share it stands, and the words that they have in common."""
    part, base, scene = made.part, made.base, context.scene
    beside, of_whole = gist_of(part), gist_of(base)
    low, high = sorted((share.key, part.key))
    between = any(low < f.key < high and alike(f, part) for f in sides)
    adjoining = part in scene.previous_sentence(share) or part in scene.next_sentence(share)
    before = not between and (part.key < share.key or told.back)
    last = scene.figures[max(0, scene.position(part) - 1)]
    # "Narva, with 65, and Paide, with 50, have 44 per cent": a share of both together.
    in_row = last.key not in (part.key, base.key) and alike(last, part) and joined(last, part)
    weights = (
        1.0 if part.same_sentence(share) or (adjoining and before) else 0.5 if adjoining or not between else -1.0,
        0.5 * min(_TWO, len(told.beside & (beside - of_whole))),
        0.5 if told.counted & beside else 0.0,
        0.5 if told.named and tied(part, base, TieKind.PART_OF) else 0.0,
        0.5 if told.tells_whole(of_whole) and is_room(base) else 0.0,
        -2.0 if in_row and part.same_sentence(share) else 0.0,
    )
    return sum(weights)
