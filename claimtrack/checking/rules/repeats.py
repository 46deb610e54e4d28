"""repeats: the same figure told again, by the same origin or with none other named; it counts once."""

from __future__ import annotations

from claimtrack.checking.context import Context
from claimtrack.checking.origins import distinct_origins, passed_on
from claimtrack.checking.pairs import Pair
from claimtrack.checking.rules.together import found, holds, restated, same_value
from claimtrack.model import Finding


def repeats(pair: Pair, here: Context | None) -> Finding | None:
    """Two figures that tell one number and go back to one origin as far as the texts say."""
    if not holds(pair) or not same_value(pair) or distinct_origins(pair.first, pair.second):
        return None
    again = here is not None or restated(pair) or not passed_on(pair.first, pair.second)
    return found(pair, "repeats") if again else None
