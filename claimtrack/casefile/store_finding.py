"""Findings: replacing those of the last check by those of this one, and what people made of them."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Update, bindparam, delete, func, insert, select, update

from claimtrack.casefile.bulk import insert_rows
from claimtrack.casefile.chunks import chunks
from claimtrack.casefile.ids import FINDING as FINDING_LETTER
from claimtrack.casefile.journal import Transaction
from claimtrack.casefile.queries import placed_claims
from claimtrack.casefile.serial import dumps, from_text, to_data, to_text
from claimtrack.casefile.store_decision import evidence_where, insert_evidence
from claimtrack.casefile.tables import EVIDENCE, FINDING, FINDING_CLAIM, FINDING_DOCUMENT, SETTLEMENT
from claimtrack.model import Disposition, Evidence, Finding, WrongSide


@dataclass(frozen=True, slots=True)
class Settlement:
    """What a person made of a finding."""

    person: str
    at: datetime
    disposition: Disposition
    figures: str
    """The digest of the verdict and figures that the person saw."""
    wrong: WrongSide | None = None
    reason: str | None = None
    evidence: tuple[Evidence, ...] = ()


Members = tuple[tuple[int, ...], tuple[int, ...]]
"""The numbers of the claims of a finding, and of the documents that it speaks of."""


@dataclass(frozen=True, slots=True)
class FindingRows:
    """A finding ready to be stored: with the numbers of its claims and documents."""

    finding: Finding
    claims: tuple[int, ...]
    documents: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """What a check changed, as ids ("F3")."""

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    """Those whose verdict or figures are others now."""
    gone: tuple[str, ...] = ()
    touched: bool = False
    """Whether anything at all was written, be it a wording."""


def figures_digest(finding: Finding) -> str:
    """A digest of what a disposition rests on: verdict and figures, not the words."""
    data = {
        "verdict": finding.verdict,
        "ratio": to_data(finding.ratio) if finding.ratio else None,
        "bases": [[basis.kind, to_data(basis.ratio)] for basis in finding.bases],
        "working": [to_data(replace(step, note=None, assumption=None)) for step in finding.working],
        "figures": [
            [to_data(placed.claim.quantity) if placed.claim.quantity else None, str(placed.claim.period)]
            for placed in finding.claims
        ],
    }
    return hashlib.sha256(dumps(data).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Replacement:
    """What there is to write so that the findings are those of a check, worked out by what the case held."""

    changes: Changes
    inserted: Sequence[Mapping[str, Any]]
    updated: Sequence[Mapping[str, Any]]
    gone: Mapping[int, str]
    """The findings that are live no longer, with their keys."""
    came: Sequence[str]
    """The keys of the findings that are live from now on."""
    rejoined: Sequence[tuple[int, FindingRows]]
    """Findings of other claims or documents than before, by number."""
    joined: Collection[int]
    """The findings that have some already."""

    def write(self, tx: Transaction) -> None:
        """Write it."""
        update_findings(tx.connection, self.updated)
        update_findings(tx.connection, [{"number": number, "live": False} for number in self.gone])
        insert_rows(tx.connection, FINDING, self.inserted)
        _rejoin(tx.connection, self.rejoined, self.joined)

    def told(self, connection: Connection) -> tuple[int, str]:
        """How many findings there will be, and the digest of their keys."""
        keys = Counter(connection.execute(select(FINDING.c.key).where(FINDING.c.live)).scalars())
        live = sorted((keys - Counter(self.gone.values()) + Counter(self.came)).elements())
        return len(live), hashlib.sha256("".join(live).encode()).hexdigest()


def update_findings(connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
    """Set columns of findings, each row with its `number`; all name the same columns."""
    if rows:
        connection.execute(_update(rows[0].keys() - {"number"}), list(rows))


def _update(names: Collection[str]) -> Update:
    return update(FINDING).where(FINDING.c.id == bindparam("number")).values({n: bindparam(n) for n in sorted(names)})


def replacement(
    connection: Connection, findings: Sequence[FindingRows], among: Collection[int] | None = None
) -> Replacement:
    """What makes these the findings of the case, or with `among` those in the place of the ones with these numbers.

    What people made of them stays, by their keys, and so do their ids.
    """
    known = {(row.key, row.ordinal): row for row in _known(connection, findings, among)}
    joined = members_of(connection, None if among is None else [row.id for row in known.values()])
    highest = connection.execute(select(func.max(FINDING.c.id))).scalar_one()
    next_id = (highest or 0) + 1
    seen: Counter[str] = Counter()
    inserted: list[dict[str, Any]] = []
    updated: list[dict[str, Any]] = []
    new: dict[int, str] = {}
    changed: list[int] = []
    rejoined: list[tuple[int, FindingRows]] = []
    standing: set[int] = set()
    for each in findings:
        key = each.finding.key
        slot = (key, seen[key])
        seen[key] += 1
        values = finding_values(each.finding)
        row = known.get(slot)
        if row is None:
            number, next_id = next_id, next_id + 1
            inserted.append(values | {"id": number, "key": key, "ordinal": slot[1]})
            rejoined.append((number, each))
            new[number] = key
        else:
            number = row.id
            if not row.live:
                new[number] = key
            elif row.figures != values["figures"]:
                changed.append(number)
            if not row.live or any(getattr(row, name) != value for name, value in values.items()):
                updated.append(values | {"number": number})
            if joined.get(number, ((), ())) != (each.claims, each.documents):
                rejoined.append((number, each))
        standing.add(number)
    gone = {
        row.id: row.key
        for row in known.values()
        if row.live and row.id not in standing and (among is None or row.id in among)
    }
    touched = bool(new or gone or rejoined or updated)
    changes = Changes(ids_of(new), ids_of(changed), ids_of(gone), touched)
    return Replacement(changes, inserted, updated, gone, list(new.values()), rejoined, joined.keys())


def _known(connection: Connection, findings: Sequence[FindingRows], among: Collection[int] | None) -> list[Row[Any]]:
    """The rows that findings may stand in: all, or those of a few numbers and of the findings' own keys."""
    if among is None:
        return list(connection.execute(select(FINDING)))
    rows = {row.id: row for row in known_by(connection, sorted({each.finding.key for each in findings})).values()}
    for some in chunks(sorted(among)):
        rows |= {row.id: row for row in connection.execute(select(FINDING).where(FINDING.c.id.in_(some)))}
    return list(rows.values())


def known_by(connection: Connection, keys: Sequence[str]) -> dict[tuple[str, int], Row[Any]]:
    """The rows of findings, live or not, by what they are known by."""
    found = (connection.execute(select(FINDING).where(FINDING.c.key.in_(some))) for some in chunks(keys))
    return {(row.key, row.ordinal): row for rows in found for row in rows}


def ids_of(numbers: Iterable[int]) -> tuple[str, ...]:
    """The ids of findings, in the order of their numbers."""
    return tuple(f"{FINDING_LETTER}{number}" for number in sorted(numbers))


def finding_values(finding: Finding) -> dict[str, Any]:
    """The columns of a finding that is live, but for what it is known by."""
    return {
        "kind": finding.kind,
        "verdict": finding.verdict,
        "certainty": finding.certainty,
        "payload": to_text(replace(finding, claims=())),
        "figures": figures_digest(finding),
        "live": True,
    }


def members_of(connection: Connection, among: Sequence[int] | None) -> Mapping[int, Members]:
    """The claims and documents of each finding, or of a few, in order."""
    claims: dict[int, list[int]] = {}
    documents: dict[int, list[int]] = {}
    members = select(FINDING_CLAIM).order_by(FINDING_CLAIM.c.finding_id, FINDING_CLAIM.c.position)
    spoken = select(FINDING_DOCUMENT).order_by(FINDING_DOCUMENT.c.finding_id, FINDING_DOCUMENT.c.document_id)
    for some in [None] if among is None else chunks(among):
        mine = members if some is None else members.where(FINDING_CLAIM.c.finding_id.in_(some))
        for row in connection.execute(mine):
            claims.setdefault(row.finding_id, []).append(row.claim_id)
        its = spoken if some is None else spoken.where(FINDING_DOCUMENT.c.finding_id.in_(some))
        for row in connection.execute(its):
            documents.setdefault(row.finding_id, []).append(row.document_id)
    return {
        number: (tuple(claims.get(number, ())), tuple(documents.get(number, ())))
        for number in claims.keys() | documents.keys()
    }


def _rejoin(connection: Connection, findings: Sequence[tuple[int, FindingRows]], joined: Container[int]) -> None:
    """Write the claims and documents of findings anew; `joined` are the findings that have some already."""
    held = [number for number, _ in findings if number in joined]
    set_members(connection, {number: (each.claims, each.documents) for number, each in findings}, held)


def set_members(connection: Connection, members: Mapping[int, Members], held: Iterable[int]) -> None:
    """Write the claims and documents of findings, by number, anew; those of `held` may have some already."""
    for number in held:
        for table in (FINDING_CLAIM, FINDING_DOCUMENT):
            connection.execute(delete(table).where(table.c.finding_id == number))
    claims = [
        {"finding_id": number, "position": position, "claim_id": claim}
        for number, (its, _) in members.items()
        for position, claim in enumerate(its)
    ]
    documents = [
        {"finding_id": number, "document_id": document} for number, (_, its) in members.items() for document in its
    ]
    insert_rows(connection, FINDING_CLAIM, claims)
    insert_rows(connection, FINDING_DOCUMENT, documents)


def name_anew(tx: Transaction, documents: Sequence[int]) -> None:
    """Know findings by the places of their claims of now, where claims of these documents moved: settlements stay.

    A finding whose new key is another one's already keeps the old one.
    """
    connection = tx.connection
    of = select(FINDING_DOCUMENT.c.finding_id).where(FINDING_DOCUMENT.c.document_id.in_(documents))
    rows = connection.execute(select(FINDING).where(FINDING.c.id.in_(of)).order_by(FINDING.c.id)).all()
    members: dict[int, list[int]] = {}
    held = select(FINDING_CLAIM).where(FINDING_CLAIM.c.finding_id.in_(of))
    for row in connection.execute(held.order_by(FINDING_CLAIM.c.finding_id, FINDING_CLAIM.c.position)):
        members.setdefault(row.finding_id, []).append(row.claim_id)
    wanted = select(FINDING_CLAIM.c.claim_id).where(FINDING_CLAIM.c.finding_id.in_(of))
    placed = placed_claims(connection, wanted, {})
    joined = members_of(connection, None)
    taken = {(row.key, row.ordinal) for row in connection.execute(select(FINDING.c.key, FINDING.c.ordinal))}
    for row in rows:
        numbers = tuple(members.get(row.id, ()))
        finding = replace(from_text(Finding, row.payload), claims=tuple(placed[number][1] for number in numbers))
        speaks_of = {placed[number][0].document_id for number in numbers}
        if speaks_of and not finding.documents and joined[row.id][1] != tuple(sorted(speaks_of)):
            _rejoin(connection, [(row.id, FindingRows(finding, numbers, tuple(sorted(speaks_of))))], joined)
        key = finding.key
        if key != row.key and (key, row.ordinal) not in taken:
            connection.execute(update(FINDING).where(FINDING.c.id == row.id).values(key=key))
            taken = taken - {(row.key, row.ordinal)} | {(key, row.ordinal)}


def figures_of(connection: Connection, finding: int) -> str | None:
    """The digest of a live finding's verdict and figures; None where the finding is not live."""
    query = select(FINDING.c.figures).where(FINDING.c.id == finding, FINDING.c.live)
    return connection.execute(query).scalar_one_or_none()


def settled_pairs(connection: Connection) -> frozenset[tuple[int, int]]:
    """The two claims, by number, of each finding of two claims that people have settled."""
    two = select(FINDING_CLAIM.c.finding_id, FINDING_CLAIM.c.claim_id).where(
        FINDING_CLAIM.c.finding_id.in_(
            select(SETTLEMENT.c.finding_id).where(SETTLEMENT.c.disposition != Disposition.PENDING)
        )
    )
    claims: dict[int, list[int]] = {}
    for row in connection.execute(two.order_by(FINDING_CLAIM.c.finding_id, FINDING_CLAIM.c.claim_id)):
        claims.setdefault(row.finding_id, []).append(row.claim_id)
    return frozenset((each[0], each[1]) for each in claims.values() if len(each) == 2)


def settlement(connection: Connection, finding: int) -> Settlement | None:
    """What a person made of a finding; None where nobody did."""
    row = connection.execute(select(SETTLEMENT).where(SETTLEMENT.c.finding_id == finding)).one_or_none()
    if row is None:
        return None
    evidence = evidence_where(connection, EVIDENCE.c.finding_id == finding).get((finding, None), [])
    return Settlement(row.person, row.time, row.disposition, row.figures, row.wrong, row.reason, tuple(evidence))


def set_settlement(tx: Transaction, finding: int, value: Settlement | None) -> None:
    """Put what a person made of a finding in the place of what was there, or take it back."""
    connection = tx.connection
    connection.execute(delete(EVIDENCE).where(EVIDENCE.c.finding_id == finding))
    connection.execute(delete(SETTLEMENT).where(SETTLEMENT.c.finding_id == finding))
    if value is None:
        return
    connection.execute(
        insert(SETTLEMENT),
        {
            "finding_id": finding,
            "disposition": value.disposition,
            "wrong": value.wrong,
            "reason": value.reason,
            "person": value.person,
            "time": value.at,
            "figures": value.figures,
            "version": tx.next_number,
        },
    )
    insert_evidence(connection, value.evidence, {"claim_id": None, "person": None, "finding_id": finding})
