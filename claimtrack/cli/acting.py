"""Acts of a person on the case: decide, link, accept, refuse, settle, undo. Each is recorded in the journal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from claimtrack.cli import options
from claimtrack.cli.door import Door, door

if TYPE_CHECKING:
    from claimtrack.model import Entry, Evidence

DECISIONS = "corroborated|disputed|unresolved|rejected|unreviewed"


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(decide)
    app.command()(link)
    app.command()(accept)
    app.command()(refuse)
    app.command()(settle)
    app.command()(undo)


def decide(
    context: typer.Context,
    words: Annotated[list[str], typer.Argument(metavar="C1|STATUS", help=f"Claims, then {DECISIONS}.")],
    reason: options.Reason = None,
    evidence: options.EvidenceOption = None,
    quote: options.Quote = None,
) -> None:
    """Decide on claims: decide C1 C2 corroborated --reason TEXT. unreviewed withdraws a decision."""
    from claimtrack import desk, model

    at = door(context)
    *claims, status = words
    if not claims:
        raise model.InputRefused("command.usage.decide", words=DECISIONS)
    decision = options.member(model.Status, status, "STATUS")
    rests_on = _evidence(evidence, quote)
    ids = [claim.upper() for claim in claims]
    told(at, desk.decide(at.open(), at.by, ids, decision, reason=reason, evidence=rests_on))


def link(
    context: typer.Context,
    first: Annotated[str, typer.Argument(metavar="C1", help="A claim.")],
    relation: Annotated[
        str,
        typer.Argument(metavar="RELATION", help="corroborates|contradicts|repeats|part_of|derived_from|caps"),
    ],
    second: Annotated[str, typer.Argument(metavar="C2", help="The other claim.")],
    reason: options.Reason = None,
) -> None:
    """Link two claims: link C1 contradicts C2."""
    from claimtrack import desk, model

    at = door(context)
    how = options.member(model.Relation, relation, "RELATION")
    told(at, desk.link(at.open(), at.by, first.upper(), how, second.upper(), reason=reason))


def accept(
    context: typer.Context,
    link: Annotated[str, typer.Argument(metavar="L3", help="A link that a cross-check proposes.")],
    reason: options.Reason = None,
) -> None:
    """Take a link as true."""
    from claimtrack import desk

    at = door(context)
    told(at, desk.accept(at.open(), at.by, link.upper(), reason=reason))


def refuse(
    context: typer.Context,
    link: Annotated[str, typer.Argument(metavar="L3", help="A link that a cross-check proposes.")],
    reason: options.Reason = None,
) -> None:
    """Take a link as not true; no cross-check proposes it again."""
    from claimtrack import desk

    at = door(context)
    told(at, desk.refuse(at.open(), at.by, link.upper(), reason=reason))


def settle(
    context: typer.Context,
    finding: Annotated[str, typer.Argument(metavar="F3", help="A finding.")],
    disposition: Annotated[str, typer.Argument(metavar="DISPOSITION", help="confirmed|explained|dismissed|pending")],
    wrong: Annotated[
        str | None, typer.Option("--wrong", metavar="one|other|both|neither", help="Which side is wrong.")
    ] = None,
    reason: options.Reason = None,
    evidence: options.EvidenceOption = None,
    quote: options.Quote = None,
) -> None:
    """Say what a finding comes to: settle F3 confirmed --wrong other."""
    from claimtrack import desk, model

    at = door(context)
    outcome = options.member(model.Disposition, disposition, "DISPOSITION")
    side = options.member(model.WrongSide, wrong, "--wrong") if wrong else None
    rests_on = _evidence(evidence, quote)
    acts = desk.settle(at.open(), at.by, finding.upper(), outcome, wrong=side, reason=reason, evidence=rests_on)
    told(at, acts)


def undo(
    context: typer.Context,
    entries: Annotated[list[str] | None, typer.Argument(metavar="E40", help="Entries of the journal.")] = None,
    sitting: Annotated[
        str | None, typer.Option("--sitting", metavar="N", help="All that one call did: see journal list.")
    ] = None,
) -> None:
    """Take back what an entry of the journal did; without a number, your last act."""
    from claimtrack import desk, model

    at = door(context)
    if entries and sitting:
        raise model.InputRefused("command.usage.undo")
    told(at, desk.undo(at.open(), at.by, [entry.upper() for entry in entries or ()], sitting=sitting))


def _evidence(references: Sequence[str] | None, quotes: Sequence[str] | None) -> tuple[Evidence, ...]:
    """Each evidence with its quote, in the order in which they were given."""
    import re
    from itertools import zip_longest

    from claimtrack.model import Evidence, InputRefused

    references, quotes = references or (), quotes or ()
    if len(quotes) > len(references):
        raise InputRefused("command.usage.quote")
    ids = [each.upper() if re.fullmatch("[CcDd][0-9]{1,12}", each) else each for each in references]
    return tuple(Evidence(reference, quote) for reference, quote in zip_longest(ids, quotes))


def told(at: Door, entries: Sequence[Entry]) -> None:
    """Tell what was recorded; nothing recorded is well too, for it stood so already."""
    from claimtrack.cli.entries import line

    if not entries:
        at.output.line(at.say("command.acted.nothing"))
    for entry in entries:
        at.output.line(line(entry, at.lang))
