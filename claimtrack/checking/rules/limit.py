"""limit: a total or a pace over a cap, periods brought together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from claimtrack.checking.comparing.conversions import Conversions
from claimtrack.checking.comparing.drafting import Draft, quote, say, unit_label
from claimtrack.checking.comparing.fits import alike
from claimtrack.checking.comparing.judgements import Judgements
from claimtrack.checking.comparing.other_words import say_alike
from claimtrack.checking.comparing.readings import periods_of
from claimtrack.checking.comparing.spans import count_of, length, own_year, per, touched
from claimtrack.checking.context import Context
from claimtrack.checking.measures.figure import MEASURED, Figure, tied, times_apart
from claimtrack.checking.measures.linking import shared
from claimtrack.checking.measures.matching import Match
from claimtrack.checking.measures.measuring import RESTATED, SUBJECT
from claimtrack.checking.passages.bounded import answering, fits, is_base, is_in_stock, is_spent, other_flow
from claimtrack.checking.passages.placed_caps import is_of_all, of_named_place
from claimtrack.checking.passages.shared_among import Among, among_days
from claimtrack.checking.words.bounds import is_change_for_share, is_of_one_alone, is_superseded, is_waived, is_wished
from claimtrack.checking.words.contrast import contrasts_strongly, kinship
from claimtrack.model import Basis, BasisKind, Certainty, Finding, Modality, Passage, TieKind, Verdict
from claimtrack.quantity import Interval, UnitKind
from claimtrack.quantity.conversion import factor
from claimtrack.quantity.period import year_length
from claimtrack.quantity.working import ClaimOperand, Op, Operand, ValueOperand

_ONE = Interval.point(1)
_FAR = 3
"""A figure of no stated time that is further above a cap for each year may be of several."""
_MANY = 20
_TOO_FAR = 50
_FAR_OFF = 5
"""So far, where nothing but what is counted ties the two and they stand apart."""
_BESIDE = 500
"""So many characters apart two sentences of one text stand side by side, or nearly."""
_TEXTS = 5
"""A pace is held against the caps of so many texts at most."""
_LEAST_SHARE = Decimal("0.16")
"""A pace is carried on to the cap's unit of time only when seen over at least this part of it."""


def limit(context: Context) -> Iterator[Finding]:
    """Each measured figure against the cap that bears on it, told once, a pace once for each text."""
    for figure in context.scene.figures:
        if figure.claim.modality not in MEASURED or not context.is_first_here(figure) or not _whole(context, figure):
            continue
        for cap, known in _caps(figure, context):
            finding = against(figure, cap, known, context.conversions)
            if finding:
                yield finding


def is_cap(figure: Figure) -> bool:
    """Whether a figure is a cap."""
    return figure.claim.modality is Modality.LIMIT and figure.quantity.high is not None and not _has_lapsed(figure)


def _has_lapsed(cap: Figure) -> bool:
    """Whether a cap was moved, or does not hold."""
    return is_superseded(cap) or is_waived(cap)


def bears_on(figure: Figure, other: Figure, judgements: Judgements) -> bool:
    """Whether a figure of another document could be the cap that one is held against."""
    if not is_cap(other) or figure.claim.modality not in MEASURED:
        return False
    known = judgements.match(figure, other)
    return known is not None and known.strong


def _whole(context: Context, figure: Figure) -> bool:
    """Whether a figure stands for itself: no part, no earlier time, no other unit of it."""
    if RESTATED in figure.measured.measure.marks or is_wished(figure):
        return False
    if context.scene.tied(figure, TieKind.PART_OF) or figure.measured.measure.scope == "earlier":
        return False
    here = context.scene.sentence(figure)
    if any(is_base(context.scene, figure, other) for other in here):
        return False
    return not any(_before(figure, other) for other in here if _compared(figure, other))


def _compared(figure: Figure, other: Figure) -> bool:
    return other.key != figure.key and tied(figure, other, TieKind.COMPARED_WITH)


def _before(figure: Figure, other: Figure) -> bool:
    """Whether a figure is of an earlier time than the one that it is compared with: a cap of today is not for it."""
    one, two = figure.period, other.period
    return bool(one and two and one.end and two.start and one.end < two.start)


def _caps(figure: Figure, context: Context) -> Sequence[tuple[Figure, Match]]:
    """The cap that bears on a figure: that of its own text, else of the text nearest in language and date.

    A pace is held against the cap of each text that tells one, as it needs no period to be compared.
    """
    found = []
    for cap in context.meeting(figure, is_cap):
        known = context.match(figure, cap)
        if known and known.strong and (known.judged or _bears(figure, cap, known, context)):
            found.append((cap, known))
    found.sort(key=lambda pair: _distance(figure, pair[0]))
    if not figure.rate:
        return found[:1]
    nearest: dict[str, tuple[Figure, Match]] = {}
    for cap, known in found:
        nearest.setdefault(cap.key.document, (cap, known))
    return list(nearest.values())[:_TEXTS]


def _bears(figure: Figure, cap: Figure, known: Match, context: Context) -> bool:
    """Whether a cap may bear on a figure: no term, and set for whom the figure's own text speaks of."""
    term = cap.quantity.unit.kind is UnitKind.TIME and cap.rate is None
    placed = of_named_place(context, cap) if figure.same_document(cap) else None
    if placed is not None and is_of_all(figure, placed):
        return False
    if term or _narrower(figure, cap, known) or _of_one_place(figure, cap, context) or is_in_stock(figure, cap):
        return False
    if (
        other_flow(figure, cap)
        or is_change_for_share(figure, cap)
        or (figure.same_document(cap) and _answered(figure, cap, context))
    ):
        return False
    a, b = figure.measured.measure, cap.measured.measure
    if figure.same_document(cap):
        return True
    if is_of_one_alone(cap, figure):
        return False  # "One of its licences lets it lift 200,000 barrels": no cap for all that the country exports.
    return (bool(b.entities & (a.entities | a.setting)) or shared(a, b) > 1) and say_alike(figure, cap)


def _answered(figure: Figure, cap: Figure, context: Context) -> bool:
    """Whether the sentence of a cap tells what it is for, and that is no other telling of the figure."""
    here = answering(context.scene, cap)
    # "98 million, against a cap of 15 million a month": set against it, it is what the cap is for.
    here = here or [f for f in context.scene.sentence(cap) if _compared(cap, f) and f.key < cap.key]
    if not here and figure.key > cap.key and not (kinship(figure, cap) or contrasts_strongly(figure)):
        # "Poland lets 15,000 drones a month through. In June 38,000 crossed. Brigades lose 45,000 a month."
        here = [f for f in context.scene.next_sentence(cap) if fits(f, cap)]
        if any(f.same_sentence(figure) for f in here):
            return False
    return bool(here) and not figure.same_sentence(cap) and all(f.main != figure.main for f in here)


def _of_one_place(figure: Figure, cap: Figure, context: Context) -> bool:
    """Whether a cap is told right after the figure of one place or body, and another one is of none.

    "The largest jail, at Cold Harbour, has 2,300 inmates. It may hold no more than 1,950": no cap for all jails.
    """
    if not figure.same_document(cap) or _whose(figure):
        return False
    beside = [f for f in context.scene.previous_sentence(cap) if f.key != figure.key and _whose(f)]
    return any(alike(f, cap) and f.measured.measure.what & cap.measured.measure.what for f in beside)


def _whose(figure: Figure) -> bool:
    """Whether the text says of which place, or of whom, a figure is."""
    measure = figure.measured.measure
    return bool(measure.places) or any(mark.startswith(SUBJECT) for mark in measure.marks)


def _narrower(figure: Figure, cap: Figure, known: Match) -> bool:
    """Whether a cap is set for one country's goods, and its text speaks of such goods wherever they come from."""
    own = known.narrowed and figure.same_document(cap)
    return own and bool(cap.measured.measure.entities) and not figure.measured.measure.entities


def _distance(figure: Figure, cap: Figure) -> tuple[object, ...]:
    """How far a cap is from a figure: of one text the one with more of its words, then the nearest and the likest."""
    same_language = figure.placed.document.language == cap.placed.document.language
    days = abs((figure.published - cap.published).days) if figure.published and cap.published else 10**6
    near = (-kinship(figure, cap), _gap(figure, cap), times_apart(figure, cap)) if figure.same_document(cap) else ()
    return (not figure.same_document(cap), not same_language, days, near, cap.key)


def _gap(figure: Figure, cap: Figure) -> int:
    """How far apart the sentences of two figures of one text begin; 0 for one sentence."""
    return abs(figure.claim.sentence.start - cap.claim.sentence.start)


def against(
    figure: Figure,
    cap: Figure,
    known: Match,
    conversions: Conversions,
    *,
    beside: bool = False,
    among: Among | None = None,
) -> Finding | None:
    """A figure against a cap; `beside` where only their places in the text say that they are of one thing.

    `among` is what there is of what the cap is for each of: the figure is shared out among them.
    """
    if figure.quantity.unit.kind is UnitKind.TIME and _is_of_all(figure, cap):
        return None
    if not is_spent(figure, cap):
        return None
    among = among or among_days(figure, cap)
    draft = Draft((figure, cap, *((among.figure,) if among is not None and among.figure is not None else ())))
    if known.narrowed:
        draft.assume("same_thing", one=quote(figure), other=quote(cap))
    if beside:
        draft.assume("same_thing_beside", one=quote(figure), other=quote(cap))
    amount = _converted(draft, figure, cap, conversions)
    if amount is not None and among is not None:
        amount = _shared_out(draft, amount, cap, among)
    if amount is None:
        return None
    if cap.rate is None or (among is not None and among.days is not None):
        bases = [] if figure.rate else [_plain(draft, amount)]
    elif figure.rate:
        bases = _pace(draft, figure, cap, amount)
    elif beside and figure.period is None:
        bases = [_for_one(draft, figure, cap, amount)]
    else:
        bases = _total(draft, figure, cap, amount)
    if cap.quantity.high == 0 and (draft.value(amount).low or 0) > 0 and bases:
        return _over_nothing(draft, figure, cap)
    known_bases = [replace(b, certainty=Certainty.LIKELY) if b and beside else b for b in bases]
    if not bases:
        return None
    finding = _finding(draft, figure, cap, known, [basis for basis in known_bases if basis])
    if finding and finding.verdict is Verdict.DISCREPANCY and _only_at_that_pace(draft, finding, figure, cap, amount):
        return replace(finding, verdict=Verdict.QUESTION)
    return finding


def _is_of_all(hours: Figure, cap: Figure) -> bool:
    """Whether hours are so many, in the time that they were worked in, that they are of all and a cap is for one."""
    units = count_of(cap.rate, hours.period) if cap.rate and hours.period and not hours.rate else None
    times = max(Decimal(1), units.high or 1) if units is not None else 1
    return (hours.main or 0) > (cap.main or 0) * _MANY * times


def _only_at_that_pace(draft: Draft, finding: Finding, figure: Figure, cap: Figure, amount: Operand) -> bool:
    """Whether a total is over a cap only if it goes on as it began: 312,000 in four months, of 400,000 a year."""
    told, most = draft.value(amount).high, cap.quantity.high
    carried_on = all(basis.kind is BasisKind.ANNUALISED for basis in finding.bases)
    return figure.rate is None and carried_on and told is not None and most is not None and told <= most


def _over_nothing(draft: Draft, figure: Figure, cap: Figure) -> Finding:
    """A figure where the cap allows nothing: no number of times too much, but too much."""
    parameters = {"one": quote(figure), "other": quote(cap)}
    return Finding(
        kind="limit",
        verdict=Verdict.DISCREPANCY,
        certainty=Certainty.LIKELY,
        title=say("limit.nothing", **parameters),
        claims=(figure.placed, cap.placed),
        working=tuple(draft.sheet.steps),
        assumptions=tuple(draft.assumptions),
        question=say("limit.ask" if cap.claim.source_names else "limit.ask_source", **parameters),
    )


def _converted(draft: Draft, figure: Figure, cap: Figure, conversions: Conversions) -> Operand | None:
    mine, its = figure.quantity.unit, cap.quantity.unit
    amount = draft.wide(0)
    if mine == its or mine.kind is UnitKind.COUNT:
        return amount
    known = factor(mine.name, its.name) if mine.kind in (UnitKind.PHYSICAL, UnitKind.TIME) else None
    if known is None:
        return conversions.convert(draft, amount, figure, cap)
    return draft.times(amount, Interval.point(known), f"{its.name}/{mine.name}", its.name, "convert")


def _shared_out(draft: Draft, amount: Operand, cap: Figure, among: Among) -> Operand | None:
    """An amount divided by those, or by the area, room or time, that it is shared out among."""
    if among.figure is None:
        return draft.step(
            Op.DIVIDE, amount, ValueOperand(Interval.point(among.days or 1), "day"), unit=unit_label(cap.quantity)
        )
    count: Operand = ClaimOperand(2)
    known = factor(among.figure.quantity.unit.name, among.unit) if among.unit is not None else None
    if known is not None and among.unit is not None:
        unit = f"{among.unit}/{among.figure.quantity.unit.name}"
        count = draft.times(count, Interval.point(known), unit, among.unit, "convert")
    if (draft.value(count).low or 0) <= 0:
        return None
    draft.assume("shared_evenly", one=quote(draft.figures[0]), other=quote(among.figure))
    return draft.step(Op.DIVIDE, amount, count, unit=unit_label(cap.quantity), note="for_each")


def _plain(draft: Draft, amount: Operand) -> Basis | None:
    return _basis(draft, BasisKind.RAW, amount, draft.end(1, "high"), Certainty.CERTAIN)


def _basis(draft: Draft, kind: BasisKind, amount: Operand, cap: Operand, certainty: Certainty) -> Basis | None:
    step = draft.ratio(amount, cap)
    if step is None:
        return None
    return Basis(kind, draft.value(step), certainty, tuple(draft.assumptions), step.step)


def _pace(draft: Draft, figure: Figure, cap: Figure, amount: Operand) -> list[Basis | None]:
    assert figure.rate is not None
    assert cap.rate is not None
    pace = per(figure.rate, cap.rate, figure.period, figure.published)
    same = figure.rate == cap.rate
    if not same:
        draft.assume("pace_kept")
    brought = draft.times(amount, pace.factor, f"{figure.rate}/{cap.rate}", unit_label(cap.quantity), "pace")
    kind = BasisKind.RAW if same else BasisKind.ANNUALISED
    certainty = Certainty.CERTAIN if same else Certainty.LIKELY
    return [_basis(draft, kind, brought, draft.end(1, "high"), certainty)]


def _for_one(draft: Draft, figure: Figure, cap: Figure, amount: Operand) -> Basis | None:
    """A figure beside a cap for each year, month or day, whose own time is not told: taken to be of one of them."""
    ratio = draft.value(amount) / Interval.point(cap.quantity.high or 1)
    if ratio.low is None or ratio.low > _FAR:
        return None
    draft.assume("for_one", one=quote(figure), other=quote(cap))
    return _basis(draft, BasisKind.RAW, amount, draft.end(1, "high"), Certainty.LIKELY)


def _total(draft: Draft, figure: Figure, cap: Figure, amount: Operand) -> list[Basis | None]:
    period = figure.period
    if period is None or period.days is None or cap.rate is None:
        return []
    bases: list[Basis | None] = []
    named, taken = own_year(cap.period), own_year(period)
    year = named or taken
    calendar = touched(cap.rate, period, year.start.month if year and year.start else 1)
    if calendar:
        # All of it fell into so many years: more than their caps together is too much however it was spread.
        allowed = draft.times(
            draft.end(1, "high"), Interval.point(calendar), cap.rate, cap.quantity.unit.name, "caps_touched"
        )
        if year and not named and cap.rate == "year":
            # The text counts in years of its own, and does not say that the cap does.
            draft.assume("cap_year", period=year)
        certainty = Certainty.LIKELY if draft.assumptions and year and not named else Certainty.CERTAIN
        bases.append(_basis(draft, BasisKind.RAW, amount, allowed, certainty))
    if calendar and count_of(cap.rate, period) == Interval.point(calendar):
        # Whole months or years: the pace would say the same again.
        return bases
    unit = length(cap.rate, period, figure.published)
    readings = periods_of(figure)
    lengths = [days for reading in readings if (days := reading.days) is not None]
    if unit.high is None or Decimal(min(lengths)) / unit.high < _LEAST_SHARE:
        return bases
    draft.assume("pace_kept")
    span = Interval(Decimal(min(lengths)), Decimal(max(lengths)))
    if span.low != span.high:
        draft.assume("period_readings", longest=readings[0].period, shortest=readings[-1].period)
    # An open figure ("more than") is carried on from the end that is stated.
    stated = draft.value(amount)
    start = amount if stated.is_bounded else draft.end(0, "low" if stated.low is not None else "high")
    daily = f"{cap.quantity.unit.name}/day"
    pace = draft.step(Op.DIVIDE, start, ValueOperand(span, "day"), unit=daily)
    in_unit = ValueOperand(_in_year(cap, figure, unit), "day")
    pace = draft.step(Op.MULTIPLY, pace, in_unit, unit=unit_label(cap.quantity), note="at_that_pace")
    bases.append(_basis(draft, BasisKind.ANNUALISED, pace, draft.end(1, "high"), Certainty.LIKELY))
    return bases


def _in_year(cap: Figure, figure: Figure, unit: Interval) -> Interval:
    assert figure.period is not None
    if cap.rate == "year":
        mean = year_length(figure.period)
        return Interval.point(mean.numerator) / Interval.point(mean.denominator)
    return unit


def _finding(draft: Draft, figure: Figure, cap: Figure, known: Match, bases: Sequence[Basis]) -> Finding | None:
    over = [basis for basis in bases if basis.ratio.is_above(_ONE)]
    under = [basis for basis in bases if basis.ratio.high is not None and basis.ratio.high <= 1]
    if not over and not under:
        return None
    best = (over or under)[0]
    beside = not figure.same_document(cap) or _gap(figure, cap) <= _BESIDE or kinship(figure, cap) > 0
    if over and not known.judged and (best.ratio.low or 0) > (_TOO_FAR if beside else _FAR_OFF):
        # The houses of a state against the pupils of a class: a cap so far exceeded is one for something else.
        return None
    parameters = {"one": quote(figure), "other": quote(cap)}
    question = say("limit.ask" if cap.claim.source_names else "limit.ask_source", **parameters) if over else None
    document = figure.placed.document
    spots = [spot for reading in periods_of(figure) for spot in reading.spots] if over else []
    return Finding(
        kind="limit",
        verdict=Verdict.DISCREPANCY if over else Verdict.CONSISTENT,
        certainty=best.certainty,
        title=say("limit.over" if over else "limit.within", ratio=best.ratio, **parameters),
        claims=tuple(each.placed for each in draft.figures),
        ratio=best.ratio,
        bases=tuple(over or (best,)),
        working=tuple(draft.sheet.steps),
        passages=tuple(Passage(document.path, s.start, s.end, document.text[s.start : s.end]) for s in spots),
        assumptions=tuple(draft.assumptions),
        question=question,
    )
