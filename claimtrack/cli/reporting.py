"""The command report: the discrepancy report of a case."""

from __future__ import annotations

import os
import tempfile
from typing import TYPE_CHECKING, Annotated

import typer

from claimtrack.cli import options
from claimtrack.cli.door import Door, door

if TYPE_CHECKING:
    from claimtrack.casefile import CaseFile

FORMATS = {".html": "html", ".htm": "html", ".md": "markdown", ".markdown": "markdown", ".json": "json"}

Some = list[str] | None


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(report)


def report(
    context: typer.Context,
    out: Annotated[
        str | None, typer.Option("-o", "--out", metavar="FILE", help="Where to write it. Default: standard output.")
    ] = None,
    format: Annotated[
        str | None,
        typer.Option("--format", metavar="html|markdown|json", help="Default: by the name of FILE, else html."),
    ] = None,
    status: Annotated[
        Some, typer.Option("--status", metavar="STATUS", help="Claims of a status alone; repeatable.")
    ] = None,
    source: Annotated[Some, typer.Option("--source", metavar="S2|NAME", help="Of a source; repeatable.")] = None,
    document: Annotated[Some, typer.Option("--document", metavar="D1|PATH", help="Of a document; repeatable.")] = None,
    finding: Annotated[Some, typer.Option("--finding", metavar="F3", help="A finding; repeatable.")] = None,
) -> None:
    """Write the discrepancy report."""
    from claimtrack import model

    at = door(context)
    kind = format or FORMATS.get(os.path.splitext(out or "")[1].lower(), "html")
    options.one_of(("html", "markdown", "json"), kind, "--format")
    text = written(
        at,
        at.open_checked(),
        kind,
        statuses=tuple(options.member(model.Status, each, "--status").value for each in status or ()),
        sources=tuple(source or ()),
        documents=tuple(document or ()),
        findings=tuple(each.upper() for each in finding or ()),
    )
    if out is None or out == "-":
        at.output.exact(text)
        return
    replace_file(out, text)
    at.output.talk(at.say("command.report.written", path=out))


def written(at: Door, case: CaseFile, kind: str, **selection: tuple[str, ...]) -> str:
    """The report of a case in a format; JSON is in English unless --lang is given."""
    from claimtrack import desk, report

    snapshot = desk.snapshot(case)
    if kind == "json":
        return report.json(snapshot, at.json_lang, **selection)
    return (report.markdown if kind == "markdown" else report.html)(snapshot, at.lang, **selection)


def replace_file(path: str, text: str) -> None:
    """Write a file in one step: whoever reads meanwhile, or a full disk, finds the old one whole.

    Raises OSError with the name of the file.
    """
    data = text.encode("utf-8", "surrogatepass")
    try:
        if os.path.exists(path) and not os.path.isfile(path):
            # A device or a pipe is written to, not replaced.
            with open(path, "wb", buffering=0) as device:
                device.write(data)
        else:
            _replace(os.path.realpath(path), data)
    except OSError as fault:
        # A draft's name would say nothing to the person who named the file.
        raise type(fault)(fault.errno, fault.strerror, path) from fault


def _replace(target: str, data: bytes) -> None:
    handle, draft = tempfile.mkstemp(prefix=".claimtrack-", dir=os.path.dirname(target))
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(draft, _mode(target))
        os.replace(draft, target)
    except BaseException:
        os.unlink(draft)
        raise


def _mode(path: str) -> int:
    """The permissions of a file that is replaced, else those that a new file gets."""
    try:
        return os.stat(path).st_mode & 0o777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
