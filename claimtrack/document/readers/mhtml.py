"""Pages that a browser saved whole (MHTML): the page, without its pictures and styles."""

from __future__ import annotations

import email
import email.policy
import email.utils
from dataclasses import replace
from datetime import UTC, datetime
from email.message import EmailMessage

from claimtrack.document.reader import Extracted, Reader
from claimtrack.document.readers import html
from claimtrack.model import InputRefused

_MEDIA_TYPE = "multipart/related"


def read(data: bytes, path: str, encoding: str | None) -> Extracted:
    """The first page in it, with the address and the time that it was saved from and at.

    Raises InputRefused: document.damaged where there is none, and the faults of a page.
    """
    message = email.message_from_bytes(data, policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() not in ("text/html", "application/xhtml+xml"):
            continue
        page = part.get_payload(decode=True)
        if isinstance(page, bytes) and page.strip():
            charset = part.get_content_charset()
            found = _page(page, path, encoding or charset, trusted=encoding is not None)
            address = _header(message, "Snapshot-Content-Location") or _header(part, "Content-Location")
            return replace(found, url=address or found.url, captured=_saved(message))
    raise InputRefused("document.damaged", path=path)


def _page(page: bytes, path: str, encoding: str | None, *, trusted: bool) -> Extracted:
    """The page; a charset that the file names wrongly is not believed."""
    try:
        return html.read(page, path, encoding)
    except InputRefused as fault:
        if trusted or not fault.message.key.startswith("document.encoding"):
            raise
        return html.read(page, path, None)


def _header(message: EmailMessage, name: str) -> str:
    try:
        return "".join(str(message.get(name, "")).split())
    except (ValueError, IndexError, AttributeError, LookupError):
        return ""


def _saved(message: EmailMessage) -> datetime | None:
    try:
        saved = email.utils.parsedate_to_datetime(str(message.get("Date", "")))
    except (ValueError, TypeError, OverflowError, IndexError, AttributeError, LookupError):
        return None
    # "-0000" is a time in UTC at a place that is not told (RFC 5322, 3.3).
    return saved if saved.tzinfo else saved.replace(tzinfo=UTC)


READER = Reader(_MEDIA_TYPE, (".mhtml", ".mht"), read)
