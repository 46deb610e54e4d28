"""Rivals: which figure told before another voice's figure answers, by place, thing, time and size."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from claimtrack.checking.comparing.fits import SHARES, alike
from claimtrack.checking.comparing.spans import same_period
from claimtrack.checking.context import Context
from claimtrack.checking.measures.clause import PERSON
from claimtrack.checking.measures.figure import Figure, digits, sizes, tied
from claimtrack.checking.measures.matching import same_number
from claimtrack.checking.measures.view import view
from claimtrack.checking.passages.rates import each_of
from claimtrack.checking.rules.conflict import two_voices
from claimtrack.checking.words.contrast import (
    clause_of,
    contrasts_strongly,
    counts_more,
    is_announced,
    is_denied,
    is_position,
    points_back,
    says_the_true_one,
)
from claimtrack.checking.words.turning import names_its_own, shared_words, teller, turn, turn_of
from claimtrack.language.stretches import words
from claimtrack.language.topics import is_a, kind_of, root
from claimtrack.model import ClaimKey, Modality, TieKind
from claimtrack.quantity import UnitKind
from claimtrack.quantity.conversion import factor

_BACK = 60
_COUNT = 20
_SEVERAL = 2
_SMALL = 4
_BASES = (TieKind.COMPARED_WITH, TieKind.SHARE_OF)
_TIMES = 10
"""Figures that are further apart are of two things, but for a slip of scale."""


def lately(context: Context, figure: Figure) -> Sequence[Figure]:
    """The figures before one, as far back as a text still speaks of the same."""
    at = context.scene.position(figure)
    return context.scene.figures[max(0, at - _BACK) : at]


def rival_of(context: Context, second: Figure) -> Figure | None:
    """The figure that another source gives for the same: before a turn of its sentence, or in a sentence before it."""
    scene = context.scene
    at = second.claim.anchor.start
    beside = [f for f in scene.sentence(second) if f.claim.anchor.start < at and _one_unit(f, second)]
    if beside:
        if is_denied(second):
            return next((f for f in reversed(beside) if _for_each_alike(f, second) and may_be_one(f, second)), None)
        rivals = [f for f in beside if turn_of(f, second) is not None and _for_each_alike(f, second)]
        parts = [f for f in rivals if _is_part_meant(context, f, second)]
        rivals = parts or [f for f in rivals if may_be_one(f, second)]
        return _meant(rivals, second) if turn_of(beside[-1], second) is not None else None
    if says_the_true_one(second) and (headline := _headline(context, second)):
        return headline
    rivals = [f for f in scene.previous_sentence(second) if _one_unit(f, second) and _for_each_alike(f, second)]
    rivals = [_all_of_them(context, f, second) for f in rivals]
    rivals = [f for f in rivals if not _bounds(f) and _within_reach(f, second)]
    if any(f.quantity.per == second.quantity.per for f in rivals):
        rivals = [f for f in rivals if f.quantity.per == second.quantity.per]
    rivals = [f for f in rivals if may_be_one(f, second)]
    if any(f.measured.measure.status == second.measured.measure.status for f in rivals):
        # Of 58 of whom 34 are in hospital, "22 in hospital" answers the 34.
        rivals = [f for f in rivals if f.measured.measure.status == second.measured.measure.status]
    if len({f.measured.measure.status for f in rivals}) > 1 and not second.measured.measure.status:
        # "61 were saved and 42 are missing": a count of people of whom nothing is said is of those aboard.
        rivals = []
    if not rivals and is_announced(second):
        rivals = _before_the_turn(context, second)
    if not rivals and contrasts_strongly(second):
        rivals = _named_alike(context, second)[-1:]
    return _meant(rivals or _further_back(context, second) or _of_its_thing(context, second), second)


def _is_part_meant(context: Context, part: Figure, second: Figure) -> bool:
    """Whether another voice that says no more than its figure means the part: "14 of the 22 had none; she says 18"."""
    if part.measured.measure.scope != "part" or names_its_own(second) or not two_voices(part, second):
        return False
    wholes = [f for f in context.scene.sentence(part) if f.measured.measure.scope == "total" and alike(f, part)]
    wholes = [f for f in wholes if f.key < second.key and (f.main or 0) >= max(part.main or 0, second.main or 0)]
    return bool(wholes) and turn(part, second).none


def _headline(context: Context, second: Figure) -> Figure | None:
    """The first figure of a text in the unit of one that is told as the true one, where it comes nearest to it."""
    told = [f for f in lately(context, second) if _one_unit(f, second) and f.quantity.per == second.quantity.per]
    told = [f for f in told if f.measured.measure.scope == "total" and not each_of(f) and not _bounds(f)]
    near = bool(told) and may_be_one(told[0], second) and _nearest(told[0], told, second)
    return told[0] if near else None


def _all_of_them(context: Context, part: Figure, second: Figure) -> Figure:
    """The whole for a part of it in one state: of five dead three were old; who says seven died answers the five."""
    state = part.measured.measure.status
    wholes = [f for f in context.scene.tied(part, TieKind.PART_OF) if f.measured.measure.status == state]
    another = second.measured.measure.status == state and second.measured.measure.scope == "total"
    return wholes[0] if state and another and len(wholes) == 1 else part


def _for_each_alike(first: Figure, second: Figure) -> bool:
    """Whether neither figure is an amount for each of something, or both are, of the same."""
    return not each_of(first) or (first.quantity.per is not None and first.quantity.per == second.quantity.per)


def _within_reach(first: Figure, second: Figure) -> bool:
    """Whether two figures may be of one thing by their size: nearer than ten times, or the same digits."""
    low, high = sizes(first, second)
    return high <= low * _TIMES or digits(first) == digits(second)


def _of_its_thing(context: Context, second: Figure) -> list[Figure]:
    """What a text has told first of the very thing that a voice openly differs about, however far before it."""
    its = second.measured.measure
    if not contrasts_strongly(second) or not its.what - {PERSON} or its.scope != "total":
        return []
    found = [
        f
        for f in lately(context, second)
        if _one_unit(f, second)
        and f.quantity.per == second.quantity.per
        and f.measured.measure.what == its.what
        and f.measured.measure.scope in ("total", "part")
        and "earlier" not in f.measured.measure.marks
        and not (each_of(f) or _bounds(f))
        and may_be_one(f, second)
    ]
    near = [f for f in found if (f.main or 0) <= 2 * (second.main or 0) and (second.main or 0) <= 2 * (f.main or 0)]
    return near[:1]


def _before_the_turn(context: Context, second: Figure) -> list[Figure]:
    """What stands before a paragraph that opens by saying that somebody differs: of its thing, where any is told."""
    start = second.placed.document.text.rfind("\n", 0, second.claim.sentence.start)
    bases = _bases(context, second)
    found = [
        f
        for f in lately(context, second)
        if f.key.start < start
        and _one_unit(f, second)
        and f.quantity.per == second.quantity.per
        and not (each_of(f) or _bounds(f) or f.key in bases)
        and f.measured.measure.scope not in ("part", "earlier", "extra")
        and may_be_one(f, second)
    ]
    found = [f for f in found if not any(_later(other, f) for other in found)] if second.period is None else found
    what = second.measured.measure.what
    return [f for f in found if f.measured.measure.what & what] or found


def _bases(context: Context, second: Figure) -> set[ClaimKey]:
    """The figures before one that others are only compared with, or shares of."""
    return {f.key for figure in lately(context, second) for f in context.scene.tied(figure, *_BASES)}


def _later(other: Figure, figure: Figure) -> bool:
    """Whether another figure is of a time after that of one: who differs speaks of what was told last."""
    begins = other.period.start if other.period else None
    ends = figure.period.end if figure.period else None
    return begins is not None and ends is not None and begins > ends


def _meant(rivals: Sequence[Figure], second: Figure) -> Figure | None:
    """Which of several figures another voice answers: the one of its number or period, else the one most like it."""
    all_told = [f for f in rivals if "all_in" in f.measured.measure.marks]
    if len(all_told) == 1 and second.measured.measure.scope == "total":
        # "300 here and 200 there, 500 in all": who tells no part tells another sum.
        return all_told[0]
    if len(rivals) < _SEVERAL:
        return next(iter(rivals), None)
    exact = [f for f in rivals if same_number(f, second)]
    if len(exact) == 1:
        return exact[0]
    if second.period is None:
        # "In 2023 it had received 338,000": another voice answers what is, not what was.
        ends = [f.period.end for f in rivals if f.period and f.period.end]
        lately = [f for f in rivals if f.period is None or not f.period.end or f.period.end == max(ends)]
        rivals = lately if any(f.period for f in lately) else rivals
        if len(rivals) == 1:
            return rivals[0]
    else:
        dated = [f for f in rivals if f.period is not None and same_period(f.period, second.period)]
        rivals = dated or rivals
    alike_most = max(shared_words(f, second) for f in rivals)
    rivals = [f for f in rivals if shared_words(f, second) == alike_most]
    if len(rivals) == 1 and alike_most:
        return rivals[0]
    # Of several the first is what the sentence is about; it is meant where it comes nearest, too.
    return rivals[0] if contrasts_strongly(second) and _nearest(rivals[0], rivals, second) else None


def _further_back(context: Context, second: Figure) -> list[Figure]:
    """The figures of the last sentence of the unit, where it stands a few sentences before and speaks of the same."""
    start = second.claim.sentence.start
    text = second.placed.document.text
    bases = _bases(context, second)
    for figure in reversed(lately(context, second)):
        if not _one_unit(figure, second) or figure.claim.sentence.start == start or each_of(figure):
            continue
        if _bounds(figure) or figure.key in bases:
            continue
        mine, its = figure.measured.measure, second.measured.measure
        if its.what and ((mine.status and not its.status) or (mine.scope, its.scope) == ("part", "total")):
            # "131 people had been on board" is no other count of the missing, or of nine of them.
            continue
        if text.count("\n\n", figure.claim.sentence.end, start) > 1:
            return []
        if _same_thing(figure, second) and (_answers(second) or shared_words(figure, second)):
            taken_up = _takes_up(figure, second) or _told_next(context, figure, second)
            return [figure] if may_be_one(figure, second) and taken_up else []
    return []


def _told_next(context: Context, first: Figure, second: Figure) -> bool:
    """Whether another voice opens the next paragraph with nothing but its own figure."""
    between = context.scene.read.document.text[first.claim.sentence.end : second.claim.sentence.start]
    return not between.strip() and two_voices(first, second) and turn(first, second).none


def _takes_up(first: Figure, second: Figure) -> bool:
    """Whether a figure takes up one that stands further back: by a word of contrast, or as another count of a thing."""
    if _answers(second):
        return True
    a, b = first.measured.measure, second.measured.measure
    more = 0 if second.quantity.unit.kind in SHARES else 1
    return (
        two_voices(first, second)
        and bool(a.what - {PERSON})
        and a.what == b.what
        and turn(first, second).stays(more=more)
    )


def _answers(figure: Figure) -> bool:
    """Whether a clause says that it gives its own figure for what has been told."""
    return contrasts_strongly(figure) or points_back(figure)


def _named_alike(context: Context, second: Figure) -> list[Figure]:
    """The figures before one, of its unit, in whose sentence the name stands that its own clause is about."""
    seen = view(second.placed.document)
    clause = clause_of(second)
    chain = second.claim.attribution.chain if second.claim.attribution else ()
    told = {word.folded for mention in chain for word in words(mention.name)}
    named = [name.id for name in seen.named(*clause) if not set(name.id[2:].split()) & told]
    names = {word for id in named for word in _long_words(id)}
    found = []
    for figure in lately(context, second):
        sentence = figure.claim.sentence
        told_of = {word for name in seen.named(sentence.start, sentence.end) for word in _long_words(name.id)}
        unlike = bool(figure.measured.measure.status) and not second.measured.measure.status
        if _one_unit(figure, second) and may_be_one(figure, second) and names & told_of and not unlike:
            found.append(figure)
    return found


def _long_words(name: str) -> list[str]:
    """The words of a name that tell it from others: Sistema Cutzamala is the Cutzamala."""
    return [word for word in name[2:].split() if len(word) > _SMALL]


def _nearest(first: Figure, rivals: Sequence[Figure], second: Figure) -> bool:
    """Whether of several figures the first comes nearest to a second one, within twice of it."""
    value = second.main or Decimal(0)
    gaps = [abs((figure.main or Decimal(0)) - value) for figure in (first, *rivals)]
    return gaps[0] == min(gaps) and gaps[0] * 2 < max(first.main or Decimal(0), value)


def _bounds(figure: Figure) -> bool:
    """Whether a figure is what may be, not what is: a limit, a budget that is the most."""
    return figure.claim.modality is Modality.LIMIT or (
        figure.is_upper_bound and "budget" in figure.measured.measure.what
    )


def _one_unit(first: Figure, second: Figure) -> bool:
    a, b = first.quantity, second.quantity
    if b.unit.kind is UnitKind.DIMENSIONLESS:
        counts = a.unit.kind is UnitKind.COUNT or (a.unit.kind is b.unit.kind and not is_multiple(first))
        return counts and not a.per and not b.per
    if first.rate and second.rate and a.unit.kind is b.unit.kind:
        return a.unit == b.unit or a.unit.kind is UnitKind.COUNT or bool(factor(a.unit.name, b.unit.name))
    if a.unit.kind is b.unit.kind and a.unit.kind in (UnitKind.PHYSICAL, UnitKind.TIME) and a.per == b.per:
        return bool(factor(a.unit.name, b.unit.name))
    return alike(first, second)


def may_be_one(first: Figure, second: Figure) -> bool:
    """Whether nothing tells two figures apart: no tie, no thing, time, place or scope."""
    if is_position(first) or is_position(second):
        return False
    if counts_more(second) or tied(first, second, *TieKind) or not _same_thing(first, second):
        return False
    a, b = first.measured.measure, second.measured.measure
    one_state = bool(a.status) and a.status == b.status
    if (a.scope == "part") > (b.scope == "part") and not one_state and not is_announced(second):
        # "Nine of them drowned": another count of all is no answer to that of a part.
        return False
    if b.scope == "extra" or (a.entities and b.entities and not a.entities & b.entities):
        return False
    undated = (first.period is None or second.period is None) and not is_announced(second)
    if undated and ("this_year" in a.marks) != ("this_year" in b.marks):
        return False
    # "16,900 in all" is the whole of a list, not that of a country.
    apart = (
        {"initial"} | (set() if "all_in" in a.marks else {"whole"}) | ({"alone"} if b.places or b.entities else set())
    )
    if (a.marks ^ b.marks) & apart:
        return False
    if first.period is not None and second.period is not None and not same_period(first.period, second.period):
        return False
    places = b.places - _of_the_teller(second)
    return not (a.places and places and not a.places & places)


def _same_thing(first: Figure, second: Figure) -> bool:
    """Whether nothing in what two figures count, or what has become of it, tells them apart."""
    a, b = first.measured.measure, second.measured.measure
    if b.status and a.status != b.status and not _becomes(first, second):
        return False
    if not a.what or not b.what or first.quantity.unit.kind is UnitKind.MONEY:
        return True
    rates = first.quantity.unit.kind is UnitKind.PERCENT
    things = [{id for id in m.what if rates or kind_of(id) != "nature"} for m in (a, b)]
    # The dead, the arrested: a noun that only says what has become of people names no other people.
    if b.status and things[1] == {PERSON}:
        things[1] = set()
    elif a.status and things[0] == {PERSON} and all(root(id) == PERSON for id in things[1]):
        things[0] = set()
    things[1] -= {hit.id for hit in view(second.placed.document).within(*teller(second))} - things[0]
    return not (things[0] and things[1]) or any(is_a(x, y) or is_a(y, x) for x in things[0] for y in things[1])


def _becomes(first: Figure, second: Figure) -> bool:
    """Whether the sentence of a first figure says elsewhere what has become of the people whom a second one counts."""
    if first.measured.measure.status:
        return False
    seen = view(first.placed.document)
    sentence = first.claim.sentence
    end = min(sentence.end, second.claim.anchor.start)
    return bool({hit.id for hit in seen.within(sentence.start, end, "status")} & second.measured.measure.status)


def _of_the_teller(second: Figure) -> set[str]:
    """The places of those who tell a figure: "the health ministry in Harare reports"."""
    return {name.id for name in view(second.placed.document).named(*teller(second))}


def is_multiple(figure: Figure) -> bool:
    """Whether a bare number is a fraction or a multiple; a large one is a count ("puts the number at 2,100")."""
    return figure.quantity.unit.kind is UnitKind.DIMENSIONLESS and (figure.main or 0) < _COUNT
