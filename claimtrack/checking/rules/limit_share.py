"""limit, of a share: two figures of a text against a cap on how much the one may be of the other."""

from __future__ import annotations

from collections.abc import Iterator

from claimtrack.checking.comparing.drafting import Draft, quote, say
from claimtrack.checking.comparing.spans import count_of
from claimtrack.checking.context import Context
from claimtrack.checking.measures.figure import Figure
from claimtrack.checking.passages.capped import is_cap_for_each, is_share_cap, many_and_few, part_and_whole
from claimtrack.checking.passages.capped_anywhere import capped_anywhere
from claimtrack.checking.passages.capped_capacity import of_capacity
from claimtrack.checking.words.bounds import is_waived
from claimtrack.model import Basis, BasisKind, Certainty, Finding, Verdict
from claimtrack.quantity import Interval, UnitKind
from claimtrack.quantity.working import Op, Operand, StepOperand, ValueOperand

_HUNDRED = Interval.point(100)
_FAR = 10
"""A share that is so many times the cap is of other things."""


def limit_share(context: Context) -> Iterator[Finding]:
    """Each cap on a share with the two figures that the share is of, where the text does not give the share itself."""
    for cap in context.scene.figures:
        pair = None
        if is_share_cap(cap):
            pair = of_capacity(context, cap) or part_and_whole(context, cap) or capped_anywhere(context, cap)
        elif is_cap_for_each(cap):
            pair = many_and_few(context, cap)
        finding = _against(*pair, cap) if pair and not is_waived(cap) and not _of_other_times(pair[0], cap) else None
        if finding:
            yield finding


def _of_other_times(part: Figure, cap: Figure) -> bool:
    """Whether a total covers more than the one year, or month, for which a cap is set."""
    if cap.rate is None or part.period is None:
        return False
    lasting = count_of(cap.rate, part.period)
    return lasting is not None and (lasting.high is None or lasting.high > 1)


def _against(part: Figure, whole: Figure, cap: Figure) -> Finding | None:
    draft = Draft((part, whole, cap))
    if (draft.value(draft.wide(1)).low or 0) <= 0:
        return None
    share: StepOperand = draft.step(Op.DIVIDE, draft.wide(0), draft.wide(1), unit="dimensionless", note="share")
    if cap.quantity.unit.kind is UnitKind.PERCENT:
        hundred = ValueOperand(_HUNDRED, "percent")
        share = draft.step(Op.MULTIPLY, share, hundred, unit="percent", note="as_percent")
    stands, allowed = draft.value(share), cap.quantity.interval
    parameters = {"one": quote(part), "whole": quote(whole), "other": quote(cap)}
    sides: tuple[Operand, Operand]
    if allowed.high is not None and stands.is_above(allowed):
        name, sides = "share_over", (share, draft.end(2, "high"))
    elif allowed.low is not None and stands.is_below(allowed):
        name, sides = "share_under", (draft.end(2, "low"), share)
    else:
        return None
    step = draft.ratio(*sides)
    if step is None or (draft.value(step).low or 0) > _FAR:
        return None
    ratio = draft.value(step)
    draft.assume("same_thing_beside", one=quote(part), other=quote(cap))
    return Finding(
        kind="limit",
        verdict=Verdict.DISCREPANCY,
        certainty=Certainty.LIKELY,
        title=say(f"limit.{name}", **parameters),
        claims=(part.placed, whole.placed, cap.placed),
        ratio=ratio,
        bases=(Basis(BasisKind.RAW, ratio, Certainty.LIKELY, tuple(draft.assumptions), step.step),),
        working=tuple(draft.sheet.steps),
        assumptions=tuple(draft.assumptions),
        question=say("limit.ask", one=quote(part), other=quote(cap)),
    )
