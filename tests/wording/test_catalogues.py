"""The catalogues say the same things in each language, and everything that the program says."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimtrack import model
from claimtrack.wording.catalogue import LANGUAGES, catalogue, has
from claimtrack.wording.template import Blank

ERRORS = {"ClaimtrackError", "InputRefused", "NoCase", "ActRefused", "CaseUnusable"}
SAYERS = {"say", "phrase", "Message", "render"}
KEYED = {"note", "assumption", "why"}
ROOMS = {"checking", "case", "document", "reading", "report", "command", "terms"}

ENUMERATIONS = {
    "status": model.Status,
    "disposition": model.Disposition,
    "wrong": model.WrongSide,
    "verdict": model.Verdict,
    "certainty": model.Certainty,
    "cause": model.Cause,
    "modality": model.Modality,
    "confidence": model.Confidence,
    "source_kind": model.SourceKind,
    "stance": model.Stance,
    "relation": model.Relation,
    "link_state": model.LinkState,
    "basis": model.BasisKind,
    "claim_kind": model.ClaimKind,
    "reliability": model.Reliability,
    "dated": model.Dated,
}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_catalogue_when_compared_with_english_then_same_keys(lang: str) -> None:
    assert catalogue(lang).keys() == catalogue("en").keys()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_catalogue_when_compared_with_english_then_same_blanks(lang: str) -> None:
    english = catalogue("en")
    differing = [
        key for key, sentence in catalogue(lang).items() if key in english and sentence.blanks != english[key].blanks
    ]
    assert differing == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_catalogue_when_a_sentence_counts_then_it_has_a_form_for_one(lang: str) -> None:
    assert [
        key for key, sentence in catalogue(lang).items() if sentence.by != "count" and len(sentence.forms) < 2
    ] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_catalogue_when_a_blank_is_a_term_then_its_table_is_there(lang: str) -> None:
    parts = [part for sentence in catalogue(lang).values() for form in sentence.forms.values() for part in form.parts]
    tables = {part.other for part in parts if isinstance(part, Blank) and part.kind == "term"}
    assert {table for table in tables if not known(f"terms.{table}.*")} == set()


@pytest.mark.parametrize("table", ENUMERATIONS)
def test_terms_when_a_value_of_the_model_then_it_has_a_word(table: str) -> None:
    assert [value for value in ENUMERATIONS[table] if not has(f"terms.{table}.{value}")] == []


def test_code_when_it_names_a_sentence_then_the_catalogues_have_it(repo_root: Path) -> None:
    missing = [(place, key) for place, key in keys_in(repo_root / "claimtrack") if not known(key)]
    assert missing == []


def keys_in(folder: Path) -> Iterator[tuple[str, str]]:
    """Every literal key that the code hands to a message, an error or a step."""
    for path in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                for key in keys_of(node):
                    yield f"{path.relative_to(folder)}:{node.lineno}", key


def keys_of(call: ast.Call) -> Iterator[str]:
    callee = call.func
    name = callee.id if isinstance(callee, ast.Name) else callee.attr if isinstance(callee, ast.Attribute) else ""
    owner = callee.value.id if isinstance(callee, ast.Attribute) and isinstance(callee.value, ast.Name) else ""
    taken = [call.args[0]] if call.args and (name in ERRORS | SAYERS or (owner, name) == ("Message", "of")) else []
    taken += [keyword.value for keyword in call.keywords if keyword.arg in KEYED]
    for node in taken:
        inside = {id(part) for joined in ast.walk(node) if isinstance(joined, ast.JoinedStr) for part in joined.values}
        # A key is chosen by a condition at times; every branch of it must be there.
        for part in ast.walk(node):
            if isinstance(part, ast.Constant) and isinstance(part.value, str) and part.value.split(".")[0] in ROOMS:
                # Of a key that is put together only the beginning is known: some sentence must begin so.
                yield part.value + ("*" if id(part) in inside or part.value.endswith(".") else "")


def known(key: str) -> bool:
    return any(told.startswith(key[:-1]) for told in catalogue("en")) if key.endswith("*") else has(key)
