"""Markdown: the text with its marks as it stands, so that offsets count in what people see in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimtrack.document.encoding import decode
from claimtrack.document.reader import Extracted, Reader

_MAX_TITLE = 300
_SEARCHED = 20_000
_HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]+|$)")
_CLOSING = re.compile(r"[ \t]#+$")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*$")
_FENCE = re.compile(r" {0,3}(```|~~~)")
# What cannot be the text above an underline: a list, a quotation, a table, code.
_NO_PARAGRAPH = re.compile(r" {4}|\t| {0,3}(?:[-*+>|]|\d{1,9}[.)])(?:\s|$)| {0,3}>")
_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()]*\)")
# An escaped character stays, the others are marks.
_MARK = re.compile(r"\\([!-/:-@\[-`{-~])|\*+|`+|(?<!\w)_+|_+(?!\w)")


def read(data: bytes, path: str, encoding: str | None) -> Extracted:
    """The text as it stands; the title is its first heading."""
    text, codec = decode(data, path, encoding)
    return Extracted(text, codec, title=first_heading(text))


def first_heading(text: str) -> str | None:
    """The first heading of a Markdown text, without its marks; None where there is none near its start."""
    above = ""
    for line in _prose_lines(text[:_SEARCHED]):
        if _HEADING.match(line):
            title = _plain(_CLOSING.sub("", line.rstrip()).strip().lstrip("#"))
            if title:
                return title
        elif above and _UNDERLINE.match(line):
            return _plain(above)
        above = "" if _NO_PARAGRAPH.match(line) else line.strip()
    return None


def _prose_lines(text: str) -> Iterator[str]:
    """The lines outside code blocks and the block of metadata at the top."""
    lines = re.split(r"\r\n|\r|\n", text)
    start = 0
    if lines[0].rstrip() == "---" and "---" in (line.rstrip() for line in lines[1:]):
        start = next(i for i, line in enumerate(lines[1:], 2) if line.rstrip() == "---")
    fence: str | None = None
    for line in lines[start:]:
        mark = _FENCE.match(line)
        if mark and (fence is None or fence == mark[1]):
            fence = mark[1] if fence is None else None
        elif fence is None:
            yield line


def _plain(heading: str) -> str | None:
    words = _MARK.sub(lambda mark: mark[1] or "", _LINK.sub(r"\1", heading[:_MAX_TITLE]))
    return " ".join(words.split()) or None


READER = Reader("text/markdown", (".md", ".markdown"), read, apart=False)
