"""extract, check, text: documents without a case."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from claimtrack.cli.options import size
from claimtrack.model import InputRefused

Runner = Callable[..., Any]

SENT = "Russia sent more than 1 million barrels of oil to North Korea in 2024, the Open Source Centre said.\n"
CAP = "North Korea may buy no more than 500,000 barrels of oil a year.\n"


@pytest.fixture
def reports(here: Path) -> Path:
    (here / "sent.txt").write_text(SENT)
    (here / "cap.txt").write_text(CAP)
    return here


@pytest.mark.usefixtures("reports")
def test_extract_when_jsonl_then_offsets_count_in_the_text_that_text_prints(claimtrack: Runner) -> None:
    run = claimtrack("extract", "sent.txt", "cap.txt", "--format", "jsonl", "--published", "2024-11-22")
    assert (run.code, run.err) == (0, "")
    sent, cap = [json.loads(line) for line in run.out.splitlines()]
    assert sent["document"]["path"] == "sent.txt"
    assert sent["document"]["published"] == "2024-11-22"
    figure = sent["claims"][0]
    text = claimtrack("text", "sent.txt").out
    assert text[figure["start"] : figure["end"]] == figure["quote"]
    assert text[figure["number"]["start"] : figure["number"]["end"]] == figure["number"]["text"] == "1 million"
    assert (figure["low"], figure["high"], figure["unit"]) == (1_000_000, None, "barrel")
    assert figure["sources"] == ["Open Source Centre"]
    assert (cap["claims"][0]["high"], cap["claims"][0]["per"]) == (500_000, "year")


@pytest.mark.usefixtures("reports")
def test_extract_when_table_then_plain_lines(claimtrack: Runner) -> None:
    run = claimtrack("extract", "sent.txt")
    assert "sent.txt · no date · en" in run.out
    assert "at least 1,000,000 barrels" in run.out
    assert "Open Source Centre" in run.out
    assert not any(line.endswith(" ") for line in run.out.splitlines())
    assert run.out.isascii() or not {"│", "━", "\x1b"} & set(run.out)


def test_extract_when_folder_and_manifest_then_each_file_with_its_origin(reports: Path, claimtrack: Runner) -> None:
    (reports / "m.csv").write_text("path,published,publisher\nsent.txt,2024-11-22,A paper\ncap.txt,,\n")
    for arguments in (["."], []):
        run = claimtrack("extract", "--manifest", "m.csv", "--format", "jsonl", "--publisher", "Others", *arguments)
        told = {Path(each["document"]["path"]).name: each["document"] for each in map(json.loads, run.out.splitlines())}
        assert set(told) == {"sent.txt", "cap.txt"}
        assert told["sent.txt"]["publisher"] == "A paper"
        assert told["cap.txt"]["publisher"] == "Others"
        assert told["cap.txt"]["published"] is None


def test_extract_when_stdin_then_named_by_a_dash(shell: Runner) -> None:
    run = shell("extract", "-", "--format", "jsonl", stdin=SENT.encode())
    assert json.loads(run.out)["document"]["path"] == "-"
    assert shell("text", "-", stdin=b"a\r\nb").out.encode() == b"a\r\nb"


def test_extract_when_language_is_chosen_then_sentences_in_json_too(here: Path, claimtrack: Runner) -> None:
    (here / "a.txt").write_text(f"They counted {'9' * 10_000} ships.")
    english = json.loads(claimtrack("extract", "a.txt", "--format", "jsonl").out)["refused"][0]["why"]
    spanish = json.loads(claimtrack("extract", "a.txt", "--format", "jsonl", "--lang", "es").out)["refused"][0]["why"]
    assert english != spanish
    assert "⟦" not in english + spanish


def test_text_when_a_folder_then_refused(here: Path, claimtrack: Runner) -> None:
    run = claimtrack("text", str(here))
    assert run.code == 2
    assert "is a folder" in run.error


@pytest.mark.parametrize("data", ["uno\r\ndos\rtres\n", "\ufeffcon BOM\n", "sin fin de línea", "tab\t y \x1b[31m\x00"])
def test_text_then_exactly_the_text_in_utf_8(data: str, here: Path, shell: Runner) -> None:
    (here / "a.txt").write_bytes(data.encode())
    run = shell("text", "a.txt", LC_ALL="C")
    assert run.out == data.removeprefix("\ufeff")


def test_text_when_file_is_of_another_encoding_then_utf_8(here: Path, claimtrack: Runner) -> None:
    (here / "a.txt").write_bytes("El año 1999, según él, mañana.".encode("cp1252"))
    assert claimtrack("text", "a.txt", "--encoding", "cp1252").out == "El año 1999, según él, mañana."


@pytest.mark.usefixtures("reports")
def test_check_when_a_total_is_over_the_cap_then_a_discrepancy_with_its_working(claimtrack: Runner) -> None:
    run = claimtrack("check", "sent.txt", "cap.txt", "--format", "jsonl", "--published", "2025-03-01")
    assert run.code == 0
    found = [json.loads(line) for line in run.out.splitlines()]
    (over,) = [each for each in found if each["verdict"] == "discrepancy"]
    assert over["ratio"] == {"low": 2, "high": None}
    assert {claim["path"] for claim in over["claims"]} == {"sent.txt", "cap.txt"}
    assert all(step["text"] for step in over["working"])
    table = claimtrack("check", "sent.txt", "cap.txt", "--published", "2025-03-01").out
    assert "over 2.0 times" in table
    assert "1 discrepancy · " in table
    assert "2 figures, 0 statements in 2 documents" in table
    assert table.splitlines()[-1] == "next: claimtrack add FILE ..., then claimtrack"


@pytest.mark.usefixtures("reports")
def test_check_when_told_to_fail_then_exit_1_only_on_a_discrepancy(claimtrack: Runner) -> None:
    option = ("--fail-on-discrepancy", "--published", "2024-11-22")
    assert claimtrack("check", "sent.txt", "cap.txt", *option).code == 1
    assert claimtrack("check", "sent.txt", *option).code == 0
    assert claimtrack("check", "sent.txt", "cap.txt", "missing.txt", *option).code == 2


@pytest.mark.usefixtures("reports")
def test_check_when_spanish_then_no_english_of_ours(claimtrack: Runner) -> None:
    out = claimtrack("check", "sent.txt", "cap.txt", "--lang", "es", "--published", "2024-11-22").out
    assert "discrepancia" in out
    assert not [word for word in ("discrepancy", "next:", "no assumption", "ask ", "⟦") if word in out]


@pytest.mark.parametrize(
    ("text", "number"),
    [("50MB", 50_000_000), ("800 kB", 800_000), ("1.5GB", 1_500_000_000), ("12", 12), ("3m", 3_000_000)],
)
def test_size_when_written_in_any_of_its_ways_then_bytes(text: str, number: int) -> None:
    assert size(text) == number


@pytest.mark.parametrize("text", ["", "-1", "MB", "1e9", "5TB", "9" * 20])
def test_size_when_no_size_then_refused(text: str) -> None:
    with pytest.raises(InputRefused):
        size(text)
