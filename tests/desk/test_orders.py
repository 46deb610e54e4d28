"""Orders of the review queue: total, the same for everybody, by pages that go on where the last one ended."""

from collections import Counter

import pytest
from sqlalchemy import select

from claimtrack import casefile, desk
from claimtrack.casefile import CaseFile
from claimtrack.casefile.tables import CLAIM
from claimtrack.desk import ClaimFilter, ClaimOrder
from claimtrack.model import Disposition, Status, worth
from claimtrack.model.worthiness import MOST
from tests.casefile import examples, versions
from tests.casefile.examples import incoming, soldiers


@pytest.fixture
def full(case: CaseFile) -> CaseFile:
    desk.add(case, "Ana", [incoming(soldiers())])
    return case


def points(case: CaseFile) -> dict[str, int]:
    return {claim.placed.id or "": worth(claim.placed.claim).points for claim in desk.claims(case)}


def test_order_when_by_worth_then_as_the_model_counts(full: CaseFile) -> None:
    told = points(full)
    ids = desk.claim_ids(full, order=ClaimOrder.WORTH)[:]
    assert len(set(told.values())) > 1
    assert [told[each] for each in ids] == sorted(told.values(), reverse=True)
    assert ids == tuple(sorted(told, key=lambda each: (-told[each], int(each[1:]))))
    assert tuple(claim.placed.id for claim in desk.claims(full, order=ClaimOrder.WORTH)) == ids


def test_order_when_by_findings_then_open_discrepancies_first(full: CaseFile) -> None:
    # F1, a discrepancy, is of C1 and C2.
    ids = desk.claim_ids(full, order=ClaimOrder.FINDINGS)[:]
    assert set(ids[:2]) == {"C1", "C2"}
    desk.settle(full, "Ana", "F1", Disposition.DISMISSED)
    assert desk.claim_ids(full, order=ClaimOrder.FINDINGS)[:] == desk.claim_ids(full, order=ClaimOrder.WORTH)[:]


@pytest.mark.parametrize("order", ClaimOrder)
def test_order_when_asked_then_it_hides_nothing(full: CaseFile, order: ClaimOrder) -> None:
    assert sorted(desk.claim_ids(full, order=order)) == sorted(desk.claim_ids(full))
    wanted = ClaimFilter(document="D1")
    assert sorted(desk.claim_ids(full, wanted, order=order)) == sorted(desk.claim_ids(full, wanted))


@pytest.mark.parametrize("order", ClaimOrder)
@pytest.mark.parametrize("size", [1, 2, 3, 100])
def test_pages_when_each_goes_on_after_the_last_then_the_whole(full: CaseFile, order: ClaimOrder, size: int) -> None:
    found: list[str] = []
    while page := desk.claim_ids(full, order=order, after=found[-1] if found else None, limit=size)[:]:
        assert len(page) <= size
        found.extend(page)
    assert tuple(found) == desk.claim_ids(full, order=order)[:]


def test_page_when_claims_leave_the_list_meanwhile_then_none_is_skipped(empty: CaseFile) -> None:
    many = examples.read_document("many.txt", examples.SOLDIERS, soldiers().claims * 9)
    desk.add(empty, "Ana", [incoming(many)])
    wanted = ClaimFilter(status=Status.UNREVIEWED)
    first = desk.claim_ids(empty, wanted, order=ClaimOrder.WORTH, limit=4)
    desk.decide(empty, "Ana", first[:3], Status.DISPUTED)
    rest = desk.claim_ids(empty, wanted, order=ClaimOrder.WORTH, after=first[3])
    assert {*first, *rest} == set(desk.claim_ids(empty))
    assert not set(first) & set(rest)


def test_order_when_only_stale_ones_then_still_in_order(full: CaseFile) -> None:
    stale = ClaimFilter(stale=True)
    assert desk.claim_ids(full, stale, order=ClaimOrder.WORTH)[:] == ()


def test_order_when_the_case_is_of_an_older_schema_then_the_same(full: CaseFile) -> None:
    listed = list(desk.claim_ids(full, order=ClaimOrder.WORTH))
    full.close()
    versions.take_back(full.location, "0010")
    with casefile.open_case(full.location) as opened:
        assert list(desk.claim_ids(opened, order=ClaimOrder.WORTH)) == listed
        with opened.reading() as connection:
            held = connection.execute(select(CLAIM.c.id, CLAIM.c.shortfall).order_by(CLAIM.c.id)).all()
        read = {each.placed.id: each.placed.claim for each in desk.claims(opened)}
        assert [row.shortfall for row in held] == [MOST - worth(read[f"C{row.id}"]).points for row in held]


def test_standing_when_some_are_decided_then_as_counted_one_by_one(full: CaseFile) -> None:
    def one_by_one() -> dict[str, dict[Status, int]]:
        return {
            source.id: dict(Counter(each.status for each in desk.claims(full, desk.ClaimFilter(source=source.id))))
            for source in desk.sources(full)
        }

    first, second = (source.id for source in desk.sources(full)[:2])
    assert desk.source_standing(full) == one_by_one()
    desk.decide(full, "Ana", list(desk.claim_ids(full))[:3], Status.DISPUTED)
    assert desk.source_standing(full) == one_by_one()
    desk.merge(full, "Ana", second, first)
    assert desk.source_standing(full) == one_by_one()
    desk.remove(full, "Ana", "D1")
    assert desk.source_standing(full) == one_by_one()
