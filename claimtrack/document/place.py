"""Where an offset stands for people: line and column."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

_LINE_END = re.compile(r"\r\n|\r|\n")


class Place(NamedTuple):
    """A line and a column of a text, both counted from 1; a column is a code point."""

    line: int
    column: int


class Lines:
    """The lines of a text, for looking up many offsets; CR LF, CR and LF each end a line."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]
        self._length = len(text)

    def __len__(self) -> int:
        return len(self._starts)

    def place(self, offset: int) -> Place:
        """The place of an offset; the text's length is a place too. Raises ValueError outside the text."""
        if not 0 <= offset <= self._length:
            raise ValueError(f"an offset lies between 0 and {self._length}, not at {offset}")
        line = bisect_right(self._starts, offset)
        return Place(line, offset - self._starts[line - 1] + 1)


def place(text: str, offset: int) -> Place:
    """The line and column of one offset of a text. Raises ValueError outside the text."""
    return Lines(text).place(offset)
