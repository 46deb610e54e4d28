"""Periods that lean on others of the text: the same months of another year, the month before, that day."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence, Set
from datetime import date

from claimtrack.quantity import Period
from claimtrack.quantity.period import Precision, shift, whole_months
from claimtrack.reading.figures.figure import Figure
from claimtrack.reading.periods.comparisons import FISCAL, HALF, MANY, SEASON, TOLD
from claimtrack.reading.periods.period_mention import PeriodMention, Span
from claimtrack.reading.periods.period_scope import PeriodScope

_THAT = 40
"""How many tokens back "that month" may point."""
_EVENT_BACK = 50
"""How many tokens back the day may stand that "that day" means."""
_AGAIN = 120
"""How many tokens back the year may be told that "for the year" means."""
_LOOK_BACK = 12
"""How many periods back another one may refer."""
_STRETCHES = {"quarter": 3, HALF: 6}
"""The months of the stretches that a text calls by their name once it has told when they were."""
_BESIDE = 2
_RECALL = 4
"""How many figures back "the same months" may refer."""
_LONGEST = 366
"""The most days of a period that "the same months" mean, where a shorter one was told beside a longer one."""
_THEN = "then"
_MONTHS = {"month": 1, "quarter": 3, "year": 12}
LEANING = (Span.SAME, Span.EARLIER, Span.NEIGHBOUR)
"""The spans that say nothing without another period."""


class LeaningPeriods:
    """Resolves the periods of one document that lean on others.

    `mentions` holds the periods of the text by the first token of their sentence.
    """

    def __init__(
        self,
        mentions: Mapping[int, Sequence[PeriodMention]],
        published: date | None,
        scope: PeriodScope,
        bases: Set[int] = frozenset(),
    ) -> None:
        self.published = published
        self.scope = scope
        self.bases = bases
        self.ordered = sorted((m for group in mentions.values() for m in group), key=lambda m: m.last)
        self.ends = [m.last for m in self.ordered]
        self.year_bases: dict[int, Period | None] = {}
        """What "a year ago" goes back from, by its first token: all figures beside it have the same."""

    def earlier(self, token: int) -> list[PeriodMention]:
        """The last periods of the text that end before a token."""
        last = bisect_right(self.ends, token)
        return self.ordered[max(0, last - _LOOK_BACK) : last]

    def resolve(
        self,
        mention: PeriodMention,
        mentions: Sequence[PeriodMention],
        before: Sequence[tuple[Figure, Period | None]],
    ) -> Period | None:
        """The same stretch of another year, or of the year before, as a period stated before it."""
        if mention.count == TOLD:
            return self._told_again(mention)
        if mention.span is Span.SAME and mention.count and (long := self._as_long(mention)) is not None:
            return long
        if mention.unit == "day" and mention.span is Span.SAME and mention.begin is None and not mention.count:
            return self._day_before(mention)
        if mention.unit == FISCAL:
            ended = (m for m in reversed(self.earlier(mention.first)) if m.finish is not None and m.unit == "year")
            told = next(ended, None)
            return told.resolve(self.published) if told else None
        if mention.unit == _THEN:
            other = next((m for m in reversed(mentions) if m.last <= mention.first), None)
            if other is None or other.unit == _THEN:
                return None
            return self.resolve(other, mentions, before) if other.span in LEANING else other.resolve(self.published)
        stated = [m for m in mentions if m.first < mention.first and m.span not in LEANING]
        if mention.span is Span.EARLIER:
            stated = [m for m in stated if m.first not in self.bases] or stated
        known = [m.resolve(self.published) for m in stated]
        if mention.unit == SEASON:
            return self._season(mention)
        if not known and mention.span is Span.EARLIER:
            leaning = [m for m in mentions if m.first < mention.first and m.span is Span.SAME]
            known = [self.resolve(m, mentions, before) for m in leaning[-1:]]
        if not known and mention.begin is None and not (mention.span is Span.EARLIER and mention.count):
            known = [self._named_before(mention)]
        if not any(known) and mention.span in (Span.SAME, Span.NEIGHBOUR):
            recall = _RECALL if mention.begin is not None else 3 * _RECALL
            near = before[-recall:]
            if self._year_of(mention) is not None:
                near = [pair for pair in before[-3 * _RECALL :] if not self._runs_in_it(pair[1], mention)][-recall:]
            dated = [pair for pair in near if pair[1] is not None]
            last = dated[-1][0].sentence if dated else -1
            there = [period for other, period in dated if other.sentence == last and period is not None]
            known = [*([p for p in there if (p.days or 0) <= _LONGEST] or there)[:1]]
        if not any(known) and mention.span is Span.EARLIER and mention.unit == "year" and before:
            if mention.first not in self.year_bases:
                latest = before[-1][1]
                self.year_bases[mention.first] = latest if latest is not None and whole_months(latest) else None
            known = [self.year_bases[mention.first]]
        period = next((p for p in reversed(known) if p is not None and p.start and p.end), None)
        if mention.span is Span.NEIGHBOUR:
            return self._beside(mention, period)
        if period is None or period.start is None or period.end is None:
            return self._from_now(mention)
        year = self._year_of(mention)
        begun, final, precision = period.start, period.end, period.precision
        if mention.span is Span.SAME and mention.unit != "year" and self._goes_on(period):
            # "This year 40; 60 in the same period of 2023."
            final, precision = self.published or final, Precision.DAY
        # "The year to June" is of the year in which it ends.
        years = year - final.year if year is not None else (-1 if mention.span is Span.EARLIER else 0)
        start, end = shift(begun, years=years), shift(final, years=years)
        if precision is not Precision.DAY and end.month == 2:
            end = Period.month(end.year, end.month).end or end
        return Period(start, end, precision)

    def _year_of(self, mention: PeriodMention) -> int | None:
        """The year that a mention names: "the same months of 2023", "of last year"."""
        begin = mention.begin
        if begin is None or begin.year is not None:
            return begin.year if begin is not None else None
        offset = begin.relative if begin.unit == "year" else begin.year_offset
        return self.published.year + offset if offset is not None and self.published is not None else None

    def _runs_in_it(self, period: Period | None, mention: PeriodMention) -> bool:
        """Whether a period is what has passed of the very year whose "same months" a mention means: no stretch of it.

        "Between January and May 24,600 came. Of this year's, 11,300 were Venezuelans. In the same period of 2025".
        """
        if period is None or period.start is None or period.end is None or self.published is None:
            return False
        whole = Period.year(period.start.year)
        runs = period.start == whole.start and period.end in (whole.end, self.published)
        return runs and self.published.year == period.start.year == self._year_of(mention)

    def _goes_on(self, period: Period) -> bool:
        """Whether a year has begun and is not over on the document's date."""
        if self.published is None or period.start is None or period.end is None:
            return False
        return period == Period.year(period.start.year) and period.start <= self.published < period.end

    def window(self, mention: PeriodMention, mentions: Sequence[PeriodMention]) -> Period | None:
        """A window told back from a day, or from the start of a stretch, that stands before it in its sentence."""
        told = [m for m in mentions if m.first < mention.first and m.span not in LEANING]
        told = [m for m in told if m.span is not Span.RECENT or m.finish is not None]
        period = told[-1].resolve(self.published) if told else self._named_before(mention)
        if period is None or period.start is None or period.end is None:
            return None
        last = period.end if period.start == period.end else shift(period.start, days=-1)
        return mention.ending(last) if self.published is None or last < self.published else None

    def _season(self, mention: PeriodMention) -> Period | None:
        """The days of the season that the text has dated: "the season from 1 October to 30 September"."""
        tokens, words = self.scope.tokens, self.scope.pack.time.words["season"]
        for other in reversed(self.earlier(mention.first)):
            if other.span is Span.BETWEEN and words.ending(tokens.folded, other.first):
                return other.resolve(self.published)
        return None

    def base(self, mention: PeriodMention) -> Period | None:
        """The stretch that a sentence goes on from, which compares its figures with those of a year earlier."""
        return self._named_before(mention) if mention.span is Span.EARLIER and not mention.count else None

    def _from_now(self, mention: PeriodMention) -> Period | None:
        """What a comparison means where no period is stated: a year ago, the same month of last year."""
        if self.published is None:
            return None
        if mention.span is Span.EARLIER:
            match mention.unit if mention.count else "":
                case "year":
                    return Period.day(shift(self.published, years=-1))
                case "month":
                    return Period.day(shift(self.published, months=-1))
                case "week":
                    return Period.day(shift(self.published, weeks=-1))
            return None
        begin = mention.begin
        if mention.unit == "month" and begin is not None and begin.unit == "year" and begin.relative is not None:
            return Period.month(self.published.year + begin.relative, self.published.month)
        return mention.resolve(self.published)

    def _as_long(self, mention: PeriodMention) -> Period | None:
        """The latest stretch of as many units of time as "those eight months", or of several: "over those years"."""
        for other in reversed(self.earlier(mention.first)):
            if other.span in LEANING or self._is_ahead(other):
                continue
            period = other.resolve(self.published)
            length = _units(period, mention.unit) if period is not None else None
            if other.span is Span.RECENT and other.finish is None and other.unit == mention.unit:
                length = other.count
            if length == mention.count or (mention.count == MANY and length is not None and length > 1):
                return period
        return None

    def _told_again(self, mention: PeriodMention) -> Period | None:
        """The latest year or month told near that is over, which "for the year" and "in the month" mean."""
        near = (
            m for m in self.earlier(mention.first) if mention.first - m.last <= _AGAIN and m.first not in self.bases
        )
        told = (m.resolve(self.published) for m in near if m.span is Span.AT)
        over = [p for p in told if p is not None and p.end and self.published and p.end <= self.published]
        months = _MONTHS.get(mention.unit)
        return max((p for p in over if whole_months(p) == months), key=lambda p: p.end or date.min, default=None)

    def _day_before(self, mention: PeriodMention) -> Period | None:
        """The day named before, which "that day" means."""
        near = (m for m in reversed(self.earlier(mention.first)) if mention.first - m.last < _EVENT_BACK)
        day = next((m for m in near if m.is_day and self.scope.covers(m, ())), None)
        return day.resolve(self.published) if day else None

    def _named_before(self, mention: PeriodMention) -> Period | None:
        """The period that the sentence before names, which "that month" means."""
        if mention.unit in _STRETCHES:
            months = _STRETCHES[mention.unit]
            earlier = (m for m in reversed(self.earlier(mention.first)) if m.first not in self.bases)
            named = [m.resolve(self.published) for m in earlier if self._lasts(m, months)]
            # "From January to June ...; in the first half of 2024 it had been 72": the half is this year's.
            ended = [p for p in named if p is not None and p.end is not None]
            if ended:
                return max(ended, key=lambda p: p.end or date.min)
        told = self.earlier(mention.first)[-_RECALL:]
        for i in range(len(told) - 1, -1, -1):
            other = told[i]
            if i and told[i - 1].span is Span.EARLIER and other.first - told[i - 1].last <= _BESIDE:
                # "A year earlier, in September 2024, it was 2,701": the text goes on from this year's.
                continue
            if mention.span is Span.EARLIER and self._is_ahead(other):
                # "... ten times a year by 2050. It spilled 448,000 hours, twice as long as the year before."
                continue
            spell = other.span in (Span.BETWEEN, Span.RECENT) or (other.span is Span.AT and not other.is_day)
            if spell and mention.first - other.last < _THAT and other.first not in self.bases:
                period = other.resolve(self.published)
                if self._runs_in_it(period, mention):
                    continue
                return _quarter(period) if mention.unit == "quarter" else period
        return None

    def _is_ahead(self, mention: PeriodMention) -> bool:
        """Whether a period begins after the document's day, so that nothing is reported of it."""
        period = mention.resolve(self.published)
        start = period.start if period is not None else None
        return start is not None and self.published is not None and start > self.published

    @staticmethod
    def _lasts(mention: PeriodMention, months: int) -> bool:
        """Whether a text names a quarter or a half, which "the quarter" means behind it."""
        if mention.span is Span.RECENT:
            return mention.finish is not None and mention.count * _MONTHS.get(mention.unit, 0) == months
        if mention.span is Span.BETWEEN and mention.begin is not None and mention.finish is not None:
            first, last = mention.begin, mention.finish
            whole = first.day is None and last.day is None and first.month is not None and last.month is not None
            return whole and (last.month or 0) - (first.month or 0) == months - 1
        return mention.span is Span.AT and mention.begin is not None and mention.begin.months == months

    def _beside(self, mention: PeriodMention, period: Period | None) -> Period | None:
        """The stretch that lies some units of time before or behind another one, or from now where none is stated."""
        if period is None and self.published is not None and abs(mention.count) == 1 and mention.unit in _MONTHS:
            period = _stretch(self.published, _MONTHS[mention.unit])
        if period is None or period.start is None or period.end is None:
            return None
        if mention.unit in ("day", "week"):
            days = mention.count * (7 if mention.unit == "week" else 1)
            if (period.days or 0) > abs(days):
                return None
            return Period(shift(period.start, days=-days), shift(period.end, days=-days), period.precision)
        months = mention.count * _MONTHS[mention.unit]
        length = whole_months(period)
        if length is None:
            if mention.unit == "year" and mention.count == -1:
                return Period.year(period.end.year + 1)
            day = shift(period.start, months=-months)
            return Period.day(day) if period.start == period.end else None
        if abs(months) % length:
            return None
        after = shift(shift(period.end, days=1), months=-months)
        return Period(shift(period.start, months=-months), shift(after, days=-1), period.precision)


def _units(period: Period, unit: str) -> int | None:
    """How many units of time a period lasts, where that is a whole number of them."""
    if unit not in _MONTHS:
        return period.days if unit == "day" else None
    months = whole_months(period)
    return months // _MONTHS[unit] if months is not None and months % _MONTHS[unit] == 0 else None


def _quarter(period: Period | None) -> Period | None:
    """The quarter in which a month lies, or its last day: "al cierre de marzo ..., en el trimestre"."""
    if period is None or period.end is None or whole_months(period) not in (None, 1):
        return period
    return _stretch(period.end, 3) if period.precision is not Precision.DAY else period


def _stretch(day: date, months: int) -> Period:
    """The month, quarter or year in which a day lies."""
    first = day.replace(month=(day.month - 1) // months * months + 1, day=1)
    return Period(first, shift(shift(first, months=months), days=-1), Precision.MONTH)
