"""One run of claimtrack: the command is found and called, and whatever goes wrong is told in one line."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress

import typer

from claimtrack.cli import faults
from claimtrack.cli.app import command
from claimtrack.cli.door import Door
from claimtrack.cli.output import Output

DEBUG = "CLAIMTRACK_DEBUG"


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code: see the design's list in the help of claimtrack."""
    door = Door()
    try:
        try:
            code = _call(list(sys.argv[1:] if arguments is None else arguments), door)
        finally:
            door.close()
        door.output.flush()
    except BrokenPipeError:
        # Whoever reads the output has seen enough.
        door.output.silence()
        return faults.DONE
    except KeyboardInterrupt:
        door.output.finish()
        _tell(door.output, faults.interrupted(_lang(door)))
        return faults.INTERRUPTED
    except Exception as fault:
        if os.environ.get(DEBUG):
            import traceback

            _tell(door.output, "".join(traceback.format_exception(fault)).rstrip("\n"))
        line, code = faults.explain(fault, _lang(door))
        door.output.finish()
        _tell(door.output, line)
    return code


def _call(arguments: list[str], door: Door) -> int:
    root = command()
    try:
        with root.make_context("claimtrack", arguments, obj=door) as context:
            root.invoke(context)
    except typer.Exit as end:
        return end.exit_code
    return door.code


def _lang(door: Door) -> str:
    """The language of the run, or English where finding it out is what fails."""
    try:
        return door.lang
    except Exception:
        return "en"


def _tell(output: Output, line: str) -> None:
    """Say something on standard error, if there is anybody to hear it."""
    with suppress(OSError):
        output.talk(line)
