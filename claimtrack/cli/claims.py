"""Claims as tables and rows: of a text just read, or of a case."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from claimtrack.cli.output import Column
from claimtrack.model import CaseClaim, Claim, ClaimKind, ReadDocument

if TYPE_CHECKING:
    from claimtrack.cli.door import Door


def show_extracted(door: Door, read: ReadDocument) -> None:
    """Print a document's claims, what was refused in it, and how many there are."""
    from claimtrack.cli.findings import read_counts
    from claimtrack.wording import claim_period, line_of, source_text, term

    lang = door.lang
    door.output.line(heading(read, lang))
    columns = [
        Column(door.say("command.column.line"), "right"),
        Column(door.say("command.column.claim"), share=4),
        Column(door.say("command.column.period"), share=2),
        Column(door.say("command.column.modality")),
        Column(door.say("command.column.source"), share=3),
        Column(""),
    ]
    door.output.table(
        columns,
        (
            (
                str(line_of(read.document.text, claim.anchor.start)),
                words(claim, lang),
                claim_period(claim, lang),
                term("modality", claim.modality, lang),
                source_text(claim.attribution, lang),
                door.say("command.doubtful") if claim.doubtful else "",
            )
            for claim in read.claims
        ),
    )
    for refused in read.refused:
        stretch = read.document.text[refused.start : refused.end]
        shown = stretch if len(stretch) <= 40 else f"{stretch[:30]}…{stretch[-8:]}"
        line = line_of(read.document.text, refused.start)
        door.output.line(door.say("command.refused", line=line, text=shown, why=door.say(refused.why)))
    door.output.line(read_counts([read], lang))
    door.output.line()


def show_claims(door: Door, held: Sequence[CaseClaim]) -> None:
    """Print the claims of a case, a row each."""
    from claimtrack.wording import claim_period, line_of, source_text, term

    lang = door.lang
    columns = [
        Column(door.say("command.column.id")),
        Column(door.say("command.column.status")),
        Column(door.say("command.column.claim"), share=4),
        Column(door.say("command.column.period"), share=2),
        Column(door.say("command.column.source"), share=3),
        Column(door.say("command.column.place"), share=1),
        Column(door.say("command.column.findings"), share=2),
    ]
    door.output.table(
        columns,
        (
            (
                each.placed.id or "",
                term("status", each.status, lang),
                words(each.placed.claim, lang),
                claim_period(each.placed.claim, lang),
                source_text(each.placed.claim.attribution, lang),
                f"{each.document_id}:{line_of(each.placed.document.text, each.placed.claim.anchor.start)}",
                " ".join(each.findings),
            )
            for each in held
        ),
    )


def words(claim: Claim, lang: str) -> str:
    """A claim in a cell: the figure as read and what it is of, or the words of a statement."""
    from claimtrack.wording import display_text, quantity, quoted

    if claim.kind is ClaimKind.QUANTITY and claim.quantity is not None:
        told = quantity(claim.quantity, lang)
        of = display_text(claim.quantity.of) if claim.quantity.of else ""
        return f"{told} · {of}" if of else told
    return quoted(claim.anchor.quote, lang)


def heading(read: ReadDocument, lang: str) -> str:
    """A document in a line: path, date, publisher, language."""
    from claimtrack.wording import display_text, say, short_day

    document = read.document
    return " · ".join(
        [
            display_text(document.path),
            short_day(document.published, lang) if document.published else say("command.no_date", lang),
            *([display_text(document.publisher)] if document.publisher else []),
            document.language or say("command.no_language", lang),
        ]
    )
