"""Reference figures: import them into the case, list them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from claimtrack.cli import options
from claimtrack.cli.acting import told
from claimtrack.cli.door import Door, door
from claimtrack.cli.output import Column

if TYPE_CHECKING:
    from claimtrack.model import ReferenceFigure


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(references)


def trust(at: Door, path: str) -> None:
    """Bring the reference figures of a CSV into the case: every check then uses them, and undo takes them out."""
    from claimtrack import checking, desk

    # Before the case: a fault in the file should not leave a new, empty case.
    figures = checking.read_references([path])
    told(at, desk.trust(at.open(create=True), at.by, path, figures))


def references(context: typer.Context, format: options.TableOrJsonl = "table") -> None:
    """List the reference figures of the case, each with its source and date."""
    from claimtrack import desk
    from claimtrack.wording import day, display_text

    at = door(context)
    options.one_of(("table", "jsonl"), format, "--format")
    held = [figure for brought in desk.references(at.open()) for figure in brought.figures]
    if format == "jsonl":
        for figure in held:
            at.output.record(_record(figure))
        return
    columns = [
        Column(at.say("command.column.subject"), share=3),
        Column(at.say("command.column.figure"), share=2),
        Column(at.say("command.column.date")),
        Column(at.say("command.column.source"), share=2),
        Column(at.say("command.column.path"), share=2),
    ]
    at.output.table(
        columns,
        (
            (
                display_text(figure.subject),
                _figure(figure, at.lang),
                day(figure.date, at.lang) if figure.date else "",
                display_text(figure.source),
                f"{display_text(figure.path)}:{figure.line}",
            )
            for figure in held
        ),
    )


def _figure(figure: ReferenceFigure, lang: str) -> str:
    from claimtrack.quantity import Quantity
    from claimtrack.wording import display_text, quantity

    return display_text(quantity(Quantity(figure.interval, figure.unit, per=figure.per), lang))


def _record(figure: ReferenceFigure) -> dict[str, object]:
    from claimtrack.report.data import json_number

    ends = (figure.interval.low, figure.interval.high)
    low, high = (None if end is None else json_number(end) for end in ends)
    return {
        "subject": figure.subject,
        "low": low,
        "high": high,
        "unit": figure.unit.name,
        "per": figure.per,
        "date": figure.date.isoformat() if figure.date else None,
        "source": figure.source,
        "path": figure.path,
        "line": figure.line,
    }
