"""The commands as a page of Markdown, made from the command line itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

_HEAD = """# Commands

Made from the program by `python docs/make_commands.py`; `claimtrack COMMAND --help` tells the same. Every command takes
`--case`, `--by` and `--lang` too, before its name or after it.
"""


def markdown() -> str:
    """One section a command, in the order of the help."""
    from claimtrack.cli.app import command

    return "\n".join([_HEAD, *(_section(path, leaf) for path, leaf in _leaves(command()))])


def _leaves(group: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    for name, each in group.commands.items():
        if hasattr(each, "commands"):
            yield from _leaves(each, (*path, name))
        else:
            yield (*path, name), each


def _section(path: tuple[str, ...], leaf: Any) -> str:
    shown = [each for each in leaf.params if not getattr(each, "hidden", False)]
    arguments = [each for each in shown if each.param_type_name == "argument"]
    usage = " ".join(["claimtrack", *path, *(_argument(each) for each in arguments), *(["[OPTIONS]"] * bool(shown))])
    told = [f"## {' '.join(path)}\n", f"    {usage}\n", f"{leaf.help}\n"]
    rows = [f"| {_names(each)} | {_cell(each.help or '')} |" for each in shown]
    if rows:
        told += ["| | |\n| --- | --- |", *rows, ""]
    return "\n".join(told)


def _argument(argument: Any) -> str:
    name = (argument.metavar or argument.name.upper()) + (" ..." if argument.nargs == -1 else "")
    return name if argument.required else f"[{name}]"


def _names(parameter: Any) -> str:
    if parameter.param_type_name == "argument":
        return f"`{_cell(parameter.metavar or parameter.name.upper())}`"
    names = ", ".join(f"`{name}`" for name in (*parameter.opts, *parameter.secondary_opts))
    return f"{names} `{_cell(parameter.metavar)}`" if parameter.metavar else names


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
