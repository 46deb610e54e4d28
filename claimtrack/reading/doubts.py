"""What the reader had to assume for the reading of a figure, by name: the reasons of its confidence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either
from claimtrack.model import Claim, Modality
from claimtrack.reading.attribution.speech import Speech
from claimtrack.reading.figures.figure import Figure
from claimtrack.reading.numbers.numeral import Form
from claimtrack.reading.periods.coverage import until
from claimtrack.reading.periods.period_mention import PeriodMention, Span
from claimtrack.reading.periods.tense import TenseGrammar
from claimtrack.reading.sentences import SentenceSpan

_NEAR = 3
"""Tokens between a figure and the period of its sentence up to which both stand in one phrase."""
_LONG = 45
"""Tokens of a sentence above which its figures stand far from what dates and sources them."""
_LEANING = (Span.SINCE, Span.UNTIL, Span.NEIGHBOUR)
"""Periods of which the text tells one end, or only that they stand beside another."""


class Doubt(StrEnum):
    """One thing that the words do not say themselves."""

    OPEN_READING = "open_reading"
    """Its number marks or its currency can be read in two ways."""
    BARE_DOLLAR = "bare_dollar"
    """Its currency is a bare "$", which the document decides."""
    UNIT_INHERITED = "unit_inherited"
    """Its unit is that of a figure before it."""
    RATIO = "ratio"
    """A fraction or a multiple, which has the period of what it is one of."""
    LATER = "later"
    """Another figure stands before it in its sentence, with which it may share its period and source."""
    LONG_SENTENCE = "long_sentence"
    """Its sentence is so long that what dates and sources it may stand in another clause."""
    PERIOD_CARRIED = "period_carried"
    """Its period is that of another figure or sentence."""
    PERIOD_AWAY = "period_away"
    """Its period stands some words off, so that another phrase may lie between."""
    PERIOD_LEANS = "period_leans"
    """Of its period the text tells one end, or what it stands beside."""
    PERIOD_DAY = "period_day"
    """Its period is a day, which may be that on which something was said."""
    PERIOD_RELATIVE = "period_relative"
    """Its period is told from the document's date: "this year" is also when a plan or a law is in force."""
    PAST_UNDATED = "past_undated"
    """The clause tells of the past, and no period was found."""
    UNDATED_BESIDE_DATE = "undated_beside_date"
    """It has no period, though its sentence tells one."""
    UNDATED_BEHIND_DATE = "undated_behind_date"
    """It has no period, though the sentence or the figure before it has."""
    UNDATED = "undated"
    """It has no period, and is no rate; none stands near."""
    UNDATED_RATE = "undated_rate"
    """It is a rate with no period, which may be what was measured at a time rather than what is the rule."""
    UNSOURCED_BESIDE_SOURCE = "unsourced_beside_source"
    """It has no source, though somebody speaks in its sentence."""
    UNSOURCED_BEHIND_SOURCE = "unsourced_behind_source"
    """It has no source, though somebody speaks in the sentence before."""
    UNSOURCED = "unsourced"
    """It has no source, and nobody speaks near it."""
    SOURCE_LOOSE = "source_loose"
    """What its source says is only what stands behind a verb, with no "that" and no quotation marks."""
    QUOTED = "quoted"
    """It stands in quotation marks: spoken words date less and mean more than they say, and may quote another."""
    SOURCE_COMMON = "source_common"
    """Its source has no name of its own: "officials", "the company"."""
    SOURCE_PASSED_ON = "source_passed_on"
    """One source passes on what another says."""
    SEVERAL_SPEAK = "several_speak"
    """Its sentence has more verbs of saying than one."""
    SOURCE_REFERRED = "source_referred"
    """Its source is named elsewhere: "the agency", "they", the speaker of the sentence before."""
    COMPARED = "compared"
    """It is what something was before, or is held against: "up from 40", "compared with 40"."""
    TIME_UNREAD = "time_unread"
    """Its sentence has a word of time that belongs to no period: "the previous four", "the one before"."""
    FORESEEN = "foreseen"
    """It is an estimate or a forecast, which "would" and "could" tell apart from plans and conditions only roughly."""
    INTENDED = "intended"
    """It is a limit, a target or a condition, which few words tell apart from what came about."""


@dataclass(frozen=True, slots=True)
class DoubtGrammar:
    """Finds the doubts about the figures of one document.

    `mentions` holds the periods of each sentence by its first token, `speeches` who speaks in each sentence;
    `published` is the document's date.
    """

    tokens: Tokens
    pack: LanguagePack
    spans: Sequence[SentenceSpan]
    mentions: Mapping[int, Sequence[PeriodMention]]
    speeches: Sequence[Sequence[Speech]]
    tense: TenseGrammar
    published: date | None

    def all(
        self, claim: Claim, stated: Claim, figure: Figure, speech: Speech | None, previous: Claim | None, *, first: bool
    ) -> tuple[Doubt, ...]:
        """The doubts about a claim.

        `stated` is what its own sentence says of it, before it took anything over; `previous` the figure before it in
        the text; `first` tells that this is the first figure of its sentence.
        """
        found = [*self._of_figure(figure, claim, first=first)]
        if claim.period is not None:
            found += self._of_period(claim, stated, figure)
        else:
            found += self._of_no_period(claim, figure, previous)
        found += self._of_source(claim, figure, speech)
        found += self._of_sentence(figure)
        return tuple(found)

    def _of_figure(self, figure: Figure, claim: Claim, *, first: bool) -> Iterator[Doubt]:
        if claim.readings or figure.undecided_currency:
            yield Doubt.OPEN_READING
        if self._is_bare(figure.first - 1):
            yield Doubt.BARE_DOLLAR
        if figure.inherited_unit:
            yield Doubt.UNIT_INHERITED
        if figure.form in (Form.SHARE, Form.MULTIPLE):
            yield Doubt.RATIO
        if not first:
            yield Doubt.LATER
        if self._is_compared(figure):
            yield Doubt.COMPARED
        if claim.modality in (Modality.ESTIMATE, Modality.FORECAST):
            yield Doubt.FORESEEN
        elif claim.modality is not Modality.REPORTED:
            yield Doubt.INTENDED

    def _of_period(self, claim: Claim, stated: Claim, figure: Figure) -> Iterator[Doubt]:
        told = self._told(figure)
        if not told or claim.period != stated.period:
            yield Doubt.PERIOD_CARRIED
            return
        own = [mention for mention in told if until(mention.resolve(self.published), self.published) == claim.period]
        nearest = min(own or told, key=lambda mention: _distance(figure, mention))
        if _distance(figure, nearest) > _NEAR:
            yield Doubt.PERIOD_AWAY
        if nearest.span in _LEANING:
            yield Doubt.PERIOD_LEANS
        if nearest.is_day:
            yield Doubt.PERIOD_DAY
        if nearest.is_relative:
            yield Doubt.PERIOD_RELATIVE

    def _of_no_period(self, claim: Claim, figure: Figure, previous: Claim | None) -> Iterator[Doubt]:
        plain = claim.modality is Modality.REPORTED and figure.per is None
        if plain and self.tense.tells_past(figure, self.spans[figure.sentence]):
            yield Doubt.PAST_UNDATED
        elif self._told(figure):
            yield Doubt.UNDATED_BESIDE_DATE
        elif figure.per is not None:
            yield Doubt.UNDATED_RATE
        else:
            behind = figure.sentence > 0 and self.mentions.get(self.spans[figure.sentence - 1].first)
            dated = previous is not None and previous.period is not None
            yield Doubt.UNDATED_BEHIND_DATE if behind or dated else Doubt.UNDATED

    def _of_source(self, claim: Claim, figure: Figure, speech: Speech | None) -> Iterator[Doubt]:
        if claim.attribution is None or not claim.attribution.chain:
            if self._speaks(figure.sentence):
                yield Doubt.UNSOURCED_BESIDE_SOURCE
            elif figure.sentence > 0 and self._speaks(figure.sentence - 1):
                yield Doubt.UNSOURCED_BEHIND_SOURCE
            else:
                yield Doubt.UNSOURCED
        elif speech is not None:
            if speech.loose:
                yield Doubt.SOURCE_LOOSE
            if speech.quoted:
                yield Doubt.QUOTED
            if any(mention.name.islower() for mention in speech.chain):
                yield Doubt.SOURCE_COMMON
            if len(speech.chain) > 1:
                yield Doubt.SOURCE_PASSED_ON
        if claim.attribution is not None and self._is_referred(claim):
            yield Doubt.SOURCE_REFERRED

    def _of_sentence(self, figure: Figure) -> Iterator[Doubt]:
        span, verbs = self.spans[figure.sentence], self.pack.attribution.verbs
        if sum(map(verbs.__contains__, self.tokens.folded[span.first : span.last])) > 1:
            yield Doubt.SEVERAL_SPEAK
        if span.last - span.first > _LONG:
            yield Doubt.LONG_SENTENCE
        if self._leaves_time(figure):
            yield Doubt.TIME_UNREAD

    def _is_bare(self, i: int) -> bool:
        """Whether a "$" stands at a token with no letters of a country before it: no "US$", no "NT$"."""
        return self.tokens.at(i) == "$" and not (self.tokens.glued(i) and self.tokens.is_word(i - 1))

    def _is_compared(self, figure: Figure) -> bool:
        """Whether a figure is where a change began, or stands right behind a word that holds others against it."""
        return figure.from_value or self.tokens.holds(_comparing(self.pack), figure.start - 2, figure.start)

    def _is_referred(self, claim: Claim) -> bool:
        """Whether the sentence of a claim does not write the last word of the name of one of its sources."""
        text = claim.sentence.text.casefold()
        return any(name.casefold().split()[-1] not in text for name in claim.source_names if name.strip())

    def _leaves_time(self, figure: Figure) -> bool:
        """Whether a word that tells a time from another one stands in the sentence outside of all periods."""
        span, words = self.spans[figure.sentence], self.pack.time.words
        near = either(self.pack.comparison.foregoing, words["earlier"].openers, words["preceding"].openers)
        if not self.tokens.holds(near, span.first, span.last):
            return False
        told = self._told(figure)
        return any(
            self.tokens.folded[i] in near and not any(m.first <= i < m.last for m in told)
            for i in range(span.first, span.last)
        )

    def _told(self, figure: Figure) -> Sequence[PeriodMention]:
        """The periods of a figure's sentence."""
        return self.mentions.get(self.spans[figure.sentence].first, ())

    def _speaks(self, sentence: int) -> bool:
        """Whether somebody speaks in a sentence."""
        return any(speech.chain for speech in self.speeches[sentence])


@cache
def _comparing(pack: LanguagePack) -> frozenset[str]:
    """The words that hold a figure against the one behind them; "that" opens a clause as well."""
    return (pack.comparison.against - pack.attribution.that) | pack.comparison.contrast


def _distance(figure: Figure, mention: PeriodMention) -> int:
    """The number of tokens between a figure's number and a period."""
    return max(mention.first - figure.last, figure.first - mention.last)
