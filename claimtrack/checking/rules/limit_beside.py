"""limit, told side by side: a cap or a minimum, and the figure of its unit in the sentence after or before it."""

from __future__ import annotations

from collections.abc import Iterator

from claimtrack.checking.comparing.drafting import Draft, quote, say
from claimtrack.checking.comparing.fits import SHARES
from claimtrack.checking.comparing.spans import count_of
from claimtrack.checking.context import Context
from claimtrack.checking.measures.figure import MEASURED, Figure, tied
from claimtrack.checking.measures.matching import Match
from claimtrack.checking.measures.view import view
from claimtrack.checking.passages.bounded import bounded, concedes, fits, for_each, nearest_cap
from claimtrack.checking.passages.placed_shares import base_untold
from claimtrack.checking.passages.rates import ANY, each_of
from claimtrack.checking.rules.limit import against
from claimtrack.checking.words.bounds import is_bound, is_room
from claimtrack.language.topics import is_a, words
from claimtrack.model import Basis, BasisKind, Certainty, Finding, Modality, TieKind, Verdict
from claimtrack.quantity import Interval, UnitKind
from claimtrack.quantity.conversion import factor
from claimtrack.quantity.working import Op, Operand

_BESIDE = Match(0.8)
"""Two sentences side by side, one of which sets a bound: they speak of one thing unless something says otherwise."""
_STOCK = frozenset({"stock", "reserve"})
_FAR = 20
_FAR_SHARES = 8
_TIES = (TieKind.COMPARED_WITH, TieKind.SHARE_OF, TieKind.PART_OF)


def limit_beside(context: Context) -> Iterator[Finding]:
    """Each bound with the figures beside it, where no figure of its own document is known to be what it bounds."""
    for cap in context.scene.figures:
        if not is_bound(cap) or cap.key in context.parts():
            continue
        if cap.quantity.unit.kind in SHARES and base_untold(cap):
            # "A quota of 48,000 tonnes, 12 % less than last year's": the share tells how the quota changed.
            continue
        if is_term(cap):
            yield from _waited(context, cap)
            continue
        if any(_matched(context, Figure(met), cap) for met in context.local.meeting(cap.measured.measure)):
            continue
        if is_room(cap) and any(f.quantity.unit.kind in SHARES for f in context.scene.sentence(cap)):
            # "1,130 in a jail for 400, 280 per cent": that there is no room for them is what the text tells.
            continue
        for figure in bounded(context, cap):
            finding = _held(context, figure, cap) if nearest_cap(context, figure, cap) else None
            if finding:
                yield finding


def is_term(cap: Figure) -> bool:
    """Whether a bound is a term: "within three months"."""
    return cap.quantity.unit.kind is UnitKind.TIME and cap.quantity.per is None


def _waited(context: Context, cap: Figure) -> Iterator[Finding]:
    """A term against the waits told beside it; any other length has seldom to do with it."""
    if cap.claim.modality is not Modality.LIMIT:
        return
    if cap.quantity.high is None:
        yield from _kept_for(context, cap)
        return
    sentence = context.scene.sentence(cap)
    following = [f for f in sentence if f.key > cap.key]
    # "Their shift lasts sixteen hours, though the agreement allows no more than twelve."
    conceded = [f for f in sentence if f.key < cap.key and is_term(f) and concedes(f, cap)]
    told = (*conceded[-1:], *following, *context.scene.next_sentence(cap))
    if not any(_is_wait(figure) for figure in told) and not conceded:
        # "Their mean age is 21 years. The decree sets a ceiling of 20."
        own = [f for f in sentence if f.key < cap.key]
        before = [f for f in own or context.scene.previous_sentence(cap) if is_term(f)]
        told = (*told, *(f for f in before if len(before) == 1 and f.quantity.unit == cap.quantity.unit))
    for figure in told:
        if (figure in conceded or _is_wait(figure)) and fits(figure, cap):
            finding = against(figure, cap, _BESIDE, context.conversions, beside=True)
            if finding:
                yield finding


def _kept_for(context: Context, cap: Figure) -> Iterator[Finding]:
    """The least time that what is kept must last, against how long it does by the sentence beside it.

    "Must hold seven days of blood. On Monday there was enough for 4.5 days."
    """
    if not _lasts(cap):
        return
    beside = [*context.scene.sentence(cap), *context.scene.next_sentence(cap)]
    lasting = [f for f in beside if f.key > cap.key and is_term(f) and _lasts(f) and f.claim.modality in MEASURED]
    if len(lasting) == 1 and not tied(lasting[0], cap, *_TIES):
        finding = _minimum(lasting[0], cap)
        if finding:
            yield finding


def _lasts(figure: Figure) -> bool:
    """Whether the sentence of a length of time tells of what is kept, or for how long it is enough."""
    seen, sentence = view(figure.placed.document), figure.claim.sentence
    if _STOCK & {hit.id for hit in seen.within(sentence.start, sentence.end)}:
        return True
    lead = tuple(word.folded for word in words(seen.text, sentence.start, figure.key.start))
    phrases = seen.topics.connectives.get("lasting_out", ())
    return any(lead[at : at + len(phrase)] == phrase for phrase in phrases for at in range(len(lead)))


def _is_wait(figure: Figure) -> bool:
    """Whether the words before a length, in its part of the sentence, call it a wait, a delay, what something took."""
    if not is_term(figure):
        return False
    seen = view(figure.placed.document)
    start = max(figure.claim.sentence.start, seen.text.rfind(";", 0, figure.key.start) + 1)
    lead = [word.folded for word in words(seen.text, start, figure.key.start)]
    return any(
        tuple(lead[at : at + len(phrase)]) == phrase
        for phrase in seen.topics.connectives.get("waiting", ())
        for at in range(len(lead) - len(phrase) + 1)
    )


def _matched(context: Context, figure: Figure, cap: Figure) -> bool:
    """Whether the rule for caps holds a figure against this one already."""
    if figure.claim.modality not in MEASURED or cap.claim.modality is not Modality.LIMIT or cap.quantity.high is None:
        return False
    known = context.match(figure, cap)
    return known is not None and known.strong and against(figure, cap, known, context.conversions) is not None


def _held(context: Context, figure: Figure, cap: Figure) -> Finding | None:
    if for_each(figure, cap):
        shared = _shared_out(context, figure, cap)
        if shared is not None or figure.quantity.unit.kind is not UnitKind.MONEY or each_of(cap) != {ANY}:
            return shared
    if cap.quantity.low is not None and cap.claim.modality is Modality.LIMIT:
        return _minimum(figure, cap)
    finding = against(figure, cap, _BESIDE, context.conversions, beside=True)
    far = _FAR if figure.quantity.unit.kind is not UnitKind.PERCENT else _FAR_SHARES
    if finding and finding.ratio and (finding.ratio.low or 0) > far:
        # So far apart they are of two things that happen to stand side by side.
        return None
    return finding


def _minimum(figure: Figure, cap: Figure) -> Finding | None:
    """A figure against the least that is required, or against both ends of what is allowed."""
    a, b = figure.quantity.unit, cap.quantity.unit
    known = factor(a.name, b.name) if a != b and a.kind in (UnitKind.PHYSICAL, UnitKind.TIME) else None
    if a != b and known is None:
        return None
    if (figure.rate != cap.rate or figure.quantity.per != cap.quantity.per) and not _over_one(figure, cap):
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


def _over_one(figure: Figure, cap: Figure) -> bool:
    """Whether a total covers just the unit of time that a least is set for: what was sent in 2024, so much a year."""
    if cap.rate is None or figure.rate is not None or figure.quantity.per or figure.period is None:
        return False
    return count_of(cap.rate, figure.period) == Interval.point(1)


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
    step = draft.ratio(each, draft.end(2, "high"))
    if step is None:
        return None
    ratio = draft.value(step)
    over = ratio.is_above(Interval.point(1))
    if not over and (ratio.high is None or ratio.high > 1):
        return None
    parameters = {"one": quote(total), "other": quote(cap)}
    return Finding(
        kind="limit",
        verdict=Verdict.DISCREPANCY if over else Verdict.CONSISTENT,
        certainty=Certainty.LIKELY,
        title=say("limit.over" if over else "limit.within", ratio=ratio, **parameters),
        claims=(total.placed, count.placed, cap.placed),
        ratio=ratio,
        bases=(Basis(BasisKind.RAW, ratio, Certainty.LIKELY, tuple(draft.assumptions), step.step),),
        working=tuple(draft.sheet.steps),
        assumptions=tuple(draft.assumptions),
        question=say("limit.ask", **parameters) if over else None,
    )
