"""The days that a stated length of time spans: from a day and to one, or as many as it counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from claimtrack.language import LanguagePack, Tokens
from claimtrack.quantity import Period
from claimtrack.quantity.period import shift
from claimtrack.reading.figures.figure import Figure
from claimtrack.reading.periods.period_mention import PeriodMention, Span

_DAYS = {"day": 1, "week": 7}
"""Units of time whose count tells the last day exactly."""
_MANY = 3
_WITHIN_DAY = ("hour", "minute", "second")
_ONSET = 4
"""How many tokens before its day the verb may stand with which something began."""
_VERB = 5
"""How many tokens before a length the verb may stand that says that it runs on."""


def length_in(mention: PeriodMention, tokens: Tokens, pack: LanguagePack) -> range:
    """The number and the unit in a period that tell a length of their own: "131 days later", "in those ten days"."""
    nothing = range(mention.first, mention.first)
    if mention.count < _MANY or mention.span not in (Span.AGO, Span.SAME):
        return nothing
    later = pack.time.words["later"].at(tokens.folded, mention.first + 2)
    if mention.span is Span.AGO:
        return range(mention.first, mention.first + 2) if later is not None else nothing
    # "In those eight months" only frames what is told; days are counted.
    counted = mention.unit in _DAYS and tokens.at(mention.last - 1) in pack.units.time
    return range(mention.last - 2, mention.last) if counted else nothing


@dataclass(frozen=True, slots=True)
class LengthReader:
    """Gives the lengths of time of one document, published on a day, their periods."""

    tokens: Tokens
    pack: LanguagePack
    published: date | None

    def ends(self, figure: Figure, mentions: Sequence[PeriodMention]) -> date | None:
        """The day behind a length of time until which it lasted: "closed for six days, until 18 May"."""
        for mention in mentions:
            if mention.span is Span.UNTIL and mention.begin is not None and mention.first >= figure.last:
                period = mention.begin.period(self.published)
                return period.end if period is not None else None
        return None

    def lasted(self, figure: Figure, mentions: Sequence[PeriodMention], end: date | None) -> Period | None:
        """What a length of time spans, where the sentence dates its beginning and its end."""
        for mention in mentions:
            if mention.span is Span.BETWEEN or (mention.begin is not None and mention.begin.day_last is not None):
                return mention.resolve(self.published)
        days = [m for m in mentions if m.is_day and m.last <= figure.first]
        later = [m for m in mentions if m.is_day and m.first >= figure.last]
        if not days and len(later) == 2:
            days = later
        if len(days) == 1 and (figure.unit is None or figure.unit.name not in _WITHIN_DAY):
            begin = days[0].resolve(self.published)
            if end is None and not self._runs_on(figure, days[0]):
                end = self._as_counted(figure, begin)
            end = end or self.published
            lasting = begin is not None and begin.start and end and begin.start < end
            return Period(begin.start, end) if begin is not None and lasting else None
        if len(days) < 2:
            return None
        first, last = days[-2].resolve(self.published), days[-1].resolve(self.published)
        if first is None or last is None or first.start is None or last.end is None or first.start > last.end:
            return None
        return Period(first.start, last.end)

    def _runs_on(self, figure: Figure, begun: PeriodMention) -> bool:
        """Whether what began on a day is told up to now: "which began on 3 February and has lasted eleven weeks"."""
        events = self.pack.events
        if not self.tokens.holds(events.onsets, begun.first - _ONSET, begun.first):
            return False
        for i in range(figure.first - 1, max(begun.last, figure.first - _VERB) - 1, -1):
            if self.tokens.at(i) in self.pack.determiners:
                return False
            if self.tokens.at(i) in events.running_on:
                return True
        return False

    def _as_counted(self, figure: Figure, begin: Period | None) -> date | None:
        """The last day of a stated length of time from its first: the day of the report where they nearly agree."""
        days = _DAYS.get(figure.unit.name if figure.unit else "", 0) * int(figure.interval.low or 0)
        if begin is None or begin.start is None or self.published is None or not days:
            return self.published
        last = shift(begin.start, days=days - 1)
        near = abs((self.published - last).days) <= max(_DAYS[figure.unit.name] if figure.unit else 1, days // 10)
        return self.published if near or last > self.published else last

    def as_long(self, figure: Figure, before: Sequence[tuple[Figure, Period | None]]) -> Period | None:
        """The days just told, where a stated length of time is theirs: "the operation lasted five days"."""
        if figure.unit is None or figure.unit.name != "day" or not before:
            return None
        other, period = before[-1]
        if figure.sentence - other.sentence > 1 or period is None or period.days is None:
            return None
        return period if period.days == figure.interval.low else None
