"""limit, told side by side: a cap or a minimum, and the figure of its unit in the sentence after or before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimtrack.checking.bounds import is_allowance, is_bound, is_room, names_licence
from claimtrack.checking.clause import PERSON
from claimtrack.checking.context import Context
from claimtrack.checking.drafting import Draft, quote, say
from claimtrack.checking.figure import MEASURED, Figure, tied
from claimtrack.checking.fits import SHARES
from claimtrack.checking.matching import Match
from claimtrack.checking.rates import ANY, each_of
from claimtrack.checking.rules.limit import against
from claimtrack.checking.spans import count_of, same_period
from claimtrack.checking.view import view
from claimtrack.language.topics import is_a, kind_of, root, words
from claimtrack.model import Basis, BasisKind, Certainty, Finding, Modality, TieKind, Verdict
from claimtrack.quantity import Interval, UnitKind
from claimtrack.quantity.conversion import factor
from claimtrack.quantity.working import Op, Operand

_BESIDE = Match(0.8)
"""Two sentences side by side, one of which sets a bound: they speak of one thing unless something says otherwise."""
_STOCK = frozenset({"stock", "reserve"})
"""What there is, not what is taken of it."""
_ADMITTED = frozenset({"spectator", "passenger", "visitor", "tourist"})
"""Whoever is let in is one of these."""
_FLOWS = {"transfer", "produce", "use", "seize", "steal"}
_REACH = 40
_SPEEDS = ("second", "minute", "hour")
_NAMES = ("thing", "nature", "noun")
_FAR = 20
_LONG_AGO = 550
"""A cap for a season or a year is not held against the one after; a rule of years ago still stands."""
_TIES = (TieKind.COMPARED_WITH, TieKind.SHARE_OF, TieKind.PART_OF)


def limit_beside(context: Context) -> Iterator[Finding]:
    """Each bound with the figures beside it, where no figure of its own document is known to be what it bounds."""
    for cap in context.scene.figures:
        if not is_bound(cap) or cap.key in context.parts():
            continue
        if is_term(cap):
            yield from _waited(context, cap)
            continue
        if any(_matched(context, Figure(met), cap) for met in context.local.meeting(cap.measured.measure)):
            continue
        if is_room(cap) and any(f.quantity.unit.kind in SHARES for f in context.scene.sentence(cap)):
            # "1,130 in a jail for 400, 280 per cent": that there is no room for them is what the text tells.
            continue
        for figure in _bounded(context, cap):
            finding = _held(context, figure, cap)
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
    conceded = [f for f in sentence if f.key < cap.key and is_term(f) and _concedes(f, cap)]
    for figure in (*conceded[-1:], *following, *context.scene.next_sentence(cap)):
        if (figure in conceded or _is_wait(figure)) and _fits(figure, cap):
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


def _bounded(context: Context, cap: Figure) -> Sequence[Figure]:
    """The figures that a bound seems to be set for: one it is set against, those of the next sentence, the last before.

    "Had 34,000, though the law allows no more than 22,000": there the bound follows what it is for.
    """
    scene = context.scene
    conceded = [f for f in scene.sentence(cap) if f.key < cap.key and _concedes(f, cap) and _fits(f, cap)]
    if conceded:
        return conceded[-1:]
    following = [f for f in scene.sentence(cap) if f.claim.anchor.start > cap.claim.anchor.end]
    if not any(_is_of_it(f, cap) for f in following if _fits(f, cap)):
        # "All ministries set aside 9.7 billion, and spent 7.9 billion of it": the next sentence tells of others.
        following += scene.next_sentence(cap)
    found = _told_alike([figure for figure in following if _fits(figure, cap)], cap)
    if found:
        return _single(found, cap)
    before = [f for f in scene.sentence(cap) if f.claim.anchor.start < cap.claim.anchor.start]
    found = _told_alike([figure for figure in (*scene.previous_sentence(cap), *before) if _fits(figure, cap)], cap)
    if found:
        return _single(found, cap) if cap.period is not None or cap.quantity.low is not None else found[-1:]
    return _only_one(context, cap)


def _is_of_it(figure: Figure, cap: Figure) -> bool:
    """Whether the text itself makes a figure a part of the bound: "9.7 billion, and spent 7.9 billion of it"."""
    seen = view(figure.placed.document)
    behind = words(seen.text, figure.claim.anchor.end, figure.claim.sentence.end)[:2]
    pronoun = seen.topics.connectives.get("of_it", ())
    return tied(figure, cap, TieKind.PART_OF) or tuple(word.folded for word in behind) in pronoun


def _concedes(figure: Figure, cap: Figure) -> bool:
    """Whether "though" or "when", right after a mark, leads from a figure to the bound that it breaks or keeps."""
    seen = view(cap.placed.document)
    between = seen.text[figure.claim.anchor.end : cap.claim.anchor.start]
    phrases = seen.topics.connectives.get("conceding", ())
    # The source may stand between: "lasts sixteen hours, the union says, though".
    led = {
        tuple(word.folded for word in words(part)) for part in (between.partition(",")[2], between.rpartition(",")[2])
    }
    return any(told[: len(phrase)] == phrase for told in led for phrase in phrases)


def _told_alike(found: Sequence[Figure], cap: Figure) -> Sequence[Figure]:
    """Those in the bound's own unit of time, where there are any: 2,000 litres a second, not so many a year."""
    return [f for f in found if f.quantity.per == cap.quantity.per] or found


def _only_one(context: Context, cap: Figure) -> Sequence[Figure]:
    """The one figure around a bound that it can be for: no other is told in its unit, or of what it counts."""
    if cap.claim.modality is not Modality.LIMIT or cap.quantity.unit.kind not in (UnitKind.PHYSICAL, UnitKind.COUNT):
        return ()
    if cap.rate in _SPEEDS:
        # Every road has its speed limit.
        return ()
    same = [f for _, f in context.scene.around(cap, _REACH) if _one_unit(f, cap) and _counts_alike(f, cap)]
    return [f for f in same if _fits(f, cap)] if len(same) == 1 else ()


def _counts_alike(figure: Figure, cap: Figure) -> bool:
    """Whether two counts are of one thing; of amounts the unit tells enough."""
    if figure.quantity.unit.kind is not UnitKind.COUNT:
        return figure.quantity.unit == cap.quantity.unit
    a, b = figure.measured.measure.what, cap.measured.measure.what
    return bool(a and b) and _of_its_kind(a, b, cap)


def _of_its_kind(a: frozenset[str], b: frozenset[str], cap: Figure) -> bool:
    """Whether what is counted is of the kind that a bound is set for: soldiers are people, people no soldiers.

    Where there is room, or a licence, for so many passengers, those counted may just be called people.
    """
    open_to_all = is_room(cap) or (names_licence(cap) and b <= _ADMITTED)
    return any(is_a(x, y) or (open_to_all and (is_a(y, x) or x == PERSON)) for x in a for y in b)


def _single(found: Sequence[Figure], cap: Figure) -> Sequence[Figure]:
    """All of them for a cap; for a least that is required the one alone, as a part may well be less."""
    return found if cap.quantity.low is None or is_room(cap) or is_allowance(cap) or len(found) == 1 else ()


def _fits(figure: Figure, cap: Figure) -> bool:
    mine = figure.measured.measure
    planned = figure.claim.modality is Modality.TARGET and not is_bound(figure)
    if (
        not (planned or figure.claim.modality in MEASURED)
        or mine.scope in ("earlier", "extra")
        or _STOCK & (mine.what | mine.about)
    ):
        return False
    if tied(figure, cap, *_TIES) or any(tie.kind is TieKind.COMPARED_WITH for tie in figure.claim.ties):
        return False
    if not (_one_unit(figure, cap) or _for_each(figure, cap)):
        return False
    if not _one_thing(figure, cap):
        return False
    if _not_yet_set(figure, cap):
        return False
    if cap.period is not None and figure.period is not None and cap.rate is None:
        one = cap.period.contains(figure.period) or same_period(cap.period, figure.period)
        return one or _set_long_ago(figure, cap)
    return True


def _not_yet_set(figure: Figure, cap: Figure) -> bool:
    """Whether a bound begins when what is told was over: "from 2026 no more than 19 million a year"."""
    earlier, later = figure.period, cap.period
    if earlier is None or later is None or earlier.end is None or later.start is None:
        return False
    return later.start > earlier.end


def _set_long_ago(figure: Figure, cap: Figure) -> bool:
    """Whether the period of a cap is only when it was set ("In 2016 the court ruled that no prison may")."""
    earlier, later = cap.period, figure.period
    if earlier is None or later is None or earlier.end is None or later.start is None:
        return False
    return (later.start - earlier.end).days > _LONG_AGO


def _one_unit(figure: Figure, cap: Figure) -> bool:
    a, b = figure.quantity, cap.quantity
    if a.unit.kind is not b.unit.kind:
        return False
    if a.unit.kind in (UnitKind.PHYSICAL, UnitKind.TIME):
        if a.unit != b.unit and not factor(a.unit.name, b.unit.name):
            return False
    elif a.unit.kind is not UnitKind.COUNT and a.unit != b.unit:
        return False
    denominators = [None if figure.rate else a.per, None if cap.rate else b.per]
    return denominators[0] == denominators[1]


def _for_each(figure: Figure, cap: Figure) -> bool:
    """Whether a cap is one for each of something and the figure a total of the same money."""
    return bool(each_of(cap)) and cap.quantity.unit == figure.quantity.unit and not figure.quantity.per


def _one_thing(figure: Figure, cap: Figure) -> bool:
    """Whether nothing says that the bound is one for another thing."""
    a, b = figure.measured.measure, cap.measured.measure
    acts = [{root(id) for id in m.about if kind_of(id) == "act"} for m in (a, b)]
    if figure.quantity.unit.kind is UnitKind.MONEY:
        # Fuel is burnt and paid for: only what comes in and what goes out are two things.
        acts = [ids & {"spend", "earn"} for ids in acts]
    else:
        # Where people are taken in they are held: only flows of one thing tell two sides of it apart.
        acts = [ids & _FLOWS for ids in acts]
    if acts[0] and acts[1] and not acts[0] & acts[1]:
        return False
    if figure.quantity.unit.kind is UnitKind.COUNT and a.what and b.what:
        return _of_its_kind(a.what, b.what, cap)
    if figure.quantity.unit.kind is UnitKind.PHYSICAL and not figure.quantity.of:
        return True
    rates = figure.quantity.unit.kind is UnitKind.PERCENT
    things = [{id for id in m.what if rates or kind_of(id) == "thing"} for m in (a, b)]
    if rates and things[0] and things[1]:
        # "A deficit of at most 3 % of output", "the deficit reached 4.6 %": what it is of stands on either side.
        things = [ids | {id for id in m.about if kind_of(id) in _NAMES} for ids, m in zip(things, (a, b), strict=True)]
    if things[0] and things[1]:
        return any(is_a(x, y) or is_a(y, x) for x in things[0] for y in things[1])
    return True


def _held(context: Context, figure: Figure, cap: Figure) -> Finding | None:
    if _for_each(figure, cap):
        shared = _shared_out(context, figure, cap)
        if shared is not None or figure.quantity.unit.kind is not UnitKind.MONEY or each_of(cap) != {ANY}:
            return shared
    if cap.quantity.low is not None and cap.claim.modality is Modality.LIMIT:
        return _minimum(figure, cap)
    finding = against(figure, cap, _BESIDE, context.conversions, beside=True)
    if finding and finding.ratio and (finding.ratio.low or 0) > _FAR:
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
