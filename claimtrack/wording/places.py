"""Where a claim stands, for people: the line of its document."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from claimtrack.wording.catalogue import say

_LINE_END = re.compile(r"\r\n|\r|\n")


def line_of(text: str, offset: int) -> int:
    """The line of an offset, counted from 1; CR LF, CR and LF each end a line."""
    return bisect_right(_starts(text), offset)


def place(path: str, text: str, offset: int, lang: str) -> str:
    """A place for people: "informe-a.txt, line 3"."""
    return say("terms.place.line", lang, path=path, line=line_of(text, offset))


# A finding's claims mostly stand in one or two texts, and a list of findings returns to them.
@lru_cache(maxsize=16)
def _starts(text: str) -> tuple[int, ...]:
    return (0, *(match.end() for match in _LINE_END.finditer(text)))
