"""The readers, by type of file. A new type is one file here and one line in READERS or OPENERS."""

from __future__ import annotations

import os
import re
import zlib

from claimtrack.document.reader import Opener, Reader
from claimtrack.document.readers import archive, capture, docx, feed, html, mail, markdown, mhtml, pdf, plain
from claimtrack.document.signature import signature
from claimtrack.document.zipped import names_in
from claimtrack.model import InputRefused

READERS: tuple[Reader, ...] = (plain.READER, markdown.READER, html.READER, mhtml.READER, pdf.READER, docx.READER)
OPENERS: tuple[Opener, ...] = (archive.OPENER, capture.OPENER, mail.OPENER, feed.OPENER)

_ALL: tuple[Reader | Opener, ...] = (*READERS, *OPENERS)
_BY_EXTENSION = {extension: kind for kind in _ALL for extension in kind.extensions}
_BY_MEDIA_TYPE = {reader.media_type: reader for reader in READERS} | {"application/xhtml+xml": html.READER}
# What may stand above the first element of a page or feed.
_ABOVE = rb"[\s\xef\xbb\xbf]{0,64}(?:<\?xml[^>]{0,200}\?>\s{0,64})?(?:<!--[^>]{0,400}-->\s{0,64})?"
_PAGE = re.compile(_ABOVE + rb"<(?:!doctype\s+html|html)[\s>]", re.IGNORECASE)
_FEED = re.compile(_ABOVE + rb"<(?:rss|feed|rdf:RDF)[\s>]")
_HEADERS = re.compile(rb"(?:[A-Za-z][A-Za-z-]{1,40}:[^\n]{0,2000}\n(?:[ \t][^\n]{0,2000}\n){0,50}){3}")
_OF_MAILS = re.compile(rb"^(?:mime-version|message-id|received):", re.IGNORECASE | re.MULTILINE)
_OF_PAGES = re.compile(rb"^content-type:\s{0,9}multipart/related", re.IGNORECASE | re.MULTILINE)
_HEAD = 8_192
_TAGGED = (".html", ".htm", ".xhtml", ".md", ".markdown", ".xml", ".rss", ".atom", ".rdf", ".eml", ".mhtml", ".mht")
_WARC = b"WARC/1."


def extension_of(path: str) -> str:
    """The extension of a file's name in lower case, "" where it has none; of "a.warc.gz" it is ".warc.gz"."""
    stem, extension = os.path.splitext(path)
    if extension.lower() == ".gz":
        return os.path.splitext(stem)[1].lower() + ".gz"
    return extension.lower()


def has_reader(path: str) -> bool:
    """Whether the name of a file is of a type that claimtrack knows to read."""
    return extension_of(path) in _BY_EXTENSION


def known_type(media_type: str | None) -> Reader | None:
    """The reader of a media type that somebody stated, or None."""
    return _BY_MEDIA_TYPE.get(media_type or "")


def type_of(data: bytes, path: str) -> Reader | Opener:
    """The reader or opener of a file by its first bytes, then by its name; an unknown text is read as plain text.

    Raises InputRefused: document.binary (its first bytes name a type that has no reader), document.damaged.
    """
    extension = extension_of(path)
    kind = signature(data)
    if kind is not None:
        return _of_signature(kind, data, path, extension)
    if data.startswith(_WARC):
        return capture.OPENER
    if extension not in _TAGGED and _PAGE.match(data):
        return html.READER
    if not extension and (unnamed := _of_unnamed(data)) is not None:
        return unnamed
    named = _BY_EXTENSION.get(extension, plain.READER)
    # What is no PDF, archive or Word file is a text under a wrong name, or damaged.
    if named in (pdf.READER, docx.READER, archive.OPENER) or extension == ".warc.gz":
        raise InputRefused("document.damaged", path=path)
    return named


def _of_unnamed(data: bytes) -> Reader | Opener | None:
    """The type of a text without a name, as standard input is: a feed, a mail, a page that a browser saved whole."""
    if _FEED.match(data):
        return feed.OPENER
    head = data[:_HEAD]
    if _HEADERS.match(head) and _OF_MAILS.search(head):
        return mhtml.READER if b"Snapshot-Content-Location" in head or _OF_PAGES.search(head) else mail.OPENER
    return None


def _of_signature(kind: str, data: bytes, path: str, extension: str) -> Reader | Opener:
    if kind == "PDF":
        return pdf.READER
    if kind == "gzip" and (extension == ".warc.gz" or _unzipped_start(data) == _WARC):
        return capture.OPENER
    if kind.startswith("ZIP"):
        names = names_in(data)
        if "word/document.xml" in names:
            return docx.READER
        # Of one that is damaged the first name tells.
        is_package = "[Content_Types].xml" in names if names else b"[Content_Types].xml" in data[:200]
        if not is_package and b"mimetypeapplication/vnd.oasis" not in data[:200]:
            return archive.OPENER
    raise InputRefused("document.binary", path=path, kind=kind)


def _unzipped_start(data: bytes) -> bytes:
    try:
        return zlib.decompressobj(wbits=31).decompress(data[:1024], len(_WARC))
    except zlib.error:
        return b""
