"""What can be seen of a case; each view is of one moment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from claimtrack.casefile import annotations as marks
from claimtrack.casefile import filters, listing, lookup, orders, queries, store_document, store_link, store_reference
from claimtrack.casefile import journal as entries
from claimtrack.casefile import sources as sources_of
from claimtrack.casefile.case import CaseFile
from claimtrack.casefile.chain import Verification
from claimtrack.casefile.chunks import chunks
from claimtrack.casefile.filters import ClaimFilter, ClaimIds
from claimtrack.casefile.ids import CLAIM, DOCUMENT, FINDING, number_of, sitting_number, split
from claimtrack.casefile.listing import ClaimMark, DocumentName, GradedSource
from claimtrack.casefile.orders import ClaimOrder
from claimtrack.casefile.parts import PartsOnFile
from claimtrack.casefile.serial import dumps, to_data
from claimtrack.casefile.stale import stale_claims
from claimtrack.desk.blind import blinded
from claimtrack.model import (
    TOLD_AGAIN,
    CaseClaim,
    CaseDocument,
    CaseFinding,
    CaseSnapshot,
    CaseSource,
    Checkpoint,
    Entry,
    Link,
    LinkState,
    Note,
    PlacedClaim,
    Status,
    Tag,
    Verdict,
)
from claimtrack.model.parts import CaseParts

if TYPE_CHECKING:
    from claimtrack.checking import Support

_ALL = ClaimFilter()


def snapshot(case: CaseFile) -> CaseSnapshot:
    """All of the case, as reports show it."""
    with case.reading() as connection:
        documents = queries.documents_in_view(connection)
        return CaseSnapshot(
            documents=tuple(queries.case_documents(connection)),
            claims=tuple(queries.case_claims(connection, filters.claims_in_view(), documents)),
            findings=tuple(queries.case_findings(connection, documents=documents)),
            links=tuple(store_link.links_where(connection)),
            sources=tuple(sources_of.case_sources(connection)),
            checkpoint=entries.checkpoint(connection),
            notes=tuple(marks.notes(connection)),
            tags=tuple(marks.tags(connection)),
            samenesses=tuple(marks.samenesses(connection)),
            publications=tuple(marks.publications(connection)),
            references=tuple(store_reference.reference_files(connection)),
        )


@contextmanager
def parts(case: CaseFile) -> Iterator[CaseParts]:
    """The same in parts, all of one moment, as long as they are looked at: of a large case not all is held at once."""
    with case.reading() as connection:
        yield PartsOnFile(connection)


def state(case: CaseFile) -> str:
    """All of the case but the journal as JSON, the same text for the same state: what an undo restores."""
    seen = snapshot(case)
    data = to_data(seen)
    data.pop("checkpoint", None)
    for each in data["documents"]:
        # Of the text its hash speaks.
        del each["document"]["text"]
    for claim in data["claims"]:
        claim["placed"]["document"] = claim["placed"]["document"]["sha256"]
    for finding, case_finding in zip(data["findings"], seen.findings, strict=True):
        finding["finding"]["claims"] = [placed.id for placed in case_finding.finding.claims]
    return dumps(data)


def claim_ids(
    case: CaseFile,
    filter: ClaimFilter = _ALL,
    *,
    order: ClaimOrder = ClaimOrder.PLACE,
    after: str | None = None,
    limit: int | None = None,
    blind: str | None = None,
) -> ClaimIds:
    """The ids of the claims that a filter lets through, in an order that is the same for everybody.

    `limit` gives a page of it, and `after`, the last id of that page, the next one; `blind` as in `claims`.
    """
    chosen = filter if blind is None else replace(filter, stale=False)
    with case.reading() as connection:
        behind = None if after is None else number_of(after, CLAIM)
        return ClaimIds(_numbers(connection, chosen, order, after=behind, limit=limit, blind=blind))


def claims(
    case: CaseFile,
    filter: ClaimFilter = _ALL,
    *,
    ids: Sequence[str] | None = None,
    blind: str | None = None,
    order: ClaimOrder = ClaimOrder.PLACE,
) -> tuple[CaseClaim, ...]:
    """The claims that a filter lets through in an order, or those with these ids in theirs.

    `blind` is a person who is to decide alone: of claims that this person has not decided on nobody's decision shows.
    """
    with case.reading() as connection:
        if ids is None:
            return tuple(_each_claim(connection, filter, blind, order))
        found = queries.case_claims(connection, [number_of(id_, CLAIM) for id_ in ids])
    return tuple(_shown(found, filter, blind))


def each_claim(
    case: CaseFile, filter: ClaimFilter = _ALL, *, blind: str | None = None, order: ClaimOrder = ClaimOrder.PLACE
) -> Iterator[CaseClaim]:
    """The same one by one, all of one moment: of a large case not all are held at once."""
    with case.reading() as connection:
        yield from _each_claim(connection, filter, blind, order)


def _each_claim(connection: Any, filter: ClaimFilter, blind: str | None, order: ClaimOrder) -> Iterator[CaseClaim]:
    # What a filter would let through by others' decisions must not show through it.
    chosen = filter if blind is None else replace(filter, status=None, stale=False)
    plain = not chosen.stale and order is ClaimOrder.PLACE
    wanted = filters.filtered(chosen) if plain else list(_numbers(connection, chosen, order))
    return _shown(queries.each_claim(connection, wanted), filter, blind)


def _shown(found: Iterable[CaseClaim], filter: ClaimFilter, blind: str | None) -> Iterator[CaseClaim]:
    if blind is None:
        return iter(found)
    seen = (blinded(claim, blind) for claim in found)
    return (claim for claim in seen if filter.status in (None, claim.status) and (claim.stale or not filter.stale))


def _numbers(
    connection: Any,
    filter: ClaimFilter,
    order: ClaimOrder,
    *,
    after: int | None = None,
    limit: int | None = None,
    blind: str | None = None,
) -> Iterator[int]:
    stale = stale_claims(connection) if filter.stale else ()
    return orders.claim_numbers(connection, filter, order, stale=stale, after=after, limit=limit, blind=blind)


def notes(case: CaseFile, id_: str | None = None) -> tuple[Note, ...]:
    """The notes, oldest first: all, or those on one thing. Raises ActRefused for an id that is none."""
    subject = None if id_ is None else "{}{}".format(*split(id_))
    with case.reading() as connection:
        return tuple(marks.notes(connection, subject))


def tags(case: CaseFile, id_: str | None = None) -> tuple[Tag, ...]:
    """The tags, oldest first: all, or those of one thing. Raises ActRefused for an id that is none."""
    subject = None if id_ is None else "{}{}".format(*split(id_))
    with case.reading() as connection:
        return tuple(marks.tags(connection, subject))


def documents(case: CaseFile) -> tuple[CaseDocument, ...]:
    """The documents, in the order of their ids."""
    with case.reading() as connection:
        return tuple(queries.case_documents(connection))


def sources(case: CaseFile) -> tuple[CaseSource, ...]:
    """The sources that the documents name, in the order of their ids."""
    with case.reading() as connection:
        return tuple(sources_of.case_sources(connection))


def kin(case: CaseFile, source: CaseSource) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What the checks make of a source's name: the ids of sources of one origin with it, and whose body it is.

    Whose is told in ISO 3166-1. What people said of the source by `merge`, `alias` and `parent` comes on top.
    """
    # Imported here: whoever only looks at a case needs no word lists.
    from claimtrack.checking.origins.origin import origin_called

    own = origin_called(source.name, source.kind)
    if own is None:
        return (), ()
    others = ((each.id, origin_called(each.name, each.kind)) for each in sources(case) if each.id != source.id)
    same = tuple(id_ for id_, origin in others if origin is not None and origin.meets(own))
    return same, () if own.is_state else tuple(sorted(own.countries))


def rests_on(case: CaseFile, placed: PlacedClaim) -> Support | None:
    """What a figure of a case rests on, with the tellings that its links name; None for a statement.

    The links are those that corroborate or repeat it, proposed or set, but for what a person refused. Names are
    brought together as the checks do; what stands in one text counts once, unless a person says that it corroborates,
    and two sources of which a check found that one has it from the other are one origin.
    """
    # Imported here: whoever only looks at a case needs no word lists.
    from claimtrack.checking import support_of

    own = placed.id
    if placed.claim.quantity is None or own is None:
        return None
    with case.reading() as connection:
        told = [
            link
            for link in store_link.links_of(connection, number_of(own, CLAIM))
            if link.state is not LinkState.REFUSED and link.relation in TOLD_AGAIN
        ]
        numbers = sorted({number_of(link.other(own), CLAIM) for link in told})
        others = [each.placed for each in queries.case_claims(connection, numbers)]
        keys = {each.id: each.key for each in (placed, *others)}
        circular = listing.circular_pairs(connection, [number_of(id_, CLAIM) for id_ in keys if id_])
    leaning = [(keys[f"C{one}"], keys[f"C{other}"]) for one, other in circular]
    vouched = {link.other(own) for link in told if link.vouched}
    apart = {each.key for each in others if each.id in vouched}
    return support_of([placed, *(each for each in others if each.claim.quantity is not None)], apart, leaning)


def findings(
    case: CaseFile,
    *,
    document: str | None = None,
    claim: str | None = None,
    ids: Sequence[str] | None = None,
) -> tuple[CaseFinding, ...]:
    """The findings of the last check, in the order of their ids: all, those of a document or claim, or some by id."""
    with case.reading() as connection:
        return tuple(queries.case_findings(connection, _condition(document, claim, ids)))


def each_finding(
    case: CaseFile, *, document: str | None = None, claim: str | None = None, ids: Sequence[str] | None = None
) -> Iterator[CaseFinding]:
    """The same one by one, all of one moment: of a large case not all are held at once. `ids` give the order."""
    with case.reading() as connection:
        if ids is None:
            yield from queries.each_finding(connection, _condition(document, claim, None))
            return
        for some in chunks(ids):
            found = {each.id: each for each in queries.case_findings(connection, _condition(document, claim, some))}
            yield from (found[id_] for id_ in some if id_ in found)


def _condition(document: str | None, claim: str | None, ids: Sequence[str] | None) -> Any:
    condition = None if ids is None else queries.of_numbers([number_of(each, FINDING) for each in ids])
    if document is not None:
        of_document = queries.of_document(number_of(document, DOCUMENT))
        condition = of_document if condition is None else condition & of_document
    if claim is not None:
        of_claim = queries.of_claim(number_of(claim, CLAIM))
        condition = of_claim if condition is None else condition & of_claim
    return condition


def found_paths(case: CaseFile) -> list[str]:
    """The paths of the documents with claims of which findings speak, each once."""
    with case.reading() as connection:
        return queries.found_paths(connection)


def finding_verdicts(case: CaseFile) -> dict[str, Verdict]:
    """The verdict of each finding of the last check, by its id."""
    with case.reading() as connection:
        return queries.finding_verdicts(connection)


def links(case: CaseFile, claim: str | None = None) -> tuple[Link, ...]:
    """The links, proposed and set, in the order of their ids: all, or those of one claim."""
    with case.reading() as connection:
        if claim is not None:
            return tuple(store_link.links_of(connection, number_of(claim, CLAIM)))
        return tuple(store_link.links_where(connection))


def show(case: CaseFile, id_: str) -> lookup.Object:
    """The claim, document, finding, source, link or entry with an id. Raises ActRefused where there is none."""
    letter, number = split(id_)
    with case.reading() as connection:
        return lookup.find(connection, letter, number)


def history(case: CaseFile, id_: str) -> tuple[Entry, ...]:
    """The entries about something, oldest first; a claim's begin with the adding of its document.

    Raises ActRefused where there is none in view.
    """
    letter, number = split(id_)
    with case.reading() as connection:
        lookup.find(connection, letter, number)
        subjects = [f"{letter}{number}"]
        if letter == CLAIM:
            subjects.append(f"{DOCUMENT}{lookup.document_of(connection, number)}")
        return tuple(entries.entries(connection, subjects=subjects))


def is_checked(case: CaseFile) -> bool:
    """Whether the findings are of the documents in view; False after an act that was broken off before its check."""
    with case.reading() as connection:
        return store_document.checked(connection) == store_document.fingerprint(connection)


def status_counts(case: CaseFile, *, blind: str | None = None) -> dict[Status, int]:
    """How many claims stand where, every status named; `blind` as in `claims`."""
    with case.reading() as connection:
        return queries.status_counts(connection, blind)


def units(case: CaseFile) -> dict[str, int]:
    """The units of the figures, each with how many figures have it, the most used first."""
    with case.reading() as connection:
        return listing.units(connection)


def document_names(case: CaseFile) -> tuple[DocumentName, ...]:
    """The documents by name, in the order of their ids, without their texts."""
    with case.reading() as connection:
        return tuple(listing.document_names(connection))


def claim_marks(case: CaseFile, document: str, *, blind: str | None = None) -> tuple[ClaimMark, ...]:
    """Where in a document its claims stand, in the order of the text; `blind` as in `claims`."""
    with case.reading() as connection:
        return tuple(listing.claim_marks(connection, number_of(document, DOCUMENT), blind))


def claim_sources(case: CaseFile, claim: str) -> tuple[GradedSource, ...]:
    """The sources of a claim with their grades, innermost first."""
    with case.reading() as connection:
        number = number_of(claim, CLAIM)
        return listing.claim_sources(connection, [number]).get(number, ())


def source_standing(case: CaseFile) -> dict[str, dict[Status, int]]:
    """How many claims of each source stand where, by the source's id; a status that none has is left out."""
    with case.reading() as connection:
        return {f"S{number}": counts for number, counts in sources_of.standing(connection).items()}


def journal(
    case: CaseFile, *, sitting: str | None = None, person: str | None = None, limit: int | None = None
) -> tuple[Entry, ...]:
    """The entries, oldest first; `limit` takes the last so many."""
    number = None if sitting is None else sitting_number(sitting)
    with case.reading() as connection:
        return tuple(entries.entries(connection, sitting=number, person=person, limit=limit))


def undone(case: CaseFile) -> frozenset[int]:
    """The numbers of the entries that stand undone."""
    with case.reading() as connection:
        return entries.undone(connection)


def verify(case: CaseFile, checkpoint: Checkpoint | None = None) -> Verification:
    """Check the journal's chain, and against a checkpoint kept elsewhere."""
    with case.reading() as connection:
        return entries.verify(connection, checkpoint)


def checkpoint(case: CaseFile) -> Checkpoint | None:
    """The journal's last entry, to be kept elsewhere; None while there is none."""
    with case.reading() as connection:
        return entries.checkpoint(connection)


def last_entry(case: CaseFile) -> int:
    """The number of the journal's last entry, 0 while there is none: what a screen has seen."""
    made = checkpoint(case)
    return 0 if made is None else made.number
