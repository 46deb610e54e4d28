"""The readers, by type of file. A new type is one file here and one line in READERS."""

from __future__ import annotations

import os

from claimtrack.document.reader import Reader
from claimtrack.document.readers import markdown, plain
from claimtrack.document.signature import signature
from claimtrack.model import InputRefused

READERS: tuple[Reader, ...] = (plain.READER, markdown.READER)

_BY_EXTENSION = {extension: reader for reader in READERS for extension in reader.extensions}
# Text to a computer, not to a reader: their tags and scripts would be read as sentences.
_NO_READER = {".htm": "HTML", ".html": "HTML", ".xhtml": "HTML", ".mhtml": "MHTML", ".eml": "e-mail"}


def extension_of(path: str) -> str:
    """The extension of a file's name in lower case, "" where it has none."""
    return os.path.splitext(path)[1].lower()


def has_reader(path: str) -> bool:
    """Whether the name of a file is of a type that claimtrack knows to read."""
    return extension_of(path) in _BY_EXTENSION


def reader_for(data: bytes, path: str) -> Reader:
    """The reader of a file by its first bytes, then by its name; a text of an unknown type is read as plain text.

    Raises InputRefused: document.binary (its first bytes name a type that has no reader), document.no_reader.
    """
    kind = signature(data)
    if kind is not None:
        raise InputRefused("document.binary", path=path, kind=kind)
    extension = extension_of(path)
    if extension in _NO_READER:
        raise InputRefused("document.no_reader", path=path, kind=_NO_READER[extension])
    return _BY_EXTENSION.get(extension, plain.READER)
