"""copies: which documents print text of others, word for word or nearly so."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import typer

from claimtrack.cli import options
from claimtrack.cli.door import Door, door
from claimtrack.cli.intake import Intake, Stated
from claimtrack.cli.output import Column

if TYPE_CHECKING:
    from claimtrack.checking.origins.copies import Copy

_SHOWN = 70
"""So much of a copied sentence is shown."""


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(copies)


@dataclass(frozen=True)
class _Row:
    """What one document prints of another, with what each is called."""

    document: str
    of: str
    copy: Copy


def copies(
    context: typer.Context,
    paths: options.Paths = None,
    format: options.TableOrJsonl = "table",
    published: options.Published = None,
    publisher: options.Publisher = None,
    language: options.Language = None,
    encoding: options.Encoding = None,
    max_size: options.MaxSize = None,
    manifest: options.Manifest = None,
) -> None:
    """Find which documents print text of others, or those of the case where no document is named.

    A sentence with another number or unit is no copy, and is counted apart: one of the two may be a slip.
    """
    at = door(context)
    options.one_of(("table", "jsonl"), format, "--format")
    if paths or manifest:
        stated = Stated(published, publisher, language, encoding, max_size, manifest)
        _of_files(at, Intake(at, paths, stated), format)
    else:
        _of_case(at, format)


def _of_files(at: Door, intake: Intake, format: str) -> None:
    from claimtrack import checking
    from claimtrack.cli.findings import short_paths

    read = [read.document for _, read in intake.read_all()]
    found = checking.copies_of(read)
    if format == "jsonl":
        from claimtrack.exchange import jsonl

        for each in found.copies:
            at.output.record(jsonl.copy(each))
    elif read:
        names = short_paths(each.path for each in read)
        rows = [_Row(names[each.document.path], names[each.of.path], each) for each in found.copies]
        _show(at, rows, found.everywhere, list)


def _of_case(at: Door, format: str) -> None:
    from claimtrack import desk
    from claimtrack.cli.findings import short_paths

    case = at.open()
    found = desk.copies(case)
    if format == "jsonl":
        from claimtrack.exchange import jsonl

        for each in found.copies:
            at.export(jsonl.copy(each.copy, document=each.document, of=each.of))
        return
    names = short_paths(path for each in found.copies for path in (each.copy.document.path, each.copy.of.path))
    rows = [
        _Row(f"{each.document} {names[each.copy.document.path]}", f"{each.of} {names[each.copy.of.path]}", each.copy)
        for each in found.copies
    ]
    _show(at, rows, found.everywhere, at.unnamed)


def _show(at: Door, rows: Sequence[_Row], everywhere: int, hide: Callable[[Iterable[str]], list[str]]) -> None:
    from claimtrack.wording import display_text, number

    columns = [
        Column(at.say("command.column.path"), share=2),
        Column(at.say("command.copies.of"), share=2),
        Column(at.say("command.copies.copied"), "right"),
        Column(at.say("command.copies.words"), "right"),
        Column(at.say("command.copies.other"), "right"),
        Column(at.say("command.column.example"), share=3),
    ]

    def cells(row: _Row) -> Iterable[str]:
        copied = row.copy.sentences
        of = display_text(row.of)
        first = row.copy.document.text[copied[0].again.start : copied[0].again.end]
        return (
            display_text(row.document),
            of if row.copy.is_dated else at.say("command.copies.undated", document=of),
            at.say("command.copies.out_of", count=len(copied), all=row.copy.out_of),
            number(row.copy.words, at.lang),
            number(sum(not each.same for each in copied), at.lang),
            *hide([display_text(" ".join(first[:_SHOWN].split()))]),
        )

    if rows:
        at.output.table(columns, (tuple(cells(row)) for row in rows))
        at.output.line(at.say("command.copies.counted", count=len({row.document for row in rows})))
    else:
        at.output.line(at.say("command.copies.none"))
    if everywhere:
        at.output.line(at.say("command.copies.everywhere", count=everywhere))
