"""A working as lines of arithmetic: "1,000,000 [A] / 267 days × 366 days ≈ 1,370,787 barrels a year"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from claimtrack.model import Finding, Message
from claimtrack.quantity import Interval
from claimtrack.quantity.working import ClaimOperand, Op, Operand, StepOperand, ValueOperand, recompute
from claimtrack.wording.figures import ABOUT, computed, number, percent, ratio, settled
from claimtrack.wording.quantities import amount, plain_number
from claimtrack.wording.rendering import render, say
from claimtrack.wording.units import split_unit

SIGNS = {Op.ADD: "+", Op.SUBTRACT: "−", Op.MULTIPLY: "×", Op.DIVIDE: "/"}
_PRODUCTS = (Op.MULTIPLY, Op.DIVIDE)
_RATIO_UNITS = ("dimensionless", "times", "")


@dataclass(frozen=True, slots=True)
class StepText:
    """One line of a working: the arithmetic, what it says, and what it takes for granted, with the lines before it.

    `first` and `last` are the positions of the steps that the line shows. `result` is the right-hand side alone.
    """

    text: str
    result: str
    note: str | None
    assumption: str | None
    first: int
    last: int


def letter(position: int) -> str:
    """The letter of a claim of a finding by its position: A, B, ..., Z, AA."""
    text = ""
    position += 1
    while position:
        position, rest = divmod(position - 1, 26)
        text = chr(ord("A") + rest) + text
    return text


def step(finding: Finding, position: int, lang: str) -> str:
    """One step of a finding's working by itself: "1,000,000 [A] / 500,000 [B] = over 2.0 times"."""
    return _line(finding, position, position, _stated(finding), lang).text


def working(finding: Finding, lang: str) -> tuple[StepText, ...]:
    """A finding's working as lines; a product or quotient goes on in one line as far as it can be read."""
    stated = _stated(finding)
    lines: list[StepText] = []
    first = 0
    for position in range(len(finding.working)):
        if position + 1 < len(finding.working) and _goes_on(finding, position):
            continue
        lines.append(_line(finding, first, position, stated, lang))
        first = position + 1
    return tuple(lines)


def step_sentence(key: str, lang: str) -> str:
    """The sentence of a step's note or assumption."""
    return render(Message(key), lang)


def assumed(finding: Finding, position: int) -> tuple[str, ...]:
    """The keys of what a step takes for granted, with those of the steps that it is computed from."""
    step = finding.working[position]
    found: dict[str, None] = {}
    for arg in step.args:
        if isinstance(arg, StepOperand) and arg.step < position:
            found.update(dict.fromkeys(assumed(finding, arg.step)))
    if step.assumption:
        found[step.assumption] = None
    return tuple(found)


def _goes_on(finding: Finding, position: int) -> bool:
    """Whether the next step only goes on with this one's result, in a product, and is no comparison."""
    here, after = finding.working[position], finding.working[position + 1]
    uses = sum(StepOperand(position) in later.args for later in finding.working)
    return (
        after.args[0] == StepOperand(position)
        and uses == 1
        and here.op in _PRODUCTS
        and after.op in _PRODUCTS
        and here.note is None
        and (here.assumption is None or here.assumption == after.assumption)
        and after.unit not in _RATIO_UNITS
        and here.unit not in _RATIO_UNITS
        and all(basis.step != position for basis in finding.bases)
    )


def _line(finding: Finding, first: int, last: int, stated: Sequence[Interval], lang: str) -> StepText:
    steps = finding.working
    terms = [_operand(finding, steps[first].args[0], stated, lang)]
    for step in steps[first : last + 1]:
        for arg in step.args[1:]:
            margin = _margin(step.op, arg, lang)
            terms += ["±", margin] if margin else [SIGNS[step.op], _operand(finding, arg, stated, lang)]
    end = steps[last]
    result = _result(finding, last, stated[last], lang)
    sign = "≈" if result.startswith(ABOUT) else "="
    return StepText(
        text=f"{' '.join(terms)} {sign} {result.removeprefix(ABOUT)}",
        result=result,
        note=step_sentence(end.note, lang) if end.note else None,
        assumption="; ".join(step_sentence(key, lang) for key in assumed(finding, last)) or None,
        first=first,
        last=last,
    )


def _operand(finding: Finding, operand: Operand, stated: Sequence[Interval], lang: str) -> str:
    match operand:
        case ClaimOperand(claim, end):
            return say("terms.working.letter", lang, number=_figure(finding, claim, end, lang), letter=letter(claim))
        case StepOperand(step):
            return plain_number(stated[step], lang, write=computed)
        case ValueOperand(value, unit):
            text = plain_number(value, lang, write=computed) if unit in _RATIO_UNITS else amount(value, unit, lang)
            return f"({text})" if value.low is not None and value.low < 0 else text


def _margin(op: Op, operand: Operand, lang: str) -> str | None:
    """The width by which a figure is widened on both sides, where an operand is one."""
    if op not in (Op.ADD, Op.SUBTRACT) or not isinstance(operand, ValueOperand):
        return None
    value, unit = operand.value, operand.unit
    if value.low is None or value.high is None or value.high <= 0 or settled(value.low) != -settled(value.high):
        return None
    if unit in _RATIO_UNITS:
        return computed(value.high, lang)
    return amount(value.high, unit, lang)


def _figure(finding: Finding, claim: int, end: str | None, lang: str) -> str:
    quantity = finding.claims[claim].claim.quantity if claim < len(finding.claims) else None
    if quantity is None:
        return "?"
    value = quantity.interval
    if end is not None:
        chosen = value.low if end == "low" else value.high
        value = value if chosen is None else Interval.point(chosen)
    if quantity.unit.name == "percent" and value.is_point and value.low is not None:
        return percent(value.low, lang)
    return plain_number(value, lang, write=number)


def _result(finding: Finding, position: int, stated: Interval, lang: str) -> str:
    step = finding.working[position]
    basis = next((basis for basis in finding.bases if basis.step == position), None)
    if basis is not None:
        return ratio(basis.ratio, lang)
    text = amount(stated, step.unit, lang) if step.unit else plain_number(stated, lang, write=computed)
    spread = step.result
    if _same(stated, spread) or spread.low is None or spread.high is None or not stated.is_bounded:
        return text
    name, _ = split_unit(step.unit)
    if name in _RATIO_UNITS:
        return text
    low, high = computed(spread.low, lang).removeprefix(ABOUT), computed(spread.high, lang).removeprefix(ABOUT)
    return f"{text} ({say('terms.working.rounding', lang, low=low, high=high)})"


def _stated(finding: Finding) -> list[Interval]:
    """The result of each step from the figures as stated, without the width that rounding gives them.

    Where that cannot be computed (an open end in a divisor) the results are those of the finding.
    """
    figures = [placed.claim.quantity.interval if placed.claim.quantity else _NOTHING for placed in finding.claims]
    try:
        return recompute(finding.working, [_counted(figure) for figure in figures])
    except (ArithmeticError, ValueError, IndexError):
        return [step.result for step in finding.working]


_NOTHING = Interval.point(0)


def _counted(figure: Interval) -> Interval:
    return figure if figure.high is not None and figure.high < 0 else figure.nonnegative()


def _same(first: Interval, second: Interval) -> bool:
    return _ends(first) == _ends(second)


def _ends(value: Interval) -> tuple[Decimal | None, Decimal | None]:
    return (
        None if value.low is None else settled(value.low),
        None if value.high is None else settled(value.high),
    )
