"""What the newsroom published of a claim."""

import pytest

from claimtrack import desk
from claimtrack.casefile import CaseFile
from claimtrack.model import ActRefused

REVIEW = "https://post.example/reviews/oil"


def test_publish_then_kept_and_undone(case: CaseFile) -> None:
    before = desk.state(case)
    (entry,) = desk.publish(case, "Ana", "C1", " false ", REVIEW)
    (made,) = desk.snapshot(case).publications
    assert (made.claim, made.rating, made.url, made.person) == ("C1", "false", REVIEW, "Ana")
    assert (entry.act, entry.subject) == ("publish", "C1")
    assert desk.publish(case, "Ana", "C1", "false", REVIEW) == ()
    desk.undo(case, "Ana")
    assert desk.state(case) == before


def test_publish_when_published_before_then_replaced_and_undone_to_it(case: CaseFile) -> None:
    desk.publish(case, "Ana", "C1", "false", REVIEW)
    before = desk.state(case)
    desk.publish(case, "Ana", "C1", "half true")
    (made,) = desk.snapshot(case).publications
    assert (made.rating, made.url) == ("half true", None)
    desk.undo(case, "Ana")
    assert desk.state(case) == before


@pytest.mark.parametrize(
    ("claim", "rating", "url", "key"),
    [
        ("C99", "false", None, "case.unknown"),
        ("C1", "  ", None, "case.empty_rating"),
        ("C1", "sort of", None, "case.rating_not_of_scale"),
        ("C1", "false", "post.example", "case.bad_url"),
        ("C1", "false", "javascript:alert(1)", "case.bad_url"),
        ("C1", "false", "https://[bad", "case.bad_url"),
    ],
)
def test_publish_when_it_makes_no_sense_then_refused(
    case: CaseFile, claim: str, rating: str, url: str | None, key: str
) -> None:
    with pytest.raises(ActRefused) as refused:
        desk.publish(case, "Ana", claim, rating, url, scale=("true", "False"))
    assert refused.value.message.key == key
    assert desk.snapshot(case).publications == ()


def test_publish_when_case_differs_then_the_word_of_the_scale(case: CaseFile) -> None:
    desk.publish(case, "Ana", "C1", "FALSE", scale=("true", "False"))
    assert desk.snapshot(case).publications[0].rating == "False"


def test_publish_when_the_document_is_undone_then_in_the_way(case: CaseFile) -> None:
    desk.publish(case, "Ana", "C1", "false")
    with pytest.raises(ActRefused, match=r"case\.undo_conflict"):
        desk.undo(case, "Ana", ["E1"])


def test_publish_when_the_document_is_erased_then_gone(case: CaseFile) -> None:
    desk.publish(case, "Ana", "C1", "secret word")
    desk.erase(case, "Ana", "D1")
    assert desk.snapshot(case).publications == ()
    assert "secret word" not in str(desk.journal(case))
    assert desk.verify(case).holds
