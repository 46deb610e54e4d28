"""What a rule is given: one document's figures, and the index through which it meets those of the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from claimtrack.checking.conversions import NONE, Conversions
from claimtrack.checking.figure import Figure, Scene
from claimtrack.checking.fits import parts_of_fits
from claimtrack.checking.index import MemoryIndex
from claimtrack.checking.pairs import Pair, pair_of, pairs_of
from claimtrack.checking.tellings import Tellings
from claimtrack.model import ClaimIndex, ClaimKey, Finding, MeasuredClaim


@dataclass(slots=True)
class Context:
    """One document under check."""

    scene: Scene
    index: ClaimIndex
    """The first tellings of all documents."""
    local: ClaimIndex = field(default_factory=MemoryIndex)
    """The first tellings of this document alone."""
    tellings: Tellings | None = None
    conversions: Conversions = NONE
    trusted: Sequence[Figure] = ()
    """Reference figures that claims can be held against."""
    _parts: frozenset[ClaimKey] | None = field(default=None, repr=False)
    _pairs: dict[ClaimKey, tuple[Pair, ...]] = field(default_factory=dict, repr=False)

    def parts(self) -> frozenset[ClaimKey]:
        """The figures that are parts in a sum of their passage that holds."""
        if self._parts is None:
            self._parts = parts_of_fits(self.scene)
        return self._parts

    def pairs(self, figure: Figure) -> tuple[Pair, ...]:
        """The figures of one's measure, side by side with it; found once for all rules."""
        if figure.key not in self._pairs:
            self._pairs[figure.key] = tuple(self._met(figure))
        return self._pairs[figure.key]

    def meeting(self, figure: Figure) -> Iterator[MeasuredClaim]:
        """The figures that one may be compared with: first tellings in its own document, then in all others."""
        yield from self.local.meeting(figure.measured.measure)
        for met in self.index.meeting(figure.measured.measure):
            if met.placed.document.sha256 != figure.key.document:
                yield met

    def is_first_here(self, figure: Figure) -> bool:
        """Whether its document says the same nowhere before."""
        return self.tellings is None or self.tellings.first_here(figure).key == figure.key

    def _met(self, figure: Figure) -> Iterator[Pair]:
        if self.tellings is None:
            yield from pairs_of(figure, self.index.meeting(figure.measured.measure), self.conversions)
            return
        local, first = self.tellings.first_here(figure), self.tellings.first(figure)
        if local.key != figure.key:
            yield from pair_of(figure, local, self.conversions)
        elif first.key != figure.key:
            yield from pair_of(figure, first, self.conversions)
            yield from pairs_of(figure, self.local.meeting(figure.measured.measure), self.conversions)
        else:
            yield from pairs_of(figure, self.meeting(figure), self.conversions)


Rule = Callable[[Context], Iterable[Finding]]
"""From the figures of a document to what one kind of check finds in them."""
