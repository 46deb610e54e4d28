"""Web pages: the article's text, without menus and notices, and what the page says of itself."""

from __future__ import annotations

import logging
import re
from datetime import date
from typing import Any

from claimtrack.document.encoding import decode
from claimtrack.document.reader import Extracted, Reader
from claimtrack.document.readers.names import RAISED
from claimtrack.model import InputRefused

# What it finds strange about a page is no news to the person who adds it.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())

_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}[\"']?([A-Za-z0-9_:.-]{1,40})", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s{0,99}<\?xml[^>]{0,200}\?>")
_FRAME = re.compile(r"<(?:html|body)\b", re.IGNORECASE)
_HEAD = 4_096
_RAISABLE = re.compile(r"[-\u2212]?[0-9]{1,3}")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def read(data: bytes, path: str, encoding: str | None) -> Extracted:
    """The article of a page: its title, then its paragraphs, a line each.

    Raises InputRefused: document.no_article where the page holds no text to read, and the faults of `decode`.
    """
    page, codec = _decoded(data, path, encoding)
    return article(page, path, codec)


def article(page: str, path: str, encoding: str) -> Extracted:
    """The article of a page that is text already."""
    import trafilatura

    # A declaration of another encoding is void once the page is text, and the parser refuses it.
    whole = _DECLARATION.sub("", page)
    tree = trafilatura.load_html(whole if _FRAME.search(whole) else f"<html><body>{whole}</body></html>")
    if tree is not None:
        _prepare(tree)
    found = (
        None
        if tree is None
        else trafilatura.bare_extraction(
            tree,
            include_comments=False,
            include_tables=True,
            include_formatting=False,
            with_metadata=True,
            # Only what the page states: a date found somewhere in its text is no date of publication.
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    )
    text = "" if found is None or isinstance(found, dict) else found.text or ""
    if tree is not None and not text.strip():
        # A page of a sentence or two has nothing that looks like an article: all that it shows is taken.
        text = trafilatura.html2txt(tree)
    if found is None or isinstance(found, dict) or not text.strip():
        raise InputRefused("document.no_article", path=path)
    title = _line(found.title)
    return Extracted(
        text=_titled(text, title),
        encoding=encoding,
        title=title,
        published=_day(found.date),
        publisher=_line(found.sitename) or _line(found.hostname),
        url=found.url or None,
    )


def _prepare(tree: Any) -> None:
    """Keep what the extraction would lose or blur: captions are paragraphs, raised digits raised, deleted text gone."""
    for each in list(tree.iter("sup", "figcaption", "del", "s", "strike")):
        if each.getparent() is None:
            continue
        if each.tag == "sup":
            raised = "".join(each.itertext()).strip()
            if _RAISABLE.fullmatch(raised):
                _replace(each, raised.translate(RAISED))
        elif each.tag == "figcaption":
            figure = next(each.iterancestors("figure"), each.getparent())
            text = " ".join("".join(each.itertext()).split())
            if text and figure.getparent() is not None:
                caption = figure.makeelement("p")
                caption.text = text
                figure.addnext(caption)
                # An element takes the text after it along.
                caption.tail, figure.tail = figure.tail, None
            each.drop_tree()
        else:
            _replace(each, "")


def _replace(element: Any, text: str) -> None:
    """Put a text in the place of an element."""
    element.tail = text + (element.tail or "")
    element.drop_tree()


def _decoded(data: bytes, path: str, encoding: str | None) -> tuple[str, str]:
    """The page as text; the encoding it declares is taken where it is one that reads it."""
    declared = _DECLARED.search(data[:_HEAD])
    if encoding is None and declared is not None:
        try:
            return decode(data, path, _as_browsers(declared[1].decode("ascii")))
        except InputRefused:
            pass
    return decode(data, path, encoding)


def _as_browsers(name: str) -> str:
    """The codec that browsers take for a declared one: pages "in ISO-8859-1" use the dashes and quotes of cp1252."""
    return "cp1252" if name.lower() in ("iso-8859-1", "latin1", "latin-1", "ascii", "us-ascii") else name


def _titled(text: str, title: str | None) -> str:
    """The text under its headline, which states figures as any sentence does."""
    if title is None or _plain(text[: len(title) + 40]).startswith(_plain(title)):
        return text
    return f"{title}\n\n{text}"


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _line(text: str | None) -> str | None:
    return " ".join(text.split()) or None if text else None


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text and _DAY.fullmatch(text) else None
    except ValueError:
        return None


READER = Reader("text/html", (".html", ".htm", ".xhtml"), read)
