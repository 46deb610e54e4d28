"""Shares of what a passage tells in several sentences, where no tie and no build of one sentence names both sides.

"The ministry had set out to vaccinate 1.6 million, so coverage stands at 93 per cent"; "one post in five is vacant: 612
of 4,080"; "a year ago they held 905, with which the reserve has risen by 27 %". The text says that the share follows
from what it has just told; of all the pairs that it may follow from the one is meant that bears it out, and only where
none does is the likeliest of them held against it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimtrack.checking.comparing.fits import SHARES, alike
from claimtrack.checking.context import Context
from claimtrack.checking.measures.figure import MEASURED, Figure
from claimtrack.checking.measures.view import view
from claimtrack.checking.passages.listings import called_other
from claimtrack.checking.passages.placed_shares import base_untold, changes, is_side, loses, one_thing
from claimtrack.checking.passages.recalled_shares import comes_near
from claimtrack.checking.passages.shares import Sense, is_level
from claimtrack.checking.words.contrast import weighs
from claimtrack.checking.words.course import is_past
from claimtrack.language.phrases import standing
from claimtrack.language.stretches import words
from claimtrack.language.topics import kind_of
from claimtrack.model import Modality
from claimtrack.quantity import Interval, UnitKind

_REACH = 12
"""So many figures back the sides of a share are looked for."""
_LEAD = 10
"""So many words may stand between what leads to a share ("so") and the share."""
_GAP = 6
"""So many words at most stand between the two sides of "31 health posts of the 124"."""
_NOUN = 2
_SENTENCE = 400
_LONG_OVER = 250
"""From so many days on a period that is over is one of an earlier time."""
_HUNDRED = Interval.point(100)
_ONE = Interval.point(1)


@dataclass(frozen=True, slots=True)
class Gathered:
    """A share with what is so much, of what, and in which sense."""

    part: Figure
    base: Figure
    meaning: Sense

    @property
    def quotient(self) -> Interval:
        """How many times the base the part is."""
        return self.part.wide / self.base.wide


def gathered(context: Context, share: Figure) -> Gathered | None:
    """The pair that a share follows from by what its passage says; None where nothing says so, or none comes near."""
    if _is_of_its_own(context, share):
        return None
    pairs = list(_changed(context, share) if _tells_change(share) else _left(context, share)) or list(
        _in_numbers(context, share)
    )
    pairs = [each for each in pairs if (each.base.wide.low or 0) > 0]
    holding = next((each for each in pairs if each.quotient.overlaps(stated(share, each))), None)
    return holding or next((each for each in pairs if comes_near(each.quotient, stated(share, each))), None)


def _is_of_its_own(context: Context, share: Figure) -> bool:
    """Whether a share is one of several, no plain part or change, or of what is not told."""
    others = [f for f in context.scene.sentence(share) if f.quantity.unit.kind in SHARES and f.key != share.key]
    return bool(others) or not is_plain(context, share) or base_untold(share)


def is_plain(context: Context, share: Figure) -> bool:
    """Whether a share is told as one of an amount that is: no multiple, no pace and no level by its name."""
    if share.claim.modality not in MEASURED or share.quantity.per is not None:
        return False
    multiple = share.quantity.unit.kind is UnitKind.DIMENSIONLESS and (share.main or 0) >= 1
    return not multiple and not is_level(context, share)


def _tells_change(share: Figure) -> bool:
    if changes(share):
        return True
    seen, sentence = view(share.placed.document), share.claim.sentence
    lead = words(seen.text, sentence.start, share.claim.anchor.start)[-_GAP:]
    return bool(lead) and bool(seen.within(lead[0].start, share.claim.anchor.start, "direction"))


def _changed(context: Context, share: Figure) -> Iterator[Gathered]:
    """What is, before what the sentence of a change says that there was."""
    seen, sentence = view(share.placed.document), share.claim.sentence
    ways = {"down"} if loses(share) else {hit.id for hit in seen.within(sentence.start, sentence.end, "direction")}
    own = [f for f in context.scene.sentence(share) if is_side(f) and f.key < share.key]
    past = [f for f in own or context.scene.previous_sentence(share) if is_side(f) and _was(f)]
    if len(ways) != 1 or len(past) != 1 or not (_leads_on(own[-1], share) if own else _speaks_back(share)):
        return
    base = past[0]
    change = "less" if "down" in ways else "more"
    for figure in _before(context, share):
        if figure.key == base.key or not is_side(figure) or not _same_amount(figure, base):
            continue
        if _was(figure) and not is_after(figure, base):
            continue
        if figure.measured.measure.scope in ("total", "each") and goes(figure, base, change):
            yield Gathered(figure, base, Sense(change, sure=True))


def _was(figure: Figure) -> bool:
    """Whether a figure is told as one of an earlier time: by its words, or by a period over for most of a year."""
    over = figure.period.end if figure.period else None
    today = figure.published
    return is_past(figure) or (over is not None and today is not None and (today - over).days > _LONG_OVER)


def is_after(figure: Figure, base: Figure) -> bool:
    """Whether a figure is of a time after another's: last year's is what there is now beside that of ten years ago."""
    now, then = (f.period.end if f.period else None for f in (figure, base))
    return now is not None and then is not None and now > then


def _speaks_back(share: Figure) -> bool:
    """Whether a sentence says what the one before it comes to: "That is a rise of", "so it is down by"."""
    if not share.quantity.interval.is_point:
        # "More than half" is no change.
        return False
    seen = view(share.placed.document)
    lead = words(seen.text, share.claim.sentence.start, share.claim.anchor.start)
    return (follows(share) or len(lead) <= _GAP) and not names_another(share)


def names_another(share: Figure) -> bool:
    """Whether a change is told of a thing that the sentence before does not name: "the rise of 12 % in wages"."""
    seen, sentence = view(share.placed.document), share.claim.sentence
    after = words(seen.text, share.claim.anchor.end, sentence.end)[:_NOUN]
    if len(after) < _NOUN or after[0].folded not in seen.topics.joining("change_in") or not weighs(after[1], share):
        return False
    stem = seen.topics.stem
    told = {stem(word.folded) for word in words(seen.text, max(0, sentence.start - _SENTENCE), sentence.start)}
    return stem(after[1].folded) not in told


def goes(now: Figure, then: Figure, change: str) -> bool:
    """Whether what there is now is more, or less, than what there was."""
    a, b = now.main or 0, then.main or 0
    return a > b if change == "more" else a < b


def _leads_on(base: Figure, share: Figure) -> bool:
    """Whether a change is told of what there was: "so it rose by", "the increase of", or right after it."""
    seen = view(share.placed.document)
    start, end = base.claim.anchor.end, share.claim.anchor.start
    gap = [word.folded for word in words(seen.text, start, end)]
    pointed = view(share.placed.document).topics.joining("definite")
    if gap and gap[0] in pointed and len(gap) <= _GAP:
        # "The price was 345 million; the increase of 34 per cent is due to dearer steel."
        told = words(seen.text, start, end)[:_NOUN]
        return len(told) == _NOUN and bool(seen.within(told[1].start, told[1].end, "direction"))
    return ";" not in seen.text[start:end] and (follows(share) or len(gap) <= _GAP)


def _same_amount(first: Figure, second: Figure) -> bool:
    """Whether two figures may tell one thing at two times."""
    if not (alike(first, second) or _without_rate(first, second)):
        return False
    natures = [{kind_of(id) for id in f.measured.measure.what} for f in (first, second)]
    # "The bridge will cost 418 million. In 2021 the price was 345": a price names no other thing.
    priced = first.quantity.unit.kind is UnitKind.MONEY and {"nature"} in natures and natures[0] != natures[1]
    return priced or one_thing(first, second)


def _without_rate(now: Figure, then: Figure) -> bool:
    """Whether an earlier sum leaves out what the later one is per: "1,240 a month. In 2020 it was 910"."""
    return now.quantity.unit == then.quantity.unit and bool(now.quantity.per) and then.quantity.per is None


def _in_numbers(context: Context, share: Figure) -> Iterator[Gathered]:
    """The part and the whole that a sentence tells as "612 of 4,080", beside a share that has no others."""
    sides = [f for f in context.scene.sentence(share) if _may_be_side(f)]
    for one, other in zip(sides, sides[1:], strict=False):
        if alike(one, other) and _smaller(one, other) and _out_of(one, other) and _set_off(share, one, other):
            yield Gathered(one, other, Sense("", sure=True))
            return


def _left(context: Context, share: Figure) -> Iterator[Gathered]:
    """The part and the whole before the "so" that leads to a share: the last figure told, and each before it."""
    if not follows(share):
        return
    near = [f for f in _before(context, share) if _may_be_side(f)]
    for n, last in enumerate(near[:1]):
        if called_other(last):
            # "180 died and another 240 were hurt, that is, a third": of both together.
            return
        for earlier in near[n + 1 :]:
            if not (alike(last, earlier) and one_thing(last, earlier)) or is_past(earlier) != is_past(last):
                continue
            part, base = (earlier, last) if _smaller(earlier, last) else (last, earlier)
            if _smaller(part, base):
                yield Gathered(part, base, Sense("", sure=True))


def _may_be_side(figure: Figure) -> bool:
    """Whether a figure may be the part or the whole: a plan or a quota may be so far carried out."""
    if figure.claim.modality is Modality.LIMIT:
        kind = figure.quantity.unit.kind
        return kind not in (*SHARES, UnitKind.TIME, UnitKind.PERCENTAGE_POINT) and figure.quantity.per is None
    return is_side(figure)


def _smaller(part: Figure, base: Figure) -> bool:
    return 0 < (part.main or 0) < (base.main or 0)


def _set_off(share: Figure, part: Figure, base: Figure) -> bool:
    """Whether a colon or a comma, and no "and", stands between a share and the two figures that tell it again."""
    seen = view(share.placed.document)
    low, high = sorted(((share.claim.anchor.start, share.key.end), (part.claim.anchor.start, base.claim.anchor.end)))
    told = words(seen.text, low[1], high[0])
    joining = {phrase[0] for phrase in _phrases(share, "and")}
    marked = any(mark in seen.text[low[1] : high[0]] for mark in ",:(")
    return marked and len(told) <= _LEAD and not any(word.folded in joining for word in told)


def _out_of(part: Figure, base: Figure) -> bool:
    """Whether no more than "of", "of the", "inmates out of" stands between two figures."""
    seen = view(part.placed.document)
    start, end = part.claim.anchor.end, base.claim.anchor.start
    told = [word.folded for word in words(seen.text, part.key.end, end)]
    known = view(part.placed.document).topics
    leading = known.joining("whole_of") | known.joining("out_of")
    plain = not any(mark in seen.text[start:end] for mark in ",;:.()")
    return plain and 0 < len(told) <= _GAP and told[-1] in leading and bool(leading & set(told))


def follows(share: Figure) -> bool:
    """Whether "so", "which means", "de modo que" leads to a figure in its sentence, and no number stands between."""
    seen, sentence = view(share.placed.document), share.claim.sentence
    told = words(seen.text, sentence.start, share.claim.anchor.start)
    folded = [word.folded for word in told]
    return any(
        len(folded) - end <= _LEAD and not any(word.folded[0].isdigit() for word in told[at:])
        for at, end in standing(folded, _phrases(share, "following"))
    )


def _before(context: Context, share: Figure) -> Sequence[Figure]:
    """The figures before a share, the nearest first."""
    at = context.scene.position(share)
    return context.scene.figures[max(0, at - _REACH) : at][::-1]


def stated(share: Figure, each: Gathered) -> Interval:
    """The quotient that a share says its part and its base have."""
    value = share.wide / _HUNDRED if share.quantity.unit.kind is UnitKind.PERCENT else share.wide
    if each.meaning.change == "more":
        return _ONE + value
    return _ONE - value if each.meaning.change == "less" else value


def _phrases(figure: Figure, kind: str) -> Sequence[tuple[str, ...]]:
    return view(figure.placed.document).topics.connectives.get(kind, ())
