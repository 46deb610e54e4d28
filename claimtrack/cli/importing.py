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


def _claims(at: Door, path: str) -> None:
    """Claims that others collected, each as a document; what they made of it becomes a note on that."""
    from claimtrack import desk
    from claimtrack.cli.adding import open_or_make
    from claimtrack.cli.faults import REFUSED, sentence
    from claimtrack.exchange import foreign
    from claimtrack.reading import read

    found = foreign.read_claims(path)
    for fault in found.refused:
        at.code = REFUSED
        at.output.talk(f"claimtrack: {sentence(fault.message, at.lang)}")
    if found.unused:
        at.output.talk(at.say("command.import.unused", columns="\n".join(found.unused)))
    if not found.claims:
        return
    case = open_or_make(at)
    addition = desk.add(case, at.by, (desk.Incoming(read(each.document), each.data) for each in found.claims))
    for each, added in zip(found.claims, addition.added, strict=True):
        if each.note:
            desk.note(case, at.by, added.document, each.note)
    new = [added for added in addition.added if added.new]
    claims = at.say("command.count.claims", count=sum(added.claims for added in new))
    documents = at.say("command.count.documents", count=len(new))
    at.output.line(at.say("command.import.claims", documents=documents, claims=claims, refused=len(found.refused)))


KINDS: dict[str, Callable[[Door, str], None]] = {"case": _case, "claims": _claims, "reference": trust}
"""What may be brought in, by the word of --as."""


def bring_in(
    context: typer.Context,
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="A case that export --format jsonl wrote; a CSV; a ClaimReview feed.")
    ],
    kind: Annotated[str, typer.Option("--as", metavar="|".join(KINDS), help="What the file holds.")] = "case",
) -> None:
    """Bring in a whole case, claims that others collected, or figures to trust.

    A case (--as case) goes into an empty one: its journal is the same, and an export of it the same bytes. Claims
    (--as claims) come from a CSV with a column claim, or from a ClaimReview feed. Figures (--as reference) come from a
    CSV; every check uses them.
    """
    at = door(context)
    KINDS[options.one_of(KINDS, kind, "--as")](at, file)
