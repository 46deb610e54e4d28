"""Pairs: two figures of one measure brought to one unit and one period, and what comes of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from claimtrack.checking.comparing.conversions import NONE, Conversions
from claimtrack.checking.comparing.drafting import Draft, quote, unit_label
from claimtrack.checking.comparing.ground import Ground
from claimtrack.checking.comparing.senses import comparable
from claimtrack.checking.comparing.spans import Times, count_of, moment_in, per, relate
from claimtrack.checking.measures.figure import Figure, digits, ordered, tied
from claimtrack.checking.measures.matching import Match, match
from claimtrack.checking.measures.measuring import unit_kind
from claimtrack.model import BasisKind, ClaimKey, MeasuredClaim, Modality, TieKind
from claimtrack.quantity import Interval, Stand, UnitKind, compare
from claimtrack.quantity.conversion import factor, rate_dimension
from claimtrack.quantity.working import Operand, Step

_NUMBERS = {UnitKind.COUNT, UnitKind.DIMENSIONLESS}
"""A bare number may be a count whose noun stands elsewhere: "puts the number at 2,100"."""
_SURE = 0.5
"""From here on figures of two documents are of one thing whatever their sense is, and whatever time is left out."""
_SLIPPED = 0.35
"""That is enough for figures of the same digits, one of which may have slipped by a thousand times."""
_MIN_SPAN = 20
"""A pace is held against totals over at least so many days."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures of one measure, side by side.

    `stand` is how the first stands to the second after rounding, unit and period are allowed for.
    """

    first: Figure
    second: Figure
    match: Match
    times: Times
    basis: BasisKind
    draft: Draft
    sides: tuple[Operand, Operand]
    stand: Stand
    steps: int
    """How many steps bring the two together; those after them belong to one comparison."""

    @property
    def keys(self) -> frozenset[ClaimKey]:
        """The keys of its two claims."""
        return frozenset((self.first.key, self.second.key))

    @property
    def together(self) -> tuple[Step, ...]:
        """The working that brings the two together."""
        return tuple(self.draft.sheet.steps[: self.steps])

    @property
    def apart(self) -> bool:
        """Whether no value fits both; a total inside another period need only not exceed that period's."""
        if self.times is Times.FIRST_INSIDE:
            return self.stand is Stand.ABOVE
        if self.times is Times.SECOND_INSIDE:
            return self.stand is Stand.BELOW
        return self.stand.disjoint

    def ratio(self) -> Interval | None:
        """How many times the greater is the smaller, with the step that computes it added to the working."""
        one, other = self.sides
        upper, lower = (one, other) if self.stand is Stand.ABOVE else (other, one)
        step = self.draft.ratio(upper, lower)
        return self.draft.value(step) if step else None


def pair_of(figure: Figure, other: Figure, ground: Ground) -> Iterator[Pair]:
    """A figure with one other, in the order of their claims; nothing where they cannot be compared."""
    first, second = ordered((figure, other))
    found = ground.judgements.weighed(first, second, ground.beside)
    pair = bring_together(first, second, ground.conversions, found) if found else None
    if pair:
        yield pair


def pairs_of(
    figure: Figure, candidates: Iterable[MeasuredClaim], ground: Ground, *, both: bool = False
) -> Iterator[Pair]:
    """The figures of later key that measure what one measures, each compared with it; with `both` all of them.

    So every pair is met from one of its sides alone. Its order is that of its claims, whichever side that is.
    """
    own = figure.key
    for met in candidates:
        key = met.placed.key
        if key == own:
            continue
        # One that is met by way of a reference figure may be met from its other side alone.
        if both or key > own or met.measure.kind != unit_kind(Figure(met).quantity):
            yield from pair_of(figure, Figure(met), ground)


def bring_together(
    first: Figure,
    second: Figure,
    conversions: Conversions = NONE,
    found: Match | None = None,
    *,
    any_sense: bool = False,
) -> Pair | None:
    """Two figures of one measure in one unit and over one period; None where that cannot be done.

    With `any_sense` a plan and what is told of it may be held together.
    """
    any_sense = any_sense or (found is not None and _is_one_thing(first, second, found))
    if not (any_sense or comparable(first, second)) or tied(
        first, second, TieKind.PART_OF, TieKind.COMPARED_WITH, TieKind.SHARE_OF
    ):
        return None
    found = found or match(first, second)
    if found is None:
        return None
    draft = Draft((first, second))
    if first.rate and second.rate:
        return _paces(first, second, found, draft, conversions)
    if first.rate or second.rate:
        return _pace_and_total(first, second, found, draft, conversions)
    times = _times(first, second, found)
    if times is Times.APART:
        return None
    one, other = (_told(draft, n) for n in (0, 1)) if _two_caps(first, second) else (draft.wide(0), draft.wide(1))
    return _sides(first, second, found, times, BasisKind.RAW, draft, one, other, conversions)


def _times(first: Figure, second: Figure, found: Match) -> Times:
    """How the periods of two figures stand to each other; a text that dates nothing may tell the year of the other."""
    times = relate(first, second)
    undated = None in (first.period, second.period)
    return Times.ASSUMED if times is Times.APART and undated and found.probable >= _SURE else times


def _is_one_thing(first: Figure, second: Figure, found: Match) -> bool:
    """Whether two figures are so probably of one thing that it does not matter whether one is a plan."""
    enough = _SLIPPED if digits(first) == digits(second) else _SURE
    return found.probable >= enough and not _is_conditional(first, second)


def _is_conditional(first: Figure, second: Figure) -> bool:
    return Modality.CONDITIONAL in (first.claim.modality, second.claim.modality)


def _two_caps(first: Figure, second: Figure) -> bool:
    """Whether two texts tell a cap each: there is one of a thing, and "at most 120" is not "at most 150"."""
    caps = all(f.claim.modality is Modality.LIMIT and f.is_upper_bound for f in (first, second))
    return caps and not first.same_document(second)


def _told(draft: Draft, at: int) -> Operand:
    """The end that is told of a cap."""
    return draft.end(at, "high")


def _paces(first: Figure, second: Figure, found: Match, draft: Draft, conversions: Conversions) -> Pair | None:
    times = _times(first, second, found)
    if times not in (Times.SAME, Times.ASSUMED) or first.rate is None or second.rate is None:
        return None
    one, other = draft.wide(0), draft.wide(1)
    pace = per(second.rate, first.rate, first.period or second.period, first.published or second.published)
    if first.rate != second.rate:
        draft.assume("even_pace")
    other = draft.times(other, pace.factor, f"{second.rate}/{first.rate}", unit_label(first.quantity), "pace")
    basis = BasisKind.RAW if first.rate == second.rate else BasisKind.ANNUALISED
    return _sides(first, second, found, times, basis, draft, one, other, conversions)


def _pace_and_total(first: Figure, second: Figure, found: Match, draft: Draft, conversions: Conversions) -> Pair | None:
    """A pace held against a total over a stated period: over that period it comes to so much, if it is even."""
    pace, total = (first, second) if first.rate else (second, first)
    period = total.period
    if period is None or period.days is None or period.days < _MIN_SPAN or pace.rate is None:
        return None
    if pace.quantity.unit.kind in (UnitKind.PERCENT, UnitKind.PERCENTAGE_POINT):
        # So much per cent a year is the change over a year: it grows upon itself and no month has a twelfth of it.
        return None
    if not moment_in(pace, period):
        return None
    lasting = count_of(pace.rate, period)
    assert lasting is not None
    at = 0 if pace is first else 1
    draft.assume("even_pace_over", period=period)
    spread = draft.times(draft.wide(at), lasting, pace.rate, total.quantity.unit.name, "over_period")
    sides = (spread, draft.wide(1)) if at == 0 else (draft.wide(0), spread)
    return _sides(first, second, found, Times.SAME, BasisKind.PRORATED, draft, *sides, conversions)


def _sides(
    first: Figure,
    second: Figure,
    found: Match,
    times: Times,
    basis: BasisKind,
    draft: Draft,
    one: Operand,
    other: Operand,
    conversions: Conversions,
) -> Pair | None:
    a, b = first.quantity.unit, second.quantity.unit
    if a.kind is not b.kind and {a.kind, b.kind} != _NUMBERS:
        # A person may say that they measure the same; no factor makes one of a sum and a count.
        return None
    if a != b and a.kind in (UnitKind.PHYSICAL, UnitKind.TIME):
        known = factor(b.name, a.name)
        if known is None:
            converted = conversions.convert(draft, other, second, first)
        else:
            converted = draft.times(other, Interval.point(known), f"{a.name}/{b.name}", a.name, "convert")
        if converted is None:
            return None
        other = converted
    elif a != b and a.kind is UnitKind.MONEY:
        converted = conversions.convert(draft, other, second, first)
        if converted is None:
            return None
        other = converted
    other = _by_one_measure(first, second, draft, other)
    if times is Times.ASSUMED:
        draft.assume("same_period", one=quote(first), other=quote(second))
    if found.unworded:
        share = Interval.point(int(found.probable * 100))
        draft.assume("told_alike", one=quote(first), other=quote(second), share=share)
    if found.narrowed:
        draft.assume("same_thing", one=quote(first), other=quote(second))
    stand = compare(draft.value(one), draft.value(other))
    return Pair(first, second, found, times, basis, draft, (one, other), stand, len(draft.sheet.steps))


def _by_one_measure(first: Figure, second: Figure, draft: Draft, other: Operand) -> Operand:
    """A price or a yield per pound brought to the tonne of the other one."""
    per, its = first.quantity.per, second.quantity.per
    if per is None or its is None or per == its or rate_dimension(per) is None:
        return other
    known = factor(per, its)
    if known is None:
        return other
    return draft.times(other, Interval.point(known), f"{its}/{per}", unit_label(first.quantity), "convert")


def _is_mean(figure: Figure) -> bool:
    """Whether a figure counts things in fractions, as only a mean does: "2.4 inmates for each place"."""
    return figure.quantity.unit.kind is UnitKind.COUNT and bool((figure.main or 0) % 1)


def scaled(pair: Pair, exponents: tuple[int, ...] = (3, 6, 9)) -> int | None:
    """The power of ten by which two figures differ, where that alone would make them agree."""
    one, other = (pair.draft.value(side) for side in pair.sides)
    if not (one.is_bounded and other.is_bounded) or _is_mean(pair.first) or _is_mean(pair.second):
        return None
    upper, lower = (one, other) if pair.stand is Stand.ABOVE else (other, one)
    for exponent in exponents:
        if (lower * Interval.point(10**exponent)).overlaps(upper):
            return exponent
    return None
