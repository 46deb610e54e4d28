"""Bounded kinds: whether what is counted is of the kind that a bound is set for."""

from __future__ import annotations

from claimtrack.checking.measures.clause import PERSON
from claimtrack.checking.measures.cognates import UNKNOWN
from claimtrack.checking.measures.figure import Figure
from claimtrack.checking.measures.measuring import JOB
from claimtrack.checking.measures.view import view
from claimtrack.checking.words.bounds import is_room, names_licence
from claimtrack.language.stretches import fold, words
from claimtrack.language.topics import is_a
from claimtrack.quantity import UnitKind

ADMITTED = frozenset({"spectator", "passenger", "visitor", "tourist"})
"""Whoever is let in is one of these."""
_ROOT = 6
_BEHIND = 2


def counted_alike(figure: Figure, cap: Figure) -> bool:
    """Whether two counts are of one thing; of amounts the unit tells enough."""
    if figure.quantity.unit.kind is not UnitKind.COUNT:
        return figure.quantity.unit == cap.quantity.unit
    named = figure.measured.measure.what and cap.measured.measure.what
    return bool(named) and of_its_kind(figure, cap)


def of_its_kind(figure: Figure, cap: Figure) -> bool:
    """Whether what is counted is of the kind that a bound is set for: soldiers are people, people no soldiers.

    Where there is room, or a licence, for so many passengers, those counted may just be called people.
    """
    a, b = figure.measured.measure.what, cap.measured.measure.what
    if JOB in b and "worker" in a:
        # "Must keep 2,500 jobs. It now has 1,840 employees."
        return True
    open_to_all = is_room(cap) or (names_licence(cap) and b <= ADMITTED)
    if any(is_a(x, y) or (open_to_all and (is_a(y, x) or x == PERSON)) for x in a for y in b):
        return True
    return all(id.startswith(UNKNOWN) for id in b) and _called(figure, cap)


def _called(figure: Figure, cap: Figure) -> bool:
    """Whether a bound calls those counted by a word beside their noun: foreign players, foreigners."""
    text, sentence = view(figure.placed.document).text, figure.claim.sentence
    told = words(text, figure.key.end, sentence.end)
    noun = sum(1 for word in told if word.start < figure.claim.anchor.end)
    beside = {word.folded[:_ROOT] for word in told[: noun + _BEHIND]}
    return any(fold(word)[:_ROOT] in beside for word in cap.quantity.unit.name.split()[:1])
