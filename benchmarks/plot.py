"""Plots of the tables of docs/performance.md, as SVG that needs nothing."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence

_WIDTH, _HEIGHT, _LEFT, _BOTTOM, _TOP = 720, 320, 60, 40, 20
_COLOURS = ("#2f5d7c", "#b03a2e", "#2e7d4f", "#8a5a00", "#5b3f8c", "#555555")

Points = Sequence[tuple[float, float]]


def plots(page: str) -> Mapping[str, str]:
    """The plots by name: how the time of reading grows with the text, and of a search with the claims of a case."""
    return {**_reading(page), **_searching(page)}


def _section(page: str, name: str) -> str:
    return page.partition(f"<!-- begin {name} -->")[2].partition(f"<!-- end {name} -->")[0]


def _reading(page: str) -> Mapping[str, str]:
    rows = re.findall(r"^\| ([\d,]+) \| ([\d.]+) \| [\d,]+ \| ([\d,]+) \|", _section(page, "speed"), re.M)
    points = [(float(size.replace(",", "")), float(took), float(floor.replace(",", ""))) for size, took, floor in rows]
    series = {
        "reading": [(size, took) for size, took, _ in points],
        "a bare scan": [(size, took / floor) for size, took, floor in points],
    }
    return {"reading": growth(series, "characters", "seconds")} if points else {}


def _searching(page: str) -> Mapping[str, str]:
    series: dict[str, list[tuple[float, float]]] = {}
    table = _section(page, "searching")
    for claims, what, median in re.findall(r"^\| ([\d,]+) \| ([^|]+) \| ([\d.]+) \| [\d.]+ \| [\d.]+ \|$", table, re.M):
        series.setdefault(what, []).append((float(claims.replace(",", "")), float(median)))
    return {"growth": growth(series, "claims in the case", "ms for the first page")} if series else {}


def growth(series: Mapping[str, Points], across: str, up: str) -> str:
    """Lines on two logarithmic axes; what grows in proportion rises at 45 degrees of the grid's decades."""
    points = [point for line in series.values() for point in line]
    low_x, high_x = _decades([x for x, _ in points])
    low_y, high_y = _decades([y for _, y in points])

    def place(x: float, y: float) -> tuple[float, float]:
        right = (_WIDTH - _LEFT - 200) * (math.log10(x) - low_x) / (high_x - low_x)
        rise = (_HEIGHT - _BOTTOM - _TOP) * (math.log10(y) - low_y) / (high_y - low_y)
        return _LEFT + right, _HEIGHT - _BOTTOM - rise

    drawn = [f"<title>{up}, by {across}</title>"]
    for decade in range(low_x, high_x + 1):
        x, _ = place(10**decade, 10**low_y)
        drawn.append(f'<line x1="{x:.1f}" y1="{_TOP}" x2="{x:.1f}" y2="{_HEIGHT - _BOTTOM}" stroke="#ddd"/>')
        drawn.append(f'<text x="{x:.1f}" y="{_HEIGHT - 22}" text-anchor="middle">{10**decade:,}</text>')
    for decade in range(low_y, high_y + 1):
        _, y = place(10**low_x, 10**decade)
        drawn.append(f'<line x1="{_LEFT}" y1="{y:.1f}" x2="{_WIDTH - 200}" y2="{y:.1f}" stroke="#ddd"/>')
        drawn.append(f'<text x="{_LEFT - 6}" y="{y + 4:.1f}" text-anchor="end">{10.0**decade:g}</text>')
    for number, (name, line) in enumerate(series.items()):
        colour = _COLOURS[number % len(_COLOURS)]
        places = [place(x, y) for x, y in line]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
        drawn.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        drawn += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in places]
        top = _TOP + 14 + 18 * number
        drawn.append(f'<rect x="{_WIDTH - 185}" y="{top - 9}" width="10" height="10" fill="{colour}"/>')
        drawn.append(f'<text x="{_WIDTH - 170}" y="{top}">{name}</text>')
    drawn.append(f'<text x="{_LEFT}" y="{_HEIGHT - 6}">{across}</text><text x="4" y="12">{up}</text>')
    body = "\n".join(drawn)
    style = "font-family='sans-serif' font-size='12' fill='#222' role='img'"
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" {style}>\n{body}\n</svg>\n'


def _decades(values: Sequence[float]) -> tuple[int, int]:
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    return low, max(high, low + 1)
