"""Acts on documents: document (what is known of one), retract, remove, erase, reread."""

from __future__ import annotations

from typing import Annotated

import typer

from claimtrack.cli import options
from claimtrack.cli.acting import told
from claimtrack.cli.door import Door, door

Document = Annotated[str, typer.Argument(metavar="D3", help="A document.")]


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(document)
    app.command()(retract)
    app.command()(remove)
    app.command()(erase)
    app.command()(reread)


def document(
    context: typer.Context,
    document: Document,
    published: options.Published = None,
    publisher: options.Publisher = None,
    title: Annotated[str | None, typer.Option("--title", metavar="TEXT", help="Its title.")] = None,
    url: Annotated[str | None, typer.Option("--url", metavar="URL", help="Where it was published.")] = None,
    language: Annotated[str | None, typer.Option("--language", metavar="CODE", help="Its language.")] = None,
) -> None:
    """Correct what is known of a document; by another date or language its text is read again."""
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


def erase(
    context: typer.Context,
    document: Document,
    reason: options.Reason = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Delete a document for good: bytes, text, claims, decisions, and what the journal says of them.

    The journal still verifies, and shows who erased it and when. remove only takes it out of view.
    """
    from claimtrack import desk, model

    at = door(context)
    case = at.open()
    if not yes and not _confirmed(at, document):
        raise model.InputRefused("command.usage.erase", document=document.upper())
    erasure = desk.erase(case, at.by, document, reason=reason)
    told(at, erasure.entries)
    at.output.talk(at.say("command.erase.copies"))
    for path in erasure.copies:
        at.output.talk(at.say("command.erase.copy", path=path))
    if not erasure.overwritten:
        at.output.talk(at.say("command.erase.traces"))


def _confirmed(at: Door, document: str) -> bool:
    """Whether a person at a terminal types the document's id; nobody is asked elsewhere."""
    import sys

    from claimtrack import desk, model

    if sys.stdin is None or not sys.stdin.isatty():
        return False
    held = desk.show(at.open(), document.upper())
    assert isinstance(held, model.CaseDocument)
    claims = at.say("command.count.claims", count=held.claims)
    at.output.talk(at.say("command.erase.question", document=held.id, path=held.document.path, claims=claims))
    return sys.stdin.readline().strip().upper() == held.id


def reread(
    context: typer.Context,
    document: Annotated[str | None, typer.Argument(metavar="D3", help="A document. Default: all.")] = None,
) -> None:
    """Read documents again by the reader of now; what was decided stays with its claims, what is lost is listed."""
    from claimtrack import desk
    from claimtrack.cli.findings import short_paths
    from claimtrack.wording import display_text

    at = door(context)
    case = at.open()
    outcomes = desk.reread(case, at.by, document)
    held = {each.id: each.document.path for each in desk.documents(case)}
    names = short_paths(held.values())
    for each in outcomes:
        path = display_text(names[held[each.document]])
        if each.entry is None:
            at.output.line(at.say("command.reread.same", document=each.document, path=path))
            continue
        counts = {name: len(getattr(each, name)) for name in ("exact", "moved", "new", "lost", "gone")}
        at.output.line(at.say("command.reread.done", document=each.document, path=path, **counts))
        for claim in desk.claims(case, ids=each.lost):
            quote = claim.placed.claim.anchor.quote
            at.output.line(at.say("command.reread.lost", claim=claim.placed.id, quote=quote))
