"""The journal: journal list, verify, checkpoint."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from claimtrack.cli import options
from claimtrack.cli.door import door
from claimtrack.cli.faults import UNUSABLE
from claimtrack.cli.output import Column

if TYPE_CHECKING:
    from claimtrack.model import Checkpoint

_CHECKPOINT_SIZE = 10_000


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""
    group = typer.Typer(help="The record of every act on the case.", rich_markup_mode=None, no_args_is_help=False)
    group.command("list")(entries)
    group.command()(verify)
    group.command()(checkpoint)
    app.add_typer(group, name="journal")


def entries(
    context: typer.Context,
    sitting: Annotated[str | None, typer.Option("--sitting", metavar="N", help="Of one call alone.")] = None,
    person: Annotated[str | None, typer.Option("--person", metavar="NAME", help="Of one person alone.")] = None,
    last: Annotated[int | None, typer.Option("--last", metavar="N", min=1, help="The last ones alone.")] = None,
    format: options.TableOrJsonl = "table",
) -> None:
    """List the entries of the journal, the oldest first."""
    from claimtrack import desk
    from claimtrack.cli.entries import act
    from claimtrack.wording import display_text, moment

    at = door(context)
    options.one_of(("table", "jsonl"), format, "--format")
    case = at.open()
    held = desk.journal(case, sitting=sitting, person=person, limit=last)
    undone = desk.undone(case)
    if format == "jsonl":
        from claimtrack.exchange import jsonl

        for each in held:
            at.export({**jsonl.entry(each), "undone": each.number in undone})
        return
    columns = [
        Column(at.say("command.column.id")),
        Column(at.say("command.column.when")),
        Column(at.say("command.column.who"), share=1),
        Column(at.say("command.column.sitting"), share=1),
        Column(at.say("command.column.act"), share=4),
        Column(at.say("command.column.reason"), share=3),
    ]
    at.output.table(
        columns,
        (
            (
                each.id,
                moment(each.at.astimezone(), at.lang),
                display_text(each.actor),
                display_text(each.sitting),
                act(each, at.lang) + (f" ({at.say('command.undone')})" if each.number in undone else ""),
                display_text(each.reason or ""),
            )
            for each in held
        ),
    )


def verify(
    context: typer.Context,
    files: Annotated[
        list[str] | None,
        typer.Argument(metavar="FILE", help="A checkpoint kept from before; an export, checked instead of the case."),
    ] = None,
) -> None:
    """Check that no entry was changed, cut out or put in.

    Only a checkpoint kept elsewhere shows that the last entries were cut off, or the whole journal written anew. What
    export --format jsonl wrote is checked with no case: journal verify case.jsonl checkpoint.json
    """
    from claimtrack import desk
    from claimtrack.cli.faults import sentence
    from claimtrack.model import InputRefused

    at = door(context)
    exports = [file for file in files or () if desk.is_export(file)]
    others = [file for file in files or () if file not in exports]
    if len(exports) > 1 or len(others) > 1:
        raise InputRefused("command.usage.verify")
    kept = _read_checkpoint(others[0]) if others else None
    outcome = desk.verify_export(exports[0], kept) if exports else desk.verify(at.open(), kept)
    if outcome.why is None:
        at.output.line(at.say("command.journal.good", count=outcome.entries))
        return
    at.output.talk(f"claimtrack: {sentence(outcome.why, at.lang)}")
    at.code = UNUSABLE


def checkpoint(
    context: typer.Context,
    out: Annotated[
        str | None, typer.Option("-o", "--out", metavar="FILE", help="Where to write it. Default: standard output.")
    ] = None,
) -> None:
    """Write down the journal's last entry, to be kept where nobody who can write the case can write."""
    import json

    from claimtrack import desk, model
    from claimtrack.report.writing import replace_file

    at = door(context)
    last = desk.checkpoint(at.open())
    if last is None:
        raise model.ActRefused("command.journal.no_entry")
    value = {"number": last.number, "hash": last.hash}
    if out is None or out == "-":
        at.export(value)
        return
    replace_file(out, json.dumps(value) + "\n")
    at.output.talk(at.say("command.journal.checkpoint", entry=f"E{last.number}", path=out))


def _read_checkpoint(path: str) -> Checkpoint:
    """A checkpoint that `journal checkpoint` wrote. Raises InputRefused where it is none."""
    import json

    from claimtrack.document import disk
    from claimtrack.model import Checkpoint, InputRefused

    try:
        value = json.loads(disk.load(path, _CHECKPOINT_SIZE))
        number, digest = value["number"], value["hash"]
        if isinstance(number, int) and isinstance(digest, str):
            return Checkpoint(number, digest)
    except (ValueError, LookupError, TypeError, RecursionError):
        pass
    raise InputRefused("command.journal.no_checkpoint", path=path)
