"""Parts that a text names as such, wherever it has told their whole: "of those birds", "of the flights cancelled".

"A la isla llegaron 46.800 ... 58.600 de esos migrantes"; "In the capital alone"; "Of the schools damaged, 3,115". What
the words of the part name is looked for among the figures told before; where they name none of them ("of them", "de
esos felinos") the one is meant that comes nearest, and that only where no other could hold so many.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import IntEnum

from claimtrack.checking.context import Context
from claimtrack.checking.measures.figure import MEASURED, Figure, tied, times_apart
from claimtrack.checking.measures.view import view
from claimtrack.checking.words.bounds import is_bound
from claimtrack.checking.words.contrast import weighs
from claimtrack.checking.words.course import is_told_of_before
from claimtrack.language import packs
from claimtrack.language.phrases import open_with, tell
from claimtrack.language.stretches import Word, words
from claimtrack.language.topics import is_a
from claimtrack.model import TieKind
from claimtrack.quantity import UnitKind

_REACH = 16
"""So many figures back the whole of a part is looked for."""
_PHRASE = 6
"""So many words of what a part is of are looked at."""
_OPENING = 12
"""So many words may stand between "Of the flights cancelled" and the figure."""
_NEAR = 2
"""A whole that nothing but its place names is no more than so many times smaller than the part told of it."""
_FAR = 3
_GENITIVES = ("'s", "’s", "s'", "s’")
_TWO = 2
_VERB = 4


class Naming(IntEnum):
    """What the words of a part say of a figure told before."""

    ANOTHER = 0
    """They name something else."""
    PERHAPS = 1
    """They name it by a word that stands nowhere beside it, or by none."""
    SAME = 2
    """They name what it counts."""


def named_parts(context: Context) -> Iterator[tuple[Figure, Figure]]:
    """Each part told as one of something, with the whole told before it that cannot hold it."""
    for part in context.scene.figures:
        if _is_amount(part) and not any(_is_explicit(f) for f in context.scene.tied(part, TieKind.PART_OF)):
            whole = _whole_of(context, part)
            if whole is not None:
                yield part, whole


def _whole_of(context: Context, part: Figure) -> Figure | None:
    """The whole of a figure told as one of some, as of one place alone, or as the share that somebody takes."""
    told = _told_of(context, part)
    if told is not None:
        return _too_small(context, part, told, least=Naming.PERHAPS)
    alone = _own_noun(context, part)
    if alone:
        return _too_small(context, part, alone, least=Naming.SAME)
    return _taken_from(context, part) if _takes(part) else None


def _is_amount(figure: Figure) -> bool:
    """Whether a figure may be a part, or its whole: so many things, so much of a measure, no bound and no rate."""
    kind, quantity = figure.quantity.unit.kind, figure.quantity
    if kind not in (UnitKind.COUNT, UnitKind.PHYSICAL, UnitKind.MONEY) or quantity.per is not None:
        return False
    told = figure.claim.modality in MEASURED and quantity.interval.is_bounded and (figure.main or 0) > 1
    return told and figure.measured.measure.scope != "extra" and "average" not in figure.measured.measure.marks


def _told_of(context: Context, part: Figure) -> Sequence[Word] | None:
    """The words for what a figure is told as a part of; none for "of them"; None where it is told as no part."""
    seen, sentence = view(part.placed.document), part.claim.sentence
    before = [word.folded for word in words(seen.text, sentence.start, part.claim.anchor.start)][-1:]
    if not seen.topics.joining("definite").isdisjoint(before):
        # "60 per cent of the 158,000 of the public service": all of those.
        return None
    told = _phrase_of(words(seen.text, part.key.end, sentence.end)[: _PHRASE + _TWO], part)
    if told is not None:
        return told
    first = context.scene.sentence(part)[0].key == part.key
    lead = words(seen.text, sentence.start, part.key.start) if first else []
    comma = seen.text.find(",", sentence.start, part.key.start)
    if comma >= 0 and len(lead) <= _OPENING:
        told = _phrase_of([word for word in lead if word.end <= comma], part)
    return told


def _phrase_of(told: Sequence[Word], part: Figure) -> Sequence[Word] | None:
    """The words of weight after "of the", "de esos"; none after "of them"; None where words begin otherwise."""
    seen, pack = view(part.placed.document), packs().get(part.placed.document.language or "")
    folded = [word.folded for word in told]
    among = {phrase[0] for phrase in seen.topics.connectives.get("among", ())}
    if pack is None or not folded or folded[0] not in pack.of_words | among:
        return None
    if open_with(folded, seen.topics.connectives.get("part_of", ())) and folded[1] not in pack.demonstratives:
        return ()
    if not {*folded[1:_TWO]} & pack.definite and not _is_owned(told, part):
        return None
    found: list[Word] = []
    for word in told[_TWO:]:
        parted = found and seen.text[found[-1].end : word.start].strip()
        if word.folded[0].isdigit() or parted or (found and word.folded in pack.function_words):
            break
        found += [word] if weighs(word, part, sources=True) else []
    return found or None


def _is_owned(told: Sequence[Word], part: Figure) -> bool:
    """Whether the words say whose those are that a figure is some of: "780 of Morriston's beds"."""
    text = view(part.placed.document).text
    return len(told) > _TWO and told[1].capital and text[told[1].end : told[1].end + _TWO] in _GENITIVES


def _own_noun(context: Context, part: Figure) -> Sequence[Word]:
    """What a figure counts that is told of one place alone: "in Glasgow alone, 1,350 jobs for nurses"."""
    seen, claim = view(part.placed.document), part.claim
    first = part.quantity.unit.kind is UnitKind.COUNT and context.scene.sentence(part)[0].key == part.key
    if not first or not seen.named(claim.sentence.start, part.key.start):
        return ()
    if not any(hit.id == "alone" for hit in seen.within(claim.sentence.start, part.key.start, "mark")):
        return ()
    return [word for word in words(seen.text, part.key.end, claim.anchor.end) if weighs(word, part, sources=True)]


def _too_small(context: Context, part: Figure, told: Sequence[Word], *, least: Naming) -> Figure | None:
    """The whole told before a part that cannot hold it; None where one of those that may be meant can."""
    at = context.scene.position(part)
    near = [f for f in reversed(context.scene.figures[max(0, at - _REACH) : at]) if _may_be_whole(f, part)]
    rated = [(_naming(part, told, f), f) for f in near]
    best = max((naming for naming, _ in rated), default=Naming.ANOTHER)
    meant = [f for naming, f in rated if naming is best]
    most = _FAR if best is Naming.SAME else _NEAR
    if best < least or any(not part.wide.is_above(f.wide) for f in meant):
        return None
    close = [f for f in meant if times_apart(part, f) <= most]
    return min(close, key=lambda f: times_apart(part, f), default=None)


def _may_be_whole(figure: Figure, part: Figure) -> bool:
    """Whether a figure told before is one of a whole that the part may be of, by its unit, its size and its time."""
    a, b = figure.quantity.unit, part.quantity.unit
    if not _is_amount(figure) or is_bound(figure) or _was(figure) or a.kind is not b.kind:
        return False
    return (a.kind is UnitKind.COUNT or a == b) and not tied(part, figure, TieKind.COMPARED_WITH, TieKind.EQUALS)


def _naming(part: Figure, told: Sequence[Word], whole: Figure) -> Naming:
    """What the words of a part say of a figure told before."""
    seen = view(part.placed.document)
    if not told:
        return Naming.PERHAPS
    if whole.measured.measure.scope == "part":
        return Naming.ANOTHER
    ids = {hit.id for hit in seen.within(told[0].start, told[-1].end, "thing", "noun", "nature", "counted")}
    what = {id for id in whole.measured.measure.what if not id.startswith("w:")}
    if any(is_a(x, y) or is_a(y, x) for x in ids for y in what):
        return Naming.SAME if _is_explicit(whole) else Naming.PERHAPS
    stem, sentence = seen.topics.stem, whole.claim.sentence
    last = whole.claim.anchor.end
    beside = words(seen.text, sentence.start, min(sentence.end, last))
    if {stem(word.folded) for word in told} & {
        stem(word.folded) for word in beside if weighs(word, whole, sources=True)
    }:
        return Naming.SAME
    return Naming.ANOTHER if ids and what else Naming.PERHAPS


def _is_explicit(figure: Figure) -> bool:
    """Whether a figure is told with what it counts: "supera los 124.000" has its noun from the sentence before."""
    return figure.quantity.unit.kind is not UnitKind.COUNT or figure.claim.anchor.end > figure.key.end


def _was(figure: Figure) -> bool:
    """Whether a figure is told as one of an earlier time than others of its text."""
    measure = figure.measured.measure
    past = "earlier" in measure.marks and "this_year" not in measure.marks
    return past or measure.scope == "earlier" or is_told_of_before(figure)


def _takes(part: Figure) -> bool:
    """Whether a verb of taking a share stands right before a figure: "accounted for 3,900", "concentró 518"."""
    seen = view(part.placed.document)
    lead = [word.folded for word in words(seen.text, part.claim.sentence.start, part.claim.anchor.start)][-_VERB:]
    return tell(lead, seen.topics.connectives.get("taking", ())) and not _was(part)


def _taken_from(context: Context, part: Figure) -> Figure | None:
    """The total last told before a figure of what it takes a share of, where no total before could hold so many."""
    at = context.scene.position(part)
    near = [f for f in reversed(context.scene.figures[max(0, at - _REACH) : at]) if _may_be_whole(f, part)]
    near = [f for f in near if _counts_same(f, part) and f.measured.measure.scope == "total"]
    close = bool(near) and times_apart(part, near[0]) <= _NEAR
    return near[0] if close and all(part.wide.is_above(f.wide) for f in near) else None


def _counts_same(whole: Figure, part: Figure) -> bool:
    a, b = whole.measured.measure.what, part.measured.measure.what
    return a == b or (whole.quantity.unit.kind is not UnitKind.COUNT and not (a and b))
