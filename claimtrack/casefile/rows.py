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
"""JSON of an empty list: most claims have neither rejected readings nor ties, most documents no pages."""


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
        "pages": to_text(document.pages, PAGES) if document.pages else _NONE,
        "unread": to_text(document.unread, PAGES) if document.unread else _NONE,
        "refused": to_text(tuple(refused), REFUSALS) if refused else _NONE,
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


CLAIM_FIELDS = (
    "kind",
    "anchor_start",
    "anchor_end",
    "quote",
    "prefix",
    "suffix",
    "sentence_start",
    "sentence_end",
    "sentence",
    "number_start",
    "number_end",
    "low",
    "high",
    "approximation",
    "unit_kind",
    "unit",
    "of_what",
    "per",
    "period_start",
    "period_end",
    "period_precision",
    "modality",
    "stance",
    "cue_start",
    "cue_end",
    "parallel",
    "readings",
    "ties",
    "extraction_confidence",
    "folded",
    "status",
    "shortfall",
)
"""The columns of a claim that its reading fills; its sources stand in rows of their own."""
_NO_QUANTITY, _NO_PERIOD, _NO_ATTRIBUTION, _NO_SPAN = (None,) * 7, (None,) * 3, (None,) * 4, (None, None)


def claim_row(claim: Claim) -> tuple[Any, ...]:
    """The values of CLAIM_FIELDS, in their order: in a large add most of the program's own time goes here."""
    anchor, sentence, number = claim.anchor, claim.sentence, claim.number
    quantity, period, attribution = claim.quantity, claim.period, claim.attribution
    told = sentence.text
    if attribution is not None:
        told = " ".join([told, *[mention.name for mention in attribution.chain]])
    return (
        claim.kind,
        anchor.start,
        anchor.end,
        anchor.quote,
        anchor.prefix,
        anchor.suffix,
        sentence.start,
        sentence.end,
        sentence.text,
        *(_NO_SPAN if number is None else (number.start, number.end)),
        *(_NO_QUANTITY if quantity is None else _quantity_row(quantity)),
        *(_NO_PERIOD if period is None else (period.start, period.end, period.precision)),
        claim.modality,
        *(_NO_ATTRIBUTION if attribution is None else _attribution_row(attribution)),
        to_text(claim.readings, _READINGS) if claim.readings else _NONE,
        to_text(claim.ties, _TIES) if claim.ties else _NONE,
        float(claim.extraction_confidence),
        folded(told),
        Status.UNREVIEWED,
        MOST - worth(claim).points,
    )


def claim_values(claim: Claim) -> Values:
    """The same by the names of the columns."""
    return dict(zip(CLAIM_FIELDS, claim_row(claim), strict=True))


def _quantity_row(quantity: Quantity) -> tuple[Any, ...]:
    interval, unit = quantity.interval, quantity.unit
    return interval.low, interval.high, quantity.approximation, unit.kind, unit.name, quantity.of, quantity.per


def _attribution_row(attribution: Attribution) -> tuple[Any, ...]:
    cue = attribution.cue
    return attribution.stance, *(_NO_SPAN if cue is None else (cue.start, cue.end)), attribution.parallel


MENTION_FIELDS = ("name", "kind", "mention_start", "mention_end")
"""The columns of a source as one claim names it."""


def mention_row(mention: SourceMention) -> tuple[Any, ...]:
    """The values of MENTION_FIELDS, in their order."""
    return mention.name, mention.kind, mention.start, mention.end


def mention_values(mention: SourceMention) -> Values:
    """The same by the names of the columns."""
    return dict(zip(MENTION_FIELDS, mention_row(mention), strict=True))


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
