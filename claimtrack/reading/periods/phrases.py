"""Periods in a text: since, until, between, during; windows.py has those that count from a day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from claimtrack.language import LanguagePack, Tokens
from claimtrack.reading.periods.calendar_date import DateMention
from claimtrack.reading.periods.comparisons import ComparisonGrammar, skip_article
from claimtrack.reading.periods.dates import DateGrammar
from claimtrack.reading.periods.period_mention import PeriodMention, Span
from claimtrack.reading.periods.windows import WindowGrammar
from claimtrack.reading.ways import Way, Ways, apart

_CORE_REACH = 3
"""How many tokens after its first one a period has its first word of time or number, if no event comes before."""
_DATE_REACH = 5
"""How many tokens behind a number its month or its unit of time stands: "5 y el 9 de mayo"."""
_YEAR_DIGITS = 4
_LAST_DAY = 31
_JOINING = frozenset("/-–.’'")
_EVENT_REACH = 8
"""How many words may tell of the event with which a period begins."""


class PeriodGrammar:
    """Finds the periods of one document."""

    def __init__(self, tokens: Tokens, pack: LanguagePack) -> None:
        self.tokens = tokens
        self.pack = pack
        self.dates = DateGrammar(tokens, pack)
        self.comparisons = ComparisonGrammar(tokens, pack, self.dates)
        self.windows = WindowGrammar(tokens, pack, self.dates, self.comparisons)
        self.ways = _ways(pack)
        self.ahead = self._next_cores()
        """For each token how many tokens ahead the next word of time, or number that may be of a date, stands."""

    def _next_cores(self) -> list[int]:
        """How far ahead a word of time stands, found from the end of the text to its beginning."""
        cores, folded, digits = self.pack.time.cores, self.tokens.folded, set(self.tokens.numbers())
        ahead, away, word = [0] * len(folded), len(folded), len(folded)
        for i in range(len(folded) - 1, -1, -1):
            if folded[i] in cores:
                away = word = 0
            else:
                away, word = away + 1, word + 1
                if i in digits and (word <= _DATE_REACH or self._may_be_date(i)):
                    away = 0
            ahead[i] = away
        return ahead

    def _may_be_date(self, i: int) -> bool:
        """Whether digits with no word of time behind them may be a date: 2019, 5/11, the 17th, "levantada el 6"."""
        text = self.tokens.at(i)
        if not text.isdigit():
            return text.count(".") > 1
        following = self.tokens.at(i + 1) if self.tokens.glued(i + 1) else ""
        joined = self.tokens.glued(i) or following in _JOINING or following in self.pack.traps.ordinal_suffixes
        return len(text) == _YEAR_DIGITS or joined or self.tokens.at(i - 2) in self.pack.events.closings

    def all(self) -> Iterator[PeriodMention]:
        """Every period of the text, in order, none inside another."""
        return apart(self.ways.places(self.tokens), self.at)

    def at(self, i: int) -> PeriodMention | None:
        """The longest period that begins at a token."""
        if self.ahead[i] > _CORE_REACH and not self._opens_event(i):
            # Most small words lead to no time: looking at each in every way took a fifth of all reading.
            return None
        return self.ways.at(self, self.tokens, i)

    def _opens_event(self, i: int) -> bool:
        """Whether a period may begin with an event that is dated only behind it: "since the clinics opened in 2019"."""
        words, folded = self.pack.time.words, self.tokens.folded
        if folded[i] not in words["since"].openers and folded[i] not in words["until"].openers:
            return False
        return words["since"].at(folded, i) is not None or words["until"].at(folded, i) is not None

    def _pair(self, i: int, opening: str, joining: str) -> PeriodMention | None:
        """Between March and October 2024; from 2019 to 2023; del 5 al 9 de mayo."""
        words = self.pack.time.words
        lead = words[opening].at(self.tokens.folded, i)
        if not lead:
            return None
        begin = self.dates.at(skip_article(self.tokens, self.pack, lead[0]))
        if not begin:
            return self._days(i, lead[0], joining)
        part = words["day_part"].at(self.tokens.folded, begin.last) if begin.unit == "weekday" else None
        link = words[joining].at(self.tokens.folded, part[0] if part else begin.last)
        finish = self.dates.at(skip_article(self.tokens, self.pack, link[0])) if link else None
        if finish is None and link is not None:
            finish = self._later_day(skip_article(self.tokens, self.pack, link[0]), begin)
        if finish is None:
            return PeriodMention(i, begin.last, Span.AT, begin) if begin.day_last else None
        return PeriodMention(i, finish.last, Span.BETWEEN, begin, finish)

    def _measured(self, i: int) -> PeriodMention | None:
        """The three months from July to September, los cinco años que van de 2019 a 2023."""
        at = self.windows.measured(i)
        if at is None:
            return None
        found = self._pair(at, "between", "and") or self._pair(at, "from", "to")
        return replace(found, first=i) if found is not None and found.span is Span.BETWEEN else None

    def _season(self, i: int) -> PeriodMention | None:
        """The season spoken of, unless its own year or dates follow."""
        found = self.comparisons.seasonal(i)
        if found is None or found.span is Span.EARLIER:
            return found
        dated = (
            self.dates.at(found.last) or self._pair(found.last, "from", "to") or self._led(found.last, "at", Span.AT)
        )
        return found if dated is None and self._led(i, "at", Span.AT) is None else None

    def _days(self, first: int, i: int, joining: str) -> PeriodMention | None:
        """Entre el 5 y el 9 de mayo: the first day takes the month of the second."""
        i = skip_article(self.tokens, self.pack, i)
        text = self.tokens.at(i)
        if not self.tokens.is_number(i) or not text.isdigit() or not 1 <= int(text) <= 31:
            return None
        suffixed = self.tokens.glued(i + 1) and self.tokens.at(i + 1) in self.pack.traps.ordinal_suffixes
        link = self.pack.time.words[joining].at(self.tokens.folded, i + 1 + suffixed)
        finish = self.dates.at(skip_article(self.tokens, self.pack, link[0])) if link else None
        if not finish or finish.day is None or finish.month is None or finish.day <= int(text):
            return None
        begin = DateMention(i, i + 1, finish.year, finish.month, int(text), year_offset=finish.year_offset)
        return PeriodMention(first, finish.last, Span.BETWEEN, begin, finish)

    def _later_day(self, i: int, begin: DateMention) -> DateMention | None:
        """The last day of a pair whose first one names the month: "between May 14th and 20th", "from June 3 to 12"."""
        text = self.tokens.at(i)
        if begin.month is None or begin.day is None or not self.tokens.is_number(i) or not text.isdigit():
            return None
        if not begin.day < int(text) <= _LAST_DAY:
            return None
        suffixed = self.tokens.glued(i + 1) and self.tokens.at(i + 1) in self.pack.traps.ordinal_suffixes
        end, year, offset = self.dates.parts.after(i + 1 + suffixed)
        year, offset = (year, offset) if year is not None else (begin.year, begin.year_offset)
        return DateMention(i, end, year, begin.month, int(text), year_offset=offset)

    def _led(self, i: int, opening: str, span: Span) -> PeriodMention | None:
        """A date after since, until, in, during."""
        words = self.pack.time.words
        lead = words[opening].at(self.tokens.folded, i)
        if not lead:
            return None
        begin = self.dates.at(lead[0]) or self.dates.at(skip_article(self.tokens, self.pack, lead[0]))
        if begin is None and span is Span.SINCE and words["since_what"].at(self.tokens.folded, i):
            # "From the country as of 28 February" opens with no event.
            begin = self._event(lead[0])
        if not begin:
            return None
        due = span is Span.UNTIL and self.pack.time.words["due"].at(self.tokens.folded, i)
        day = begin.day is not None or begin.unit == "weekday"
        counted = (day or begin.edge == "end") and self.tokens.at(i - 1) in (".", "", "\n", "\n\n")
        reached = begin.edge == "end" and words["due_by"].at(self.tokens.folded, i) is not None
        if span is Span.UNTIL and (reached or due or counted):
            # "By the end of August" tells of the day itself.
            span = Span.AT
        if span is Span.AT and begin.months:
            closed = self.windows.closed(i, begin)
            if closed is not None:
                return closed
        joined = self._joined(i, begin) if span is Span.AT else None
        return joined or PeriodMention(i, begin.last, span, begin)

    def _event(self, i: int) -> DateMention | None:
        """The date of an event that opens a period: "since the war began in April 2023"."""
        for at in range(i, i + _EVENT_REACH):
            if self.tokens.at(at) == "," and at > i and self.pack.time.words["at"].at(self.tokens.folded, at + 1):
                # "Since it took office, in December 2023, ..."
                continue
            if not self.tokens.is_word(at):
                return None
            lead = self.pack.time.words["at"].at(self.tokens.folded, at)
            found = self.dates.at(lead[0] if lead else at)
            if found is not None and found.relative is None and (lead is not None or found.over):
                # "Since the war began in April 2023", "since it took office last March".
                return found
        return None

    def _joined(self, first: int, begin: DateMention) -> PeriodMention | None:
        """Two years or two months in a row, which share what follows: "2022 y 2023", "May and June 2022"."""
        return self._years(first, begin) or self._months(first, begin) or self._weekdays(first, begin)

    def _months(self, first: int, begin: DateMention) -> PeriodMention | None:
        """May and June 2022: two months in a row."""
        if begin.month is None or begin.day is not None or begin.months or begin.edge:
            return None
        finish, last = begin, False
        while not last and finish.year is None and finish.year_offset is None:
            link = self.pack.time.words["and"].at(self.tokens.folded, finish.last)
            last = link is not None
            following = self.dates.at(link[0] if link else finish.last + 1)
            if (not last and self.tokens.at(finish.last) != ",") or following is None or following.month is None:
                return None
            if following.day is not None or following.months or following.edge:
                return None
            if following.month != (finish.month or 0) % 12 + 1:
                return None
            finish = following
        return PeriodMention(first, finish.last, Span.BETWEEN, begin, finish) if last else None

    def _weekdays(self, first: int, begin: DateMention) -> PeriodMention | None:
        """Saturday and Sunday: two days in a row."""
        link = self.pack.time.words["and"].at(self.tokens.folded, begin.last) if begin.unit == "weekday" else None
        finish = self.dates.at(skip_article(self.tokens, self.pack, link[0])) if link else None
        if finish is None or finish.unit != "weekday" or finish.relative != ((begin.relative or 0) + 1) % 7:
            return None
        return PeriodMention(first, finish.last, Span.BETWEEN, begin, finish)

    def _years(self, first: int, begin: DateMention) -> PeriodMention | None:
        """2019-2023; 2022 y 2023: a year and a later one."""
        listed = self._listed_years(begin)
        if listed is not None:
            return PeriodMention(first, listed.last, Span.BETWEEN, begin, listed)
        link = begin.last
        joined = self.tokens.at(link) in ("-", "–") or self.tokens.at(link) in self.pack.ranges.conjunctions
        if not joined or begin.year is None or begin.month is not None or begin.edge:
            return None
        finish = self.dates.at(link + 1)
        if finish is None or finish.month is not None or finish.year is None or finish.year <= begin.year:
            return None
        return PeriodMention(first, finish.last, Span.BETWEEN, begin, finish)

    def _listed_years(self, begin: DateMention) -> DateMention | None:
        """The last of the years in a row that a list names: "2021, 2022 and 2023"."""
        if begin.year is None or begin.month is not None or begin.edge or self.tokens.at(begin.last) != ",":
            return None
        finish = begin
        while self.tokens.at(finish.last) in (",", *self.pack.ranges.conjunctions.openers):
            last = self.tokens.at(finish.last) != ","
            following = self.dates.at(finish.last + 1)
            if following is None or following.month is not None or following.year != (finish.year or 0) + 1:
                return None
            finish = following
            if last:
                return finish
        return None

    def _bare(self, i: int) -> PeriodMention | None:
        begin = self.dates.at(i)
        if not begin:
            return None
        joined = self._joined(i, begin)
        if joined is not None:
            return joined
        return PeriodMention(i, begin.last, Span.AT, begin)


@cache
def _ways(pack: LanguagePack) -> Ways[PeriodGrammar, PeriodMention]:
    """Every way to tell a period, the longest first, with the words that can begin it."""
    time, numbers, definite = pack.time, pack.numbers, pack.definite
    opening = time.opening
    compared = ("at", "same_period", "same_window", "anaphora", "then", "year_before", "year_ago", "told_again")
    beside = (*opening("preceding", "following"), pack.units.time.openers, numbers.words, numbers.one)
    return Ways(
        pack.time.openers,
        Way(
            lambda self, i: self.windows.to_date(i),
            opening("ytd", "mtd", "wtd", "year_to_close", "rest_of_year", "so_far_in"),
        ),
        Way(
            lambda self, i: self.windows.in_year_through(i),
            (*opening("this", "year"), definite, pack.determiners),
        ),
        Way(lambda self, i: self._pair(i, "between", "and"), opening("between")),
        Way(lambda self, i: self._pair(i, "from", "to"), opening("from")),
        Way(PeriodGrammar._measured, opening("in_recent")),
        Way(lambda self, i: self.windows.recent(i), (*opening("in_recent", "recent"), numbers.words), digits=True),
        Way(lambda self, i: self.windows.coming(i), opening("in_recent")),
        Way(lambda self, i: self.windows.ended(i), (*opening("in_recent"), numbers.words), digits=True),
        Way(lambda self, i: self.comparisons.fiscal(i), opening("last", "this", "anaphoric")),
        Way(
            lambda self, i: self.comparisons.compared(i),
            (*opening(*compared), definite, time.weekdays, pack.demonstratives, *beside),
            digits=True,
        ),
        Way(lambda self, i: self.comparisons.elliptic(i), opening("at")),
        Way(PeriodGrammar._season, (*opening("at"), definite)),
        Way(lambda self, i: self._led(i, "since", Span.SINCE), opening("since")),
        Way(lambda self, i: self._led(i, "until", Span.UNTIL), opening("until")),
        Way(lambda self, i: self.windows.ago(i), (*opening("ago"), numbers.words, numbers.one), digits=True),
        Way(lambda self, i: self._led(i, "at", Span.AT), opening("at")),
        Way(PeriodGrammar._bare, (time.date_openers,), digits=True),
    )
