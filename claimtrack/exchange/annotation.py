"""Web Annotation (W3C, https://www.w3.org/TR/annotation-model/): each claim as a note on its place in its document."""

from __future__ import annotations

from typing import Any

from claimtrack import wording
from claimtrack.model import CaseClaim, CaseSnapshot, Decision
from claimtrack.wording import display_text

Json = dict[str, Any]
CONTEXT = "http://www.w3.org/ns/anno.jsonld"
GENERATOR = {"id": "urn:claimtrack", "type": "Software", "name": "claimtrack"}


def collection(snapshot: CaseSnapshot, lang: str = "en") -> Json:
    """The claims of a case as one annotation collection, in the order of their ids."""
    items = [_annotation(held, lang) for held in snapshot.claims]
    page = {"type": "AnnotationPage", "startIndex": 0, "items": items}
    return {
        "@context": CONTEXT,
        "type": "AnnotationCollection",
        "label": "claimtrack",
        "total": len(items),
        "first": page,
    }


def _annotation(held: CaseClaim, lang: str) -> Json:
    claim, document = held.placed.claim, held.placed.document
    anchor = claim.anchor
    return {
        "id": f"urn:claimtrack:{document.sha256}:{anchor.start}-{anchor.end}",
        "type": "Annotation",
        "motivation": "assessing" if held.decisions else "describing",
        "generator": GENERATOR,
        "body": [_reading(held, lang), *(_decision(each, lang) for each in held.decisions)],
        "target": {
            # A text that was never on the web is known by its hash.
            "source": document.url or f"urn:sha256:{document.sha256}",
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": anchor.quote,
                    "prefix": anchor.prefix,
                    "suffix": anchor.suffix,
                },
                # Code points of the text that claimtrack takes from the document.
                {"type": "TextPositionSelector", "start": anchor.start, "end": anchor.end},
            ],
        },
    }


def _reading(held: CaseClaim, lang: str) -> Json:
    """What the claim says, in a line: the figure as read, or that it is a statement, and who says it."""
    claim = held.placed.claim
    figure = wording.quantity(claim.quantity, lang) if claim.quantity else claim.anchor.quote
    source = wording.source_text(claim.attribution, lang)
    return _text(f"{held.placed.id}: {figure} ({source})", "describing", lang)


def _decision(decision: Decision, lang: str) -> Json:
    told = wording.term("status", decision.status, lang)
    why = f": {decision.reason}" if decision.reason else ""
    return _text(f"{told}{why}", "assessing", lang) | {
        "creator": {"type": "Person", "name": display_text(decision.person)},
        "created": decision.at.strftime("%Y-%m-%dT%H:%M:%SZ"),
    }


def _text(value: str, purpose: str, lang: str) -> Json:
    return {
        "type": "TextualBody",
        "value": display_text(value),
        "format": "text/plain",
        "language": lang,
        "purpose": purpose,
    }
