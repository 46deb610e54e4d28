"""What is raised in each of the passages that the rules have learnt from, with the wrong figure and the right one.

A line that changes for the better is as it should be: `--update-golden` writes it anew.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.passages import NONE, SHARED, Passage, passages


def outcome(passage: Passage) -> str:
    """Whether the wrong figure is found, and how much is raised besides in either telling."""
    right = len(passage.raised(right=True))
    said = [f"{right} raised of the right telling"] if right else []
    if passage.kind != NONE:
        shares = [shared for _, shared in passage.raised(right=False)]
        beside = sum(shared < SHARED for shared in shares)
        said = [f"{beside} raised beside"] * bool(beside) + said
        said = ["found" if len(shares) > beside else "missed", *said]
    return ", ".join(said) or "silent"


@pytest.mark.parametrize("name", ["caps", "conflicts", "limits", "shares", "totals", "two", "within"])
def test_learnt_passages_when_checked_then_as_noted(
    repo_root: Path, golden: Callable[[str, str], None], name: str
) -> None:
    file = repo_root / "fixtures" / "passages" / "learnt" / f"{name}.txt"
    lines = [f"{passage.name} {passage.kind}: {outcome(passage)}\n" for passage in passages(file)]
    golden(f"passages/{name}.txt", "".join(lines))
