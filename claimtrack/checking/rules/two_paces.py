"""product, of two paces: one amount told for two units of time ("1,500 tonnes a day, some 547,500 a year")."""

from __future__ import annotations

from collections.abc import Iterator

from claimtrack.checking.comparing.drafting import Draft, quote, say, unit_label
from claimtrack.checking.comparing.fits import usable
from claimtrack.checking.comparing.spans import per
from claimtrack.checking.context import Context
from claimtrack.checking.measures.figure import Figure, tied
from claimtrack.checking.measures.view import view
from claimtrack.checking.passages.rates import each_of
from claimtrack.language.stretches import words
from claimtrack.model import Basis, BasisKind, Certainty, Finding, TieKind, Verdict
from claimtrack.model.message import Parameter
from claimtrack.quantity import Interval, Stand, UnitKind, compare

_FEW = 3
_FAR = Interval.point(3)
"""Paces further apart are of two things, where nothing but their place equates them."""


def two_paces(context: Context, later: Figure) -> Iterator[Finding]:
    """A pace and the one right before it in another unit of time, where the text gives the one for the other."""
    at = context.scene.position(later)
    earlier = context.scene.figures[at - 1]
    if not at or earlier.rate is None or later.rate is None or not _one_amount(earlier, later):
        return
    equated = tied(earlier, later, TieKind.EQUALS)
    if not equated and not _right_after(earlier, later):
        return
    draft = Draft((earlier, later))
    pace = per(earlier.rate, later.rate, later.period, later.published)
    unit = unit_label(later.quantity)
    made = draft.times(draft.wide(0), pace.factor, f"{earlier.rate}/{later.rate}", unit, "pace")
    stated = draft.wide(1)
    stand = compare(draft.value(made), draft.value(stated))
    parameters: dict[str, Parameter] = {
        "rate": quote(earlier),
        "total": quote(later),
        "product": draft.value(made),
        "unit": unit,
    }
    if not stand.disjoint:
        yield _finding(draft, Verdict.CONSISTENT, "pace_holds", None, parameters)
        return
    step = draft.ratio(*((made, stated) if stand is Stand.ABOVE else (stated, made)))
    if step is None or (not equated and not draft.value(step).is_below(_FAR)):
        return
    basis = Basis(BasisKind.RAW, draft.value(step), Certainty.LIKELY, tuple(draft.assumptions), step.step)
    yield _finding(draft, Verdict.DISCREPANCY, "pace_apart", basis, parameters)


def _one_amount(earlier: Figure, later: Figure) -> bool:
    """Whether both are paces of one unit in two units of time."""
    a, b = earlier.quantity, later.quantity
    if earlier.rate == later.rate or not earlier.same_sentence(later):
        return False
    if not (usable(earlier) and usable(later)) or a.unit.kind is UnitKind.TIME:
        return False
    if each_of(earlier) and not each_of(later):
        # "6.50 a day for the food of each, 7.1 million a year" is told of many.
        return False
    if a.unit.kind is UnitKind.MONEY and "hour" in (earlier.rate, later.rate):
        # Pay by the hour is for hours worked, and a month has fewer of them than of others.
        return False
    return a.unit == b.unit


def _right_after(earlier: Figure, later: Figure) -> bool:
    """Whether nothing but a comma and a word or two stands between two figures, no "and" and no word of change."""
    seen = view(later.placed.document)
    start, end = earlier.claim.anchor.end, later.claim.anchor.start
    gap = [word.folded for word in words(seen.text, start, end)]
    if seen.within(start, end, "direction") or seen.topics.joining("becoming") & set(gap):
        # "A salary of 84,000 a year would rise to 9,400 a month": the second is another amount.
        return False
    joining = {phrase[0] for phrase in seen.topics.connectives.get("and", ())}
    return len(gap) <= _FEW and not joining & set(gap) and any(mark in seen.text[start:end] for mark in ",(")


def _finding(
    draft: Draft, verdict: Verdict, form: str, basis: Basis | None, parameters: dict[str, Parameter]
) -> Finding:
    apart = verdict is Verdict.DISCREPANCY
    return Finding(
        kind="product",
        verdict=verdict,
        certainty=Certainty.LIKELY if apart else Certainty.CERTAIN,
        title=say(f"product.{form}", **parameters),
        claims=tuple(figure.placed for figure in draft.figures),
        ratio=basis.ratio if basis else None,
        bases=(basis,) if basis else (),
        working=tuple(draft.sheet.steps),
        assumptions=tuple(draft.assumptions),
        question=say("product.ask_pace", **parameters) if apart else None,
    )
