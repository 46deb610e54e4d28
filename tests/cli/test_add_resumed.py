"""An add that was killed: what was told as added stays, the next call adds the rest, and nothing stands there twice."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
def test_add_when_killed_then_the_next_call_adds_the_rest_once(shell: Callable[..., Run], here: Path) -> None:
    for number in range(60):
        (here / f"{number:02}.txt").write_text(f"There were {number + 10} ships in the port, the ministry said.")
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-m", "claimtrack", "add", "."]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environ) as process:
        assert process.stdout is not None
        told = [process.stdout.readline() for _ in range(3)]
        process.kill()
    assert all(b"1 claim" in line for line in told)
    before = documents(shell)
    assert {line.split()[0].decode() for line in told} <= set(before)
    again = shell("add", ".")
    assert again.code == 0
    after = documents(shell)
    assert len(after) == 60
    assert len(set(after.values())) == 60
    # What was there keeps its number.
    assert before.items() <= after.items()
    assert again.out.count("in the case already") == len(before)
    assert shell("doctor").code == 0


def documents(shell: Callable[..., Run]) -> dict[str, str]:
    lines = shell("documents", "--format", "jsonl").out.splitlines()
    return {told["id"]: told["path"] for told in map(json.loads, lines)}
