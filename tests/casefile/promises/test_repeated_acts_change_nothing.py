"""R7: an act given again, as after a crash before it was told as done, adds no row: a hundred times over."""

from collections.abc import Callable

import pytest

from claimtrack import desk
from claimtrack.casefile import CaseFile
from claimtrack.desk import Said
from claimtrack.model import Disposition, Evidence, Relation, Reliability, Status
from tests.casefile.examples import incoming, oil, soldiers
from tests.casefile.promises.work import counts

ACTS: dict[str, Callable[[CaseFile], object]] = {
    "add": lambda case: desk.add(case, "Ana", [incoming(soldiers()), incoming(oil())]),
    "decide": lambda case: desk.decide(case, "Ana", ["C1", "C2"], Status.DISPUTED, evidence=[Evidence("D2")]),
    "link": lambda case: desk.link(case, "Ana", "C3", Relation.REPEATS, "C1"),
    "settle": lambda case: desk.settle(case, "Ana", "F1", Disposition.EXPLAINED, evidence=[Evidence("C1")]),
    "grade": lambda case: desk.grade(case, "Ana", "S1", Reliability.B),
    "merge": lambda case: desk.merge(case, "Ana", "S3", "S1"),
    "note": lambda case: desk.note(case, "Ana", "C1", "so"),
    "tag": lambda case: desk.tag(case, "Ana", "C1", "oil"),
    "differ": lambda case: desk.differ(case, "Ana", "C4", "C1"),
    "edit": lambda case: desk.edit(case, "Ana", "C1", Said(low="5")),
    "retract": lambda case: desk.retract(case, "Ana", "D1"),
    "remove": lambda case: desk.remove(case, "Ana", "D2"),
    "reread": lambda case: desk.reread(case, "Ana"),
    "check": lambda case: desk.check(case, "Ana"),
}


def repeated(case: CaseFile, act: Callable[[CaseFile], object], times: int) -> None:
    act(case)
    once, state, entries = counts(case), desk.state(case), desk.last_entry(case)
    for _ in range(times):
        act(case)
    assert (counts(case), desk.state(case), desk.last_entry(case)) == (once, state, entries)


@pytest.mark.parametrize("act", ACTS)
def test_act_when_given_again_then_no_row_more(case: CaseFile, act: str) -> None:
    repeated(case, ACTS[act], 2)


@pytest.mark.slow
@pytest.mark.parametrize("act", ACTS)
def test_act_when_given_a_hundred_times_then_no_row_more(case: CaseFile, act: str) -> None:
    repeated(case, ACTS[act], 100)
