"""Files of every type through the commands: what is quoted stands in what `text` prints, and twice is once."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run
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
