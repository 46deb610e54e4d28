"""The sweep: of a million figures, which groups hold some that share no value, and how many, without listing the pairs.

A group is what may be compared: one measure, one period. Two intervals share no value when one begins above the other's
end, so a group needs its lower ends in order, and a figure looks up its upper end among them. Lists come on demand,
the nearest first, with the exact total beside them. numpy is imported only when a sweep is made.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import nlargest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Numbers = NDArray[np.int64]

LISTED = 200
"""So many are listed at once."""
_PART = 2**15
"""So many figures are sorted at a time: that many stay in a processor's cache."""
_LAST = 2**63
"""Above every number of a figure."""


@dataclass(frozen=True, slots=True)
class Apart:
    """The figures that share no value with one: how many there are, and the nearest of them by number."""

    total: int
    nearest: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """A group with figures that share no value."""

    group: int
    figures: int
    pairs: int
    """How many pairs of figures share no value."""


@dataclass(frozen=True, slots=True)
class Survey:
    """What a sweep of all figures finds."""

    groups: int
    """How many groups there are."""
    divided: int
    """How many of them hold figures that share no value."""
    pairs: int
    """How many pairs of figures those are."""
    most: tuple[Group, ...]
    """The groups with most pairs, those first."""


def together(found: Sequence[Survey], limit: int = LISTED) -> Survey:
    """One survey of several, no group of which is in two of them."""
    # Equal ones in the order of their groups: however the figures were parted, the same are listed.
    most = nlargest(limit, (each for part in found for each in part.most), key=lambda each: (each.pairs, -each.group))
    return Survey(
        sum(part.groups for part in found),
        sum(part.divided for part in found),
        sum(part.pairs for part in found),
        tuple(most),
    )


class Sweep:
    """Figures in columns, known by their numbers; more can be put in one by one.

    `groups`, `lows`, `highs` and `numbers` are of one length, in any order; an open end is infinite. Raises ValueError
    for an end that is no number.
    """

    def __init__(
        self, groups: Sequence[int], lows: Sequence[float], highs: Sequence[float], numbers: Sequence[int]
    ) -> None:
        import numpy as np

        group, number = np.asarray(groups, dtype=np.int64), np.asarray(numbers, dtype=np.int64)
        low, high = np.asarray(lows, dtype=np.float64), np.asarray(highs, dtype=np.float64)
        if np.isnan(low).any() or np.isnan(high).any():
            raise ValueError("an end of a figure is a number")
        count = len(group) // _PART + 1
        part = group % count
        order = _by_code(part)
        edges = np.searchsorted(part[order], np.arange(count + 1))
        self._parts = [
            _Part(group[chosen], low[chosen], high[chosen], number[chosen])
            for chosen in (order[first:last] for first, last in zip(edges[:-1], edges[1:], strict=True))
        ]
        self._late: defaultdict[int, tuple[list[tuple[float, int]], list[tuple[float, int]]]] = defaultdict(
            lambda: ([], [])
        )

    def put(self, group: int, low: float, high: float, number: int) -> Apart:
        """Put one more figure in, and tell which ones share no value with it."""
        found = self.against(group, low, high)
        lows, highs = self._late[group]
        insort(lows, (low, number))
        insort(highs, (high, number))
        return found

    def against(self, group: int, low: float, high: float, limit: int = LISTED) -> Apart:
        """The figures of a group that share no value with an interval; at most `limit` of them are listed."""
        total, near = self._part(group).against(group, low, high, limit)
        lows, highs = self._late.get(group, ([], []))
        above, below = bisect_right(lows, (high, _LAST)), bisect_left(highs, (low, -1))
        near += [(end - high, number) for end, number in lows[above : above + limit]]
        near += [(low - end, number) for end, number in highs[max(0, below - limit) : below]]
        total += len(lows) - above + below
        return Apart(total, tuple(number for _, number in sorted(near)[:limit]))

    def survey(self, limit: int = LISTED) -> Survey:
        """What the columns hold, and the groups with most pairs; figures that were put in since are left out."""
        return together([part.survey(limit) for part in self._parts], limit)

    def pairs(self, group: int) -> Iterator[tuple[int, int]]:
        """The pairs of a group that share no value, one by one, the lower figure first."""
        lows, highs = self._part(group).ends(group)
        late_lows, late_highs = self._late.get(group, ([], []))
        upper = sorted([*lows, *late_lows])
        for end, number in sorted([*highs, *late_highs]):
            for at in range(bisect_right(upper, (end, _LAST)), len(upper)):
                yield number, upper[at][1]

    def _part(self, group: int) -> _Part:
        return self._parts[group % len(self._parts)]


class _Part:
    """Some of the groups, with all their figures, in order of group and end."""

    def __init__(self, group: Numbers, low: Floats, high: Floats, number: Numbers) -> None:
        import numpy as np

        self._groups, self._starts, codes = _coded(group)
        by_low, by_high = np.argsort(low), np.argsort(high)
        # Up to which place among all lower ends those stand that an upper end is not below.
        reach = low[by_low].searchsorted(high[by_high], "right")
        low_order, high_order = _by_code(codes[by_low]), _by_code(codes[by_high])
        held = np.repeat(np.arange(len(self._groups)), np.diff(self._starts)) * (len(group) + 1)
        # For each upper end the place of the first lower end of its group above it.
        self._above = (held + low_order).searchsorted(held + reach[high_order])
        by_low, by_high = by_low[low_order], by_high[high_order]
        self._lows, self._by_low = low[by_low], number[by_low]
        self._highs, self._by_high = high[by_high], number[by_high]

    def against(self, group: int, low: float, high: float, limit: int) -> tuple[int, list[tuple[float, int]]]:
        """How many figures share no value with an interval, and the nearest on each side, each with how far off."""
        first, last = self._bounds(group)
        above = int(self._lows[first:last].searchsorted(high, "right")) + first
        below = int(self._highs[first:last].searchsorted(low, "left")) + first
        up, down = slice(above, min(last, above + limit)), slice(max(first, below - limit), below)
        near = list(zip((self._lows[up] - high).tolist(), self._by_low[up].tolist(), strict=True))
        near += zip((low - self._highs[down]).tolist(), self._by_high[down].tolist(), strict=True)
        return (last - above) + (below - first), near

    def survey(self, limit: int) -> Survey:
        """What this part holds."""
        import numpy as np

        sizes = np.diff(self._starts)
        ends = np.repeat(self._starts[1:], sizes)
        pairs = np.add.reduceat(ends - self._above, self._starts[:-1]) if len(ends) else sizes
        found = np.flatnonzero(pairs)
        most = found[np.argsort(-pairs[found], kind="stable")[:limit]]
        rows = zip(self._groups[most].tolist(), sizes[most].tolist(), pairs[most].tolist(), strict=True)
        return Survey(len(sizes), len(found), int(pairs.sum()), tuple(Group(*row) for row in rows))

    def ends(self, group: int) -> tuple[list[tuple[float, int]], list[tuple[float, int]]]:
        """The lower and the upper ends of a group, each with its figure."""
        chosen = slice(*self._bounds(group))
        return (
            list(zip(self._lows[chosen].tolist(), self._by_low[chosen].tolist(), strict=True)),
            list(zip(self._highs[chosen].tolist(), self._by_high[chosen].tolist(), strict=True)),
        )

    def _bounds(self, group: int) -> tuple[int, int]:
        at = int(self._groups.searchsorted(group))
        if at == len(self._groups) or int(self._groups[at]) != group:
            return 0, 0
        return int(self._starts[at]), int(self._starts[at + 1])


def _coded(group: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """The distinct groups in order, where each begins among all figures in order, and which one each figure is of."""
    import numpy as np

    order = np.argsort(group)
    held = group[order]
    begins = np.flatnonzero(np.concatenate(([True], held[1:] != held[:-1]))) if len(held) else np.empty(0, np.int64)
    starts = np.append(begins, len(held)).astype(np.int64)
    codes = np.empty(len(group), dtype=np.int64)
    codes[order] = np.repeat(np.arange(len(begins)), np.diff(starts))
    return held[begins], starts, codes


def _by_code(codes: Numbers) -> Numbers:
    """The stable order by code, sixteen bits at a time: numpy sorts those in linear time."""
    import numpy as np

    order = np.argsort((codes & 0xFFFF).astype(np.uint16), kind="stable")
    shift = 16
    while len(codes) and int(codes.max()) >> shift:
        order = order[np.argsort((codes[order] >> shift & 0xFFFF).astype(np.uint16), kind="stable")]
        shift += 16
    return order
