"""A reader is known by what it is made of: any change of code, word lists or libraries is another reader."""

import ast
import sys
from collections.abc import Callable
from importlib import metadata
from pathlib import Path

import pytest

from claimtrack.reading import reader, version

FILES = {f"{room}/a.py": f"# {room}\n" for room in version.ROOMS} | {"language/es.toml": 'million = "millón"\n'}


@pytest.fixture
def package(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    return tmp_path


def write(name: str, content: bytes) -> Callable[[Path], object]:
    return lambda package: (package / name).write_bytes(content)


@pytest.mark.parametrize(
    "change",
    [
        write("language/es.toml", b'million = "millon"\n'),
        write("language/pt.toml", b""),
        write("reading/a.py", b"# reading \n"),
        write("document/b.py", b""),
        lambda package: (package / "reading" / "a.py").rename(package / "reading" / "b.py"),
        lambda package: (package / "quantity" / "a.py").unlink(),
    ],
)
def test_reader_when_anything_of_it_is_changed_then_another_number(
    package: Path, change: Callable[[Path], object]
) -> None:
    before = version.number_of(package)
    change(package)
    assert version.number_of(package) != before


def test_reader_when_a_library_is_another_then_another_number(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before, real = version.number_of(package), metadata.version
    monkeypatch.setattr(metadata, "version", lambda name: "9.9" if name == "trafilatura" else real(name))
    assert version.number_of(package) != before


@pytest.mark.parametrize(
    "change",
    [
        write("language/es.toml", 'million = "millón"\r\n'.encode()),
        write("reading/notes.txt", b"not a part of it"),
        lambda package: (package / "tui").mkdir(),
    ],
)
def test_reader_when_it_reads_alike_then_the_same_number(package: Path, change: Callable[[Path], object]) -> None:
    before = version.number_of(package)
    change(package)
    assert version.number_of(package) == before


def test_reader_when_asked_twice_then_a_number_that_every_database_holds() -> None:
    assert reader() == reader() == version.reader.__wrapped__()
    assert 0 < reader() < 2**31


def test_libraries_when_a_room_imports_one_then_it_is_counted(repo_root: Path) -> None:
    """Whatever the rooms import that is neither Python's own nor claimtrack's has a part in what is read."""
    named = set()
    for room in version.ROOMS:
        for path in (repo_root / "claimtrack" / room).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Import):
                    named |= {alias.name.partition(".")[0] for alias in node.names}
                elif isinstance(node, ast.ImportFrom) and not node.level:
                    named.add((node.module or "").partition(".")[0])
    foreign = named - sys.stdlib_module_names - {"claimtrack"}
    providers = metadata.packages_distributions()
    needed = {providers[name][0].lower().replace("_", "-") for name in foreign}
    assert needed <= set(version.LIBRARIES), needed - set(version.LIBRARIES)
