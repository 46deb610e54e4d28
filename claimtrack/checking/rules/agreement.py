"""agreement: figures of one measure that hold together, from distinct origins."""

from __future__ import annotations

from claimtrack.checking.context import Context
from claimtrack.checking.origins import distinct_origins, passed_on
from claimtrack.checking.pairs import Pair
from claimtrack.checking.rules.together import found, holds
from claimtrack.model import Finding


def agreement(pair: Pair, _here: Context | None) -> Finding | None:
    """Two figures by two named sources that can both be true: each supports the other."""
    if not holds(pair, inside=True) or passed_on(pair.first, pair.second):
        return None
    return found(pair, "agreement") if distinct_origins(pair.first, pair.second) else None
