import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from claimtrack.exchange import jsonl
from claimtrack.model import (
    Anchor,
    Attribution,
    Basis,
    BasisKind,
    CaseClaim,
    Certainty,
    Claim,
    ClaimKind,
    Decision,
    Document,
    Evidence,
    Finding,
    Message,
    Modality,
    Passage,
    PlacedClaim,
    ReadDocument,
    Refusal,
    Sentence,
    SourceKind,
    SourceMention,
    Span,
    Stance,
    Status,
    Verdict,
)
from claimtrack.quantity import Approximation, Interval, Period, Quantity, physical
from claimtrack.quantity.working import ClaimOperand, Op, Step, StepOperand, ValueOperand

TEXT = "Según Reuters, Rusia envió casi 1.5 millones de barriles de petróleo en 2024. La ley permite 500,000 al año."


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def claim(words: str, number: str, quantity: Quantity, **others: Any) -> Claim:
    place = span(words)
    end = TEXT.index(".", place.end) + 1
    sentence = Sentence(0, end, TEXT[:end])
    anchor = Anchor.at(TEXT, place.start, place.end)
    return Claim(ClaimKind.QUANTITY, anchor, sentence, quantity=quantity, number=span(number), **others)


SENT = claim(
    "casi 1.5 millones de barriles de petróleo",
    "1.5 millones",
    Quantity(Interval.point(Decimal("1.5E+6")), physical("barrel"), Approximation.NEARLY, of="petróleo"),
    period=Period.year(2024),
    attribution=Attribution((SourceMention("Reuters", SourceKind.OUTLET, 6, 13),), cue=span("Según")),
)
CAP = claim(
    "500,000 al año",
    "500,000",
    Quantity(Interval.at_most(500_000), physical("barrel"), per="year"),
    modality=Modality.LIMIT,
)
DOCUMENT = Document("a.txt", "a" * 64, TEXT, "b" * 64, language="es", published=date(2024, 11, 22), publisher="A paper")


def finding() -> Finding:
    ratio = Interval.at_least(3)
    day = Step(
        Op.DIVIDE, (ClaimOperand(0), ValueOperand(Interval.point(267), "day")), Interval(Decimal(3), None), "barrel/day"
    )
    compared = Step(Op.DIVIDE, (StepOperand(0), ClaimOperand(1, "high")), ratio, "dimensionless", assumption="x.even")
    return Finding(
        kind="limit",
        verdict=Verdict.DISCREPANCY,
        certainty=Certainty.CERTAIN,
        title=Message.of("x.title"),
        claims=(PlacedClaim(DOCUMENT, SENT, "C1"), PlacedClaim(DOCUMENT, CAP)),
        ratio=ratio,
        bases=(Basis(BasisKind.RAW, ratio, Certainty.CERTAIN, (Message.of("x.even"),), step=1),),
        working=(day, compared),
        passages=(Passage("a.txt", 0, 5, "Según"),),
        question=Message.of("x.ask"),
    )


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("1E+6", "1000000"),
        ("9007199254740992", "9007199254740992"),
        ("9007199254740993", '"9007199254740993"'),
        ("-9007199254740993", '"-9007199254740993"'),
        ("65.60", "65.6"),
        ("0.1", "0.1"),
        ("0", "0"),
        ("0.0", "0"),
        ("123456789012.345", "123456789012.345"),
        ("1234567890123.456", '"1234567890123.456"'),
        ("0.00000000000000000001234", "1.234e-20"),
        ("1E+39", '"1' + "0" * 39 + '"'),
        ("1234567890123456789012345678901234567.25", '"1234567890123456789012345678901234567.25"'),
    ],
)
def test_number_when_a_double_holds_it_then_number_else_text(value: str, written: str) -> None:
    assert json.dumps(jsonl.number(Decimal(value))) == written


def test_number_when_open_then_null() -> None:
    assert jsonl.number(None) is None


def test_computed_when_endless_decimal_then_fifteen_digits_as_number() -> None:
    third = (Interval.point(1_000_000) / Interval.point(3)).low
    assert jsonl.computed(third) == 333333.333333333
    assert jsonl.computed(Decimal(2) ** 60) == str(2**60)


def test_read_document_then_the_contract(golden: Callable[[str, str], None]) -> None:
    read = ReadDocument(DOCUMENT, (SENT, CAP), (Refusal(0, 5, "reading.refused.too_long"),))
    told = jsonl.read_document(read)
    golden("exchange/extract.json", json.dumps(told, ensure_ascii=False, indent=2) + "\n")
    for each in told["claims"]:
        assert TEXT[each["start"] : each["end"]] == each["quote"]
        assert TEXT[each["number"]["start"] : each["number"]["end"]] == each["number"]["text"]


def test_claim_when_statement_then_no_figure_of_any_kind() -> None:
    said = replace(
        SENT,
        kind=ClaimKind.STATEMENT,
        quantity=None,
        number=None,
        attribution=Attribution((SourceMention("Reuters", SourceKind.OUTLET),), stance=Stance.DENIES),
    )
    told = jsonl.claim(said, DOCUMENT)
    assert [told[key] for key in ("number", "low", "high", "unit", "of", "per")] == [None] * 6
    assert told["stance"] == "denies"
    assert told["attribution"]["cue"] is None


def test_finding_then_the_contract(golden: Callable[[str, str], None]) -> None:
    told = jsonl.finding(finding())
    golden("exchange/check.json", json.dumps(told, ensure_ascii=False, indent=2) + "\n")
    assert told["ratio"] == {"low": 3, "high": None}
    assert told["claims"][0]["id"] == "C1"
    assert told["claims"][1]["id"] is None


def test_case_claim_then_claim_with_its_standing() -> None:
    at = datetime(2024, 12, 1, 8, tzinfo=UTC)
    decision = Decision("C1", "Ana", Status.DISPUTED, at, "no", (Evidence("D2", "words"),))
    held = CaseClaim(
        PlacedClaim(DOCUMENT, SENT, "C1"), "D1", Status.DISPUTED, (decision,), links=("L1",), findings=("F1",)
    )
    told = jsonl.case_claim(held)
    assert {key: told[key] for key in ("id", "document", "status", "confidence", "links", "findings")} == {
        "id": "C1",
        "document": "D1",
        "status": "disputed",
        "confidence": None,
        "links": ["L1"],
        "findings": ["F1"],
    }
    assert told["decisions"][0]["evidence"] == [{"reference": "D2", "quote": "words", "supports": True, "dated": None}]
    assert told["low"] == 1_500_000
