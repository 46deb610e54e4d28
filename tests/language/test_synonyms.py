"""Which words stand for one thing or one doing, in one language or two, and that the list is as it says."""

from __future__ import annotations

from importlib import resources

import pytest

from claimtrack.language.synonyms import LANGUAGES, senses


def alike(one: tuple[str, str], other: tuple[str, str]) -> bool:
    return bool(senses(one[0], one[1].split()) & senses(other[0], other[1].split()))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("en", "displace"), ("es", "desplazara")),
        (("en", "ships"), ("es", "buques")),
        (("en", "sold"), ("es", "vendieron")),
        (("en", "prison"), ("en", "jails")),
        (("es", "carcel"), ("es", "prisiones")),
        # Phrases, by their words or the beginnings of them.
        (("en", "life expectancy"), ("es", "la esperanza de vida")),
        (("en", "the domestic violence"), ("es", "violencia machista")),
    ],
)
def test_senses_when_words_stand_for_one_thing_then_shared(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert alike(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("en", "ships"), ("es", "hospitales")),
        (("en", "exports"), ("es", "importaciones")),
        (("en", "life"), ("es", "esperanza")),
        # Words that the list does not hold, or that only begin as a short one does.
        (("en", "zzz"), ("es", "zzz")),
        (("en", "cat"), ("en", "s")),
    ],
)
def test_senses_when_words_stand_for_two_things_then_none_shared(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert not alike(one, other)


def test_senses_when_a_language_has_no_synonyms_then_none() -> None:
    assert not senses("fr", ["navire"])
    assert not senses(None, ["ship"])
    assert {"en", "es"} == LANGUAGES


def test_list_when_read_then_each_line_has_both_sides_folded_and_no_short_stem() -> None:
    text = (resources.files("claimtrack.language") / "synonyms.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    assert len(lines) == len(set(lines)) > 2_000
    for line in lines:
        one, other = line.split("|")
        for told in (*one.split(","), *other.split(",")):
            word = told.strip()
            assert word == word.lower() != ""
            assert word.isascii(), line
            assert not word.endswith("*") or " " in word or len(word) > 4, line
