"""A whole text wrapped to a width: where its lines begin and end, by offsets of its code points."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate

from rich.cells import cell_len

from claimtrack.wording import display_text

_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")


class Layout:
    """The lines of a text at a width; a line end belongs to no line."""

    def __init__(self, text: str, width: int) -> None:
        self.text, self.width = text, max(4, width)
        self.starts, self.ends, self.numbers = array("q"), array("q"), array("q")
        """Where each line begins and ends, and the number of the text's own line that begins there, else 0."""
        for number, match in enumerate(_LINE.finditer(text), 1):
            first = True
            for start, end in _wrapped(match[1], self.width):
                self.starts.append(match.start() + start)
                self.ends.append(match.start() + end)
                self.numbers.append(number if first else 0)
                first = False
            if match.end() == len(text) and not match[2]:
                break

    def __len__(self) -> int:
        return len(self.starts)

    def line_of(self, offset: int) -> int:
        """The line in which a code point stands."""
        return max(0, bisect_right(self.starts, offset) - 1)


def cells(text: str) -> int:
    """How many cells a text takes as it is shown."""
    return cell_len(display_text(text))


@lru_cache(maxsize=4096)
def _cell(char: str) -> int:
    return cells(char)


def _wrapped(line: str, width: int) -> Iterator[tuple[int, int]]:
    """The stretches of a line that fit a width, broken after a blank where there is one."""
    if cell_len(line) == len(line) == len(display_text(line)):
        yield from _broken(line, width)
        return
    until = list(accumulate(map(_cell, line)))
    start = 0
    while start < len(line):
        before = until[start - 1] if start else 0
        end = bisect_right(until, before + width, start)
        if end < len(line):
            blank = line.rfind(" ", start + 1, end)
            end = blank + 1 if blank > start else max(end, start + 1)
        yield start, end
        start = end
    if not line:
        yield 0, 0


def _broken(line: str, width: int) -> Iterator[tuple[int, int]]:
    """The same where every code point takes one cell."""
    start = 0
    while len(line) - start > width:
        blank = line.rfind(" ", start + 1, start + width)
        end = blank + 1 if blank > start else start + width
        yield start, end
        start = end
    yield start, len(line)
