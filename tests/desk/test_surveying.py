"""A survey counts what shares no value, the same whether a check left its columns behind or not."""

from collections.abc import Callable

import pytest

from claimtrack import desk
from claimtrack.casefile import CaseFile
from claimtrack.desk import renewing
from claimtrack.desk.surveying import Crowd, Overview, Rivals
from tests.desk.test_renewing import incoming, report


@pytest.mark.parametrize("small", [0, 10**6], ids=["from columns", "from documents"])
def test_survey_then_counted_by_measure_and_period(
    new_case: Callable[[], CaseFile], monkeypatch: pytest.MonkeyPatch, small: int
) -> None:
    monkeypatch.setattr(renewing, "SMALL", small)
    case = new_case()
    totals = [("total", 1000, "Alder"), ("total", 2000, "Birch"), ("total", 1000, "Cedar"), ("pace", 900, "Alder")]
    desk.add(case, "Ana", [incoming(report(each, edition=n)) for n, each in enumerate(totals)])
    assert desk.survey(case) == Overview(4, 2, 1, 2, (Crowd(3, 2, ("C1", "C2")),))
    assert desk.rivals(case, "C2") == Rivals(2, ("C1", "C3"))
    assert desk.rivals(case, "C4") == Rivals(0, ())


def test_survey_when_there_is_nothing_then_empty(new_case: Callable[[], CaseFile]) -> None:
    case = new_case()
    assert desk.survey(case) == Overview(0, 0, 0, 0, ())
    assert desk.rivals(case, "C1") == Rivals(0, ())
