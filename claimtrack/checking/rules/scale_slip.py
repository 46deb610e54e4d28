"""scale_slip: two figures of one measure that a factor of a thousand, a million or 10^9 alone keeps apart."""

from __future__ import annotations

from claimtrack.checking.comparing.drafting import quote, say
from claimtrack.checking.comparing.pairs import Pair, scaled
from claimtrack.checking.context import Context
from claimtrack.checking.measures.figure import digits
from claimtrack.model import Basis, Cause, Certainty, Finding, Verdict

_TELLING_DIGITS = 2
"""So many digits in common are no accident, even where the measures match only roughly."""


def scale_slip(pair: Pair, _here: Context | None) -> Finding | None:
    """Two figures that say the same in another scale."""
    exponent = slip_of(pair) if pair.apart else None
    return told(pair, exponent) if exponent and pair.match.strong else None


def slip_of(pair: Pair) -> int | None:
    """The power of ten that alone keeps two figures apart; of two texts that say the same in words 10 and 100, too."""
    exponent = scaled(pair)
    if exponent is not None or pair.first.same_document(pair.second) or pair.match.unworded or not same_digits(pair):
        return exponent
    a, b = pair.first.measured.measure, pair.second.measured.measure
    return scaled(pair, (1, 2)) if a.what == b.what and a.status == b.status else None


def same_digits(pair: Pair) -> bool:
    """Whether both figures are written with the same digits, at least two, their noughts left aside."""
    one, other = digits(pair.first), digits(pair.second)
    return one == other and len(one) >= _TELLING_DIGITS


def told(pair: Pair, exponent: int) -> Finding:
    """The finding of a pair that a power of ten keeps apart."""
    gap = pair.ratio()
    # Nothing, and what is below it, reaches no greater number by any power of ten.
    assert gap is not None
    parameters = {"one": quote(pair.first), "other": quote(pair.second)}
    certainty = Certainty.LIKELY if pair.match.strong else Certainty.POSSIBLE
    step = len(pair.draft.sheet.steps) - 1
    return Finding(
        kind="scale_slip",
        verdict=Verdict.DISCREPANCY,
        certainty=certainty,
        title=say("scale_slip.title", factor=10**exponent, **parameters),
        claims=(pair.first.placed, pair.second.placed),
        cause=Cause.SCALE,
        ratio=gap,
        bases=(Basis(pair.basis, gap, certainty, tuple(pair.draft.assumptions), step),),
        working=tuple(pair.draft.sheet.steps),
        assumptions=tuple(pair.draft.assumptions),
        question=say("scale_slip.ask", **parameters),
    )
