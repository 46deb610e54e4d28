import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from claimtrack.cli import faults
from claimtrack.cli.app import command
from claimtrack.model import CaseUnusable, InputRefused

HEAVY = {
    "alembic",
    "babel",
    "charset_normalizer",
    "jinja2",
    "pint",
    "pydantic",
    "rich",
    "sqlalchemy",
    "sqlmodel",
    "textual",
}
Runner = Callable[..., Any]


def leaves(group: object, path: tuple[str, ...] = ()) -> list[tuple[tuple[str, ...], object]]:
    found = []
    for name, each in group.commands.items():
        found += leaves(each, (*path, name)) if hasattr(each, "commands") else [((*path, name), each)]
    return found


COMMANDS = dict(leaves(command()))


def test_help_then_nothing_heavy_is_imported() -> None:
    code = (
        "import sys, claimtrack.cli as c; assert c.main(['--help']) == 0;"
        "print(*{name.partition('.')[0] for name in sys.modules}, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert HEAVY.isdisjoint(done.stderr.split())
    assert "Commands:" in done.stdout


def test_import_of_the_package_then_no_room_is_imported() -> None:
    code = "import sys, claimtrack; print(*[name for name in sys.modules if name.startswith('claimtrack.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_help_then_quick(shell: Runner) -> None:
    """Beside what importing the libraries of a command line takes on this machine, busy as it is now."""
    helped, floor = [], []
    for _ in range(5):
        start = time.perf_counter()
        assert shell("--help").code == 0
        helped.append(time.perf_counter() - start)
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", "import typer.rich_utils"], check=True)
        floor.append(time.perf_counter() - start)
    assert min(helped) < 3 * min(floor)


@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
def test_command_then_it_has_help_of_its_own(path: tuple[str, ...], claimtrack: Runner) -> None:
    run = claimtrack(*path, "--help")
    assert run.code == 0
    assert run.err == ""
    assert f"Usage: claimtrack {' '.join(path)}" in run.out
    assert COMMANDS[path].help
    assert all(each.help for each in COMMANDS[path].params)


def test_readme_then_it_describes_every_command_and_no_other(repo_root: Path) -> None:
    readme = repo_root / "README.md"
    text = readme.read_text(encoding="utf-8") if readme.exists() else ""
    if "## Commands" not in text:
        pytest.skip("README.md has no section of commands yet")
    section = text.partition("## Commands")[2].partition("\n## ")[0]
    rows = [line.split("|")[1] for line in section.splitlines() if line.startswith("| `")]
    described = {name for row in rows for name in re.findall(r"`(\w+)", row)}
    assert described == {path[0] for path in COMMANDS}


def test_version_then_the_package_version(claimtrack: Runner) -> None:
    import claimtrack as package

    assert claimtrack("--version").out == f"claimtrack {package.__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["frob"], "claimtrack: there is no command frob. See claimtrack --help"),
        (["claims", "--frob"], "claimtrack: there is no option --frob. See claimtrack claims --help"),
        (["journal"], "claimtrack: a command is missing after it. See claimtrack journal --help"),
        (["text"], "claimtrack: PATH|D1 is missing. See claimtrack text --help"),
        (["text", "a", "b"], "claimtrack: one word too many: b. See claimtrack text --help"),
        (["claims", "--status"], "claimtrack: --status needs a value after it. See claimtrack --help"),
        (["--lang", "fr", "claims"], "claimtrack: --lang: “fr” is not one of en and es."),
        (["claims", "--format", "xml"], "claimtrack: --format: “xml” is not one of table, jsonl and csv."),
        (["add"], "claimtrack: name a file, a folder, - for standard input, or --manifest CSV."),
        (["add", "x", "--max-size", "big"], "claimtrack: --max-size: “big” is no size."),
        (["add", "x", "--published", "22/11/2024"], "claimtrack: --published: “22/11/2024” is no date."),
        (["add", "x", "--published", "2024-02-30"], "claimtrack: --published: “2024-02-30” is no date."),
        (["add", "x", "--language", "spanish"], "claimtrack: --language: “spanish” is no language code."),
        (["decide", "disputed"], "claimtrack: name the claims, then one of "),
        (["decide", "C1", "true"], "claimtrack: STATUS: “true” is not one of "),
        (["link", "C1", "likes", "C2"], "claimtrack: RELATION: “likes” is not one of "),
        (["settle", "F1", "confirmed", "--wrong", "all"], "claimtrack: --wrong: “all” is not one of "),
        (["decide", "C1", "disputed", "--quote", "x"], "claimtrack: each --quote belongs to an --evidence"),
        (["undo", "E1", "--sitting", "2"], "claimtrack: name entries or --sitting, not both."),
        (["claims"], "claimtrack: no case here ("),
        (["tui"], "claimtrack: the review needs a terminal"),
        ([], "claimtrack: the review needs a terminal"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_bad_use_then_one_line_that_helps_and_exit_2(arguments: list[str], told: str, claimtrack: Runner) -> None:
    run = claimtrack(*arguments)
    assert run.code == 2
    assert run.error.startswith(told)
    assert run.out == ""


def test_bad_use_when_spanish_then_told_in_spanish(claimtrack: Runner) -> None:
    for arguments in (["--lang", "es", "frob"], ["frob", "--lang", "es"]):
        run = claimtrack(*arguments)
        assert run.code == 2
    assert claimtrack("--lang", "es", "frob").error == "claimtrack: no existe la orden frob. Vea claimtrack --help"
    assert claimtrack("claims", "--lang", "es").error.startswith("claimtrack: no hay ningún caso aquí")


def test_global_option_when_after_the_command_then_the_same(claimtrack: Runner) -> None:
    before, after = claimtrack("--case", "a.db", "claims"), claimtrack("claims", "--case", "a.db")
    assert before == after
    assert "a.db" in before.error


def test_case_when_option_and_variable_then_option_wins(claimtrack: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLAIMTRACK_CASE", "variable.db")
    assert "variable.db" in claimtrack("claims").error
    assert "option.db" in claimtrack("--case", "option.db", "claims").error


def test_language_when_only_the_locale_says_then_the_locale(
    claimtrack: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "es_ES.UTF-8")
    assert claimtrack("claims").error.startswith("claimtrack: no hay ningún caso")
    assert claimtrack("--lang", "en", "claims").error.startswith("claimtrack: no case here")


def test_path_when_it_holds_escapes_then_shown_as_marks(claimtrack: Runner) -> None:
    run = claimtrack("--case", "\x1b[31mred", "claims")
    assert "\x1b" not in run.err
    assert "␛[31mred" in run.err


def test_unexpected_fault_then_one_line_and_details_on_demand(
    claimtrack: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("first\nsecond")

    monkeypatch.setattr("claimtrack.cli.terminal.start", fail)
    run = claimtrack("tui")
    assert run.code == 3
    assert "RuntimeError: first second" in run.error
    assert "CLAIMTRACK_DEBUG=1" in run.error
    monkeypatch.setenv("CLAIMTRACK_DEBUG", "1")
    assert "Traceback" in claimtrack("tui").err


@pytest.mark.parametrize(("fault", "code"), [(InputRefused("x.y"), 2), (CaseUnusable("x.y"), 3)])
def test_explain_when_fault_of_the_model_then_its_exit_code(fault: Exception, code: int) -> None:
    assert faults.explain(fault, "en")[1] == code


def test_explain_when_explaining_fails_then_still_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claimtrack.cli.faults.sentence", None)
    line, code = faults.explain(InputRefused("x.y"), "en")
    assert "InputRefused" in line
    assert code == 3


def test_output_when_disk_is_full_then_one_line_and_exit_2(shell: Runner, here: Path) -> None:
    (here / "a.txt").write_text("One ship.\n")
    for arguments in (["text", "a.txt"], ["--help"], ["--version"]):
        run = shell(*arguments, stdout="/dev/full")
        assert run.code == 2
        assert run.error.startswith("claimtrack: the output could not be written: the disk is full.")


def test_output_when_nobody_reads_on_then_silent(here: Path) -> None:
    (here / "a.txt").write_text("One ship.\n" * 100_000)
    process = subprocess.Popen(
        [sys.executable, "-m", "claimtrack", "text", "a.txt"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(10)
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 0


def test_interrupt_then_exit_130_and_one_line() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "claimtrack", "text", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        # A shell starts what runs in the background with the signal ignored, and a process hands that on.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    assert process.stdin is not None
    # It has begun to read its input once the pipe has been emptied.
    process.stdin.write(b"x" * 200_000)
    process.stdin.flush()
    process.send_signal(signal.SIGINT)
    out, err = process.communicate()
    assert process.returncode == 130
    assert out == b""
    assert err.decode().startswith("claimtrack: interrupted.")
    assert err.count(b"\n") == 1


@pytest.mark.parametrize(
    ("called", "told"),
    [
        (".venv/bin/claimtrack", ".venv/bin/claimtrack check"),
        ("claimtrack", "claimtrack check"),
        ("{here}/.venv/bin/claimtrack", ".venv/bin/claimtrack check"),
        ("lib/claimtrack/__main__.py", f"{Path(sys.executable).name} -m claimtrack check"),
        ("lib/pytest/__main__.py", "claimtrack check"),
    ],
)
def test_next_command_then_as_this_one_was_called(
    called: str, told: str, here: Path, claimtrack: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / ".venv" / "bin").mkdir(parents=True)
    (here / ".venv" / "bin" / "claimtrack").write_text("")
    (here / "a.txt").write_text("Spain sent 43 ships to Cuba.\n")
    monkeypatch.setattr(sys, "argv", [called.format(here=here)])
    assert claimtrack("add", "a.txt").out.splitlines()[-1].startswith(f"next: {told}")


def test_show_then_neither_units_nor_migrations_are_imported(here: Path, shell: Runner) -> None:
    (here / "a.txt").write_text("Spain sent 43 barrels of oil to Cuba.\n")
    assert shell("add", "a.txt").code == 0
    code = (
        "import sys, claimtrack.cli as c; assert c.main(['show', 'C1']) == 0;"
        "print(*{name.partition('.')[0] for name in sys.modules}, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert {"alembic", "pint", "textual", "jinja2"}.isdisjoint(done.stderr.split())
