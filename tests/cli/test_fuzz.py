"""Strings of every kind: through the search of a case, and through what is written for terminals and sheets."""

import csv
import io
import json
import random
import re
import unicodedata
from pathlib import Path

import pytest

from claimtrack import desk
from claimtrack.casefile import open_case
from claimtrack.cli import main
from claimtrack.desk import ClaimFilter
from claimtrack.exchange import sheet
from claimtrack.wording import display_text

_SIGNS = "\0\x07\x1b\x7f\x85\x9b\u200b\u202e\u2066\u2028\ufeff\ud7ff\ue000\U0010ffff \t\r\n"
_PIECES = [
    *_SIGNS,
    *"\"'()*-+=@:^~%_\\[]{}<>&|#$`;,./?!",
    "NEAR",
    "AND",
    "OR",
    "NOT",
    "barcos",
    "ñ",
    "12,000",
    "e\u0301",
]
_PIECES += [
    "\x1b]52;c;x\x07",
    "[/x]",
    "[@click=app.quit]",
    "<script>",
    "=1+1",
    "{{7*7}}",
    "%s",
    "' OR 1=1 --",
    "a" * 300,
]


def strings(count: int) -> list[str]:
    chance = random.Random(20_240_101)
    return ["".join(chance.choices(_PIECES, k=chance.randrange(1, 9))) for _ in range(count)]


@pytest.mark.slow
def test_search_when_any_string_then_answered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("El ministerio contó 43 barcos y 12,000 soldados en marzo de 2024.")
    assert main(["--case", "c.db", "add", "a.txt"]) == 0
    with open_case("c.db") as case:
        assert len(desk.claim_ids(case, ClaimFilter(search="barcos"))) > 0
        for text in strings(5_000):
            desk.claim_ids(case, ClaimFilter(search=text, source=text))


def test_display_when_any_string_then_nothing_that_a_terminal_obeys() -> None:
    for text in strings(10_000):
        for lines in (False, True):
            shown = display_text(text, lines=lines)
            kept = {"\n", "\t"} if lines else set()
            assert not [char for char in shown if unicodedata.category(char) in ("Cc", "Cs") and char not in kept]
            assert not re.search("[\u202a-\u202e\u2066-\u2069]", shown)


def test_sheet_when_any_string_then_no_formula_and_the_same_cells() -> None:
    for text in strings(10_000):
        written = "".join(sheet.lines(["a", "b"], [[text, "x"]]))
        rows = list(csv.reader(io.StringIO(written, newline="")))
        assert len(rows) == 2, repr(text)
        cell = rows[1][0]
        assert not cell.startswith(("=", "+", "-", "@", "\t", "\r")), repr(text)
        assert cell.removeprefix("'") == text.removeprefix("'"), repr(text)
        assert json.loads(json.dumps({"a": text}, ensure_ascii=False))["a"] == text
