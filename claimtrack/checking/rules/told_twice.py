"""conflict and scale_slip, of one text: a count that a definite one tells otherwise, an amount short of a nought."""

from __future__ import annotations

from collections.abc import Iterator

from claimtrack.checking.comparing.drafting import Draft, quote, say
from claimtrack.checking.context import Context
from claimtrack.checking.measures.figure import Figure
from claimtrack.checking.passages.told_twice import counted_otherwise, slipped
from claimtrack.model import Basis, BasisKind, Cause, Certainty, Finding, Verdict
from claimtrack.model.message import Parameter
from claimtrack.quantity import Interval, UnitKind
from claimtrack.quantity.conversion import factor


def told_twice(context: Context) -> Iterator[Finding]:
    """What a text tells again as another number."""
    for first, again in counted_otherwise(context.scene):
        yield _finding("conflict", first, again, None)
    for first, again, noughts in slipped(context.scene):
        yield _finding("scale_slip", first, again, noughts)


def _finding(kind: str, first: Figure, again: Figure, noughts: int | None) -> Finding:
    draft = Draft((first, again))
    one, other = draft.wide(0), draft.wide(1)
    a, b = first.quantity.unit, again.quantity.unit
    known = factor(b.name, a.name) if a != b and a.kind is UnitKind.PHYSICAL else None
    if known is not None:
        other = draft.times(other, Interval.point(known), f"{a.name}/{b.name}", a.name, "convert")
    above = draft.value(one).is_above(draft.value(other))
    step = draft.ratio(one, other) if above else draft.ratio(other, one)
    # Both are above nothing.
    assert step is not None
    gap = draft.value(step)
    draft.assume("same_thing_beside", one=quote(first), other=quote(again))
    parameters: dict[str, Parameter] = {"one": quote(first), "other": quote(again)}
    title = say("conflict.apart", ratio=gap, **parameters)
    if noughts:
        title = say("scale_slip.title", factor=10**noughts, **parameters)
    return Finding(
        kind=kind,
        verdict=Verdict.DISCREPANCY,
        certainty=Certainty.LIKELY,
        title=title,
        claims=(first.placed, again.placed),
        cause=Cause.SCALE if noughts else None,
        ratio=gap,
        bases=(Basis(BasisKind.RAW, gap, Certainty.LIKELY, tuple(draft.assumptions), step.step),),
        working=tuple(draft.sheet.steps),
        assumptions=tuple(draft.assumptions),
        question=say(f"{kind}.ask", **parameters),
    )
