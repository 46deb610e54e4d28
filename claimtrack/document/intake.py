"""From a file, or bytes at hand, to a document."""

from __future__ import annotations

import hashlib
import os
from typing import BinaryIO

from claimtrack.document import disk
from claimtrack.document.language import language_of
from claimtrack.document.origin import Origin
from claimtrack.document.readers import reader_for
from claimtrack.model import Dated, Document, InputRefused

_NOTHING_STATED = Origin()


def read_file(
    path: str | os.PathLike[str], *, origin: Origin = _NOTHING_STATED, max_size: int = disk.MAX_SIZE
) -> Document:
    """The document that a file holds; see `read_bytes` for the faults beside those of the file itself.

    Raises InputRefused: document.missing, document.is_folder, document.special (a pipe or device), document.permission,
    document.too_large, document.unreadable.
    """
    return read_bytes(disk.load(path, max_size), path, origin=origin, max_size=max_size)


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
    """The document that some bytes are; `path` names it, and tells its type where its first bytes do not.

    Raises InputRefused: document.empty (no text but blanks), document.too_large, document.binary, document.no_reader,
    and those of `decode`: document.binary_unknown, document.undecodable and its kin, document.encoding_unknown,
    document.encoding_wrong.
    """
    shown = disk.shown_path(path)
    if len(data) > max_size:
        raise InputRefused("document.too_large", path=shown, limit=max_size)
    if not data:
        raise InputRefused("document.empty", path=shown)
    reader = reader_for(data, shown)
    extracted = reader.read(data, shown, origin.encoding)
    if not extracted.text or extracted.text.isspace():
        raise InputRefused("document.empty", path=shown)
    published = origin.published or extracted.published
    dated = Dated.GIVEN if origin.published else Dated.FILE if published else Dated.UNKNOWN
    return Document(
        path=shown,
        sha256=hashlib.sha256(data).hexdigest(),
        text=extracted.text,
        text_sha256=hashlib.sha256(extracted.text.encode("utf-8")).hexdigest(),
        media_type=reader.media_type,
        encoding=extracted.encoding,
        language=origin.language or extracted.language or language_of(extracted.text),
        published=published,
        dated=dated,
        publisher=origin.publisher or extracted.publisher,
        title=origin.title or extracted.title,
        url=origin.url or extracted.url,
    )
