"""Marks beside what was read: notes, tags, and whether two claims measure the same."""

from __future__ import annotations

from typing import Annotated

import typer

from claimtrack.cli import options
from claimtrack.cli.acting import told
from claimtrack.cli.door import door


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(note)
    app.command()(tag)
    app.command()(same)
    app.command()(differ)


Anything = Annotated[str, typer.Argument(metavar="ID", help="C12, D1, F3, S2 or L4.")]
First = Annotated[str, typer.Argument(metavar="C1", help="A claim.")]
Second = Annotated[str, typer.Argument(metavar="C2", help="The other claim.")]


def note(
    context: typer.Context,
    thing: Anything,
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What to note.")],
) -> None:
    """Note something on a claim, document, finding, source or link."""
    from claimtrack import desk

    at = door(context)
    told(at, desk.note(at.open(), at.by, thing, text))


def tag(
    context: typer.Context,
    thing: Anything,
    word: Annotated[str, typer.Argument(metavar="WORD", help="The word to file it under: see claims --tag.")],
    remove: Annotated[bool, typer.Option("--remove", help="Take the tag off.")] = False,
) -> None:
    """File something under a word."""
    from claimtrack import desk

    at = door(context)
    told(at, desk.tag(at.open(), at.by, thing, word, remove=remove))


def same(context: typer.Context, first: First, second: Second, reason: options.Reason = None) -> None:
    """Say that two claims measure the same: takes back differ."""
    from claimtrack import desk

    at = door(context)
    told(at, desk.same(at.open(), at.by, first, second, reason=reason))


def differ(context: typer.Context, first: First, second: Second, reason: options.Reason = None) -> None:
    """Say that two claims do not measure the same: no finding holds the two against each other."""
    from claimtrack import desk

    at = door(context)
    told(at, desk.differ(at.open(), at.by, first, second, reason=reason))
