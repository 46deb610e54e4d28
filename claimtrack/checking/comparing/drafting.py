"""Drafting: from a comparison to a finding, with the working that leads to its ratio."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from claimtrack.checking.measures.figure import Figure, noughts_among, noughts_of
from claimtrack.language.stretches import fold
from claimtrack.model import Message
from claimtrack.model.message import Parameter
from claimtrack.quantity import Interval, Quantity, UnitKind
from claimtrack.quantity.figure import Approximation
from claimtrack.quantity.working import ClaimOperand, Op, Operand, StepOperand, ValueOperand, Worksheet


class Draft:
    """A working in progress over the figures of a finding's claims."""

    def __init__(self, figures: Sequence[Figure]) -> None:
        self.figures = tuple(figures)
        self.sheet = Worksheet([figure.quantity.interval for figure in figures])
        self.assumptions: list[Message] = []
        self._wide: dict[int, Operand] = {}

    def assume(self, name: str, **parameters: Parameter) -> Message:
        """Note what the comparison takes for granted, once."""
        message = say("assume." + name, **parameters)
        if message not in self.assumptions:
            self.assumptions.append(message)
        return message

    def wide(self, index: int) -> Operand:
        """A claim's figure as far as rounding stretches it, with the step that does so."""
        if index not in self._wide:
            self._wide[index] = self._widen(index)
        return self._wide[index]

    def fine(self, index: int, among: Sequence[int], *, to_the_unit: bool = False) -> Operand:
        """A claim's figure, rounded no more coarsely than the others it is told with: see `noughts_among`."""
        figure = self.figures[index]
        noughts = noughts_among([self.figures[n] for n in among])
        if to_the_unit and noughts is not None:
            noughts = 0
        if (
            noughts is None
            or figure.quantity.interval.low is None
            or noughts >= noughts_of(figure.quantity.interval.low)
        ):
            return self.wide(index)
        half = Decimal(5).scaleb(noughts - 1)
        self.assume("rounding", figure=figure.claim.anchor.quote)
        unit = unit_label(figure.quantity)
        margin = ValueOperand(Interval(-half, half), unit)
        return self.step(Op.ADD, ClaimOperand(index), margin, unit=unit, note="rounding")

    def end(self, index: int, end: str) -> Operand:
        """One end of a claim's figure alone, as stated."""
        return ClaimOperand(index, "low" if end == "low" else "high")

    def step(self, op: Op, *args: Operand, unit: str, note: str | None = None) -> StepOperand:
        """One more step of the working."""
        return self.sheet.apply(op, *args, unit=unit, note=f"checking.note.{note}" if note else None)

    def value(self, operand: Operand) -> Interval:
        """What an operand comes to."""
        return self.sheet.value(operand)

    def times(self, operand: Operand, factor: Interval, unit: str, to: str, note: str) -> Operand:
        """An operand times a factor, unless the factor is one."""
        if factor == Interval.point(1):
            return operand
        return self.step(Op.MULTIPLY, operand, ValueOperand(factor, unit), unit=to, note=note)

    def ratio(self, upper: Operand, lower: Operand, note: str = "ratio") -> StepOperand | None:
        """How many times the lower the upper is; None where the lower may be zero."""
        bottom = self.value(lower)
        if bottom.low is None or bottom.low <= 0:
            if bottom.high is None or bottom.high <= 0:
                return None
            lower = self._upper_end(lower, bottom)
        return self.step(Op.DIVIDE, upper, lower, unit="dimensionless", note=note)

    def _upper_end(self, operand: Operand, value: Interval) -> Operand:
        if isinstance(operand, ClaimOperand):
            return ClaimOperand(operand.claim, "high")
        assert value.high is not None
        return ValueOperand(Interval.point(value.high), "")

    def _widen(self, index: int) -> Operand:
        quantity = self.figures[index].quantity
        wide = quantity.widened()
        claim = ClaimOperand(index)
        if wide == quantity.interval or quantity.low is None or wide.low is None or wide.high is None:
            return claim
        margin = Interval(wide.low - quantity.low, wide.high - quantity.low)
        kind = quantity.approximation if quantity.approximate else Approximation.NONE
        name = {Approximation.NONE: "rounding", Approximation.ABOUT: "about", Approximation.NEARLY: "nearly"}[kind]
        points = name == "rounding" and quantity.unit.kind in (UnitKind.PERCENT, UnitKind.PERCENTAGE_POINT)
        self.assume("rounding_points" if points else name, figure=self.figures[index].claim.anchor.quote)
        return self.step(
            Op.ADD, claim, ValueOperand(margin, unit_label(quantity)), unit=unit_label(quantity), note=name
        )


def say(name: str, **parameters: Parameter) -> Message:
    """A message of this room."""
    return Message.of("checking." + name, **parameters)


def unit_label(quantity: Quantity) -> str:
    """The unit with its denominator: "barrel/year"."""
    return f"{quantity.unit.name}/{quantity.per}" if quantity.per else quantity.unit.name


def quote(figure: Figure) -> str:
    """The words of the text for a figure, with what it counts in brackets where they leave that out: "26 [dead]"."""
    told, unit = bare(figure), figure.quantity.unit
    if unit.kind is not UnitKind.COUNT or not unit.name or fold(unit.name) in fold(told):
        return told
    return f"{told} [{unit.name}]"


def bare(figure: Figure) -> str:
    """The words of the text for a figure as they are: one of a list that names what all of them count."""
    return " ".join(figure.claim.anchor.quote.split())
