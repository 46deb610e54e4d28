"""Likeness: how probable it is that figures of two texts are of one thing, all that is told of them taken together.

Two texts tell one thing in two languages, with nouns that no list of topics holds, over periods that only one of them
states. None of that decides alone: each piece of evidence has a weight, and the sum of the weights is a probability.
The weights are those of a logistic regression over annotated pairs of articles; `python -m benchmarks.likeness`
computes them anew and tells how well they do on articles that they were not computed from.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from math import exp, inf

from claimtrack.checking.comparing.evidence import evidence, of_size
from claimtrack.checking.comparing.spans import REFERENCE
from claimtrack.checking.measures.apart import of_two_things
from claimtrack.checking.measures.figure import Figure
from claimtrack.checking.measures.matching import STRONG, WEAK, Match, rate_of
from claimtrack.checking.origins.origin import same_origin
from claimtrack.model import Modality
from claimtrack.quantity import UnitKind

ONE_NUMBER, NEAR_NUMBERS = 0.13, 0.5
"""From here on figures are taken to be of one thing whatever their words are: those of one number, rounded, misprinted
or a thousand times as large, and those within twice of each other. Of figures further apart hardly any are."""
POSSIBLE = 0.13
"""Below that figures of other numbers are of two things, though their words agree."""
_NUMBERS = frozenset(
    {"same_number_1", "same_number_2", "same_number_3", "same_digits", "swapped_digits", "may_be_equal"}
)
_NEAR = frozenset({"close", "near"})
_BASE = -2.9
_WEIGHTS = {
    "about_both": 0.5,
    "act_unsaid": -0.3,
    "apart": -2.9,
    "both_alone": 1.0,
    "both_limits": 0.7,
    "both_lone": 1.1,
    "both_open": 0.9,
    "close": -0.6,
    "concepts_alike": 1.0,
    "country_told_apart": -0.9,
    "country_unsaid": -0.3,
    "days_few": 1.0,
    "days_fortnight": 0.8,
    "days_many": -2.9,
    "days_quarter": -1.9,
    "elsewhere": -1.0,
    "event_shared": -2.5,
    "far": -2.9,
    "kin_thing": -0.1,
    "kind_count": -0.6,
    "kind_money": 0.3,
    "kind_percent": -0.6,
    "marks_apart": -0.2,
    "may_be_equal": 0.4,
    "names_alike": 1.6,
    "near": -1.3,
    "nearer_beside": -0.9,
    "one_country_shared": -0.7,
    "other_act": -0.2,
    "other_country": -1.2,
    "other_event": 0.2,
    "other_people": -0.6,
    "other_place": -1.7,
    "other_scope": -0.9,
    "other_sense": -0.4,
    "other_state": -1.1,
    "other_thing": -1.4,
    "other_time": -2.5,
    "pace_and_total": -0.8,
    "part_of_several": -1.4,
    "place_unknown": -0.5,
    "place_unsaid": 0.6,
    "rare_words": 0.5,
    "rare_words_of_two_languages": 0.3,
    "same_act": 0.3,
    "same_country": 1.0,
    "same_digits": 4.7,
    "same_number_1": 1.8,
    "same_number_2": 2.9,
    "same_number_3": 3.3,
    "same_place": 1.2,
    "same_state": 1.6,
    "same_thing": 0.5,
    "same_time": 1.4,
    "shared_names": 0.2,
    "swapped_digits": 3.4,
    "thing_unknown": -0.9,
    "thing_unsaid": -0.4,
    "time_in_part": -1.9,
    "time_near": 0.7,
    "time_unsaid": 0.0,
    "time_unsaid_once": -0.6,
    "two_languages": 0.7,
    "unlinked": -3.8,
    "vague": 0.1,
    "very_far": -3.3,
    "way_apart": -0.6,
    "wider_country": -0.2,
    "words": -0.5,
    "words_of_two_languages": 1.2,
}


def likeness(pieces: Mapping[str, float]) -> float:
    """The probability, 0 to 1, that two figures of two documents are of one thing, by the evidence."""
    return 1 / (1 + exp(-_BASE - sum(_WEIGHTS[name] * value for name, value in pieces.items())))


def enough(pieces: Mapping[str, float]) -> float:
    """How probable it must be, by how the sizes of two figures stand to each other; more than 1 where it never is."""
    if any(name in _NUMBERS for name in pieces):
        return ONE_NUMBER
    if "part_of_several" in pieces:
        return inf
    return NEAR_NUMBERS if any(name in _NEAR for name in pieces) else inf


def weighed(first: Figure, second: Figure, found: Match | None) -> Match | None:
    """How surely two figures of two documents measure one thing, by their words and by all that speaks beside them.

    `found` is what their words alone say.
    """
    if not may_be_weighed(first, second):
        return found
    if found is None and _NUMBERS.isdisjoint(sizes := dict(of_size(first, second))) and _NEAR.isdisjoint(sizes):
        # Nothing else could make them one.
        return None
    pieces = dict(evidence(first, second))
    probable, least = likeness(pieces), enough(pieces)
    if probable >= least:
        if found is not None and found.strong:
            return replace(found, probable=probable)
        return Match(STRONG + (1 - STRONG) * (probable - least) / (1 - least), probable=probable, unworded=True)
    plain = first.quantity.interval.is_point and second.quantity.interval.is_point
    if found is None or probable >= POSSIBLE or least == ONE_NUMBER or not plain:
        # "Hundreds of millions" agrees with many a sum.
        return found
    if "days_many" in pieces and _one_teller(first, second):
        return found
    return replace(found, strength=min(found.strength, WEAK))


def _one_teller(first: Figure, second: Figure) -> bool:
    """Whether one source tells both figures of one stated period: months between the two texts tell nothing then."""
    period = first.claim.period
    return period is not None and period == second.claim.period and same_origin(first, second)


def may_be_weighed(first: Figure, second: Figure) -> bool:
    """Whether figures of two documents can be of one thing by their units, and nothing says that they are of two."""
    a, b = first.measured.measure, second.measured.measure
    if first.same_document(second) or REFERENCE in a.marks | b.marks:
        return False
    if a.kind != b.kind or rate_of(a) != rate_of(b) or first.quantity.unit.kind is UnitKind.DIMENSIONLESS:
        return False
    if (first.claim.modality is Modality.LIMIT) != (second.claim.modality is Modality.LIMIT):
        return False
    return not of_two_things(a, b)
