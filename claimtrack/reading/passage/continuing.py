"""Figures that go on from those of the sentences before: the same thing counted again, or parts that make it up."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import takewhile

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either
from claimtrack.model import Claim, Modality
from claimtrack.quantity import DIMENSIONLESS, PERCENT, UnitKind
from claimtrack.quantity.period import shift
from claimtrack.reading.figures.figure import Figure
from claimtrack.reading.passage.whole_names import WholeNames
from claimtrack.reading.periods.coverage import inherits
from claimtrack.reading.periods.tense import TenseGrammar
from claimtrack.reading.sentences import SentenceSpan

_RECALL = 8
"""How many claims back the figure may stand that another goes on from."""
_BESIDE = 4
"""How many tokens may stand between a part and its share: "12,960 million, or 60 per cent"."""
_JOINED = 12
"""How many tokens may stand between two parts that "and" joins."""
_FEWEST = 2
"""How many parts make a whole at least."""
_CLOSE = Decimal("0.02")
"""How far a share may lie from that of its part in the whole, of itself: shares are told rounded."""
_LOOSE = Decimal("0.06")
"""The same where it is told as about so much, or in words: "almost a third"."""
_PUTS = 5
"""How many tokens before a figure the verb may stand that puts "it" there."""
_REVIEW = 27
"""The fewest days of a period that a report goes on to review: an event of a day has its toll, and no more."""
_DONE = 3
"""How many tokens from a figure the participle may stand that tells what was done with those counted."""
_VERB = 9
"""How many tokens before a figure its verb may stand."""
_SUM = Decimal("0.001")
_HUNDRED = Decimal(100)
_SHARES = (PERCENT, DIMENSIONLESS)
_OPEN = (Modality.REPORTED, Modality.FORECAST)
"""The senses of a part that give way to that of its whole."""
_WHOLES = (Modality.REPORTED, Modality.ESTIMATE, Modality.FORECAST, Modality.TARGET)


@dataclass(frozen=True, slots=True)
class Continuing:
    """Gives the claims of one document what they take from the figures that they go on from."""

    tokens: Tokens
    pack: LanguagePack
    tense: TenseGrammar

    def over(
        self,
        claim: Claim,
        place: int,
        figures: Sequence[Figure],
        span: SentenceSpan,
        before: Sequence[Claim],
        *,
        dated: bool,
    ) -> Claim:
        """The claim of the figure at a place of all figures, with all that it takes over.

        `dated` tells whether its sentence names a period of its own.
        """
        figure = figures[place]
        named = WholeNames(self.tokens, self.pack).of(claim, figure, span, before)
        whole = named or self._whole(claim, place, figures, before)
        if whole is not None:
            # "The fund will hold 40 million. It has paid in 10 million, a quarter": that is done.
            lead = range(max(span.first, figure.start - _VERB), figure.start)
            done = self.tense.tells_past(figure, span) or any(
                self.tokens.at(i) in self.pack.modality.done for i in lead
            )
            done = done and claim.modality is Modality.REPORTED
            return _part_of(whole, claim, dated=dated, done=done)
        if claim.period is None and not dated and self._goes_on(claim, figure, span):
            told = self._told_before(claim, before)
            if told is not None:
                return replace(claim, period=told.period)
        if claim.period is None and not dated and self._puts_it(figure):
            told = self._told_before(claim, before)
            if told is not None:
                return replace(claim, period=told.period)
        beside = self._beside(claim, place, figures, before)
        if beside is None and not dated and claim.period is None and claim.modality is Modality.REPORTED:
            beside = self._in_review(claim, place, figures, span, before)
        return replace(claim, period=beside.period) if beside is not None else claim

    def _in_review(
        self, claim: Claim, place: int, figures: Sequence[Figure], span: SentenceSpan, before: Sequence[Claim]
    ) -> Claim | None:
        """The figure of the sentence before, where a review of a month or more goes on: "Turnover climbed 19 per cent".

        It goes on in the past tense, in the same paragraph, and told by nobody else.
        """
        figure = figures[place]
        if figure.from_value or figure.per is not None or figure.unit is None or figure.unit.kind is UnitKind.TIME:
            return None
        if self.tense.is_known(figure) or self._is_held_against(figure) or not self._is_main(figure, span):
            return None
        if figure.unit in _SHARES and place > 0 and figures[place - 1].sentence == figure.sentence:
            # A share has the period of the figure that it qualifies, or none.
            return None
        for at, other in enumerate(self._near(claim, before), 1):
            if other.sentence == claim.sentence or self._is_known(figures[len(before) - at]):
                continue
            days = other.period.days if other.period is not None else None
            if claim.sentence.start - other.sentence.end > 1 or days is None or days < _REVIEW:
                return None
            other = latest(other, before)
            told = claim.source_names in ((), other.source_names)
            told = told or (not other.source_names and self._is_called(claim))
            return other if told and other.modality is Modality.REPORTED else None
        return None

    def _is_held_against(self, figure: Figure) -> bool:
        """Whether a figure is what something is held against, or was before: "fell to 40 million from 45 million"."""
        before = (self.tokens.at(figure.start - 1), self.tokens.at(figure.start - 2))
        return any(word in self.pack.comparison.against and word not in self.pack.attribution.that for word in before)

    def _puts_it(self, figure: Figure) -> bool:
        """Whether somebody puts what was just told at another figure: "el sindicato lo elevó al 81 %"."""
        words = self.pack.attribution
        for i in range(figure.start - 1, figure.start - _PUTS, -1):
            if self.tokens.at(i) in words.verbs or self.tokens.at(i) in self.pack.ranges.change:
                return self.tokens.at(i - 1) in either(words.clitics, words.restated)
        return False

    def _is_known(self, figure: Figure) -> bool:
        """Whether another figure was only held against one: "less than the 14,020 of a year before"."""
        at = figure.first
        while self.tokens.at(at - 1) in self.pack.definite:
            at -= 1
        held = self.pack.comparison.held_against.ending(self.tokens.folded, at) is not None
        return held or self._is_held_against(figure)

    def _is_called(self, claim: Claim) -> bool:
        """Whether the source of a claim is called by what it is, "it", "the club", and so was spoken of before."""
        mention = claim.attribution.chain[0] if claim.attribution is not None else None
        if mention is None or mention.start is None or mention.end is None:
            return False
        return mention.name.casefold() not in self.tokens.text[mention.start : mention.end].casefold()

    def _is_main(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether the verb of a figure is one of the past and stands in no relative clause, and no condition."""
        for i in range(figure.start - 1, max(span.first, figure.start - _VERB) - 1, -1):
            word = self.tokens.at(i)
            if word in self.pack.relatives or word in (";", ":", "(") or word in self.pack.stands:
                return False
            if self.tense.is_past(i):
                return self.tokens.at(i - 1) not in self.pack.relatives
        return any(self.tense.is_past(i) for i in range(figure.end, min(span.last, figure.end + 2)))

    def _beside(self, claim: Claim, place: int, figures: Sequence[Figure], before: Sequence[Claim]) -> Claim | None:
        """The figure to which "and" joins one that leaves its unit out: "8,700 came from Mali and 6,800 from Chad"."""
        figure = figures[place]
        if claim.period is not None or not figure.inherited_unit or not before or place == 0:
            return None
        other = figures[place - 1]
        if other.sentence != figure.sentence or other.unit != figure.unit or figure.per or other.per:
            return None
        gap = range(other.end, figure.start)
        joined = any(self.pack.ranges.conjunctions.at(self.tokens.folded, i) for i in gap)
        apart = any(self.tokens.at(i) in (";", ":") or self.tokens.at(i) in self.pack.comparison.against for i in gap)
        left = any(self.tokens.at(i) in self.pack.comparison.now for i in gap)
        same = before[-1].modality is claim.modality and not left
        return before[-1] if joined and not apart and same and len(gap) <= _JOINED else None

    def _goes_on(self, claim: Claim, figure: Figure, span: SentenceSpan) -> bool:
        """Whether a figure may have the time of one before it: what was done, and no price or cap of now."""
        if figure.from_value or not inherits(figure) or figure.unit is None or figure.unit in _SHARES:
            return False
        if figure.unit.kind is UnitKind.TIME:
            return False
        expected = claim.modality is Modality.FORECAST and self._had_been(figure, span)
        if claim.modality is not Modality.REPORTED and not expected:
            return False
        if self.tense.is_known(figure) or self._is_held_against(figure) or self._is_response(figure):
            return False
        return expected or self.tense.tells_past(figure, span)

    def _is_response(self, figure: Figure) -> bool:
        """Whether a figure tells what was done about an event, whose days it has not: "58,000 were evacuated"."""
        near = (*range(figure.start - _DONE, figure.start), *range(figure.end, figure.end + _DONE))
        done = (self.tokens.at(i) for i in near)
        return any(word in self.pack.toll.response and word.endswith(self.pack.endings.participle) for word in done)

    def _had_been(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether something is told as what had been expected: "analysts had expected 991 million"."""
        return self.tokens.holds(self.pack.modality.pluperfect, span.first, figure.start)

    def _told_before(self, claim: Claim, before: Sequence[Claim]) -> Claim | None:
        """The figure of the paragraph's last sentences that counts the same, if it has a period."""
        for other in self._near(claim, before):
            if other.quantity is None or claim.quantity is None or other.sentence == claim.sentence:
                continue
            if other.quantity.unit == claim.quantity.unit and other.quantity.per is None:
                if looks_back(other, before[: bisect_left(before, other.sentence.start, key=_begins)]):
                    continue
                other = latest(other, before)
                return other if other.period is not None and other.modality is Modality.REPORTED else None
        return None

    def _near(self, claim: Claim, before: Sequence[Claim]) -> Iterator[Claim]:
        """The claims before one in its paragraph, the last first."""
        for other in reversed(before[-_RECALL:]):
            if "\n" in self.tokens.text[other.anchor.end : claim.anchor.start]:
                return
            yield other

    def _whole(self, claim: Claim, place: int, figures: Sequence[Figure], before: Sequence[Claim]) -> Claim | None:
        """The figure of a sentence before of which this one is a part, as the numbers themselves show."""
        figure = figures[place]
        if claim.modality not in _WHOLES or figure.per is not None or figure.from_value:
            return None
        paired = self._paired(place, figures)
        parts = self._parts(place, figures) if paired is None else None
        if paired is None and parts is None:
            return None
        for other in self._near(claim, before):
            quantity = other.quantity
            if quantity is None or other.sentence == claim.sentence or other.modality not in _WHOLES:
                continue
            size = quantity.low if quantity.low is not None else quantity.high
            if not size or quantity.per is not None:
                continue
            if paired is not None and quantity.unit == paired[0].unit and _is_share(paired[0], paired[1], size):
                return other
            if parts is not None and quantity.unit == figure.unit and _sums_to(parts, size):
                return other
        return None

    def _paired(self, place: int, figures: Sequence[Figure]) -> tuple[Figure, Figure] | None:
        """A part and its share that stand side by side, one of them at a place: "12,960 million, or 60 per cent"."""
        figure = figures[place]
        for other in (*figures[max(0, place - 1) : place], *figures[place + 1 : place + 2]):
            first, last = (figure, other) if figure.first <= other.first else (other, figure)
            if other.sentence != figure.sentence or last.start - first.end > _BESIDE:
                continue
            part, share = (other, figure) if figure.unit in _SHARES else (figure, other)
            if share.unit in _SHARES and part.unit not in _SHARES and part.unit is not None and part.per is None:
                return part, share
        return None

    @staticmethod
    def _parts(place: int, figures: Sequence[Figure]) -> list[Figure] | None:
        """The figures of one unit in a sentence, with the one at a place, of which each may be a part."""
        figure = figures[place]
        if figure.unit is None or figure.unit in _SHARES:
            return None
        first, last = place, place + 1
        while first > 0 and figures[first - 1].sentence == figure.sentence:
            first -= 1
        while last < len(figures) and figures[last].sentence == figure.sentence:
            last += 1
        same = [f for f in figures[first:last] if f.unit == figure.unit and f.per is None]
        return same if len(same) >= _FEWEST else None


def _begins(claim: Claim) -> int:
    return claim.sentence.start


def latest(claim: Claim, before: Sequence[Claim]) -> Claim:
    """Of the dated figures of a claim's sentence the latest: the others are what that is held against."""
    latest = claim
    first = bisect_left(before, claim.sentence.start, key=_begins)
    for other in takewhile(lambda other: other.sentence == claim.sentence, before[first:]):
        if other.period is not None and latest.period is not None:
            ends = other.period.end, latest.period.end
            if ends[0] is not None and ends[1] is not None and ends[0] > ends[1]:
                latest = other
    return latest


def looks_back(claim: Claim, before: Sequence[Claim]) -> bool:
    """Whether a claim only tells what was a year or more before the same days just told: "A year earlier it was 40"."""
    period = claim.period
    if period is None or period.start is None or period.end is None:
        return False
    for other in reversed(before[-_RECALL:]):
        told = other.period
        if other.sentence == claim.sentence or told is None or told.start is None or told.end is None:
            continue
        years = told.end.year - period.end.year
        if years > 0 and shift(period.start, years=years) == told.start and shift(period.end, years=years) == told.end:
            return True
    return False


def _value(figure: Figure) -> Decimal | None:
    low, high = figure.interval.low, figure.interval.high
    return low if low is not None else high


def _is_share(part: Figure, share: Figure, whole: Decimal) -> bool:
    """Whether a share is about that of a part in a whole."""
    amount, told = _value(part), _value(share)
    if amount is None or told is None or not 0 < amount < whole:
        return False
    told = told / _HUNDRED if share.unit == PERCENT else told
    close = _LOOSE if share.approximation or not share.digits else _CLOSE
    return 0 < told < 1 and abs(amount / whole - told) <= close * told


def _sums_to(parts: Sequence[Figure], whole: Decimal) -> bool:
    values = [_value(part) for part in parts]
    total = sum((value for value in values if value is not None), Decimal(0))
    return None not in values and abs(total - whole) <= _SUM * whole


def _part_of(whole: Claim, claim: Claim, *, dated: bool, done: bool) -> Claim:
    """The claim of a part, with the period, the source and the sense of its whole where it has none of its own."""
    attribution = claim.attribution
    if attribution is None and whole.attribution is not None:
        chain = tuple(replace(mention, start=None, end=None) for mention in whole.attribution.chain)
        attribution = replace(whole.attribution, chain=chain, cue=None)
    period = claim.period if dated or claim.period is not None else whole.period
    own = dated or done or claim.modality not in _OPEN or whole.modality not in _WHOLES
    mode = claim.modality if own else whole.modality
    return replace(claim, period=period, attribution=attribution, modality=mode)
