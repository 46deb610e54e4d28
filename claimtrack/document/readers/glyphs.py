"""The words of a PDF's page out of its glyphs, each with its place."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any, NamedTuple

from claimtrack.document.readers.layout import Piece

HYPHENS = "\x02\ufffe"
"""What pdfium reads for a hyphen that cuts a word at a line's end."""
NO_CHARACTERS = "\x00\ufffd\uffff"
"""Glyphs that stand for no character."""
_CUT = "\x02"
_FARTHEST = 1e6
"""Points from the corner of a page to its text: no page is so large."""
_TWICE = 0.1
"""Of its height: so little apart the same glyph is one drawn twice. No letter is as narrow, so "ll" is not."""
_CELL = 4.0
"""Points; as far apart at most, however large the letters are."""
_STRAIGHT = 0.8
"""Share of the glyphs that follow the one before to its right: fewer, and the page is turned or runs from the right."""


def words(textpage: Any) -> tuple[list[Piece], bool]:
    """The words of a page in the order of the file, and whether they run from left to right."""
    found: list[Piece] = []
    several = straight = 0
    for text, first, last, glued in _runs(textpage):
        begin, end = _box(textpage, first), _box(textpage, last)
        if not max(map(abs, (*begin, *end))) < _FARTHEST:
            return [], False
        found.append(Piece(text, begin.left, max(begin.right, end.right), begin.bottom, begin.top, glued))
        if last > first:
            several += 1
            straight += end.left + end.right > begin.left + begin.right
    return found, straight >= _STRAIGHT * several


def _runs(textpage: Any) -> Iterator[tuple[str, int, int, bool]]:
    """Each word as its text, its first and last glyph, and whether it goes on with the one before.

    A digit that is smaller than the word it follows, or stands off its line, begins a new one.
    """
    text = ""
    first = last = 0
    glued = False
    drawn = _Drawn()
    for index, char in _glyphs(textpage):
        if not char.isspace() and drawn.again(char, _box(textpage, index)):
            continue
        if char.isspace():
            if text:
                yield text, first, last, glued
            text, glued = "", False
            continue
        if text and (char.isdecimal() or text[-1].isdecimal()) and _stands_off(textpage, first, index):
            yield text, first, last, glued
            text, glued = "", True
        if not text:
            first = index
        last = index
        text += char
        if char == _CUT:
            yield text[:-1] + "-", first, last, glued
            text, glued = "", False
    if text:
        yield text, first, last, glued


def _glyphs(textpage: Any) -> Iterator[tuple[int, str]]:
    """Each glyph that stands for a character, with its number."""
    from pypdfium2 import raw

    handle = textpage.raw
    surrogate = 0
    for index in range(textpage.count_chars()):
        code = raw.FPDFText_GetUnicode(handle, index)
        if 0xD800 <= code < 0xE000:
            if code >= 0xDC00 and surrogate:
                yield index, chr(0x10000 + ((surrogate - 0xD800) << 10) + code - 0xDC00)
            surrogate = code if code < 0xDC00 else 0
            continue
        surrogate = 0
        char = chr(code) if code <= sys.maxunicode else "\0"
        if char not in NO_CHARACTERS:
            yield index, _CUT if char in HYPHENS else char


class _Drawn:
    """The glyphs of a page so far: bold is often feigned by drawing a text twice, a little apart."""

    def __init__(self) -> None:
        self._places: dict[tuple[str, int, int], list[_Box]] = {}

    def again(self, char: str, box: _Box) -> bool:
        """Whether the same glyph of the same size stands there already; if not, it does from now on."""
        if not all(abs(edge) < _FARTHEST for edge in box):
            return False
        height = box.top - box.bottom
        apart = min(_TWICE * height, _CELL)
        for cell in self._cells(char, box, apart):
            for other in self._places.get(cell, ()):
                if (
                    abs(other.left - box.left) <= apart
                    and abs(other.bottom - box.bottom) <= apart
                    and abs(other.top - other.bottom - height) <= apart
                ):
                    return True
        self._places.setdefault((char, int(box.left // _CELL), int(box.bottom // _CELL)), []).append(box)
        return False

    @staticmethod
    def _cells(char: str, box: _Box, apart: float) -> set[tuple[str, int, int]]:
        """Where one that is so little apart may have been put."""
        return {
            (char, int((box.left + x) // _CELL), int((box.bottom + y) // _CELL))
            for x in (-apart, apart)
            for y in (-apart, apart)
        }


class _Box(NamedTuple):
    """Where a glyph stands: points, from the left and the bottom of the page."""

    left: float
    right: float
    bottom: float
    top: float


def _box(textpage: Any, index: int) -> _Box:
    from pypdfium2 import raw

    box = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(textpage.raw, index, box)
    return _Box(box.left, box.right, box.bottom, box.top)


def _stands_off(textpage: Any, first: int, index: int) -> bool:
    begin, here = _box(textpage, first), _box(textpage, index)
    heights = begin.top - begin.bottom, here.top - here.bottom
    return min(heights) < 0.85 * max(heights) or abs(here.bottom - begin.bottom) > 0.15 * max(heights)
