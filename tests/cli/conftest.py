"""claimtrack run as a person runs it: in this process for speed, or in one of its own for streams and exit codes."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from claimtrack.cli import main


@dataclass(frozen=True)
class Run:
    """What a run of claimtrack left behind."""

    code: int
    out: str
    err: str

    @property
    def error(self) -> str:
        """The one line on standard error."""
        lines = self.err.splitlines()
        assert len(lines) == 1, self.err
        return lines[0]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def claimtrack(capsysbinary: pytest.CaptureFixture[bytes]) -> Callable[..., Run]:
    """Run claimtrack in this process."""

    def run(*arguments: str) -> Run:
        capsysbinary.readouterr()
        code = main(list(arguments))
        out, err = capsysbinary.readouterr()
        return Run(code, out.decode(), err.decode())

    return run


@pytest.fixture
def shell() -> Callable[..., Run]:
    """Run claimtrack in a process of its own; `stdout` is a file that takes its output instead of us."""

    def run(*arguments: str, stdin: bytes = b"", stdout: str | None = None, **environment: str) -> Run:
        command = [sys.executable, "-m", "claimtrack", *arguments]
        environ = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **environment}
        if stdout is None:
            done = subprocess.run(command, input=stdin, capture_output=True, env=environ, check=False)
            return Run(done.returncode, done.stdout.decode(), done.stderr.decode())
        with open(stdout, "wb") as sink:
            done = subprocess.run(command, input=stdin, stdout=sink, stderr=subprocess.PIPE, env=environ, check=False)
        return Run(done.returncode, "", done.stderr.decode())

    return run
