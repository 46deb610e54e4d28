"""agreement: figures of one measure that hold together, from distinct origins."""

from __future__ import annotations

from claimtrack.checking.comparing.pairs import Pair
from claimtrack.checking.context import Context
from claimtrack.checking.origins.naming import from_one
from claimtrack.checking.origins.origin import distinct_origins
from claimtrack.checking.origins.reprints import reprint_of
from claimtrack.checking.rules.together import found, holds
from claimtrack.model import Finding


def agreement(pair: Pair, _here: Context | None) -> Finding | None:
    """Two figures by two named sources that can both be true: each supports the other."""
    if not holds(pair, inside=True) or from_one(pair.first, pair.second):
        return None
    if not distinct_origins(pair.first, pair.second):
        return None
    # What two documents print of one text was told once, whomever each of them names for it.
    return None if reprint_of(pair.first.placed, pair.second.placed) else found(pair, "agreement")
