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

PLAIN = 3.04
ANY = 1.29
WEIGHTS = {
    Doubt.OPEN_READING: 0.71,
    Doubt.BARE_DOLLAR: 0.80,
    Doubt.UNIT_INHERITED: 0.40,
    Doubt.RATIO: 0.00,
    Doubt.LATER: 0.21,
    Doubt.LONG_SENTENCE: 0.89,
    Doubt.PERIOD_CARRIED: 1.23,
    Doubt.PERIOD_AWAY: 0.42,
    Doubt.PERIOD_LEANS: 0.27,
    Doubt.PERIOD_DAY: 0.36,
    Doubt.PERIOD_RELATIVE: 0.00,
    Doubt.PAST_UNDATED: 1.28,
    Doubt.UNDATED_BESIDE_DATE: 0.63,
    Doubt.UNDATED_BEHIND_DATE: 0.31,
    Doubt.UNDATED: 0.33,
    Doubt.UNDATED_RATE: 0.00,
    Doubt.UNSOURCED_BESIDE_SOURCE: 1.16,
    Doubt.UNSOURCED_BEHIND_SOURCE: 0.83,
    Doubt.UNSOURCED: 0.97,
    Doubt.SOURCE_LOOSE: 0.62,
    Doubt.QUOTED: 0.39,
    Doubt.SOURCE_COMMON: 0.77,
    Doubt.SOURCE_PASSED_ON: 0.00,
    Doubt.SEVERAL_SPEAK: 0.32,
    Doubt.SOURCE_REFERRED: 0.36,
    Doubt.COMPARED: 0.12,
    Doubt.TIME_UNREAD: 0.01,
    Doubt.FORESEEN: 0.76,
    Doubt.INTENDED: 0.28,
}
"""How much each doubt lowers the logarithm of the odds."""
MINOR = frozenset({Doubt.LATER})
"""Doubts with which, where no other stands beside them, nine in ten figures are right as good as surely.

`benchmarks.calibration.minor` tells which: chance alone may make a few figures all right.
"""
_CLAUSE = 0.82
_LOOSE = 0.58
"""The share of statements with the right words, source and stance: 123 of 150 and 14 of 24, read at first sight."""


def is_plain(doubts: Collection[str]) -> bool:
    """Whether the words say all of a figure: minor doubts alone leave nothing open."""
    return all(doubt in MINOR for doubt in doubts)


@cache
def figure_confidence(doubts: tuple[Doubt, ...]) -> float:
    """0 to 1: the share of figures with these doubts that are right in value, unit, period, modality and sources."""
    odds = PLAIN - sum(WEIGHTS[doubt] for doubt in doubts) - (0 if is_plain(doubts) else ANY)
    return round(1 / (1 + exp(-odds)), 3)


def statement_confidence(speech: Speech) -> float:
    """0 to 1: quoted words and that-clauses are surer than what only stands behind a verb of saying."""
    return _LOOSE if speech.loose else _CLAUSE
