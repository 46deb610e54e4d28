"""The benchmarks count what they say, and run where no peer is installed."""

import json
import sys
from datetime import date
from math import exp
from pathlib import Path

import pytest

from benchmarks import __main__ as programs
from benchmarks import beside, crosschecks, matching, passages, reporting, requirements
from benchmarks import likeness as weighing
from benchmarks.gold import articles
from benchmarks.peers import PeerFigure
from claimtrack.checking.comparing.likeness import likeness, odds
from claimtrack.model import ClaimKey, ClaimKind

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


def test_requirements_when_told_then_held_against_the_tables_of_the_page() -> None:
    page = (
        "<!-- begin start -->\n| --help | 0.11 | 2.2 | |\n| show C1 | 0.90 | 9 | |\n<!-- end start -->\n"
        "<!-- begin bulk -->\n| two processes | 8.68 | 202,555 | 1.66 | |\n<!-- end bulk -->\n"
        "<!-- begin parts -->\n| 10,000,000 | 700,000 | 4 | 57.6 | 4.7 | 1,149 | |\n<!-- end parts -->\n"
    )
    told = requirements.table(page)
    assert "| R23 | --help, s: under 0.3 | 0.11 | held |" in told
    assert "| R23 | show C1, s: under 0.7 | 0.90 | NOT held |" in told
    assert "1.66 | held |" in told
    assert "| 1,149.00 | NOT held |" in told
    assert "not measured" in told


def test_requirements_when_the_page_is_read_then_every_figure_has_its_section(repo_root: Path) -> None:
    page = (repo_root / "docs" / "performance.md").read_text(encoding="utf-8")
    for asked in requirements.ASKED:
        assert asked.section in programs.PROGRAMS
        assert f"<!-- begin {asked.section} -->" in page
    assert {name for name in programs.PROGRAMS if f"<!-- begin {name} -->" not in page} == set()


def test_matching_when_two_figures_are_one_measure_then_found_by_both_and_held_against_the_gold(tmp_path: Path) -> None:
    text = "Russia sent 3 million barrels of oil to Cuba in 2024, Alder said. Birch said 5 million barrels in 2024."
    figures = []
    for number in ("3 million", "5 million"):
        at = text.index(number)
        figures.append({"number": number, "start": at, "end": at + len(number), "low": 1, "high": 1, "unit": "barrel"})
    check = {"kind": "conflict", "quantities": [["one", 0], ["one", 1]], "holds": False}
    gold = {"language": "en", "published": "2025-01-04", "quantities": figures, "crosschecks": [check]}
    (tmp_path / "one.txt").write_text(text, encoding="utf-8")
    (tmp_path / "one.json").write_text(json.dumps(gold), encoding="utf-8")
    corpus = list(articles(tmp_path))
    pair = frozenset({("one", 0), ("one", 1)})
    assert matching.wanted(corpus) == {pair}
    assert matching.ours(corpus) == ({pair}, {pair})


def _annotated(folder: Path, text: str, *, holds: bool) -> Path:
    """An article of a whole and two parts with its annotation."""
    plain = {"approximate": False, "of": None, "per": None, "period": None, "modality": "reported", "sources": []}
    quantities = [
        {"number": n, "start": text.index(n), "end": text.index(n) + len(n), "low": int(n), "high": int(n)}
        | {"unit": "trips"}
        | plain
        for n in ("36", "21", "9")
    ]
    check = {"kind": "sum", "quantities": [["a", 0], ["a", 1], ["a", 2]], "holds": holds, "why": "21 + 9"}
    gold = {"language": "en", "published": "2025-02-11", "statements": []}
    (folder / "a.txt").write_text(text, encoding="utf-8")
    (folder / "a.json").write_text(json.dumps(gold | {"quantities": quantities, "crosschecks": [check]}))
    return folder


def test_crosschecks_when_a_sum_is_wrong_then_found_and_when_it_is_meant_to_hold_then_an_alarm(tmp_path: Path) -> None:
    text = "The observatory recorded 36 trips: 21 from the port and 9 at sea."
    for holds, expected in ((False, (1, 1, 0, 0)), (True, (0, 0, 1, 1))):
        folder = _annotated(tmp_path, text, holds=holds)
        tally = crosschecks.score(folder, [article.read() for article in articles(folder)])
        assert (tally.wanted, tally.found, tally.false, tally.alarms) == expected
    assert len(list(crosschecks.rows(tmp_path))) == 2


_PASSAGES = """### wrong_sum sum en 2025-03-03
Police arrested {120} people in Leeds and {30} in York, {160|150} people in all.
### of_another_year none en 2025-03-03
The mine made 900 tonnes in 2024 and 1,500 tonnes in 2023.
### whose_count circular en 2025-03-03
The flood drove {6,130} people out, the Red Cross said, {citing the Civil Defence Office|which had counted them}.
--- en 2025-03-04
The flood drove {6,130} people out, the Civil Defence Office said.
"""


def test_passages_when_a_figure_is_wrong_then_found_and_when_right_then_no_alarm(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(_PASSAGES, encoding="utf-8")
    counted = passages.tallies([tmp_path / "a.txt"])
    assert counted == {
        ("circular", "several"): passages.Tally(wanted=1, found=1),
        ("none", "one"): passages.Tally(),
        ("sum", "one"): passages.Tally(wanted=1, found=1),
    }


@pytest.mark.parametrize(
    ("exponent", "megabytes", "searching", "held", "code"),
    [
        (1.0, 1e-5, 1.4, 5e-3, 0),
        (1.3, 1e-5, 1.4, 5e-3, 1),
        (1.0, 2e-3, 1.4, 5e-3, 1),
        (1.0, 1e-5, 1.0, 5e-3, 1),
        (1.0, 1e-5, 1.4, 1e-5, 1),
    ],
    ids=["as it is", "time grows", "memory grows", "slow way not caught", "held way not caught"],
)
def test_reporting_when_a_gate_is_missed_or_catches_nothing_then_it_fails(
    monkeypatch: pytest.MonkeyPatch, exponent: float, megabytes: float, searching: float, held: float, code: int
) -> None:
    def measured(path: Path, how: str) -> dict[str, float]:
        claims = int(path.name)
        seconds = 1e-4 * claims ** (searching if how == "searching" else exponent)
        peak = 80 + claims * (held if how == "held" else megabytes)
        return {"seconds": seconds, "peak": peak, "bytes": claims}

    monkeypatch.setattr(reporting, "kept", lambda claims: Path(str(claims)))
    monkeypatch.setattr(reporting, "measured", measured)
    assert reporting.main({"html": (1_000, 10_000, 100_000)}) == code


def example(names: str, alike: bool, first: int, second: int, texts: str = "ab") -> weighing.Example:
    ends = [ClaimKey(each * 64, ClaimKind.QUANTITY, n, n + 1) for each, n in zip(texts, (first, second), strict=True)]
    return weighing.Example(dict.fromkeys(names.split(), 1.0), alike, 1, (ends[0], ends[1]))


def test_weights_when_two_articles_tell_one_thing_then_what_they_share_speaks_for_it() -> None:
    alike, other = example("same_number_3 same_time", True, 1, 1), example("far same_time", False, 1, 2)
    weights = weighing.weights([alike, other])
    assert weights["same_number_3"] > 0 > weights["far"]
    assert weighing.odds(alike, weights) > weighing.odds(other, weights)
    again = [example("same_number_3 same_time", True, 1, 1, "cd"), example("far same_time", False, 1, 2, "cd")]
    one, two = weighing.probabilities([alike, other], [alike, other, *again])
    assert 1 > one > two > 0


def test_leads_when_another_figure_goes_better_then_behind_and_else_ahead() -> None:
    given = [
        example("", True, 1, 1),
        example("", False, 1, 2),
        example("", False, 2, 2),
        weighing.Example({}, False, 20),
    ]
    assert weighing.leads(given, [2.0, 1.0, -1.0, 0.0]) == [1 + 0, -1 + 2, -2 + 0, 0]


@pytest.mark.slow
def test_weights_when_computed_anew_then_those_that_stand_in_the_code(repo_root: Path) -> None:
    folders = [repo_root / "fixtures" / "gold" / name for name in ("checks", "dev", "pairs")]
    given = [each for folder in folders for each in weighing.examples(folder)]
    for name, weight in weighing.weights(given).items():
        # A weight stands with one digit after the point, and so does the base.
        assert odds({name: 1} if name else {}) - odds({}) * bool(name) == pytest.approx(weight, abs=0.05), name
    base, by_evidence, lead = weighing.weights_of_lead(given)
    for its, ahead in ((0, 0), (2, 4), (-2, -8)):
        expected = 1 / (1 + exp(-base - by_evidence * its - lead * ahead))
        assert likeness(its, ahead) == pytest.approx(expected, abs=0.02)
