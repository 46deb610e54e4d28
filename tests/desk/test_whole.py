"""A check on disk finds what a check in memory finds, to the byte, in whatever portions the figures meet."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, update

from claimtrack import casefile, desk
from claimtrack.casefile import (
    CaseFile,
    queries,
    scratch,
    scratch_draft,
    scratch_findings,
    scratch_meetings,
    store_link,
)
from claimtrack.casefile.chunks import chunks as in_chunks
from claimtrack.casefile.ids import number_of
from claimtrack.casefile.serial import to_text
from claimtrack.casefile.stock import telling_of
from claimtrack.casefile.store_telling import Telling, telling_from
from claimtrack.casefile.tables import CLAIM, FINDING, TELLING
from claimtrack.casefile.texts import Texts
from claimtrack.checking import findings_of
from claimtrack.checking.comparing.ground import Ground
from claimtrack.checking.crowds import crowd
from claimtrack.checking.shelf import Shelf
from claimtrack.desk import Said, renewing, whole
from claimtrack.desk.proposals import proposed_links
from claimtrack.desk.renewing import Numbers
from claimtrack.document import read_file
from claimtrack.model import Certainty, Disposition, Finding, Message, ReferenceFigure, Status, Verdict
from claimtrack.quantity import Interval
from claimtrack.quantity.unit import money, physical
from claimtrack.reading import read
from tests.checking.test_conversions import FACTOR, fuel
from tests.checking.test_renewal import documents
from tests.desk.test_renewing import REPORTS, incoming, report

ARTICLES = Path(__file__).parent.parent.parent / "fixtures" / "gold" / "dev"
REFERENCES = [
    ReferenceFigure("crude oil", Interval(Decimal("7.1"), Decimal("7.6")), physical("barrel"), "Review", "metric_ton"),
    ReferenceFigure("Cuba: oil imports", Interval.point(Decimal(1900)), physical("barrel"), "Survey", "year"),
    ReferenceFigure("euro", Interval.point(Decimal("1.04")), money("USD"), "Bank", "EUR"),
]
Found = list[tuple[str, str, tuple[int, ...]]]


@pytest.fixture(autouse=True)
def small_portions(monkeypatch: pytest.MonkeyPatch) -> None:
    """Any case is large, and a handful is a crowd."""
    monkeypatch.setattr(renewing, "SMALL", 0)
    for module, name, many in (
        (crowd, "CROWD", 4),
        (crowd, "OUTERMOST", 1),
        (crowd, "DRAWN", 1),
        (scratch, "_HELD", 6),
        (scratch, "_AT_ONCE", 4),
        (scratch_meetings, "_AT_ONCE", 3),
        (scratch_meetings, "MEETING", 5),
        (scratch_findings, "_AT_ONCE", 3),
        (scratch_findings, "_PAGE", 2),
        (scratch_draft, "_PAGE", 3),
        (whole, "_PAGE", 2),
    ):
        monkeypatch.setattr(module, name, many)


@pytest.fixture
def case_on_file(tmp_path: Path) -> Iterator[CaseFile]:
    with casefile.open_case(tmp_path / "a.db", create=True) as case:
        yield case


def in_memory(case: CaseFile) -> tuple[Found, set[tuple[Any, ...]], list[Telling]]:
    """Findings in their order, the links that they propose, and tellings, with all figures side by side."""
    with case.reading() as connection:
        known = renewing.known(connection)
        readings = queries.readings(connection)
    numbers = Numbers(readings)
    ground = Ground.of(known.references, known.judgements(numbers.keys()))
    shelf = Shelf([each.read for each in readings], ground)
    found = findings_of(shelf, ground)
    of = [tuple(numbers.of(placed) for placed in each.claims) for each in found]
    figures = {numbers.of(figure.placed): figure for scene in shelf.scenes() for figure in scene.figures}
    return (
        [(each.key, to_text(replace(each, claims=())), mine) for each, mine in zip(found, of, strict=True)],
        {ends for each, mine in zip(found, of, strict=True) for ends in proposed_links(each, mine)},
        [telling_of(n, figures[n], numbers.of(shelf.tellings.first(figures[n]).placed)) for n in sorted(figures)],
    )


def on_disk(case: CaseFile) -> tuple[Found, set[tuple[Any, ...]], list[Telling]]:
    """The same of a case without findings, as the check writes it."""
    assert desk.check(case, "Ana").entry is not None
    with case.reading() as connection:
        tellings = [telling_from(row) for row in connection.execute(select(TELLING).order_by(TELLING.c.claim_id))]
        proposed = store_link.proposals(connection)
    stored = desk.findings(case)
    assert [each.id for each in stored] == [f"F{n}" for n in range(1, len(stored) + 1)]
    claims = [tuple(number_of(placed.id or "", "C") for placed in each.finding.claims) for each in stored]
    told = [
        (each.finding.key, to_text(replace(each.finding, claims=())), mine)
        for each, mine in zip(stored, claims, strict=True)
    ]
    return told, proposed, tellings


def put(case: CaseFile, reports: Sequence[Any]) -> None:
    """Put documents into a case and leave it unchecked."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(desk.checks, "check", lambda *_args, **_known: desk.Checked())
        desk.add(case, "Ana", [incoming(each) for each in reports])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=5)
@given(told=st.lists(documents(), min_size=2, max_size=10), known=st.booleans(), judged=st.data())
def test_check_on_disk_when_any_documents_then_that_in_memory(
    told: list[Any], known: bool, judged: st.DataObject
) -> None:
    with TemporaryDirectory() as folder, casefile.open_case(Path(folder) / "a.db", create=True) as case:
        put(case, told)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(desk.checks, "follow", lambda *_: None)
            if known:
                desk.trust(case, "Ana", "r.csv", REFERENCES)
            ids = desk.claim_ids(case)
            for act in judged.draw(st.lists(st.sampled_from([desk.same, desk.differ]), max_size=3)):
                one, other = (judged.draw(st.sampled_from(list(ids))) for _ in range(2))
                if one != other:
                    act(case, "Ana", one, other)
        expected = in_memory(case)
        if expected[0]:
            assert on_disk(case) == expected
        assert desk.check(case, "Ana") == desk.Checked()


def test_check_on_disk_when_on_each_engine_and_again_after_changes_then_that_in_memory(
    new_case: Callable[[], CaseFile],
) -> None:
    case = new_case()
    more = [report(("total", 1000 + 37 * n, f"Source{n % 7}"), ("cap", 900 + n, "Birch"), edition=n) for n in range(9)]
    put(case, [*REPORTS, *more])
    assert on_disk(case) == in_memory(case)
    settled = desk.findings(case)[0]
    desk.settle(case, "Ana", settled.id, Disposition.EXPLAINED, reason="a slip")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(desk.checks, "follow", lambda *_: None)
        desk.edit(case, "Ana", "C1", Said(low="7000", high="7000"))
        desk.remove(case, "Ana", "D4")
    expected = in_memory(case)
    checked = desk.check(case, "Ana")
    assert checked.new
    assert checked.gone
    found = {each.finding.key: to_text(replace(each.finding, claims=())) for each in desk.findings(case)}
    assert found == {key: payload for key, payload, _ in expected[0]}
    with case.reading() as connection:
        tellings = [telling_from(row) for row in connection.execute(select(TELLING).order_by(TELLING.c.claim_id))]
        assert (store_link.proposals(connection), tellings) == expected[1:]
    assert [each.reason for each in desk.findings(case) if each.id == settled.id] in (["a slip"], [])


def test_check_on_disk_when_told_again_and_in_other_units_then_that_in_memory(case_on_file: CaseFile) -> None:
    case = case_on_file
    tonnes = [fuel(100 + n, "metric_ton", "Havana") for n in range(6)]
    barrels = [fuel(1000 + n, "barrel", "Cuba") for n in range(6)]
    again = [report(*[("total", 1000, "Alder")] * 3, edition=n) for n in range(1, 7)]
    put(case, [*tonnes, *barrels, *again])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(desk.checks, "follow", lambda *_: None)
        desk.trust(case, "Ana", "r.csv", [*REFERENCES, FACTOR])
    expected = in_memory(case)
    assert any("metric" in payload and "barrel" in payload for _, payload, _ in expected[0])
    assert on_disk(case) == expected


def test_check_on_disk_when_findings_come_back_and_measures_are_others_then_those_of_before(
    case_on_file: CaseFile,
) -> None:
    case = case_on_file
    put(case, REPORTS)
    desk.check(case, "Ana")
    found, state = desk.findings(case), desk.state(case)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(desk.checks, "follow", lambda *_: None)
        desk.remove(case, "Ana", "D1")
        assert desk.check(case, "Ana").gone
        desk.undo(case, "Ana")
        with case.writing("Ana") as tx:
            # As a program of before may have filed them.
            tx.connection.execute(update(CLAIM).where(CLAIM.c.id < 4).values(measure='{"kind":"count"}'))
    assert desk.check(case, "Ana").new
    assert (desk.findings(case), desk.state(case)) == (found, state)


def test_findings_on_disk_when_two_have_one_key_then_both_are_kept(case_on_file: CaseFile) -> None:
    case = case_on_file
    put(case, REPORTS)
    with case.reading() as connection:
        (one, other) = (placed for _, placed in queries.placed_claims(connection, [1, 3], {}).values())
    title = Message.of("terms.worth.named")
    for _ in range(2):
        with closing(Texts(case.reading)) as texts, closing(scratch.Scratch(texts)) as held:
            found = scratch_findings.ScratchFindings(held)
            for pair in ((one, other), (other, one)):
                found.add(Finding("repeats", Verdict.CONSISTENT, Certainty.CERTAIN, title, pair), "", ())
            with case.writing("Ana") as tx:
                found.compare(tx.connection)
                found.write(tx)
                stored = tx.connection.execute(select(FINDING.c.id, FINDING.c.ordinal, FINDING.c.live)).all()
        assert sorted(map(tuple, stored)) == [(1, 0, True), (2, 1, True)]


def test_lists_when_one_by_one_then_those_at_once(
    new_case: Callable[[], CaseFile], monkeypatch: pytest.MonkeyPatch
) -> None:
    case = new_case()
    desk.add(case, "Ana", [incoming(each) for each in REPORTS])
    monkeypatch.setattr(queries, "chunks", lambda items, _size=2: in_chunks(items, 2))
    found = desk.findings(case)
    for order in desk.ClaimOrder:
        assert tuple(desk.each_claim(case, order=order)) == desk.claims(
            case, ids=list(desk.claim_ids(case, order=order))
        )
    unreviewed = desk.ClaimFilter(status=Status.UNREVIEWED)
    assert tuple(desk.each_claim(case, unreviewed, blind="Ben")) == desk.claims(case, unreviewed, blind="Ben")
    assert tuple(desk.each_finding(case)) == found
    assert tuple(desk.each_finding(case, claim="C1")) == desk.findings(case, claim="C1")
    ids = [each.id for each in reversed(found)]
    assert tuple(desk.each_finding(case, ids=[*ids, "F999"])) == found[::-1]
    assert set(desk.found_paths(case)) == {placed.document.path for each in found for placed in each.finding.claims}


def test_check_on_disk_when_articles_then_that_in_memory(tmp_path: Path) -> None:
    with casefile.open_case(tmp_path / "a.db", create=True) as case:
        put(case, [read(read_file(each)) for each in sorted(ARTICLES.glob("es1*.txt"))[:5]])
        expected = in_memory(case)
        assert len(expected[0]) > 20
        assert on_disk(case) == expected
