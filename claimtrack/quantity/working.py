"""A working: typed steps of arithmetic that anyone can compute again."""

from __future__ import annotations

import operator
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import reduce
from typing import Literal

from claimtrack.quantity.interval import Interval


class Op(StrEnum):
    """What a step does with its operands."""

    ADD = "add"
    SUBTRACT = "subtract"
    MULTIPLY = "multiply"
    DIVIDE = "divide"


_APPLY = {Op.ADD: operator.add, Op.SUBTRACT: operator.sub, Op.MULTIPLY: operator.mul, Op.DIVIDE: operator.truediv}


@dataclass(frozen=True, slots=True)
class ClaimOperand:
    """The figure of one of the finding's claims, by its position among them; `end` takes one end of it alone."""

    claim: int
    end: Literal["low", "high"] | None = None


@dataclass(frozen=True, slots=True)
class ValueOperand:
    """A value that is no claim: a number of days, a conversion factor."""

    value: Interval
    unit: str


@dataclass(frozen=True, slots=True)
class StepOperand:
    """The result of an earlier step, by its position in the working."""

    step: int


Operand = ClaimOperand | ValueOperand | StepOperand


@dataclass(frozen=True, slots=True)
class Step:
    """One operation: operands in order, the result and its unit, and what it takes for granted.

    `note` and `assumption` are keys that wording/ turns into a sentence.
    """

    op: Op
    args: tuple[Operand, ...]
    result: Interval
    unit: str
    note: str | None = None
    assumption: str | None = None


@dataclass(slots=True)
class Worksheet:
    """Records the steps of a calculation over the figures of a finding's claims.

    `figures` are the claims' intervals, in the order of the finding's claims.
    """

    figures: Sequence[Interval]
    steps: list[Step] = field(default_factory=list)

    def value(self, operand: Operand) -> Interval:
        """The interval that an operand stands for."""
        return operand_value(operand, self.figures, self.steps)

    def apply(
        self, op: Op, *args: Operand, unit: str, note: str | None = None, assumption: str | None = None
    ) -> StepOperand:
        """Compute one more step and return its result as an operand."""
        result = compute(op, [self.value(arg) for arg in args])
        self.steps.append(Step(op, args, result, unit, note, assumption))
        return StepOperand(len(self.steps) - 1)


def operand_value(operand: Operand, figures: Sequence[Interval], steps: Sequence[Step]) -> Interval:
    """The interval that an operand stands for, given the claims' figures and the steps before it.

    Raises ValueError when the end asked for is open.
    """
    match operand:
        case ClaimOperand(claim, None):
            return figures[claim]
        case ClaimOperand(claim, end):
            value = figures[claim].low if end == "low" else figures[claim].high
            if value is None:
                raise ValueError(f"the figure of claim {claim} is open at its {end} end")
            return Interval.point(value)
        case StepOperand(step):
            return steps[step].result
        case _:
            return operand.value


def compute(op: Op, values: Sequence[Interval]) -> Interval:
    """Apply an operation from left to right over its operands."""
    return reduce(_APPLY[op], values)


def recompute(steps: Sequence[Step], figures: Sequence[Interval]) -> list[Interval]:
    """Compute every step anew from the claims' figures, trusting no stored result."""
    done: list[Step] = []
    for step in steps:
        result = compute(step.op, [operand_value(arg, figures, done) for arg in step.args])
        done.append(Step(step.op, step.args, result, step.unit, step.note, step.assumption))
    return [step.result for step in done]
