"""What agreement, repeats and circular share: two figures of one measure that hold together."""

from __future__ import annotations

from decimal import Decimal

from claimtrack.checking.comparing.drafting import quote, say
from claimtrack.checking.comparing.pairs import Pair
from claimtrack.checking.comparing.spans import Times
from claimtrack.checking.measures.measuring import PACED, RESTATED
from claimtrack.checking.origins.reprints import Reprint, printed_since
from claimtrack.model import Cause, Certainty, Finding, Verdict

_CLOSE = Decimal("0.02")


def holds(pair: Pair, *, inside: bool = False) -> bool:
    """Whether both figures can be true over one period, or with `inside` with one period inside the other."""
    return not pair.apart and pair.match.strong and (inside or pair.times in (Times.SAME, Times.ASSUMED))


def same_value(pair: Pair) -> bool:
    """Whether both tell one number, a bound gained or lost aside."""
    if pair.first.rate != pair.second.rate:
        return _one_pace(pair)
    if pair.first.quantity.unit != pair.second.quantity.unit and pair.first.quantity.unit.kind.value != "count":
        return all(pair.draft.value(side).is_bounded for side in pair.sides)
    one, other = pair.first.main, pair.second.main
    if one is None or other is None:
        return False
    return abs(one - other) <= _CLOSE * max(abs(one), abs(other)) if _loose(pair) else one == other


def _one_pace(pair: Pair) -> bool:
    """Whether a pace and another, or a total over a stated time, come to one number: 500 a month, 4,000 in eight."""
    marks = pair.first.measured.measure.marks | pair.second.measured.measure.marks
    if pair.first.same_document(pair.second) or PACED in marks:
        # A text that tells the total, too, has told its pace with it.
        return False
    one, other = (pair.draft.value(side) for side in pair.sides)
    if one.low is None or one.high is None or other.low is None or other.high is None:
        return False
    # Twice the one number and twice the other.
    first, second = one.low + one.high, other.low + other.high
    return abs(first - second) <= _CLOSE * max(abs(first), abs(second))


def restated(pair: Pair) -> bool:
    """Whether one side only puts in another unit what its text has just said: that is told instead, where it can be."""
    sides = [RESTATED in figure.measured.measure.marks for figure in (pair.first, pair.second)]
    if pair.first.quantity.unit != pair.second.quantity.unit or pair.first.same_document(pair.second):
        return any(sides)
    # "1.06 million tonnes, or 7.8 million barrels": whoever tells barrels alone is held against the barrels.
    return all(sides)


def _loose(pair: Pair) -> bool:
    return pair.first.quantity.approximate or pair.second.quantity.approximate


def found(
    pair: Pair,
    kind: str,
    *,
    verdict: Verdict = Verdict.CONSISTENT,
    cause: Cause | None = None,
    ask: bool = False,
    reprint: Reprint | None = None,
) -> Finding:
    """The finding of such a pair; of one that stands in a `reprint` says so."""
    parameters = {"one": quote(pair.first), "other": quote(pair.second)}
    assumptions = list(pair.draft.assumptions)
    if reprint is not None:
        since = printed_since(pair.first.placed, pair.second.placed)
        name = "assume.one_text"
        assumptions.append(
            say(f"{name}_since", words=reprint.words, day=since) if since else say(name, words=reprint.words)
        )
    return Finding(
        kind=kind,
        verdict=verdict,
        certainty=Certainty.LIKELY,
        title=say(f"{kind}.{'one_text' if reprint else 'title'}", **parameters),
        claims=(pair.first.placed, pair.second.placed),
        cause=cause,
        working=pair.together,
        assumptions=tuple(assumptions),
        question=say(f"{kind}.ask", **parameters) if ask else None,
    )
