"""What the sentences of two figures have in common though they say it by other words, and which figures meet by it."""

from __future__ import annotations

from datetime import date

import claimtrack
from claimtrack.checking import check
from claimtrack.checking.comparing.evidence import evidence
from claimtrack.checking.comparing.other_words import of_other_words, say_alike
from claimtrack.checking.crowds.index import blocks
from claimtrack.checking.measures.figure import Figure, scene_of
from claimtrack.model import ReadDocument

DAY = date(2025, 6, 17)


def read(words: str, language: str = "en") -> ReadDocument:
    return claimtrack.read(words, path=f"{abs(hash(words))}.txt", published=DAY, language=language)


def figure(words: str, language: str = "en", at: int = 0) -> Figure:
    return scene_of(read(words, language)).figures[at]


def pieces(one: Figure, other: Figure) -> dict[str, float]:
    return dict(of_other_words(one, other))


def test_words_when_two_languages_tell_one_doing_then_said() -> None:
    english = figure("Each of the ships will displace 3,100 tonnes fully loaded.")
    spanish = figure("Cada corbeta desplazará 2.500 toneladas a plena carga.", "es")
    told = pieces(english, spanish)
    assert told["clauses_say_alike"] >= 1
    assert told["beside_say_alike"] >= 1
    other = pieces(english, figure("La cooperativa cosechó 2.500 toneladas de trigo.", "es"))
    assert other["clauses_say_alike"] == other["beside_say_alike"] == 0


def test_words_when_what_is_counted_is_named_twice_then_said_where_by_two_meanings() -> None:
    jails = figure("The state has 42 prisons.")
    assert "noun_means_other" not in pieces(jails, figure("Hay 51 cárceles.", "es"))
    assert "noun_means_other" in pieces(jails, figure("Hay 51 hospitales.", "es"))
    assert "noun_means_other" not in pieces(jails, figure("Se contaron 51 zurbas.", "es"))


def test_words_when_a_clause_points_back_then_the_sentence_before_tells_what_it_is_about() -> None:
    pace = figure("Orvik imports its oil by ship. The pace comes to 110,000 barrels a month.")
    cap = figure("Las importaciones de petróleo por barco no pueden exceder los 500.000 barriles al año.", "es")
    assert say_alike(pace, cap)
    assert not say_alike(figure("It rained. The pace comes to 110,000 barrels a month."), cap)


def test_words_when_a_language_has_no_synonyms_then_nothing_speaks_against() -> None:
    cap = figure("The permit allows no more than 40 tonnes a day.")
    assert say_alike(cap, figure("It took 90 tonnes.", "fr"))


def test_cap_of_another_text_when_nothing_around_it_has_to_do_with_a_figure_then_not_held_against_it() -> None:
    def kinds(told: str) -> set[str]:
        cap = "The treaty between Orvik and Tarma lets the fleet land no more than 40,000 tonnes of hake a year."
        found = check([read(cap), read(told)])
        return {each.kind for each in found if each.verdict.value == "discrepancy"}

    assert "limit" in kinds("Boats of Orvik and Tarma landed 95,000 tonnes of hake in 2024, the fleet said.")
    assert "limit" not in kinds("Orvik, said Tarma, burnt 95,000 tonnes of hake in 2024.")


def test_figures_when_of_one_size_over_one_stated_period_in_one_country_then_they_meet() -> None:
    def named(words: str) -> set[str]:
        return {block for _, block in blocks(figure(words).measured.measure) if block.startswith("over:")}

    first = named("Kenya bought 1,270 tonnes of tea between January and June 2025.")
    assert first & named("Growers sold 1,430 tonnes in Kenya between January and June 2025.")
    assert not first & named("Growers sold 14,300 tonnes in Kenya between January and June 2025.")
    assert not first & named("Growers sold 1,430 tonnes in Kenya between January and May 2025.")
    assert not first & named("Growers sold 1,430 tonnes in Peru between January and June 2025.")
    assert not named("Growers hold 1,430 tonnes in Kenya.")


def test_evidence_when_the_other_text_tells_the_very_figure_elsewhere_then_it_is_taken() -> None:
    first = figure("Orvik has 214 bakeries.")
    alone = "Tarma has 320 cafés. A census counted {} bakeries."
    taken = dict(evidence(first, figure(alone.format(214))))
    assert taken["taken"] == 1
    assert dict(evidence(first, figure(alone.format(219))))["taken"] == 0


def test_paces_when_one_text_says_from_when_and_the_other_nothing_then_held_against_each_other() -> None:
    one = "The mill of Celta in Orvik will make 2.2 million tonnes of pulp a year from the end of 2027, its owner said."
    other = "The Celta mill in Orvik will have room to make {} million tonnes of pulp a year, according to the brokers."
    assert "conflict" in {f.kind for f in check([read(one), read(other.format("3.5"))])}
    assert "conflict" not in {f.kind for f in check([read(one), read(other.format("2.2"))])}
