"""Marks, sources, documents and the state of the review, as commands."""

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Runner = Callable[..., Any]

SENT = "Russia sent more than 1 million barrels of oil to North Korea in 2024, the Open Source Centre said.\n"
CAP = "North Korea may buy no more than 500,000 barrels of oil a year, the United Nations said.\n"


@pytest.fixture(autouse=True)
def case(here: Path, claimtrack: Runner) -> None:
    (here / "sent.txt").write_text(SENT)
    (here / "cap.txt").write_text(CAP)
    assert claimtrack("add", "sent.txt", "cap.txt", "--published", "2024-11-22", "--by", "Ana").code == 0


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["note", "C1", "Call them."], "noted on C1: Call them."),
        (["tag", "C1", "Oil"], "tagged C1: oil"),
        (["differ", "C1", "C2", "--reason", "no"], "said what does not measure the same: C1, C2"),
        (["same", "C1", "C2"], "said what measures the same: C1, C2"),
        (["grade", "S1", "b"], "graded S1: B"),
        (["alias", "S1", "OSC"], "gave S1 another name"),
        (["parent", "S1", "S2"], "said to whom S1 belongs"),
        (["merge", "S1", "S2"], "merged a source into S2"),
        (["source", "S1", "--confidential"], "made S1 confidential"),
        (["document", "D1", "--title", "Oil"], "corrected what is known of D1"),
        (["retract", "D1"], "noted that D1 was retracted"),
        (["remove", "D1"], "removed D1"),
        (["claim", "D1", "0", "6", "--low", "5", "--unit", "ships"], "made C3 by hand"),
        (["edit", "C1", "--low", "5", "--modality", "estimate", "--source", "OSC"], "set what C1 reads"),
    ],
)
def test_act_then_told_once_and_undone(claimtrack: Runner, arguments: list[str], told: str) -> None:
    run = claimtrack(*arguments, "--by", "Ana")
    assert (run.code, run.err) == (0, "")
    assert told in run.out
    assert "Ana" in run.out
    assert claimtrack(*arguments, "--by", "Ana").out.startswith("Nothing to do")
    assert claimtrack("undo", "--by", "Ana").code == 0
    assert claimtrack("journal", "verify").code == 0


def test_source_when_split_or_made_public_then_told(claimtrack: Runner) -> None:
    claimtrack("alias", "S1", "OSC")
    claimtrack("source", "S1", "--confidential")
    assert "parted a name from S1" in claimtrack("split", "S1", "osc").out
    assert "made S1 public" in claimtrack("source", "S1", "--public").out
    claimtrack("parent", "S1", "S2")
    assert "said to whom S1 belongs" in claimtrack("parent", "S1", "none").out
    claimtrack("tag", "C1", "oil")
    assert "took a tag off C1" in claimtrack("tag", "C1", "oil", "--remove").out


@pytest.mark.parametrize(
    "arguments", [["source", "S1"], ["document", "D1"], ["grade", "S1", "G"], ["note", "E1", "x"], ["coverage", "D9"]]
)
def test_act_when_it_says_too_little_then_one_line(claimtrack: Runner, arguments: list[str]) -> None:
    run = claimtrack(*arguments)
    assert run.code == 2
    assert run.error.startswith("claimtrack: ")


def test_show_when_marked_then_notes_tags_and_what_fell(claimtrack: Runner) -> None:
    claimtrack("note", "C1", "Call them.", "--by", "Ana")
    claimtrack("tag", "C1", "oil")
    claimtrack("decide", "C1", "corroborated")
    claimtrack("retract", "D1", "--reason", "an error")
    shown = claimtrack("show", "C1").out
    assert "Call them. · Ana" in shown
    assert "decided on what has fallen since" in shown
    assert "an error" in claimtrack("show", "D1").out
    assert [
        json.loads(line)["id"] for line in claimtrack("claims", "--stale", "--format", "jsonl").out.splitlines()
    ] == ["C1"]
    assert len(claimtrack("claims", "--tag", "oil", "--format", "jsonl").out.splitlines()) == 1
    assert claimtrack("show", "E1").code == 0


def test_coverage_then_what_nobody_decided_on(claimtrack: Runner) -> None:
    claimtrack("decide", "C1", "corroborated")
    first = json.loads(claimtrack("coverage", "--format", "jsonl").out.splitlines()[0])
    assert (first["document"], first["claims"], first["decided"], first["undecided"]) == ("D1", 1, 1, [])
    table = claimtrack("coverage", "D2").out
    assert "undecided" in table
    assert "C2" in table


def test_agreement_then_pairs_and_where_they_differ(claimtrack: Runner) -> None:
    claimtrack("decide", "C1", "corroborated", "--by", "Ana")
    claimtrack("decide", "C1", "disputed", "--by", "Ben")
    told = [json.loads(line) for line in claimtrack("agreement", "--format", "jsonl").out.splitlines()]
    assert told == [
        {"people": ["Ana", "Ben"], "claims": 1, "agreed": 0, "kappa": 0.0},
        {"claim": "C1", "decisions": {"Ana": "corroborated", "Ben": "disputed"}},
    ]
    assert "C1  Ana corroborated · Ben disputed" in claimtrack("agreement").out
    blind = [
        json.loads(line)
        for line in claimtrack("claims", "--blind", "--by", "Eva", "--format", "jsonl").out.splitlines()
    ]
    assert {each["status"] for each in blind} == {"unreviewed"}


def test_backup_and_doctor_then_a_copy_and_what_is_wrong(here: Path, claimtrack: Runner) -> None:
    run = claimtrack("backup", "copy.db")
    assert (run.code, run.error) == (0, "copied to copy.db")
    assert claimtrack("--case", "copy.db", "doctor").out.startswith("The case is sound")
    assert claimtrack("backup", "copy.db").code == 3
    connection = sqlite3.connect(here / "copy.db")
    connection.execute("UPDATE claim SET quote = 'x'")
    connection.commit()
    connection.close()
    run = claimtrack("--case", "copy.db", "doctor")
    assert run.code == 3
    assert "C1" in run.err
    (here / "Dropbox").mkdir()
    claimtrack("backup", "Dropbox/copy.db")
    assert "synchronised" in claimtrack("--case", "Dropbox/copy.db", "doctor").out


LISTINGS = [
    ["claims"],
    ["sources"],
    ["documents"],
    ["findings"],
    ["journal"],
    ["show", "C1"],
    ["show", "S1"],
    ["check"],
]


@pytest.mark.parametrize("listing", LISTINGS)
def test_export_when_a_source_is_confidential_then_names_it_nowhere(claimtrack: Runner, listing: list[str]) -> None:
    name = json.loads(claimtrack("show", "S1", "--format", "jsonl").out)["name"]
    claimtrack("grade", "S1", "B", "--reason", f"{name} was right before")
    shown = claimtrack(*listing, "--format", "jsonl").out
    claimtrack("source", "S1", "--confidential")
    hidden = claimtrack(*listing, "--format", "jsonl").out
    assert name not in hidden
    assert ("[confidential source]" in hidden) == (name in shown)
    assert claimtrack("show", "C1", "--format", "jsonl", "--lang", "es").out.count("[fuente reservada]") > 0


def test_export_when_confidential_then_table_of_commas_hides_it_too(claimtrack: Runner) -> None:
    name = json.loads(claimtrack("show", "S1", "--format", "jsonl").out)["name"]
    assert name in claimtrack("claims", "--format", "csv").out
    claimtrack("source", "S1", "--confidential")
    assert name not in claimtrack("claims", "--format", "csv").out


def test_show_when_two_origins_tell_one_figure_then_what_is_left_without_either(here: Path, claimtrack: Runner) -> None:
    (here / "again.txt").write_text(
        "Russia sent more than 1 million barrels of oil to North Korea in 2024, the Harbour Light Project said.\n"
    )
    assert claimtrack("add", "again.txt", "--published", "2024-11-23").code == 0
    shown = claimtrack("show", "C1").out
    assert "Distinct origins named: 2." in shown
    assert "Open Source Centre · distinct origins left: 1 · confidence moderate" in " ".join(shown.split())
    assert "Harbour Light Project · distinct origins left: 1" in " ".join(shown.split())
