"""The ground of a check: what is taken as known besides the documents, and how a figure meets others through it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from claimtrack.checking.comparing import judgements as judged
from claimtrack.checking.comparing.company import Beside, nobody
from claimtrack.checking.comparing.conversions import NONE, Conversions
from claimtrack.checking.comparing.judgements import Judgements
from claimtrack.checking.comparing.trusted import trusted
from claimtrack.checking.crowds.index import MemoryIndex
from claimtrack.checking.measures.figure import Figure
from claimtrack.model import ClaimIndex, Measure, MeasuredClaim
from claimtrack.model.reference import ReferenceFigure


@dataclass(frozen=True, slots=True)
class Ground:
    """Reference figures and people's judgements, ready for use."""

    conversions: Conversions = NONE
    trusted: Sequence[Figure] = ()
    """Reference figures that claims can be held against."""
    judgements: Judgements = judged.NONE
    _index: MemoryIndex = field(default_factory=MemoryIndex, repr=False)
    beside: Beside = nobody
    """The figures of each document under check."""

    @classmethod
    def of(cls, references: Iterable[ReferenceFigure] = (), judgements: Judgements = judged.NONE) -> Ground:
        """The ground that these reference figures and judgements make."""
        given = tuple(references)
        figures = [Figure(each) for each in trusted(given)]
        return cls(Conversions(given), figures, judgements, MemoryIndex(figure.measured for figure in figures))

    def among(self, beside: Beside) -> Ground:
        """The same ground for documents of which `beside` gives the figures."""
        return replace(self, beside=beside)

    def meeting(self, index: ClaimIndex, measure: Measure) -> Iterator[MeasuredClaim]:
        """What shares a block with a measure: claims, also by the units that a factor leads to, and reference figures.

        A claim met by way of a factor comes under the kind of the measure.
        """
        yield from self.converted(index, measure)
        yield from self._index.meeting(measure)

    def converted(self, index: ClaimIndex, measure: Measure) -> Iterator[MeasuredClaim]:
        """The claims alone, without the reference figures."""
        yield from index.meeting(measure)
        for other in self.conversions.kinds(measure):
            for met in index.meeting(other):
                yield from (twin for twin in self.conversions.twins(met) if twin.measure.kind == measure.kind)
