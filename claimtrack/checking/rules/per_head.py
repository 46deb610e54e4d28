"""Per head: what a passage tells for each, or on average, against the total and the count that it is told of."""

from __future__ import annotations

from collections.abc import Iterator

from claimtrack.checking.comparing.drafting import Draft, quote, say, unit_label
from claimtrack.checking.context import Context
from claimtrack.checking.passages.derived_rates import Derived, derived_rates
from claimtrack.model import Basis, BasisKind, Certainty, Finding, Verdict
from claimtrack.quantity import Interval, Stand, compare
from claimtrack.quantity.working import Op, Operand


def per_head(context: Context) -> Iterator[Finding]:
    """Each rate for a number of people, per head or on average, that its total and its count do not make."""
    for made in derived_rates(context):
        yield _apart(made)


def _apart(made: Derived) -> Finding:
    draft = Draft((made.total, made.count, made.rate))
    unit = unit_label(made.rate.quantity)
    value: Operand = draft.step(Op.DIVIDE, draft.wide(0), draft.wide(1), unit=unit, note="quotient")
    value = draft.times(value, Interval.point(made.of), made.rate.quantity.per or "", unit, "convert")
    stand = compare(draft.value(value), draft.value(draft.wide(2)))
    step = draft.ratio(*((value, draft.wide(2)) if stand is Stand.ABOVE else (draft.wide(2), value)))
    draft.assume("same_thing_beside", one=quote(made.total), other=quote(made.count))
    ratio = draft.value(step) if step else None
    parameters = {"one": quote(made.total), "other": quote(made.count), "share": quote(made.rate)}
    basis = (
        Basis(BasisKind.RAW, ratio, Certainty.LIKELY, tuple(draft.assumptions), step.step) if step and ratio else None
    )
    return Finding(
        kind="ratio",
        verdict=Verdict.DISCREPANCY,
        certainty=Certainty.LIKELY,
        title=say("ratio.apart", **parameters),
        claims=tuple(figure.placed for figure in (made.total, made.count, made.rate)),
        ratio=ratio,
        bases=(basis,) if basis else (),
        working=tuple(draft.sheet.steps),
        assumptions=tuple(draft.assumptions),
        question=say("ratio.ask_apart", **parameters),
    )
