"""Finding an anchor again in a text that may have changed: exact, moved or lost, never silently elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from claimtrack.model import Anchor, Span

# Less context than this stands beside too many figures to tell one of them.
_TELLING = 8


class Whereabouts(StrEnum):
    """What became of an anchor in a text."""

    EXACT = "exact"
    """The quote stands at its offsets."""
    MOVED = "moved"
    """The quote stands at one other place, told by the text around it."""
    LOST = "lost"
    """The quote is gone, or stands at several places that cannot be told apart."""


@dataclass(frozen=True, slots=True)
class Relocation:
    """What became of an anchor, and where it stands now: None when it is lost."""

    whereabouts: Whereabouts
    span: Span | None = None


_LOST = Relocation(Whereabouts.LOST)


def find(anchor: Anchor, text: str) -> Relocation:
    """Find an anchor again in a text.

    At its own offsets the quote is taken when the text on one side of it is unchanged, or when it stands nowhere else.
    Elsewhere it is taken when exactly one place has the same text on both sides, or, where no place has, on one.
    """
    here = anchor.start >= 0 and anchor.end == anchor.start + len(anchor.quote) and anchor.span.of(text) == anchor.quote
    if here and (_before(anchor, text, anchor.start) or _after(anchor, text, anchor.start)):
        return Relocation(Whereabouts.EXACT, anchor.span)
    if not anchor.quote:
        return _LOST
    both: list[int] = []
    one: list[int] = []
    places = 0
    for start in _places(anchor.quote, text):
        places += 1
        before, after = _before(anchor, text, start), _after(anchor, text, start)
        if before and after:
            both.append(start)
        elif (before and _tells(anchor.prefix)) or (after and _tells(anchor.suffix)):
            one.append(start)
        if len(both) > 1:
            return _LOST
    if here and places == 1:
        return Relocation(Whereabouts.EXACT, anchor.span)
    candidates = both or one
    if len(candidates) != 1:
        return _LOST
    span = Span(candidates[0], candidates[0] + len(anchor.quote))
    return Relocation(Whereabouts.EXACT if span == anchor.span else Whereabouts.MOVED, span)


def _places(quote: str, text: str) -> Iterator[int]:
    start = text.find(quote)
    while start >= 0:
        yield start
        start = text.find(quote, start + 1)


def _before(anchor: Anchor, text: str, start: int) -> bool:
    return text.endswith(anchor.prefix, 0, start)


def _after(anchor: Anchor, text: str, start: int) -> bool:
    return text.startswith(anchor.suffix, start + len(anchor.quote))


def _tells(context: str) -> bool:
    return len(context.strip()) >= _TELLING
