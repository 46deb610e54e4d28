"""A numeral: a number as the text spells it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum


class Form(Enum):
    """How a number is expressed."""

    PLAIN = "plain"
    VAGUE = "vague"
    """Dozens, hundreds of millions: at least the smallest value that the words allow."""
    SHARE = "share"
    """A fraction: half, two thirds, two in three."""
    MULTIPLE = "multiple"
    """Twice, threefold, ten times."""


@dataclass(slots=True)
class Numeral:
    """A number: tokens `first` up to, not including, `last`, and its value.

    `other` is the second reading where the marks leave one. `mantissa` and `power` are the number before its scale
    word and that scale's power of ten (0 without one); a range shares its last member's power.
    """

    first: int
    last: int
    value: Decimal
    form: Form = Form.PLAIN
    other: Decimal | None = None
    mantissa: Decimal = Decimal(0)
    power: int = 0
    digits: bool = False
    """Whether it is written with digits."""
    linked: bool = False
    """Whether an "of" may stand before its unit: half of a percentage point."""
    unit: str | None = None
    """A currency that the scale itself names (MDD)."""
