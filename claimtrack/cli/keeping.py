"""Keeping a case: backup, doctor."""

from __future__ import annotations

from typing import Annotated

import typer

from claimtrack.cli.door import door
from claimtrack.cli.faults import UNUSABLE, sentence


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(backup)
    app.command()(doctor)


def backup(
    context: typer.Context, file: Annotated[str, typer.Argument(metavar="FILE", help="A file that is not there yet.")]
) -> None:
    """Copy the case to a file, while others work on it; the copy of a case on a server is a file too."""
    from claimtrack import desk

    at = door(context)
    desk.backup(at.open(), file)
    at.output.talk(at.say("command.backed_up", path=file))


def doctor(context: typer.Context) -> None:
    """Examine the case: the database, every byte and text by its hash, anchors, decisions, the journal, its place."""
    from claimtrack import desk

    at = door(context)
    found = desk.doctor(at.open())
    for warning in (*found.notes, *found.warnings):
        at.output.line(sentence(warning, at.lang))
    for fault in found.faults:
        at.output.talk(f"claimtrack: {sentence(fault, at.lang)}")
        at.code = UNUSABLE
    if not found.faults:
        at.output.line(at.say("command.sound"))
