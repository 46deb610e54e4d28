"""Acts on documents: document (what is known of one), retract, remove."""

from __future__ import annotations

from typing import Annotated

import typer

from claimtrack.cli import options
from claimtrack.cli.acting import told
from claimtrack.cli.door import door

Document = Annotated[str, typer.Argument(metavar="D3", help="A document.")]


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(document)
    app.command()(retract)
    app.command()(remove)


def document(
    context: typer.Context,
    document: Document,
    published: options.Published = None,
    publisher: options.Publisher = None,
    title: Annotated[str | None, typer.Option("--title", metavar="TEXT", help="Its title.")] = None,
    url: Annotated[str | None, typer.Option("--url", metavar="URL", help="Where it was published.")] = None,
    language: Annotated[str | None, typer.Option("--language", metavar="CODE", help="Its language.")] = None,
) -> None:
    """Correct what is known of a document; its figures stay as they were read."""
    from claimtrack import desk, model

    at = door(context)
    day = options.day(published, "--published")
    known = desk.Known(day, publisher, title, url, language)
    if known == desk.Known():
        raise model.InputRefused("command.usage.document")
    told(at, desk.document(at.open(), at.by, document, known))


def retract(context: typer.Context, document: Document, reason: options.Reason = None) -> None:
    """Note that a document's publisher took it back: see claims --stale."""
    from claimtrack import desk

    at = door(context)
    told(at, desk.retract(at.open(), at.by, document, reason=reason))


def remove(context: typer.Context, document: Document, reason: options.Reason = None) -> None:
    """Take a document out of view, with its claims and what was decided on them; undo brings it back."""
    from claimtrack import desk

    at = door(context)
    told(at, desk.remove(at.open(), at.by, document, reason=reason))
