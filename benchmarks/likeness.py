"""How well the likeness of figures of two texts is weighed: `python -m benchmarks.likeness [--weights] [FOLDER ...]`.

Pairs of figures of two articles are taken from annotated folders (those of fixtures/gold that are learnt from). What a
fact-checker wrote down as one measure, agreeing or not, is of one thing; every other pair of the articles is of two. A
logistic regression weighs the evidence (claimtrack/checking/comparing/evidence.py); a second one the odds that come
of it, and by how far they are ahead of those with any other figure (company.py), each computed from other articles. For
each folder both are computed from the others alone, and the table tells how they do there; with `--weights` those from
all of them are printed, as they stand in likeness.py.
"""

from __future__ import annotations

import math
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks import table
from benchmarks.gold import Article, articles
from claimtrack.checking.comparing.company import ahead
from claimtrack.checking.comparing.evidence import evidence
from claimtrack.checking.comparing.likeness import enough, may_be_weighed
from claimtrack.checking.measures.figure import Figure, Scene, scene_of
from claimtrack.model import ClaimKey

_GOLD = Path(__file__).parent.parent / "fixtures" / "gold"
_FOLDERS = ("checks", "dev", "pairs")
_ONE_THING = frozenset({"conflict", "circular", "scale_slip"})
_DAYS = 92
"""Articles further apart are taken as pairs only where a cross-check names figures of both."""
_EVERY = 20
"""Of articles of which no cross-check names both, one pair of figures in so many is taken, and counts as many."""
_RIDGE = 1.0
"""How strongly a weight is held towards nothing: rare evidence gets no great one."""
_STEPS = 40
_FOLDS = 8
_PAIR = 2

Floats = NDArray[np.float64]
Place = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Example:
    """Two figures of two articles."""

    pieces: dict[str, float]
    alike: bool
    """Whether they are of one thing."""
    times: int
    """How many pairs it stands for; none where a cross-check names the two for another reason."""
    ends: tuple[ClaimKey, ClaimKey] | None = None
    """The figures, where their articles tell one affair."""


def examples(folder: Path) -> Iterator[Example]:
    """The pairs of figures of a folder that could be of one thing by their units."""
    corpus = list(articles(folder))
    alike, other, together = _annotated(corpus)
    scenes = {article.path.stem: scene_of(article.read()) for article in corpus}
    places = {figure.key: place for article in corpus for figure, place in _places(article, scenes[article.path.stem])}
    for number, (one, two) in enumerate(combinations(sorted(scenes), 2)):
        affair = (one, two) in together
        if not affair and not _near(scenes[one], scenes[two]):
            continue
        pairs = ((x, y) for x in scenes[one].figures for y in scenes[two].figures)
        for at, (first, second) in enumerate(pairs, start=number):
            if not affair and at % _EVERY:
                continue
            if not may_be_weighed(first, second):
                continue
            pair = frozenset({places.get(first.key, (one, -1)), places.get(second.key, (two, -1))})
            told = pair in other - alike
            if affair or not told:
                times = 0 if told else 1 if affair else _EVERY
                ends = (first.key, second.key) if affair else None
                yield Example(dict(evidence(first, second)), pair in alike, times, ends)


def _annotated(corpus: Sequence[Article]) -> tuple[set[frozenset[Place]], set[frozenset[Place]], set[tuple[str, ...]]]:
    """Pairs of one thing, those that a cross-check names for another reason, and the articles told together."""
    alike: set[frozenset[Place]] = set()
    other: set[frozenset[Place]] = set()
    together = set()
    for article in corpus:
        for check in article.gold.get("crosschecks", ()):
            figures = [(str(name), int(place)) for name, place in check["quantities"]]
            names = tuple(sorted({name for name, _ in figures}))
            together.add(names)
            if len(names) == len(figures) == _PAIR and check.get("comparable", True):
                (alike if check["kind"] in _ONE_THING else other).add(frozenset(figures))
    return alike, other, together


def _places(article: Article, scene: Scene) -> Iterator[tuple[Figure, Place]]:
    for figure in scene.figures:
        for at, quantity in enumerate(article.gold["quantities"]):
            number = figure.claim.number
            if number and number.start < quantity["end"] and quantity["start"] < number.end:
                yield figure, (article.path.stem, at)


def _near(one: Scene, other: Scene) -> bool:
    dates = one.read.document.published, other.read.document.published
    return dates[0] is not None and dates[1] is not None and abs((dates[0] - dates[1]).days) <= _DAYS


def weights(given: Sequence[Example]) -> dict[str, float]:
    """The weights that make what is annotated most probable, the base under no name."""
    names = ["", *sorted({name for each in given for name in each.pieces})]
    rows = np.array([[each.pieces.get(name, 0.0) if name else 1.0 for name in names] for each in given])
    rows = rows.reshape(len(given), len(names))
    return dict(zip(names, _regression(rows, given).tolist(), strict=True))


def _regression(rows: Floats, given: Sequence[Example]) -> Floats:
    """What the columns weigh, by Newton's method."""
    alike = np.array([each.alike for each in given], dtype=np.float64)
    times = np.array([each.times for each in given], dtype=np.float64)
    found = np.zeros(rows.shape[1])
    for _ in range(_STEPS):
        probable = 1 / (1 + np.exp(-rows @ found))
        slope = rows.T @ (times * (probable - alike)) + _RIDGE * found
        bend = (rows * (times * probable * (1 - probable))[:, None]).T @ rows + _RIDGE * np.eye(len(found))
        found -= np.linalg.solve(bend, slope)
    return found


def odds(each: Example, weighed: Mapping[str, float]) -> float:
    """The logarithm of the odds that an example is of one thing, by its evidence."""
    return weighed[""] + sum(weighed.get(name, 0.0) * held for name, held in each.pieces.items())


def leads(given: Sequence[Example], by_evidence: Sequence[float]) -> list[float]:
    """By how far the odds of each example are ahead of those of either figure with any other of the two articles."""
    rivals: defaultdict[tuple[ClaimKey, str], list[tuple[ClaimKey, float]]] = defaultdict(list)
    for each, its in zip(given, by_evidence, strict=True):
        for one, other in (each.ends, each.ends[::-1]) if each.ends else ():
            rivals[one, other.document].append((other, its))
    found = []
    for each, its in zip(given, by_evidence, strict=True):
        sides = (each.ends, each.ends[::-1]) if each.ends else ()
        others = ([a for key, a in rivals[one, other.document] if key != other] for one, other in sides)
        found.append(sum(ahead(its, side) for side in others))
    return found


def weights_of_lead(given: Sequence[Example]) -> tuple[float, float, float]:
    """What the base, the odds by the evidence and the lead weigh, each odds by weights from other articles."""
    told = [each for each in given if each.ends]
    by_evidence = [0.0] * len(told)
    for fold in range(_FOLDS):
        weighed = weights([each for each in given if _fold(each) != fold])
        by_evidence = [
            odds(each, weighed) if _fold(each) == fold else its for each, its in zip(told, by_evidence, strict=True)
        ]
    rows = np.array([[1.0, *both] for both in zip(by_evidence, leads(told, by_evidence), strict=True)])
    base, one, lead = _regression(rows, told).tolist()
    return base, one, lead


def _fold(each: Example) -> int:
    """One of a few parts into which examples are drawn by their articles; those of no affair are in none."""
    return sum(int(key.document[:8], 16) for key in each.ends) % _FOLDS if each.ends else _FOLDS


def probabilities(given: Sequence[Example], others: Sequence[Example]) -> list[float]:
    """How probable it is that each example is of one thing, by what others weigh."""
    weighed, (base, one, lead) = weights(others), weights_of_lead(others)
    by_evidence = [odds(each, weighed) for each in given]
    both = zip(by_evidence, leads(given, by_evidence), strict=True)
    return [1 / (1 + math.exp(-base - one * its - lead * ahead_by)) for its, ahead_by in both]


def main() -> int:
    """Print the table, or the weights."""
    given = [Path(name) for name in sys.argv[1:] if not name.startswith("--")] or [_GOLD / name for name in _FOLDERS]
    found = {folder.name: list(examples(folder)) for folder in given}
    if "--weights" in sys.argv:
        every = [each for one in found.values() for each in one]
        for name, weight in sorted(weights(every).items()):
            sys.stdout.write(f'    "{name}": {weight:.1f},\n')
        base, one, lead = weights_of_lead(every)
        sys.stdout.write(f"_BASE_OF_LEAD, _ODDS, _LEAD = {base:.2f}, {one:.2f}, {lead:.2f}\n")
        return 0
    table.line("articles, weighed by the others", "of one thing", "taken for one thing", "recall", "precision")
    table.line("---", "---", "---", "---", "---")
    for folder, told in found.items():
        others = [each for name, one in found.items() if name != folder for each in one]
        both = zip(told, probabilities(told, others), strict=True)
        taken = [each for each, probable in both if probable >= enough(each.pieces)]
        alike, right = sum(each.alike for each in told), sum(each.alike for each in taken)
        total = sum(each.times for each in taken)
        table.line(folder, str(alike), str(total), f"{right / (alike or 1):.2f}", f"{right / (total or 1):.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
