"""How fast claimtrack cross-checks, and how that grows: `python -m benchmarks.checking`.

Four tables, all of ratios within one run, and a last line for each gate that is missed; the exit code is then 1.

The rules on their worst inputs: one file that holds an article many times over, and one story told by many papers,
each at a tenth and at full size. Growth is the ratio of the two times, 10 where it is linear.

A crowd: so many papers that each give a figure of their own for one thing. Of more than a few the check holds each
against a few alone; its growth has a gate, which looking at every pair, planted beside it, must miss.

A change against a full check: one more document that reports of the same things, and the check of all.

The sweep of a million figures, in even groups of ten and with a tenth of all figures in one group: its time as a
multiple of a stable numpy sort of the same group keys, its growth from a tenth, the memory that the process takes at
its peak, and one new figure against all of them. `--slow` plants a sweep that looks at every pair of a group instead,
which the gates must catch.
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from claimtrack.api import read
from claimtrack.checking import LiveCheck, check
from claimtrack.checking.crowds import crowd
from claimtrack.checking.crowds.sweep import Sweep
from claimtrack.model import ReadDocument

_ARTICLE = Path(__file__).parent.parent / "fixtures" / "gold" / "dev" / "es15.txt"
_SMALL, _TIMES = 10, 10
_TRIES = 5
_DAY = date(2024, 7, 3)
_FIGURES = 1_000_000
_CROWD = (100, 400)
_PAIRED = (40, 160)
"""Smaller, as every pair takes minutes: its growth shows all the same."""
_NEW = 1000
MOST_SORTS, MOST_GROWTH, MOST_MEGABYTES = 25, 15, 400
MOST_CROWD_GROWTH = 8
"""For four times as many rivals: linear is 4, every pair 16."""
MOST_MILLISECONDS = {"even": 5, "skewed": 20}

Columns = tuple[Any, Any, Any, Any]
"""Groups, lower ends, upper ends and numbers."""


def copies(text: str, times: int) -> list[ReadDocument]:
    """One document that holds a text so many times."""
    return [read("\n".join([text] * times), path="copies.txt", published=_DAY)]


def story(text: str, times: int) -> list[ReadDocument]:
    """So many documents that tell one story, each under a headline of its own."""
    return [read(f"Edición {n}.\n{text}", path=f"{n}.txt", published=_DAY) for n in range(times)]


def rivals(times: int) -> list[ReadDocument]:
    """So many documents that each give figures of their own for the same things."""
    told = (
        "Russia sent {} barrels of oil to Cuba in 2024, {} said. Cuba paid {} dollars for it in 2024, {} said.\n"
        "In Havana {} people protested on 3 March 2024, {} said."
    )
    return [
        read(
            told.format(10_000 + 37 * n, f"Source{n}", 900_000 + 91 * n, f"Source{n}", 100 + 7 * n, f"Source{n}"),
            path=f"{n}.txt",
            published=_DAY,
        )
        for n in range(times)
    ]


def rival_totals(times: int) -> list[ReadDocument]:
    """So many documents that each tell a figure of their own for one thing and one year."""
    told = "Russia sent {} barrels of oil to Cuba in 2024, Source{} said."
    return [read(told.format(10_007 + 40 * n, n), path=f"{n}.txt", published=_DAY) for n in range(times)]


def best(work: Callable[[], object], tries: int = _TRIES) -> float:
    """The shortest of a few runs, in seconds."""
    taken = []
    for _ in range(tries):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return min(taken)


def even(figures: int) -> Columns:
    """Figures in groups of about ten, one in twenty open below and one in twenty above."""
    chance = np.random.default_rng(figures)
    return _ends(chance.integers(0, figures // 10, figures), chance)


def skewed(figures: int) -> Columns:
    """The same with a tenth of all figures in one group."""
    chance = np.random.default_rng(figures)
    rest = chance.integers(1, figures // 10, figures - figures // 10)
    return _ends(np.concatenate((np.zeros(figures // 10, dtype=np.int64), rest)), chance)


def _ends(groups: Any, chance: np.random.Generator) -> Columns:
    low = chance.lognormal(8, 1.5, len(groups)).round(2)
    high = low * (1 + chance.random(len(groups)) * 0.2)
    low[chance.random(len(groups)) < 0.05] = -np.inf
    high[chance.random(len(groups)) < 0.05] = np.inf
    return groups, low, high, np.arange(len(groups))


def full(columns: Columns) -> int:
    """A sweep of all figures from the bare columns; returns how many pairs share no value."""
    return Sweep(*columns).survey().pairs


def listed(columns: Columns) -> int:
    """The pairs of the largest group as a list: what takes memory, and what a gate must catch."""
    groups, low, high, _ = columns
    chosen = groups == np.bincount(groups).argmax()
    return len(np.argwhere(low[chosen][None, :] > high[chosen][:, None]))


def pair_by_pair(columns: Columns) -> int:
    """The same by looking at every pair of each group: the slow way that a gate must catch."""
    groups, low, high, _ = columns
    order = np.argsort(groups, kind="stable")
    held = groups[order]
    edges = np.flatnonzero(np.concatenate(([True], held[1:] != held[:-1], [True])))
    total = 0
    for first, last in zip(edges[:-1], edges[1:], strict=True):
        chosen = order[first:last]
        lows = low[chosen]
        for end in high[chosen]:
            total += int((lows > end).sum())
    return total


def worst_inputs() -> list[str]:
    """The table of the rules on their worst inputs."""
    text = _ARTICLE.read_text(encoding="utf-8")
    lines = ["| input | claims | seconds | claims a second | growth for ten times as much |", "| --- " * 5 + "|"]
    kinds: tuple[tuple[str, Callable[[str, int], list[ReadDocument]]], ...] = (("copies", copies), ("story", story))
    for name, make in kinds:
        before = 0.0
        for times in (_SMALL, _SMALL * _TIMES):
            documents = make(text, times)
            claims = sum(len(each.claims) for each in documents)
            seconds = best(lambda documents=documents: check(documents))  # type: ignore[misc]
            growth = f"{seconds / before:.1f}" if before else "-"
            lines.append(f"| {name} x {times} | {claims:,} | {seconds:.2f} | {claims / seconds:,.0f} | {growth} |")
            before = seconds
    return lines


def crowds() -> tuple[list[str], list[str]]:
    """The table of rivals of one measure, and the gates that it misses; the former way is planted beside it."""
    lines = ["| rivals | held | findings | seconds | growth for four times as many |", "| --- " * 5 + "|"]
    missed: list[str] = []
    # Words and units are read once, before the clock runs.
    check(rival_totals(_PAIRED[0]))
    for sizes, how, most in ((_CROWD, "against a few", crowd.CROWD), (_PAIRED, "planted: two by two", 10**9)):
        before = 0.0
        held, crowd.CROWD = crowd.CROWD, most
        for size in sizes:
            documents = rival_totals(size)
            start = time.perf_counter()
            found = check(documents)
            seconds = time.perf_counter() - start
            growth = seconds / before if before else 0.0
            told = f"{growth:.1f}" if growth else "-"
            lines.append(f"| {size} | {how} | {len(found):,} | {seconds:.2f} | {told} |")
            before = seconds
        crowd.CROWD = held
        slow = growth > MOST_CROWD_GROWTH
        if slow != (most > max(_PAIRED)):
            missed.append(f"crowd, {how}: growth {growth:.1f}, gate {MOST_CROWD_GROWTH}")
    return lines, missed


def a_change(sizes: Sequence[int] = (30, 120)) -> list[str]:
    """The table of one more document against a full check."""
    lines = ["| documents | full check, s | one more, s | full / one more |", "| --- " * 4 + "|"]
    for size in sizes:
        *held, new = rivals(size + 1)
        live = LiveCheck()
        for each in held:
            live.put(each)
        whole = best(lambda: check([*held, new]), 1)  # noqa: B023
        start = time.perf_counter()
        live.put(new)
        one = time.perf_counter() - start
        assert live.findings() == check([*held, new])
        lines.append(f"| {size} | {whole:.2f} | {one:.3f} | {whole / one:.1f} |")
    return lines


def sweeps(swept: Callable[[Columns], int] = full, figures: int = _FIGURES) -> tuple[list[str], list[str]]:
    """The table of the sweep, and the gates that it misses."""
    lines = [
        "| groups | figures | pairs apart | seconds | stable sorts | growth | one new, p99 ms | peak MB |",
        "| --- " * 8 + "|",
    ]
    missed = []
    for name, make in (("even", even), ("skewed", skewed)):
        before = 0.0
        for size in (figures // 10, figures):
            columns = make(size)
            sort = best(lambda: np.sort(columns[0], kind="stable"))  # noqa: B023
            tries = _TRIES if swept is full else 1
            seconds, pairs = best(lambda: swept(columns), tries), full(columns)  # noqa: B023
            growth = seconds / before if before else None
            late = p99(columns)
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            lines.append(
                f"| {name} | {size:,} | {pairs:,} | {seconds:.3f} | {seconds / sort:.1f} | "
                f"{f'{growth:.1f}' if growth else '-'} | {late:.3f} | {peak:.0f} |"
            )
            gates = (
                ("sorts", seconds / sort, MOST_SORTS),
                ("growth", growth or 0, MOST_GROWTH),
                ("ms for one new", late, MOST_MILLISECONDS[name]),
                ("MB", peak, MOST_MEGABYTES),
            )
            missed += [f"{name}, {size:,}: {what} {value:.1f} > {most}" for what, value, most in gates if value > most]
            before = seconds
    return lines, missed


def p99(columns: Columns, *, anew: bool = False) -> float:
    """What one new figure of the largest group takes against all of them, 99 in 100 of them, in milliseconds.

    With `anew` the slow way: all are swept once more for it.
    """
    if anew:
        return best(lambda: full(columns)) * 1000
    sweep = Sweep(*columns)
    groups, low, _, _ = columns
    largest = int(np.bincount(groups).argmax())
    middle = float(np.median(low[np.isfinite(low)]))
    taken = []
    for n in range(_NEW):
        value = middle * (0.5 + n / _NEW)
        start = time.perf_counter()
        sweep.put(largest, value, value * 1.1, len(low) + n)
        taken.append(time.perf_counter() - start)
    return sorted(taken)[int(_NEW * 0.99)] * 1000


def _caught(caught: bool) -> str:
    return "caught" if caught else "NOT caught"


def main(arguments: Sequence[str] = ()) -> int:
    """Print the tables; 1 where a gate is missed."""
    swept = pair_by_pair if "--slow" in arguments else full
    lines, missed = sweeps(swept)
    if swept is full:
        # A tenth is enough to see whether the gates would catch looking at every pair.
        _, planted = sweeps(pair_by_pair, _FIGURES // 10)
        lines.append("")
        lines.append(f"Planted, every pair looked at: {_caught(bool(planted))} ({len(planted)} gates missed).")
        missed += [] if planted else ["the planted case was not caught"]
        for name, make in (("even", even), ("skewed", skewed)):
            late = p99(make(_FIGURES), anew=True)
            lines.append(
                f"Planted, {name}, all swept anew for one: {_caught(late > MOST_MILLISECONDS[name])} ({late:.0f} ms)."
            )
            missed += [] if late > MOST_MILLISECONDS[name] else [f"{name}: sweeping anew was not caught"]
        # Last, since it takes memory: of a tenth of the figures every pair of the largest group.
        pairs, peak = listed(skewed(_FIGURES // 10)), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        lines.append(f"Planted, {pairs:,} pairs listed: {_caught(peak > MOST_MEGABYTES)} ({peak:,.0f} MB).")
        missed += [] if peak > MOST_MEGABYTES else ["listing the pairs was not caught"]
    if swept is full:
        crowded, slow = crowds()
        missed += slow
        lines = [*worst_inputs(), "", *crowded, "", *a_change(), "", *lines]
    sys.stdout.write("\n".join([*lines, "", *(f"missed: {each}" for each in missed or ["none"])]) + "\n")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
