"""What a rule is given: one document's figures, and the index through which it meets those of the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from claimtrack.checking.conversions import NONE, Conversions
from claimtrack.checking.figure import Figure, Scene
from claimtrack.checking.fits import parts_of_fits
from claimtrack.checking.pairs import Pair, pairs_of
from claimtrack.model import ClaimIndex, ClaimKey, Finding


@dataclass(slots=True)
class Context:
    """One document under check."""

    scene: Scene
    index: ClaimIndex
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
            self._pairs[figure.key] = tuple(pairs_of(figure, self.index, self.conversions))
        return self._pairs[figure.key]


Rule = Callable[[Context], Iterable[Finding]]
"""From the figures of a document to what one kind of check finds in them."""
