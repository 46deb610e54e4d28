"""What the tests of the desk stand on: a case with a clock of its own, and findings that a test can foresee."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from claimtrack import checking
from claimtrack.casefile import CaseFile
from tests.casefile import examples


@pytest.fixture(autouse=True)
def plain_findings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cross-checks make the findings of a rule that is easy to follow."""
    monkeypatch.setattr(checking, "check", examples.fake_check)


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[CaseFile]:
    """A new case."""
    with examples.open_new(tmp_path) as case:
        yield case


@pytest.fixture
def case(empty: CaseFile) -> CaseFile:
    """A case with the two reports on oil: claims C1 to C4, findings F1 (cap), F2 (agreement), F3 (no date)."""
    from claimtrack import desk

    desk.add(empty, "Ana", [examples.incoming(examples.oil()), examples.incoming(examples.oil_again())])
    return empty
