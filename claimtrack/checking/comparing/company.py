"""Company: how much better two figures of two texts go together than either goes with any other of the other text.

Two texts on one affair tell many figures of a kind. That "142,000 wait for an operation" here is told again as "168,000
wait for an operation" there is seen less by how much the two have in common than by nothing else there having as much.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from claimtrack.checking.measures.figure import Figure

Beside = Callable[[str], Sequence[Figure]]
"""The figures of the document with a hash."""
Weigh = Callable[[Figure, Figure], float | None]
"""The logarithm of the odds that two figures are of one thing; None where they cannot be."""

_LEAST, _MOST = -4.0, 4.0
"""Whatever is less probable than that (1.8 %) is no rival, and a lead beyond four says no more than one of four."""
FURTHEST = 2 * _MOST
"""A lead is at most that, or minus that."""


def nobody(document: str) -> Sequence[Figure]:  # noqa: ARG001
    """No text tells anything else."""
    return ()


def lead(first: Figure, second: Figure, odds: float, beside: Beside, weigh: Weigh) -> float:
    """By how much the odds of two figures exceed those of either with any other; negative where they fall short.

    It is the sum of two differences of logarithms of odds, one for the rivals of either figure.
    """
    rivals = (weigh(first, other) for other in _others(second, beside))
    back = (weigh(other, second) for other in _others(first, beside))
    return ahead(odds, rivals) + ahead(odds, back)


def _others(figure: Figure, beside: Beside) -> Iterable[Figure]:
    own = figure.key
    return (other for other in beside(own.document) if other.key != own)


def ahead(odds: float, rivals: Iterable[float | None]) -> float:
    """By how much some odds exceed the best of others; None are the odds of what cannot be.

    Where there are no others it is nothing: a short text that tells no more of the kind says nothing by that.
    """
    best = max((each for each in rivals if each is not None), default=None)
    return 0.0 if best is None else min(_MOST, max(-_MOST, odds - max(best, _LEAST)))
