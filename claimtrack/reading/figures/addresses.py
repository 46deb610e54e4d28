"""Web addresses, whose digits are no figures and no dates."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from claimtrack.language import Tokens

_ADDRESS = re.compile(r"(?:https?://|\bwww\.)\S+")
_OPENINGS = ("://", "www.")


def addresses(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """The tokens of each web address of a text: the first one, and the one behind the last."""
    if any(opening in tokens.text for opening in _OPENINGS):
        for match in _ADDRESS.finditer(tokens.text):
            yield bisect_left(tokens.starts, match.start()), bisect_left(tokens.starts, match.end())
