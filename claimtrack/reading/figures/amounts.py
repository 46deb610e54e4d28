"""What a number leaves out beside an amount: its currency, its scale, its percent, whose points it tells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either
from claimtrack.quantity import DIMENSIONLESS, PERCENT, PERCENTAGE_POINT, Interval, UnitKind
from claimtrack.reading.figures.figure import Figure, alike
from claimtrack.reading.figures.handing_on import tells_points
from claimtrack.reading.numbers.numeral import Form

_SENTENCES = 8
"""How many sentences back the sum of money may stand whose currency bare millions have."""
_FIGURES = 40
"""How many figures back what another leaves out may have been told."""
_ALIKE = 30
"""How many times as large as an amount told without its scale the one beside it may be."""
_WHOLE = 150
"""The largest bare number that is a percentage."""
_MOST_POINTS = 50
_POLL = 12
"""How many tokens before points a word of polls may stand."""
_GAP = 6
_NEAR = 12
"""How many figures back a percentage may stand of which a difference is told in points."""
_MILLION = 6
_THOUSAND = 3
_SHARES = (PERCENT, PERCENTAGE_POINT, DIMENSIONLESS)


@dataclass(frozen=True, slots=True)
class AmountGrammar:
    """Completes the numbers of one document from the amounts and percentages beside them."""

    tokens: Tokens
    pack: LanguagePack

    def unit_of(self, figure: Figure, done: Sequence[Figure], before: Sequence[Figure]) -> Figure | None:
        """The figure whose unit a number without one has: `done` are those of its sentence, `before` earlier ones."""
        if figure.form is not Form.PLAIN:
            return None
        return (
            self._difference(figure, done)
            or self._percent(figure, done)
            or self._held(figure, done)
            or self._sum(figure, done, before)
            or self._unscaled(figure, done)
        )

    def _difference(self, figure: Figure, done: Sequence[Figure]) -> Figure | None:
        """The amount that a difference is one of: "a 212 dólares la tonelada, 15 menos que hace un año"."""
        if self.tokens.at(figure.last) not in self.pack.comparison.words or not done:
            return None
        if done[-1].unit == PERCENT and figure.fractional:
            return replace(done[-1], unit=PERCENTAGE_POINT)
        other = next((f for f in reversed(done) if f.unit is not None and f.unit not in _SHARES), None)
        return other if other is not None and other.unit is not None and other.unit.kind is not UnitKind.COUNT else None

    def level_before(self, figure: Figure, change: Figure | None) -> Figure | None:
        """The points of a level that its change in points follows: "closed at 16,369.03, up 58.06 points"."""
        if change is None or not tells_points(change, self.tokens, self.pack) or figure.form is not Form.PLAIN:
            return None
        level, moved = figure.interval.low, change.interval.low
        gap = [self.tokens.at(i) for i in range(figure.last, change.start) if self.tokens.at(i) != ","]
        led = any(word in self.pack.ranges.change for word in gap)
        led = led or self.tokens.at(change.unit_last) in self.pack.comparison.words
        near = len(gap) <= 1 and change.sentence == figure.sentence
        return change if led and near and level is not None and moved is not None and moved < level else None

    def _percent(self, figure: Figure, done: Sequence[Figure]) -> Figure | None:
        """The percentage that a bare number goes on from: "el 57 % ..., del 60", "4.2 percent, from 5.1 in May"."""
        value = figure.interval.low if figure.interval.low is not None else figure.interval.high
        if figure.scaled or value is None or value > _WHOLE or not any(f.unit == PERCENT for f in done):
            return None
        lead = self.tokens.at(figure.first - 1)
        share = next(f for f in reversed(done) if f.unit == PERCENT)
        article = lead in self.pack.units.singular_articles
        if article and (lead not in self.pack.definite or self._ends(figure.last)):
            return share
        at = figure.first - 1
        while self.tokens.at(at) in self.pack.definite:
            at -= 1
        word = self.tokens.at(at)
        held = word in self.pack.comparison.contrast and self._ends(figure.last)
        led = figure.fractional and (word in self.pack.prepositions or word in self.pack.comparison.words)
        return share if (led or held) and done[-1] is share else None

    def _held(self, figure: Figure, done: Sequence[Figure]) -> Figure | None:
        """The sum that a number is held against or comes of: "148.000 colones, contra 112.000", "subirá a 3.200"."""
        other = next((f for f in reversed(done) if f.unit is not None and f.unit not in _SHARES), None)
        behind = self.tokens.at(figure.last)
        told = self._ends(figure.last) or figure.per is not None or behind in self.pack.past_words
        # "Keeps 1,200 euros; the remaining 3,500 go to the agency."
        rest = {behind, self.tokens.at(figure.first - 1)} & self.pack.never_heads
        told = told or behind.endswith(self.pack.endings.participle) or bool(rest)
        if other is None or other.unit is None or other.unit.kind is not UnitKind.MONEY or not told:
            return None
        at = figure.first - 1
        while self.tokens.at(at) in self.pack.definite:
            at -= 1
        changed = self.pack.ranges.end.at(self.tokens.folded, at) and self.tokens.at(at - 1) in self.pack.ranges.change
        up_from = (
            self.pack.ranges.start.at(self.tokens.folded, at) and self.tokens.at(at - 1) in self.pack.ranges.change
        )
        changed = changed or up_from
        held = (
            changed
            or self.pack.comparison.held_against.ending(self.tokens.folded, at + 1) is not None
            or self.tokens.at(at) in self.pack.comparison.contrast
            or self.tokens.at(at - 1) in self.pack.comparison.contrast
        )
        # "840.000 euros: 310.000 de subvenciones": nothing is counted so.
        of = self.pack.noun_before_adjective and behind in self.pack.of_words and figure.digits and not figure.power
        held = held or (of and not self._ends(figure.last + 1) and not self.tokens.capital(figure.last + 1))
        # "4,800 shillings, twice the 3,100 of January"; "400 shillings a day, 12,000 a month".
        multiple = done[-1].form is Form.MULTIPLE or self._is_share_of(done[-1], other, figure)
        held = held or multiple or bool(rest) or (figure.per is not None and other.per is not None)
        near = alike(figure.size, other.size, _ALIKE)
        return other if held and (near or self._power(figure, other)) else None

    def _is_share_of(self, share: Figure, whole: Figure, figure: Figure) -> bool:
        """Whether a share tells how much a sum is of a number: "12 euros, a third of the 36 that tourists pay"."""
        if share.form is not Form.SHARE or share is whole or share.end > figure.start:
            return False
        small = either(self.pack.of_words, self.pack.definite)
        joined = all(self.tokens.at(i) in small for i in range(share.last, figure.start))
        return joined and not self.tokens.is_word(share.start - 1) and share.start - whole.end <= _GAP

    def _ends(self, i: int) -> bool:
        """Whether no noun can begin at a token: what a number before it counts is left out."""
        word, pack = self.tokens.at(i), self.pack
        closers = (pack.relatives, pack.prepositions, pack.conjunctions, pack.determiners)
        return not self.tokens.is_word(i) or any(word in words for words in closers)

    def _sum(self, figure: Figure, done: Sequence[Figure], before: Sequence[Figure]) -> Figure | None:
        """The amount of millions told last: bare millions go on counting what it counts."""
        if (
            not figure.scaled
            or self._counts_people(figure)
            or (done and done[-1].unit == DIMENSIONLESS and done[-1].of)
        ):
            return None
        for other in chain(reversed(done), reversed(before[-_FIGURES:])):
            if figure.sentence - other.sentence > _SENTENCES:
                return None
            if other.unit is None or other.unit in _SHARES:
                continue
            sum_here = other.sentence == figure.sentence and other.unit.kind is UnitKind.MONEY
            if not other.scaled and not sum_here:
                continue
            near = figure.sentence - other.sentence <= 1
            return other if near or other.unit.kind is UnitKind.MONEY else None
        return None

    def _unscaled(self, figure: Figure, done: Sequence[Figure]) -> Figure | None:
        """The sum of millions that a number goes on from with neither: "lejos de los 5.000 que esperaban"."""
        sums = (f for f in reversed(done) if f.unit is not None and f.unit.kind is UnitKind.MONEY)
        other = next(sums, None)
        pack, before = self.pack, self.tokens.at(figure.first - 1)
        led = before in either(pack.definite, pack.comparison.contrast, pack.comparison.words, pack.prepositions)
        # "La Junta los 20 restantes".
        rest = self.tokens.at(figure.last) in self.pack.never_heads
        ends = rest or (self.tokens.is_word(figure.last) and self._ends(figure.last))
        partial = self.tokens.at(figure.last) in pack.of_words
        return other if other is not None and led and ends and not partial and self._power(figure, other) else None

    def _counts_people(self, figure: Figure) -> bool:
        """Whether the words before a number say what it counts: "la población llegó a 12 millones"."""
        first = max(0, figure.start - _GAP)
        return any(self.tokens.at(i) in self.pack.implied for i in range(first, figure.start))

    def scaled_as(self, figure: Figure, other: Figure) -> Figure:
        """The figure in the scale of the amount beside it, where it tells none: "frente a los 5,1 del año anterior"."""
        power = self._power(figure, other)
        if not power:
            return figure
        behind = figure.last + 1 + (self.tokens.at(figure.last + 1) in self.pack.definite)
        part = self.tokens.at(figure.last) in self.pack.of_words and other.start == behind
        if not part and figure.unit is not None and figure.unit.kind is not UnitKind.MONEY and not figure.fractional:
            return figure
        return replace(figure, interval=_times(figure.interval, power), other=None, power=power, scaled=True)

    @staticmethod
    def in_hundredths_as(figure: Figure, other: Figure) -> Figure:
        """The figure in the cents of the amount that it goes on from: "84.75 cents, while the lowest was 74.07"."""
        cents = alike(figure.size, other.size.scaleb(2), _ALIKE)
        if not (cents and other.minor and figure.unit == other.unit) or figure.scaled:
            return figure
        return replace(figure, interval=_times(figure.interval, -2), other=None, minor=True)

    def with_other_scale(self, figure: Figure, other: Figure) -> Figure:
        """The figure with the reading kept that it has in the scale of the one it is held against.

        "US$ 852 millones frente a los US$ 834 de enero": 834 stands there, millions are meant.
        """
        sums = figure.unit == other.unit and figure.unit is not None and figure.unit.kind is UnitKind.MONEY
        power = self._power(figure, other) if sums and figure.other is None else 0
        gap = range(other.end, figure.start)
        held = power and len(gap) <= _GAP and any(self.tokens.at(i) in self.pack.comparison.contrast for i in gap)
        return replace(figure, other=_times(figure.interval, power)) if held else figure

    @staticmethod
    def _power(figure: Figure, other: Figure) -> int:
        """The scale of another amount that a figure may share, as a power of ten; 0 where none fits."""
        # "90 mil millones" and "84 mil 300" leave out the millions alone.
        power = other.power - figure.power
        thousands = figure.power == _THOUSAND and power == _MILLION
        if figure.scaled or (figure.power and not thousands) or other.power < _MILLION or not figure.digits:
            return 0
        near = alike(figure.size, other.size.scaleb(-power), _ALIKE)
        return power if near and figure.per == other.per and figure.form is Form.PLAIN else 0

    def points(
        self, figure: Figure, done: Sequence[Figure], before: Sequence[Figure], following: Figure | None
    ) -> Figure | None:
        """The figure with its points as percentage points where they are such; None where they are no figure at all."""
        table, folded = self.pack.units.share, self.tokens.folded
        share = table.at(folded, figure.last) or table.at(folded, figure.unit_last - 1)
        if share is None or share[1] != "point" or figure.unit is None or figure.unit.kind is not UnitKind.COUNT:
            return figure
        value = figure.interval.low if figure.interval.low is not None else figure.interval.high
        fraction = not figure.digits and figure.interval.is_point and value is not None and value < 1
        small = value is not None and value <= _MOST_POINTS and self.tokens.at(share[0]) not in self.pack.of_words
        held = self.tokens.at(share[0]) in self.pack.comparison.words and any(
            f.unit == PERCENT for f in before[-_NEAR:]
        )
        told = self._rated(figure) or self._polled(figure, before) or self._beside(figure, done)
        if fraction or (small and (held or told or self._leads_to(figure, following))):
            return replace(figure, unit=PERCENTAGE_POINT)
        return figure if figure.digits or value != 1 else None

    def _rated(self, figure: Figure) -> bool:
        """Whether what is told in percent stands beside its points: "esta tasa ha subido 1,1 puntos"."""
        around = range(max(0, figure.start - _GAP), figure.end + _GAP)
        return any(self.tokens.at(i) in self.pack.units.rated for i in around)

    def _polled(self, figure: Figure, before: Sequence[Figure]) -> bool:
        """Whether points are those of a poll whose percentages were told: "una ventaja de 5 puntos sobre el PP"."""
        around = range(max(0, figure.start - _POLL), figure.end + _GAP)
        words = self.pack.units.polled
        told = any(self.tokens.at(i) in words for i in around)
        return told and any(f.unit == PERCENT for f in before[-_FIGURES:])

    def _beside(self, figure: Figure, done: Sequence[Figure]) -> bool:
        """Whether a percentage stands before it in its sentence; "at one point" is none of its points."""
        told = any(f.unit in (PERCENT, PERCENTAGE_POINT) for f in done[-2:])
        pointing = not figure.digits and self.tokens.at(figure.first - 1) in self.pack.attribution.places
        return told and not pointing

    def _leads_to(self, figure: Figure, following: Figure | None) -> bool:
        """Whether a change ends in a percentage: "subió dos puntos, hasta el 4,5 %"."""
        if following is None or following.start - figure.end > 2 * _GAP:
            return False
        if following.from_value and following.unit in (None, PERCENT):
            # "Subir tres puntos la aportación, del 4 al 7 %".
            return True
        if following.unit != PERCENT or following.start - figure.end > _GAP:
            return False
        ends = (self.pack.ranges.end.at(self.tokens.folded, i) for i in range(figure.end, following.first))
        return any(end is not None for end in ends)


def _times(interval: Interval, power: int) -> Interval:
    low, high = interval.low, interval.high
    return Interval(low and low.scaleb(power), high and high.scaleb(power))
