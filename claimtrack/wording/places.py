"""Where a claim stands, for people: the page of its document, or the line where it has no pages."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from claimtrack.model import Document
from claimtrack.wording.rendering import say

_LINE_END = re.compile(r"\r\n|\r|\n")


def unread_pages(document: Document, lang: str) -> str:
    """The pages on which nothing could be read, as a phrase; "" where there are none."""
    pages = document.unread
    return say("document.unread", lang, pages="\n".join(map(str, pages)), count=len(pages)) if pages else ""


def line_of(text: str, offset: int) -> int:
    """The line of an offset, counted from 1; CR LF, CR and LF each end a line."""
    return bisect_right(_starts(text), offset)


def place(document: Document, offset: int, lang: str) -> str:
    """A place for people: "informe-a.txt, line 3", or "study.pdf, page 12"."""
    page = document.page_at(offset)
    if page is not None:
        return say("terms.place.page", lang, path=document.path, page=page)
    return say("terms.place.line", lang, path=document.path, line=line_of(document.text, offset))


# A finding's claims mostly stand in one or two texts, and a list of findings returns to them.
@lru_cache(maxsize=16)
def _starts(text: str) -> tuple[int, ...]:
    return (0, *(match.end() for match in _LINE_END.finditer(text)))
