"""Other parts: two texts that each part a whole in its own way, or tell two shares of one thing.

"Of the 1,850, 1,150 served as infantrymen, 420 as drone operators" and "de los 2.160, 1.240 volaron desde Bogotá".
"""

from __future__ import annotations

from claimtrack.checking.comparing.evidence import opening_letters, sizes_beside
from claimtrack.checking.comparing.pairs import Pair
from claimtrack.checking.measures.figure import Figure
from claimtrack.checking.measures.view import view
from claimtrack.language.stretches import words
from claimtrack.model import TieKind
from claimtrack.quantity import UnitKind

_SEVERAL = 2


def of_other_parts(pair: Pair) -> bool:
    """Whether two figures are parts in two lists that have no number and no kind in common: their wholes differ too."""
    one, other = (sizes_beside(figure) for figure in (pair.first, pair.second))
    lists = all(len(told) >= _SEVERAL for told in (one, other))
    if not lists or one & other or not all(map(_is_part, (pair.first, pair.second))):
        return False
    return not _kinds(pair.first) & _kinds(pair.second)


def of_other_takers(pair: Pair) -> bool:
    """Whether one of two shares of a thing is what a country took, and the other what is told of it otherwise.

    "China took 48% of the timber", "el 38 por ciento de la madera carecía de guía".
    """
    first, second = pair.first, pair.second
    if not all(f.quantity.unit.kind is UnitKind.PERCENT and f.quantity.of for f in (first, second)):
        return False
    countries = [_opening_country(figure) for figure in (first, second)]
    if (countries[0] is None) == (countries[1] is None):
        return False
    taken, told = (first, second) if countries[0] else (second, first)
    country = countries[0] or countries[1]
    sentence = told.claim.sentence
    named = {hit.id for hit in view(told.placed.document).within(sentence.start, sentence.end)}
    if country in named | told.measured.measure.entities:
        return False
    a, b = taken.measured.measure, told.measured.measure
    return not a.about & b.about and not _kinds(taken) & (_kinds(told) - a.what)


def _opening_country(figure: Figure) -> str | None:
    """The country that a clause opens with before its figure: it is the one whose share that is."""
    seen, start = view(figure.placed.document), figure.claim.sentence.start
    hits = seen.within(start, figure.key.start, "entity")
    opens = bool(hits) and not words(seen.text, start, hits[0].start)
    return hits[0].id if opens and hits[0].id in figure.measured.measure.entities else None


def _is_part(figure: Figure) -> bool:
    return any(tie.kind is TieKind.PART_OF for tie in figure.claim.ties)


def _kinds(figure: Figure) -> frozenset[str]:
    """What is told of a figure up to the next one: the concepts, and how the longer words begin in any language."""
    document, seen = figure.placed.document, view(figure.placed.document)
    low, high = figure.claim.sentence.start, figure.claim.sentence.end
    _, end = seen.between_numbers(figure.key.start, figure.key.end, low, high)
    return opening_letters(document, figure.key.end, end) | {hit.id for hit in seen.within(figure.key.end, end)}
