"""Figures: numerals put together with their qualifiers, ranges, units and rates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from claimtrack.language import LanguagePack, Tokens
from claimtrack.quantity import DIMENSIONLESS, PERCENT, PERCENTAGE_POINT, Approximation, Interval, UnitKind, physical
from claimtrack.reading.figures.figure import Figure
from claimtrack.reading.figures.pairing import PairingGrammar
from claimtrack.reading.figures.qualifiers import QualifierGrammar
from claimtrack.reading.figures.sharing import SharingGrammar
from claimtrack.reading.figures.traps import Traps
from claimtrack.reading.figures.units import UnitGrammar, UnitMatch
from claimtrack.reading.numbers.numeral import Form, Numeral
from claimtrack.reading.numbers.numerals import NumeralGrammar
from claimtrack.reading.sentences import SentenceSpan

_GROUP = 3
_HALF = Decimal("0.5")
_PRICE = 10
_LEAP = 4
_HUNDRED = 100
_MILLION = 6
_FALL = 30
_DASHES = frozenset("-–—~")
_SWUNG = "~"
"""The dash that joins nothing but the ends of a range."""
_MINUS_SIGNS = frozenset("-−")
_SIGNED = (PERCENT, PERCENTAGE_POINT, *map(physical, ("degree", "degree_Celsius", "degree_Fahrenheit")))


@dataclass(frozen=True, slots=True)
class FigureGrammar:
    """Finds the figures of one document. `covered` marks the tokens that belong to dates and periods."""

    tokens: Tokens
    pack: LanguagePack
    numerals: NumeralGrammar
    units: UnitGrammar
    sharing: SharingGrammar
    pairing: PairingGrammar
    qualifiers: QualifierGrammar
    traps: Traps
    covered: Sequence[bool]

    def all(self, spans: Sequence[SentenceSpan]) -> list[Figure]:
        """Every figure of the text, in order; a number with no unit and none to inherit is no figure."""
        found: list[Figure] = []
        for index, span in enumerate(spans):
            figures = list(self._sentence(index, span))
            if len(spans) == 1:
                figures = [self._alone(figure, span) for figure in figures]
            figures = self.sharing.finish(figures, found, span)
            found.extend(self.pairing.join(figures))
        return found

    def _sentence(self, index: int, span: SentenceSpan) -> Iterator[Figure]:
        i = span.first
        while i < span.last:
            numeral = self.numerals.at(i) if i in self.numerals.places and not self.covered[i] else None
            if numeral is None:
                i += 1
                continue
            if self.traps.holds(numeral) or self._covered(numeral):
                i = numeral.last
                continue
            own = self.units.of(numeral)
            figure = self._range(index, numeral, own, span) or self._single(index, numeral, own, span)
            yield figure
            i = max(figure.last, figure.unit_last, figure.end if figure.per and figure.per[0].isdigit() else 0)

    def _alone(self, figure: Figure, span: SentenceSpan) -> Figure:
        """A text that is nothing but a number is that number."""
        inside = range(figure.start, figure.end)
        others = (i for i in range(span.first, span.last) if i not in inside)
        if figure.unit is not None or any(self.tokens.is_word(i) or self.tokens.is_number(i) for i in others):
            return figure
        return replace(figure, unit=DIMENSIONLESS)

    def _covered(self, numeral: Numeral) -> bool:
        return True in self.covered[numeral.first : numeral.last]

    def _single(self, index: int, numeral: Numeral, match: UnitMatch | None, span: SentenceSpan) -> Figure:
        first = match.first if match else numeral.first
        return self._figure(index, numeral.first, numeral.last, first, match, (numeral,), span)

    def _range(self, index: int, low: Numeral, own: UnitMatch | None, span: SentenceSpan) -> Figure | None:
        """Entre 5 y 7, 11.000 a 12.500, $3-5m, between $90m and $110m; "from 5 to 7" unless it tells a change.

        `own` is the unit that stands at the lower number itself.
        """
        if low.form is not Form.PLAIN:
            return None
        folded, ranges = self.tokens.folded, self.pack.ranges
        lead = self._lead(low.first)
        if self.qualifiers.negative(lead) or self._is_minus(lead):
            lead -= 1
            low = _negated(low)
            own = self.units.of(low)
        between = ranges.between.ending(folded, lead)
        start = ranges.start.ending(folded, lead)
        after = self._after_low(low, own)
        link = self._joint(after, between=between is not None, start=start is not None)
        if link is None and start is not None and self._goes_on(own) and self._is_change(lead, start, span):
            return replace(self._single(index, low, own, span), from_value=True)
        if link is None or link >= span.last:
            return None
        high_at = link
        while high_at < span.last and self.units.is_sign(high_at):
            high_at += 1
        below = self.tokens.at(high_at) in _MINUS_SIGNS or self.tokens.at(high_at) in self.pack.numbers.minus
        high = self.numerals.at(high_at + 1 if below else high_at)
        if high is None or high.form is not Form.PLAIN or self.traps.holds(high) or self._covered(high):
            return None
        low, high = _share_power(low, high), _negated(high) if below else high
        if start is not None and _is_fall(low, high):
            # "de 1.541 a 1.453 millones": one scale for both, and no range.
            low = replace(low, value=low.value.scaleb(high.power), power=high.power, other=None)
            return replace(self._single(index, low, self.units.of(low), span), from_value=True)
        if between is None and self._is_change(lead, start, span):
            return replace(self._single(index, low, self.units.of(low), span), from_value=True)
        match = self.units.of(high)
        own = self.units.of(low)
        if low.value >= high.value or (start is None and between is None and self._leaps(lead, low, high)):
            return None
        if match is None and own is not None and own.unit_last > low.last:
            # "rose 0.7 percent to 6,327": the unit of the first is not that of the second.
            return None
        # "The 12 to 14 that it expects", and no "fell by 329,000 to 9.3 million".
        large = self.tokens.at(after) in _DASHES and (low.value >= _HUNDRED or self.tokens.at(after) == _SWUNG)
        worded = (self.tokens.is_word(after) or large) and not self.qualifiers.changes(lead, span)
        if match is None and own is None and (between or start or worded):
            return self._figure(
                index, low.first, high.last, (between or start or (lead, ""))[0], None, (low, high), span, ranged=True
            )
        if match is None or (own is not None and own.unit != match.unit and own.unit.kind is not UnitKind.COUNT):
            if own is None or match is not None:
                return None
            match = own
        opening = between or start
        begin = opening[0] if opening else lead if low.value < 0 else own.first if own else low.first
        return self._figure(index, low.first, high.last, begin, match, (low, high), span, ranged=True)

    def _leaps(self, lead: int, low: Numeral, high: Numeral) -> bool:
        """Whether a verb of change tells by how much and to what: "rose $1.20 to $82.40", "by over 3 to 62 tonnes"."""
        return high.value >= _LEAP * low.value and self.qualifiers.is_difference(lead)

    def _lead(self, first: int) -> int:
        """The position of a number or, where one stands before it, of its currency sign."""
        while first > 0 and self.units.is_sign(first - 1):
            first -= 1
        while first > 0 and self.qualifiers.skips(first - 1):
            first -= 1
        return first

    def _after_low(self, low: Numeral, match: UnitMatch | None) -> int:
        """The position after the lower number and the unit that may stand behind it."""
        if match is not None and match.last > low.last and match.of is None:
            return match.last if match.unit.kind is not UnitKind.COUNT else low.last
        return low.last

    def _goes_on(self, match: UnitMatch | None) -> bool:
        """Whether a change goes on behind what its first number counts: "from 400 people to 300 people"."""
        joint = self.pack.ranges.end.at(self.tokens.folded, match.unit_last) if match is not None else None
        return joint is not None and self.numerals.at(joint[0]) is not None

    def _joint(self, i: int, *, between: bool, start: bool) -> int | None:
        """The position after the words that join the two ends of a range, or None."""
        folded, ranges = self.tokens.folded, self.pack.ranges
        if self.tokens.at(i) in _DASHES and not between:
            return i + 1
        table = ranges.conjunctions if between else ranges.end if start else ranges.alternatives
        joint = table.at(folded, i)
        if joint is None:
            return None
        if not between and not start and self.pack.ranges.conjunctions.at(folded, i) is not None:
            return None
        end = joint[0]
        while self.tokens.at(end) in self.pack.definite or self._is_article(end):
            end += 1
        return end

    def _is_article(self, i: int) -> bool:
        """Whether "a", "un" or "one" counts nothing here: "up to a 7 %", and not "to one thousand"."""
        return self.tokens.at(i) in self.pack.numbers.one and self.numerals.at(i) is None

    def _is_change(self, lead: int, start: tuple[int, str] | None, span: SentenceSpan) -> bool:
        """Whether "from 5 to 7" tells a change: a verb of change stands before it in the sentence."""
        return start is not None and self.qualifiers.changes(lead, span)

    def _figure(
        self,
        index: int,
        first: int,
        last: int,
        begin: int,
        match: UnitMatch | None,
        numerals: tuple[Numeral, ...],
        span: SentenceSpan,
        *,
        ranged: bool = False,
    ) -> Figure:
        whole = [_of_whole_things(numeral, match) for numeral in numerals]
        low, high = whole[0], whole[-1]
        interval = Interval(low.value, high.value)
        half = self.pack.numbers.half_tail.at(self.tokens.folded, match.unit_last) if match and not ranged else None
        if half is not None and match is not None and match.unit.kind in (UnitKind.TIME, UnitKind.PHYSICAL):
            interval = Interval(low.value + _HALF, high.value + _HALF)
            match = replace(match, last=half[0], unit_last=half[0])
        other = None
        if low.other is not None or high.other is not None:
            other = _ordered(low.other or low.value, high.other or high.value)
        if match is not None and match.factor != 1:
            interval = Interval(low.value * match.factor, high.value * match.factor)
        zero = self.pack.numbers.below_zero.at(self.tokens.folded, match.last if match else last)
        if zero is not None:
            interval = -interval
            match = replace(match, last=zero[0], unit_last=zero[0]) if match else None
        if self.qualifiers.negative(begin) or (match and match.unit in _SIGNED and self._is_minus(begin)):
            begin -= 1
            interval = -interval
        bound, about, start = self.qualifiers.before(begin, span)
        end = match.last if match else last
        after = self.pack.bounds.after.at(self.tokens.folded, end) or self.units.bound_after(last)
        if after and self._opens_another(end, after[0]):
            after = None
        if after and after[0] <= span.last and bound is None:
            bound, about = (after[1], about) if after[1] in ("low", "high") else (bound, Approximation.ABOUT)
            end = max(end, after[0])
        if bound == "high" and self.qualifiers.is_result(start, span):
            bound, start = None, begin
        if bound is not None and start < begin and self.qualifiers.names_known(begin, end):
            # "Above the 2.2% forecast by economists": a figure of its own, which another one is held against.
            bound = None
        rate = None
        if match is None or match.per is None:
            rate = self.units.rates.after(end, match.unit if match else None, span.last)
        if rate is not None and bound is None and after is None:
            # "40 lorries a day at most".
            behind = self._bound_behind(rate[0], match, span)
            bound = behind[1] if behind and behind[1] in ("low", "high") else None
        if low.form is Form.VAGUE:
            bound, about = bound or "low", Approximation.ABOUT
        if rate is None and match is not None and match.unit.kind is UnitKind.MONEY and match.per is None:
            sold = self.units.sold(start, span.first)
            match = replace(match, per=sold) if sold else match
        figure = Figure(
            sentence=index,
            first=first,
            last=last,
            start=start,
            end=end,
            interval=interval if ranged else _bounded(interval, bound),
            approximation=about,
            form=low.form,
            unit=match.unit if match else None,
            of=match.of if match else None,
            per=match.per if match else None,
            other=None if other is None else other if ranged else _bounded(other, bound),
            undecided_currency=match.undecided if match else False,
            minor=match is not None and match.factor != 1,
            digits=low.digits,
            alone=not self.tokens.is_word(last) and high.digits and high.value >= _PRICE,
            scaled=high.power >= 6,
            power=high.power,
            fractional=high.value != high.value.to_integral_value(),
            unit_last=match.unit_last if match else last,
            qualifier=start if start < begin else None,
        )
        return self._rated(figure, rate, span)

    def _bound_behind(self, at: int, match: UnitMatch | None, span: SentenceSpan) -> tuple[int, str] | None:
        """The bound behind a denominator, or behind a second one: "40 grams a month, at most", "por usuario"."""
        second = self.units.rates.after(at, match.unit if match else None, span.last)
        for i in (at, *(second[:1] if second is not None else ())):
            after = i + (self.tokens.at(i) == ",")
            found = self.pack.bounds.after.at(self.tokens.folded, after)
            if found is not None and found[0] <= span.last and (after == i or found[0] - after > 1):
                return found
        return None

    def _rated(self, figure: Figure, rate: tuple[int, str] | None, span: SentenceSpan) -> Figure:
        """The figure with its denominator; the "of"-phrase may stand behind that ("dólares por barril de crudo")."""
        if rate is None or figure.form is not Form.PLAIN and figure.form is not Form.VAGUE:
            return figure
        near = rate[0] - figure.end <= 4
        return replace(figure, per=rate[1], end=min(rate[0], span.last) if near else figure.end)

    def _opens_another(self, start: int, end: int) -> bool:
        """Whether "or less" goes on as "or less than 6,000": a bound of the next figure."""
        return any(
            (found := self.pack.bounds.before.at(self.tokens.folded, i)) is not None
            and found[0] > end
            and self.tokens.is_number(found[0])
            for i in range(start, end)
        )

    def _is_minus(self, begin: int) -> bool:
        """Whether "minus" stands before the figure, and is no part of "at least" or of "three minus ten"."""
        if self.tokens.at(begin - 1) not in self.pack.numbers.minus or self.tokens.is_number(begin - 2):
            return False
        qualified = self.pack.bounds.before.ending(self.tokens.folded, begin)
        return qualified is None and self.tokens.at(begin - 2) not in self.pack.numbers.words


def _negated(numeral: Numeral) -> Numeral:
    return replace(numeral, value=-numeral.value, other=None)


def _share_power(low: Numeral, high: Numeral) -> Numeral:
    """Give the lower end of a range the scale of the upper one: "3 y 5 mil millones"."""
    if low.power == 0 and high.power and low.value < high.mantissa:
        return replace(low, value=low.value.scaleb(high.power), other=low.other and low.other.scaleb(high.power))
    return low


def _is_fall(low: Numeral, high: Numeral) -> bool:
    """Whether what was before, told without the scale of what it became, is a larger number of the same order."""
    unscaled = low.power == 0 and high.power >= _MILLION and low.digits
    return unscaled and high.mantissa <= low.value <= _FALL * high.mantissa


def _of_whole_things(numeral: Numeral, match: UnitMatch | None) -> Numeral:
    """A number with three digits behind its mark, of what has no parts, is of thousands whatever mark the text has.

    "Magnitud 7,8 ... 5,733 heridos": papers that write their decimals with a comma may group by it, too.
    """
    counted = match is not None and match.unit.kind is UnitKind.COUNT and match.factor == 1
    if not counted or numeral.power or not numeral.digits or numeral.value < 1:
        return numeral
    exponent = numeral.value.as_tuple().exponent
    return replace(numeral, value=numeral.value.scaleb(3), other=None) if exponent == -_GROUP else numeral


def _ordered(one: Decimal, two: Decimal) -> Interval:
    return Interval(min(one, two), max(one, two))


def _bounded(interval: Interval, bound: str | None) -> Interval:
    if bound == "low":
        return Interval(interval.low, None)
    if bound == "high":
        return Interval(None, interval.high)
    return interval
