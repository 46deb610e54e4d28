"""Copies: sentences that documents print again, found among many, and never those with another figure."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks import copies as benchmark
from claimtrack.checking import copies_of
from claimtrack.checking.origins import shingles
from claimtrack.checking.origins.copies import EVERYWHERE, Copy, likeness
from claimtrack.checking.origins.printed import printed
from claimtrack.model import Document
from tests.checking.test_reprints import BODY

LEAD = {
    "en": "Nobody at the ministry had an answer on Thursday to why it had not been mended.",
    "es": "Nadie en el ministerio supo decir el jueves por qué no se había reparado antes.",
}
WORDS = [f"{a}{b}" for a in ("ba", "ke", "ti", "lo", "mu", "sa") for b in ("ran", "sel", "dor", "nik", "pa", "go")]


def document(text: str, name: str = "", language: str = "en", published: date | None = None) -> Document:
    key = sha256((name + text).encode()).hexdigest()
    return Document(f"{name or key[:6]}.txt", key, text, key, language=language, published=published)


def pairs(found: tuple[Copy, ...]) -> list[tuple[str, str, list[bool]]]:
    return [(each.document.path, each.of.path, [one.same for one in each.sentences]) for each in found]


@pytest.mark.parametrize("language", ["en", "es"])
def test_text_when_a_later_document_prints_it_then_told_with_its_place(language: str) -> None:
    body = BODY[language].format("")
    first = document(f"{LEAD[language]} {body}", "first", language, date(2025, 3, 12))
    again = document(f"{body}", "again", language, date(2025, 3, 13))
    other = document(LEAD[language].replace("Thursday", "Monday").replace("jueves", "lunes"), "other", language)
    (copy,) = copies_of([again, other, first]).copies
    assert (copy.document, copy.of, copy.out_of, copy.is_dated) == (again, first, 1, True)
    (sentence,) = copy.sentences
    assert sentence.same
    assert first.text[sentence.first.start : sentence.first.end] == body.rstrip(".")
    assert again.text[sentence.again.start : sentence.again.end] == body.rstrip(".")


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    ("old", "new"),
    [
        (("2,340", "2.340"), ("2,341", "2.341")),
        (("18,500", "18.500"), ("18,500 million", "18.500 millones de")),
        (("four", "cuatro"), ("five", "cinco")),
        (("days", "días"), ("weeks", "semanas")),
        (("houses", "viviendas"), ("villages", "aldeas")),
        (("2,340 houses", "2.340 viviendas"), ("2,340 km", "2.340 km")),
    ],
)
def test_sentence_when_a_figure_of_it_is_another_then_never_the_same(
    language: str, old: tuple[str, str], new: tuple[str, str]
) -> None:
    which = ("en", "es").index(language)
    assert old[which] in BODY[language]
    texts = [BODY[language].format(""), BODY[language].replace(old[which], new[which]).format("")]
    one, other = (document(text, name, language) for text, name in zip(texts, ("one", "other"), strict=True))
    (copy,) = copies_of([one, other]).copies
    assert [each.same for each in copy.sentences] == [False]


def test_two_numbers_when_they_change_places_then_never_the_same() -> None:
    text = BODY["en"].format("")
    swapped = text.replace("2,340", "#").replace("18,500", "2,340").replace("#", "18,500")
    told = likeness(printed(text, "en"), printed(swapped, "en"))
    assert told is None or not told.same


@pytest.mark.parametrize(
    ("language", "short"), [("en", "It is (was?) - (is!) so..."), ("es", "Lo es (¿o no?) - (¡sí!)...")]
)
def test_sentence_when_most_of_it_is_marks_then_not_counted(language: str, short: str) -> None:
    body = BODY[language].format("")
    one, other = (document(f"{body}\n\n{short}", name, language) for name in ("one", "other"))
    (copy,) = copies_of([one, other]).copies
    assert (len(copy.sentences), copy.out_of) == (1, 1)


def test_document_when_it_prints_its_own_sentence_twice_then_no_copy() -> None:
    body = BODY["en"].format("")
    twice = document(f"{body}\n\n{body}", "twice")
    assert copies_of([twice, twice, replace(twice, path="elsewhere.txt")]).copies == ()


def test_sentence_when_it_stands_everywhere_then_left_out_and_counted() -> None:
    furniture = "No part of this page may be printed again in any form at all without our leave in writing."
    own = [f"{' '.join(random.Random(n).sample(WORDS, 12)).capitalize()}." for n in range(EVERYWHERE + 5)]
    documents = [document(f"{text}\n\n{furniture}", str(n)) for n, text in enumerate(own)]
    found = copies_of(documents)
    assert (found.copies, found.everywhere) == ((), 1)
    few = copies_of(documents[:3])
    assert (len(few.copies), few.everywhere) == (2, 0)


def test_candidates_when_all_sentences_are_one_then_no_more_than_the_bound() -> None:
    import numpy as np

    count, words = 500, 12
    codes = np.tile(np.arange(1, words + 1, dtype=np.uint64), count)
    owners = np.repeat(np.arange(count), words)
    earlier, later = shingles.candidates(codes, owners, np.arange(count))
    assert len(earlier) <= shingles.MOST * count
    assert set(range(1, count)) <= set(later.tolist())
    table = np.zeros(count * words, np.uint64)
    assert len(shingles.candidates(table, owners, np.arange(count))[0]) == 0
    assert len(shingles.candidates(codes[:0], owners[:0], np.arange(0))[0]) == 0


def test_planted_sentences_when_searched_for_then_found_and_none_with_another_figure_told_as_one() -> None:
    made = benchmark.measured(1_500)
    assert min(made.recall.values()) >= benchmark.RECALL
    assert max(made.told[name] for name in benchmark.CHANGES) == 0
    assert min(made.told[name] for name in benchmark.EDITS) >= 0.95
    assert made.each <= benchmark.MOST


SENTENCES = st.lists(st.sampled_from([*WORDS[:12], "12", "30", "four", "km", "million", "“", "”"]), max_size=24)


@given(SENTENCES, SENTENCES)
def test_law_likeness_when_two_are_exchanged_then_the_same_verdict(one: list[str], other: list[str]) -> None:
    a, b = (printed(" ".join(words), "en") for words in (one, other))
    assert likeness(a, b) == likeness(b, a)
    for words in (a, b):
        own = likeness(words, words)
        assert own is None or own.same


@given(SENTENCES, st.integers(0, 30), st.integers(2, 99_999), st.integers(2, 99_999))
def test_law_sentence_when_one_number_is_another_then_never_the_same(
    words: list[str], at: int, number: int, another: int
) -> None:
    texts = [" ".join([*words[:at], f"about {value} ships", *words[at:]]) for value in (number, another)]
    told = likeness(printed(texts[0], "en"), printed(texts[1], "en"))
    assert number == another or told is None or not told.same


@settings(max_examples=20)
@given(
    st.permutations(range(4)),
    st.lists(st.sampled_from([None, date(2025, 3, 1), date(2025, 3, 2)]), min_size=4, max_size=4),
)
def test_law_copies_when_documents_come_in_any_order_then_the_same(order: list[int], days: list[date | None]) -> None:
    body = BODY["en"].format("")
    texts = [body, f"{LEAD['en']} {body}", body.replace("2,340", "9,999"), LEAD["en"]]
    made = [document(text, str(n), published=day) for n, (text, day) in enumerate(zip(texts, days, strict=True))]
    assert copies_of([made[n] for n in order]) == copies_of(made)
