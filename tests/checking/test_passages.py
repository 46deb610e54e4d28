"""Passages as a reader meets them: each with a wrong figure, which must be raised, and the right one, which must not.

`passages.txt`, `passages_reckoned.txt` and `passages_told.txt` (of arithmetic), `passages_voices.txt` (of two voices),
`passages_sum.txt` (sums, products and circular reporting), `passages_within_text.txt` (what only some figures can be)
and `passages_held_to.txt` (caps told in unusual ways, or for what several figures make) hold those of one text,
`passages_between.txt` those of several on one event; benchmarks/passages.py says how they are written.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.passages import CIRCULAR, NONE, SHARED, Passage, passages

_NAMES = (
    "passages.txt",
    "passages_reckoned.txt",
    "passages_told.txt",
    "passages_voices.txt",
    "passages_between.txt",
    "passages_sum.txt",
    "passages_within_text.txt",
    "passages_held_to.txt",
)
_CASES = [case for name in _NAMES for case in passages(Path(__file__).parent / name)]


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case.name)
def test_passage_when_a_figure_is_wrong_then_raised_and_when_right_then_silent(case: Passage) -> None:
    if case.kind != NONE:
        wrong = case.raised(right=False)
        assert any(shared >= SHARED and finding.kind == case.kind for finding, shared in wrong), wrong
        assert all(shared >= SHARED for _, shared in wrong), wrong
    assert not case.raised(right=True) or case.kind == CIRCULAR


def test_name_when_given_then_of_one_passage_alone() -> None:
    names = [case.name for case in _CASES]
    assert sorted(set(names)) == sorted(names)
