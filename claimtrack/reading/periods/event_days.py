"""Days that an event has, for what is told of it elsewhere: in the next sentence, or behind "since"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from claimtrack.language import LanguagePack, Tokens
from claimtrack.quantity import Period
from claimtrack.reading.attribution.speech import Speech
from claimtrack.reading.figures.figure import Figure
from claimtrack.reading.periods.leaning import LeaningPeriods
from claimtrack.reading.periods.period_mention import PeriodMention, Span
from claimtrack.reading.periods.period_scope import PeriodScope
from claimtrack.reading.periods.tense import TenseGrammar
from claimtrack.reading.sentences import SentenceSpan

_EVENT_BACK = 50
"""How many tokens back the day of an event may stand that a sentence goes on from ("sixty died there")."""
_HAPPENED = 10
"""How many tokens from its day the verb may stand that tells what happened."""
_SINCE = 3
"""How many tokens behind "since" its date stands, where it is no event that the date belongs to."""
_THEN = 6
"""How many words behind a figure "since then" may stand: "400 patients have been moved since then"."""
_EVENT_PLACE = 5
"""How many words may tell where that event was: "since the riot of October in Tacumbú, in which"."""
_RELATIVE = 4
_ENDS = (",", ";", ":")


@dataclass(frozen=True, slots=True)
class EventDays:
    """Finds the days of events in one document."""

    tokens: Tokens
    pack: LanguagePack
    mentions: Mapping[int, Sequence[PeriodMention]]
    published: date | None
    scope: PeriodScope
    leaning: LeaningPeriods
    tense: TenseGrammar

    def before(self, span: SentenceSpan, previous: SentenceSpan, speeches: Sequence[Speech]) -> Period | None:
        """The day of what happened in the sentence before: "A bus overturned on 14 December. Six people died".

        `speeches` are those of the sentence before. None where it names no day or several, or tells nothing of the
        past on it.
        """
        starts, ends = self.tokens.starts, self.tokens.ends
        if "\n" in self.tokens.text[ends[previous.last - 1] : starts[span.first]]:
            return None
        days = [m for m in self.mentions.get(previous.first, ()) if m.is_day and self.scope.covers(m, speeches)]
        if len(days) != 1:
            return None
        around = range(max(previous.first, days[0].first - _HAPPENED), min(previous.last, days[0].last + _HAPPENED))
        return days[0].resolve(self.published) if any(self.tense.is_past(i) for i in around) else None

    def since_when(self, figure: Figure, told: Sequence[PeriodMention]) -> Period | None:
        """The day of what a clause right behind "since" tells of: "the worst since 2017, when 470 died"."""
        for mention in told:
            begin = mention.begin
            if begin is None or mention.last > figure.first:
                continue
            if mention.span is Span.AT and self._is_when(mention, figure):
                return mention.resolve(self.published)
            if mention.span is not Span.SINCE:
                continue
            event = begin.first - mention.first > _SINCE
            comma = mention.last
            while event and comma < mention.last + _EVENT_PLACE and self.tokens.is_word(comma):
                comma += 1
            if self.tokens.at(comma) != "," or any(self.tokens.at(i) in _ENDS for i in range(comma + 1, figure.start)):
                continue
            if self.tokens.at(comma + 1) in self.pack.comparison.when:
                return begin.period(self.published)
            relative = range(comma + 1, comma + _RELATIVE)
            if event and any(self.tokens.at(i) in self.pack.relatives for i in relative):
                return begin.period(self.published)
        return None

    def _is_when(self, mention: PeriodMention, figure: Figure) -> bool:
        """Whether a figure stands in a clause that opens with "when" right behind a date."""
        if self.tokens.at(mention.last) != "," or self.tokens.at(mention.last + 1) not in self.pack.comparison.when:
            return False
        return not any(self.tokens.at(i) in _ENDS for i in range(mention.last + 1, figure.start))

    def since_then(self, figure: Figure, span: SentenceSpan) -> Period | None:
        """From the day or month last told in a paragraph on: "Since then it has closed 40", "since the attack"."""
        words, folded = self.pack.time.words, self.tokens.folded
        end = min(span.last, figure.end + _SINCE)
        then = words["since_then_on"].within(folded, span.first, end)
        if not then and not words["since_event"].within(folded, span.first, end):
            return None
        told = self._days_told(span)
        if not told or self.published is None:
            return None
        # "Then" is the last that was told of, an event stands first in its paragraph.
        period = (told[-1] if then else told[0]).resolve(self.published)
        start = period.start if period is not None else None
        if period is None or start is None or start > self.published:
            return None
        return Period(start, self.published, period.precision)

    def since_told(self, figure: Figure, mention: PeriodMention) -> Period | None:
        """From a period of its own sentence on, which "then" means: "closed in May and since then has sold 40"."""
        words, folded = self.pack.time.words["since_then_on"], self.tokens.folded
        if mention.span not in (Span.AT, Span.SINCE) or mention.last > figure.first or self.published is None:
            return None
        behind = figure.end
        joins = self.pack.conjunctions
        while behind < figure.end + _THEN and self.tokens.is_word(behind) and self.tokens.at(behind) not in joins:
            behind += 1
        if not words.within(folded, mention.last, figure.start) and not words.within(folded, figure.end, behind):
            return None
        period = mention.resolve(self.published)
        if period is None or period.start is None or period.start > self.published:
            return None
        return Period(period.start, self.published, period.precision)

    def _days_told(self, span: SentenceSpan) -> list[PeriodMention]:
        """The days, months and years of a paragraph before a sentence."""
        text, ends = self.tokens.text, self.tokens.ends
        return [
            m
            for m in self.leaning.earlier(span.first)
            if m.span in (Span.AT, Span.SINCE)
            and "\n" not in text[ends[m.last - 1] : self.tokens.starts[span.first]]
            and self.scope.covers(m, ())
        ]

    def there(self, span: SentenceSpan) -> Period | None:
        """The day of the event in the sentence before, where a sentence goes on from it: "sixty people died there"."""
        if not self.pack.events.back.within(self.tokens.folded, span.first, span.last):
            return None
        near = [
            m
            for m in self.leaning.earlier(span.first)
            if m.first > span.first - _EVENT_BACK and self.scope.covers(m, ())
        ]
        return near[-1].resolve(self.published) if near and near[-1].is_day else None
