"""Course: which of two figures that a text compares came first, and which way the words say that it went."""

from __future__ import annotations

from claimtrack.checking.measures.figure import Figure, tied
from claimtrack.checking.measures.view import view
from claimtrack.language.topics import words
from claimtrack.model import TieKind

_LEAD = 3
"""So many words may stand between "from", or "to", and its figure ("from as many as 78")."""


def course(first: Figure, second: Figure) -> tuple[Figure, Figure] | None:
    """The earlier and the later of two figures told as "from 78 to 92"; None where no such words stand around them."""
    one, other = sorted((first, second), key=lambda figure: figure.claim.anchor.start)
    if not tied(one, other, TieKind.COMPARED_WITH):
        return None
    text = one.placed.document.text
    lead = words(text, one.claim.sentence.start, one.claim.anchor.start)[-_LEAD:]
    gap = words(text, one.claim.anchor.end, other.claim.anchor.start)[-_LEAD:]
    for told, kind in ((lead, "up_from"), (gap, "up_to")):
        if not {word.folded for word in told} & _first_words(one, kind):
            return None
    # "Came to 852, against the 834 of the year before" goes from the second to the first.
    return None if _compares(one, other) else (one, other)


def _compares(first: Figure, second: Figure) -> bool:
    seen = view(first.placed.document)
    gap = [word.folded for word in words(seen.text, first.claim.anchor.end, second.claim.anchor.start)]
    phrases = seen.topics.connectives.get("compared", ())
    return any(tuple(gap[at : at + len(phrase)]) == phrase for phrase in phrases for at in range(len(gap)))


def direction(start: Figure, end: Figure) -> str | None:
    """Which way the sentence says that it went from one figure to another, "up" or "down"; None where it does not."""
    seen = view(start.placed.document)
    before = seen.within(start.claim.sentence.start, start.claim.anchor.start, "direction")
    told = {hit.id for hit in before} or {
        hit.id for hit in seen.within(end.claim.anchor.end, end.claim.sentence.end, "direction")
    }
    return told.pop() if len(told) == 1 else None


def _first_words(figure: Figure, kind: str) -> set[str]:
    return {phrase[0] for phrase in view(figure.placed.document).topics.connectives.get(kind, ()) if phrase}
