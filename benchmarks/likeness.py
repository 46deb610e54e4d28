"""How well the likeness of figures of two texts is weighed: `python -m benchmarks.likeness [--weights] [FOLDER ...]`.

Pairs of figures of two articles are taken from annotated folders (those of fixtures/gold that are learnt from). What a
fact-checker wrote down as one measure, agreeing or not, is of one thing; every other pair of the articles is of two. A
logistic regression weighs the evidence (claimtrack/checking/comparing/evidence.py). For each folder it is computed from
the others alone, and the table tells how it does there; with `--weights` the weights from all of them are printed, as
they stand in likeness.py.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks import table
from benchmarks.gold import Article, articles
from claimtrack.checking.comparing.evidence import evidence
from claimtrack.checking.comparing.likeness import enough, may_be_weighed
from claimtrack.checking.measures.figure import Figure, Scene, scene_of

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
    """How many pairs it stands for."""


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
            if pair not in other - alike:
                yield Example(dict(evidence(first, second)), pair in alike, 1 if affair else _EVERY)


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
    rows = _matrix(given, names)
    alike = np.array([each.alike for each in given], dtype=np.float64)
    times = np.array([each.times for each in given], dtype=np.float64)
    found = np.zeros(len(names))
    for _ in range(_STEPS):
        probable = 1 / (1 + np.exp(-rows @ found))
        slope = rows.T @ (times * (probable - alike)) + _RIDGE * found
        bend = (rows * (times * probable * (1 - probable))[:, None]).T @ rows + _RIDGE * np.eye(len(names))
        found -= np.linalg.solve(bend, slope)
    return dict(zip(names, found.tolist(), strict=True))


def _matrix(given: Sequence[Example], names: Sequence[str]) -> Floats:
    return np.array([[each.pieces.get(name, 0.0) if name else 1.0 for name in names] for each in given])


def probability(each: Example, weighed: dict[str, float]) -> float:
    """How probable it is that an example is of one thing."""
    return 1 / (1 + math.exp(-weighed[""] - sum(weighed.get(name, 0.0) * held for name, held in each.pieces.items())))


def main() -> int:
    """Print the table, or the weights."""
    given = [Path(name) for name in sys.argv[1:] if not name.startswith("--")] or [_GOLD / name for name in _FOLDERS]
    found = {folder.name: list(examples(folder)) for folder in given}
    if "--weights" in sys.argv:
        for name, weight in sorted(weights([each for one in found.values() for each in one]).items()):
            sys.stdout.write(f'    "{name}": {weight:.1f},\n')
        return 0
    table.line("articles, weighed by the others", "of one thing", "taken for one thing", "recall", "precision")
    table.line("---", "---", "---", "---", "---")
    for folder, told in found.items():
        weighed = weights([each for name, one in found.items() if name != folder for each in one])
        taken = [each for each in told if probability(each, weighed) >= enough(each.pieces)]
        alike, right = sum(each.alike for each in told), sum(each.alike for each in taken)
        total = sum(each.times for each in taken)
        table.line(folder, str(alike), str(total), f"{right / (alike or 1):.2f}", f"{right / (total or 1):.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
