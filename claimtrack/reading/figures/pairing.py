"""Two figures that are one: 5 feet 4 inches, three dollars and 50 cents, more than 20 and fewer than 30 people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from claimtrack.language import LanguagePack, Tokens
from claimtrack.quantity import Approximation, Interval, UnitKind, physical
from claimtrack.reading.figures.figure import Figure
from claimtrack.reading.numbers.numeral import Form

_PLACES = Decimal("0.000001")
_TEN = 10
_HUNDRED = 100
_PARTS = {
    ("foot", "inch"): 12,
    ("yard", "foot"): 3,
    ("mile", "yard"): 1760,
    ("pound", "ounce"): 16,
    ("stone", "pound"): 14,
    ("kilometer", "meter"): 1000,
    ("meter", "decimeter"): 10,
    ("meter", "centimeter"): 100,
    ("centimeter", "millimeter"): 10,
    ("metric_ton", "kilogram"): 1000,
    ("kilogram", "gram"): 1000,
    ("liter", "milliliter"): 1000,
    ("minute", "second"): 60,
    ("hour", "minute"): 60,
    ("day", "hour"): 24,
    ("week", "day"): 7,
    ("year", "month"): 12,
}
"""How many of a smaller unit make a larger one, where people name both in one breath."""


@dataclass(frozen=True, slots=True)
class PairingGrammar:
    """Joins neighbouring figures of one document that state one amount."""

    tokens: Tokens
    pack: LanguagePack

    def join(self, figures: Sequence[Figure]) -> list[Figure]:
        """The figures of a sentence, with each pair that is one amount as one."""
        done: list[Figure] = []
        for figure in figures:
            whole = (self._added(done[-1], figure) or self._bounded(done[-1], figure)) if done else None
            if whole is None:
                done.append(figure)
            else:
                done[-1] = whole
        return done

    def _added(self, large: Figure, small: Figure) -> Figure | None:
        """Two hours and 15 minutes: in the larger unit where that is exact, else in the smaller."""
        if small.qualifier is not None or not self._is_next(large.end, small.start):
            return None
        a, b = large.interval.low, small.interval.low
        if a is None or b is None or not (small.interval.is_point and large.interval.is_point) or b <= 0 or a <= 0:
            return None
        if large.per or large.unit is None or small.unit is None or Form.PLAIN not in (large.form, small.form):
            return None
        if small.unit.kind is UnitKind.MONEY and small.inherited_unit:
            # "15 euros con 50": the cents go without their name.
            unnamed = small.unit == large.unit and b == b.to_integral_value() and _TEN <= b < _HUNDRED
            named = self.tokens.at(large.end) not in self.pack.conjunctions
            whole = a == a.to_integral_value() and not large.minor and not large.scaled
            return self._one(large, small, Interval.point(a + b / _HUNDRED)) if unnamed and named and whole else None
        if small.unit.kind is UnitKind.MONEY:
            if small.unit != large.unit or not small.minor or large.minor or b >= 1:
                return None
            return self._one(large, small, Interval(a + b, a + b))
        parts = _PARTS.get((large.unit.name, small.unit.name))
        if parts is None or b >= parts or a != a.to_integral_value():
            return None
        value = a + b / parts
        if value == value.quantize(_PLACES):
            value = value.normalize()
            return self._one(large, small, Interval(value, value))
        total = a * parts + b
        return replace(self._one(large, small, Interval(total, total)), unit=physical(small.unit.name))

    def _bounded(self, first: Figure, second: Figure) -> Figure | None:
        """More than 20 and fewer than 30: a bound from below and one from above, of one thing."""
        between = enclosed(first, second)
        if between is None or first.unit != second.unit or first.per != second.per:
            return None
        return self._one(first, second, between) if self._is_joined(first.end, second.start) else None

    def _one(self, first: Figure, second: Figure, interval: Interval) -> Figure:
        return replace(
            first,
            last=second.last,
            end=second.end,
            interval=interval,
            approximation=second.approximation if first.approximation is Approximation.NONE else first.approximation,
            of=second.of or first.of,
            per=second.per or first.per,
            other=None,
            unit_last=second.unit_last,
            inherited_unit=first.inherited_unit and second.inherited_unit,
        )

    def _is_next(self, end: int, start: int) -> bool:
        """Whether nothing but an "and" stands between two figures."""
        return start == end or (start == end + 1 and self.tokens.at(end) in self.pack.numbers.mixing)

    def _is_joined(self, end: int, start: int) -> bool:
        """Whether only a comma, "and" or "but" stands between two figures."""
        words = self.pack.conjunctions | {","}
        return 0 < start - end <= 2 and all(self.tokens.at(i) in words for i in range(end, start))


def enclosed(first: Figure, second: Figure) -> Interval | None:
    """What lies between two figures of which one is bounded from below and the other from above."""
    a, b = first.interval, second.interval
    low, high = (a.low, b.high) if a.high is None else (b.low, a.high)
    one_sided = (a.high is None and b.low is None) or (a.low is None and b.high is None)
    if not one_sided or low is None or high is None or low >= high or Form.VAGUE in (first.form, second.form):
        return None
    return Interval(low, high)
