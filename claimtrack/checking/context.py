"""What a rule is given: one document's figures, and the stock through which they meet those of the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from claimtrack.checking.comparing.conversions import Conversions
from claimtrack.checking.comparing.fits import parts_of_fits
from claimtrack.checking.comparing.ground import Ground
from claimtrack.checking.comparing.pairs import Pair, pair_of, pairs_of
from claimtrack.checking.comparing.tellings import Tellings
from claimtrack.checking.crowds.crowd import CrowdIndex
from claimtrack.checking.measures.figure import Figure, Scene
from claimtrack.checking.measures.linking import may_meet
from claimtrack.checking.measures.matching import Match
from claimtrack.checking.stock import Surroundings
from claimtrack.model import ClaimIndex, ClaimKey, Finding, MeasuredClaim


@dataclass(slots=True)
class Context:
    """One document under check."""

    scene: Scene
    stock: Surroundings
    """The figures of all documents."""
    ground: Ground
    local: CrowdIndex = field(init=False)
    """The first tellings of this document alone."""
    _tellings: Tellings = field(init=False, repr=False)
    _parts: frozenset[ClaimKey] | None = field(default=None, repr=False)
    _pairs: tuple[Pair, ...] | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        self._tellings = Tellings(self.scene.figures, self.ground)
        self.local = CrowdIndex(figure for figure in self.scene.figures if self.is_first_here(figure))

    @property
    def conversions(self) -> Conversions:
        """The factors and exchange rates of the reference figures."""
        return self.ground.conversions

    def parts(self) -> frozenset[ClaimKey]:
        """The figures that are parts in a sum of their passage that holds."""
        if self._parts is None:
            self._parts = parts_of_fits(self.scene)
        return self._parts

    def pairs(self) -> tuple[Pair, ...]:
        """The figures of this document that measure the same, two by two; found once for all rules."""
        if self._pairs is None:
            self._pairs = tuple(pair for figure in self.scene.figures for pair in self._pairs_of(figure))
        return self._pairs

    def match(self, first: Figure, second: Figure) -> Match | None:
        """How surely two figures measure the same, by their measures or a person's word."""
        return self.ground.judgements.match(first, second)

    def meeting(self, figure: Figure, could: Callable[[Figure], bool]) -> Iterator[Figure]:
        """The figures that one may be held against: first tellings in its own document, then in all others.

        Those alone that `could` be what a rule looks for, which is one of those that look around (rules/__init__.py).
        """
        yield from filter(could, map(Figure, self.ground.converted(self.local, figure.measured.measure)))
        seen = set()
        for met in others(figure, self.stock.among(could), self.ground):
            found = Figure(met)
            if could(found):
                seen.add(met.placed.key)
                yield found
        for partner in partners(figure, self.stock, self.ground):
            if partner.key not in seen and could(partner):
                yield partner

    def is_first_here(self, figure: Figure) -> bool:
        """Whether its document says the same nowhere before."""
        return self._tellings.first_here(figure).key == figure.key

    def _pairs_of(self, figure: Figure) -> Iterator[Pair]:
        first = self._tellings.first_here(figure)
        found = {}
        if first.key != figure.key:
            found = {pair.keys: pair for pair in pair_of(figure, first, self.ground)}
        else:
            met = self.ground.converted(self.local, figure.measured.measure)
            inner = not self.local.stands(figure)
            found = {pair.keys: pair for pair in pairs_of(figure, met, self.ground, both=inner)}
        for partner in partners(figure, self.stock, self.ground, here=True):
            if figure.key < partner.key:
                found |= {pair.keys: pair for pair in pair_of(figure, partner, self.ground)}
        yield from found.values()


def others(figure: Figure, index: ClaimIndex, ground: Ground) -> Iterator[MeasuredClaim]:
    """The figures of other documents, of an index, and the reference figures that one may be held against."""
    return _linked(figure, ground.meeting(index, figure.measured.measure))


def claims_of_others(figure: Figure, index: ClaimIndex, ground: Ground) -> Iterator[MeasuredClaim]:
    """The same without the reference figures."""
    return _linked(figure, ground.converted(index, figure.measured.measure))


def _linked(figure: Figure, claims: Iterable[MeasuredClaim]) -> Iterator[MeasuredClaim]:
    measure = figure.measured.measure
    own = figure.placed.document.sha256
    for met in claims:
        if met.placed.document.sha256 != own and may_meet(measure, met.measure):
            yield met


def partners(figure: Figure, stock: Surroundings, ground: Ground, *, here: bool = False) -> Iterator[Figure]:
    """The figures that people hold to one, by a judgement or a settlement: of other documents, or of its own."""
    for key in ground.judgements.partners(figure.key):
        partner = stock.figure(key) if (key.document == figure.key.document) is here else None
        if partner is not None:
            yield partner


Rule = Callable[[Context], Iterable[Finding]]
"""From the figures of a document to what one kind of check finds in them."""
PairRule = Callable[[Pair, Context | None], Finding | None]
"""From two figures of one measure to what one kind of check finds of them.

It is given the context of their document where both stand in one, else None: what two documents come to together may
not hang on which of them is read first.
"""
