"""ClaimReview (schema.org): what a newsroom published of claims, as search engines and other fact-checkers read it.

https://schema.org/ClaimReview. A figure keeps its sentence as `claimReviewed`, for a number alone says nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from claimtrack.model import CaseClaim, Publication, SourceKind
from claimtrack.settings import Newsroom
from claimtrack.wording import display_text

Json = dict[str, Any]
CONTEXT = "https://schema.org"
_AUTHORS = {SourceKind.PERSON: "Person", SourceKind.BODY: "Organization", SourceKind.OUTLET: "NewsMediaOrganization"}


@dataclass(frozen=True, slots=True)
class Reviews:
    """The reviews of a case, and the claims, by id, whose publication has no address and which are left out."""

    document: Json
    skipped: tuple[str, ...]


def reviews(published: Iterable[tuple[Publication, CaseClaim]], newsroom: Newsroom, by: str) -> Reviews:
    """The published claims of a case as one JSON-LD document; `by` is the author where no newsroom is set."""
    held = list(published)
    graph = [_review(each, claim, newsroom, by) for each, claim in held if each.url]
    skipped = tuple(each.claim for each, _ in held if not each.url)
    return Reviews({"@context": CONTEXT, "@graph": graph}, skipped)


def _review(published: Publication, held: CaseClaim, newsroom: Newsroom, by: str) -> Json:
    return {
        "@type": "ClaimReview",
        "url": published.url,
        "datePublished": published.at.date().isoformat(),
        "author": _author(newsroom, by),
        "claimReviewed": display_text(" ".join(held.placed.claim.sentence.text.split())),
        "reviewRating": _rating(published.rating, newsroom.ratings),
        "itemReviewed": _claim(held),
    }


def _author(newsroom: Newsroom, by: str) -> Json:
    if newsroom.name is None:
        return {"@type": "Person", "name": by}
    told = {"@type": "Organization", "name": newsroom.name}
    return told | ({"url": newsroom.url} if newsroom.url else {})


def _rating(word: str, scale: Sequence[str]) -> Json:
    """The word; where the house has a scale, best word first, its place on it too."""
    if word not in scale:
        return {"@type": "Rating", "alternateName": word}
    return {
        "@type": "Rating",
        "alternateName": word,
        "ratingValue": len(scale) - scale.index(word),
        "bestRating": len(scale),
        "worstRating": 1,
    }


def _claim(held: CaseClaim) -> Json:
    claim, document = held.placed.claim, held.placed.document
    told: Json = {"@type": "Claim"}
    if claim.attribution and claim.attribution.chain:
        innermost = claim.attribution.chain[0]
        told["author"] = {"@type": _AUTHORS.get(innermost.kind, "Thing"), "name": display_text(innermost.name)}
    appearance: Json = {"@type": "CreativeWork"}
    if document.url:
        appearance["url"] = document.url
    if document.title:
        appearance["headline"] = display_text(document.title)
    if document.publisher:
        appearance["publisher"] = {"@type": "Organization", "name": display_text(document.publisher)}
    if document.published:
        told["datePublished"] = appearance["datePublished"] = document.published.isoformat()
    return told | ({"appearance": appearance} if len(appearance) > 1 else {})
