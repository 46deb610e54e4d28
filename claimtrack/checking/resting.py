"""What a figure of a case rests on: the distinct origins that it goes back to, and how sure they make it.

Articles are not counted, origins are: an origin is the innermost named source once the names of one body, its parent
and the country it speaks for are brought together. "Confirmed by X", said by an article, is confirmation reported and
not seen: it adds no origin of its own. Nothing here needs the rules or the grammar, so that one claim is shown at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claimtrack.checking.origins import Origin, origins_of
from claimtrack.model import Confidence, Message, Modality, PlacedClaim, Stance

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
    confidence: Confidence
    reasons: tuple[Message, ...]
    falls: tuple[Fall, ...] = ()
    """For each origin what is left without it, in the order of their names."""

    def without(self, name: str) -> int:
        """How many distinct origins are left when one source is left out."""
        return sum(not origin.is_named(name) for origin in self.origins)


def support_of(told: Sequence[PlacedClaim]) -> Support:
    """What one figure rests on, given all its tellings: who says it, not what."""
    origins = distinct(origin for each in told if _first_hand(each) for origin in origins_of(each))
    confidence, reasons = _confidence(told, origins)
    articles = len({each.document.sha256 for each in told})
    falls = tuple(_fall(told, origin) for origin in origins)
    return Support(origins, len(told), articles, confidence, reasons, falls)


def _fall(told: Sequence[PlacedClaim], origin: Origin) -> Fall:
    """What is left of some tellings without those that go back to one origin."""
    rest = [each for each in told if not any(own.meets(origin) for own in origins_of(each))]
    left = distinct(own for each in rest if _first_hand(each) for own in origins_of(each))
    confidence = _confidence(rest, left)[0] if rest else Confidence.LOW
    return Fall(origin.name, len(left), confidence)


def distinct(origins: Iterable[Origin]) -> tuple[Origin, ...]:
    """Origins with those that are one brought together."""
    found: list[Origin] = []
    for origin in sorted(origins, key=lambda each: each.name):
        same = [each for each in found if each.meets(origin)]
        for each in same:
            found.remove(each)
            origin = origin.joined(each)
        found.append(origin)
    return tuple(sorted(found, key=lambda each: each.name))


def _first_hand(placed: PlacedClaim) -> bool:
    """Whether the text has it from the source, and not only that the source confirms or denies it."""
    return placed.claim.stance is Stance.ASSERTS


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
