"""Lone figures: the only ones of their unit in two texts on one event, one of which does not say what it measures.

"The mud has come 58 kilometres" and "El río quedó contaminado a lo largo de 85 kilómetros": nothing in the words joins
the two, but each text tells one length alone, and both are of one event.
"""

from __future__ import annotations

from decimal import Decimal

from claimtrack.checking.measures.figure import Figure, digits
from claimtrack.checking.measures.linking import shared
from claimtrack.checking.measures.measuring import LONE
from claimtrack.checking.measures.view import CENTRAL
from claimtrack.model import Measure

_DAYS = 4
"""Texts more days apart are of two events, or of one that has gone on."""
_SIZE = Decimal("2.5")
"""Figures further apart are of two things, unless they have the same digits."""
_LOSSES = frozenset({"cost", "loss", "damage"})
_NAMES = 2
"""So many countries, events and names two texts on one event share at least."""


def both_alone(first: Figure, second: Figure) -> bool:
    """Whether two texts on one event each tell one figure of a unit, of much the same size, one not saying of what."""
    a, b = first.measured.measure, second.measured.measure
    if (
        LONE not in a.marks & b.marks
        or first.same_document(second)
        or not (is_unknown(a) or is_unknown(b) or _lost(a, b))
    ):
        return False
    if shared(a, b) < _NAMES or not any(id.startswith(CENTRAL) for id in a.setting & b.setting):
        return False
    if first.published is None or second.published is None or abs((first.published - second.published).days) > _DAYS:
        return False
    low, high = sorted((abs(first.main or Decimal(0)), abs(second.main or Decimal(0))))
    return high <= low * _SIZE or digits(first) == digits(second)


def _lost(a: Measure, b: Measure) -> bool:
    """Whether the one says what is lost and the other what it costs: a strike that costs the economy 45m a day."""
    return a.what != b.what and a.what | b.what <= _LOSSES


def is_unknown(measure: Measure) -> bool:
    """Whether the topics do not know what a figure measures, or it does not say."""
    return all(id.startswith("w:") for id in measure.what)
