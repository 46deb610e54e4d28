"""What the tests of the desk stand on: a case with a clock of its own, and findings that a test can foresee."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from claimtrack import checking, desk, reading
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


Build = Callable[[CaseFile], object]


@pytest.fixture
def built(tmp_path: Path, kind: str) -> Iterator[Callable[[Build], CaseFile]]:
    """Makes new cases, each of its own, that begin with what was done to one."""
    made: list[CaseFile] = []

    def make(build: Build) -> CaseFile:
        made.append(examples.open_built(tmp_path, f"{len(made)}.db", kind, build))
        return made[-1]

    yield make
    for case in made:
        name = case.engine.url.database
        case.close()
        if kind == examples.SERVER and name:
            server.drop(name)


@pytest.fixture
def new_case(built: Callable[[Build], CaseFile]) -> Callable[[], CaseFile]:
    """Makes new cases, each of its own."""
    return lambda: built(nothing)


@pytest.fixture
def empty(new_case: Callable[[], CaseFile]) -> CaseFile:
    """A new case."""
    return new_case()


@pytest.fixture
def case(built: Callable[[Build], CaseFile]) -> CaseFile:
    """A case with the two reports on oil: claims C1 to C4, findings F1 (cap), F2 (agreement), F3 (no date)."""
    return built(two_reports)


def nothing(_case: CaseFile) -> None:
    """What a new case begins with."""


def two_reports(case: CaseFile) -> None:
    """Add the two reports on oil."""
    desk.add(case, "Ana", [examples.incoming(examples.oil()), examples.incoming(examples.oil_again())])
