"""R9: an export's journal is verified with no database and no network, and a long journal within seconds."""

import os
import subprocess
import sys
from pathlib import Path

from claimtrack import desk
from claimtrack.casefile import CaseFile
from claimtrack.model import Status

ALONE = """
import socket, sqlite3, sys

def refuse(*_args, **_named):
    raise AssertionError("no database and no network")

from claimtrack.desk import verify_export
socket.socket = sqlite3.connect = refuse
found = verify_export(sys.argv[1])
print(found.entries, found.bad)
"""


def verified(path: Path) -> str:
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    found = subprocess.run(
        [sys.executable, "-c", ALONE, str(path)], capture_output=True, text=True, env=environ, check=True
    )
    return found.stdout.strip()


def test_export_when_nothing_but_it_is_there_then_verified(case: CaseFile, tmp_path: Path) -> None:
    desk.decide(case, "Ana", ["C1"], Status.DISPUTED, reason="because")
    lines = "".join(desk.export_lines(case))
    path = tmp_path / "case.jsonl"
    path.write_text(lines, encoding="utf-8", newline="")
    assert verified(path) == f"{desk.last_entry(case)} None"
    assert desk.verify_export(str(path), desk.checkpoint(case)).holds
