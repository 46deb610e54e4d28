"""Documents: a text as received, and what is known of where it comes from."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class Dated(StrEnum):
    """Where a document's date comes from."""

    GIVEN = "given"
    """Stated by the person who added it."""
    FILE = "file"
    """Stated by the file itself."""
    TEXT = "text"
    """Read from the date line of the text."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Document:
    """A text with its origin. Offsets everywhere count the code points of `text`, its line ends as received."""

    path: str
    """As the person named it; "-" for standard input."""
    sha256: str
    """Of the bytes received, in hexadecimal."""
    text: str = field(repr=False)
    text_sha256: str
    """Of the text in UTF-8, in hexadecimal."""
    media_type: str = "text/plain"
    encoding: str = "utf-8"
    language: str | None = None
    """A code of ISO 639-1, or None where no language that claimtrack reads was recognised."""
    published: date | None = None
    """The publisher's calendar date."""
    dated: Dated = Dated.UNKNOWN
    publisher: str | None = None
    title: str | None = None
    url: str | None = None
    captured: datetime | None = None
    """When an archive of the web took it from its address, aware; None for what came otherwise."""
    pages: tuple[int, ...] = ()
    """Where each page begins in the text; empty for a text without pages."""
    unread: tuple[int, ...] = ()
    """The pages, counted from 1, on which nothing could be read: blank, a picture, or damaged."""

    def page_at(self, offset: int) -> int | None:
        """The page on which an offset stands, counted from 1; None for a text without pages."""
        return bisect_right(self.pages, offset) or None
