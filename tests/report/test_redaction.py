"""The name of a confidential source leaves no report, wherever it stands."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from claimtrack.model import CaseSource, Message, SourceKind, SourceMention
from claimtrack.report import html, json, markdown
from claimtrack.report.redaction import short_paths
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
        documents=(replace(base.documents[0], document=paper),),
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


@pytest.mark.parametrize(
    ("paths", "short"),
    [
        (["/srv/ana/case/a.txt", "/srv/ana/case/b/a.txt"], ["case/a.txt", "b/a.txt"]),
        (["/srv/ana/a.txt", "/data/b.txt"], ["a.txt", "b.txt"]),
        (["/a.txt"], []),
        (["/", "//"], []),
        (["/srv/b/c.txt", "/x/srv/b/c.txt", "/y/d.txt"], ["srv/b/c.txt", "x/srv/b/c.txt", "d.txt"]),
        (["C:\\Ana\\a.txt", "C:\\Ana\\b.txt"], ["a.txt", "b.txt"]),
        (["a.txt", "./x/b.txt", "-"], []),
    ],
)
def test_paths_when_absolute_then_without_the_folders_of_the_machine(paths: list[str], short: list[str]) -> None:
    assert [short_paths(paths)[path] for path in paths if path in short_paths(paths)] == short


@pytest.mark.parametrize("write", WRITERS)
def test_report_when_paths_are_absolute_then_no_folder_is_told(write: Callable[[object, str], str]) -> None:
    case = examples.case()
    moved = {held.document.sha256: f"/srv/ana/secret/{held.document.path}" for held in case.documents}
    documents = tuple(
        replace(held, document=replace(held.document, path=moved[held.document.sha256])) for held in case.documents
    )
    question = Message.of("report.example.named", name="archivos:/srv/ana/secret/informe-a.txt")
    finding = replace(
        case.findings[0].finding,
        claims=tuple(
            replace(placed, document=replace(placed.document, path=moved[placed.document.sha256]))
            for placed in case.findings[0].finding.claims
        ),
        question=question,
    )
    text = write(replace(case, documents=documents, findings=(replace(case.findings[0], finding=finding),)), "en")
    assert "secret" not in text
    assert "informe-a.txt" in text.replace("\\", "")
