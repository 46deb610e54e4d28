"""A claim with all that is known of it, and claims as a list shows them: each read in one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claimtrack.casefile import annotations as marks
from claimtrack.casefile import journal, listing, lookup, queries, store_link
from claimtrack.casefile.case import CaseFile
from claimtrack.casefile.ids import CLAIM, DOCUMENT, LINK, number_of
from claimtrack.casefile.listing import FindingHead, GradedSource
from claimtrack.casefile.tables import LINK as LINKS
from claimtrack.desk.blind import blinded, may_see
from claimtrack.model import CaseClaim, Entry, Link, Note, Tag

FINDINGS_SHOWN = 12
"""How many findings are told of a claim, the gravest: a claim of a large case may be in hundreds."""


@dataclass(frozen=True, slots=True)
class ClaimView:
    """What is known of a claim at one moment."""

    held: CaseClaim
    sources: tuple[GradedSource, ...] = ()
    findings: tuple[FindingHead, ...] = ()
    """The gravest; the ids of all stand in `held`."""
    links: tuple[tuple[Link, str], ...] = ()
    """Its links, each with the quote at the other end."""
    history: tuple[Entry, ...] = ()
    undone: frozenset[int] = frozenset()
    """Which entries of its history stand undone."""
    notes: tuple[Note, ...] = ()
    tags: tuple[Tag, ...] = ()
    whole: bool = True
    """Whether this is all; else only the claim and its sources were asked for."""


def claim_view(case: CaseFile, id_: str, *, blind: str | None = None, findings: int = FINDINGS_SHOWN) -> ClaimView:
    """All that is known of a claim, with so many of its findings; `blind` as in `claims`. Raises ActRefused."""
    number = number_of(id_, CLAIM)
    with case.reading() as connection:
        found = queries.case_claims(connection, [number])
        if not found:
            # It says why there is none.
            lookup.require(connection, CLAIM, number)
        held = found[0] if blind is None else blinded(found[0], blind)
        about = [f"{CLAIM}{number}", f"{DOCUMENT}{number_of(held.document_id, DOCUMENT)}"]
        history = journal.entries(connection, subjects=about)
        links = store_link.links_where(connection, LINKS.c.id.in_(_numbers(held.links, LINK))) if held.links else []
        others = [link.second if link.first == about[0] else link.first for link in links]
        quotes = listing.quotes(connection, _numbers(others, CLAIM)) if others else {}
        return ClaimView(
            held,
            listing.claim_sources(connection, [number]).get(number, ()),
            tuple(listing.gravest_findings(connection, number, findings) if held.findings else ()),
            tuple((link, quotes.get(other, "")) for link, other in zip(links, others, strict=True)),
            tuple(entry for entry in history if blind is None or may_see(entry, held, blind)),
            journal.standing_undone((entry.number, entry.undoes) for entry in history),
            tuple(marks.notes(connection, about[0])),
            tuple(marks.tags(connection, about[0])),
        )


def claim_page(case: CaseFile, ids: Sequence[str], *, blind: str | None = None) -> tuple[int, tuple[ClaimView, ...]]:
    """Claims with their sources as a list shows them, in the order of the ids, and the last entry they know of."""
    with case.reading() as connection:
        last = journal.checkpoint(connection)
        numbers = _numbers(ids, CLAIM)
        found = queries.case_claims(connection, numbers)
        sources = listing.claim_sources(connection, numbers)
    views = tuple(
        ClaimView(
            each if blind is None else blinded(each, blind),
            sources.get(number_of(each.placed.id or "", CLAIM), ()),
            whole=False,
        )
        for each in found
    )
    return 0 if last is None else last.number, views


def _numbers(ids: Iterable[str], letter: str) -> list[int]:
    return [number_of(id_, letter) for id_ in ids]
