"""Weighing: which of several pairs of amounts a share stands between, by how much speaks for each of its two sides."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from claimtrack.checking.measures.figure import Figure
from claimtrack.checking.passages.gathered_shares import Gathered, stated
from claimtrack.checking.passages.recalled_shares import comes_near
from claimtrack.language.topics import is_a, kind_of
from claimtrack.quantity import Interval, UnitKind

_LEAST = 1.0
"""So much speaks for each of the two sides at least."""
_ENOUGH = 3.0
"""And so much for both together."""
_CLEAR = 0.5
"""By so much the evidence for a pair is above that for any other."""
_ROUNDLY = Interval(Decimal("0.94"), Decimal("1.06"))
"""So far off a share may be that somebody has told roundly."""
_TWICE = Interval(Decimal("0.5"), Decimal(2))


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for the base of a share and for its part."""

    base: float
    part: float

    @property
    def weight(self) -> float:
        """What speaks for both together; nothing where too little speaks for one of them."""
        return self.base + self.part if min(self.base, self.part) >= _LEAST else 0.0


def likeliest(
    share: Figure, pairs: Sequence[Gathered], weigh: Callable[[Gathered], Evidence], *, far: bool = False
) -> Gathered | None:
    """The pair that the evidence points to, where none bears the share out; None where it points to no single one.

    It comes within twice of what the share says; `far` within four times.
    """
    if any(made.quotient.overlaps(stated(share, made)) for made in pairs):
        return None
    near = [made for made in pairs if _may_be_meant(share, made, far=far)]
    weighed = [(weigh(made).weight, made) for made in near]
    ranked = sorted(weighed, key=lambda each: -each[0])
    clear = len(ranked) == 1 or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] >= _CLEAR)
    return ranked[0][1] if clear and ranked[0][0] >= _ENOUGH else None


def _may_be_meant(share: Figure, made: Gathered, *, far: bool) -> bool:
    """Whether a quotient comes near a share, and is further from it than a round telling leaves open."""
    value = stated(share, made)
    near = comes_near(made.quotient, value * _TWICE if far else value)
    return near and not made.quotient.overlaps(value * _ROUNDLY)


def kin(one: Figure, other: Figure) -> bool | None:
    """Whether two amounts are of one thing, or of a kind of it; None where what they are of is not known.

    What a sum is, a debt or a budget, tells it from others; that a lake has a capacity tells nothing of what is in it.
    """
    sums = one.quantity.unit.kind is UnitKind.MONEY
    told = [{id for id in f.measured.measure.what if sums or kind_of(id) != "nature"} for f in (one, other)]
    a, b = told
    known = all(any(not id.startswith("w:") for id in what) for what in (a, b))
    return True if any(is_a(x, y) or is_a(y, x) for x in a for y in b) else False if known else None
