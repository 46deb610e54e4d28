"""From a file, or bytes at hand, to the documents in it."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import BinaryIO

from claimtrack.document import disk, inside
from claimtrack.document.language import language_of
from claimtrack.document.opening import Opened, open_bytes
from claimtrack.document.origin import Origin
from claimtrack.document.reader import Part
from claimtrack.model import Dated, Document, InputRefused

_NOTHING_STATED = Origin()


def _nothing_of(part: str) -> Origin | None:  # noqa: ARG001 (of no document is anything told)
    return None


def read_file(
    path: str | os.PathLike[str], *, origin: Origin = _NOTHING_STATED, max_size: int = disk.MAX_SIZE
) -> Document:
    """The document that a file holds, or of "reports.zip/oil.html" the one inside an archive.

    See `read_bytes` for the faults beside those of the file itself.

    Raises InputRefused: document.missing, document.is_folder, document.special (a pipe or device), document.permission,
    document.too_large, document.unreadable.
    """
    within = inside.split(os.fspath(path))
    if within is None:
        return read_bytes(disk.load(path, max_size), path, origin=origin, max_size=max_size)
    file, part = within
    found = documents(disk.load(file, max_size), file, origin=origin, max_size=max_size, part=part)
    return _single(found, disk.shown_path(path)).document


def read_stream(
    stream: BinaryIO,
    path: str | os.PathLike[str] = "-",
    *,
    origin: Origin = _NOTHING_STATED,
    max_size: int = disk.MAX_SIZE,
) -> Document:
    """The document that a stream such as standard input holds; no more than `max_size` bytes of it are kept."""
    shown = disk.shown_path(path)
    return read_bytes(disk.read_stream(stream, shown, max_size), path, origin=origin, max_size=max_size)


def read_bytes(
    data: bytes,
    path: str | os.PathLike[str] = "-",
    *,
    origin: Origin = _NOTHING_STATED,
    max_size: int = disk.MAX_SIZE,
) -> Document:
    """The one document that some bytes are; `path` names it, and tells its type where its first bytes do not.

    Raises InputRefused: document.several (an archive or a feed, which `documents` reads), and its faults.
    """
    found = documents(data, path, origin=origin, max_size=max_size)
    return _single(found, disk.shown_path(path)).document


def _single(found: Intake, path: str) -> Received:
    if not found.documents:
        raise found.refused[0]
    if len(found.documents) > 1:
        raise InputRefused("document.several", path=path, count=len(found.documents))
    return found.documents[0]


@dataclass(frozen=True, slots=True)
class Received:
    """A document, and the bytes that it was read from."""

    document: Document
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Intake:
    """What a file holds: documents, what is refused of it, and how many files inside are of types that are not read."""

    documents: tuple[Received, ...]
    refused: tuple[InputRefused, ...] = ()
    skipped: int = 0


def documents(
    data: bytes,
    path: str | os.PathLike[str] = "-",
    *,
    origin: Origin = _NOTHING_STATED,
    max_size: int = disk.MAX_SIZE,
    opener: Callable[[bytes, str, str | None], Opened] = open_bytes,
    part: str | None = None,
    origin_inside: Callable[[str], Origin | None] = _nothing_of,
) -> Intake:
    """Every document that some bytes hold; `opener` is how they are opened: `Workers.open` for files of strangers.

    A `part` names one of them, or a file inside that holds several, by its path below `path`.

    What `origin` tells stands for each document, its title and address only where there is one document alone; what
    `origin_inside` tells of a document by its path below `path` stands before that.
    Raises InputRefused: document.empty (no text but blanks), document.too_large, document.part_missing,
    document.binary, document.damaged and the other faults of the readers, document.limit.*, and those of `decode`.
    """
    shown = disk.shown_path(path)
    if len(data) > max_size:
        raise InputRefused("document.too_large", path=shown, limit=max_size)
    if not data:
        raise InputRefused("document.empty", path=shown)
    opened = opener(data, shown, origin.encoding)
    if part is not None:
        opened = inside.only(opened, shown, part)
    alone = len(opened.parts) == 1
    told = origin if alone else replace(origin, title=None, url=None)

    def stated(path: str) -> Origin:
        own = origin_inside(path[len(shown) + 1 :]) if path != shown else None
        return own.over(told) if own else told

    received = tuple(Received(_document(each, stated(each.path)), each.data) for each in opened.parts)
    return Intake(received, opened.refused, opened.skipped)


def _document(part: Part, origin: Origin) -> Document:
    extracted = part.extracted
    published = origin.published or extracted.published
    return Document(
        path=part.path,
        sha256=hashlib.sha256(part.data).hexdigest(),
        text=extracted.text,
        text_sha256=hashlib.sha256(extracted.text.encode("utf-8")).hexdigest(),
        media_type=part.media_type,
        encoding=extracted.encoding,
        # The text knows better than a page's template, which is often left at its maker's language.
        language=origin.language or language_of(extracted.text) or extracted.language,
        published=published,
        dated=Dated.GIVEN if origin.published else Dated.FILE if published else Dated.UNKNOWN,
        publisher=origin.publisher or extracted.publisher,
        title=origin.title or extracted.title,
        url=origin.url or extracted.url,
        captured=extracted.captured,
        pages=extracted.pages,
        unread=extracted.unread,
    )
