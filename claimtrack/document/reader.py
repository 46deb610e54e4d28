"""What a reader of one type of file is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Extracted:
    """What a reader takes from the bytes of a file: its text, and what the file itself states."""

    text: str
    """Offsets everywhere count the code points of this, its line ends as received."""
    encoding: str
    title: str | None = None
    published: date | None = None
    publisher: str | None = None
    language: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Reader:
    """A type of file and how it is read.

    `read` takes the bytes, the path (for faults alone) and the encoding that a person named, or None; it raises
    InputRefused for what it cannot read.
    """

    media_type: str
    extensions: tuple[str, ...]
    """In lower case, with the dot; "" is a name without one."""
    read: Callable[[bytes, str, str | None], Extracted]
