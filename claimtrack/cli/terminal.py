"""The terminal: the command tui, and claimtrack without a command."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from claimtrack.cli.door import Door, door


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(tui)


def tui(
    context: typer.Context,
    blind: Annotated[
        bool, typer.Option("--blind", help="Hide what others decided on a claim until you have decided on it.")
    ] = False,
) -> None:
    """Review the case in the terminal: the same as claimtrack without a command."""
    start(door(context), blind=blind)


def start(at: Door, *, blind: bool = False) -> None:
    """Open the terminal on the case. Raises InputRefused where there is no terminal, NoCase where there is no case."""
    from claimtrack.model import InputRefused

    if not (at.output.is_terminal and sys.stdin is not None and sys.stdin.isatty()):
        raise InputRefused("command.no_terminal")
    case = at.open()
    from claimtrack import tui

    tui.run(case, by=at.by, lang=at.lang, settings=at.settings, blind=blind)
