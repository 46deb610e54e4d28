"""Looking at a case needs neither the rules nor what makes or migrates a case."""

import json
import subprocess
import sys

import pytest

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


def test_desk_when_a_case_is_only_looked_at_then_its_acts_are_not_loaded() -> None:
    code = (
        "import sys; from claimtrack import desk; import claimtrack.tui.screens.queue, claimtrack.tui.app;"
        "desk.claim_ids, desk.claim_page, desk.claim_view, desk.last_entry, desk.status_counts;"
        "print(*(name for name in sys.modules if name.startswith('claimtrack.')))"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "claimtrack.desk.views" in told
    needless = {"adding", "undoing", "things", "checks", "rereading", "keeping"}
    assert {f"claimtrack.desk.{name}" for name in needless}.isdisjoint(told)
    assert {"claimtrack.checking", "claimtrack.reading", "claimtrack.tui.screens.sources"}.isdisjoint(told)


def test_desk_when_a_name_is_asked_for_then_found_or_none() -> None:
    assert all(callable(getattr(desk, name)) for name in desk.__all__)
    with pytest.raises(AttributeError):
        desk.no_such_act  # noqa: B018 - asking is what is tested
