"""What a statement takes at once: a long list of numbers or keys goes to the database in parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")

AT_ONCE = 500
"""Well under the fewest variables that a build of SQLite lets a statement have (999)."""


def chunks(items: Sequence[T], size: int = AT_ONCE) -> Iterator[Sequence[T]]:
    """The items in their order, so many at a time; the last part may have fewer, and of nothing there is none."""
    for start in range(0, len(items), size):
        yield items[start : start + size]
