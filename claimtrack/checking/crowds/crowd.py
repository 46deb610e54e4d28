"""Crowds: very many figures of one measure and period, a few of which stand for all when others are held against them.

Six hundred rival figures make 180,000 pairs, which nobody reads and which take minutes to find. Of a crowd each figure
is therefore held against the few lowest and the few highest alone, which make its worst pairs, and against a few drawn
by the hashes of their documents, as the outermost may be too far off for anything but another thing. So the work grows
with the crowd and not with its square. How many pairs of it share no value a survey counts, and lists for one figure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import nsmallest

from claimtrack.checking.crowds.index import MemoryIndex
from claimtrack.checking.crowds.kin import kin_of
from claimtrack.checking.measures.figure import Figure
from claimtrack.model import ClaimKey, Measure, MeasuredClaim

CROWD = 40
"""More figures of one kin than these are a crowd: up to here every pair of them is looked at, 780 at most."""
OUTERMOST = 3
"""So many of a crowd at either end are held against all of it."""
DRAWN = 3
"""So many more are, by the order of their keys: as good as drawn by lot, and seldom others when one comes or goes."""


@dataclass(frozen=True, slots=True)
class Member:
    """A figure of a crowd as it is ordered: its interval in base units, an open end None."""

    key: ClaimKey
    low: float | None
    high: float | None


Standing = frozenset[ClaimKey]
"""The figures of a crowd that are held against all others."""


def standing(members: Sequence[Member]) -> Standing | None:
    """Those of some kin that stand for all: lowest by upper end, highest by lower, and drawn; None where all do."""
    if len(members) <= CROWD:
        return None
    infinite = float("inf")
    lowest = nsmallest(OUTERMOST, ((infinite if each.high is None else each.high, each.key) for each in members))
    highest = nsmallest(OUTERMOST, ((infinite if each.low is None else -each.low, each.key) for each in members))
    drawn = nsmallest(DRAWN, (each.key for each in members))
    return frozenset((*(key for _, key in (*lowest, *highest)), *drawn))


class CrowdIndex:
    """A ClaimIndex in memory that gives of a crowd those alone that stand for it."""

    def __init__(self, figures: Iterable[Figure] = ()) -> None:
        self.every = MemoryIndex()
        """All figures, those of a crowd among them."""
        self._standing = MemoryIndex()
        self._kin: dict[int, dict[ClaimKey, tuple[Figure, Member]]] = {}
        self._chosen: dict[int, Standing | None] = {}
        self._stood: dict[int, set[ClaimKey]] = {}
        self._stale: dict[int, None] = {}
        for figure in figures:
            self.add(figure)

    def add(self, figure: Figure) -> None:
        """File a figure."""
        kin = kin_of(figure)
        self.every.add(figure.measured)
        self._kin.setdefault(kin.group, {})[figure.key] = (figure, Member(figure.key, kin.low, kin.high))
        self._stale[kin.group] = None

    def remove(self, figure: Figure) -> None:
        """Take a figure out."""
        group = kin_of(figure).group
        self.every.remove(figure.measured)
        del self._kin[group][figure.key]
        self._stale[group] = None
        if figure.key in self._stood.get(group, ()):
            self._stood[group].remove(figure.key)
            self._standing.remove(figure.measured)

    def meeting(self, measure: Measure) -> Iterator[MeasuredClaim]:
        """The figures that share a block with a measure, of a crowd those that stand for it."""
        self._settle()
        return self._standing.meeting(measure)

    def stands(self, figure: Figure) -> bool:
        """Whether a figure is held against all others: it is in no crowd, or stands for one."""
        chosen = self.standing(kin_of(figure).group)
        return chosen is None or figure.key in chosen

    def standing(self, group: int) -> Standing | None:
        """The figures that stand for those of a group; None where all do."""
        self._settle()
        return self._chosen.get(group)

    def members(self, group: int) -> list[Figure]:
        """The figures of a group."""
        return [figure for figure, _ in self._kin.get(group, {}).values()]

    def _settle(self) -> None:
        """Bring what stands to the groups that have changed."""
        for group in self._stale:
            members, stood = self._kin[group], self._stood.get(group, set())
            now = self._chosen[group] = standing([member for _, member in members.values()])
            stand = set(members if now is None else now)
            for key, (figure, _) in members.items():
                if key in stood and key not in stand:
                    self._standing.remove(figure.measured)
                elif key in stand and key not in stood:
                    self._standing.add(figure.measured)
            self._stood[group] = stand
        self._stale.clear()
