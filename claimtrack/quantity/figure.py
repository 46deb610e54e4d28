"""Quantity: a figure as the text states it, with the width that rounding gives it in a comparison."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from claimtrack.quantity.interval import Interval
from claimtrack.quantity.unit import Unit, UnitKind

_WRITTEN_OUT = 4
"""A whole number of so many digits shows how far it is rounded by how it is written."""
_MEANT = 2
_ROUNDING_CAP = Decimal("0.05")
_ABOUT = Decimal("0.1")
_FRACTION = Decimal("0.02")
_HALF_A_POINT = Decimal("0.005")


class Approximation(StrEnum):
    """How loosely a figure is stated."""

    NONE = "none"
    ABOUT = "about"
    """about, some, roughly: either side."""
    NEARLY = "nearly"
    """nearly, almost: a little under."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """An interval in a unit, what it is an amount of, and per what it is counted.

    `of` is a stretch of the text; `per` is the denominator of a rate: a unit of time or of pint in English, or a noun.
    """

    interval: Interval
    unit: Unit
    approximation: Approximation = Approximation.NONE
    of: str | None = None
    per: str | None = None

    @property
    def low(self) -> Decimal | None:
        """The lower end, None when open."""
        return self.interval.low

    @property
    def high(self) -> Decimal | None:
        """The upper end, None when open."""
        return self.interval.high

    @property
    def approximate(self) -> bool:
        """Whether the text hedges the figure's size."""
        return self.approximation is not Approximation.NONE

    @property
    def main(self) -> Decimal | None:
        """The one number that stands for it: its point or its middle, or the end that is stated."""
        low, high = self.low, self.high
        if low is not None and high is not None:
            return (low + high) / 2
        return low if low is not None else high

    @property
    def digits(self) -> str:
        """The digits that it is written with, its noughts at either end left aside."""
        number = str(self.main.normalize()) if self.main is not None else ""
        return "".join(c for c in number.partition("E")[0] if c.isdigit()).strip("0")

    def widened(self) -> Interval:
        """The values that a comparison allows for: see `widen`; a plain percentage is rounded to its last digit.

        "40 %" is 39.5 to 40.5: unlike the noughts of 12,000 the one of a percentage is a digit like any other, and a
        small percentage is rounded no finer than a large one. A fraction is a round one: 33.1 % is a third.
        """
        low = self.interval.low
        if low is None or not self.interval.is_point or self.approximate:
            return widen(self.interval, self.approximation)
        if self.unit.kind is UnitKind.DIMENSIONLESS and 0 < low < 1:
            return _round_fraction(low)
        if self.unit.kind not in (UnitKind.PERCENT, UnitKind.PERCENTAGE_POINT):
            return widen(self.interval)
        exponent = low.as_tuple().exponent
        assert isinstance(exponent, int)
        half = Decimal(5).scaleb(min(exponent, 0) - 1)
        return Interval(low - half, low + half)


def _round_fraction(value: Decimal) -> Interval:
    """The values that are told as a fraction: a third, three in ten.

    It is rounded like any number, but no finer than to two hundredths of it and to half a percentage point.
    """
    margin = min(max(value * _FRACTION, _HALF_A_POINT, rounding_margin(value)), value * _ROUNDING_CAP)
    return Interval(value - margin, value + margin)


def widen(interval: Interval, approximation: Approximation = Approximation.NONE) -> Interval:
    """Widen a stated point by its rounding, an approximate one by 10 % (nearly: downwards only).

    Bounds and ranges are returned as they are. The figures are those of the design, part 5: half a unit of the last
    significant digit as written, at most 5 % of the value.
    """
    if not interval.is_point or interval.low is None:
        return interval
    value = interval.low
    margin = abs(value) * _ABOUT if approximation is not Approximation.NONE else rounding_margin(value)
    above = Decimal(0) if approximation is Approximation.NEARLY else margin
    return Interval(value - margin, value + above)


def rounding_margin(value: Decimal) -> Decimal:
    """Half a unit of the last significant digit as written, at most 5 % of the value.

    A decimal keeps how it was written: 65.6 ends at the tenths, 1.50E+6 at the ten thousands; the closing zeros of a
    whole number (12000) are taken as rounding. One of four digits and more that is written out is meant to two of them
    at least: who writes 400,000 has counted nearer than who writes 0.4 million.
    """
    _, digits, exponent = value.as_tuple()
    assert isinstance(exponent, int)
    last = exponent
    if exponent == 0 and any(digits):
        last = len(digits) - len("".join(map(str, digits)).rstrip("0"))
        last = min(last, len(digits) - _MEANT) if len(digits) >= _WRITTEN_OUT else last
    half = Decimal(5).scaleb(last - 1)
    return min(half, abs(value) * _ROUNDING_CAP)
