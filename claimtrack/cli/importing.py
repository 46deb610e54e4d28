"""The command import: what other files hold, brought into the case."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

import typer

from claimtrack.cli import options
from claimtrack.cli.door import Door, door
from claimtrack.cli.trusting import trust


def register(app: typer.Typer) -> None:
    """Add the command of this file."""
    app.command(name="import")(bring_in)


def _case(at: Door, path: str) -> None:
    """A whole case into an empty one, which is made where there is none and taken away again if that fails."""
    from claimtrack import desk
    from claimtrack.cli.adding import open_or_make
    from claimtrack.model import CaseUnusable, InputRefused, NoCase

    # Before a case is made: whoever names a wrong file is left with nothing to clear away.
    found = desk.verify_export(path) if desk.is_export(path) else None
    if found is None:
        raise InputRefused("case.bundle.none", path=path)
    if found.why is not None:
        raise CaseUnusable(found.why.key, **dict(found.why.parameters))
    try:
        at.open()
        made = False
    except NoCase:
        made = True
    case = open_or_make(at)
    try:
        rows = desk.import_lines(case, path)
    except BaseException:
        if made:
            desk.discard(case)
        raise
    documents = at.say("command.count.documents", count=len(desk.documents(case)))
    claims = at.say("command.count.claims", count=sum(desk.status_counts(case).values()))
    at.output.line(at.say("command.import.case", documents=documents, claims=claims, entries=found.entries, rows=rows))


KINDS: dict[str, Callable[[Door, str], None]] = {"case": _case, "reference": trust}
"""What may be brought in, by the word of --as."""


def bring_in(
    context: typer.Context,
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="What export --format jsonl wrote; a CSV of figures to trust, or -.")
    ],
    kind: Annotated[str, typer.Option("--as", metavar="|".join(KINDS), help="What the file holds.")] = "case",
) -> None:
    """Bring a whole case into an empty one (--as case), or figures to trust into the case (--as reference).

    The journal of an imported case is the same, and an export of it the same bytes.
    """
    at = door(context)
    KINDS[options.one_of(KINDS, kind, "--as")](at, file)
