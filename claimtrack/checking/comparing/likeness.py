"""Likeness: how probable it is that figures of two texts are of one thing, all that is told of them taken together.

Two texts tell one thing in two languages, with nouns that no list of topics holds, over periods that only one of them
states. None of that decides alone: each piece of evidence has a weight, and the sum of the weights gives odds. They and
their lead over the odds of either figure with any other one of the two texts (company.py) make the probability. The
weights are those of two logistic regressions over annotated pairs of articles; `python -m benchmarks.likeness` computes
them anew and tells how well they do on articles that they were not computed from.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from math import exp, inf

from claimtrack.checking.comparing.company import FURTHEST, Beside, lead, nobody
from claimtrack.checking.comparing.evidence import evidence, of_size, sizes_around
from claimtrack.checking.comparing.spans import REFERENCE
from claimtrack.checking.measures.apart import of_two_things
from claimtrack.checking.measures.figure import Figure
from claimtrack.checking.measures.matching import STRONG, WEAK, Match, rate_of
from claimtrack.checking.origins.origin import same_origin
from claimtrack.model import Modality
from claimtrack.quantity import UnitKind

ONE_NUMBER, NEAR_NUMBERS = 0.2, 0.37
"""From here on figures are taken to be of one thing whatever their words are: those of one number, rounded, misprinted
or a thousand times as large, and those within twice of each other. Of figures further apart hardly any are."""
NEAR_SHARES = 0.45
"""Per cents need more: there are many of every size."""
POSSIBLE, POSSIBLE_OF_LITTLE = 0.2, 0.02
"""Below that figures of other numbers are of two things, though their words agree; where neither text tells more
than one other figure of the kind, so that little speaks for anything, only below the second."""
_LITTLE = 1
_NUMBERS = frozenset(
    {"same_number_1", "same_number_2", "same_number_3", "same_digits", "swapped_digits", "may_be_equal"}
)
_NEAR = frozenset({"close", "near"})
_NEVER = frozenset({"part_of_several", "other_people", "other_place"})
"""Whoever is counted by another word, or elsewhere, is never of one thing by what speaks beside it alone."""
_BASE = -1.2
_WEIGHTS = {
    "about_both": 0.3,
    "act_unsaid": -0.2,
    "apart": -0.7,
    "beside_say_alike": 0.1,
    "both_alone": 0.8,
    "both_limits": 0.4,
    "both_lone": 1.0,
    "both_open": 1.0,
    "clauses_say_alike": 0.3,
    "clauses_share_senses": -0.4,
    "close": 1.9,
    "concepts_alike": 1.0,
    "country_told_apart": -0.9,
    "country_unsaid": -0.2,
    "days_few": 1.6,
    "days_fortnight": 1.3,
    "days_many": -2.7,
    "days_quarter": -1.5,
    "elsewhere": -1.1,
    "event_shared": -2.7,
    "far": -0.9,
    "kin_thing": 0.2,
    "kind_count": -0.4,
    "kind_money": 0.2,
    "kind_percent": -0.6,
    "marks_apart": -0.2,
    "may_be_equal": 0.5,
    "names_alike": 1.7,
    "near": 1.0,
    "nearer_beside": -0.3,
    "noun_means_other": -0.4,
    "one_country_shared": -0.5,
    "other_act": -0.1,
    "other_country": -1.4,
    "other_event": 0.1,
    "other_people": -0.2,
    "other_place": -1.6,
    "other_scope": -1.0,
    "other_sense": -0.4,
    "other_state": -0.9,
    "other_thing": -0.9,
    "other_time": -2.3,
    "pace_and_total": -0.3,
    "part_of_several": -1.2,
    "place_unknown": -0.4,
    "place_unsaid": 0.6,
    "rare_words": 0.1,
    "rare_words_of_two_languages": 0.1,
    "rivals": -0.2,
    "same_act": 0.4,
    "same_country": 1.1,
    "same_digits": 4.8,
    "same_number_1": -1.3,
    "same_number_2": -0.3,
    "same_number_3": 0.2,
    "same_place": 1.3,
    "same_state": 1.7,
    "same_thing": 0.5,
    "same_time": 1.8,
    "shared_names": 0.3,
    "swapped_digits": 3.4,
    "taken": -1.1,
    "thing_unknown": -0.7,
    "thing_unsaid": -0.1,
    "time_in_part": -1.7,
    "time_near": 0.9,
    "time_unsaid": 0.3,
    "time_unsaid_once": -0.3,
    "told_around": -1.3,
    "two_languages": 0.8,
    "unlinked": -3.7,
    "vague": 0.3,
    "very_far": -1.1,
    "way_apart": -0.4,
    "wider_country": -0.2,
    "words": -0.6,
    "words_of_two_languages": 1.2,
}
_BASE_OF_LEAD, _ODDS, _LEAD = -0.44, 0.60, 0.24
"""What the odds of two figures count, beside how far they are ahead of the odds of either with another."""


def odds(pieces: Mapping[str, float]) -> float:
    """The logarithm of the odds that two figures of two documents are of one thing, by the evidence."""
    return _BASE + sum(_WEIGHTS[name] * value for name, value in pieces.items())


def likeness(by_evidence: float, ahead: float) -> float:
    """The probability, 0 to 1, that two figures are of one thing, by their odds and by how far those are ahead."""
    return 1 / (1 + exp(-_BASE_OF_LEAD - _ODDS * by_evidence - _LEAD * ahead))


def _odds_of(first: Figure, second: Figure) -> float | None:
    return odds(dict(evidence(first, second))) if may_be_weighed(first, second) else None


def enough(pieces: Mapping[str, float]) -> float:
    """How probable it must be, by how the sizes of two figures stand to each other; more than 1 where it never is."""
    if any(name in _NUMBERS for name in pieces):
        return ONE_NUMBER
    if not _NEVER.isdisjoint(pieces) or _NEAR.isdisjoint(pieces):
        return inf
    return NEAR_SHARES if "kind_percent" in pieces else NEAR_NUMBERS


def weighed(first: Figure, second: Figure, found: Match | None, beside: Beside = nobody) -> Match | None:
    """How surely two figures of two documents measure one thing, by their words and by all that speaks beside them.

    `found` is what their words alone say; `beside` gives all figures of a text.
    """
    if not may_be_weighed(first, second):
        return found
    if found is None and _NUMBERS.isdisjoint(sizes := dict(of_size(first, second))) and _NEAR.isdisjoint(sizes):
        # Nothing else could make them one.
        return None
    pieces = dict(evidence(first, second))
    least, by_evidence = enough(pieces), odds(pieces)
    weighing = _Weighing(first, second, by_evidence, beside)
    if weighing.reaches(least):
        probable = weighing.probable
        if found is not None and found.strong:
            return replace(found, probable=probable)
        return Match(STRONG + (1 - STRONG) * (probable - least) / (1 - least), probable=probable, unworded=True)
    plain = first.quantity.interval.is_point and second.quantity.interval.is_point
    if found is None or least == ONE_NUMBER or not plain or weighing.reaches(_possible(first, second)):
        # "Hundreds of millions" agrees with many a sum.
        return found
    if "days_many" in pieces and _one_teller(first, second):
        return found
    return replace(found, strength=min(found.strength, WEAK))


class _Weighing:
    """How probable it is that two figures are of one thing, told only as closely as it is asked for.

    Their lead over all others takes as many weighings as the two texts tell figures of the kind.
    """

    def __init__(self, first: Figure, second: Figure, by_evidence: float, beside: Beside) -> None:
        self._figures, self._odds, self._beside = (first, second), by_evidence, beside
        self._probable: float | None = None

    @property
    def probable(self) -> float:
        if self._probable is None:
            ahead = lead(*self._figures, self._odds, self._beside, _odds_of)
            self._probable = likeness(self._odds, ahead)
        return self._probable

    def reaches(self, least: float) -> bool:
        """Whether it is that probable at least."""
        if likeness(self._odds, FURTHEST) < least or likeness(self._odds, -FURTHEST) >= least:
            return likeness(self._odds, FURTHEST) >= least
        return self.probable >= least


def _possible(first: Figure, second: Figure) -> float:
    little = all(len(sizes_around(figure)) <= _LITTLE for figure in (first, second))
    return POSSIBLE_OF_LITTLE if little else POSSIBLE


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
