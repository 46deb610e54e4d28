"""The claims of a text as marks: of those that stand inside one another the innermost shows."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

from claimtrack.desk import ClaimMark
from claimtrack.model import ClaimKind, Refusal, Status
from claimtrack.tui.text import signs


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the text and the mark that shows there; `mark` is None where a figure was refused."""

    start: int
    end: int
    mark: int | None
    style: str


class Marks:
    """The claims of a text, and the figures in it that were not read."""

    def __init__(self, claims: Sequence[ClaimMark] = (), refused: Sequence[Refusal] = ()) -> None:
        self.claims, self.refused = claims, refused
        self.stretches = _flat(claims, refused)
        self._starts = [each.start for each in self.stretches]
        self._claim_starts = [each.start for each in claims]
        self.by_id = {each.id: place for place, each in enumerate(claims)}

    def between(self, start: int, end: int) -> Sequence[Stretch]:
        """The stretches that share a code point with one of the text, in order."""
        first = max(0, bisect_right(self._starts, start) - 1)
        found = self.stretches[first : bisect_left(self._starts, end)]
        return [each for each in found if each.end > start]

    def beginning(self, start: int, end: int) -> Sequence[ClaimMark]:
        """The claims that begin in a stretch of the text."""
        return self.claims[bisect_left(self._claim_starts, start) : bisect_left(self._claim_starts, end)]

    def at(self, offset: int) -> int | None:
        """The claim that shows at a place."""
        return next((each.mark for each in self.between(offset, offset + 1)), None)

    def after(self, offset: int) -> int:
        """The first claim that begins at a place or behind it, else the last one."""
        return min(bisect_left(self._claim_starts, offset), max(0, len(self.claims) - 1))

    def undecided(self, of: int, direction: int) -> int | None:
        """The next figure, from a claim onwards or backwards, that nobody has decided on; round to the other end."""
        count = len(self.claims)
        places = ((of + direction * step) % count for step in range(1, count + 1))
        return next((place for place in places if is_open(self.claims[place])), None)

    @property
    def coverage(self) -> tuple[int, int]:
        """How many figures were decided on, and how many there are."""
        figures = [each for each in self.claims if each.kind is ClaimKind.QUANTITY]
        return sum(not is_open(each) for each in figures), len(figures)


def is_open(claim: ClaimMark) -> bool:
    """Whether a claim is a figure that nobody has decided on."""
    return claim.kind is ClaimKind.QUANTITY and claim.status is Status.UNREVIEWED


def _style(claim: ClaimMark) -> str:
    return "t-undecided" if is_open(claim) else signs.MARK_STYLE[claim.status]


def _flat(claims: Sequence[ClaimMark], refused: Sequence[Refusal]) -> list[Stretch]:
    """Stretches that do not overlap: at each place the claim that begins last shows, of two the shorter."""
    spans = [(each.start, each.end, place, _style(each)) for place, each in enumerate(claims)]
    spans += [(each.start, each.end, -1, "t-refused") for each in refused if each.start < each.end]
    spans.sort()
    edges = sorted({edge for start, end, _, _ in spans for edge in (start, end)})
    found: list[Stretch] = []
    heap: list[tuple[int, int, int, str]] = []
    waiting = 0
    for start, end in zip(edges, edges[1:], strict=False):
        while waiting < len(spans) and spans[waiting][0] <= start:
            first, last, place, style = spans[waiting]
            heappush(heap, (-first, last, place, style))
            waiting += 1
        while heap and heap[0][1] <= start:
            heappop(heap)
        if heap:
            _, _, place, style = heap[0]
            found.append(Stretch(start, end, place if place >= 0 else None, style))
    return found
