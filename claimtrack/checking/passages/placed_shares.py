"""Shares by their place: the two amounts around a percentage or a multiple where no tie names them both.

"Cost 4,380 in 2024, up 11 per cent on the year before, when the figure had been 3,650"; "compared with 23,000 a year
earlier, a fall of a fifth"; "That is 30 % more than in 2023, when 510,000 came".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from claimtrack.checking.comparing.fits import SHARES, alike, usable
from claimtrack.checking.context import Context
from claimtrack.checking.measures.figure import Figure, tied
from claimtrack.checking.measures.view import view
from claimtrack.checking.words.course import course
from claimtrack.checking.words.turning import turn_of
from claimtrack.language.phrases import tell
from claimtrack.language.stretches import words
from claimtrack.language.topics import is_a
from claimtrack.model import TieKind
from claimtrack.quantity import UnitKind

_MARK = re.compile(r"[,;:.)(\n]")
_FAR = 18
"""So many words may stand between a share and what it is compared with ("on the year before, when it had been")."""
_SHORT = 9
_TWO = 2
_UNTOLD = 4
"""So many words after a share "than", or "from", stands where the text compares it with what it does not tell."""
BESIDE = 30
"""How far from a percentage the word may stand that makes it a change ("a rise of 21 per cent")."""
_LEAN = 6
"""A sentence that begins with a share after so few words ("That is 30 % more") speaks of the one before."""
_COMPARING = ("base", "compared", "than")


def placed_pairs(context: Context, share: Figure) -> Iterator[tuple[Figure, Figure]]:
    """The pair (what is so much, of what) between which the words set a share; none where several may be meant."""
    total = _out_of(context, share) or _put_in_numbers(context, share) or _ends_after(context, share)
    total = total or _as_much(context, share)
    if total:
        yield total
        return
    if not _may_compare(share):
        return
    earlier, later = _around(context, share)
    for base in later[:1]:
        if _taken(context, share, base) or not _leads_to(share, base):
            continue
        part = _last_alike(earlier, base, any_thing=_then(share, base))
        if part is not None:
            yield part, base
            return
    if len(earlier) > 1:
        last = earlier[-1]
        compared = [f for f in context.scene.tied(last, TieKind.COMPARED_WITH) if f in earlier and alike(f, last)]
        first = compared[0] if compared else _last_alike(earlier[:-1], last)
        if first is not None and _follows(last, share) and _set_against(first, last):
            yield first, last


def _out_of(context: Context, share: Figure) -> tuple[Figure, Figure] | None:
    """The part and the total that follow a percentage: "40 per cent of the gold: 4.8 million out of 15.5"."""
    if share.quantity.unit.kind is not UnitKind.PERCENT or changes(share):
        return None
    later = [f for f in context.scene.sentence(share) if f.claim.anchor.start > share.claim.anchor.start]
    if len(later) != _TWO or not all(map(is_side, later)) or not alike(*later):
        return None
    part, base = later
    seen = view(share.placed.document)
    gap = [word.folded for word in words(seen.text, part.claim.anchor.end, base.claim.anchor.start)]
    told = tell(gap, seen.topics.connectives.get("out_of", ()))
    return (part, base) if told and len(gap) <= _SHORT else None


def _put_in_numbers(context: Context, share: Figure) -> tuple[Figure, Figure] | None:
    """The part right after the base of a share: "nearly half of the 1,240 patients, 410, have waited"."""
    later = [f for f in context.scene.sentence(share) if f.claim.anchor.start > share.claim.anchor.start]
    if len(later) < _TWO or not tied(share, later[0], TieKind.SHARE_OF) or not alike(later[0], later[1]):
        return None
    base, part = later[:2]
    text = share.placed.document.text
    start, end = part.claim.anchor.start, part.claim.anchor.end
    aside = text[base.claim.anchor.end : start].rstrip().endswith((",", "(")) and text[end : end + 1] in ",)."
    return (part, base) if aside and is_side(part) else None


def _ends_after(context: Context, share: Figure) -> tuple[Figure, Figure] | None:
    """What a change led to and began from, told after it: "climbed 21 % to 5.8 from 4.8"; "doubled, from 4 to 8"."""
    later = [f for f in context.scene.sentence(share) if f.key > share.key][:_TWO]
    if len(later) < _TWO or not all(map(is_side, later)) or not alike(*later):
        return None
    if not (changes(share) or share.quantity.unit.kind is UnitKind.DIMENSIONLESS):
        return None
    seen, (first, second) = view(share.placed.document), later
    if any(mark in seen.text[share.key.end : second.claim.anchor.start] for mark in ";:"):
        return None
    lead = [word.folded for word in words(seen.text, share.key.end, first.claim.anchor.start)]
    if course(first, second) == (first, second):
        return (second, first) if len(lead) <= _LEAN else None
    gap = [word.folded for word in words(seen.text, first.key.end, second.claim.anchor.start)]
    since = {phrase[0] for kind in ("set_against", "risen_from", "following_on") for phrase in _phrases(share, kind)}
    led = len(lead) <= _LEAN and not seen.topics.joining("up_to").isdisjoint(lead[-_TWO:])
    return (first, second) if led and len(gap) <= _SHORT and not since.isdisjoint(gap) else None


def _as_much(context: Context, share: Figure) -> tuple[Figure, Figure] | None:
    """The two amounts before a multiple that compares with nothing behind it: "250 here, 600 there, twice as much".

    The first may stand in the sentence before; a multiple is of the smaller one.
    """
    if share.quantity.unit.kind is not UnitKind.DIMENSIONLESS or not share.main or not ends_its_clause(share):
        return None
    own = [f for f in context.scene.sentence(share) if f.key < share.key]
    if not own or not is_side(own[-1]) or not _says_again(own[-1], share) or (share.main < 1 and grows(share)):
        return None
    last, before = own[-1], own[:-1] or context.scene.previous_sentence(share)
    # "7,000 a day, about 210,000 a month, while they fire 21,000 a day": what is told of the first is passed over.
    alike = (f for f in reversed(before) if is_side(f) and _of_one_unit(f, last) and not _told_within(f, before))
    other = next(alike, None)
    if other is None or not one_thing(other, last):
        return None
    part, base = (last, other) if share.main < 1 else sorted((last, other), key=lambda f: -(f.main or 0))
    quotient = (part.main or 0) / base.main if base.main else 0
    return (part, base) if share.main / _TWO <= quotient <= share.main * _TWO else None


def _told_within(figure: Figure, before: Sequence[Figure]) -> bool:
    """Whether a figure is told as a part of another before it: "2,000 people, 300 of them women"."""
    return any(tied(figure, other, TieKind.PART_OF) for other in before if other.key < figure.key)


def _says_again(last: Figure, share: Figure) -> bool:
    """Whether a share follows an amount and a comma with no more than "or", "that is" before it."""
    seen = view(share.placed.document)
    _, comma, gap = seen.text[last.claim.anchor.end : share.claim.anchor.start].rpartition(",")
    light = seen.topics.joining("restating") | seen.topics.joining("small")
    return bool(comma) and _follows(last, share) and all(word.folded in light for word in words(gap))


def _of_one_unit(first: Figure, last: Figure) -> bool:
    """Whether two amounts are told in one unit; the second may leave out what it is for each of ("2 a kilo, 16")."""
    a, b = first.quantity, last.quantity
    return a.unit == b.unit and b.per in (a.per, None)


def ends_its_clause(share: Figure) -> bool:
    """Whether no more than "as much", "more" stands between a share and the next mark, and nothing that compares."""
    seen = view(share.placed.document)
    stop = _MARK.search(seen.text, share.claim.anchor.end)
    told = [
        w.folded for w in words(seen.text, share.claim.anchor.end, stop.start() if stop else share.claim.sentence.end)
    ]
    return len(told) <= _TWO and seen.topics.joining("than").isdisjoint(told)


def _phrases(figure: Figure, kind: str) -> Sequence[tuple[str, ...]]:
    return view(figure.placed.document).topics.connectives.get(kind, ())


def changes(share: Figure) -> bool:
    """Whether a word of growing or falling stands beside a share."""
    seen = view(share.placed.document)
    start, end = share.claim.anchor.start, share.claim.anchor.end
    low = max(share.claim.sentence.start, start - BESIDE)
    beside = seen.within(end, until(share), "direction") or seen.within(low, start, "direction")
    return bool(beside) or loses(share)


def loses(share: Figure) -> bool:
    """Whether a share is what something has lost of its own: "has lost 40 per cent of its population"."""
    seen = view(share.placed.document)
    lead = [word.folded for word in words(seen.text, share.claim.sentence.start, share.claim.anchor.start)]
    return not seen.topics.joining("losing").isdisjoint(lead[-_TWO:])


def until(share: Figure) -> int:
    """How far after a share the word may stand that makes it a change: what follows another figure is of that one."""
    seen, end = view(share.placed.document), share.claim.anchor.end
    at = bisect_left(seen.numbers, end)
    return min([end + BESIDE, *seen.numbers[at : at + 1]])


def grows(share: Figure) -> bool:
    """Whether a word of growing or falling stands right after a share: "30 % more"."""
    seen, end = view(share.placed.document), share.claim.anchor.end
    return any(not seen.text[end : hit.start].strip() for hit in seen.within(end, end + BESIDE, "direction"))


def base_untold(share: Figure) -> bool:
    """Whether a share is told of a time or thing whose figure is not: "405 million, 30 % more than in 2005"."""
    seen = view(share.placed.document)
    after = [word.folded for word in words(seen.text, share.claim.anchor.end, share.claim.sentence.end)[:_UNTOLD]]
    than = seen.topics.connectives.get("than", ())
    return changes(share) and tell(after, than)


def _may_compare(share: Figure) -> bool:
    """Whether a share is a change or a multiple: any other one may be of something that has no figure here."""
    if share.quantity.unit.kind is UnitKind.DIMENSIONLESS:
        return (share.main or 0) > 1
    return changes(share)


def _around(context: Context, share: Figure) -> tuple[Sequence[Figure], Sequence[Figure]]:
    """The amounts before a share, those of the sentence before where its own has none, and the amounts after it."""
    at = share.claim.anchor.start
    own = [f for f in context.scene.sentence(share) if is_side(f)]
    earlier = [f for f in own if f.claim.anchor.start < at and turn_of(f, share) is None]
    later = [f for f in own if f.claim.anchor.start > at]
    if not earlier and _leans_back(share):
        earlier = [f for f in context.scene.previous_sentence(share) if is_side(f)]
    return earlier, later


def is_side(figure: Figure) -> bool:
    """Whether a figure may be one of the two sides of a share: an amount, and no difference."""
    kind = figure.quantity.unit.kind
    if kind in SHARES or kind in (UnitKind.TIME, UnitKind.PERCENTAGE_POINT):
        return False
    # "2.1 more than the 36.4 of this year": a difference is no side of a share.
    return usable(figure) and figure.measured.measure.scope != "extra"


def _leans_back(share: Figure) -> bool:
    seen = view(share.placed.document)
    return len(words(seen.text, share.claim.sentence.start, share.claim.anchor.start)) <= _LEAN


def _last_alike(figures: Sequence[Figure], base: Figure, *, any_thing: bool = False) -> Figure | None:
    """The last figure that may be compared with another."""
    found = [figure for figure in figures if alike(figure, base) and (any_thing or one_thing(figure, base))]
    return found[-1] if found else None


def _taken(context: Context, share: Figure, base: Figure) -> bool:
    """Whether another share stands between: "3.7 per cent more than in 2023 but 13 fewer than in 2019, when it was"."""
    return any(
        share.key < f.key < base.key and f.quantity.unit.kind in SHARES and not tied(share, base, TieKind.SHARE_OF)
        for f in context.scene.sentence(share)
    )


def _then(share: Figure, base: Figure) -> bool:
    """Whether an amount is told of the time that a share compares with: "the double of 2019, when it took in"."""
    seen = view(share.placed.document)
    gap = [word.folded for word in words(seen.text, share.claim.anchor.end, base.claim.anchor.start)]
    return tell(gap, seen.topics.connectives.get("when", ()))


def one_thing(first: Figure, second: Figure) -> bool:
    """Whether nothing says that two amounts are of two things."""
    a, b = first.measured.measure, second.measured.measure
    if "guessed" in a.marks | b.marks or not a.what or not b.what:
        return True
    return any(is_a(x, y) or is_a(y, x) for x in a.what for y in b.what)


def _leads_to(share: Figure, base: Figure) -> bool:
    """Whether the words between a share and an amount compare: "on the year before, when it was"."""
    if tied(share, base, TieKind.SHARE_OF):
        return True
    seen = view(share.placed.document)
    gap = [word.folded for word in words(seen.text, share.claim.anchor.end, base.claim.anchor.start)]
    between = seen.text[share.claim.anchor.end : base.claim.anchor.start]
    if len(gap) > _FAR or ";" in between or ":" in between:
        return False
    # "An increase of 32 per cent, on sales of 18.4 billion": after a comma "on" begins something else.
    kinds = _COMPARING[between.lstrip().startswith(",") :]
    return any(tell(gap, seen.topics.connectives.get(kind, ())) for kind in kinds)


def _follows(last: Figure, share: Figure) -> bool:
    """Whether a share stands right after an amount and a comma: ", a fall of a fifth"."""
    seen = view(share.placed.document)
    start = last.claim.anchor.end
    between = seen.text[start : share.claim.anchor.start]
    return "," in between and len(words(seen.text, start, share.claim.anchor.start)) <= _SHORT


def _set_against(first: Figure, last: Figure) -> bool:
    """Whether the text compares two amounts: by a word between them."""
    seen = view(first.placed.document)
    gap = [word.folded for word in words(seen.text, first.claim.anchor.end, last.claim.anchor.start)]
    kinds = ("set_against", "compared")
    return len(gap) <= _FAR and any(tell(gap, seen.topics.connectives.get(kind, ())) for kind in kinds)
