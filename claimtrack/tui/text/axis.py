"""The figures of a finding drawn on one axis with characters: a bar, an arrow where it is open, a line for a limit."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from claimtrack.model import Finding
from claimtrack.tui.text.blocks import Bar, Block, styled
from claimtrack.tui.text.table import fitted
from claimtrack.wording import StepText

if TYPE_CHECKING:
    from claimtrack.report.chart import Bar as ChartBar
    from claimtrack.report.chart import Chart

WIDTH = 34
"""Cells of the axis: with labels it fits beside the list at 120 columns and below it at 80."""
_LETTERS = 3


def axis(finding: Finding, steps: tuple[StepText, ...], lang: str) -> Iterator[Block]:
    """The drawing; nothing where fewer than two figures share a unit."""
    from claimtrack.report.chart import chart

    drawn = chart(finding, steps, lang)
    if drawn is None:
        return
    yield Bar(styled((f"{' ' * _LETTERS}{_ticks(drawn)}", "t-faint")), styled((drawn.caption, "t-faint")))
    limits = {_cell(tick.at) for tick in drawn.limits}
    for bar in drawn.bars:
        style = "t-open" if bar.limit else "t-label" if bar.computed else "t-good"
        letters = fitted(bar.letter, _LETTERS)
        yield Bar(styled((letters, "t-label"), (_drawn(bar, limits), style)), styled(bar.label))


def _cell(percent: str) -> int:
    return min(WIDTH - 1, int(Decimal(percent) * (WIDTH - 1) / 100 + Decimal("0.5")))


def _ticks(drawn: Chart) -> str:
    cells = [" "] * WIDTH
    free = 0
    for tick in drawn.ticks:
        at = min(_cell(tick.at), WIDTH - len(tick.label))
        if at >= free:
            cells[at : at + len(tick.label)] = tick.label
            free = at + len(tick.label) + 1
    return "".join(cells)


def _drawn(bar: ChartBar, limits: set[int]) -> str:
    cells = ["│" if at in limits else "·" for at in range(WIDTH)]
    start, end = _cell(bar.start), _cell(bar.end)
    if bar.point:
        cells[start] = "●"
        return "".join(cells)
    stroke = "═" if bar.limit else "─"
    for at in range(start, end + 1):
        cells[at] = stroke
    from_zero = bar.start == "0.00"
    if not (from_zero or bar.open_low):
        cells[start] = "├"
    cells[end] = "▶" if bar.open_high else "┃" if bar.limit else "┤"
    return "".join(cells)
