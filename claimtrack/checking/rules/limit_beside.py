"""limit, told side by side: a cap or a minimum, and the figure of its unit in the sentence after or before it."""

from __future__ import annotations

from collections.abc import Iterator

from claimtrack.checking.comparing.drafting import Draft, quote, say
from claimtrack.checking.comparing.fits import SHARES
from claimtrack.checking.comparing.spans import count_of
from claimtrack.checking.context import Context
from claimtrack.checking.measures.figure import Figure, times_apart
from claimtrack.checking.measures.matching import Match
from claimtrack.checking.measures.measuring import JOB, STOCK
from claimtrack.checking.measures.view import view
from claimtrack.checking.passages.bounded import bounded, for_each, nearest_cap
from claimtrack.checking.passages.of_each import one_denominator
from claimtrack.checking.passages.placed_shares import base_untold
from claimtrack.checking.passages.rates import ANY, each_of
from claimtrack.checking.rules.limit import against
from claimtrack.checking.words.bounds import is_bound, is_room, is_waived
from claimtrack.checking.words.contrast import kinship, roots
from claimtrack.language.phrases import tell
from claimtrack.language.stretches import words
from claimtrack.language.topics import is_a
from claimtrack.model import Basis, BasisKind, Certainty, Finding, Modality, Verdict
from claimtrack.quantity import Interval, UnitKind
from claimtrack.quantity.conversion import factor
from claimtrack.quantity.working import Op, Operand

_BESIDE = Match(0.8)
"""Two sentences side by side, one of which sets a bound: they speak of one thing unless something says otherwise."""
_FAR = 20
_BEHIND = 2
_FAR_SHARES = 8
_FAR_BY_PLACE = 4
"""So many times a bound is what only stands beside it; more where they share a sentence or words of weight."""


def limit_beside(context: Context) -> Iterator[Finding]:
    """Each bound with the figures beside it, where no figure of its own document is known to be what it bounds."""
    for cap in context.scene.figures:
        if not is_bound(cap) or cap.key in context.parts() or is_waived(cap):
            continue
        if cap.quantity.unit.kind in SHARES and base_untold(cap):
            # "A quota of 48,000 tonnes, 12 % less than last year's": the share tells how the quota changed.
            continue
        if is_room(cap) and any(f.quantity.unit.kind in SHARES for f in context.scene.sentence(cap)):
            # "1,130 in a jail for 400, 280 per cent": that there is no room for them is what the text tells.
            continue
        for figure in bounded(context, cap):
            if (is_term(cap) and not _is_awaited(figure, cap)) or _told_of_it_before(context, figure, cap):
                continue
            if _makes_up(context, figure, cap):
                # "A quota of 3 million, then one of 2.5 million, and the two come to 5.5": of no cap too much.
                continue
            if "alone" in cap.measured.measure.marks - figure.measured.measure.marks and figure.key < cap.key:
                # "The jails of the capital alone have room for": no bound for those of the whole country.
                continue
            finding = held_beside(context, figure, cap) if nearest_cap(context, figure, cap) else None
            if finding:
                yield finding


def _told_of_it_before(context: Context, figure: Figure, cap: Figure) -> bool:
    """Whether the text tells the number before, as one of what the cap is for: that one is held against it."""
    tellings = [f for f in map(Figure, context.local.meeting(cap.measured.measure)) if f.main == figure.main]
    matches = [context.match(f, cap) for f in tellings if f.key < figure.key]
    return any(known is not None and known.strong for known in matches)


def _makes_up(context: Context, figure: Figure, cap: Figure) -> bool:
    """Whether a figure is what a bound and another figure told beside the two come to."""
    told = [f for f in context.scene.sentence(figure) if f.key != figure.key and f.key != cap.key]
    rest = (figure.main or 0) - (cap.main or 0)
    alike = (f for f in told if f.quantity.unit == figure.quantity.unit == cap.quantity.unit)
    return rest > 0 and figure.same_sentence(cap) and any(f.main == rest for f in alike)


def is_term(cap: Figure) -> bool:
    """Whether a bound is a term: "within three months"."""
    return cap.quantity.unit.kind is UnitKind.TIME and cap.quantity.per is None


def _lasts(figure: Figure) -> bool:
    """Whether the sentence of a length of time tells of what is kept, or for how long it is enough."""
    seen, sentence = view(figure.placed.document), figure.claim.sentence
    if STOCK & {hit.id for hit in seen.within(sentence.start, sentence.end)}:
        return True
    lead = [word.folded for word in words(seen.text, sentence.start, figure.key.start)]
    return tell(lead, seen.topics.connectives.get("lasting_out", ()))


def _is_awaited(figure: Figure, cap: Figure) -> bool:
    """Whether a length is what a term is set for: one told in its unit with it or after it, or one called a wait.

    The least time that stocks must be kept for is set for how long there is enough of them: "must hold seven days of
    blood. On Monday there was enough for 4.5 days". So is the least time for which something must be done.
    """
    together, alike = figure.same_sentence(cap), figure.quantity.unit == cap.quantity.unit
    if cap.quantity.high is None:
        done = alike and bool(roots(figure) & roots(cap))
        return together or done or (_lasts(cap) and _lasts(figure))
    after = figure.key > cap.key
    return (alike and (together or after)) or (_is_wait(figure) and (alike or after))


def _is_wait(figure: Figure) -> bool:
    """Whether the words around a length, in its part of the sentence, call it a wait, a delay, what something took."""
    seen = view(figure.placed.document)
    start = max(figure.claim.sentence.start, seen.text.rfind(";", 0, figure.key.start) + 1)
    lead = [word.folded for word in words(seen.text, start, figure.key.start)]
    lead += [word.folded for word in words(seen.text, figure.claim.anchor.end, figure.claim.sentence.end)[:_BEHIND]]
    return tell(lead, seen.topics.connectives.get("waiting", ()))


def held_beside(context: Context, figure: Figure, cap: Figure) -> Finding | None:
    """What comes of a bound and a figure that stands beside it."""
    days = _days_worked(context, figure, cap)
    if days is not None:
        return _worked(figure, days, cap)
    if for_each(figure, cap):
        shared = _shared_out(context, figure, cap)
        of_one = figure.quantity.unit.kind is UnitKind.COUNT and one_denominator(figure, cap)
        of_any = figure.quantity.unit.kind is UnitKind.MONEY and each_of(cap) == {ANY}
        if shared is not None or not (of_one or of_any):
            return shared
    if cap.quantity.low is not None and cap.claim.modality is Modality.LIMIT:
        finding = _minimum(figure, cap)
    else:
        finding = against(figure, cap, _BESIDE, context.conversions, beside=True)
    if finding and finding.ratio and min(finding.ratio.low or 0, times_apart(figure, cap)) > _far(figure, cap):
        # So far apart they are of two things that happen to stand side by side.
        return None
    return finding


def _far(figure: Figure, cap: Figure) -> int:
    """How many times a bound a figure may be that is held against it by place: the more ties them, the further."""
    if is_term(cap):
        # What waits on a term may wait for long: "no more than 36 hours. They are held for nine days on average".
        return _FAR_SHARES
    if not figure.same_sentence(cap) and not kinship(figure, cap):
        return _FAR_BY_PLACE
    return _FAR if figure.quantity.unit.kind is not UnitKind.PERCENT else _FAR_SHARES


def _minimum(figure: Figure, cap: Figure) -> Finding | None:
    """A figure against the least that is required, or against both ends of what is allowed."""
    a, b = figure.quantity.unit, cap.quantity.unit
    known = factor(a.name, b.name) if a != b and a.kind in (UnitKind.PHYSICAL, UnitKind.TIME) else None
    if a != b and known is None and not _counts_one_thing(figure, cap):
        return None
    one_pace = figure.rate == cap.rate and one_denominator(figure, cap)
    if not one_pace and not _over_one(figure, cap):
        return None
    draft = Draft((figure, cap))
    value, allowed = draft.wide(0), cap.quantity.interval
    if known is not None:
        value = draft.times(value, Interval.point(known), f"{b.name}/{a.name}", b.name, "convert")
    stands = draft.value(value)
    parameters = {"one": quote(figure), "other": quote(cap)}
    if stands.is_below(allowed):
        sides: tuple[Operand, Operand] = (draft.end(1, "low"), value)
    elif stands.is_above(allowed):
        sides = (value, draft.end(1, "high"))
    else:
        return Finding(
            kind="limit",
            verdict=Verdict.CONSISTENT,
            certainty=Certainty.LIKELY,
            title=say("limit.meets", **parameters),
            claims=(figure.placed, cap.placed),
            working=tuple(draft.sheet.steps),
            assumptions=tuple(draft.assumptions),
        )
    draft.assume("same_thing_beside", **parameters)
    step = draft.ratio(*sides)
    if step is None:
        return None
    ratio = draft.value(step)
    return Finding(
        kind="limit",
        verdict=Verdict.DISCREPANCY,
        certainty=Certainty.LIKELY,
        title=say("limit.under" if stands.is_below(allowed) else "limit.outside", ratio=ratio, **parameters),
        claims=(figure.placed, cap.placed),
        ratio=ratio,
        bases=(Basis(BasisKind.RAW, ratio, Certainty.LIKELY, tuple(draft.assumptions), step.step),),
        working=tuple(draft.sheet.steps),
        assumptions=tuple(draft.assumptions),
        question=say("limit.ask", **parameters),
    )


def _counts_one_thing(figure: Figure, cap: Figure) -> bool:
    """Whether two counts are of one thing by another word: jobs and employees, but no people and their children."""
    one, other = figure.measured.measure.what, cap.measured.measure.what
    return figure.quantity.unit.kind is UnitKind.COUNT and (bool(one & other) or JOB in other)


def _over_one(figure: Figure, cap: Figure) -> bool:
    """Whether a total covers just the unit of time that a least is set for: what was sent in 2024, so much a year."""
    if cap.rate is None or figure.rate is not None or figure.quantity.per or figure.period is None:
        return False
    return count_of(cap.rate, figure.period) == Interval.point(1)


def _days_worked(context: Context, figure: Figure, cap: Figure) -> Figure | None:
    """On how many days of the week so many hours a day are worked, where a cap is for those of a week."""
    hours = figure.quantity.unit == cap.quantity.unit and figure.quantity.unit.name == "hour"
    if not (hours and figure.rate == "day" and cap.rate == "week" and cap.quantity.high is not None):
        return None
    days = (f for f in context.scene.sentence(figure) if f.quantity.unit.name == "day" and f.rate == "week")
    return next(days, None)


def _worked(figure: Figure, days: Figure, cap: Figure) -> Finding | None:
    """Hours a day on so many days of the week, against a cap on those of a week."""
    draft = Draft((figure, days, cap))
    week = draft.step(Op.MULTIPLY, draft.wide(0), draft.end(1, "high"), unit="hour/week", note="product")
    return _for_them(draft, week, figure, cap)


def _shared_out(context: Context, total: Figure, cap: Figure) -> Finding | None:
    """A total divided by those who share it, against a cap for each of them."""
    wanted = each_of(cap)
    counts = [
        figure
        for figure in context.scene.sentence(total)
        if figure.quantity.unit.kind is UnitKind.COUNT
        and not figure.quantity.per
        and any(is_a(id, one) for id in figure.measured.measure.what for one in wanted)
    ]
    if len(counts) != 1 or cap.quantity.high is None:
        return None
    (count,) = counts
    draft = Draft((total, count, cap))
    unit = f"{cap.quantity.unit.name}/{cap.quantity.per}"
    if (draft.value(draft.wide(1)).low or 0) <= 0:
        return None
    each = draft.step(Op.DIVIDE, draft.wide(0), draft.wide(1), unit=unit, note="for_each")
    draft.assume("shared_evenly", one=quote(total), other=quote(count))
    return _for_them(draft, each, total, cap)


def _for_them(draft: Draft, value: Operand, figure: Figure, cap: Figure) -> Finding | None:
    """What a figure and the one beside it make together, against the cap that is the third of a draft."""
    step = draft.ratio(value, draft.end(2, "high"))
    if step is None:
        return None
    ratio = draft.value(step)
    over = ratio.is_above(Interval.point(1))
    if not over and (ratio.high is None or ratio.high > 1):
        return None
    parameters = {"one": quote(figure), "other": quote(cap)}
    return Finding(
        kind="limit",
        verdict=Verdict.DISCREPANCY if over else Verdict.CONSISTENT,
        certainty=Certainty.LIKELY,
        title=say("limit.over" if over else "limit.within", ratio=ratio, **parameters),
        claims=tuple(each.placed for each in draft.figures),
        ratio=ratio,
        bases=(Basis(BasisKind.RAW, ratio, Certainty.LIKELY, tuple(draft.assumptions), step.step),),
        working=tuple(draft.sheet.steps),
        assumptions=tuple(draft.assumptions),
        question=say("limit.ask", **parameters) if over else None,
    )
