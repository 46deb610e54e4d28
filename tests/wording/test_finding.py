"""A finding in words, as the command line and the terminal lay it out."""

from dataclasses import replace
from decimal import Decimal

from claimtrack.model import Attribution, SourceKind, SourceMention, Stance
from claimtrack.quantity import Interval
from claimtrack.quantity.working import ClaimOperand, Op, StepOperand, ValueOperand, Worksheet
from claimtrack.wording import claim_text, finding_text, letter, line_of, source_text
from tests.report import examples


def test_working_when_a_product_goes_on_then_one_line_and_assumptions_are_inherited() -> None:
    steps = finding_text(examples.LIMIT, "en").steps
    assert [step.text for step in steps] == [
        "1,000,000 [A] / 500,000 [B] = over 2.0 times",
        "1,000,000 [A] / 267 days × 366 days = at least ≈ 1,370,787 barrels a year",
        "≈ 1,370,787 / 500,000 [B] = over 2.7 times",
    ]
    assert [step.assumption is None for step in steps] == [True, False, False]


def test_working_when_in_spanish_then_its_marks_and_words() -> None:
    steps = finding_text(examples.LIMIT, "es").steps
    assert steps[1].text == "1.000.000 [A] / 267 días × 366 días = al menos ≈ 1.370.787 barriles al año"


def test_working_when_rounding_widens_then_stated_result_and_its_width() -> None:
    found = examples.case().findings[2].finding
    assert finding_text(found, "en").steps[0].text == "2,000 [A] / 83 [B] ≈ 24 USD a year (23 to 25 with rounding)"


def test_working_when_a_figure_is_widened_then_plus_or_minus() -> None:
    sheet = Worksheet([Interval.point(1000)])
    sheet.apply(Op.ADD, ClaimOperand(0), ValueOperand(Interval(Decimal(-50), Decimal(50)), "USD"), unit="USD")
    sheet.apply(Op.DIVIDE, StepOperand(0), ValueOperand(Interval.point(Decimal(1) / 3), ""), unit="USD")
    finding = replace(examples.AGREE, claims=(examples.PAY,), working=tuple(sheet.steps))
    widened, divided = finding_text(finding, "en").steps
    assert widened.text == "2,000 [A] ± 50 USD = 1,950 to 2,050 USD (950 to 1,050 with rounding)"
    assert divided.text.startswith("(1,950 – 2,050) / ≈ 0.33 = ")


def test_claims_when_told_then_lettered_with_place_period_and_source() -> None:
    first, second = finding_text(examples.LIMIT, "en").claims
    assert (first.letter, first.place) == ("A", "informe-a.txt, line 3")
    assert first.facts == "más de 1 millón de barriles de petróleo · March 2024 – 22 Nov 2024 · Open Source Centre"
    assert (second.period, second.source, second.modality) == ("each year", "no source named", "limit")


def test_finding_of_a_case_when_told_then_with_id_and_disposition() -> None:
    found = finding_text(examples.case().findings[0], "es")
    assert (found.id, found.disposition, found.verdict) == ("F1", "confirmada", "discrepancia")


def test_source_when_chained_then_innermost_first() -> None:
    chain = (SourceMention("officials", SourceKind.UNNAMED), SourceMention("The Wire", SourceKind.OUTLET))
    assert source_text(Attribution(chain), "en") == "officials, cited by The Wire"
    assert source_text(Attribution(chain, parallel=True), "es") == "officials y The Wire"
    assert source_text(Attribution(chain[1:], Stance.DENIES), "en") == "denied by The Wire"


def test_claim_when_it_holds_control_characters_then_marks() -> None:
    placed = examples.hostile().claims[0].placed
    told = claim_text(replace(placed, document=replace(placed.document, path="a\x1b]0;x\x07")), 0, "en")
    assert not any(ord(char) < 32 for char in told.quote + told.place + told.path + told.source + (told.figure or ""))


def test_line_when_line_ends_are_mixed_then_each_counts_once() -> None:
    assert [line_of("a\r\nb\rc\nd", offset) for offset in (0, 3, 5, 7)] == [1, 2, 3, 4]


def test_letter_when_past_z_then_two() -> None:
    assert [letter(position) for position in (0, 25, 26, 27, 701, 702)] == ["A", "Z", "AA", "AB", "ZZ", "AAA"]
