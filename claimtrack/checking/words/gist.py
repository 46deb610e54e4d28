"""Gist: the words of weight and the concepts of a stretch, by which one is known to speak of what another told."""

from __future__ import annotations

from claimtrack.checking.measures.figure import Figure
from claimtrack.checking.measures.view import view
from claimtrack.checking.words.contrast import clause_of, weighs
from claimtrack.language.stretches import words

_ROOT = 5
"""Words are one where so many letters are: produced, production."""
_KINDS = ("thing", "noun", "nature", "act", "status", "counted")
_CONCEPT = "@"


def gist(figure: Figure, start: int, end: int) -> frozenset[str]:
    """The beginnings of the words of weight in a stretch of a figure's text, and the concepts that it names."""
    seen = view(figure.placed.document)
    roots = {word.folded[:_ROOT] for word in words(seen.text, start, end) if weighs(word, figure)}
    return frozenset(roots | {_CONCEPT + hit.id for hit in seen.within(start, end, *_KINDS)})


def gist_of(figure: Figure) -> frozenset[str]:
    """That of a figure's clause, with what the figure measures."""
    low, high = clause_of(figure)
    measure = figure.measured.measure
    return gist(figure, low, high) | {_CONCEPT + id for id in measure.what | measure.about | measure.status}
