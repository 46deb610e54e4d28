"""A crowd of rival figures: each is held against a few of it, in work that grows with the crowd and not its square."""

from __future__ import annotations

from datetime import date

import pytest

from claimtrack.checking import check, engine
from claimtrack.checking.comparing import pairs
from claimtrack.checking.crowds import crowd
from claimtrack.checking.crowds.crowd import DRAWN, OUTERMOST, CrowdIndex, Member, standing
from claimtrack.checking.measures.figure import Figure, scene_of
from claimtrack.model import ClaimKey, ClaimKind, ReadDocument
from tests.checking.told import days, figure, text

CROWD = 12
YEAR = days("2024-01-01", "2024-12-31")


@pytest.fixture(autouse=True)
def a_dozen_and_one_are_a_crowd(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crowd, "CROWD", CROWD)


def sentence(n: int) -> str:
    return f"Russia sent {value(n)} barrels of oil to Cuba in 2024, Source{n} said."


def value(n: int) -> int:
    """Far enough apart that no two share a value, and near enough to be of one thing."""
    return int(1000 * 1.015**n) * 10 + 7


def item(n: int) -> dict[str, object]:
    return figure(str(value(n)), value(n), "barrel", of="oil", period=YEAR, sources=[f"Source{n}"])


def papers(count: int) -> list[ReadDocument]:
    return [text(sentence(n), item(n), published=date(2025, 1, 20), path=f"{n}.txt") for n in range(count)]


def listing(count: int) -> list[ReadDocument]:
    told = "\n".join(sentence(n) for n in range(count))
    return [text(told, *(item(n) for n in range(count)), published=date(2025, 1, 20))]


def work(documents: list[ReadDocument], monkeypatch: pytest.MonkeyPatch) -> tuple[int, int]:
    """How many pairs of figures a check brings together, and how many pairs it finds apart."""
    made = 0
    real = pairs.bring_together

    def counted(*args: object, **more: object) -> object:
        nonlocal made
        made += 1
        return real(*args, **more)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(pairs, "bring_together", counted)
        found = check(documents)
    return made, sum(each.kind in ("conflict", "scale_slip") for each in found)


@pytest.mark.parametrize("told", [papers, listing], ids=["papers", "one list"])
def test_crowd_when_it_is_doubled_then_the_work_is_doubled(told: object, monkeypatch: pytest.MonkeyPatch) -> None:
    once, apart = work(told(2 * CROWD), monkeypatch)  # type: ignore[operator]
    twice, _ = work(told(4 * CROWD), monkeypatch)  # type: ignore[operator]
    stand = 2 * OUTERMOST + DRAWN
    assert apart >= 2 * OUTERMOST * (2 * CROWD - stand)
    assert once <= stand * 2 * CROWD
    assert twice <= 2 * once + stand * (stand + 1) // 2


def test_crowd_when_no_figure_more_than_every_pair_of_them_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    _, apart = work(papers(CROWD), monkeypatch)
    assert apart == CROWD * (CROWD - 1) // 2


def test_crowd_then_the_worst_pair_of_each_is_among_the_findings() -> None:
    found = check(papers(CROWD + 9))
    told = {frozenset(placed.document.path for placed in each.claims) for each in found}
    last = CROWD + 8
    for n in range(CROWD + 9):
        far = last if n < last / 2 else 0
        assert frozenset((f"{n}.txt", f"{far}.txt")) in told


def member(n: int, low: float | None, high: float | None) -> Member:
    return Member(ClaimKey("d", ClaimKind.QUANTITY, n, n + 1), low, high)


def test_standing_when_ends_are_open_then_an_open_end_is_never_outermost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crowd, "CROWD", 2)
    monkeypatch.setattr(crowd, "OUTERMOST", 1)
    monkeypatch.setattr(crowd, "DRAWN", 0)
    members = [member(0, None, 9), member(1, 5, None), member(2, 6, 7), member(3, 8, 8.5)]
    assert standing(members[:2]) is None
    assert standing(members) == {members[2].key, members[3].key}
    assert standing([member(n, 1, 1) for n in range(3)]) == {member(0, 1, 1).key}


def test_index_when_a_crowd_comes_and_goes_then_those_that_stand_are_met(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crowd, "CROWD", 3)
    monkeypatch.setattr(crowd, "OUTERMOST", 1)
    monkeypatch.setattr(crowd, "DRAWN", 0)
    figures: list[Figure] = [scene_of(read).figures[0] for read in papers(5)]
    index = CrowdIndex(figures[:3])
    measure = figures[0].measured.measure

    def met() -> list[int]:
        return [figures.index(Figure(each)) for each in index.meeting(measure)]

    assert met() == [0, 1, 2]
    for each in figures[3:]:
        index.add(each)
    assert sorted(met()) == [0, 4]
    assert [index.stands(each) for each in figures] == [True, False, False, False, True]
    index.remove(figures[4])
    assert sorted(met()) == [0, 3]
    index.remove(figures[1])
    assert sorted(met()) == [0, 2, 3]
    assert len(list(index.every.meeting(measure))) == 3
    assert engine.check(papers(0)) == []
