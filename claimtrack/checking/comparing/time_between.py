"""Time between: what two texts of two days may tell otherwise because it has changed meanwhile."""

from __future__ import annotations

from decimal import Decimal

from claimtrack.checking.comparing.pairs import Pair
from claimtrack.checking.comparing.slips import shifted, swapped
from claimtrack.checking.comparing.spans import Times
from claimtrack.checking.measures.figure import Figure
from claimtrack.checking.measures.people import are_people, told_to_be
from claimtrack.language.sense import is_standing
from claimtrack.language.topics import kind_of
from claimtrack.model import Modality
from claimtrack.quantity import UnitKind

_SOME_DAYS = 14
"""Counts that no text dates may have changed within more days than these."""
_MONTH_DAYS = 28
_FASTER = 10
_AHEAD = {Modality.LIMIT, Modality.TARGET, Modality.FORECAST}
"""What is allowed, planned or expected does not grow as an event goes on."""
_DONE = {"arrested"}
"""What people do is done at an hour: only the dead and the missing are found later."""
_LEVELS = {"missing", "hospitalised", "evacuated", "displaced", "homeless"}
"""So many are in such a state at one time: they become more, and fewer as they are found or go home."""


def may_have_grown(pair: Pair) -> bool:
    """Whether the later text counts more of what may have grown since the earlier one."""
    first, second = pair.first, pair.second
    if first.quantity.unit.kind not in (UnitKind.COUNT, UnitKind.PHYSICAL) or first.quantity.per or second.quantity.per:
        return False
    if (
        first.same_document(second)
        or first.published is None
        or second.published is None
        or first.published == second.published
        or shifted(first, second)
    ):
        return False
    if (_closed(first) and _closed(second)) or swapped(first, second) or (_stands(first) and _stands(second)):
        return False
    periods = {figure.claim.period for figure in (first, second)} - {None}
    if (_over(first) or _over(second)) and len(periods) == 1 and first.measured.measure.status <= _DONE:
        # What was done in stated days that were over before either text does not grow.
        return False
    if _too_fast(pair):
        return False
    later_is_more = pair.stand.value == "below"
    grows = bool(first.measured.measure.status) or pair.times is Times.ASSUMED
    return later_is_more and grows


def _too_fast(pair: Pair) -> bool:
    """Whether two texts count from one day on, and the later one more than even ten times the pace so far would bring.

    62 in fourteen months, and 118 six days later: nobody died so much faster, somebody counts otherwise.
    """
    a, b = pair.first.claim.period, pair.second.claim.period
    if a is None or b is None or a.start != b.start or None in (a.start, a.end, b.end):
        return False
    one, other = (pair.draft.value(side) for side in pair.sides)
    days, gap = min(a.days or 0, b.days or 0), abs((a.days or 0) - (b.days or 0))
    if days < _MONTH_DAYS or one.high is None or other.low is None:
        return False
    return other.low > one.high * (1 + _FASTER * Decimal(gap) / days)


def may_move(pair: Pair) -> bool:
    """Whether two texts of two days count people in a state that they leave again: from 231 missing to 48.

    On a day that both state there are as many as there are, but for the day of the event that struck them.
    """
    first, second = pair.first, pair.second
    if first.published is None or second.published is None or first.published == second.published:
        return False
    if first.claim.period is not None and first.claim.period == second.claim.period and not _struck(first, second):
        return False
    return bool(first.measured.measure.status & _LEVELS)


def _struck(*figures: Figure) -> bool:
    """Whether any of the texts is about an event, whose day may be the one that they state."""
    return any(kind_of(id) == "event" for f in figures for id in f.measured.measure.about | f.measured.measure.setting)


def falls(pair: Pair) -> bool:
    """Whether the later text counts fewer of what cannot become fewer: the dead, the infected."""
    first, second = pair.first, pair.second
    dates = first.published, second.published
    if None in dates or dates[0] == dates[1]:
        return False
    return bool(first.measured.measure.status) and pair.stand.value == "above"


def days_apart(first: Figure, second: Figure) -> bool:
    """Whether two texts, none of which dates its figure, count the same more than some days apart."""
    if first.published is None or second.published is None or first.quantity.unit.kind is not UnitKind.COUNT:
        return False
    undated = first.claim.period is None and second.claim.period is None and not (_is_cap(first) and _is_cap(second))
    return undated and abs((first.published - second.published).days) > _SOME_DAYS


def _stands(figure: Figure) -> bool:
    """Whether a figure is of what is the same for weeks: a cap, a plan, those whom a firm employs, inhabitants."""
    measure = figure.measured.measure
    if figure.claim.modality in _AHEAD:
        return True
    acts = {id for id in measure.about if kind_of(id) == "act"}
    natures = {id for id in measure.what if kind_of(id) == "nature"}
    what = (are_people(measure.what) and told_to_be(measure)) or natures or measure.what
    return bool(what) and not measure.status and all(is_standing(id) for id in what | acts)


def _is_cap(figure: Figure) -> bool:
    return figure.claim.modality is Modality.LIMIT


def _closed(figure: Figure) -> bool:
    """Whether a figure is of a stretch of time that was over when its text was published."""
    period, published = figure.period, figure.published
    if period is None or period.end is None or published is None or (period.days or 0) < _MONTH_DAYS:
        return False
    return period.end < published


def _over(figure: Figure) -> bool:
    """Whether a figure's stated days, several of them, were over when its text was published."""
    period, published = figure.claim.period, figure.published
    if period is None or period.end is None or period.start is None or published is None:
        return False
    return period.start < period.end < published
