"""What an editor reads first: who says what does not fit, and one question once, to somebody who can answer it."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from claimtrack import api, desk
from claimtrack.model import CaseSnapshot, Modality
from claimtrack.report import html, markdown
from claimtrack.report import json as as_json

TEXTS = {
    "first.txt": "North Korea may buy no more than 500,000 barrels of oil a year. "
    "It bought 900,000 barrels of oil in 2023, the Open Source Centre said.",
    "second.txt": "Reports say that 2,000 workers were paid $500 per worker. "
    "North Korea may buy no more than 510,000 barrels of oil a year.",
}


@pytest.fixture
def snapshot(tmp_path: Path) -> CaseSnapshot:
    with api.open_case(str(tmp_path / "case.db"), create=True) as case:
        incoming = [
            desk.Incoming(api.read(text, path=path, published=date(2024, 11, 22)), text.encode())
            for path, text in TEXTS.items()
        ]
        desk.add(case, "Ana", incoming)
        return desk.snapshot(case)


def told_by(snapshot: CaseSnapshot, lang: str = "en") -> Any:
    return json.loads(as_json(snapshot, lang))


def over_both_caps(snapshot: CaseSnapshot) -> CaseSnapshot:
    """With what was bought held against the cap of the other paper as well."""
    found = next(each for each in snapshot.findings if each.finding.verdict.value == "discrepancy")
    other = next(
        each.placed
        for each in snapshot.claims
        if each.placed.claim.modality is Modality.LIMIT and each.placed.document.path == "second.txt"
    )
    again = replace(found.finding, claims=(found.finding.claims[0], other))
    return replace(snapshot, findings=(*snapshot.findings, replace(found, id="F9", finding=again)))


def test_summary_then_who_says_it_and_the_ratio_once(snapshot: CaseSnapshot) -> None:
    (line,) = told_by(snapshot)["summary"]
    assert line["findings"] == ["F1"]
    assert line["title"].endswith(": 1.7 to 1.9 times")
    assert line["ratio"] is None
    assert line["sides"] == ["Open Source Centre, no source named (first.txt)"]


def test_summary_when_a_figure_is_over_two_tellings_of_a_cap_then_one_line(snapshot: CaseSnapshot) -> None:
    both = over_both_caps(snapshot)
    assert told_by(both)["counts"]["discrepancies"] == 2
    (line,) = told_by(both)["summary"]
    assert line["findings"] == ["F1", "F9"]
    assert line["sides"] == ["Open Source Centre, no source named (first.txt)", "no source named (second.txt)"]
    for written in (html(both, "en"), markdown(both, "en")):
        assert "no source named (second.txt)" in written
        assert f"Nobody has decided on any of the {len(both.claims)} claims yet." in written


def test_summary_when_one_is_settled_then_two_lines(snapshot: CaseSnapshot) -> None:
    both = over_both_caps(snapshot)
    settled = type(both.findings[0].disposition)("explained")
    apart = replace(both, findings=(replace(both.findings[0], disposition=settled), *both.findings[1:]))
    assert [line["findings"] for line in told_by(apart)["summary"]] == [["F1"], ["F9"]]


def test_asks_then_each_once_with_all_its_findings(snapshot: CaseSnapshot) -> None:
    told = told_by(over_both_caps(snapshot))
    kinds = {each["id"]: each["kind"]["value"] for each in told["discrepancies"] + told["questions"]}
    about_caps = [
        (group["whom"], [kinds[each] for each in ask["findings"]])
        for group in told["asks"]
        for ask in group["questions"]
        if "states the cap" in ask["question"]
    ]
    # What the question of the discrepancy asks is not asked again for want of a source.
    assert about_caps == [
        ("The author of first.txt", ["limit", "unattributed"]),
        ("The author of second.txt", ["unattributed", "limit"]),
    ]


@pytest.mark.parametrize(("lang", "author"), [("en", "The author of"), ("es", "Quien escribió")])
def test_asks_when_the_source_cannot_be_called_then_of_who_wrote_it(
    snapshot: CaseSnapshot, lang: str, author: str
) -> None:
    # "Reports" names nobody; what they say is known to the paper.
    assert {group["whom"] for group in told_by(snapshot, lang)["asks"]} == {
        f"{author} first.txt",
        f"{author} second.txt",
    }
