"""The benchmarks count what they say, and run where no peer is installed."""

import json
import sys
from datetime import date
from pathlib import Path

import pytest

from benchmarks import beside
from benchmarks.peers import PeerFigure

TEXT = "Reuters said on 3 May 2024 that 40 ships came. They carried 20 tonnes."
GOLD = [
    {"number": "40", "low": 40, "high": 40, "unit": "ships", "per": None},
    {"number": "20", "low": 20, "high": 20, "unit": "metric_ton", "per": None},
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One annotated article."""
    quantities = [
        {**quantity, "start": (at := TEXT.index(quantity["number"], 27)), "end": at + 2, "approximate": False}
        | {"period": {"start": "2024-05-03", "end": "2024-05-03"}, "modality": "reported", "sources": ["Reuters"]}
        for quantity in GOLD
    ]
    gold = {"language": "en", "published": "2024-05-04", "quantities": quantities, "statements": []}
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "one.json").write_text(json.dumps(gold), encoding="utf-8")
    return tmp_path


def test_beside_when_no_peer_is_installed_then_says_how_to_get_one(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("quantulum3", "quantulum3.parser", "dateparser", "dateparser.search"):
        monkeypatch.setitem(sys.modules, name, None)
    monkeypatch.setattr("sys.argv", ["beside", str(folder)])
    beside.main()
    printed = capsys.readouterr().out
    assert "1.000 | 1.000" in printed
    assert "Not installed: quantulum3." in printed
    assert "Not installed: dateparser." in printed


def test_beside_when_peers_are_installed_then_each_counted_by_what_it_found(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = TEXT.index("40")
    monkeypatch.setattr(
        beside, "quantulum", lambda: lambda _: [PeerFigure(at, at + 8, 40.0, "ship"), PeerFigure(0, 2, 1.0, "x")]
    )
    monkeypatch.setattr(beside, "dates", lambda: lambda *_: {date(2024, 5, 3)})
    theirs = next(line for line in beside.figures_table([folder]) if "quantulum3" in line)
    # One of two found, one that is none: 2 of 4; its unit is the same but for the plural.
    assert "| 0.500 | 0.500 |" in theirs
    days = next(line for line in beside.periods_table([folder]) if "dateparser" in line)
    assert "| 1.00 |" in days
