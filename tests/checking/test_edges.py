"""What stands at the edges: nothing, open ends, a rate of deaths, a reference figure that only says the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from claimtrack.checking import check, measures_of
from claimtrack.checking.comparing.fits import passage
from claimtrack.checking.comparing.pairs import bring_together
from claimtrack.checking.comparing.readings import periods_of
from claimtrack.checking.measures.figure import Figure, scene_of
from claimtrack.checking.measures.measuring import measure_of
from claimtrack.checking.rules import is_around
from claimtrack.model import ClaimKind, PlacedClaim, ReadDocument, ReferenceFigure, Verdict
from claimtrack.quantity import Interval, count
from tests.checking.told import days, figure, found, quotes, text

YEAR = days("2024-01-01", "2024-12-31")


def sent(words: str, low: float | None, high: float | None, source: str) -> ReadDocument:
    told = f"Russia sent {words} barrels of oil to Cuba in 2024, {source} said."
    item = figure(words.split()[-1], low, "barrel", high=high, of="oil", period=YEAR, sources=[source])
    return text(told, item)


def test_ratio_when_one_side_is_nothing_then_there_is_none() -> None:
    none, some = (scene_of(each).figures[0] for each in (sent("0", 0, 0, "Alder"), sent("500", 500, 500, "Birch")))
    pair = bring_together(none, some)
    assert pair is not None
    assert pair.apart
    assert pair.ratio() is None
    assert found(sent("0", 0, 0, "Alder"), sent("500", 500, 500, "Birch"), kind="conflict") == []


def test_ratio_when_the_lower_side_is_open_then_taken_from_its_upper_end() -> None:
    (conflict,) = found(
        sent("up to 500", None, 500, "Alder"), sent("more than 1500", 1500, None, "Birch"), kind="conflict"
    )
    assert conflict.ratio == Interval(Decimal(3), None)


def test_bound_when_it_meets_another_that_is_open_upwards_then_nothing_is_asked() -> None:
    assert (
        found(sent("up to 500", None, 500, "Alder"), sent("more than 100", 100, None, "Birch"), kind="conflict") == []
    )


def test_share_when_it_is_a_rate_of_deaths_then_held_against_the_dead_and_the_cases() -> None:
    def outbreak(rate: int) -> ReadDocument:
        words = (
            "In Uganda 200 cases of Ebola were confirmed in 2024 and 80 people died. "
            f"The case fatality rate was {rate} per cent, the ministry said."
        )
        return text(
            words,
            figure("200", 200, "cases", of="Ebola", period=YEAR),
            figure("80", 80, "people", period=YEAR),
            figure(str(rate), rate, "percent", sources=["ministry"]),
        )

    assert {each.verdict for each in found(outbreak(40), kind="ratio")} == {Verdict.CONSISTENT}
    (apart,) = found(outbreak(90), kind="ratio", verdict="discrepancy")
    assert [placed.claim.anchor.quote.split()[0] for placed in apart.claims] == ["80", "200", "90"]


def test_reference_when_a_text_only_says_the_same_then_it_neither_repeats_nor_confirms_it() -> None:
    population = ReferenceFigure(
        "population of Cuba", Interval.point(Decimal(9_800_000)), count("inhabitants"), "Census", date=date(2025, 1, 1)
    )
    document = text("Cuba has 9,800,000 inhabitants.", figure("9,800,000", 9_800_000, "inhabitants"))
    assert check([document], [population]) == check([document])
    other = text("Cuba has 8,200,000 inhabitants.", figure("8,200,000", 8_200_000, "inhabitants"))
    assert "conflict" in {each.kind for each in check([other], [population])}


def test_passage_when_a_sentence_holds_very_many_figures_then_those_around_one() -> None:
    numbers = [str(n) for n in range(101, 141)]
    figures = [figure(number, int(number), "ships") for number in numbers]
    scene = scene_of(text("In port: " + ", ".join(f"{number} ships" for number in numbers) + ".", *figures))
    middle: Figure = scene.figures[20]
    near = passage(scene, middle)
    assert len(near) == 24
    assert middle in near


def test_period_when_it_has_no_end_then_one_reading() -> None:
    item = figure("500", 500, "barrel", of="oil", period=days("2024-03-01", None))
    (reading,) = periods_of(scene_of(text("Since March Russia sent 500 barrels of oil.", item)).figures[0])
    assert (reading.days, reading.spots) == (None, ())


def test_pair_when_two_figures_measure_two_things_then_none() -> None:
    barrels = scene_of(sent("5000", 5000, 5000, "Alder")).figures[0]
    soldiers = scene_of(text("Russia sent 5000 soldiers to Cuba.", figure("5000", 5000, "soldiers"))).figures[0]
    assert bring_together(barrels, soldiers) is None


def test_look_around_when_a_figure_is_a_cap_then_other_documents_may_be_held_against_it() -> None:
    cap = figure("900", None, "barrel", high=900, of="oil", modality="limit")
    assert is_around(scene_of(text("Cuba may buy no more than 900 barrels of oil.", cap)).figures[0])
    assert not is_around(scene_of(sent("5000", 5000, 5000, "Alder")).figures[0])


def test_measure_when_a_claim_is_a_statement_then_it_has_none() -> None:
    document = sent("5000", 5000, 5000, "Alder")
    (claim,) = document.claims
    statement = replace(claim, kind=ClaimKind.STATEMENT, quantity=None, number=None)
    measures = measures_of(document.document, [statement, claim])
    assert [measure is None for measure in measures] == [True, False]
    assert measures_of(document.document, [statement]) == [None]
    with pytest.raises(ValueError, match="statement"):
        measure_of(PlacedClaim(document.document, statement))


def test_text_when_the_language_has_no_words_here_then_its_numbers_alone_are_compared() -> None:
    document = text(
        "La grève a duré dix heures. Alder a compté 400 navires. Birch met le nombre à 900 navires.",
        figure("dix", 10, "hour", period=days("2024-08-11", "2024-08-14")),
        figure("400", 400, "navires", sources=["Alder"]),
        figure("900", 900, "navires", sources=["Birch"]),
        language="fr",
    )
    assert [quotes(each) for each in found(document, verdict="discrepancy")] == [["400", "900"]]


def test_month_when_a_text_tells_a_pace_since_a_day_then_not_spread_over_it() -> None:
    """So many drivers paid by the month make no sum of a time whose end is not told."""
    document = text(
        "The firm pays each of its 20 drivers 500 dollars a month, 10,000 dollars in all since March 2024.",
        figure("20", 20, "drivers"),
        figure("500", 500, "USD", per="month"),
        figure("10,000", 10_000, "USD", period=days("2024-03-01", None)),
    )
    assert found(document, kind="product") == []


ROW = {
    "en": "there are 4,100 boats. They cost 12 million. In Gijón are 1,310, in Bilbao 1,870, in the other ports 645.",
    "es": "hay 4.100 barcos. Valen 12 millones. En Gijón hay 1.310, en Bilbao 1.870 y en los otros puertos 645.",
}


@pytest.mark.parametrize(
    ("language", "where", "raised"),
    [("en", "Today", 1), ("es", "Hoy", 1), ("en", "In Vigo", 0), ("es", "En Vigo", 0)],
)
def test_row_when_what_is_told_before_is_of_another_place_then_it_is_no_whole_of_it(
    language: str, where: str, raised: int
) -> None:
    mark = "," if language == "en" else "."
    whole, *parts = (figure(f"{n // 1000}{mark}{n % 1000:03}", n, "boats") for n in (4100, 1310, 1870))
    worth, last = figure("12 mill", 12e6, "EUR"), figure("645", 645, "boats")
    document = text(f"{where} {ROW[language]}", whole, worth, *parts, last, language=language)
    assert len(found(document, kind="sum", verdict="discrepancy")) == raised


@pytest.mark.parametrize(
    ("language", "words", "thousand"),
    [
        ("en", "The cook bought 5,000 grams of fruit. It takes 1,000 grams of sugar for each kilogram of fruit.", ","),
        ("es", "Compró 5.000 gramos de fruta. Lleva 1.000 gramos de azúcar por cada kilogramo de fruta.", "."),
    ],
)
def test_product_when_an_amount_is_for_as_much_of_another_then_it_makes_no_figure_of_itself(
    language: str, words: str, thousand: str
) -> None:
    bought = figure(f"5{thousand}000", 5000, "gram", of="fruit")
    taken = figure(f"1{thousand}000", 1000, "gram", of="sugar", per="kilogram")
    assert found(text(words, bought, taken, language=language), kind="product") == []


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "The mayor spent 43.1 million in 2023 and 65.2 million in 2024. The auditors, however, say {} million."),
        (
            "es",
            "El alcalde gastó 43,1 millones en 2023 y 65,2 en 2024. Los auditores, en cambio, dicen que {} millones.",
        ),
    ],
)
@pytest.mark.parametrize(("told", "raised"), [("43.1", 0), ("51.8", 1)])
def test_voice_when_it_gives_one_of_two_numbers_again_then_that_is_the_one_it_answers(
    language: str, words: str, told: str, raised: int
) -> None:
    def spent(number: str, **more: Any) -> dict[str, Any]:
        written = number if language == "en" else number.replace(".", ",")
        return figure(written, float(number) * 1e6, "EUR", **more)

    before = [spent("43.1", period=days("2023-01-01", "2023-12-31")), spent("65.2", period=YEAR)]
    again = spent(told, sources=["auditors"])
    document = text(words.format(again["number"]), *before, again, language=language)
    assert len(found(document, verdict="discrepancy")) == raised
