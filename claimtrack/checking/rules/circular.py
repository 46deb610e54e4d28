"""circular: claims that name different sources but trace to one origin are no independent confirmation."""

from __future__ import annotations

from claimtrack.checking.context import Context
from claimtrack.checking.origins import passed_on
from claimtrack.checking.pairs import Pair
from claimtrack.checking.rules.together import found, holds, restated, same_value
from claimtrack.model import Cause, Finding, Verdict


def circular(pair: Pair, here: Context | None) -> Finding | None:
    """One figure of one origin that comes to two documents through different hands."""
    if here is not None or not holds(pair) or not same_value(pair):
        return None
    if not passed_on(pair.first, pair.second) or restated(pair):
        return None
    return found(pair, "circular", verdict=Verdict.DISCREPANCY, cause=Cause.CIRCULAR, ask=True)
