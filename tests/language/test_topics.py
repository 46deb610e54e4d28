"""Topics: one concept and one country under its names in both languages."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.language.stretches import Word, words
from claimtrack.language.topics import broader, denominator, is_a, kind_of, name_topics, narrowest, root, topics


def ids(text: str, language: str, kind: str) -> set[str]:
    return {hit.id for hit in topics(language).hits(text) if hit.kind == kind}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Corea del Norte"),
        ("es", "Pyongyang"),
        ("es", "los norcoreanos"),
        ("en", "North Korea"),
        ("en", "Pyongyang"),
        ("en", "North Korean troops"),
    ],
)
def test_country_when_named_in_any_way_then_one_id(language: str, text: str) -> None:
    assert "KP" in ids(text, language, "entity")


@pytest.mark.parametrize(
    ("language", "text", "concept"),
    [
        ("es", "barriles de petróleo", "oil"),
        ("en", "barrels of oil", "oil"),
        ("es", "soldados norcoreanos", "soldier"),
        ("en", "North Korean soldiers", "soldier"),
        ("es", "proyectiles de artillería", "shell"),
        ("en", "artillery shells", "shell"),
        ("es", "petroleros", "tanker"),
        ("en", "oil tankers", "tanker"),
    ],
)
def test_thing_when_named_in_either_language_then_one_concept(language: str, text: str, concept: str) -> None:
    assert concept in ids(text, language, "thing")


@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        ("unemployed", "parados"),
        ("net borrowings", "endeudamiento"),
        ("doctors", "facultativos"),
        ("nurses", "enfermeros"),
        ("survivors", "supervivientes"),
        ("head of cattle", "cabezas de ganado"),
        ("poultry", "aves de corral"),
        ("holdings", "explotaciones"),
        ("trainsets", "convoyes"),
        ("properties", "inmuebles"),
        ("lynxes", "linces"),
        ("planes", "medios aéreos"),
        ("growers", "viticultores"),
        ("order backlog", "cartera de pedidos"),
        ("prison sentence", "pena de cárcel"),
        ("bribes", "sobornos"),
        ("loaves", "panes"),
        ("insurers", "aseguradoras"),
        ("occupancy", "ocupación hotelera"),
        ("secondary schools", "centros educativos"),
    ],
)
def test_noun_when_told_in_both_languages_then_one_concept(english: str, spanish: str) -> None:
    assert topics("en").noun(english) & topics("es").noun(spanish)


def test_hits_when_doctors_and_nurses_are_told_then_two_kinds_of_medics() -> None:
    assert topics("en").noun("doctors") != topics("en").noun("nurses")
    assert all(is_a(id, "medic") for id in topics("es").noun("médicas") | topics("es").noun("enfermeros"))


def test_hits_when_found_then_at_their_places() -> None:
    text = "Llegaron soldados de Corea del Norte a Kursk."
    for hit in topics("es").hits(text):
        assert text[hit.start : hit.end].strip() == text[hit.start : hit.end] != ""


def test_hits_when_a_stretch_is_given_then_only_there() -> None:
    text = "petróleo y carbón"
    assert {hit.id for hit in topics("es").hits(text, 0, 8)} == {"oil"}


@pytest.mark.parametrize(
    ("language", "text", "concept"),
    [
        ("es", "los hospitales de Costa Rica", "coastline"),
        ("es", "Costa de Marfil exportó cacao", "coastline"),
        ("en", "Ivory Coast exported cocoa", "coastline"),
        ("es", "la fuga de anestesistas", "spill_event"),
    ],
)
def test_hits_when_a_word_belongs_to_a_longer_phrase_then_not_found(language: str, text: str, concept: str) -> None:
    assert concept not in {hit.id for hit in topics(language).hits(text)}


def test_concepts_when_one_is_broader_then_known() -> None:
    assert broader("tanker") == ("tanker", "ship")
    assert root("crude_oil") == "oil"
    assert is_a("soldier", "person")
    assert not is_a("person", "soldier")
    assert narrowest({"person", "soldier", "oil"}) == {"soldier", "oil"}
    assert kind_of("oil") == "thing"
    assert kind_of("w:x") is None
    assert denominator("soldier") == "soldier"
    assert denominator("week") is None


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [("es", "buques", "buque"), ("es", "niños", "niño"), ("en", "ships", "ship"), ("en", "cities", "city")],
)
def test_noun_when_unknown_then_one_stem_for_both_numbers(language: str, one: str, other: str) -> None:
    assert topics(language).noun(one) == topics(language).noun(other)


def test_topics_when_a_language_has_none_then_nothing_found() -> None:
    assert topics(None).hits("petróleo") == ()
    assert topics("xx").hits("petróleo") == ()


@pytest.mark.parametrize(
    ("language", "phrase", "noun"),
    [
        ("es", "zarcillos de oro blanco", "w:zarcillo"),
        ("en", "large blue widgets of tin", "w:widget"),
        ("en", "widgets", "w:widget"),
    ],
)
def test_noun_when_the_topics_know_it_not_then_its_head(language: str, phrase: str, noun: str) -> None:
    assert topics(language).noun(phrase) == {noun}


@pytest.mark.parametrize("language", ["es", "en"])
def test_noun_when_nothing_of_weight_then_none(language: str) -> None:
    assert topics(language).noun("de") == frozenset()


def test_stem_when_plural_then_as_the_singular() -> None:
    assert topics("es").stem("Camiones") == topics("es").stem("camión")
    assert topics("en").stem("Bushes") == topics("en").stem("bush")


@pytest.mark.parametrize("language", ["es", "en"])
def test_name_topics_when_a_text_is_searched_then_the_same_names_as_by_all_topics(
    language: str, repo_root: Path
) -> None:
    texts = [file.read_text(encoding="utf-8") for file in sorted((repo_root / "fixtures/gold/dev").glob("*.txt"))]
    kinds = {"entity", "body", "organisation"}
    found = [[hit for hit in topics(language).hits(text) if hit.kind in kinds] for text in texts[::4]]
    named = [[hit for hit in name_topics(language).hits(text) if hit.kind != "title"] for text in texts[::4]]
    assert named == found
    assert sum(map(bool, found)) > len(found) / 2


@given(st.text("aÉ -.", max_size=12), st.integers(0, 12), st.integers(0, 12))
def test_words_of_a_stretch_then_those_of_it_alone(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    end = min(len(text), start + length)
    alone = [Word(word.start + start, word.end + start, *word[2:]) for word in words(text[start:end])]
    assert words(text, start, end) == alone


def test_connectives_when_a_list_is_empty_then_no_phrase_and_not_one_of_no_words() -> None:
    spanish = topics("es")
    assert spanish.connectives["there_is"] == ()
    assert spanish.first_phrase("there_is") == spanish.first_phrase("no such list") == ()
    assert all(phrase for phrases in spanish.connectives.values() for phrase in phrases)
