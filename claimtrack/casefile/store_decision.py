"""Decisions of people on claims, and the evidence of decisions and settlements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, insert, select, update

from claimtrack.casefile.ids import CLAIM as CLAIM_LETTER
from claimtrack.casefile.journal import Transaction
from claimtrack.casefile.rows import Values
from claimtrack.casefile.tables import CLAIM, DECISION, EVIDENCE
from claimtrack.model import Decision, Evidence, Status


def status_of(decisions: Iterable[Status]) -> Status:
    """What the decisions of several people on one claim come to: unresolved where they differ."""
    found = set(decisions)
    if not found:
        return Status.UNREVIEWED
    return found.pop() if len(found) == 1 else Status.UNRESOLVED


def decision(connection: Connection, claim: int, person: str) -> Decision | None:
    """A person's standing decision on a claim."""
    row = connection.execute(
        select(DECISION).where(DECISION.c.claim_id == claim, DECISION.c.person == person)
    ).one_or_none()
    if row is None:
        return None
    evidence = evidence_where(connection, (EVIDENCE.c.claim_id == claim) & (EVIDENCE.c.person == person))
    return decision_from(row, evidence.get((claim, person), ()))


def decision_from(row: Row[Any], evidence: Sequence[Evidence]) -> Decision:
    """The decision of a row."""
    return Decision(f"{CLAIM_LETTER}{row.claim_id}", row.person, row.status, row.time, row.reason, tuple(evidence))


def set_decision(tx: Transaction, claim: int, person: str, value: Decision | None) -> None:
    """Put a decision in the place of the person's earlier one, or withdraw it."""
    mine = (DECISION.c.claim_id == claim) & (DECISION.c.person == person)
    tx.connection.execute(delete(EVIDENCE).where(EVIDENCE.c.claim_id == claim, EVIDENCE.c.person == person))
    tx.connection.execute(delete(DECISION).where(mine))
    if value is not None:
        tx.connection.execute(
            insert(DECISION),
            {
                "claim_id": claim,
                "person": person,
                "status": value.status,
                "reason": value.reason,
                "time": value.at,
                "version": tx.next_number,
            },
        )
        insert_evidence(tx.connection, value.evidence, {"claim_id": claim, "person": person, "finding_id": None})
    statuses = tx.connection.execute(select(DECISION.c.status).where(DECISION.c.claim_id == claim)).scalars()
    tx.connection.execute(update(CLAIM).where(CLAIM.c.id == claim).values(status=status_of(statuses)))


def insert_evidence(connection: Connection, evidence: Sequence[Evidence], subject: Values) -> None:
    """Put in the evidence of a decision or settlement, in its order."""
    if not evidence:
        return
    connection.execute(
        insert(EVIDENCE),
        [
            subject
            | {
                "position": position,
                "reference": each.reference,
                "quote": each.quote,
                "supports": each.supports,
                "dated": each.dated,
            }
            for position, each in enumerate(evidence)
        ],
    )


def evidence_where(
    connection: Connection, condition: ColumnElement[bool]
) -> dict[tuple[int, str | None], list[Evidence]]:
    """Evidence by what rests on it: (claim, person) of a decision, (finding, None) of a settlement."""
    found: defaultdict[tuple[int, str | None], list[Evidence]] = defaultdict(list)
    for row in connection.execute(select(EVIDENCE).where(condition).order_by(EVIDENCE.c.position)):
        key = (row.finding_id if row.claim_id is None else row.claim_id, row.person)
        found[key].append(Evidence(row.reference, row.quote, row.supports, row.dated))
    return found
