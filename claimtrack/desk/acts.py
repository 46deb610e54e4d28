"""Acts on claims, links and findings: one call is one transaction, and each thing it changes one journal entry."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimtrack.casefile import lookup, store_decision, store_finding, store_link
from claimtrack.casefile.case import CaseFile
from claimtrack.casefile.ids import CLAIM, FINDING, LINK, number_of
from claimtrack.casefile.journal import Transaction
from claimtrack.casefile.serial import to_data
from claimtrack.casefile.store_finding import Settlement
from claimtrack.desk import things, values
from claimtrack.desk.things import DecisionOf, SettlementOf, StateOf
from claimtrack.model import (
    ActRefused,
    Decision,
    Disposition,
    Entry,
    Evidence,
    Link,
    LinkState,
    Relation,
    Status,
    WrongSide,
)

_EITHER_WAY = frozenset({Relation.CORROBORATES, Relation.CONTRADICTS})
"""Relations that say the same whichever claim is named first."""


def decide(
    case: CaseFile,
    by: str,
    claims: Sequence[str],
    status: Status,
    *,
    reason: str | None = None,
    evidence: Sequence[Evidence] = (),
    seen: int | None = None,
) -> tuple[Entry, ...]:
    """Decide on claims, on all or on none; `Status.UNREVIEWED` withdraws one's own decision.

    `seen` is the number of the last entry that the person has seen: a decision of the same person made since, at
    another desk, is not overwritten. Returns the entries written: none for a claim that is so decided already.
    Raises ActRefused.
    """
    person, why = values.person(by), values.reason(reason)
    with case.writing(person) as tx:
        rests_on = values.evidence(tx, evidence)
        written = []
        for number in dict.fromkeys(number_of(claim, CLAIM) for claim in claims):
            lookup.require(tx.connection, CLAIM, number)
            entry = _decide(tx, number, status, why, rests_on, seen)
            written += [entry] if entry else []
    return tuple(written)


def _decide(
    tx: Transaction, claim: int, status: Status, why: str | None, evidence: tuple[Evidence, ...], seen: int | None
) -> Entry | None:
    before = store_decision.decision(tx.connection, claim, tx.by)
    subject = f"{CLAIM}{claim}"
    after = None
    if status is not Status.UNREVIEWED:
        after = Decision(subject, tx.by, status, tx.time, why, evidence)
    if before == after or (before and after and replace(before, at=after.at) == after):
        return None
    things.check_fresh(tx, DecisionOf(claim, tx.by), subject, seen)
    store_decision.set_decision(tx, claim, tx.by, after)
    return tx.record(
        things.DECIDE,
        subject,
        before=to_data(before) if before else None,
        after=to_data(after) if after else None,
        reason=why,
        evidence=values.references(evidence),
    )


def link(
    case: CaseFile,
    by: str,
    first: str,
    relation: Relation,
    second: str,
    *,
    reason: str | None = None,
    seen: int | None = None,
) -> tuple[Entry, ...]:
    """Link two claims. A link that a check proposes is thereby accepted. Raises ActRefused."""
    person, why = values.person(by), values.reason(reason)
    ends = (number_of(first, CLAIM), relation, number_of(second, CLAIM))
    if ends[0] == ends[2]:
        raise ActRefused("case.link_to_itself", claim=f"{CLAIM}{ends[0]}")
    if relation in _EITHER_WAY:
        ends = (min(ends[0], ends[2]), relation, max(ends[0], ends[2]))
    with case.writing(person) as tx:
        for number in (ends[0], ends[2]):
            lookup.require(tx.connection, CLAIM, number)
        found = store_link.find_link(tx.connection, ends)
        number = store_link.insert_link(tx, ends) if found is None else found
        made = Link(
            f"{LINK}{number}",
            f"{CLAIM}{ends[0]}",
            relation,
            f"{CLAIM}{ends[2]}",
            LinkState.ACCEPTED,
            person,
            tx.time,
            why,
        )
        return _set_link(tx, things.LINK, number, made, seen)


def accept(
    case: CaseFile, by: str, link: str, *, reason: str | None = None, seen: int | None = None
) -> tuple[Entry, ...]:
    """Take a link as true. Raises ActRefused."""
    return _judge(case, by, link, things.ACCEPT, LinkState.ACCEPTED, reason, seen)


def refuse(
    case: CaseFile, by: str, link: str, *, reason: str | None = None, seen: int | None = None
) -> tuple[Entry, ...]:
    """Take a link as not true; it stays, so that no check proposes it again. Raises ActRefused."""
    return _judge(case, by, link, things.REFUSE, LinkState.REFUSED, reason, seen)


def _judge(
    case: CaseFile, by: str, link_id: str, act: str, state: LinkState, reason: str | None, seen: int | None
) -> tuple[Entry, ...]:
    person, why = values.person(by), values.reason(reason)
    number = number_of(link_id, LINK)
    with case.writing(person) as tx:
        found = lookup.require_link(tx.connection, number)
        made = replace(found, state=state, person=person, at=tx.time, reason=why)
        return _set_link(tx, act, number, made, seen)


def _set_link(tx: Transaction, act: str, number: int, made: Link, seen: int | None) -> tuple[Entry, ...]:
    before = store_link.link_state(tx.connection, number)
    if before and replace(before, at=made.at) == made:
        return ()
    things.check_fresh(tx, StateOf(number), made.id, seen)
    store_link.set_link(tx, number, made)
    told = to_data(before) if before else None
    return (tx.record(act, made.id, before=told, after=to_data(made), reason=made.reason),)


def settle(
    case: CaseFile,
    by: str,
    finding: str,
    disposition: Disposition,
    *,
    wrong: WrongSide | None = None,
    reason: str | None = None,
    evidence: Sequence[Evidence] = (),
    seen: int | None = None,
) -> tuple[Entry, ...]:
    """Say what a finding comes to, and which side is wrong; `Disposition.PENDING` opens it again.

    Raises ActRefused: also for a side that is wrong of a finding that is not confirmed.
    """
    person, why = values.person(by), values.reason(reason)
    number = number_of(finding, FINDING)
    subject = f"{FINDING}{number}"
    if wrong is not None and disposition is not Disposition.CONFIRMED:
        raise ActRefused("case.wrong_needs_confirmed")
    with case.writing(person) as tx:
        figures = store_finding.figures_of(tx.connection, number)
        if figures is None:
            raise ActRefused("case.unknown", id=subject)
        rests_on = values.evidence(tx, evidence)
        before = store_finding.settlement(tx.connection, number)
        after = None
        if disposition is not Disposition.PENDING:
            after = Settlement(person, tx.time, disposition, figures, wrong, why, rests_on)
        if before == after or (before and after and replace(before, at=after.at) == after):
            return ()
        things.check_fresh(tx, SettlementOf(number), subject, seen)
        store_finding.set_settlement(tx, number, after)
        entry = tx.record(
            things.SETTLE,
            subject,
            before=to_data(before) if before else None,
            after=to_data(after) if after else None,
            reason=why,
            evidence=values.references(rests_on),
        )
    return (entry,)
