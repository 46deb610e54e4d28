"""Shares beside an amount whose other side the text told right before, with no word that leads back to it.

"The fund paid 84 million in 2023. Last year it paid 63 million, 25 per cent less"; "3,200 were told to leave, and by
Friday half had returned, or 1,600"; "The region has 2,400 beds. One in four, 600, is closed for lack of nurses".
The other side is the only amount of its unit in the last sentence that has any, where the quotient comes near.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimtrack.checking.comparing.fits import alike
from claimtrack.checking.context import Context
from claimtrack.checking.measures.figure import Figure
from claimtrack.checking.measures.view import view
from claimtrack.checking.passages.gathered_shares import Gathered, goes, is_after, is_plain, stated
from claimtrack.checking.passages.placed_shares import grows, is_side, one_thing
from claimtrack.checking.passages.recalled_shares import comes_near, fits_phrase, noun_phrase
from claimtrack.checking.passages.shares import Sense
from claimtrack.language.stretches import words
from claimtrack.model import TieKind
from claimtrack.quantity import Interval, UnitKind

_BACK = 6
"""So many figures back the other side of a share is looked for."""
_FAR_BACK = 24
"""So many figures back one may stand that bears a share out."""
_OF = 5
"""So many words may say what a share is of before its amount is told ("of the value of the sales")."""
_LED = 3
"""So many words lead to the amount then ("dejó unos", "or some")."""
_SEASON = 180
_TWO = 2
_THAN = 5
_WORDS = 6
_TENS = (10, 100, 1000)
_HUNDRED = 100
_MARK = re.compile(r"[,:(]")


def share_beside(context: Context, share: Figure) -> Gathered | None:
    """A share with the amount beside it and the one told right before; None where no two come near it."""
    if not (is_plain(context, share) and share.quantity.interval.is_point) or _is_one_of_several(context, share):
        return None
    found = _changed(context, share) if grows(share) else _told_again(context, share)
    if found is None or (found.base.wide.low or 0) <= 0 or _of_others(found.base, found.part):
        return None
    if not found.meaning.change and _of_other_times(found.base, found.part):
        return None
    borne_out = any((found.part.wide / base.wide).overlaps(stated(share, found)) for base in _further(context, found))
    return found if not borne_out and _comes_near(found, share) else None


def _of_others(base: Figure, part: Figure) -> bool:
    """Whether another source tells what an amount would be a share of."""
    one, other = base.claim.source_names, part.claim.source_names
    return bool(one and other) and not set(one) & set(other)


def _of_other_times(base: Figure, part: Figure) -> bool:
    """Whether the text dates the amounts far apart: those who had left on Tuesday return by Friday, not years later."""
    dates = [(f.period.start, f.period.end) for f in (base, part) if f.period is not None]
    starts, ends = [start for start, _ in dates if start], [end for _, end in dates if end]
    return len(starts) == len(ends) == _TWO and (max(starts) - min(ends)).days > _SEASON


def _further(context: Context, made: Gathered) -> Sequence[Figure]:
    """The amounts told before that a share may as well be of: one that bears it out is meant."""
    at = context.scene.position(made.part)
    before = context.scene.figures[max(0, at - _FAR_BACK) : at]
    told = [f for f in before if is_side(f) and _side_alike(made.part, f) and (f.wide.low or 0) > 0]
    return [f for f in told if f.key not in (made.base.key, made.part.key)]


def told_as_share(context: Context, figure: Figure) -> bool:
    """Whether a figure only puts in numbers the fraction right before it ("four in ten passengers, 3.4 million")."""
    text = figure.placed.document.text
    for share in context.scene.sentence(figure):
        between = text[share.claim.anchor.end : figure.claim.anchor.start]
        fraction = share.quantity.unit.kind is UnitKind.DIMENSIONLESS and (share.main or 1) < 1
        if fraction and "," in between and len(between.split()) <= _WORDS:
            return True
    return False


def _is_one_of_several(context: Context, share: Figure) -> bool:
    """Whether its sentence tells another share; "or some 600" only puts it in numbers."""
    alike = (f for f in context.scene.sentence(share) if f.quantity.unit == share.quantity.unit)
    return any(f.key != share.key and (f.main or 0) < _HUNDRED for f in alike)


def _changed(context: Context, share: Figure) -> Gathered | None:
    """What an amount has become by more or less, against the one told right before."""
    seen, end, last = view(share.placed.document), share.claim.anchor.end, share.claim.sentence.end
    comma = seen.text.find(",", end, last)
    ways = {hit.id for hit in seen.within(end, comma if comma >= 0 else last, "direction")}
    parts = [f for f in context.scene.tied(share, TieKind.EQUALS) if is_side(f) and f.key < share.key]
    if len(ways) != 1 or len(parts) != 1 or _levels(context, parts[0]) != 1:
        return None
    (part,) = parts
    base = _before(context, part)
    change = "less" if "down" in ways else "more"
    if base is None or not one_thing(part, base) or not goes(part, base, change):
        return None
    if _than(share) and not (is_after(part, base) if _than_when(share) else _than_a_thing(share)):
        # "12 per cent more than it had asked for in the first round".
        return None
    return Gathered(part, base, Sense(change, sure=True))


def _levels(context: Context, part: Figure) -> int:
    return sum(alike(f, part) for f in context.scene.sentence(part))


def _than(share: Figure) -> list[str]:
    """The words after "than" behind a share, that word with them."""
    seen = view(share.placed.document)
    after = [word.folded for word in words(seen.text, share.claim.anchor.end, share.claim.sentence.end)[:_THAN]]
    than = {phrase[0] for phrase in seen.topics.connectives.get("than", ())}
    return next((after[at:] for at, word in enumerate(after) if word in than), [])


def _than_a_thing(share: Figure) -> bool:
    """Whether a share is told as more or less than something that the text knows: "than the winner's price"."""
    return {*_than(share)[1:2]} <= view(share.placed.document).topics.joining("definite")


def _than_when(share: Figure) -> bool:
    """Whether a share is told as more or less than there was at another time: "than a year earlier", "que en 2019"."""
    timed = view(share.placed.document).topics.joining("long_past")
    return any(word in timed or word.isdigit() for word in _than(share))


def _told_again(context: Context, share: Figure) -> Gathered | None:
    """The amount behind a share that tells it again, against the one before the share."""
    sentence = context.scene.sentence(share)
    later = [f for f in sentence if f.key > share.key]
    if share.quantity.unit.kind is UnitKind.PERCENT or not later or not _puts_in_numbers(share, later[0]):
        return None
    part = later[0]
    own = [f for f in sentence if f.key < share.key and is_side(f) and _side_alike(part, f)]
    base = own[0] if len(own) == 1 else _before(context, part) if not own else None
    if base is None or not 0 < (part.main or 0) < (base.main or 0):
        return None
    if noun_phrase(share) and not fits_phrase(share, base):
        # "A third of the farmers, or 2,400 people": of none of those told before.
        return None
    return Gathered(part, base, Sense("", sure=True))


def _side_alike(part: Figure, base: Figure) -> bool:
    """Whether one may be a part of the other by its unit; a number without one is of what was counted."""
    bare = part.quantity.unit.kind is UnitKind.DIMENSIONLESS and part.claim.anchor.end == part.key.end
    return alike(part, base) or (bare and base.quantity.unit.kind is UnitKind.COUNT and base.quantity.per is None)


def _puts_in_numbers(share: Figure, part: Figure) -> bool:
    """Whether nothing but what a share is of, a mark and a few words lead from it to an amount."""
    if part.quantity.unit.kind in (UnitKind.PERCENT, UnitKind.PERCENTAGE_POINT, UnitKind.TIME) or part.quantity.per:
        return False
    seen = view(share.placed.document)
    start, end = share.claim.anchor.end, part.claim.anchor.start
    marks = list(_MARK.finditer(seen.text, min(share.key.end, end), end))
    if not marks or ";" in seen.text[start:end]:
        return False
    first = marks[0].start()
    of, led = words(seen.text, share.key.end, first), words(seen.text, first, end)
    joins = {phrase[0] for phrase in seen.topics.connectives.get("and", ())}
    return len(of) <= _OF and len(led) <= _LED and not any(word.folded in joins for word in (*led, *of))


def _before(context: Context, part: Figure) -> Figure | None:
    """The only amount like another one in the last sentence of the paragraph with any, or the whole of all there."""
    at = context.scene.position(context.scene.sentence(part)[0])
    text = part.placed.document.text
    found: list[Figure] = []
    for figure in reversed(context.scene.figures[max(0, at - _BACK) : at]):
        if "\n" in text[figure.key.end : part.key.start] or (found and not figure.same_sentence(found[0])):
            break
        if is_side(figure) and _side_alike(part, figure):
            found.append(figure)
    if len(found) == 1:
        return found[0]
    # "Hired 1,850 welders. Of that number, 1,150 are Poles and 420 Romanians. Two-fifths of the welders, or 740".
    wholes = {whole.key: whole for each in found for whole in context.scene.tied(each, TieKind.PART_OF)}
    shared = all(context.scene.tied(each, TieKind.PART_OF) for each in found)
    return next(iter(wholes.values())) if found and shared and len(wholes) == 1 else None


def _comes_near(made: Gathered, share: Figure) -> bool:
    """Whether a quotient and a share are within twice of each other, or tens apart."""
    value, quotient = stated(share, made), made.quotient
    if quotient.overlaps(value) or comes_near(quotient, value):
        return True
    upper, lower = (quotient, value) if quotient.is_above(value) else (value, quotient)
    return not made.meaning.change and any((lower * Interval.point(ten)).overlaps(upper) for ten in _TENS)
