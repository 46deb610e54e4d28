"""Decisions that rest on what has fallen since: a document retracted, a source downgraded."""

from __future__ import annotations

from sqlalchemy import Connection, select

from claimtrack.casefile.sources import roots
from claimtrack.casefile.tables import ATTRIBUTION, CLAIM, DECISION, EVIDENCE, LINK
from claimtrack.casefile.tables_acts import GRADE, RETRACTION
from claimtrack.model import LinkState, Relation


def stale_claims(connection: Connection) -> frozenset[int]:
    """The claims of which a decision is older than the fall of something that it rests on.

    It rests on the claim's own document and sources, on the documents and claims of its evidence, and on the claims
    that corroborate it by an accepted link.
    """
    retracted = {row.document_id: row.version for row in connection.execute(select(RETRACTION))}
    lowered = {row.source_id: row.lowered for row in connection.execute(select(GRADE)) if row.lowered is not None}
    if not retracted and not lowered:
        return frozenset()
    fallen = _fallen(connection, retracted, lowered)
    by_name = {f"D{number}": version for number, version in retracted.items()}
    by_name |= {f"C{number}": version for number, version in fallen.items()}
    rests: dict[int, int] = dict(fallen)

    def lean(claim: int, version: int | None) -> None:
        if version is not None:
            rests[claim] = max(version, rests.get(claim, 0))

    accepted = select(LINK.c.first_id, LINK.c.second_id).where(
        LINK.c.state == LinkState.ACCEPTED, LINK.c.relation == Relation.CORROBORATES
    )
    for first, second in connection.execute(accepted):
        lean(first, fallen.get(second))
        lean(second, fallen.get(first))
    cited: dict[tuple[int, str], int] = {}
    evidence = select(EVIDENCE.c.claim_id, EVIDENCE.c.person, EVIDENCE.c.reference)
    for claim, person, reference in connection.execute(evidence.where(EVIDENCE.c.claim_id.is_not(None))):
        cited[claim, person] = max(cited.get((claim, person), 0), by_name.get(reference, 0))
    decided = connection.execute(select(DECISION.c.claim_id, DECISION.c.person, DECISION.c.version))
    return frozenset(
        claim for claim, person, version in decided if version < max(rests.get(claim, 0), cited.get((claim, person), 0))
    )


def _fallen(connection: Connection, retracted: dict[int, int], lowered: dict[int, int]) -> dict[int, int]:
    """The claims of what has fallen, each with the entry by which it fell last."""
    fallen: dict[int, int] = {}
    of_documents = select(CLAIM.c.id, CLAIM.c.document_id).where(CLAIM.c.document_id.in_(list(retracted)))
    for claim, document in connection.execute(of_documents):
        fallen[claim] = retracted[document]
    into = roots(connection)
    sources = {source: lowered[root] for source, root in into.items() if root in lowered} | lowered
    named = select(ATTRIBUTION.c.claim_id, ATTRIBUTION.c.source_id).where(ATTRIBUTION.c.source_id.in_(list(sources)))
    for claim, source in connection.execute(named):
        fallen[claim] = max(sources[source], fallen.get(claim, 0))
    return fallen
