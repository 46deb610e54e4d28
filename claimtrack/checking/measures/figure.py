"""A figure under comparison: a measured claim with the sides of it that rules ask for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from claimtrack.checking.measures.marks import NUMBER
from claimtrack.checking.measures.measuring import LONE
from claimtrack.checking.measures.of_document import measured_all
from claimtrack.model import (
    Claim,
    ClaimKey,
    ClaimKind,
    MeasuredClaim,
    Modality,
    PlacedClaim,
    ReadDocument,
    Span,
    TieKind,
)
from claimtrack.quantity import Interval, Period, Quantity, UnitKind
from claimtrack.quantity.conversion import factor
from claimtrack.quantity.unit import TIME_UNITS

_BETWEEN = 90
"""How many code points may stand between two sentences that belong together: one short sentence without a figure."""
MEASURED = (Modality.REPORTED, Modality.ESTIMATE)


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity claim that takes part in a check."""

    measured: MeasuredClaim

    @property
    def placed(self) -> PlacedClaim:
        """The claim in its document."""
        return self.measured.placed

    @property
    def claim(self) -> Claim:
        """The claim itself."""
        return self.measured.placed.claim

    @property
    def quantity(self) -> Quantity:
        """Its quantity."""
        quantity = self.claim.quantity
        assert quantity is not None
        return quantity

    @property
    def key(self) -> ClaimKey:
        """What the claim is known by."""
        return self.placed.key

    @property
    def wide(self) -> Interval:
        """Its interval as far as rounding and wording stretch it."""
        return self.quantity.widened()

    @property
    def period(self) -> Period | None:
        """The period that the text states for it, or for what the text equates it with."""
        return self.claim.period or self.measured.measure.period

    @property
    def rate(self) -> str | None:
        """The unit of time that it is per, None for a total or a level."""
        return self.quantity.per if self.quantity.per in TIME_UNITS else None

    @property
    def published(self) -> date | None:
        """The date of its document."""
        return self.placed.document.published

    @property
    def as_of(self) -> date | None:
        """The last day that it speaks of, as far as known."""
        return self.period.end if self.period and self.period.end else self.published

    @property
    def main(self) -> Decimal | None:
        """The one number that stands for it: its point, or the end that is stated."""
        return self.quantity.main

    @property
    def names_something(self) -> bool:
        """Whether other documents can meet it: by what it measures, by its number, or as the only one of its unit."""
        measure = self.measured.measure
        return bool(measure.what or measure.about) or any(mark.startswith((LONE, NUMBER)) for mark in measure.marks)

    @property
    def is_upper_bound(self) -> bool:
        """Whether the text only says that it is no more ("up to")."""
        return self.quantity.low is None and self.quantity.high is not None

    def same_document(self, other: Figure) -> bool:
        """Whether both stand in one document."""
        return self.placed.document.sha256 == other.placed.document.sha256

    def same_sentence(self, other: Figure) -> bool:
        """Whether both stand in one sentence of one document."""
        return self.same_document(other) and self.claim.sentence.start == other.claim.sentence.start

    def order(self) -> tuple[date, ClaimKey]:
        """The order of the claims of a finding, whatever the order of the documents: by date, then by place."""
        return (self.published or date.max, self.key)


class Scene:
    """The figures of one document, in the order of the text, with what they are looked up by."""

    def __init__(self, read: ReadDocument, figures: Sequence[Figure]) -> None:
        self.read = read
        self.figures = tuple(figures)
        self._by_number = {figure.claim.number: figure for figure in self.figures}
        self._position = {figure.key: n for n, figure in enumerate(self.figures)}
        self._sentences: dict[int, list[Figure]] = {}
        self._parts: dict[Span, list[Figure]] = {}
        for figure in self.figures:
            self._sentences.setdefault(figure.claim.sentence.start, []).append(figure)
            for tie in figure.claim.ties:
                if tie.kind is TieKind.PART_OF:
                    self._parts.setdefault(tie.number, []).append(figure)
        self._starts = list(self._sentences)
        self._order = {start: n for n, start in enumerate(self._starts)}

    def tied(self, figure: Figure, *kinds: TieKind) -> list[Figure]:
        """The figures that the text ties a figure to in one of these ways, by the ties that it carries."""
        found = (self._by_number.get(tie.number) for tie in figure.claim.ties if tie.kind in kinds)
        return [other for other in found if other is not None]

    def parts(self, whole: Figure) -> Sequence[Figure]:
        """The figures that the text calls parts of one."""
        return self._parts.get(whole.claim.number, ()) if whole.claim.number else ()

    def sentence(self, figure: Figure) -> Sequence[Figure]:
        """The figures of one's sentence, itself with them."""
        return self._sentences[figure.claim.sentence.start]

    def next_sentence(self, figure: Figure) -> Sequence[Figure]:
        """The figures of the sentence after one's, in the same paragraph and with no other text between."""
        return self._beside(figure, 1)

    def previous_sentence(self, figure: Figure) -> Sequence[Figure]:
        """The figures of the sentence before one's, in the same paragraph and with no other text between."""
        return self._beside(figure, -1)

    def _beside(self, figure: Figure, step: int) -> Sequence[Figure]:
        mine = figure.claim.sentence
        at = self._order[mine.start] + step
        if not 0 <= at < len(self._starts):
            return ()
        found = self._sentences[self._starts[at]]
        other = found[0].claim.sentence
        low, high = (mine.end, other.start) if step > 0 else (other.end, mine.start)
        between = self.read.document.text[low:high]
        return found if "\n" not in between and len(between) <= _BETWEEN else ()

    def position(self, figure: Figure) -> int:
        """Its place among the figures."""
        return self._position[figure.key]

    def around(self, figure: Figure, reach: int) -> Sequence[tuple[int, Figure]]:
        """The figures at most so many places before or after one, with how far off each is; itself left out."""
        at = self._position[figure.key]
        near = range(max(0, at - reach), min(len(self.figures), at + reach + 1))
        return [(abs(n - at), self.figures[n]) for n in near if n != at]


def scene_of(read: ReadDocument) -> Scene:
    """The figures of a document with their measures."""
    claims = sorted(
        (c for c in read.claims if c.kind is ClaimKind.QUANTITY and c.quantity is not None and c.number is not None),
        key=lambda claim: claim.number.start if claim.number else 0,
    )
    return Scene(read, [Figure(each) for each in measured_all([PlacedClaim(read.document, c) for c in claims])])


def ordered(figures: Iterable[Figure]) -> Sequence[Figure]:
    """Figures in the order in which a finding names them."""
    return sorted(figures, key=Figure.order)


def tied(first: Figure, second: Figure, *kinds: TieKind) -> bool:
    """Whether the text ties one of two figures to the other in one of these ways."""
    if not first.same_document(second):
        return False
    return any(
        tie.kind in kinds and tie.number == other.claim.number
        for one, other in ((first, second), (second, first))
        for tie in one.claim.ties
    )


def sizes(first: Figure, second: Figure) -> tuple[Decimal, Decimal]:
    """The sizes of two figures, the smaller one first, in one unit where theirs measure the same: acres, hectares."""
    a, b = first.quantity.unit, second.quantity.unit
    one, other = abs(first.main or Decimal(0)), abs(second.main or Decimal(0))
    if a != b and a.kind is b.kind and a.kind in (UnitKind.PHYSICAL, UnitKind.TIME):
        one *= factor(a.name, b.name) or 1
    return min(one, other), max(one, other)


def times_apart(first: Figure, second: Figure) -> Decimal:
    """How many times the smaller of two figures goes into the larger, in one unit where one leads to the other."""
    low, high = sizes(first, second)
    return high / low if low else Decimal("Infinity")


def digits(figure: Figure) -> str:
    """The digits that a figure is written with, its noughts at either end left aside."""
    return figure.quantity.digits


def digits_of(figure: Figure) -> int:
    """How many digits a figure is written with, its noughts left aside."""
    return len(digits(figure))


def noughts_of(value: Decimal) -> int:
    """The closing noughts of a number written in full; 0 for one with a scale word or decimals."""
    _, told, exponent = value.as_tuple()
    written = "".join(map(str, told))
    return len(written) - len(written.rstrip("0")) if exponent == 0 else 0


def noughts_among(figures: Sequence[Figure]) -> int | None:
    """To how many noughts figures of one passage are rounded: 100,000 beside 61,000 is told to the thousand.

    None where one of them is approximate, a bound or no plain number: then each is as coarse as it looks.
    """
    if any(f.quantity.approximate or not f.quantity.interval.is_point for f in figures):
        return None
    values = [f.quantity.interval.low for f in figures if f.quantity.interval.low is not None]
    if any(value.as_tuple().exponent != 0 for value in values):
        return None
    return min(noughts_of(value) for value in values)
