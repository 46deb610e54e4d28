"""add by every engine: the same case, whatever reads."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.bulk.test_engines import SENTENCE, cluster
from tests.cli.conftest import Run, claimtrack, here

__all__ = ["claimtrack", "cluster", "here"]
Runner = Callable[..., Run]


def state(run: Runner, case: str) -> list[object]:
    """What the case holds, but for when it was added."""
    listed = [
        {name: value for name, value in json.loads(line).items() if name != "added"}
        for kind in ("documents", "claims", "findings")
        for line in run("--case", case, kind, "--format", "jsonl").out.splitlines()
    ]
    return list(listed)


@pytest.mark.slow
def test_add_when_through_a_cluster_then_the_same_case(
    cluster: tuple[str, object],  # noqa: F811
    here: Path,  # noqa: F811
    claimtrack: Runner,  # noqa: F811
) -> None:
    for number in range(80):
        (here / f"{number:02}.txt").write_text(SENTENCE.format(number + 10))
    paths = sorted(path.name for path in here.glob("*.txt"))
    assert claimtrack("--case", "one.db", "add", "--jobs", "1", *paths).code == 0
    assert claimtrack("--case", "many.db", "add", "--jobs", "2", *paths).code == 0
    far = claimtrack("--case", "far.db", "add", "--cluster", cluster[0], *paths)
    assert far.code == 0
    assert "80 documents added" in far.out
    expected = state(claimtrack, "one.db")
    assert len(expected) > 160
    assert state(claimtrack, "many.db") == expected
    assert state(claimtrack, "far.db") == expected
    again = claimtrack("--case", "far.db", "add", "--cluster", cluster[0], *paths)
    assert again.out.count("in the case already") == 80
