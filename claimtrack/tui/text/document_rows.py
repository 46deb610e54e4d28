"""A document in words: the line above its text, and a row where one is chosen."""

from __future__ import annotations

from claimtrack.desk import DocumentName
from claimtrack.model import CaseDocument
from claimtrack.tui.text.marks import Marks
from claimtrack.tui.text.table import Cell, Column, Row
from claimtrack.wording import display_text, number, percent, say, short_day


def columns(lang: str) -> tuple[Column, ...]:
    """The columns of a choice of documents."""
    return (
        Column("", 4),
        Column(say("terminal.column.document", lang), 14, 3),
        Column(say("terminal.column.publisher", lang), 10, 1, most=24),
        Column(say("terminal.column.when", lang), 11),
        Column(say("terminal.column.claims", lang), 6, right=True),
    )


def document_row(each: DocumentName, lang: str) -> Row:
    """The row of a document."""
    name = each.title or each.path
    return Row(
        each.id,
        (
            Cell(each.id, "t-label"),
            Cell(display_text(name)),
            Cell(display_text(each.publisher or ""), "t-around"),
            Cell(short_day(each.published, lang) if each.published else "", "t-faint"),
            Cell(number(each.claims, lang), "t-faint"),
        ),
    )


def document_line(held: CaseDocument, marks: Marks, lang: str) -> str:
    """A document and how much of it has been decided on."""
    document = held.document
    decided, figures = marks.coverage
    share = percent(decided * 100 // figures, lang) if figures else percent(100, lang)
    # First what is to be done: at the end it would be cut off where the line is short.
    told = [say("terminal.whole.coverage", lang, decided=decided, count=figures, share=share)]
    told += [held.id, display_text(document.path.replace("\\", "/").rpartition("/")[2])]
    told += [short_day(document.published, lang)] if document.published else []
    told += [display_text(document.publisher)] if document.publisher else []
    told += [document.language] if document.language else []
    if held.refused:
        told.append(say("terminal.whole.refused", lang, count=len(held.refused)))
    if held.retracted:
        told.append(say("terminal.whole.retracted", lang))
    return " · ".join(told)
