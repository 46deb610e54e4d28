"""The same articles read by claimtrack and by its peers, in one run: `python -m benchmarks.beside [FOLDER ...]`.

Figures: the English articles of fixtures/gold, F1 of the number alone (bounds, units and all else left out, since the
peer has no bounds), then of number and unit. Dates: of the periods that the annotations give, how many have their first
or last day among those read. Speed: characters a second, each on the same texts, the best of three runs. The grammar
was written beside the articles of the folder dev; those of kept are new to it as to its peers.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from pathlib import Path

from benchmarks.gold import Article, articles
from benchmarks.peers import HOW_TO_INSTALL, PeerFigure, dates, quantulum
from benchmarks.speed import best
from claimtrack.language import fold
from claimtrack.model import ReadDocument

_GOLD = Path(__file__).parent.parent / "fixtures" / "gold"
_CLOSE = 1e-6
# A unit's name in the annotations, and what quantulum3 calls it where the two differ.
_NAMES = {
    "percent": "percentage",
    "USD": "dollar",
    "GBP": "pound sterling",
    "EUR": "euro",
    "INR": "indian rupee",
    "metric_ton": "tonne",
    "kilometer": "kilometre",
    "meter": "metre",
    "liter": "litre",
    "millimeter": "millimetre",
    "meter**3": "cubic metre",
    "kilometer**2": "square kilometre",
}


def _ours(document: ReadDocument) -> list[PeerFigure]:
    """The figures in the form of a peer's: a range is its upper end, a bound is its number."""
    found = []
    for claim in document.claims:
        if claim.quantity is None or claim.number is None:
            continue
        value = claim.quantity.high if claim.quantity.high is not None else claim.quantity.low
        assert value is not None
        found.append(PeerFigure(claim.number.start, claim.number.end, float(value), claim.quantity.unit.name))
    return found


def _f1(read: Iterable[tuple[Article, list[PeerFigure]]]) -> tuple[float, float]:
    """F1 of the number, and of number and unit."""
    total = right = with_unit = 0
    for article, found in read:
        gold = article.gold["quantities"]
        total += len(gold) + len(found)
        left = list(found)
        for wanted in gold:
            ends = [end for end in (wanted["low"], wanted["high"]) if end is not None]
            for figure in left:
                overlap = figure.start < wanted["end"] and wanted["start"] < figure.end
                if overlap and any(abs(figure.value - end) <= _CLOSE * abs(end) for end in ends):
                    right += 1
                    names = {fold(wanted["unit"]).rstrip("s"), _NAMES.get(wanted["unit"], "")}
                    with_unit += fold(figure.unit).rstrip("s") in names
                    left.remove(figure)
                    break
    return 2 * right / max(1, total), 2 * with_unit / max(1, total)


def _periods(article: Article) -> set[tuple[str, str | None]]:
    periods = (quantity["period"] for quantity in article.gold["quantities"])
    return {(period["start"], period["end"]) for period in periods if period}


def _found(periods: set[tuple[str, str | None]], days: set[date]) -> int:
    read = {day.isoformat() for day in days}
    return sum(bool({start, end} & read) for start, end in periods)


def _our_days(document: ReadDocument) -> set[date]:
    ends = [(claim.period.start, claim.period.end) for claim in document.claims if claim.period]
    return {day for pair in ends for day in pair if day is not None}


def _pace(work: Callable[[], object], characters: int) -> str:
    return f"{characters / best(work):,.0f}"


def figures_table(folders: list[Path]) -> list[str]:
    """The table of figures, of the English articles."""
    peer = quantulum()
    lines = ["| figures | English articles | F1 of the number | and unit | characters a second |", "| --- " * 5 + "|"]
    for folder in folders:
        corpus = [article for article in articles(folder) if article.gold["language"] == "en"]
        texts = [article.path.read_text(encoding="utf-8") for article in corpus]
        rows: list[tuple[str, list[list[PeerFigure]], Callable[[], object]]] = []
        rows.append(("claimtrack", [_ours(article.read()) for article in corpus], partial(_read_all, corpus)))
        if peer is not None:
            rows.append(("quantulum3", [peer(text) for text in texts], partial(_each, peer, texts)))
        for name, found, work in rows:
            number, unit = _f1(zip(corpus, found, strict=True))
            pace = _pace(work, sum(map(len, texts)))
            lines.append(f"| {name} | {folder.name}, {len(corpus)} | {number:.3f} | {unit:.3f} | {pace} |")
    return lines if peer is not None else [*lines, "", HOW_TO_INSTALL.format("quantulum3")]


def periods_table(folders: list[Path]) -> list[str]:
    """The table of dates, of the articles of each language that have a date of their own."""
    peer = dates()
    lines = ["| periods | articles | first or last day found | characters a second |", "| --- " * 4 + "|"]
    for folder in folders:
        for language in ("en", "es"):
            corpus = [one for one in articles(folder) if one.gold["language"] == language and one.gold.get("published")]
            texts = [
                (one.path.read_text(encoding="utf-8"), date.fromisoformat(one.gold["published"])) for one in corpus
            ]
            wanted = [_periods(article) for article in corpus]
            days = [_our_days(article.read()) for article in corpus]
            rows: list[tuple[str, list[set[date]], Callable[[], object]]] = []
            rows.append(("claimtrack", days, partial(_read_all, corpus)))
            if peer is not None:
                days = [peer(text, language, day) for text, day in texts]
                rows.append(("dateparser", days, partial(_search_all, peer, language, texts)))
            for name, found, work in rows:
                share = sum(map(_found, wanted, found)) / max(1, sum(map(len, wanted)))
                pace = _pace(work, sum(len(text) for text, _ in texts))
                lines.append(f"| {name} | {folder.name}, {len(corpus)} {language} | {share:.2f} | {pace} |")
    return lines if peer is not None else [*lines, "", HOW_TO_INSTALL.format("dateparser")]


def _read_all(corpus: list[Article]) -> None:
    for article in corpus:
        article.read()


def _each(read: Callable[[str], object], texts: list[str]) -> None:
    for text in texts:
        read(text)


def _search_all(read: Callable[[str, str, date], object], language: str, texts: list[tuple[str, date]]) -> None:
    for text, day in texts:
        read(text, language, day)


def main() -> None:
    """Print both tables."""
    folders = [Path(name) for name in sys.argv[1:]] or sorted(path for path in _GOLD.iterdir() if path.is_dir())
    sys.stdout.write("\n".join([*figures_table(folders), "", *periods_table(folders)]) + "\n")


if __name__ == "__main__":
    main()
