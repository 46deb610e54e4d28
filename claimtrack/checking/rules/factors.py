"""product, of factors: what the build of a passage says that two or three figures come to."""

from __future__ import annotations

from collections.abc import Iterator

from claimtrack.checking.comparing.drafting import Draft, bare, quote, say, unit_label
from claimtrack.checking.context import Context
from claimtrack.checking.passages.chained_rates import chained_rates
from claimtrack.checking.passages.concluded_products import concluded_products
from claimtrack.checking.passages.factors import Factors, factors_in
from claimtrack.checking.passages.meant_products import meant_products
from claimtrack.model import Basis, BasisKind, Certainty, Finding, Verdict
from claimtrack.model.message import Parameter
from claimtrack.quantity import Interval, Stand, UnitKind, compare
from claimtrack.quantity.working import Op, Operand

_FAR = Interval.point(2)
"""Factors and a total further apart are of several things."""
_VERY_FAR = Interval.point(5)
"""So far only where the text ties them."""


def factors(context: Context) -> Iterator[Finding]:
    """Each product that a passage tells, where it holds or comes so near that it was meant to."""
    built = [*factors_in(context), *chained_rates(context)]
    told = {made.total.key for made in built}
    concluded = [each for each in concluded_products(context) if each.total.key not in told]
    told |= {made.total.key for made in concluded}
    meant = (each for each in meant_products(context) if each.total.key not in told)
    for made in (*built, *concluded, *meant):
        finding = _held(made)
        if finding is not None:
            yield finding


def _held(made: Factors) -> Finding | None:
    draft = Draft((*made.figures, made.total))
    unit = unit_label(made.total.quantity)
    last = len(made.figures)
    product: Operand = draft.wide(0)
    if made.scale != Interval.point(1):
        product = draft.times(product, made.scale, made.unit, unit, made.note)
    if last > 1:
        note = "over_period" if made.figures[1].quantity.unit.kind is UnitKind.TIME else "product"
        product = draft.step(Op.MULTIPLY, product, *(draft.wide(n) for n in range(1, last)), unit=unit, note=note)
    stated = draft.wide(last)
    stand = compare(draft.value(product), draft.value(stated))
    parameters: dict[str, Parameter] = {
        "parts": "\n".join(quote(figure) for figure in made.figures),
        "total": bare(made.total),
        "product": draft.value(product),
        "unit": unit,
    }
    basis = None
    if stand.disjoint:
        step = draft.ratio(*((product, stated) if stand is Stand.ABOVE else (stated, product)))
        if step is None or not draft.value(step).is_below(_VERY_FAR if made.tied else _FAR):
            return None
        draft.assume("same_thing_beside", one=quote(made.figures[0]), other=quote(made.total))
        basis = Basis(BasisKind.RAW, draft.value(step), Certainty.LIKELY, tuple(draft.assumptions), step.step)
    return Finding(
        kind="product",
        verdict=Verdict.DISCREPANCY if basis else Verdict.CONSISTENT,
        certainty=Certainty.LIKELY if basis else Certainty.CERTAIN,
        title=say("product.factors_apart" if basis else "product.factors_hold", **parameters),
        claims=tuple(figure.placed for figure in draft.figures),
        ratio=basis.ratio if basis else None,
        bases=(basis,) if basis else (),
        working=tuple(draft.sheet.steps),
        assumptions=tuple(draft.assumptions),
        question=say("product.ask_factors", **parameters) if basis else None,
    )
