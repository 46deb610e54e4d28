"""unit_slip: one number told in two units of a kind (hectares and acres), so that one of them is wrong."""

from __future__ import annotations

from claimtrack.checking.comparing.drafting import quote, say
from claimtrack.checking.comparing.pairs import Pair
from claimtrack.checking.context import Context
from claimtrack.model import Basis, Cause, Certainty, Finding, Verdict
from claimtrack.quantity import UnitKind
from claimtrack.quantity.conversion import factor


def unit_slip(pair: Pair, _here: Context | None) -> Finding | None:
    """Two figures with one number and two units."""
    return told(pair) if pair.apart and pair.match.strong and slipped(pair) else None


def slipped(pair: Pair) -> bool:
    """Whether both figures have one number and different units of one dimension."""
    one, other = pair.first.quantity, pair.second.quantity
    if one.unit.kind is not UnitKind.PHYSICAL or one.unit == other.unit:
        return False
    # Below nothing no number is so many times another.
    alike = one.interval == other.interval and (one.low or 0) > 0
    return alike and bool(factor(one.unit.name, other.unit.name))


def told(pair: Pair) -> Finding:
    """The finding of a pair that only the unit keeps apart."""
    gap = pair.ratio()
    assert gap is not None
    parameters = {"one": quote(pair.first), "other": quote(pair.second)}
    step = len(pair.draft.sheet.steps) - 1
    return Finding(
        kind="unit_slip",
        verdict=Verdict.DISCREPANCY,
        certainty=Certainty.LIKELY,
        title=say("unit_slip.title", **parameters),
        claims=(pair.first.placed, pair.second.placed),
        cause=Cause.UNIT,
        ratio=gap,
        bases=(Basis(pair.basis, gap, Certainty.LIKELY, tuple(pair.draft.assumptions), step),),
        working=tuple(pair.draft.sheet.steps),
        assumptions=tuple(pair.draft.assumptions),
        question=say("unit_slip.ask", **parameters),
    )
