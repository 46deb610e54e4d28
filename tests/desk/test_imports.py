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

RESTS = """
import json, sys
from claimtrack import casefile, desk
with casefile.open_case(sys.argv[1]) as case:
    rests = desk.rests_on(case, desk.show(case, "C1").placed)
    assert rests.tellings >= 1 and rests.origins, rests
print(json.dumps(sorted(sys.modules)))
"""


def modules_of(program: str, case: CaseFile) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", program, case.location], capture_output=True, text=True, check=True, timeout=60
    )
    return set(json.loads(done.stdout))


def test_looking_and_deciding_when_done_then_nothing_heavy_is_imported(case: CaseFile) -> None:
    modules = modules_of(LOOK, case)
    heavy = {"alembic", "pint", "babel", "textual", "claimtrack.checking", "claimtrack.reading", "claimtrack.language"}
    assert "sqlmodel" in modules
    assert not modules & heavy
    assert desk.claims(case, ids=["C1"])[0].decisions == ()


def test_what_a_claim_rests_on_when_asked_then_neither_rules_nor_grammar_are_imported(case: CaseFile) -> None:
    modules = modules_of(RESTS, case)
    heavy = {"claimtrack.checking.engine", "claimtrack.reading", "claimtrack.language.loading", "alembic", "pint"}
    assert not modules & heavy
    # A file needs nothing of the server's.
    assert case.engine.dialect.name != "sqlite" or "sqlalchemy.dialects.postgresql" not in modules
