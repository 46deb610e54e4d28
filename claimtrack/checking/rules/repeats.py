"""repeats: the same figure told again, by the same origin or with none other named; it counts once."""

from __future__ import annotations

from collections.abc import Iterator

from claimtrack.checking.context import Context
from claimtrack.checking.origins import distinct_origins, passed_on
from claimtrack.checking.rules.together import found, holding, restated, same_value
from claimtrack.model import Finding


def repeats(context: Context) -> Iterator[Finding]:
    """Pairs that tell one number and go back to one origin as far as the texts say."""
    for pair in holding(context):
        if not same_value(pair) or distinct_origins(pair.first, pair.second):
            continue
        if pair.first.same_document(pair.second) or restated(pair) or not passed_on(pair.first, pair.second):
            yield found(pair, "repeats")
