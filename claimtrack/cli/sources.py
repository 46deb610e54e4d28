"""Acts on sources: grade, alias, parent, merge, split, source."""

from __future__ import annotations

from typing import Annotated

import typer

from claimtrack.cli import options
from claimtrack.cli.acting import told
from claimtrack.cli.door import door

Source = Annotated[str, typer.Argument(metavar="S2", help="A source.")]
NOBODY = "none"


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(grade)
    app.command()(alias)
    app.command()(parent)
    app.command()(merge)
    app.command()(split)
    app.command()(source)


def grade(
    context: typer.Context,
    source: Source,
    reliability: Annotated[str, typer.Argument(metavar="A..F", help="A reliable to E not; F cannot be judged.")],
    reason: options.Reason = None,
) -> None:
    """Grade how reliable a source is; what rests on one graded lower than before is stale."""
    from claimtrack import desk, model

    at = door(context)
    letters = [each.value for each in model.Reliability]
    letter = model.Reliability(options.one_of(letters, reliability.upper(), "A..F"))
    told(at, desk.grade(at.open(), at.by, source, letter, reason=reason))


def alias(
    context: typer.Context,
    source: Source,
    name: Annotated[str, typer.Argument(metavar="NAME", help="Another name of it.")],
) -> None:
    """Give a source another name."""
    from claimtrack import desk

    at = door(context)
    told(at, desk.alias(at.open(), at.by, source, name))


def parent(
    context: typer.Context,
    source: Source,
    body: Annotated[str, typer.Argument(metavar="S1|none", help="The body to which it belongs.")],
) -> None:
    """Say to which body a source belongs: both are one origin then."""
    from claimtrack import desk

    at = door(context)
    told(at, desk.parent(at.open(), at.by, source, None if body.lower() == NOBODY else body))


def merge(
    context: typer.Context,
    source: Annotated[str, typer.Argument(metavar="S3", help="A source that is another one.")],
    into: Annotated[str, typer.Argument(metavar="S2", help="The one that it is.")],
) -> None:
    """Take two sources to be one: merge S3 S2 puts S3 under S2."""
    from claimtrack import desk

    at = door(context)
    told(at, desk.merge(at.open(), at.by, source, into))


def split(
    context: typer.Context,
    source: Source,
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name that it was given or merged with.")],
) -> None:
    """Part a name from a source again."""
    from claimtrack import desk

    at = door(context)
    told(at, desk.split(at.open(), at.by, source, name))


def source(
    context: typer.Context,
    source: Source,
    confidential: Annotated[
        bool | None, typer.Option("--confidential/--public", help="Name it in no report and no export, or again.")
    ] = None,
) -> None:
    """Keep the name of a source out of every report and export, or let it in again."""
    from claimtrack import desk, model

    at = door(context)
    if confidential is None:
        raise model.InputRefused("command.usage.source")
    told(at, desk.confidential(at.open(), at.by, source, confidential))
