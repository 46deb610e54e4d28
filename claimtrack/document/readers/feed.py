"""Feeds (RSS, Atom): each entry is a document with its title, day and address."""

from __future__ import annotations

import email.utils
from collections.abc import Iterator
from datetime import date
from typing import Any

from claimtrack.document.reader import Budget, Extracted, Opener, Part
from claimtrack.document.readers import html
from claimtrack.model import InputRefused

_MEDIA_TYPE = "application/feed+xml"
_ENTRIES = ("item", "entry")
# The fullest text first.
_TEXTS = ("encoded", "content", "description", "summary")
_DAYS = ("pubDate", "published", "date", "updated")


def read(data: bytes, path: str, encoding: str | None, budget: Budget) -> Iterator[Part | InputRefused]:  # noqa: ARG001
    """The entries in the order of the feed; one with no text of its own is its title alone.

    No entity of the file's own is resolved and nothing is fetched. Raises InputRefused: document.damaged,
    document.no_feed (XML of another kind), document.limit.members.
    """
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise InputRefused("document.damaged", path=path) from None
    if _name(root) not in ("rss", "feed", "RDF"):
        raise InputRefused("document.no_feed", path=path)
    publisher = _publisher(root)
    for number, entry in enumerate((each for each in root.iter() if _name(each) in _ENTRIES), 1):
        address = _address(entry)
        inner = f"{path}/{address or number}"
        budget.member(inner)
        found = _entry(entry, inner, publisher, address)
        if found is not None:
            yield found


def _entry(entry: Any, path: str, publisher: str | None, address: str | None) -> Part | None:
    title = _line(_child(entry, "title"))
    source = next((text for name in _TEXTS if (text := _child(entry, name).strip())), "")
    body = _prose(source, path)
    text = body if title is None or body.startswith(title) else f"{title}\n\n{body}".strip()
    if not text:
        return None
    day = next((day for name in _DAYS if (day := _day(_child(entry, name)))), None)
    extracted = Extracted(text, "utf-8", title=title, published=day, publisher=publisher, url=address)
    # An entry has no file of its own: what its text was taken from stands for it.
    return Part(path, f"{title or ''}\n{source}".encode("utf-8", "replace"), _MEDIA_TYPE, extracted)


def _prose(source: str, path: str) -> str:
    """The text of an entry, which is a piece of a page as a rule."""
    if "<" not in source:
        return " ".join(source.split())
    try:
        return html.article(f"<html><body><article>{source}</article></body></html>", path, "utf-8").text
    except InputRefused:
        from lxml import html as pages

        return " ".join(pages.fromstring(source).text_content().split())


def _publisher(root: Any) -> str | None:
    top = next((each for each in root.iter() if _name(each) in ("channel", "feed")), root)
    return _line(_child(top, "title"))


def _address(entry: Any) -> str | None:
    for each in entry:
        if _name(each) == "link" and each.get("rel", "alternate") == "alternate":
            address = (each.get("href") or each.text or "").strip()
            if address:
                return str(address)
    return None


def _child(entry: Any, name: str) -> str:
    """The text of a child, the markup inside it too; "" where there is none."""
    for each in entry:
        if _name(each) == name:
            if len(each):
                from lxml import etree

                return "".join([each.text or "", *(etree.tostring(one, encoding="unicode") for one in each)])
            return each.text or ""
    return ""


def _name(element: Any) -> str:
    """The name of an element without its namespace; "" for a comment."""
    return element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""


def _line(text: str) -> str | None:
    return " ".join(text.split()) or None


def _day(text: str) -> date | None:
    """The day in the publisher's own calendar, of a date as mails or as ISO 8601 write it."""
    text = text.strip()
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        pass
    try:
        return email.utils.parsedate_to_datetime(text).date()
    except (ValueError, TypeError, OverflowError):
        return None


OPENER = Opener(_MEDIA_TYPE, (".rss", ".atom", ".xml", ".rdf"), read)
