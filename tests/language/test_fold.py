"""Folding: accents go, ñ stays."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.language import fold


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("Millón", "millon"),
        ("AÑO", "año"),
        ("an\u0303o", "año"),
        ("n\u0303", "ñ"),
        ("ã", "a"),
        ("Ç", "c"),
        ("ü", "u"),
        ("don't", "don’t"),
        ("año's", "año’s"),
        ("ﬁnes", "fines"),
        ("５０", "50"),
        ("m²", "m2"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("", ""),
    ],
)
def test_fold_when_a_word_then_plain(word: str, folded: str) -> None:
    assert fold(word) == folded


@given(st.text(alphabet=st.characters(max_codepoint=0x2AF)))
def test_fold_when_composed_or_not_then_the_same(word: str) -> None:
    assert fold(unicodedata.normalize("NFC", word)) == fold(unicodedata.normalize("NFD", word))


@given(st.text())
def test_fold_when_any_text_then_settled(word: str) -> None:
    assert fold(fold(word)) == fold(word)
