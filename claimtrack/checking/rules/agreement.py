"""agreement: figures of one measure that hold together, from distinct origins."""

from __future__ import annotations

from collections.abc import Iterator

from claimtrack.checking.context import Context
from claimtrack.checking.origins import distinct_origins
from claimtrack.checking.rules.together import found, holding
from claimtrack.model import Finding


def agreement(context: Context) -> Iterator[Finding]:
    """Pairs by two named sources that can both be true: each supports the other."""
    for pair in holding(context, inside=True):
        if distinct_origins(pair.first, pair.second):
            yield found(pair, "agreement")
