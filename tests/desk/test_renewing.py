"""What an act changes is checked alone, and the findings are then those of a full check: it finds nothing to change."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimtrack import desk
from claimtrack.casefile import CaseFile
from claimtrack.checking import renewal
from claimtrack.checking.crowds import crowd
from claimtrack.desk import Incoming, Said, renewing
from claimtrack.model import ActRefused, Disposition, ReadDocument
from tests.casefile import examples
from tests.checking.test_renewal import FORMS, SOURCES, VALUES, sentence
from tests.checking.told import text

PLAIN = [(form, value, source) for form in FORMS for value in VALUES[:2] for source in SOURCES[:2]]


@pytest.fixture(autouse=True)
def any_case_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(renewing, "SMALL", 0)


@contextmanager
def watched(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[bool]]:
    """Whether each check since made anew no more than it had to."""
    told: list[bool] = []
    real = renewing.renew

    def listen(tx: object) -> object:
        made = real(tx)  # type: ignore[arg-type]
        told.append(made is not None)
        return made

    with monkeypatch.context() as patch:
        patch.setattr(renewing, "renew", listen)
        yield told


def report(*said: tuple[str, int, str], edition: int = 1) -> ReadDocument:
    told = [sentence(*each) for each in said]
    words = f"Russia and Cuba. {edition}\n" + "\n".join(part for part, _ in told)
    return text(words, *[each for _, figures in told for each in figures])


def incoming(read: ReadDocument) -> Incoming:
    return Incoming(read, read.document.text.encode())


def holds(case: CaseFile) -> None:
    assert desk.is_checked(case)
    assert desk.check(case, "Ana") == desk.Checked()


REPORTS = [
    report(("total", 1000, "Alder"), ("cap", 2000, "Birch")),
    report(("total", 2000, "Birch"), ("pace", 1000, "Alder")),
    report(("total", 2100, "Cedar"), ("whole", 2000, "Alder")),
    report(("place", 24_000, "Birch"), ("each", 2000, "Alder")),
    report(("sum", 24_000, "Cedar"), ("passed", 1000, "Alder")),
]


def test_acts_when_done_one_by_one_then_only_what_they_reach_is_made_anew(
    new_case: Callable[[], CaseFile], monkeypatch: pytest.MonkeyPatch
) -> None:
    case = new_case()
    desk.add(case, "Ana", [incoming(each) for each in REPORTS[:4]])
    holds(case)
    with watched(monkeypatch) as told:
        desk.add(case, "Ana", [incoming(REPORTS[4])])
        holds(case)
        found = desk.findings(case)
        two = next(each for each in found if len({placed.document.sha256 for placed in each.finding.claims}) == 2)
        one, other = (placed.id for placed in two.finding.claims[:2])
        assert one is not None
        assert other is not None
        desk.differ(case, "Ana", one, other)
        holds(case)
        assert two.id not in {each.id for each in desk.findings(case)}
        desk.undo(case, "Ana")
        holds(case)
        assert [each.id for each in desk.findings(case)] == [each.id for each in found]
        desk.same(case, "Ana", "C1", "C4")
        holds(case)
        desk.remove(case, "Ana", "D3")
        holds(case)
        desk.undo(case, "Ana")
        holds(case)
        desk.edit(case, "Ana", "C1", Said(low="7000", high="7000"))
        holds(case)
        assert told == [True] * len(told)
    assert desk.verify(case).why is None


def test_settlement_when_another_document_comes_then_stays(new_case: Callable[[], CaseFile]) -> None:
    case = new_case()
    desk.add(case, "Ana", [incoming(each) for each in REPORTS[:3]])
    before = {each.id: each.finding.key for each in desk.findings(case)}
    desk.settle(case, "Ana", "F1", desk.snapshot(case).findings[0].disposition.__class__.EXPLAINED, reason="a slip")
    desk.add(case, "Ana", [incoming(REPORTS[3])])
    after = {each.id: each for each in desk.findings(case)}
    assert all(after[id_].finding.key == key for id_, key in before.items() if id_ in after)
    assert (after["F1"].disposition, after["F1"].reason) == ("explained", "a slip")


def test_settlement_when_others_stand_for_its_crowd_then_stays_in_sight(
    new_case: Callable[[], CaseFile], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, many in (("CROWD", 3), ("OUTERMOST", 1), ("DRAWN", 0)):
        monkeypatch.setattr(crowd, name, many)
    case = new_case()
    told = [report(("total", value, f"Source{value}"), edition=value) for value in (5000, 6000, 1000, 9000, 9500)]
    desk.add(case, "Ana", [incoming(each) for each in told[:2]])
    two = next(each for each in desk.findings(case) if len(each.finding.claims) == 2)
    desk.settle(case, "Ana", two.id, Disposition.CONFIRMED, reason="a slip")
    for each in told[2:]:
        desk.add(case, "Ana", [incoming(each)])
        holds(case)
    after = {each.id: each for each in desk.findings(case)}
    assert (after[two.id].disposition, after[two.id].reason) == ("confirmed", "a slip")
    unsettled = [each for each in after.values() if each.disposition == "pending"]
    assert len([each for each in unsettled if each.finding.kind == two.finding.kind]) < 10 - 1
    desk.remove(case, "Ana", "D3")
    holds(case)
    assert two.id in {each.id for each in desk.findings(case)}


@pytest.mark.parametrize(
    "act",
    [
        lambda case: desk.edit(case, "Ana", "C2", Said(high="700")),
        lambda case: desk.merge(case, "Ana", "S1", "S2"),
        lambda case: desk.erase(case, "Ana", "D1"),
        lambda case: desk.add(
            case, "Ana", [incoming(report(("total", 1000, "Alder"), edition=n)) for n in range(2, 9)]
        ),
    ],
    ids=["a cap is corrected", "a source is merged", "a document is erased", "most documents are new"],
)
def test_acts_when_they_reach_everything_then_all_is_checked(
    new_case: Callable[[], CaseFile], monkeypatch: pytest.MonkeyPatch, act: Callable[[CaseFile], object]
) -> None:
    case = new_case()
    desk.add(case, "Ana", [incoming(each) for each in REPORTS])
    with watched(monkeypatch) as told:
        act(case)
        assert told == [False]
    holds(case)
    with watched(monkeypatch) as told:
        desk.remove(case, "Ana", "D2")
        assert told == [True]
    holds(case)


def test_case_when_it_is_small_again_then_checked_whole(
    new_case: Callable[[], CaseFile], monkeypatch: pytest.MonkeyPatch
) -> None:
    case = new_case()
    desk.add(case, "Ana", [incoming(each) for each in REPORTS])
    monkeypatch.setattr(renewing, "SMALL", 10**6)
    with watched(monkeypatch) as told:
        desk.check(case, "Ana")
        desk.remove(case, "Ana", "D2")
        assert told == [False]
    assert desk.is_checked(case)


@st.composite
def acts(draw: st.DrawFn) -> list[tuple[str, int, int]]:
    kinds = st.sampled_from(["add", "add", "remove", "undo", "same", "differ", "edit"])
    return draw(st.lists(st.tuples(kinds, st.integers(0, 40), st.integers(0, 40)), min_size=4, max_size=10))


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(st.sampled_from(PLAIN), min_size=1, max_size=3), min_size=10, max_size=10), acts())
def test_any_history_leaves_the_findings_of_a_full_check(
    written: list[list[tuple[str, int, str]]], done: list[tuple[str, int, int]]
) -> None:
    with (
        TemporaryDirectory() as folder,
        pytest.MonkeyPatch.context() as patch,
        examples.open_new(Path(folder), "case.db") as case,
    ):
        patch.setattr(renewing, "SMALL", 0)
        reports = [incoming(report(*said, edition=n)) for n, said in enumerate(written)]
        desk.add(case, "Ana", reports[:5])
        for kind, one, other in done:
            try:
                _act(case, reports, kind, one, other)
            except ActRefused:
                continue
            holds(case)


def _act(case: CaseFile, reports: list[Incoming], kind: str, one: int, other: int) -> None:
    claims = [each.placed.id or "" for each in desk.claims(case)] or ["C1"]
    match kind:
        case "add":
            desk.add(case, "Ana", [reports[one % len(reports)]])
        case "remove":
            desk.remove(case, "Ana", f"D{1 + one % 6}")
        case "undo":
            desk.undo(case, "Ana")
        case "edit":
            value = str(VALUES[other % len(VALUES)])
            desk.edit(case, "Ana", claims[one % len(claims)], Said(low=value, high=value))
        case _:
            judge = desk.same if kind == "same" else desk.differ
            judge(case, "Ana", claims[one % len(claims)], claims[other % len(claims)])


def test_crowd_when_it_grows_and_shrinks_then_the_findings_are_those_of_a_full_check(
    new_case: Callable[[], CaseFile], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, many in (("CROWD", 3), ("OUTERMOST", 1), ("DRAWN", 1)):
        monkeypatch.setattr(crowd, name, many)
    case = new_case()
    told = [("total", 1000 + 700 * (n * 5 % 9), f"Source{n}") for n in range(9)]
    desk.add(case, "Ana", [incoming(report(each, edition=n)) for n, each in enumerate(told[:3])])
    counted = [len(desk.findings(case))]
    with watched(monkeypatch) as renewed:
        for n, each in list(enumerate(told))[3:]:
            desk.add(case, "Ana", [incoming(report(each, edition=n))])
            holds(case)
        counted.append(len(desk.findings(case)))
        desk.edit(case, "Ana", "C9", Said(low="90000", high="90000"))
        holds(case)
        for document in ("D9", "D1", "D5", "D2", "D7", "D8"):
            desk.remove(case, "Ana", document)
            holds(case)
        counted.append(len(desk.findings(case)))
        assert renewed == [True] * len(renewed)
    assert counted[0] == counted[2] < counted[1] < 3 * 9 + 9


def test_link_when_one_finding_that_proposes_it_goes_then_stays_as_long_as_another_does(
    new_case: Callable[[], CaseFile],
) -> None:
    case = new_case()
    desk.add(case, "Ana", [incoming(each) for each in REPORTS])
    link = desk.links(case)[0]
    ends = {(int(link.first[1:]), link.relation, int(link.second[1:]))}
    both = {link.first, link.second}
    found = [each for each in desk.findings(case) if both <= {placed.id for placed in each.finding.claims}]
    mine = frozenset(int(each.id[1:]) for each in found)
    assert mine
    with case.reading() as connection:
        for made, left in (
            (renewal.Renewal(frozenset(), ()), ends),
            (renewal.Renewal(mine, ()), set()),
            (renewal.Renewal(frozenset(), tuple(each.finding for each in found)), set()),
        ):
            assert renewing.still_proposed(connection, ends, made) == left
