"""The journal: journal list, journal verify."""

from __future__ import annotations

from typing import Annotated

import typer

from claimtrack.cli import options
from claimtrack.cli.door import door
from claimtrack.cli.faults import UNUSABLE
from claimtrack.cli.output import Column


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""
    group = typer.Typer(help="The record of every act on the case.", rich_markup_mode=None, no_args_is_help=False)
    group.command("list")(entries)
    group.command()(verify)
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
            at.output.record({**jsonl.entry(each), "undone": each.number in undone})
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


def verify(context: typer.Context) -> None:
    """Check that no entry was changed, cut out or put in."""
    from claimtrack import desk
    from claimtrack.cli.faults import sentence

    at = door(context)
    outcome = desk.verify(at.open())
    if outcome.why is None:
        at.output.line(at.say("command.journal.good", count=outcome.entries))
        return
    at.output.talk(f"claimtrack: {sentence(outcome.why, at.lang)}")
    at.code = UNUSABLE
