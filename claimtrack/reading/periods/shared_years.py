"""Years that dates of one sentence share: "in March and in April 2023", "in 2022 ... in March"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either
from claimtrack.reading.periods.bases import BaseGrammar
from claimtrack.reading.periods.calendar_date import DateMention
from claimtrack.reading.periods.period_mention import PeriodMention, Span

_ENDED = 3
_ACCOUNTS = 9
"""How many tokens before its last day a year of accounts may be named."""
_OPENING = 2
"""How many tokens into a sentence a year may stand to hold for what follows."""


def with_shared_years(
    mentions: Sequence[PeriodMention], first: int, tokens: Tokens, pack: LanguagePack
) -> list[PeriodMention]:
    """The periods of a sentence that begins at a token, each month with the year that it shares with another."""
    found = list(mentions)
    for place, mention in enumerate(found):
        if not _lacks_year(mention.begin):
            continue
        earlier, later = found[place - 1] if place else None, found[place + 1] if place + 1 < len(found) else None
        if later is not None and _goes_on(mention, later, tokens, pack):
            assert later.begin is not None
            found[place] = _in_year(mention, later.begin.year, later.begin.year_offset)
        elif earlier is not None and _follows(earlier, mention, tokens, pack):
            assert earlier.begin is not None
            found[place] = _in_year(mention, earlier.begin.year, None)
        elif earlier is not None and found[0].first - first <= _OPENING and _is_year(found[0]):
            if found[0].first in BaseGrammar(tokens, pack).among(mentions):
                continue
            opening = found[0].begin
            if opening is not None and not _held_against(found[0].last, mention.first, tokens, pack):
                offset = opening.relative if opening.unit == "year" else opening.year_offset
                found[place] = _in_year(mention, opening.year, offset)
    return found


def with_months_told(mentions: Sequence[PeriodMention], tokens: Tokens, pack: LanguagePack) -> Iterator[PeriodMention]:
    """The periods of a text, a bare day in the month last told in its paragraph: "in August ... on the 13th"."""
    told: PeriodMention | None = None
    for mention in mentions:
        begin = mention.begin
        if begin is not None and begin.unit == "day of the month":
            month = told.begin if told is not None and _same_paragraph(told, mention, tokens) else None
            yield _of_month(mention, begin, month) if month and _is_bare(begin, tokens, pack) else mention
            continue
        if begin is not None and begin.month is not None and mention.span in (Span.AT, Span.BETWEEN):
            told = mention
        yield _year_of_accounts(mention, tokens, pack)


def _year_of_accounts(mention: PeriodMention, tokens: Tokens, pack: LanguagePack) -> PeriodMention:
    """The year that ended on a day or with a month, where a text says so of its accounts: "fiscal 2024, ended in"."""
    if mention.span is not Span.AT or mention.begin is None or mention.begin.month is None:
        return mention
    ended = range(max(0, mention.first - _ENDED), mention.first)
    ends = pack.time.words["accounts_end"]
    if not any(tokens.at(i) in pack.events.closings or ends.at(tokens.folded, i) for i in ended):
        return mention
    accounts = range(max(0, mention.first - _ACCOUNTS), mention.first)
    if not any(pack.time.words["accounts"].at(tokens.folded, i) is not None for i in accounts):
        return mention
    return replace(mention, span=Span.RECENT, begin=None, finish=mention.begin, count=1, unit="year")


def _same_paragraph(told: PeriodMention, mention: PeriodMention, tokens: Tokens) -> bool:
    return "\n" not in tokens.text[tokens.ends[told.last - 1] : tokens.starts[mention.first]]


def _is_bare(day: DateMention, tokens: Tokens, pack: LanguagePack) -> bool:
    """Whether a day is told by its number alone, with no weekday and no "last", which count from the document."""
    if tokens.at(day.first) in pack.time.weekdays:
        return False
    return pack.time.words["last"].ending(tokens.folded, day.first) is None


def _of_month(mention: PeriodMention, day: DateMention, month: DateMention) -> PeriodMention:
    dated = DateMention(day.first, day.last, month.year, month.month, day.relative, year_offset=month.year_offset)
    return replace(mention, begin=dated)


def _lacks_year(date: DateMention | None) -> bool:
    if date is None or date.over:
        # "Last June" is told from the document's day.
        return False
    return date.month is not None and date.year is None and date.year_offset is None


def _is_year(mention: PeriodMention) -> bool:
    """Whether a period is one whole year, which can hold for the months behind it."""
    begin = mention.begin
    if mention.span is not Span.AT or begin is None or begin.loose or begin.edge or begin.year_last is not None:
        return False
    return begin.unit == "year" or (begin.month is None and begin.year is not None)


def _goes_on(mention: PeriodMention, later: PeriodMention, tokens: Tokens, pack: LanguagePack) -> bool:
    """Whether a month is told in one breath with a later one that has its year: "in March and 50 in April 2023"."""
    begin, other = mention.begin, later.begin
    if begin is None or other is None or mention.span is not Span.AT or later.span is not Span.AT:
        return False
    if begin.month is None or other.month is None or other.year is None or begin.month >= other.month:
        return False
    between = range(mention.last, later.first)
    joined = any(pack.ranges.conjunctions.at(tokens.folded, i) is not None for i in between)
    return joined and not _held_against(mention.last, later.first, tokens, pack)


def _follows(earlier: PeriodMention, mention: PeriodMention, tokens: Tokens, pack: LanguagePack) -> bool:
    """Whether a month goes on from one whose year is told: "in June 2023 it had 41; in September, 44"."""
    begin, told = mention.begin, earlier.begin
    if begin is None or told is None or mention.span is not Span.AT or earlier.span is not Span.AT:
        return False
    if begin.month is None or told.month is None or told.year is None or begin.day is not None:
        return False
    words = either(pack.comparison.against, pack.comparison.words)
    between = range(earlier.last, mention.first)
    return begin.month > told.month and not any(tokens.at(i) in words for i in between)


def _held_against(first: int, last: int, tokens: Tokens, pack: LanguagePack) -> bool:
    words = either(pack.comparison.against, pack.comparison.words)
    return any(tokens.at(i) in words or tokens.at(i) in (";", ":") for i in range(first, last))


def _in_year(mention: PeriodMention, year: int | None, offset: int | None) -> PeriodMention:
    def dated(date: DateMention | None) -> DateMention | None:
        lacks = date is not None and _lacks_year(date)
        return replace(date, year=year, year_offset=offset) if date is not None and lacks else date

    return replace(mention, begin=dated(mention.begin), finish=dated(mention.finish))
