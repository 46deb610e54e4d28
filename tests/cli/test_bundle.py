"""export --format jsonl, import, journal verify of an export: a whole case as a file."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Runner = Callable[..., Any]

CAP = "North Korea may buy no more than 500,000 barrels of oil a year, the council said.\n"


@pytest.fixture
def exported(here: Path, claimtrack: Runner) -> Path:
    """A case, and all of it in case.jsonl."""
    (here / "cap.txt").write_text(CAP)
    assert claimtrack("add", "cap.txt").code == 0
    assert claimtrack("decide", "C1", "disputed", "--reason", "so").code == 0
    run = claimtrack("export", "--format", "jsonl", "-o", "case.jsonl")
    assert (run.code, run.out) == (0, "")
    return here


def test_import_when_into_a_new_case_then_its_export_is_the_same_bytes(exported: Path, claimtrack: Runner) -> None:
    run = claimtrack("--case", "other.db", "import", "case.jsonl")
    assert run.code == 0
    assert run.out.startswith("Imported: 1 document, 1 claim, 3 entries of the journal")
    assert "other.db" in run.err
    assert (
        claimtrack("--case", "other.db", "export", "--format", "jsonl").out.encode()
        == (exported / "case.jsonl").read_bytes()
    )
    assert claimtrack("--case", "other.db", "journal", "list").out == claimtrack("journal", "list").out
    again = claimtrack("--case", "other.db", "import", "case.jsonl", "--as", "case")
    assert (again.code, "is not empty" in again.error) == (2, True)
    assert claimtrack("--case", "other.db", "import", "case.jsonl", "--as", "nonsense").code == 2


def test_import_when_damaged_then_one_line_and_no_case(exported: Path, claimtrack: Runner) -> None:
    data = (exported / "case.jsonl").read_bytes()
    for name, spoiled, code in (
        ("cut", data[:-100], 3),
        ("changed", data.replace(b'"reason":"so"', b'"reason":"no"'), 3),
        ("other", b"hello\n", 2),
    ):
        (exported / "bad.jsonl").write_bytes(spoiled)
        run = claimtrack("--case", "new.db", "import", "bad.jsonl")
        assert (run.code, bool(run.error)) == (code, True), name
        assert not list(exported.glob("new.db*"))
    run = claimtrack("--case", "new.db", "import", "none.jsonl")
    assert (run.code, "none.jsonl" in run.error) == (2, True)


def test_import_when_it_fails_late_then_the_new_case_is_gone(
    exported: Path, claimtrack: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    from claimtrack import desk

    def fail(*_arguments: object) -> int:
        raise OSError(28, "No space left on device", "case.jsonl")

    monkeypatch.setattr(desk, "import_lines", fail)
    assert claimtrack("--case", "new.db", "import", "case.jsonl").code != 0
    assert not list(exported.glob("new.db*"))


def test_verify_when_an_export_then_with_no_case_and_the_first_bad_entry_is_named(
    exported: Path, claimtrack: Runner
) -> None:
    claimtrack("journal", "checkpoint", "-o", "kept.json")
    (exported / "claimtrack.db").rename(exported / "away.db")
    assert claimtrack("journal", "verify").code == 2
    run = claimtrack("journal", "verify", "case.jsonl", "kept.json")
    assert (run.code, "3" in run.out) == (0, True)
    lines = (exported / "case.jsonl").read_text().splitlines(keepends=True)
    bad = [line.replace('"actor":"', '"actor":"not ') if '"number":2,' in line else line for line in lines]
    (exported / "bad.jsonl").write_text("".join(bad))
    run = claimtrack("journal", "verify", "bad.jsonl")
    assert (run.code, "E2 was changed" in run.error) == (3, True)
    kept = json.loads((exported / "kept.json").read_text())
    (exported / "kept.json").write_text(json.dumps(kept | {"number": 9}))
    run = claimtrack("journal", "verify", "kept.json", "case.jsonl")
    assert (run.code, "E4 is missing" in run.error) == (3, True)
    assert claimtrack("journal", "verify", "case.jsonl", "bad.jsonl").code == 2
    assert claimtrack("journal", "verify", "kept.json", "kept.json").code == 2
    assert claimtrack("journal", "verify", "gone.jsonl").code == 2


@pytest.mark.usefixtures("exported")
def test_export_when_a_source_is_confidential_then_said(claimtrack: Runner) -> None:
    assert claimtrack("source", "S1", "--confidential").code == 0
    run = claimtrack("export", "--format", "jsonl", "-o", "all.jsonl")
    assert run.code == 0
    assert "confidential sources" in run.err
