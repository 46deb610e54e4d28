"""Of each: whether a bound with no denominator is for the same thing that a figure is told for each of.

"No cell may hold more than four prisoners. There are nine in each cell": the sentence of the one that leaves the
denominator out names it.
"""

from __future__ import annotations

from claimtrack.checking.measures.figure import Figure, times_apart
from claimtrack.checking.measures.view import view
from claimtrack.language.stretches import words
from claimtrack.quantity import UnitKind

_ALIKE = 5
"""So many times a bound for each of a kind may be what is told of one of them at most."""


def one_denominator(figure: Figure, cap: Figure) -> bool:
    """Whether two figures are for each of the same, or for nothing; units of time are told apart elsewhere."""
    a, b = (None if each.rate else each.quantity.per for each in (figure, cap))
    if a == b:
        return True
    if a is not None and b is not None:
        return False
    bare, told = (figure, cap) if a is None else (cap, figure)
    if figure.quantity.unit.kind is not UnitKind.COUNT or bare.rate or not names_each(bare, told):
        return False
    return times_apart(figure, cap) <= _ALIKE


def names_each(bare: Figure, told: Figure) -> bool:
    """Whether the sentence of a figure names what another one is told for each of."""
    per = told.measured.measure.per or ""
    seen, sentence = view(bare.placed.document), bare.claim.sentence
    named = {hit.id for hit in seen.within(sentence.start, sentence.end)}
    stems = {seen.topics.stem(word.folded) for word in words(seen.text, sentence.start, sentence.end)}
    return per in named or per.removeprefix("w:") in stems
