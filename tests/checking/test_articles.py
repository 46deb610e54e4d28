"""How well the checks do on the annotated reports, read as they stand; under its floor a change is a regression.

A finding meets a cross-check of the annotation where at least half of the figures of both together are shared.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from benchmarks.gold import Article, articles
from benchmarks.perfect import load
from claimtrack.checking import check
from claimtrack.model import Finding, Verdict
from tests.checking.told import assert_workings_hold

Place = tuple[str, int]
# A little under what the checks reach, so that a step back fails and a new report may be added.
RECALL, PRECISION = 0.80, 0.93


@dataclass(frozen=True)
class Wanted:
    figures: frozenset[Place]
    holds: bool
    optional: bool


def wanted(folder: Path) -> Iterator[Wanted]:
    gold = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in folder.glob("*.json")}
    for item in gold.values():
        for each in item["crosschecks"]:
            if all(name in gold for name, _ in each["quantities"]):
                yield Wanted(frozenset(map(tuple, each["quantities"])), each["holds"], each.get("optional", False))


def raised(folder: Path, findings: list[Finding]) -> list[frozenset[Place]]:
    """The figures of each discrepancy, as the annotation numbers them."""
    spans = {
        path.stem: [(q["start"], q["end"]) for q in json.loads(path.read_text(encoding="utf-8"))["quantities"]]
        for path in folder.glob("*.json")
    }
    found = []
    for finding in findings:
        if finding.verdict is Verdict.DISCREPANCY:
            met = set()
            for placed in finding.claims:
                name, number = Path(placed.document.path).stem, placed.claim.number
                assert number is not None
                near = [n for n, (start, end) in enumerate(spans[name]) if start < number.end and number.start < end]
                met |= {(name, n) for n in near[:1]}
            found.append(frozenset(met))
    return found


def shared(one: frozenset[Place], other: frozenset[Place]) -> float:
    return len(one & other) / len(one | other) if one | other else 0


@pytest.fixture(scope="module")
def dev(repo_root: Path) -> Path:
    return repo_root / "fixtures" / "gold" / "dev"


@pytest.fixture(scope="module")
def found(dev: Path) -> list[frozenset[Place]]:
    return raised(dev, check([article.read() for article in articles(dev)]))


def test_discrepancies_of_the_dev_reports_are_found(dev: Path, found: list[frozenset[Place]]) -> None:
    must = [each for each in wanted(dev) if not each.holds and not each.optional]
    met = sum(any(shared(each.figures, finding) >= 0.5 for finding in found) for each in must)
    assert len(must) > 70
    assert met / len(must) >= RECALL


def test_what_is_called_a_discrepancy_of_the_dev_reports_is_one(dev: Path, found: list[frozenset[Place]]) -> None:
    apart = [each.figures for each in wanted(dev) if not each.holds]
    right = sum(any(shared(figures, finding) >= 0.5 for figures in apart) for finding in found)
    assert right / len(found) >= PRECISION


def test_no_agreement_of_the_dev_reports_is_called_a_discrepancy(dev: Path, found: list[frozenset[Place]]) -> None:
    apart = {each.figures for each in wanted(dev) if not each.holds}
    agreed = {each.figures for each in wanted(dev) if each.holds}
    assert set(found) & (agreed - apart) == set()


@pytest.fixture(scope="module")
def perfectly(dev: Path) -> list[Finding]:
    return check(load(dev))


def test_every_working_of_the_dev_reports_recomputes_to_its_ratio_and_is_worded(perfectly: list[Finding]) -> None:
    assert_workings_hold(perfectly)


def test_dev_reports_when_read_perfectly_then_seldom_a_false_alarm(dev: Path, perfectly: list[Finding]) -> None:
    findings = raised(dev, perfectly)
    apart = [each.figures for each in wanted(dev) if not each.holds]
    right = sum(any(shared(figures, finding) >= 0.5 for figures in apart) for finding in findings)
    assert right / len(findings) >= 0.90


def test_reports_made_for_the_checks_when_read_perfectly_then_most_is_found_and_little_raised(repo_root: Path) -> None:
    folder = repo_root / "fixtures" / "gold" / "checks"
    findings = raised(folder, check(load(folder)))
    apart = [each for each in wanted(folder) if not each.holds]
    must = [each for each in apart if not each.optional]
    met = sum(any(shared(each.figures, finding) >= 0.5 for finding in findings) for each in must)
    right = sum(any(shared(each.figures, finding) >= 0.5 for each in apart) for finding in findings)
    assert met / len(must) >= 0.70
    assert right / len(findings) >= 0.93


def set_of(name: str) -> int:
    """Of which set of eight a report in pairs is: a set has a ten of numbers, and from 761 on four."""
    number = int(name[2:])
    return number // 10 if number < 761 else 1000 + (number - 761) // 4


@pytest.fixture(scope="module")
def pairs(repo_root: Path) -> Path:
    return repo_root / "fixtures" / "gold" / "pairs"


@pytest.fixture(scope="module")
def found_by_set(pairs: Path) -> dict[int, list[frozenset[Place]]]:
    """What is found in each set of eight, which is a world of its own: what two invent of one country may differ."""
    sets: dict[int, list[Article]] = {}
    for article in articles(pairs):
        sets.setdefault(set_of(article.path.stem), []).append(article)
    return {number: raised(pairs, check([article.read() for article in some])) for number, some in sets.items()}


@pytest.mark.parametrize(("last", "recall"), [("en759", 0.77), ("en999", 0.75)])
def test_pairs_of_reports_when_read_as_they_stand_then_most_is_found_and_little_raised(
    pairs: Path, found_by_set: dict[int, list[frozenset[Place]]], last: str, recall: float
) -> None:
    early = {number for number in found_by_set if number <= set_of(last)}
    findings = [each for number in early for each in found_by_set[number]]
    apart = [each for each in wanted(pairs) if not each.holds and {set_of(name) for name, _ in each.figures} <= early]
    must = [each for each in apart if not each.optional]
    met = sum(any(shared(each.figures, finding) >= 0.5 for finding in findings) for each in must)
    right = sum(any(shared(each.figures, finding) >= 0.5 for each in apart) for finding in findings)
    assert met / len(must) >= recall
    assert right / len(findings) >= 0.88
