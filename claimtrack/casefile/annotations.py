"""Notes, tags, judgements on measures and publications: what people wrote beside the things of a case."""

from __future__ import annotations

import hashlib

from sqlalchemy import Connection, select

from claimtrack.casefile.filters import claims_in_view
from claimtrack.casefile.tables import CLAIM, DOCUMENT
from claimtrack.casefile.tables_acts import NOTE, PUBLICATION, SAMENESS, TAG
from claimtrack.model import Note, Publication, Sameness, Tag


def note_digest(person: str, text: str) -> str:
    """What a note is known by among those on one thing."""
    return hashlib.sha256(f"{len(person)}:{person}{text}".encode()).hexdigest()


def notes(connection: Connection, subject: str | None = None) -> list[Note]:
    """The notes on things in view, oldest first: all, or those on one thing."""
    query = select(NOTE) if subject is None else select(NOTE).where(NOTE.c.subject == subject)
    rows = connection.execute(query.order_by(NOTE.c.version)).all()
    if not rows:
        return []
    hidden = _Hidden(connection)
    return [Note(row.subject, row.text, row.person, row.time) for row in rows if row.subject not in hidden]


def tags(connection: Connection, subject: str | None = None) -> list[Tag]:
    """The tags of things in view, in the order in which they were given: all, or those of one thing."""
    query = select(TAG) if subject is None else select(TAG).where(TAG.c.subject == subject)
    rows = connection.execute(query.order_by(TAG.c.version)).all()
    if not rows:
        return []
    hidden = _Hidden(connection)
    return [Tag(row.subject, row.word, row.person, row.time) for row in rows if row.subject not in hidden]


def samenesses(connection: Connection) -> list[Sameness]:
    """What people judged of two claims in view: whether they measure the same."""
    seen = claims_in_view()
    query = select(SAMENESS).where(SAMENESS.c.first_id.in_(seen), SAMENESS.c.second_id.in_(seen))
    return [
        Sameness(f"C{row.first_id}", f"C{row.second_id}", row.same, row.person, row.time, row.reason)
        for row in connection.execute(query.order_by(SAMENESS.c.first_id, SAMENESS.c.second_id))
    ]


def publications(connection: Connection) -> list[Publication]:
    """What was published of claims in view, in their order."""
    query = select(PUBLICATION).where(PUBLICATION.c.claim_id.in_(claims_in_view())).order_by(PUBLICATION.c.claim_id)
    return [
        Publication(f"C{row.claim_id}", row.rating, row.url, row.person, row.time) for row in connection.execute(query)
    ]


def judged(connection: Connection) -> dict[tuple[int, int], bool]:
    """What people say of pairs of claims, by number: whether they measure the same."""
    rows = connection.execute(select(SAMENESS).order_by(SAMENESS.c.first_id, SAMENESS.c.second_id))
    return {(row.first_id, row.second_id): row.same for row in rows}


class _Hidden:
    """Which of the things that people wrote on are hidden with their document."""

    def __init__(self, connection: Connection) -> None:
        self._documents = set(connection.execute(select(DOCUMENT.c.id).where(DOCUMENT.c.hidden)).scalars())
        self._connection = connection

    def __contains__(self, subject: str) -> bool:
        letter, number = subject[0], int(subject[1:])
        if letter == "D":
            return number in self._documents
        if letter != "C":
            return False
        return self._connection.execute(claims_in_view(CLAIM.c.id == number)).first() is None
