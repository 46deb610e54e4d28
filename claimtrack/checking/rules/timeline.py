"""timeline: a stated length of time against the dates that it runs between."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from claimtrack.checking.comparing.drafting import Draft, quote, say
from claimtrack.checking.comparing.spans import count_of, per
from claimtrack.checking.context import Context
from claimtrack.checking.measures.figure import MEASURED, Figure
from claimtrack.checking.measures.measuring import STOCK
from claimtrack.checking.measures.view import dates, view
from claimtrack.checking.words.clocks import Between, times_beside
from claimtrack.checking.words.lengths import delayed, goes_on, is_delay, is_length, is_on_days, told_beside, up_to_now
from claimtrack.language.stretches import words
from claimtrack.model import Basis, BasisKind, Certainty, Finding, Modality, Verdict
from claimtrack.model.message import Parameter
from claimtrack.quantity import Interval, Period, Precision, UnitKind, compare
from claimtrack.quantity.working import ClaimOperand, Op, StepOperand, ValueOperand

_WAGES = frozenset({"wage", "pay"})
_FAR = 20
"""A length so many times what its days come to runs between others."""
_TINY = Decimal("0.25")
_TWO = 2
"""Days that come to less than a quarter of a unit are not those that two units ran over."""
_UNDER_HALF = Decimal("0.45")
"""So much of a unit more or less one or two weeks, months or years may be."""
_NEAR = 5
"""So many words before a length the one may stand that says what is enough for it ("enough O negative for")."""
_BY_THE_CLOCK = {"hour": 60, "minute": 1}
_SLACK = {"hour": Decimal("0.5"), "minute": Decimal(5)}
"""Hours are told to the half, minutes to five."""
_SHORT = ("hour", "minute", "second")


def timeline(context: Context) -> Iterator[Finding]:
    """Each length of time for which the text gives both ends."""
    for figure in context.scene.figures:
        hours = _hours(figure)
        period = None if hours else _ends(figure)
        finding = _on_the_clock(figure, hours) if hours else _held(figure, period) if period else None
        if finding:
            yield finding


def _ends(figure: Figure) -> Period | None:
    """The days between which a length of time runs: those that it is stated for, or those told beside it."""
    period, unit = figure.period, figure.quantity.unit
    if unit.kind is not UnitKind.TIME or figure.quantity.per or _WAGES & figure.measured.measure.what:
        return None
    # "Begun on 1 March 2021 under a contract of 36 months, was to open on": a plan has its days as well.
    planned = figure.claim.modality is Modality.TARGET and not is_length(figure)
    if unit.name not in _SHORT and (planned or figure.claim.modality in MEASURED):
        if is_on_days(figure):
            return None
        if is_delay(figure):
            return delayed(figure)
        # The days that are told beside it come before those that the length itself was reckoned to.
        beside = told_beside(figure)
        beside = beside or up_to_now(figure)
        if beside is not None:
            return beside
    if period is None or (period.days or 0) <= 1 or period.precision is not Precision.DAY:
        return None
    if period.end == figure.published and _is_yet_to_run(figure):
        return None
    return period if unit.name not in _SHORT or (_dated(figure, period) and is_length(figure)) else None


def _is_yet_to_run(figure: Figure) -> bool:
    """Whether a length does not run up to now: "there was enough for 61 days", "stocks fell to 6 days", a plan."""
    stocks = STOCK & figure.measured.measure.what
    planned = figure.claim.modality not in MEASURED or not goes_on(figure)
    return bool(stocks) or planned or _enough_for(figure)


def _hours(figure: Figure) -> Between | None:
    """The times of day between which a length in hours or minutes runs."""
    unit = figure.quantity.unit
    short = unit.kind is UnitKind.TIME and unit.name in _BY_THE_CLOCK and not figure.quantity.per
    return times_beside(figure) if short and figure.claim.modality in MEASURED else None


def _on_the_clock(figure: Figure, hours: Between) -> Finding | None:
    """A length of time against the two times of day between which it runs."""
    unit = figure.quantity.unit.name
    an_hour = _BY_THE_CLOCK[unit]
    stated = figure.main or Decimal(0)
    draft = Draft((figure,))
    turn, least = Decimal(hours.turn) / an_hour, Decimal(hours.minutes) / an_hour
    # The clock tells the same again after a turn: of all the times between that are a turn apart the nearest is meant.
    turns = max(Decimal(0), ((stated - least) / turn).to_integral_value())
    between = ValueOperand(Interval.point(least + turns * turn), unit)
    slack = Interval.point(_SLACK[unit])
    spread = draft.step(Op.ADD, between, ValueOperand((-slack).hull(slack), unit), unit=unit, note="by_the_clock")
    stand = compare(draft.value(spread), draft.value(draft.wide(0)))
    sides = (spread, draft.wide(0)) if stand.value == "above" else (draft.wide(0), spread)
    step = draft.ratio(*sides) if stand.disjoint else None
    ratio = draft.value(step) if step else None
    if ratio is not None and (ratio.low or 0) > _TWO:
        # "Reopened at 18:30 after two hours": of another stretch than the whole.
        return None
    text = figure.placed.document.text
    parameters: dict[str, Parameter] = {
        "one": quote(figure),
        "start": text[hours.first.start : hours.first.end],
        "end": text[hours.second.start : hours.second.end],
    }
    return _finding(draft, figure, step, stand.disjoint, parameters, "clock_")


def _held(figure: Figure, period: Period) -> Finding | None:
    """A length of time against the days between which it runs."""
    unit = figure.quantity.unit
    lasting = count_of(unit.name, period)
    if lasting is None or ((lasting.high or 0) < _TINY and (figure.quantity.low or 0) >= _TWO):
        return None
    draft = Draft((figure,))
    # People count full units, and either end may be left out.
    # Of hours and minutes the dates tell no more than the days.
    one = per(unit.name, "day", None, None).factor if unit.name in _SHORT else _unit_more(figure)
    slack = -one.hull(-one)
    spread = draft.step(
        Op.ADD, ValueOperand(lasting, unit.name), ValueOperand(slack, unit.name), unit=unit.name, note="full_units"
    )
    # Weeks and days are counted, not rounded.
    stated = draft.wide(0) if figure.quantity.approximate else ClaimOperand(0)
    stand = compare(draft.value(spread), draft.value(stated))
    sides = (spread, stated) if stand.value == "above" else (stated, spread)
    step = draft.ratio(*sides) if stand.disjoint else None
    ratio = draft.value(step) if step else None
    if ratio is not None and (ratio.low or 0) > _FAR:
        # "Retired on Monday after 26 years": the days are of something else.
        return None
    parameters: dict[str, Parameter] = {"one": quote(figure), "period": period, "days": period.days or 0}
    return _finding(draft, figure, step, stand.disjoint, parameters)


def _unit_more(figure: Figure) -> Interval:
    """How much more or less than it says a length may be: one unit, of one week or two years no half of one."""
    few = figure.quantity.unit.name != "day" and (figure.main or 0) <= _TWO
    return Interval.point(_UNDER_HALF if few else Decimal(1))


def _finding(
    draft: Draft, figure: Figure, step: StepOperand | None, apart: bool, parameters: dict[str, Parameter], by: str = ""
) -> Finding:
    ratio = draft.value(step) if step else None
    return Finding(
        kind="timeline",
        verdict=Verdict.DISCREPANCY if apart else Verdict.CONSISTENT,
        certainty=Certainty.LIKELY,
        title=say(f"timeline.{by}{'apart' if apart else 'holds'}", **parameters),
        claims=(figure.placed,),
        ratio=ratio,
        bases=(Basis(BasisKind.RAW, ratio, Certainty.LIKELY, tuple(draft.assumptions), step.step),)
        if ratio and step
        else (),
        working=tuple(draft.sheet.steps),
        assumptions=tuple(draft.assumptions),
        question=say(f"timeline.{by}ask", **parameters) if apart else None,
    )


def _enough_for(figure: Figure) -> bool:
    """Whether the words right before a length of time say that something is enough for it."""
    seen, start = view(figure.placed.document), figure.claim.sentence.start
    lead = [word.folded for word in words(seen.text, start, figure.key.start)][-_NEAR:]
    phrases = seen.topics.connectives.get("enough_for", ())
    return any(phrase == (word,) for phrase in phrases for word in lead)


def _dated(figure: Figure, period: Period) -> bool:
    """Whether the sentence of a length in hours names both days: else they are the hours of one of them."""
    sentence = figure.claim.sentence
    spots = {
        day
        for spot in dates(figure.placed.document)
        if sentence.start <= spot.start and spot.end <= sentence.end
        for day in (spot.period.start, spot.period.end)
    }
    return {period.start, period.end} <= spots
