"""One text in several papers of a case: told once, whoever adds it when, unless a person says that it is otherwise."""

from __future__ import annotations

from collections.abc import Callable
from itertools import permutations

import pytest

from claimtrack import desk
from claimtrack.casefile import CaseFile
from claimtrack.desk import Incoming, renewing
from claimtrack.model import Disposition, LinkState, ReadDocument, Relation
from tests.checking.test_reprints import article, two

OWN = "On Tuesday night 2,340 houses were destroyed in the Varda valley, the Red Cross said."


@pytest.fixture(autouse=True)
def plain_findings() -> None:
    """Here texts are read and checked as everywhere else."""


@pytest.fixture(autouse=True)
def any_case_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(renewing, "SMALL", 0)


def add(case: CaseFile, *documents: ReadDocument) -> None:
    for each in documents:
        desk.add(case, "Ana", [Incoming(each, each.document.text.encode())])


def rests(case: CaseFile, claim: str) -> tuple[int, int, list[str]]:
    (held,) = desk.claims(case, ids=[claim])
    support = desk.rests_on(case, held.placed)
    assert support is not None
    return support.articles, support.texts, [origin.name for origin in support.origins]


def told(case: CaseFile) -> list[str]:
    """The findings of a case, with whom their claims name."""
    found = [f.finding for f in desk.findings(case)]
    return sorted(f"{each.kind} {[placed.claim.source_names for placed in each.claims]}" for each in found)


def test_one_text_when_added_paper_by_paper_then_one_origin_and_a_link_that_says_so(empty: CaseFile) -> None:
    add(empty, *two())
    (link,) = desk.links(empty, "C1")
    assert (link.relation, link.state) == (Relation.REPEATS, LinkState.PROPOSED)
    assert rests(empty, "C1") == rests(empty, link.other("C1")) == (2, 1, ["Reuters"])
    add(empty, article(OWN))
    assert rests(empty, "C1") == (3, 2, ["Red Cross", "Reuters"])
    assert desk.check(empty, "Ana") == desk.Checked()


def test_one_text_when_papers_are_added_in_any_order_then_the_findings_of_a_full_check(
    new_case: Callable[[], CaseFile],
) -> None:
    documents = [*two(), article(OWN)]
    found = []
    for order in permutations(documents):
        case = new_case()
        add(case, *order)
        assert desk.check(case, "Ana") == desk.Checked()
        found.append(told(case))
    assert all(each == found[0] for each in found)


def test_one_text_when_a_person_says_that_they_bear_each_other_out_then_two(empty: CaseFile) -> None:
    add(empty, *two())
    (link,) = desk.links(empty, "C1")
    desk.link(empty, "Ana", "C1", Relation.CORROBORATES, link.other("C1"))
    assert rests(empty, "C1") == (2, 2, ["EFE", "Reuters"])


def test_one_text_when_a_person_refuses_the_link_then_each_for_itself(empty: CaseFile) -> None:
    add(empty, *two())
    (link,) = desk.links(empty, "C1")
    desk.refuse(empty, "Ana", link.id)
    assert rests(empty, "C1") == (1, 1, ["Reuters"])


def test_copies_when_a_document_is_taken_out_of_view_then_not_told(empty: CaseFile) -> None:
    add(empty, *two())
    found = desk.copies(empty)
    assert [(each.document, each.of, len(each.copy.sentences)) for each in found.copies] == [("D2", "D1", 1)]
    desk.remove(empty, "Ana", "D1")
    assert desk.copies(empty).copies == ()


def test_rests_when_one_source_has_it_from_another_then_they_are_one_origin_unless_dismissed(empty: CaseFile) -> None:
    words = "On Tuesday night 2,340 houses were destroyed in the Varda valley, {} said."
    leaning = "It is a figure that Caritas had from the Red Cross."
    add(
        empty,
        article(words.format("the Red Cross")),
        article(f"{words.format('Caritas')} {leaning}"),
        article(words.format("the World Bank")),
    )
    bank = next(c for c in desk.claims(empty) if "World Bank" in c.placed.claim.source_names)
    assert rests(empty, str(bank.placed.id)) == (3, 3, ["Caritas / Red Cross", "World Bank"])
    (circular,) = (f for f in desk.findings(empty) if f.finding.kind == "circular")
    desk.settle(empty, "Ana", circular.id, Disposition.DISMISSED)
    assert rests(empty, str(bank.placed.id)) == (3, 3, ["Caritas", "Red Cross", "World Bank"])
