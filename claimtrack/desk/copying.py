"""Which documents of a case print text of others: looked for when asked, as nothing else rests on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimtrack.casefile import queries, store_telling
from claimtrack.casefile.case import CaseFile

if TYPE_CHECKING:
    from claimtrack.checking.origins.copies import Copy


@dataclass(frozen=True, slots=True)
class CaseCopy:
    """What a document of the case prints of an earlier one, both by id."""

    document: str
    of: str
    copy: Copy


@dataclass(frozen=True, slots=True)
class CaseCopies:
    """What the documents of a case print of each other."""

    copies: tuple[CaseCopy, ...]
    everywhere: int
    """How many sentences stand in so many documents that they were left out."""


def copies(case: CaseFile) -> CaseCopies:
    """What the documents that a check takes print of each other. Reads the text of all of them."""
    # Imported here: the word lists are not needed for any other act.
    from claimtrack import checking

    with case.reading() as connection:
        checked = store_telling.versions(connection)
        documents = {n: each for n, each in queries.documents_in_view(connection).items() if n in checked}
    ids = {each.sha256: f"D{number}" for number, each in documents.items()}
    found = checking.copies_of(documents.values())
    told = tuple(CaseCopy(ids[each.document.sha256], ids[each.of.sha256], each) for each in found.copies)
    return CaseCopies(told, found.everywhere)
