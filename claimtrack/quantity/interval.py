"""Intervals of exact decimals, with arithmetic that always encloses the true result."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import MAX_EMAX, MIN_EMIN, ROUND_CEILING, ROUND_FLOOR, Context, Decimal

_DIGITS = 60
# Every result is rounded outwards: what an interval states stays true however long its working is.
_DOWN = Context(prec=_DIGITS, rounding=ROUND_FLOOR, Emin=MIN_EMIN, Emax=MAX_EMAX)
_UP = Context(prec=_DIGITS, rounding=ROUND_CEILING, Emin=MIN_EMIN, Emax=MAX_EMAX)
_INFINITE = Decimal("Infinity")
_ZERO = Decimal(0)
LARGEST = Decimal("1e30")
"""No report states a figure beyond it; the largest amounts of money ever printed had 27 noughts."""


@dataclass(frozen=True, slots=True)
class Interval:
    """All values from `low` to `high`, both ends included; an end that is None is open.

    Raises ValueError when an end is not finite or when `low` is above `high`.
    """

    low: Decimal | None
    high: Decimal | None

    def __post_init__(self) -> None:
        for end in (self.low, self.high):
            if end is not None and not end.is_finite():
                raise ValueError(f"an interval ends at a finite number or is open, not at {end}")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"an interval runs upwards, not from {self.low} to {self.high}")

    @property
    def is_beyond_reports(self) -> bool:
        """Whether an end is farther from nought than a stated figure can be."""
        low = self.low is not None and self.low.copy_abs() > LARGEST
        return low or (self.high is not None and self.high.copy_abs() > LARGEST)

    @classmethod
    def point(cls, value: Decimal | int) -> Interval:
        """The interval that holds one value."""
        value = Decimal(value)
        return cls(value, value)

    @classmethod
    def at_least(cls, value: Decimal | int) -> Interval:
        """The interval from a value upwards."""
        return cls(Decimal(value), None)

    @classmethod
    def at_most(cls, value: Decimal | int) -> Interval:
        """The interval of all values up to one."""
        return cls(None, Decimal(value))

    @property
    def is_point(self) -> bool:
        """Whether the interval holds exactly one value."""
        return self.low is not None and self.low == self.high

    @property
    def is_bounded(self) -> bool:
        """Whether neither end is open."""
        return self.low is not None and self.high is not None

    def contains(self, other: Interval) -> bool:
        """Whether every value of the other interval lies in this one."""
        return _low(self) <= _low(other) and _high(other) <= _high(self)

    def overlaps(self, other: Interval) -> bool:
        """Whether some value lies in both."""
        return _low(self) <= _high(other) and _low(other) <= _high(self)

    def is_above(self, other: Interval) -> bool:
        """Whether every value of this interval is greater than every value of the other."""
        return _low(self) > _high(other)

    def is_below(self, other: Interval) -> bool:
        """Whether every value of this interval is smaller than every value of the other."""
        return other.is_above(self)

    def hull(self, other: Interval) -> Interval:
        """The smallest interval that holds both."""
        return _make(min(_low(self), _low(other)), max(_high(self), _high(other)))

    def nonnegative(self) -> Interval:
        """The part at or above zero: counts, sums and volumes have no other.

        Raises ValueError when the whole interval lies below zero.
        """
        if self.high is not None and self.high < 0:
            raise ValueError("the interval lies below zero")
        return Interval(max(_low(self), _ZERO), self.high)

    def __add__(self, other: Interval) -> Interval:
        return _make(_DOWN.add(_low(self), _low(other)), _UP.add(_high(self), _high(other)))

    def __neg__(self) -> Interval:
        return _make(_high(self).copy_negate(), _low(self).copy_negate())

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def __mul__(self, other: Interval) -> Interval:
        pairs = [(a, b) for a in (_low(self), _high(self)) for b in (_low(other), _high(other))]
        return _make(min(_times(_DOWN, a, b) for a, b in pairs), max(_times(_UP, a, b) for a, b in pairs))

    def __truediv__(self, other: Interval) -> Interval:
        """The quotient; a divisor that ends at zero gives an open end.

        Raises ZeroDivisionError when zero lies inside the divisor.
        """
        low, high = _low(other), _high(other)
        if low < 0 < high or low == high == 0:
            raise ZeroDivisionError("division by an interval that holds zero")
        # A divisor from zero upwards is met from above, one up to zero from below.
        side = 1 if low >= 0 else -1
        pairs = [
            (a, b) for a in (_low(self), _high(self)) for b in (low, high) if not (a.is_infinite() and b.is_infinite())
        ]
        return _make(
            min(_over(_DOWN, a, b, side) for a, b in pairs),
            max(_over(_UP, a, b, side) for a, b in pairs),
        )

    def __str__(self) -> str:
        return f"[{'-inf' if self.low is None else self.low}, {'inf' if self.high is None else self.high}]"


def _low(interval: Interval) -> Decimal:
    return -_INFINITE if interval.low is None else interval.low


def _high(interval: Interval) -> Decimal:
    return _INFINITE if interval.high is None else interval.high


def _make(low: Decimal, high: Decimal) -> Interval:
    return Interval(low if low.is_finite() else None, high if high.is_finite() else None)


def _times(context: Context, a: Decimal, b: Decimal) -> Decimal:
    """The product, with zero times infinity as zero: an open end of a count is large, not undefined."""
    return _ZERO if not a or not b else context.multiply(a, b)


def _over(context: Context, a: Decimal, b: Decimal, side: int) -> Decimal:
    """The quotient, where a divisor of zero stands for a vanishing one with the sign of `side`."""
    if b:
        return context.divide(a, b)
    return _INFINITE.copy_sign(a * side) if a else _ZERO
