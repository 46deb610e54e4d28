"""limit, wherever it stands: a cap that nothing beside it answers, against the one figure that it can be for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimtrack.checking.context import Context
from claimtrack.checking.measures.figure import Figure
from claimtrack.checking.measures.matching import Match
from claimtrack.checking.measures.measuring import ANY_ONE
from claimtrack.checking.measures.view import view
from claimtrack.checking.passages.bounded import SPEEDS, answering, bounded
from claimtrack.checking.passages.rates import each_of
from claimtrack.checking.passages.shared_among import shared_among
from claimtrack.checking.passages.sole_bounded import may_be_bounded, weight
from claimtrack.checking.rules.limit import against, is_cap
from claimtrack.checking.rules.limit_beside import held_beside, is_term
from claimtrack.checking.words.contrast import kinship
from claimtrack.language.stretches import words
from claimtrack.model import Finding, Verdict
from claimtrack.quantity import UnitKind
from claimtrack.quantity.conversion import dimension

_ALONE = Match(0.75)
_FAR = 4
"""A figure that is so many times a bound is of another thing where nothing but its dimension ties the two."""
_FINE = "fine"
_FARTHEST = 20
"""So many times a bound, or so many times less, are the figures among which the likeliest is looked for."""
_ONE_TIME = 2
_LEAST_FOR_MONEY = 2
"""Any text tells several sums: something else must tie one to a cap on money."""


def limit_alone(context: Context) -> Iterator[Finding]:
    """Each cap with the one figure of its text that it can be for, shared out among those that it is for each of."""
    for cap in context.scene.figures:
        if not is_cap(cap) or is_term(cap) or cap.key in context.parts() or answering(context.scene, cap):
            continue
        if _FINE in cap.measured.measure.what | cap.measured.measure.about:
            # "Fines of up to 12,000 euros": no sum that anybody spends or earns.
            continue
        beside = (held_beside(context, figure, cap) for figure in bounded(context, cap))
        if _is_speed(cap) or any(finding is not None and _is_near(finding, _FAR) for finding in beside):
            # Every road has its speed limit; what stands beside a cap has answered it.
            continue
        found = _of_the_likeliest(context, cap) or _of_any_kind(context, cap)
        yield from (finding for finding in found if finding.verdict is Verdict.DISCREPANCY)


def _is_speed(cap: Figure) -> bool:
    """Whether a cap is one on the speed of what moves, and not of what flows."""
    return cap.rate in SPEEDS and dimension(cap.quantity.unit.name) == dimension("meter")


def _of_the_likeliest(context: Context, cap: Figure) -> Sequence[Finding]:
    """What comes of a cap and the one figure near it in size, or of several the one that most ties to it.

    Where those tied to it alike stand in one list, "214 on Monday and 101 on Tuesday", the cap is for each of them.
    """
    found = [(figure, _held(context, figure, cap)) for figure in may_be_bounded(context, cap)]
    weighed = [(_weight(context, figure, cap), figure, finding) for figure, finding in found if finding is not None]
    most = max((weight for weight, _, _ in weighed), default=0)
    best = [(figure, finding) for weight, figure, finding in weighed if weight == most]
    if len(best) > 1 and each_of(cap):
        # What is divided by how many there are comes near a cap by no chance.
        best = [(figure, finding) for figure, finding in best if _is_near(finding, _FAR)] or best
    if not _are_days([figure for figure, _ in best], cap):
        return ()
    if cap.quantity.unit.kind is UnitKind.MONEY and most < _LEAST_FOR_MONEY and len(weighed) > len(best):
        return ()
    return [finding for _, finding in best if _is_near(finding, _FAR)]


def _weight(context: Context, figure: Figure, cap: Figure) -> int:
    """How much ties a figure to a cap: the more where it is told over the very time of those whom the cap is for.

    "186,000 passengers from January to September ... 13.5 million was paid in those months ... at most 65 a passenger".
    """
    many = shared_among(context, figure, cap) if figure.period is not None and each_of(cap) else ()
    one_time = any(among.figure is not None and among.figure.period == figure.period for among in many)
    return weight(context, figure, cap) + _ONE_TIME * one_time


def _are_days(figures: Sequence[Figure], cap: Figure) -> bool:
    """Whether there is one figure, or one for each of several times of which a cap is for any."""
    first = next(iter(figures), None)
    if first is None or len(figures) == 1:
        return first is not None
    listed = all(f.same_sentence(first) and f.quantity.unit == first.quantity.unit for f in figures)
    periods = {f.period for f in figures}
    return listed and cap.rate is not None and len(periods) == len(figures) and None not in periods


def _of_any_kind(context: Context, cap: Figure) -> Sequence[Finding]:
    """What comes of a cap on a count and the one other count near it in size: by another noun, over another time.

    Where nothing is converted the two have a time or words in common, or the cap is on what any count may be called.
    """
    if cap.quantity.unit.kind is not UnitKind.COUNT:
        return ()
    found = [(figure, _held(context, figure, cap)) for figure in may_be_bounded(context, cap, of_any_kind=True)]
    near = [(figure, finding) for figure, finding in found if finding is not None and _is_near(finding, _FAR)]
    if len(near) != 1:
        return ()
    figure, finding = near[0]
    one_time = figure.period is not None and figure.period == cap.period
    tied = _is_converted(cap) or one_time or kinship(figure, cap) > 1 or _is_place(cap)
    return (finding,) if tied else ()


def _is_place(cap: Figure) -> bool:
    """Whether a cap is on places or permits, by which whatever has them is counted: "2,000 cupos"."""
    counted = {word.folded for word in words(cap.quantity.unit.name)}
    return not counted.isdisjoint(view(cap.placed.document).topics.joining("permits"))


def _is_converted(cap: Figure) -> bool:
    """Whether a cap is one for each of something, or for each year or day: it comes near another count by no chance."""
    return cap.quantity.per is not None or ANY_ONE in cap.measured.measure.marks


def _held(context: Context, figure: Figure, cap: Figure) -> Finding | None:
    """What comes of a figure as that of one, or shared out among all: whichever alone comes near the cap."""
    shared = shared_among(context, figure, cap)
    ways = shared if any(among.told for among in shared) else (None, *shared)
    tried = [against(figure, cap, _ALONE, context.conversions, beside=True, among=way) for way in ways]
    near = [finding for finding in tried if finding is not None and _is_near(finding, _FAR)]
    near = near or [finding for finding in tried if finding is not None and _is_near(finding, _FARTHEST)]
    if len({finding.verdict for finding in near}) != 1:
        # Over the cap as that of one, and under it as that of all: nobody can tell.
        return None
    return min(near, key=lambda finding: (finding.ratio.low if finding.ratio else None) or 0)


def _is_near(finding: Finding, times: int) -> bool:
    """Whether a figure is at most so many times its cap, or so many times less."""
    ratio = finding.ratio
    return ratio is not None and (ratio.low or 0) <= times and (ratio.high or 0) * times >= 1
