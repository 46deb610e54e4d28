"""The command claimtrack: its global options, and the groups of commands behind it."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from functools import cache
from typing import Annotated, Any

import typer

from claimtrack import __version__
from claimtrack.cli import acting, adding, demo, journal, listing, reading, reporting, showing, terminal
from claimtrack.cli.door import Door, door

HELP = """Find the figures in a pile of reports, cross-check them, and decide claim by claim with a record of why.

Without a command, on a terminal: review the case. The case is --case, else $CLAIMTRACK_CASE, else claimtrack.db in
this folder; only add and demo create one. Who decides is --by, else $CLAIMTRACK_USER, else your name on this system.

Exit codes: 0 done; 1 --fail-on-discrepancy was met; 2 bad use, no case, an act or some file refused (the rest is
stored); 3 the case cannot be used or written, or a fault of claimtrack; 130 interrupted.
"""

LANGUAGES = ("en", "es")

CaseOption = Annotated[
    str | None, typer.Option("--case", metavar="FILE|URL", help="The case: a file, or the URL of a database.")
]
ByOption = Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who acts.")]
LangOption = Annotated[
    str | None,
    typer.Option("--lang", metavar="es|en", help="Language of what is printed. Default: the locale's; JSON: English."),
]


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"claimtrack {__version__}")
        raise typer.Exit


app = typer.Typer(
    name="claimtrack",
    help=HELP,
    # Rich would cost a third of the time that --help may take.
    rich_markup_mode=None,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


@app.callback(invoke_without_command=True)
def claimtrack(
    context: typer.Context,
    case: CaseOption = None,
    by: ByOption = None,
    lang: LangOption = None,
    _show_version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Take the global options; without a command, open the terminal."""
    at = door(context)
    _apply(at, case, by, lang)
    if context.invoked_subcommand is None:
        terminal.start(at)


def _apply(at: Door, case: str | None, by: str | None, lang: str | None) -> None:
    if lang is not None:
        from claimtrack.cli.options import one_of

        at.language = one_of(LANGUAGES, lang.lower(), "--lang")
    at.case = case if case is not None else at.case
    at.person = by if by is not None else at.person


for _group in (demo, adding, reading, listing, showing, acting, journal, reporting, terminal):
    _group.register(app)


@cache
def command() -> Any:
    """The command line as one command, its global options accepted before a command and after it."""
    root = typer.main.get_command(app)
    shared = [option for option in root.params if option.name in ("case", "by", "lang")]
    for leaf in _leaves(root):
        for each in leaf.params:
            if each.param_type_name == "argument":
                # Its name says what it is; Typer would add "<list[str]>".
                each.display_type_rich = _untyped
        leaf.params += [_again(option) for option in shared]
    return root


def _leaves(group: Any) -> Iterator[Any]:
    for each in group.commands.values():
        if hasattr(each, "commands"):
            yield from _leaves(each)
        else:
            yield each


def _untyped(**_context: Any) -> None:
    return None


def _again(option: Any) -> Any:
    """A global option as a command takes it: not shown in its help, its value handed to the door."""
    late = copy(option)
    late.hidden = True
    late.expose_value = False
    late.callback = _take
    return late


def _take(context: Any, option: Any, value: str | None) -> None:
    if value is not None:
        _apply(door(context), **{"case": None, "by": None, "lang": None, option.name: value})
