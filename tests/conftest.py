"""What every test stands on: an environment of its own, repeatable examples, golden files, the shared texts."""

import gc
import itertools
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from sqlalchemy import URL, Dialect, Engine, create_engine, event

from claimtrack.casefile import engine

REPO_ROOT = Path(__file__).resolve().parent.parent
GOLDEN_DIR = Path(__file__).resolve().parent / "golden"

# No deadline: the first example of a property pays for imports. The same examples on each run, so that a failure is the
# fault of the change at hand; HYPOTHESIS_PROFILE=explore looks for new ones.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.register_profile("explore", deadline=None, derandomize=False, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))

LOCALE_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_CTYPE", "LC_MESSAGES", "LC_MONETARY", "LC_NUMERIC", "LC_TIME")
TERMINAL_VARIABLES = ("CLICOLOR", "CLICOLOR_FORCE", "COLUMNS", "FORCE_COLOR", "LINES", "NO_COLOR")
_OF_PYTEST = "PYTEST_CURRENT_TEST"
HOME_VARIABLES = {
    "APPDATA": "config",
    "LOCALAPPDATA": "data",
    "XDG_CACHE_HOME": "cache",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_RUNTIME_DIR": "run",
    "XDG_STATE_HOME": "state",
}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write the golden files anew from what the program says now"
    )


def pytest_collection_finish() -> None:
    """Keep the collector of garbage from going through what stays to the end: it is a tenth of all the time."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def statements_made_once() -> Iterator[None]:
    """Statements become SQL once a process and not once a case, which takes a third of the time of most tests.

    What is made is kept by dialect, of which each engine has one of its own; here all of a kind take the first that has
    spoken to a database.
    """
    patched = pytest.MonkeyPatch()
    made: dict[str, tuple[Dialect, dict[Any, Any]]] = {}

    def create(url: URL, **options: Any) -> Engine:
        new = create_engine(url, **options)
        own, cache = new.dialect, dict[Any, Any]()
        event.listen(new, "connect", lambda *_: made.setdefault(own.name, (own, cache)))
        new.dialect, cache = made.get(own.name, (own, cache))
        new.update_execution_options(compiled_cache=cache)
        return new

    patched.setattr(engine, "create_engine", create)
    yield
    patched.undo()


@pytest.fixture(scope="session")
def new_home(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Path]:
    """Makes homes side by side. Numbering them here is cheaper than `mktemp`, which looks through all there are."""
    homes, numbers = tmp_path_factory.mktemp("homes"), itertools.count()

    def make() -> Path:
        home = homes / str(next(numbers))
        home.mkdir()
        return home

    return make


@pytest.fixture(scope="session")
def own_variables(new_home: Callable[[], Path]) -> Iterator[Callable[[], dict[str, str]]]:
    """What the environment of a test holds; a home that a test has not written into serves the next one too."""
    before, home = {name: value for name, value in os.environ.items() if name != _OF_PYTEST}, new_home()
    foreign = {*LOCALE_VARIABLES, *TERMINAL_VARIABLES}
    kept = {name: value for name, value in before.items() if name not in foreign and not name.startswith("CLAIMTRACK_")}
    kept |= dict.fromkeys(("LOGNAME", "USER", "USERNAME"), "checker") | {"LANG": "C.UTF-8", "TZ": "UTC"}

    def make() -> dict[str, str]:
        nonlocal home
        if any(home.iterdir()):
            home = new_home()
        folders = {name: str(home / folder) for name, folder in HOME_VARIABLES.items()}
        return {**kept, **folders, "HOME": str(home), "USERPROFILE": str(home)}

    yield make
    _set_environment(before)


@pytest.fixture(autouse=True)
def isolated_environment(own_variables: Callable[[], dict[str, str]]) -> Iterator[None]:
    """No setting of the person who runs the tests reaches them: not their files, locale, zone, name or terminal."""
    _set_environment(own_variables())
    yield
    # What a test has set itself is undone by now.
    _apply_time_zone()


def _set_environment(variables: dict[str, str]) -> None:
    for name in os.environ.keys() - variables.keys() - {_OF_PYTEST}:
        del os.environ[name]
    for name, value in variables.items():
        if os.environ.get(name) != value:
            os.environ[name] = value
    _apply_time_zone()


def _apply_time_zone() -> None:
    if hasattr(time, "tzset"):
        time.tzset()


@pytest.fixture(scope="session")
def repo_root() -> Path:
    """The checkout."""
    return REPO_ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of gold texts and scorers beside the checkout; tests that need it are skipped where it is not."""
    folder = REPO_ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("needs the folder shared/ beside the checkout")
    return folder


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with tests/golden/NAME, or write it there when run with --update-golden."""
    update = bool(request.config.getoption("--update-golden"))

    def check(name: str, text: str) -> None:
        path = GOLDEN_DIR / name
        if update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
            return
        if not path.exists():
            pytest.fail(f"no golden file {name}: run once with --update-golden and read what it wrote", pytrace=False)
        with path.open(encoding="utf-8", newline="") as file:
            expected = file.read()
        assert text == expected, f"{name} differs; if the new text is right: --update-golden"

    return check
