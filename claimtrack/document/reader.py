"""What a reader of one type of file is, and what an opener of a file that holds several documents is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

from claimtrack.model import InputRefused


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
    captured: datetime | None = None
    """When an archive took it from its address, aware."""
    pages: tuple[int, ...] = ()
    """Where each page begins in the text; empty for a text without pages."""
    unread: tuple[int, ...] = ()
    """The pages, counted from 1, on which nothing could be read."""


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
    apart: bool = True
    """Whether it is read in a process of its own, under limits: whatever is parsed by a library is."""


@dataclass(frozen=True, slots=True)
class Stated:
    """What the file around a document says of it; the document's own word wins."""

    media_type: str | None = None
    title: str | None = None
    published: date | None = None
    publisher: str | None = None
    url: str | None = None
    captured: datetime | None = None


@dataclass(frozen=True, slots=True)
class Inner:
    """A file inside another one."""

    name: str
    """Only shown, and looked at for its extension: no file of that name is ever written or opened."""
    data: bytes = field(repr=False)
    stated: Stated = Stated()


@dataclass(frozen=True, slots=True)
class Part:
    """One document of a file."""

    path: str
    """That of the file, or "reports.zip/march/oil.html" for a document inside it."""
    data: bytes = field(repr=False)
    """The bytes it was read from."""
    media_type: str
    extracted: Extracted


class Budget:
    """How much may still be unpacked of one file: over all that lies in it, at any depth."""

    def __init__(self, received: int, limits: Limits) -> None:
        self._left = min(limits.unpacked, max(limits.ratio * received, limits.small))
        self._members = limits.members
        self._limits = limits

    @property
    def left(self) -> int:
        """Bytes that may still be unpacked."""
        return self._left

    def take(self, size: int, path: str) -> None:
        """Count bytes that are about to be unpacked, or were. Raises InputRefused: document.limit.unpacked."""
        if size > self._left:
            raise InputRefused("document.limit.unpacked", path=path, limit=self._limits.unpacked)
        self._left -= size

    def member(self, path: str) -> None:
        """Count a file that lies inside. Raises InputRefused: document.limit.members."""
        self._members -= 1
        if self._members < 0:
            raise InputRefused("document.limit.members", path=path, limit=self._limits.members)


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may cost. The figures are those of the design, part 10, and its research (R25)."""

    seconds: float = 60
    memory: int = 512 * 2**20
    """Bytes of memory that its reader may hold beside the program itself."""
    unpacked: int = 200_000_000
    """Bytes that may come out of it, all in all."""
    ratio: int = 100
    """How many times its own size that may be."""
    small: int = 1_000_000
    """So many bytes may come out of however small a file."""
    members: int = 2_000
    depth: int = 3
    """How deep files may lie in files: an archive in a mail in an archive is 3."""


@dataclass(frozen=True, slots=True)
class Opener:
    """A type of file that holds documents, and how it is opened.

    `open` takes the bytes, the path, the encoding that a person named, and the budget, which it charges before it
    unpacks. It yields documents that it read itself, files to be read by what they are, and what is refused.
    """

    media_type: str
    extensions: tuple[str, ...]
    open: Callable[[bytes, str, str | None, Budget], Iterator[Part | Inner | InputRefused]]
