"""Tokens: nothing of a text is lost but blanks and the marks of footnotes, each at its place, in linear time."""

import re
import unicodedata
from time import process_time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from claimtrack.language import Kind, tokenize
from claimtrack.language.tokens import phrase

RAISED = re.compile("[¹²³⁰⁴-⁹]")
NOTE = re.compile(RAISED.pattern + r"|\[(?:\d{1,3}(?:[,–-]\d{1,3})*|[a-z])\]")
BLANKS = " \t\u00a0\u1680\u2000\u2009\u200a\u202f\u205f\u3000"
texts = st.text(alphabet=st.one_of(st.sampled_from("ab1 ,.'’-\n\r\t\u00a0\u202f\u0301ñé5"), st.characters()))


def bare(text: str) -> str:
    """A text without blanks and marks of footnotes."""
    text = RAISED.sub("", "".join(text.split()))
    while (rest := NOTE.sub("", text)) != text:
        text = rest
    return text


def kinds(text: str) -> list[Kind]:
    return tokenize(text).kinds


def raws(text: str) -> list[str]:
    tokens = tokenize(text)
    return [tokens.raw(i) for i in range(len(tokens))]


@settings(max_examples=300)
@given(texts)
@example("a\u0301\u0301 b")
@example("\r\n \r\n x")
@example("\ud800")
@example("12² a[1]³ [1] m² abc²")
def test_tokens_when_any_text_then_only_blanks_between_them(text: str) -> None:
    tokens = tokenize(text)
    end = 0
    for i in range(len(tokens)):
        assert tokens.starts[i] >= end
        assert not NOTE.sub("", text[end : tokens.starts[i]]).strip()
        assert tokens.starts[i] < tokens.ends[i]
        end = tokens.ends[i]
    assert not NOTE.sub("", text[end:]).strip()
    assert len(tokens.kinds) == len(tokens.starts) == len(tokens.ends) == len(tokens.folded)


@given(texts)
def test_tokens_when_put_together_then_the_text_without_its_blanks(text: str) -> None:
    tokens = tokenize(text)
    whole = tokens.slice(0, len(tokens)) if len(tokens) else ""
    assert whole in text
    assert bare("".join(raws(text))) == bare(text)


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Llegaron 40 buques.", ["Llegaron", "40", "buques", "."]),
        ("1.234.567,89 euros", ["1.234.567,89", "euros"]),
        ("2 000 000 de", ["2 000 000", "de"]),
        ("2\u202f000\u202f000 de", ["2\u202f000\u202f000", "de"]),
        ("2\u2009000,50", ["2\u2009000,50"]),
        ("2\u00a0000", ["2\u00a0000"]),
        ("2'500'000", ["2'500'000"]),
        ("2’500", ["2’500"]),
        ("12 34", ["12", "34"]),
        ("2024 300", ["2024", "300"]),
        ("2 0000", ["2", "0000"]),
        ("5.", ["5", "."]),
        ("5, 6", ["5", ",", "6"]),
        ("５０ km", ["５０", "km"]),
        ("٣٤٥", ["٣٤٥"]),
        ("don't", ["don", "'", "t"]),
        ("F-16", ["F", "-", "16"]),
        ("50km", ["50", "km"]),
        ("$1.7bn", ["$", "1.7", "bn"]),
        ("año", ["año"]),
        ("a_b", ["a", "_", "b"]),
        ("", []),
        (" \t", []),
    ],
)
def test_tokens_when_cut_then_words_numbers_and_marks(text: str, cut: list[str]) -> None:
    assert raws(text) == cut


@pytest.mark.parametrize("word", ["millón", "año", "Zürich", "Ángel", "São", "ﬁn", "Ðå"])
def test_token_when_letters_are_decomposed_then_one_word_with_the_same_fold(word: str) -> None:
    for form in ("NFC", "NFD"):
        tokens = tokenize(unicodedata.normalize(form, word))
        assert tokens.kinds == [Kind.WORD]
        assert tokens.folded == tokenize(word).folded


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\n\n", "\u2028", "\u2029", "\x0b", "\x0c", "\x85", " \n \n "])
def test_token_when_lines_end_then_one_break(end: str) -> None:
    assert kinds(f"a{end}b") == [Kind.WORD, Kind.BREAK, Kind.WORD]
    assert tokenize(f"a{end}b").folded[1] == "\n"


def test_tokens_when_asked_outside_the_text_then_nothing() -> None:
    tokens = tokenize("Años 40")
    assert tokens.at(-1) == ""
    assert tokens.at(2) == ""
    assert (tokens.is_word(0), tokens.is_word(1), tokens.is_word(-1), tokens.is_word(9)) == (True, False, False, False)
    assert (tokens.is_number(0), tokens.is_number(1), tokens.is_number(9)) == (False, True, False)
    assert (tokens.capital(0), tokens.capital(1), tokens.capital(9)) == (True, False, False)
    assert tokens.slice(1, 1) == ""


def test_tokens_when_nothing_between_two_then_glued() -> None:
    tokens = tokenize("F-16 ya")
    assert [tokens.glued(i) for i in range(5)] == [False, True, True, False, False]


def test_phrase_when_a_pack_writes_one_then_cut_as_a_text_is() -> None:
    assert phrase("No más de") == "no mas de"
    assert phrase("U.S. dollars") == "u . s . dollars"
    assert phrase("a year’s") == "a year ’ s"


@pytest.mark.parametrize(
    "unit",
    [
        "1.1",
        "1,",
        "1 234 567 ",
        "123 ",
        "1234 ",
        "'",
        "\u0301",
        "e\u0301\u0301",
        "a",
        "1",
        ".",
        "\n",
        "\r",
        "\r\n ",
        "a b ",
        "_",
        "-",
        "\ud800",
        " ",
        "\t",
        "\u00a0",
    ],
)
def test_time_when_ten_times_the_text_then_at_most_fifteen_times_as_long(unit: str) -> None:
    def seconds(size: int) -> float:
        best = float("inf")
        for _ in range(3):
            start = process_time()
            tokenize((unit * (size // len(unit) + 1))[:size])
            best = min(best, process_time() - start)
        return best

    assert seconds(20_000) <= 15 * max(seconds(2_000), 0.002)
