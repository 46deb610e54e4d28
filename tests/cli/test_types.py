"""Files of every type through the commands: what is quoted stands in what `text` prints, and twice is once."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.document import formats
from tests.make_formats import FOLDER

EXPECTED = json.loads((FOLDER / "expected.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", ["two_columns.pdf", "footnotes.html", "anidado.zip", "quoted.eml", "web.wacz"])
def test_command_text_then_what_the_anchors_quote(name: str, claimtrack: Callable[..., Run]) -> None:
    path = FOLDER / name
    lines = claimtrack("extract", str(path), "--format", "jsonl").out.splitlines()
    assert len(lines) == len(EXPECTED[name])
    for line in lines:
        told = json.loads(line)
        text = claimtrack("text", told["document"]["path"]).out
        assert told["claims"]
        for claim in told["claims"]:
            assert text[claim["start"] : claim["end"]] == claim["quote"]


def test_add_when_given_twice_then_nothing_new(claimtrack: Callable[..., Run], tmp_path: Path) -> None:
    case = ("--case", str(tmp_path / "c.db"))
    paths = [str(FOLDER / name) for name in ("anidado.zip", "attached.eml", "news.rss")]
    first = claimtrack(*case, "add", *paths)
    again = claimtrack(*case, "add", *paths)
    assert first.code == again.code == 0
    documents = claimtrack(*case, "documents", "--format", "jsonl").out.splitlines()
    assert len(documents) == 6
    entries = claimtrack(*case, "journal", "list", "--format", "jsonl").out.splitlines()
    claimtrack(*case, "add", *paths)
    assert claimtrack(*case, "journal", "list", "--format", "jsonl").out.splitlines() == entries


def test_add_when_a_page_of_a_pdf_is_damaged_then_told_and_kept_with_the_document(
    claimtrack: Callable[..., Run], tmp_path: Path
) -> None:
    data = formats.pdf("The ministry counted 43 ships.", "It counted 9 rafts.", "It counted 12 boats.")
    (tmp_path / "study.pdf").write_bytes(formats.without_page(data, 2))
    case = ("--case", str(tmp_path / "c.db"))
    added = claimtrack(*case, "add", str(tmp_path / "study.pdf"))
    assert added.code == 0
    assert "study.pdf: 2 claims" in added.out
    told = "nothing to read on page 2 (blank, a picture, or damaged)"
    assert f"study.pdf: {told}" in added.err
    assert told in claimtrack(*case, "show", "D1").out
    (line,) = claimtrack(*case, "documents", "--format", "jsonl").out.splitlines()
    assert json.loads(line)["unread_pages"] == [2]
    assert told in claimtrack(*case, "report", "--format", "markdown").out
    whole = claimtrack(*case, "export", "--format", "jsonl").out
    (tmp_path / "case.jsonl").write_text(whole, encoding="utf-8")
    other = ("--case", str(tmp_path / "other.db"))
    assert claimtrack(*other, "import", str(tmp_path / "case.jsonl")).code == 0
    assert claimtrack(*other, "export", "--format", "jsonl").out == whole
