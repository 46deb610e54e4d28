"""What is in view of a case, as the dataclasses of the model."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, func, null, select, union, union_all

from claimtrack.casefile.chunks import chunks
from claimtrack.casefile.filters import Numbers, claims_as_read, claims_in_view, in_view, superseded
from claimtrack.casefile.rows import besides_text, claim_from, document_from, mention_from, refused_from
from claimtrack.casefile.serial import from_text
from claimtrack.casefile.sources import names_for_checks
from claimtrack.casefile.stale import stale_claims
from claimtrack.casefile.store_decision import decision_from, evidence_where
from claimtrack.casefile.store_link import links_where
from claimtrack.casefile.tables import (
    ATTRIBUTION,
    CLAIM,
    DECISION,
    DOCUMENT,
    EVIDENCE,
    FINDING,
    FINDING_CLAIM,
    FINDING_DOCUMENT,
    LINK,
    SETTLEMENT,
)
from claimtrack.casefile.tables_acts import ABSENCE, CLAIM_BY_HAND, RETRACTION, REVISION
from claimtrack.casefile.texts import StoredDocument, Texts
from claimtrack.model import (
    CaseClaim,
    CaseDocument,
    CaseFinding,
    Claim,
    Decision,
    Disposition,
    Document,
    Finding,
    PlacedClaim,
    ReadDocument,
    SourceMention,
    Status,
    Verdict,
)

_TEXTS = 50
"""So many documents are read at a time, with all their claims."""


@dataclass(frozen=True, slots=True)
class StoredReading:
    """A document in view as it was read, with its number and those of its claims, in order."""

    document: int
    read: ReadDocument
    claims: tuple[int, ...]


def readings(
    connection: Connection, only: Collection[int] | None = None, texts: Texts | None = None
) -> list[StoredReading]:
    """All documents in view as they were read, or as people set it: what a check takes, in the order of their texts.

    Claims that are lost, and documents of which there is a newer version, say nothing any more. A source that people
    merged into another, or that has a parent body, goes by the other's name. `only` names the documents wanted. With
    `texts` the text of a document is fetched from them, and only when something looks at it.
    """
    current = select(DOCUMENT.c.id).where(~DOCUMENT.c.hidden, DOCUMENT.c.id.not_in(superseded()))
    if only is not None:
        current = current.where(DOCUMENT.c.id.in_(only))
    documents = connection.execute(current.order_by(DOCUMENT.c.id)).scalars().all()
    names = names_for_checks(connection)
    # Some at a time: the rows of claims take more memory than the claims that are made of them.
    return [each for some in chunks(documents, _TEXTS) for each in _readings(connection, some, names, texts)]


def how_many_as_read(connection: Connection) -> int:
    """How many claims those are."""
    return int(connection.execute(select(func.count()).select_from(claims_as_read().subquery())).scalar_one())


def _readings(
    connection: Connection, documents: Sequence[int], names: Mapping[int, str], texts: Texts | None
) -> Iterator[StoredReading]:
    """Some documents as they were read."""
    claims = _claims(connection, claims_as_read(CLAIM.c.document_id.in_(documents)), names)
    numbers: defaultdict[int, list[int]] = defaultdict(list)
    for number in sorted(claims, key=lambda each: (claims[each][0].anchor_start, claims[each][0].kind, each)):
        numbers[claims[number][0].document_id].append(number)
    columns = [each for each in DOCUMENT.c if texts is None or each is not DOCUMENT.c.text]
    for row in connection.execute(select(*columns).where(DOCUMENT.c.id.in_(documents)).order_by(DOCUMENT.c.id)):
        mine = tuple(numbers[row.id])
        document = document_from(row) if texts is None else StoredDocument(row.id, texts, besides_text(row))
        yield StoredReading(
            row.id, ReadDocument(document, tuple(claims[number][1] for number in mine), refused_from(row)), mine
        )


def _claims(
    connection: Connection, wanted: Numbers | Sequence[int], names: Mapping[int, str] | None = None
) -> dict[int, tuple[Row[Any], Claim]]:
    """The claims of these numbers, in their order."""
    chains: defaultdict[int, list[SourceMention]] = defaultdict(list)
    mentions = select(ATTRIBUTION).where(ATTRIBUTION.c.claim_id.in_(wanted))
    for row in connection.execute(mentions.order_by(ATTRIBUTION.c.claim_id, ATTRIBUTION.c.position)):
        mention = mention_from(row)
        if names and row.source_id in names:
            mention = replace(mention, name=names[row.source_id])
        chains[row.claim_id].append(mention)
    rows = connection.execute(select(CLAIM).where(CLAIM.c.id.in_(wanted)).order_by(CLAIM.c.id))
    return {row.id: (row, claim_from(row, chains.get(row.id, ()))) for row in rows}


def _documents(connection: Connection, condition: ColumnElement[bool]) -> dict[int, Document]:
    return {row.id: document_from(row) for row in connection.execute(select(DOCUMENT).where(condition))}


def placed_claims(
    connection: Connection,
    wanted: Numbers | Sequence[int],
    documents: dict[int, Document],
    names: Mapping[int, str] | None = None,
) -> dict[int, tuple[Row[Any], PlacedClaim]]:
    """The claims of these numbers with their documents; those met for the first time are added to `documents`.

    `names` are those under which sources go, by number, where not under their own.
    """
    claims = _claims(connection, wanted, names)
    missing = {row.document_id for row, _ in claims.values()} - documents.keys()
    for ids in chunks(sorted(missing)):
        documents |= _documents(connection, DOCUMENT.c.id.in_(ids))
    return {
        number: (row, PlacedClaim(documents[row.document_id], claim, f"C{number}"))
        for number, (row, claim) in claims.items()
    }


def case_claims(
    connection: Connection, wanted: Numbers | Sequence[int], documents: dict[int, Document] | None = None
) -> list[CaseClaim]:
    """The claims of a query, in the order of their ids, or those of a list of numbers, in its order.

    Numbers of claims that are not in view are left out. `documents` are documents read already, by number.
    """
    documents = {} if documents is None else documents
    if isinstance(wanted, Select):
        return list(_case_claims(connection, wanted, documents).values())
    found: dict[int, CaseClaim] = {}
    for ids in chunks(wanted):
        # Which of them are in view is asked once, and not within each of the questions about them.
        seen = connection.execute(claims_in_view(CLAIM.c.id.in_(ids))).scalars().all()
        found |= _case_claims(connection, seen, documents)
    return [found[number] for number in wanted if number in found]


def _case_claims(
    connection: Connection, wanted: Numbers | Sequence[int], documents: dict[int, Document]
) -> dict[int, CaseClaim]:
    decided = decisions(connection, wanted)
    findings = _findings_by_claim(connection, wanted)
    stale = stale_claims(connection)
    by_hand, lost = _made_and_lost(connection, wanted)
    links: defaultdict[str, list[str]] = defaultdict(list)
    # Each end by its own index, which a condition on both would use for neither.
    ends = union(*(select(LINK.c.id).where(end.in_(wanted)) for end in (LINK.c.first_id, LINK.c.second_id)))
    for link in links_where(connection, LINK.c.id.in_(ends)):
        links[link.first].append(link.id)
        links[link.second].append(link.id)
    return {
        number: CaseClaim(
            placed,
            f"D{row.document_id}",
            row.status,
            tuple(decided.get(number, ())),
            links=tuple(links.get(f"C{number}", ())),
            findings=tuple(findings.get(number, ())),
            stale=number in stale,
            by_hand=by_hand.get(number),
            lost=number in lost,
        )
        for number, (row, placed) in placed_claims(connection, wanted, documents).items()
    }


def each_claim(connection: Connection, wanted: Numbers | Sequence[int]) -> Iterator[CaseClaim]:
    """The same as `case_claims`, some at a time with the texts of theirs: of a large case not all are held at once."""
    if isinstance(wanted, Select):
        wanted = array("q", connection.execute(wanted.order_by(CLAIM.c.id)).scalars())
    for some in chunks(wanted):
        yield from case_claims(connection, some)


def _made_and_lost(connection: Connection, wanted: Numbers | Sequence[int]) -> tuple[dict[int, str], set[int]]:
    """Who made which of the claims by hand, and which of them a later reading did not find again."""
    made = select(CLAIM_BY_HAND.c.claim_id, CLAIM_BY_HAND.c.person).where(CLAIM_BY_HAND.c.claim_id.in_(wanted))
    lost = select(ABSENCE.c.claim_id, null()).where(ABSENCE.c.claim_id.in_(wanted))
    found = connection.execute(union_all(made, lost)).all()
    return {claim: person for claim, person in found if person is not None}, {
        claim for claim, person in found if person is None
    }


def decisions(connection: Connection, wanted: Numbers | Sequence[int]) -> dict[int, list[Decision]]:
    """The standing decisions on claims, by the claims' numbers."""
    rows = connection.execute(select(DECISION).where(DECISION.c.claim_id.in_(wanted))).all()
    evidence = evidence_where(connection, EVIDENCE.c.claim_id.in_(wanted)) if rows else {}
    found: defaultdict[int, list[Decision]] = defaultdict(list)
    # Sorted here: a server may order names by the rules of its language.
    for row in sorted(rows, key=lambda row: (row.time, row.person)):
        found[row.claim_id].append(decision_from(row, evidence.get((row.claim_id, row.person), ())))
    return found


def _findings_by_claim(connection: Connection, wanted: Numbers | Sequence[int]) -> dict[int, list[str]]:
    live = select(FINDING.c.id).where(FINDING.c.id == FINDING_CLAIM.c.finding_id, FINDING.c.live)
    query = (
        select(FINDING_CLAIM.c.finding_id, FINDING_CLAIM.c.claim_id)
        .distinct()
        .where(FINDING_CLAIM.c.claim_id.in_(wanted), live.correlate(FINDING_CLAIM).exists())
        .order_by(FINDING_CLAIM.c.finding_id)
    )
    found: defaultdict[int, list[str]] = defaultdict(list)
    for finding, claim in connection.execute(query):
        found[claim].append(f"F{finding}")
    return found


def case_documents(connection: Connection, condition: ColumnElement[bool] | None = None) -> list[CaseDocument]:
    """The documents in view, in the order of their ids."""
    theirs = () if condition is None else (CLAIM.c.document_id.in_(select(DOCUMENT.c.id).where(condition)),)
    seen = claims_in_view(*theirs).with_only_columns(CLAIM.c.document_id, func.count()).group_by(CLAIM.c.document_id)
    claims = {row[0]: row[1] for row in connection.execute(seen)}
    decided = {row[0]: row[1] for row in connection.execute(seen.where(CLAIM.c.status != Status.UNREVIEWED))}
    retracted = {row.document_id: row for row in connection.execute(select(RETRACTION))}
    revised = select(REVISION).where(REVISION.c.document_id.in_(superseded()))
    newer = {row.document_id: f"D{row.newer_id}" for row in connection.execute(revised)}
    query = select(DOCUMENT).where(~DOCUMENT.c.hidden).order_by(DOCUMENT.c.id)
    if condition is not None:
        query = query.where(condition)
    return [
        CaseDocument(
            f"D{row.id}",
            document_from(row),
            row.added,
            claims.get(row.id, 0),
            decided.get(row.id, 0),
            refused_from(row),
            back.time if back else None,
            back.reason if back else None,
            newer.get(row.id),
        )
        for row in connection.execute(query)
        for back in [retracted.get(row.id)]
    ]


def case_findings(
    connection: Connection,
    condition: ColumnElement[bool] | None = None,
    documents: dict[int, Document] | None = None,
    placed: dict[int, tuple[Row[Any], PlacedClaim]] | None = None,
) -> list[CaseFinding]:
    """The findings of the last check, in the order of their ids, with what people made of them.

    The documents that they take are added to `documents`, the claims to `placed`, each by number.
    """
    query = select(FINDING).where(FINDING.c.live).order_by(FINDING.c.id)
    if condition is not None:
        query = query.where(condition)
    rows = connection.execute(query).all()
    wanted = query.with_only_columns(FINDING.c.id).order_by(None)
    claims: defaultdict[int, list[int]] = defaultdict(list)
    members = select(FINDING_CLAIM).where(FINDING_CLAIM.c.finding_id.in_(wanted))
    for member in connection.execute(members.order_by(FINDING_CLAIM.c.finding_id, FINDING_CLAIM.c.position)):
        claims[member.finding_id].append(member.claim_id)
    # By number: asked for by a query, an engine may look at every claim of the case to find the few that are named.
    named = sorted({number for numbers in claims.values() for number in numbers})
    documents = {} if documents is None else documents
    placed = {} if placed is None else placed
    for ids in chunks(named):
        placed |= placed_claims(connection, ids, documents)
    settlements = {
        row.finding_id: row for row in connection.execute(select(SETTLEMENT).where(SETTLEMENT.c.finding_id.in_(wanted)))
    }
    evidence = evidence_where(connection, EVIDENCE.c.finding_id.in_(wanted))
    found = []
    for row in rows:
        finding = replace(
            from_text(Finding, row.payload), claims=tuple(placed[number][1] for number in claims.get(row.id, ()))
        )
        made = CaseFinding(f"F{row.id}", finding)
        settled = settlements.get(row.id)
        if settled is not None:
            # What was settled were other figures: the settlement is kept, the question is open again.
            same = settled.figures == row.figures
            made = replace(
                made,
                disposition=settled.disposition if same else Disposition.PENDING,
                wrong=settled.wrong if same else None,
                reason=settled.reason,
                evidence=tuple(evidence.get((row.id, None), ())),
                person=settled.person,
                at=settled.time,
                changed_since=not same,
            )
        found.append(made)
    return found


def each_finding(connection: Connection, condition: ColumnElement[bool] | None = None) -> Iterator[CaseFinding]:
    """The same, some at a time with the texts that they speak of."""
    query = select(FINDING.c.id).where(FINDING.c.live).order_by(FINDING.c.id)
    if condition is not None:
        query = query.where(condition)
    for some in chunks(array("q", connection.execute(query).scalars())):
        yield from case_findings(connection, of_numbers(some))


def found_paths(connection: Connection) -> list[str]:
    """The paths of the documents with claims of which findings speak, each once."""
    live = select(FINDING_CLAIM.c.claim_id).join(FINDING, FINDING.c.id == FINDING_CLAIM.c.finding_id)
    found = select(CLAIM.c.document_id).where(CLAIM.c.id.in_(live.where(FINDING.c.live)))
    query = select(DOCUMENT.c.path).where(DOCUMENT.c.id.in_(found)).order_by(DOCUMENT.c.id)
    return list(dict.fromkeys(connection.execute(query).scalars()))


def finding_verdicts(connection: Connection) -> dict[str, Verdict]:
    """The verdict of each finding of the last check, by its id."""
    query = select(FINDING.c.id, FINDING.c.verdict).where(FINDING.c.live).order_by(FINDING.c.id)
    return {f"F{row[0]}": row[1] for row in connection.execute(query)}


def of_numbers(findings: Collection[int]) -> ColumnElement[bool]:
    """The condition that a finding is one of some, by number."""
    return FINDING.c.id.in_(findings)


def of_claim(claim: int) -> ColumnElement[bool]:
    """The condition that a finding has a claim."""
    return FINDING.c.id.in_(select(FINDING_CLAIM.c.finding_id).where(FINDING_CLAIM.c.claim_id == claim))


def of_document(document: int) -> ColumnElement[bool]:
    """The condition that a finding speaks of a document."""
    return FINDING.c.id.in_(select(FINDING_DOCUMENT.c.finding_id).where(FINDING_DOCUMENT.c.document_id == document))


def status_counts(connection: Connection, blind: str | None = None) -> dict[Status, int]:
    """How many claims in view stand where, every status named; `blind` is a person who sees nobody else's decisions."""
    # All of them by the index of statuses alone, without those out of view, which are few as a rule.
    query = select(CLAIM.c.status, func.count()).where(in_view(CLAIM.c.id)).group_by(CLAIM.c.status)
    if blind is not None:
        mine = select(DECISION.c.claim_id).where(DECISION.c.person == blind)
        known = {row[0]: row[1] for row in connection.execute(query.where(CLAIM.c.id.in_(mine)))}
        total = connection.execute(select(func.count()).select_from(CLAIM).where(in_view(CLAIM.c.id))).scalar_one()
        known[Status.UNREVIEWED] = total - sum(known.values())
        return {status: known.get(status, 0) for status in Status}
    found = {row[0]: row[1] for row in connection.execute(query)}
    return {status: found.get(status, 0) for status in Status}


def document_numbers(connection: Connection) -> list[int]:
    """The numbers of the documents in view."""
    return list(connection.execute(select(DOCUMENT.c.id).where(~DOCUMENT.c.hidden).order_by(DOCUMENT.c.id)).scalars())


def documents_in_view(connection: Connection) -> dict[int, Document]:
    """The documents in view by number."""
    return _documents(connection, ~DOCUMENT.c.hidden)
