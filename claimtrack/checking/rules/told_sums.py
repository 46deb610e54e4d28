"""Told sums: the findings of a sum, and of shares that should make a hundred per cent."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from claimtrack.checking.comparing.drafting import Draft, quote, say, unit_label
from claimtrack.checking.measures.figure import Figure
from claimtrack.checking.measures.view import view
from claimtrack.model import Basis, BasisKind, Certainty, Finding, Verdict
from claimtrack.model.message import Parameter
from claimtrack.quantity import Interval
from claimtrack.quantity.working import Op, ValueOperand

_ALL = Decimal(100)
_FEW = 2
_AFTER = 160
"""So far after parts the text may say that they overlap, in code points."""


def of_a_hundred(parts: Sequence[Figure]) -> Finding | None:
    """Shares that should make a hundred per cent, where they do not."""
    draft = Draft(parts)
    operands = [draft.wide(n) for n in range(len(parts))]
    added = draft.step(Op.ADD, *operands, unit="percent", note="sum")
    total = draft.value(added)
    if total.low is None or total.high is None or total.low < _ALL < total.high:
        return None
    parameters: dict[str, Parameter] = {"whole": "100 %", "parts": "\n".join(map(quote, parts)), "sum": total}
    whole = ValueOperand(Interval.point(_ALL), "percent")
    step = draft.ratio(*((added, whole) if total.low >= _ALL else (whole, added)))
    ratio = (draft.value(step), step.step) if step else None
    return told_sum("sum", Verdict.DISCREPANCY, draft, parts, ratio, Certainty.LIKELY, parameters)


def told_sum(
    form: str,
    verdict: Verdict,
    draft: Draft,
    figures: Sequence[Figure],
    ratio: tuple[Interval, int] | None,
    certainty: Certainty,
    parameters: dict[str, Parameter],
) -> Finding:
    """The finding of a sum, a change or parts with room left (`form`), its working in the draft."""
    apart = verdict is Verdict.DISCREPANCY
    parameters = {**parameters, "unit": unit_label(figures[0].quantity)}
    return Finding(
        kind="part_whole" if form == "room" else "sum",
        verdict=verdict,
        certainty=certainty,
        title=say(f"{form}.apart" if apart else f"{form}.holds", **parameters),
        claims=tuple(figure.placed for figure in figures),
        ratio=ratio[0] if ratio else None,
        bases=(Basis(BasisKind.RAW, ratio[0], certainty, tuple(draft.assumptions), ratio[1]),) if ratio else (),
        working=tuple(draft.sheet.steps),
        assumptions=tuple(draft.assumptions),
        question=say(f"{form}.ask", **parameters) if apart else None,
    )


def unexplained(found: Sequence[Finding]) -> list[Finding]:
    """The findings of sums without those that hold parts against one whole that make up another one.

    "38,400 patients, 20 % more than the 32,000 of a year before": the parts told next are of the former.
    """
    made = [(f.claims[0].key, {each.key for each in f.claims[1:]}) for f in found if _is(f, "sum.holds")]
    return [
        f
        for f in found
        if not _is(f, "sum.apart")
        or not any(
            f.claims[0].key not in (whole, *parts) and {each.key for each in f.claims[1:]} <= parts
            for whole, parts in made
        )
    ]


def overlap(finding: Finding) -> bool:
    """Whether parts come to more than their whole, and the text says that some belong to several of them."""
    if not _is(finding, "sum.apart") or len(finding.claims) <= _FEW:
        return False
    whole, *parts = finding.claims
    seen = view(whole.document)
    start = min(each.claim.sentence.start for each in finding.claims)
    end = max(each.claim.sentence.end for each in finding.claims) + _AFTER
    made = sum((each.claim.quantity.main or 0) for each in parts if each.claim.quantity)
    more = whole.claim.quantity is not None and made > (whole.claim.quantity.main or 0)
    return more and seen.says("overlapping", start, min(end, len(seen.text)))


def _is(finding: Finding, form: str) -> bool:
    return finding.title.key == say(form).key
