"""Which figures hand their unit on to the ones behind them, and which only describe another one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either
from claimtrack.quantity import PERCENT, UnitKind
from claimtrack.reading.figures.figure import Figure

_LARGE = 100
_SUMMED = 1000
_SPANS = frozenset({"decade", "century"})
"""Units of time that nobody counts with a bare number: "half a century after it, 247 of them"."""
_GOAL = 4
"""How many tokens before its "of" an aim is set against something: "against an average target of"."""


@dataclass(frozen=True, slots=True)
class HandingGrammar:
    """Judges the figures of one document beside which another one leaves its unit out."""

    tokens: Tokens
    pack: LanguagePack

    def is_some_of(self, figure: Figure) -> bool:
        """Whether a figure counts some of those before it: the 4,800 of "15,000 people, 4,800 of them contractors"."""
        found = self.pack.parts.openings.at(self.tokens.folded, figure.last)
        return found is not None and found[1] == "pronoun"

    def restates(self, share: Figure, figure: Figure) -> bool:
        """Whether a number tells a percentage over in what it is of: "el 43,6 % de la población (53,4 millones)"."""
        beside = figure.start - share.end == 1 and self.tokens.at(share.end) in ("(", ",")
        return beside and share.unit == PERCENT

    def is_told_over(self, figure: Figure) -> bool:
        """Whether a figure only tells the one before it over: "519 billion francs, or about $830 million"."""
        lead = self.tokens.at(figure.start - 1)
        return lead == "(" or (
            lead in self.pack.attribution.restates.openers and self.tokens.at(figure.start - 2) == ","
        )

    def is_place(self, figure: Figure) -> bool:
        """Whether a figure counts the places where something is: "en once planteles"."""
        counted = figure.unit is not None and figure.unit.kind is UnitKind.COUNT
        return counted and self.tokens.at(figure.start - 1) in self.pack.attribution.places

    def is_inner(self, figure: Figure, done: Sequence[Figure]) -> bool:
        """Whether a figure only describes another: "36 viajes de una docena de petroleros"."""
        counted = figure.unit is not None and figure.unit.kind is UnitKind.COUNT
        link = figure.start - 1
        return counted and self.tokens.at(link) in self.pack.of_words and any(other.end == link for other in done)

    def goes_on(self, figure: Figure, to: Figure) -> bool:
        """Whether a sum goes on from another: "500 euros for each family and 100 for the hurt"."""
        sums = figure.unit is not None and figure.unit.kind is UnitKind.MONEY
        joined = self.tokens.at(to.start - 1) in self.pack.ranges.conjunctions
        return sums and joined and self.tokens.at(to.last) in self.pack.comparison.purpose

    def passes_on(self, figure: Figure, to: Figure) -> bool:
        """Whether a figure after it may leave its unit out; a sum of money only beside a scale ("2,3 billones")."""
        if figure.unit is None or figure.unit.name in _SPANS:
            return False
        if figure.unit.kind is UnitKind.MONEY:
            return to.scaled or to.fractional or to.alone or self._is_gapped(figure, to)
        if tells_points(figure, self.tokens, self.pack) and large(to) and figure.sentence != to.sentence:
            return False
        whole = not (to.scaled or figure.scaled) and figure.per is None
        if figure.unit.kind is UnitKind.COUNT and to.fractional and whole:
            return False
        # "448,000 hours, and another almost 299,000": so many are summed up, and tell no length.
        summed = figure.unit.kind is UnitKind.TIME and large(figure, _SUMMED) and large(to, _SUMMED)
        return summed or figure.unit.kind in (UnitKind.COUNT, UnitKind.PHYSICAL)

    def _is_gapped(self, figure: Figure, to: Figure) -> bool:
        """Whether a sum of millions goes on to another giver: "Spain gave 40 million euros, France 25"."""
        joints = (",", ";")
        opens = self.tokens.at(to.start - 2) in joints or self.tokens.at(to.start - 2) in self.pack.conjunctions
        ends = not self.tokens.is_word(to.last) or self.tokens.at(to.last) in self.pack.conjunctions
        named = self.tokens.capital(to.start - 1) and self.tokens.at(to.start - 1) not in self.pack.prepositions
        return figure.scaled and figure.sentence == to.sentence and to.start == to.first and named and opens and ends

    def lasts(self, figure: Figure, to: Figure) -> bool:
        """Whether a length goes on from another: "la demora fue de 213 días; en oftalmología, de 74"."""
        led = self.tokens.at(to.first - 1) in self.pack.of_words and self.tokens.at(to.first - 2) == ","
        # "It takes 418 days, compared with 352 in 2022", "down from 90 seconds to 60".
        led = led or any(self.tokens.at(i) in self.pack.comparison.contrast for i in (to.start - 2, to.start - 1))
        led = led or self._is_goal(to)
        # "Rose from 36.2 years to 43.1".
        joint = self.pack.ranges.end.ending(self.tokens.folded, to.start)
        led = led or (figure.from_value and joint is not None and joint[0] == figure.end)
        return led and figure.unit is not None and figure.unit.kind is UnitKind.TIME

    def _is_goal(self, figure: Figure) -> bool:
        """Whether a figure is an aim that another is held against: "against a target of 16"."""
        at = figure.start - 1
        if self.tokens.at(at) not in self.pack.of_words:
            return False
        told = self.pack.modality.cues.ending(self.tokens.folded, at)
        held = any(self.tokens.at(i) in self.pack.comparison.contrast for i in range(at - _GOAL, at))
        return told is not None and told[1] in ("target", "limit", "forecast") and held

    def is_from(self, figure: Figure) -> bool:
        """Whether a figure is where a change began, or what is compared: "up from 7,289"."""
        lead = self.tokens.at(figure.start - 1)
        return lead in self.pack.ranges.start.openers or lead in either(
            self.pack.comparison.against, self.pack.comparison.contrast
        )


def large(figure: Figure, least: int = _LARGE) -> bool:
    """Whether a figure is too large to be an age, an hour or a place in a row."""
    value = figure.interval.low if figure.interval.low is not None else figure.interval.high
    return value is not None and value >= least


def tells_points(figure: Figure, tokens: Tokens, pack: LanguagePack) -> bool:
    """Whether a figure tells points: of an index, a game, a percentage."""
    share = pack.units.share.ending(tokens.folded, figure.unit_last)
    return share is not None and share[1] == "point"
