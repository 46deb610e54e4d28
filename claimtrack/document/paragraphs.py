"""Paragraphs out of lines that were cut to a width, as a page or a mail shows them."""

from __future__ import annotations

import re
from collections.abc import Iterable

_HYPHENATED = re.compile(r"[^\W\d_]{2}[\u00ad\u2010-]$")
_ENDS = re.compile(r"[.!?:;…][\"”»’)\]]{0,3}$")
_BEGINS_ITEM = re.compile(r"\s*(?:[-–—•*·▪‣]\s|\(?\d{1,3}[.)]\s|[a-z]\)\s)")
_NARROW = 0.75
"""Of the widest line: a line that ends a sentence and is shorter closes its paragraph."""
_MIN_WIDTH = 30
_END = 8
"""Code points that tell how a line ends: a paragraph grows long, and is asked again for each of its lines."""


def unwrapped(lines: Iterable[str]) -> list[str]:
    """The paragraphs of lines cut to a width, each as one line; a word cut by a hyphen is whole again.

    A paragraph ends at a blank line, before an item of a list, and after a line that ends a sentence short of the
    width. Lines that are all short (a table, a list of names) stay as they are.
    """
    kept = [line.rstrip() for line in lines]
    width = _width(kept)
    paragraphs: list[str] = []
    current = ""
    last = ""
    for line in kept:
        text = line.strip()
        if not text:
            current = _close(paragraphs, current)
            continue
        if current and (_BEGINS_ITEM.match(line) or not _goes_on(last, text, width)):
            current = _close(paragraphs, current)
        current = _joined(current, text)
        last = line
    _close(paragraphs, current)
    return paragraphs


def is_open(paragraph: str) -> bool:
    """Whether a paragraph that a column or page ends may go on in the next one: it does not end as one does."""
    return len(paragraph) >= _MIN_WIDTH and "\t" not in paragraph and not _ENDS.search(paragraph[-_END:])


def continues(paragraph: str, following: str) -> bool:
    """Whether a paragraph that a column or page cut goes on in the one after it."""
    return is_open(paragraph) and following[0].islower() and not _BEGINS_ITEM.match(following)


def continued(paragraph: str, following: str) -> str:
    """The two as one; it ends with the second as it stands."""
    return _joined(paragraph, following)


def _width(lines: list[str]) -> int:
    """The width to which most lines are cut: nine in ten are no longer."""
    lengths = sorted(len(line) for line in lines if line.strip())
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _goes_on(line: str, following: str, width: int) -> bool:
    """Whether a line was cut, and the one under it goes on with the sentence."""
    if width < _MIN_WIDTH:
        return False
    if len(line.strip()) >= _NARROW * width:
        return not _ENDS.search(line[-_END:]) or len(line.strip()) + len(following.split()[0]) >= width * 0.9
    return following[0].islower() or _HYPHENATED.search(line[-_END:]) is not None


def _joined(paragraph: str, line: str) -> str:
    if not paragraph:
        return line
    if _HYPHENATED.search(paragraph[-_END:]) and line[0].islower():
        return paragraph[:-1] + line
    return f"{paragraph} {line}"


def _close(paragraphs: list[str], current: str) -> str:
    if current:
        paragraphs.append(current)
    return ""
