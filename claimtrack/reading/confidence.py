"""How sure the reader is of a reading: the chance that it is right in every field, from the doubts about it.

A figure without any doubt is right with the odds `PLAIN`; the first doubt lowers them by `ANY`, and each, the first
too, by a weight of its own. All are natural logarithms of odds, so that doubts add up: 2.2 is nine in ten, 0 one half.
None is chosen by hand: `python -m benchmarks.calibration` fits them (a logistic regression) to what was right and wrong
when the reader met articles for the first time, as fixtures/gold/first_sight.csv keeps it. The other articles of
fixtures/gold/dev steady the weights at three tenths of a vote, with odds of their own: the reader is tuned to them.
A doubt of weight 0 only takes the figure out of those that the words tell in full.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from math import exp

from claimtrack.reading.attribution.speech import Speech
from claimtrack.reading.doubts import Doubt

PLAIN = 2.77
ANY = 1.06
WEIGHTS = {
    Doubt.OPEN_READING: 0.71,
    Doubt.BARE_DOLLAR: 0.55,
    Doubt.UNIT_INHERITED: 0.42,
    Doubt.RATIO: 0.00,
    Doubt.LATER: 0.18,
    Doubt.LONG_SENTENCE: 0.68,
    Doubt.PERIOD_CARRIED: 1.08,
    Doubt.PERIOD_AWAY: 0.43,
    Doubt.PERIOD_LEANS: 0.36,
    Doubt.PERIOD_DAY: 0.34,
    Doubt.PERIOD_RELATIVE: 0.00,
    Doubt.PAST_UNDATED: 1.36,
    Doubt.UNDATED_BESIDE_DATE: 0.73,
    Doubt.UNDATED_BEHIND_DATE: 0.30,
    Doubt.UNDATED: 0.46,
    Doubt.UNDATED_RATE: 0.00,
    Doubt.UNSOURCED_BESIDE_SOURCE: 1.57,
    Doubt.UNSOURCED_BEHIND_SOURCE: 0.80,
    Doubt.UNSOURCED: 0.92,
    Doubt.SOURCE_LOOSE: 0.60,
    Doubt.QUOTED: 0.51,
    Doubt.SOURCE_COMMON: 0.76,
    Doubt.SOURCE_PASSED_ON: 0.00,
    Doubt.SEVERAL_SPEAK: 0.54,
    Doubt.SOURCE_REFERRED: 0.28,
    Doubt.COMPARED: 0.24,
    Doubt.TIME_UNREAD: 0.00,
    Doubt.FORESEEN: 0.92,
    Doubt.INTENDED: 0.28,
}
"""How much each doubt lowers the logarithm of the odds."""
_CLAUSE = 0.81
_LOOSE = 0.59
"""The share of statements with the right words, source and stance: 104 of 129 and 13 of 22, read at first sight."""


def is_plain(doubts: Collection[str]) -> bool:
    """Whether the words say all of a figure: that another stands before it in the sentence is no doubt by itself."""
    return all(doubt == Doubt.LATER for doubt in doubts)


@cache
def figure_confidence(doubts: tuple[Doubt, ...]) -> float:
    """0 to 1: the share of figures with these doubts that are right in value, unit, period, modality and sources."""
    odds = PLAIN - sum(WEIGHTS[doubt] for doubt in doubts) - (0 if is_plain(doubts) else ANY)
    return round(1 / (1 + exp(-odds)), 3)


def statement_confidence(speech: Speech) -> float:
    """0 to 1: quoted words and that-clauses are surer than what only stands behind a verb of saying."""
    return _LOOSE if speech.loose else _CLAUSE
