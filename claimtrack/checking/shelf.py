"""The stock in memory: documents side by side, each figure filed under what it measures."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from claimtrack.checking.comparing.ground import Ground
from claimtrack.checking.comparing.tellings import Tellings
from claimtrack.checking.crowds.crowd import CrowdIndex
from claimtrack.checking.measures.figure import Figure, Scene, scene_of
from claimtrack.model import ClaimIndex, ClaimKey, Measure, MeasuredClaim, ReadDocument


class Shelf:
    """A Stock of documents that are all known beforehand."""

    def __init__(self, documents: Iterable[ReadDocument], ground: Ground) -> None:
        self._scenes = {read.document.sha256: scene_of(read) for read in documents}
        self._figures = {figure.key: figure for scene in self._scenes.values() for figure in scene.figures}
        self.tellings = Tellings(self._figures.values(), ground)
        self._index = CrowdIndex(
            figure
            for figure in self._figures.values()
            if figure.names_something and self.tellings.first(figure).key == figure.key
        )

    def scenes(self) -> Iterator[Scene]:
        """The documents, in the order in which they were given."""
        yield from self._scenes.values()

    def beside(self, document: str) -> Sequence[Figure]:
        """The figures of the document with that hash."""
        return self._scenes[document].figures

    def meeting(self, measure: Measure) -> Iterator[MeasuredClaim]:
        """The filed figures that share a block with a measure and stand."""
        return self._index.meeting(measure)

    def stands(self, figure: Figure) -> bool:
        """Whether a figure is held against all others."""
        return self._index.stands(figure)

    @property
    def filed(self) -> ClaimIndex:
        """All filed figures, those of crowds among them."""
        return self._index.every

    def among(self, could: Callable[[Figure], bool]) -> ClaimIndex:  # noqa: ARG002
        """All that stand: a rule passes over the others itself."""
        return self

    def figure(self, key: ClaimKey) -> Figure | None:
        """One figure; None where there is no such figure."""
        return self._figures.get(key)
