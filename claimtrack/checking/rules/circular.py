"""circular: claims that name different sources but trace to one origin are no independent confirmation."""

from __future__ import annotations

from collections.abc import Iterator

from claimtrack.checking.comparing.fits import alike
from claimtrack.checking.comparing.pairs import Pair, bring_together
from claimtrack.checking.comparing.spans import same_period
from claimtrack.checking.context import Context
from claimtrack.checking.measures.figure import Figure, tied
from claimtrack.checking.measures.matching import Match, same_number
from claimtrack.checking.origins.lineage import passed_on
from claimtrack.checking.origins.naming import from_one
from claimtrack.checking.rules.together import found, holds, restated, same_value
from claimtrack.model import Cause, Finding, TieKind, Verdict
from claimtrack.quantity import UnitKind

_SAID = Match(0.8)
_DIGITS = 2
_FEW = 10
_BACK = 30
"""So many figures back a text may have told the number that another source gives."""


def circular(pair: Pair, _here: Context | None) -> Finding | None:
    """One figure of one origin that comes to the reader through different hands."""
    if not holds(pair, inside=True) or not same_value(pair) or _is_handful(pair.first):
        return None
    if not from_one(pair.first, pair.second) or restated(pair):
        return None
    return one_origin(pair)


def _is_handful(figure: Figure) -> bool:
    """Whether a figure only counts a few things: two who tell of "three companies" may both have counted them."""
    whole = figure.quantity.unit.kind is UnitKind.COUNT and figure.rate is None
    return whole and figure.main is not None and figure.main < _FEW


def echoes(context: Context) -> Iterator[Finding]:
    """A number that another source gives again, whatever it is of, where the text says that it has it from there."""
    figures = context.scene.figures
    for at, second in enumerate(figures):
        for first in figures[max(0, at - _BACK) : at]:
            if not (same_number(first, second, _DIGITS) and alike(first, second) and passed_on(first, second)):
                continue
            pair = bring_together(first, second, context.conversions, _SAID) if _one_thing(first, second) else None
            if pair is not None and not pair.apart:
                yield one_origin(pair)


def _one_thing(first: Figure, second: Figure) -> bool:
    """Whether nothing that is told of one number twice makes two things of it."""
    a, b = first.measured.measure, second.measured.measure
    one, other = first.claim.period, second.claim.period
    apart = one is not None and other is not None and not same_period(one, other)
    pairs = ((a.what, b.what), (a.status, b.status), (a.entities, b.entities), (a.places, b.places))
    return not apart and not tied(first, second, *TieKind) and all(not x or not y or x & y for x, y in pairs)


def one_origin(pair: Pair) -> Finding:
    """The finding of a number that two sources have from one origin."""
    return found(pair, "circular", verdict=Verdict.DISCREPANCY, cause=Cause.CIRCULAR, ask=True)
