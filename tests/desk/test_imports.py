"""Looking at a case needs neither the rules nor what makes or migrates a case."""

import json
import subprocess
import sys

from claimtrack import desk
from claimtrack.casefile import CaseFile

LOOK = """
import json, sys
from claimtrack import casefile, desk
from claimtrack.model import Status
with casefile.open_case(sys.argv[1]) as case:
    desk.show(case, "C1"), desk.history(case, "C1"), desk.snapshot(case), desk.verify(case)
    desk.decide(case, "Ana", ["C1"], Status.DISPUTED)
    desk.undo(case, "Ana")
print(json.dumps(sorted(sys.modules)))
"""


def test_looking_and_deciding_when_done_then_nothing_heavy_is_imported(case: CaseFile) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOOK, case.location], capture_output=True, text=True, check=True, timeout=60
    )
    modules = set(json.loads(done.stdout))
    heavy = {"alembic", "pint", "babel", "textual", "claimtrack.checking", "claimtrack.reading", "claimtrack.language"}
    assert "sqlmodel" in modules
    assert not modules & heavy
    assert desk.claims(case, ids=["C1"])[0].decisions == ()
