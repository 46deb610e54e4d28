"""Corroboration: the distinct origins that a figure goes back to, and how sure they make it.

Articles are not counted, origins are: an origin is the innermost named source once the names of one body, its parent
and the country it speaks for are brought together. "Confirmed by X", said by an article, is confirmation reported and
not seen: it adds no origin of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claimtrack.checking.drafting import say
from claimtrack.checking.figure import Figure, scene_of
from claimtrack.checking.origins import Origin, origin_of
from claimtrack.checking.pairs import bring_together
from claimtrack.checking.rules.together import same_value
from claimtrack.checking.spans import Times
from claimtrack.model import Confidence, Measure, MeasuredClaim, Message, Modality, PlacedClaim, ReadDocument, Stance

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
    confidence: Confidence
    reasons: tuple[Message, ...]
    falls: tuple[Fall, ...] = ()
    """For each origin what is left without it, in the order of their names."""

    def without(self, name: str) -> int:
        """How many distinct origins are left when one source is left out."""
        return sum(not origin.is_named(name) for origin in self.origins)


def support(figure: Figure, tellings: Iterable[Figure]) -> Support:
    """What a figure rests on, given the figures that it may be told again in; itself may be among them."""
    return _support([figure, *(other for other in tellings if other.key != figure.key and agrees(figure, other))])


def support_of(told: Iterable[PlacedClaim]) -> Support:
    """What one figure rests on, given all its tellings, as the links of a case name them: who says it, not what."""
    return _support([Figure(MeasuredClaim(placed, Measure(kind=""))) for placed in told])


def _support(told: Sequence[Figure]) -> Support:
    origins = distinct(origin for each in told if _first_hand(each) for origin in origin_of(each))
    confidence, reasons = _confidence(told, origins)
    return Support(origins, len(told), confidence, reasons, tuple(_fall(told, origin) for origin in origins))


def _fall(told: Sequence[Figure], origin: Origin) -> Fall:
    """What is left of some tellings without those that go back to one origin."""
    rest = [each for each in told if not any(own.meets(origin) for own in origin_of(each))]
    left = distinct(own for each in rest if _first_hand(each) for own in origin_of(each))
    confidence = _confidence(rest, left)[0] if rest else Confidence.LOW
    return Fall(origin.name, len(left), confidence)


def supports(documents: Sequence[ReadDocument]) -> dict[tuple[str, int], Support]:
    """What each figure of some documents rests on, by the hash of its document and the place of its number."""
    from claimtrack.checking.index import MemoryIndex

    figures = [figure for read in documents for figure in scene_of(read).figures]
    index = MemoryIndex(figure.measured for figure in figures)
    return {
        (figure.key.document, figure.key.start): support(
            figure, (Figure(met) for met in index.meeting(figure.measured.measure))
        )
        for figure in figures
    }


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


def agrees(first: Figure, second: Figure) -> bool:
    """Whether two figures tell one number of one thing."""
    one, other = sorted((first, second), key=Figure.order)
    pair = bring_together(one, other)
    if pair is None or pair.apart or not pair.match.strong:
        return False
    return pair.times in (Times.SAME, Times.ASSUMED) and same_value(pair)


def _first_hand(figure: Figure) -> bool:
    """Whether the text has it from the source, and not only that the source confirms or denies it."""
    return figure.claim.stance is Stance.ASSERTS


def _confidence(told: Sequence[Figure], origins: Sequence[Origin]) -> tuple[Confidence, tuple[Message, ...]]:
    """Low, moderate or high, with the reasons."""
    reasons = [say("origins.count", count=len(origins))]
    hedged = all(figure.claim.modality in _HEDGED for figure in told)
    denied = any(figure.claim.stance is Stance.DENIES for figure in told)
    confirmed = any(figure.claim.stance is Stance.CONFIRMS for figure in told)
    if hedged:
        reasons.append(say("origins.hedged"))
    if confirmed:
        reasons.append(say("origins.confirmed"))
    if denied:
        reasons.append(say("origins.denied"))
    if not origins or denied:
        return Confidence.LOW, tuple(reasons)
    if len(origins) == 1:
        reasons.append(say("origins.one", source=origins[0].name))
        return (Confidence.LOW if hedged else Confidence.MODERATE), tuple(reasons)
    return (Confidence.MODERATE if hedged else Confidence.HIGH), tuple(reasons)
