"""Rows of a list and the widths of their columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len, set_cell_size


@dataclass(frozen=True, slots=True)
class Cell:
    """A stretch of a row: text that is safe to show, and the name of its style."""

    text: str
    style: str = ""
    span: int = 1
    """How many columns it takes."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a list and the id of what it tells of."""

    id: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title, the least cells it takes, how it shares in the rest, where its text stands."""

    title: str
    least: int
    share: int = 0
    most: int = 1000
    right: bool = False


GAP = 1
"""Cells between two columns."""
_LEAST = 4


def widths(columns: Sequence[Column], width: int) -> tuple[int, ...]:
    """The width of each column; what the shares leave over goes to the last one that has a share."""
    found = [column.least for column in columns]
    rest = width - sum(found) - GAP * (len(columns) - 1)
    shares = sum(column.share for column in columns)
    if rest > 0 and shares:
        left = rest
        last = max(i for i, column in enumerate(columns) if column.share)
        for i, column in enumerate(columns):
            more = min(rest * column.share // shares, column.most - column.least)
            found[i] += more
            left -= more
        found[last] += left
    while sum(found) + GAP * (len(columns) - 1) > width:
        # Too narrow for all of them: the widest of those that would share in the rest gives way.
        widest = max((i for i, column in enumerate(columns) if column.share), key=lambda i: found[i], default=None)
        if widest is None or found[widest] <= _LEAST:
            break
        found[widest] -= 1
    return tuple(found)


def fitted(text: str, width: int, *, right: bool = False) -> str:
    """A text in exactly so many cells, with … where it was cut."""
    length = cell_len(text)
    if length > width:
        return set_cell_size(text, width - 1) + "…" if width > 1 else set_cell_size(text, width)
    return " " * (width - length) + text if right else text + " " * (width - length)


def line(columns: Sequence[Column], cells: Sequence[Cell], width: int) -> list[tuple[str, str]]:
    """The pieces of a row, each with the name of its style, that fill exactly the width."""
    sizes = widths(columns, width)
    pieces: list[tuple[str, str]] = []
    at = 0
    for cell in cells:
        taken = sizes[at : at + cell.span]
        size = sum(taken) + GAP * (len(taken) - 1)
        at += cell.span
        gap = " " * GAP if at < len(columns) else ""
        right = cell.span == 1 and columns[at - 1].right
        pieces.append((fitted(cell.text, size, right=right) + gap, cell.style))
    return pieces
