"""survey: which figures share no value, counted over the whole case."""

from __future__ import annotations

from typing import Annotated

import typer

from claimtrack.cli import options
from claimtrack.cli.door import door
from claimtrack.cli.output import Column


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(survey)


def survey(
    context: typer.Context,
    claim: Annotated[
        str | None, typer.Argument(metavar="C12", help="A claim: list what shares no value with it. Default: count.")
    ] = None,
    format: options.TableOrJsonl = "table",
) -> None:
    """Count the figures of one measure and period that share no value, without listing every pair.

    For very many claims: coarser than check, and done at once.
    """
    from claimtrack import desk
    from claimtrack.cli.claims import show_claims
    from claimtrack.wording import display_text, number

    at = door(context)
    options.one_of(("table", "jsonl"), format, "--format")
    case = at.open_checked()
    if claim is not None:
        rivals = desk.rivals(case, claim.upper())
        if format == "jsonl":
            at.output.record({"claim": claim.upper(), "apart": rivals.total, "nearest": list(rivals.nearest)})
            return
        show_claims(at, desk.claims(case, ids=rivals.nearest))
        at.output.line(at.say("command.survey.listed", listed=len(rivals.nearest), total=rivals.total))
        return
    found = desk.survey(case)
    if format == "jsonl":
        for crowd in found.crowds:
            at.output.record({"claims": crowd.claims, "pairs": crowd.pairs, "example": list(crowd.example)})
        return
    quotes = {
        each.placed.id: display_text(each.placed.claim.anchor.quote)
        for each in desk.claims(case, ids=[id_ for crowd in found.crowds for id_ in crowd.example])
    }
    columns = [
        Column(at.say("command.column.claims"), "right"),
        Column(at.say("command.column.pairs"), "right"),
        Column(at.say("command.column.example"), share=2),
        Column("", share=2),
    ]
    at.output.table(
        columns,
        (
            (
                number(crowd.claims, at.lang),
                number(crowd.pairs, at.lang),
                *at.unnamed(f"{id_} {quotes.get(id_, '')}" for id_ in crowd.example),
            )
            for crowd in found.crowds
        ),
    )
    told = {"figures": found.figures, "groups": found.groups, "divided": found.divided, "pairs": found.pairs}
    at.output.line(at.say("command.survey.counted", **told))
