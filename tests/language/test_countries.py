"""Countries by the names, adjectives and capitals that news use, the same ids in both languages."""

from __future__ import annotations

import tomllib
from collections import Counter
from importlib import resources

import pytest

from claimtrack.language.topics import topics

_TOLD = [
    ("en", "Myanmar shipped coal, the Burmese junta said", "MM"),
    ("en", "the UAE and Emirati traders", "AE"),
    ("en", "Guatemalan workers from Guatemala", "GT"),
    ("en", "Ivorian cocoa of Ivory Coast", "CI"),
    ("en", "Uzbek buyers in Tashkent", "UZ"),
    ("en", "the war in Congo, Congolese troops", "CD"),
    ("es", "Myanmar, la junta birmana", "MM"),
    ("es", "los jornaleros tanzanos de Tanzania", "TZ"),
    ("es", "las tropas del Congo y los congoleños", "CD"),
    ("es", "Costa de Marfil y el cacao marfileño", "CI"),
    ("es", "Arabia Saudita y los sauditas", "SA"),
    ("es", "Qatar, los cataríes", "QA"),
]


@pytest.mark.parametrize(("code", "text", "country"), _TOLD)
def test_a_country_is_known_by_its_name_and_its_adjective(code: str, text: str, country: str) -> None:
    named = [hit.id for hit in topics(code).hits(text) if hit.kind == "entity"]
    assert len(named) >= 2
    assert set(named) == {country}


def test_brackets_of_a_name_are_no_other_country() -> None:
    assert [hit.id for hit in topics("es").hits("China y Hong Kong") if hit.kind == "entity"] == ["CN", "HK"]


@pytest.mark.parametrize("code", ["en", "es"])
def test_no_name_stands_for_two_countries(code: str) -> None:
    file = resources.files("claimtrack.language") / f"{code}.topics.toml"
    table = tomllib.loads(file.read_text(encoding="utf-8"))["entities"]
    told = Counter(name.strip() for listed in table.values() for name in listed.split(","))
    assert [name for name, times in told.items() if times > 1] == []
