"""What a figure takes over from figures before it: their period, their source, their modality."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import takewhile

from claimtrack.language import LanguagePack, Tokens, fold
from claimtrack.model import Claim, Modality
from claimtrack.quantity import DIMENSIONLESS, PERCENT, PERCENTAGE_POINT, Period, UnitKind
from claimtrack.reading.figures.figure import Figure
from claimtrack.reading.numbers.numeral import Form
from claimtrack.reading.passage.counting import CountingGrammar
from claimtrack.reading.passage.tolls import TollGrammar
from claimtrack.reading.periods.coverage import inherits
from claimtrack.reading.periods.tense import TenseGrammar
from claimtrack.reading.sentences import SentenceSpan

_EVENT = 62
"""The most days that an event with a toll may last."""
_LIST = 40
"""How many tokens a list behind a colon may have."""
_TOLL_RECALL = 40
"""How many claims back an event's first toll may stand."""
_NEXT_SENTENCE = 10
"""How many code points farther on the next sentence begins."""
_CLAUSE = 6
"""How many words around a figure tell the tense of its clause."""
_ALIKE = 8
"""How many figures back one may stand that another goes on from."""
_SHARES = (PERCENT, PERCENTAGE_POINT, DIMENSIONLESS)
_SHORTEST = {"year": 365, "quarter": 89, "month": 28, "week": 7}
"""The days that a period has at least, so that a rate by that unit of time can be one of it."""
_NEXT_SENTENCES = 250
"""How many code points farther on a sentence still goes on from one before it."""

_BECOME = 5
"""How many words may stand between a part and the verb that tells what has come of it."""
_GIVES_WAY = (Modality.REPORTED, Modality.FORECAST)
"""The senses of what a list tells that give way to that of its whole: "prevé rehabilitar 640 casas: 280 en León"."""
_ADJOINING = 1
"""How many code points may stand between two sentences of one paragraph."""


@dataclass(frozen=True, slots=True)
class Carrying:
    """Carries periods, sources and modality from one figure of a document to the next."""

    tokens: Tokens
    pack: LanguagePack
    tolls: TollGrammar
    counting: CountingGrammar

    def over(
        self,
        claim: Claim,
        figure: Figure,
        span: SentenceSpan,
        read: Sequence[tuple[Figure, Period | None]],
        before: Sequence[Claim],
        dated: Claim | None,
        event: Period | None = None,
    ) -> Claim:
        """A claim with all that it takes over.

        `before` are the document's claims so far, `read` their figures with their periods, and `dated` the first claim
        with a period in the latest sentence that has one. `event` is the day of what the sentence before tells.
        """
        whole = self._whole(span, before) or self._latest(span, before, dated)
        if dated is not None and self._restates(claim, figure, span, dated):
            claim = _restated(claim, dated)
        elif (
            whole is not None
            and self._continues(figure, span, claim, whole, before)
            and not self._lists(claim, figure, before)
        ):
            claim = self._taken_over(claim, figure, whole, span)
        claim = self._of_the_list(self._of_the_event(claim, figure, span, before, event), figure, read, before)
        claim = self._told_over(claim, figure, read, before)
        return self._of_the_sentence_before(claim, figure, span, before)

    def _of_the_sentence_before(
        self, claim: Claim, figure: Figure, span: SentenceSpan, before: Sequence[Claim]
    ) -> Claim:
        """A sentence that breaks down or compares the one before has its source: "Half were children"."""
        previous = before[-1] if before else None
        if claim.attribution is not None or previous is None or previous.attribution is None:
            return claim
        if previous.sentence == claim.sentence:
            carried = previous.attribution.cue is None
        else:
            adjoining = 0 <= claim.sentence.start - previous.sentence.end <= _ADJOINING
            compares = self._opens_with_another_time(span.first)
            compares = compares or (figure.of is not None and self.tokens.at(figure.of[0]) in self.pack.parts.totals)
            compares = compares or self.pack.comparison.retold.at(self.tokens.folded, span.first) is not None
            compares = compares or (figure.inherited_unit and self.tokens.at(span.first) in self._ago)
            share = figure.form is Form.SHARE or (figure.unit == PERCENT and figure.of is None)
            carried = adjoining and (compares or (share and figure.start - span.first <= 1))
        chain = tuple(replace(mention, start=None, end=None) for mention in previous.attribution.chain)
        source = replace(previous.attribution, chain=chain, cue=None)
        if not carried:
            return claim
        same = previous.modality is claim.modality and previous.sentence != claim.sentence
        opens = figure.form is Form.SHARE and claim.period is None and same
        return replace(claim, attribution=source, period=previous.period if opens else claim.period)

    def _opens_with_another_time(self, first: int) -> bool:
        """Whether a sentence begins with a year before, or the same period of another: "En igual lapso de 2023"."""
        words, folded = self.pack.time.words, self.tokens.folded
        if words["year_before"].at(folded, first) is not None or words["year_ago"].at(folded, first) is not None:
            return True
        lead = words["at"].at(folded, first)
        at = lead[0] if lead else first
        at += self.tokens.at(at) in self.pack.definite
        return lead is not None and words["same_period"].at(folded, at) is not None

    @property
    def _ago(self) -> frozenset[str]:
        """The words that tell a time back before it: "hace un mes eran 88"."""
        return self.pack.time.words["ago"].openers if self.pack.noun_before_adjective else frozenset()

    def _whole(self, span: SentenceSpan, before: Sequence[Claim]) -> Claim | None:
        """The figure that a list of parts names by its noun: "of the missing, nine lived in the province"."""
        opening = self.pack.parts.openings.at(self.tokens.folded, span.first)
        if opening is None or opening[1] != "of":
            return None
        noun = self.tokens.at(opening[0])
        named = (c for c in reversed(before[-_TOLL_RECALL:]) if c.period is not None and c.quantity is not None)
        same = [c for c in named if c.quantity is not None and fold(c.quantity.unit.name) == noun]
        # "It took 128 donations in 2024, fewer than in 2023, when it took 131. Of the donations, 71 ..."
        here = [c for c in same if c.sentence == same[0].sentence]
        return max(here, key=lambda c: (c.period and c.period.end) or date.min, default=None)

    def _latest(self, span: SentenceSpan, before: Sequence[Claim], dated: Claim | None) -> Claim | None:
        """The figure that a sentence may go on from: the latest dated one, or the last, of which it tells parts."""
        last = before[-1] if before else None
        parts = self.pack.parts.openings.at(self.tokens.folded, span.first) is not None
        if dated is None or last is None or not parts or dated.sentence == last.sentence:
            return dated or last
        if "\n" not in self.tokens.text[dated.anchor.end : self.tokens.starts[span.first]]:
            return dated
        units = [c.quantity.unit for c in (last, dated) if c.quantity is not None]
        return dated if units[0] == units[-1] else last

    def _restates(self, claim: Claim, figure: Figure, span: SentenceSpan, dated: Claim) -> bool:
        """Whether a sentence goes on from the figures of the one before: "that bought 2.9 million hours"."""
        opening = self.pack.comparison.restates.at(self.tokens.folded, span.first)
        if opening is None or claim.period is not None:
            return False
        if self.tokens.at(opening[0]).endswith(self.pack.endings.participle):
            # "Fueron evacuados 58.000 habitantes": something else that was done.
            return False
        same = claim.sentence == dated.sentence
        if not same and not 0 <= claim.sentence.start - dated.sentence.end < _NEXT_SENTENCE:
            return False
        if same and figure.unit is not None and figure.unit.kind is UnitKind.COUNT:
            return False
        days = dated.period.days if dated.period else 0
        return days is None or days >= _SHORTEST.get(figure.per or "", 0)

    def _continues(
        self, figure: Figure, span: SentenceSpan, claim: Claim, previous: Claim, before: Sequence[Claim]
    ) -> bool:
        """Whether a figure with no period breaks down or goes on from one that has it."""
        if figure.from_value or self._is_left(figure, span):
            return False
        if self.pack.parts.openings.at(self.tokens.folded, span.first) is not None:
            # "De los 83.000 mineros inscritos" brings a whole of its own.
            return claim.modality in (previous.modality, Modality.REPORTED) and self._is_part(span, claim, previous)
        if claim.modality is not previous.modality:
            return False
        near = claim.sentence.start - previous.sentence.end < _NEXT_SENTENCE
        if near and self._is_of_that(figure):
            return not self._has_become(figure)
        if not inherits(figure):
            return False
        if self._points_back(figure):
            return True
        if self._is_present(figure, span):
            return False
        near = claim.sentence.start - previous.sentence.end < _NEXT_SENTENCES
        if figure.unit is None or figure.unit.kind in (UnitKind.MONEY, UnitKind.TIME):
            # Costs, aid and lengths of time have a period of their own or none.
            return False
        if fold(figure.unit.name) in self.pack.toll.response:
            return False
        return (
            near
            and bool(claim.source_names)
            and self._is_alike(claim, figure, before)
            and self._refers_back(claim, previous)
        )

    def _has_become(self, figure: Figure) -> bool:
        """Whether a part is told in what has come of it by now: "in 2011, half of them have been displaced"."""
        for i in range(figure.end, figure.end + _BECOME):
            if self.tokens.at(i) in self.pack.modality.done:
                return True
            if not self.tokens.is_word(i):
                return False
        return False

    def _taken_over(self, claim: Claim, figure: Figure, previous: Claim, span: SentenceSpan) -> Claim:
        """The claim with the period that it goes on from and, where it breaks that figure down, with its source."""
        parts = self.pack.parts.openings.at(self.tokens.folded, span.first) is not None
        source = claim.attribution or (previous.attribution if parts and self._is_part(span, claim, previous) else None)
        # "Of the 96 howitzers promised, 58 have come": what is done is no plan.
        done = self._has_become(figure) or TenseGrammar(self.tokens, self.pack).tells_past(figure, span)
        # A cap is of the whole: nothing holds each part of it to its own figure.
        takes = parts and not done and previous.modality is not Modality.LIMIT
        mode = previous.modality if takes else claim.modality
        return replace(claim, period=claim.period or previous.period, attribution=source, modality=mode)

    def _is_part(self, span: SentenceSpan, claim: Claim, previous: Claim) -> bool:
        """Whether a list of parts breaks down a figure: "of them", or of the noun that it counts."""
        opening = self.pack.parts.openings.at(self.tokens.folded, span.first)
        if opening is None or opening[1] != "of" or claim.quantity is None or previous.quantity is None:
            return True
        counted = self.tokens.is_number(opening[0]) or self.tokens.at(opening[0]) in self.pack.numbers.words
        # "De los 11 acusados" brings a whole of its own, "entre los fallecidos" has one.
        return not counted or previous.sentence == claim.sentence or _alike(claim, previous)

    def _of_the_event(
        self, claim: Claim, figure: Figure, span: SentenceSpan, before: Sequence[Claim], event: Period | None
    ) -> Claim:
        """A toll counted again has the day of the event that the text dated with its first toll."""
        if claim.period is not None:
            return self.counting.since_the_event(claim, figure, span, before)
        if not self.tolls.counts(claim) or self._is_left(figure, span):
            return claim
        tolls = (
            c
            for c in before[-_TOLL_RECALL:]
            if c.period and (c.period.days or _EVENT + 1) <= _EVENT and self.tolls.counts(c)
        )
        told = list(tolls)
        text = self.tokens.text
        near = [c.period for c in told if "\n" not in text[c.anchor.end : claim.anchor.start]]
        # Of the main shock and its aftershocks most tolls are of the first: of two told as often, the latest is meant.
        often = max(near, key=lambda period: (near.count(period), near[::-1].index(period) == 0), default=None)
        if event is not None and (often is None or near.count(often) == 1):
            return replace(claim, period=event)
        period = often or (told[0].period if told else None)
        return replace(claim, period=period) if period else claim

    def _of_the_list(
        self, claim: Claim, figure: Figure, read: Sequence[tuple[Figure, Period | None]], before: Sequence[Claim]
    ) -> Claim:
        """What a colon breaks down has the modality of the whole: "plans to cut 4,200 jobs: 2,600 in Poland"."""
        if not before or read[-1][0].sentence != figure.sentence or claim.modality not in _GIVES_WAY:
            return claim
        same = list(takewhile(lambda c: c.sentence == claim.sentence, reversed(before)))
        first = same[-1] if same else None
        listed = first is not None and first.number is not None and self._behind_colon(figure, first.number.end)
        if (
            not listed
            or first is None
            or (claim.modality is Modality.FORECAST and first.modality is not Modality.TARGET)
        ):
            return claim
        period, whole_period = claim.period, first.period
        if period is not None and whole_period is not None and period.start == whole_period.start:
            # A plan runs to the end of its year, past the day of the report.
            period = whole_period
        return replace(claim, modality=first.modality, period=period)

    def _told_over(
        self, claim: Claim, figure: Figure, read: Sequence[tuple[Figure, Period | None]], before: Sequence[Claim]
    ) -> Claim:
        """A share right behind a plan or a reckoning tells that over: "will cut 3,600 jobs, or 12% of its posts"."""
        if not before or figure.unit not in _SHARES or claim.modality is not Modality.REPORTED:
            return claim
        other = read[-1][0]
        gap = self.tokens.folded[other.end : figure.start]
        over = gap[-1:] and gap[-1] in self.pack.attribution.restates.openers and gap[:-1] in ([], [","])
        ahead = before[-1].modality in (Modality.TARGET, Modality.FORECAST, Modality.ESTIMATE)
        same = other.sentence == figure.sentence
        return replace(claim, modality=before[-1].modality) if over and ahead and same else claim

    def _lists(self, claim: Claim, figure: Figure, before: Sequence[Claim]) -> bool:
        """Whether a colon breaks down a figure of this sentence that has no period, so that its parts have none."""
        same = list(takewhile(lambda c: c.sentence == claim.sentence, reversed(before)))
        first = same[-1] if same else None
        if first is None or first.period is not None or first.number is None:
            return False
        return self._behind_colon(figure, first.number.end)

    def _behind_colon(self, figure: Figure, whole: int) -> bool:
        """Whether a colon stands between the end of a whole, as a code point, and a figure of its sentence."""
        for i in range(figure.first - 1, max(-1, figure.first - _LIST), -1):
            if self.tokens.ends[i] <= whole:
                return False
            mark = self.tokens.folded[i]
            if mark == ":":
                return True
            if mark in (".", ";"):
                return False
        return False

    def _is_alike(self, claim: Claim, figure: Figure, before: Sequence[Claim]) -> bool:
        """Whether a figure goes on from those just told: no share of another, no part of a whole told only now."""
        unit = claim.quantity.unit if claim.quantity else None
        if unit is None:
            return False
        if unit in _SHARES:
            here = takewhile(lambda c: c.sentence == claim.sentence, reversed(before))
            return all(c.quantity is None or c.quantity.unit in _SHARES for c in here)
        told = (c.quantity for c in before[-_ALIKE:] if c.period is not None)
        if any(quantity is not None and fold(quantity.unit.name) == fold(unit.name) for quantity in told):
            return True
        behind = (
            self.tokens.at(figure.last) in self.pack.of_words and self.tokens.at(figure.last + 1) in self.pack.definite
        )
        ahead = self.tokens.at(figure.first - 1) in self.pack.definite and self._is_whole(figure.first - 2)
        return not behind and not ahead

    def _is_whole(self, i: int) -> bool:
        """Whether the words before an article make what follows the whole of a part: "412 of the 1,960"."""
        return self.tokens.at(i) in self.pack.of_words and self.tokens.is_number(i - 1)

    def _points_back(self, figure: Figure) -> bool:
        """Whether a figure counts part of those before: "3.000 de esos soldados"."""
        return self.tokens.holds(self.pack.demonstratives, figure.last, figure.end)

    def _is_of_that(self, figure: Figure) -> bool:
        """Whether a figure is a part of the one just told: "paid 2,190 crore of that"."""
        for i in (figure.unit_last, figure.end):
            that = self.tokens.at(i + 1) in self.pack.attribution.restated and self.tokens.at(i) in self.pack.of_words
            if that and self.tokens.at(i + 2).endswith(self.pack.endings.participle):
                # "El 86 % de lo incautado".
                return True
        found = (
            self.pack.parts.openings.at(self.tokens.folded, i) for i in {figure.last, figure.unit_last, figure.end}
        )
        return any(part is not None and part[1] == "pronoun" for part in found)

    def _is_left(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether a figure is what is left now: "of the 212 who lived there in March, 140 remain"."""
        return self.tokens.holds(
            self.pack.comparison.now, max(span.first, figure.start - 2), min(span.last, figure.end + 2)
        )

    def _is_present(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether the clause of a figure is in the present: "1,900 bridges have been inspected"."""
        first, last = max(span.first, figure.start - _CLAUSE), min(span.last, figure.end + _CLAUSE)
        for i in range(figure.start - 1, first - 1, -1):
            if self.tokens.at(i) in self.pack.relatives and figure.start - i <= 3:
                return True
            if not self.tokens.is_word(i) or self.tokens.at(i) in self.pack.conjunctions:
                break
            if self.tokens.at(i) in self.pack.stands:
                return True
        for i in range(figure.end, last):
            if not self.tokens.is_word(i) or self.tokens.at(i) in self.pack.conjunctions:
                break
            if self.tokens.at(i) in self.pack.stands:
                return True
        return False

    def _refers_back(self, claim: Claim, previous: Claim) -> bool:
        """Whether the same source goes on, named by what it is: "the group added", "agrega el boletín"."""
        if claim.attribution is None or previous.attribution is None:
            return False
        mention = claim.attribution.chain[0]
        if mention.name != previous.attribution.chain[0].name or mention.start is None or mention.end is None:
            return False
        if not claim.sentence.start <= mention.start < claim.sentence.end:
            # The items of a list have its source, and not its period.
            return False
        return mention.name.casefold() not in self.tokens.text[mention.start : mention.end].casefold()


def _restated(claim: Claim, dated: Claim) -> Claim:
    """The claim with the period, and the sense of a plan, of the one that it says in other words."""
    planned = dated.modality in (Modality.TARGET, Modality.FORECAST) and claim.modality is Modality.REPORTED
    return replace(claim, period=dated.period, modality=dated.modality if planned else claim.modality)


def _alike(one: Claim, other: Claim) -> bool:
    """Whether two claims count the same noun."""
    units = [fold(claim.quantity.unit.name) for claim in (one, other) if claim.quantity is not None]
    return units[0] == units[-1]
