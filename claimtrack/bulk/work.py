"""The unit of work: from a batch of documents to what was read of each. Pure, so that it can be done twice."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from claimtrack.model import Claim, Dated, Document, Measure, ReadDocument, Refusal

BATCH_TEXT = 50_000
"""Code points after which a batch is full: tenths of a second of reading, many times what handing it over costs."""
BATCH_DOCUMENTS = 64
_LONGEST_FAULT = 200


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of one document; the document itself is not sent back, but the date that its text gives it is."""

    published: date | None
    dated: Dated
    claims: tuple[Claim, ...]
    refused: tuple[Refusal, ...]
    measures: tuple[Measure | None, ...]
    """What each claim measures, in their order; None for a statement."""

    def of(self, document: Document) -> ReadDocument:
        """The document as read."""
        known = replace(document, published=self.published, dated=self.dated)
        return ReadDocument(known, self.claims, self.refused)


@dataclass(frozen=True, slots=True)
class Failure:
    """The fault of the program by which one document could not be read."""

    fault: str


Result = Reading | Failure


@dataclass(frozen=True, slots=True)
class Outcome:
    """A document with what was read of it, or with the fault that kept it from being read."""

    document: Document
    result: Result


def read_batch(documents: Sequence[Document]) -> list[Result]:
    """Read documents one by one; a fault in one of them is its result and stops no other."""
    return [_read(document) for document in documents]


def _read(document: Document) -> Result:
    from claimtrack.checking import measures_of
    from claimtrack.reading import read

    try:
        found = read(document)
        known = found.document
        measures = tuple(measures_of(known, found.claims))
        return Reading(known.published, known.dated, found.claims, found.refused, measures)
    except Exception as fault:
        if os.environ.get("CLAIMTRACK_DEBUG"):
            raise
        return Failure(f"{type(fault).__name__}: {fault}"[:_LONGEST_FAULT])


def batches(documents: Iterable[Document]) -> Iterator[list[Document]]:
    """Documents in batches, in their order; one that is long is a batch by itself."""
    batch: list[Document] = []
    size = 0
    for document in documents:
        if batch and (size + len(document.text) > BATCH_TEXT or len(batch) == BATCH_DOCUMENTS):
            yield batch
            batch, size = [], 0
        batch.append(document)
        size += len(document.text)
    if batch:
        yield batch


def key(documents: Sequence[Document]) -> str:
    """What a batch is known by: equal keys are equal work, whoever does it, and however often."""
    from claimtrack.reading import reader

    digest = hashlib.sha256(f"claimtrack {reader()}".encode())
    for each in documents:
        digest.update(repr((each.sha256, each.text_sha256, each.language, each.published, each.dated)).encode())
    return f"claimtrack-{digest.hexdigest()}"
