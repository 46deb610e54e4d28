"""Senses: in which a figure is stated, and which of them can be held against each other."""

from __future__ import annotations

from claimtrack.checking.measures.figure import MEASURED, Figure
from claimtrack.model import Modality

_EXPECTED = {Modality.FORECAST, Modality.ESTIMATE}
_AHEAD = {Modality.FORECAST, Modality.TARGET}


def comparable(first: Figure, second: Figure) -> bool:
    """Whether the senses in which two figures are stated can be held against each other."""
    one, other = first.claim.modality, second.claim.modality
    if Modality.CONDITIONAL in (one, other):
        return False
    if not first.same_document(second) and {one, other} == _AHEAD:
        # What one text says somebody will do another says that he plans.
        return True
    # "It would cost 48 million", "she puts the cost at 31": what is expected is an estimate.
    return one is other or any({one, other} <= alike for alike in (set(MEASURED), _EXPECTED))
