"""The period of a figure: which of the periods in its sentence it covers, and what it takes from those before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import takewhile

from claimtrack.language import LanguagePack, Tokens, fold
from claimtrack.model import Modality
from claimtrack.quantity import Period, UnitKind
from claimtrack.quantity.period import whole_months
from claimtrack.reading.attribution.speech import Speech, speech_of
from claimtrack.reading.figures.figure import Figure
from claimtrack.reading.numbers.numeral import Form
from claimtrack.reading.periods.asides import AsideGrammar
from claimtrack.reading.periods.asked import NO_PERIOD, Answer, Asked
from claimtrack.reading.periods.bases import BaseGrammar
from claimtrack.reading.periods.brackets import BracketGrammar
from claimtrack.reading.periods.clauses import ClauseGrammar
from claimtrack.reading.periods.comparisons import TOLD
from claimtrack.reading.periods.episodes import Episode, EpisodeReader, points_back
from claimtrack.reading.periods.event_days import EventDays
from claimtrack.reading.periods.figure_roles import FigureRoles
from claimtrack.reading.periods.leaning import LEANING, LeaningPeriods
from claimtrack.reading.periods.lengths import LengthReader
from claimtrack.reading.periods.onsets import OnsetGrammar
from claimtrack.reading.periods.period_choice import PeriodChoice
from claimtrack.reading.periods.period_mention import PeriodMention, Span
from claimtrack.reading.periods.period_scope import PeriodScope
from claimtrack.reading.periods.plan_dates import PlanDates
from claimtrack.reading.periods.qualified import QualifiedGrammar
from claimtrack.reading.periods.year_through import YearThrough
from claimtrack.reading.sentences import SentenceSpan

_BESIDE = 2
_CLAUSE = 4
"""How many tokens behind a period the word may stand that opens a clause about it."""
_LENGTHS = ("day", "week", "month", "year")
_AHEAD = (Modality.FORECAST, Modality.TARGET, Modality.CONDITIONAL)


class PeriodReader:
    """Gives the figures of one document their periods.

    `mentions` holds the periods of the text, by the first token of the sentence in which they stand.
    """

    def __init__(
        self,
        tokens: Tokens,
        pack: LanguagePack,
        mentions: Mapping[int, Sequence[PeriodMention]],
        published: date | None,
        clauses: ClauseGrammar,
        spans: Sequence[SentenceSpan] = (),
    ) -> None:
        self.tokens = tokens
        self.clauses = clauses
        self.pack = pack
        self.published = published
        self.scope = PeriodScope(tokens, pack)
        bases = BaseGrammar(tokens, pack)
        self.bases = frozenset(first for group in mentions.values() for first in bases.among(group))
        self.leaning = LeaningPeriods(mentions, published, self.scope, self.bases)
        # "For the year" tells nothing where no year was told.
        self.mentions = {
            first: [m for m in group if m.count != TOLD or self.leaning.resolve(m, group, ()) is not None]
            for first, group in mentions.items()
        }
        self.events = EventDays(tokens, pack, mentions, published, self.scope, self.leaning, clauses.tense)
        self.plans = PlanDates(tokens, pack, published, clauses.tense)
        self.choice = PeriodChoice(tokens, pack, clauses.tense, AsideGrammar(tokens, pack, clauses.tense))
        self.roles = FigureRoles(tokens, pack)
        self.brackets = BracketGrammar(tokens, pack)
        self.qualified = QualifiedGrammar(tokens, pack, clauses, self.choice, self.roles, self.brackets)
        self.onsets = OnsetGrammar(tokens, pack, published)
        self.lengths = LengthReader(tokens, pack, published)
        self.through = YearThrough(tokens, pack, published, clauses.tense)
        self.episodes = EpisodeReader(tokens, pack, published).all(spans, mentions)
        self._covering: dict[int, frozenset[int]] = {}

    def of(
        self,
        figure: Figure,
        span: SentenceSpan,
        speeches: list[Speech],
        before: Sequence[tuple[Figure, Period | None]],
        mode: Modality,
    ) -> Period | None:
        """The period that the text states for a figure of some modality, or None.

        `before` holds the figures already read, with their periods, in the order of the text. For a figure of the
        future a month with no year is the next one.
        """
        asked = Asked(figure, span, mode, before, self._told(span))
        if (settled := self._by_itself(asked)) is not None:
            return settled[0]
        asked.usable = self._usable(figure, span, speeches)
        asked.episode = self._episode(figure)
        if (settled := self._of_length(asked)) is not None:
            return settled[0]
        asked.mention = mention = self.choice.nearest(figure, asked.usable)
        if (settled := self._beside(asked) or self.qualified.of(asked) or self.through.of(asked)) is not None:
            return settled[0]
        return self._taken_over(asked) if mention is None else self._stated(asked, mention)

    def _by_itself(self, asked: Asked) -> Answer:
        """What the words at a figure settle, whatever periods its sentence tells."""
        figure, told = asked.figure, asked.told
        if self.choice.tells_rule(figure, asked.span) or self.roles.is_now(figure) or self.roles.converts(figure):
            return NO_PERIOD
        if any(m.span is Span.AGO and 0 <= m.first - figure.end <= 1 for m in told):
            # "Up from €71 last year and €52 five years ago": a point in time that the text leaves open.
            return NO_PERIOD
        beside = self.brackets.dated(figure, told, self.bases)
        if beside is not None and asked.mode is not Modality.LIMIT:
            return (self._resolve(beside, told, asked.before),)
        if (told_over := self.brackets.told_over(figure, asked.before)) is not None:
            return (told_over[1],)
        then = self.events.since_when(figure, told)
        return (then,) if then is not None else None

    def _of_length(self, asked: Asked) -> Answer:
        """The time that a length itself takes up: "it lasted 12 days, until 4 May"."""
        figure, before, episode = asked.figure, asked.before, asked.episode
        if figure.unit is None or figure.unit.kind is not UnitKind.TIME:
            return None
        if figure.inherited_unit and before and before[-1][0].from_value:
            # "The average age rose from 36.2 years to 43.1 in the past three decades": no length of theirs.
            return NO_PERIOD
        if episode is not None and figure.per is None and figure.unit.name in _LENGTHS:
            return (episode.period,)
        if self.roles.is_length_of_before(figure) and len(asked.told) == 1:
            return NO_PERIOD
        lasted = self.lengths.lasted(figure, asked.usable, self.lengths.ends(figure, asked.told))
        return (lasted,) if lasted is not None else None

    def _beside(self, asked: Asked) -> Answer:
        """What settles a figure that the nearest period does not date, however near it stands."""
        figure, mention, episode = asked.figure, asked.mention, asked.episode
        since = self.events.since_told(figure, mention) if mention is not None else None
        if since is not None and asked.mode is Modality.REPORTED:
            return (since,)
        if episode is not None and mention is episode.ended and asked.mode is Modality.REPORTED:
            # "The harvest ended on 15 May with 164,800 tonnes."
            return (episode.period,)
        if episode is not None and mention is not None and points_back(mention):
            return (episode.period,)
        begun = episode is not None and mention is episode.begun and asked.mode is Modality.REPORTED
        if begun and episode and mention:
            told_before = asked.span.first <= mention.first < episode.ended.last <= figure.first
            if told_before or self.tokens.holds(self.pack.relatives, figure.end, mention.first):
                # "It seized 2.4 tonnes in an operation that began on 1 May and ended on 9 June", and "the strike, begun
                # on 2 June and called off on the 6th, lasted five days and hit 3,000 passengers".
                return (episode.period,)
        if mention is not None and (self._is_loose(mention, asked.usable) or self.choice.describes(figure, mention)):
            return NO_PERIOD
        if asked.mode is Modality.LIMIT and mention is not None and self.scope.in_force_since(mention):
            return NO_PERIOD
        if asked.mode is Modality.TARGET and self.roles.is_set_against(figure):
            return NO_PERIOD if mention is None or mention.last <= figure.start else None
        return None

    def _taken_over(self, asked: Asked) -> Period | None:
        """The period of a figure that its sentence gives none: what the text spoke of before."""
        figure, span, mode = asked.figure, asked.span, asked.mode
        if mode not in (Modality.LIMIT, *_AHEAD):
            compared = self._as_compared(figure, span, asked.before)
            if compared is not None:
                return compared
        if any(m.span is Span.AGO and m.last <= figure.first for m in asked.told):
            # "Ten years earlier 5,000 had burned there."
            return None
        base = self._base(span) if mode is Modality.REPORTED else None
        if base is not None:
            return base
        if asked.episode is not None and self._is_of_episode(figure, mode):
            return asked.episode.period
        there = self.events.there(span) if figure.unit is None or figure.unit.kind is not UnitKind.MONEY else None
        there = there or (self.events.since_then(figure, span) if mode is Modality.REPORTED else None)
        return there or self.lengths.as_long(figure, asked.before)

    def _stated(self, asked: Asked, mention: PeriodMention) -> Period | None:
        """The period of a figure that a mention dates."""
        figure, mode, before = asked.figure, asked.mode, asked.before
        if mode is Modality.LIMIT and self.plans.is_of_rule(mention, figure):
            return None
        if mode in _AHEAD and (settled := self._ahead(asked, mention)) is not None:
            return settled[0]
        if mention.span is Span.NEXT and mode not in _AHEAD:
            return None
        if before and before[-1][0].from_value and before[-1][0].sentence == figure.sentence and mention.finish:
            ends = self.pack.ranges.end.ending(self.tokens.folded, figure.start) is not None
            if ends and self._spell(asked.told) is not None:
                return mention.finish.period(self.published)
        period = self._resolve(mention, asked.usable, before)
        if period is None or self.published is None:
            return period
        if period.end is not None and period.end <= self.published and self.roles.is_flow(mention, figure):
            # "It closed 2023 with a deficit of" tells of the year, and not of its last day.
            return Period.year(period.end.year)
        if period.start is not None and period.start > self.published and self.roles.is_whole(figure):
            # "To cut 480 of its 3,100 jobs in 2026": the whole stands now.
            return None
        return period

    def _ahead(self, asked: Asked, mention: PeriodMention) -> Answer:
        """The period of what is to come, in which a month with no year is the next one."""
        figure = asked.figure
        if mention.span is Span.BETWEEN:
            return (mention.resolve(self.published, ahead=True),)
        if mention.span is Span.AT:
            if self.plans.is_due(mention, figure) or self.plans.is_past_day(mention, figure):
                return NO_PERIOD
            if self.plans.is_of_the_past(mention, figure, asked.before):
                return NO_PERIOD
            return (mention.resolve(self.published, ahead=not self.plans.was_foreseen(figure)),)
        # "From 1 October it will pay 3,200": no October that is over.
        return NO_PERIOD if mention.span is Span.SINCE and mention.lacks_year else None

    def _as_compared(
        self, figure: Figure, span: SentenceSpan, before: Sequence[tuple[Figure, Period | None]]
    ) -> Period | None:
        """What the sentences before speak of, where one only says with what that is compared: "up 4% on 2022"."""
        based = [m for m in self._told(span) if m.first in self.bases]
        if not based or not before or figure.sentence - before[-1][0].sentence > _BESIDE:
            return None
        base = self._resolve(based[0], self._told(span), before)
        if base is None or base.end is None:
            return None
        for other, period in takewhile(lambda pair: figure.sentence - pair[0].sentence <= _BESIDE, reversed(before)):
            if period is None or period.end is None or other.from_value:
                continue
            if period.end > base.end and whole_months(period) == whole_months(base):
                return period
        return None

    def base_of(self, first: int) -> Period | None:
        """What a sentence that begins with a token holds its figures against: "70 % more than the year before"."""
        told = self.mentions.get(first, ())
        base = next((mention for mention in told if mention.first in self.bases), None)
        return self._resolve(base, told, ()) if base is not None else None

    def dates(self, span: SentenceSpan, speeches: Sequence[Speech]) -> bool:
        """Whether a sentence names a period of its own, and not only when something was said or held against."""
        subjects = {m.first for m in self._told(span) if self.choice.asides.of_subject(m) is not None}
        return not self._covered(span, speeches) <= self.bases | subjects

    def several(self, span: SentenceSpan) -> bool:
        """Whether a sentence tells more periods than one."""
        return len(self._told(span)) > 1

    def _told_then(self, base: PeriodMention, figure: Figure) -> bool:
        """Whether a figure is of what others are held against: "fewer than in the year before, when 113,500 died"."""
        last = min(base.last + _CLAUSE, figure.start)
        return any(
            self.tokens.holds(words, base.last, last) for words in (self.pack.comparison.when, self.pack.relatives)
        )

    def _told(self, span: SentenceSpan) -> Sequence[PeriodMention]:
        """The periods of a sentence."""
        return self.mentions.get(span.first, ())

    def _covered(self, span: SentenceSpan, speeches: Sequence[Speech]) -> frozenset[int]:
        """The first tokens of the periods that figures of a sentence can cover, found once for all of them."""
        if span.first not in self._covering:
            found = (m.first for m in self._told(span) if self.scope.covers(m, speeches))
            self._covering[span.first] = frozenset(found)
        return self._covering[span.first]

    def _usable(self, figure: Figure, span: SentenceSpan, speeches: list[Speech]) -> list[PeriodMention]:
        """The periods of a sentence that a figure may have: those told by who tells the figure."""
        here, covered = self._told(span), self._covered(span, speeches)
        here = [m for m in here if m.first not in self.bases or self._told_then(m, figure)]
        here = [m for m in here if m.first in covered or not m.is_today]
        usable = [m for m in here if m.first in covered or self._is_loose(m, here)]
        speech = speech_of(figure.first, speeches)
        usable = [
            m
            for m in usable
            if m.first > figure.first or speech_of(m.first, speeches) in (speech, None) or self._of_source(m, speech)
        ]
        usable = self.clauses.within(figure, span, here, usable)
        if speech is not None and speech.content[1] <= speech.cue[0]:
            # Behind a closing cue a date tells of the source: "said the group, founded in 2009".
            usable = [m for m in usable if m.first < speech.cue[0]]
        return usable

    @staticmethod
    def _is_loose(mention: PeriodMention, others: Sequence[PeriodMention]) -> bool:
        """Whether a period claims its figure and leaves its days open: "this season", with no dates beside it."""
        if mention.begin is None or not mention.begin.loose:
            return False
        return not any(0 <= other.first - mention.last <= 1 for other in others)

    def _episode(self, figure: Figure) -> Episode | None:
        """What a text that goes on speaks of, where it has dated its first day and its last."""
        return next((e for e in self.episodes if e.first <= figure.first < e.last), None)

    def _is_of_episode(self, figure: Figure, mode: Modality) -> bool:
        """Whether a figure measures what happened: no cost, no cap, and nobody who was sent to it."""
        unit = figure.unit
        if mode is not Modality.REPORTED or unit is None or unit.kind is UnitKind.MONEY:
            return False
        known = self.clauses.tense.is_known(figure)
        return fold(unit.name) not in self.pack.toll.response and not known

    def _base(self, span: SentenceSpan) -> Period | None:
        """What a sentence covers that compares it with a year earlier, and only the ones before say when it was."""
        told = self._told(span)
        return self.leaning.base(told[0]) if len(told) == 1 else None

    def before_change(self, figure: Figure, span: SentenceSpan) -> Period | None:
        """The period right behind what something was before: "from 1.01 billion a year earlier to 978 million"."""
        told = self._told(span)
        own = next((m for m in told if 0 <= m.first - figure.end <= 1 and self.scope.covers(m, ())), None)
        if own is None:
            spell = self._spell(told)
            return spell.begin.period(self.published, year=_year(spell)) if spell and spell.begin else None
        return self._resolve(own, told, ())

    @staticmethod
    def _spell(told: Sequence[PeriodMention]) -> PeriodMention | None:
        """The two times, of a sentence with no other, between which something changed: "from 40 to 30 between"."""
        spells = [m for m in told if m.span is Span.BETWEEN and m.begin is not None and m.finish is not None]
        return spells[0] if len(told) == 1 and spells else None

    def _of_source(self, mention: PeriodMention, speech: Speech | None) -> bool:
        """Whether a period stands in the words about a source and says what it covers: "the report on 2018-2022"."""
        inside = speech is not None and speech.cue[0] <= mention.first < speech.cue[1]
        return inside and mention.span in (Span.BETWEEN, Span.RECENT)

    def _resolve(
        self,
        mention: PeriodMention,
        mentions: Sequence[PeriodMention],
        before: Sequence[tuple[Figure, Period | None]],
    ) -> Period | None:
        if mention.span in LEANING:
            return self.leaning.resolve(mention, mentions, before)
        period = mention.resolve(self.published)
        if mention.span is Span.RECENT and self._tells_back(mention):
            return self.leaning.window(mention, mentions) or period
        if period is None or mention.begin is None or mention.span is not Span.AT:
            return period
        due = self.pack.time.words["due_by"].at(self.tokens.folded, mention.first)
        if due and self.published is not None and period.start is not None and period.start > self.published:
            # What has been done of a plan is not done by the day on which the plan is due.
            return None
        begun = period.start is not None and self.published is not None and period.start <= self.published
        if mention.is_day and begun and self.onsets.goes_on(mention):
            return Period(period.start, self.published)
        if self.pack.time.words["as_of"].at(self.tokens.folded, mention.first) and mention.is_day:
            return self.onsets.since(mention, mentions, period)
        future = self.published is not None and period.start is not None and period.start > self.published
        if mention.begin.edge == "end" and mention.begin.year_offset == 0 and future:
            # "It closed the year with ...", in a sentence about an earlier year.
            years = [m.begin.year for m in mentions if m.begin and m.begin.year and m.last <= mention.first]
            return Period(date(years[-1], 12, 31), date(years[-1], 12, 31), period.precision) if years else None
        return period

    def _tells_back(self, mention: PeriodMention) -> bool:
        """Whether a window ends with a day that the text has told: "the previous twelve months"."""
        words, folded = self.pack.time.words["preceding"], self.tokens.folded
        return any(words.at(folded, i) for i in range(mention.first, mention.last))


def _year(mention: PeriodMention) -> int | None:
    """The year that a stretch tells behind its last month only: "between May and July 2024"."""
    return mention.finish.year if mention.finish is not None else None


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
