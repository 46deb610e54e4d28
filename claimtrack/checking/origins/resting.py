"""What a figure of a case rests on: the distinct origins that it goes back to, and how sure they make it.

Articles are not counted, origins are: an origin is the innermost named source once the names of one body, its parent
and the country it speaks for are brought together. "Confirmed by X", said by an article, is confirmation reported and
not seen: it adds no origin of its own. Nothing here needs the rules or the grammar, so that one claim is shown at once.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from claimtrack.checking.origins.origin import Origin, origins_of
from claimtrack.checking.origins.texts import Text, brought_together, distinct, how_many, texts_of
from claimtrack.model import ClaimKey, Confidence, Message, Modality, PlacedClaim, Stance

_HEDGED = (Modality.ESTIMATE, Modality.FORECAST, Modality.TARGET, Modality.CONDITIONAL)


@dataclass(frozen=True, slots=True)
class Fall:
    """What a figure falls to when one origin is left out."""

    without: str
    origins: int
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Support:
    """What a figure rests on, itself and the tellings of the same figure counted."""

    origins: tuple[Origin, ...]
    """The distinct origins, in the order of their names."""
    tellings: int
    """How many claims tell it."""
    articles: int
    """In how many documents: what two of them have from one source is told twice and seen once."""
    texts: int
    """How many texts these are: two documents that print one text word for word count once."""
    confidence: Confidence
    reasons: tuple[Message, ...]
    falls: tuple[Fall, ...] = ()
    """For each origin what is left without it, in the order of their names."""

    def without(self, name: str) -> int:
        """How many distinct origins are left when one source is left out."""
        return sum(not origin.is_named(name) for origin in self.origins)


def support_of(
    told: Sequence[PlacedClaim], apart: Collection[ClaimKey] = (), leaning: Iterable[tuple[ClaimKey, ClaimKey]] = ()
) -> Support:
    """What one figure rests on, given all its tellings, itself first: who says it, not what.

    `apart` are those of which people say that they corroborate it: they are in no text with it, whatever their words.
    `leaning` are claims, two by two, of which the one has it from the other: their sources are one origin.
    """
    texts = texts_of(told, apart)
    one_origin = brought_together(told, leaning)
    origins = _origins(texts, one_origin)
    articles, own = len({each.document.sha256 for each in told}), how_many(texts)
    confidence, reasons = _confidence(told, origins)
    if own < articles:
        reasons = (*reasons, _say("origins.one_text", articles=articles, texts=own))
    falls = tuple(_fall(texts, origin, one_origin) for origin in origins)
    return Support(origins, len(told), articles, own, confidence, reasons, falls)


def _origins(texts: Iterable[Text], one_origin: Iterable[Origin]) -> tuple[Origin, ...]:
    """Whom some texts have a figure from; those that are one by the check count once."""
    found = distinct(origin for text in texts for origin in text.origins)
    for joined in one_origin:
        same = [origin for origin in found if origin.meets(joined)]
        found = distinct([joined, *(origin for origin in found if origin not in same)]) if len(same) > 1 else found
    return found


def _fall(texts: Sequence[Text], origin: Origin, one_origin: Sequence[Origin]) -> Fall:
    """What is left of some tellings without those that go back to one origin."""
    rest = [text for text in texts if not any(own.meets(origin) for own in _all_named(text))]
    left = _origins(rest, one_origin)
    confidence = _confidence([each for text in rest for each in text.tellings], left)[0] if rest else Confidence.LOW
    return Fall(origin.name, len(left), confidence)


def _all_named(text: Text) -> frozenset[Origin]:
    """Whom a text has its figure from, those who only confirm or deny it among them."""
    heard = (origins_of(each) for each in text.tellings if each.claim.stance is not Stance.ASSERTS)
    return frozenset(text.origins).union(*heard)


def _confidence(told: Sequence[PlacedClaim], origins: Sequence[Origin]) -> tuple[Confidence, tuple[Message, ...]]:
    """Low, moderate or high, with the reasons."""
    reasons = [_say("origins.count", count=len(origins))]
    hedged = all(each.claim.modality in _HEDGED for each in told)
    denied = any(each.claim.stance is Stance.DENIES for each in told)
    confirmed = any(each.claim.stance is Stance.CONFIRMS for each in told)
    if hedged:
        reasons.append(_say("origins.hedged"))
    if confirmed:
        reasons.append(_say("origins.confirmed"))
    if denied:
        reasons.append(_say("origins.denied"))
    if not origins or denied:
        return Confidence.LOW, tuple(reasons)
    if len(origins) == 1:
        reasons.append(_say("origins.one", source=origins[0].name))
        return (Confidence.LOW if hedged else Confidence.MODERATE), tuple(reasons)
    return (Confidence.MODERATE if hedged else Confidence.HIGH), tuple(reasons)


def _say(name: str, **parameters: int | str) -> Message:
    return Message.of(f"checking.{name}", **parameters)
