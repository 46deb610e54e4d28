"""repeats: the same figure told again, by one origin or with none other named, or in one text; it counts once."""

from __future__ import annotations

from claimtrack.checking.comparing.pairs import Pair
from claimtrack.checking.context import Context
from claimtrack.checking.origins.naming import from_one
from claimtrack.checking.origins.origin import distinct_origins
from claimtrack.checking.origins.reprints import reprint_of
from claimtrack.checking.rules.together import found, holds, restated, same_value
from claimtrack.model import Finding


def repeats(pair: Pair, _here: Context | None) -> Finding | None:
    """Two figures that tell one number and go back to one origin as far as the texts say, or stand in one text."""
    if not holds(pair) or not same_value(pair):
        return None
    if not restated(pair) and from_one(pair.first, pair.second):
        return None
    reprint = reprint_of(pair.first.placed, pair.second.placed)
    if reprint is not None and reprint.same:
        return found(pair, "repeats", reprint=reprint)
    return None if distinct_origins(pair.first, pair.second) else found(pair, "repeats")
