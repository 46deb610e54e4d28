"""What the tests of the desk stand on: a case with a clock of its own, and findings that a test can foresee."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from claimtrack import checking, reading
from claimtrack.casefile import CaseFile
from tests.casefile import examples, server


@pytest.fixture(autouse=True)
def plain_findings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cross-checks follow a rule that is easy to foresee, and reading again finds the claims that were made by hand."""
    monkeypatch.setattr(checking, "check", examples.fake_check)
    monkeypatch.setattr(reading, "read", examples.fake_read)


@pytest.fixture(params=examples.ENGINES)
def kind(request: pytest.FixtureRequest) -> str:
    """Which database the case lies in: whatever uses it is run on each."""
    return str(request.param)


@pytest.fixture
def new_case(tmp_path: Path, kind: str) -> Iterator[Callable[[], CaseFile]]:
    """Makes new cases, each of its own."""
    made: list[CaseFile] = []

    def make() -> CaseFile:
        made.append(examples.open_new(tmp_path, f"{len(made)}.db", kind=kind))
        return made[-1]

    yield make
    for case in made:
        name = case.engine.url.database
        case.close()
        if kind == examples.SERVER and name:
            server.drop(name)


@pytest.fixture
def empty(new_case: Callable[[], CaseFile]) -> CaseFile:
    """A new case."""
    return new_case()


@pytest.fixture
def case(empty: CaseFile) -> CaseFile:
    """A case with the two reports on oil: claims C1 to C4, findings F1 (cap), F2 (agreement), F3 (no date)."""
    from claimtrack import desk

    desk.add(empty, "Ana", [examples.incoming(examples.oil()), examples.incoming(examples.oil_again())])
    return empty
