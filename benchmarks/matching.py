"""Which figures tell of one measure, by claimtrack and by splink: `python -m benchmarks.matching [FOLDER ...]`.

Record linkage is the general way to find what is told twice: splink (Fellegi and Sunter's model, its weights learnt
from the pairs themselves) is given the figures as annotated, with number, unit, noun, period and source; claimtrack is
given the texts alone. Both are held against the pairs of figures that a fact-checker wrote down as one measure:
tellings that contradict or bear each other out, slips of scale and circular sources. What nobody wrote down counts as
wrong for both, so that precision is a lower bound. Pairs are of one article, or of two that tell one event.
"""

from __future__ import annotations

import contextlib
import importlib
import io
import logging
import sys
import warnings
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

from benchmarks.gold import Article, articles
from benchmarks.peers import HOW_TO_INSTALL
from claimtrack import checking
from claimtrack.checking.comparing.pairs import bring_together
from claimtrack.checking.measures.figure import Figure, scene_of
from claimtrack.language import fold

_GOLD = Path(__file__).parent.parent / "fixtures" / "gold"
_ONE_MEASURE = frozenset({"conflict", "scale_slip", "circular"})
_KINDS = frozenset({"conflict", "agreement", "repeats", "scale_slip", "unit_slip", "circular"})
_SURE = (0.5, 0.9)

Place = tuple[str, int]
"""The name of an article and the place of a figure among its own."""
Pair = frozenset[Place]


def wanted(corpus: list[Article]) -> set[Pair]:
    """The pairs of figures that are annotated as one measure."""
    found = set()
    for article in corpus:
        for check in article.gold["crosschecks"]:
            if check["kind"] in _ONE_MEASURE and check.get("comparable", True):
                figures = [(str(name), int(place)) for name, place in check["quantities"]]
                found |= {frozenset(pair) for pair in combinations(figures, 2)}
    return {pair for pair in found if len(pair) > 1}


def events(corpus: list[Article]) -> list[list[Article]]:
    """The articles by the event that they tell: two languages of one number, where their cross-checks name both."""
    told: dict[str, list[Article]] = {}
    for article in corpus:
        named = {str(name) for check in article.gold["crosschecks"] for name, _ in check["quantities"]}
        stem = article.path.stem
        told.setdefault(stem[2:] if len(named) > 1 else stem, []).append(article)
    return list(told.values())


def ours(corpus: list[Article]) -> tuple[set[Pair], set[Pair]]:
    """The pairs whose measures are held to be one, and those that stand together in a finding of one measure."""
    found: set[Pair] = set()
    comparable: set[Pair] = set()
    for together in events(corpus):
        read = {article.path.stem: article.read() for article in together}
        places = {
            (read[article.path.stem].document.sha256, quantity["start"]): (article.path.stem, number)
            for article in together
            for number, quantity in enumerate(article.gold["quantities"])
        }
        for finding in checking.check(list(read.values())):
            if finding.kind in _KINDS:
                figures = [
                    place
                    for each in finding.claims
                    if each.claim.number and (place := places.get((each.document.sha256, each.claim.number.start)))
                ]
                found |= {frozenset(pair) for pair in combinations(figures, 2)}
        figures_read = [figure for each in read.values() for figure in scene_of(each).figures]
        known = [
            (figure, place)
            for figure in figures_read
            if (place := places.get((figure.key.document, figure.key.start))) is not None
        ]
        for (one, here), (other, there) in combinations(known, 2):
            first, second = sorted((one, other), key=Figure.order)
            if bring_together(first, second) is not None:
                comparable.add(frozenset((here, there)))
    return comparable, {pair for pair in found if len(pair) > 1}


def theirs(corpus: list[Article], least: tuple[float, ...] = _SURE) -> list[set[Pair]] | None:
    """The pairs that splink is so sure of, for each of some probabilities; None where it is not installed."""
    try:
        splink: Any = importlib.import_module("splink")
        rules: Any = importlib.import_module("splink.comparison_library")
        arrow: Any = importlib.import_module("pyarrow")
    except ImportError:
        return None
    rows = list(_records(corpus))
    settings = splink.SettingsCreator(
        link_type="dedupe_only",
        comparisons=[
            rules.ExactMatch("per"),
            rules.JaroWinklerAtThresholds("noun", [0.9, 0.7]),
            rules.ExactMatch("starts"),
            rules.ExactMatch("source"),
            rules.ExactMatch("size"),
        ],
        blocking_rules_to_generate_predictions=[splink.block_on("event", "unit")],
    )
    with _silent():
        linker = splink.Linker(splink.DuckDBAPI().register(arrow.Table.from_pylist(rows)), settings, log_level=None)
        linker.training.estimate_probability_two_random_records_match(
            [splink.block_on("event", "unit", "noun")], recall=0.7
        )
        linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1, num_chunks=1)
        linker.training.estimate_parameters_using_expectation_maximisation(
            splink.block_on("event", "unit"), record_sample_proportion=1.0
        )
        scored = linker.inference.predict(threshold_match_probability=min(least)).as_record_list()
    ids = {row["unique_id"]: (row["article"], row["place"]) for row in rows}
    return [
        {
            frozenset((ids[each["unique_id_l"]], ids[each["unique_id_r"]]))
            for each in scored
            if each["match_probability"] >= sure
        }
        for sure in least
    ]


def _records(corpus: list[Article]) -> Iterator[dict[str, Any]]:
    for number, together in enumerate(events(corpus)):
        for article in together:
            for place, quantity in enumerate(article.gold["quantities"]):
                value = quantity["low"] if quantity["low"] is not None else quantity["high"]
                period = quantity.get("period") or {}
                yield {
                    "unique_id": f"{article.path.stem}-{place}",
                    "article": article.path.stem,
                    "place": place,
                    "event": number,
                    "unit": fold(quantity["unit"]).rstrip("s"),
                    "noun": fold(quantity.get("of") or quantity["unit"]),
                    "per": quantity["per"] or "-",
                    "starts": period.get("start"),
                    "source": fold(quantity["sources"][0]) if quantity["sources"] else None,
                    "size": len(str(int(abs(value)))) if value is not None else None,
                }


@contextlib.contextmanager
def _silent() -> Iterator[None]:
    logging.disable(logging.CRITICAL)
    with (
        warnings.catch_warnings(),
        contextlib.redirect_stdout(io.StringIO()),
        contextlib.redirect_stderr(io.StringIO()),
    ):
        warnings.simplefilter("ignore")
        try:
            yield
        finally:
            logging.disable(logging.NOTSET)


def table(folder: Path) -> list[str]:
    """The rows of a folder."""
    corpus = list(articles(folder))
    gold = wanted(corpus)
    comparable, found_together = ours(corpus)
    told = [("claimtrack, measures held to be one", comparable), ("claimtrack, in a finding", found_together)]
    peer = theirs(corpus)
    if peer is not None:
        told += [(f"splink, {sure:.0%} sure", found) for sure, found in zip(_SURE, peer, strict=True)]
    lines = []
    for name, found in told:
        right = len(gold & found)
        precision, recall = right / max(1, len(found)), right / max(1, len(gold))
        lines.append(f"| {name} | {folder.name}, {len(gold)} pairs | {len(found)} | {precision:.2f} | {recall:.2f} |")
    return lines if peer is not None else [*lines, "", HOW_TO_INSTALL.format("splink")]


def main() -> None:
    """Print the table."""
    folders = [Path(name) for name in sys.argv[1:]] or sorted(path for path in _GOLD.iterdir() if path.is_dir())
    lines = ["| one measure | articles | pairs found | precision at least | recall |", "| --- " * 5 + "|"]
    sys.stdout.write("\n".join([*lines, *(line for folder in folders for line in table(folder))]) + "\n")


if __name__ == "__main__":
    main()
