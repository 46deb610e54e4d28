"""The stock: all documents of a check, as the engine asks for them. One lies in memory, one in a case file."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Protocol

from claimtrack.checking.crowds.crowd import Standing
from claimtrack.checking.measures.figure import Figure, Scene
from claimtrack.model import ClaimIndex, ClaimKey, Finding


class Surroundings(Protocol):
    """What the rules look at besides the document that they are given."""

    def figure(self, key: ClaimKey) -> Figure | None:
        """One figure; None where there is no such figure in view."""
        ...

    def among(self, could: Callable[[Figure], bool]) -> ClaimIndex:
        """The filed figures that stand, but for some of which this does not hold: as many as are quick to leave out.

        It is the condition of a rule that looks around (rules/__init__.py).
        """
        ...


class Stock(ClaimIndex, Surroundings, Protocol):
    """Documents with their figures. Filed are the first tellings that name what they measure.

    `meeting` gives those of them that stand: all but the inner ones of a crowd (crowd.py).
    """

    def stands(self, figure: Figure) -> bool:
        """Whether a figure is held against all others, going by the filed ones of its kin."""
        ...

    @property
    def filed(self) -> ClaimIndex:
        """All filed figures by what they measure, those of crowds among them."""
        ...


class LiveStock(Stock, Protocol):
    """A stock that remembers between checks: which telling came first, and what the last check found."""

    def scene(self, document: str) -> Scene:
        """The figures of the document in view with that hash."""
        ...

    @property
    def everything(self) -> ClaimIndex:
        """The figures in view by what they measure, those told again among them."""
        ...

    def tellers(self, signature: str) -> Sequence[Figure]:
        """The figures in view of one wording."""
        ...

    def first(self, figure: ClaimKey) -> ClaimKey | None:
        """What the last check took for the first telling of a figure; None for one that is new since."""
        ...

    def retell(self, figure: Figure, first: ClaimKey) -> None:
        """Note the first telling of a figure, and file the figure if it is one itself, else take it out."""
        ...

    def standing(self, group: int) -> Standing | None:
        """The filed figures that stand for a group of kin; None where all do."""
        ...

    def members(self, group: int) -> Sequence[Figure]:
        """The filed figures of a group of kin."""
        ...

    def held(self, documents: Collection[str], figures: Collection[ClaimKey]) -> Mapping[int, Finding]:
        """The findings of the last check that speak of any of these documents or figures, by number."""
        ...
