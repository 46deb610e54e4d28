"""The setting `concepts`: what a desk adds takes part in a check, and a fault in its file is told in one line."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from claimtrack import settings
from claimtrack.checking.measures.view import view
from claimtrack.language import topics
from tests.cli.conftest import Run


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    view.cache_clear()
    yield
    topics.extend(None)
    view.cache_clear()


def test_concepts_when_set_then_used_and_their_faults_told(claimtrack: Callable[..., Run], here: Path) -> None:
    (here / "a.txt").write_text("Peru shipped 5,000 tonnes of wool tops in 2024, Alder said.\n", encoding="utf-8")
    (here / "b.txt").write_text("Perú exportó 11.000 toneladas de vellón en 2024, según Birch.\n", encoding="utf-8")
    words = ("--lang", "en", "check", "a.txt", "b.txt", "--published", "2025-03-01")
    assert "conflict" not in claimtrack(*words, "--format", "jsonl").out
    config = settings.config_path()
    config.parent.mkdir(parents=True, exist_ok=True)
    config.write_text('concepts = "wool.toml"\n', encoding="utf-8")
    own = config.parent / "wool.toml"
    own.write_text('[things]\nfleece = ""\n[words.en]\nfleece = "wool tops"\n[words.es]\nfleece = "vellón"\n', "utf-8")
    view.cache_clear()
    assert '"kind": "conflict"' in claimtrack(*words, "--format", "jsonl").out
    own.write_text("[things]\noil = ''\n", encoding="utf-8")
    run = claimtrack(*words)
    assert (run.code, run.out) == (2, "")
    assert "things.oil" in run.err
    assert run.err.count("\n") == 1
