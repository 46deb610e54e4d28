"""Claims that others collected: rows of a CSV, and feeds of ClaimReview (schema.org).

Each becomes a short document of its own: according to whom, a colon, and the claim in its words. Nothing is
believed but that it was said: figures are read of the text as of any other, and a rating is kept as a note.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from claimtrack.document import disk, language_of
from claimtrack.document.encoding import decode
from claimtrack.document.table import numbered_rows
from claimtrack.model import Dated, Document, InputRefused
from claimtrack.settings import LANGUAGES
from claimtrack.wording import say

COLUMNS = ("claim", "source", "published", "publisher", "title", "url", "language", "note")
"""Of a CSV; only the first must be there. `quote`, which claimtrack itself writes, stands for `claim`."""

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_LANGUAGE = re.compile(r"[A-Za-z]{2}(?:-[A-Za-z]{2})?")
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class ForeignClaim:
    """A claim that somebody else collected, as the document that it becomes."""

    document: Document
    data: bytes = field(repr=False)
    """What the document was made from, as JSON."""
    note: str | None
    """What they made of it."""


@dataclass(frozen=True, slots=True)
class ForeignClaims:
    """What a file holds: claims, what is refused of it with its place, and the columns that nothing is made of."""

    claims: tuple[ForeignClaim, ...]
    refused: tuple[InputRefused, ...]
    unused: tuple[str, ...] = ()


def read_claims(path: str | os.PathLike[str], *, max_size: int = disk.MAX_SIZE) -> ForeignClaims:
    """The claims of a CSV with a header, or of a ClaimReview feed in JSON (a review, a list, @graph, a DataFeed).

    Raises InputRefused: exchange.claims.no_column, nothing, bad_json, document.table.bad_csv, and the faults of a file.
    """
    shown = disk.shown_path(path)
    text = decode(disk.load(path, max_size), shown).text
    found = _feed(text, shown) if text.lstrip()[:1] in ("{", "[") else _table(text, shown)
    if not found.claims and not found.refused:
        raise InputRefused("exchange.claims.nothing", path=shown)
    return found


def _table(text: str, path: str) -> ForeignClaims:
    claims: list[ForeignClaim] = []
    refused: list[InputRefused] = []
    rows = numbered_rows(text, path)
    _, header = next(rows, (1, []))
    columns = [name.lower() for name in header]
    columns = ["claim" if name == "quote" and "claim" not in columns else name for name in columns]
    if "claim" not in columns:
        raise InputRefused("exchange.claims.no_column", path=path, known="\n".join(COLUMNS))
    for line, fields in rows:
        told = {name: _unquoted(value) for name, value in zip(columns, fields, strict=False) if value}
        _take(told, f"{path}:{line}", claims, refused)
    return ForeignClaims(tuple(claims), tuple(refused), tuple(name for name in columns if name not in COLUMNS))


def _unquoted(cell: str) -> str:
    """A cell without the mark that keeps a spreadsheet from computing it."""
    cell = cell.strip()
    return cell[1:] if cell[:1] == "'" and cell[1:2] in ("=", "+", "-", "@") else cell


def _feed(text: str, path: str) -> ForeignClaims:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputRefused("exchange.claims.bad_json", path=path, reason=str(error)) from None
    claims: list[ForeignClaim] = []
    refused: list[InputRefused] = []
    for number, review in enumerate(_reviews(data), 1):
        _take(_of_review(review), f"{path}#{number}", claims, refused)
    return ForeignClaims(tuple(claims), tuple(refused))


def _reviews(data: Any, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    """The reviews in a feed, wherever its wrappings hold them."""
    if depth > _DEEPEST:
        return
    if isinstance(data, list):
        for each in data:
            yield from _reviews(each, depth + 1)
    elif isinstance(data, dict):
        kind = data.get("@type")
        if kind == "ClaimReview" or (isinstance(kind, list) and "ClaimReview" in kind):
            yield data
            return
        for name in ("@graph", "dataFeedElement", "item", "itemListElement", "claimReview"):
            yield from _reviews(data.get(name), depth + 1)


def _of_review(review: Mapping[str, Any]) -> dict[str, str]:
    """What a review says, by the columns of a CSV."""
    item = _first(review.get("itemReviewed"))
    appearance = _first(item.get("appearance")) or _first(item.get("firstAppearance"))
    rating, author = _first(review.get("reviewRating")), _first(review.get("author"))
    word = _text(rating.get("alternateName")) or _text(rating.get("ratingValue"))
    judged = " · ".join(filter(None, (word, _text(author.get("name")), _text(review.get("url")))))
    told = {
        "claim": _text(review.get("claimReviewed")),
        "source": _text(_first(item.get("author")).get("name")),
        "published": (_text(item.get("datePublished")) or _text(appearance.get("datePublished")))[:10],
        "publisher": _text(_first(appearance.get("publisher")).get("name")),
        "title": _text(appearance.get("headline")) or _text(appearance.get("name")),
        "url": _text(appearance.get("url")) or _text(appearance.get("@id")),
        "language": _text(review.get("inLanguage"))[:2],
        "note": judged,
    }
    return {name: value for name, value in told.items() if value}


def _first(value: Any) -> Mapping[str, Any]:
    """An object, or the first of a list of them; of what is neither, nothing is known."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, str):
        return {"name": value, "url": value}
    return value if isinstance(value, dict) else {}


def _text(value: Any) -> str:
    return " ".join(str(value).split()) if isinstance(value, str | int | float) else ""


def _take(told: Mapping[str, str], place: str, claims: list[ForeignClaim], refused: list[InputRefused]) -> None:
    try:
        claims.append(_claim(told, place))
    except InputRefused as fault:
        refused.append(fault)


def _claim(told: Mapping[str, str], place: str) -> ForeignClaim:
    """Raises InputRefused: exchange.claims.empty, bad_date, bad_language."""
    words = " ".join(told.get("claim", "").split())
    if not words:
        raise InputRefused("exchange.claims.empty", place=place)
    published = _day(told.get("published"), place)
    language = told.get("language")
    if language is not None and not _LANGUAGE.fullmatch(language):
        raise InputRefused("exchange.claims.bad_language", place=place, value=language)
    text = words
    if told.get("source"):
        spoken = (language or language_of(words) or "en")[:2].lower()
        text = say("exchange.claims.told", spoken if spoken in LANGUAGES else "en", source=told["source"], claim=words)
    known = {name: told[name] for name in COLUMNS if name in told}
    data = json.dumps(known, ensure_ascii=False, sort_keys=True).encode("utf-8", "surrogatepass")
    document = Document(
        path=place,
        sha256=hashlib.sha256(data).hexdigest(),
        text=text,
        text_sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        media_type="application/json",
        language=language[:2].lower() if language else language_of(text),
        published=published,
        dated=Dated.FILE if published else Dated.UNKNOWN,
        publisher=told.get("publisher"),
        title=told.get("title"),
        url=told.get("url"),
    )
    return ForeignClaim(document, data, told.get("note"))


def _day(text: str | None, place: str) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text if _DAY.fullmatch(text) else "")
    except ValueError:
        raise InputRefused("exchange.claims.bad_date", place=place, value=text) from None
