"""Texts: which tellings of one figure stand in one text, and whom each text has it from.

A hundred papers that print an agency's text tell its figures once. The text has them from whom the paper names that
printed it first; where no date tells which that was, from one of those that the papers name.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from claimtrack.checking.origins.origin import Origin, origins_of
from claimtrack.checking.origins.reprints import reprint_of
from claimtrack.model import ClaimKey, PlacedClaim, Stance

_TRIED = 32
"""With so many texts a telling is compared; one that is in none of them is taken for a text of its own."""


@dataclass(frozen=True, slots=True)
class Text:
    """Tellings of a figure in one text, whatever it was printed in."""

    tellings: tuple[PlacedClaim, ...]
    """The one printed first before the others, as far as dates tell."""
    origins: tuple[Origin, ...]
    """Whom it has the figure from, first hand."""

    @property
    def documents(self) -> frozenset[str]:
        """The hashes of the documents that print it."""
        return frozenset(each.document.sha256 for each in self.tellings)


def texts_of(told: Sequence[PlacedClaim], apart: Collection[ClaimKey] = ()) -> list[Text]:
    """The texts that tellings of one figure stand in, in the order in which they were printed.

    Those of `apart` are in no text with the first telling of the sequence, whatever their words: people say so.
    """
    found: list[list[PlacedClaim]] = []
    parted = {told[0].key: frozenset(apart)} | {key: frozenset({told[0].key}) for key in apart} if apart else {}
    for each in sorted(told, key=_order):
        never = parted.get(each.key, frozenset())
        tried = (text for text in found[:_TRIED] if never.isdisjoint(other.key for other in text))
        mine = next((text for text in tried if _is_one(text[0], each)), None)
        if mine is None:
            found.append([each])
        else:
            mine.append(each)
    return [Text(tuple(text), _origins(text)) for text in found]


def how_many(texts: Sequence[Text]) -> int:
    """How many documents print a text of their own: two that share one of their texts count once."""
    parts: list[frozenset[str]] = []
    for text in texts:
        joined = [part for part in parts if part & text.documents]
        parts = [part for part in parts if not part & text.documents]
        parts.append(text.documents.union(*joined))
    return len(parts)


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


def brought_together(told: Iterable[PlacedClaim], leaning: Iterable[tuple[ClaimKey, ClaimKey]]) -> tuple[Origin, ...]:
    """For each two tellings of one source each, of which the one has it from the other, the origin that they are."""
    sources = {each.key: named[0] for each in told if len(named := _named(each)) == 1}
    pairs = ((sources.get(one), sources.get(other)) for one, other in leaning)
    return tuple(_one_of(distinct((one, other))) for one, other in pairs if one and other and not one.meets(other))


def _order(placed: PlacedClaim) -> tuple[date, ClaimKey]:
    return placed.document.published or date.max, placed.key


def _is_one(first: PlacedClaim, second: PlacedClaim) -> bool:
    reprint = reprint_of(first, second)
    return reprint is not None and reprint.same


def _origins(text: Sequence[PlacedClaim]) -> tuple[Origin, ...]:
    """Whom a text has its figure from: those named where it was printed first, or where anybody is named at all."""
    undated = any(each.document.published is None for each in text)
    first = [each for each in text if undated or each.document.published == text[0].document.published]
    named = [origins for each in first if (origins := _named(each))]
    named = named or [origins for each in text if (origins := _named(each))][:1]
    if not named:
        return ()
    most = max(named, key=len)
    every = distinct(origin for origins in named for origin in origins)
    return (_one_of(every),) if len(most) == 1 and len(every) > 1 else most


def _named(placed: PlacedClaim) -> tuple[Origin, ...]:
    """Whom a telling has its figure from, and who does not only confirm or deny it."""
    return distinct(origins_of(placed)) if placed.claim.stance is Stance.ASSERTS else ()


def _one_of(origins: Sequence[Origin]) -> Origin:
    """One origin that is any of several."""
    names = frozenset().union(*(each.names for each in origins))
    return Origin(" / ".join(each.name for each in origins), names)
