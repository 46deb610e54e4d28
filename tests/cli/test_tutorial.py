"""What the tutorial shows is what its commands print."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.tutorial import written_anew


def test_tutorial_then_its_commands_print_what_it_shows(
    claimtrack: Callable[..., Run],
    here: Path,
    repo_root: Path,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    path = repo_root / "docs" / "tutorial.md"
    page = path.read_text(encoding="utf-8")

    def run(words: list[str]) -> str:
        done = claimtrack("--lang", "en", *words)
        assert done.code == 0, done.err
        return done.out

    found = written_anew(page, here, run)
    if request.config.getoption("--update-golden"):
        path.write_text(found, encoding="utf-8")
    assert found == path.read_text(encoding="utf-8"), "the tutorial shows something else: --update-golden"
    assert (here / "report.html").stat().st_size > 10_000
