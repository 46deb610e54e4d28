"""A check that goes on finds what a full one finds, whatever came, went or was judged, and in which order."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from claimtrack.checking import LiveCheck, check, findings_of
from claimtrack.checking.comparing.ground import Ground
from claimtrack.checking.crowds import crowd
from claimtrack.checking.engine import of_figure
from claimtrack.checking.shelf import Shelf
from claimtrack.model import ClaimKey, ReadDocument
from tests.checking.told import days, figure, text

VALUES = (1000, 2000, 2100, 24_000, 3_000_000)
SOURCES = ("Alder", "Birch", "Cedar")
YEAR = days("2024-01-01", "2024-12-31")


def sentence(form: str, value: int, source: str) -> tuple[str, list[dict[str, Any]]]:
    """A sentence of one of the forms that meet each other, with its figures."""
    said, told = str(value), {"sources": [source]}
    if form == "total":
        words = f"Russia sent {said} barrels of oil to Cuba in 2024, {source} said."
        return words, [figure(said, value, "barrel", of="oil", period=YEAR, **told)]
    if form == "passed":
        words = f"Russia sent {said} barrels of oil to Cuba in 2024, The Courier said citing {source}."
        return words, [figure(said, value, "barrel", of="oil", period=YEAR, sources=[source, "The Courier"])]
    if form == "cap":
        words = f"Cuba may buy no more than {said} barrels of oil a year from Russia, {source} said."
        return words, [figure(said, None, "barrel", high=value, of="oil", per="year", modality="limit", **told)]
    if form == "pace":
        words = f"Russia sends {said} barrels of oil to Cuba each month, {source} said."
        return words, [figure(said, value, "barrel", of="oil", per="month", **told)]
    if form == "whole":
        return f"{said} people died in all of Cuba, {source} said.", [figure(said, value, "people", **told)]
    if form == "place":
        return f"In Havana {said} people died, {source} said.", [figure(said, value, "people", **told)]
    if form == "each":
        words = f"Cuba sent 500 soldiers, who earn {said} dollars per soldier, {source} said."
        return words, [
            figure("500", 500, "soldiers", **told),
            figure(said, value, "USD", of="pay", per="soldier", **told),
        ]
    assert form == "sum"
    words = f"Russia paid {said} dollars to Cuba for soldiers, {source} said."
    return words, [figure(said, value, "USD", of="pay", **told)]


FORMS = ("total", "passed", "cap", "pace", "whole", "place", "each", "sum")


@st.composite
def documents(draw: st.DrawFn, forms: tuple[str, ...] = FORMS, values: tuple[int, ...] = VALUES) -> ReadDocument:
    chosen = draw(st.lists(st.sampled_from(forms), min_size=1, max_size=3))
    said = [sentence(form, draw(st.sampled_from(values)), draw(st.sampled_from(SOURCES[:2]))) for form in chosen]
    day = draw(st.sampled_from([date(2025, 1, 20), date(2025, 2, 3), date(2025, 9, 1), None]))
    return text(
        f"Russia and Cuba. {draw(st.integers(1, 3))}\n" + "\n".join(words for words, _ in said),
        *[each for _, figures in said for each in figures],
        published=day,
        path=draw(st.sampled_from(["a.txt", "b.txt"])),
    )


def reread(read: ReadDocument, dropped: int) -> ReadDocument:
    """The same document with one claim fewer, as after an edit."""
    return ReadDocument(read.document, tuple(claim for n, claim in enumerate(read.claims) if n != dropped))


class GoingOn(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.live = LiveCheck()
        self.documents: dict[str, ReadDocument] = {}

    @rule(read=documents() | documents(("total", "passed"), VALUES[:1]))
    def put(self, read: ReadDocument) -> None:
        self.documents[read.document.sha256] = read
        self.live.put(read)

    @precondition(lambda self: self.documents)
    @rule(data=st.data())
    def edit(self, data: st.DataObject) -> None:
        read = self.documents[data.draw(st.sampled_from(sorted(self.documents)))]
        changed = reread(read, data.draw(st.integers(0, len(read.claims))))
        self.documents[read.document.sha256] = changed
        self.live.put(changed)

    @precondition(lambda self: self.documents)
    @rule(data=st.data())
    def take(self, data: st.DataObject) -> None:
        document = data.draw(st.sampled_from([*sorted(self.documents), "none"]))
        self.documents.pop(document, None)
        self.live.take(document)

    @precondition(lambda self: len(self.keys()) > 1)
    @rule(data=st.data(), same=st.sampled_from([True, False, None]))
    def judge(self, data: st.DataObject, same: bool | None) -> None:
        first, second = data.draw(st.lists(st.sampled_from(self.keys()), min_size=2, max_size=2, unique=True))
        self.live.judge(first, second, same)

    def keys(self) -> list[ClaimKey]:
        return [
            ClaimKey(read.document.sha256, claim.kind, claim.number.start, claim.number.end)
            for _, read in sorted(self.documents.items())
            for claim in read.claims
            if claim.number
        ]

    @invariant()
    def finds_what_a_full_check_finds(self) -> None:
        assert self.live.findings() == check(list(self.documents.values()), judgements=self.live.judgements)


TestGoingOn = GoingOn.TestCase
TestGoingOn.settings = settings(max_examples=40, stateful_step_count=12, deadline=None)


class CrowdGoingOn(GoingOn):
    """The same where four figures of one measure are a crowd already, for which three stand."""

    def __init__(self) -> None:
        super().__init__()
        self.patch = pytest.MonkeyPatch()
        self.patch.setattr(crowd, "CROWD", 3)
        self.patch.setattr(crowd, "OUTERMOST", 1)
        self.patch.setattr(crowd, "DRAWN", 1)

    @rule(read=documents(("total", "cap", "place", "whole")))
    def crowd(self, read: ReadDocument) -> None:
        self.put(read)

    def teardown(self) -> None:
        self.patch.undo()


TestCrowdGoingOn = CrowdGoingOn.TestCase
TestCrowdGoingOn.settings = settings(max_examples=15, stateful_step_count=16, deadline=None)


def told(source: str, day: int, *, through: str = "") -> ReadDocument:
    """A paper of one day that tells the same figure."""
    words, figures = sentence("total", 1000, source)
    return text(f"Russia and Cuba. {through}{day}\n{words}", *figures, published=date(2025, 1, day))


def again(findings: list[Any]) -> list[tuple[int, int]]:
    """Which days repeat which."""
    return sorted(
        tuple(placed.document.published.day for placed in each.claims) for each in findings if each.kind == "repeats"
    )


def test_story_when_an_earlier_telling_comes_and_goes_then_the_others_repeat_it_and_the_old_one_again() -> None:
    live = LiveCheck()
    papers = {day: told("Alder", day) for day in (3, 5, 7)}
    for day in (5, 7):
        live.put(papers[day])
    assert again(live.findings()) == [(5, 7)]
    live.put(papers[3])
    assert again(live.findings()) == [(3, 5), (3, 7)]
    live.take(papers[3].document.sha256)
    assert again(live.findings()) == [(5, 7)]
    live.take("none")
    assert live.findings() == check([papers[5], papers[7]])


def test_story_when_a_text_repeats_itself_and_another_then_the_first_of_all_is_named() -> None:
    words, figures = sentence("total", 1000, "Alder")
    twice, more = sentence("total", 1000, "The Courier")
    inner = text(f"{words}\n{twice}", *figures, *more, published=date(2025, 1, 9))
    live = LiveCheck()
    live.put(inner)
    before = live.findings()
    for day in (3, 5):
        live.put(told("The Courier", day))
        assert live.findings() == check([inner, *(told("The Courier", each) for each in (3, 5) if each <= day)])
    for day in (3, 5):
        live.take(told("The Courier", day).document.sha256)
    assert live.findings() == before == check([inner])


def test_check_when_watched_then_told_how_far_it_is() -> None:
    seen: list[tuple[int, int]] = []
    ground = Ground.of()
    shelf = Shelf([told("Alder", day) for day in (3, 5)], ground)
    findings_of(shelf, ground, lambda done, of: seen.append((done, of)))
    assert seen == [(0, 2), (1, 2)]


def test_shelf_when_two_texts_meet_then_found_at_either_of_them_where_both_are_wanted() -> None:
    ground = Ground.of()
    shelf = Shelf([told("Alder", 3), told("Birch", 5)], ground)
    at_each = [
        {each.kind for each in of_figure(scene.figures[0], shelf, ground, shelf.tellings, both=True)}
        for scene in shelf.scenes()
    ]
    assert at_each == [{"agreement"}, {"agreement"}]
