"""Phrase tables: the longest match, from either side; and phrases among words."""

from hypothesis import given
from hypothesis import strategies as st

from claimtrack.language import PhraseTable
from claimtrack.language.phrases import open_with, standing, tell

TABLE = PhraseTable({"mas de": "low", "no mas de": "high", "de": "of", "poco mas de": "above", "mas": "more"})


def words(text: str) -> list[str]:
    return text.split()


def test_at_when_several_begin_there_then_the_longest() -> None:
    assert TABLE.at(words("no mas de 5"), 0) == (3, "high")
    assert TABLE.at(words("no mas de 5"), 1) == (3, "low")
    assert TABLE.at(words("mas 5"), 0) == (1, "more")
    assert TABLE.at(words("no mas"), 0) is None
    assert TABLE.at(words("no mas"), 9) is None
    assert TABLE.at([], 0) is None


def test_ending_when_several_end_there_then_the_longest() -> None:
    assert TABLE.ending(words("no mas de 5"), 3) == (0, "high")
    assert TABLE.ending(words("un poco mas de 5"), 4) == (1, "above")
    assert TABLE.ending(words("mas de 5"), 2) == (0, "low")
    assert TABLE.ending(words("parte de 5"), 2) == (1, "of")
    assert TABLE.ending(words("de mas 5"), 3) is None
    assert TABLE.ending(words("de 5"), 0) is None


def test_table_when_asked_for_one_word_then_only_phrases_of_one() -> None:
    assert TABLE.get("mas") == "more"
    assert TABLE.get("no") is None
    assert "de" in TABLE
    assert "no" not in TABLE


def test_table_when_made_of_groups_then_each_phrase_names_its_group() -> None:
    table = PhraseTable.of({"year": ["al año", "anual"], "month": ["al mes"]})
    assert table.at(["al", "mes"], 0) == (2, "month")
    assert table.get("anual") == "year"


@given(st.lists(st.sampled_from("abc"), max_size=8), st.lists(st.lists(st.sampled_from("abc"), min_size=1, max_size=3)))
def test_standing_then_each_place_where_the_words_are_those_of_a_phrase(
    told: list[str], phrases: list[list[str]]
) -> None:
    asked = [tuple(phrase) for phrase in phrases]
    found = list(standing(told, asked))
    places = [(a, b) for a in range(len(told)) for b in range(a + 1, len(told) + 1)]
    assert sorted(found) == sorted(
        place for phrase in asked for place in places if tuple(told[slice(*place)]) == phrase
    )
    assert tell(told, asked) == bool(found)
    assert open_with(told, asked) == any(start == 0 for start, _ in found)
