"""Clocks: the two times of day between which a length of time runs, where the text tells them beside it.

"It tripped at 4:10 p.m. and was back at 11:40 p.m., after an outage of seven and a half hours"; "rige de las 20 a las 6
horas". How many days lie between them is not looked for: a length may be so much and any number of whole days.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from claimtrack.checking.measures.figure import Figure
from claimtrack.checking.measures.view import View, view
from claimtrack.checking.words.lengths import says
from claimtrack.language import packs
from claimtrack.language.phrases import end_with, open_with
from claimtrack.language.stretches import Word, words
from claimtrack.model import Document

_HOUR = 60
_NOON = 12 * _HOUR
_DAY = 24 * _HOUR
_BACK = 400
"""How far before a length its times are looked for, in code points: its own sentence and the one before."""
_BEHIND = 4
"""So many words after an hour say of which half of the day it is."""
_AHEAD = 3
_LEAD = 7
"""So many words may stand between "after" and the length ("after an unexplained outage of nine hours")."""
_TWO = 2
_TWELVE = 12
_DIGITS = re.compile(r"(?<![\w.,:])(\d{1,2})(?:([:.h])(\d{2}))?(?![:\d]|[.,]\d)")


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day where the text tells it, in minutes; of which half of the day may be open."""

    start: int
    end: int
    minutes: int
    halves: bool
    """Whether it may be of either half of the day."""


@dataclass(frozen=True, slots=True)
class Between:
    """Two times of day, and after how many minutes the second follows the first, at the least."""

    first: Clock
    second: Clock
    minutes: int
    turn: int
    """After so many minutes the clock tells the same: half a day where it does not tell which half."""


def times_beside(figure: Figure) -> Between | None:
    """The times of day that a length in hours or minutes must run between; None where not just two can be meant."""
    document, sentence = figure.placed.document, figure.claim.sentence
    low = max(0, sentence.start - _BACK)
    start = max(low, document.text.rfind("\n", low, sentence.start) + 1)
    near = [clock for clock in clocks(document) if start <= clock.start and clock.end <= sentence.end]
    own = [clock for clock in near if clock.start >= sentence.start]
    chosen = own if len(own) == _TWO else near
    if len(chosen) != _TWO:
        return None
    first, second = chosen
    if first.end <= figure.key.start < second.start and _runs_from(figure, second):
        # "Landed at 4.35 a.m., nine hours after it took off at 7.50 p.m."
        first, second = second, first
        turn = _NOON if _open(first, second) or _open(second, first) else _DAY
        return Between(first, second, (second.minutes - first.minutes) % turn, turn)
    if not (_lasts(figure) or (chosen is own and _from_to(first, second, view(document)))):
        return None
    if second.end < figure.key.start and ";" in document.text[max(sentence.start, second.end) : figure.key.start]:
        return None
    turn = _NOON if _open(first, second) or _open(second, first) else _DAY
    return Between(first, second, (second.minutes - first.minutes) % turn, turn)


def _runs_from(figure: Figure, second: Clock) -> bool:
    """Whether "after" behind a length leads to the time from which it runs."""
    seen = view(figure.placed.document)
    told = [word.folded for word in words(seen.text, figure.claim.anchor.end, second.start)]
    return open_with(told, seen.topics.connectives.get("clock_since", ()))


def _open(clock: Clock, other: Clock) -> bool:
    """Whether nothing tells of which half of the day a time is: "at 7.40", beside one that is no later than noon."""
    return clock.halves and other.minutes <= _NOON


def _lasts(figure: Figure) -> bool:
    """Whether the words before a length, or right after it, say that it is how long something lasted."""
    seen, sentence = view(figure.placed.document), figure.claim.sentence
    before = [word.folded for word in words(seen.text, sentence.start, figure.claim.anchor.start)][-_LEAD:]
    after = [word.folded for word in words(seen.text, figure.claim.anchor.end, sentence.end)][:_TWO]
    late = says(figure, [*before, *after], "running_late")
    return not late and (says(figure, before, "lasting") or says(figure, after, "afterwards"))


def _from_to(first: Clock, second: Clock, seen: View) -> bool:
    """Whether two times are told as the ends of one stretch: "from 8 p.m. to 6 a.m."."""
    lead = [word.folded for word in words(seen.text, max(0, first.start - _BACK), first.start)][-_AHEAD:]
    between = tuple(word.folded for word in words(seen.text, first.end, second.start))
    opened = end_with(lead, seen.topics.connectives.get("clock_from", ()))
    return opened and between in seen.topics.connectives.get("clock_to", ())


@lru_cache(maxsize=256)
def clocks(document: Document) -> tuple[Clock, ...]:
    """The times of day that a document tells."""
    seen = view(document)
    told = [*_in_digits(seen), *_in_words(seen, document.language or "")]
    return tuple(sorted(told, key=lambda clock: clock.start))


def _in_digits(seen: View) -> Iterator[Clock]:
    for match in _DIGITS.finditer(seen.text):
        hour, mark, minutes = int(match[1]), match[2], int(match[3] or 0)
        if seen.text[match.start() - 1 : match.start()] == "(":
            # "At 10 a.m. (08:00 GMT)" is one time told twice.
            continue
        if hour * _HOUR + minutes > _DAY or minutes >= _HOUR:
            continue
        # "9.20am", "7h": what is glued to the digits is a word of its own.
        behind = words(seen.text, match.end(), match.end() + _BACK)[:_BEHIND]
        clock = _of_half(match.start(), hour * _HOUR + minutes, behind, seen)
        led = _led(match.start(), seen)
        unit = _begins(behind, "clock_unit", seen) is not None
        if clock is not None:
            yield clock
        elif mark in (":", "h") or (mark == "." and (led or unit)) or (led and _names_hours(led, seen)):
            open_half = not unit and match[1][0] != "0" and 0 < hour * _HOUR + minutes <= _NOON
            yield Clock(match.start(), match.end(), hour * _HOUR + minutes, open_half)


def _in_words(seen: View, language: str) -> Iterator[Clock]:
    """Those of which a word tells the hour: "noon", "las cinco y media de la tarde"."""
    pack = packs().get(language)
    told = words(seen.text)
    noon, midnight = (seen.topics.joining(kind) for kind in ("midday", "midnight"))
    for n, word in enumerate(told):
        if word.folded in noon or word.folded in midnight:
            yield Clock(word.start, word.end, _NOON if word.folded in noon else 0, False)
            continue
        hour = pack.numbers.words.get(word.folded) if pack else None
        if hour is None or not 1 <= hour <= _TWELVE:
            continue
        behind = told[n + 1 : n + 1 + _BEHIND + _TWO]
        half = _begins(behind, "half_past", seen)
        end, minutes = (behind[half - 1].end, _HOUR // 2) if half else (word.end, 0)
        led = _led(word.start, seen)
        clock = _of_half(word.start, int(hour) * _HOUR + minutes, behind[half or 0 :], seen)
        if clock is not None:
            yield clock
        elif led and _names_hours(led, seen):
            yield Clock(word.start, end, int(hour) * _HOUR + minutes, True)


def _of_half(start: int, minutes: int, behind: Sequence[Word], seen: View) -> Clock | None:
    """A time with the half of the day told behind it: "p.m.", "de la tarde"; None where none is."""
    for kind, later in (("forenoon", 0), ("afternoon", _NOON)):
        size = _begins(behind, kind, seen)
        if size and minutes < _NOON + _HOUR:
            return Clock(start, behind[size - 1].end, minutes % _NOON + later, False)
    return None


def _begins(told: Sequence[Word], kind: str, seen: View) -> int | None:
    """How many words of a phrase of a kind open a stretch; None where it opens with none."""
    folded = tuple(word.folded for word in told)
    sizes = [len(p) for p in seen.topics.connectives.get(kind, ()) if folded[: len(p)] == p]
    return max(sizes, default=None)


def _led(start: int, seen: View) -> tuple[str, ...]:
    """The phrase right before a number that a time of day follows: "at", "a las"; empty where none stands there."""
    lead = tuple(word.folded for word in words(seen.text, max(0, start - _BACK // 10), start))
    phrases = (*seen.topics.connectives.get("clock_lead", ()), *seen.topics.connectives.get("hour_lead", ()))
    return max((p for p in phrases if lead[-len(p) :] == p), key=len, default=())


def _names_hours(led: tuple[str, ...], seen: View) -> bool:
    """Whether a bare number behind a phrase is an hour: "a las 9", not "at 9"."""
    return led in seen.topics.connectives.get("hour_lead", ())
