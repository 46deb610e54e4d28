"""The name of a confidential source leaves no report, wherever it stands."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from claimtrack.model import CaseSource, Message, SourceKind, SourceMention
from claimtrack.report import html, json, markdown
from tests.report import examples

WRITERS = [html, markdown, json]


@pytest.mark.parametrize("write", WRITERS)
@pytest.mark.parametrize(("lang", "word"), [("en", "confidential source"), ("es", "fuente reservada")])
def test_source_when_confidential_then_no_name_and_no_alias(
    write: Callable[[object, str], str], lang: str, word: str
) -> None:
    text = write(examples.with_confidential("Open Source Centre"), lang)
    assert word in text
    assert "Open Source Centre" not in text
    assert "OSC" not in text


@pytest.mark.parametrize("write", WRITERS)
def test_source_when_a_question_or_reason_names_it_then_hidden_too(write: Callable[[object, str], str]) -> None:
    case = examples.with_confidential("Ukrainian intelligence")
    first = case.findings[0]
    finding = replace(first.finding, question=Message.of("report.example.named", name="UKRAINIAN\u00a0intelligence"))
    case = replace(case, findings=(replace(first, finding=finding, reason="says Ukrainian intelligence"),))
    text = write(case, "en")
    assert "krainian" not in text.lower()


@pytest.mark.parametrize("write", WRITERS)
def test_person_when_confidential_then_surname_and_reference_are_hidden(write: Callable[[object, str], str]) -> None:
    text = "The deputy minister counted 700 trucks. Later Vega said so again, and the official left."
    paper = examples.document("note.txt", text, publisher="Ana Vega")
    start = text.index("The deputy minister")
    placed = examples.figure(
        paper,
        "C1",
        "700 trucks",
        "700",
        examples.TROOPS.claim.quantity,
        modality=examples.TROOPS.claim.modality,  # type: ignore[arg-type]
    )
    mention = SourceMention("Ana Vega", SourceKind.PERSON, start, start + len("The deputy minister"))
    attribution = replace(examples.OIL.claim.attribution, chain=(mention,))  # type: ignore[type-var]
    placed = replace(placed, claim=replace(placed.claim, attribution=attribution))
    base = examples.case()
    case = replace(
        base,
        claims=(replace(base.claims[0], placed=placed),),
        findings=(),
        sources=(CaseSource("S1", "Ana Vega", SourceKind.PERSON, 1, confidential=True),),
    )
    told = write(case, "en")
    assert "Vega" not in told
    assert "deputy minister" not in told
    assert "700 trucks" in told


def test_report_when_nothing_is_confidential_then_names_stay() -> None:
    assert "Open Source Centre" in html(examples.case(), "en")
