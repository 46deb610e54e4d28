"""How far the review has come, and where people differ."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

from claimtrack.casefile import filters, queries
from claimtrack.casefile.case import CaseFile
from claimtrack.casefile.filters import ClaimFilter
from claimtrack.casefile.ids import DOCUMENT, number_of
from claimtrack.model import ActRefused, CaseClaim, CaseDocument, Status


@dataclass(frozen=True, slots=True)
class Pair:
    """How far two people agree on the claims that both decided on."""

    first: str
    second: str
    claims: int
    agreed: int
    kappa: Fraction | None
    """Cohen's kappa: 1 is full agreement, 0 what chance would give; None where both used one word for all."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """What several people's decisions come to."""

    pairs: tuple[Pair, ...]
    differing: tuple[CaseClaim, ...]
    """The claims on which people differ, in the order of their ids."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of a document has been decided on."""

    document: CaseDocument
    undecided: tuple[CaseClaim, ...]


def agreement(case: CaseFile) -> Agreement:
    """Where people agree and differ; each pair of people that decided on a claim in common."""
    with case.reading() as connection:
        decided = queries.case_claims(connection, filters.decided())
    votes: dict[str, dict[str, Status]] = {}
    for claim in decided:
        for decision in claim.decisions:
            votes.setdefault(decision.person, {})[decision.claim] = decision.status
    pairs = tuple(
        _pair(first, second, [(votes[first][claim], votes[second][claim]) for claim in sorted(common)])
        for first, second in combinations(sorted(votes), 2)
        if (common := votes[first].keys() & votes[second].keys())
    )
    return Agreement(
        pairs, tuple(claim for claim in decided if len({decision.status for decision in claim.decisions}) > 1)
    )


def _pair(first: str, second: str, votes: list[tuple[Status, Status]]) -> Pair:
    count, agreed = len(votes), sum(one is other for one, other in votes)
    ones, others = Counter(one for one, _ in votes), Counter(other for _, other in votes)
    chance = Fraction(sum(ones[status] * others[status] for status in ones), count * count)
    kappa = None if chance == 1 else (Fraction(agreed, count) - chance) / (1 - chance)
    return Pair(first, second, count, agreed, kappa)


def coverage(case: CaseFile, document: str | None = None) -> tuple[Coverage, ...]:
    """Of each document, or of one, the claims that nobody has decided on. Raises ActRefused."""
    number = None if document is None else number_of(document, DOCUMENT)
    with case.reading() as connection:
        documents = [each for each in queries.case_documents(connection) if number in (None, number_of(each.id))]
        if number is not None and not documents:
            raise ActRefused("case.unknown", id=f"{DOCUMENT}{number}")
        wanted = ClaimFilter(status=Status.UNREVIEWED, document=None if number is None else documents[0].id)
        open_claims = queries.case_claims(connection, filters.filtered(wanted))
    return tuple(
        Coverage(each, tuple(claim for claim in open_claims if claim.document_id == each.id)) for each in documents
    )
