"""A figure as it stands in the tokens of a text."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from claimtrack.quantity import Approximation, Interval, Unit
from claimtrack.reading.numbers.numeral import Form


@dataclass(slots=True)
class Figure:
    """A figure as it stands in the tokens.

    `first` to `last` are the number words; `start` to `end` the whole stretch with qualifier, unit and "of"-phrase.
    """

    sentence: int
    first: int
    last: int
    start: int
    end: int
    interval: Interval
    approximation: Approximation
    form: Form
    unit: Unit | None
    of: tuple[int, int] | None = None
    per: str | None = None
    other: Interval | None = None
    """The second reading of the digits, where the marks leave one."""
    undecided_currency: bool = False
    inherited_unit: bool = False
    """Whether its unit is that of a figure before it ("21 left from one port, nine from another")."""
    from_value: bool = False
    """Whether it is what a changed figure was before: the 4,4 of "bajó de 4,4 a 2,9"."""
    minor: bool = False
    """Whether it is told in cents, pence and the like."""
    digits: bool = False
    fractional: bool = False
    """Whether it has decimals."""
    alone: bool = False
    """Whether nothing that it could count follows it: "un año antes costaba 2.750,"."""
    scaled: bool = False
    """Whether a scale word of millions or more is part of it."""
    power: int = 0
    """The power of ten of its scale word, 0 without one."""
    unit_last: int = 0
    """The token after its unit, before any "of"-phrase."""
    qualifier: int | None = None
    """Where its qualifier begins, None without one."""

    @property
    def size(self) -> Decimal:
        """Its lower bound, else its upper one; 0 where it has none."""
        return self.interval.low or self.interval.high or Decimal(0)


def alike(one: Decimal, other: Decimal, times: int) -> bool:
    """Whether two amounts are above 0, and the larger at most so many times the smaller."""
    return min(one, other) > 0 and max(one, other) <= times * min(one, other)
