"""Figures of two texts that no word joins, or that words join and all else keeps apart."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import combinations

import pytest

import claimtrack
from claimtrack.checking import check
from claimtrack.checking.comparing.company import FURTHEST, lead, nobody
from claimtrack.checking.comparing.evidence import evidence
from claimtrack.checking.comparing.likeness import may_be_weighed, odds, weighed
from claimtrack.checking.measures.figure import Figure, scene_of
from claimtrack.checking.measures.matching import match
from claimtrack.model import Finding, ReadDocument

DAY = date(2025, 9, 12)


def text(words: str, language: str = "en", day: date = DAY) -> ReadDocument:
    return claimtrack.read(words, path=f"{hash(words)}.txt", published=day, language=language)


def told(first: ReadDocument, second: ReadDocument) -> list[tuple[str, str]]:
    return [(finding.kind, finding.verdict.value) for finding in check([first, second])]


def figures(*documents: ReadDocument) -> Iterator[tuple[Figure, Figure]]:
    for one, two in combinations(documents, 2):
        yield from ((x, y) for x in scene_of(one).figures for y in scene_of(two).figures)


ELVERS = text(
    "Officers in Portugal have seized 2,418 kilograms of glass eels since January 2025, the agency in Lisbon said.\n"
    "A kilogram fetches 6,000 euros in Asia, it added."
)
ANGULAS = text(
    "La policía de Portugal se incautó de 2.148 kilos de angulas desde enero de 2025, según la fiscalía de Lisboa.",
    "es",
)
SCHOOL = text("The schools of Portugal have 148,200 pupils this year, the ministry in Lisbon said.")


def test_figures_when_two_languages_call_their_thing_by_unknown_words_then_compared() -> None:
    assert ("conflict", "discrepancy") in told(ELVERS, ANGULAS)


def test_likeness_when_another_figure_goes_better_with_one_then_less() -> None:
    two = text("The harbour office of Orvik counted 9,150 passengers of the ferries of Tarvix in 2024.")
    probable = []
    for rival in ("Its hotel had 9,400 guests.", "The harbour office counted 9,400 passengers in 2024."):
        one = text(f"Tarvix runs the ferries from Orvik. In 2024 12,400 passengers went aboard, it said. {rival}")
        texts = {each.document.sha256: scene_of(each).figures for each in (one, two)}
        (carried, *_), (counted,) = texts.values()
        found = weighed(carried, counted, match(carried, counted), texts.__getitem__)
        probable.append(found.probable if found else 0.0)
    assert probable[0] > probable[1]


def test_lead_when_rivals_are_weighed_then_the_best_of_each_side_counts() -> None:
    one, two = text("In Orvik 12 ships, 15 boats and 18 rafts sank."), text("In Orvik 13 ships and 16 boats sank.")
    texts = {each.document.sha256: scene_of(each).figures for each in (one, two)}
    (twelve, *_), (thirteen, _) = texts.values()
    odds_of = {"15": 0.5, "18": 2.0, "16": -1.0}

    def weigh(first: Figure, second: Figure) -> float | None:
        (number,) = {each.quantity.digits for each in (first, second)} - {"12", "13"}
        return odds_of[number]

    assert lead(twelve, thirteen, 1.5, texts.__getitem__, weigh) == (1.5 - 2.0) + (1.5 + 1.0)
    assert lead(twelve, thirteen, 9.0, texts.__getitem__, weigh) == FURTHEST
    assert lead(twelve, thirteen, 9.0, texts.__getitem__, lambda *_: None) == 0
    assert lead(twelve, thirteen, 9.0, nobody, weigh) == 0


def test_figures_when_only_the_country_is_shared_then_not_compared() -> None:
    assert not [kind for kind, _ in told(ELVERS, SCHOOL) if kind in ("conflict", "agreement", "circular")]


def test_likeness_when_told_of_two_texts_then_a_probability_whichever_is_first() -> None:
    texts = {each.document.sha256: scene_of(each).figures for each in (ELVERS, ANGULAS, SCHOOL)}
    beside = texts.__getitem__
    weighable = [pair for pair in figures(ELVERS, ANGULAS, SCHOOL) if may_be_weighed(*pair)]
    assert weighable
    for one, other in weighable:
        mine, theirs = (odds(dict(evidence(*pair))) for pair in ((one, other), (other, one)))
        assert mine == pytest.approx(theirs)
        either = [weighed(*pair, match(*pair), beside) for pair in ((one, other), (other, one))]
        assert [each and each.probable for each in either] == [pytest.approx(either[0] and either[0].probable)] * 2


@pytest.mark.parametrize(("number", "raised"), [("9,130", True), ("9,310", False)])
def test_figures_when_the_other_text_has_a_nearer_one_then_that_alone_is_compared(number: str, raised: bool) -> None:
    first = text(f"The mine at Orvik in Chile yielded {number} tonnes of lithium in 2024, the company Tarvix said.")
    second = text(
        "The mine at Orvik yielded 9,310 tonnes of lithium in 2024, 48% of the 19,400 tonnes of all Chile, "
        "according to the mining ministry."
    )
    pairs = [set(numbers(finding)) for finding in check([first, second]) if finding.kind == "conflict"]
    assert pairs == ([{"9,130", "9,310"}] if raised else [])


def numbers(finding: Finding) -> Iterator[str]:
    for placed in finding.claims:
        span = placed.claim.number
        assert span is not None
        yield placed.document.text[span.start : span.end]


@pytest.mark.parametrize(
    ("relayed", "language"),
    [
        ("said the Commission's directorate, citing the Spanish Court of Auditors", "en"),
        ("según la dirección de la Comisión, que cita al Tribunal de Cuentas español", "es"),
    ],
)
def test_number_when_one_text_passes_it_on_then_from_whom_the_other_names(relayed: str, language: str) -> None:
    words = {
        "en": ("The ferry line Tarvix got €31.2m in subsidies in 2024, {}.", "said the Court of Auditors"),
        "es": (
            "La naviera Tarvix cobró 31,2 millones de euros en subvenciones en 2024, {}.",
            "según el Tribunal de Cuentas",
        ),
    }
    other = "es" if language == "en" else "en"
    one = text(words[language][0].format(relayed), language)
    two = text(words[other][0].format(words[other][1]), other)
    assert ("circular", "discrepancy") in told(one, two)


def test_number_when_nobody_passes_it_on_then_not_of_one_origin() -> None:
    one = text("The ferry line Tarvix got €31.2m in subsidies in 2024, said the Court of Auditors.")
    two = text("La naviera Tarvix cobró 31,2 millones de euros en subvenciones en 2024, según Hacienda.", "es")
    assert "circular" not in [kind for kind, _ in told(one, two)]


@pytest.mark.parametrize(
    ("cited", "named"),
    [
        ("the French interior ministry", "el Ministerio de Defensa de España"),
        ("Spain's defence ministry", "el Ministerio del Interior de España"),
    ],
    ids=["two countries", "two ministries"],
)
def test_number_when_passed_on_from_another_body_than_the_other_names_then_not_of_one_origin(
    cited: str, named: str
) -> None:
    one = text(f"The ferry line Tarvix of Spain got €31.2m in 2024, said the Tarvix union, citing {cited}.")
    two = text(f"La naviera Tarvix de España cobró 31,2 millones de euros en 2024, según {named}.", "es")
    assert "circular" not in [kind for kind, _ in told(one, two)]


def test_number_when_the_other_text_names_who_passes_it_on_then_not_of_one_origin_with_whom_it_is_from() -> None:
    one = text("The ferry line Tarvix got €31.2m in 2024, Birch Watch said, citing the Spanish Court of Auditors.")
    two = text("La naviera Tarvix cobró 31,2 millones de euros en 2024, según Birch Watch.", "es")
    assert "circular" not in [kind for kind, _ in told(one, two)]


def test_figures_when_one_source_tells_both_of_one_period_then_months_between_the_texts_tell_nothing() -> None:
    first = (
        "Peru sells more copper abroad. Its trade with Korea came to $2.3bn in 2024, the agency KOTRA said. A loan of "
        "$800m is due in May, one of $90m in June and one of $310m in July."
    )
    again = (
        "Diplomats meet in Lima on Tuesday. The harbour of Callao was widened for $1.1bn, and 48 ships called there in "
        "July. Peru's trade with Korea was worth $1.7bn in 2024, according to {}."
    )
    one, other = text(first, day=date(2025, 1, 20)), text(again.format("KOTRA"))
    assert ("conflict", "discrepancy") in told(one, other)
    assert ("conflict", "discrepancy") not in told(one, text(again.format("Mapal")))
