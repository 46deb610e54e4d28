"""Conversions that no unit settles: volume against mass, one currency against another, by reference figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from claimtrack.checking.comparing.drafting import Draft
from claimtrack.checking.comparing.references import unit_named
from claimtrack.checking.comparing.trusted import hits_of, told_with
from claimtrack.checking.measures.figure import Figure
from claimtrack.checking.measures.measuring import unit_kind
from claimtrack.language.topics import is_a
from claimtrack.model import Measure, MeasuredClaim
from claimtrack.model.reference import ReferenceFigure
from claimtrack.quantity import Interval, Quantity, Unit, UnitKind
from claimtrack.quantity.conversion import factor
from claimtrack.quantity.working import Operand

_RATE_DAYS = 31
"""An exchange rate holds for figures of at most so many days before or after its own."""


@dataclass(frozen=True, slots=True)
class _Factor:
    """So many of one unit in one of another, of some thing."""

    reference: ReferenceFigure
    one: Unit
    other: Unit
    concepts: frozenset[str]

    @property
    def kinds(self) -> tuple[str, str]:
        """The kinds of the two units, as measures name them."""
        one, other = (unit_kind(Quantity(Interval.point(1), unit)) for unit in (self.one, self.other))
        return one, other


class Conversions:
    """The factors and exchange rates among reference figures."""

    def __init__(self, references: Iterable[ReferenceFigure] = ()) -> None:
        self._factors = [found for reference in references if (found := _factor(reference))]

    def twins(self, claim: MeasuredClaim) -> Iterator[MeasuredClaim]:
        """A claim once more under each kind of unit that a factor leads to."""
        kinds: set[str] = set()
        for known in self._factors:
            for mine, its in (known.kinds, known.kinds[::-1]):
                if claim.measure.kind == mine and its not in kinds and _bears_on(known, claim.measure.what):
                    kinds.add(its)
                    yield replace(claim, measure=replace(claim.measure, kind=its))

    def kinds(self, measure: Measure) -> list[Measure]:
        """A measure under each other kind of unit that a factor leads to it from."""
        found = {
            its: replace(measure, kind=its)
            for known in self._factors
            for mine, its in (known.kinds, known.kinds[::-1])
            if measure.kind == mine
        }
        return list(found.values())

    def convert(self, draft: Draft, operand: Operand, source: Figure, target: Figure) -> Operand | None:
        """An operand in the unit of one figure, brought to that of another; the factor joins the assumptions."""
        found = self._between(source, target)
        if found is None:
            return None
        known, interval = found
        reference = known.reference
        unit = f"{reference.unit.name}/{reference.per}"
        message = told_with(reference.interval, reference.subject, unit, reference.source, reference.date)
        draft.assumptions.append(message)
        a, b = source.quantity.unit.name, target.quantity.unit.name
        return draft.times(operand, interval, f"{b}/{a}", b, "reference")

    def _between(self, source: Figure, target: Figure) -> tuple[_Factor, Interval] | None:
        """How many of the target's unit make one of the source's, by the factor that fits both best."""
        a, b = source.quantity.unit, target.quantity.unit
        what = source.measured.measure.what | target.measured.measure.what
        found = []
        for n, known in enumerate(self._factors):
            interval = _applied(known, a, b)
            if interval is None or not _bears_on(known, what):
                continue
            days = _days_apart(known.reference.date, source.as_of or source.published)
            if a.kind is UnitKind.MONEY and days > _RATE_DAYS:
                continue
            exact = any(is_a(id, concept) for id in what for concept in known.concepts)
            found.append(((not exact, days, n), known, interval))
        best = min(found, key=lambda item: item[0], default=None)
        return (best[1], best[2]) if best else None


def _factor(reference: ReferenceFigure) -> _Factor | None:
    if reference.per is None or not reference.interval.is_bounded or (reference.interval.low or 0) <= 0:
        return None
    one, other = reference.unit, unit_named(reference.per)
    money = one.kind is UnitKind.MONEY and other.kind is UnitKind.MONEY
    physical = one.kind is UnitKind.PHYSICAL and other.kind is UnitKind.PHYSICAL
    if not (money or physical) or one == other or (physical and factor(one.name, other.name)):
        return None
    concepts = frozenset(hit.id for hit in hits_of(reference.subject) if hit.kind == "thing")
    return _Factor(reference, one, other, concepts)


def _bears_on(known: _Factor, what: frozenset[str]) -> bool:
    if known.one.kind is UnitKind.MONEY:
        return True
    return any(is_a(id, concept) or is_a(concept, id) for id in what for concept in known.concepts)


def _applied(known: _Factor, source: Unit, target: Unit) -> Interval | None:
    """How many of the target unit one of the source is, through a factor read either way."""
    for there, back, value in (
        (known.other, known.one, known.reference.interval),
        (known.one, known.other, Interval.point(1) / known.reference.interval),
    ):
        first, last = _scale(source, there), _scale(back, target)
        if first is not None and last is not None:
            return value * first * last
    return None


def _scale(source: Unit, target: Unit) -> Interval | None:
    if source == target:
        return Interval.point(1)
    if source.kind is not UnitKind.PHYSICAL or target.kind is not UnitKind.PHYSICAL:
        return None
    known = factor(source.name, target.name)
    return Interval.point(known) if known else None


def _days_apart(first: date | None, second: date | None) -> int:
    return abs((first - second).days) if first and second else 0


NONE = Conversions()
"""Without reference figures."""
