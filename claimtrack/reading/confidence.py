"""How sure the reader is of a reading, from what it had to assume."""

from __future__ import annotations

from claimtrack.quantity import Period
from claimtrack.reading.figure import Figure
from claimtrack.reading.numeral import Form
from claimtrack.reading.speech import Speech

_OPEN_READING = 0.6
_INHERITED_UNIT = 0.8
_NO_PERIOD = 0.97
_REFERS_BACK = 0.95
_VAGUE = 0.95
_SHARE = 0.85
_STATEMENT = 0.85
_UNMARKED_STATEMENT = 0.7


def figure_confidence(figure: Figure, speech: Speech | None, period: Period | None) -> float:
    """0 to 1: lower for each thing that the words do not say themselves."""
    sure = 1.0
    if figure.other is not None or figure.undecided_currency:
        sure *= _OPEN_READING
    if figure.inherited_unit:
        sure *= _INHERITED_UNIT
    if period is None and figure.per is None:
        sure *= _NO_PERIOD
    if speech is not None and any(mention.start is None for mention in speech.chain):
        sure *= _REFERS_BACK
    if figure.form is Form.VAGUE:
        sure *= _VAGUE
    elif figure.form is not Form.PLAIN:
        sure *= _SHARE
    return round(sure, 3)


def statement_confidence(speech: Speech) -> float:
    """0 to 1: quoted words and that-clauses are surer than what only stands behind a verb of saying."""
    return _STATEMENT if speech.clause else _UNMARKED_STATEMENT
