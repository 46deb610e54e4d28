"""No character of a document acts on a terminal or hides from a reader."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.wording import display_text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", "␛[31mred"),
        ("a\x00b", "a␀b"),
        ("\x7f", "␡"),
        ("\x9b31m", "‹U+009B›31m"),
        ("\u202egnp\u202c", "‹U+202E›gnp‹U+202C›"),
        ("\u2066x\u2069", "‹U+2066›x‹U+2069›"),
        ("a\u200bb\ufeff", "a‹U+200B›b‹U+FEFF›"),
        ("a\u2028b", "a‹U+2028›b"),
        ("a\r\nb\nc\rd\te", "a b c d e"),
        ("\ud800", "‹U+D800›"),
        ("ñandú «x» 你好 مرحبا 👍", "ñandú «x» 你好 مرحبا 👍"),
    ],
)
def test_display_when_active_characters_then_marks(text: str, shown: str) -> None:
    assert display_text(text) == shown


def test_display_when_lines_are_kept_then_as_line_feeds() -> None:
    assert display_text("a\r\nb\rc\td\x1b", lines=True) == "a\nb\nc\td␛"


@given(st.text())
def test_display_when_any_text_then_nothing_active_and_stable(text: str) -> None:
    shown = display_text(text)
    assert not any(unicodedata.category(char) in ("Cc", "Cs") or char in "\u202e\u2066\u200b" for char in shown)
    assert display_text(shown) == shown
