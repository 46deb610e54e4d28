"""Whatever goes wrong, as one line that says what to do, and the exit code that goes with it."""

from __future__ import annotations

import errno
import re
from typing import TYPE_CHECKING, Any

import typer

if TYPE_CHECKING:
    from claimtrack.model import Message

DONE = 0
DISCREPANCY = 1
"""--fail-on-discrepancy was given and one was found."""
REFUSED = 2
"""Bad use, no case, an act or a file refused."""
UNUSABLE = 3
"""The case cannot be used or written, or claimtrack itself failed."""
INTERRUPTED = 130

# Typer brings a click of its own or uses the one installed: the base of its errors is found by name, not by module.
_USAGE_ERROR = next(base for base in typer.BadParameter.__mro__ if base.__name__ == "ClickException")

_REASONS = {
    errno.ENOSPC: "command.reason.disk_full",
    errno.EDQUOT: "command.reason.disk_full",
    errno.EFBIG: "command.reason.too_big",
    errno.EACCES: "command.reason.not_allowed",
    errno.EPERM: "command.reason.not_allowed",
    errno.EROFS: "command.reason.read_only",
    errno.ENOENT: "command.reason.not_there",
    errno.ENOTDIR: "command.reason.not_there",
    errno.EISDIR: "command.reason.is_folder",
    errno.EEXIST: "command.reason.exists",
    errno.ENAMETOOLONG: "command.reason.name_too_long",
}


class OutputFailed(Exception):
    """Standard output takes no more: its disk is full, for example."""

    def __init__(self, cause: OSError) -> None:
        super().__init__(cause)
        self.cause = cause


def explain(fault: Exception, lang: str) -> tuple[str, int]:
    """The line and the exit code of a fault, in a language. It raises nothing, whatever the fault is."""
    try:
        return _explain(fault, lang)
    except Exception as second:
        return _headed(_short(f"{type(fault).__name__}: {fault} ({type(second).__name__}: {second})")), UNUSABLE


def _explain(fault: Exception, lang: str) -> tuple[str, int]:
    from claimtrack.model import ClaimtrackError
    from claimtrack.wording import say

    if isinstance(fault, ClaimtrackError):
        return _headed(sentence(fault.message, lang)), fault.exit_code
    if isinstance(fault, _USAGE_ERROR):
        return _headed(_usage(fault, lang)), REFUSED
    if isinstance(fault, typer.Abort):
        return interrupted(lang), INTERRUPTED
    if isinstance(fault, OutputFailed):
        return _headed(say("command.output_failed", lang, why=reason(fault.cause, lang))), REFUSED
    if isinstance(fault, OSError) and fault.filename is None and fault.errno in _REASONS:
        # Typer writes --help itself; a file of ours would be named.
        return _headed(say("command.output_failed", lang, why=reason(fault, lang))), REFUSED
    if isinstance(fault, OSError) and fault.filename is not None:
        path = fault.filename if isinstance(fault.filename, str) else repr(fault.filename)
        return _headed(say("command.file_failed", lang, path=path, why=reason(fault, lang))), REFUSED
    kind = f"{type(fault).__name__}: {fault}".strip(": ")
    return _headed(say("command.unexpected", lang, fault=_short(kind))), UNUSABLE


def sentence(message: Message, lang: str) -> str:
    """A message as one line."""
    from claimtrack.wording import render

    return " ".join(render(message, lang).split())


def reason(fault: OSError, lang: str) -> str:
    """Why the system refused, in words."""
    from claimtrack.wording import say

    key = _REASONS.get(fault.errno or 0)
    return say(key, lang) if key else (fault.strerror or type(fault).__name__)


def interrupted(lang: str) -> str:
    """What is said when a person stops a run."""
    from claimtrack.wording import say

    return _headed(say("command.interrupted", lang))


def _headed(line: str) -> str:
    return f"claimtrack: {line}"


def _usage(fault: Any, lang: str) -> str:
    """A misuse of the command line. Typer's own sentence stands where we have none for it."""
    from claimtrack.wording import say

    context = getattr(fault, "ctx", None)
    path = context.command_path if context else "claimtrack"
    match type(fault).__name__:
        case "MissingParameter" if fault.param is not None:
            told = say("command.usage.missing", lang, what=fault.param.metavar or fault.param.name)
        case "NoSuchOption":
            told = say("command.usage.no_option", lang, option=fault.option_name)
        case _:
            told = _own_words(" ".join(str(fault.format_message()).split()), lang)
    return say("command.usage.line", lang, told=told, help=f"{path} --help")


# Typer gives these no class of their own; what matches none of them is told in its words.
_MISUSES = (
    (re.compile(r"No such command '?([^']*)'?\."), "no_command"),
    (re.compile(r"Missing command\."), "which_command"),
    (re.compile(r"Got unexpected extra argument[^ ]* \((.*)\)"), "extra"),
    (re.compile(r"Option '?(.*?)'? requires an argument\."), "no_value"),
)


def _own_words(told: str, lang: str) -> str:
    from claimtrack.wording import display_text, say

    for pattern, key in _MISUSES:
        found = pattern.match(told)
        if found:
            return say(f"command.usage.{key}", lang, **({"word": found[1]} if found.groups() else {}))
    return display_text(told).rstrip(".")


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 300 else f"{line[:299]}…"
