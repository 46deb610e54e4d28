"""How much two texts speak of one affair, and by which word that opens a text they may be linked."""

from __future__ import annotations

from datetime import date

import claimtrack
from claimtrack.checking import check
from claimtrack.checking.comparing.affair import of_affair
from claimtrack.checking.measures.figure import scene_of
from claimtrack.model import ReadDocument

DAY = date(2025, 6, 17)
FERRY = (
    "Maritalia cancelled {} crossings on Monday as its crews stopped work. The strikers want a rise of 9% over two "
    "years, and talks resume on Thursday before a mediator."
)
ANSWER = (
    "A stoppage by crews wiped {} Maritalia crossings off Monday's timetable, the line said. Shore staff, who number "
    "85, decide on Friday whether to join in."
)


def text(words: str, language: str = "en") -> ReadDocument:
    return claimtrack.read(words, path=f"{abs(hash(words))}.txt", published=DAY, language=language)


def kinds(one: str, other: str) -> set[str]:
    return {f.kind for f in check([text(one), text(other)]) if f.verdict.value == "discrepancy"}


def test_texts_when_one_opens_with_the_name_that_the_other_tells_then_held_together() -> None:
    assert "conflict" in kinds(FERRY.format("214"), ANSWER.format("314"))
    assert "conflict" not in kinds(FERRY.format("214"), ANSWER.format("214"))


def test_texts_when_they_open_with_one_plain_word_then_not_linked_by_it() -> None:
    first = "Inspectors closed 214 bakeries in Orvik. They had found mice in half of the ovens that they opened."
    second = "Inspectors closed 314 bakeries in Tarma. Nobody was hurt, and the ovens were cold when they came."
    assert "conflict" not in kinds(first, second)


def test_affair_when_both_open_then_said_but_not_of_a_single_sentence() -> None:
    def pieces(one: str, other: str) -> dict[str, float]:
        return dict(of_affair(*(scene_of(text(each)).figures[0] for each in (one, other))))

    both = pieces(FERRY.format("214"), ANSWER.format("314"))
    assert both["both_open"] == 1
    assert both["names_alike"] > 0
    assert both["rare_words"] > 0
    assert both["way_apart"] == 0
    alone = pieces("Maritalia cancelled 214 crossings on Monday.", ANSWER.format("314"))
    assert "both_open" not in alone
