"""product: a count times an amount for each against a total, and a pace over its period against what it comes to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from claimtrack.checking.comparing.drafting import Draft, quote, say
from claimtrack.checking.comparing.fits import usable
from claimtrack.checking.comparing.judgements import Judgements
from claimtrack.checking.comparing.product_fits import paces_in, products_in
from claimtrack.checking.comparing.spans import count_of, per
from claimtrack.checking.context import Context
from claimtrack.checking.measures.figure import Figure
from claimtrack.checking.measures.view import view
from claimtrack.checking.passages.gathered_products import gathered_products, held_together
from claimtrack.checking.passages.rates import Product, counts_of, each_of, one_exchange, products, totals_of
from claimtrack.checking.passages.unit_prices import unit_prices
from claimtrack.checking.rules.two_paces import two_paces
from claimtrack.checking.words.exempting import exempts
from claimtrack.language.stretches import words
from claimtrack.language.topics import is_a
from claimtrack.model import Basis, BasisKind, Cause, Certainty, ClaimKey, Finding, Modality, TieKind, Verdict
from claimtrack.model.message import Parameter
from claimtrack.quantity import Interval, Period, Stand, UnitKind, compare
from claimtrack.quantity.conversion import factor
from claimtrack.quantity.working import ClaimOperand, Op, Operand

_TEN = (1, 2, 3, 6)
_YEAR = Interval.point(12)
_TWO = 2
_HEADS = 500
"""So far above a pace no length of time brings its total."""
_NEAR = 2
"""A count, an amount and a sum side by side that are further apart are of several things."""


def product(context: Context) -> Iterator[Finding]:
    """The products of a document, and the paces that it equates with totals."""
    by_rate: dict[ClaimKey, list[Finding]] = {}
    rates: dict[ClaimKey, Figure] = {}
    small: set[tuple[ClaimKey, ClaimKey]] = set()
    for made in products(context):
        rates[made.rate.key] = made.rate
        finding = _multiply(made, Certainty.LIKELY)
        if finding and _is_told(context, made, finding):
            by_rate.setdefault(made.rate.key, []).append(finding)
            if _is_less_than_one(made) and finding.cause is not Cause.SCALE:
                small.add((made.rate.key, made.total.key))
    fits = list(products_in(context.scene))
    fitted = {rate.key for _, rate, _ in fits}
    made_up = {f.claims[-1].key for found in by_rate.values() for f in found if f.verdict is Verdict.CONSISTENT}
    for key, found in by_rate.items():
        # Where one total fits, the others are totals of something else; where none does, the nearest is meant.
        holding = [finding for finding in found if finding.verdict is Verdict.CONSISTENT]
        if not holding and key not in fitted:
            holding = _further_off(context, rates[key])
        # A total that another amount makes is none of this one: what a sack fetches, and what the grower gets of it.
        apart = [finding for finding in found if finding.claims[-1].key not in made_up]
        # Where the nearest total is less than one of them gets, none of those beside it is that of all.
        meant = [finding for finding in apart[:1] if (key, finding.claims[-1].key) not in small]
        yield from holding or (() if key in fitted else meant)
    known = [finding for found in by_rate.values() for finding in found if finding.verdict is Verdict.CONSISTENT]
    explained = {placed.key for finding in known for placed in finding.claims} | {total.key for _, _, total in fits}
    far = list(gathered_products(context, fitted | by_rate.keys()))
    taken = explained | {made.total.key for made in far if not made.sure}
    further = [made for made in far if not (made.beside and made.total.key in taken)]
    told = fitted | by_rate.keys() | {made.rate.key for made in far}
    priced = [made for made in unit_prices(context, told) if made.total.key not in taken]
    for made in (*further, *priced, *(Product(*fit, sure=False) for fit in fits)):
        finding = _multiply(made, Certainty.LIKELY)
        if finding and _is_told(context, made, finding):
            yield finding
    for total, pace, lasting in paces_in(context.scene):
        yield _pace_holds(total, pace, lasting)
    for figure in context.scene.figures:
        yield from two_paces(context, figure)
        for other in context.scene.tied(figure, TieKind.EQUALS):
            yield from _over_period(context, figure, other)


def _is_told(context: Context, made: Product, finding: Finding) -> bool:
    """Whether a product holds, or its figures belong together whatever they come to, and nobody pays less."""
    if finding.verdict is Verdict.CONSISTENT:
        return True
    return one_exchange(context, made) and not exempts((made.count, made.rate, made.total))


def _further_off(context: Context, rate: Figure) -> list[Finding]:
    """The product of an amount that holds with a count or a total further off than those beside it, if any does."""
    made = held_together(context, rate)
    finding = _multiply(made, Certainty.LIKELY) if made else None
    return [finding] if finding and finding.verdict is Verdict.CONSISTENT else []


def product_elsewhere(context: Context) -> Iterator[Finding]:
    """Each amount for each with its count, where only another document states what they come to."""
    for figure in context.scene.figures:
        yield from _elsewhere(context, figure)


def is_sum(figure: Figure) -> bool:
    """Whether a figure is a sum of money that something is said of."""
    return figure.quantity.unit.kind is UnitKind.MONEY and bool(figure.measured.measure.about)


def bears_on(figure: Figure, other: Figure, _judgements: Judgements) -> bool:
    """Whether a figure of another document could be the total that one, times a count, is held against."""
    return bool(each_of(figure)) and _total_for(other, figure, each_of(figure))


def _multiply(made: Product, certainty: Certainty, *, across: bool = False) -> Finding | None:
    figures = (made.count, made.rate, made.total)
    draft = Draft(figures)
    unit = made.rate.quantity.unit.name
    count = _in_unit(draft, made, ClaimOperand(0))
    made_up: Operand = draft.step(Op.MULTIPLY, count, ClaimOperand(1), unit=unit, note="product")
    stated = draft.value(made_up)
    if (draft.wide(0), draft.wide(1)) != (ClaimOperand(0), ClaimOperand(1)):
        count = _in_unit(draft, made, draft.wide(0))
        made_up = draft.step(Op.MULTIPLY, count, draft.wide(1), unit=unit, note="product_wide")
    brought = _to_period(draft, made, made_up)
    if brought is None:
        return None
    value, target = draft.value(brought), draft.value(draft.wide(2))
    stand = compare(value, target)
    parameters: dict[str, Parameter] = {
        "count": quote(made.count),
        "rate": quote(made.rate),
        "total": quote(made.total),
        "product": stated,
        "unit": made.total.quantity.unit.name,
    }
    if made.rate.rate and made.rate.rate != made.total.rate:
        parameters["product"] = value
    if not stand.disjoint:
        if across:
            return None
        return _finding(draft, figures, Verdict.CONSISTENT, Certainty.CERTAIN, None, None, "holds", parameters)
    if not (made.sure or across):
        return None
    monthly = _reconciled(made, value, target)
    if made.beside:
        if not (monthly or _tens(value, target) or _comes_near(value, target)):
            return None
        draft.assume("same_thing_beside", one=quote(made.rate), other=quote(made.total))
    cause = Cause.MISSING_PARAMETER if monthly else (Cause.SCALE if _tens(value, target) else None)
    if across:
        draft.assume("same_payment", one=quote(made.rate), other=quote(made.total))
    sides = (brought, draft.wide(2)) if stand is Stand.ABOVE else (draft.wide(2), brought)
    ask = "ask_month" if monthly else "ask"
    if monthly:
        parameters["yearly"] = stated * _YEAR
    return _finding(draft, figures, Verdict.DISCREPANCY, certainty, sides, cause, ask, parameters)


def _is_less_than_one(made: Product) -> bool:
    """Whether a sum is less than the amount for one of several: "2,600 a month, four times the pension of 650"."""
    several, one = (made.count.quantity.low or 0) > 1, made.rate.quantity.low or 0
    return several and made.rate.rate == made.total.rate and (made.total.quantity.high or one) < one


def _in_unit(draft: Draft, made: Product, count: Operand) -> Operand:
    """An amount in the unit that the rate is for each of: tonnes as kilograms."""
    unit, per_what = made.count.quantity.unit, made.rate.quantity.per
    known = factor(unit.name, per_what) if unit.kind is UnitKind.PHYSICAL and per_what else None
    if known is None or per_what is None:
        return count
    return draft.times(count, Interval.point(known), f"{per_what}/{unit.name}", per_what, "convert")


def _to_period(draft: Draft, made: Product, made_up: Operand) -> Operand | None:
    """A product per month brought to the year, or the period, of the total."""
    rate, total = made.rate, made.total
    unit = total.quantity.unit.name
    if rate.rate is None or rate.rate == total.rate:
        return made_up
    if total.rate is not None:
        pace = per(rate.rate, total.rate, total.period, total.published)
        return draft.times(made_up, pace.factor, f"{rate.rate}/{total.rate}", unit, "pace")
    lasting = count_of(rate.rate, total.period) if total.period else None
    if lasting is None or total.period is None:
        return None
    draft.assume("even_pace_over", period=total.period)
    return draft.times(made_up, lasting, rate.rate, unit, "over_period")


def _reconciled(made: Product, value: Interval, target: Interval) -> bool:
    """Whether the figures would agree if the amount for each, whose period is not stated, were one for each month."""
    unstated = made.rate.rate is None and made.rate.period is None and made.total.rate in (None, "year")
    return unstated and compare(value, target) is Stand.BELOW and (value * _YEAR).overlaps(target)


def _comes_near(value: Interval, target: Interval) -> bool:
    """Whether a product and a total are near enough that the one was meant to be the other."""
    upper, lower = (value, target) if value.is_above(target) else (target, value)
    return upper.low is not None and lower.high is not None and upper.low <= lower.high * _NEAR


def _tens(value: Interval, target: Interval) -> bool:
    upper, lower = (value, target) if value.is_above(target) else (target, value)
    return any((lower * Interval.point(10**n)).overlaps(upper) for n in _TEN)


def _over_period(context: Context, later: Figure, earlier: Figure) -> Iterator[Finding]:
    """A pace and a total that the text equates: the pace over the total's period should be the total."""
    pace, total = (later, earlier) if later.rate else (earlier, later)
    if pace.rate is None or total.rate is not None or pace.quantity.unit != total.quantity.unit:
        return
    if each_of(pace) or each_of(total):
        return
    period = total.period or pace.period
    lasting = _lasting(pace.rate, period, total) if period else None
    stated = None if lasting else _duration(context, later, earlier, pace)
    heads = _heads(context, pace, total) if stated else None
    figures = tuple(figure for figure in (total, pace, stated, heads) if figure)
    draft = Draft(figures)
    made_up = _made_up(draft, pace.rate, total, lasting, stated)
    if made_up is None:
        return
    if heads:
        # Each of so many is paid the pace: "3.72 lakh cooks earn 2,000 a month, which for ten months comes to".
        made_up = draft.step(Op.MULTIPLY, made_up, draft.wide(3), unit=total.quantity.unit.name, note="product")
    stand = compare(draft.value(made_up), draft.value(draft.wide(0)))
    parameters: dict[str, Parameter] = {
        "rate": quote(pace),
        "total": quote(total),
        "product": draft.value(made_up),
        "unit": total.quantity.unit.name,
    }
    if not stand.disjoint:
        yield _finding(draft, figures, Verdict.CONSISTENT, Certainty.CERTAIN, None, None, "pace_holds", parameters)
        return
    sides = (made_up, draft.wide(0)) if stand is Stand.ABOVE else (draft.wide(0), made_up)
    yield _finding(draft, figures, Verdict.DISCREPANCY, Certainty.LIKELY, sides, None, "ask_pace", parameters)


def _lasting(rate: str, period: Period, total: Figure) -> Interval | None:
    """How many of a unit of time a period has; one that goes on up to the day of the report may leave that day out."""
    lasting, told = count_of(rate, period), total.published
    if lasting is None or period.end is None or told is None or not 0 <= (told - period.end).days <= 1:
        return lasting
    if (period.days or 0) <= _TWO or period.start is None:
        return lasting
    one_less = count_of(rate, Period(period.start, period.end - timedelta(days=1)))
    return lasting.hull(one_less) if one_less is not None else lasting


def _pace_holds(total: Figure, pace: Figure, lasting: Interval) -> Finding:
    """A pace that over the period of the total beside it comes to as much."""
    draft = Draft((total, pace))
    unit = total.quantity.unit.name
    made_up = draft.times(draft.wide(1), lasting, pace.rate or "", unit, "over_period")
    parameters: dict[str, Parameter] = {
        "rate": quote(pace),
        "total": quote(total),
        "product": draft.value(made_up),
        "unit": unit,
    }
    return _finding(draft, (total, pace), Verdict.CONSISTENT, Certainty.CERTAIN, None, None, "pace_holds", parameters)


def _made_up(draft: Draft, rate: str, total: Figure, lasting: Interval | None, stated: Figure | None) -> Operand | None:
    """What a pace comes to over a period, or over the length of time that a third figure states."""
    unit = total.quantity.unit.name
    if lasting is not None:
        return draft.times(draft.wide(1), lasting, rate, unit, "over_period")
    if stated is None:
        return None
    known = per(rate, stated.quantity.unit.name, None, total.published)
    span = draft.times(ClaimOperand(2), known.factor, f"{rate}/{stated.quantity.unit.name}", rate, "pace")
    return draft.step(Op.MULTIPLY, draft.wide(1), span, unit=unit, note="over_period")


def _duration(context: Context, later: Figure, earlier: Figure, pace: Figure) -> Figure | None:
    """A length of time that the same sentence gives between a pace and a total, just before them, or after "over"."""
    last = max(later.claim.anchor.start, earlier.claim.anchor.start)
    for figure in context.scene.sentence(pace):
        if figure.quantity.unit.kind is UnitKind.TIME and not figure.quantity.per:
            return (
                figure
                if figure.claim.anchor.start < last or _lasts_on(max(later, earlier, key=_place), figure)
                else None
            )
    return None


def _place(figure: Figure) -> int:
    return figure.claim.anchor.start


def _lasts_on(total: Figure, length: Figure) -> bool:
    """Whether a length of time follows a total after "over the": "or 66 million over the four years of the plan"."""
    seen = view(total.placed.document)
    gap = {word.folded for word in words(seen.text, total.claim.anchor.end, length.claim.anchor.start)}
    return bool(gap) and gap <= seen.topics.joining("over")


def _heads(context: Context, pace: Figure, total: Figure) -> Figure | None:
    """The one count that a sentence gives before a pace and a total far above it: those who are paid it."""
    counts = [
        f
        for f in context.scene.sentence(pace)
        if f.quantity.unit.kind is UnitKind.COUNT and not f.quantity.per and f.key < pace.key and usable(f)
    ]
    far = (total.main or 0) > (pace.main or 0) * _HEADS
    return counts[0] if len(counts) == 1 and far else None


def _elsewhere(context: Context, rate: Figure) -> Iterator[Finding]:
    each = each_of(rate)
    if not each or rate.rate or rate.claim.modality in (Modality.LIMIT, Modality.CONDITIONAL):
        return
    counts = [count for count in counts_of(context, rate) if count.same_sentence(rate)]
    if not counts or next(totals_of(context, rate, counts[0]), None):
        return
    for total in context.meeting(rate, is_sum):
        if total.same_document(rate) or not _total_for(total, rate, each):
            continue
        finding = _multiply(Product(counts[0], rate, total, sure=False), Certainty.LIKELY, across=True)
        if finding:
            yield finding


def _total_for(total: Figure, rate: Figure, each: frozenset[str]) -> bool:
    """Whether a sum of another document is said to come from those for each of whom there is an amount."""
    measure, mine = total.measured.measure, rate.measured.measure
    if total.quantity.unit != rate.quantity.unit or each_of(total) or total.rate not in (None, "year"):
        return False
    if total.claim.modality in (Modality.LIMIT, Modality.CONDITIONAL) or measure.scope in ("part", "earlier"):
        return False
    named = any(is_a(id, one) for id in measure.about for one in each)
    same = bool(measure.entities & (mine.entities | mine.setting)) and bool(mine.setting & measure.setting)
    return named and same


def _finding(
    draft: Draft,
    figures: Sequence[Figure],
    verdict: Verdict,
    certainty: Certainty,
    sides: tuple[Operand, Operand] | None,
    cause: Cause | None,
    form: str,
    parameters: dict[str, Parameter],
) -> Finding:
    step = draft.ratio(*sides) if sides else None
    value = draft.value(step) if step else None
    pace = "pace" in form
    apart = verdict is Verdict.DISCREPANCY
    title = ("product.pace_apart" if pace else "product.apart") if apart else f"product.{form}"
    return Finding(
        kind="product",
        verdict=verdict,
        certainty=certainty,
        title=say(title, **parameters),
        claims=tuple(figure.placed for figure in figures),
        cause=cause,
        ratio=value,
        bases=(Basis(BasisKind.RAW, value, certainty, tuple(draft.assumptions), step.step),) if value and step else (),
        working=tuple(draft.sheet.steps),
        assumptions=tuple(draft.assumptions),
        question=say(f"product.{form}", **parameters) if apart else None,
    )
