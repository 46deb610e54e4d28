"""Figures told in short behind another of their sentence: "India sold 310m pounds, Kenya 124m", "and 40 were hurt"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either
from claimtrack.quantity import DIMENSIONLESS, PERCENT, PERCENTAGE_POINT, Interval, Unit, UnitKind, count
from claimtrack.reading.figures.figure import Figure, alike
from claimtrack.reading.figures.nouns import NounGrammar

_MILLION = 6
_METER = "meter"
_EARLIER = 6
_BACK = 2
"""How many sentences before it what is counted may stand."""
_ALIKE = 100
"""How many times as much may have been counted as the part of it that is told in short."""
_SHARES = (PERCENT, PERCENTAGE_POINT, DIMENSIONLESS)
_VERB = 4
"""How many words may stand between those counted and the number of others: "19 miners | were killed and | 40 hurt"."""


@dataclass(frozen=True, slots=True)
class AbridgedGrammar:
    """Reads such figures of one document in full."""

    tokens: Tokens
    pack: LanguagePack
    nouns: NounGrammar

    def full(self, figure: Figure, done: Sequence[Figure], before: Sequence[Figure]) -> Figure:
        """The figure with what it leaves out; `done` are those before it in its sentence, `before` earlier ones."""
        if figure.unit is None:
            return figure
        short = self._in_millions(figure, done, before)
        return short or (self._befallen(figure, done[-1]) if done else None) or figure

    def _in_millions(self, figure: Figure, done: Sequence[Figure], before: Sequence[Figure]) -> Figure | None:
        """The figure in millions, where its "m" stands for them as in the figures before it, and not for metres."""
        letter = self.tokens.at(figure.last)
        if figure.unit is None or figure.unit.name != _METER or not self.tokens.glued(figure.last):
            return None
        if self.pack.numbers.suffixes.get(letter) != _MILLION or figure.unit_last != figure.last + 1:
            return None
        told = (f for f in reversed(done) if f.power == _MILLION and self.tokens.at(f.last - 1) == letter)
        other = next(told, None) or self._sum_gone_on_from(figure, done) or self._counted_short(figure, done, before)
        if other is None:
            return None
        unit = self._part_named(figure) or other.unit
        low, high = figure.interval.low, figure.interval.high
        interval = Interval(low and low.scaleb(_MILLION), high and high.scaleb(_MILLION))
        return replace(
            figure,
            interval=interval,
            last=figure.last + 1,
            unit=unit,
            other=None,
            power=_MILLION,
            scaled=True,
            inherited_unit=True,
            undecided_currency=other.undecided_currency,
        )

    def _counted_short(self, figure: Figure, done: Sequence[Figure], before: Sequence[Figure]) -> Figure | None:
        """What the text has just counted in short millions: "1.1bn cubic metres: 480m in homes", and no height."""
        behind = self.tokens.at(figure.unit_last)
        if behind in self.pack.events.extents or behind in self.pack.comparison.words:
            return None
        for other in (*reversed(done), *reversed(before[-_EARLIER:])):
            if figure.sentence - other.sentence > _BACK:
                return None
            if other.unit is None or other.unit in _SHARES:
                continue
            counted = other.unit.kind in (UnitKind.COUNT, UnitKind.PHYSICAL) and other.unit.name != _METER
            short = other.scaled and self.tokens.at(other.first + 1) in self.pack.numbers.suffixes
            return other if counted and short and alike(other.size, figure.size.scaleb(_MILLION), _ALIKE) else None
        return None

    def _part_named(self, figure: Figure) -> Unit | None:
        """What a part is told of: "3.1m of the jabs"."""
        if figure.of is None or self.tokens.at(figure.of[0]) not in self.pack.definite:
            return None
        phrase = self.nouns.counted(figure.of[0] + 1)
        return count(self.tokens.slice(phrase.head, phrase.head_last)) if phrase is not None else None

    def _sum_gone_on_from(self, figure: Figure, done: Sequence[Figure]) -> Figure | None:
        """The sum of billions that a figure goes on from: "3.6bn rand in tax, 1.1bn in interest and 700m in fines"."""
        at, pack = figure.start - 1, self.pack
        led = self.tokens.at(at) in either(pack.conjunctions, pack.relatives, frozenset(",("))
        behind = self.tokens.at(figure.unit_last)
        if not led or not (self.nouns.closes(figure.unit_last) or behind in pack.past_words):
            return None
        sums = (f for f in reversed(done) if f.unit is not None and f.unit.kind is UnitKind.MONEY)
        other = next(sums, None)
        short = other is not None and self.tokens.at(other.first + 1) in pack.numbers.suffixes
        return other if short and other is not None and other.power >= _MILLION else None

    def _befallen(self, figure: Figure, other: Figure) -> Figure | None:
        """The figure as one of those just counted, where it only names what befell it: "and 40 wounded"."""
        if figure.unit is None or other.unit is None or other.unit.kind is not UnitKind.COUNT:
            return None
        state = figure.unit.kind is UnitKind.COUNT and figure.unit.name.casefold() in self.pack.states
        gap = range(other.end, figure.start)
        if not state or not 2 <= len(gap) <= _VERB or self.tokens.at(gap[-1]) not in self.pack.conjunctions:
            return None
        # "19 miners were killed and 40 wounded"; the hurt say more than "people" do, and "19 dead" counts nobody else.
        passive = self.tokens.at(gap[0]) in self.pack.auxiliaries
        named = other.unit.name.casefold() not in either(self.pack.states, frozenset(self.pack.implied.values()))
        return replace(figure, unit=other.unit, inherited_unit=True) if passive and named else None
