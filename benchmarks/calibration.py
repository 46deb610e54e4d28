"""How honest the reader's confidence is, and the weights of its doubts: `python -m benchmarks.calibration`.

Prints a reliability table of each folder of fixtures/gold and of first sight, and the weights as they come out when
they are fitted anew: those of claimtrack/reading/confidence.py. `python -m benchmarks.calibration FOLDER` prints how
the reader reads the articles of a folder that it has never met, as rows for fixtures/gold/first_sight.csv: run it once,
before the grammar meets them, and add the rows to the file.
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import exp
from pathlib import Path

from benchmarks.gold import articles, judged
from claimtrack.reading.confidence import figure_confidence, is_plain
from claimtrack.reading.doubts import Doubt

_GOLD = Path(__file__).parent.parent / "fixtures" / "gold"
FIRST_SIGHT = _GOLD / "first_sight.csv"
_COLUMNS = ("article", "start", "doubts", "wrong")
_INVENTED = "invented"
_BINS = (0.0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
_TUNED = 0.3
"""The vote of a figure of the articles that the reader is tuned to, beside one read at first sight."""
_CAUTION = 2.0
"""Figures without a doubt that are taken to be right, and as many wrong, beside those met, since the share of few that
were all right promises too much (Agresti and Coull, The American Statistician 52, 1998)."""
_RIDGE = 0.5
"""How strongly a weight is drawn towards zero, where few figures speak for it."""
_PROMISED = 0.9
"""The share of figures without a doubt that the confidence promises to be right at least."""
_SURE = 0.9
"""How probable that share must be for a doubt that leaves a figure among them."""
_PARTS = 1000
"""Into how many parts the shares above and below the promise are cut to weigh them."""
_STEPS = 25
_ANY = "any"
_BASES = ("plain", "tuned")
"""The odds of what has no doubt, at first sight and in the articles that the reader is tuned to."""


@dataclass(frozen=True, slots=True)
class Sight:
    """How a figure was read: with which doubts, and in which fields wrong."""

    article: str
    start: int
    doubts: tuple[Doubt, ...]
    wrong: tuple[str, ...]

    @property
    def right(self) -> bool:
        """Whether it is right in every field."""
        return not self.wrong


def first_sight() -> list[Sight]:
    """What was read when the articles were met for the first time."""
    with FIRST_SIGHT.open(encoding="utf-8", newline="") as file:
        return [
            Sight(
                row["article"],
                int(row["start"]),
                tuple(Doubt(name) for name in row["doubts"].split()),
                tuple(row["wrong"].split()),
            )
            for row in csv.DictReader(file)
        ]


def sights(folder: Path) -> Iterator[Sight]:
    """How the figures of a folder's articles are read now."""
    for article in articles(folder):
        for figure, right in judged(article.gold["quantities"], article.read().claims):
            assert figure.number is not None
            wrong = [_INVENTED] if right is None else [name for name, done in right.items() if not done]
            yield Sight(article.path.stem, figure.number.start, tuple(map(Doubt, figure.doubts)), tuple(wrong))


def reliability(name: str, sureness: Sequence[tuple[float, bool]]) -> str:
    """A row of the table: of each range of confidence the share that is right and how many there are."""
    cells = []
    for low, high in zip(_BINS, (*_BINS[1:], 1.01), strict=True):
        inside = [right for confidence, right in sureness if low <= confidence < high]
        cells.append(f"{sum(inside) / len(inside):.2f} of {len(inside)}" if inside else "-")
    return f"| {name} | " + " | ".join(cells) + " |"


def header() -> list[str]:
    """The head of the reliability table."""
    ranges = [f"{low} to {high}" for low, high in zip(_BINS, (*_BINS[1:], 1), strict=True)]
    return ["| confidence | " + " | ".join(ranges) + " |", "| --- " * (len(_BINS) + 1) + "|"]


def held_out(seen: Sequence[Sight], tuned: Sequence[Sight]) -> list[tuple[float, bool]]:
    """The confidence that each figure of first sight gets from weights fitted to all articles but its own."""
    found = []
    for article in sorted({sight.article for sight in seen}):
        weights = fitted([sight for sight in seen if sight.article != article], tuned)
        for sight in seen:
            if sight.article == article:
                odds = sum(weights.get(name, 0.0) for name in _features(sight, "plain"))
                found.append((1 / (1 + exp(-odds)), sight.right))
    return found


def fitted(seen: Sequence[Sight], tuned: Sequence[Sight]) -> dict[str, float]:
    """The logarithm of the odds by feature: "plain" at first sight, "tuned" in the others, and doubts, none above 0."""
    rows = [(_features(sight, "plain"), sight.right, 1.0) for sight in seen]
    rows += [(_features(sight, "tuned"), sight.right, _TUNED) for sight in tuned]
    rows += [(("plain",), right, _CAUTION) for right in (True, False)]
    merged = defaultdict[tuple[tuple[str, ...], bool], float](float)
    for features, right, vote in rows:
        merged[features, right] += vote
    names = sorted({name for features, _ in merged for name in features})
    place = {name: i for i, name in enumerate(names)}
    ridge = [0.01 if name in _BASES else _RIDGE for name in names]
    weights = [0.0] * len(names)
    for _ in range(_STEPS):
        slope = [r * w for r, w in zip(ridge, weights, strict=True)]
        curve = [[ridge[i] if i == j else 0.0 for j in range(len(names))] for i in range(len(names))]
        for (features, right), vote in merged.items():
            at = [place[name] for name in features]
            chance = 1 / (1 + exp(-sum(weights[i] for i in at)))
            for i in at:
                slope[i] += vote * (chance - right)
                for j in at:
                    curve[i][j] += vote * chance * (1 - chance)
        steps = zip(names, weights, _solved(curve, slope), strict=True)
        weights = [w - step if name in _BASES else min(0.0, w - step) for name, w, step in steps]
    return dict(zip(names, weights, strict=True))


def minor(seen: Sequence[Sight], tuned: Sequence[Sight]) -> frozenset[Doubt]:
    """The doubts with which alone, or with one another, nine in ten figures are right: with a probability of 0.9.

    A few figures may all be right by chance, so the share has a distribution of its own (Beta, from a flat one).
    """
    found = frozenset[Doubt]()
    while True:
        more = found | {doubt for doubt in Doubt if _is_borne_out(doubt, found, seen, tuned)}
        if more == found:
            return found
        found = more


def _is_borne_out(doubt: Doubt, others: frozenset[Doubt], seen: Sequence[Sight], tuned: Sequence[Sight]) -> bool:
    votes = {True: 0.0, False: 0.0}
    for sights, vote in ((seen, 1.0), (tuned, _TUNED)):
        for sight in sights:
            if doubt in sight.doubts and others.issuperset({*sight.doubts} - {doubt}):
                votes[sight.right] += vote
    shares = [(n + 0.5) / _PARTS for n in range(_PARTS)]
    weights = [share ** votes[True] * (1 - share) ** votes[False] for share in shares]
    above = sum(weight for share, weight in zip(shares, weights, strict=True) if share >= _PROMISED)
    return above >= _SURE * sum(weights)


def _features(sight: Sight, base: str) -> tuple[str, ...]:
    return (base, *sorted({str(doubt) for doubt in sight.doubts}), *(() if is_plain(sight.doubts) else (_ANY,)))


def _solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """The solution of a system of linear equations, by elimination with pivots."""
    rows = [[*line, value] for line, value in zip(matrix, right, strict=True)]
    for i in range(len(rows)):
        pivot = max(range(i, len(rows)), key=lambda k: abs(rows[k][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for k in range(i + 1, len(rows)):
            factor = rows[k][i] / rows[i][i]
            rows[k] = [a - factor * b for a, b in zip(rows[k], rows[i], strict=True)]
    found = [0.0] * len(rows)
    for i in reversed(range(len(rows))):
        found[i] = (rows[i][-1] - sum(rows[i][j] * found[j] for j in range(i + 1, len(rows)))) / rows[i][i]
    return found


def _meet(folder: Path) -> None:
    out = csv.writer(sys.stdout, lineterminator="\n")
    for sight in sights(folder):
        out.writerow((sight.article, sight.start, " ".join(sight.doubts), " ".join(sight.wrong)))


def sureness(seen: Iterable[Sight]) -> list[tuple[float, bool]]:
    """The confidence that the reader now gives each figure, and whether it was right."""
    return [(figure_confidence(sight.doubts), sight.right) for sight in seen]


def main() -> None:
    """Print the tables and the weights, or the rows of articles just met."""
    if len(sys.argv) > 1:
        _meet(Path(sys.argv[1]))
        return
    seen = first_sight()
    met = {sight.article for sight in seen}
    dev = list(sights(_GOLD / "dev"))
    tuned = [sight for sight in dev if sight.article not in met]
    lines = [
        *header(),
        reliability("first sight", sureness(seen)),
        reliability("first sight, each article by the others", held_out(seen, tuned)),
        reliability("dev, as it is read now", sureness(dev)),
        reliability("kept, as it is read now", sureness(sights(_GOLD / "kept"))),
        "",
        "| doubt | weight | figures at first sight | right |",
        "| --- | --- | --- | --- |",
    ]
    weights = fitted(seen, tuned)
    for name in sorted(weights, key=lambda key: weights[key]):
        having = [sight.right for sight in seen if name in _features(sight, "plain")]
        share = f"{sum(having) / len(having):.2f}" if having else "-"
        lines.append(f"| {name} | {abs(weights[name]):.2f} | {len(having)} | {share} |")
    lines += ["", "Minor: " + " ".join(sorted(minor(seen, tuned)))]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
