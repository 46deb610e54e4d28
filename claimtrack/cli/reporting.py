"""The command report: the discrepancy report of a case."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from contextlib import closing
from typing import TYPE_CHECKING, Annotated

import typer

from claimtrack.cli import options
from claimtrack.cli.door import Door, door

if TYPE_CHECKING:
    from claimtrack.casefile import CaseFile

Some = list[str] | None


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(report)


def report(
    context: typer.Context,
    out: Annotated[
        str | None, typer.Option("-o", "--out", metavar="FILE", help="Where to write it. Default: standard output.")
    ] = None,
    format: Annotated[
        str | None,
        typer.Option("--format", metavar="html|markdown|json", help="Default: by the name of FILE, else html."),
    ] = None,
    status: Annotated[
        Some, typer.Option("--status", metavar="STATUS", help="Claims of a status alone; repeatable.")
    ] = None,
    source: Annotated[Some, typer.Option("--source", metavar="S2|NAME", help="Of a source; repeatable.")] = None,
    document: Annotated[Some, typer.Option("--document", metavar="D1|PATH", help="Of a document; repeatable.")] = None,
    finding: Annotated[Some, typer.Option("--finding", metavar="F3", help="A finding; repeatable.")] = None,
) -> None:
    """Write the discrepancy report."""
    from claimtrack import model
    from claimtrack.report.writing import format_of, replace_file

    at = door(context)
    kind = format or format_of(out or "") or "html"
    options.one_of(("html", "markdown", "json"), kind, "--format")
    pieces = written(
        at,
        at.open_checked(),
        kind,
        statuses=[options.member(model.Status, each, "--status").value for each in status or ()],
        sources=source or (),
        documents=document or (),
        findings=[each.upper() for each in finding or ()],
    )
    if out is None or out == "-":
        # Closed also where nobody reads on: the case is let go of with it.
        with closing(pieces):
            for piece in pieces:
                at.output.exact(piece)
        return
    replace_file(out, pieces)
    at.output.talk(at.say("command.report.written", path=out))


def written(at: Door, case: CaseFile, kind: str, **selection: Iterable[str]) -> Generator[str]:
    """The report of a case in a format, piece by piece; JSON is in English unless --lang is given."""
    from claimtrack import desk, report

    lang = at.json_lang if kind == "json" else at.lang
    with desk.parts(case) as parts:
        yield from report.pieces(parts, kind, lang, report.Selection.of(**selection))
