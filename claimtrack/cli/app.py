"""The command claimtrack: its global options, and the groups of commands behind it."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from functools import cache
from typing import Annotated, Any

import typer

from claimtrack import __version__
from claimtrack.cli import (
    acting,
    adding,
    copying,
    correcting,
    demo,
    documents,
    exchanging,
    importing,
    journal,
    keeping,
    listing,
    marking,
    reading,
    reporting,
    review,
    showing,
    sources,
    surveying,
    terminal,
    trusting,
)
from claimtrack.cli.door import door

HELP = """Find the figures in a pile of reports, cross-check them, and decide claim by claim with a record of why.

Without a command, on a terminal: review the case. The case is --case, else $CLAIMTRACK_CASE, else claimtrack.db in
this folder; only add and demo create one. Who decides is --by, else $CLAIMTRACK_USER, else your name on this system.

Exit codes: 0 done; 1 --fail-on-discrepancy was met; 2 bad use, no case, an act or some file refused (the rest is
stored); 3 the case cannot be used or written, or a fault of claimtrack; 130 interrupted.
"""


def _remember(context: typer.Context, option: typer.CallbackParam, value: str | None) -> None:
    """Take a global option as soon as it is read, so that a misuse of the rest is told in the right language."""
    if value is None:
        return
    at = door(context)
    match option.name:
        case "case":
            at.case = value
        case "by":
            at.person = value
        case "lang":
            from claimtrack.cli.options import one_of
            from claimtrack.settings import LANGUAGES

            at.language = one_of(LANGUAGES, value.lower(), "--lang")


CaseOption = Annotated[
    str | None,
    typer.Option("--case", metavar="FILE|URL", callback=_remember, help="The case: a file, or a database's URL."),
]
ByOption = Annotated[str | None, typer.Option("--by", metavar="NAME", callback=_remember, help="Who acts.")]
LangOption = Annotated[
    str | None,
    typer.Option(
        "--lang",
        metavar="es|en",
        callback=_remember,
        is_eager=True,
        help="Language of what is printed. Default: the locale's; JSON: English.",
    ),
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
    """Without a command, open the terminal."""
    # The options were remembered as they were read.
    del case, by, lang
    if context.invoked_subcommand is None:
        terminal.start(door(context))


for _group in (
    demo,
    adding,
    reading,
    copying,
    listing,
    showing,
    review,
    surveying,
    acting,
    correcting,
    marking,
    sources,
    documents,
    journal,
    keeping,
    reporting,
    exchanging,
    trusting,
    importing,
    terminal,
):
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
    """A global option as a command takes it: not shown in its help, remembered as before it."""
    late = copy(option)
    late.hidden = True
    late.expose_value = False
    return late
