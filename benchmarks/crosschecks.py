"""How well claimtrack checks, against annotated articles: `python -m benchmarks.crosschecks [FOLDER ...]`.

Each folder (without one: those of fixtures/gold) is checked twice: as claimtrack reads it, and as if it had been read
perfectly. What is missed or wrongly raised even then is the check's own fault; what lies between the two rows is the
reader's. Prints a Markdown table of sums alone, so that it may be run on articles that nobody looks at.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.gold import Article, articles
from benchmarks.perfect import load
from claimtrack.checking import check
from claimtrack.model import Finding, ReadDocument, Verdict

Place = tuple[str, int]
"""A figure of the annotation: the article's name and the figure's position in it."""

_GOLD = Path(__file__).parent.parent / "fixtures" / "gold"
_HALF = 0.5
_SAME_KIND = 0.1
_PAIR = 2
_COLUMNS = ("articles", "as read", "to be found", "recall", "precision", "false alarms", "agreements told")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A cross-check of the annotation."""

    figures: frozenset[Place]
    kind: str
    holds: bool
    optional: bool
    asked: bool
    """Whether a question about it is enough."""
    comparable: bool

    def met(self, kind: str, figures: frozenset[Place]) -> float:
        """How well a finding meets it: at least half of the figures of both are shared, else 0."""
        shared = len(self.figures & figures) / len(self.figures | figures) if figures else 0.0
        if shared < _HALF or (len(self.figures) == 1 and kind != self.kind):
            return 0.0
        return shared + _SAME_KIND * (kind == self.kind)


@dataclass(frozen=True, slots=True)
class Tally:
    """What was to be found, what was, and what was raised for nothing."""

    wanted: int
    found: int
    raised: int
    """Discrepancies raised that meet one of the annotation, optional ones with them."""
    false: int
    alarms: int
    """Agreements of the annotation that were called discrepancies."""
    agreements: int
    agreed: int

    @property
    def recall(self) -> float:
        """The share of the discrepancies that was found."""
        return self.found / self.wanted if self.wanted else 0.0

    @property
    def precision(self) -> float:
        """The share of the findings that are right; the same one told twice counts once."""
        return self.raised / (self.raised + self.false) if self.raised + self.false else 0.0


def score(folder: Path, documents: Sequence[ReadDocument]) -> Tally:
    """Check the documents of a folder and hold the findings against its annotation."""
    gold = {article.path.stem: article for article in articles(folder)}
    wanted = list(_wanted(gold))
    findings = [(finding, _figures(finding, gold)) for finding in check(documents)]
    bad, good = [w for w in wanted if not w.holds], [w for w in wanted if w.holds]
    raised = [(f.kind, met) for f, met in findings if f.verdict is Verdict.DISCREPANCY]
    asked = [w for w in bad if w.asked]
    raised += [
        (f.kind, met)
        for f, met in findings
        if f.verdict is Verdict.QUESTION and len(met) > 1 and any(w.met(f.kind, met) for w in asked)
    ]
    hits, false = _assigned(raised, bad)
    hits |= _told_by_another(hits, bad, good)
    told = [(f.kind, met) for f, met in findings if f.verdict is Verdict.CONSISTENT]
    agreed, _ = _assigned(told, good)
    state = {n for n, w in enumerate(good) if w.comparable and not w.optional}
    return Tally(
        wanted=sum(not w.optional for w in bad),
        found=sum(not bad[n].optional for n in hits),
        raised=len(hits),
        false=len(false),
        alarms=sum(any(w.met(w.kind, met) for _, met in false) for w in good),
        agreements=len(state),
        agreed=len(state & agreed),
    )


def _wanted(gold: dict[str, Article]) -> Iterator[Wanted]:
    for article in gold.values():
        for each in article.gold.get("crosschecks") or ():
            figures = frozenset((name, index) for name, index in each["quantities"])
            if all(name in gold for name, _ in figures):
                yield _one(each, figures)


def _one(each: dict[str, Any], figures: frozenset[Place]) -> Wanted:
    return Wanted(
        figures,
        each["kind"],
        each["holds"],
        bool(each.get("optional")),
        each.get("verdict") == "question",
        each.get("comparable", True),
    )


def _figures(finding: Finding, gold: dict[str, Article]) -> frozenset[Place]:
    """The figures of the annotation that the claims of a finding overlap most."""
    met = set()
    for placed in finding.claims:
        name, place = Path(placed.document.path).stem, placed.claim.number or placed.claim.anchor.span
        quantities = gold[name].gold["quantities"]
        shared = [min(q["end"], place.end) - max(q["start"], place.start) for q in quantities]
        if shared and max(shared) > 0:
            met.add((name, shared.index(max(shared))))
    return frozenset(met)


def _assigned(
    raised: Sequence[tuple[str, frozenset[Place]]], wanted: Sequence[Wanted]
) -> tuple[set[int], list[tuple[str, frozenset[Place]]]]:
    """Which cross-checks the findings meet, best first and one to one, and the findings that meet none."""
    offers = [(each.met(kind, met), n, m) for n, (kind, met) in enumerate(raised) for m, each in enumerate(wanted)]
    offers = sorted((offer for offer in offers if offer[0]), reverse=True)
    taken: dict[int, int] = {}
    for _, n, m in offers:
        if m not in taken and n not in taken.values():
            taken[m] = n
    meeting = {n for _, n, _ in offers}
    return set(taken), [each for n, each in enumerate(raised) if n not in meeting]


def _told_by_another(hits: set[int], bad: Sequence[Wanted], good: Sequence[Wanted]) -> set[int]:
    """The pairs of which one side only repeats a figure of a pair that was found.

    A check holds the first telling of a figure against others and says which texts tell it again.
    """
    same = {w.figures for w in good if w.comparable and len({name for name, _ in w.figures}) > 1}
    found = [bad[n].figures for n in hits if len(bad[n].figures) == _PAIR]
    return {
        n
        for n, each in enumerate(bad)
        if len(each.figures) == _PAIR and any(each.figures ^ other in same for other in found)
    }


def rows(folder: Path) -> Iterator[str]:
    """The scores of one folder as two rows of the table."""
    for name, documents in (
        ("by the program", [article.read() for article in articles(folder)]),
        ("perfectly", load(folder)),
    ):
        tally = score(folder, documents)
        agreed = f"{tally.agreed} of {tally.agreements}"
        yield (
            f"| {folder.name} | {name} | {tally.wanted} | {tally.recall:.2f} | {tally.precision:.2f} |"
            f" {tally.alarms} | {agreed} |"
        )


def main() -> None:
    """Print the table."""
    folders = [Path(name) for name in sys.argv[1:]] or sorted(path for path in _GOLD.iterdir() if path.is_dir())
    lines = ["| " + " | ".join(_COLUMNS) + " |", "| --- " * len(_COLUMNS) + "|"]
    sys.stdout.write("\n".join([*lines, *(row for folder in folders for row in rows(folder))]) + "\n")


if __name__ == "__main__":
    main()
