"""Asides: comparisons, relative clauses and dashes whose period dates nothing behind them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either
from claimtrack.reading.figures.figure import Figure
from claimtrack.reading.periods.period_mention import PeriodMention, Span
from claimtrack.reading.periods.tense import TenseGrammar

_CLAUSE = (",", ";", ":", "(", "\n")
_DASHES = frozenset("–—")
_DASHED = 20
"""How many tokens before a period the aside between dashes may begin in which it stands."""
_VERB = 3
"""How many tokens behind a mark the verb may stand with which a sentence goes on."""
_NEAR = 4
"""How many tokens before a period the number may stand with which a change began."""
_BASE = 7
"""How many tokens before it "from" may stand, which leads to that number."""
_SIGNS = ("$", "€", "£")
_RELATIVE = 9
"""How many tokens before a period the relative may stand of whose clause it is the end."""
_ASIDE = 3
"""How many tokens before a relative the comma of its clause may stand."""


@dataclass(frozen=True, slots=True)
class AsideGrammar:
    """Finds the asides of one document that have ended before a figure."""

    tokens: Tokens
    pack: LanguagePack
    tense: TenseGrammar

    def ended(self, mention: PeriodMention, figure: Figure) -> bool:
        """Whether a period dates a comparison, or a relative clause, that has ended before this figure."""
        if self._in_dashes(mention, figure) or self._of_the_thing(mention):
            return True
        behind = self.tokens.folded[mention.last : figure.start]
        marks = [i for i, word in enumerate(behind, mention.last) if word in _CLAUSE]
        if not marks and self.of_subject(mention) is not None:
            return True
        if marks and self.pack.ranges.end.at(self.tokens.folded, marks[-1] + 1) is not None:
            # ", which in April fell by a tenth, to 2.2 %": the clause goes on.
            marks.pop()
        if not marks or self.tokens.at(marks[0] + 1) in self.pack.comparison.when:
            return False
        if marks == [figure.start - 1] and figure.per is not None and self.tokens.is_number(marks[0] - 2):
            # "Which recorded 312,000 offences in 2024, some 26,000 a month."
            return False
        # "The bill, paid in full in those months, comes to 1,175 million": what the text speaks of goes on.
        recalls = mention.span is Span.SAME and mention.begin is None
        i = mention.first
        while i > 0 and self.tokens.at(i - 1) not in _CLAUSE and self.tokens.at(i - 1) != ".":
            i -= 1
            if self.tokens.at(i - 1) == "," and not (mention.is_day or recalls) and self.is_participle(i):
                # "The two vessels, ordered in March, are to carry 1,500."
                return True
            relative = self.tokens.at(i) in self.pack.relatives and self._opens_aside(i)
            lasting = mention.span is Span.SINCE or (mention.span is Span.RECENT and mention.finish is None)
            if relative and lasting and not self._is_done(marks[0], figure):
                # "Which has operated since 2013, employs 400"; a year of accounts "which ended on 31 March" is told of.
                return True
            if relative and mention.span is Span.AT and not mention.is_day:
                # "Which in 2021 supplied 8%" is of then; "which capsized on Sunday" dates the event itself.
                return True
            change = self.tokens.at(i) in self.pack.ranges.change and self.tokens.at(i - 1) in _CLAUSE
            change = change and self.pack.ranges.start.at(self.tokens.folded, i + 1) is not None
            if change and not self.pack.ranges.end.within(self.tokens.folded, i + 2, mention.last + 1):
                # "412,000 tonnes, down from 560,000 in March, and Brazil 330,000."
                return True
            than = (
                self.tokens.at(i) in self.pack.comparison.words
                and self.tokens.at(i + 1) in self.pack.comparison.against
            )
            if than or self.tokens.at(i) in self.pack.comparison.contrast:
                return True
        return False

    def is_base(self, mention: PeriodMention) -> bool:
        """Whether a clause ends with what a change began with: "to 18bn from 23bn in 2023, | with 640,000 sold"."""
        led = self.pack.ranges.start.openers - self.pack.of_words
        lead = range(mention.first - _BASE, mention.first)
        closed = self.tokens.at(mention.last) in _CLAUSE and any(self.tokens.at(i) in led for i in lead)
        return closed and self.dates_start(mention)

    def is_of_another(self, mention: PeriodMention) -> bool:
        """Whether a comma ends what it was held against: "triple the 105 of the same months of 2024, | and"."""
        leans = mention.span in (Span.EARLIER, Span.SAME)
        return leans and self.tokens.at(mention.last) == "," and self.tokens.is_number(mention.first - 1)

    def counts_from(self, mention: PeriodMention) -> bool:
        """Whether a change is only counted from a period: "up 39 percent from a year earlier and above the 45"."""
        leans = mention.span in (Span.EARLIER, Span.NEIGHBOUR)
        share = self.pack.units.share.ending(self.tokens.folded, mention.first)
        share = share or self.pack.units.share.ending(self.tokens.folded, mention.first - 1)
        opens = any(self.tokens.at(i) in self.pack.comparison.baseline for i in (mention.first, mention.first - 1))
        # "Up 11 per cent on the year before, when the figure had been 3,650."
        then = self.tokens.at(mention.last) == "," and self.tokens.at(mention.last + 1) in self.pack.comparison.when
        return leans and share is not None and opens and not then

    def dates_start(self, mention: PeriodMention) -> bool:
        """Whether a period stands behind what a change began with: "from 9.1 in March | to 8 percent"."""
        back = range(mention.first - 1, mention.first - _NEAR - 1, -1)
        number = next((i for i in back if self.tokens.is_number(i)), None)
        if number is None:
            return False
        sign = number - (self.tokens.at(number - 1) in _SIGNS)
        return self.pack.ranges.start.ending(self.tokens.folded, sign) is not None

    def _of_the_thing(self, mention: PeriodMention) -> bool:
        """Whether a period dates only the thing before it, of which a present tells: "a bond sold in May pays 9%"."""
        participle = mention.first - 1
        told = self.tokens.at(mention.last) in self.pack.present_words and not self.tokens.capital(participle - 1)
        noun = self.tokens.at(participle - 1)
        small = (
            noun in self.pack.auxiliaries or noun in self.pack.conjunctions or not self.tokens.is_word(participle - 1)
        )
        irregular = self.tokens.at(participle) in self.pack.past_words
        return told and not small and (irregular or self.is_participle(participle))

    def of_subject(self, mention: PeriodMention) -> int | None:
        """The relative whose clause about a subject a period ends, before its verb: "that it bought in 2022 | cost"."""
        begin = mention.begin
        if begin is None or begin.month is not None or begin.unit not in ("", "year") or begin.edge:
            return None
        if mention.span is not Span.AT or not self._is_verb(mention.last):
            return None
        told = list(takewhile(self.tokens.is_word, range(mention.first - 1, max(0, mention.first - _RELATIVE), -1)))
        relative = next((i for i in told if self.tokens.at(i) in self.pack.relatives), None)
        verbs = [i for i in told if relative is not None and i > relative and self.tense.is_past(i)]
        # "The floods that struck in 2022 killed 34": what happened then.
        struck = any(self.tokens.at(i) in self.pack.events.onsets - self.pack.events.opened for i in verbs)
        return relative if verbs and not struck else None

    def opens_behind(self, figure: Figure, mention: PeriodMention) -> bool:
        """Whether a period behind a figure only tells when the next clause's subject came to be so."""
        between = range(figure.end, self.of_subject(mention) or figure.end)
        return any(self.tokens.at(i) in self.pack.conjunctions or self.tokens.at(i) in _CLAUSE for i in between)

    def _is_verb(self, i: int) -> bool:
        """Whether a verb of the past or the perfect stands right behind a period."""
        known = self.tokens.at(i) in either(self.pack.past_words, self.pack.modality.done)
        return known or self.tokens.lower(i).endswith(self.pack.endings.finite_past)

    def _in_dashes(self, mention: PeriodMention, figure: Figure) -> bool:
        """Whether a period stands in an aside between dashes that has ended: "– after May's loss – the rate fell"."""
        between = (mention.last, figure.start)
        if not self.tokens.holds(_DASHES, *between) or not any(self._is_dash(i) for i in range(*between)):
            return False
        for i in range(mention.first - 1, max(0, mention.first - _DASHED), -1):
            if self.tokens.at(i) in (".", "\n"):
                return False
            if self._is_dash(i):
                return i > 1
        return False

    def _is_dash(self, i: int) -> bool:
        """Whether a dash stands apart at a token, and joins no two numbers."""
        return self.tokens.at(i) in _DASHES and not self.tokens.is_number(i - 1)

    def _opens_aside(self, i: int) -> bool:
        """Whether a comma stands before a relative and what it tells of: ", a share that in 2017 was 25 %,"."""
        return any(self.tokens.at(k) == "," for k in range(max(0, i - _ASIDE), i))

    def _is_done(self, mark: int, figure: Figure) -> bool:
        """Whether a figure is what has come of something, told behind a mark: ", has killed 400"."""
        behind = range(mark, min(mark + _VERB, figure.start))
        return any(self.tokens.at(i) in self.pack.modality.done for i in behind)

    def is_participle(self, i: int) -> bool:
        """Whether a token opens an aside about the thing just named: ", ordered in March,"."""
        word = self.tokens.at(i)
        if not self.tokens.is_word(i) or self.tokens.capital(i):
            return False
        return word in self.pack.events.issued or word.endswith(self.pack.endings.participle)
