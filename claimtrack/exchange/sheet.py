"""Claims as rows of CSV, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from claimtrack.model import CaseClaim

COLUMNS = (
    "id",
    "document",
    "path",
    "status",
    "kind",
    "quote",
    "start",
    "end",
    "low",
    "high",
    "approximate",
    "unit",
    "of",
    "per",
    "period_start",
    "period_end",
    "modality",
    "sources",
    "stance",
    "confidence",
    "links",
    "findings",
)


def claim_rows(held: Iterable[CaseClaim]) -> Iterator[list[str]]:
    """The claims of a case as cells of CSV, by COLUMNS."""
    for each in held:
        claim, quantity = each.placed.claim, each.placed.claim.quantity
        yield [
            each.placed.id or "",
            each.document_id,
            each.placed.document.path,
            each.status.value,
            claim.kind.value,
            claim.anchor.quote,
            str(claim.anchor.start),
            str(claim.anchor.end),
            format(quantity.low, "f") if quantity and quantity.low is not None else "",
            format(quantity.high, "f") if quantity and quantity.high is not None else "",
            ("yes" if quantity.approximate else "no") if quantity else "",
            quantity.unit.name if quantity else "",
            (quantity.of or "") if quantity else "",
            (quantity.per or "") if quantity else "",
            claim.period.start.isoformat() if claim.period and claim.period.start else "",
            claim.period.end.isoformat() if claim.period and claim.period.end else "",
            claim.modality.value,
            "; ".join(claim.source_names),
            claim.stance.value,
            each.confidence.value if each.confidence else "",
            " ".join(each.links),
            " ".join(each.findings),
        ]


def lines(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The lines of CSV of a table, the headings first. A cell that a spreadsheet would compute begins with '."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    for row in chain([headings], rows):
        writer.writerow([_inert(cell) for cell in row])
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()


def _inert(cell: str) -> str:
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell
