"""How well the reader does on the annotated reports; a floor that a change falls below is a regression."""

from pathlib import Path

import pytest

from tests.reading.scoring import Score, load, score

# A little under what the reader reaches, so that a step back fails and a new report may be added.
FLOORS = {"span": 0.97, "value": 0.95, "value and unit": 0.91}


@pytest.fixture(scope="module")
def dev(repo_root: Path) -> Score:
    """The reports that the reader was tuned on."""
    return score(repo_root / "fixtures" / "gold" / "dev")


@pytest.mark.parametrize("name", FLOORS)
def test_accuracy_when_on_the_dev_reports_then_above_its_floor(dev: Score, name: str) -> None:
    assert dev.wanted > 200
    assert dev.f1(name) >= FLOORS[name], "\n".join(dev.faults)


@pytest.mark.parametrize("name", ["petroleo_y_tropas", "comercio_de_armas"])
def test_seeds_when_read_then_every_quantity_and_nothing_else(repo_root: Path, tmp_path: Path, name: str) -> None:
    folder = repo_root / "fixtures" / "seeds"
    for suffix in (".json", ".txt"):
        (tmp_path / f"{name}{suffix}").write_bytes((folder / f"{name}{suffix}").read_bytes())
    found = score(tmp_path)
    assert found.hits["span"] == found.wanted == found.found, "\n".join(found.faults)
    for part in ("value", "unit", "per", "period", "modality", "sources"):
        assert found.hits[part] == found.wanted, "\n".join(found.faults)


@pytest.mark.parametrize("pattern", ["000_*", "001_*"])
def test_real_report_when_read_then_every_quantity_and_nothing_else(shared: Path, tmp_path: Path, pattern: str) -> None:
    paths = sorted((shared / "gold").glob(f"{pattern}.json"))
    if not paths:
        pytest.skip("needs the real reports of shared/gold")
    (path,) = paths
    for suffix in (".json", ".txt"):
        (tmp_path / f"a{suffix}").write_bytes(path.with_suffix(suffix).read_bytes())
    found = score(tmp_path)
    assert found.hits["span"] == found.wanted == found.found, "\n".join(found.faults)
    for part in ("value", "unit", "per"):
        assert found.hits[part] == found.wanted, "\n".join(found.faults)


def test_real_reports_when_counted_then_eighteen_quantities(shared: Path) -> None:
    paths = [path for pattern in ("000_*", "001_*") for path in (shared / "gold").glob(f"{pattern}.json")]
    if not paths:
        pytest.skip("needs the real reports of shared/gold")
    assert sum(len(load(path)[1]["quantities"]) for path in paths) == 18
