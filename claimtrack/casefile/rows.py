"""Documents and claims as rows, and back: what is read out equals what was put in."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Row

from claimtrack.casefile.serial import from_text, to_text
from claimtrack.model import (
    Anchor,
    Attribution,
    Claim,
    Document,
    Reading,
    Refusal,
    Sentence,
    SourceMention,
    Span,
    Status,
    Tie,
)
from claimtrack.model.worthiness import MOST, worth
from claimtrack.quantity import Interval, Period, Quantity, Unit

Values = dict[str, Any]

REFUSALS = tuple[Refusal, ...]
PAGES = tuple[int, ...]
_READINGS = tuple[Reading, ...]
_TIES = tuple[Tie, ...]
_NONE = "[]"
"""Most claims have neither rejected readings nor ties."""


def folded(text: str) -> str:
    """A text as search compares it: no case, no accents, single spaces."""
    if text.isascii():
        return " ".join(text.lower().split())
    plain = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(letter for letter in plain if not unicodedata.combining(letter)).split())


@lru_cache(maxsize=4096)
def folded_name(name: str) -> str:
    """A name, folded. The same few sources are named again and again."""
    return folded(name)


def document_values(document: Document, refused: Sequence[Refusal]) -> Values:
    """The columns of a document that its file and its reading fill."""
    return {
        "sha256": document.sha256,
        "path": document.path,
        "text": document.text,
        "text_sha256": document.text_sha256,
        "media_type": document.media_type,
        "encoding": document.encoding,
        "language": document.language,
        "published": document.published,
        "dated": document.dated,
        "publisher": document.publisher,
        "title": document.title,
        "url": document.url,
        "captured": document.captured,
        "pages": to_text(document.pages, PAGES),
        "unread": to_text(document.unread, PAGES),
        "refused": to_text(tuple(refused), REFUSALS),
    }


def document_from(row: Row[Any]) -> Document:
    """The document of a row."""
    return Document(text=row.text, **besides_text(row))


def besides_text(row: Row[Any]) -> dict[str, Any]:
    """What is known of the document of a row, by the names of its fields; the row may be without the text."""
    return {
        "path": row.path,
        "sha256": row.sha256,
        "text_sha256": row.text_sha256,
        "media_type": row.media_type,
        "encoding": row.encoding,
        "language": row.language,
        "published": row.published,
        "dated": row.dated,
        "publisher": row.publisher,
        "title": row.title,
        "url": row.url,
        "captured": row.captured,
        "pages": from_text(PAGES, row.pages),
        "unread": from_text(PAGES, row.unread),
    }


def refused_from(row: Row[Any]) -> tuple[Refusal, ...]:
    """What could not be read of the document of a row."""
    refused: tuple[Refusal, ...] = from_text(REFUSALS, row.refused)
    return refused


def claim_values(claim: Claim) -> Values:
    """The columns of a claim that its reading fills; its sources stand in rows of their own."""
    quantity, period, attribution = claim.quantity, claim.period, claim.attribution
    cue = attribution.cue if attribution else None
    return {
        "kind": claim.kind,
        "anchor_start": claim.anchor.start,
        "anchor_end": claim.anchor.end,
        "quote": claim.anchor.quote,
        "prefix": claim.anchor.prefix,
        "suffix": claim.anchor.suffix,
        "sentence_start": claim.sentence.start,
        "sentence_end": claim.sentence.end,
        "sentence": claim.sentence.text,
        "number_start": claim.number.start if claim.number else None,
        "number_end": claim.number.end if claim.number else None,
        "low": quantity.low if quantity else None,
        "high": quantity.high if quantity else None,
        "approximation": quantity.approximation if quantity else None,
        "unit_kind": quantity.unit.kind if quantity else None,
        "unit": quantity.unit.name if quantity else None,
        "of_what": quantity.of if quantity else None,
        "per": quantity.per if quantity else None,
        "period_start": period.start if period else None,
        "period_end": period.end if period else None,
        "period_precision": period.precision if period else None,
        "modality": claim.modality,
        "stance": attribution.stance if attribution else None,
        "cue_start": cue.start if cue else None,
        "cue_end": cue.end if cue else None,
        "parallel": attribution.parallel if attribution else None,
        "readings": to_text(claim.readings, _READINGS) if claim.readings else _NONE,
        "ties": to_text(claim.ties, _TIES) if claim.ties else _NONE,
        "extraction_confidence": float(claim.extraction_confidence),
        "folded": folded(" ".join([claim.sentence.text, *claim.source_names])),
        "status": Status.UNREVIEWED,
        "shortfall": MOST - worth(claim).points,
    }


def mention_values(mention: SourceMention) -> Values:
    """The columns of a source as one claim names it."""
    return {
        "name": mention.name,
        "kind": mention.kind,
        "mention_start": mention.start,
        "mention_end": mention.end,
    }


def mention_from(row: Row[Any]) -> SourceMention:
    """A source as one claim names it."""
    return SourceMention(row.name, row.kind, row.mention_start, row.mention_end)


def claim_from(row: Row[Any], chain: Sequence[SourceMention]) -> Claim:
    """The claim of a row, with its sources, innermost first."""
    return Claim(
        kind=row.kind,
        anchor=Anchor(row.anchor_start, row.anchor_end, row.quote, row.prefix, row.suffix),
        sentence=Sentence(row.sentence_start, row.sentence_end, row.sentence),
        quantity=_quantity(row),
        number=_span(row.number_start, row.number_end),
        period=_period(row),
        modality=row.modality,
        attribution=_attribution(row, chain),
        readings=() if row.readings == _NONE else from_text(_READINGS, row.readings),
        ties=() if row.ties == _NONE else from_text(_TIES, row.ties),
        extraction_confidence=row.extraction_confidence,
    )


def _quantity(row: Row[Any]) -> Quantity | None:
    if row.unit_kind is None:
        return None
    return Quantity(Interval(row.low, row.high), Unit(row.unit_kind, row.unit), row.approximation, row.of_what, row.per)


def _period(row: Row[Any]) -> Period | None:
    if row.period_precision is None:
        return None
    return Period(row.period_start, row.period_end, row.period_precision)


def _attribution(row: Row[Any], chain: Sequence[SourceMention]) -> Attribution | None:
    if row.stance is None:
        return None
    return Attribution(tuple(chain), row.stance, _span(row.cue_start, row.cue_end), row.parallel)


def _span(start: int | None, end: int | None) -> Span | None:
    return None if start is None or end is None else Span(start, end)
