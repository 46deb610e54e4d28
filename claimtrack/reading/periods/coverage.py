"""The period of a figure: which of the periods in its sentence it covers, and what it takes from those before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import takewhile

from claimtrack.language import LanguagePack, Tokens, fold
from claimtrack.model import Modality
from claimtrack.quantity import DIMENSIONLESS, PERCENT, PERCENTAGE_POINT, Period, UnitKind
from claimtrack.quantity.period import whole_months
from claimtrack.reading.attribution.speech import Speech, speech_of
from claimtrack.reading.figures.figure import Figure
from claimtrack.reading.numbers.numeral import Form
from claimtrack.reading.periods.asides import AsideGrammar
from claimtrack.reading.periods.bases import BaseGrammar
from claimtrack.reading.periods.brackets import BracketGrammar
from claimtrack.reading.periods.clauses import ClauseGrammar
from claimtrack.reading.periods.episodes import Episode, EpisodeReader
from claimtrack.reading.periods.event_days import EventDays
from claimtrack.reading.periods.figure_roles import FigureRoles
from claimtrack.reading.periods.leaning import LEANING, LeaningPeriods
from claimtrack.reading.periods.lengths import LengthReader
from claimtrack.reading.periods.onsets import OnsetGrammar
from claimtrack.reading.periods.period_choice import PeriodChoice
from claimtrack.reading.periods.period_mention import PeriodMention, Span
from claimtrack.reading.periods.period_scope import PeriodScope
from claimtrack.reading.periods.plan_dates import PlanDates
from claimtrack.reading.sentences import SentenceSpan

_BESIDE = 2
_CLAUSE = 4
"""How many tokens behind a period the word may stand that opens a clause about it."""
_FLOW = 6
"""How many tokens before a figure its noun may stand."""
_SHARES = (PERCENT, PERCENTAGE_POINT, DIMENSIONLESS)
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
        self.mentions = mentions
        self.published = published
        self.scope = PeriodScope(tokens, pack)
        bases = BaseGrammar(tokens, pack)
        self.bases = frozenset(first for group in mentions.values() for first in bases.among(group))
        self.leaning = LeaningPeriods(mentions, published, self.scope, self.bases)
        self.events = EventDays(tokens, pack, mentions, published, self.scope, self.leaning, clauses.tense)
        self.plans = PlanDates(tokens, pack, published)
        self.choice = PeriodChoice(tokens, pack, clauses.tense, AsideGrammar(tokens, pack))
        self.roles = FigureRoles(tokens, pack)
        self.brackets = BracketGrammar(tokens, pack)
        self.onsets = OnsetGrammar(tokens, pack, published)
        self.lengths = LengthReader(published)
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
        if self.choice.tells_rule(figure, span) or self.roles.is_now(figure):
            return None
        if any(m.span is Span.AGO and 0 <= m.first - figure.end <= 1 for m in self._told(span)):
            # "Up from €71 last year and €52 five years ago": a point in time that the text leaves open.
            return None
        beside = self.brackets.dated(figure, self._told(span), self.bases)
        if beside is not None and mode is not Modality.LIMIT:
            return self._resolve(beside, self._told(span), before)
        if (told_over := self.brackets.told_over(figure, before)) is not None:
            return told_over[1]
        then = self.events.since_when(figure, self._told(span))
        if then is not None:
            return then
        usable = self._usable(figure, span, speeches)
        episode = self._episode(figure)
        if figure.unit is not None and figure.unit.kind is UnitKind.TIME:
            if figure.inherited_unit and before and before[-1][0].from_value:
                # "The average age rose from 36.2 years to 43.1 in the past three decades": no length of theirs.
                return None
            if episode is not None and figure.per is None and figure.unit.name in _LENGTHS:
                return episode.period
            if self.roles.is_length_of_before(figure) and len(self._told(span)) == 1:
                return None
            lasted = self.lengths.lasted(figure, usable, self.lengths.ends(figure, self._told(span)))
            if lasted is not None:
                return lasted
        mention = self.choice.nearest(figure, usable)
        if episode is not None and mention is episode.ended and mode is Modality.REPORTED:
            # "The harvest ended on 15 May with 164,800 tonnes."
            return episode.period
        if mention is not None and (self._is_loose(mention, usable) or self.choice.describes(figure, mention)):
            return None
        if (
            mode is Modality.TARGET
            and self.roles.is_set_against(figure)
            and (not mention or mention.last <= figure.start)
        ):
            return None
        if (figure.unit in _SHARES or self.roles.is_difference(figure)) and (
            mention is None or not self._own(figure, mention)
        ):
            main = self._main(figure, before)
            if main:
                return main[0] if mode is not Modality.LIMIT else None
            last = before[-1] if before else None
            near = last is not None and figure.sentence - last[0].sentence == 1
            if mention is not None and mention.first > figure.first:
                return last[1] if last is not None and near and mode is not Modality.LIMIT else None
        if mention is None and mode not in (Modality.LIMIT, *_AHEAD):
            compared = self._as_compared(figure, span, before)
            if compared is not None:
                return compared
        if mention is None and any(m.span is Span.AGO and m.last <= figure.first for m in self._told(span)):
            # "Ten years earlier 5,000 had burned there."
            return None
        base = self._base(span) if mention is None and mode is Modality.REPORTED else None
        if base is not None:
            return base
        if mention is None and episode is not None and self._is_of_episode(figure, mode):
            return episode.period
        if mention is None:
            there = self.events.there(span) if figure.unit is None or figure.unit.kind is not UnitKind.MONEY else None
            there = there or (self.events.since_then(figure, span) if mode is Modality.REPORTED else None)
            return there or self.lengths.as_long(figure, before)
        if mode is Modality.LIMIT and self.plans.is_of_rule(mention, figure):
            return None
        if mode in _AHEAD and mention.span is Span.BETWEEN:
            return mention.resolve(self.published, ahead=True)
        if mode in _AHEAD and mention.span is Span.AT:
            if self.plans.is_due(mention, figure) or self.plans.is_past_day(mention, figure):
                return None
            past = self.plans.is_of_the_past(mention, figure, before)
            return None if past else mention.resolve(self.published, ahead=not self.plans.was_foreseen(figure))
        if mention.span is Span.NEXT and mode not in _AHEAD:
            return None
        if mention.span is Span.SINCE and mode in _AHEAD and mention.lacks_year:
            # "From 1 October it will pay 3,200": no October that is over.
            return None
        if before and before[-1][0].from_value and before[-1][0].sentence == figure.sentence and mention.finish:
            ends = self.pack.ranges.end.ending(self.tokens.folded, figure.start) is not None
            if ends and self._spell(self._told(span)) is not None:
                return mention.finish.period(self.published)
        period = self._resolve(mention, usable, before)
        end = period.end if period is not None else None
        if (
            end is not None
            and self.published is not None
            and end <= self.published
            and self.roles.is_flow(mention, figure)
        ):
            # "It closed 2023 with a deficit of" tells of the year, and not of its last day.
            return Period.year(end.year)
        if period is not None and period.start and self.published and period.start > self.published:
            # "To cut 480 of its 3,100 jobs in 2026": the whole stands now.
            return None if self.roles.is_whole(figure) else period
        return period

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

    def dates(self, span: SentenceSpan, speeches: Sequence[Speech]) -> bool:
        """Whether a sentence names a period of its own, and not only when something was said or held against."""
        return not self._covered(span, speeches) <= self.bases

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

    def _main(self, figure: Figure, before: Sequence[tuple[Figure, Period | None]]) -> tuple[Period | None] | None:
        """The period of the figure of its sentence that a share or a difference qualifies; None without such a figure.

        That is the first one; of a change between two dated ones, the later.
        """
        last = before[-1] if before else None
        if last is not None and last[0].unit not in _SHARES and self.brackets.says_over(last[0], figure):
            # "Which was finished in 2023, supplies 111 megawatts, or 4 percent of the capacity."
            return (last[1],)
        here = takewhile(lambda pair: pair[0].sentence == figure.sentence, reversed(before))
        main = [period for other, period in here if other.unit not in _SHARES and not self._is_aside(other)]
        dated = [period for period in main if period is not None and period.end is not None]
        if len(dated) > 1:
            return (max(dated[::-1], key=lambda period: period.end or date.min),)
        return (main[-1],) if main else None

    def _is_aside(self, figure: Figure) -> bool:
        """Whether a figure only tells what somebody has, or what stands now, beside the one that its sentence dates."""
        return self.clauses.known.owned(figure) or self.roles.is_now(figure)

    def _own(self, figure: Figure, mention: PeriodMention) -> bool:
        """Whether a share's period is its own, and not that of what it is compared with."""
        if mention.first < figure.first and self.choice.opens_clause(figure, mention):
            return True
        if mention.first < figure.first:
            beside = range(mention.last, figure.start)
            if len(beside) == 1 and self.tokens.at(mention.last) == "(":
                # "Lower than in the previous 12 months (71 per cent)."
                return True
            joined = any(self.pack.ranges.conjunctions.at(self.tokens.folded, i) is not None for i in beside)
            return mention.span in (Span.EARLIER, Span.NEIGHBOUR) and len(beside) <= _BESIDE + 1 and not joined
        if mention.span in LEANING:
            return figure.form is not Form.MULTIPLE and not self.choice.set_against(figure, mention)
        if figure.form is Form.MULTIPLE and self.tokens.is_number(mention.first):
            # "Double the 2022 figure": the year is that of what it is held against.
            return False
        if figure.form is Form.MULTIPLE and any(
            self.tokens.at(i) in self.pack.prepositions for i in range(figure.end, mention.first)
        ):
            # "Twice as many as in the 2022 floods."
            return False
        if any(self.choice.averages(i) for i in range(figure.last, mention.first)):
            # "4.1 times the average of the past ten years."
            return False
        if figure.of is not None and figure.end <= mention.first:
            return True
        if self.tokens.at(figure.last) in self.pack.comparison.against:
            return False
        whole = self.tokens.at(figure.unit_last) in self.pack.of_words
        between = range(self.roles.past_restated(figure), mention.first)
        return not any(
            (self.tokens.is_number(i) and not whole and not self.choice.is_result(i))
            or self.tokens.at(i) in self.pack.comparison.words
            for i in between
        )

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
