"""R5: of eight hundred changes to one thing by four programs none is lost; who comes late is told who was first."""

import pytest

from claimtrack import desk
from claimtrack.casefile import CaseFile
from tests.casefile.promises.work import add_one_often, together


def counted(case: CaseFile, programs: int, times: int) -> None:
    together(add_one_often, *((case.location, f"P{number}", times) for number in range(programs)))
    assert desk.findings(case)[0].reason == str(programs * times)
    assert desk.verify(case).holds


def test_change_when_several_change_one_thing_then_none_is_lost(case: CaseFile) -> None:
    counted(case, 2, 10)


@pytest.mark.slow
def test_change_when_there_are_eight_hundred_then_none_is_lost(case: CaseFile) -> None:
    counted(case, 4, 200)
