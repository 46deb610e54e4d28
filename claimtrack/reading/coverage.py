"""The period of a figure: which of the periods in its sentence it covers, and what it takes over from before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import takewhile

from claimtrack.language import LanguagePack, Tokens
from claimtrack.quantity import DIMENSIONLESS, PERCENT, PERCENTAGE_POINT, Period, UnitKind
from claimtrack.quantity.period import shift
from claimtrack.reading.figure import Figure
from claimtrack.reading.numeral import Form
from claimtrack.reading.period_mention import PeriodMention, Span
from claimtrack.reading.sentences import SentenceSpan
from claimtrack.reading.speech import Speech, speech_of

_BESIDE = 2
_THAT = 40
"""How many tokens back "that month" may point."""
_RECALL = 4
"""How many figures back "the same months" may refer."""
_SHARES = (PERCENT, PERCENTAGE_POINT, DIMENSIONLESS)


@dataclass(frozen=True, slots=True)
class PeriodReader:
    """Gives the figures of one document their periods."""

    tokens: Tokens
    pack: LanguagePack
    mentions: Mapping[int, Sequence[PeriodMention]]
    """By the first token of the sentence in which they stand."""
    published: date | None

    def of(
        self,
        figure: Figure,
        span: SentenceSpan,
        speeches: list[Speech],
        before: Sequence[tuple[Figure, Period | None]],
        *,
        ahead: bool = False,
    ) -> Period | None:
        """The period that the text states for a figure, or None.

        `before` holds the figures already read, with their periods, in the order of the text; `ahead` tells that the
        figure is of the future, so that a month with no year is the next one.
        """
        usable = [m for m in self.mentions.get(span.first, ()) if self._covers(m, speeches)]
        speech = speech_of(figure.first, speeches)
        usable = [
            m
            for m in usable
            if m.first > figure.first or speech_of(m.first, speeches) == speech or self._of_source(m, speech)
        ]
        if speech is not None and speech.content[1] <= speech.cue[0]:
            # Behind a closing cue a date tells of the source: "said the group, founded in 2009".
            usable = [m for m in usable if m.first < speech.cue[0]]
        if figure.unit is not None and figure.unit.kind is UnitKind.TIME:
            lasted = self._lasted(figure, usable, self._ends(figure, span))
            if lasted is not None:
                return lasted
        mention = self._nearest(figure, usable)
        if (figure.unit in _SHARES or self._is_difference(figure)) and (
            mention is None or not self._own(figure, mention)
        ):
            here = takewhile(lambda pair: pair[0].sentence == figure.sentence, reversed(before))
            main = [period for other, period in here if other.unit not in _SHARES]
            if main:
                return main[-1]
            last = before[-1] if before else None
            near = last is not None and figure.sentence - last[0].sentence == 1
            if mention is not None and mention.first > figure.first:
                return last[1] if last is not None and near else None
        if mention is not None and ahead and mention.span is Span.AT:
            return mention.resolve(self.published, ahead=True)
        return self._resolve(mention, usable, before) if mention is not None else None

    def _is_difference(self, figure: Figure) -> bool:
        """Whether a figure is what another one grew or fell by: "a saving of 8.2 billion"."""
        return self.tokens.at(figure.start - 1) in self.pack.of_words and (
            self.tokens.at(figure.start - 2) in self.pack.changes
        )

    def _own(self, figure: Figure, mention: PeriodMention) -> bool:
        """Whether a share's period is its own, and not that of what it is compared with."""
        if mention.first < figure.first:
            return mention.span is Span.EARLIER and figure.start - mention.last <= _BESIDE + 1
        if mention.span in (Span.SAME, Span.EARLIER):
            return not self._set_against(figure, mention) and self.tokens.at(figure.start - 1) not in self.pack.against
        if figure.of is not None and figure.end <= mention.first:
            return True
        between = range(figure.end, mention.first)
        return not any(self.tokens.is_number(i) or self.tokens.at(i) in self.pack.comparatives for i in between)

    def _ends(self, figure: Figure, span: SentenceSpan) -> date | None:
        """The day behind a length of time until which it lasted: "closed for six days, until 18 May"."""
        for mention in self.mentions.get(span.first, ()):
            if mention.span is Span.UNTIL and mention.begin is not None and mention.first >= figure.last:
                period = mention.begin.period(self.published)
                return period.end if period is not None else None
        return None

    def _lasted(self, figure: Figure, mentions: Sequence[PeriodMention], end: date | None) -> Period | None:
        """What a length of time spans, where the sentence dates its beginning and its end."""
        for mention in mentions:
            if mention.span is Span.BETWEEN or (mention.begin is not None and mention.begin.day_last is not None):
                return mention.resolve(self.published)
        days = [m for m in mentions if m.is_day and m.last <= figure.first]
        if len(days) == 1:
            begin, end = days[0].resolve(self.published), end or self.published
            lasting = begin is not None and begin.start and end and begin.start < end
            return Period(begin.start, end) if begin is not None and lasting else None
        if len(days) < 2:
            return None
        first, last = days[-2].resolve(self.published), days[-1].resolve(self.published)
        if first is None or last is None or first.start is None or last.end is None or first.start > last.end:
            return None
        return Period(first.start, last.end)

    def _of_source(self, mention: PeriodMention, speech: Speech | None) -> bool:
        """Whether a period stands in the words about a source and says what it covers: "the report on 2018-2022"."""
        inside = speech is not None and speech.cue[0] <= mention.first < speech.cue[1]
        return inside and mention.span in (Span.BETWEEN, Span.RECENT)

    def _covers(self, mention: PeriodMention, speeches: Sequence[Speech]) -> bool:
        """Whether a period can be what a figure covers, and not the day on which something was said or published."""
        if mention.span in (Span.UNTIL, Span.AGO):
            return False
        if mention.begin is not None and mention.begin.edge == "decade":
            return False
        if mention.span is Span.SINCE and self.pack.time.words["superlative"].ending(self.tokens.folded, mention.first):
            return False
        if mention.span is not Span.AT:
            return True
        if mention.begin is not None and mention.begin.unit in ("day", "weekday") and mention.begin.relative != -1:
            if mention.begin.unit != "weekday" or any(self._near(mention, said) for said in speeches):
                return False
            return not self.tokens.is_word(mention.last) or not self.tokens.is_word(mention.first - 1)
        if mention.begin is not None and mention.begin.unit == "day":
            return False
        return not any(self._dates_speech(mention, speech) for speech in speeches)

    def _near(self, mention: PeriodMention, speech: Speech) -> bool:
        """Whether a weekday stands beside a cue: the day on which something was said."""
        return speech.cue[0] - _BESIDE <= mention.last and mention.first <= speech.cue[1] + _BESIDE

    def _dates_speech(self, mention: PeriodMention, speech: Speech) -> bool:
        """Whether a period tells when somebody spoke: "En octubre, el presidente afirmó que ..."."""
        if speech.cue[0] <= mention.first < speech.cue[1]:
            return True
        return speech.clause and mention.last <= speech.cue[0] <= mention.last + 2 and not speech.covers(mention.first)

    def _nearest(self, figure: Figure, mentions: Sequence[PeriodMention]) -> PeriodMention | None:
        after = next((m for m in mentions if m.first >= figure.first), None)
        if after is not None and self._another(figure, after) and (after.is_day or self._set_against(figure, after)):
            after = None
        before = next((m for m in reversed(mentions) if m.last <= figure.first), None)
        if after is not None and not self._between(figure, after):
            return after
        return before

    def _another(self, figure: Figure, mention: PeriodMention) -> bool:
        """Whether a number stands between a figure and a day, which is then that number's: "the €10.50 of 2 May"."""
        return any(self.tokens.is_number(i) for i in range(figure.end, mention.first))

    def _set_against(self, figure: Figure, mention: PeriodMention) -> bool:
        """Whether what lies between is another figure that this one is held against: "frente a los 350 de 2023"."""
        return any(
            self.tokens.at(i) in self.pack.comparatives or self.tokens.at(i) in self.pack.against
            for i in range(figure.end, mention.first)
        )

    def _between(self, figure: Figure, mention: PeriodMention) -> bool:
        """Whether another clause begins between a figure and a period behind it."""
        for i in range(figure.last, mention.first):
            word = self.tokens.at(i)
            if word in (";", ":"):
                return True
            joins = self.pack.ranges.alternatives.at(self.tokens.folded, i + 1) is not None
            if word == "," and self.tokens.at(i + 1) in self.pack.conjunctions and not joins:
                return True
            if word == "," and any(self.tokens.at(k) in self.pack.relatives for k in range(i + 1, i + 5)):
                return True
        # "... y entre enero y marzo se ejecutaron": a conjunction right before a period opens the next clause.
        return self.tokens.at(mention.first - 1) in self.pack.conjunctions and mention.first - figure.last > 1

    def _resolve(
        self,
        mention: PeriodMention,
        mentions: Sequence[PeriodMention],
        before: Sequence[tuple[Figure, Period | None]],
    ) -> Period | None:
        if mention.span in (Span.SAME, Span.EARLIER):
            return self._other_year(mention, mentions, before)
        return mention.resolve(self.published)

    def _other_year(
        self,
        mention: PeriodMention,
        mentions: Sequence[PeriodMention],
        before: Sequence[tuple[Figure, Period | None]],
    ) -> Period | None:
        """The same stretch of another year, or of the year before, as a period stated before it."""
        stated = [m for m in mentions if m.first < mention.first and m.span not in (Span.SAME, Span.EARLIER)]
        known = [m.resolve(self.published) for m in stated]
        if not known and mention.span is Span.SAME and mention.begin is None:
            known = [self._named_before(mention)]
        if not any(known) and mention.span is Span.SAME:
            dated = [pair for pair in before[-_RECALL:] if pair[1] is not None]
            last = dated[-1][0].sentence if dated else -1
            known = [period for other, period in dated if other.sentence == last][:1]
        period = next((p for p in reversed(known) if p is not None and p.start and p.end), None)
        if period is None or period.start is None or period.end is None:
            return mention.resolve(self.published) if mention.span is Span.SAME else None
        year = mention.begin.year if mention.begin is not None else None
        if year is None and mention.begin is not None and self.published is not None:
            offset = mention.begin.year_offset
            if mention.begin.unit == "year":
                offset = mention.begin.relative
            year = self.published.year + offset if offset is not None else None
        years = year - period.start.year if year is not None else (-1 if mention.span is Span.EARLIER else 0)
        return Period(shift(period.start, years=years), shift(period.end, years=years), period.precision)

    def _named_before(self, mention: PeriodMention) -> Period | None:
        """The period that the sentence before names, which "that month" means."""
        earlier = [m for group in self.mentions.values() for m in group if m.last <= mention.first]
        for other in reversed(earlier[-_RECALL:]):
            if other.span is Span.AT and not other.is_day and mention.first - other.last < _THAT:
                return other.resolve(self.published)
        return None


def inherits(figure: Figure) -> bool:
    """Whether a figure that states no period may take the one of the figure it breaks down."""
    return figure.per is None and figure.form in (Form.PLAIN, Form.VAGUE)


def until(period: Period | None, published: date | None) -> Period | None:
    """The part of a period up to the day of publication: what is reported has happened by then."""
    if period is None or published is None or period.end is None or period.end <= published:
        return period
    if period.start is not None and period.start > published:
        return period
    return Period(period.start, published, period.precision)
