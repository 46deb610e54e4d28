"""Reprints: figures in one text that several documents print have one origin, whomever each of them names for it."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack import api
from claimtrack.checking import check, supports
from claimtrack.checking.origins.reprints import ENOUGH, reprint_of
from claimtrack.model import Cause, Confidence, Finding, PlacedClaim, ReadDocument
from claimtrack.wording import finding_text, render

EN = (
    "The flood in the Varda valley destroyed 2,340 houses and left 18,500 people without electricity on Tuesday night, "
    "when a levee upstream of the town of Kelmar gave way after four days of rain{}."
)
ES = (
    "La crecida en el valle del Varda destruyó 2.340 viviendas y dejó a 18.500 personas sin luz en la noche del "
    "martes, al ceder un dique aguas arriba de la ciudad de Kelmar tras cuatro días de lluvia{}."
)
SAID = {"en": (", Reuters reported", ", EFE reported"), "es": (", informó Reuters", ", informó EFE")}
BODY = {"en": EN, "es": ES}
FIRST, LATER = date(2025, 3, 12), date(2025, 3, 13)


def article(text: str, language: str = "en", published: date | None = FIRST) -> ReadDocument:
    return api.read(text, language=language, published=published)


def two(language: str = "en", later: date | None = LATER) -> tuple[ReadDocument, ReadDocument]:
    """One text that two papers print, each naming another source for it."""
    one, other = SAID[language]
    return article(BODY[language].format(one), language), article(BODY[language].format(other), language, later)


def houses(document: ReadDocument) -> PlacedClaim:
    """The first figure of an article."""
    return PlacedClaim(document.document, document.claims[0])


def of_houses(documents: list[ReadDocument]) -> list[Finding]:
    keys = {houses(document).key for document in documents}
    return [f for f in check(documents) if len(f.claims) > 1 and {placed.key for placed in f.claims} <= keys]


@pytest.mark.parametrize("language", ["en", "es"])
def test_one_text_when_two_papers_name_two_sources_for_it_then_repeated_and_one_origin(language: str) -> None:
    documents = two(language)
    (found,) = of_houses(list(documents))
    assert found.kind == "repeats"
    for lang in ("en", "es"):
        told = finding_text(found, lang)
        assert "⟦" not in told.title + "".join(told.assumptions)
    support = supports(documents)[(documents[1].document.sha256, houses(documents[1]).key.start)]
    assert [origin.name for origin in support.origins] == ["Reuters"]
    assert (support.articles, support.texts, support.confidence) == (2, 1, Confidence.MODERATE)
    assert [fall.origins for fall in support.falls] == [0]
    assert any("one text" in render(reason, "en") for reason in support.reasons)


def test_one_text_when_no_date_tells_who_printed_it_first_then_one_origin_that_is_either() -> None:
    documents = two(later=FIRST)
    support = next(iter(supports(documents).values()))
    assert [origin.name for origin in support.origins] == ["EFE / Reuters"]
    assert support.without("Reuters") == support.without("EFE") == 0
    (found,) = of_houses(list(documents))
    assert any("do not tell" in told for told in finding_text(found, "en").assumptions)


def test_one_text_when_a_third_paper_tells_it_in_its_own_words_then_that_corroborates() -> None:
    own = article("On Tuesday night 2,340 houses were destroyed in the Varda valley, the Red Cross said.")
    found = of_houses([*two(), own])
    assert sorted(f.kind for f in found) == ["agreement", "agreement", "repeats"]
    support = supports([*two(), own])[(own.document.sha256, houses(own).key.start)]
    assert [origin.name for origin in support.origins] == ["Red Cross", "Reuters"]
    assert (support.articles, support.texts) == (3, 2)


def test_one_text_when_nobody_is_named_then_one_text_and_still_no_origin() -> None:
    documents = article(EN.format("")), article(EN.format(" in all"), published=LATER)
    support = next(iter(supports(documents).values()))
    assert (support.articles, support.texts, support.origins) == (2, 1, ())


EDITED = {
    "a swapped word": ("gave way", "gave in"),
    "a cut clause": (" and left 18,500 people without electricity", ""),
    "a trimmed tail": (" after four days of rain", ""),
    "a paragraph cut in two": (" on Tuesday", "\n\nOn Tuesday"),
    "numbers in another hand": ("2,340", "2 340"),
    "a number word": ("four days", "4 days"),
    "one word more": ("The flood", "The sudden flood"),
}


@pytest.mark.parametrize(("old", "new"), EDITED.values(), ids=EDITED)
def test_one_text_when_an_editor_has_been_at_it_then_still_one(old: str, new: str) -> None:
    assert old in EN
    edited = article(EN.replace(old, new).format(", EFE reported"), published=LATER)
    reprint = reprint_of(houses(two()[0]), houses(edited))
    assert reprint is not None
    assert reprint.same
    assert reprint.words >= ENOUGH


def test_one_text_when_accents_are_written_apart_then_still_one() -> None:
    other = article(unicodedata.normalize("NFD", ES.format("")), "es")
    assert reprint_of(houses(two("es")[0]), houses(other)) is not None


CHANGED = {
    "another number": ("2,340", "2,341"),
    "another scale": ("2,340 houses", "2,340 thousand houses"),
    "a number in words": ("2,340 houses", "forty houses"),
}


@pytest.mark.parametrize(("old", "new"), CHANGED.values(), ids=CHANGED)
def test_one_text_when_its_figure_is_another_then_not_the_same(old: str, new: str) -> None:
    other = article(EN.replace(old, new).format(", EFE reported"), published=LATER)
    reprint = reprint_of(houses(two()[0]), houses(other))
    assert reprint is None or not reprint.same


OTHER = {
    "other words": "Some 2,340 homes are gone since the waters of the Varda rose on Tuesday night, EFE reported.",
    "a short formula": "The flood destroyed 2,340 houses on Tuesday night, EFE reported.",
    "a quotation": "“The flood in the Varda valley destroyed 2,340 houses and left 18,500 people without electricity "
    "on Tuesday night, when a levee upstream of the town of Kelmar gave way after four days of rain”, she said.",
    "another figure beside it": EN.replace("18,500 people", "81,500 people").replace(" on Tuesday night", ""),
}


@pytest.mark.parametrize("words", OTHER.values(), ids=OTHER)
def test_figure_when_not_in_one_text_then_no_reprint(words: str) -> None:
    assert reprint_of(houses(two()[0]), houses(article(words.format(", EFE reported")))) is None


def test_short_sentence_when_those_beside_it_are_the_same_too_then_one_text() -> None:
    short = "Rescuers brought 412 people to safety by boat."
    one, other = (f"{lead} {EN.format('')} {short}" for lead in ("The levee broke.", "It was a long night."))
    claims = [PlacedClaim(each.document, each.claims[-1]) for each in (article(one), article(other, published=LATER))]
    assert [each.claim.sentence.text for each in claims] == [short, short]
    assert reprint_of(*claims) is not None
    alone = [article(f"{lead} {short}") for lead in ("The levee broke.", "It was a long night.")]
    assert reprint_of(*(PlacedClaim(each.document, each.claims[-1]) for each in alone)) is None


def test_figure_when_in_its_own_document_then_no_reprint() -> None:
    assert reprint_of(houses(two()[0]), houses(two()[0])) is None


FEW = ("the", "flood", "river", "town", "dam", "rain", "night", "house", "fire", "of", "in", "and", "12", "30", "km")
WORDS = st.lists(st.sampled_from(FEW), max_size=60)


@given(WORDS, WORDS, st.lists(st.booleans(), max_size=60))
def test_law_when_two_are_exchanged_then_the_same_reprint(one: list[str], other: list[str], kept: list[bool]) -> None:
    copied = [word for word, keep in zip(one, [*kept, *[True] * len(one)], strict=False) if keep]
    texts = [" ".join([*words, "it destroyed 77 houses", *words]) for words in (one, copied, other)]
    a, b, c = (houses(_placed(text)) for text in texts)
    for x, y in ((a, b), (a, c), (b, c)):
        assert reprint_of(x, y) == reprint_of(y, x)


def _placed(text: str) -> ReadDocument:
    from tests.checking.told import figure
    from tests.checking.told import text as told

    return told(text, figure("77", 77, "houses", of="houses"))


@given(st.permutations([0, 1, 2]))
def test_law_when_documents_come_in_any_order_then_the_same_support(order: list[int]) -> None:
    documents = [*two(), article(EN.format(""), published=None)]
    assert supports([documents[n] for n in order]) == supports(documents)
    assert check([documents[n] for n in order]) == check(documents)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(("number", "verdict"), [("5,340", "discrepancy"), ("2,341", "question")])
def test_one_text_when_printed_with_two_figures_then_told_as_the_cause(
    language: str, number: str, verdict: str
) -> None:
    one, _ = two(language)
    numbers = ("2,340", number) if language == "en" else ("2.340", number.replace(",", "."))
    other = article(BODY[language].replace(*numbers).format(SAID[language][1]), language, FIRST)
    (found,) = of_houses([one, other])
    assert (found.kind, found.verdict, found.cause) == ("conflict", verdict, Cause.COPY)
    told = finding_text(found, language)
    assert "⟦" not in told.title + (told.question or "")


def test_one_text_when_the_later_paper_has_a_little_more_then_brought_up_to_date_and_no_finding() -> None:
    other = article(EN.replace("2,340", "2,341").format(", EFE reported"), published=LATER)
    assert of_houses([two()[0], other]) == []


def test_two_figures_when_a_text_in_these_words_comes_out_weeks_later_then_no_misprint() -> None:
    other = article(EN.replace("2,340", "1,340").format(", EFE reported"), published=date(2025, 4, 20))
    assert all(f.cause is not Cause.COPY for f in of_houses([two()[0], other]))
