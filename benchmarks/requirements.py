"""What was asked of speed and scale, each with the figure measured: a table made of the other tables of the page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

Rows = Sequence[Sequence[str]]
_NUMBER = re.compile(r"-?[\d,]+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Asked:
    """A bound and where the figure that it is held against stands: section, what its row begins with, its column."""

    requirement: str
    text: str
    section: str
    row: tuple[str, ...]
    column: int
    bound: float
    least: bool = False


ASKED = (
    Asked(
        "R14",
        "storing, times the bare driver's pace: at least 0.25",
        "casefile",
        ("storing / executemany, no index",),
        1,
        0.25,
        least=True,
    ),
    Asked(
        "R14",
        "memory more at a million claims than at a tenth, MB: under 100",
        "casefile",
        ("memory more at 1,000,000, MB",),
        1,
        100,
    ),
    Asked(
        "R15",
        "rate of storing at a million, times that at a tenth: at least 0.5",
        "casefile",
        ("rate at 1,000,000 / at 100,000",),
        1,
        0.5,
        least=True,
    ),
    Asked(
        "R16",
        "sweep of a million even figures, times a numpy sort: at most 25",
        "checking",
        ("even", "1,000,000"),
        4,
        25,
    ),
    Asked("R16", "the same, skewed", "checking", ("skewed", "1,000,000"), 4, 25),
    Asked("R16", "its time, times that of a tenth: at most 15", "checking", ("even", "1,000,000"), 5, 15),
    Asked("R16", "the same, skewed", "checking", ("skewed", "1,000,000"), 5, 15),
    Asked("R16", "its memory, MB: under 400", "checking", ("skewed", "1,000,000"), 7, 400),
    Asked("R17", "one new figure against a million, 99 % under, ms: under 5", "checking", ("even", "1,000,000"), 6, 5),
    Asked("R17", "the same, skewed: under 20", "checking", ("skewed", "1,000,000"), 6, 20),
    Asked(
        "R18",
        "a full check of four times as many claims, memory more, MB: under 60",
        "whole",
        ("6,000", "on disk"),
        6,
        60,
    ),
    Asked("R18", "ten million figures in parts, memory, MB: under 400", "parts", ("10,000,000", "700,000"), 5, 400),
    Asked(
        "R19", "first page for two letters, 95 % under, ms: under 10", "searching", ("1,000,000", "2 letters"), 3, 10
    ),
    Asked("R19", "for three letters", "searching", ("1,000,000", "3 letters"), 3, 10),
    Asked("R19", "for four letters", "searching", ("1,000,000", "4 letters"), 3, 10),
    Asked(
        "R19",
        "the next page at the far end, 95 % under, ms: under 5",
        "searching",
        ("1,000,000", "next page, far end"),
        3,
        5,
    ),
    Asked(
        "R20",
        "first rows of a million after the imports, s: under 0.5",
        "tui",
        ("first rows after the imports, s", "1,000,000"),
        2,
        0.5,
    ),
    Asked(
        "R20",
        "from the start of the process, s: under 1.5",
        "tui",
        ("start to the first rows in all, s", "1,000,000"),
        2,
        1.5,
    ),
    Asked(
        "R20",
        "key to paint while documents are added, 95 % under, s: under 0.05",
        "tui",
        ("key to paint while adding, 95 % under, s", "1,000,000"),
        2,
        0.05,
    ),
    Asked(
        "R21",
        "sentences that an editor has been at, recall of the candidates: at least 0.98",
        "copies",
        ("least recall of what was edited",),
        1,
        0.98,
        least=True,
    ),
    Asked(
        "R21", "with another number or unit, told as one: none", "copies", ("with another figure, told as one",), 1, 0
    ),
    Asked("R21", "candidates of a sentence: at most 50", "copies", ("candidates of a sentence",), 1, 50),
    Asked(
        "R21",
        "100,000 sentences, s of a processor: under 60",
        "copies",
        ("100,000 sentences, s of a processor",),
        1,
        60,
    ),
    Asked("R21", "memory, MB: under 1,000", "copies", ("memory, MB",), 1, 1000),
    Asked("R22", "two processes, times one: at least 1.6", "bulk", ("two processes",), 3, 1.6, least=True),
    Asked(
        "R22", "two Dask workers, times one process: at least 1.4", "bulk", ("Dask, two workers",), 3, 1.4, least=True
    ),
    Asked("R23", "--help, s: under 0.3", "start", ("--help",), 1, 0.3),
    Asked("R23", "show C1, s: under 0.7", "start", ("show C1",), 1, 0.7),
    Asked("R23", "show C1 of a million claims, s: under 0.7", "start", ("show C1 of a million",), 1, 0.7),
    Asked("R24", "first outcome of 300,000 files, s: under 2", "folder", ("first outcome of 300,000 files, s",), 1, 2),
    Asked(
        "R24", "memory more as they are read, MB: under 50", "folder", ("memory more after 30,000 files, MB",), 1, 50
    ),
    Asked(
        "R24",
        "finished files that a call begun anew does again: none",
        "folder",
        ("finished files done again, of a call that was killed",),
        1,
        0,
    ),
)


def table(page: str) -> str:
    """The table, of the figures that the page holds now."""
    lines = ["| | asked | measured | |", "| --- | --- | --- | --- |"]
    for asked in ASKED:
        found = _figure(page, asked)
        told = "not measured" if found is None else f"{found:,.2f}"
        verdict = "" if found is None else "held" if _holds(asked, found) else "NOT held"
        lines.append(f"| {asked.requirement} | {asked.text} | {told} | {verdict} |")
    return "\n".join(lines)


def _holds(asked: Asked, found: float) -> bool:
    return found >= asked.bound if asked.least else found <= asked.bound


def _figure(page: str, asked: Asked) -> float | None:
    section = page.partition(f"<!-- begin {asked.section} -->")[2].partition(f"<!-- end {asked.section} -->")[0]
    for line in section.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if tuple(cells[: len(asked.row)]) == asked.row and len(cells) > asked.column:
            number = _NUMBER.match(cells[asked.column])
            return float(number[0].replace(",", "")) if number else None
    return None
