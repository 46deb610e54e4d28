"""Readings set by hand: claim, edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from claimtrack.cli import options
from claimtrack.cli.acting import told
from claimtrack.cli.door import door

if TYPE_CHECKING:
    from claimtrack.desk import Said

Low = Annotated[str | None, typer.Option("--low", metavar="N|none", help="Its lower end, as 1500000 or 1.5e6.")]
High = Annotated[str | None, typer.Option("--high", metavar="N|none", help="Its upper end.")]
Unit = Annotated[
    str | None, typer.Option("--unit", metavar="UNIT", help="EUR, percent, barrel, day, or the noun that is counted.")
]
Of = Annotated[str | None, typer.Option("--of", metavar="WORDS|none", help="What it is an amount of.")]
Per = Annotated[str | None, typer.Option("--per", metavar="UNIT|none", help="What it is counted per.")]
Period = Annotated[
    str | None, typer.Option("--period", metavar="PERIOD|none", help="2024, 2024-03, 2024-03-07/2024-11-05, 2024-03/.")
]
Modality = Annotated[
    str | None,
    typer.Option("--modality", metavar="MODALITY", help="reported|estimate|forecast|limit|target|conditional"),
]
Sources = Annotated[
    list[str] | None,
    typer.Option("--source", metavar="NAME|none", help="Who is named, the innermost first; repeatable."),
]


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(claim)
    app.command()(edit)


def claim(
    context: typer.Context,
    document: Annotated[str, typer.Argument(metavar="D1", help="A document.")],
    start: Annotated[int, typer.Argument(metavar="START", help="Its first code point: see claimtrack text D1.")],
    end: Annotated[int, typer.Argument(metavar="END", help="The code point after its last one.")],
    low: Low = None,
    high: High = None,
    unit: Unit = None,
    of: Of = None,
    per: Per = None,
    period: Period = None,
    modality: Modality = None,
    source: Sources = None,
) -> None:
    """Make a claim of a stretch of a text: a figure with --low, --high or both, else a statement."""
    from claimtrack import desk

    at = door(context)
    said = _said(low, high, unit, of, per, period, modality, source)
    told(at, desk.claim(at.open(), at.by, document, start, end, said))


def edit(
    context: typer.Context,
    claim: Annotated[str, typer.Argument(metavar="C12", help="A claim.")],
    low: Low = None,
    high: High = None,
    unit: Unit = None,
    of: Of = None,
    per: Per = None,
    period: Period = None,
    modality: Modality = None,
    source: Sources = None,
    reason: options.Reason = None,
) -> None:
    """Set what a claim reads; what is not named stays as it is."""
    from claimtrack import desk

    at = door(context)
    said = _said(low, high, unit, of, per, period, modality, source)
    told(at, desk.edit(at.open(), at.by, claim, said, reason=reason))


def _said(
    low: str | None,
    high: str | None,
    unit: str | None,
    of: str | None,
    per: str | None,
    period: str | None,
    modality: str | None,
    source: list[str] | None,
) -> Said:
    from claimtrack import desk, model

    sense = None if modality is None else options.member(model.Modality, modality, "--modality")
    return desk.Said(low, high, unit, of, per, period, sense, tuple(source) if source else None)
