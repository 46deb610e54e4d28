"""How far the review has come: coverage, agreement."""

from __future__ import annotations

from typing import Annotated

import typer

from claimtrack.cli import options
from claimtrack.cli.door import door
from claimtrack.cli.output import Column


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(coverage)
    app.command()(agreement)


def coverage(
    context: typer.Context,
    document: Annotated[str | None, typer.Argument(metavar="D1", help="A document; default: all.")] = None,
    format: options.TableOrJsonl = "table",
) -> None:
    """List how many claims of each document nobody has decided on, and what was not read; of one, which."""
    from claimtrack import desk
    from claimtrack.cli.claims import show_claims
    from claimtrack.wording import display_text, number

    at = door(context)
    options.one_of(("table", "jsonl"), format, "--format")
    held = desk.coverage(at.open(), document)
    if format == "jsonl":
        for each in held:
            seen = each.document
            at.output.record(
                {
                    "document": seen.id,
                    "path": seen.document.path,
                    "claims": seen.claims,
                    "decided": seen.decided,
                    "undecided": [claim.placed.id for claim in each.undecided],
                    "refused": [{"start": stretch.start, "end": stretch.end} for stretch in seen.refused],
                }
            )
        return
    columns = [
        Column(at.say("command.column.id")),
        Column(at.say("command.column.path"), share=3),
        Column(at.say("command.column.claims"), "right"),
        Column(at.say("command.column.decided"), "right"),
        Column(at.say("command.column.undecided"), "right"),
        Column(at.say("command.column.refused"), "right"),
    ]
    at.output.table(
        columns,
        (
            (
                each.document.id,
                display_text(each.document.document.path),
                number(each.document.claims, at.lang),
                number(each.document.decided, at.lang),
                number(len(each.undecided), at.lang),
                number(len(each.document.refused), at.lang),
            )
            for each in held
        ),
    )
    if document is not None:
        show_claims(at, held[0].undecided)


def agreement(context: typer.Context, format: options.TableOrJsonl = "table") -> None:
    """List where people differ, and how far each two agree (Cohen's kappa)."""
    from claimtrack import desk
    from claimtrack.wording import display_text, number, term

    at = door(context)
    options.one_of(("table", "jsonl"), format, "--format")
    held = desk.agreement(at.open())
    kappas = [None if pair.kappa is None else f"{float(pair.kappa):.2f}" for pair in held.pairs]
    if format == "jsonl":
        for pair, kappa in zip(held.pairs, kappas, strict=True):
            told = {"people": [pair.first, pair.second], "claims": pair.claims, "agreed": pair.agreed}
            at.output.record({**told, "kappa": None if kappa is None else float(kappa)})
        for claim in held.differing:
            decisions = {decision.person: decision.status.value for decision in claim.decisions}
            at.output.record({"claim": claim.placed.id, "decisions": decisions})
        return
    columns = [
        Column(at.say("command.column.who"), share=3),
        Column(at.say("command.column.claims"), "right"),
        Column(at.say("command.column.agreed"), "right"),
        Column(at.say("command.column.kappa"), "right"),
    ]
    at.output.table(
        columns,
        (
            (
                f"{display_text(pair.first)} · {display_text(pair.second)}",
                number(pair.claims, at.lang),
                number(pair.agreed, at.lang),
                kappa or "–",
            )
            for pair, kappa in zip(held.pairs, kappas, strict=True)
        ),
    )
    for claim in held.differing:
        votes = (f"{display_text(each.person)} {term('status', each.status, at.lang)}" for each in claim.decisions)
        at.output.line(f"{claim.placed.id}  {' · '.join(votes)}")
