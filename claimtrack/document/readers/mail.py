"""Mails (EML): the letter itself, and each attachment that can be read."""

from __future__ import annotations

import email
import email.policy
import email.utils
from collections.abc import Iterator
from datetime import date
from email.message import EmailMessage

from claimtrack.document.encoding import decode
from claimtrack.document.reader import Budget, Extracted, Inner, Opener, Part
from claimtrack.document.readers.letter import paragraphs, paragraphs_of_page
from claimtrack.model import InputRefused

_MEDIA_TYPE = "message/rfc822"


def read(data: bytes, path: str, encoding: str | None, budget: Budget) -> Iterator[Part | Inner | InputRefused]:
    """The letter with its subject, sender and day, then its attachments.

    A line that quotes an earlier mail keeps its mark (">"), so that nobody takes it for the sender's own words.
    Raises InputRefused: document.damaged for what has none of the headers of a mail.
    """
    message = email.message_from_bytes(data, policy=email.policy.default)
    if not any(message.get(name) for name in ("From", "Date", "Subject")):
        raise InputRefused("document.damaged", path=path)
    text, codec = _letter(message, path, encoding)
    if text.strip():
        yield Part(path, data, _MEDIA_TYPE, _extracted(message, text, codec))
    for number, attachment in enumerate(message.iter_attachments(), 1):
        inner = _attachment(attachment, number, path, budget)
        if inner is not None:
            yield inner


def _letter(message: EmailMessage, path: str, encoding: str | None) -> tuple[str, str]:
    body = message.get_body(("plain", "html"))
    if body is None:
        return "", "ascii"
    data = body.get_payload(decode=True)
    if not isinstance(data, bytes):
        return "", "ascii"
    text, codec = _decoded(data, path, encoding or body.get_content_charset())
    read_as = paragraphs_of_page if body.get_content_subtype() == "html" else paragraphs
    return "\n\n".join(read_as(text)), codec


def _decoded(data: bytes, path: str, encoding: str | None) -> tuple[str, str]:
    """The text of a letter; a charset that the mail names wrongly is not believed."""
    try:
        return decode(data, path, encoding)
    except InputRefused:
        return decode(data, path)


def _extracted(message: EmailMessage, text: str, codec: str) -> Extracted:
    name, address = email.utils.parseaddr(_header(message, "From"))
    title = _header(message, "Subject") or None
    # The subject is a sentence of the letter for whoever reads it.
    titled = f"{title}\n\n{text}" if title else text
    return Extracted(titled, codec, title=title, published=_day(message), publisher=name or address or None)


def _header(message: EmailMessage, name: str) -> str:
    """A header as one line; one that breaks the rules of mail is left out."""
    try:
        return " ".join(str(message.get(name, "")).split())
    except (ValueError, IndexError, AttributeError, LookupError):
        return ""


def _day(message: EmailMessage) -> date | None:
    """The day in the sender's own calendar."""
    try:
        return email.utils.parsedate_to_datetime(_header(message, "Date")).date()
    except (ValueError, TypeError, OverflowError):
        return None


def _attachment(part: object, number: int, path: str, budget: Budget) -> Inner | InputRefused | None:
    if not isinstance(part, EmailMessage):
        return None
    name = part.get_filename() or f"attachment-{number}"
    inner = f"{path}/{name}"
    try:
        budget.member(inner)
        if part.get_content_type() == _MEDIA_TYPE:
            forwarded = part.get_payload(0) if part.is_multipart() else None
            data: object = forwarded.as_bytes() if isinstance(forwarded, EmailMessage) else None
            name = name if name.endswith(".eml") else f"{name}.eml"
        else:
            data = part.get_payload(decode=True)
        if not isinstance(data, bytes):
            return None
        budget.take(len(data), inner)
    except InputRefused as fault:
        return fault
    return Inner(name, data)


OPENER = Opener(_MEDIA_TYPE, (".eml",), read)
