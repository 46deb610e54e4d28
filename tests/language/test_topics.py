"""Topics: words of two languages that stand for one concept or country."""

from __future__ import annotations

import pytest

from claimtrack.language.topics import broader, fold, is_a, kind_of, narrowest, topics


def ids(language: str, text: str, kind: str) -> list[str]:
    return [hit.id for hit in topics(language).hits(text) if hit.kind == kind]


@pytest.mark.parametrize(
    ("spanish", "english", "kind", "id"),
    [
        ("barriles de petróleo", "barrels of oil", "thing", "oil"),
        ("los soldados", "the troops", "thing", "soldier"),
        ("proyectiles de artillería", "artillery shells", "thing", "shell"),
        ("en Pyongyang", "in Pyongyang", "entity", "KP"),
        ("tropas norcoreanas", "North Korean troops", "entity", "KP"),
        ("según el Kremlin", "the Kremlin said", "entity", "RU"),
        ("fueron evacuadas", "were evacuated", "status", "evacuated"),
        ("las inundaciones", "the flooding", "event", "flood"),
        ("envió petróleo", "shipped oil", "act", "transfer"),
        ("en todo el país", "nationwide", "mark", "whole"),
    ],
)
def test_hits_when_either_language_names_it_then_one_id(spanish: str, english: str, kind: str, id: str) -> None:
    assert ids("es", spanish, kind) == [id]
    assert ids("en", english, kind) == [id]


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("es", "Daniel general importante", "act"),
        ("en", "the storm of a story, an investigation", "act"),
        ("en", "a turkey and polish", "entity"),
        ("es", "la casa", "status"),
    ],
)
def test_hits_when_a_word_only_begins_alike_then_none(language: str, text: str, kind: str) -> None:
    assert ids(language, text, kind) == []


def test_hits_when_accents_or_case_differ_then_the_same() -> None:
    assert ids("es", "PETROLEO", "thing") == ids("es", "petróleo", "thing") == ["oil"]


def test_hits_when_a_longer_phrase_stands_there_then_it_alone() -> None:
    assert ids("en", "Equatorial Guinea", "entity") == ["GQ"]
    assert ids("en", "refined oil", "thing") == ["refined_oil"]


def test_hits_name_their_place() -> None:
    text = "Rusia envió 5 barriles de petróleo"
    hit = next(hit for hit in topics("es").hits(text) if hit.id == "oil")
    assert text[hit.start : hit.end] == "petróleo"


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [("es", "gatos persas", "gato"), ("en", "persian cats of Iran", "cat"), ("es", "camiones", "camión")],
)
def test_noun_when_unknown_then_its_stemmed_head(language: str, one: str, other: str) -> None:
    assert topics(language).noun(one) == topics(language).noun(other) != frozenset()


def test_broader_concepts() -> None:
    assert broader("refined_oil") == ("refined_oil", "oil")
    assert is_a("soldier", "person")
    assert not is_a("person", "soldier")
    assert narrowest({"oil", "refined_oil", "person"}) == {"refined_oil", "person"}
    assert kind_of("flood") == "event"
    assert kind_of("w:cat") is None


def test_language_without_words_finds_nothing() -> None:
    assert topics("xx").hits("North Korea sent oil") == ()
    assert topics(None).hits("North Korea sent oil") == ()


def test_fold() -> None:
    assert fold("Petróleo") == "petroleo"
