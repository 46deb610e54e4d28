"""part_whole: a part against its whole, as the text ties them or as their scopes say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimtrack.checking.comparing.drafting import Draft, quote, say
from claimtrack.checking.comparing.fits import alike
from claimtrack.checking.comparing.judgements import Judgements
from claimtrack.checking.comparing.senses import comparable
from claimtrack.checking.comparing.slips import short_of_scale
from claimtrack.checking.comparing.spans import Times, relate
from claimtrack.checking.context import Context
from claimtrack.checking.measures.figure import MEASURED, Figure, tied, times_apart
from claimtrack.checking.measures.view import Name, view
from claimtrack.checking.passages.listings import opens_of
from claimtrack.checking.passages.named_parts import named_parts
from claimtrack.checking.passages.shares_beside import told_as_share
from claimtrack.checking.words.turning import turn_of
from claimtrack.language.stretches import words
from claimtrack.language.topics import is_a, root
from claimtrack.model import Basis, BasisKind, Cause, Certainty, Finding, Modality, TieKind, Verdict
from claimtrack.quantity import Interval, UnitKind
from claimtrack.quantity.working import Op, StepOperand

_BARE = 3
"""A part told without what it counts is no more than so many times its whole."""
_TIED = (TieKind.PART_OF, TieKind.SHARE_OF, TieKind.EQUALS, TieKind.COMPARED_WITH)


def part_whole(context: Context) -> Iterator[Finding]:
    """The parts that the text names, the groups that it includes, and places inside a country."""
    for figure in context.scene.figures:
        for whole in context.scene.tied(figure, TieKind.PART_OF):
            if _are_others(figure, whole):
                continue
            finding = _compare(figure, whole, Certainty.CERTAIN)
            if finding.verdict is Verdict.DISCREPANCY or not _one_of_many(context, figure):
                yield finding
        yield from _opened(context, figure)
        yield from _enclosed(context, figure)
        yield from _included(context, figure)
        yield from _of_the_population(context, figure)
        yield from _alone(context, figure)
    for part, whole in named_parts(context):
        yield _compare(part, whole, Certainty.LIKELY)


def _are_others(figure: Figure, whole: Figure) -> bool:
    """Whether nobody can be of both: "nine of them drowned, and 61 were saved"."""
    one, other = figure.measured.measure.status, whole.measured.measure.status
    return other == {"dead"} and bool(one) and one != other


def _one_of_many(context: Context, part: Figure) -> bool:
    """Whether the sentence gives more parts of the same whole: their sum says it for all."""
    return any(
        other.key != part.key and other.same_sentence(part)
        for whole in context.scene.tied(part, TieKind.PART_OF)
        for other in context.scene.parts(whole)
    )


def _opened(context: Context, whole: Figure) -> Iterator[Finding]:
    """The figure after "Of the 86 schools," where it is more than the whole."""
    if whole.quantity.unit.kind is not UnitKind.COUNT or not opens_of(whole):
        return
    sentence = context.scene.sentence(whole)
    for part in sentence[1:2]:
        one = alike(part, whole) and part.claim.modality in MEASURED and not tied(part, whole, *TieKind)
        finding = _compare(part, whole, Certainty.LIKELY) if one and sentence[0].key == whole.key else None
        if finding and finding.verdict is Verdict.DISCREPANCY:
            yield finding


def _enclosed(context: Context, whole: Figure) -> Iterator[Finding]:
    """What happens "inside the reserve, whose area is 16,300 hectares," where it takes up more than there is."""
    if whole.quantity.unit.kind is not UnitKind.PHYSICAL or "land" not in whole.measured.measure.what:
        return
    seen, start = view(whole.placed.document), whole.claim.sentence.start
    place, mark, aside = seen.text[start : whole.claim.anchor.start].partition(",")
    opening, told = ([word.folded for word in words(stretch)] for stretch in (place, aside))
    if not mark or "," in aside or seen.topics.joining("enclosing").isdisjoint(opening[:1]):
        return
    sized = seen.within(start + len(place), whole.claim.anchor.start, "nature", "thing")
    own = any(hit.id == "land" for hit in sized) or 0 < len(told) <= 1
    for part in context.scene.sentence(whole)[1:2] if own else ():
        closed = seen.text[whole.key.end : part.claim.anchor.start].count(",") == 1
        one = "land" in part.measured.measure.what and alike(part, whole)
        if closed and one and part.claim.modality in MEASURED and not tied(part, whole, *TieKind):
            finding = _compare(part, whole, Certainty.LIKELY)
            if finding.verdict is Verdict.DISCREPANCY:
                yield finding


def _included(context: Context, whole: Figure) -> Iterator[Finding]:
    """A whole of which the text says whom it includes, against the count of those."""
    included = {mark[9:] for mark in whole.measured.measure.marks if mark.startswith("includes:")}
    if not included or whole.quantity.unit.kind is not UnitKind.COUNT or whole.quantity.per:
        return
    for part in context.scene.figures:
        measure = part.measured.measure
        if part.key == whole.key or part.quantity.per or tied(part, whole, *_TIED):
            continue
        if part.claim.modality in (Modality.LIMIT, Modality.CONDITIONAL) or measure.scope != "total":
            continue
        if measure.what <= included and measure.what and measure.status == whole.measured.measure.status:
            if not all(any(is_a(x, y) for y in whole.measured.measure.what) for x in measure.what):
                # "A dozen shipments of weapons, including shells": so many shells are no part of the shipments.
                continue
            entities = {mark[9:] for mark in whole.measured.measure.marks if mark.startswith("includes:")}
            if measure.entities and not measure.entities & (entities | whole.measured.measure.entities):
                continue
            yield _compare(part, whole, Certainty.LIKELY)


def of_the_country(context: Context) -> Iterator[Finding]:
    """Each figure for one place against that of the whole country, of the same people in the same state."""
    for figure in context.scene.figures:
        yield from _of_the_country(context, figure)


def is_whole(figure: Figure) -> bool:
    """Whether a figure is said to be of the whole country."""
    return "whole" in figure.measured.measure.marks


def bears_on(figure: Figure, other: Figure, _judgements: Judgements) -> bool:
    """Whether a figure of another document could be the whole of the country that one is held against."""
    return is_whole(other) and _same_kind(figure, other)


def _of_the_country(context: Context, figure: Figure) -> Iterator[Finding]:
    measure = figure.measured.measure
    if figure.quantity.unit.kind is not UnitKind.COUNT or "whole" in measure.marks:
        return
    if not (measure.places or "alone" in measure.marks) or figure.claim.modality not in MEASURED:
        return
    for whole in context.meeting(figure, is_whole):
        if whole.key == figure.key or not comparable(figure, whole):
            continue
        if whole.rate != figure.rate or tied(figure, whole, *_TIED) or not _same_kind(figure, whole):
            continue
        if relate(figure, whole) in (Times.APART, Times.SECOND_INSIDE):
            continue
        yield _compare(figure, whole, Certainty.LIKELY)


def _alone(context: Context, part: Figure) -> Iterator[Finding]:
    """What is said of one place or one kind alone, against the figure for all of it in the sentence before."""
    if "alone" not in part.measured.measure.marks or part.claim.modality not in MEASURED:
        return
    if part.quantity.unit.kind in (UnitKind.PERCENT, UnitKind.PERCENTAGE_POINT):
        # "Inflation was 9.4 %, while food alone cost 10.2 % more": each is of its own.
        return
    beside = [f for f in context.scene.sentence(part) if f.key < part.key and turn_of(f, part) is not None]
    wholes = [f for f in beside or context.scene.previous_sentence(part) if _alike(f, part)]
    wholes = [f for f in wholes if f.claim.modality in MEASURED]
    wholes = [
        f
        for f in wholes
        if not told_as_share(context, f) and not tied(f, part, *_TIED) and relate(part, f) is not Times.APART
    ]
    seen = view(part.placed.document)
    named = {name.id for name in seen.named(part.claim.sentence.start, part.claim.sentence.end)}
    hinted = [f for f in wholes if named & {name.id for name in _names_beside(context, f)}]
    chosen = hinted if len(hinted) == 1 else wholes if len(wholes) == 1 else []
    bare = part.claim.anchor.end == part.key.end
    # "374 dams. The Tagus alone let go 2,300": what a bare number counts may stand further off.
    for whole in (f for f in chosen if not bare or times_apart(part, f) <= _BARE):
        finding = _compare(part, whole, Certainty.LIKELY)
        if finding.verdict is Verdict.DISCREPANCY:
            yield finding


def _alike(whole: Figure, part: Figure) -> bool:
    """Whether one may hold the other by its unit, and counts by what both count, where both say so."""
    a, b = whole.measured.measure.what, part.measured.measure.what
    counts = whole.quantity.unit.kind is UnitKind.COUNT and bool(a and b)
    return alike(whole, part) and (not counts or any(is_a(x, y) or is_a(y, x) for x in a for y in b))


def _names_beside(context: Context, figure: Figure) -> Iterable[Name]:
    seen = view(figure.placed.document)
    sentence, start = figure.claim.sentence, figure.claim.anchor.start
    before = [f.claim.anchor.end for f in context.scene.sentence(figure) if f.claim.anchor.end <= start]
    return seen.named(max([sentence.start, *before]), start)


def _of_the_population(context: Context, figure: Figure) -> Iterator[Finding]:
    """A count of people of one country against its population, by the reference figures."""
    measure = figure.measured.measure
    people = measure.what and all(root(id) == "person" for id in measure.what) and not figure.quantity.per
    if not people or len(measure.entities) != 1 or figure.claim.modality not in MEASURED:
        return
    for whole in context.ground.trusted:
        known = whole.measured.measure
        if known.entities != measure.entities or "inhabitant" not in known.what or whole.quantity.per:
            continue
        if relate(figure, whole) is Times.APART or figure.measured.measure.what == known.what:
            continue
        finding = _compare(figure, whole, Certainty.LIKELY)
        if finding.verdict is Verdict.DISCREPANCY:
            yield finding


def _same_kind(part: Figure, whole: Figure) -> bool:
    a, b = part.measured.measure, whole.measured.measure
    if a.status != b.status or not a.what or not b.what:
        return False
    if not all(any(is_a(x, y) for y in b.what) for x in a.what):
        return False
    return bool((a.entities | a.setting) & (b.entities | b.setting))


def _compare(part: Figure, whole: Figure, certainty: Certainty) -> Finding:
    """A part against its whole; one of nothing is discrepant, and has no ratio."""
    draft = Draft((part, whole))
    one, all_of_it = draft.wide(0), draft.wide(1)
    parameters = {"one": quote(part), "other": quote(whole)}
    over = draft.value(one).is_above(draft.value(all_of_it))
    if over:
        step = draft.ratio(one, all_of_it)
    elif part.quantity.high is not None and (whole.quantity.low or 0) > 0:
        step = draft.step(Op.DIVIDE, one, all_of_it, unit="dimensionless", note="share")
    else:
        step = None
    share = draft.value(step) if step is not None else None
    slip = short_of_scale(part, whole) if over else None
    if slip is not None:
        certainty = Certainty.LIKELY
    basis = _basis(draft, step, share, certainty)
    return Finding(
        kind="part_whole",
        verdict=Verdict.DISCREPANCY if over else Verdict.CONSISTENT,
        certainty=certainty,
        title=say("part_whole.over" if over else "part_whole.within", **parameters),
        claims=(part.placed, whole.placed),
        cause=(Cause.SCALE if slip else Cause.OTHER_SCOPE) if over else None,
        ratio=share,
        bases=(basis,) if basis else (),
        working=tuple(draft.sheet.steps),
        assumptions=tuple(draft.assumptions),
        question=say("ratio.ask_scale", one=quote(slip))
        if slip
        else say("part_whole.ask", **parameters)
        if over
        else None,
    )


def _basis(draft: Draft, step: StepOperand | None, share: Interval | None, certainty: Certainty) -> Basis | None:
    if step is None or share is None:
        return None
    return Basis(BasisKind.RAW, share, certainty, tuple(draft.assumptions), step.step)
