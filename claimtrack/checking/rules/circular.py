"""circular: claims that name different sources but trace to one origin are no independent confirmation."""

from __future__ import annotations

from collections.abc import Iterator

from claimtrack.checking.context import Context
from claimtrack.checking.origins import passed_on
from claimtrack.checking.rules.together import found, holding, restated, same_value
from claimtrack.model import Cause, Finding, Verdict


def circular(context: Context) -> Iterator[Finding]:
    """Pairs of two documents in which one figure of one origin comes through different hands."""
    for pair in holding(context):
        if pair.first.same_document(pair.second) or not same_value(pair):
            continue
        if passed_on(pair.first, pair.second) and not restated(pair):
            yield found(pair, "circular", verdict=Verdict.DISCREPANCY, cause=Cause.CIRCULAR, ask=True)
