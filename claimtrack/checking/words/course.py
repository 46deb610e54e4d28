"""Course: which figures a text tells as earlier, and which way the words say that it went from one to another."""

from __future__ import annotations

from itertools import pairwise

from claimtrack.checking.measures.figure import Figure, tied
from claimtrack.checking.measures.view import view
from claimtrack.checking.words.lead import around, lead
from claimtrack.language.phrases import end_with, tell
from claimtrack.language.stretches import words
from claimtrack.model import TieKind

_LEAD = 3
"""So many words may stand between "from", or "to", and its figure ("from as many as 78")."""
_PHRASE = 9
"""So many words before a figure may say of what time it is."""


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
    return tell(gap, seen.topics.connectives.get("compared", ()))


def direction(start: Figure, end: Figure) -> str | None:
    """Which way the sentence says that it went from one figure to another, "up" or "down"; None where it does not."""
    seen = view(start.placed.document)
    before = seen.within(start.claim.sentence.start, start.claim.anchor.start, "direction")
    told = {hit.id for hit in before} or {
        hit.id for hit in seen.within(end.claim.anchor.end, end.claim.sentence.end, "direction")
    }
    return told.pop() if len(told) == 1 else None


def _first_words(figure: Figure, kind: str) -> set[str]:
    return {phrase[0] for phrase in view(figure.placed.document).topics.connectives.get(kind, ())}


def is_past(figure: Figure) -> bool:
    """Whether the text tells a figure as one of an earlier time: by a mark, by "ago" before it, by "from" and "to"."""
    measure = figure.measured.measure
    if {"earlier", "last"} & measure.marks or measure.scope == "earlier":
        return True
    return is_told_of_before(figure)


def is_told_of_before(figure: Figure) -> bool:
    """Whether the words right before a figure say so: "a year earlier it was", "from 26"; "last year" may be of now."""
    seen = view(figure.placed.document)
    lead = [word.folded for word in words(seen.text, figure.claim.sentence.start, figure.key.start)][-_PHRASE:]
    return bool({*lead} & _listed(figure, "long_past")) or is_start(figure)


def is_base(figure: Figure) -> bool:
    """Whether a change in its sentence, with no number between, leads to a figure: "40 % higher than the 3bn"."""
    seen = view(figure.placed.document)
    first, _ = around(figure)
    listed = seen.topics.connectives
    changed = seen.within(first, figure.claim.anchor.start, "direction")
    return bool(changed) and end_with(lead(figure), (*listed["changed_from"], *listed["compared"]))


def is_start(figure: Figure) -> bool:
    """Whether a figure is what something rose or fell from: "from 26"; "pasó de 26 a 57", but no "costes de 26"."""
    seen = view(figure.placed.document)
    lead = [word.folded for word in words(seen.text, figure.claim.sentence.start, figure.key.start)][-1:]
    if {*lead} & _listed(figure, "risen_from"):
        return True
    if not {*lead} & _listed(figure, "up_from"):
        return False
    told = [word.folded for word in words(seen.text, figure.claim.anchor.end, figure.claim.sentence.end)]
    ends = _listed(figure, "up_to")
    behind = next(((word, after) for word, after in pairwise(told) if after[0].isdigit()), None)
    return behind is not None and behind[0] in ends


def _listed(figure: Figure, kind: str) -> frozenset[str]:
    return view(figure.placed.document).topics.joining(kind)
