"""Lead: the words of a sentence that lead to a figure, since the number before it."""

from __future__ import annotations

from claimtrack.checking.measures.figure import Figure
from claimtrack.checking.measures.view import view
from claimtrack.language.phrases import tell
from claimtrack.language.stretches import words


def around(figure: Figure) -> tuple[int, int]:
    """The stretch of a figure's sentence from the number before it to the next one, in code points of its text."""
    sentence = figure.claim.sentence
    return view(figure.placed.document).between_numbers(figure.key.start, figure.key.end, sentence.start, sentence.end)


def lead(figure: Figure) -> list[str]:
    """The words that lead to a figure, folded, without those that its number is told with ("about", "£")."""
    low, _ = around(figure)
    return [word.folded for word in words(figure.placed.document.text, low, figure.claim.anchor.start)]


def called(figure: Figure, kind: str) -> bool:
    """Whether one of the words of a kind leads to a figure."""
    return not view(figure.placed.document).topics.joining(kind).isdisjoint(lead(figure))


def led_by(figure: Figure, kind: str) -> bool:
    """Whether a phrase of a kind leads to a figure."""
    return tell(lead(figure), view(figure.placed.document).topics.connectives.get(kind, ()))
