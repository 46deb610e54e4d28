"""JSON objects of documents, claims and findings: what `--format jsonl` prints, one a line.

Their keys are a contract and are only ever added to. A figure as stated is a JSON number where any reader gets it
exactly, else text; a computed one is rounded to fifteen digits where it has more.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_EVEN, Context, Decimal
from typing import TYPE_CHECKING, Any

from claimtrack import wording
from claimtrack.model import (
    Attribution,
    CaseClaim,
    CaseDocument,
    CaseFinding,
    CaseSource,
    Claim,
    Document,
    Entry,
    Evidence,
    Finding,
    Link,
    PlacedClaim,
    ReadDocument,
    Reading,
    Refusal,
)
from claimtrack.quantity import Interval, Period, Quantity
from claimtrack.quantity.working import ClaimOperand, Operand, Step, StepOperand, ValueOperand
from claimtrack.wording import render, say

if TYPE_CHECKING:
    from claimtrack.checking.origins.copies import Copy

Json = dict[str, Any]

EXACT_INTEGER = 2**53
"""Up to here every reader of JSON holds an integer exactly."""
EXACT_DIGITS = 15
"""Up to so many digits a decimal survives a reader that holds it as a double."""


def number(value: Decimal | None) -> int | float | str | None:
    """A figure as stated: an integer up to 2^53 or a decimal of at most fifteen digits as a number, else as text."""
    if value is None:
        return None
    if value == value.to_integral_value():
        whole = int(value)
        return whole if abs(whole) <= EXACT_INTEGER else str(whole)
    return float(value) if _digits(value) <= EXACT_DIGITS else format(value, "f")


def computed(value: Decimal | None) -> int | float | str | None:
    """A computed figure: as stated ones, but a decimal of more than fifteen digits is rounded to fifteen."""
    if value is None or value == value.to_integral_value() or _digits(value) <= EXACT_DIGITS:
        return number(value)
    return number(Context(prec=EXACT_DIGITS, rounding=ROUND_HALF_EVEN).plus(value))


def document(read: Document) -> Json:
    """A document: where it is from and what it is, without its text."""
    return {
        "path": read.path,
        "sha256": read.sha256,
        "text_sha256": read.text_sha256,
        "media_type": read.media_type,
        "encoding": read.encoding,
        "language": read.language,
        "published": read.published.isoformat() if read.published else None,
        "publisher": read.publisher,
        "title": read.title,
        "url": read.url,
        "captured": read.captured.isoformat() if read.captured else None,
        "pages": len(read.pages) or None,
        "unread_pages": list(read.unread),
    }


def read_document(read: ReadDocument, lang: str = "en") -> Json:
    """A document with its claims: a line of `extract --format jsonl`."""
    return {
        "document": document(read.document),
        "claims": [claim(each, read.document, lang) for each in read.claims],
        "refused": [refusal(each, lang) for each in read.refused],
    }


def claim(read: Claim, document: Document, lang: str = "en") -> Json:
    """A claim of a document, as read. A statement has no number, low, high, unit, of and per."""
    text = document.text
    return {
        "kind": read.kind.value,
        "quote": read.anchor.quote,
        "start": read.anchor.start,
        "end": read.anchor.end,
        "page": document.page_at(read.anchor.start),
        "prefix": read.anchor.prefix,
        "suffix": read.anchor.suffix,
        "sentence": read.sentence.text,
        "number": _number_words(read, text),
        **_quantity(read.quantity),
        "period": _period(read.period),
        "modality": read.modality.value,
        "sources": list(read.source_names),
        "stance": read.stance.value,
        "attribution": _attribution(read.attribution, text),
        "readings": [_reading(each, lang) for each in read.readings],
        "extraction_confidence": read.extraction_confidence,
        "doubts": list(read.doubts),
    }


def refusal(refused: Refusal, lang: str = "en") -> Json:
    """A stretch that looks like a figure and was not read."""
    return {"start": refused.start, "end": refused.end, "why": say(refused.why, lang)}


def finding(found: Finding, lang: str = "en") -> Json:
    """A finding: a line of `check --format jsonl`."""
    return {
        "kind": found.kind,
        "verdict": found.verdict.value,
        "cause": found.cause.value if found.cause else None,
        "certainty": found.certainty.value,
        "claims": [_member(each) for each in found.claims],
        "ratio": _interval(found.ratio),
        "bases": [
            {
                "basis": basis.kind.value,
                "ratio": _interval(basis.ratio),
                "certainty": basis.certainty.value,
                "assumptions": [render(each, lang) for each in basis.assumptions],
            }
            for basis in found.bases
        ],
        "working": [_step(found, position, lang) for position in range(len(found.working))],
        "spans": [{"path": p.path, "start": p.start, "end": p.end, "text": p.text} for p in found.passages],
        "assumptions": [render(each, lang) for each in found.assumptions],
        "question": render(found.question, lang) if found.question else None,
        "title": render(found.title, lang),
    }


def copy(found: Copy, *, document: str | None = None, of: str | None = None) -> Json:
    """What one document prints of another's text: a line of `copies --format jsonl`; ids where it is of a case."""
    return {
        "document": document,
        "path": found.document.path,
        "of": of,
        "of_path": found.of.path,
        "of_is_earlier": found.is_dated,
        "words": found.words,
        "out_of": found.out_of,
        "sentences": [
            {
                "start": each.again.start,
                "end": each.again.end,
                "of_start": each.first.start,
                "of_end": each.first.end,
                "words": each.words,
                "same_figures": each.same,
                "text": found.document.text[each.again.start : each.again.end],
            }
            for each in found.sentences
        ],
    }


def case_claim(held: CaseClaim, lang: str = "en") -> Json:
    """A claim of a case: a line of `claims --format jsonl`."""
    return {
        "id": held.placed.id,
        "document": held.document_id,
        **claim(held.placed.claim, held.placed.document, lang),
        "status": held.status.value,
        "confidence": held.confidence.value if held.confidence else None,
        "links": list(held.links),
        "findings": list(held.findings),
        "decisions": [
            {
                "person": decision.person,
                "status": decision.status.value,
                "at": decision.at.isoformat(),
                "reason": decision.reason,
                "evidence": [evidence(each) for each in decision.evidence],
            }
            for decision in held.decisions
        ],
        "lost": held.lost,
    }


def case_document(held: CaseDocument, lang: str = "en") -> Json:
    """A document of a case: a line of `documents --format jsonl`."""
    return {
        "id": held.id,
        **document(held.document),
        "added": held.added.isoformat(),
        "claims": held.claims,
        "decided": held.decided,
        "refused": [refusal(each, lang) for each in held.refused],
        "newer": held.newer,
    }


def case_finding(held: CaseFinding, lang: str = "en") -> Json:
    """A finding of a case: a line of `findings --format jsonl`."""
    return {
        "id": held.id,
        **finding(held.finding, lang),
        "disposition": held.disposition.value,
        "wrong": held.wrong.value if held.wrong else None,
        "reason": held.reason,
        "evidence": [evidence(each) for each in held.evidence],
        "person": held.person,
        "at": held.at.isoformat() if held.at else None,
        "changed_since": held.changed_since,
    }


def case_source(held: CaseSource) -> Json:
    """A source of a case: a line of `sources --format jsonl`."""
    return {
        "id": held.id,
        "name": held.name,
        "kind": held.kind.value,
        "claims": held.claims,
        "aliases": list(held.aliases),
        "parent": held.parent,
        "reliability": held.reliability.value if held.reliability else None,
        "confidential": held.confidential,
    }


def link(held: Link) -> Json:
    """A link of a case."""
    return {
        "id": held.id,
        "first": held.first,
        "relation": held.relation.value,
        "second": held.second,
        "state": held.state.value,
        "person": held.person,
    }


def evidence(held: Evidence) -> Json:
    """What a decision rests on."""
    return {
        "reference": held.reference,
        "quote": held.quote,
        "supports": held.supports,
        "dated": held.dated.isoformat() if held.dated else None,
    }


def entry(held: Entry) -> Json:
    """An entry of the journal: a line of `journal list --format jsonl`."""
    return {
        "id": held.id,
        "actor": held.actor,
        "at": held.at.isoformat(),
        "sitting": held.sitting,
        "act": held.act,
        "subject": held.subject,
        "before": dict(held.before) if held.before is not None else None,
        "after": dict(held.after) if held.after is not None else None,
        "reason": held.reason,
        "evidence": list(held.evidence),
        "undoes": f"E{held.undoes}" if held.undoes is not None else None,
        "previous_hash": held.previous_hash,
        "hash": held.hash,
        "erased": held.erased,
    }


def _digits(value: Decimal) -> int:
    """Significant digits, closing zeros left out. Decimal's own normalize() would round a long figure."""
    return len("".join(map(str, value.as_tuple().digits)).strip("0"))


def _quantity(read: Quantity | None) -> Json:
    if read is None:
        return {"low": None, "high": None, "approximate": False, "unit": None, "of": None, "per": None}
    return {
        "low": number(read.low),
        "high": number(read.high),
        "approximate": read.approximate,
        "unit": read.unit.name,
        "of": read.of,
        "per": read.per,
    }


def _number_words(read: Claim, text: str) -> Json | None:
    words = read.number
    return None if words is None else {"text": words.of(text), "start": words.start, "end": words.end}


def _period(read: Period | None) -> Json | None:
    if read is None:
        return None
    return {
        "start": read.start.isoformat() if read.start else None,
        "end": read.end.isoformat() if read.end else None,
    }


def _attribution(read: Attribution | None, text: str) -> Json | None:
    if read is None:
        return None
    return {
        "cue": read.cue.of(text) if read.cue else None,
        "chain": [
            {"name": each.name, "kind": each.kind.value, "start": each.start, "end": each.end} for each in read.chain
        ],
        "parallel": read.parallel,
    }


def _reading(read: Reading, lang: str) -> Json:
    return {**_quantity(read.quantity), "why": say(read.why, lang)}


def _member(placed: PlacedClaim) -> Json:
    words = placed.claim.number
    return {
        "id": placed.id,
        "path": placed.document.path,
        "number": {"start": words.start, "end": words.end} if words else None,
        "start": placed.claim.anchor.start,
        "end": placed.claim.anchor.end,
        "quote": placed.claim.anchor.quote,
    }


def _interval(found: Interval | None) -> Json | None:
    return None if found is None else {"low": computed(found.low), "high": computed(found.high)}


def _step(found: Finding, position: int, lang: str) -> Json:
    step = found.working[position]
    return {
        "op": step.op.value,
        "args": [_operand(each, found.working) for each in step.args],
        "result": {"low": computed(step.result.low), "high": computed(step.result.high), "unit": step.unit},
        "text": wording.step(found, position, lang),
    }


def _operand(operand: Operand, working: Sequence[Step]) -> Json:
    match operand:
        case ClaimOperand(position, None):
            return {"claim": position}
        case ClaimOperand(position, end):
            return {"claim": position, "end": end}
        case ValueOperand(value, unit):
            return {"value": _value(value), "unit": unit}
        case StepOperand(position):
            step = working[position]
            return {"step": position, "value": _value(step.result), "unit": step.unit}


def _value(value: Interval) -> Any:
    return computed(value.low) if value.is_point else _interval(value)
