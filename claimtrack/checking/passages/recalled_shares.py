"""Shares of what the text has told before: one side or both stand in an earlier sentence.

"One in eight of them, 1,840 officers"; "12,400 hectares, a tenth of the area"; "A year earlier there had been 265,000,
so the backlog grew by 30 per cent"; "ten years ago they were 3.8 billion: they have grown fivefold". Nothing but what
is counted ties the two: a share further than twice from the one that is stated is of something else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from claimtrack.checking.comparing.fits import alike
from claimtrack.checking.comparing.spans import Times, relate
from claimtrack.checking.context import Context
from claimtrack.checking.measures.clause import PERSON
from claimtrack.checking.measures.figure import Figure, tied
from claimtrack.checking.measures.view import view
from claimtrack.checking.passages.listings import called_other
from claimtrack.checking.passages.placed_shares import base_untold, changes, ends_its_clause, grows, is_side
from claimtrack.checking.words.bounds import is_bound
from claimtrack.checking.words.contrast import weighs
from claimtrack.checking.words.course import is_past
from claimtrack.checking.words.turning import turn_of
from claimtrack.language.phrases import open_with
from claimtrack.language.stretches import Word, words
from claimtrack.language.topics import is_a, kind_of
from claimtrack.model import TieKind
from claimtrack.quantity import Interval, UnitKind

_PHRASE = 9
"""So many words may stand between a share and the amount that says it again ("of them", "of the cargo was looted")."""
_ASIDE = 3
_VERB = 4
"""So many words may stand between an amount and the comma before its share ("2.1 million doses had been given,")."""
_REACH = 14
"""So many figures back the whole of a share is looked for."""
_NEAR = Interval.point(2)
_HUNDRED = Interval.point(100)
_ONE = Decimal(1)
_TWO = 2
_HALF_A_YEAR = 183
_STOPS = (";", ":", "\n", ". ")


def recalled_pairs(context: Context, share: Figure) -> Iterator[tuple[Figure, Figure]]:
    """The pair (what is so much, of what) of a share where the text has told one of them before, or both."""
    if _multiplies(share):
        yield from _grown_from(context, share)
        return
    part = _said_again(context, share)
    if part is None:
        if changes(share) and not base_untold(share) and not _led_to(share):
            yield from _changed_since(context, share)
        return
    after = [f for f in context.scene.sentence(share) if f.key > max(part.key, share.key) and _is_base(part, f)]
    if after and _leads_on(part, after[0]):
        yield part, after[0]
        return
    whole = _told_before(context, share, part)
    if whole is not None:
        yield part, whole


def _led_to(share: Figure) -> bool:
    """Whether a share is what something came to: "fell to a fifth"."""
    seen = view(share.placed.document)
    lead = [word.folded for word in words(seen.text, share.claim.sentence.start, share.claim.anchor.start)]
    return bool(set(lead[-1:]) & _listed(share, "up_to"))


def _multiplies(share: Figure) -> bool:
    return share.quantity.unit.kind is UnitKind.DIMENSIONLESS and (share.main or 0) > _ONE


def _said_again(context: Context, share: Figure) -> Figure | None:
    """The amount that tells a share in figures: after it, or before it where the share is one of something named."""
    sentence = context.scene.sentence(share)
    at = next(n for n, figure in enumerate(sentence) if figure.key == share.key)
    for figure in sentence[at + 1 : at + 2]:
        if is_side(figure) and _again(share, figure):
            return figure
    for figure in sentence[max(0, at - 1) : at]:
        # "180 died and another 240 were hurt, that is, a third": of both together.
        told = _of_phrase(share) or ends_its_clause(share)
        if is_side(figure) and _aside(figure, share) and told and not called_other(figure):
            return figure
    return None


def _again(share: Figure, figure: Figure) -> bool:
    """Whether "of them,", "of the cargo was looted, or" leads from a share to an amount."""
    seen = view(share.placed.document)
    between = seen.text[share.key.end : figure.claim.anchor.start]
    if between.rstrip().endswith(":"):
        # "Of that sum a third went to arms: 92 million."
        return _of_that(share) and len(words(between)) <= _PHRASE and not any(mark in between for mark in ",;\n")
    lead, mark, aside = between.rpartition(",")
    if not mark or "," in lead or any(stop in between for stop in _STOPS) or len(words(lead)) > _PHRASE:
        return False
    told = [word.folded for word in words(aside)]
    after = {word.folded for word in words(seen.text, figure.key.end, figure.claim.sentence.end)[:_TWO]}
    if after >= set(next(iter(seen.topics.connectives.get("them", ())), ("",))):
        # "Nearly half have fled, 5.4 million of them abroad": a part of those, no other word for them.
        return False
    return len(told) <= _ASIDE and set(told) <= _listed(share, "restating")


def _of_that(share: Figure) -> bool:
    """Whether a sentence opens with "of that sum", "of these" before a share."""
    seen, sentence = view(share.placed.document), share.claim.sentence
    lead = [word.folded for word in words(seen.text, sentence.start, share.key.start)]
    return open_with(lead, seen.topics.connectives.get("part_of", ()))


def _aside(part: Figure, share: Figure) -> bool:
    """Whether a share follows an amount after one comma, with no more than "or", "almost", "that is" between."""
    between = view(share.placed.document).text[part.claim.anchor.end : share.claim.anchor.start]
    lead, mark, aside = between.rpartition(",")
    if not mark or "," in lead or any(stop in between for stop in _STOPS) or len(words(lead)) > _VERB:
        return False
    return {word.folded for word in words(aside)} <= _listed(share, "restating") | _listed(share, "whole_of")


def _of_phrase(share: Figure) -> bool:
    """Whether a share is told as one of something: "a tenth of the area"."""
    return bool(noun_phrase(share))


def noun_phrase(share: Figure) -> list[str]:
    """The words of what a share is of, up to the next mark; empty where the text does not say."""
    told = [word.folded for word in _told_of(share)]
    return told if not _listed(share, "whole_of").isdisjoint(told[:1]) else []


def _told_of(share: Figure) -> Sequence[Word]:
    """The words after a share and its "per cent"."""
    seen = view(share.placed.document)
    told = words(seen.text, share.key.end, share.claim.sentence.end)[: _PHRASE + _TWO]
    folded = tuple(word.folded for word in told)
    unit = (phrase for phrase in seen.topics.connectives.get("share_unit", ()) if folded[: len(phrase)] == phrase)
    return told[len(next(unit, ())) :][:_PHRASE]


def _leads_on(part: Figure, base: Figure) -> bool:
    """Whether only "of", "of its", "out of" stands between a part and its whole."""
    told = [word.folded for word in words(view(part.placed.document).text, part.key.end, base.claim.anchor.start)]
    small = _listed(part, "whole_of") | _listed(part, "out_of")
    return bool(told) and told[-1] in small and len(told) <= _ASIDE + 1


def _told_before(context: Context, share: Figure, part: Figure) -> Figure | None:
    """The whole that a share is of: the amount before it that bears it out, else the nearest within twice of that."""
    near: list[Figure] = []
    stated = share.wide / _HUNDRED if share.quantity.unit.kind is UnitKind.PERCENT else share.wide
    at = context.scene.position(share)
    # "14.2 kilometres had been dug, 84 per cent": of what is not said, and so of what stands right before.
    beside = None if _of_phrase(share) or part.key > share.key else context.scene.previous_sentence(share)
    for figure in reversed(context.scene.figures[max(0, at - _REACH) : at]):
        if figure.key == part.key or not _is_base(part, figure) or "earlier" in figure.measured.measure.marks:
            continue
        if beside is not None and figure not in beside:
            continue
        if not (_of_that(share) or fits_phrase(share, figure) or _of_them_all(context, share, part, figure)):
            continue
        quotient = part.wide / figure.wide
        if quotient.overlaps(stated):
            return figure
        near += [figure] if comes_near(quotient, stated) else []
    return near[0] if near else None


def borne_out(context: Context, share: Figure, part: Figure) -> Figure | None:
    """The whole told before a share that bears it out: of several it is the one that is meant."""
    stated = share.wide / _HUNDRED if share.quantity.unit.kind is UnitKind.PERCENT else share.wide
    at = context.scene.position(share)
    for figure in reversed(context.scene.figures[max(0, at - _REACH) : at]):
        if figure.key != part.key and _is_base(part, figure) and (part.wide / figure.wide).overlaps(stated):
            return figure
    return None


def _of_them_all(context: Context, share: Figure, part: Figure, whole: Figure) -> bool:
    """Whether two sentences that follow each other count one thing: 38 per cent "of the fleet" is of those vehicles."""
    a, b = part.measured.measure, whole.measured.measure
    known = any(not id.startswith("w:") for id in share.measured.measure.what)
    if known or a.what == {PERSON} or part.quantity.unit.kind is not UnitKind.COUNT:
        # A third of the farmers is no third of people at large.
        return False
    near = whole.same_sentence(part) or whole in context.scene.previous_sentence(part)
    return near and a.what == b.what and bool(a.what) and b.scope == "total" and a.status == b.status


def fits_phrase(share: Figure, whole: Figure) -> bool:
    """Whether an amount is of what a share says that it is of: the farmers, the area sown, or just "them"."""
    seen = view(share.placed.document)
    told = _told_of(share)
    stop = share.claim.sentence.end
    marks = (at for mark in ",;:." if (at := seen.text.find(mark, share.key.end, stop)) >= 0)
    end = min([stop, *marks, *(word.end for word in told[-1:])])
    measure, sentence = whole.measured.measure, whole.claim.sentence
    named = {hit.id for hit in seen.within(share.key.end, end, "thing", "nature")}
    if named:
        # A third of the farmers is no third of people at large; what a bag fetches is its price.
        priced = "price" in named and whole.quantity.unit.kind is UnitKind.MONEY and whole.quantity.per is not None
        return priced or any(is_a(id, x) for id in measure.what | measure.about for x in named)
    spoken = {seen.topics.stem(word.folded) for word in told if word.end <= end and weighs(word, share)}
    known = {seen.topics.stem(word.folded) for word in words(seen.text, sentence.start, sentence.end)}
    return not spoken or bool(spoken & known)


def _kin(named: frozenset[str], what: frozenset[str]) -> bool:
    return any(is_a(x, y) or is_a(y, x) for x in named for y in what)


def _is_base(part: Figure, whole: Figure) -> bool:
    """Whether one amount may be what another is a part of, by unit, size and what they count."""
    if not (is_side(whole) and alike(part, whole)) or is_bound(whole) or tied(part, whole, TieKind.COMPARED_WITH):
        return False
    scope = whole.measured.measure.scope
    if scope == "earlier" or (scope == "part" and not whole.same_sentence(part)) or relate(part, whole) is Times.APART:
        return False
    if (whole.main or 0) <= (part.main or 0) or (whole.wide.low or 0) <= 0:
        return False
    return _of_one_kind(part, whole)


def _of_one_kind(part: Figure, whole: Figure) -> bool:
    """Whether what two figures count is one thing, or a kind of it; of amounts that nothing tells apart."""
    a, b = part.measured.measure, whole.measured.measure
    if part.quantity.unit.kind is not UnitKind.COUNT:
        things = [{id for id in m.what if kind_of(id) == "thing"} for m in (a, b)]
        return not (things[0] and things[1]) or _kin(frozenset(things[0]), frozenset(things[1]))
    return part.quantity.unit == whole.quantity.unit or _kin(a.what, b.what)


def comes_near(quotient: Interval, stated: Interval) -> bool:
    """Whether two shares are within twice of each other."""
    upper, lower = (quotient, stated) if quotient.is_above(stated) else (stated, quotient)
    return upper.low is not None and lower.high is not None and not upper.is_above(lower * _NEAR)


def _changed_since(context: Context, share: Figure) -> Iterator[tuple[Figure, Figure]]:
    """A change told after what was, or after what is and what was: no other two figures of the passage are alike."""
    scene, named = context.scene, _points_back(share)
    own = [f for f in scene.sentence(share) if f.key < share.key and (named or turn_of(f, share) is None)]
    near = [f for f in (*scene.previous_sentence(share), *own) if is_side(f) and f.measured.measure.scope != "part"]
    near = [f for f in near if not is_bound(f)]
    for base in [f for f in near if is_past(f) or (named and _is_old(f))][-1:]:
        now = [f for f in near if f.key != base.key and not is_past(f) and alike(f, base) and f.measured.measure.what]
        if len(now) == 1 and _of_one_price(now[0], base) and own:
            yield now[0], base


def _points_back(share: Figure) -> bool:
    """Whether a clause opens with the change as one that has been told: "; the increase of 34 per cent is due to"."""
    seen = view(share.placed.document)
    start = max(share.claim.sentence.start, seen.text.rfind(";", 0, share.key.start) + 1)
    lead = words(seen.text, start, share.claim.anchor.start)
    grown = bool(seen.within(start, share.claim.anchor.start, "direction"))
    return (
        grown and 1 < len(lead) <= _ASIDE and lead[0].folded in _listed(share, "definite") | _listed(share, "whole_of")
    )


def _is_old(figure: Figure) -> bool:
    """Whether a figure is of a period that was over half a year before its text."""
    period, told = figure.claim.period, figure.published
    if period is None or period.end is None or told is None:
        return False
    return (told - period.end).days > _HALF_A_YEAR


def _of_one_price(now: Figure, base: Figure) -> bool:
    """Whether two figures measure one thing; what is paid for it may be called its price or its cost."""
    a, b = ({("price" if id == "cost" else id) for id in f.measured.measure.what} for f in (now, base))
    return bool(a & b)


def _grown_from(context: Context, share: Figure) -> Iterator[tuple[Figure, Figure]]:
    """A multiple of what was, told in its sentence, by which a figure told before has grown."""
    sentence = context.scene.sentence(share)
    sides = [f for f in sentence if is_side(f)]
    if len(sides) != 1 or not (is_past(sides[0]) or tied(share, sides[0], TieKind.SHARE_OF)) or not _grown(share):
        return
    (base,) = sides
    at = context.scene.position(sentence[0])
    for figure in reversed(context.scene.figures[max(0, at - _REACH) : at]):
        if not is_side(figure) or not alike(figure, base) or is_bound(figure):
            continue
        a, b = figure.measured.measure, base.measured.measure
        # "Ten years ago the figure was 210 million": what it counts is told before.
        if a.what != b.what and (b.what or not b.about <= a.about):
            continue
        if not (a.what or a.about & b.about) or a.status != b.status or b.scope not in (a.scope, "earlier"):
            continue
        if base.wide.low and comes_near(figure.wide / base.wide, share.wide):
            yield figure, base
            return


def _grown(share: Figure) -> bool:
    """Whether a multiple is told as one by which something has grown: "doubled", "se han multiplicado por cinco"."""
    seen = view(share.placed.document)
    lead = [word.folded for word in words(seen.text, share.claim.sentence.start, share.key.start)][-_ASIDE:]
    own = [word.folded for word in words(seen.text, share.key.start, share.key.end)]
    return bool({*lead, *own} & _listed(share, "growing")) or grows(share)


def _listed(figure: Figure, kind: str) -> frozenset[str]:
    return view(figure.placed.document).topics.joining(kind)
