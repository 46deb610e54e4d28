"""limit, of what figures make: those that a cap is for only together, multiplied or as a change, against that cap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from claimtrack.checking.comparing.drafting import Draft, quote, say, unit_label
from claimtrack.checking.context import Context
from claimtrack.checking.measures.figure import Figure
from claimtrack.checking.passages.bounded import answering
from claimtrack.checking.passages.capped_changes import added, grown, is_change_cap
from claimtrack.checking.passages.capped_together import is_near, multiplied, rows
from claimtrack.checking.rules.limit import is_cap
from claimtrack.model import Basis, BasisKind, Certainty, Finding, Verdict
from claimtrack.model.message import Parameter
from claimtrack.quantity import Interval
from claimtrack.quantity.working import Op, Operand, ValueOperand

_ONE = Interval.point(1)
_HUNDRED = Interval.point(100)
_FAR = 20
"""A change so many times the cap is one of other things."""


def limit_made(context: Context) -> Iterator[Finding]:
    """Each cap with the one list, product or change that it can be for, where no figure alone answers it."""
    for cap in context.scene.figures:
        if not is_cap(cap) or cap.key in context.parts():
            continue
        if is_change_cap(cap):
            found = _of_changes(context, cap)
        elif answering(context.scene, cap):
            continue
        else:
            found = [*_of_rows(context, cap), *_of_products(context, cap)]
        if len(found) == 1 and found[0] is not None:
            yield found[0]


def _of_rows(context: Context, cap: Figure) -> list[Finding | None]:
    """What comes of the lists that a cap may be for together: None for one that is within it."""
    found = []
    for row in rows(context, cap):
        draft = Draft((*row, cap))
        operands = [draft.wide(n) for n in range(len(row))]
        made = draft.step(Op.ADD, *operands, unit=unit_label(cap.quantity), note="sum")
        if is_near(sum(((f.main or Decimal(0)) for f in row), Decimal(0)), cap):
            found.append(_over(draft, made, row, cap))
    return found


def _of_products(context: Context, cap: Figure) -> list[Finding | None]:
    """What comes of the counts, times what there is for each of those counted, that a cap may be for."""
    found = []
    for count, rate in multiplied(context, cap):
        draft = Draft((count, rate, cap))
        each = draft.wide(1) if rate.quantity.interval.is_bounded else draft.end(1, "high")
        made = draft.step(Op.MULTIPLY, draft.wide(0), each, unit=unit_label(cap.quantity), note="product")
        found.append(_over(draft, made, (count, rate), cap))
    return found


def _of_changes(context: Context, cap: Figure) -> list[Finding | None]:
    """What comes of the changes near a cap on how much something may grow."""
    found = []
    for now, before in grown(context, cap):
        draft = Draft((now, before, cap))
        ratio = draft.step(Op.DIVIDE, draft.wide(0), draft.wide(1), unit="dimensionless", note="quotient")
        more = draft.step(
            Op.SUBTRACT, ratio, ValueOperand(_ONE, "dimensionless"), unit="dimensionless", note="difference"
        )
        found.append(_change(draft, more, cap))
    if not found:
        for rise, base in added(context, cap):
            draft = Draft((rise, base, cap))
            share = draft.step(Op.DIVIDE, draft.wide(0), draft.wide(1), unit="dimensionless", note="share")
            found.append(_change(draft, share, cap))
    return found


def _change(draft: Draft, change: Operand, cap: Figure) -> Finding | None:
    """What comes of a change, told as a ratio, and a cap on it in per cent."""
    percent = draft.step(Op.MULTIPLY, change, ValueOperand(_HUNDRED, "percent"), unit="percent", note="as_percent")
    one, whole = draft.figures[0], draft.figures[1]
    parameters: dict[str, Parameter] = {"one": quote(one), "whole": quote(whole), "other": quote(cap)}
    return _finding(draft, percent, (one, whole), cap, "change_over", parameters)


def _over(draft: Draft, made: Operand, parts: Sequence[Figure], cap: Figure) -> Finding | None:
    """What comes of what some figures make together and a cap."""
    parameters: dict[str, Parameter] = {
        "parts": "\n".join(map(quote, parts)),
        "sum": draft.value(made),
        "unit": unit_label(cap.quantity),
        "other": quote(cap),
    }
    return _finding(draft, made, parts, cap, "together_over", parameters)


def _finding(
    draft: Draft, made: Operand, parts: Sequence[Figure], cap: Figure, name: str, parameters: dict[str, Parameter]
) -> Finding | None:
    step = draft.ratio(made, draft.end(len(draft.figures) - 1, "high"))
    if step is None:
        return None
    ratio = draft.value(step)
    if not ratio.is_above(_ONE) or (ratio.low or 0) > _FAR:
        return None
    draft.assume("same_thing_beside", one=quote(parts[0]), other=quote(cap))
    return Finding(
        kind="limit",
        verdict=Verdict.DISCREPANCY,
        certainty=Certainty.LIKELY,
        title=say(f"limit.{name}", **parameters),
        claims=tuple(each.placed for each in draft.figures),
        ratio=ratio,
        bases=(Basis(BasisKind.RAW, ratio, Certainty.LIKELY, tuple(draft.assumptions), step.step),),
        working=tuple(draft.sheet.steps),
        assumptions=tuple(draft.assumptions),
        question=say("limit.ask", one=quote(parts[0]), other=quote(cap)),
    )
