"""The sweep finds what looking at every pair finds, and its gates catch what does look at every pair."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import numpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.checking import pair_by_pair, sweeps
from claimtrack.checking.crowds import sweep
from claimtrack.checking.crowds.sweep import Apart, Sweep

INFINITE = float("inf")
ENDS = st.sampled_from([-INFINITE, -1.0, 0.0, 0.5, 1.0, 2.0, 3.5, INFINITE])


@st.composite
def figures(draw: st.DrawFn) -> tuple[int, float, float]:
    low, high = sorted((draw(ENDS), draw(ENDS)))
    return draw(st.sampled_from([-7, 0, 1, 2**40])), low, high


def apart(one: tuple[int, float, float], other: tuple[int, float, float]) -> bool:
    return one[0] == other[0] and (one[1] > other[2] or other[1] > one[2])


def swept(given_: list[tuple[int, float, float]]) -> Sweep:
    groups, lows, highs = ([each[n] for each in given_] for n in range(3))
    return Sweep(groups, lows, highs, list(range(len(given_))))


@settings(max_examples=300)
@given(st.lists(figures(), max_size=40), st.integers(1, 9))
def test_sweep_finds_what_looking_at_every_pair_finds(held: list[tuple[int, float, float]], part: int) -> None:
    pairs = [(n, m) for n, m in combinations(range(len(held)), 2) if apart(held[n], held[m])]
    with pytest.MonkeyPatch.context() as patch:
        # Small parts, so that a few figures fill several.
        patch.setattr(sweep, "_PART", part)
        made = swept(held)
    found = made.survey()
    by_group = Counter(held[n][0] for n, _ in pairs)
    assert (found.groups, found.divided, found.pairs) == (len({each[0] for each in held}), len(by_group), len(pairs))
    assert {each.group: each.pairs for each in found.most} == by_group
    assert [each.pairs for each in found.most] == sorted(by_group.values(), reverse=True)
    for group in {each[0] for each in held}:
        listed = sorted(tuple(sorted(pair)) for pair in made.pairs(group))
        assert listed == [pair for pair in pairs if held[pair[0]][0] == group]


@given(st.lists(figures(), max_size=20), st.lists(figures(), min_size=1, max_size=20))
def test_new_figure_meets_what_it_shares_no_value_with(
    held: list[tuple[int, float, float]], new: list[tuple[int, float, float]]
) -> None:
    made = swept(held)
    known = list(held)
    for each in new:
        told = made.put(*each, len(known))
        expected = [n for n, other in enumerate(known) if apart(each, other)]
        assert (told.total, sorted(told.nearest)) == (len(expected), expected)
        known.append(each)
    for group in {each[0] for each in known}:
        pairs = {(n, m) for n, m in combinations(range(len(known)), 2) if apart(known[n], known[m])}
        assert {tuple(sorted(p)) for p in made.pairs(group)} == {p for p in pairs if known[p[0]][0] == group}


def test_list_when_there_are_more_then_the_nearest_and_the_exact_total() -> None:
    made = Sweep([1] * 500, [float(n) for n in range(500)], [float(n) for n in range(500)], range(500))
    assert made.against(1, 249.2, 249.4, limit=4) == Apart(500, (249, 250, 248, 251))
    assert made.against(2, 0.0, 1.0) == Apart(0, ())
    assert len(made.survey(limit=0).most) == 0


def test_end_when_it_is_no_number_then_refused() -> None:
    with pytest.raises(ValueError, match="a number"):
        Sweep([1], [float("nan")], [1.0], [1])


def test_gates_when_every_pair_is_looked_at_then_missed() -> None:
    _, missed = sweeps(pair_by_pair, figures=60_000)
    assert any("sorts" in each for each in missed)


def test_order_when_there_are_more_groups_than_sixteen_bits_tell_then_stable_all_the_same() -> None:
    codes = [70_000, 3, 65_536, 3, 0, 2**33, 70_000]
    assert sweep._by_code(numpy.array(codes)).tolist() == sorted(range(len(codes)), key=lambda at: codes[at])
