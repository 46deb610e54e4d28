"""Model objects as JSON: what is written is read back equal, and equal objects are equal text."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.casefile.serial import dumps, from_data, from_text, to_data, to_text
from claimtrack.model import (
    Basis,
    BasisKind,
    Certainty,
    Decision,
    Evidence,
    Finding,
    Measure,
    Message,
    Passage,
    ReadDocument,
    Status,
    Verdict,
)
from claimtrack.quantity import Interval, Period, Precision
from claimtrack.quantity.working import ClaimOperand, Op, Step, StepOperand, ValueOperand
from tests.casefile import examples

DECIMALS = st.decimals(allow_nan=False, allow_infinity=False)
DATES = st.dates()


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = sorted([draw(DECIMALS), draw(DECIMALS)])
    return Interval(draw(st.sampled_from([low, None])), draw(st.sampled_from([high, None])))


@st.composite
def periods(draw: st.DrawFn) -> Period:
    start, end = sorted([draw(DATES), draw(DATES)])
    start_or_open, end_or_open = draw(st.sampled_from([(start, end), (start, None), (None, end)]))
    return Period(start_or_open, end_or_open, draw(st.sampled_from(Precision)))


PARAMETERS = st.one_of(st.text(), st.integers(), DECIMALS, DATES, intervals(), periods())
MESSAGES = st.builds(
    Message, st.text(), st.lists(st.tuples(st.text(), PARAMETERS)).map(lambda pairs: tuple(sorted(pairs, key=repr)))
)
OPERANDS = st.one_of(
    st.builds(ClaimOperand, st.integers(0, 9), st.sampled_from(["low", "high", None])),
    st.builds(ValueOperand, intervals(), st.text()),
    st.builds(StepOperand, st.integers(0, 9)),
)
STEPS = st.builds(
    Step, st.sampled_from(Op), st.lists(OPERANDS).map(tuple), intervals(), st.text(), st.none() | st.text()
)
BASES = st.builds(
    Basis,
    st.sampled_from(BasisKind),
    intervals(),
    st.sampled_from(Certainty),
    st.lists(MESSAGES, max_size=2).map(tuple),
)
FINDINGS = st.builds(
    Finding,
    kind=st.text(),
    verdict=st.sampled_from(Verdict),
    certainty=st.sampled_from(Certainty),
    title=MESSAGES,
    ratio=st.none() | intervals(),
    bases=st.lists(BASES, max_size=2).map(tuple),
    working=st.lists(STEPS, max_size=3).map(tuple),
    passages=st.lists(st.builds(Passage, st.text(), st.integers(), st.integers(), st.text()), max_size=2).map(tuple),
    question=st.none() | MESSAGES,
    documents=st.lists(st.text(), max_size=2).map(tuple),
)


def written(interval: Interval) -> str:
    """Every digit of an interval: equal decimals may be written differently (1.50 and 1.5)."""
    return str(interval)


@given(FINDINGS)
def test_finding_when_written_and_read_then_equal(finding: Finding) -> None:
    text = to_text(finding)
    again = from_text(Finding, text)
    assert again == finding
    assert to_text(again) == text
    assert [written(step.result) for step in again.working] == [written(step.result) for step in finding.working]


@given(MESSAGES)
def test_parameter_when_read_then_of_its_own_type(message: Message) -> None:
    again = from_text(Message, to_text(message))
    assert [type(value) for _, value in again.parameters] == [type(value) for _, value in message.parameters]


@pytest.mark.parametrize("read", [examples.oil(), examples.oil_again(), examples.soldiers()])
def test_document_when_written_and_read_then_equal(read: ReadDocument) -> None:
    assert from_text(ReadDocument, to_text(read)) == read


def test_decimal_when_written_then_every_digit_stays() -> None:
    for text in ("1.50E+6", "0.10", "1E+6", "12000", "0.1000000000000000000012"):
        assert to_data(Interval.point(Decimal(text))) == {"low": text, "high": text}
        assert str(from_data(Interval, {"low": text, "high": None}).low) == text


def test_set_when_written_then_in_one_order() -> None:
    measure = Measure("count", frozenset({"soldier", "horse", "drone"}))
    assert to_data(measure) == {"kind": "count", "what": ["drone", "horse", "soldier"]}
    assert from_text(Measure, to_text(measure)) == measure


def test_default_when_written_then_left_out_and_read_back() -> None:
    decision = Decision("C1", "Ana", Status.DISPUTED, datetime(2026, 3, 1, 9, tzinfo=UTC), None, (Evidence("D1"),))
    assert to_text(decision) == (
        '{"at":"2026-03-01T09:00:00+00:00","claim":"C1","evidence":[{"reference":"D1"}],'
        '"person":"Ana","status":"disputed"}'
    )
    assert from_text(Decision, to_text(decision)) == decision
    assert to_data(Evidence("D1", dated=date(2024, 3, 7)))["dated"] == "2024-03-07"


def test_type_when_it_has_no_json_form_then_said() -> None:
    @dataclass(frozen=True)
    class Odd:
        value: bytes

    with pytest.raises(TypeError, match="no JSON form"):
        to_data(Odd(b""))


def test_dumps_when_not_a_number_then_refused() -> None:
    with pytest.raises(ValueError, match="JSON"):
        dumps({"x": float("nan")})
