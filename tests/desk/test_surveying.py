"""A survey counts what shares no value, the same whether a check left its columns behind or not."""

import random
from collections.abc import Callable

import pytest
from sqlalchemy import delete, insert, select

from claimtrack import desk
from claimtrack.casefile import CaseFile
from claimtrack.casefile.tables import CLAIM, TELLING
from claimtrack.desk import renewing, surveying
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


@pytest.mark.parametrize("part", [1, 2, 7, 10**6])
def test_survey_when_swept_part_by_part_then_the_same_findings(
    new_case: Callable[[], CaseFile], monkeypatch: pytest.MonkeyPatch, part: int
) -> None:
    monkeypatch.setattr(renewing, "SMALL", 0)
    case = new_case()
    totals = [("total", 1000 + n, "Alder") for n in range(30)]
    desk.add(case, "Ana", [incoming(report(each, edition=n)) for n, each in enumerate(totals)])
    with case.writing("Ana") as tx:
        tx.connection.execute(delete(TELLING))
        chance = random.Random(7)
        claims = tx.connection.execute(select(CLAIM.c.id).order_by(CLAIM.c.id)).scalars().all()
        for claim in claims:
            low = chance.choice([None, chance.randint(0, 9)])
            high = chance.choice([None, (low or 0) + chance.randint(0, 3)])
            row = {"claim_id": claim, "wording": "00" * 32, "first_id": claim, "around": False}
            ends = {"low": low, "high": high, "kin": chance.choice([-(2**62), -3, 0, 5, 2**62])}
            tx.connection.execute(insert(TELLING), row | ends)
        held = tx.connection.execute(select(TELLING)).all()
    monkeypatch.setattr(surveying, "PART", part)
    found = desk.survey(case)
    apart = [
        (one.kin, one.claim_id, other.claim_id)
        for one in held
        for other in held
        if one.kin == other.kin and one.high is not None and other.low is not None and one.high < other.low
    ]
    assert (found.figures, found.groups) == (len(held), len({row.kin for row in held}))
    assert (found.pairs, found.divided) == (len(apart), len({kin for kin, _, _ in apart}))
    monkeypatch.setattr(surveying, "PART", 10**9)
    assert desk.survey(case) == found


def test_survey_when_there_is_nothing_then_empty(new_case: Callable[[], CaseFile]) -> None:
    case = new_case()
    assert desk.survey(case) == Overview(0, 0, 0, 0, ())
    assert desk.rivals(case, "C1") == Rivals(0, ())
