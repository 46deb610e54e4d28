"""sum, as what is left: a stock, what came and went, and what the text says that there is then."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import product as combinations

from claimtrack.checking.comparing.drafting import Draft, bare, quote
from claimtrack.checking.comparing.fits import alike, usable
from claimtrack.checking.context import Context
from claimtrack.checking.measures.figure import Figure
from claimtrack.checking.measures.view import view
from claimtrack.checking.rules.told_sums import told_sum
from claimtrack.checking.words.lead import called
from claimtrack.model import Certainty, Finding, TieKind, Verdict
from claimtrack.model.message import Parameter
from claimtrack.quantity import Interval, Stand, UnitKind, compare
from claimtrack.quantity.working import Op, Operand

_TWO = 2
_THREE = 3
_FAR = Decimal("1.5")
"""What is left that is off by more was reckoned from other figures."""
_KINDS = (UnitKind.COUNT, UnitKind.MONEY, UnitKind.PHYSICAL)


def left_over(context: Context) -> Iterator[Finding]:
    """What is left against a stock and what was added to it or taken from it: "1,320, took 480, closed 610"."""
    for left in context.scene.figures:
        told = _told_before(context, left) or _gross_and_taken_off(context, left)
        if told:
            yield from _held(left, told)


def _told_before(context: Context, left: Figure) -> Sequence[Figure]:
    """The stock and its changes before what is left: two or three figures of one thing and nothing else of its unit."""
    if left.quantity.unit.kind not in _KINDS or not _plain(left) or not called(left, "left_over"):
        return ()
    scene = context.scene
    own = [f for f in scene.sentence(left) if alike(f, left)]
    if own[-1].key != left.key:
        return ()
    before = [f for f in scene.previous_sentence(left) if alike(f, left)] if len(own) <= _THREE else []
    told = [*before, *own[:-1]]
    if len(own) < _TWO or not _TWO <= len(told) <= _THREE or not all(map(_plain, told)):
        return ()
    stock = told[0]
    smaller = all((f.main or 0) < (stock.main or 0) for f in told[1:])
    return told if smaller and all(_one_thing(f, left) for f in told) else ()


def _gross_and_taken_off(context: Context, left: Figure) -> Sequence[Figure]:
    """A gross sum and what is taken off it for a net one: "once 9.4bn is taken off, net reserves are 29.9bn"."""
    if left.quantity.unit.kind is not UnitKind.MONEY or not _plain(left) or not called(left, "net_sum"):
        return ()
    scene, what = context.scene, left.measured.measure.what
    own = [f for f in scene.sentence(left) if alike(f, left) and f.key < left.key]
    if len(own) != 1 or not _plain(own[0]) or not _is_taken_off(own[0], left):
        return ()
    before = (f for f in scene.figures[: scene.position(own[0])] if alike(f, left) and _plain(f))
    gross = [f for f in before if what & f.measured.measure.what and called(f, "gross_sum")]
    least = max(left.main or Decimal(0), own[0].main or Decimal(0))
    return (gross[0], own[0]) if len(gross) == 1 and (gross[0].main or Decimal(0)) > least else ()


def _is_taken_off(figure: Figure, left: Figure) -> bool:
    """Whether the words around a figure, up to what is left, say that it is taken off."""
    seen, start = view(figure.placed.document), figure.claim.sentence.start
    return seen.says("taking_off", start, left.key.start)


def _plain(figure: Figure) -> bool:
    tied = any(tie.kind is not TieKind.EQUALS for tie in figure.claim.ties)
    return usable(figure) and not tied and figure.quantity.interval.is_point and (figure.main or 0) > 0


def _one_thing(first: Figure, second: Figure) -> bool:
    if first.quantity.unit.kind is not UnitKind.COUNT:
        return True
    return first.quantity.unit == second.quantity.unit or bool(
        first.measured.measure.what & second.measured.measure.what
    )


def _held(left: Figure, told: Sequence[Figure]) -> Iterator[Finding]:
    """Nothing where it is left by any way to go up and down; else the way that comes nearest."""
    stock, *changes = told
    ways = [signs for signs in combinations((1, -1), repeat=len(changes)) if -1 in signs]
    near: list[tuple[Decimal, tuple[int, ...]]] = []
    for signs in ways:
        made, main = stock.wide, stock.main or Decimal(0)
        for sign, change in zip(signs, changes, strict=True):
            made = made + change.wide if sign > 0 else made - change.wide
            main += sign * (change.main or Decimal(0))
        if made.overlaps(left.wide):
            return
        near.append((main, signs))
    value = left.main or Decimal(1)
    fits = [each for each in near if value / _FAR <= each[0] <= value * _FAR]
    if fits:
        yield _finding(left, told, min(fits, key=lambda each: abs(each[0] - value))[1])


def _finding(left: Figure, told: Sequence[Figure], signs: Sequence[int]) -> Finding:
    draft = Draft((left, *told))
    unit = left.quantity.unit.name
    made: Operand = draft.wide(1)
    for n, sign in enumerate(signs, start=2):
        op, note = (Op.ADD, "sum") if sign > 0 else (Op.SUBTRACT, "difference")
        made = draft.step(op, made, draft.wide(n), unit=unit, note=note)
    stated = draft.wide(0)
    stand = compare(draft.value(made), draft.value(stated))
    step = draft.ratio(*((made, stated) if stand is Stand.ABOVE else (stated, made)))
    ratio: tuple[Interval, int] | None = (draft.value(step), step.step) if step else None
    parameters: dict[str, Parameter] = {
        "whole": quote(left),
        "parts": "\n".join(bare(figure) for figure in told),
        "sum": draft.value(made),
    }
    return told_sum("change", Verdict.DISCREPANCY, draft, (left, *told), ratio, Certainty.LIKELY, parameters)
