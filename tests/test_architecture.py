"""What holds for every file: short, documented, silent, at home on any machine."""

import ast
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

REPO_ROOT = Path(__file__).resolve().parent.parent
PACKAGE = REPO_ROOT / "claimtrack"
SOURCES = sorted(PACKAGE.rglob("*.py"))
MAX_LINES = 400
MACHINE_PATH = re.compile(r"(^|[^A-Za-z0-9_.~])/(work|farm|root|home)/[a-z]")

Documented = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def relative(path: Path) -> str:
    return path.relative_to(REPO_ROOT).as_posix()


def undocumented(tree: ast.Module, *, name: str) -> Iterator[str]:
    """Name each public module, class and function without a docstring, but for what is inside a function."""
    pending: list[tuple[str, Documented]] = [(name, tree)]
    while pending:
        label, node = pending.pop()
        if not ast.get_docstring(node):
            yield label
        if isinstance(node, ast.Module | ast.ClassDef):
            pending += [(f"{label}:{child.name}", child) for child in definitions(node) if needs_docstring(child)]


def definitions(node: ast.AST) -> Iterator[ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef]:
    """Find the definitions of a body, those under an if or a try with them."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            yield child
        elif isinstance(child, ast.If | ast.Try | ast.With | ast.ExceptHandler):
            yield from definitions(child)


def needs_docstring(node: ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Tell what is public and not another signature, setter or override of something documented elsewhere."""
    if node.name.startswith("_"):
        return False
    marks = {mark for decorator in node.decorator_list for mark in re.findall(r"\w+", ast.unparse(decorator))}
    return not marks & {"overload", "override", "setter", "deleter"}


def printing_lines(tree: ast.Module) -> list[int]:
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    ]


def tracked_files() -> list[Path]:
    if not (REPO_ROOT / ".git").exists() or shutil.which("git") is None:
        pytest.skip("not a git checkout")
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=REPO_ROOT, capture_output=True, text=True, check=False)
    if listing.returncode != 0:
        pytest.skip(f"git does not list the files: {listing.stderr.strip()}")
    return [path for name in listing.stdout.split("\0") if name and (path := REPO_ROOT / name).is_file()]


def test_package_has_sources() -> None:
    assert SOURCES


@pytest.mark.parametrize("path", SOURCES, ids=relative)
def test_source_file_holds_one_idea_says_what_it_is_and_does_not_print(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    lines, tree = source.count("\n"), ast.parse(source)
    assert lines <= MAX_LINES, f"{lines} lines: split the file by what its parts are about"
    assert list(undocumented(tree, name=relative(path))) == []
    assert printing_lines(tree) == []


def test_tracked_files_name_no_path_of_one_machine() -> None:
    found = []
    for path in tracked_files():
        content = path.read_bytes()
        if b"\0" in content:
            continue
        lines = content.decode("utf-8", errors="replace").splitlines()
        found += [f"{relative(path)}:{number}" for number, line in enumerate(lines, 1) if MACHINE_PATH.search(line)]
    assert found == []


def test_undocumented_when_docstrings_are_missing_then_each_is_named() -> None:
    source = (
        "class Shown:\n"
        "    def told(self): 'Tell.'\n"
        "    def silent(self): return 1\n"
        "    def _hidden(self): return 2\n"
        "if True:\n"
        "    async def waits():\n"
        "        def inside(): return 3\n"
        "        return inside\n"
        "@typing.overload\n"
        "def twice(): ...\n"
    )
    assert set(undocumented(ast.parse(source), name="m")) == {"m", "m:Shown", "m:Shown:silent", "m:waits"}


def test_printing_lines_when_print_is_called_then_only_the_builtin_counts() -> None:
    assert printing_lines(ast.parse("console.print(1)\nprint(2)\nblueprint(3)\n")) == [2]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("open('/" + "home/ana/x.txt')", True),
        ("/" + "root/project", True),
        ("https://example.org/home/page", False),
        ("~/work/notes", False),
        ("../work/notes", False),
        ("paperwork/home/x", False),
    ],
)
def test_machine_path_when_absolute_then_found(line: str, found: bool) -> None:
    assert bool(MACHINE_PATH.search(line)) is found
