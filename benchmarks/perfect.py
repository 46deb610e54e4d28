"""Annotated articles as if they had been read perfectly, so that checking is measured apart from reading."""

from __future__ import annotations

import hashlib
import json
import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from claimtrack.language.topics import topics
from claimtrack.model import (
    Anchor,
    Attribution,
    Claim,
    ClaimKind,
    Dated,
    Document,
    Modality,
    ReadDocument,
    Sentence,
    SourceKind,
    SourceMention,
    Span,
)
from claimtrack.quantity import (
    DIMENSIONLESS,
    PERCENT,
    PERCENTAGE_POINT,
    Approximation,
    Interval,
    Period,
    Precision,
    Quantity,
    Unit,
    count,
    money,
    physical,
)
from claimtrack.reading.passage.ties import with_ties

_END = re.compile(r"[.!?][”»\"’]?(?=\s+[\"“«]?[A-ZÁÉÍÓÚÑ])|\n")
_SHORT = ("EE.", "UU.", "art.", "Sr.", "Dr.", "U.S.")
_SPECIAL = {"percent": PERCENT, "percentage_point": PERCENTAGE_POINT, "dimensionless": DIMENSIONLESS}
_UNITS = """barrel metric_ton kilogram kilometer kilometer**2 meter hectare acre mile foot liter kilowatt_hour megawatt
megawatt_hour gigawatt gigawatt_hour terawatt_hour degree_Celsius hour day week month year minute second gram millimeter
meter**3 meter**2 hectometer**3 kilometer/hour megatonne cubic_meter microgram milligram carat ounce
nautical_mile centimeter foot**2 foot**3 kilometer**3 megaliter gigaliter knot kilocalorie gigabyte"""
_PHYSICAL = frozenset(_UNITS.split())
_NEARLY = re.compile(r"\b(casi|nearly|almost)\b[^.]{0,12}\Z", re.IGNORECASE)


def load(folder: Path, *names: str) -> list[ReadDocument]:
    """The documents of a folder of gold files, all of them or those named."""
    paths = [folder / f"{name}.json" for name in names] or sorted(folder.glob("*.json"))
    return [read_gold(path) for path in paths]


def read_gold(path: Path) -> ReadDocument:
    """One gold article as if it had been read perfectly."""
    gold = json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    with open(path.with_suffix(".txt"), encoding="utf-8", newline="") as file:
        text = file.read()
    published = date.fromisoformat(gold["published"]) if gold["published"] else None
    return build(path.with_suffix(".txt").as_posix(), text, gold["language"], published, gold["quantities"])


def build(path: str, text: str, language: str, published: date | None, items: list[dict[str, Any]]) -> ReadDocument:
    """A document with the quantities given in the gold's own words."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    document = Document(
        path=path,
        sha256=digest,
        text=text,
        text_sha256=digest,
        language=language,
        published=published,
        dated=Dated.GIVEN if published else Dated.UNKNOWN,
    )
    return ReadDocument(document, with_ties(text, [_claim(text, item) for item in items], topics(language)))


def _claim(text: str, item: dict[str, Any]) -> Claim:
    start, end = item["start"], item["end"]
    unit = _unit(item["unit"])
    approximation = Approximation.NONE
    if item["approximate"]:
        approximation = Approximation.NEARLY if _NEARLY.search(text[:start]) else Approximation.ABOUT
    low, high = (Decimal(str(value)) if value is not None else None for value in (item["low"], item["high"]))
    quantity = Quantity(Interval(low, high), unit, approximation, item["of"], item["per"])
    if unit.kind.value == "count":
        match = re.compile(re.escape(unit.name)).search(text, end)
        end = match.end() if match and match.start() - end < 25 else end
    chain = tuple(SourceMention(name, SourceKind.BODY, *_place(text, name)) for name in item["sources"])
    return Claim(
        kind=ClaimKind.QUANTITY,
        anchor=Anchor.at(text, start, end),
        sentence=sentence_at(text, start),
        quantity=quantity,
        number=Span(item["start"], item["end"]),
        period=_period(item["period"]),
        modality=Modality(item["modality"]),
        attribution=Attribution(chain) if chain else None,
    )


def _place(text: str, name: str) -> tuple[int | None, int | None]:
    at = text.find(name)
    return (at, at + len(name)) if at >= 0 else (None, None)


def _unit(name: str) -> Unit:
    if name in _SPECIAL:
        return _SPECIAL[name]
    if len(name) == 3 and name.isupper():
        return money(name)
    return physical(name) if name in _PHYSICAL else count(name)


def _period(value: dict[str, str | None] | None) -> Period | None:
    if value is None:
        return None
    start, end = (date.fromisoformat(day) if day else None for day in (value["start"], value["end"]))
    whole = start and end and start.day == 1 and start.month == 1 and (end.month, end.day) == (12, 31)
    return Period(start, end, Precision.YEAR if whole else Precision.DAY)


def sentence_at(text: str, offset: int) -> Sentence:
    """The sentence around an offset, by a simple rule."""
    start, end = 0, len(text)
    for match in _END.finditer(text):
        if text[: match.end()].endswith(_SHORT):
            continue
        if match.end() <= offset:
            start = match.end()
        elif match.start() >= offset:
            end = match.end()
            break
    while start < end and text[start].isspace():
        start += 1
    return Sentence(start, end, text[start:end])
