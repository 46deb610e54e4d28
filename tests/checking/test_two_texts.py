"""Counts of two texts on one event: which of them contradict each other, and which may be of another day or thing."""

from __future__ import annotations

from datetime import date

import pytest

from claimtrack.model import ReadDocument
from tests.checking.told import figure, found, text

FIRST, NEXT, LATER = date(2025, 2, 6), date(2025, 2, 7), date(2025, 2, 20)


def fires(
    words: str, number: str, unit: str, day: date, source: str, *, place: str = "Wildfires in Chile. "
) -> ReadDocument:
    value = float(number.replace(",", ""))
    return text(f"{place}{words}", figure(number, value, unit, sources=[source]), published=day, path=f"{source}.txt")


def verdicts(*documents: ReadDocument) -> list[str]:
    return [finding.verdict.value for finding in found(*documents, kind="conflict")]


BURNT = "The fires burned {} hectares."
BURNING = "There are {} fires burning."


@pytest.mark.parametrize(
    ("one", "first", "other", "second", "unit", "day", "expected"),
    [
        (
            "The fires destroyed {} homes.",
            "1,159",
            "The fire left {} homes destroyed.",
            "981",
            "homes",
            NEXT,
            "discrepancy",
        ),
        ("In all {} fires are already out.", "176", "Some {} fires rage near towns.", "51", "fires", NEXT, "question"),
        (BURNING, "176", BURNING, "51", "fires", LATER, "question"),
        (BURNT, "279,154", BURNT, "458,466", "hectare", LATER, ""),
        (BURNT, "458,466", BURNT, "279,154", "hectare", NEXT, "discrepancy"),
    ],
    ids=["same words", "other words", "days apart", "grown", "shrunk"],
)
def test_two_texts_when_a_count_differs_then_by_words_and_days(
    one: str, first: str, other: str, second: str, unit: str, day: date, expected: str
) -> None:
    documents = (
        fires(one.format(first), first, unit, FIRST, "Senapred"),
        fires(other.format(second), second, unit, day, "Conaf"),
    )
    assert "".join(verdicts(*documents)) == expected


def test_two_texts_when_counts_are_far_apart_then_their_ratio_is_worked_out_once() -> None:
    out, rage = "In all {} fires are already out.", "Some {} fires rage near towns."
    documents = (
        fires(out.format("176"), "176", "fires", FIRST, "Senapred"),
        fires(rage.format("51"), "51", "fires", NEXT, "Conaf"),
    )
    (finding,) = found(*documents, kind="conflict")
    assert [step.note for step in finding.working].count("checking.note.ratio") == 1


def test_two_texts_when_only_a_kind_of_event_links_them_then_no_discrepancy() -> None:
    one = fires("There were 6,066 cases of dengue.", "6,066", "cases", FIRST, "Minsa", place="")
    other = fires("There were 4,256 cases of dengue.", "4,256", "cases", NEXT, "Sedes", place="")
    assert "discrepancy" not in verdicts(one, other)


def test_two_texts_when_one_names_the_homeless_before_others_then_only_those_compared() -> None:
    words = "Wildfires in Chile. There were 2,922 homeless and 1,475 people in shelters."
    both = text(
        words,
        figure("2,922", 2922, "homeless", sources=["Interior"]),
        figure("1,475", 1475, "people", sources=["Interior"]),
        published=FIRST,
        path="both.txt",
    )
    one = fires("There were 3,276 homeless.", "3,276", "homeless", FIRST, "Minsal")
    pairs = [
        sorted(p.claim.number.start for p in finding.claims if p.claim.number)
        for finding in found(both, one, kind="conflict")
    ]
    assert all(words.index("1,475") not in pair for pair in pairs)
