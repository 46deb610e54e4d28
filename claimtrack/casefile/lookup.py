"""One object of a case by its id, and the refusal where it is not in view."""

from __future__ import annotations

from sqlalchemy import Connection, select

from claimtrack.casefile import journal, queries
from claimtrack.casefile.filters import claims_in_view
from claimtrack.casefile.sources import case_sources
from claimtrack.casefile.store_link import links_where
from claimtrack.casefile.tables import CLAIM, DOCUMENT, FINDING, LINK
from claimtrack.model import ActRefused, CaseClaim, CaseDocument, CaseFinding, CaseSource, Entry, Link

Object = CaseClaim | CaseDocument | CaseFinding | CaseSource | Link | Entry


def find(connection: Connection, letter: str, number: int) -> Object:
    """The object with that id. Raises ActRefused where there is none in view."""
    found: list[CaseClaim] | list[CaseDocument] | list[CaseFinding] | list[CaseSource] | list[Link] | list[Entry]
    match letter:
        case "C":
            found = queries.case_claims(connection, [number])
        case "D":
            found = queries.case_documents(connection, DOCUMENT.c.id == number)
        case "F":
            found = queries.case_findings(connection, FINDING.c.id == number)
        case "S":
            found = case_sources(connection, number)
        case "L":
            found = links_where(connection, LINK.c.id == number)
        case _:
            found = journal.entries(connection, numbers=[number])
    if not found:
        raise _unknown(connection, letter, number)
    return found[0]


def _unknown(connection: Connection, letter: str, number: int) -> ActRefused:
    """The refusal where something is not in view: of a document that was erased, who did it and when."""
    id_ = f"{letter}{number}"
    erasing = journal.erasing_of(connection, id_)
    if erasing is None:
        return ActRefused("case.unknown", id=id_)
    here = erasing.at.astimezone()
    return ActRefused("case.erased", id=id_, person=erasing.actor, day=here.date(), entry=erasing.id)


def require(connection: Connection, letter: str, number: int) -> None:
    """See that a claim (C) or document (D) is in view. Raises ActRefused."""
    if letter == "C":
        query = claims_in_view(CLAIM.c.id == number)
    else:
        query = select(DOCUMENT.c.id).where(~DOCUMENT.c.hidden, DOCUMENT.c.id == number)
    if connection.execute(query).first() is None:
        raise _unknown(connection, letter, number)


def require_link(connection: Connection, number: int) -> Link:
    """The link with that number. Raises ActRefused where there is none in view."""
    found = links_where(connection, LINK.c.id == number)
    if not found:
        raise ActRefused("case.unknown", id=f"L{number}")
    return found[0]


def document_of(connection: Connection, claim: int) -> int:
    """The number of a claim's document."""
    number: int = connection.execute(select(CLAIM.c.document_id).where(CLAIM.c.id == claim)).scalar_one()
    return number
