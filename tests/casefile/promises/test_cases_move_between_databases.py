"""R12: a case moves from a file to a server and back, and its export is the same bytes each time."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from claimtrack import desk
from claimtrack.casefile import CaseFile
from tests.casefile import examples, server
from tests.desk.test_bundle import full  # noqa: F401


@pytest.fixture(params=examples.ENGINES)
def other(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[CaseFile]:
    """An empty case, on each database."""
    with examples.open_new(tmp_path, "other.db", kind=request.param) as made:
        yield made
        name = made.engine.url.database
    if request.param == examples.SERVER and name:
        server.drop(name)


def test_case_when_moved_then_its_export_is_the_same_bytes(
    full: CaseFile,  # noqa: F811
    other: CaseFile,
    tmp_path: Path,
) -> None:
    path = tmp_path / "case.jsonl"
    lines = "".join(desk.export_lines(full))
    path.write_text(lines, encoding="utf-8", newline="")
    desk.import_lines(other, str(path))
    assert "".join(desk.export_lines(other)) == lines
    assert desk.state(other) == desk.state(full)
    assert desk.checkpoint(other) == desk.checkpoint(full)
