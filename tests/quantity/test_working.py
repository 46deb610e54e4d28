"""Workings: steps that anybody can compute again."""

from decimal import Decimal
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.quantity import Interval
from claimtrack.quantity.working import (
    ClaimOperand,
    Op,
    Operand,
    Step,
    StepOperand,
    ValueOperand,
    Worksheet,
    compute,
    operand_value,
    recompute,
)
from tests.quantity.strategies import intervals, positives

Ends = Literal["low", "high"] | None


@st.composite
def worksheets(draw: st.DrawFn) -> Worksheet:
    """A working of random steps over random figures, each from what stands before it."""
    figures = draw(st.lists(intervals(positives, open_ends=False), min_size=1, max_size=4))
    sheet = Worksheet(figures)
    for _ in range(draw(st.integers(1, 6))):
        choices: list[st.SearchStrategy[Operand]] = [
            st.builds(ClaimOperand, st.integers(0, len(figures) - 1), st.sampled_from(["low", "high", None])),
            st.builds(ValueOperand, intervals(positives, open_ends=False), st.just("day")),
        ]
        if sheet.steps:
            choices.append(st.builds(StepOperand, st.integers(0, len(sheet.steps) - 1)))
        operands = draw(st.lists(st.one_of(choices), min_size=1, max_size=3))
        # Random figures may subtract to zero, by which nothing divides.
        op = draw(st.sampled_from([Op.ADD, Op.SUBTRACT, Op.MULTIPLY]))
        sheet.apply(op, *operands, unit="barrel", note="a", assumption="b")
    return sheet


@given(worksheets())
def test_working_when_computed_again_then_the_same_results(sheet: Worksheet) -> None:
    assert recompute(sheet.steps, sheet.figures) == [step.result for step in sheet.steps]


@given(worksheets(), intervals(positives))
def test_working_when_a_result_is_forged_then_found(sheet: Worksheet, forged: Interval) -> None:
    honest = sheet.steps[-1]
    lied = Step(honest.op, honest.args, forged, honest.unit)
    assert recompute([*sheet.steps[:-1], lied], sheet.figures)[-1] == honest.result


def test_working_when_the_cap_is_exceeded_then_each_step_and_its_result() -> None:
    sheet = Worksheet([Interval.at_least(1_000_000), Interval.at_most(500_000)])
    ratio = sheet.apply(Op.DIVIDE, ClaimOperand(0, "low"), ClaimOperand(1, "high"), unit="dimensionless")
    assert sheet.value(ratio) == Interval.point(2)
    a_day = sheet.apply(Op.DIVIDE, ClaimOperand(0), ValueOperand(Interval.point(267), "day"), unit="barrel/day")
    a_year = sheet.apply(Op.MULTIPLY, a_day, ValueOperand(Interval.point(366), "day"), unit="barrel/year")
    low = sheet.value(a_year).low
    assert low is not None
    assert round(low) == 1_370_787
    assert sheet.value(a_year).high is None
    assert [step.unit for step in sheet.steps] == ["dimensionless", "barrel/day", "barrel/year"]


def test_operation_when_several_operands_then_from_left_to_right() -> None:
    ten, two, five = Interval.point(10), Interval.point(2), Interval.point(5)
    assert compute(Op.ADD, [ten, two, five]) == Interval.point(17)
    assert compute(Op.SUBTRACT, [ten, two, five]) == Interval.point(3)
    assert compute(Op.MULTIPLY, [ten, two, five]) == Interval.point(100)
    assert compute(Op.DIVIDE, [ten, two, five]) == Interval.point(1)
    assert compute(Op.ADD, [ten]) == ten


@pytest.mark.parametrize(("end", "wanted"), [("low", 5), ("high", 7)])
def test_operand_when_one_end_is_asked_for_then_that(end: Ends, wanted: int) -> None:
    figures = [Interval(Decimal(5), Decimal(7))]
    assert operand_value(ClaimOperand(0, end), figures, []) == Interval.point(wanted)


@pytest.mark.parametrize(("figure", "end"), [(Interval.at_least(5), "high"), (Interval.at_most(5), "low")])
def test_operand_when_the_end_is_open_then_refused(figure: Interval, end: Ends) -> None:
    with pytest.raises(ValueError, match="open"):
        operand_value(ClaimOperand(0, end), [figure], [])
