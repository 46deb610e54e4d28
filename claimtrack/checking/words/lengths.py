"""Lengths: the two days between which a length of time runs, where the text tells them beside it.

"The strike began on 3 May and ended on 12 May. It lasted ten days"; "was arrested on 3 March and freed on 20 April, 49
days later"; "ended on 15 May ... the campaign, which had begun on 9 December, lasted 158 days".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import takewhile

from dateutil.relativedelta import relativedelta

from claimtrack.checking.measures.figure import Figure
from claimtrack.checking.measures.view import DatedSpot, dates, view
from claimtrack.language.phrases import end_with, open_with, tell
from claimtrack.language.stretches import words
from claimtrack.quantity import Period

_LEAD = 3
"""So many words may stand between "lasted" and the length."""
_BEFORE = 4
"""So many words may stand between "began" and its day ("began in earnest on")."""
_DUE = 6
"""So many words after "should have" ("should have been handed over on")."""
_TWO = 2
_CLAUSE = 12
"""So many words after a day another may be told of its month."""
_BACK = 400
"""How far before a length its days are looked for, in code points: its own sentence and the one before."""
_YEAR = re.compile(r"\d{4}")
_DAY = re.compile(r"(\d{1,2})\D*")
_LAST = 31
_YEAR_DAYS = 365


def told_beside(figure: Figure) -> Period | None:
    """The days that a length beside them must run between; None where not just two can be meant."""
    if not is_length(figure):
        return _term(figure)
    sentence = figure.claim.sentence
    text = figure.placed.document.text
    near = _near(figure)
    near = sorted([*near, *_of_that_month(figure, near)], key=lambda spot: spot.start)
    own = [spot for spot in near if sentence.start <= spot.start]
    if len(own) == 1 and own[0].period.start != own[0].period.end:
        # "After eleven weeks in office, from 3 to 31 March".
        return own[0].period
    if len(own) == _TWO and ";" not in text[own[0].start : figure.claim.anchor.end]:
        return _between(own, text)
    begun = [spot for spot in near if _led(figure, spot, "beginning")]
    ended = [spot for spot in near if _led(figure, spot, "ending")]
    if not begun and len(ended) == _TWO == len(near):
        # "Was closed on 2 February and reopened on 9 August": what closes may open again.
        return _between(ended, text)
    if len(begun) != 1 or len(ended) != 1 or begun == ended:
        return None
    return _between([*begun, *ended], text)


def up_to_now(figure: Figure) -> Period | None:
    """The days of a length that still goes on, from the one beside it on which the text says that it began.

    "They have been on strike for nine weeks, the union said. The stoppage began on 3 February."
    """
    before, _ = _around(figure)
    now, text, sentence = figure.published, figure.placed.document.text, figure.claim.sentence
    if now is None or not says(figure, before, "up_to_now"):
        return None
    low, stop = text.rfind("\n", 0, sentence.start) + 1, text.find("\n", sentence.end)
    low, stop = max(low, sentence.start - _BACK), min(stop if stop >= 0 else len(text), sentence.end + _BACK // 2)
    near = [spot for spot in dates(figure.placed.document) if low <= spot.start and spot.end <= stop]
    begun = [spot.period.start for spot in near if _led(figure, spot, "beginning")]
    if len(begun) != 1 or len(near) != 1 or begun[0] is None or begun[0] >= now:
        return None
    return Period(begun[0], now)


def _near(figure: Figure) -> list[DatedSpot]:
    """The days told in the sentence of a length, and shortly before it in its paragraph."""
    sentence, text = figure.claim.sentence, figure.placed.document.text
    low = max(0, sentence.start - _BACK)
    start = max(low, text.rfind("\n", low, sentence.start) + 1)
    spots = dates(figure.placed.document)
    later = spots[bisect_left(spots, start, key=lambda s: s.start) :]
    return list(takewhile(lambda s: s.end <= sentence.end, later))


def is_on_days(figure: Figure) -> bool:
    """Whether it is told on how many days of a time something came about: "walked out on 31 days between"."""
    before, _ = _around(figure)
    return bool(set(before[-1:]) & view(figure.placed.document).topics.joining("on_days"))


def is_delay(figure: Figure) -> bool:
    """Whether a length is told as the time by which something is late: it runs from the day on which that was due."""
    before, after = _around(figure)
    return says(figure, before[-_TWO:], "delay") or says(figure, after[:_BEFORE], "late_by")


def delayed(figure: Figure) -> Period | None:
    """The days by which something is late: from when it was due to when it came, or to now where it has not."""
    near, text = _near(figure), figure.placed.document.text
    due = [spot for spot in near if _led(figure, spot, "expiring")]
    if len(due) != 1:
        return None
    came = [spot for spot in near if spot.start > due[0].start]
    if came:
        return _between([*due, *came], text) if len(came) == 1 else None
    first, now = due[0].period.end, figure.published
    before, _ = _around(figure)
    return Period(first, now) if first and now and first < now and says(figure, before, "going_on") else None


def goes_on(figure: Figure) -> bool:
    """Whether a length may run up to now by the words before it: "has lasted", "lleva ya"; no contract of 20 years."""
    before, _ = _around(figure)
    phrases = view(figure.placed.document).topics.connectives
    if end_with(before, phrases.get("length_of", ())):
        return False
    # "Declared on 3 July for 60 days": a term that was set, where nothing says that they are over.
    return not end_with(before, phrases.get("for_a_term", ())) or tell(before, phrases.get("going_on", ()))


def _around(figure: Figure) -> tuple[list[str], list[str]]:
    """The words of its sentence before a length and behind its number."""
    text, sentence, claim = figure.placed.document.text, figure.claim.sentence, figure.claim
    spans = (sentence.start, claim.anchor.start), (figure.key.end, sentence.end)
    before, after = ([word.folded for word in words(text, *span)] for span in spans)
    return before, after


def _term(figure: Figure) -> Period | None:
    """The days of a term told with the one on which it ends: "granted on 1 July 2010 for 20 years, expires on"."""
    sentence, text = figure.claim.sentence, figure.placed.document.text
    lead = [word.folded for word in words(text, sentence.start, figure.claim.anchor.start)][-1:]
    spots = dates(figure.placed.document)
    later = spots[bisect_left(spots, sentence.start, key=lambda s: s.start) :]
    own = [spot for spot in later if spot.end <= sentence.end]
    if len(own) != _TWO or not (says(figure, lead, "for_a_term") or says(figure, lead, "length_of")):
        return None
    if not own[0].start < figure.key.start < own[1].start:
        return None
    return _between(own, text) if _led(figure, own[1], "expiring") else None


def _of_that_month(figure: Figure, near: Sequence[DatedSpot]) -> Iterator[DatedSpot]:
    """The days told by the month of a day before them: "from 10 March to the 22nd of that month", "to the end of"."""
    seen = view(figure.placed.document)
    phrases, ends = seen.topics.connectives.get("that_month", ()), seen.topics.joining("month_end")
    for spot in near:
        told = words(seen.text, spot.end, figure.claim.sentence.end)[:_CLAUSE]
        for n, word in enumerate(told):
            behind = [each.folded for each in told[n + 1 :]]
            number = _DAY.fullmatch(word.folded)
            day = _LAST if word.folded in ends else int(number[1]) if number else 0
            if spot.period.start and 0 < day <= _LAST and open_with(behind, phrases):
                # A month that is shorter ends with its own last day.
                meant = spot.period.start + relativedelta(day=day)
                yield DatedSpot(word.start, word.end, Period(meant, meant))


def is_length(figure: Figure) -> bool:
    """Whether a word like "lasted" or "after" stands before a figure, or one like "later" right after it."""
    seen = view(figure.placed.document)
    before = words(seen.text, figure.claim.sentence.start, figure.claim.anchor.start)[-_LEAD:]
    after = words(seen.text, figure.claim.anchor.end, figure.claim.sentence.end)[:_TWO]
    return says(figure, [w.folded for w in before], "lasting") or says(figure, [w.folded for w in after], "afterwards")


def says(figure: Figure, told: Sequence[str], kind: str) -> bool:
    """Whether a phrase of a kind stands among folded words."""
    phrases = view(figure.placed.document).topics.connectives.get(kind, ())
    return tell(told, phrases)


def _led(figure: Figure, spot: DatedSpot, kind: str) -> bool:
    """Whether a day is the one on which something began, or ended: the nearest such word before it says which."""
    text = figure.placed.document.text
    lead = [word.folded for word in words(text, max(0, spot.start - _BACK // 4), spot.start)]
    lead = lead[-_DUE if kind == "expiring" else -_BEFORE :]
    return says(figure, lead, kind)


def _between(spots: Sequence[DatedSpot], text: str) -> Period | None:
    first, last = (spot.period for spot in sorted(spots, key=lambda spot: str(spot.period.start)))
    untold = [spot for spot in spots if spot.period is last and not _YEAR.search(text, spot.start, spot.end)]
    if untold and first.start is not None:
        # "Left on 9 January 2024 and reached port on 1 February": the first one after it.
        last = _within_the_year(first.start, last)
    if first.start is None or last.end is None or first.start >= last.end:
        return None
    return Period(first.start, last.end)


def _within_the_year(first: date, last: Period) -> Period:
    """A later day brought to within a year of an earlier one, whose year it leaves out."""
    if last.start is None or last.start != last.end:
        return last
    day = last.start - relativedelta(years=(last.start - first).days // _YEAR_DAYS)
    return Period(day, day)
