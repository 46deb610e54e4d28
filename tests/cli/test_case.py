"""A case from the first file to the report, as a person works on it."""

import csv
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Runner = Callable[..., Any]

SENT = "Russia sent more than 1 million barrels of oil to North Korea in 2024, the Open Source Centre said.\n"
CAP = "North Korea may buy no more than 500,000 barrels of oil a year. It bought 300,000 barrels in March.\n"


@pytest.fixture
def case(here: Path, claimtrack: Runner) -> Path:
    (here / "sent.txt").write_text(SENT)
    (here / "cap.txt").write_text(CAP)
    assert claimtrack("add", "sent.txt", "cap.txt", "--published", "2024-11-22", "--by", "Ana").code == 0
    return here


def rows(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_add_when_the_text_has_a_date_line_then_that_is_its_date_as_without_a_case(
    here: Path, claimtrack: Runner
) -> None:
    (here / "dated.txt").write_text("ATHENS, 19 July 2025 — The fire has burned 9,400 hectares since Wednesday.\n")
    assert claimtrack("add", "dated.txt").code == 0
    (stored,) = [json.loads(line) for line in claimtrack("documents", "--format", "jsonl").out.splitlines()]
    read = json.loads(claimtrack("extract", "dated.txt", "--format", "jsonl").out)
    assert stored["published"] == read["document"]["published"] == "2025-07-19"
    assert "no date" not in claimtrack("findings").out


def test_add_then_each_outcome_and_where_the_case_was_made(here: Path, claimtrack: Runner) -> None:
    (here / "sent.txt").write_text(SENT)
    (here / "cap.txt").write_text(CAP)
    run = claimtrack("add", "sent.txt", "cap.txt")
    assert run.error == f"new case: {here / 'claimtrack.db'}"
    lines = run.out.splitlines()
    assert lines[0].startswith("D1  sent.txt: ")
    assert lines[1].startswith("D2  cap.txt: 2 claims")
    assert lines[2].startswith("2 documents added · ")
    assert lines[-1] == "next: claimtrack check, or claimtrack to review"


@pytest.mark.usefixtures("case")
def test_add_when_run_again_then_nothing_changes(claimtrack: Runner) -> None:
    before = claimtrack("journal", "list", "--format", "jsonl").out
    run = claimtrack("add", "sent.txt", "cap.txt")
    assert (run.code, run.err) == (0, "")
    assert "in the case already" in run.out
    assert claimtrack("journal", "list", "--format", "jsonl").out == before


def test_add_when_a_manifest_tells_then_the_case_knows(here: Path, claimtrack: Runner) -> None:
    (here / "sent.txt").write_text(SENT)
    (here / "m.csv").write_text(
        "path,published,publisher,title,url\nsent.txt,2024-11-22,A paper,Oil,https://x.example/1\n"
    )
    assert claimtrack("add", "--manifest", "m.csv").code == 0
    told = rows(claimtrack("documents", "--format", "jsonl").out)[0]
    assert (told["id"], told["publisher"], told["title"], told["url"], told["published"]) == (
        "D1",
        "A paper",
        "Oil",
        "https://x.example/1",
        "2024-11-22",
    )


def test_add_when_a_manifest_tells_of_documents_in_an_archive_then_the_case_knows(
    here: Path, claimtrack: Runner
) -> None:
    with zipfile.ZipFile(here / "reports.zip", "w") as archive:
        archive.writestr("march/oil.txt", "Nine tankers came.")
        archive.writestr("march/gas.txt", "Eight tankers came.")
    (here / "m.csv").write_text(
        "path,published,publisher,title\nreports.zip/march/oil.txt,2024-11-22,A paper,Oil in March\n"
    )
    assert claimtrack("add", "reports.zip", "--manifest", "m.csv", "--publisher", "An archive").code == 0
    documents = [json.loads(line) for line in claimtrack("documents", "--format", "jsonl").out.splitlines()]
    assert [(each["path"], each["published"], each["publisher"], each["title"]) for each in documents] == [
        ("reports.zip/march/oil.txt", "2024-11-22", "A paper", "Oil in March"),
        ("reports.zip/march/gas.txt", None, "An archive", None),
    ]


@pytest.mark.usefixtures("case")
def test_text_when_document_of_the_case_then_its_text(claimtrack: Runner) -> None:
    assert claimtrack("text", "D1").out == SENT
    run = claimtrack("text", "D9")
    assert run.code == 2
    assert "D9" in run.error


@pytest.mark.usefixtures("case")
def test_claims_in_each_format_then_the_same_claims(claimtrack: Runner) -> None:
    told = rows(claimtrack("claims", "--format", "jsonl").out)
    assert [each["id"] for each in told] == [f"C{number}" for number in range(1, len(told) + 1)]
    assert {"document", "status", "confidence", "links", "findings"} <= told[0].keys()
    listed = list(csv.DictReader(io.StringIO(claimtrack("claims", "--format", "csv").out)))
    assert [each["id"] for each in listed] == [each["id"] for each in told]
    assert listed[0]["low"] == "1000000"
    assert [each["quote"] for each in listed] == [each["quote"] for each in told]
    table = claimtrack("claims").out.splitlines()
    assert len(table) == len(told) + 2
    assert table[-1] == f"{len(told)} claims"


@pytest.mark.usefixtures("case")
def test_claims_when_filtered_then_only_those(claimtrack: Runner) -> None:
    claimtrack("decide", "C1", "disputed")

    def ids(*options: str) -> list[str]:
        return [each["id"] for each in rows(claimtrack("claims", "--format", "jsonl", *options).out)]

    every = ids()
    assert ids("--status", "disputed") == ["C1"]
    assert ids("--status", "unreviewed") == every[1:]
    assert ids("--document", "D1") == ids("--document", "sent.txt") == ["C1"]
    assert ids("--source", "Open Source") == ["C1"]
    assert ids("--search", "300,000") == [every[-1]]
    assert ids("--search", "%_'\"\\") == []


@pytest.mark.usefixtures("case")
def test_claims_when_filtered_by_what_they_are_then_only_those(claimtrack: Runner) -> None:
    def listed(*options: str) -> list[dict[str, Any]]:
        return rows(claimtrack("claims", "--format", "jsonl", *options).out)

    everything = listed()
    assert listed("--modality", "limit") == [each for each in everything if each["modality"] == "limit"] != []
    assert listed("--unit", "barrel") == [each for each in everything if each["unit"] == "barrel"] != []
    assert listed("--found") == [each for each in everything if each["findings"]] != []


def test_claims_csv_when_a_cell_begins_a_formula_then_quoted(here: Path, claimtrack: Runner) -> None:
    (here / "-cmd.txt").write_text(SENT)
    claimtrack("add", "--", "-cmd.txt")
    assert next(csv.DictReader(io.StringIO(claimtrack("claims", "--format", "csv").out)))["path"] == "'-cmd.txt"


def test_lists_when_a_text_holds_escapes_then_none_reaches_the_terminal(here: Path, claimtrack: Runner) -> None:
    (here / "a.txt").write_text("The [bold]min\x1b[31mistry\u202e counted 43 ships, said J\x9bones.\n")
    claimtrack("add", "a.txt")
    for command in (["claims"], ["show", "C1"], ["sources"], ["findings"], ["extract", "a.txt"], ["check", "a.txt"]):
        out = claimtrack(*command).out
        assert not {"\x1b", "\u202e", "\x9b"} & set(out), command
    out = claimtrack("claims", "--format", "jsonl").out
    assert not {"\x1b", "\u202e", "\x9b"} & set(out)
    assert "\x1b[31mistry\u202e" in rows(out)[0]["sentence"]


@pytest.mark.usefixtures("case")
def test_decide_then_recorded_with_its_evidence_and_undone(claimtrack: Runner) -> None:
    options = ("--by", "Ana", "--reason", "the ministry counts otherwise")
    evidence = ("--evidence", "https://x.example/2", "--quote", "half of it", "--evidence", "d2")
    run = claimtrack("decide", "c1", "C2", "Disputed", *options, *evidence)
    assert run.code == 0
    assert [line.split("  ")[1] for line in run.out.splitlines()] == [
        "decided on C1: disputed",
        "decided on C2: disputed",
    ]
    told = rows(claimtrack("show", "C1", "--format", "jsonl").out)[0]
    decision = told["decisions"][0]
    assert (told["status"], decision["person"], decision["reason"]) == (
        "disputed",
        "Ana",
        "the ministry counts otherwise",
    )
    assert [(each["reference"], each["quote"]) for each in decision["evidence"]] == [
        ("https://x.example/2", "half of it"),
        ("D2", None),
    ]
    assert told["history"][-1]["act"] == "decide"
    shown = claimtrack("show", "C1").out
    for part in ("disputed · Ana", "https://x.example/2 “half of it”", "decided on C1: disputed", "characters 12 to"):
        assert part in shown
    assert claimtrack("undo", "--by", "Ana").code == 0
    assert {each["status"] for each in rows(claimtrack("claims", "--format", "jsonl").out)} == {"unreviewed"}


@pytest.mark.usefixtures("case")
def test_decide_when_the_same_again_then_nothing_is_written(claimtrack: Runner) -> None:
    claimtrack("decide", "C1", "rejected")
    run = claimtrack("decide", "C1", "rejected")
    assert run.code == 0
    assert run.out == "Nothing to do: it stands so already.\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["decide", "C1", "C99", "disputed"],
        ["decide", "X1", "disputed"],
        ["decide", "C1", "disputed", "--evidence", "D99"],
        ["link", "C1", "repeats", "C1"],
        ["link", "C1", "repeats", "C99"],
        ["settle", "F99", "confirmed"],
        ["undo", "E99"],
        ["undo", "--by", "Nobody"],
        ["show", "C99"],
        ["show", "nonsense"],
    ],
    ids=" ".join,
)
@pytest.mark.usefixtures("case")
def test_act_when_it_cannot_be_done_then_exit_2_and_nothing_written(arguments: list[str], claimtrack: Runner) -> None:
    before = claimtrack("journal", "list", "--format", "jsonl").out
    run = claimtrack(*arguments)
    assert run.code == 2
    assert run.error.startswith("claimtrack: ")
    assert "⟦" not in run.error
    assert claimtrack("journal", "list", "--format", "jsonl").out == before


@pytest.mark.usefixtures("case")
def test_link_then_shown_with_both_claims(claimtrack: Runner) -> None:
    run = claimtrack("link", "C1", "derived_from", "C2", "--reason", "same table")
    assert run.code == 0
    link = run.out.split()[2].rstrip(":")
    shown = claimtrack("show", link).out
    assert f"{link}: C1 is derived from C2 (accepted)" in shown
    assert "more than 1 million barrels of oil" in shown
    assert link in rows(claimtrack("show", "C1", "--format", "jsonl").out)[0]["links"]


@pytest.mark.usefixtures("case")
def test_settle_then_the_finding_says_so(claimtrack: Runner) -> None:
    found = next(
        each for each in rows(claimtrack("findings", "--format", "jsonl").out) if each["verdict"] == "discrepancy"
    )
    run = claimtrack("settle", found["id"], "confirmed", "--wrong", "one", "--reason", "checked", "--by", "Ana")
    assert run.code == 0
    told = rows(claimtrack("show", found["id"], "--format", "jsonl").out)[0]
    assert (told["disposition"], told["wrong"], told["reason"], told["person"]) == (
        "confirmed",
        "one",
        "checked",
        "Ana",
    )
    shown = claimtrack("show", found["id"]).out
    assert "the first side is wrong" in shown
    assert "[A] C" in shown


@pytest.mark.usefixtures("case")
def test_check_when_no_path_then_the_findings_of_the_case(claimtrack: Runner) -> None:
    run = claimtrack("check")
    listed = rows(claimtrack("findings", "--format", "jsonl").out)
    assert all(f"\n{each['id']} " in f"\n{run.out}" for each in listed)
    checked = rows(claimtrack("check", "--format", "jsonl").out)
    assert [each["id"] for each in checked] == [each["id"] for each in listed]
    assert all(claim["id"] for each in checked for claim in each["claims"])
    assert claimtrack("check", "--fail-on-discrepancy").code == 1


@pytest.mark.usefixtures("case")
def test_undo_when_a_later_entry_changed_the_same_then_refused_and_named(claimtrack: Runner) -> None:
    first = claimtrack("decide", "C1", "disputed", "--by", "Ana").out.split()[0]
    later = claimtrack("decide", "C1", "rejected", "--by", "Ana").out.split()[0]
    run = claimtrack("undo", first, "--by", "Ana")
    assert run.code == 2
    assert later in run.error
    assert claimtrack("undo", later.lower(), "--by", "Ana").code == 0
    assert claimtrack("undo", first, "--by", "Ana").code == 0


@pytest.mark.usefixtures("case")
def test_journal_then_every_act_and_it_verifies(claimtrack: Runner) -> None:
    claimtrack("decide", "C1", "C2", "disputed", "--by", "Eva", "--reason", "because")
    entries = rows(claimtrack("journal", "list", "--format", "jsonl").out)
    assert [each["act"] for each in entries][-2:] == ["decide", "decide"]
    assert entries[-1]["previous_hash"] == entries[-2]["hash"]
    table = claimtrack("journal", "list", "--last", "1").out.splitlines()
    assert len(table) == 2
    assert "Eva" in table[1]
    assert "decided on C2: disputed" in table[1]
    sitting = entries[-1]["sitting"]
    assert claimtrack("undo", "--sitting", sitting, "--by", "Eva").code == 0
    assert claimtrack("journal", "list").out.count("(undone)") == 2
    run = claimtrack("journal", "verify")
    assert run.code == 0
    assert "none changed" in run.out


@pytest.mark.usefixtures("case")
def test_journal_when_somebody_changed_an_entry_then_exit_3_and_named(case: Path, claimtrack: Runner) -> None:
    import sqlite3

    claimtrack("decide", "C1", "disputed", "--by", "Eva", "--reason", "because")
    number = len(rows(claimtrack("journal", "list", "--format", "jsonl").out))
    connection = sqlite3.connect(case / "claimtrack.db")
    connection.execute("DROP TRIGGER IF EXISTS journal_no_update")
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f'DROP TRIGGER "{name}"')
    connection.execute("UPDATE journal SET reason = 'no' WHERE reason = 'because'")
    connection.commit()
    connection.close()
    run = claimtrack("journal", "verify")
    assert run.code == 3
    assert f"E{number}" in run.error


@pytest.mark.usefixtures("case")
def test_report_in_each_format_then_written_whole(case: Path, claimtrack: Runner) -> None:
    for name, sign in (("r.html", "<!doctype html>"), ("r.md", "# "), ("r.json", "{")):
        run = claimtrack("report", "-o", name)
        assert run.code == 0
        assert run.error == f"report: {name}"
        text = (case / name).read_text()
        assert text.lower().startswith(sign)
        assert "500,000 barrels of oil" in text
        assert (
            claimtrack("report", "--format", {"html": "html", "md": "markdown", "json": "json"}[name[2:]]).out == text
        )
    assert claimtrack("report", "-o", "r.html", "--status", "wrong").code == 2
    assert claimtrack("report", "-o", "r.txt", "--format", "markdown").code == 0
    assert (case / "r.txt").read_text() == (case / "r.md").read_text()
    assert sorted(each.name for each in case.iterdir() if each.name.startswith(".")) == []


@pytest.mark.usefixtures("case")
def test_lists_then_documents_sources_and_findings(claimtrack: Runner) -> None:
    assert "sent.txt" in claimtrack("documents").out
    assert "Open Source Centre" in claimtrack("sources").out
    assert rows(claimtrack("sources", "--format", "jsonl").out)[0]["name"] == "Open Source Centre"
    assert "discrepancy" in claimtrack("findings").out
    one = rows(claimtrack("findings", "--claim", "C1", "--format", "jsonl").out)
    assert all("C1" in {claim["id"] for claim in each["claims"]} for each in one)
    for thing in ("C1", "D1", "S1", "F1", "E1"):
        assert claimtrack("show", thing).code == 0
        assert "⟦command" not in claimtrack("show", thing, "--lang", "es").out


@pytest.mark.usefixtures("case")
def test_accept_and_refuse_then_the_link_stands_so(claimtrack: Runner) -> None:
    link = claimtrack("link", "C1", "repeats", "C2").out.split()[2].rstrip(":")
    for act, state in (("refuse", "refused"), ("accept", "accepted")):
        assert claimtrack(act, link.lower(), "--reason", "seen").code == 0
        assert rows(claimtrack("show", link, "--format", "jsonl").out)[0]["state"] == state
    assert claimtrack("accept", "L99").code == 2


@pytest.mark.usefixtures("case")
def test_checkpoint_when_entries_were_cut_off_since_then_verify_shows_it(case: Path, claimtrack: Runner) -> None:
    import sqlite3

    claimtrack("decide", "C1", "disputed")
    assert claimtrack("journal", "checkpoint", "-o", "kept.json").code == 0
    assert claimtrack("journal", "checkpoint").out == (case / "kept.json").read_text()
    claimtrack("decide", "C2", "disputed")
    assert claimtrack("journal", "verify", "kept.json").code == 0
    last = json.loads((case / "kept.json").read_text())["number"]
    connection = sqlite3.connect(case / "claimtrack.db")
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f'DROP TRIGGER "{name}"')
    connection.execute("DELETE FROM journal WHERE number >= ?", (last,))
    connection.commit()
    connection.close()
    assert claimtrack("journal", "verify").code == 0
    run = claimtrack("journal", "verify", "kept.json")
    assert run.code == 3
    assert f"E{last}" in run.error


@pytest.mark.parametrize("content", ["", "{}", "[1]", '{"number": "1", "hash": 2}', "[" * 9000, "\xff"])
@pytest.mark.usefixtures("case")
def test_verify_when_file_is_no_checkpoint_then_one_line(content: str, case: Path, claimtrack: Runner) -> None:
    (case / "odd.json").write_bytes(content.encode("latin-1"))
    run = claimtrack("journal", "verify", "odd.json")
    assert run.code == 2
    assert run.error.startswith("claimtrack: odd.json is no checkpoint")
