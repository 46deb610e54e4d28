"""What the document screen asks of the case. Runs in threads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimtrack import desk
from claimtrack.model import ActRefused, CaseDocument
from claimtrack.tui.case_work import CaseWork
from claimtrack.tui.text.layout import Layout
from claimtrack.tui.text.marks import Marks


@dataclass(frozen=True, slots=True)
class Opened:
    """A document with its text wrapped and its claims marked, and the last entry that this is sure to know of."""

    document: CaseDocument
    layout: Layout
    marks: Marks
    here: int | None
    seen: int


def opened(work: CaseWork, wanted: str | None, width: int, before: Opened | None, current: str | None) -> Opened | None:
    """The document with an id, or that of a claim; the first one without any. None where the case has none.

    `before` is what is shown already: its text is not wrapped again for the same width. `current` is the claim at hand.
    """
    seen = work.last_entry()
    document = _document(work, wanted, before)
    if document is None:
        return None
    claim = wanted if wanted and wanted.startswith("C") else current
    text = document.document.text
    kept = before.layout if before and before.layout.text is text and before.layout.width == width else None
    marks = Marks(desk.claim_marks(work.case, document.id, blind=work.blind), document.refused)
    here = marks.by_id.get(claim or "")
    if here is None and marks.claims:
        here = 0
    return Opened(document, kept or Layout(text, width), marks, here, seen)


def _document(work: CaseWork, wanted: str | None, before: Opened | None) -> CaseDocument | None:
    if wanted is None:
        if before is not None:
            wanted = before.document.id
        else:
            names = desk.document_names(work.case)
            if not names:
                return None
            wanted = names[0].id
    if wanted.startswith("C"):
        found = desk.claims(work.case, ids=[wanted])
        if not found:
            raise ActRefused("case.unknown", id=wanted)
        wanted = found[0].document_id
    if before is not None and before.document.id == wanted:
        # Its text never changes; what is told of it may.
        return before.document
    shown = desk.show(work.case, wanted)
    assert isinstance(shown, CaseDocument)
    return shown


def names(work: CaseWork, typed: str) -> Sequence[desk.DocumentName]:
    """The documents whose path, title or publisher has all that was typed in it."""
    words = typed.casefold().split()
    return [each for each in desk.document_names(work.case) if all(word in _called(each) for word in words)]


def _called(each: desk.DocumentName) -> str:
    return " ".join(part or "" for part in (each.id, each.path, each.title, each.publisher)).casefold()
