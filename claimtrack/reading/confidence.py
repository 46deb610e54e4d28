"""How sure the reader is of a reading, from what it had to assume.

The factors are those with which the articles of fixtures/gold/dev come out: of the figures that name their source and
their period in plain words nine in ten are right in every field, and each thing left to the reader costs its factor.
`python -m benchmarks.accuracy` prints how the surest figures fare on articles that were kept apart.
"""

from __future__ import annotations

from claimtrack.model import Modality
from claimtrack.quantity import DIMENSIONLESS, PERCENT, PERCENTAGE_POINT, Period
from claimtrack.reading.figure import Figure
from claimtrack.reading.numeral import Form
from claimtrack.reading.speech import Speech

_PLAIN = 0.95
_OPEN_READING = 0.6
_INHERITED_UNIT = 0.85
_NO_PERIOD = 0.92
_NO_PERIOD_RATE = 0.94
_RIVALS = 0.94
_FAR = 0.94
FAR = 12
"""Tokens between a figure and the nearest period of its sentence beyond which another clause may lie between them."""
_PASSED_ON = 0.96
_NO_SOURCE = 0.88
_REFERS_BACK = 0.93
_LATER = 0.94
_HEDGED = 0.93
_RELATIVE = 0.95
_CLAUSE = 0.88
_LOOSE = 0.8
_SHARES = (PERCENT, PERCENTAGE_POINT, DIMENSIONLESS)


def figure_confidence(
    figure: Figure,
    speech: Speech | None,
    period: Period | None,
    modality: Modality,
    *,
    first: bool,
    refers_back: bool,
    rivals: bool,
    far: bool,
) -> float:
    """0 to 1: lower for each thing that the words do not say themselves.

    `first` tells that no figure stands before this one in its sentence, with which it might share or not share its
    period and unit; `rivals` that its sentence tells several periods, one of which was chosen; `refers_back` that the
    source is named by what it is ("the agency") and not by its name; `far` that the period stands more than `FAR`
    tokens from the figure, or in another sentence. A chain of sources is one more thing to read right.
    """
    sure = _PLAIN
    if figure.other is not None or figure.undecided_currency:
        sure *= _OPEN_READING
    if figure.inherited_unit:
        sure *= _INHERITED_UNIT
    if period is None:
        sure *= _NO_PERIOD if figure.per is None else _NO_PERIOD_RATE
    if speech is None or not speech.chain:
        sure *= _NO_SOURCE
    elif refers_back:
        sure *= _REFERS_BACK
    elif len(speech.chain) > 1:
        sure *= _PASSED_ON
    if period is not None and rivals:
        sure *= _RIVALS
    if period is not None and far:
        sure *= _FAR
    if not first:
        sure *= _LATER
    if modality is not Modality.REPORTED:
        sure *= _HEDGED
    if figure.unit in _SHARES or figure.form is not Form.PLAIN:
        sure *= _RELATIVE
    return round(sure, 3)


def statement_confidence(speech: Speech) -> float:
    """0 to 1: quoted words and that-clauses are surer than what only stands behind a verb of saying."""
    return _LOOSE if speech.loose else _CLAUSE
