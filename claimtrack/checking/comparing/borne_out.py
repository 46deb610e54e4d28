"""Borne out: figures of two texts that are far apart, and yet may both be true as their texts tell them."""

from __future__ import annotations

from decimal import Decimal

from claimtrack.checking.comparing.evidence import nearer_beside
from claimtrack.checking.comparing.other_parts import of_other_parts, of_other_takers
from claimtrack.checking.comparing.pairs import Pair
from claimtrack.checking.comparing.senders import of_other_senders
from claimtrack.checking.measures.figure import Figure
from claimtrack.checking.measures.measuring import IN_NUMBERS, MULTIPLE
from claimtrack.checking.origins.origin import same_origin
from claimtrack.model import Modality, TieKind
from claimtrack.quantity import Interval, UnitKind

_ROUND = Decimal("0.02")


def borne_out(pair: Pair) -> bool:
    """Whether two texts tell of two things what is not equal, by how they tell it: no conflict in any case."""
    if pair.first.same_document(pair.second) or pair.match.judged:
        return False
    if of_other_parts(pair) or of_other_takers(pair) or of_other_senders(pair):
        return True
    return _is_multiple(pair) or _two_plans(pair) or _of_a_part(pair)


def _is_multiple(pair: Pair) -> bool:
    """Whether a text tells its figure as so many times one that it does not give, and the other is that one.

    "2,376 million, half of what the union's demand would have cost", and 4,752 million in the other text.
    """
    one, other = (pair.draft.value(side) for side in pair.sides)
    told = ((one, other, pair.first), (other, one, pair.second))
    return any((base * times).overlaps(value) for value, base, figure in told for times in _multiples(figure))


def _multiples(figure: Figure) -> list[Interval]:
    told = (m.removeprefix(MULTIPLE) for m in figure.measured.measure.marks if m.startswith(MULTIPLE))
    return [Interval(Decimal(one) * (1 - _ROUND), Decimal(one) * (1 + _ROUND)) for one in told]


def _two_plans(pair: Pair) -> bool:
    """Whether two want to change the same thing each in his own way: pay is to rise by a fifth, or by a tenth.

    What somebody plans without saying from where is told again as a fact is, and told otherwise it is a conflict.
    """
    return all(map(_is_change_planned, (pair.first, pair.second))) and not same_origin(pair.first, pair.second)


def _is_change_planned(figure: Figure) -> bool:
    compared = any(tie.kind is TieKind.COMPARED_WITH for tie in figure.claim.ties)
    percent = figure.quantity.unit.kind is UnitKind.PERCENT and any(t.kind is TieKind.EQUALS for t in figure.claim.ties)
    return figure.claim.modality is Modality.TARGET and (compared or percent)


def _of_a_part(pair: Pair) -> bool:
    """Whether the lesser is a part of what its text counts, and a figure beside it comes nearer to the greater one."""
    lesser, greater = sorted((pair.first, pair.second), key=lambda figure: figure.main or 0)
    return _is_part(lesser) and not _is_part(greater) and nearer_beside(greater, lesser)


def _is_part(figure: Figure) -> bool:
    ties = any(tie.kind is TieKind.PART_OF for tie in figure.claim.ties)
    measure = figure.measured.measure
    return ties or measure.scope == "part" or IN_NUMBERS in measure.marks
