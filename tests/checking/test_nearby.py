"""An index that passes figures over passes over none that would match."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

from claimtrack.checking.crowds.index import MemoryIndex
from claimtrack.checking.crowds.nearby import Nearby
from claimtrack.checking.measures.figure import Figure, scene_of
from claimtrack.checking.measures.matching import match
from claimtrack.document import read_file
from claimtrack.reading import read

ARTICLES = Path(__file__).parent.parent.parent / "fixtures" / "gold" / "dev"


def test_nearby_when_figures_of_two_articles_match_then_met_from_both_sides() -> None:
    paths = sorted(ARTICLES.glob("*1.txt"))[:12]
    figures = [figure for path in paths for figure in scene_of(read(read_file(path))).figures]
    every, near = (kind(figure.measured for figure in figures) for kind in (MemoryIndex, Nearby))
    met = {(one.key, each.placed.key) for one in figures for each in near.meeting(one.measured.measure)}
    shared = {(one.key, each.placed.key) for one in figures for each in every.meeting(one.measured.measure)}
    matched = {(one.key, other.key) for one, other in permutations(figures, 2) if _across(one, other)}
    assert matched & shared <= met <= shared
    assert matched & shared
    assert len(met) < len(shared) * 0.6


def _across(one: Figure, other: Figure) -> bool:
    return not one.same_document(other) and match(one, other) is not None
