"""The words that lead to a figure: those of its sentence since the number before it."""

from __future__ import annotations

from claimtrack.checking.measures.figure import scene_of
from claimtrack.checking.words.lead import around, called, lead, led_by
from tests.checking.told import figure, text

_READ = text(
    "The mill paid 40 euros. It kept a net 15 euros, and the growers want 20 euros by May.",
    figure("40", 40, "EUR"),
    figure("15", 15, "EUR"),
    figure("20", 20, "EUR"),
)
PAID, KEPT, WANTED = scene_of(_READ).figures


def test_lead_when_a_number_stands_before_it_then_the_words_since() -> None:
    assert lead(KEPT) == ["it", "kept", "a", "net"]
    assert lead(WANTED)[-3:] == ["the", "growers", "want"]
    assert "kept" not in lead(WANTED)


def test_around_when_other_numbers_stand_beside_it_then_up_to_them() -> None:
    low, high = around(KEPT)
    assert _READ.document.text[low:high] == "It kept a net 15 euros, and the growers want "


def test_called_when_the_word_leads_to_another_figure_then_no() -> None:
    assert [called(each, "net_sum") for each in (PAID, KEPT, WANTED)] == [False, True, False]


def test_led_by_when_the_phrase_leads_to_another_figure_then_no() -> None:
    assert [led_by(each, "wishing") for each in (PAID, KEPT, WANTED)] == [False, False, True]
